"""The container of FORMAT.md: named arrays in one file. Standard library only.

An array is an `Array(dtype, shape, data)`: dtype one of DTYPES, data the
little-endian bytes, row-major.
"""

import ctypes
import ctypes.util
import struct
from typing import NamedTuple

MAGIC = b"RLTMODEL"
VERSION = 2
HEADER = struct.Struct("<8sIIQQ32x")
ENTRY = struct.Struct("<48sII3QQQ")
DTYPES = ("u8", "i8", "i32", "f32")
WIDTH = {"u8": 1, "i8": 1, "i32": 4, "f32": 4}
ALIGN = 64


class Array(NamedTuple):
    """One array: dtype, shape (1 to 3 dimensions), bytes."""

    dtype: str
    shape: tuple
    data: bytes


def strings(values):
    """A string list as an array; no string may hold a line break."""
    values = list(values)
    for value in values:
        if "\n" in value:
            raise ValueError("a string list cannot hold %r" % value)
    data = "".join(v + "\n" for v in values).encode("utf-8")
    return Array("u8", (len(data),), data)


def integers(values):
    """A rank-1 i32 array."""
    data = struct.pack("<%di" % len(values), *values)
    return Array("i32", (len(values),), data)


def floats(values):
    """A rank-1 f32 array."""
    data = struct.pack("<%df" % len(values), *values)
    return Array("f32", (len(values),), data)


def read_strings(array):
    """The strings of a string list."""
    return array.data.decode("utf-8").split("\n")[:-1]


def checksum(data):
    """XXH3-64 with seed 0, by python3-xxhash or else libxxhash itself."""
    try:
        import xxhash

        return xxhash.xxh3_64_intdigest(data)
    except ImportError:
        pass
    name = ctypes.util.find_library("xxhash") or "libxxhash.so.0"
    function = ctypes.CDLL(name).XXH3_64bits
    function.restype = ctypes.c_uint64
    function.argtypes = (ctypes.c_char_p, ctypes.c_size_t)
    return function(data, len(data))


def _aligned(offset):
    return -(-offset // ALIGN) * ALIGN


def _check(name, array):
    count = 1
    for dim in array.shape:
        count *= dim
    if not 1 <= len(array.shape) <= 3 or len(name) > 47:
        raise ValueError("array %s: bad name or rank" % name)
    if count * WIDTH[array.dtype] != len(array.data):
        raise ValueError("array %s: shape and bytes disagree" % name)


def write(path, arrays):
    """Writes {name: Array}; the same arrays always give the same bytes."""
    names = sorted(arrays, key=lambda n: n.encode("ascii"))
    offset = _aligned(HEADER.size + ENTRY.size * len(names))
    directory, body = b"", []
    for name in names:
        array = arrays[name]
        _check(name, array)
        dims = tuple(array.shape) + (0,) * (3 - len(array.shape))
        directory += ENTRY.pack(
            name.encode("ascii"), DTYPES.index(array.dtype),
            len(array.shape), *dims, offset, len(array.data),
        )
        end = offset + len(array.data)
        body.append(array.data + bytes(_aligned(end) - end))
        offset = _aligned(end)
    gap = _aligned(HEADER.size + len(directory)) - HEADER.size - len(directory)
    rest = directory + bytes(gap) + b"".join(body)
    header = HEADER.pack(
        MAGIC, VERSION, len(names), HEADER.size + len(rest), checksum(rest)
    )
    with open(path, "wb") as out:
        out.write(header + rest)


def read(path):
    """{name: Array}; ValueError where the file is not what it should be."""
    with open(path, "rb") as source:
        data = source.read()
    if len(data) < HEADER.size or data[:8] != MAGIC:
        raise ValueError("%s: not a model file" % path)
    _, version, count, size, digest = HEADER.unpack_from(data)
    if version != VERSION or size != len(data):
        raise ValueError("%s: wrong version or cut short" % path)
    if checksum(data[HEADER.size:]) != digest:
        raise ValueError("%s: checksum does not match" % path)
    arrays = {}
    for i in range(count):
        name, dtype, rank, d0, d1, d2, offset, length = ENTRY.unpack_from(
            data, HEADER.size + i * ENTRY.size
        )
        arrays[name.rstrip(b"\0").decode("ascii")] = Array(
            DTYPES[dtype], (d0, d1, d2)[:rank], data[offset:offset + length]
        )
    return arrays
