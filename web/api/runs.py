"""``/api/v1/runs``."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from sdgen.errors import Problem, ValidationError
from sdgen.instants import parse_absolute
from sdgen.planning.request import RunRequest, no_rows_problems
from sdgen.runs.previewing.dry_run import dry_run
from sdgen.runs.previewing.planned_run import look_ahead
from sdgen.runs.service import RunService
from sdgen.scenario.documents import Document
from sdgen.scenario.loading import scenario_of
from sdgen.scenario.models import Scenario, parse_table_mode
from sdgen.store import RunStatus
from sdgen.store.logs import run_logs_after
from sdgen.store.queue import request_cancel
from sdgen.store.removing import remove_run
from sdgen.store.runs import RunFilter
from sdgen.store.runs import list_runs as latest_runs
from sdgen.targets.models import Target
from web import runs, scenarios
from web.api.answers import LogAnswer, Removed, RunAnswer
from web.api.earlier_requests import ResumeBody
from web.api.events import RunEvents
from web.api.named_targets import named_target, one_of, target_again
from web.api.operations import EVENTS, Answer, Call, Operation
from web.api.paths import API, request_paths
from web.api.plan_answers import DryRunAnswer, PlanAnswer, ResumePlanAnswer
from web.api.requests import LogsQuery, NoBody, RunBody, RunsQuery, WaitQuery
from web.errors import HttpError
from web.target_rules import impatient
from web.waiting import place_for, place_to_connect

_WAIT_SECONDS = 0.5
LARGEST_NUMBER = 2**63 - 1
"""Of a row of the store; SQLite's largest integer."""


def start_run(call: Call[RunBody, WaitQuery]) -> Answer:
    """Queues a run and returns it at once or, with `wait=true`, when it has ended."""
    scenario, target, request = _choices(call)
    with place_for(call.services, call.query.wait):
        with request_paths():
            record, ended = runs.start(call.services, call.store, scenario, target, request)
        return run_answer(call, record.id, ended)


def plan_run(call: Call[RunBody, None]) -> Answer:
    """Says what a run would do: order, rows, config hash, warnings. Writes nothing."""
    scenario, target, request = _choices(call)
    with place_to_connect(call.services), request_paths():
        outlook = look_ahead(RunService(call.store), scenario, impatient(target), request)
    return Answer(PlanAnswer.of(outlook))


def dry_run_of(call: Call[RunBody, None]) -> Answer:
    """Writes a scaled-down run, verifies it and rolls all of it back, without a record.

    `ok` says whether every row was accepted. `problems` has the row that was not: the constraint,
    the row's number and cells, and the place in the scenario.
    """
    scenario, target, request = _choices(call)
    with place_to_connect(call.services), request_paths():
        found = dry_run(RunService(call.store), scenario, impatient(target), request)
    return Answer(DryRunAnswer.of(found))


def list_runs(call: Call[None, RunsQuery]) -> Answer:
    """Lists the latest runs, newest first, including those of the command line."""
    query = call.query
    wanted = RunFilter(
        RunStatus(query.status) if query.status else None,
        query.scenario_id,
        query.target_id,
        parse_absolute(query.since) if query.since else None,
        runs.find_run(call.store, query.before).id if query.before else None,
    )
    records = latest_runs(call.store, query.limit, wanted)
    return Answer([RunAnswer.of(record) for record in records])


def get_run(call: Call[None, None]) -> Answer:
    """Returns a run: its status, and the progress of each entity."""
    return Answer(RunAnswer.of(runs.find_run(call.store, call.path["run_id"])))


def delete_run(call: Call[None, None]) -> Answer:
    """Removes the record of a run that has ended; its rows stay.

    Without the record, the run can no longer be resumed, verified, undone, replayed or continued.
    """
    record = runs.find_run(call.store, call.path["run_id"])
    remove_run(call.store, record.id)
    return Answer(Removed(id=record.id))


def get_logs(call: Call[None, LogsQuery]) -> Answer:
    """Returns the log lines of a run, oldest first."""
    record = runs.find_run(call.store, call.path["run_id"])
    lines = run_logs_after(call.store, record.id, call.query.after, call.query.limit)
    return Answer([LogAnswer.of(number, line) for number, line in lines])


def get_events(call: Call[None, LogsQuery]) -> Answer:
    """Streams a run as server-sent events until it has ended.

    Events `run` (the run, whenever it has changed), `log` (a line; its number is the event's id)
    and at last `end` (the run).
    """
    record = runs.find_run(call.store, call.path["run_id"])
    after = call.query.after
    if call.last_event_id.isascii() and call.last_event_id.isdecimal():
        after = max(after, min(int(call.last_event_id[:20]), LARGEST_NUMBER))
    return Answer(RunEvents(call.services, record.id, after, call.is_gone))


def cancel_run(call: Call[NoBody, None]) -> Answer:
    """Cancels a queued run, or stops a running one. That takes a moment: look at its status."""
    before = request_cancel(call.store, runs.find_run(call.store, call.path["run_id"]).id)
    if before.status.ended:
        raise HttpError(409, "conflict", f"run {before.id} has ended already: {before.status}")
    return Answer(RunAnswer.of(runs.find_run(call.store, before.id)), 202)


