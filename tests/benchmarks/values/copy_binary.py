"""Postgres' binary COPY format from numpy columns, without a Python loop over rows.

Rows are laid out in one structured array, texts padded to the longest of their few values; a mask
of the same layout then drops the padding. The format:
https://www.postgresql.org/docs/current/sql-copy.html#id-1.9.3.55.9.4
"""

from __future__ import annotations

from typing import Any

import numpy as np

from tests.benchmarks.values.vectors import Array, Instants, Keys, Numbers, Texts, Vector

HEADER = b"PGCOPY\n\xff\r\n\0" + bytes(8)
TRAILER = b"\xff\xff"

_EPOCH = int(np.datetime64("2000-01-01", "s").astype(np.int64))


def encoded(vectors: list[Vector]) -> bytes:
    """Return the rows of the columns, between header and trailer of the stream."""
    count = len(_values_of(vectors[0]))
    layout: list[tuple[Any, ...]] = [("fields", ">i2")]
    for number, vector in enumerate(vectors):
        layout += [(f"length{number}", ">i4"), (f"value{number}", *_type_of(vector))]
    rows = np.zeros(count, np.dtype(layout))
    rows["fields"] = len(vectors)
    padded = False
    for number, vector in enumerate(vectors):
        match vector:
            case Texts(distinct, indexes):
                texts = np.array([text.encode() for text in distinct])
                lengths = np.array([len(text.encode()) for text in distinct], ">i4")
                rows[f"value{number}"] = texts[indexes]
                rows[f"length{number}"] = lengths[indexes]
                padded = True
            case Instants(seconds):
                rows[f"value{number}"] = (seconds - _EPOCH) * 1_000_000
                rows[f"length{number}"] = 8
            case Keys(values) | Numbers(values):
                rows[f"value{number}"] = values
                rows[f"length{number}"] = rows.dtype[f"value{number}"].itemsize
    if not padded:
        return rows.tobytes()
    return rows.view(np.uint8).reshape(count, -1)[_mask(vectors, rows)].tobytes()


def _mask(vectors: list[Vector], rows: Array) -> Array:
    """Return which bytes of the rows are no padding."""
    fields = rows.dtype.fields
    assert fields
    mask = np.ones((len(rows), rows.dtype.itemsize), bool)
    for number, vector in enumerate(vectors):
        if isinstance(vector, Texts):
            field, offset = fields[f"value{number}"][:2]
            widths = np.array([len(text.encode()) for text in vector.distinct])
            used = np.arange(field.itemsize) < widths[:, None]
            mask[:, offset : offset + field.itemsize] = used[vector.indexes]
    return mask


def _values_of(vector: Vector) -> Array:
    match vector:
        case Texts(_, values) | Instants(values) | Keys(values) | Numbers(values):
            return values


def _type_of(vector: Vector) -> tuple[Any, ...]:
    """Return numpy's type of a value on the wire, with its shape if it has one."""
    match vector:
        case Keys():
            return np.uint8, (16,)
        case Texts(distinct, _):
            return (f"S{max(len(text.encode()) for text in distinct)}",)
        case Instants():
            return (">i8",)
        case Numbers(values):
            return (values.dtype.newbyteorder(">"),)
