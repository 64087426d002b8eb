"""What the store returns."""

from __future__ import annotations

from enum import StrEnum

from sdgen.errors import (
    NotResumableError,
    OutOfRangeError,
    TableMismatchError,
)
from sdgen.frozen import frozen
from sdgen.planning.existing_rows import ExistingRows
from sdgen.planning.growth import Growth
from sdgen.planning.starts import Starts
from sdgen.scenario.counts import Counts


class RunStatus(StrEnum):
    """How a run stands: queued and running ones belong to a process, the others have ended."""

    QUEUED = "queued"
    RUNNING = "running"
    SUCCESS = "success"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def ended(self) -> bool:
        """Whether nothing happens to it any more by itself."""
        return self not in (RunStatus.QUEUED, RunStatus.RUNNING)


class UndoneState(StrEnum):
    """How far a run is undone; where nothing is said it is not."""

    UNDOING = "undoing"
    PARTLY = "partly undone"
    UNDONE = "undone"


_FOR_GOOD = frozenset({OutOfRangeError.code, NotResumableError.code})
"""Codes of errors that a resume would end with, too, whatever is done to the tables."""


@frozen
class EntityProgress:
    """How far one entity of a run is.

    Args:
        entity: entity name.
        target_table: table written to.
        table_mode: what was done to the table first.
        rows_requested: rows it shall have made.
        rows_written: rows committed.
        seconds: time from the first row to the last; entities may overlap.
        held_rows: whether the table held other rows before the run.
        rows_before: how many; None if they were not counted.
        rows_filled: rows in which the second pass has filled what was written as NULL at first;
            None if it has not begun, or there is none.
    """

    entity: str
    target_table: str
    table_mode: str
    rows_requested: int
    rows_written: int
    seconds: float
    held_rows: bool = False
    rows_before: int | None = None
    rows_filled: int | None = None

    @property
    def rows_per_second(self) -> float:
        """Rows per second, 0 if nothing was written."""
        return self.rows_written / self.seconds if self.seconds else 0.0


@frozen
class CheckResult:
    """The result of a check of the scenario.

    Args:
        name: what the scenario calls it, else what it checks.
        passed: whether what it asks for is so.
        found: what was found instead; None if it passed.
    """

    name: str
    passed: bool
    found: str | None


@frozen
class Outcome:
    """What became of an attempt at a run.

    Args:
        status: how it ended.
        error: why it failed or was cancelled, and what to do about it.
        error_code: the kind of that, as ``SdgenError.code`` has it.
    """

    status: RunStatus
    error: str | None = None
    error_code: str | None = None


@frozen
class RunRecord:
    """One run: what it was made from and how it went. Instants are RFC 3339 texts in UTC.

    Args:
        id: sortable by time.
        status: see ``RunStatus``.
        created_at, finished_at: begin and end; no end while it runs.
        scenario_id, scenario_name, scenario_version: what the scenario called itself.
        revision: hash of the stored scenario as run (after profile, scale and overrides).
        profile: the scenario's profile that the run has chosen.
        target_id, target_name, target_kind, target_dsn, target_schema: the target, its DSN without
            password.
        target_file: absolute path of the target's own file, where it was named by that.
        target_database: absolute path of the target's file, where it is one.
        died: whether its process ended without a word: what it did last is not in the record.
        prepared: whether its tables have been created or emptied as asked for.
        seconds: time spent writing, all attempts together.
        server_version: version of the database.
        seed, as_of, config_hash: with the scenario as run, all that decides the data.
        made_with: package → version of all that makes values in Python, of Python too; empty if
            the database makes all of them.
        warnings: what the plan warned of.
        error: why it failed or was cancelled.
        error_code: the kind of that, as ``SdgenError.code`` has it; None if no process lived to
            say it, and of runs of earlier versions.
        entities: progress, in order of execution.
        growth: what earlier runs had made, where this one went on with it.
        starts: where its sequences with ``start: next`` began, and those of the runs before.
        existing: entity whose rows were there → what was found of them.
        counts: what was counted when it was planned.
        maker: what computed its rows when it was started; None for the target.
        spark_master: where Spark was asked to compute them then.
        batch_size: rows per batch that it was started with; None if it was left to sdgen.
        checks: results of the scenario's checks, by its order; none until all rows are written.
        undone: how far it is undone; None if nobody has undone it.
        undone_at: when that began.
        advancing_to: the as_of that its rows are being advanced to: some of them may be there.
    """

    id: str
    status: RunStatus
    created_at: str
    finished_at: str | None
    scenario_id: str | None
    scenario_name: str
    scenario_version: str | None
    revision: str
    profile: str | None
    target_id: str | None
    target_name: str
    target_kind: str
    target_dsn: str
    target_schema: str | None
    target_file: str | None
    target_database: str | None
    server_version: str | None
    seed: int
    as_of: str
    config_hash: str
    made_with: dict[str, str]
    warnings: tuple[str, ...]
    error: str | None
    error_code: str | None
    died: bool
    prepared: bool
    seconds: float
    entities: tuple[EntityProgress, ...]
    growth: Growth
    starts: Starts
    existing: dict[str, ExistingRows]
    counts: Counts
    maker: str | None
    spark_master: str | None
    batch_size: int | None
    checks: tuple[CheckResult, ...]
    undone: UndoneState | None = None
    undone_at: str | None = None
    advancing_to: str | None = None

    @property
    def can_resume(self) -> bool:
        """Whether a resume can get further than the run did, as far as its record tells.

        Not where the same values, or the same tables before any row, would be refused again.
        """
        if self.undone or self.status not in (RunStatus.FAILED, RunStatus.CANCELLED):
            return False
        if self.error_code == TableMismatchError.code:
            return self.prepared  # somebody has changed its tables, and may change them back
        return self.error_code not in _FOR_GOOD

    @property
    def rows_requested(self) -> int:
        """Rows of all entities."""
        return sum(entity.rows_requested for entity in self.entities)

    @property
    def rows_written(self) -> int:
        """Rows committed of all entities."""
        return sum(entity.rows_written for entity in self.entities)

    @property
    def is_complete(self) -> bool:
        """Whether it is known that every row has been written."""
        return self.prepared and self.rows_written == self.rows_requested

    @property
    def left_target_alone(self) -> bool:
        """Whether it ended before it changed anything in its target, such as a refused one."""
        return self.status.ended and not self.prepared and not self.died


@frozen
class LogLine:
    """One log line of a run."""

    created_at: str
    level: str
    message: str


@frozen
class TargetCheck:
    """Result of testing a target.

    Args:
        target: its id, or its DSN without password.
        checked_at: RFC 3339 text in UTC.
        ok: whether it can be used for runs.
        latency_ms: time to connect and ask one question, in milliseconds.
        server_version: version of the database, None if it was not reached.
        can_create, can_insert, can_truncate: what worked in a transaction that was rolled back.
        error: why it is not ok.
        missing_schema: whether that is because the database has no schema of the target's name.
    """

    target: str
    checked_at: str
    ok: bool
    latency_ms: float
    server_version: str | None
    can_create: bool
    can_insert: bool
    can_truncate: bool
    error: str | None
    missing_schema: bool = False
