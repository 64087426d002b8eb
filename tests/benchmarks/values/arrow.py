"""Rows from numpy as Arrow record batches."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pyarrow as pa

from tests.benchmarks.task import Task
from tests.benchmarks.values.plain import instant_texts, uuid_texts
from tests.benchmarks.values.vectors import (
    Array,
    Instants,
    Keys,
    Numbers,
    Texts,
    Vector,
    vectors_of,
)

_CHUNK = 50_000


def batches(task: Task, draw: np.random.Generator, *, as_text: bool) -> Iterator[Any]:
    """Yield the task's rows; uuids and timestamps as strings where that is what is stored."""
    for first in range(0, task.rows, _CHUNK):
        count = min(_CHUNK, task.rows - first)
        vectors = vectors_of(task.shape.name, first, count, draw)
        yield pa.record_batch([_arrow(vector, as_text) for vector in vectors], task.columns)


def _arrow(vector: Vector, as_text: bool) -> Any:
    match vector:
        case Keys(values) if as_text:
            return _texts(uuid_texts(values))
        case Keys(values):
            # The 16 bytes of a uuid; Postgres takes them sent as bytea.
            buffer = pa.py_buffer(values.tobytes())
            return pa.FixedSizeBinaryArray.from_buffers(pa.binary(16), len(values), [None, buffer])
        case Texts(distinct, indexes):
            return pa.array(distinct).take(pa.array(indexes))
        case Instants(seconds) if as_text:
            return _texts(instant_texts(seconds))
        case Instants(seconds):
            return pa.array(seconds.astype("datetime64[s]"))
        case Numbers(values):
            return pa.array(values)


def _texts(characters: Array) -> Any:
    """Return rows of characters as texts, all of one length."""
    count, width = characters.shape
    offsets = pa.py_buffer(np.arange(count + 1, dtype=np.int32) * np.int32(width))
    return pa.StringArray.from_buffers(count, offsets, pa.py_buffer(characters.tobytes()))
