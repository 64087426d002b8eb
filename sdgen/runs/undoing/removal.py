"""Removing the rows that were found, children first, but for those that others point to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sqlglot import exp

from sdgen.compiling.statements import range_values
from sdgen.compiling.undoing.removing import RemovingSQL, Side
from sdgen.compiling.undoing.row_places import RowPlaces
from sdgen.compiling.verification.row_hashes import RowHashes
from sdgen.databases.engine import Engine
from sdgen.databases.stored_tables import StoredReference
from sdgen.errors import RowsRefusedError, RunError
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.runs.batches.batch import Range
from sdgen.runs.batches.sizes import usual_batch_size
from sdgen.runs.sinks.tables.locks import ATTEMPT_SECONDS, LockWaits
from sdgen.runs.undoing.groups import removal_groups
from sdgen.runs.undoing.key_indexes import KeyIndexes
from sdgen.runs.undoing.results import HeldBy
from sdgen.runs.verifying.rows_again import integer
from sdgen.scenario.models import Entity
from sdgen.scenario.table_names import TableName


@frozen
class RemovableTable:
    """An entity whose rows have been found.

    Args:
        entity: the entity.
        hashes: how its rows were hashed.
        places: where those of its table stand.
        number: its number among the candidates.
        rows: the first row that the run has written, and one past the last.
    """

    entity: Entity
    hashes: RowHashes
    places: RowPlaces
    number: int
    rows: Range


@frozen
class _Reference:
    stored: StoredReference
    child: Side
    parent: Side
    child_entities: tuple[str, ...]
    parent_entity: str
    place: int  # among the stored ones


@dataclass
class Removal:
    """The removal of the candidates of a run.

    Args:
        engine: the connection that has the table of candidates.
        plan: the run's plan.
        tables: entity → its table, in the order of writing.
        references: the foreign keys that point to them.
        entities_of: returns the entities that fill a table.
        waits: how to wait for locks.

    Attributes:
        removed: entity → rows that were removed.
        changed: entity → rows that somebody has changed since they were found.
        held: how many rows each foreign key holds.
    """

    engine: Engine
    plan: Plan
    tables: Mapping[str, RemovableTable]
    references: Sequence[StoredReference]
    entities_of: Callable[[TableName], Sequence[Entity]]
    waits: LockWaits
    removed: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self._sql = RemovingSQL(self.engine.dialect)
        self._references = [
            sided
            for place, each in enumerate(self.references)
            for sided in self._sided(place, each)
        ]
        self._held: Counter[int] = Counter()
        self._indexes = KeyIndexes(self.engine, self.references, self.waits.log)
        parents: dict[str, list[str]] = {}
        for each in self._references:
            for child in each.child_entities:
                parents.setdefault(child, []).append(each.parent_entity)
        self._parents = parents
        self._groups = removal_groups(list(self.tables), parents)
        for statement in self._sql.analyze():
            self.engine.execute(statement)

    def _sided(self, place: int, stored: StoredReference) -> Iterator[_Reference]:
        """Yields a foreign key once for each entity that fills the table it points to."""
        filling = map(self.entities_of, (stored.table, *stored.parts_of))
        children = next(filter(None, filling), ())
        names = tuple(each.name for each in children if each.name in self.tables)
        numbers = tuple(self.tables[name].number for name in names)
        child = Side(stored.table, stored.columns, self.engine.row_places(stored.table), numbers)
        parents = [each.name for each in self.entities_of(stored.whole) if each.name in self.tables]
        if not parents:
            raise AssertionError(f"{stored.whole} is a table of the run")
        for name in parents:
            there = self.tables[name]
            parent = Side(stored.parent, stored.references, there.places, (there.number,))
            yield _Reference(stored, child, parent, names, name, place)

    def held_by(self, entity: str) -> tuple[HeldBy, ...]:
        """Returns the foreign keys that hold rows of an entity, and how many."""
        return tuple(
            HeldBy(
                *(str(each.stored.table), each.stored.columns, each.stored.name),
                *(each.stored.on_delete, self._held[place]),
            )
            for place, each in enumerate(self._references)
            if each.parent_entity == entity and self._held[place]
        )

    def candidates(self, entity: str) -> int:
        """Returns how many rows of an entity are left to be removed."""
        table = self.tables[entity]
        sql = self.engine.dialect.render(self._sql.count(table.number))
        ((count,),) = self.engine.query(sql, range_values(*table.rows))
        return integer(count)

    def hold(self) -> None:
        """Lets those rows stay that others point to which stay: as long as there are more."""
        self._hold(range(len(self._references)), None)

    def _hold(self, places: Sequence[int], only: Mapping[str, Range] | None) -> None:
        """Lets rows stay; see ``hold``.

        Args:
            places: the foreign keys to begin with.
            only: entity → the rows that are meant; None for all.
        """
        order = {name: place for place, group in enumerate(self._groups) for name in group}
        left = sorted(places, key=lambda each: order[self._references[each].parent_entity])
        while left:
            place = left.pop(0)
            each = self._references[place]
            rows = (only or {}).get(each.parent_entity, self.tables[each.parent_entity].rows)
            statement = self.engine.dialect.render(self._sql.hold(each.child, each.parent))
            held = self.engine.execute_sql(statement, range_values(*rows))
            self._held[place] += held
            if held:
                left += [
                    other
                    for other, key in enumerate(self._references)
                    if each.parent_entity in key.child_entities
                    and other not in left
                    and (only is None or key.parent_entity in only)
                ]

    def remove(self) -> None:
        """Removes what is left, batch by batch, each in one transaction.

        Raises:
            RunCancelledError: somebody asked for the end.
            LockedError: locks were not to be had in time.
        """
        for group in self._groups:
            # Rows of a cycle, and of a table that points to itself, need each other.
            together = any(
                parent in group for name in group for parent in self._parents.get(name, ())
            )
            if together:
                self._remove_batch({name: self.tables[name].rows for name in group})
                continue
            (name,) = group
            first, end = self.tables[name].rows
            entity = self.tables[name].entity
            size = max(1, self.plan.batch_size or usual_batch_size(entity, self.engine))
            for start in range(first, end, size):
                self._remove_batch({name: (start, min(start + size, end))})

    def _remove_batch(self, batch: Mapping[str, Range]) -> None:
        self.waits.switch.check()
        done: list[tuple[Counter[str], Counter[str], Counter[int]]] = []
        self.waits.until_had(
            self.engine,
            [self.plan.table(self.tables[name].entity) for name in batch],
            lambda: done.append(self._removed(batch)),
            writing=True,
        )
        ((removed, changed, held),) = done
        self.removed += removed
        self.changed += changed
        self._held = held

    def _removed(
        self, batch: Mapping[str, Range]
    ) -> tuple[Counter[str], Counter[str], Counter[int]]:
        engine, render = self.engine, self.engine.dialect.render
        before = Counter(self._held)
        removed: Counter[str] = Counter()
        changed: Counter[str] = Counter()
        try:
            with engine.transaction():
                engine.limit_lock_waits(ATTEMPT_SECONDS)
                pointing = [
                    place
                    for place, each in enumerate(self._references)
                    if each.parent_entity in batch
                ]
                most = max(end - first for first, end in batch.values())
                stored = dict.fromkeys(self._references[place].place for place in pointing)
                with self._indexes.there([*stored], most):
                    if engine.dialect.locks_rows:
                        for name, rows in batch.items():
                            engine.query(render(self._locked(name)), range_values(*rows))
                    # Nobody can point to them from here on; who has done so before is seen now.
                    self._hold(pointing, batch)
                    counts = self._delete(batch)
                for name, rows in batch.items():
                    forget = self._sql.forget(self.tables[name].number)
                    found = engine.execute_sql(render(forget), range_values(*rows))
                    removed[name] = counts[name]
                    changed[name] = found - counts[name]
            return removed, changed, self._held
        finally:
            self._held = before

    def _locked(self, name: str) -> exp.Select:
        table = self.tables[name]
        return self._sql.lock(self.plan.table(table.entity), table.places, table.number)

    def _delete_sql(self, name: str) -> exp.Delete:
        table = self.tables[name]
        name_of_table = self.plan.table(table.entity)
        row_hash = table.hashes.of_stored()
        return self._sql.remove(name_of_table, table.places, table.number, row_hash)

    def _delete(self, batch: Mapping[str, Range]) -> dict[str, int]:
        """Deletes the rows of a batch, and returns how many of each entity."""
        render = self.engine.dialect.render
        deletes = {name: self._delete_sql(name) for name in batch}
        if len(batch) > 1 and self.engine.checks_foreign_keys:
            # All entities of a cycle have the widest range: their numbers tell them apart.
            widest = (
                min(first for first, _ in batch.values()),
                max(end for _, end in batch.values()),
            )
            together = render(self._sql.remove_together(list(deletes.values())))
            (counts,) = self.engine.query(together, range_values(*widest))
            return dict(zip(batch, map(integer, counts), strict=True))
        return {
            name: self._deleted(name, render(deletes[name]), rows) for name, rows in batch.items()
        }

    def _deleted(self, name: str, sql: str, rows: Range) -> int:
        try:
            return self.engine.execute_sql(sql, range_values(*rows))
        except RowsRefusedError as error:
            table = self.plan.table(self.tables[name].entity)
            raise RunError(
                f"rows of {table} cannot be deleted: {error}. What was removed stays removed. If a "
                "trigger refuses, disable it for the time being and undo the run again"
            ) from error
