"""The records of runs, read."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from dialects import get_dialect
from sdgen.errors import NotFoundError
from sdgen.frozen import frozen
from sdgen.instants import format_instant
from sdgen.passwords import redact
from sdgen.planning.existing_rows import ExistingRows
from sdgen.planning.growth import Growth
from sdgen.scenario.models import Scenario
from sdgen.store.database import Store
from sdgen.store.interrupted import mark_interrupted
from sdgen.store.records import CheckResult, EntityProgress, RunRecord, RunStatus, UndoneState
from sdgen.store.revisions import revision
from sdgen.targets.models import Target
from sdgen.targets.opening import database_of

_LONGEST_ID = 80
_RUN_COLUMNS = """
SELECT runs.*, revisions.scenario_id, revisions.name AS scenario_name,
       revisions.version AS scenario_version
FROM runs JOIN scenario_revisions AS revisions ON revisions.hash = runs.revision
"""


def get_run(store: Store, run_id: str) -> RunRecord:
    """Returns a run's record.

    Args:
        store: the store.
        run_id: its id, or the beginning of it if no other run's id begins so.

    Raises:
        NotFoundError: there is no such run, or several.
    """
    mark_interrupted(store)
    pattern = run_id.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_") + "%"
    rows = []
    if 0 < len(run_id) <= _LONGEST_ID:  # SQLite refuses long patterns
        rows = store.rows(rf"{_RUN_COLUMNS} WHERE runs.id LIKE ? ESCAPE '\' LIMIT 2", [pattern])
    if not rows:
        run_id = run_id[:_LONGEST_ID]
        raise NotFoundError(f'no run "{run_id}" in {store.path}. List its runs to see their ids')
    if len(rows) > 1:
        raise NotFoundError(f'several runs begin with "{run_id}". Use more characters of the id')
    return _record(store, rows[0])


def record_of(store: Store, run_id: str) -> RunRecord:
    """Returns the record of the run of exactly that id, which is there."""
    (row,) = store.rows(f"{_RUN_COLUMNS} WHERE runs.id = ?", [run_id])
    return _record(store, row)


@frozen
class RunFilter:
    """Which runs are wanted; None for any.

    Args:
        status: how they stand.
        scenario_id: of this scenario.
        target_id: into this target.
        since: not begun before this instant.
        before: older than the run of this id.
    """

    status: RunStatus | None = None
    scenario_id: str | None = None
    target_id: str | None = None
    since: datetime | None = None
    before: str | None = None


_ANY = RunFilter()


def list_runs(store: Store, limit: int, wanted: RunFilter = _ANY) -> list[RunRecord]:
    """Returns the latest runs, newest first.

    Args:
        store: the store.
        limit: how many at most.
        wanted: which.
    """
    mark_interrupted(store)
    since = None if wanted.since is None else format_instant(wanted.since)
    conditions = {
        "runs.status = ?": wanted.status,
        "revisions.scenario_id = ?": wanted.scenario_id,
        "runs.target_id = ?": wanted.target_id,
        "julianday(runs.created_at) >= julianday(?)": since,
        "(runs.created_at, runs.rowid) < (SELECT created_at, rowid FROM runs WHERE id = ?)": (
            wanted.before
        ),
    }
    given = {sql: value for sql, value in conditions.items() if value is not None}
    where = "".join(f" AND {sql}" for sql in given)
    rows = store.rows(
        f"{_RUN_COLUMNS} WHERE true{where} ORDER BY runs.created_at DESC, runs.rowid DESC LIMIT ?",
        [*given.values(), limit],
    )
    return [_record(store, row) for row in rows]


def names_in_runs(store: Store) -> tuple[list[str], list[str]]:
    """Returns the ids of the scenarios and of the targets that runs are of, sorted."""
    scenarios = store.rows(
        "SELECT DISTINCT scenario_id AS id FROM scenario_revisions WHERE scenario_id IS NOT NULL "
        "AND hash IN (SELECT revision FROM runs) ORDER BY 1"
    )
    targets = store.rows(
        "SELECT DISTINCT target_id AS id FROM runs WHERE target_id IS NOT NULL ORDER BY 1"
    )
    return [row["id"] for row in scenarios], [row["id"] for row in targets]


def runs_into(store: Store, target: Target, database: str | None) -> list[RunRecord]:
    """Returns the runs that wrote to the same database and schema, newest first.

    Args:
        store: the store.
        target: the target.
        database: absolute path of the target's file, where it is one.
    """
    mark_interrupted(store)
    place, value = ("target_dsn", redact(target.dsn))
    if database is not None:
        place, value = ("target_database", database)
    kind = database_of(target)
    usual = get_dialect(kind.dialect).default_schema if kind.has_schemas else None
    schema = target.schema_name or usual
    rows = store.rows(
        f"{_RUN_COLUMNS} WHERE runs.target_kind = ? AND runs.{place} = ? "
        "AND runs.target_schema IS ? ORDER BY runs.created_at DESC, runs.id DESC",
        [target.kind, value, schema],
    )
    return [_record(store, row) for row in rows]


def scenario_as_run(store: Store, record: RunRecord) -> Scenario:
    """Returns the scenario exactly as the run used it, after profile, scale and overrides."""
    return revision(store, record.revision)


def _record(store: Store, row: dict[str, Any]) -> RunRecord:
    entities = store.rows(
        "SELECT entity, target_table, table_mode, rows_requested, rows_written, seconds, "
        "held_rows, rows_before, rows_filled FROM run_entities WHERE run_id = ? ORDER BY position",
        [row["id"]],
    )
    checks = store.rows(
        "SELECT name, passed, found FROM run_checks WHERE run_id = ? ORDER BY position", [row["id"]]
    )
    return RunRecord(
        **{
            key: row[key]
            for key in (
                *("id", "created_at", "finished_at", "scenario_id", "scenario_name"),
                *("scenario_version", "revision", "target_id", "target_name", "target_kind"),
                *("profile", "target_dsn", "target_schema", "server_version", "seed", "as_of"),
                *(
                    "config_hash",
                    "error",
                    "error_code",
                    "target_file",
                    "target_database",
                    "seconds",
                    "maker",
                    "spark_master",
                    "batch_size",
                ),
            )
        },
        undone=UndoneState(row["undone"]) if row["undone"] else None,
        undone_at=row["undone_at"],
        advancing_to=row["advancing_to"],
        died=bool(row["died"]),
        prepared=bool(row["prepared"]),
        status=RunStatus(row["status"]),
        made_with=json.loads(row["made_with"]),
        warnings=tuple(json.loads(row["warnings"])),
        entities=_progress(entities),
        growth=Growth(tuple(json.loads(row["growth"]))),
        starts=json.loads(row["starts"]),
        existing={
            name: ExistingRows(**found) for name, found in json.loads(row["existing"]).items()
        },
        counts={tuple(key): found for *key, found in json.loads(row["counts"])},
        checks=tuple(CheckResult(**{**check, "passed": bool(check["passed"])}) for check in checks),
    )


def _progress(rows: Sequence[dict[str, Any]]) -> tuple[EntityProgress, ...]:
    return tuple(EntityProgress(**{**row, "held_rows": bool(row["held_rows"])}) for row in rows)
