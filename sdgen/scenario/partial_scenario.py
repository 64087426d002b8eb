"""A scenario as far as it could be read: what its rules and its generators look at."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import field, replace
from datetime import datetime
from functools import cached_property, partial
from typing import Any, TypeVar

from generators_sql.spi import ColumnFacts, Fit, Generator
from sdgen.errors import did_you_mean, listed, shown
from sdgen.frozen import frozen
from sdgen.scenario.counts import Counts, NotCountedError
from sdgen.scenario.entity_graph import dependencies_first
from sdgen.scenario.key_models import EntityKeys
from sdgen.scenario.models import DECIDED, Column, Entity
from sdgen.scenario.table_names import TableName, table_name

T = TypeVar("T")
Path = tuple[Hashable, ...]
Finding = tuple[Path, str]


@frozen
class ReadColumn:
    """A column as far as it could be read.

    Args:
        path: where it stands.
        name: its name; empty if it could not be read.
        model: the column; None if its structure is wrong.
        params: where its generator's params stand, below ``path``.
    """

    path: Path
    name: str
    model: Column | None
    params: Path = ("generator", "params")

    def param(self, *within: Hashable) -> Path:
        """Returns where a param stands, given its path below the params."""
        # Of an expression in short form there is nothing but its text.
        return (*self.path, *self.params, *(within if self.params != ("expr",) else ()))


@frozen
class ReadEntity:
    """An entity as far as it could be read; ``rows`` is 1 and ``keys`` None if not.

    ``rows`` is ``DECIDED`` where there is no such key, ``says_rows`` whether the file has it.
    Where the name could not be read, ``is_named`` is false, and its place stands for it.
    """

    path: Path
    name: str
    table: TableName
    rows: int
    columns: tuple[ReadColumn, ...]
    keys: EntityKeys | None = None
    is_named: bool = True
    is_existing: bool = False
    says_rows: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether all of its columns and keys could be read."""
        return self.keys is not None and self.has_whole_columns

    @property
    def has_whole_columns(self) -> bool:
        """Whether all of its columns could be read."""
        return self.knows_names and all(column.model is not None for column in self.columns)

    @property
    def knows_names(self) -> bool:
        """Whether the names of all of its columns could be read."""
        return bool(self.columns) and all(column.name for column in self.columns)

    def column(self, name: str) -> ReadColumn | None:
        """Returns the column of that name, or None."""
        return self._by_name.get(name)

    @cached_property
    def _by_name(self) -> dict[str, ReadColumn]:
        return {column.name: column for column in reversed(self.columns)}  # the first of a name

    @cached_property
    def users_of(self) -> dict[str, list[str]]:
        """Column → the others that are computed from it, directly."""
        found: dict[str, list[str]] = {}
        for column in self.columns:
            for name in column.model.generator.params.siblings() if column.model else ():
                found.setdefault(name, []).append(column.name)
        return found

    def no_column(self, name: str, seen_from: str | None = None) -> str | None:
        """Returns that there is no column of that name; None if there is or might be one.

        Args:
            name: what a part of the scenario calls it.
            seen_from: the column that says so, if it is one of the same entity.
        """
        if name in self._by_name or not self.knows_names:
            return None  # a column whose name could not be read may be the one that is meant
        other = "" if seen_from is None else "other "
        known = [column.name for column in self.columns if column.name != seen_from]
        return (
            f"{self.name} has no such column (got {shown(name)}).{did_you_mean(name, known)} "
            f"Its {other}columns: {listed(known)}"
        )


def read_entities(entities: list[Entity], schema: str | None = None) -> list[ReadEntity]:
    """Returns well-formed entities in the shape that ``findings`` checks.

    Args:
        entities: the entities.
        schema: schema of the tables of entities that name none; None if there are none.
    """
    return [
        ReadEntity(
            ("entities", index),
            entity.name,
            table_name(entity.target_table, entity.schema_name, schema),
            entity.rows,
            tuple(
                ReadColumn(
                    ("entities", index, "columns", position),
                    column.name,
                    column,
                    _params_of(column),
                )
                for position, column in enumerate(entity.columns)
            ),
            entity,
            is_existing=entity.existing,
        )
        for index, entity in enumerate(entities)
    ]


def _params_of(column: Column) -> Path:
    """Returns where the params of a column's generator stand: in its short form if it has one."""
    if column.expr is not None:
        return ("expr",)
    return ("generator", "params") if column.fk is None else ("fk",)


