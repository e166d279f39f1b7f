#!/usr/bin/env python3
"""Fits the weights of schema/confidence.tsv to gold tuples.

    tools/confidence/fit.py --gold GOLD.tsv --sentences SENTENCES \\
        --scorer SCORER.py [--model MODEL] [--print-evidence PROGRAM]

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
import math
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
TABLE = ROOT / "schema" / "confidence.tsv"
CONSTRUCTIONS = ["clause", "passive", "copula", "prepositional", "light_verb",
                 "existential", "apposition", "title", "role", "possessive",
                 "nominalization", "location"]
# Name and the sign that the weight must have; 0: any.
REST = [("margin", 1), ("whole", 1), ("distance", -1), ("length", -1),
        ("understood", -1), ("clausal", 0), ("marks", -1), ("later", -1),
        ("beyond", -1), ("gerund", -1), ("vague", -1)]
BY_HAND = ("runs_on", "least")
NAMES = CONSTRUCTIONS + [name for name, _ in REST]
SIGNS = [0] * len(CONSTRUCTIONS) + [sign for _, sign in REST]
# Draws the constructions' constants to their mean, the rest to zero.
RIDGE = 3.0
FOLDS = 5


def load_scorer(path):
    """The scorer's script as a module."""
    spec = importlib.util.spec_from_file_location("scorer", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def features(cells):
    """What print_evidence says of one tuple, as a row of numbers."""
    margin, whole = (min(max(float(cell), 0.0), 1.0) for cell in cells[1:3])
    distance, length, understood, clausal = map(float, cells[3:7])
    rest = [float(cell) for cell in cells[8:12]]
    kind = [float(cells[0] == name) for name in CONSTRUCTIONS]
    return kind + [margin, whole, math.log1p(distance),
                   math.log(max(length, 1.0)), understood, clausal,
                   math.log1p(float(cells[7]))] + rest


def read_tuples(lines, scorer):
    """Sentence key, features and the scorer's tuple of each line."""
    for line in lines:
        cells = line.split("\t")
        said = scorer.Tuple(cells[14], cells[15:])
        yield scorer.sentence_key(cells[12]), features(cells), said


def targets(gold, said, scorer):
    """The precision of each tuple of one sentence, paired greedily."""
    cells = sorted(((scorer.match(g, t)[0], i, j) for i, g in enumerate(gold)
                    for j, t in enumerate(said)),
                   key=lambda cell: (-cell[0], cell[1], cell[2]))
    rows, right = set(), {}
    for value, i, j in cells:
        if i not in rows and j not in right:
            rows.add(i)
            right[j] = value
    return [right.get(j, 0.0) for j in range(len(said))]


def rows_of(tuples, gold, scorer):
    """Sentence number, features and target of every tuple with gold."""
    by_sentence = {}
    for key, row, said in tuples:
        if key in gold:
            by_sentence.setdefault(key, []).append((row, said))
    rows = []
    for number, (key, pairs) in enumerate(by_sentence.items()):
        right = targets(gold[key], [said for _, said in pairs], scorer)
        rows += [(number, row, value)
                 for (row, _), value in zip(pairs, right)]
    return rows


def logistic(value):
    return 1.0 / (1.0 + math.exp(-value))


def dot(weights, row):
    return sum(w * x for w, x in zip(weights, row))


def clipped(weights):
    """Weights of the wrong sign become zero."""
    return [0.0 if w * sign < 0 else w for w, sign in zip(weights, SIGNS)]


def fit(rows, rounds=1500):
    """Projected gradient descent with momentum: few weights, a convex loss."""
    size = len(NAMES)
    kinds = len(CONSTRUCTIONS)
    weights, speed = [0.0] * size, [0.0] * size
    step = 2.0 / max(len(rows), 1)
    for _ in range(rounds):
        slope = [0.0] * size
        for _, row, target in rows:
            off = logistic(dot(weights, row)) - target
            for i, value in enumerate(row):
                if value:
                    slope[i] += off * value
        middle = sum(weights[:kinds]) / kinds
        for i in range(size):
            slope[i] += RIDGE * (weights[i] - (middle if i < kinds else 0.0))
            speed[i] = 0.9 * speed[i] - step * 0.2 * slope[i]
        weights = clipped([w + s for w, s in zip(weights, speed)])
    return weights


def reliability(rows):
    """Prints, by confidence, how often tuples left out of the fit are right."""
    told = []
    for fold in range(FOLDS):
        weights = fit([row for row in rows if row[0] % FOLDS != fold])
        told += [(logistic(dot(weights, row)), target)
                 for number, row, target in rows if number % FOLDS == fold]
    print("confidence  tuples  said   right")
    for low in range(0, 10):
        part = [each for each in told if low <= each[0] * 10 < low + 1]
        if part:
            said = sum(each[0] for each in part) / len(part)
            right = sum(each[1] for each in part) / len(part)
            print(f"{low / 10:.1f}-{low / 10 + 0.1:.1f}     {len(part):6}  "
                  f"{said:.3f}  {right:.3f}")
    loss = sum((a - b) ** 2 for a, b in told) / len(told)
    print(f"mean square error {loss:.4f}")


def write(weights):
    """Puts the weights behind the head of the table; what was chosen by hand stays."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    head = [line for line in lines if line.startswith("#")]
    body = [f"{name}\t{weight:.3f}" for name, weight in zip(NAMES, weights)]
    kept = [line for line in lines if line.split("\t")[0] in BY_HAND]
    TABLE.write_text("\n".join(head + ["name\tweight"] + body + kept) + "\n",
                     encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--gold", required=True)
    parser.add_argument("--sentences", required=True)
    parser.add_argument("--scorer", required=True)
    parser.add_argument("--model", default=ROOT / "models" / "relata.model")
    parser.add_argument("--print-evidence", default=ROOT / "build" / "release"
                        / "tools" / "confidence" / "print_evidence")
    options = parser.parse_args()
    scorer = load_scorer(options.scorer)
    lines = subprocess.run(
        [options.print_evidence, options.model, options.sentences],
        check=True, capture_output=True, encoding="utf-8").stdout.splitlines()
    rows = rows_of(read_tuples(lines, scorer), scorer.read_gold(options.gold),
                   scorer)
    print(f"{len(rows)} tuples")
    reliability(rows)
    write(fit(rows))


if __name__ == "__main__":
    main()
