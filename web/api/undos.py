"""``/api/v1/runs/{run_id}/undo``: the rows of a run are removed again."""

from __future__ import annotations

import threading
from typing import Any

from pydantic import Field

from sdgen.planning.request import RunRequest
from sdgen.store.undos import UNDOS, Undo
from sdgen.targets.models import Target
from web import runs
from web.api.earlier_requests import UndoBody
from web.api.operations import Answer, Call, Operation
from web.api.paths import API
from web.api.requests import WaitQuery
from web.api.tasks import TaskAnswer, TaskRequests


class UndoAnswer(TaskAnswer):
    """An undo of a run."""

    dry_run: bool = Field(description="Whether it only reports what would be removed.")
    ok: bool | None = Field(description="Whether no row of the run is left; null until done.")
    entities: list[dict[str, Any]] = Field(
        description="Per entity, how many of its rows were `removed`, how many stay and why, and "
        "how many were `gone` already."
    )
    notes: list[str] = Field(
        description="What undoing does not restore, or could not compare, in sentences."
    )


_REQUESTS = TaskRequests(UNDOS, UndoAnswer, "undos")


def undo_run(call: Call[UndoBody, WaitQuery]) -> Answer:
    """Queues the removal of the rows of a run that are still as it made them, and of no others.

    With `dry_run`, it only reports what would be removed.
    """
    body = call.body
    request = RunRequest(
        batch_size=body.batch_size, lock_timeout=body.lock_timeout, spark_master=body.spark_master
    )
    dry_run = bool(call.body.dry_run)

    def add(run_id: str, target: Target | None) -> tuple[Undo, threading.Event]:
        given = (call.services, call.store, run_id, target, request)
        return runs.undo(*given, dry_run=dry_run)

    return _REQUESTS.queue(call, add)


def list_undos(call: Call[None, None]) -> Answer:
    """Lists the latest undos of a run, newest first."""
    return _REQUESTS.latest(call)


def get_undo(call: Call[None, None]) -> Answer:
    """Returns an undo of a run."""
    return _REQUESTS.one(call)


_ONE = f"{API}/runs/{{run_id}}"
OPERATIONS = (
    Operation(
        "POST",
        f"{_ONE}/undo",
        undo_run,
        UndoAnswer,
        body=UndoBody,
        query=WaitQuery,
        statuses=(202, 200),
    ),
    Operation("GET", f"{_ONE}/undos", list_undos, list[UndoAnswer]),
    Operation("GET", f"{_ONE}/undos/{{number}}", get_undo, UndoAnswer),
)
