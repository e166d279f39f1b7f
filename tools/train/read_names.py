"""What was labelled by reading: names_ewt.tsv, names_press.tsv, heads_press.tsv.

Whoever labelled names read every sentence that the tables list and marked each
name in it with its type. Of words whose head the network was not sure of, the
head was told.
"""

import json
import lzma
import os

import conllu
from names import TYPES, Named

HERE = os.path.dirname(__file__)
# A name of a kind that has no label of its own may have any of these.
OTHER = ("Event", "Work", "Product", "Law")


def _rows(name):
    """The cells of each line of a table beside this file."""
    with open(os.path.join(HERE, name), encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("#"):
                yield line.rstrip("\n").split("\t")


def _spans(cell):
    """[(first, last, types)] of "3-4:Person 7-7:Place"."""
    found = []
    for part in cell.split():
        place, _, kind = part.partition(":")
        first, _, last = place.partition("-")
        if kind != "Other" and kind not in TYPES:
            raise ValueError("%s is no type of names" % kind)
        types = OTHER if kind == "Other" else (kind,)
        found.append((int(first), int(last), types))
    return found


def treebank(identifiers, sentences, others):
    """Names of EWT: as read, else as `others`, its names.Named, have them."""
    read = {identifier: _spans(cell) for identifier, cell
            in _rows("names_ewt.tsv")}
    named = []
    for identifier, sentence, other in zip(identifiers, sentences, others):
        spans = read.get(identifier)
        named.append(other if spans is None else Named(
            [t.form for t in sentence],
            [(first - 1, last, types) for first, last, types in spans], [],
        ))
    return named


def _texts(path, wanted):
    """{article: text} of JSON Lines, packed by xz."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        articles = map(json.loads, lines)
        return {a["id"]: a["text"] for a in articles if a["id"] in wanted}


def _placed(text, sentences):
    """[(form, begin, end)] of each sentence of an article, in code points."""
    at = 0
    for forms in sentences:
        placed = []
        for form in forms:
            begin = text.find(form, at)
            if begin >= 0:
                at = begin + len(form)
                placed.append((form, begin, at))
        yield placed


def _press_sentences(articles, analysed, wanted):
    """Yields (article, [(form, begin, end)]) of each sentence of the wanted
    press releases.

    `articles`: their texts, JSON Lines packed by xz; `analysed`: what `relata
    analyze --format conllu` makes of these articles.
    """
    texts = _texts(articles, wanted)
    for article, sentences in conllu.read_documents(analysed):
        if article not in wanted:
            continue
        forms = [[t.form for t in words] for words in sentences]
        for placed in _placed(texts[article], forms):
            if placed:
                yield article, placed


def heads(articles, analysed):
    """Yields (forms, {word: head}), numbers from 0, of the sentences in which
    heads were told; arguments as _press_sentences has them."""
    read = {}
    for article, word, head in _rows("heads_press.tsv"):
        read.setdefault(article, {})[int(word)] = int(head)
    for article, placed in _press_sentences(articles, analysed, read):
        number = {begin: i for i, (_, begin, _) in enumerate(placed)}
        told = {
            number[word]: number[head]
            for word, head in read[article].items()
            if word in number and head in number
        }
        if told:
            yield [form for form, _, _ in placed], told


def press(articles, analysed):
    """Yields names.Named of the press releases that were read; arguments as
    _press_sentences has them."""
    read = {}
    for article, place, cell in _rows("names_press.tsv"):
        begin, _, end = place.partition("-")
        spans = {
            (first, last): types for first, last, types in _spans(cell)
        }
        read.setdefault(article, {})[int(begin), int(end)] = spans
    for article, placed in _press_sentences(articles, analysed, read):
        spans = read[article].get((placed[0][1], placed[-1][2]))
        if spans is not None:
            yield _named(placed, spans)


def _named(placed, spans):
    """The Named of words with their places; a name that does not fall on
    words is left open."""
    begins = {begin: i for i, (_, begin, _) in enumerate(placed)}
    ends = {end: i + 1 for i, (_, _, end) in enumerate(placed)}
    kept, unknown = [], []
    for (begin, end), types in sorted(spans.items()):
        if begin in begins and end in ends:
            kept.append((begins[begin], ends[end], types))
        else:
            unknown += [
                i for i, (_, b, e) in enumerate(placed)
                if b < end and e > begin
            ]
    return Named([form for form, _, _ in placed], kept, unknown)
