"""``/api/v1/runs/{run_id}/advance``: the rows of a run become what they are at a later as_of."""

from __future__ import annotations

import threading
from typing import Any

from pydantic import Field

from sdgen.planning.request import RunRequest
from sdgen.store.advances import ADVANCES, Advance
from sdgen.targets.models import Target
from web import runs
from web.api.earlier_requests import AdvanceBody
from web.api.operations import Answer, Call, Operation
from web.api.paths import API
from web.api.requests import WaitQuery
from web.api.tasks import TaskAnswer, TaskRequests


class AdvanceAnswer(TaskAnswer):
    """An advance of a run."""

    as_of: str = Field(description="The `as_of` that the rows are brought to.")
    dry_run: bool = Field(description="Whether it only reports what would change.")
    ok: bool | None = Field(
        description="Whether all rows that depend on `as_of` are up to date; null until done."
    )
    entities: list[dict[str, Any]] = Field(
        description="Per entity, how many rows were `added` and `changed`, how many stay "
        "because somebody has changed them (`kept`), are `gone` or were `there` already; and in "
        "`columns`, for each column that depends on `as_of`, how many rows got a new value."
    )
    notes: list[str] = Field(description="Remarks, in sentences.")


_REQUESTS = TaskRequests(ADVANCES, AdvanceAnswer, "advances")


def advance_run(call: Call[AdvanceBody, WaitQuery]) -> Answer:
    """Queues the update of those rows of a run that differ at a later `as_of`.

    Rows that are counted by time (`rows: until as_of`) are added, as are those that follow from
    them. With `dry_run`, it only reports what would change.
    """
    body = call.body
    request = RunRequest(
        as_of=body.as_of, batch_size=body.batch_size, lock_timeout=body.lock_timeout
    )

    def add(run_id: str, target: Target | None) -> tuple[Advance, threading.Event]:
        given = (call.services, call.store, run_id, target, request)
        return runs.advance(*given, dry_run=bool(body.dry_run))

    return _REQUESTS.queue(call, add)


def list_advances(call: Call[None, None]) -> Answer:
    """Lists the latest advances of a run, newest first."""
    return _REQUESTS.latest(call)


def get_advance(call: Call[None, None]) -> Answer:
    """Returns an advance of a run."""
    return _REQUESTS.one(call)


_ONE = f"{API}/runs/{{run_id}}"
OPERATIONS = (
    Operation(
        "POST",
        f"{_ONE}/advance",
        advance_run,
        AdvanceAnswer,
        body=AdvanceBody,
        query=WaitQuery,
        statuses=(202, 200),
    ),
    Operation("GET", f"{_ONE}/advances", list_advances, list[AdvanceAnswer]),
    Operation("GET", f"{_ONE}/advances/{{number}}", get_advance, AdvanceAnswer),
)
