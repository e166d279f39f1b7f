#!/usr/bin/env python3
"""Fits a log-linear ranking of antecedents: of pronouns, of descriptions.

    tools/fit/antecedents.py schema/antecedent_weights.tsv \\
        --gap GAP.tsv GAP.rows --clusters GOLD.jsonl TEXT.rows
    tools/fit/antecedents.py schema/nominal_weights.tsv \\
        --clusters GOLD.jsonl TEXT.rows

What the ranking sees are the lines of `antecedent_rows pronouns MODEL INPUT`, or
`nominals` (beside this file). Gold: GAP's table, where one of two names is the antecedent, and JSON
Lines {"article", "head_begin", "cluster"}, one mention a line, bytes of the
text. The weights maximise the likelihood of any right candidate, or of none
where there is none, under a Gaussian prior around zero or, with --stay, around
the weights of the table.
"""

import argparse
import csv
import json

import fitter
import rows
import weights


def spans(text):
    """(begin, end) of each "begin-end" of a note."""
    return {tuple(map(int, span.split("-"))) for span in text.split(",")}


def labelled(group, right):
    """The rows of a question with targets: right(row) or not. A row that only
    says where its mention stands is never right."""
    return [row._replace(target=float(is_candidate(row) and right(row)))
            for row in group]


def is_candidate(row):
    """Whether the row is one of a candidate."""
    return len(row.note) > 2


def place(row):
    """(article, where its mention begins) of a row."""
    article, begin = row.note[:2]
    return article, int(begin)


def candidate_place(row):
    """(article, is of the title, where its head begins) of a candidate."""
    return row.note[0], row.note[4] == "title", int(row.note[2])


def asked_place(row):
    """The same of the mention whose candidate it is."""
    article, begin = place(row)
    return article, row.group.startswith(article + ":title:"), begin


def gap_questions(table, found):
    """Pronouns of GAP whose antecedent is among the candidates."""
    known = {place(group[0]): group for group in rows.groups(found).values()}
    for line in csv.DictReader(table, delimiter="\t"):
        names = [n for n in "AB" if line[n + "-coref"] == "TRUE"]
        begin = len(line["Text"][:int(line["Pronoun-offset"])].encode())
        group = known.get((line["ID"], begin))
        if not names or not group:
            continue
        first = len(line["Text"][:int(line[names[0] + "-offset"])].encode())
        last = first + len(line[names[0]].encode())
        question = labelled(group, lambda row: any(
            first <= b and e <= last for b, e in spans(row.note[3])))
        if any(row.target for row in question):
            yield question


class Things(dict):
    """Clusters of articles in which all that is one with something is listed:
    any other mention of theirs is a thing of its own."""

    def __init__(self):
        super().__init__()
        self.articles = set()

    def get(self, place, default=None):
        """The cluster of a place."""
        if place in self:
            return self[place]
        return place if place[0] in self.articles else default


def things_of(lines):
    """Things of lines ARTICLE TAB THING TAB where heads begin, "t5" in the
    title; what is there twice has its first thing. ValueError if one is none."""
    clusters = Things()
    for number, line in enumerate(lines, 1):
        if line.startswith("#"):
            continue
        cells = line.rstrip("\n").split("\t")
        if len(cells) != 3:
            raise ValueError("line %d has not three cells" % number)
        article, thing, places = cells
        clusters.articles.add(article)
        for place in places.split():
            key = (article, place.startswith("t"), int(place.lstrip("t")))
            clusters.setdefault(key, (article, thing))
    return clusters


def clusters_of(gold):
    """{(article, is of the title, where the head begins): cluster}."""
    clusters = {}
    for mention in map(json.loads, gold):
        is_title = mention.get("field") == "title"
        clusters.setdefault(
            (mention["article"], is_title, mention["head_begin"]),
            mention["cluster"])
    return clusters


def cluster_questions(clusters, found):
    """Mentions of the gold clusters; no target is 1 where nothing among the
    candidates is right."""
    for group in rows.groups(found).values():
        mine = clusters.get(asked_place(group[0]))
        if mine is not None:
            yield labelled(group, lambda row: clusters.get(
                candidate_place(row)) == mine)


def loss_of(questions):
    """The loss of (question, its weight)."""
    return fitter.ranking(
        ([(row.features, row.target > 0) for row in question
          if is_candidate(row)], amount)
        for question, amount in questions)


def weighed(gap, clusters, column, share):
    """The questions of one column with their weights: those of clusters count
    less where there are any of GAP."""
    chosen = [(q, 1.0) for q in gap if q[0].column == column]
    amount = share if chosen else 1.0
    return chosen + [(q, amount) for q in clusters if q[0].column == column]


def read_questions(options):
    """(questions of GAP, of clusters)."""
    gap, clusters = [], []
    if options.gap:
        with open(options.gap[0], encoding="utf-8") as table:
            gap = list(gap_questions(table, rows.load(options.gap[1])))
    for path, found in options.clusters:
        with open(path, encoding="utf-8") as gold:
            clusters += cluster_questions(clusters_of(gold),
                                          rows.load(found))
    return gap, clusters


def main():
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("table", help="its comment stays")
    parser.add_argument("--gap", nargs=2, metavar=("TSV", "ROWS"))
    parser.add_argument("--clusters", nargs=2, action="append", default=[],
                        metavar=("GOLD", "ROWS"))
    parser.add_argument("--keep-thresholds", action="store_true",
                        help="leave those of the table")
    parser.add_argument("--share", type=float, default=0.4,
                        help="of a question of clusters, beside one of GAP")
    parser.add_argument("--prior", type=float, default=4)
    parser.add_argument("--stay", action="store_true",
                        help="draw weights to those of the table")
    options = parser.parse_args()
    gap, clusters = read_questions(options)
    table = weights.Table(options.table)
    for column in table.columns:
        chosen = weighed(gap, clusters, column, options.share)
        loss = loss_of(chosen)
        ridge = {name: 2 * options.prior for name in loss.names}
        fitted = fitter.fit(
            loss, prior=table.column(column) if options.stay else None,
            ridge=ridge | {fitter.THRESHOLD: 0.0})
        if options.keep_thresholds:
            del fitted[fitter.THRESHOLD]
        table.put(column, fitted, 2)
        print("%s: %d questions, %d features" % (
            column, len(chosen), len(loss.names)))
    table.write()


if __name__ == "__main__":
    main()