def resume_run(call: Call[ResumeBody, WaitQuery]) -> Answer:
    """Queues another attempt at a failed or cancelled run: only the missing rows are written."""
    request = _attempt(call.body)
    target, run_id = target_again(call), call.path["run_id"]
    with place_for(call.services, call.query.wait):
        with request_paths():
            record, ended = runs.resume(call.services, call.store, run_id, target, request)
        return run_answer(call, record.id, ended)


def plan_resume(call: Call[ResumeBody, None]) -> Answer:
    """Says what resuming a run would do. Writes nothing."""
    target, run_id = target_again(call), call.path["run_id"]
    with request_paths():
        planned = runs.planned_resume(
            call.services, call.store, run_id, target, _attempt(call.body)
        )
    return Answer(ResumePlanAnswer.of(planned))


def _attempt(body: ResumeBody) -> RunRequest:
    """Returns what a request asks for of a further attempt at a run."""
    return RunRequest(
        batch_size=body.batch_size,
        jobs=body.jobs,
        lock_timeout=body.lock_timeout,
        maker=body.maker,
        spark_master=body.spark_master,
    )


def run_answer(call: Call[Any, WaitQuery], run_id: str, ended: threading.Event) -> Answer:
    """Answers with a run that is queued, at once or, if asked to, when it has ended."""
    location = {"Location": f"{API}/runs/{run_id}"}
    status = waited(call, ended)
    return Answer(RunAnswer.of(runs.find_run(call.store, run_id)), status, location)


def waited(call: Call[Any, WaitQuery], ended: threading.Event) -> int:
    """Waits if asked to. Returns the status of the answer: 200 where it has ended, else 202."""
    if not call.query.wait:
        return 202
    while not ended.wait(_WAIT_SECONDS):
        if call.is_gone():
            break
    return 200 if ended.is_set() else 202


def _choices(call: Call[RunBody, Any]) -> tuple[Scenario, Target, RunRequest]:
    """Returns what to run. Raises ValidationError, with every problem of the pairs at once."""
    body = call.body
    problems = [
        *one_of(
            scenario_id=body.scenario_id, scenario=body.scenario, scenario_text=body.scenario_text
        ),
        *one_of(target_id=body.target_id, target=body.target),
        *_row_problems(body),
    ]
    if problems:
        raise ValidationError("request is not valid:", problems)
    found: list[Problem] = []
    scenario = _collected(found, lambda: _scenario(call))
    target = _collected(found, lambda: named_target(call))
    if scenario is None or target is None:
        raise ValidationError("request is not valid:", found)
    request = RunRequest(
        profile=body.profile,
        seed=body.seed,
        as_of=body.as_of,
        scale=body.scale,
        row_overrides=body.row_overrides or body.entity_counts or {},
        mode=parse_table_mode(body.mode) if body.mode else None,
        overwrite=bool(body.overwrite),
        batch_size=body.batch_size,
        jobs=body.jobs,
        lock_timeout=body.lock_timeout,
        maker=body.maker,
        spark_master=body.spark_master,
        continues=bool(body.continues),
    )
    return scenario, target, request


def _collected(problems: list[Problem], read: Callable[[], Any]) -> Any:
    """Returns what ``read`` returns; of a ValidationError it notes the problems instead."""
    try:
        return read()
    except ValidationError as error:
        problems += error.problems
        return None


def _scenario(call: Call[RunBody, Any]) -> Scenario:
    if call.body.scenario_id is not None:
        return scenarios.get_item(call.services, call.store, call.body.scenario_id).valid()
    if call.body.scenario_text is not None:
        with request_paths("scenario_text"):
            return scenarios.parse(call.body.scenario_text.encode(), is_json=False)
    with request_paths("scenario"):
        return scenario_of(Document(call.body.scenario))


def _row_problems(body: RunBody) -> list[Problem]:
    if body.row_overrides is not None and body.entity_counts is not None:
        return [
            Problem("entity_counts", "cannot be given together with row_overrides. Leave one out")
        ]
    name = "row_overrides" if body.row_overrides is not None else "entity_counts"
    if body.continues:
        return []
    return no_rows_problems(name, body.row_overrides or body.entity_counts or {})


_ONE = f"{API}/runs/{{run_id}}"
OPERATIONS = (
    Operation(
        "POST",
        f"{API}/runs",
        start_run,
        RunAnswer,
        body=RunBody,
        query=WaitQuery,
        statuses=(202, 200),
    ),
    Operation("GET", f"{API}/runs", list_runs, list[RunAnswer], query=RunsQuery),
    Operation("POST", f"{API}/runs/plan", plan_run, PlanAnswer, body=RunBody),
    Operation("POST", f"{API}/runs/dry-run", dry_run_of, DryRunAnswer, body=RunBody),
    Operation("GET", _ONE, get_run, RunAnswer),
    Operation("DELETE", _ONE, delete_run, Removed),
    Operation("GET", f"{_ONE}/logs", get_logs, list[LogAnswer], query=LogsQuery),
    Operation("GET", f"{_ONE}/events", get_events, EVENTS, query=LogsQuery),
    Operation("POST", f"{_ONE}/cancel", cancel_run, RunAnswer, body=NoBody, statuses=(202,)),
    Operation(
        "POST",
        f"{_ONE}/resume",
        resume_run,
        RunAnswer,
        body=ResumeBody,
        query=WaitQuery,
        statuses=(202, 200),
    ),
    Operation("POST", f"{_ONE}/resume/plan", plan_resume, ResumePlanAnswer, body=ResumeBody),
)
