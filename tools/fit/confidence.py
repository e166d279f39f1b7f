#!/usr/bin/env python3
"""Fits the weights of schema/confidence.tsv to gold tuples.

    tools/fit/confidence.py --gold GOLD.tsv --sentences SENTENCES \\
        --scorer SCORER.py [--model MODEL] [--rows PROGRAM] [--table TABLE]

GOLD and SENTENCES are in the form of CaRB, SCORER is its metric as a module
that has read_gold, sentence_key, Tuple and match. The target of a tuple is the
precision that the scorer counts for it when every tuple of its sentence is
paired with at most one of the gold's. A logistic function is fitted to it, its
margins' weights not below zero and those of distance, length, marks and so on
not above, and written to schema/confidence.tsv. Then it prints how
often tuples of each confidence are right, in five folds that were left out of
their fit. Build, then run it again when the model has changed.
"""

import argparse
import importlib.util
import pathlib
import subprocess

import fitter
import rows
import weights

ROOT = pathlib.Path(__file__).resolve().parents[2]
# The signs that weights must have; constructions may have any.
SIGNS = {"margin": 1, "whole": 1, "distance": -1, "length": -1,
         "understood": -1, "clausal": 0, "marks": -1, "later": -1,
         "beyond": -1, "gerund": -1, "vague": -1}
BY_HAND = ("runs_on", "least")
# The constructions' constants are drawn to their mean: that is what the free
# weight of a feature that all tuples have comes to. The rest is drawn to zero.
MEAN = "mean of the constructions"
RIDGE = 3.0
FOLDS = 5


def load_scorer(path):
    """The scorer's script as a module."""
    spec = importlib.util.spec_from_file_location("scorer", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def targets(gold, said, scorer):
    """The precision of each tuple of one sentence, paired greedily."""
    cells = sorted(((scorer.match(g, t)[0], i, j) for i, g in enumerate(gold)
                    for j, t in enumerate(said)),
                   key=lambda cell: (-cell[0], cell[1], cell[2]))
    taken, right = set(), {}
    for value, i, j in cells:
        if i not in taken and j not in right:
            taken.add(i)
            right[j] = value
    return [right.get(j, 0.0) for j in range(len(said))]


def with_targets(found, gold, scorer):
    """The rows of sentences with gold, grouped by these, with targets."""
    by_sentence = {}
    for row in found:
        key = scorer.sentence_key(row.note[0])
        if key in gold:
            by_sentence.setdefault(key, []).append(row)
    for key, group in by_sentence.items():
        said = [scorer.Tuple(row.note[2], row.note[3:]) for row in group]
        for row, value in zip(group, targets(gold[key], said, scorer)):
            yield row._replace(group=key, target=value)


def learned(features):
    """Those whose weights are not chosen by hand."""
    return {n: a for n, a in features.items() if n not in BY_HAND}


def fit(found):
    """{name: weight} for rows with targets."""
    loss = fitter.logistic(
        ({**learned(row.features), MEAN: 1.0}, row.target, 1.0)
        for row in found)
    ridge = {name: RIDGE for name in loss.names} | {MEAN: 0.0}
    fitted = fitter.fit(loss, ridge=ridge, signs=SIGNS)
    middle = fitted.pop(MEAN)
    return {name: weight if name in SIGNS else weight + middle
            for name, weight in fitted.items()}


def left_out(found):
    """(confidence, target) of every row, from a fit that did not see it."""
    number = {group: i for i, group in enumerate(rows.groups(found))}
    told = []
    for fold in range(FOLDS):
        fitted = fit([r for r in found if number[r.group] % FOLDS != fold])
        told += [(fitter.probability(fitter.dot(fitted, r.features)), r.target)
                 for r in found if number[r.group] % FOLDS == fold]
    return told


def main():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--gold", required=True)
    parser.add_argument("--sentences", required=True)
    parser.add_argument("--scorer", required=True)
    parser.add_argument("--model", default=ROOT / "models" / "relata.model")
    parser.add_argument("--rows", default=ROOT / "build" / "dev" / "tools"
                        / "fit" / "confidence_rows")
    parser.add_argument("--table", default=ROOT / "schema" / "confidence.tsv")
    options = parser.parse_args()
    scorer = load_scorer(options.scorer)
    lines = subprocess.run(
        [options.rows, options.model, options.sentences],
        check=True, capture_output=True, encoding="utf-8").stdout.splitlines()
    found = list(with_targets(rows.read(lines),
                              scorer.read_gold(options.gold), scorer))
    print("%d tuples" % len(found))
    print("\n".join(fitter.reliability(left_out(found))))
    table = weights.Table(options.table)
    table.put("weight", fit(found), 3)
    table.write()


if __name__ == "__main__":
    main()
