"""Values that no row may have: nothing keeps a condition with them (``kind = 1 AND … OR …``)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sdgen.adopting.column import Sibling
from sdgen.adopting.conditions.joint import Joint, can_always_be_kept, is_read
from sdgen.adopting.facts import Facts, Value
from sdgen.column_types import ColumnType

_MOST_VALUES = 64


def narrowed(joint: Joint, columns: Mapping[str, Sibling]) -> Mapping[str, Facts]:
    """Returns what is known of a column whose other values would break a condition.

    Nothing where each of its values can be kept, or where more than one column is to blame.

    Args:
        joint: the condition, whether columns are NULL among what it asks.
        columns: the columns that a scenario fills.
    """
    if not is_read(joint.term) or not all(name in columns for name in joint.names):
        return {}
    if can_always_be_kept(joint, columns):
        return {}
    for name in joint.names:
        column, listed = columns[name], _listed(columns[name])
        if not 0 < len(listed) <= _MOST_VALUES or column.is_fk or column.is_unique:
            continue
        for facts in _kept(joint, columns, name, listed):
            return {name: facts}
    return {}


def _kept(
    joint: Joint, columns: Mapping[str, Sibling], name: str, listed: Sequence[Value]
) -> Iterator[Facts]:
    """Yields the values of a column with which a condition can be kept, NULL first."""
    column = columns[name]
    for never_null in dict.fromkeys((not column.nullable or column.facts.never_null, True)):

        def keeps(values: Sequence[Value], never_null: bool = never_null) -> bool:
            facts = replace(column.facts, values=tuple(values), never_null=never_null)
            return can_always_be_kept(joint, {**columns, name: replace(column, facts=facts)})

        values = [value for value in listed if keeps([value])]
        if values and keeps(values):
            yield Facts(values=tuple(values), never_null=never_null, reasons=(joint.sql,))


def _listed(column: Sibling) -> Sequence[Value]:
    if column.type.kind is ColumnType.BOOL:
        return column.facts.values or (True, False)
    return column.facts.values or column.type.labels
