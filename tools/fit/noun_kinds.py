#!/usr/bin/env python3
"""Writes what nouns are kinds of, for schema/noun_kinds.tsv.

    tools/fit/noun_kinds.py WORDNET ARTICLES.jsonl... < schema/noun_kinds.tsv

WORDNET is the folder of WordNet 3.0's files (Debian: wordnet-base). Nouns that
the articles have LEAST times or more, with the words of their first two senses
and of what these are kinds of, LEVELS up, that the articles have LEAST_KIND
times. Not the most general ones: they tell nothing apart. The head of the table
on standard input is kept.
"""

import collections
import json
import re
import sys

LEAST, LEAST_KIND, SENSES, LEVELS = 5, 20, 2, 3
WORD = re.compile(r"[a-z]+")
GENERAL = set("""
abstraction act action activity adult amount area artefact article artifact
attribute being body cause change cognition commodity communication
component concept condition construction content convenience creation deed
device element entity equipment event feature female fluid goods group
grouping happening human idea individual information instrumentality
instrumentation item knowledge location lot male man material matter means
measure medium message mortal noesis number object occurrence organism part
period person phenomenon piece place point portion position possession
process product production property quality quantity region relation
relationship situation somebody someone soul state statement status
structure subject substance system thing thought time transition unit way
whole woman work
""".split())


def synsets(folder):
    """{offset: (words, offsets of what it is a kind of)}"""
    found = {}
    for line in open(f"{folder}/data.noun", encoding="utf-8"):
        if line.startswith("  "):
            continue
        cells = line.split("|")[0].split()
        count = int(cells[3], 16)
        words = [cells[4 + 2 * i].lower() for i in range(count)]
        at = 4 + 2 * count
        pointers = [cells[at + 1 + 4 * i:at + 4 + 4 * i]
                    for i in range(int(cells[at]))]
        found[cells[0]] = words, [offset for sign, offset, kind in pointers
                                  if sign in ("@", "@i") and kind == "n"]
    return found


def senses(folder):
    """{noun: offsets of its senses, most frequent first}"""
    found = {}
    for line in open(f"{folder}/index.noun", encoding="utf-8"):
        if not line.startswith("  "):
            cells = line.split()
            found[cells[0]] = cells[-int(cells[2]):]
    return found


def counts(files):
    """How often the articles have each noun, in the singular or the plural."""
    words = collections.Counter()
    for file in files:
        for line in open(file, encoding="utf-8"):
            words.update(WORD.findall(json.loads(line)["text"].lower()))
    return lambda noun: words[noun] + words[noun + "s"] + words[noun + "es"]


def kinds(noun, offsets, nouns):
    """Words for what the senses are, and are kinds of, the nearest first."""
    found = []
    for sense in offsets:
        found += nouns[sense][0]
        level = [sense]
        for _ in range(LEVELS):
            above = [y for x in level for y in nouns[x][1][:2]
                     if not GENERAL.intersection(nouns[y][0])]
            found += [word for y in above for word in nouns[y][0]]
            level = above
    return [word for word in dict.fromkeys(found)
            if word != noun and word not in GENERAL and WORD.fullmatch(word)]


def main():
    folder, *files = sys.argv[1:]
    nouns, often = synsets(folder), counts(files)
    for line in sys.stdin:
        if line.startswith("#") or line.startswith("noun\t"):
            sys.stdout.write(line)
    for noun, offsets in sorted(senses(folder).items()):
        if len(noun) < 3 or not WORD.fullmatch(noun) or often(noun) < LEAST:
            continue
        of = [kind for kind in kinds(noun, offsets[:SENSES], nouns)
              if often(kind) >= LEAST_KIND]
        if of:
            print(noun, ",".join(of), sep="\t")


if __name__ == "__main__":
    main()
