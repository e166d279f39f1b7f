"""Word lists of names: what kinds of names a word is part of.

A word that is too rare to learn a vector of its own, but stands in a list,
shares one vector with all words of the same kinds. Standard library only.
"""

import csv
import re
import unicodedata

from forms import norm

FIRST, CITY, PART = "first", "city", "part"
LEAST_BEARERS = 250  # births of a name and sex in its best year
_WORD = re.compile(r"\w+")


def _plainer(word):
    """The word without accents."""
    marks = unicodedata.normalize("NFD", word)
    return "".join(c for c in marks if not unicodedata.combining(c))


def _first_names(path):
    """First names of a `name,sex,births,year` list."""
    with open(path, encoding="utf-8", newline="") as rows:
        for name, _, births, _ in csv.reader(rows):
            if int(births) >= LEAST_BEARERS:
                yield name


def _places(path):
    """Words of a `name,country,subcountry,id` list, with their kind."""
    with open(path, encoding="utf-8", newline="") as rows:
        reader = csv.reader(rows)
        next(reader)
        for row in reader:
            for place in row[:3]:
                words = _WORD.findall(place)
                for word in words:
                    if word[0].isupper() and len(word) > 2:
                        yield word, CITY if len(words) == 1 else PART


def kinds(first_names, cities):
    """{norm: sorted tuple of kinds}; a city's own name is no `part`."""
    found = {}
    for name in _first_names(first_names):
        found.setdefault(norm(name), set()).add(FIRST)
    for word, kind in _places(cities):
        for form in {word, _plainer(word)}:
            found.setdefault(norm(form), set()).add(kind)
    for marks in found.values():
        if CITY in marks:
            marks.discard(PART)
    return {word: tuple(sorted(marks)) for word, marks in found.items()}
