"""Lemmas: edit scripts, and the tables learned from treebanks (FORMAT.md).

Standard library only.
"""

import collections
import re
from typing import NamedTuple

from forms import casing, lower, norm, plain, upper

_SCRIPT = re.compile(r"([klcu])-(\d+)\+(.*)", re.DOTALL)
_NAMES = ("NNP", "NNPS")
LONGEST = 5  # code points of the longest suffix rule
LEAST = 3  # types behind a suffix rule


class Tables(NamedTuple):
    """Sorted rows of the three tables, and the shortest suffix used."""

    exact: list  # (form, xpos, lemma)
    lower: list  # (lower-cased form, xpos, script)
    suffix: list  # (xpos, casing, suffix, script)
    min_suffix: int


def _cased(case, text):
    if case == "l":
        return lower(text)
    if case == "u":
        return upper(text)
    if case == "c":
        return upper(text[:1]) + lower(text[1:])
    return text


def script(form, lemma):
    """The edit script that makes `lemma` of the plain form `form`."""
    if lemma == "_" and form != "_":
        lemma = form
    low, target = lower(form), lower(lemma)
    same = 0
    while same < min(len(low), len(target)) and low[same] == target[same]:
        same += 1
    if same == 0:
        return "=" + lemma
    for case in "klcu":
        if _cased(case, form[:same]) == lemma[:same]:
            return "%s-%d+%s" % (case, len(form) - same, lemma[same:])
    return "=" + lemma


def apply(form, edit):
    """The lemma that a script makes of a plain form; "" if it cannot."""
    if edit.startswith("="):
        return edit[1:]
    case, cut, tail = _SCRIPT.fullmatch(edit).groups()
    if int(cut) > len(form):
        return ""
    return _cased(case, form[:len(form) - int(cut)]) + tail


def _suffixes(form):
    """The suffixes of a form's norm, longest first, down to the empty."""
    key = norm(form)
    for length in range(min(LONGEST, len(key)), -1, -1):
        yield key[len(key) - length:]


def _best(counter):
    """The most frequent key, ties to the least."""
    return min(counter, key=lambda k: (-counter[k], k))


class _Counts:
    """Counts of (form, xpos, lemma), by form, lower-case and suffix."""

    def __init__(self, sentences):
        counters = collections.defaultdict(collections.Counter)
        self.exact = counters
        self.lower = collections.defaultdict(collections.Counter)
        self.suffix = collections.defaultdict(collections.Counter)
        for sentence in sentences:
            for token in sentence:
                if token.lemma != "_" or token.form == "_":
                    form = plain(token.form)
                    counters[form, token.xpos][token.lemma] += 1
        for (form, xpos), found in sorted(counters.items()):
            for lemma, count in sorted(found.items()):
                self._count(form, xpos, lemma, count)

    def _count(self, form, xpos, lemma, count):
        edit = script(form, lemma)
        self.lower[lower(form), xpos][edit] += count
        if edit.startswith("="):
            return
        for suffix in _suffixes(form):
            self.suffix[xpos, casing(form), suffix][edit] += min(count, 3)


class Lemmatizer:
    """Looks lemmas up in Tables; None where only the network can tell."""

    def __init__(self, tables):
        self.exact = {row[:2]: row[2] for row in tables.exact}
        self.lower = {row[:2]: row[2] for row in tables.lower}
        self.suffix = {row[:3]: row[3] for row in tables.suffix}
        self.min_suffix = tables.min_suffix

    def by_rule(self, form, xpos):
        """The lemma without the exact table."""
        if xpos not in _NAMES:
            edit = self.lower.get((lower(form), xpos))
            lemma = edit and apply(form, edit)
            if lemma:
                return lemma
        for suffix in _suffixes(form):
            if len(suffix) < self.min_suffix:
                break
            edit = self.suffix.get((xpos, casing(form), suffix))
            lemma = edit and apply(form, edit)
            if lemma:
                return lemma
        return None

    def lemma(self, form, xpos):
        """The lemma of a form, or None."""
        form = plain(form)
        return self.exact.get((form, xpos)) or self.by_rule(form, xpos)


def _suffix_rows(counts, min_suffix):
    """Suffix rules that say something else than the next shorter one."""
    best = {
        key: _best(found)
        for key, found in counts.items()
        if sum(found.values()) >= LEAST or not key[2]
    }
    rows = []
    for (xpos, case, suffix), edit in sorted(best.items()):
        shorter = next(
            (
                best[xpos, case, suffix[k:]]
                for k in range(1, len(suffix) - min_suffix + 1)
                if (xpos, case, suffix[k:]) in best
            ),
            None,
        )
        if len(suffix) >= min_suffix and edit != shorter:
            rows.append((xpos, case, suffix, edit))
    return rows


def learn(sentences, min_suffix):
    """Tables from sentences of conllu.Token.

    A row that the tables after it would answer alike is left out.
    """
    counts = _Counts(sentences)
    suffix = _suffix_rows(counts.suffix, min_suffix)
    rules = Lemmatizer(Tables([], [], suffix, min_suffix))
    low = []
    for (form, xpos), found in sorted(counts.lower.items()):
        edit = _best(found)
        if xpos not in _NAMES and rules.by_rule(form, xpos) != apply(form, edit):
            low.append((form, xpos, edit))
    rules = Lemmatizer(Tables([], low, suffix, min_suffix))
    exact = []
    for (form, xpos), found in sorted(counts.exact.items()):
        lemma = _best(found)
        if rules.by_rule(form, xpos) != lemma:
            exact.append((form, xpos, lemma))
    return Tables(exact, low, suffix, min_suffix)
