"""Named mentions of GUM's `Entity=` column, by their head words.

GUM marks whole noun phrases ("the former mayor Ana Berg"), the program names
("Ana Berg"): both are told by the word that heads them. A mention is named if it
carries a Wikipedia title or its head is a proper noun.
"""

import re

KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}


def _entity(word):
    fields = (f[7:] for f in word.misc.split("|") if f.startswith("Entity="))
    return next(fields, "")


def _marks(text):
    """("open", id, type, identity) and ("close", id) in the order of `text`."""
    for opening, closing in re.findall(r"\(([^()]*\)?)|([^()]+)\)", text):
        if closing:
            yield "close", closing
            continue
        # GRP-etype-infstat-salience-centering-minspan-link[-identity]
        parts = opening.rstrip(")").split("-", 7)
        yield ("open", parts[0], parts[1], len(parts) > 7)
        if opening.endswith(")"):
            yield "close", parts[0]


def mentions(sentence):
    """(first, last, type, whether it has a title) of a Sentence's mentions."""
    found, open_ones = [], []
    for index, word in enumerate(sentence.words):
        for kind, name, *rest in _marks(_entity(word)):
            if kind == "open":
                open_ones.append((name, index, *rest))
                continue
            at = next((i for i in reversed(range(len(open_ones)))
                       if open_ones[i][0] == name), None)
            if at is not None:
                _, first, etype, is_known = open_ones.pop(at)
                found.append((first, index, etype, is_known))
    return found


def head_of(words, first, last):
    """The first word of [first, last] whose head lies outside of it."""
    for index in range(first, last + 1):
        if not first <= words[index].head <= last:
            return index
    return first


def is_annotated(sentences):
    """Whether the file marks entities."""
    return any(_entity(w) for s in sentences for w in s.words)


def named_heads(sentences):
    """{(begin, end, type)} of the head words of named mentions."""
    found = set()
    for sentence in sentences:
        for first, last, etype, is_known in mentions(sentence):
            head = sentence.words[head_of(sentence.words, first, last)]
            if etype in KINDS and (is_known or head.upos == "PROPN"):
                found.add((head.begin, head.end, KINDS[etype]))
    return found


def heads_of_names(gold, names):
    """`names`, {(begin, end, type)}, by the words that head them in the gold
    trees; those that are no words of the gold are left out."""
    begins, ends = {}, {}
    for sentence in gold:
        for index, word in enumerate(sentence.words):
            begins[word.begin] = (sentence, index)
            ends[word.end] = (sentence, index)
    found = set()
    for begin, end, kind in names:
        first, last = begins.get(begin), ends.get(end)
        if first and last and first[0] is last[0]:
            words = first[0].words
            head = words[head_of(words, first[1], last[1])]
            found.add((head.begin, head.end, kind))
    return found
