"""How many rows tables hold before a run and after it: whether what was written is there.

A batch knows how many rows its INSERT has written, not what a trigger has made of them, nor what
others have done to them since. So all are counted once more at the end.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from sdgen.compiling.statements import table_of
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.engine import Engine
from sdgen.errors import RowsMissingError
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.runs.sinks.tables.locks import ATTEMPT_SECONDS, LockWaits
from sdgen.scenario.models import Entity
from sdgen.scenario.table_names import TableName

_COUNTED = 1_000_000  # rows that are counted before a run of any size: a tenth of a second
_COUNTED_PER_ROW = 4  # and for each row that it writes, which costs some ten times as much
_DELETED = (
    "A trigger, or somebody else, has deleted rows; verifying the run shows which of its own are "
    "missing"
)
_ADDED = "Others, or a trigger, have added rows; verifying the run shows how many"


def rows_before(engine: Engine, inspection: Inspection) -> dict[str, int | None]:
    """Returns how many rows of others the tables will hold when the first row is written.

    Args:
        engine: a connection to the target.
        inspection: what it holds of the tables.

    Returns:
        entity → rows; None where that is not known: the table holds too many to be counted, or this
        role may not see all of them.
    """
    plan = inspection.plan
    return {entity.name: _before(engine, inspection, entity) for entity in plan.order}


def _before(engine: Engine, inspection: Inspection, entity: Entity) -> int | None:
    plan, table = inspection.plan, inspection.plan.table(entity)
    if table in inspection.access.filtered:
        return None
    if not inspection.keeps_rows(entity):
        return 0
    most = max(_COUNTED, _COUNTED_PER_ROW * plan.owners.rows(entity))
    rows = engine.row_count(table_of(plan, entity), most + 1)
    return rows if rows <= most else None


@frozen
class _Miscount:
    """A table that does not hold as many rows as there should be.

    Args:
        entity: whose table it is.
        table: its name.
        before: rows that were there before the run.
        written: rows that the run has written.
        found: rows that are there.
    """

    entity: Entity
    table: str
    before: int
    written: int
    found: int

    @property
    def lacks_rows(self) -> bool:
        """Whether there are fewer than there should be."""
        return self.found < self.before + self.written

    def __str__(self) -> str:
        were = f", which held {self.before:,} before" if self.before else ""
        return (
            f'table "{self.table}" holds {self.found:,} rows, not {self.before + self.written:,}: '
            f"the run has written {self.written:,} to it{were}"
        )


def check_rows(
    engine: Engine,
    inspection: Inspection,
    before: Mapping[str, int | None],
    waits: LockWaits,
    counted: Mapping[TableName, int | None],
) -> list[str]:
    """Returns, in sentences, which tables do not hold a run's rows besides those that were there.

    Others may write to a table, and delete from it, that was there before the run.

    Args:
        engine: a connection to the target.
        inspection: what it held of the tables when this attempt at the run began.
        before: what ``rows_before`` has returned. Tables of which that is not known are left out.
        waits: how to wait for locks.
        counted: table → its rows, where those are known; the others are counted.

    Raises:
        RowsMissingError: tables that the run has made or emptied lack rows.
        TargetError: a table cannot be read.
        RunCancelledError: somebody asked for the run to be stopped.
    """
    plan = inspection.plan
    lost: list[str] = []
    warnings: list[str] = []
    for miscount in _miscounts(engine, plan, before, waits, counted):
        entity = miscount.entity
        is_own = (
            plan.table(entity) not in inspection.tables
            or entity in inspection.unfinished
            or plan.empties(entity)
        )
        if miscount.lacks_rows and is_own:
            lost.append(str(miscount))
        else:
            warnings.append(f"{miscount}. {_DELETED if miscount.lacks_rows else _ADDED}")
    if lost:
        raise RowsMissingError(
            f"{'; '.join(lost)}. {_DELETED}. Put them back and resume the run, or start a new one "
            "with `mode` truncate_then_insert"
        )
    return warnings


def _miscounts(
    engine: Engine,
    plan: Plan,
    before: Mapping[str, int | None],
    waits: LockWaits,
    counted: Mapping[TableName, int | None],
) -> Iterator[_Miscount]:
    """Yields the tables that do not hold as many rows as they should."""
    for entity in plan.order:
        there, written = before.get(entity.name), plan.owners.rows(entity)
        if there is None or not plan.owners.owns(entity):
            continue
        waits.switch.check()
        found = counted.get(plan.table(entity))
        if found is None:
            count = partial(_counted, engine, plan, entity)
            found = waits.until_had(engine, [plan.table(entity)], count)
        if found != there + written:
            yield _Miscount(entity, str(plan.table(entity)), there, written, found)


def _counted(engine: Engine, plan: Plan, entity: Entity) -> int:
    with engine.transaction():
        engine.limit_lock_waits(ATTEMPT_SECONDS)
        return engine.row_count(table_of(plan, entity))
