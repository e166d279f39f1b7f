#!/usr/bin/env python3
"""Fits schema/antecedent_weights.tsv: a log-linear ranking of antecedents.

What the ranking sees comes from `pronoun_candidates MODEL INPUT` (beside this
file).  Gold: GAP's table, where one of two names is the antecedent, and JSON
Lines {"article", "head_begin", "cluster"}, one mention a line, bytes of the
text.  The weights maximise the likelihood of any right candidate, or of none
where there is none, under a Gaussian prior.
"""
import argparse
import collections
import csv
import json

import torch

COLUMNS = {
    "person": "he she him his her hers".split(),
    "thing": "it its".split(),
    "plural": "they them their theirs".split(),
}
FAR = -1e9
NO_ONE = "threshold"


def read_candidates(path):
    """The pronouns of a file, each with its members by thing and candidates."""
    pronouns = []
    for line in open(path, encoding="utf-8"):
        kind, *cells = line.rstrip("\n").split("\t")
        if kind == "pronoun":
            article, _, begin, _, word = cells
            pronouns.append({"article": article, "begin": int(begin),
                             "word": word, "candidates": [],
                             "members": collections.defaultdict(set)})
        elif kind == "member":
            head = int(cells[3]), int(cells[4])
            pronouns[-1]["members"][cells[0]].add(head)
        else:
            features = dict(cell.rsplit("=", 1) for cell in cells[5:])
            pronouns[-1]["candidates"].append(
                (cells[0], int(cells[3]), features))
    return pronouns


def gap_examples(table, path):
    """Pronouns of GAP whose antecedent is a candidate, with the right ones."""
    known = {(p["article"], p["begin"]): p for p in read_candidates(path)}
    for row in csv.DictReader(open(table, encoding="utf-8"), delimiter="\t"):
        right = [n for n in "AB" if row[n + "-coref"] == "TRUE"]
        begin = len(row["Text"][:int(row["Pronoun-offset"])].encode())
        pronoun = known.get((row["ID"], begin))
        if not right or not pronoun:
            continue
        name = right[0]
        first = len(row["Text"][:int(row[name + "-offset"])].encode())
        last = first + len(row[name].encode())
        things = {thing for thing, heads in pronoun["members"].items()
                  if any(first <= b and e <= last for b, e in heads)}
        labels = [c[0] in things for c in pronoun["candidates"]]
        if any(labels):
            yield pronoun, labels


def cluster_examples(gold, path):
    """Pronouns of the gold clusters; none of the labels is set where nothing
    among the candidates is right."""
    clusters = {}
    for line in open(gold, encoding="utf-8"):
        mention = json.loads(line)
        clusters.setdefault((mention["article"], mention["head_begin"]),
                            mention["cluster"])
    for pronoun in read_candidates(path):
        mine = clusters.get((pronoun["article"], pronoun["begin"]))
        if mine is not None:
            yield pronoun, [clusters.get((pronoun["article"], c[1])) == mine
                            for c in pronoun["candidates"]]


def fit(examples, amounts, names, prior):
    """Weights of the features and the score of no antecedent."""
    place = {name: i for i, name in enumerate(names)}
    most = max(len(labels) for _, labels in examples)
    inputs = torch.zeros(len(examples), most, len(names))
    is_there = torch.zeros(len(examples), most, dtype=torch.bool)
    is_right = torch.zeros(len(examples), most + 1, dtype=torch.bool)
    for i, (pronoun, labels) in enumerate(examples):
        for j, (_, _, features) in enumerate(pronoun["candidates"]):
            is_there[i, j] = True
            is_right[i, j] = labels[j]
            for name, amount in features.items():
                inputs[i, j, place[name]] = float(amount)
        is_right[i, most] = not any(labels)
    weights = torch.zeros(len(names), requires_grad=True)
    none = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights, none], max_iter=60,
                                  history_size=20,
                                  line_search_fn="strong_wolfe")

    def loss():
        optimizer.zero_grad()
        scores = (inputs @ weights).masked_fill(~is_there, FAR)
        scores = torch.cat([scores, none.expand(len(scores), 1)], 1)
        right = torch.logsumexp(scores.masked_fill(~is_right, FAR), 1)
        lost = (torch.logsumexp(scores, 1) - right) * torch.tensor(amounts)
        total = lost.sum() + prior * (weights ** 2).sum()
        total.backward()
        return total

    optimizer.step(loss)
    return weights.tolist(), none.item()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("table", help="antecedent_weights.tsv: its comment "
                        "and hand-set thresholds stay")
    parser.add_argument("--gap", nargs=2, metavar=("TSV", "CANDIDATES"))
    parser.add_argument("--clusters", nargs=2, action="append", default=[],
                        metavar=("GOLD", "CANDIDATES"))
    parser.add_argument("--thresholds", nargs=3, type=float,
                        help="in place of the fitted ones")
    parser.add_argument("--share", type=float, default=0.4,
                        help="of a cluster's pronoun, beside one of GAP")
    parser.add_argument("--prior", type=float, default=4)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    gap = list(gap_examples(*arguments.gap)) if arguments.gap else []
    clusters = [example for pair in arguments.clusters
                for example in cluster_examples(*pair)]
    names = sorted({name for pronoun, _ in gap + clusters
                    for _, _, features in pronoun["candidates"]
                    for name in features})
    rows = {name: [] for name in [NO_ONE] + names}
    for words in COLUMNS.values():
        chosen = [(e, 1.0) for e in gap if e[0]["word"] in words]
        share = arguments.share if chosen else 1.0
        chosen += [(e, share) for e in clusters if e[0]["word"] in words]
        weights, none = fit([e for e, _ in chosen], [a for _, a in chosen],
                            names, arguments.prior)
        rows[NO_ONE].append(none)
        for name, weight in zip(names, weights):
            rows[name].append(weight)
    if arguments.thresholds:
        rows[NO_ONE] = arguments.thresholds
    with open(arguments.table, encoding="utf-8") as table:
        comment = [line for line in table if line.startswith("#")]
    with open(arguments.table, "w", encoding="utf-8") as table:
        table.writelines(comment)
        table.write("\t".join(["feature", *COLUMNS]) + "\n")
        for name, values in rows.items():
            cells = [f"{value:.2f}" for value in values]
            table.write("\t".join([name, *cells]) + "\n")


if __name__ == "__main__":
    main()
