"""Word lists that hint at names: one more hashed feature a list.

A hint, never a rule: whether a word is on a list is one of the things that the
network sees of it, and lists are hidden now and then in training.
"""

import csv
import unicodedata

from forms import norm

LISTS = ("first", "city", "country")
LEAST = 3  # letters of a listed word


def _bare(text):
    """Without diacritics: the second spelling of a listed word."""
    marks = unicodedata.normalize("NFD", text)
    return "".join(c for c in marks if not unicodedata.combining(c))


def _words(names):
    """The norms of one-word names, as they are and without diacritics."""
    found = set()
    for name in names:
        for form in (name, _bare(name)):
            if len(form) >= LEAST and form.isalpha():
                found.add(norm(form))
    return sorted(found)


def _column(path, key, delimiter):
    """A column of a table with a heading; lines with # are comments."""
    with open(path, encoding="utf-8", newline="") as lines:
        rows = (line for line in lines if not line.startswith("#"))
        return [r[key] for r in csv.DictReader(rows, delimiter=delimiter)]


def read(first_names, cities, countries):
    """{list: sorted norms} from schema/first_names.tsv, a csv of cities with
    the column `name`, and schema/countries.tsv."""
    return {
        "first": _words(_column(first_names, "name", "\t")),
        "city": _words(_column(cities, "name", ",")),
        "country": _words(
            name
            for names in _column(countries, "names", "\t")
            for name in names.split(",")
        ),
    }
