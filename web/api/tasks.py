"""Tasks on runs in requests: verifications and undos, by the run's id and their number."""

from __future__ import annotations

from typing import Any, TypeVar

from sdgen.store.tasks import RunTask, Tasks
from web import runs
from web.api.operations import Call

T = TypeVar("T", bound=RunTask)
LARGEST_NUMBER = 2**63 - 1


def latest_tasks(call: Call[Any, Any], tasks: Tasks[T]) -> list[T]:
    """Returns the latest tasks on the run of a request, newest first. Raises NotFoundError."""
    return tasks.latest(call.store, runs.find_run(call.store, call.path["run_id"]).id)


def task_of(call: Call[Any, Any], tasks: Tasks[T]) -> T:
    """Returns the task that a request names by its number. Raises NotFoundError."""
    record = runs.find_run(call.store, call.path["run_id"])
    number = call.path["number"]
    known = number.isascii() and number.isdecimal() and int(number[:20]) <= LARGEST_NUMBER
    return tasks.get(call.store, record.id, int(number[:20]) if known else -1)
