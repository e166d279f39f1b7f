"""A graph of what articles say."""
from __future__ import annotations

import json
import os
import sys
import tempfile
import warnings
from collections.abc import Iterable
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypedDict, Union

from . import _core, _input, _model, _rows
from ._errors import (BadInput, NotFound, RelataWarning, UsageError)
from ._types import (Article, Card, Counts, Entity, Fact, FullEntity, Report,
                     Row)

if TYPE_CHECKING:
    import networkx
    import pandas
    from typing_extensions import Unpack

Errors = Literal["raise", "warn", "ignore"]
_TRUSTED = 0.45


class Filters(TypedDict, total=False):
    """Which facts count; each is an argument of query(), facts() and others.

    min_confidence is 0.45 unless it is given; 0 shows all.
    """

    source: str
    document: str
    claimed_by: str
    since: str
    until: str
    negated: bool
    min_sources: int
    min_confidence: float
    standing: Union[str, Iterable[str]]
    type: Union[str, Iterable[str]]
    predicate: Union[str, Iterable[str]]
    unresolved: bool


class Frames(NamedTuple):
    """A graph as tables."""

    entities: pandas.DataFrame
    facts: pandas.DataFrame


def _words(value: object, what: str) -> list[str]:
    if isinstance(value, str):
        return [_input.utf8(value, what)]
    if not isinstance(value, Iterable):
        raise TypeError(f"{what} must be a str or several, not "
                        f"{type(value).__name__}")
    return [_input.utf8(one, what) for one in value]


def _whole(value: object, what: str, most: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"{what} must be an int, not {type(value).__name__}")
    if not 0 <= value <= most:
        raise UsageError(f"{what} must be 0 to {most}")
    return value


def _limit(value: object) -> int:
    return sys.maxsize if value is None else _whole(value, "limit", sys.maxsize)


def _confidence(value: object) -> float:
    if not isinstance(value, (int, float)):
        raise TypeError("min_confidence must be a number, not "
                        f"{type(value).__name__}")
    if not 0 <= value <= 1:
        raise UsageError("min_confidence must be 0 to 1")
    return float(value)


def _filters(given: Filters, default_confidence: float = _TRUSTED
             ) -> _core.Filters:
    asked: dict[str, Any] = {name: value for name, value in given.items()
                             if value is not None}
    filters = _core.Filters()
    filters.min_confidence = _confidence(
        asked.pop("min_confidence", default_confidence))
    for name in ("source", "document", "claimed_by"):
        if name in asked:
            setattr(filters, name, _input.utf8(asked.pop(name), name))
    for name, take in (("since", filters.set_since),
                       ("until", filters.set_until)):
        if name in asked:
            take(_input.utf8(asked.pop(name), name))
    for name, add in (("standing", filters.add_standing),
                      ("type", filters.add_type)):
        for word in _words(asked.pop(name, ()), name):
            add(word)
    filters.predicates = _words(asked.pop("predicate", ()), "predicate")
    filters.min_sources = _whole(asked.pop("min_sources", 0), "min_sources",
                                 2**32 - 1)
    filters.unresolved = bool(asked.pop("unresolved", False))
    if asked.pop("negated", False):
        filters.negated = True
    if asked:
        raise TypeError(f"no filter is called {', '.join(sorted(asked))}; "
                        f"there are {', '.join(Filters.__annotations__)}")
    return filters


