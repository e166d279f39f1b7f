#!/usr/bin/env python3
"""Draws facts of a graph at random, each with the sentence it stands on.

    relata export GRAPH jsonl | tools/evaluate/audit_draw.py --seed 1 --count 200

One assertion of each drawn fact is printed as a block that begins with
"verdict:"; write "ok", or the kinds of error (subject, relation, object,
polarity, source, ...), behind it and let audit_count.py count them. The same seed
draws the same facts as long as their ids stand: a fact is drawn by the hash of
seed and id, so a change of other facts does not change the rest of the sample.
"""

import argparse
import hashlib
import json
import sys


def rank(seed, text):
    """A number that orders texts at random, the same way for one seed."""
    return hashlib.sha256(f"{seed}\t{text}".encode()).hexdigest()


def read_graph(lines):
    """Entities by id and facts by id of an export."""
    entities, facts = {}, {}
    for line in lines:
        row = json.loads(line)
        if row["kind"] == "entity":
            entities[row["id"]] = row["name"]
        elif row["kind"] == "fact":
            facts[row["id"]] = row
    return entities, facts


class Teller:
    """Puts facts into words."""

    def __init__(self, entities, facts):
        self.entities = entities
        self.facts = facts

    def value(self, row, prefix="object"):
        """An argument: an entity's name, words in quotes, a fact in brackets."""
        if f"{prefix}_fact" in row:
            inner = self.facts.get(row[f"{prefix}_fact"])
            return f"[{self.triple(inner)}]" if inner else "[?]"
        if f"{prefix}_text" in row:
            return f'"{row[f"{prefix}_text"]}"'
        return self.entities.get(row.get(prefix), "?")

    def triple(self, fact):
        """Subject, relation and object; content facts one level deep."""
        inner = fact.get("object_fact")
        if inner and inner in self.facts:
            below = self.facts[inner]
            told = "[{} | {} | {}]".format(
                self.entities.get(below["subject"], "?"),
                below["lemma"],
                "..." if "object_fact" in below else self.value(below),
            )
        else:
            told = self.value(fact)
        subject = self.entities.get(fact["subject"], "?")
        return f"{subject} | {fact['lemma']} | {told}"

    def said(self, assertion):
        """How an assertion says it: only what departs from a plain one."""
        marks = []
        plain = {"polarity": "positive", "certainty": "certain",
                 "force": "assert"}
        for key, usual in plain.items():
            if assertion[key] != usual:
                marks.append(assertion[key])
        if not assertion["explicit"]:
            marks.append("implicit")
        for link in assertion.get("chain", []):
            source = link.get("source_text") or self.entities.get(
                link.get("source"), "?")
            marks.append(f"by {source} ({link['cue']}, {link['class']})")
        return "; ".join(marks)

    def roles(self, assertion):
        """The further arguments."""
        told = []
        for role in assertion.get("roles", []):
            if "fact" in role:
                inner = self.facts.get(role["fact"])
                value = f"[{self.triple(inner)}]" if inner else "[?]"
            elif "text" in role:
                value = f'"{role["text"]}"'
            else:
                value = self.entities.get(role.get("entity"), "?")
            told.append(f"{role['role']}={role.get('prep', '')} {value}")
        return "; ".join(told)


def block(teller, fact, assertion):
    """One drawn fact as lines to be judged."""
    lines = ["verdict:", f"  fact:     {fact['id']}",
             "  sentence: " + " ".join(assertion["text"].split()),
             "  says:     " + teller.triple(fact)]
    if fact.get("predicate"):
        lines[-1] += f"  <{fact['predicate']}>"
    for name, words in (("how", teller.said(assertion)),
                        ("roles", teller.roles(assertion))):
        if words:
            lines.append(f"  {name + ':':<9} {words}")
    lines.append(f"  standing: {fact['standing']}; "
                 f"confidence {assertion['confidence']}")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("export", nargs="?", default="-",
                        help="what `relata export GRAPH jsonl` wrote")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--min-confidence", type=float, default=0.0)
    options = parser.parse_args()
    if options.export == "-":
        entities, facts = read_graph(sys.stdin)
    else:
        with open(options.export, encoding="utf-8") as file:
            entities, facts = read_graph(file)
    teller = Teller(entities, facts)
    drawn = sorted(facts, key=lambda fact: rank(options.seed, fact))
    left = options.count
    for number in drawn:
        fact = facts[number]
        sure = [each for each in fact["assertions"]
                if each["confidence"] >= options.min_confidence]
        if not sure or left == 0:
            continue
        left -= 1
        told = min(sure, key=lambda each: rank(
            options.seed, f"{each['article']}\t{each['begin']}"))
        print(block(teller, fact, told))


if __name__ == "__main__":
    main()
