"""Filling a database from Python: a run, without a record of it unless one is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import PurePath

from sdgen.errors import RequestProblem, RunCancelledError, SdgenError, ValidationError
from sdgen.instants import parse_absolute
from sdgen.planning.plan import Plan
from sdgen.python_api.loading import ScenarioSource, load
from sdgen.python_api.records import store_of
from sdgen.python_api.requests import request_of
from sdgen.python_api.targets import TargetSource, target_of
from sdgen.runs.observer import RunObserver
from sdgen.runs.service import RunService
from sdgen.runs.sinks.opening import drop_ledger
from sdgen.store import RunRecord
from sdgen.store.records import CheckResult
from sdgen.targets.models import Target


@dataclass(frozen=True)
class FillProgress:
    """How far a fill is, told after each batch.

    Args:
        entity: the entity whose rows were written.
        rows: how many of its rows are written.
        rows_of: how many it will have.
        total_rows: how many rows of all entities are written.
        total_rows_of: how many there will be.
    """

    entity: str
    rows: int
    rows_of: int
    total_rows: int
    total_rows_of: int


@dataclass(frozen=True)
class FillResult:
    """What was filled, and what makes it again.

    Args:
        seed, as_of, config_hash: with the scenario, they decide every value.
        rows: entity → rows written.
        tables: entity → its table.
        seconds: how long writing took.
        checks: the results of the scenario's checks.
        warnings: what to know, in sentences.
        run_id: the run's id in ``runs_db``; None if no record was asked for.
    """

    seed: int
    as_of: datetime
    config_hash: str
    rows: Mapping[str, int]
    tables: Mapping[str, str]
    seconds: float
    checks: tuple[CheckResult, ...] = ()
    warnings: tuple[str, ...] = ()
    run_id: str | None = None

    @property
    def total_rows(self) -> int:
        """Rows of all entities."""
        return sum(self.rows.values())


def fill(
    target: TargetSource,
    scenario: ScenarioSource,
    *,
    seed: int | None = None,
    as_of: str | date | None = None,
    profile: str | None = None,
    scale: float | None = None,
    row_overrides: Mapping[str, int] | None = None,
    first_rows: Mapping[str, int] | None = None,
    mode: str | None = None,
    overwrite: bool = False,
    kind: str | None = None,
    schema: str | None = None,
    options: Mapping[str, object] | None = None,
    batch_size: int | None = None,
    jobs: int | None = None,
    lock_timeout: int | None = None,
    maker: str | None = None,
    spark_master: str | None = None,
    in_transaction: bool = False,
    runs_db: str | PurePath | None = None,
    progress: Callable[[FillProgress], object] | None = None,
) -> FillResult:
    """Fills the tables of a database, or a folder of files, with the rows of a scenario.

    The database computes the rows. Tables are checked before the first one is written.

    Args:
        target: a DSN, a folder of files (``parquet:out``), the path of a database file or of a
            target file, or an open ``sqlite3.Connection``, ``psycopg.Connection`` or
            ``duckdb.DuckDBPyConnection``, which is left as it was.
        scenario: what ``load`` returns or takes.
        seed: a signed 64-bit integer. Default: the scenario's, else a new one.
        as_of: the instant that relative times count from, without a zone in UTC. Default: the
            scenario's, else now.
        profile: a profile of the scenario to apply.
        scale: factor on every entity's rows.
        row_overrides: entity → rows, after scaling.
        first_rows: entity → the number of its first row, to add rows to those of earlier fills.
        mode: ``create`` (tables that are missing; rows are added to the others), ``truncate``
            (empty the tables first) or ``append`` (tables have to exist). Default: the scenario's.
            Folders of files have none.
        overwrite: whether to remove the files that earlier runs have written of these entities, in
            a folder of files. Without it such files are an error.
        kind: the kind of database, where the DSN or the path does not tell.
        schema: schema of the tables.
        options: how files are written: ``compression``, ``delimiter``, ``header``,
            ``partition_by``, as a target file has them, whose own they replace.
        batch_size: rows per transaction, or per file.
        jobs: connections that write at the same time.
        lock_timeout: seconds that a statement waits for locks of others.
        maker: what computes the rows: ``target`` (default); ``duckdb`` on this machine, for
            Postgres; or ``spark``, for files. The rows are the same.
        spark_master: where Spark computes them, such as ``local[2]``. Default: as Spark is set.
        in_transaction: whether everything belongs to the transaction of the open connection
            ``target``, which you commit or roll back. An error takes back what was done. Without
            it sdgen commits batch by batch, and the connection may have no transaction open. Not
            with DuckDB, which has no savepoints.
        runs_db: a file to record the run in, such as the command line's ``sdgen-runs.sqlite``, to
            resume, verify, undo and continue it later. Default: no record.
        progress: called after each batch, in the calling thread.

    Raises:
        ValidationError: the scenario, the target or the options are not valid.
        TableMismatchError: the tables do not fit; nothing was written.
        TargetError: the database cannot be reached, or refuses.
        RunError: writing stopped, or a check of the scenario failed; ``runs_db`` lets a run that
            stopped be resumed.
    """
    loaded = load(scenario, profile=profile)
    request = request_of(
        seed=seed,
        as_of=as_of,
        scale=scale,
        row_overrides=row_overrides,
        first_rows=first_rows,
        mode=mode,
        overwrite=overwrite,
        batch_size=batch_size,
        jobs=jobs,
        lock_timeout=lock_timeout,
        maker=maker,
        spark_master=spark_master,
    )
    follower = _Follower(progress)
    with (
        store_of(runs_db) as store,
        target_of(target, kind, schema, options, in_transaction=in_transaction) as meant,
    ):
        if meant.connection is not None and (jobs or 1) > 1:
            message = f"must be 1 with an open connection (got {jobs}). Give a DSN for more"
            raise ValidationError("request is not valid:", [RequestProblem("jobs", message)])
        try:
            record = RunService(store, signals=False).start(loaded, meant, request, follower)
            if follower.error is not None:
                raise follower.error
        except BaseException:
            if runs_db is None and not in_transaction:
                follower.drop_ledger(meant)
            raise
    if record.error is not None:  # before it began
        raise RunCancelledError(record.error)
    return _result(record, None if runs_db is None else record.id)


@dataclass
class _Follower(RunObserver):
    """Tells a caller how far its fill is, and keeps what ended it."""

    tell: Callable[[FillProgress], object] | None
    error: BaseException | None = None
    _run: tuple[Plan, str] | None = None
    _planned: dict[str, int] = field(default_factory=dict)
    _written: dict[str, int] = field(default_factory=dict)

    def run_started(self, run_id: str, plan: Plan) -> None:
        """Notes what is to be done."""
        self._run = (plan, run_id)
        self._planned = {entity.name: entity.rows for entity in plan.order}
        self._written = dict.fromkeys(self._planned, 0)

    def batch_written(self, entity: str, rows: int) -> None:
        """Tells how far it is."""
        self._written[entity] += rows
        if self.tell is not None:
            totals = (sum(self._written.values()), sum(self._planned.values()))
            written, planned = self._written[entity], self._planned[entity]
            self.tell(FillProgress(entity, written, planned, *totals))

    def drop_ledger(self, target: Target) -> None:
        """Leaves no ledger of a run whose record goes, as far as the target can be reached."""
        if self._run is not None:
            with suppress(SdgenError):
                drop_ledger(target, *self._run)

    def run_ended(self, record: RunRecord, error: BaseException | None) -> None:
        """Keeps the error."""
        self.error = error


def _result(record: RunRecord, run_id: str | None) -> FillResult:
    return FillResult(
        seed=record.seed,
        as_of=parse_absolute(record.as_of),
        config_hash=record.config_hash,
        rows={each.entity: each.rows_written for each in record.entities},
        tables={each.entity: each.target_table for each in record.entities},
        seconds=record.seconds,
        checks=record.checks,
        warnings=record.warnings,
        run_id=run_id,
    )
