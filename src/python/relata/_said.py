"""What one text says, without a graph. Offsets are characters of the text."""
from __future__ import annotations

import itertools
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias, Union

from . import _core, _input, _model
from ._errors import BadInput
from ._types import Time

__all__ = ["Argument", "Mention", "NamedSpan", "Sentence", "SaidRole", "Token",
           "Triple", "analyze", "extract"]


@dataclass(frozen=True)
class Mention:
    """A phrase that refers: text[start:end]."""

    text: str
    start: int
    end: int
    field: str
    """text or title: what the offsets count in."""
    type: str
    form: str
    """name, nominal or pronoun"""
    refers_to: str
    """The fullest name that the text has for the same thing."""

    def __str__(self) -> str:
        return self.refers_to


@dataclass(frozen=True)
class SaidRole:
    """A further argument: where, with whom, why."""

    name: str
    preposition: str
    value: Argument
    start: int
    end: int


@dataclass(frozen=True)
class Triple:
    """Who does what to whom, as one sentence says it, and who says so."""

    subject: Mention
    relation: str
    """As written, with its preposition."""
    lemma: str
    predicate: str | None
    """The canonical relation, if there is one."""
    object: Argument
    """Empty text where there is none."""
    standing: str
    """asserted, attributed, denied or unrealised"""
    claimed_by: str | None
    """Who says so; None: the text itself."""
    label: str
    """The lemma with the standing: "not accuse", "deceive (Amir Haddad)"."""
    confidence: float
    polarity: str
    certainty: str
    force: str
    is_explicit: bool
    time: Time | None
    roles: tuple[SaidRole, ...]
    sentence: str
    start: int
    """Of the sentence, in `field`."""
    end: int
    field: str

    def __str__(self) -> str:
        thing = f"[{self.object}]" if isinstance(self.object, Triple) \
            else str(self.object)
        return f"{self.subject} -[{self.label}]-> {thing}".rstrip()


Argument: TypeAlias = Union[Mention, Triple, str]


@dataclass(frozen=True)
class Token:
    """A word with its Universal Dependencies analysis."""

    text: str
    start: int
    end: int
    lemma: str
    pos: str
    tag: str
    """Of the Penn Treebank."""
    features: str
    """"Number=Sing|Person=3", or empty."""
    head: int | None
    """The position of its head in the sentence; None at the root."""
    dep: str


@dataclass(frozen=True)
class NamedSpan:
    """A name: sentence.tokens[first:last + 1]."""

    text: str
    start: int
    end: int
    type: str
    first: int
    last: int
    confidence: float


@dataclass(frozen=True)
class Sentence:
    text: str
    start: int
    end: int
    field: str
    tokens: tuple[Token, ...]
    names: tuple[NamedSpan, ...]

    def __str__(self) -> str:
        return self.text


