"""Bringing the rows of a recorded fill to a later ``as_of``."""

from __future__ import annotations

from datetime import date
from pathlib import Path, PurePath

from sdgen.errors import RequestProblem, ValidationError, shown
from sdgen.python_api.records import store_of
from sdgen.python_api.requests import request_of
from sdgen.python_api.targets import target_of
from sdgen.runs.advancing.advancing import Advancing
from sdgen.runs.advancing.kept import advance_queued, queue_advance
from sdgen.runs.advancing.results import AdvanceResult
from sdgen.runs.observer import RunObserver
from sdgen.runs.stopping.cancelling import CancelSwitch
from sdgen.store.runs import get_run


def advance(
    target: str | PurePath,
    run_id: str,
    *,
    as_of: str | date,
    runs_db: str | PurePath,
    dry_run: bool = False,
    changes: str | PurePath | None = None,
    kind: str | None = None,
    schema: str | None = None,
    batch_size: int | None = None,
    lock_timeout: int | None = None,
) -> AdvanceResult:
    """Makes the rows of a recorded fill what they would be if it had been made as of a later time.

    Rows that have come since then are inserted (``rows: until as_of``, and their children), rows
    whose cells differ are updated, and nothing else is touched. If it is stopped or fails, the same
    call finishes it.

    >>> from tempfile import TemporaryDirectory
    >>> import sdgen
    >>> start = {"start": "2026-01-01", "step": "1h"}
    >>> scenario = {"name": "events", "seed": 7, "entities": [
    ...     {"name": "events", "rows": "until as_of", "columns": [
    ...         {"name": "id", "type": "int", "primary_key": True,
    ...          "generator": {"type": "sequence"}},
    ...         {"name": "at", "type": "timestamp",
    ...          "generator": {"type": "time_series", "params": start}}]}]}
    >>> with TemporaryDirectory() as folder:
    ...     target, runs_db = f"{folder}/events.sqlite", f"{folder}/runs.sqlite"
    ...     filled = sdgen.fill(target, scenario, as_of="2026-01-02", runs_db=runs_db)
    ...     result = sdgen.advance(target, filled.run_id, as_of="2026-01-03", runs_db=runs_db)
    >>> filled.total_rows, result.added, result.changed
    (25, 24, 0)

    Args:
        target: the DSN or the path that was filled.
        run_id: the fill's ``run_id``, or the id of a run of the command line.
        as_of: the later instant, without a zone in UTC.
        runs_db: the file in which the fill is recorded.
        dry_run: whether it is only counted what would be inserted and updated.
        changes: a new file that gets each change as a line of JSON.
        kind, schema: as for ``fill``. Default: those of the run.
        batch_size: rows per transaction.
        lock_timeout: seconds that a statement waits for locks of others.

    Raises:
        ValidationError: an option is not valid, or rows cannot be advanced to that instant, with
            every problem.
        NotFoundError: there is no such run, or no such record of runs.
        RunError: the run's rows are not there, or a later run continues it.
        TargetError: the database cannot be reached, or refuses.
    """
    if not isinstance(target, str | PurePath):
        message = f"must be the DSN or the path that was filled (got {shown(target)})"
        raise ValidationError("request is not valid:", [RequestProblem("target", message)])
    if not Path(runs_db).is_file():
        message = f"is not an existing file (got {runs_db}). Name the one that fill was given"
        raise ValidationError("request is not valid:", [RequestProblem("runs_db", message)])
    request = request_of(as_of=as_of, batch_size=batch_size, lock_timeout=lock_timeout)
    feed = None if changes is None else Path(changes)
    with store_of(runs_db) as store:
        record = get_run(store, run_id)
        known = (kind or record.target_kind, schema or record.target_schema)
        with target_of(target, *known) as meant:
            advancing = Advancing(
                *(store, meant, request, CancelSwitch(), RunObserver()),
                dry_run=dry_run,
                changes=feed,
            )
            if dry_run:
                return advancing.advance(record)
            return advance_queued(queue_advance(store, record, request), advancing)
