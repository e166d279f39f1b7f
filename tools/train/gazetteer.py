"""Word lists that hint at names: one more hashed feature a list.

A hint, never a rule: whether a word is on a list is one of the things that the
network sees of it, and lists are hidden now and then in training.
"""

import csv
import unicodedata

from forms import lower, norm

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


_LEGAL = frozenset(
    "inc corp co ltd llc plc lp group holdings holding company corporation "
    "limited".split()
)


def organizations(path):
    """Lower-case names of companies, associations and international bodies in
    an actor dictionary in TABARI's form, without "Inc." and the like."""
    found = set()
    with open(path, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            name = line.split("[")[0].split("\t")[0].split("#")[0].strip(" +\n_")
            words = lower(name).replace("_", " ").split()
            if "[" in line and not any(
                code in line for code in ("[MNC", "[NGO", "[IGO")
            ):
                continue
            while words and words[-1].rstrip(".") in _LEGAL:
                words.pop()
            if words and words[0] == "the":
                words.pop(0)
            if words and len(" ".join(words)) >= LEAST:
                found.add(" ".join(words))
    return found


def cities(path):
    """Lower-case names of cities, also of several words."""
    names = _column(path, "name", ",")
    return {lower(form) for name in names for form in (name, _bare(name))}


def read(first_names, city_names, countries, organization_names):
    """{list: sorted norms}: from schema/first_names.tsv, cities() and
    schema/countries.tsv the names of one word, from organizations() also the
    first words of longer ones."""
    return {
        "first": _words(_column(first_names, "name", "\t")),
        "city": _words(city_names),
        "organization": _words(
            name.split()[0] for name in organization_names
        ),
        "country": _words(
            name
            for names in _column(countries, "names", "\t")
            for name in names.split(",")
        ),
    }
