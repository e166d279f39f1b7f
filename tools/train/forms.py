"""What the network sees of a word form: see FORMAT.md, "Words".

Standard library only; the C++ side computes the same in `src/analyze`.
"""

import re
import zlib

HASH_ROWS = 24576
FEATURES = 12

_QUOTES = dict.fromkeys(map(ord, "‘’‚‛ʼ′"), "'")
_DOUBLE = dict.fromkeys(map(ord, "“”„‟«»″"), '"')
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_GONE = dict.fromkeys((0x00AD, 0x200B, 0xFEFF), None)
_PLAIN = {**_QUOTES, **_DOUBLE, **_DASHES, **_GONE, ord("…"): "..."}
_ZEROS = str.maketrans("123456789", "000000000")
_RUNS = re.compile(r"(.)\1{2,}", re.DOTALL)


def plain(form):
    """The form with plain quotes, dashes and dots, invisible marks gone."""
    if form.isascii():
        return form
    return form.translate(_PLAIN) or form


def lower(text):
    """Unicode simple lower-case: one code point for one code point."""
    if text.isascii():
        return text.lower()
    return "".join("i" if c == "\u0130" else c.lower() for c in text)


def upper(text):
    """Unicode simple upper-case; a code point without one stays."""
    return "".join(c.upper() if len(c.upper()) == 1 else c for c in text)


def digits(text):
    """Every ASCII digit as 0."""
    return text.translate(_ZEROS)


def norm(form):
    """The key of a form in the word and vector tables."""
    return lower(digits(plain(form)))


def shape(text):
    """`X` upper, `x` lower, `d` digit, else itself; runs cut to two."""
    marks = "".join(
        "X" if c.isupper()
        else "x" if c.islower()
        else "d" if c in "0123456789"
        else c
        for c in text
    )
    return _RUNS.sub(r"\1\1", marks)


def casing(form):
    """`U` all upper, `C` first upper, else `l`: a key of the suffix rules."""
    if len(form) > 1 and form.isupper():
        return "U"
    return "C" if form[:1].isupper() else "l"


def features(form):
    """The twelve feature strings of a form."""
    text = plain(form)
    key = norm(form)
    found = ["w=" + digits(text), "sh=" + shape(text)]
    found.append("l=%d" % min(len(key), 12))
    found += ["p%d=%s" % (k, key[:k]) for k in range(1, 5)]
    found += ["s%d=%s" % (k, key[-k:]) for k in range(1, 6)]
    return found


def row(feature, rows=HASH_ROWS):
    """The row of a feature string in the hashed feature table."""
    return zlib.crc32(feature.encode("utf-8")) % rows


def feature_rows(form, rows=HASH_ROWS):
    """The twelve rows that a form alone decides."""
    return [row(f, rows) for f in features(form)]
