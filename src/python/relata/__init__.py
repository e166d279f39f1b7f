"""Relata reads English news articles and builds a knowledge graph from them.

    >>> import relata
    >>> graph = relata.build(["Ann Lee sued Acme Corp. in Leeds on Monday."])
    >>> for who, whom in graph.query("?who -[sue]-> ?whom"):
    ...     print(who, whom)
    Ann Lee Acme Corp.

Everything says who claims it: see `standing` and `claimed_by`.
"""
from ._core import version as __version__
from ._errors import (BadGraph, BadInput, BadModel, Error, NotFound,
                      RelataWarning, StorageError, UsageError)
from ._graph import Filters, Frames, Graph, build, open
from ._said import (Argument, Mention, NamedSpan, SaidRole, Sentence, Token,
                    Triple, analyze, extract)
from ._types import (Article, Card, Clause, Counts, Entity, EntityMention,
                     Evidence, Fact, FullEntity, Report, Role, Row, Source,
                     Time, Value)

__all__ = [
    "Argument", "Article", "BadGraph", "BadInput", "BadModel", "Card",
    "Clause", "Counts", "Entity", "EntityMention", "Error", "Evidence", "Fact",
    "Filters", "Frames", "FullEntity", "Graph", "Mention", "NamedSpan",
    "NotFound", "RelataWarning", "Report", "Role", "Row", "SaidRole",
    "Sentence", "Source", "StorageError", "Time", "Token", "Triple",
    "UsageError", "Value", "__version__", "analyze", "build", "extract", "open",
]