class _Field:
    """A text that is told of in bytes and shown in characters."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self._text = text
        self._at: list[int] | None = None
        if not text.isascii():
            starts = ((byte & 0xC0) != 0x80 for byte in text.encode())
            self._at = list(itertools.accumulate(starts, initial=0))

    def place(self, span: tuple[int, int] | list[int]) -> tuple[int, int]:
        begin, end = span
        if self._at is None:
            return begin, end
        return self._at[begin], self._at[end]

    def words(self, span: tuple[int, int] | list[int]) -> str:
        start, end = self.place(span)
        return self._text[start:end]


def _line(text: str | bytes | Mapping[str, Any]) -> tuple[str, _Field, _Field]:
    """The article as a line of JSON, its title and its text."""
    line = _input.record(text, "article").decode()
    data = json.loads(line)
    fields = [_Field(name, data[name] if isinstance(data.get(name), str) else "")
              for name in ("title", "text")]
    return line, fields[0], fields[1]


def _check(problems: list[str]) -> None:
    if problems:
        told = tuple(one.replace("article:1:", "article:") for one in problems)
        raise BadInput(told[0], told)


class _Reading:
    """The claims of a reading as triples, each made once."""

    def __init__(self, said: _core.Said, fields: tuple[_Field, _Field]) -> None:
        data: dict[str, Any] = json.loads(said.reading)
        self._fields = fields
        self._stands = said.stands
        self._sentences = data.get("sentences", [])
        self._claims = data.get("claims", [])
        self._names: dict[int, str] = {}
        for cluster in data.get("clusters", ()):
            names = cluster["profile"].get("names")
            for member in cluster["members"] if names else ():
                self._names[member["mention"]] = max(names, key=len)
        self._mentions: list[Mention] = [
            self._mention(number, one)
            for number, one in enumerate(data.get("mentions", ()))]
        self._made: dict[int, Triple] = {}

    def triples(self) -> list[Triple]:
        return [self._triple(number) for number in range(len(self._claims))]

    def _mention(self, number: int, data: dict[str, Any]) -> Mention:
        field = self._fields[data.get("field", 1)]
        words = field.words(data["span"])
        return Mention(words, *field.place(data["span"]), field.name,
                       data["type"], data["form"],
                       self._names.get(number, words))

    def _argument(self, data: dict[str, Any]) -> Argument:
        if "mention" in data:
            number: int = data["mention"]
            return self._mentions[number]
        if "claim" in data:
            return self._triple(data["claim"])
        return str(data.get("text", ""))

    def _triple(self, number: int) -> Triple:
        if number not in self._made:
            self._made[number] = self._new_triple(
                self._claims[number], self._stands[number])
        return self._made[number]

    def _claimant(self, chain: list[dict[str, Any]]) -> str | None:
        if not chain:
            return None
        last = chain[-1]
        if "mention" in last:
            return str(self._mentions[last["mention"]])
        return str(last.get("text", "unnamed"))

    def _new_triple(self, data: dict[str, Any], stand: _core.Stand) -> Triple:
        sentence = self._sentences[data["sentence"]]
        field = self._fields[sentence["field"]]
        roles = tuple(
            SaidRole(one["role"], one.get("prep", ""),
                     self._argument(one["value"]), *field.place(one["span"]))
            for one in data.get("roles", ()))
        return Triple(
            self._mentions[data["subject"]], data.get("relation", ""),
            data["lemma"], data.get("predicate"),
            self._argument(data["object"]), stand.standing,
            self._claimant(data.get("chain", [])), stand.label,
            round(data["confidence"], 3), data["polarity"], data["certainty"],
            data["force"], data["explicit"],
            Time(**data["time"]) if "time" in data else None, roles,
            field.words(sentence["span"]), *field.place(sentence["span"]),
            field.name)


def extract(text: str | bytes | Mapping[str, Any], *,
            min_confidence: float = 0.0) -> list[Triple]:
    """What an article says, in the order of its sentences.

    Each triple tells its standing and who claims it; one that is only claimed,
    denied or possible is never a bare fact. Raises BadInput for a text that
    cannot be read.
    """
    line, title, body = _line(text)
    said = _core.said(_model.models(), line)
    _check(said.problems)
    triples = _Reading(said, (title, body)).triples()
    return [one for one in triples if one.confidence >= min_confidence]


def analyze(text: str | bytes | Mapping[str, Any]) -> list[Sentence]:
    """The sentences of an article with words, tags, trees and names."""
    line, title, body = _line(text)
    analysis = _core.analysis(_model.models(), line)
    _check(analysis.problems)
    return [_sentence(one, title if one.is_title else body)
            for one in analysis.sentences]


def _sentence(data: _core.Sentence, field: _Field) -> Sentence:
    tokens = tuple(
        Token(field.words(one.span), *field.place(one.span), one.lemma,
              one.upos, one.xpos, one.features,
              None if one.head < 0 else one.head, one.relation)
        for one in data.tokens)
    names = []
    for one in data.names:
        span = (data.tokens[one.first].span[0], data.tokens[one.last].span[1])
        names.append(NamedSpan(field.words(span), *field.place(span), one.type,
                               one.first, one.last, one.confidence))
    return Sentence(field.words(data.span), *field.place(data.span),
                    field.name, tokens, tuple(names))
