"""Annotated text as words with character offsets: CoNLL-U, and IOB2 names.

Offsets count characters without white space, over a whole file, so that two
analyses of one text can be laid over each other whatever their tokens.
"""

from typing import NamedTuple


class BadFile(Exception):
    """A file that cannot be read; the message names file and line."""


class Token(NamedTuple):
    """What stands in the text: one word, or several written as one."""

    form: str
    begin: int
    end: int
    spaced: bool  # whether white space follows
    first: int  # its words: sentence.words[first:last]
    last: int


class Word(NamedTuple):
    """A syntactic word; `head` is an index into the sentence, -1 the root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    name: str  # BIO label
    begin: int  # inside its token where the words spell it out
    end: int
    token: int
    misc: str  # the last column of CoNLL-U


class Sentence(NamedTuple):
    """Tokens and words, whether a blank line stands before, and whether a
    document begins."""

    tokens: list
    words: list
    is_apart: bool
    is_first: bool


def squeeze(text):
    """Without white space."""
    return "".join(text.split())


def _name(misc):
    values = (f[4:] for f in misc.split("|") if f.startswith("NER="))
    return next(values, "O")


def _row(line, where):
    """(id, form, lemma, upos, xpos, feats, head, deprel, name, spaced, misc)."""
    fields = line.split("\t")
    if len(fields) == 10:
        head = fields[6] if fields[6] != "_" else "0"
        if not head.isdigit():
            raise BadFile("%s: the head %r is no number" % (where, head))
        spaced = "SpaceAfter=No" not in fields[9]
        return (*fields[:6], int(head), fields[7], _name(fields[9]), spaced,
                fields[9])
    if len(fields) >= 3 and fields[0].isdigit():
        return (fields[0], fields[1], *"____", 0, "_", fields[2], True, "")
    if len(fields) == 1 and len(line.split(" ")) == 2:
        form, label = line.split(" ")
        return ("", form, *"____", 0, "_", label, True, "")
    raise BadFile(
        "%s: neither CoNLL-U (10 columns) nor IOB2 names" % where
    )


def _sentence(rows, is_apart, is_first, begin):
    tokens, words, last = [], [], 0
    for row in rows:
        number, form, spaced = row[0], row[1], row[9]
        if "." in number:
            continue
        count = 1
        if "-" in number:
            low, high = map(int, number.split("-"))
            count = high - low + 1
        if "-" in number or len(words) >= last:
            end = begin + len(squeeze(form))
            last = len(words) + count
            tokens.append(Token(form, begin, end, spaced, len(words), last))
            begin = end
        if "-" not in number:
            words.append(Word(
                form, *row[2:6], row[6] - 1, *row[7:9], 0, 0, len(tokens) - 1,
                row[10]
            ))
    return Sentence(tokens, _placed(tokens, words), is_apart, is_first)


def _placed(tokens, words):
    """The words with offsets inside their tokens."""
    placed = []
    for token in tokens:
        inner = words[token.first:token.last]
        spelled = squeeze("".join(w.form for w in inner)) == squeeze(token.form)
        at = token.begin
        for word in inner:
            end = at + len(squeeze(word.form)) if spelled else token.end
            placed.append(word._replace(begin=at, end=end))
            at = end if spelled else at
    return placed


def _spaced_by_text(rows, text):
    """IOB2 rows whose blanks are those of the comment `# text = ...`."""
    at, spaced = 0, []
    for row in rows:
        at = max(text.find(row[1], at), 0) + len(row[1])
        spaced.append((*row[:9], text[at:at + 1] in ("", " "), *row[10:]))
    return spaced


def _block(rows, comments, offset):
    """The Sentence of rows and the comments before them; None if all that they
    say is that a document begins."""
    openings = {c.split(" ")[0] for c in comments}
    is_first = "newdoc" in openings or rows[0][1] == "-DOCSTART-"
    if rows[0][1] == "-DOCSTART-":
        rows = rows[1:]
    text = [c for c in comments if c.startswith("text = ")]
    if text and all(r[4] == "_" for r in rows):
        rows = _spaced_by_text(rows, text[0][7:])
    is_apart = is_first or "newpar" in openings
    return _sentence(rows, is_apart, is_first, offset) if rows else None


def read(path):
    """The Sentences of a file. BadFile if it is not what it should be."""
    sentences, rows, comments = [], [], []
    offset = 0
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate([*lines, "\n"], 1):
            line = line.rstrip("\n")
            if line.startswith("#") and not rows:
                comments.append(line[1:].strip())
            elif line.strip():
                rows.append(_row(line, "%s:%d" % (path, number)))
            elif rows:
                sentence = _block(rows, comments, offset)
                rows, comments = [], []
                if sentence is None:
                    comments = ["newdoc"]
                    continue
                sentences.append(sentence)
                offset = sentence.tokens[-1].end
    if not sentences:
        raise BadFile("%s: no sentence" % path)
    return sentences


def text_of(sentence):
    """The words as they were written."""
    parts = (t.form + (" " if t.spaced else "") for t in sentence.tokens)
    return "".join(parts).rstrip(" ")


def raw_text(sentences):
    """The running text, a blank line where a paragraph begins."""
    parts = []
    for sentence in sentences:
        if parts and sentence.is_apart:
            parts[-1] = parts[-1].rstrip(" ") + "\n\n"
        blank = " " if sentence.tokens[-1].spaced else ""
        parts.append(text_of(sentence) + blank)
    return "".join(parts).rstrip(" ") + "\n"


def cuts(sentences):
    """The words as CoNLL-U without analysis, documents apart."""
    lines = []
    for sentence in sentences:
        if sentence.is_first:
            lines.append("# newdoc\n")
        for token in sentence.tokens:
            first, last = token.first + 1, token.last
            misc = "_" if token.spaced else "SpaceAfter=No"
            if last > first:
                lines.append("%d-%d\t%s%s\t%s\n" % (
                    first, last, token.form, "\t_" * 7, misc))
            for number in range(first, last + 1):
                lines.append("%d\t%s%s\t%s\n" % (
                    number, sentence.words[number - 1].form, "\t_" * 7,
                    misc if last == first else "_"))
        lines.append("\n")
    return "".join(lines)


def token_lines(sentences):
    """One sentence a line, words split by blanks."""
    lines = []
    for sentence in sentences:
        forms = []
        for token in sentence.tokens:
            words = [w.form for w in sentence.words[token.first:token.last]]
            spelled = squeeze("".join(words)) == squeeze(token.form)
            forms += map(squeeze, words if spelled else [token.form])
        lines.append(" ".join(forms) + "\n")
    return "".join(lines)
