"""What graphs and texts give: values that do not change.

No text of a value tells as a bare fact what is only claimed, denied or
possible: str() of a Fact, a Clause and a Triple says so.
"""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias, Union

__all__ = ["Article", "Card", "Clause", "Counts", "Entity", "EntityMention",
           "Evidence", "Fact", "FullEntity", "Report", "Role", "Row", "Source",
           "Time", "Value"]



@dataclass(frozen=True, eq=False)
class Entity:
    """A thing of the world. Two are equal if their ids are."""

    id: str
    name: str
    type: str
    """Person, Organization, GeopoliticalEntity, Place, ..."""
    kind: str
    """named, described, group, generic, abstract, unnamed_source, unresolved"""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Entity) and self.id == other.id

    def __hash__(self) -> int:
        return hash(self.id)

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class EntityMention:
    """Where an article refers to an entity: bytes of its UTF-8."""

    article: str
    field: str
    """text or title: what the bytes count in."""
    begin_byte: int
    end_byte: int
    text: str
    form: str
    """name, nominal or pronoun"""


@dataclass(frozen=True, eq=False)
class FullEntity(Entity):
    """An entity with all its names and mentions."""

    aliases: tuple[str, ...] = ()
    mentions: tuple[EntityMention, ...] = ()
    external_ids: tuple[str, ...] = ()
    referents: tuple[str, ...] = ()
    """Its former ids among them."""


@dataclass(frozen=True)
class Clause:
    """A fact that another one is about, as it is said there."""

    fact: Fact
    negated: bool
    unrealised: bool

    def __str__(self) -> str:
        possible = "possible: " if self.unrealised else ""
        denied = "not " if self.negated else ""
        fact = self.fact
        words = f"{fact.subject} {denied}{fact.lemma} {fact.object}".strip()
        return f"[{possible}{words}]"


Value: TypeAlias = Union[Entity, Clause, str]
"""What stands at the end of a fact: a thing, a fact, or words."""


@dataclass(frozen=True)
class Source:
    """Somebody who says it."""

    name: str
    """"unnamed" where nobody in particular does."""
    entity: Entity | None
    cue: str
    """say, according to, reportedly, ..."""
    kind: str
    """neutral, accuse, deny, factive or quote"""


@dataclass(frozen=True)
class Time:
    """When something is; begin and end in EDTF, empty where unknown."""

    text: str = ""
    begin: str = ""
    end: str = ""
    grain: str = ""
    relation: str = ""


@dataclass(frozen=True)
class Role:
    """A further argument: where, with whom, why."""

    name: str
    preposition: str
    value: Value


@dataclass(frozen=True)
class Evidence:
    """One sentence of one article that says a fact, and how it says it."""

    article: str
    field: str
    begin_byte: int
    end_byte: int
    text: str
    relation: str
    event: str
    polarity: str
    """positive or negative"""
    certainty: str
    """certain, probable or possible"""
    force: str
    """assert, plan, request, condition, question or generic"""
    is_explicit: bool
    confidence: float
    chain: tuple[Source, ...]
    """Who says it, outermost first; empty in the outlet's own voice."""
    time: Time | None
    roles: tuple[Role, ...]

    @property
    def claimed_by(self) -> str | None:
        """Who vouches for it; None: the outlet itself."""
        return self.chain[-1].name if self.chain else None


@dataclass(frozen=True)
class Fact:
    """Who did what to whom, under all that is said of it."""

    id: str
    subject: Entity
    lemma: str
    predicate: str | None
    """The canonical relation, if there is one."""
    object: Value
    standing: str
    """asserted, attributed, disputed, denied or unrealised"""
    claimed_by: tuple[str, ...]
    sources: int
    """Independent ones."""
    articles: int
    confidence: float
    label: str
    """The relation with its standing: "not accuse", "deceive (Amir Haddad)"."""
    evidence: tuple[Evidence, ...]

    @property
    def relation(self) -> str:
        """The canonical predicate, or else the lemma."""
        return self.predicate or self.lemma

    @property
    def is_asserted(self) -> bool:
        """Whether an outlet itself says so."""
        return self.standing == "asserted"

    def __str__(self) -> str:
        return f"{self.subject} -[{self.label}]-> {self.object}".rstrip()


_DOUBT = ("asserted", "attributed", "disputed", "denied", "unrealised")


class Row:
    """One answer: what the variables stand for, and the facts that say so.

    As a row of sqlite3: row["who"], row[0], row.who; it unpacks to its values.
    """

    __slots__ = ("_values", "facts")
    facts: tuple[Fact, ...]

    def __init__(self, values: dict[str, Value],
                 facts: tuple[Fact, ...]) -> None:
        self._values = values
        self.facts = facts

    def keys(self) -> list[str]:
        """The variables, without their question marks."""
        return list(self._values)

    @property
    def standing(self) -> str:
        """That of the fact; of several, the one that is affirmed least."""
        return max((fact.standing for fact in self.facts), key=_DOUBT.index,
                   default="")

    @property
    def claimed_by(self) -> tuple[str, ...]:
        """Who claims any of the facts, each once."""
        return tuple(dict.fromkeys(
            name for fact in self.facts for name in fact.claimed_by))

    @property
    def sources(self) -> int:
        """Independent ones; of several facts, of that which has fewest."""
        return min((fact.sources for fact in self.facts), default=0)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        return tuple(one for fact in self.facts for one in fact.evidence)

    def __getitem__(self, key: str | int) -> Value:
        if isinstance(key, str):
            return self._values[key]
        return list(self._values.values())[key]

    def __getattr__(self, name: str) -> Any:
        if name in Row.__slots__:  # Not there yet: pickle and copy ask.
            raise AttributeError(name)
        try:
            return self._values[name]
        except KeyError:
            raise AttributeError(f"the question has no ?{name}") from None

    def __iter__(self) -> Iterator[Value]:
        return iter(self._values.values())

    def __len__(self) -> int:
        return len(self._values)

    def __eq__(self, other: object) -> bool:
        return (isinstance(other, Row) and self._values == other._values
                and self.facts == other.facts)

    def __hash__(self) -> int:
        return hash((tuple(self._values.values()), self.facts))

    def __repr__(self) -> str:
        parts = [f"{name}={str(value)!r}"
                 for name, value in self._values.items()]
        parts.append(f"standing={self.standing!r}")
        if self.claimed_by:
            parts.append(f"claimed_by={self.claimed_by!r}")
        return f"Row({', '.join(parts)})"


class Article(NamedTuple):
    """What was read. `text` is None in lists of articles."""

    id: str
    title: str
    date: str
    source: str
    url: str
    location: str
    text: str | None


class Counts(NamedTuple):
    """How much a graph holds; entities are those with a name or a fact."""

    articles: int
    copies: int
    sentences: int
    mentions: int
    entities: int
    facts: int
    assertions: int


class Report(NamedTuple):
    """What an addition did with the articles."""

    added: int
    replaced: int
    unchanged: int
    refused: int
    problems: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Card:
    """One entity, its facts, and others that have the same name."""

    entity: FullEntity
    facts: tuple[Fact, ...]
    namesakes: tuple[FullEntity, ...]

    def __str__(self) -> str:
        entity = self.entity
        lines = [f"{entity.name} ({entity.type}, {entity.id})"]
        if entity.aliases:
            lines.append("  also " + ", ".join(entity.aliases))
        lines += [f"  {fact}  [{fact.standing}]" for fact in self.facts]
        return "\n".join(lines)
