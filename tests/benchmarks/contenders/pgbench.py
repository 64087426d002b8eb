"""PostgreSQL's own `pgbench -i`: rows made by the client (g) or by the server (G).

Its table is another one: three integers and a filler of 84 blanks.
"""

from __future__ import annotations

import subprocess

from tests.benchmarks.task import Task

ROWS_PER_SCALE = 100_000


def client_side(task: Task) -> None:
    """Fill with step g: COPY of rows that the client makes."""
    _fill(task, "g")


def server_side(task: Task) -> None:
    """Fill with step G: INSERT … SELECT generate_series."""
    _fill(task, "G")


def _fill(task: Task, step: str) -> None:
    command = ["pgbench", "-i", "-q", "-s", str(task.rows // ROWS_PER_SCALE)]
    subprocess.run([*command, "-I", "dt", task.dsn], check=True, capture_output=True)
    with task.timed():
        subprocess.run([*command, "-I", step, task.dsn], check=True, capture_output=True)
