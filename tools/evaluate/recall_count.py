#!/usr/bin/env python3
"""Counts which participants and relations of gold the facts of a graph hold.

    relata export GRAPH jsonl | tools/evaluate/recall_count.py G.jsonl --articles A.jsonl

G.jsonl and A.jsonl are what recall_gold.py wrote. A relation is found where one event
of the graph, told where the gold's is, has both of its arguments, each by a
mention that shares half of its bytes; a participant where such an event is
named by the gold event's own word. Arguments of a fact are its subject, its
object and its roles. Prints the recall of each type, and how many facts have a
canonical predicate.
"""

import argparse
import collections
import json
import sys


def overlap(first, second):
    """Whether two spans share half of the shorter one's bytes."""
    shared = min(first[1], second[1]) - max(first[0], second[0])
    shorter = min(first[1] - first[0], second[1] - second[0])
    return shorter > 0 and 2 * shared >= shorter


class Events:
    """The events of a graph by article: evidence, words, and arguments."""

    def __init__(self, lines, texts):
        self.texts = texts
        self.mentions = collections.defaultdict(list)
        self.by_article = collections.defaultdict(dict)
        self.facts, self.canonical = 0, 0
        rows = [json.loads(line) for line in lines]
        for row in rows:
            if row["kind"] == "entity":
                for mention in row["mentions"]:
                    if "field" not in mention:
                        self.mentions[row["id"], mention["article"]].append(
                            (mention["begin"], mention["end"]))
        for row in rows:
            if row["kind"] == "fact":
                self.facts += 1
                self.canonical += bool(row.get("predicate"))
                for assertion in row["assertions"]:
                    self.add(row, assertion)

    def add(self, fact, told):
        """Takes one assertion into its event."""
        article = told["article"]
        event = self.by_article[article].setdefault(
            told["event"], {"told": (told["begin"], told["end"]), "words": "",
                            "arguments": []})
        event["words"] += f" {told['relation']} {fact['lemma']}".lower()
        values = [{"entity": fact["subject"]},
                  {"entity": fact.get("object"),
                   "text": fact.get("object_text")}] + told.get("roles", [])
        for value in values:
            spans = []
            if value.get("entity"):
                spans = self.mentions[value["entity"], article]
            elif value.get("text"):
                spans = self.found(article, value["text"], event["told"])
            if spans:
                event["arguments"].append(spans)

    def are_one(self, article, first, second):
        """Whether one entity has a mention at either place."""
        at = [{number for (number, where), spans in self.mentions.items()
               if where == article and any(
                   overlap(span, wanted) for span in spans
                   for wanted in list_)} for list_ in (first, second)]
        return bool(at[0] & at[1])

    def found(self, article, text, told):
        """Where words stand within the evidence."""
        place = self.texts[article].find(text.encode(), told[0], told[1])
        return [(place, place + len(text.encode()))] if place >= 0 else []


def has_argument(event, spans):
    return any(overlap(here, span) for argument in event["arguments"]
               for here in argument for span in spans)


def has_pair(event, first, second):
    """Whether two arguments of the event are the two of the gold."""
    ones = [i for i, argument in enumerate(event["arguments"])
            if any(overlap(a, b) for a in argument for b in first)]
    others = [i for i, argument in enumerate(event["arguments"])
              if any(overlap(a, b) for a in argument for b in second)]
    return any(i != j for i in ones for j in others)


def is_named(event, text, spans):
    """Whether the event's words hold the gold's word, whatever its ending."""
    for begin, end in spans:
        for word in text[begin:end].decode(errors="replace").lower().split():
            if word[:max(3, len(word) - 3)] in event["words"]:
                return True
    return False


def is_found(row, events):
    """Whether an event of the graph, or of two names of one thing its
    entity, holds the pair of the gold."""
    if row["type"] == "IsSynonymOf" and events.are_one(
            row["article"], row["first"], row["second"]):
        return True
    for event in events.by_article[row["article"]].values():
        if not any(overlap(event["told"], told) for told in row["told"]):
            continue
        if "event" in row:
            text = events.texts[row["article"]]
            if is_named(event, text, row["event"]) and has_argument(
                    event, row["second"]):
                return True
        elif has_pair(event, row["first"], row["second"]):
            return True
    return False


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("gold")
    parser.add_argument("export", nargs="?", default="-")
    parser.add_argument("--articles", required=True)
    parser.add_argument("--missed", type=int, default=0, metavar="N",
                        help="print the first N that were not found")
    options = parser.parse_args()
    with open(options.articles, encoding="utf-8") as file:
        texts = {row["id"]: row["text"].encode()
                 for row in map(json.loads, file)}
    source = (sys.stdin if options.export == "-"
              else open(options.export, encoding="utf-8"))
    events = Events(source, texts)
    all_, found = collections.Counter(), collections.Counter()
    missed = []
    with open(options.gold, encoding="utf-8") as file:
        for row in map(json.loads, file):
            all_[row["type"]] += 1
            if is_found(row, events):
                found[row["type"]] += 1
            else:
                missed.append(row)
    for kind, count in sorted(all_.items(), key=lambda each: (-each[1], each)):
        print(f"{kind:28} {found[kind]:5} of {count:5}  "
              f"{100 * found[kind] / count:5.1f} %")
    total, right = sum(all_.values()), sum(found.values())
    print(f"{'all':28} {right:5} of {total:5}  {100 * right / total:5.1f} %")
    print(f"facts {events.facts}, with a canonical predicate "
          f"{100 * events.canonical / max(events.facts, 1):.1f} %")
    for row in missed[:options.missed]:
        text = texts[row["article"]]
        words = [text[b:e].decode(errors="replace") for b, e in
                 (row.get("first") or row["event"])[:1] + row["second"][:1]]
        begin, end = row["told"][0]
        told = " ".join(text[max(0, begin - 80):end + 80]
                        .decode(errors="replace").split())
        print(f"{row['type']}: {' | '.join(words)}\n    {told}")


if __name__ == "__main__":
    main()
