"""COPY in text format, fed by Python row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice

import psycopg

from tests.benchmarks.task import Task
from tests.benchmarks.values.python import CHUNK, Row, rows_of


def from_random(task: Task) -> None:
    """COPY rows from `random`."""
    with copied(task) as copy:
        copy(rows_of(task.shape.name, task.rows))


@contextmanager
def copied(task: Task) -> Iterator[Callable[[Iterable[Row]], None]]:
    """Give a function that copies rows; time all that is done inside."""
    with psycopg.connect(task.dsn) as session, session.cursor() as cursor, task.timed():

        def copy_rows(rows: Iterable[Row]) -> None:
            rows = iter(rows)
            with cursor.copy(f"COPY {task.table} FROM STDIN".encode()) as copy:
                # No value needs escaping; joined here it is faster than by write_row.
                while lines := ["\t".join(map(str, row)) for row in islice(rows, CHUNK)]:
                    copy.write("\n".join(lines) + "\n")

        yield copy_rows
        session.commit()
