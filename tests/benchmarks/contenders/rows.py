"""Row by row through a driver: executemany, and INSERT with many rows of VALUES."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from functools import cache
from itertools import islice

import psycopg

from tests.benchmarks.task import Task
from tests.benchmarks.values.python import Row, chunks_of, rows_of

_ROWS_PER_STATEMENT = 1_000  # 6,000 parameters: Postgres takes 65,535, SQLite 32,766


def executemany(task: Task) -> None:
    """Insert rows from `random` with the driver's executemany, in one transaction."""
    with inserted(task) as insert:
        insert(rows_of(task.shape.name, task.rows))


def values(task: Task) -> None:
    """Insert 1,000 rows a statement, in one transaction."""
    chunks = chunks_of(task.shape.name, task.rows, _ROWS_PER_STATEMENT)
    if task.kind == "postgres":
        # Its placeholders are the server's: psycopg does not look for them in every statement.
        session = psycopg.connect(task.dsn, cursor_factory=psycopg.RawCursor)
        with session, session.cursor() as cursor, task.timed():
            for chunk in chunks:
                text = _values_text(task.table, len(chunk), len(task.columns), "$")
                cursor.execute(text.encode(), [value for cells in chunk for value in cells])
            session.commit()
    else:
        with closing(sqlite3.connect(task.dsn)) as connection, task.timed():
            for chunk in chunks:
                text = _values_text(task.table, len(chunk), len(task.columns), "?")
                connection.execute(text, [value for cells in chunk for value in cells])
            connection.commit()


@cache
def _values_text(table: str, rows: int, columns: int, sign: str) -> str:
    marks = (f"{sign}{number}" for number in range(1, rows * columns + 1))
    lists = [f"({', '.join(islice(marks, columns))})" for _ in range(rows)]
    return f"INSERT INTO {table} VALUES {', '.join(lists)}"


@contextmanager
def inserted(task: Task) -> Iterator[Callable[[Iterable[Row]], object]]:
    """Give a function that inserts rows with executemany; time all that is done inside."""
    text = f"INSERT INTO {task.table} VALUES {_placeholders(task)}"
    if task.kind == "postgres":
        with psycopg.connect(task.dsn) as session, session.cursor() as cursor, task.timed():
            yield lambda rows: cursor.executemany(text.encode(), rows)
            session.commit()
    else:
        with closing(sqlite3.connect(task.dsn)) as connection, task.timed():
            yield lambda rows: connection.executemany(text, rows)
            connection.commit()


def _placeholders(task: Task) -> str:
    mark = "%s" if task.kind == "postgres" else "?"
    return f"({', '.join([mark] * len(task.columns))})"
