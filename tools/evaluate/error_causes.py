#!/usr/bin/env python3
"""Sorts what goes wrong with tuples by cause.

    tools/evaluate/error_causes.py GOLD.tsv PRED.tab SCORER.py [--show CAUSE]

GOLD and PRED are in the form of CaRB, SCORER its metric as a module that has
read_gold, read_pred, match and compare. A gold tuple is missed where no tuple
covers half of its words; a tuple is false where less than half of its words are
right in the scorer's own pairing. Each has the first cause of these that fits:

  implicit        no word of the relation stands in the sentence
  not read        no tuple has a word of the gold's relation but auxiliaries;
                  of a false tuple: no gold tuple has one of its relation
  gold doubtful   the false tuple's relation has no gold, though its words stand
                  side by side in the sentence with nothing left out
  arguments lost  the tuple has fewer slots than the gold
  wrong subject   the relation is right, no word of the subject is
  wrong object    the same of what follows the subject
  subject size    the subject shares words, but less than half
  object size     the same of what follows
  relation size   the arguments fit, half of the relation does not
  taken           another tuple has been paired with the gold that this one fits
"""

import argparse
import collections
import importlib.util

# Words of relations that do not tell which event is meant.
AUXILIARIES = set("""be is am are was were been being have has had having do does
did will would shall should can could may might must to not n't by of in on at
for with from as into about over after""".split())


def load_scorer(path):
    """The scorer's script as a module."""
    spec = importlib.util.spec_from_file_location("scorer", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def content(relation):
    """The relation's words that tell the event; all where none does."""
    words = set(relation) - AUXILIARIES
    return words or set(relation)


def share(gold, said, slot):
    """How much of the gold's slot the tuple has, and how much fits it."""
    if slot >= len(gold.bags) or slot >= len(said.bags):
        return 0.0, 0.0
    both = sum((gold.bags[slot] & said.bags[slot]).values())
    return (both / max(gold.size[slot], 1), both / max(said.size[slot], 1))


def cause_of_pair(gold, said):
    """What keeps a tuple of the right relation from fitting the gold."""
    if len(said.slots) < len(gold.slots):
        return "arguments lost"
    for slot, name in ((1, "subject"), (2, "object")):
        if slot < len(gold.bags) and max(share(gold, said, slot)) == 0:
            return f"wrong {name}"
    for slot, name in ((1, "subject"), (2, "object"), (0, "relation")):
        if slot < len(gold.bags) and min(share(gold, said, slot)) < 0.5:
            return f"{name} size"
    return "taken"


def is_implicit(told, words):
    return not any(word.strip("[]") in words for word in told.rel)


def cause_of_miss(gold, list_, words):
    """Why no tuple of the sentence covers the gold."""
    if is_implicit(gold, words):
        return "implicit"
    same = [said for said in list_ if content(said.rel) & content(gold.rel)]
    if not same:
        return "not read"
    best = max(same, key=lambda said: share(gold, said, 1)[0] +
               share(gold, said, 2)[0])
    return cause_of_pair(gold, best)


def cause_of_false(said, list_, words):
    """Why a tuple fits none of the gold."""
    if is_implicit(said, words):
        return "implicit"
    same = [gold for gold in list_ if content(said.rel) & content(gold.rel)]
    if not same:
        told = said.slots[0] + said.rel + (said.slots[1:] or [[]])[0]
        stands = " ".join(told) in " ".join(words)
        return "gold doubtful" if stands else "not read"
    best = max(same, key=lambda gold: share(gold, said, 1)[1] +
               share(gold, said, 2)[1])
    return cause_of_pair(best, said)


def paired(gold, said, scorer):
    """The precision of each tuple, paired greedily as the scorer does."""
    cells = sorted(((scorer.match(g, t)[0], i, j) for i, g in enumerate(gold)
                    for j, t in enumerate(said)),
                   key=lambda cell: (-cell[0], cell[1], cell[2]))
    rows, right = set(), {}
    for value, i, j in cells:
        if i not in rows and j not in right:
            rows.add(i)
            right[j] = value
    return [right.get(j, 0.0) for j in range(len(said))]


def sentences(path, scorer):
    """The words of each sentence of the gold, by the scorer's key."""
    with open(path, encoding="utf-8") as file:
        lines = [line.split("\t")[0].strip() for line in file if "\t" in line]
    return {scorer.sentence_key(line): line.split() for line in lines}


def told(tuple_):
    return " | ".join([" ".join(tuple_.slots[0]), " ".join(tuple_.rel)] +
                      [" ".join(slot) for slot in tuple_.slots[1:]])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("gold")
    parser.add_argument("pred")
    parser.add_argument("scorer")
    parser.add_argument("--least", type=float, default=0.0,
                        help="leave tuples of less confidence out")
    parser.add_argument("--show", help="print the tuples of this cause")
    options = parser.parse_args()
    scorer = load_scorer(options.scorer)
    words = sentences(options.gold, scorer)
    gold = scorer.read_gold(options.gold)
    pred = scorer.read_pred(options.pred)
    misses, false = collections.Counter(), collections.Counter()
    counted = collections.Counter()
    for key, wanted in gold.items():
        said = [each for each in pred.get(key, [])
                if each.conf >= options.least]
        counted.update(gold=len(wanted), tuples=len(said))
        for each in wanted:
            if max((scorer.match(each, t)[1] for t in said), default=0) < 0.5:
                cause = cause_of_miss(each, said, words[key])
                misses[cause] += 1
                if cause == options.show:
                    print(f"missed: {told(each)}\n    {' '.join(words[key])}")
        for each, right in zip(said, paired(wanted, said, scorer)):
            if right < 0.5:
                cause = cause_of_false(each, wanted, words[key])
                false[cause] += 1
                if cause == options.show:
                    print(f"false:  {told(each)}\n    {' '.join(words[key])}")
    print(f"gold {counted['gold']}, missed {sum(misses.values())}; "
          f"tuples {counted['tuples']}, false {sum(false.values())}")
    print(f"{'cause':16} missed  false")
    for cause in sorted(misses | false,
                        key=lambda each: (-misses[each] - false[each], each)):
        print(f"{cause:16} {misses[cause]:6} {false[cause]:6}")


if __name__ == "__main__":
    main()
