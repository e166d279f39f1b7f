"""What can go wrong, as exceptions that carry the program's message."""
from __future__ import annotations

__all__ = ["BadGraph", "BadInput", "BadModel", "Error", "NotFound",
           "RelataWarning", "StorageError", "UsageError"]


class Error(Exception):
    """Whatever Relata cannot do; the others are kinds of it."""


class UsageError(Error, ValueError):
    """An argument that makes no sense: a pattern, a filter, a closed graph."""


class NotFound(Error, LookupError):
    """Nothing in the graph has this name or id."""


class BadInput(Error, ValueError):
    """Articles that cannot be read; the others are in the graph all the same.

    `problems` holds a message for each.
    """

    def __init__(self, message: str = "",
                 problems: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.problems = problems or (message,)


class BadModel(Error):
    """The model's file is missing or damaged."""


class BadGraph(Error):
    """A file that is no graph, is damaged, or was made with another model."""


class StorageError(Error, OSError):
    """A file that cannot be read or written."""


class RelataWarning(UserWarning):
    """What is no error: an article left out, a graph that is not merged yet."""
