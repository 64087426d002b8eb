"""Rows in the binary form of COPY, encoded column by column.

https://www.postgresql.org/docs/current/sql-copy.html#SQL-COPY-FILE-FORMATS: of a row, how many
fields it has; of a field, how many bytes it has, -1 for NULL, and those bytes. What they are is the
matter of each type's receive function.

The rows of a chunk differ in length, so each gets its place in one array of bytes first. What has
the same width in all rows, lengths of fields included, is one record of numpy; records and strings
are then copied to their places by assignments of whole items, several rows' worth in one call.

Records come last. So short strings are copied as if all were as long as the longest: what is then
written past the end of one is overwritten, unless it reaches a string of the next row.
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

_Part = tuple[str, NDArray[Any] | int]


def encoded(count: int, columns: Sequence[Cells]) -> memoryview:
    """Returns rows as COPY takes them, without the beginning and the end of a file.

    Args:
        count: how many rows; at least 1.
        columns: their cells, each of the width, and in the form, of its field.
    """
    lengths = [_lengths(cells) for cells in columns]
    fixed = 2 + sum(_PREFIX + (each if isinstance(each, int) else 0) for each in lengths)
    sizes: Any = fixed
    for each in lengths:
        if not isinstance(each, int):
            sizes = sizes + np.maximum(each, 0)
    ends = np.cumsum(np.broadcast_to(np.asarray(sizes, np.int64), (count,)))
    size = int(ends[-1])
    out = np.empty(size + _BLOCK, np.uint8)
    places = np.concatenate((np.zeros(1, np.int64), ends[:-1]))
    later: list[tuple[NDArray[np.int64], NDArray[Any]]] = []
    parts: list[_Part] = [(">i2", len(columns))]
    first = passed = 0  # bytes of records: of the first one, and of all up to here
    for cells, length in zip(columns, lengths, strict=True):
        parts.append((">i4", length))
        if isinstance(cells, FixedCells) and isinstance(length, int):
            parts.append((_big_endian(cells.values.dtype), cells.values))
            continue
        later.append((places, _record(count, parts)))
        width = later[-1][1].dtype.itemsize
        first, passed, parts = first or width, passed + width, []
        places = places + width
        if isinstance(cells, FixedCells):
            later.append(_some(places, cells))
        else:
            _put_strings(out, places, cells, fixed - passed + first)
        places = places + np.maximum(length, 0)
    if parts:
        later.append((places, _record(count, parts)))
    for at, items in later:
        _items(out, items.dtype.itemsize)[at] = items
    return out.data[:size]


def _lengths(cells: Cells) -> int | NDArray[np.int64]:
    """Returns the width of all fields, or the length of each: -1 of those that are NULL."""
    if isinstance(cells, FixedCells):
        width = cells.values.dtype.itemsize
        return width if cells.present is None else np.where(cells.present, width, _NULL)
    lengths = cells.lengths if cells.mark is None else cells.lengths + 1
    return lengths if cells.present is None else np.where(cells.present, lengths, _NULL)


def _big_endian(dtype: np.dtype[Any]) -> str:
    return dtype.newbyteorder(">").str


def _record(count: int, parts: Sequence[_Part]) -> NDArray[Any]:
    """Returns what lies side by side in each row."""
    names = [(f"part_{place}", form) for place, (form, _) in enumerate(parts)]
    record = np.empty(count, np.dtype(names))
    for (name, _), (_, values) in zip(names, parts, strict=True):
        record[name] = values
    return record.view(f"V{record.dtype.itemsize}")


def _some(places: NDArray[np.int64], cells: FixedCells) -> tuple[NDArray[np.int64], NDArray[Any]]:
    """Returns those cells of one width that are not NULL, and their places."""
    values = cells.values.astype(_big_endian(cells.values.dtype), copy=False)
    width = values.dtype.itemsize
    return places[cells.present], values[cells.present].view(f"V{width}")


def _put_strings(
    out: NDArray[np.uint8], places: NDArray[np.int64], cells: ByteCells, room: int
) -> None:
    """Puts strings to their places.

    Args:
        out: where to; as many bytes as a block has may be written past the last row.
        places: where they begin there.
        cells: the strings.
        room: how many bytes after each are written later.
    """
    lengths = cells.lengths if cells.present is None else np.where(cells.present, cells.lengths, 0)
    if cells.mark is not None:
        out[places if cells.present is None else places[cells.present]] = cells.mark
        places, room = places + 1, room - 1  # that of a NULL begins within the next field
    width = int(lengths.max())
    if 0 < width <= min(_BLOCK, len(cells.data)) and width - int(lengths.min()) <= room:
        whole = cells.starts <= len(cells.data) - width
        source, target = _items(cells.data, width), _items(out, width)
        if whole.all():
            target[places] = source[cells.starts]
            return
        target[places[whole]] = source[cells.starts[whole]]
        left = ~whole
        _put_exactly(out, places[left], cells.data, cells.starts[left], lengths[left])
        return
    _put_exactly(out, places, cells.data, cells.starts, lengths)


def _put_exactly(
    out: NDArray[np.uint8],
    places: NDArray[np.int64],
    data: NDArray[np.uint8],
    starts: NDArray[np.int64],
    lengths: NDArray[np.int64],
) -> None:
    """Puts no byte more than strings have: blocks of one size, then what is left, by its length."""
    done, rest = 0, lengths
    longest = int(lengths.max())
    if longest >= _BLOCK:
        rest = lengths % _BLOCK
        while longest >= done + _BLOCK:
            chosen = np.flatnonzero(lengths >= done + _BLOCK)
            source, target = _items(data, _BLOCK), _items(out, _BLOCK)
            target[places[chosen] + done] = source[starts[chosen] + done]
            done += _BLOCK
    order = np.argsort(rest.astype(np.uint8), kind="stable")
    bounds = np.cumsum(np.bincount(rest, minlength=_BLOCK))
    for length in range(1, _BLOCK):
        chosen = order[bounds[length - 1] : bounds[length]]
        if not len(chosen):
            continue
        before = lengths[chosen] - length
        source, target = _items(data, length), _items(out, length)
        target[places[chosen] + before] = source[starts[chosen] + before]


def _items(data: NDArray[np.uint8], width: int) -> NDArray[Any]:
    """Returns all runs of so many bytes, by where they begin; they overlap."""
    return np.ndarray((len(data) - width + 1,), f"V{width}", data, strides=(1,))
