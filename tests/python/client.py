"""A small program that type checkers must accept; types_test.py has it read."""
from __future__ import annotations

import relata


def accusers(graph: relata.Graph) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in graph.query("?who -[accuse|sue]-> ?whom", limit=10,
                           standing=["asserted", "attributed"]):
        who, whom = row
        if isinstance(who, relata.Entity):
            found.setdefault(who.name, []).append(str(whom))
    return found


def claims(text: str) -> list[tuple[str, str | None, int]]:
    return [(str(one), one.claimed_by, one.start)
            for one in relata.extract(text) if one.standing != "asserted"]


def main() -> None:
    with relata.build(["Ann Lee sued Acme Corporation."]) as graph:
        print(accusers(graph), graph.counts.facts)
        facts: list[relata.Fact] = graph.facts("Ann Lee", min_confidence=0.2)
        print([fact.evidence[0].text for fact in facts])
        print([word.pos for word in relata.analyze("Ann ran.")[0].tokens])
        try:
            graph.entity("Nobody")
        except relata.NotFound as problem:
            print(problem)


if __name__ == "__main__":
    main()
