"""What every name pass and every repair of the analysis is worth.

The gold is analysed with all passes, and again without each of them. Where the
two differ, the pass has fired; it was right where what it made agrees with the
gold and what it replaced does not, wrong where it is the other way round. Names
that overlap, and the tags and head of a word, are one change. UPOS and LAS
(universal relations) are those of words, F1 that of names. Trees are read from
the gold's own words, names also from raw text, in which lists run together.
"""

from typing import NamedTuple

import annotated
import gum
import measures
import program

KINDS = {
    "Person": "PER", "Organization": "ORG", "Place": "LOC",
    "GeopoliticalEntity": "LOC",
}
UNTAGGED = ("_", "")


class Pass(NamedTuple):
    """A pass as the program names it."""

    kind: str
    name: str
    reason: str


class Changes(NamedTuple):
    """How often a pass changes something, and how that comes out."""

    fired: int
    right: int
    wrong: int


class Gold:
    """A gold file: names and trees, whichever it has."""

    def __init__(self, path):
        self.sentences = annotated.read(path)
        self.by_head = gum.is_annotated(self.sentences)
        wanted = (gum.named_heads(self.sentences) if self.by_head
                  else measures.entities(self.sentences))
        kinds = set(KINDS.values()) & {kind for _, _, kind in wanted}
        self.kinds = {k: v for k, v in KINDS.items() if v in kinds}
        self.names = {name for name in wanted if name[2] in kinds}
        self.has_trees = any(
            w.upos not in UNTAGGED for s in self.sentences for w in s.words)
        self.words = [_of_tree(w, s) for s in self.sentences for w in s.words]

    def found_names(self, found):
        """The names of an analysis as this gold has them."""
        names = measures.entities(found, self.kinds)
        if self.by_head:
            names = gum.heads_of_names(self.sentences, names)
        return names


def _of_tree(word, sentence):
    """What a tree says of a word: tag, head, relation."""
    head = sentence.words[word.head].begin if word.head >= 0 else -1
    return word.upos, head, measures.universal(word.deprel)


def passes(options):
    """The passes of the program."""
    lines = program.output(options.relata, ["analyze", "--list-passes"])
    return [Pass(*line.split("\t")) for line in lines.decode().splitlines()]


def regions(names):
    """Groups of names that overlap."""
    groups, end = [], -1
    for name in sorted(names):
        if name[0] >= end:
            groups.append([])
        groups[-1].append(name)
        end = max(end, name[1])
    return groups


def name_changes(gold, with_pass, without):
    """Changes of names between two sets of (begin, end, type)."""
    right = wrong = 0
    groups = regions(with_pass ^ without)
    for group in groups:
        gained = sum(1 if (n in gold) == (n in with_pass) else -1
                     for n in group)
        right += gained > 0
        wrong += gained < 0
    return Changes(len(groups), right, wrong)


def tree_changes(gold, with_pass, without):
    """Changes of words between two lists of (tag, head, relation)."""
    fired = right = wrong = 0
    for wanted, now, before in zip(gold, with_pass, without):
        if now == before:
            continue
        fired += 1
        gained = _agreement(wanted, now) - _agreement(wanted, before)
        right += gained > 0
        wrong += gained < 0
    return Changes(fired, right, wrong)


def _agreement(wanted, found):
    return (wanted[0] == found[0]) + (wanted[1:] == found[1:])


def tree_scores(gold, found):
    """(UPOS, LAS) in percent, of the same words."""
    size = max(len(gold), 1)
    tags = sum(1 for g, f in zip(gold, found) if g[0] == f[0])
    arcs = sum(1 for g, f in zip(gold, found) if g[1:] == f[1:])
    return 100.0 * tags / size, 100.0 * arcs / size


def name_score(gold, found):
    """F1 in percent."""
    return measures.Score(
        len(gold & found), len(found), len(gold)).percent()[2]


class Analysis:
    """What one run made of a gold file."""

    def __init__(self, gold, options, more=()):
        found = program.analysed(
            options, annotated.cuts(gold.sentences), "conllu", more)
        self.names = gold.found_names(found)
        self.words = [_of_tree(w, s) for s in found for w in s.words]
        if len(self.words) != len(gold.words):
            raise annotated.BadFile(
                "the analysis has %d words, the gold %d" % (
                    len(self.words), len(gold.words)))
        raw = annotated.raw_text(gold.sentences) if gold.names else ""
        self.raw_names = gold.found_names(
            program.analysed(options, raw, "text", more)) if raw else set()


def _name_cells(gold, full, part):
    """The cells of names from two runs."""
    if not gold:
        return []
    score = name_score(gold, part)
    return [*name_changes(gold, full, part), "%.2f" % score,
            "%+.2f" % (name_score(gold, full) - score)]


def _tree_cells(gold, full, part):
    """The cells of trees from two runs."""
    if not gold.has_trees:
        return []
    now = tree_scores(gold.words, full.words)
    then = tree_scores(gold.words, part.words)
    return [*tree_changes(gold.words, full.words, part.words),
            *("%.2f" % score for score in then),
            *("%+.3f" % (a - b) for a, b in zip(now, then))]


def _show(first, cells):
    print("%-14s" % first + "".join("%8s" % cell for cell in cells))


def show(options, path):
    """Prints the table of one gold file."""
    gold = Gold(path)
    full = Analysis(gold, options)
    print(path)
    headings, scores = [], []
    if gold.names:
        for source in ("words", "text"):
            headings += [source + ":", "right", "wrong", "F1 out", "worth"]
        scores.append("F1 %.2f from words, %.2f from text%s" % (
            name_score(gold.names, full.names),
            name_score(gold.names, full.raw_names),
            " (by head words)" if gold.by_head else ""))
    if gold.has_trees:
        headings += ["trees:", "right", "wrong", "UPOS out", "LAS out",
                     "UPOS", "LAS"]
        scores.append("UPOS %.2f, LAS %.2f" % tree_scores(
            gold.words, full.words))
    print("all passes: " + ", ".join(scores))
    _show("without", headings)
    for each in passes(options):
        part = Analysis(gold, options, ["--without", each.name])
        _show(each.name, _name_cells(gold.names, full.names, part.names)
              + _name_cells(gold.names, full.raw_names, part.raw_names)
              + _tree_cells(gold, full, part))
