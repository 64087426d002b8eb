"""Verifying a run: its rows are made again in the database and compared with what is stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

from sqlglot import exp

from sdgen.compiling.comments import without_comments
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import range_values
from sdgen.compiling.stored_types import StoredTypes
from sdgen.compiling.verification.comparison import ComparisonSQL
from sdgen.compiling.verification.pairing import PairingSQL
from sdgen.compiling.verification.row_hashes import RowHashes
from sdgen.databases.engine import Engine
from sdgen.databases.tables import check_tables
from sdgen.errors import RunError
from sdgen.logs import RunLog
from sdgen.planning.plan import Plan
from sdgen.planning.request import RunRequest
from sdgen.runs.batches.sizes import usual_batch_size
from sdgen.runs.earlier.recorded import check_is_there, plan_as_recorded
from sdgen.runs.observer import RunObserver
from sdgen.runs.verifying.differing import differing_cells
from sdgen.scenario.models import Entity
from sdgen.store import RunRecord, Store
from sdgen.store.runs import get_run
from sdgen.targets.models import Target
from sdgen.targets.opening import open_target
from sdgen.values import canonical_text

_ROWS_PER_BUCKET = 64  # of a table of usual size; so many more are looked at per differing row
_MOST_BUCKETS = 2**15  # counted in the 8 MB that Postgres has for it by default
_MOST_SUSPECTS = 2**22  # rows of a side that are looked at one by one: about 60 bytes each
_SHOWN = 5  # differences of a kind that are listed
_TAKEN = 100  # rows that are read at once for the cells of a few; some may be the same


@dataclass(frozen=True)
class Difference:
    """One row that is not as the run made it.

    Args:
        kind: ``changed``, ``missing`` or ``foreign``.
        row: its row number; None for a row that does not belong.
        cells: column → (as made, as stored), canonical texts, None for NULL. All columns of a
            missing or foreign row (only one side is given), those that differ of a changed one.
            Where two stored forms have one canonical text it is the forms that are told.
    """

    kind: str
    row: int | None
    cells: dict[str, tuple[str | None, str | None]]


@dataclass(frozen=True)
class EntityVerification:
    """How an entity's table compares with its rows made again.

    Args:
        entity: entity name.
        target_table: its table.
        rows: rows it shall have.
        matching: rows that are stored as made.
        changed: rows that are stored with other cells.
        missing: rows that are not stored.
        foreign: stored rows that are none of the run's.
        doubled: those of them that are as one of the run's in all cells.
        held_rows: whether the table held rows before the run, so that so many foreign ones are in
            order.
        rows_before: how many; None where they were not counted.
        exact: whether the counts are exact. Otherwise there are so many changed, missing and
            foreign rows at least, and ``matching`` at most: only some were looked at. A row of no
            unique column that has changed may then count as one missing and one foreign.
        differences: the first few of each kind.
    """

    entity: str
    target_table: str
    rows: int
    matching: int
    changed: int
    missing: int
    foreign: int
    doubled: int
    held_rows: bool
    rows_before: int | None
    exact: bool
    differences: tuple[Difference, ...]

    @property
    def ok(self) -> bool:
        """Whether every row is as the run made it, and none is there that does not belong."""
        return self.matching == self.rows and not self.added

    @property
    def added(self) -> int:
        """How many foreign rows others have added since the run began, as far as that is known."""
        if self.rows_before is not None:
            return max(0, self.foreign - self.rows_before)
        return self.doubled if self.held_rows else self.foreign

    def as_data(self) -> dict[str, Any]:
        """Returns all of it for programs, with what follows from it."""
        return {"ok": self.ok, "added": self.added, **asdict(self)}


def verify_run(
    store: Store,
    run_id: str,
    target: Target,
    observer: RunObserver | None = None,
    opened: Callable[[Engine], object] = lambda engine: None,
) -> list[EntityVerification]:
    """Compares each entity of a run with its table. Writes to temporary tables only.

    Args:
        store: the store.
        run_id: the run.
        target: its target.
        observer: is told of each range of rows as if they were written.
        opened: is given the connection, whose statements may be cancelled.

    Raises:
        NotFoundError: there is no such run.
        RunError: a process is still at it.
        ValidationError: this sdgen makes other rows than the one of the run.
        TargetError: the target or a table is not there.
    """
    record = get_run(store, run_id)
    if not record.status.ended:
        raise RunError(f"run {record.id} is still {record.status}. Wait for its end")
    check_is_there(target)
    plan = plan_as_recorded(store, record, RunRequest())
    observer = observer or RunObserver()
    for warning in plan.warnings:
        RunLog(record.id).warning(warning)
    observer.run_started(record.id, plan)
    with open_target(target) as engine:
        opened(engine)
        types = check_tables(engine, plan, made=True).types
        engine.keep_temporary_tables_on_disk()
        return [
            _Verification(engine, plan, entity, record, observer, types).result()
            for entity in plan.order
        ]


@dataclass(frozen=True)
class _Verification:
    engine: Engine
    plan: Plan
    entity: Entity
    record: RunRecord
    observer: RunObserver
    types: StoredTypes

    def result(self) -> EntityVerification:
        """Returns how the entity compares."""
        with self.engine.session():
            return self._compared()

    def _compared(self) -> EntityVerification:
        entity = self.entity
        self.observer.entity_started(entity.name, entity.rows)
        (progress,) = (one for one in self.record.entities if one.entity == entity.name)
        sql = self._sql(careful=False)
        uneven, surplus = self._counted(sql, tell=True)
        # Foreign rows may be many where the table held rows before; that all others are there is
        # known only when all have been looked at.
        most = None if progress.held_rows else self._most_buckets(surplus)
        if most is not None and uneven > most and not sql.is_careful:
            self._all(sql.drop_tables())
            sql = self._sql(careful=True)
            uneven, _ = self._counted(sql, tell=False)
        changed = missing = foreign = doubled = 0
        differences: tuple[Difference, ...] = ()
        if uneven:
            suspects = _Suspects(self, sql)
            changed, missing, foreign = suspects.counts(most)
            doubled = suspects.doubled
            differences = tuple(suspects.differences())
            self._all(suspects.pairing.drop_tables())
        self._all(sql.drop_tables())
        self.observer.entity_finished(entity.name)
        return EntityVerification(
            entity=entity.name,
            target_table=str(self.plan.table(entity)),
            rows=entity.rows,
            matching=entity.rows - missing - changed,
            changed=changed,
            missing=missing,
            foreign=foreign,
            doubled=doubled,
            held_rows=progress.held_rows,
            rows_before=progress.rows_before,
            exact=most is None or uneven <= most,
            differences=differences,
        )

    def _sql(self, *, careful: bool) -> ComparisonSQL:
        hashes = RowHashes(self.plan, self.entity, self.engine.row_hash, self.types)
        return ComparisonSQL(hashes, _buckets(self.entity.rows), careful=careful)

    def _counted(self, sql: ComparisonSQL, tell: bool) -> tuple[int, int]:
        """Returns how many buckets are uneven, and how many rows more are made than stored."""
        self._all([*sql.drop_tables(), *sql.create_tables()])
        self.each_range(sql, sql.count_made(), tell=tell)
        self.engine.execute(sql.count_stored())
        ((uneven, surplus),) = self.query(sql.uneven())
        return _integer(uneven), _integer(surplus)

    def _most_buckets(self, surplus: int) -> int:
        """Returns how many buckets have about as many rows as are looked at one by one."""
        rows = max(self.entity.rows, self.entity.rows - surplus, 1)
        return max(1, _MOST_SUSPECTS * _buckets(self.entity.rows) // rows)

    def each_range(self, sql: ComparisonSQL, then: exp.Expression, tell: bool) -> None:
        """Makes the rows again range by range, and does something with each range."""
        last, size = self.plan.end(self.entity), self._batch_size
        do = self.engine.dialect.render(then)
        for first in range(self.plan.first(self.entity), last, size):
            end = min(first + size, last)
            with self.engine.transaction():
                self.make(sql, first, end)
                self.engine.execute_sql(do)
            if tell:
                self.observer.batch_written(self.entity.name, end - first)

    def make(self, sql: ComparisonSQL, first: int, end: int) -> None:
        """Makes rows first … end-1, in place of those made before; within a transaction."""
        engine, (inserts, look_ups) = self.engine, self._made_by
        engine.provide(look_ups)
        self._all(sql.clear())
        engine.stage(look_ups, first, end)
        engine.expect_rows(end - first, len(self.entity.columns))
        for insert in inserts:
            engine.execute_sql(insert, range_values(first, end))

    @cached_property
    def _batch_size(self) -> int:
        return max(1, min(usual_batch_size(self.entity, self.engine), self.entity.rows))

    @cached_property
    def _made_by(self) -> tuple[list[str], LookUps]:
        """The statements that make a range of rows, whatever compares them, and their look-ups."""
        inserts, look_ups = self._sql(careful=False).make(self._batch_size)
        if self.engine.encoding is not None:
            inserts = [without_comments(insert) for insert in inserts]
        return [self.engine.dialect.render(insert) for insert in inserts], look_ups

    def _all(self, statements: Sequence[exp.Expression]) -> None:
        for statement in statements:
            self.engine.execute(statement)

    def query(self, query: exp.Select) -> list[tuple[object, ...]]:
        """Returns the rows of a query."""
        return self.engine.query(self.engine.dialect.render(query))


class _Suspects:
    """Rows of uneven buckets, made and stored.

    Args:
        verification: what compares the entity.
        sql: the statements that have counted its rows.
    """

    def __init__(self, verification: _Verification, sql: ComparisonSQL) -> None:
        self._of, self._sql, self._engine = verification, sql, verification.engine
        self.pairing = PairingSQL(verification.engine.dialect, sql.identities)
        self._counts = (0, 0, 0)
        self.doubled = 0  # foreign rows that are as a made one in all cells

    def counts(self, most: int | None) -> tuple[int, int, int]:
        """Returns how many rows are changed, missing and foreign.

        Args:
            most: of how many uneven buckets the rows are looked at, at most; None for all.
        """
        pairing, engine = self.pairing, self._engine
        for statement in (*pairing.drop_tables(), *pairing.create_tables()):
            engine.execute(statement)
        made, stored = (self._sql.suspects(stored=side, most=most) for side in (False, True))
        self._of.each_range(self._sql, pairing.add(made, stored=False), tell=False)
        engine.execute(pairing.add(stored, stored=True))
        suspects, left = pairing.analyze()
        for statement in suspects:
            engine.execute(statement)
        engine.execute(pairing.weigh())
        (alone, excess), (others, doubled) = (
            map(engine.execute, pairing.keep(stored=side)) for side in (False, True)
        )
        missing, foreign = alone + excess, others + doubled
        for statement in left:
            engine.execute(statement)
        changed = 0
        for identity in self._sql.identities:
            if changed < min(missing, foreign):
                is_key = self._sql.by_keys
                changed += engine.execute(pairing.pair(identity, is_key=is_key))
        self._counts = changed, missing - changed, foreign - changed
        self.doubled = min(doubled, foreign - changed)
        return self._counts

    def differences(self) -> Iterator[Difference]:
        """Yields the first few of each kind."""
        pairing, query = self.pairing, self._of.query
        some_changed, some_missing, some_foreign = (min(each, _SHOWN) for each in self._counts)
        changed = [
            (_integer(row), _integer(of)) for row, of in query(pairing.changed(some_changed))
        ]
        missing = [_integer(row) for (row,) in query(pairing.missing(some_missing))]
        foreign = [_integer(of) for (of,) in query(pairing.foreign(some_foreign))]
        stored = self._stored({*foreign, *(of for _, of in changed)})
        columns = {column.name: column.type for column in self._of.entity.stored_columns}
        for row, of in changed:
            if of in stored:
                yield Difference(
                    "changed", row, differing_cells(columns, self._made(row), stored[of])
                )
        for row in missing:
            texts = self._texts(self._made(row))
            cells = {name: (text, None) for name, text in zip(columns, texts, strict=True)}
            yield Difference("missing", row, dict(cells))
        for of in foreign:
            if of in stored:
                texts = self._texts(stored[of])
                found = {name: (None, text) for name, text in zip(columns, texts, strict=True)}
                yield Difference("foreign", None, dict(found))

    def _made(self, row: int) -> list[object]:
        """Returns the cells of a made row."""
        with self._engine.transaction():
            self._of.make(self._sql, row, row + 1)
            cells = self._cells(row)
        return cells or []

    def _stored(self, hashes: set[int]) -> dict[int, list[object]]:
        """Returns the cells of a stored row of each hash; not of one that is gone meanwhile."""
        found: dict[int, list[object]] = {}
        while left := sorted(hashes - found.keys()):
            with self._engine.transaction():
                for statement in (*self._sql.clear(), *self._sql.take(left, _TAKEN)):
                    self._engine.execute(statement)
                taken = {each: cells for each in left if (cells := self._cells(each))}
            if not taken:
                break
            found.update(taken)
        return found

    def _cells(self, number: int) -> list[object] | None:
        slices = [self._of.query(query) for query in self._sql.cells(number)]
        return [cell for (row,) in slices for cell in row] if all(slices) else None

    def _texts(self, cells: Sequence[object]) -> list[str | None]:
        types = (column.type for column in self._of.entity.stored_columns)
        return [canonical_text(cell, kind) for cell, kind in zip(cells, types, strict=True)]


def _integer(value: object) -> int:
    return int(str(value))


def _buckets(rows: int) -> int:
    """Returns a power of two: about one bucket for so many rows."""
    return min(_MOST_BUCKETS, 1 << (rows // _ROWS_PER_BUCKET).bit_length())
