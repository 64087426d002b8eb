"""sdgen itself, whole and in parts, and the engine's own limit below it."""

from __future__ import annotations

import contextlib
import io
import subprocess
import sys

from sqlglot import exp

from dialects import Dialect
from dialects import expressions as x
from sdgen.cli.main import main
from sdgen.column_types import ColumnType, DataType
from sdgen.compiling.script import script
from sdgen.compiling.statements import create_table, table_of
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
    dialect = plan.dialect
    statements = [*dialect.script_prologue()]
    for entity in plan.order:
        insert = exp.Insert(this=table_of(plan, entity), expression=_constants(dialect, entity))
        statements += [create_table(plan, entity), insert]
    statements.append(exp.Commit())
    _run(task, ";\n".join(dialect.render(statement) for statement in statements))


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
    with task.timed():
        done = subprocess.run(
            [sys.executable, "-m", "sdgen", *arguments(task)],
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 0, done.stderr


def arguments(task: Task, jobs: int = 1) -> list[str]:
    """Return the command line of the run, the program's name left out."""
    words = ["run", "start", "--scenario", str(task.shape.path), "--target", task.dsn]
    words += ["--rows-override", f"{task.shape.main.name}={task.rows}", "--as-of", AS_OF]
    words += ["--jobs", str(jobs), "--format", "json", "--log-level", "warning"]
    return [*words, "--runs-db", str(task.folder / "runs.sqlite")]


def _constants(dialect: Dialect, entity: Entity) -> exp.Select:
    rows = dialect.row_source(x.integer(0), x.integer(entity.rows), entity.rows)
    values = [
        dialect.literal(_CONSTANTS[column.type.kind], column.type.kind) for column in entity.columns
    ]
    return exp.select(*values).from_(rows.subquery("r"))


def _run(task: Task, text: str) -> None:
    with session(task.database) as run, task.timed():
        run(text)


def _main(task: Task, jobs: int) -> None:
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said), task.timed():
        code = main(arguments(task, jobs))
    assert code == 0, said.getvalue()
