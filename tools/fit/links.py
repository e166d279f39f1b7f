#!/usr/bin/env python3
"""Fits the weights of schema/merge_evidence.tsv to pairs labelled by reading.

    build/dev/tools/fit/link_rows models/relata.model news.jsonl > links.tsv
    tools/fit/links.py --rows links.tsv --labels labels.tsv [--margin 0.2]

LABELS: the ids of two clusters, as `link_rows` prints them, and y where a
reader finds them one thing, n where they are two, split by tabs. Weights of
pairs of things of which one has no name are drawn towards those of the table;
those that pairs of names have as well stay, and so do those of features that
fewer than 10 pairs have, but for what all have in common. The margin, in
log-odds, is added to every sum: more than 0 joins more than the labels would.
Prints how many pairs that make links are right, in five folds of articles that
their fit did not see, and what leaving out each feature does to the mean log
likelihood.
"""

import argparse
import math
import pathlib

import fitter
import weights

ROOT = pathlib.Path(__file__).resolve().parents[2]
KINDS = ("story_head", "story_like", "story_kind", "story_head_within",
         "story_head_in_name", "story_named_head", "story_named_like")
# Too few were labelled: their sums stay what they were.
KEPT = ("story_someone", "story_anyone")
CLOSE = "close_articles"
OF_NAMES = ("prior", "one_story", "alike_articles", "shared_names",
            "other_names", "story_types", "same_gender")
RARE = 10
RIDGE, STIFF, LOOSE = 2.0, 1e4, 0.01
COMMON = "common"
FOLDS = 5


def read(rows, labels):
    """(article, features, target) of each labelled pair."""
    with open(labels, encoding="utf-8") as lines:
        told = {tuple(sorted(cells[:2])): cells[2] == "y" for cells in
                (line.rstrip("\n").split("\t") for line in lines)
                if len(cells) > 2 and cells[2] in ("y", "n")}
    article, found = {}, []
    with open(rows, encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if cells[0] == "cluster":
                article[cells[1]] = cells[2]
                continue
            key = tuple(sorted(cells[1:3]))
            if key not in told:
                continue
            features = {"prior": 1.0, COMMON: 1.0}
            for item in cells[5:]:
                name, _, amount = item.rpartition("=")
                features[name] = features.get(name, 0.0) + float(amount)
            found.append((article[cells[1]], features, float(told[key])))
    return found


def fit(pairs, prior):
    """{feature: weight}."""
    times = {}
    for _, features, _ in pairs:
        for name in features:
            times[name] = times.get(name, 0) + 1
    loss = fitter.logistic((f, y, 1.0) for _, f, y in pairs)
    ridge = {name: STIFF if name in OF_NAMES or times[name] < RARE else RIDGE
             for name in loss.names}
    return fitter.fit(loss, prior=prior, ridge=ridge | {COMMON: LOOSE})


def left_out(pairs, prior):
    """(sum of weights, target) of each pair, from a fit without its article."""
    number = {a: i for i, a in enumerate(sorted({a for a, _, _ in pairs}))}
    for fold in range(FOLDS):
        fitted = fit([p for p in pairs if number[p[0]] % FOLDS != fold], prior)
        for article, features, target in pairs:
            if number[article] % FOLDS == fold:
                yield fitter.dot(fitted, features), target


def likelihood(told):
    """Mean log likelihood."""
    told = list(told)
    return sum(math.log(max(fitter.probability(s if y else -s), 1e-9))
               for s, y in told) / len(told)


def main():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rows", required=True)
    parser.add_argument("--labels", required=True)
    parser.add_argument("--margin", type=float, default=0.0)
    parser.add_argument("--table", default=ROOT / "schema/merge_evidence.tsv")
    parser.add_argument("--dry", action="store_true", help="write nothing")
    options = parser.parse_args()
    table = weights.Table(options.table)
    prior = table.column("weight") | {COMMON: 0.0}
    pairs = read(options.rows, options.labels)
    told = list(left_out(pairs, prior))
    linked = [y for s, y in told if s + options.margin > 0]
    print("%d pairs, %d of them one; %d make links, %.1f %% of these right" % (
        len(told), sum(y for _, y in told), len(linked),
        100 * sum(linked) / max(len(linked), 1)))
    whole = likelihood(told)
    for name in sorted({n for _, f, _ in pairs for n in f}
                       - set(OF_NAMES) - {COMMON}):
        without = [(a, {n: x for n, x in f.items() if n != name}, y)
                   for a, f, y in pairs]
        print("without %-20s %+.4f" % (
            name, likelihood(left_out(without, prior)) - whole))
    fitted = fit(pairs, prior)
    common = fitted.pop(COMMON) + options.margin
    new = {name: weight for name, weight in fitted.items()
           if name not in OF_NAMES}
    for name in KINDS:
        new[name] = new.get(name, prior[name]) + common
    closeness = sum(f.get(CLOSE, 0.0) for _, f, _ in pairs) / len(pairs)
    for name in KEPT:
        new[name] = prior[name] - closeness * (new[CLOSE] - prior[CLOSE])
    if not options.dry:
        table.put("weight", new, 2)
        table.write()


if __name__ == "__main__":
    main()
