"""Unique keys of the rows with some flag, which hold by what fills the flag."""

from __future__ import annotations

from collections.abc import Iterator

from sqlglot import exp

from generators_sql.child_number import ChildNumber
from generators_sql.const import Const
from generators_sql.expr import Expr
from generators_sql.expressions.parser import parse
from sdgen.column_types import ColumnType
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.stored_tables import StoredKey
from sdgen.planning.conditions.wanted_flags import wanted_flags
from sdgen.scenario.models import Column, Entity


def is_of_no_row(inspection: Inspection, entity: Entity, key: StoredKey) -> bool:
    """Returns whether a key is of no row of a run, since the flag is never what it wants."""
    for flag, value in _wanted(inspection, entity, key):
        made = flag.generator.params
        if isinstance(made, Const) and made.value is (not value):
            return True
    return False


def is_of_one_child(inspection: Inspection, entity: Entity, key: StoredKey) -> bool:
    """Returns whether a key is of one row of each parent, to which a column of the key points.

    The flag is set where the row has one number among those of its parent: ``card_no = 1``.
    """
    filled = {column.name: column for column in entity.columns}
    for flag, value in _wanted(inspection, entity, key):
        made = flag.generator.params
        tree = parse(made.sql_text) if value and isinstance(made, Expr) else None
        match tree.this if isinstance(tree, exp.Coalesce) else tree:
            case exp.EQ(this=exp.Column() as number, expression=exp.Literal()):
                counted = filled[number.name].generator.params
                if isinstance(counted, ChildNumber) and counted.via in key.columns:
                    return True
    return False


def _wanted(
    inspection: Inspection, entity: Entity, key: StoredKey
) -> Iterator[tuple[Column, bool]]:
    """Yields the flags that a key's condition wants, and whether to be true, or false."""
    for name, value in wanted_flags(key.condition, inspection.plan.dialect).items():
        column = inspection.column(entity, name)
        if column is not None and column.type.kind is ColumnType.BOOL:
            yield column, value
