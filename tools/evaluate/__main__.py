#!/usr/bin/env python3
"""How good a build of Relata reads, against gold files: one table.

    python3 tools/evaluate [--relata FILE] [--model FILE] [--ablate] GOLD...
    python3 tools/evaluate audit draw|count ...

GOLD: CoNLL-U files with trees (tokens, tags, lemmas, heads, relations), IOB2
files with names (`.iob2`, or two columns). Each is read twice: from its own
tokens and from raw text. F1 in percent; LAS counts universal relations and
punctuation. With --ablate, what every name pass and repair is worth instead
(ablate.py). `audit`: facts for judges, and their verdicts (audit.py). Exit status: 0 done, 2 usage, 3 bad input.
"""

import argparse
import sys

import ablate
import annotated
import audit
import measures
import program

COLUMNS = (
    "tokens", "words", "sentences", "UPOS", "XPOS", "features", "lemma",
    "UAS", "LAS", "CLAS",
)
RELATIONS = "nsubj obj obl ccomp xcomp conj appos acl nmod".split()

def conllu_text(path):
    """The bytes of a file as text."""
    with open(path, encoding="utf-8") as file:
        return file.read()


def both_ways(options, path, gold):
    """(what it was read from, analysis): from gold tokens, from raw text."""
    if is_tree(gold):
        yield "gold tokens", program.analysed(options, conllu_text(path), "conllu")
    else:
        lines = annotated.token_lines(gold)
        yield "gold tokens", program.analysed(options, lines, "tokens")
    yield "raw text", program.analysed(options, annotated.raw_text(gold), "text")


def is_tree(gold):
    """Whether the file says more than names."""
    return any(w.upos != "_" for s in gold for w in s.words)


def check_text(path, gold, found):
    """BadFile if the program's words spell another text."""
    a, b = (
        "".join(annotated.squeeze(t.form) for s in side for t in s.tokens)
        for side in (gold, found)
    )
    if a != b:
        at = next(
            (i for i, (x, y) in enumerate(zip(a, b)) if x != y),
            min(len(a), len(b)),
        )
        raise annotated.BadFile("%s: the analysis parts from the text at %r" % (
            path, a[max(0, at - 20):at + 20]
        ))


def row(first, values):
    """One line of a table."""
    print("%-14s" % first + "".join("%12s" % v for v in values))


def f1(score):
    """F1 as it is printed."""
    return "%.2f" % score.percent()[2]


def show_trees(options, path, gold):
    """The tables of one treebank."""
    row("trees", COLUMNS)
    relations = {}
    for source, found in both_ways(options, path, gold):
        check_text(path, gold, found)
        scores, relations[source] = measures.trees(gold, found)
        row(source, [f1(scores[c]) for c in COLUMNS])
    row("relations", RELATIONS)
    none = measures.Score(0, 0, 0)
    for source, scores in relations.items():
        row(source, [f1(scores.get(r, none)) for r in RELATIONS])


def show_names(options, path, gold):
    """The tables of one file of names: precision, recall, F1."""
    wanted = measures.entities(gold)
    kinds = {e[2] for e in wanted}
    mapping = {k: v for k, v in ablate.KINDS.items() if v in kinds}
    if mapping:
        wanted = {e for e in wanted if e[2] in mapping.values()}
    for source, found in both_ways(options, path, gold):
        check_text(path, gold, found)
        row("names", [source, "P", "R", "F1"])
        named = measures.entities(found, mapping or None)
        for kind, score in measures.names(wanted, named).items():
            row("", [kind] + ["%.2f" % v for v in score.percent()])


def main():
    """The command line."""
    if sys.argv[1:2] == ["audit"]:
        return audit.main(sys.argv[2:])
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("gold", nargs="+", metavar="GOLD")
    parser.add_argument("--relata", metavar="FILE", default=program.default())
    parser.add_argument("--model", metavar="FILE")
    parser.add_argument("--ablate", action="store_true")
    options = parser.parse_args()
    try:
        for path in options.gold:
            if options.ablate:
                ablate.show(options, path)
                continue
            gold = annotated.read(path)
            print(path)
            if is_tree(gold):
                show_trees(options, path, gold)
            if measures.entities(gold):
                show_names(options, path, gold)
    except (annotated.BadFile, OSError, UnicodeDecodeError) as error:
        print("evaluate: %s" % error, file=sys.stderr)
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())
