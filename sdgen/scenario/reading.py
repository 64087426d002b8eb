"""A scenario as far as it could be read: what its rules and its generators look at."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from generators_sql.base import ColumnFacts, Generator
from sdgen.scenario.key_models import EntityKeys
from sdgen.scenario.models import Column, Entity

Path = tuple[Hashable, ...]


@dataclass(frozen=True)
class ReadColumn:
    """A column as far as it could be read.

    Args:
        path: where it stands.
        name: its name.
        model: the column; None where its structure is wrong.
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


@dataclass(frozen=True)
class ReadEntity:
    """An entity as far as it could be read; ``rows`` is 1 and ``keys`` None where not.

    ``rows`` is ``DECIDED`` where there is no such key.
    """

    path: Path
    name: str
    target_table: str
    rows: int
    columns: tuple[ReadColumn, ...]
    keys: EntityKeys | None = None

    @property
    def is_whole(self) -> bool:
        """Whether all of its columns and keys could be read."""
        return self.keys is not None and all(column.model is not None for column in self.columns)

    def column(self, name: str) -> ReadColumn | None:
        """Returns the column of that name, or None."""
        return next((column for column in self.columns if column.name == name), None)


def read_entities(entities: list[Entity]) -> list[ReadEntity]:
    """Returns well-formed entities in the shape that ``findings`` checks."""
    return [
        ReadEntity(
            ("entities", index),
            entity.name,
            entity.target_table,
            entity.rows,
            tuple(
                ReadColumn(("entities", index, "columns", position), column.name, column)
                for position, column in enumerate(entity.columns)
            ),
            entity,
        )
        for index, entity in enumerate(entities)
    ]


@dataclass(frozen=True)
class ReadDataset:
    """The scenario around a column. Implements ``generators_sql.base.Dataset``.

    Args:
        entities: name → entity.
        rows: entity → rows there are after the run.
        as_of: what relative times count from, in UTC.
        firsts: entity → the number of the first row that the run makes, 0 where it is not named.
        locale: the scenario's locale, if any.
    """

    entities: Mapping[str, ReadEntity]
    rows: Mapping[str, int]
    as_of: datetime
    firsts: Mapping[str, int] = field(default_factory=dict)
    locale: str | None = None

    def column(self, entity: str, name: str) -> ColumnFacts | None:
        """Returns the facts of a column, None where it cannot be read."""
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
            dataset=self,
        )

    def columns_of(self, entity: str) -> tuple[str, ...]:
        """Returns the names of an entity's columns."""
        found = self.entities.get(entity)
        return tuple(column.name for column in found.columns) if found else ()

    def generator(self, entity: str, name: str) -> Generator | None:
        """Returns what fills a column, None where it cannot be read."""
        model = self._model(entity, name)
        return model.generator.params if model else None

    def rows_of(self, entity: str) -> int | None:
        """Returns the rows of an entity after the run, None where there is no such entity."""
        return self.rows.get(entity)

    def first_of(self, entity: str) -> int:
        """Returns how many of them earlier runs have made."""
        return self.firsts.get(entity, 0)

    def _model(self, entity: str, name: str) -> Column | None:
        found = self.entities.get(entity)
        column = found.column(name) if found else None
        return column.model if column else None
