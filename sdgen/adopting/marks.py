"""Flags that a unique key allows one row of each parent: the default card of a customer.

The key is of the rows that the flag marks, ``UNIQUE (customer_id) WHERE is_default``. Read as a key
of all rows, it would leave each customer one card.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from dialects import Dialect
from sdgen.adopting.facts import Facts
from sdgen.adopting.few_values import few_values, names_a_kind
from sdgen.adopting.graph import Graph, Pointer
from sdgen.adopting.names.words import words_of
from sdgen.adopting.shape import Shapes
from sdgen.adopting.source import Mark, SourceColumn, SourceTable
from sdgen.column_types import ColumnType
from sdgen.databases.stored_tables import StoredKey

_OF_ONE = frozenset({"primary", "default", "main"})
"""Words of flags that one row of some has, such as the default address of a customer."""


def with_marks(table: SourceTable, dialect: Dialect) -> SourceTable:
    """Returns a table of which such keys are ``marks``, no longer among its ``partial`` keys."""
    marks, others = [], []
    for key, columns in zip(table.partial, table.partial_keys, strict=True):
        mark = _mark_of(table, key, columns, dialect)
        if mark is None:
            others.append(key)
        else:
            marks.append(mark)
    return replace(table, partial=tuple(others), marks=tuple(marks)) if marks else table


def marks_of_names(table: SourceTable, bounded: Container[str]) -> list[str]:
    """Returns the flags of a table that seem to be those of one row of each parent.

    Args:
        table: the table.
        bounded: columns whose values are limited otherwise.
    """
    return [
        column.name
        for column in table.columns
        if column.type.kind is ColumnType.BOOL
        and not (column.nullable or column.name in bounded)
        and _OF_ONE.issuperset(set(words_of(column.name)) - {"is"})
    ]


def mark_rows(
    mark: Mark, graph: Graph, table: SourceTable, drawn: Sequence[Pointer], shapes: Shapes
) -> None:
    """Has the first row of each parent have a flag, or no row where others may have it already.

    Args:
        mark: the flag.
        graph: all tables.
        table: its table.
        drawn: the columns that draw the parents.
        shapes: the shapes of the table, which are added to.
    """
    via = drawn[0].column if len(drawn) == 1 else ""
    if via in shapes.of and shapes.of[via].distribution == "unique":
        return
    if via and graph.is_existing(drawn[0].parent):
        via = ""
    shapes.marked[mark.flag] = "" if mark.flag in shapes.marked else via


def _mark_of(
    table: SourceTable, key: StoredKey, columns: tuple[str, ...], dialect: Dialect
) -> Mark | None:
    if not key.condition or key.expressions:
        return None
    uses = {*key.columns, *key.uses}
    if not any(
        table.by_name[each].type.kind is ColumnType.BOOL for each in uses & {*table.by_name}
    ):
        return None
    flag = next(_flags(table, key, dialect), None)
    if flag is None:
        return None
    pointing = {each.columns for each in table.foreign_keys if {*each.columns} & {*columns}}
    told = {name for each in pointing for name in each}
    others = (table.by_name[name] for name in columns if name != flag and name not in told)
    if len(pointing) > 1 or not all(map(_has_few_values, others)):
        return None
    return Mark(flag, tuple(name for name in columns if name in told))


def _has_few_values(column: SourceColumn) -> bool:
    """Returns whether each parent can only have a few rows that differ in a column."""
    return bool(few_values(column.type, Facts())) or names_a_kind(column.name)


def _flags(table: SourceTable, key: StoredKey, dialect: Dialect) -> Iterator[str]:
    """Yields the columns that are true in all rows that a key is of."""
    from sdgen.planning.conditions.wanted_flags import wanted_flags  # few tables have such keys

    for name, value in wanted_flags(key.condition, dialect).items():
        column = table.by_name.get(name)
        if column is not None and column.type.kind is ColumnType.BOOL and value:
            yield name
