"""Lines of JSON of the module in C++, as values."""
from __future__ import annotations

import json
from typing import Any

from . import _core
from ._types import (Article, Clause, Entity, EntityMention, Evidence, Fact,
                     FullEntity, Role, Row, Source, Time, Value)


def article(line: str, text: str | None = None) -> Article:
    data = json.loads(line)
    known = {name: data.get(name, "") for name in Article._fields[:-1]}
    return Article(**known, text=text)


def full_entity(line: str) -> FullEntity:
    data = json.loads(line)
    mentions = tuple(
        EntityMention(one["article"], one.get("field", "text"), one["begin"],
                      one["end"], one["text"], one["form"])
        for one in data["mentions"])
    return FullEntity(data["id"], data["name"], data["type"],
                      data["entity_kind"], tuple(data["aliases"]), mentions,
                      tuple(data.get("external_ids", ())),
                      tuple(data["referents"]))


def _entity(line: str) -> Entity:
    data = json.loads(line)
    return Entity(data["id"], data["name"], data["type"], data["entity_kind"])


def _mode(data: dict[str, Any]) -> tuple[bool, bool]:
    """Whether a manner is negative, and whether it is unrealised."""
    unrealised = (data.get("force", "assert") != "assert"
                  or data.get("certainty") == "possible")
    return data.get("polarity") == "negative", unrealised


class Facts:
    """The facts of one answer of the module, each made once."""

    def __init__(self, rows: _core.Rows) -> None:
        self._rows = rows
        entities = (_entity(line) for line in rows.entities)
        self._entities = {one.id: one for one in entities}
        self._lines = {}
        for line, told in rows.facts:
            data = json.loads(line)
            self._lines[data["id"]] = data, told
        self._made: dict[str, Fact] = {}

    def in_order(self) -> list[Fact]:
        return [self[id] for id in self._rows.order]

    def answers(self) -> list[Row]:
        names = self._rows.variables
        return [Row(dict(zip(names, map(self._value, row.cells))),
                    tuple(self[id] for id in row.facts))
                for row in self._rows.answers]

    def __getitem__(self, id: str) -> Fact:
        if id not in self._made:
            self._made[id] = self._fact(*self._lines[id])
        return self._made[id]

    def _value(self, cell: _core.Cell) -> Value:
        if cell.kind == "entity":
            return self._thing(cell.text)
        if cell.kind == "fact":
            return self._clause(cell.text, cell.is_negative,
                                cell.is_unrealised)
        return cell.text

    def _thing(self, id: str) -> Entity:
        return self._entities.get(id) or Entity(id, id, "Other", "generic")

    def _clause(self, id: str, negated: bool, unrealised: bool) -> Value:
        if id not in self._lines:
            return id
        return Clause(self[id], negated, unrealised)

    def _fact(self, data: dict[str, Any], told: _core.Told) -> Fact:
        value: Value = data.get("object_text", "")
        if "object" in data:
            value = self._thing(data["object"])
        elif "object_fact" in data:
            value = self._clause(data["object_fact"],
                                 "object_polarity" in data,
                                 "object_unrealised" in data)
        evidence = tuple(map(self._evidence, data["assertions"]))
        return Fact(data["id"], self._thing(data["subject"]), data["lemma"],
                    data.get("predicate"), value, data["standing"],
                    tuple(told.claimants), data["support_origins"],
                    data["support_articles"], round(told.trust, 3),
                    told.label, evidence)

    def _evidence(self, data: dict[str, Any]) -> Evidence:
        time = Time(**data["time"]) if "time" in data else None
        return Evidence(
            data["article"], data.get("field", "text"), data["begin"],
            data["end"], data["text"], data["relation"], data["event"],
            data["polarity"], data["certainty"], data["force"],
            data["explicit"], data["confidence"],
            tuple(map(self._source, data["chain"])), time,
            tuple(map(self._role, data.get("roles", ()))))

    def _source(self, data: dict[str, Any]) -> Source:
        entity = self._thing(data["source"]) if "source" in data else None
        name = entity.name if entity else data.get("source_text", "unnamed")
        return Source(name, entity, data.get("cue", ""), data["class"])

    def _role(self, data: dict[str, Any]) -> Role:
        value: Value = data.get("text", "")
        if "entity" in data:
            value = self._thing(data["entity"])
        elif "fact" in data:
            value = self._clause(data["fact"], *_mode(data))
        return Role(data["role"], data.get("prep", ""), value)
