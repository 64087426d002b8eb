"""Rows in the binary form of COPY, encoded column by column.

https://www.postgresql.org/docs/current/sql-copy.html#SQL-COPY-FILE-FORMATS: of a row, how many
fields it has; of a field, how many bytes it has, -1 for NULL, and those bytes. What they are is the
matter of each type's receive function.

The rows of a chunk differ in length, so each gets its place in one array of bytes first. What has
the same width in all rows, lengths of fields included, is one record of numpy; records and strings
are then copied to their places by assignments of whole items, several rows' worth in one call.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sdgen.databases.columns import ByteCells, Cells, FixedCells

BEGIN = b"PGCOPY\n\xff\r\n\0" + bytes(8)
"""What a file begins with: the signature, no flags, no further header."""

END = b"\xff\xff"
"""What ends it."""

_NULL = -1
_PREFIX = 4  # bytes of a field's length
_BLOCK = 64  # bytes of long strings that are copied at once


def encoded(count: int, columns: Sequence[Cells]) -> memoryview:
    """Returns rows as COPY takes them, without the beginning and the end of a file.

    Args:
        count: how many rows; at least 1.
        columns: their cells, each of the width, and in the form, of its field.
    """
    lengths = [_lengths(cells) for cells in columns]
    fixed = 2 + sum(_PREFIX + each for each in lengths if isinstance(each, int))
    sizes: Any = fixed
    for each in lengths:
        if not isinstance(each, int):
            sizes = sizes + (_PREFIX + np.maximum(each, 0))
    ends = np.cumsum(np.broadcast_to(np.asarray(sizes, np.int64), (count,)))
    out = np.empty(int(ends[-1]), np.uint8)
    places = np.concatenate((np.zeros(1, np.int64), ends[:-1]))
    parts: list[tuple[str, NDArray[Any] | int]] = [(">i2", len(columns))]
    for cells, length in zip(columns, lengths, strict=True):
        parts.append((">i4", length))
        if isinstance(cells, FixedCells):
            if isinstance(length, int):
                parts.append((_big_endian(cells.values.dtype), cells.values))
                continue
            places = _put_record(out, places, count, parts)
            _put_some(out, places, cells)
        else:
            places = _put_record(out, places, count, parts)
            _put_strings(out, places, cells)
        parts = []
        places = places + np.maximum(length, 0)
    _put_record(out, places, count, parts)
    return out.data


def _lengths(cells: Cells) -> int | NDArray[np.int64]:
    """Returns the width of all fields, or the length of each: -1 of those that are NULL."""
    if isinstance(cells, FixedCells):
        width = cells.values.dtype.itemsize
        return width if cells.present is None else np.where(cells.present, width, _NULL)
    lengths = cells.lengths if cells.mark is None else cells.lengths + 1
    return lengths if cells.present is None else np.where(cells.present, lengths, _NULL)


def _big_endian(dtype: np.dtype[Any]) -> str:
    return dtype.newbyteorder(">").str


def _put_record(
    out: NDArray[np.uint8],
    places: NDArray[np.int64],
    count: int,
    parts: Sequence[tuple[str, NDArray[Any] | int]],
) -> NDArray[np.int64]:
    """Puts what lies side by side in each row to its place, and returns what places follow."""
    if not parts:
        return places
    names = [(f"part_{place}", form) for place, (form, _) in enumerate(parts)]
    record = np.empty(count, np.dtype(names))
    for (name, _), (_, values) in zip(names, parts, strict=True):
        record[name] = values
    width = record.dtype.itemsize
    _items(out, width)[places] = record.view(f"V{width}")
    return places + width


def _put_some(out: NDArray[np.uint8], places: NDArray[np.int64], cells: FixedCells) -> None:
    """Puts those cells of one width to their places that are not NULL."""
    values = cells.values.astype(_big_endian(cells.values.dtype), copy=False)
    width = values.dtype.itemsize
    _items(out, width)[places[cells.present]] = values[cells.present].view(f"V{width}")


def _put_strings(out: NDArray[np.uint8], places: NDArray[np.int64], cells: ByteCells) -> None:
    """Puts strings to their places: blocks of one size, then what is left, by its length."""
    lengths = cells.lengths if cells.present is None else np.where(cells.present, cells.lengths, 0)
    if cells.mark is not None:
        out[places if cells.present is None else places[cells.present]] = cells.mark
        places = places + 1
    done, rest = 0, lengths
    longest = int(lengths.max())
    if longest >= _BLOCK:
        rest = lengths % _BLOCK
        while longest >= done + _BLOCK:
            chosen = np.flatnonzero(lengths >= done + _BLOCK)
            source, target = _items(cells.data, _BLOCK), _items(out, _BLOCK)
            target[places[chosen] + done] = source[cells.starts[chosen] + done]
            done += _BLOCK
    order = np.argsort(rest.astype(np.uint8), kind="stable")
    bounds = np.cumsum(np.bincount(rest, minlength=_BLOCK))
    for length in range(1, _BLOCK):
        chosen = order[bounds[length - 1] : bounds[length]]
        if not len(chosen):
            continue
        before = lengths[chosen] - length
        source, target = _items(cells.data, length), _items(out, length)
        target[places[chosen] + before] = source[cells.starts[chosen] + before]


def _items(data: NDArray[np.uint8], width: int) -> NDArray[Any]:
    """Returns all runs of so many bytes, by where they begin; they overlap."""
    return np.ndarray((len(data) - width + 1,), f"V{width}", data, strides=(1,))
