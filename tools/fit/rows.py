"""Feature rows: what the program sees of a choice, one line an option.

    group TAB column TAB target TAB features TAB note...

`group` names the question that the options of one group answer; `column` whose
weights score them, a column of the table that is fitted; `target` how right the
option is, in [0, 1], or "?" where no gold has been laid beside it yet;
`features` are `name=amount`, split by blanks. The cells behind them are for
those who lay the gold beside it. The C++ programs of this folder print such
lines, and files of several programs can be joined.
"""

import math
from typing import NamedTuple

UNKNOWN = "?"


class BadRows(Exception):
    """A file that cannot be read; the message names file and line."""


class Row(NamedTuple):
    """One option."""

    group: str
    column: str
    target: float  # None if unknown
    features: dict  # name: amount
    note: tuple


def _features(text):
    features = {}
    for item in text.split(" "):
        if item:
            name, sign, amount = item.rpartition("=")
            if not (name and sign):
                raise ValueError("%r is not name=amount" % item)
            features[name] = float(amount)
            if not math.isfinite(features[name]):
                raise ValueError("%r is no amount" % item)
    return features


def parse(line):
    """The Row of a line. ValueError if it is none."""
    cells = line.rstrip("\n").split("\t")
    if len(cells) < 4:
        raise ValueError("a row has 4 cells or more, split by tabs")
    target = None if cells[2] == UNKNOWN else float(cells[2])
    if target is not None and not 0.0 <= target <= 1.0:
        raise ValueError("the target %r is not in [0, 1]" % cells[2])
    return Row(cells[0], cells[1], target, _features(cells[3]),
               tuple(cells[4:]))


def read(lines, where="rows"):
    """The Rows of lines; BadRows if one is none."""
    rows = []
    for number, line in enumerate(lines, 1):
        try:
            rows.append(parse(line))
        except ValueError as error:
            raise BadRows("%s:%d: %s" % (where, number, error)) from error
    return rows


def load(path):
    """The Rows of a file."""
    with open(path, encoding="utf-8") as lines:
        return read(lines, path)


def text(row):
    """The line of a Row."""
    target = UNKNOWN if row.target is None else "%g" % row.target
    features = " ".join("%s=%g" % item for item in row.features.items())
    return "\t".join([row.group, row.column, target, features, *row.note])


def groups(rows):
    """The rows of each group, in order; a group's need not be neighbours."""
    found = {}
    for row in rows:
        found.setdefault(row.group, []).append(row)
    return found
