"""Values from Faker, through the engine's best row-by-row way in."""

from __future__ import annotations

from tests.benchmarks.contenders.copying import copied
from tests.benchmarks.contenders.rows import inserted
from tests.benchmarks.task import Task
from tests.benchmarks.values.faker_rows import rows_of


def fill(task: Task) -> None:
    """COPY rows from Faker into Postgres, executemany them into SQLite."""
    with (copied if task.kind == "postgres" else inserted)(task) as load:
        load(rows_of(task.rows))
