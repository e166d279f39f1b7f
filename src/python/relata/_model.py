"""The model, read once a process and shared by all threads."""
from __future__ import annotations

import os
import pathlib
import threading

from . import _core

_lock = threading.Lock()
_loaded: dict[tuple[str, str], _core.Models] = {}


def path() -> str:
    """The model's file: RELATA_MODEL, a path or the name of one in the package;
    else the one that the package brings."""
    wanted = os.environ.get("RELATA_MODEL") or "relata"
    if "/" in wanted or wanted.endswith(".model"):
        return wanted
    folder = pathlib.Path(_core.__file__).parent / "models"
    return str(folder / f"{wanted}.model")


def models() -> _core.Models:
    key = path(), os.environ.get("RELATA_KERNELS", "")
    with _lock:
        if key not in _loaded:
            _loaded[key] = _core.load_models(os.fsencode(key[0]), key[1])
        return _loaded[key]