class Graph:
    """A graph, in a file or until it is closed; build() and open() give it.

    Threads can share it: its calls take turns, and Python runs meanwhile.
    """

    def __init__(self, core: _core.Graph, path: str | None,
                 folder: tempfile.TemporaryDirectory[str] | None = None
                 ) -> None:
        self._core = core
        self._folder = folder
        self.path = path
        """The graph's file; None for one that lives until it is closed."""

    def close(self) -> None:
        """Lets the file go. What follows fails; a second close does not."""
        self._core.close()
        if self._folder is not None:
            self._folder.cleanup()

    def __enter__(self) -> Graph:
        return self

    def __exit__(self, kind: type[BaseException] | None,
                 problem: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.close()

    def __repr__(self) -> str:
        where = "in memory" if self.path is None else repr(self.path)
        return f"<relata.Graph {where}>"

    # What changes it.

    def add(self, texts: Iterable[_input.Text] | _input.Text, *,
            known: object = None, threads: int | None = None,
            errors: Errors = "raise") -> Report:
        """Reads articles and adds what they say.

        `texts` are texts, mappings with "text" (and any of "id", "title",
        "date", "source", "url"), or paths of files and folders. Known articles
        are skipped, changed ones (by their id) replaced. `known` are mappings
        of known entities (id, name, aliases, type), or files of them.

        An article that cannot be read is left out; with errors="raise" that
        raises BadInput when all others are in the graph. Ctrl-C stops between
        two articles; the same call then goes on where it stopped.
        """
        if errors not in ("raise", "warn", "ignore"):
            raise UsageError("errors must be 'raise', 'warn' or 'ignore'")
        if threads is None:
            threads = len(os.sched_getaffinity(0))
        threads = max(_whole(threads, "threads", 256), 1)
        with tempfile.TemporaryDirectory(prefix="relata-") as folder:
            spool = _input.Spool(folder)
            inputs = spool.articles(texts)
            done = self._core.add(_model.models(), inputs, spool.known(known),
                                  threads)
            problems = (*spool.problems, *map(spool.named, done.problems))
        report = Report(done.added, done.replaced, done.unchanged,
                        done.refused, problems, tuple(done.notes))
        if problems and errors == "raise":
            raise BadInput(_together(problems), problems)
        for problem in problems if errors == "warn" else ():
            warnings.warn(problem, RelataWarning, stacklevel=2)
        return report

    def remove(self, ids: str | Iterable[str]) -> None:
        """Takes articles out again. NotFound, when the others are out, if the
        graph has no article of one of the ids."""
        absent = self._core.remove(_words(ids, "ids"))
        if absent:
            raise NotFound("not in this graph: " + ", ".join(absent))

    # What reads it.

    def query(self, pattern: str, *, limit: int | None = None,
              **filters: Unpack[Filters]) -> list[Row]:
        """The answers to 'Blinken -[meet]-> ?who', the best supported first.

        Ends are names, ids, ?variables, ?variable:Type or *; relations are
        words parted by |, ?variables or *; `A -[meet]- B` goes both ways,
        `not` before a pattern asks that there is no such fact; patterns are
        joined by ;
        """
        rows = self._core.answers(_input.utf8(pattern, "pattern"),
                                  _filters(filters), _limit(limit))
        return _rows.Facts(rows).answers()

    def facts(self, about: Entity | str | None = None, *,
              limit: int | None = None,
              **filters: Unpack[Filters]) -> list[Fact]:
        """The facts of the graph or of one entity, the best supported first."""
        id = "" if about is None else self._id(about)
        rows = self._core.facts(id, _filters(filters), _limit(limit))
        return _rows.Facts(rows).in_order()

    def entities(self, type: str | Iterable[str] | None = None, *,
                 named_only: bool = False, limit: int | None = None
                 ) -> list[FullEntity]:
        """The entities of these types, the most mentioned first."""
        types = [] if type is None else _words(type, "type")
        lines = self._core.entities(types, bool(named_only), _limit(limit))
        return list(map(_rows.full_entity, lines))

    def entity(self, name: str) -> FullEntity:
        """What is called so, under any alias, or has this id; of several, the
        most mentioned. NotFound tells which names are like it."""
        return self._named(name)[0]

    def show(self, name: str, *, limit: int | None = None,
             **filters: Unpack[Filters]) -> Card:
        """One entity with its facts, and others of its name."""
        first, *others = self._named(name)
        facts = self.facts(first, limit=limit, **filters)
        return Card(first, tuple(facts), tuple(others))

    def articles(self) -> list[Article]:
        """All articles, without their texts."""
        return list(map(_rows.article, self._core.articles()))

    def article(self, id: str) -> Article:
        """One article with its text; NotFound."""
        return _rows.article(*self._core.article(_input.utf8(id, "id")))

    @property
    def counts(self) -> Counts:
        return Counts(*self._core.counts())

    @property
    def is_pending(self) -> bool:
        """Whether a build was stopped before its articles were merged: add()
        with any articles, or none, does it."""
        return self._core.is_pending()

    # What hands it on.

    def export(self, format: str, **filters: Unpack[Filters]) -> str:
        """The graph in a format of one file, as `relata export` writes it:
        jsonl, json, graphml, ttl, nt, jsonld, cypher, dot, lightrag, ftm.
        min_confidence is 0 unless it is given, and jsonl holds also facts about
        what no article resolves."""
        default = _TRUSTED if format == "dot" else 0.0
        if format == "jsonl":
            filters.setdefault("unresolved", True)
        return self._core.exported(_input.utf8(format, "format"),
                                   _filters(filters, default))

    def to_networkx(self, *, entities_only: bool = False,
                    **filters: Unpack[Filters]
                    ) -> networkx.MultiDiGraph[str]:
        """A MultiDiGraph of ids. Nodes have name, type and kind; edges have
        standing, claimed_by, and a label that says both: "not accuse",
        "deceive (Amir Haddad)". Words and facts that facts are about are nodes
        as well, unless `entities_only`."""
        import networkx

        confidence = {"min_confidence": _TRUSTED, **filters}
        data = json.loads(self.export("json", **confidence))  # type: ignore
        graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
        for node in data["nodes"]:
            id = node.pop("id")
            if not entities_only or id.startswith("e"):
                graph.add_node(id, **node)
        for link in data["links"]:
            ends = link.pop("source"), link.pop("target")
            if all(end in graph for end in ends):
                graph.add_edge(*ends, link.pop("key"), **link)
        return graph

    def to_pandas(self, **filters: Unpack[Filters]) -> Frames:
        """Two DataFrames, `entities` and `facts`; the facts' `label` says their
        standing."""
        import pandas

        facts = [_fact_line(fact) for fact in self.facts(**filters)]
        entities = [_entity_line(entity) for entity in self.entities()]
        return Frames(
            pandas.DataFrame(entities, columns=list(_ENTITY_COLUMNS)),
            pandas.DataFrame(facts, columns=list(_FACT_COLUMNS)))

    def _named(self, name: str) -> list[FullEntity]:
        lines = self._core.find(_input.utf8(name, "name"))
        return list(map(_rows.full_entity, lines))

    def _id(self, about: Entity | str) -> str:
        return about.id if isinstance(about, Entity) else self.entity(about).id


_ENTITY_COLUMNS = ("id", "name", "type", "kind", "aliases", "mentions",
                   "articles")
_FACT_COLUMNS = ("id", "subject_id", "subject", "label", "relation",
                 "object_id", "object", "standing", "claimed_by", "sources",
                 "articles", "confidence", "article", "sentence")


def _entity_line(entity: FullEntity) -> tuple[object, ...]:
    articles = {one.article for one in entity.mentions}
    return (entity.id, entity.name, entity.type, entity.kind,
            list(entity.aliases), len(entity.mentions), len(articles))


def _fact_line(fact: Fact) -> tuple[object, ...]:
    object_id = fact.object.id if isinstance(fact.object, Entity) else None
    surest = max(fact.evidence, key=lambda one: one.confidence)
    return (fact.id, fact.subject.id, fact.subject.name, fact.label,
            fact.relation, object_id, str(fact.object), fact.standing,
            list(fact.claimed_by), fact.sources, fact.articles,
            fact.confidence, surest.article, surest.text)


def _together(problems: tuple[str, ...]) -> str:
    if len(problems) == 1:
        return problems[0]
    return f"{problems[0]} (and {len(problems) - 1} more)"


def build(texts: Iterable[_input.Text] | _input.Text = (),
          path: str | os.PathLike[str] | None = None, *,
          known: object = None, threads: int | None = None,
          errors: Errors = "raise") -> Graph:
    """A graph of articles: a new one, or the one at `path` with these added.

    Without a path the graph lives until it is closed. See Graph.add() for the
    articles and for `errors`.
    """
    folder = None
    if path is None:
        folder = tempfile.TemporaryDirectory(prefix="relata-")
        file = os.fsencode(os.path.join(folder.name, "graph.kg"))
    else:
        file = _input.file_path(path)
    graph = Graph(_core.open_graph(file, "create"),
                  None if path is None else os.fsdecode(file), folder)
    try:
        graph.add(texts, known=known, threads=threads, errors=errors)
    except BaseException:
        graph.close()
        raise
    return graph


def open(path: str | os.PathLike[str], *, readonly: bool = False) -> Graph:
    """The graph in a file that is there."""
    file = _input.file_path(path)
    graph = Graph(_core.open_graph(file, "read" if readonly else "write"),
                  os.fsdecode(file))
    if graph.is_pending:
        warnings.warn(f"{graph.path}: its last articles are not merged yet; "
                      "add() goes on", RelataWarning, stacklevel=2)
    return graph
