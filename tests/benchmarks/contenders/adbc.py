"""ADBC: Arrow record batches from numpy, bulk ingestion by the driver."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import adbc_driver_postgresql.dbapi
import adbc_driver_sqlite.dbapi
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


def fill(task: Task) -> None:
    """Ingest batches as they are made, in one transaction."""
    driver = adbc_driver_postgresql if task.kind == "postgres" else adbc_driver_sqlite
    draw = np.random.default_rng()
    batches = _batches(task, draw)
    schema = next(_batches(task, draw)).schema
    with driver.dbapi.connect(task.dsn) as connection, connection.cursor() as cursor, task.timed():
        reader = pa.RecordBatchReader.from_batches(schema, batches)
        cursor.adbc_ingest(task.shape.main.target_table, reader, mode="append")
        connection.commit()


def _batches(task: Task, draw: np.random.Generator) -> Iterator[Any]:
    for first in range(0, task.rows, _CHUNK):
        count = min(_CHUNK, task.rows - first)
        vectors = vectors_of(task.shape.name, first, count, draw)
        yield pa.record_batch([_arrow(vector, task.kind) for vector in vectors], task.columns)


def _arrow(vector: Vector, kind: str) -> Any:
    match vector:
        case Keys(values) if kind == "postgres":
            # Sent as bytea, whose binary form is that of uuid: 16 bytes.
            buffer = pa.py_buffer(values.tobytes())
            return pa.FixedSizeBinaryArray.from_buffers(pa.binary(16), len(values), [None, buffer])
        case Keys(values):
            return _texts(uuid_texts(values))
        case Texts(distinct, indexes):
            return pa.array(distinct).take(pa.array(indexes))
        case Instants(seconds) if kind == "postgres":
            return pa.array(seconds.astype("datetime64[s]"))
        case Instants(seconds):
            return _texts(instant_texts(seconds))
        case Numbers(values):
            return pa.array(values)


def _texts(characters: Array) -> Any:
    """Return rows of characters as texts, all of one length."""
    count, width = characters.shape
    offsets = pa.py_buffer(np.arange(count + 1, dtype=np.int32) * np.int32(width))
    return pa.StringArray.from_buffers(count, offsets, pa.py_buffer(characters.tobytes()))
