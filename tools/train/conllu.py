"""Reading CoNLL-U: the words of each sentence, by columns."""

from typing import NamedTuple


class Token(NamedTuple):
    """One syntactic word; `head` counts from 1, 0 is the root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    misc: str


def _token(columns):
    return Token(
        columns[1], columns[2], columns[3], columns[4], columns[5],
        int(columns[6]), columns[7], columns[9],
    )


def read_documents(path):
    """Yields (document id, list of sentences); a sentence is Tokens."""
    name, sentences, words = "", [], []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                if sentences:
                    yield name, sentences
                name, sentences = line.partition("=")[2].strip(), []
            elif line and line[0] != "#":
                columns = line.split("\t")
                if columns[0].isdigit():
                    words.append(_token(columns))
            elif not line and words:
                sentences.append(words)
                words = []
    if words:
        sentences.append(words)
    if sentences:
        yield name, sentences


def read_sentences(path):
    """Yields the sentences of a file."""
    for _, sentences in read_documents(path):
        yield from sentences


def sentence_ids(path):
    """Yields the `sent_id` of each sentence of a file."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# sent_id"):
                yield line.partition("=")[2].strip()
