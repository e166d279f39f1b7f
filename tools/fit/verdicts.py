#!/usr/bin/env python3
"""Fits the weights of schema/assessment.tsv to the verdicts of readers.

    build/dev/tools/fit/verdict_rows models/relata.model news.jsonl > rows.tsv
    tools/fit/verdicts.py --rows rows.tsv DRAWN=VERDICTS...

DRAWN is what `tools/evaluate audit draw` kept of a sheet, VERDICTS the table of
a judge of that sheet. A claim is right if its verdict says y from a to f. Prints
how well confidence orders claims, and how often those of each confidence are
right, in ten folds of articles that were left out of their fit; then writes the
weights, those of features in at least 12 judged claims. Fit anew when the model
or the rules have changed; with --around from the weights that earlier verdicts
gave, where those are no longer at hand.
"""

import argparse
import pathlib
import sys

import fitter
import rows
import weights

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "evaluate"))
import audit  # noqa: E402

FOLDS = 10
RARE = 12
RIDGE = 8.0
BIAS = "constant"


def judged(found, drawn, verdicts):
    """Rows of the judged claims, with targets."""
    by_event = {}
    for row in found:
        by_event.setdefault((row.group, row.note[0]), []).append(row)
    for fact in drawn:
        verdict = verdicts.get(fact["number"])
        if verdict is None:
            continue
        of_event = by_event.get((fact["article"], fact["event"]), [])
        fits = [row for row in of_event if row.note[1] == fact["lemma"]
                and list(row.note[2:4]) in fact["object"]]
        if fits:
            right = audit.holds(verdict, "abcdef")
            features = {**fits[0].features, BIAS: 1.0}
            yield fits[0]._replace(target=float(right), features=features)


def common(found):
    """Rows without the features that few of them have."""
    times = {}
    for row in found:
        for name in row.features:
            times[name] = times.get(name, 0) + 1
    return [row._replace(features={n: a for n, a in row.features.items()
                                   if times[n] >= RARE}) for row in found]


def fit(found, ridge, prior):
    """{name: weight} for rows with targets, drawn towards `prior`."""
    loss = fitter.logistic((row.features, row.target, 1.0) for row in found)
    return fitter.fit(loss, prior=prior,
                      ridge={n: ridge for n in loss.names} | {BIAS: 0.01})


def left_out(found, ridge, prior):
    """(confidence, target) of every row, from a fit that did not see it."""
    number = {group: i for i, group in enumerate(sorted(rows.groups(found)))}
    told = []
    for fold in range(FOLDS):
        fitted = fit([r for r in found if number[r.group] % FOLDS != fold],
                     ridge, prior)
        told += [(fitter.probability(fitter.dot(fitted, r.features)), r.target)
                 for r in found if number[r.group] % FOLDS == fold]
    return told


def kept(told, shares=(0.8, 0.6, 0.4, 0.2)):
    """Lines: how many are right among the surest."""
    ordered = sorted(told, reverse=True)
    whole = sum(target for _, target in told)
    for part in shares:
        most = ordered[:int(part * len(ordered))]
        right = sum(target for _, target in most)
        yield "surest %2.0f %%: right %.1f %%, %.0f %% of the right ones, from %.2f" % (
            100 * part, 100 * right / len(most), 100 * right / whole, most[-1][0])


def main():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rows", required=True, action="append")
    parser.add_argument("--ridge", type=float, default=RIDGE)
    parser.add_argument("--table", default=ROOT / "schema" / "assessment.tsv")
    parser.add_argument("--around", action="store_true",
                        help="draw weights towards those of the table, which "
                        "other verdicts gave, and keep its other rows")
    parser.add_argument("--dry", action="store_true", help="write nothing")
    parser.add_argument("judged", nargs="+", metavar="DRAWN=VERDICTS")
    options = parser.parse_args()
    seen = [row for path in options.rows for row in rows.load(path)]
    found = []
    for told in options.judged:
        drawn, _, verdicts = told.partition("=")
        found += judged(seen, audit.read_jsonl(drawn),
                        audit.read_verdicts(verdicts))
    found = common(found)
    table = weights.Table(options.table)
    prior = {}
    if options.around:
        prior = {name.replace(" ", "%20"): weight
                 for name, weight in table.column("weight").items()}
    told = left_out(found, options.ridge, prior)
    print("%d claims, %.1f %% right; area under the curve %.3f" % (
        len(found), 100 * sum(t for _, t in told) / len(told),
        audit.area_under_curve([(p, t > 0) for p, t in told])))
    print("\n".join(kept(told)))
    print("\n".join(fitter.reliability(told)))
    if not options.dry:
        fitted = fit(found, options.ridge, prior)
        if not options.around:
            table.drop(lambda name: False)
        table.put("weight", {name.replace("%20", " "): weight
                             for name, weight in fitted.items()}, 3)
        table.rows = dict(sorted(table.rows.items()))
        table.write()


if __name__ == "__main__":
    main()
