"""Queueing runs, taking them over and asking for their end: what several processes may race for."""

from __future__ import annotations

import json
import secrets
from dataclasses import asdict
from datetime import UTC, datetime

from sdgen.errors import RunCancelledError
from sdgen.instants import format_instant
from sdgen.passwords import redact
from sdgen.planning.plan import Plan
from sdgen.store.database import Store, now_text
from sdgen.store.processes import ProcessIdentity
from sdgen.store.records import RunRecord, RunStatus
from sdgen.store.revisions import store_revision
from sdgen.store.runs import get_run, record_of
from sdgen.targets.models import Target


def create_run(
    store: Store, plan: Plan, target: Target, target_database: str | None = None
) -> RunRecord:
    """Stores a new queued run with its scenario as run, and returns its record.

    Args:
        store: the store.
        plan: what the run does.
        target: where it writes to.
        target_database: absolute path of the target's file, where it is one.
    """
    now = datetime.now(UTC)
    run_id = f"{now:%Y%m%d-%H%M%S}-{secrets.token_hex(3)}"
    process = ProcessIdentity.current()
    with store.transaction():
        digest = store_revision(store, plan.recorded)
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
                "starts": json.dumps(plan.starts),
                "existing": json.dumps({name: asdict(it) for name, it in plan.existing.items()}),
                "counts": json.dumps([[*key, found] for key, found in plan.counts.items()]),
                "maker": plan.maker,
                "spark_master": plan.spark_master.asked,
                "batch_size": plan.batch_size,
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
    return record_of(store, run_id)


def claim_run(store: Store, run_id: str) -> bool:
    """Makes this process the one that a stopped run belongs to, and the run a queued one.

    Returns False where the run is not a failed or cancelled one (any more).
    """
    process = ProcessIdentity.current()
    claimed = store.execute(
        "UPDATE runs SET status = ?, finished_at = NULL, error = NULL, error_code = NULL, "
        "died = 0, cancel_requested = 0, host = ?, pid = ?, process_started = ? "
        "WHERE id = ? AND undone IS NULL AND status IN (?, ?)",
        [
            *(RunStatus.QUEUED, process.host, process.pid, process.started, run_id),
            *(RunStatus.FAILED, RunStatus.CANCELLED),
        ],
    )
    return claimed.rowcount == 1


def leave_queue(store: Store, run_id: str, reason: str) -> bool:
    """Cancels a run that has not begun. Returns False where it has, or has ended.

    Args:
        store: the store.
        run_id: the run.
        reason: why, in a few words.
    """
    error = f"{reason} before it began. Resume the run to begin it"
    left = store.execute(
        "UPDATE runs SET status = ?, finished_at = ?, error = ?, error_code = ? "
        "WHERE id = ? AND status = ?",
        [
            *(RunStatus.CANCELLED, now_text(), error, RunCancelledError.code),
            *(run_id, RunStatus.QUEUED),
        ],
    )
    return left.rowcount == 1


def request_cancel(store: Store, run_id: str) -> RunRecord:
    """Cancels a queued run; asks the process of a running one to stop it.

    Returns the run's record as it was: of a run that has ended nothing changes.
    """
    record = get_run(store, run_id)
    if not record.status.ended and not leave_queue(store, record.id, "cancelled by request"):
        store.execute(
            "UPDATE runs SET cancel_requested = 1 WHERE id = ? AND status = ?",
            [record.id, RunStatus.RUNNING],
        )
    return record


def cancel_requested(store: Store, run_id: str) -> bool:
    """Returns whether somebody asked for the run to be stopped."""
    rows = store.rows("SELECT cancel_requested FROM runs WHERE id = ?", [run_id])
    return bool(rows and rows[0]["cancel_requested"])
