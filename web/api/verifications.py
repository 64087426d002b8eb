"""``/api/v1/runs/{run_id}/verify``: the rows of a run are made again and compared."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from sdgen.store.verifications import VERIFICATIONS
from web import runs
from web.api.earlier_requests import VerifyBody
from web.api.operations import Answer, Call, Operation
from web.api.paths import API
from web.api.requests import WaitQuery
from web.api.tasks import TaskAnswer, TaskRequests


class VerificationAnswer(TaskAnswer):
    """A verification of a run."""

    rows_total: int
    rows_checked: int
    ok: bool | None = Field(description="Whether every row is as the run made it; null until done.")
    entities: list[dict[str, Any]] = Field(
        description="Per entity, `ok`, the counts of its rows, and some of the differences."
    )


_REQUESTS = TaskRequests(VERIFICATIONS, VerificationAnswer, "verifications")


def verify_run(call: Call[VerifyBody, WaitQuery]) -> Answer:
    """Queues a verification: the rows are made again in the database and compared."""
    return _REQUESTS.queue(
        call,
        lambda run_id, target: runs.verify(
            call.services, call.store, run_id, target, call.body.spark_master
        ),
    )


def list_verifications(call: Call[None, None]) -> Answer:
    """Lists the latest verifications of a run, newest first."""
    return _REQUESTS.latest(call)


def get_verification(call: Call[None, None]) -> Answer:
    """Returns a verification of a run."""
    return _REQUESTS.one(call)


_ONE = f"{API}/runs/{{run_id}}"
OPERATIONS = (
    Operation(
        "POST",
        f"{_ONE}/verify",
        verify_run,
        VerificationAnswer,
        body=VerifyBody,
        query=WaitQuery,
        statuses=(202, 200),
    ),
    Operation("GET", f"{_ONE}/verifications", list_verifications, list[VerificationAnswer]),
    Operation("GET", f"{_ONE}/verifications/{{number}}", get_verification, VerificationAnswer),
)
