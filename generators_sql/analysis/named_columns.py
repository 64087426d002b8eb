"""The columns that an expression or a template names: what is known of them, and their cells."""

from __future__ import annotations

from collections.abc import Container, Iterable

from sqlglot import exp

from generators_sql.analysis.cell_bounds import (
    counted_type,
    grain_of_cell,
    longest_cell,
    range_of_cell,
)
from generators_sql.expressions.ranges import Range
from generators_sql.expressions.scope import Known, Scope
from generators_sql.spi import ColumnFacts, Row
from sdgen.errors import shown


def known_columns(
    column: ColumnFacts,
    names: Iterable[str],
    *,
    lengths: bool = False,
    given: Container[str] = (),
) -> dict[str, Known]:
    """Returns what is known of other columns of the same entity, as far as there are such.

    Args:
        column: the column that is made of them.
        names: their names.
        lengths: whether to find out how long their texts are, which may take others in turn.
        given: those of them, of times, whose cells are the same in all rows that are looked at.
    """
    known = {}
    for name in names:
        if found := column.sibling(name):
            facts, generator = found
            longest = longest_cell(facts, generator) if lengths else None
            counted, lies = counted_type(facts) or facts.type, range_of_cell(facts, generator)
            if name in given:
                lies = Range(0, 0)
            grain = grain_of_cell(facts, generator)
            known[name] = Known(counted, facts.nullable, longest, lies, grain)
    return known


def scope_of(row: Row, names: Iterable[str], text: str) -> Scope:
    """Returns what an expression or a template of a row's cell is compiled in.

    Args:
        row: the row.
        names: the columns that it names.
        text: the expression or template, for comments in the SQL.
    """
    parts: dict[exp.Expression, str] = {}

    def name(node: exp.Expression) -> exp.Expression:
        what = parts.setdefault(node, f"part{len(parts) + 1}")
        return row.named(what, node, f"part of {shown(text, 40)}")

    return Scope(
        dialect=row.dialect,
        columns=known_columns(row.column, names),
        cell=row.value,
        exact=row.exact,
        as_of=row.column.as_of,
        row_number=row.number,
        rows=row.column.rows,
        name=name,
        subject=f"{row.column.entity}.{row.column.name}",
    )
