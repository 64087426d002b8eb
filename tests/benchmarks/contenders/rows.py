"""Row by row through a driver: executemany, and INSERT with many rows of VALUES."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager

import psycopg

from tests.benchmarks.task import Task
from tests.benchmarks.values.python import Row, chunks_of, rows_of

# Both stay below the limits: 65,535 parameters in Postgres, 32,766 in SQLite.
_ROWS_PER_STATEMENT = {"postgres": 1_000, "sqlite": 1_000}


def executemany(task: Task) -> None:
    """Insert rows from `random` with the driver's executemany, in one transaction."""
    with inserted(task) as insert:
        insert(rows_of(task.shape.name, task.rows))


def values(task: Task) -> None:
    """Insert 1,000 rows a statement, in one transaction."""
    size = _ROWS_PER_STATEMENT[task.kind]
    row = _placeholders(task)
    chunks = chunks_of(task.shape.name, task.rows, size)
    if task.kind == "postgres":
        with psycopg.connect(task.dsn) as session, session.cursor() as cursor, task.timed():
            for chunk in chunks:
                text = f"INSERT INTO {task.table} VALUES {', '.join([row] * len(chunk))}"
                cursor.execute(text.encode(), [value for cells in chunk for value in cells])
            session.commit()
    else:
        with closing(sqlite3.connect(task.dsn)) as connection, task.timed():
            for chunk in chunks:
                text = f"INSERT INTO {task.table} VALUES {', '.join([row] * len(chunk))}"
                connection.execute(text, [value for cells in chunk for value in cells])
            connection.commit()


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
