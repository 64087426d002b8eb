"""What the catalog of a database tells of the tables that a scenario shall fill."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import field, replace
from functools import cached_property

from sdgen.column_types import DataType
from sdgen.databases.related_tables import Partitioning
from sdgen.databases.stored_tables import Filling, StoredCheck, StoredColumn, StoredKey
from sdgen.frozen import frozen
from sdgen.scenario.table_names import TableName


@frozen
class SourceColumn:
    """A column of a table.

    Args:
        stored: what the catalog says of it.
        type: its type in a scenario.
        filling: its default, or what it is generated from; None for neither.
        is_triggered: whether a trigger gives it its value when a row is added.
    """

    stored: StoredColumn
    type: DataType
    filling: Filling | None = None
    is_triggered: bool = False

    @property
    def name(self) -> str:
        """Its name."""
        return self.stored.name

    @property
    def is_numbered(self) -> bool:
        """Whether the table gives each row another value, unless an INSERT does."""
        return self.stored.is_numbered or self.stored.is_row_id or self.stored.is_identity

    @property
    def nullable(self) -> bool:
        """Whether it accepts NULL."""
        return self.stored.nullable


@frozen
class ForeignKey:
    """A foreign key of a table, or what its columns show to be one.

    Args:
        columns: its columns.
        parent: the table that it points to.
        references: the columns there, one for each of ``columns``.
        cascades: whether rows go with the row they point to.
        is_implied: whether no FOREIGN KEY says it, but names alone.
    """

    columns: tuple[str, ...]
    parent: TableName
    references: tuple[str, ...]
    cascades: bool = False
    is_implied: bool = False

    def demands(self, other: ForeignKey) -> bool:
        """Returns whether a row that keeps this key keeps another one, which may be the same."""
        mine, theirs = ({*zip(key.columns, key.references, strict=True)} for key in (self, other))
        return self.parent == other.parent and theirs <= mine


@frozen
class Mark:
    """A flag that a unique key allows one row of each parent.

    Args:
        flag: the column of bools.
        columns: those that point to the parent; none where one row of the whole table may have it.
    """

    flag: str
    columns: tuple[str, ...] = ()


@frozen
class SourceTable:
    """A table.

    Args:
        name: its name.
        columns: its columns, in table order.
        primary_key: the columns of its primary key; none where it has none.
        unique: the columns of its other unique keys that are of columns alone and of all rows.
        partial: its unique keys that are of some rows, or of expressions.
        exclusions: its exclusion constraints.
        foreign_keys: its foreign keys.
        checks: its CHECKs.
        partitioning: which rows go to some partition; None where it has none.
        comment: what the database's comment says; empty for none.
        holds_rows: whether there are rows in it.
        holds_few: whether these are a handful, such as the administrator of a migration.
        dangling: nullable columns of foreign keys to tables that get no rows → those tables.
        marks: those of its flags that unique keys allow one row of each parent; see ``marks``.
    """

    name: TableName
    columns: tuple[SourceColumn, ...]
    primary_key: tuple[str, ...] = ()
    unique: tuple[tuple[str, ...], ...] = ()
    partial: tuple[StoredKey, ...] = ()
    exclusions: tuple[StoredKey, ...] = ()
    foreign_keys: tuple[ForeignKey, ...] = ()
    checks: tuple[StoredCheck, ...] = ()
    partitioning: Partitioning | None = None
    comment: str = ""
    holds_rows: bool = False
    holds_few: bool = False
    dangling: Mapping[str, TableName] = field(default_factory=dict)
    marks: tuple[Mark, ...] = ()

    @cached_property
    def by_name(self) -> Mapping[str, SourceColumn]:
        """Its columns by name."""
        return {column.name: column for column in self.columns}

    @property
    def keys(self) -> Sequence[tuple[str, ...]]:
        """The columns of its keys of columns alone, the primary one first."""
        return [key for key in (self.primary_key, *self.unique) if key]

    @cached_property
    def partial_keys(self) -> Sequence[tuple[str, ...]]:
        """The columns that its unique keys of some rows, or of expressions, compare."""
        return [
            tuple(name for name in self.by_name if _compares(key, name)) for key in self.partial
        ]

    def is_unique(self, columns: Collection[str]) -> bool:
        """Returns whether no two rows have the same values in some columns together."""
        return any({*key} <= {*columns} for key in self.keys)

    def points(self, column: str) -> bool:
        """Returns whether a column belongs to a foreign key."""
        return any(column in key.columns for key in self.foreign_keys)

    def has_to_point(self, column: str) -> bool:
        """Returns whether a column belongs to a foreign key that the database checks."""
        return any(column in key.columns for key in self.foreign_keys if not key.is_implied)

    def is_required(self, key: ForeignKey) -> bool:
        """Returns whether no column of a foreign key accepts NULL."""
        return not any(self.by_name[name].nullable for name in key.columns)

    def without(self, gone: Collection[TableName]) -> SourceTable:
        """Returns the table without its foreign keys to some tables."""
        kept = tuple(key for key in self.foreign_keys if key.parent not in gone)
        pointing = {name for key in kept for name in key.columns}
        dangling = {
            name: key.parent
            for key in self.foreign_keys
            if key.parent in gone and not key.is_implied
            for name in key.columns
            if self.by_name[name].nullable and name not in pointing
        }
        return replace(self, foreign_keys=kept, dangling=dangling)


def _compares(key: StoredKey, name: str) -> bool:
    return name in key.columns or (
        name in key.uses and any(name in each for each in key.expressions)
    )
