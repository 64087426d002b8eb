"""``/api/v1/runs/{run_id}/continue`` and ``…/replay``: runs made of an earlier one's record."""

from __future__ import annotations

from typing import Any

from sdgen.errors import ValidationError
from sdgen.planning.request import RunRequest
from sdgen.runs.earlier.again import RunAgain, continuation_of, replay_of
from sdgen.runs.previewing.dry_run import dry_run
from sdgen.runs.previewing.planned_run import outlook
from sdgen.runs.service import RunService
from sdgen.scenario.models import parse_table_mode
from sdgen.targets.models import Target
from web import runs
from web.api.answers import RunAnswer
from web.api.earlier_requests import ContinueBody, ReplayBody
from web.api.named_targets import named_target, one_of, target_again
from web.api.operations import Answer, Call, Operation
from web.api.paths import API, request_paths
from web.api.plan_answers import DryRunAnswer, PlanAnswer
from web.api.requests import WaitQuery
from web.api.runs import run_answer
from web.target_rules import impatient
from web.waiting import place_for, place_to_connect


def continue_run(call: Call[ContinueBody, WaitQuery]) -> Answer:
    """Queues a run that adds rows to those of a run, the latest one of its scenario there.

    It continues with the same profile, seed and `as_of` and the next row numbers; the scenario is
    that of the run's record.
    """
    with request_paths():
        return _start(call, *_continuation(call))


def plan_continuation(call: Call[ContinueBody, None]) -> Answer:
    """Says what continuing a run would do. Writes nothing."""
    with request_paths():
        return _plan(call, *_continuation(call))


def dry_run_continuation(call: Call[ContinueBody, None]) -> Answer:
    """Writes a few rows as continuing a run would, verifies them and rolls them back."""
    with request_paths():
        return _dry_run(call, *_continuation(call))


def replay_run(call: Call[ReplayBody, WaitQuery]) -> Answer:
    """Queues a run that makes the rows of a run again in another target, from its record alone."""
    with request_paths():
        return _start(call, *_replay(call))


def plan_replay(call: Call[ReplayBody, None]) -> Answer:
    """Says what replaying a run would do. Writes nothing."""
    with request_paths():
        return _plan(call, *_replay(call))


def dry_run_replay(call: Call[ReplayBody, None]) -> Answer:
    """Writes a few rows as replaying a run would, verifies them and rolls them back."""
    with request_paths():
        return _dry_run(call, *_replay(call))


def _continuation(call: Call[ContinueBody, Any]) -> tuple[RunAgain, Target]:
    body, record = call.body, runs.find_run(call.store, call.path["run_id"])
    target = target_again(call) or runs.target_to_continue(call.services, call.store, record)
    request = RunRequest(
        row_overrides=body.row_overrides or {},
        batch_size=body.batch_size,
        jobs=body.jobs,
        lock_timeout=body.lock_timeout,
        maker=body.maker,
        spark_master=body.spark_master,
        continues=True,
    )
    return continuation_of(call.store, record.id, target, request), target


def _replay(call: Call[ReplayBody, Any]) -> tuple[RunAgain, Target]:
    body, record = call.body, runs.find_run(call.store, call.path["run_id"])
    if problems := one_of(target_id=body.target_id, target=body.target):
        raise ValidationError("request is not valid:", problems)
    request = RunRequest(
        mode=parse_table_mode(body.mode) if body.mode else None,
        overwrite=bool(body.overwrite),
        batch_size=body.batch_size,
        jobs=body.jobs,
        lock_timeout=body.lock_timeout,
        maker=body.maker,
        spark_master=body.spark_master,
    )
    return replay_of(call.store, record.id, request), named_target(call)


def _start(call: Call[Any, WaitQuery], again: RunAgain, target: Target) -> Answer:
    with place_for(call.services, call.query.wait):
        record, ended = runs.start_again(call.services, call.store, again, target)
        return run_answer(call, record.id, ended)


def _plan(call: Call[Any, None], again: RunAgain, target: Target) -> Answer:
    service, where = RunService(call.store), impatient(target)
    with place_to_connect(call.services):
        return Answer(PlanAnswer.of(outlook(service, service.plan_again(again, where), where)))


def _dry_run(call: Call[Any, None], again: RunAgain, target: Target) -> Answer:
    service = RunService(call.store)
    with place_to_connect(call.services):
        found = dry_run(service, again.scenario, impatient(target), again.request)
    return Answer(DryRunAnswer.of(found))


_CONTINUE, _REPLAY = (f"{API}/runs/{{run_id}}/{name}" for name in ("continue", "replay"))
_STARTED = (202, 200)
OPERATIONS = (
    Operation("POST", _CONTINUE, continue_run, RunAnswer, ContinueBody, WaitQuery, False, _STARTED),
    Operation("POST", f"{_CONTINUE}/plan", plan_continuation, PlanAnswer, ContinueBody),
    Operation("POST", f"{_CONTINUE}/dry-run", dry_run_continuation, DryRunAnswer, ContinueBody),
    Operation("POST", _REPLAY, replay_run, RunAnswer, ReplayBody, WaitQuery, False, _STARTED),
    Operation("POST", f"{_REPLAY}/plan", plan_replay, PlanAnswer, ReplayBody),
    Operation("POST", f"{_REPLAY}/dry-run", dry_run_replay, DryRunAnswer, ReplayBody),
)
