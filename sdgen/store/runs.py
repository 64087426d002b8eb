"""Run records, their scenario revisions and logs."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from dialects import get_dialect
from sdgen.errors import NotFoundError
from sdgen.instants import format_instant
from sdgen.passwords import redact
from sdgen.planning.growth import Growth
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Scenario
from sdgen.store.database import Store, now_text
from sdgen.store.processes import ProcessIdentity
from sdgen.store.records import DIED, CheckResult, EntityProgress, RunRecord, RunStatus
from sdgen.store.revisions import revision, store_revision
from sdgen.targets.models import Target

_LONGEST_ID = 80
_RUN_COLUMNS = """
SELECT runs.*, revisions.scenario_id, revisions.name AS scenario_name,
       revisions.version AS scenario_version
FROM runs JOIN scenario_revisions AS revisions ON revisions.hash = runs.revision
"""
# No two processes that live have these in common.
_OWNED_BY = "host = ? AND pid = ?"


def create_run(
    store: Store, plan: Plan, target: Target, target_database: str | None = None
) -> RunRecord:
    """Stores a new queued run with its scenario as run, and returns its record.

    Args:
        store: the store.
        plan: what the run does.
        target: where it writes to.
        target_database: absolute path of an SQLite target's database.
    """
    now = datetime.now(UTC)
    run_id = f"{now:%Y%m%d-%H%M%S}-{secrets.token_hex(3)}"
    process = ProcessIdentity.current()
    with store.transaction():
        digest = store_revision(store, plan.scenario)
        store.insert(
            "runs",
            {
                "id": run_id,
                "status": RunStatus.QUEUED,
                "created_at": now_text(),
                "revision": digest,
                "profile": plan.profile,
                "target_id": target.id,
                "target_name": redact(target.name),
                "target_kind": target.kind,
                "target_dsn": redact(target.dsn),
                "target_schema": plan.schema,
                "target_file": target.file,
                "target_database": target_database,
                "seed": plan.seed,
                "as_of": format_instant(plan.as_of),
                "config_hash": plan.config_hash,
                "made_with": json.dumps(plan.made_with),
                "growth": json.dumps(plan.growth.ends),
                "warnings": json.dumps(plan.warnings),
                "host": process.host,
                "pid": process.pid,
                "process_started": process.started,
            },
        )
        for position, entity in enumerate(plan.order):
            store.insert(
                "run_entities",
                {
                    "run_id": run_id,
                    "position": position,
                    "entity": entity.name,
                    "target_table": str(plan.table(entity)),
                    "table_mode": plan.modes[entity.name],
                    "rows_requested": entity.rows,
                },
            )
    return get_run(store, run_id)


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
        raise NotFoundError(f'several runs begin with "{run_id}". Give more of the id')
    return _record(store, rows[0])


def list_runs(
    store: Store,
    limit: int,
    status: RunStatus | None = None,
    scenario_id: str | None = None,
    target_id: str | None = None,
) -> list[RunRecord]:
    """Returns the latest runs, newest first.

    Args:
        store: the store.
        limit: how many at most.
        status, scenario_id, target_id: only runs of these.
    """
    mark_interrupted(store)
    wanted = {
        "runs.status": status,
        "revisions.scenario_id": scenario_id,
        "runs.target_id": target_id,
    }
    given = {column: value for column, value in wanted.items() if value is not None}
    where = "".join(f" AND {column} = ?" for column in given)
    rows = store.rows(
        f"{_RUN_COLUMNS} WHERE true{where} ORDER BY runs.created_at DESC, runs.rowid DESC LIMIT ?",
        [*given.values(), limit],
    )
    return [_record(store, row) for row in rows]


def runs_into(store: Store, target: Target, database: str | None) -> list[RunRecord]:
    """Returns the runs that wrote to the same database and schema, newest first.

    Args:
        store: the store.
        target: the target.
        database: absolute path of an SQLite target's database.
    """
    mark_interrupted(store)
    place, value = ("target_dsn", redact(target.dsn))
    if database is not None:
        place, value = ("target_database", database)
    schema = target.schema_name or get_dialect(target.kind).default_schema
    rows = store.rows(
        f"{_RUN_COLUMNS} WHERE runs.target_kind = ? AND runs.{place} = ? "
        "AND runs.target_schema IS ? ORDER BY runs.created_at DESC, runs.id DESC",
        [target.kind, value, schema],
    )
    return [_record(store, row) for row in rows]


def scenario_as_run(store: Store, record: RunRecord) -> Scenario:
    """Returns the scenario exactly as the run used it, after profile, scale and overrides."""
    return revision(store, record.revision)


def note_server_version(store: Store, run_id: str, version: str) -> None:
    """Stores the version of the database that a run writes to."""
    store.execute("UPDATE runs SET server_version = ? WHERE id = ?", [version, run_id])


def claim_run(store: Store, run_id: str) -> bool:
    """Makes this process the one that a stopped run belongs to, and the run a queued one.

    Returns False where the run is not a failed or cancelled one (any more).
    """
    process = ProcessIdentity.current()
    claimed = store.execute(
        "UPDATE runs SET status = ?, finished_at = NULL, error = NULL, error_code = NULL, "
        "cancel_requested = 0, host = ?, pid = ?, process_started = ? "
        "WHERE id = ? AND status IN (?, ?)",
        [
            *(RunStatus.QUEUED, process.host, process.pid, process.started, run_id),
            *(RunStatus.FAILED, RunStatus.CANCELLED),
        ],
    )
    return claimed.rowcount == 1


def is_ours(store: Store, run_id: str) -> bool:
    """Returns whether a run belongs to this process: no other one has taken it over."""
    return bool(store.rows(f"SELECT 1 FROM runs WHERE id = ? AND {_OWNED_BY}", [run_id, *_us()]))


def note_prepared(store: Store, run_id: str, filled: Sequence[str]) -> None:
    """Stores that the tables of a run are prepared.

    Args:
        store: the store.
        run_id: the run.
        filled: the entities whose tables hold rows that are not of this run.
    """
    with store.transaction():
        store.execute("UPDATE runs SET prepared = 1 WHERE id = ?", [run_id])
        for entity in filled:
            store.execute(
                "UPDATE run_entities SET held_rows = 1 WHERE run_id = ? AND entity = ?",
                [run_id, entity],
            )


def set_rows_written(store: Store, run_id: str, rows: Mapping[str, int]) -> None:
    """Stores how many rows of each entity the target's ledger says are written."""
    with store.transaction():
        store.execute("UPDATE run_entities SET rows_written = 0 WHERE run_id = ?", [run_id])
        for entity, count in rows.items():
            store.execute(
                "UPDATE run_entities SET rows_written = ? WHERE run_id = ? AND entity = ?",
                [count, run_id, entity],
            )


