"""``/api/v1/runs/{run_id}/undo``: the rows of a run are removed again."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from pydantic import Field

from sdgen.planning.request import RunRequest
from sdgen.store.undos import UNDOS, Undo
from web import runs
from web.api.answers import AnswerModel
from web.api.operations import Answer, Call, Operation
from web.api.paths import API, request_paths
from web.api.requests import UndoBody, WaitQuery
from web.api.runs import target_again, waited
from web.api.tasks import latest_tasks, task_of
from web.waiting import place_for


class UndoAnswer(AnswerModel):
    """An undo of a run."""

    id: int
    run_id: str
    status: str = Field(description="`queued`, `running`, `done` or `failed`.")
    created_at: str
    finished_at: str | None
    ok: bool | None = Field(description="Whether no row of the run is left; null until done.")
    entities: list[dict[str, Any]] = Field(
        description="Per entity how many of its rows were `removed`, how many stay and why, and "
        "how many were `gone` already."
    )
    notes: list[str] = Field(description="What undoing does not bring back, in sentences.")
    error: str | None

    @classmethod
    def of(cls, undo: Undo) -> UndoAnswer:
        """Returns an undo as it is answered."""
        data = asdict(undo)
        result = data.pop("result") or {}
        return cls(
            **data,
            ok=result.get("ok"),
            entities=result.get("entities", []),
            notes=result.get("notes", []),
        )


def undo_run(call: Call[UndoBody, WaitQuery]) -> Answer:
    """Queues the removal of the rows of a run that are still as it made them, and of no others."""
    request = RunRequest(batch_size=call.body.batch_size, lock_timeout=call.body.lock_timeout)
    target = target_again(call)
    with place_for(call.services, call.query.wait):
        with request_paths():
            made, ended = runs.undo(call.services, call.store, call.path["run_id"], target, request)
        status = waited(call, ended)
    location = {"Location": f"{API}/runs/{made.run_id}/undos/{made.id}"}
    return Answer(UndoAnswer.of(UNDOS.get(call.store, made.run_id, made.id)), status, location)


def list_undos(call: Call[None, None]) -> Answer:
    """Lists the latest undos of a run, newest first."""
    return Answer([UndoAnswer.of(one) for one in latest_tasks(call, UNDOS)])


def get_undo(call: Call[None, None]) -> Answer:
    """Returns an undo of a run."""
    return Answer(UndoAnswer.of(task_of(call, UNDOS)))


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
