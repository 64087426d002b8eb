"""Verifying a run: its rows are made again in the database and compared with what is stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sqlglot import exp

from sdgen.compiling.comments import without_comments
from sdgen.compiling.comparison import MADE_SUSPECTS, STORED_SUSPECTS, ComparisonSQL
from sdgen.compiling.statements import range_values
from sdgen.engines import Engine, open_target
from sdgen.engines.tables import check_tables
from sdgen.errors import RunError
from sdgen.logs import RunLog
from sdgen.planning.plan import Plan
from sdgen.planning.request import RunRequest
from sdgen.runs.batches import usual_batch_size
from sdgen.runs.differing import differing_cells
from sdgen.runs.observer import RunObserver
from sdgen.runs.recorded import check_is_there, plan_as_recorded
from sdgen.scenario.models import Entity, Target
from sdgen.store import RunRecord, Store
from sdgen.store.runs import get_run
from sdgen.values import canonical_text

_ROWS_PER_BUCKET = 256  # of a table of usual size; so many more are looked at per differing row
_MOST_BUCKETS = 2**16
_SHOWN = 5  # differences of a kind that are listed


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
        held_rows: whether the table held rows before the run, so that foreign ones are in order.
        differences: the first few of each kind.
    """

    entity: str
    target_table: str
    rows: int
    matching: int
    changed: int
    missing: int
    foreign: int
    held_rows: bool
    differences: tuple[Difference, ...]

    @property
    def ok(self) -> bool:
        """Whether every row is as the run made it, and none is there that does not belong."""
        return self.matching == self.rows and (self.held_rows or not self.foreign)


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
        check_tables(engine, plan, made=True)
        engine.keep_temporary_tables_on_disk()
        return [
            _Verification(engine, plan, entity, record, observer).result() for entity in plan.order
        ]


@dataclass(frozen=True)
class _Verification:
    engine: Engine
    plan: Plan
    entity: Entity
    record: RunRecord
    observer: RunObserver

    def result(self) -> EntityVerification:
        """Returns how the entity compares."""
        with self.engine.session():
            return self._compared()

    def _compared(self) -> EntityVerification:
        entity, engine = self.entity, self.engine
        sql = ComparisonSQL(self.plan, entity, _buckets(entity.rows), self.engine.row_hash)
        self._all([*sql.drop_tables(), *sql.create_tables()])
        self.observer.entity_started(entity.name, entity.rows)
        self._each_range(sql, sql.count_made(), tell=True)
        engine.execute(sql.count_stored())
        exact = changed = made_suspects = stored_suspects = 0
        differences: tuple[Difference, ...] = ()
        if self._query(sql.uneven().limit(1)):
            self._each_range(sql, sql.suspect_made(), tell=False)
            engine.execute(sql.suspect_stored())
            self._all(sql.analyze())
            made_suspects = self._number(sql.count_of(MADE_SUSPECTS))
            stored_suspects = self._number(sql.count_of(STORED_SUSPECTS))
            pairs = 0
            for step, columns in enumerate(_identities(self.plan, entity)):
                if pairs < min(made_suspects, stored_suspects):
                    pairs += engine.execute(sql.pair(columns, step))
            ((exact, changed),) = (map(_integer, row) for row in self._query(sql.pair_counts()))
            differences = tuple(self._differences(sql))
        self._all(sql.drop_tables())
        self.observer.entity_finished(entity.name)
        missing = made_suspects - exact - changed
        foreign = stored_suspects - exact - changed
        matching = entity.rows - missing - changed
        (progress,) = (one for one in self.record.entities if one.entity == entity.name)
        return EntityVerification(
            entity=entity.name,
            target_table=str(self.plan.table(entity)),
            rows=entity.rows,
            matching=matching,
            changed=changed,
            missing=missing,
            foreign=foreign,
            held_rows=progress.held_rows,
            differences=differences,
        )

    def _each_range(self, sql: ComparisonSQL, then: exp.Expression, tell: bool) -> None:
        """Makes the rows again range by range, and does something with each range."""
        engine, last = self.engine, self.plan.end(self.entity)
        size = usual_batch_size(self.entity, engine)
        insert, look_ups = sql.make(max(1, min(size, self.entity.rows)))
        if engine.encoding is not None:
            insert = without_comments(insert)
        engine.provide(look_ups)
        make, do = engine.dialect.render(insert), engine.dialect.render(then)
        for first in range(self.plan.first(self.entity), last, size):
            end = min(first + size, last)
            with engine.transaction():
                self._all(sql.clear())
                engine.stage(look_ups, first, end)
                engine.expect_rows(end - first, len(self.entity.columns))
                engine.execute_sql(make, range_values(first, end))
                engine.execute_sql(do)
            if tell:
                self.observer.batch_written(self.entity.name, end - first)

    def _differences(self, sql: ComparisonSQL) -> Iterator[Difference]:
        names = [column.name for column in self.entity.columns]
        for number, *cells in self._query(sql.changed(_SHOWN)):
            half = len(cells) // 2
            columns = {column.name: column.type for column in self.entity.columns}
            differing = differing_cells(columns, cells[:half], cells[half:])
            yield Difference("changed", _integer(number), differing)
        sides: list[tuple[str, exp.Select, Callable[[str | None], tuple[str | None, str | None]]]]
        sides = [
            ("missing", sql.missing(_SHOWN), lambda text: (text, None)),
            ("foreign", sql.foreign(_SHOWN), lambda text: (None, text)),
        ]
        for kind, query, side in sides:
            for number, *cells in self._query(query):
                texts = zip(names, map(side, self._texts(cells)), strict=True)
                row = _integer(number) if kind == "missing" else None
                yield Difference(kind, row, dict(texts))

    def _texts(self, cells: Sequence[object]) -> list[str | None]:
        types = (column.type for column in self.entity.columns)
        return [canonical_text(cell, kind) for cell, kind in zip(cells, types, strict=True)]

    def _all(self, statements: Sequence[exp.Expression]) -> None:
        for statement in statements:
            self.engine.execute(statement)

    def _query(self, query: exp.Select) -> list[tuple[object, ...]]:
        return self.engine.query(self.engine.dialect.render(query))

    def _number(self, query: exp.Select) -> int:
        ((value,),) = self._query(query)
        return _integer(value)


def _integer(value: object) -> int:
    return int(str(value))


def _buckets(rows: int) -> int:
    """Returns a power of two: about one bucket for so many rows."""
    return min(_MOST_BUCKETS, 1 << (rows // _ROWS_PER_BUCKET).bit_length())


def _identities(plan: Plan, entity: Entity) -> Iterator[list[str]]:
    """Yields columns by which a made and a stored row are taken for the same one, best first.

    All of them; then each whose values are all different; where there is no such, all but one.
    """
    names = [column.name for column in entity.columns]
    yield names
    keys = [
        column.name
        for column in entity.columns
        if column.generator.params.why_not_unique(plan.facts(entity, column.name)) is None
    ]
    for key in keys:
        yield [key]
    if not keys and len(names) > 1:
        for name in names:
            yield [other for other in names if other != name]