def note_progress(
    store: Store, run_id: str, entity: str, rows: int, seconds: float, altogether: float
) -> None:
    """Adds committed rows and the seconds they took to an entity's progress.

    Does nothing where another process has taken the run over: it has counted these rows already.

    Args:
        store: the store.
        run_id: the run.
        entity: name of the entity.
        rows: how many more of its rows are committed.
        seconds: how much longer it took.
        altogether: seconds of the run so far, with its earlier attempts.
    """
    ours = f"EXISTS (SELECT 1 FROM runs WHERE id = run_entities.run_id AND {_OWNED_BY})"
    us = _us()
    with store.transaction():
        store.execute(
            "UPDATE run_entities SET rows_written = rows_written + ?, seconds = seconds + ? "
            f"WHERE run_id = ? AND entity = ? AND {ours}",
            [rows, seconds, run_id, entity, *us],
        )
        store.execute(
            f"UPDATE runs SET seconds = ? WHERE id = ? AND {_OWNED_BY}",
            [altogether, run_id, *us],
        )


def note_checks(store: Store, run_id: str, results: Sequence[CheckResult]) -> None:
    """Stores the results of a run's checks in place of earlier ones."""
    with store.transaction():
        store.execute("DELETE FROM run_checks WHERE run_id = ?", [run_id])
        for position, result in enumerate(results):
            store.insert(
                "run_checks",
                {
                    "run_id": run_id,
                    "position": position,
                    "name": result.name,
                    "passed": result.passed,
                    "found": result.found,
                },
            )


def finish_run(
    store: Store,
    run_id: str,
    status: RunStatus,
    seconds: float,
    error: str | None = None,
    error_code: str | None = None,
) -> bool:
    """Stores how a run ended, and the seconds of all attempts at it.

    Returns False, and stores nothing, where another process has taken the run over.
    """
    finished = store.execute(
        "UPDATE runs SET status = ?, finished_at = ?, seconds = ?, error = ?, error_code = ? "
        f"WHERE id = ? AND {_OWNED_BY}",
        [status, now_text(), seconds, error, error_code, run_id, *_us()],
    )
    return finished.rowcount == 1


def mark_interrupted(store: Store) -> None:
    """Marks runs whose process has died as failed, unless another one has just taken them over."""
    alive = store.rows(
        "SELECT id, status, host, pid, process_started FROM runs WHERE status IN (?, ?)",
        [RunStatus.QUEUED, RunStatus.RUNNING],
    )
    for row in alive:
        if ProcessIdentity(row["host"], row["pid"], row["process_started"]).is_dead():
            store.execute(
                "UPDATE runs SET status = ?, finished_at = ?, error = ? "
                f"WHERE id = ? AND status = ? AND {_OWNED_BY}",
                [
                    RunStatus.FAILED,
                    now_text(),
                    f"{DIED} {row['pid']} ended before it did. Resume the run to finish it",
                    row["id"],
                    row["status"],
                    row["host"],
                    row["pid"],
                ],
            )


def _us() -> tuple[str, int]:
    """Returns the parameters of ``_OWNED_BY`` that mean this process."""
    process = ProcessIdentity.current()
    return process.host, process.pid


def _record(store: Store, row: dict[str, Any]) -> RunRecord:
    entities = store.rows(
        "SELECT entity, target_table, table_mode, rows_requested, rows_written, seconds, "
        "held_rows, rows_before FROM run_entities WHERE run_id = ? ORDER BY position",
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
                ),
            )
        },
        prepared=bool(row["prepared"]),
        status=RunStatus(row["status"]),
        made_with=json.loads(row["made_with"]),
        warnings=tuple(json.loads(row["warnings"])),
        entities=_progress(entities),
        growth=Growth(tuple(json.loads(row["growth"]))),
        checks=tuple(CheckResult(**{**check, "passed": bool(check["passed"])}) for check in checks),
    )


def _progress(rows: Sequence[dict[str, Any]]) -> tuple[EntityProgress, ...]:
    return tuple(EntityProgress(**{**row, "held_rows": bool(row["held_rows"])}) for row in rows)
