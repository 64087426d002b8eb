"""DuckDB makes the rows and writes them, through its extensions or as Parquet."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.databases import folder_of
from tests.benchmarks.registry import DUCKDB_LOADER
from tests.benchmarks.task import Task

_ROOT = Path(__file__).parents[3]


def one_thread(task: Task) -> None:
    """INSERT … SELECT with one thread."""
    _fill(task, threads=1)


def two_threads(task: Task) -> None:
    """INSERT … SELECT with two threads, in any order of rows."""
    _fill(task, threads=2)


def _fill(task: Task, threads: int) -> None:
    into, env = task.dsn, dict(os.environ)
    if task.kind == "parquet":
        folder = folder_of(task.database, task.shape.main.target_table)
        folder.parent.mkdir(parents=True)
        into = str(folder)
    else:
        env["PYTHONPATH"] = str(DUCKDB_LOADER)
    words = [task.kind, into, task.table, task.shape.name, str(task.rows), str(threads)]
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.contenders.duck_loader", *words],
        cwd=_ROOT,
        env=env,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        with task.timed():
            print("go", file=process.stdin, flush=True)
            assert process.stdout.readline() == "done\n"
    assert process.returncode == 0
