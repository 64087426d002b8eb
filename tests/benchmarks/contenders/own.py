"""sdgen itself, whole and in parts, and the engine's own limit below it."""

from __future__ import annotations

import contextlib
import io
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.cli.main import main
from sdgen.column_types import ColumnType, DataType
from sdgen.compiling.script import script
from sdgen.compiling.statements import create_table, table_of
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Entity
from sdgen.values import Value, coerce
from tests.benchmarks.databases import session
from tests.benchmarks.shapes import AS_OF
from tests.benchmarks.task import Task

# One value of each type, none longer or shorter than usual.
_CONSTANTS: dict[ColumnType, Value] = {
    kind: coerce(value, DataType(kind))
    for kind, value in {
        ColumnType.INT: 12_345,
        ColumnType.BIGINT: 123_456_789,
        ColumnType.FLOAT: 20.25,
        ColumnType.DOUBLE: 20.25,
        ColumnType.STRING: "a sample",
        ColumnType.TEXT: "a sample",
        ColumnType.BOOL: True,
        ColumnType.DATE: "2026-01-31",
        ColumnType.TIMESTAMP: "2026-01-31 12:00:00",
        ColumnType.UUID: "c099ddac-3957-4025-ba41-47b88bd6dda4",
    }.items()
}


def floor(task: Task) -> None:
    """Insert constants of the same types from the same row source."""
    plan = task.shape.plan(task.kind, task.rows)
    statements = [*plan.dialect.script_prologue()]
    for entity in plan.order:
        statements += [create_table(plan, entity), _constants(plan, entity, 0, entity.rows)]
    statements.append(exp.Commit())
    _run(task, ";\n".join(plan.dialect.render(statement) for statement in statements))


def floor_twice(task: Task) -> None:
    """Insert them from two sessions at once, each one half of the main table."""
    plan = task.shape.plan(task.kind, task.rows)
    *parents, main_entity = plan.order
    statements: list[exp.Expression] = [create_table(plan, entity) for entity in plan.order]
    statements += [_constants(plan, entity, 0, entity.rows) for entity in parents]
    half = task.rows // 2
    halves = [
        plan.dialect.render(_constants(plan, main_entity, first, end))
        for first, end in ((0, half), (half, task.rows))
    ]
    with (
        session(task.database) as one,
        session(task.database) as other,
        ThreadPoolExecutor() as pool,
        task.timed(),
    ):
        one(";\n".join(plan.dialect.render(statement) for statement in statements))
        running = [pool.submit(one, halves[0]), pool.submit(other, halves[1])]
        for each in running:
            each.result()


def by_hand(task: Task) -> None:
    """Run the script of `sdgen explain` in one session."""
    plan = task.shape.plan(task.kind, task.rows)
    _run(task, "".join(script(plan, plan.order)))


def whole(task: Task) -> None:
    """Call `sdgen run start --jobs 1` in this process."""
    _main(task, jobs=1)


def two_jobs(task: Task) -> None:
    """Call `sdgen run start --jobs 2` in this process."""
    _main(task, jobs=2)


def process(task: Task) -> None:
    """Start `sdgen run start --jobs 1` as a process of its own."""
    _start(task, jobs=1)


def by_duckdb(task: Task) -> None:
    """Call `sdgen run start --maker duckdb --jobs 1` in this process."""
    _main(task, jobs=1, maker="duckdb")


def by_duckdb_twice(task: Task) -> None:
    """Call `sdgen run start --maker duckdb --jobs 2` in this process."""
    _main(task, jobs=2, maker="duckdb")


def by_duckdb_process(task: Task) -> None:
    """Start `sdgen run start --maker duckdb --jobs 2` as a process of its own."""
    _start(task, jobs=2, maker="duckdb")


def arguments(task: Task, jobs: int = 1, maker: str = "target") -> list[str]:
    """Return the command line of the run, the program's name left out."""
    words = ["run", "start", "--scenario", str(task.shape.path), "--target", task.dsn]
    words += ["--rows-override", f"{task.shape.main.name}={task.rows}", "--as-of", AS_OF]
    words += ["--jobs", str(jobs), "--maker", maker, "--format", "json", "--log-level", "warning"]
    return [*words, "--runs-db", str(task.folder / "runs.sqlite")]


def _constants(plan: Plan, entity: Entity, first: int, end: int) -> exp.Insert:
    dialect = plan.dialect
    rows = dialect.row_source(x.integer(first), x.integer(end), end)
    values = [
        dialect.literal(_CONSTANTS[column.type.kind], column.type.kind) for column in entity.columns
    ]
    query = exp.select(*values).from_(rows.subquery("r"))
    return exp.Insert(this=table_of(plan, entity), expression=query)


def _run(task: Task, text: str) -> None:
    with session(task.database) as run, task.timed():
        run(text)


def _start(task: Task, jobs: int, maker: str = "target") -> None:
    with task.timed():
        done = subprocess.run(
            [sys.executable, "-m", "sdgen", *arguments(task, jobs, maker)],
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 0, done.stderr


def _main(task: Task, jobs: int, maker: str = "target") -> None:
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said), task.timed():
        code = main(arguments(task, jobs, maker))
    assert code == 0, said.getvalue()
