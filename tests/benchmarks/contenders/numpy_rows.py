"""Values from numpy, through the engine's best way in."""

from __future__ import annotations

import multiprocessing
import sqlite3
from contextlib import closing
from multiprocessing.connection import Connection

import numpy as np
import psycopg

from tests.benchmarks.task import Task
from tests.benchmarks.values.copy_binary import HEADER, TRAILER, encoded
from tests.benchmarks.values.plain import plain_rows
from tests.benchmarks.values.vectors import vectors_of

_CHUNK = 20_000
"""Rows at a time: their arrays stay in the processor's caches."""


def copy_binary(task: Task) -> None:
    """COPY binary rows, encoded without a loop over rows."""
    with psycopg.connect(task.dsn) as session, task.timed():
        _copy(session, task.table, task.shape.name, range(task.rows))


def copy_binary_twice(task: Task) -> None:
    """COPY one half from each of two processes; they are connected before the clock starts."""
    half = task.rows // 2
    context = multiprocessing.get_context("spawn")
    workers = []
    for part in (range(half), range(half, task.rows)):
        here, there = context.Pipe()
        worker = context.Process(
            target=_worker, args=(there, task.dsn, task.table, task.shape.name, part)
        )
        worker.start()
        there.close()
        workers.append((worker, here))
    for _, pipe in workers:
        pipe.recv()
    with task.timed():
        for _, pipe in workers:
            pipe.send("go")
        for _, pipe in workers:
            pipe.recv()
    for worker, pipe in workers:
        worker.join()
        pipe.close()


def executemany(task: Task) -> None:
    """Insert into SQLite with executemany, fed by lists that numpy made."""
    draw = np.random.default_rng()
    marks = ", ".join("?" * len(task.columns))
    with closing(sqlite3.connect(task.dsn)) as connection, task.timed():
        for first in range(0, task.rows, _CHUNK):
            count = min(_CHUNK, task.rows - first)
            rows = plain_rows(vectors_of(task.shape.name, first, count, draw))
            connection.executemany(f"INSERT INTO {task.table} VALUES ({marks})", rows)
        connection.commit()


def _worker(pipe: Connection, dsn: str, table: str, shape: str, rows: range) -> None:
    with psycopg.connect(dsn) as session:
        pipe.send("ready")
        pipe.recv()
        _copy(session, table, shape, rows)
        pipe.send("done")


def _copy(session: psycopg.Connection, table: str, shape: str, rows: range) -> None:
    draw = np.random.default_rng()
    text = f"COPY {table} FROM STDIN (FORMAT binary)".encode()
    with session.cursor() as cursor, cursor.copy(text) as copy:
        copy.write(HEADER)
        for first in range(rows.start, rows.stop, _CHUNK):
            count = min(_CHUNK, rows.stop - first)
            copy.write(encoded(vectors_of(shape, first, count, draw)))
        copy.write(TRAILER)
    session.commit()