@frozen
class ReadDataset:
    """The scenario around a column. Implements ``generators_sql.spi.Dataset``.

    Args:
        entities: name → entity.
        rows: entity → rows there are after the run.
        as_of: what relative times count from, in UTC.
        firsts: entity → the number of the first row that the run makes, 0 if it is not named.
        locale: the scenario's locale, if any.
        earlier: the same as it was in each earlier run, the first one first.
        guessed: entities whose rows nobody has counted, and those that may follow from them.
        counts: what has been counted so far; None if nobody counts.
        run: which run's counts are its own, of those in ``counts``; default: the last one's.
    """

    entities: Mapping[str, ReadEntity]
    rows: Mapping[str, int]
    as_of: datetime
    firsts: Mapping[str, int] = field(default_factory=dict)
    locale: str | None = None
    earlier: tuple[ReadDataset, ...] = field(default=(), compare=False, repr=False)
    guessed: frozenset[str] = frozenset()
    counts: Counts | None = None
    run: int = -1
    _known: dict[tuple[str, str, str], Any] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    _facts: dict[tuple[str, str], ColumnFacts | None] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    def after(self, ends: Sequence[Mapping[str, int]]) -> ReadDataset:
        """Returns the same in a run that goes on with earlier ones.

        Args:
            ends: for each of them, the first one first: entity → its rows when it had ended. What
                is not named is taken to have had as many as it has now.
        """
        earlier: tuple[ReadDataset, ...] = ()
        firsts: Mapping[str, int] = dict.fromkeys(self.rows, 0)
        for run, end in enumerate(ends):
            rows = {name: end.get(name, now) for name, now in self.rows.items()}
            earlier = (*earlier, replace(self, rows=rows, firsts=firsts, earlier=earlier, run=run))
            firsts = rows
        last = ends[-1] if ends else {}
        return replace(
            self, firsts={name: last.get(name, 0) for name in self.rows}, earlier=earlier
        )

    def column(self, entity: str, name: str) -> ColumnFacts | None:
        """Returns the facts of a column, None if it cannot be read."""
        place = (entity, name)
        if place not in self._facts:
            self._facts[place] = self._facts_of(entity, name)
        return self._facts[place]

    def _facts_of(self, entity: str, name: str) -> ColumnFacts | None:
        model = self._model(entity, name)
        if model is None:
            return None
        return ColumnFacts(
            entity=entity,
            name=name,
            type=model.type,
            nullable=model.nullable,
            rows=self.rows[entity],
            first=self.first_of(entity),
            as_of=self.as_of,
            locale=self.locale,
            fit=None if model.fit is None else Fit(model.fit),
            null_rate=model.null_rate,
            dataset=self,
        )

    def columns_of(self, entity: str) -> tuple[str, ...]:
        """Returns the names of an entity's columns."""
        found = self.entities.get(entity)
        return tuple(column.name for column in found.columns) if found else ()

    def using(self, entity: str, name: str) -> tuple[str, ...]:
        """Returns the columns of an entity that are computed from another one of it, directly."""
        found = self.entities.get(entity)
        return tuple(found.users_of.get(name, ())) if found else ()

    def generator(self, entity: str, name: str) -> Generator | None:
        """Returns what fills a column, None if it cannot be read."""
        model = self._model(entity, name)
        return model.generator.params if model else None

    def rows_of(self, entity: str) -> int | None:
        """Returns the rows of an entity after the run, None if there is no such entity.

        Raises:
            NotCountedError: they follow from what has not been counted yet.
        """
        rows = self.rows.get(entity)
        if rows == DECIDED and self.counts is not None:
            raise NotCountedError(entity)
        return rows

    def knows_rows_of(self, entity: str) -> bool:
        """Returns whether its rows are what a run will find, or make, not a guess."""
        return entity not in self.guessed

    def first_of(self, entity: str) -> int:
        """Returns how many of them earlier runs have made."""
        return self.firsts.get(entity, 0)

    def counted(self, entity: str, column: str, what: str) -> int | None:
        """Returns what was counted for a column, None if nobody counts.

        Raises:
            NotCountedError: it has not been counted yet.
        """
        if self.counts is None:
            return None
        found = self.counts.get((entity, column, what))
        if found is None:
            raise NotCountedError(entity, column, what)
        return found[self.run]

    def counted_before(self, entity: str, column: str, what: str) -> int:
        """Returns the same as it was in the run before, 0 in the first one or where unknown."""
        found = self.counts.get((entity, column, what), ()) if self.counts is not None else ()
        place = self.run % len(found) if found else 0
        return found[place - 1] if place else 0

    def no_column(self, entity: str, name: str) -> str | None:
        """Returns that there is no column of that name; None if there is or might be one."""
        found = self.entities.get(entity)
        return found.no_column(name) if found else None

    def worked_out(
        self, what: str, entity: str, name: str, work: Callable[[ColumnFacts, Generator], T]
    ) -> T | None:
        """Returns what follows from a column and those it is computed from, worked out only once.

        Of a long chain of columns the first ones come first: calls within calls have a limit.
        """
        known, siblings = self._known, partial(self._siblings, entity)
        if (what, entity, name) not in known:

            def is_done(column: str) -> bool:
                return (what, entity, column) in known or not siblings(column)

            for each in dependencies_first(name, siblings, is_done):
                facts, generator = self.column(entity, each), self.generator(entity, each)
                key = (what, entity, each)
                known[key] = None
                if facts is not None and generator is not None:
                    known[key] = work(facts, generator)
        result: T | None = known[what, entity, name]
        return result

    def _siblings(self, entity: str, name: str) -> tuple[str, ...]:
        generator = self.generator(entity, name)
        return generator.siblings() if generator else ()

    def no_entity(self, name: str) -> str | None:
        """Returns that there is no entity of that name; None if there is or might be one."""
        named = [entity.is_named for entity in self.entities.values()]
        if name in self.entities or not named or not all(named):
            return None
        return (
            f"no entity of that name (got {shown(name)}).{did_you_mean(name, self.entities)} "
            f"Entities here: {listed(self.entities)}"
        )

    def _model(self, entity: str, name: str) -> Column | None:
        found = self.entities.get(entity)
        column = found.column(name) if found else None
        return column.model if column else None
