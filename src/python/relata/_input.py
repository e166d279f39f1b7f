"""Articles and known entities as the program reads them: lines of JSON."""
from __future__ import annotations

import datetime
import json
import os
import pathlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias, Union

from ._errors import BadInput, UsageError

Text: TypeAlias = Union[str, bytes, Mapping[str, Any], "os.PathLike[str]"]
"""An article: its text; or a mapping with "text" and any of "id", "title",
"date", "source", "url"; or the path of a file or folder to read."""

_MEMBERS = ("id", "title", "text", "date", "source", "url")


def utf8(value: object, what: str) -> str:
    """`value` as text that can be written as UTF-8."""
    if not isinstance(value, str):
        raise TypeError(f"{what} must be a str, not {type(value).__name__}")
    try:
        value.encode()
    except UnicodeEncodeError as problem:
        raise UsageError(f"{what} holds a lone surrogate at {problem.start}"
                         ) from None
    return value


def file_path(value: object, what: str = "path") -> bytes:
    """The path as the system has it."""
    if not isinstance(value, (str, bytes, os.PathLike)):
        raise TypeError(f"{what} must be a path, not {type(value).__name__}")
    try:
        path = os.fsencode(value)
    except UnicodeEncodeError as problem:
        raise UsageError(f"{what}: {problem}") from None
    if not path or b"\0" in path:
        raise UsageError(f"{what} is empty" if not path else
                         f"{what} holds a NUL")
    return path


def each(values: object, what: str) -> Iterator[Any]:
    """One article alone is a list of one."""
    if isinstance(values, (str, bytes, Mapping, os.PathLike)):
        return iter((values,))
    if not isinstance(values, Iterable):
        raise TypeError(f"{what} must be texts, mappings or paths, not "
                        f"{type(values).__name__}")
    return iter(values)


def _plain(value: object, place: str, name: str) -> object:
    if isinstance(value, bytes):
        try:
            return value.decode()
        except UnicodeDecodeError as problem:
            raise BadInput(f"{place}: '{name}' is not UTF-8 at byte "
                           f"{problem.start}") from None
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.isoformat()
    if value is None or isinstance(value, (str, int)):
        return value
    raise TypeError(f"{place}: '{name}' must be a str, not "
                    f"{type(value).__name__}")


def record(value: object, place: str) -> bytes:
    """The line of JSON of an article in memory, without its line feed."""
    if isinstance(value, (str, bytes)):
        value = {"text": value}
    if not isinstance(value, Mapping):
        raise TypeError(f"{place} must be a str, bytes, a mapping or a path, "
                        f"not {type(value).__name__}")
    members = {name: _plain(value[name], place, name)
               for name in _MEMBERS if name in value}
    try:
        return json.dumps(members, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise BadInput(f"{place}: holds a lone surrogate, which is no "
                       "character") from None
    except ValueError as problem:  # A number of thousands of digits.
        raise BadInput(f"{place}: {problem}") from None


class Spool:
    """Articles as files that the program can read, in a folder of its own."""

    def __init__(self, folder: str) -> None:
        self._folder = pathlib.Path(folder)
        self.problems: list[str] = []

    def articles(self, texts: object) -> list[bytes]:
        """The inputs: paths, and a file of all that came as text."""
        paths: list[bytes] = []
        written = 0
        records = self._folder / "articles.jsonl"
        with records.open("wb") as out:
            for number, one in enumerate(each(texts, "texts"), 1):
                if isinstance(one, os.PathLike):
                    paths.append(file_path(one, f"article {number}"))
                    out.write(b"\n")  # So that lines count articles.
                    continue
                try:
                    out.write(record(one, f"article {number}"))
                    written += 1
                except BadInput as problem:
                    self.problems.append(str(problem))
                out.write(b"\n")
        return [*paths, os.fsencode(records)] if written else paths

    def known(self, known: object) -> list[bytes]:
        """The files of known entities."""
        if known is None:
            return []
        paths: list[bytes] = []
        file = self._folder / "known.jsonl"
        with file.open("wb") as out:
            for number, one in enumerate(each(known, "known"), 1):
                if not isinstance(one, Mapping):
                    paths.append(file_path(one, f"known entity {number}"))
                    out.write(b"\n")
                    continue
                try:
                    out.write(json.dumps(dict(one)).encode() + b"\n")
                except (RecursionError, ValueError) as problem:
                    raise BadInput(f"known entity {number}: {problem}"
                                   ) from None
        return [*paths, os.fsencode(file)]

    def named(self, message: str) -> str:
        """`message` with the places that the caller knows."""
        for file, word in (("articles", "article "), ("known", "known entity ")):
            message = message.replace(f"{self._folder}/{file}.jsonl:", word)
        return message
