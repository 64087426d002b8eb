"""Conditions with alternatives of which all rows keep the same: ``kind <> 2 OR (…)``.

What no row can be made to keep by itself, all of them may keep alike: by what one of the
alternatives says of single columns.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sqlglot import exp

from sdgen.adopting.column import Sibling
from sdgen.adopting.conditions.joint import Joint, Plan
from sdgen.adopting.conditions.single import merged, said_by
from sdgen.adopting.facts import Bound, Facts
from sdgen.adopting.filling.numbers import number_of
from sdgen.column_types import INTEGERS


def simplest_way(
    joint: Joint, facts: Mapping[str, Facts], columns: Mapping[str, Sibling], plan: Plan
) -> Mapping[str, Facts] | None:
    """Returns what is known of columns where all rows keep one alternative of a condition.

    It is the one that leaves most open. None where there is none.

    Args:
        joint: the condition.
        facts: column → what is known of it besides.
        columns: the columns that a scenario fills.
        plan: which of them keep other conditions.
    """
    names = {name.lower(): name for name in columns}
    found: list[tuple[int, int, Mapping[str, Facts]]] = []
    for number, tree in enumerate(_alternatives(joint.tree)):
        said = said_by(tree)
        if not said or not all(name.lower() in names for name, _ in said):
            continue
        known: dict[str, list[Facts]] = {}
        for name, each in said:
            own = names[name.lower()]
            known.setdefault(own, []).append(replace(each, reasons=(joint.sql,)))
        more = {
            name: merged([facts.get(name, Facts()), *each, _without_null(columns[name], each)])
            for name, each in known.items()
        }
        if all(_can_be(name, each, facts, columns, plan) for name, each in more.items()):
            found.append((sum(map(_narrowness, _said_of(known))), number, more))
    return min(found, key=lambda each: each[:2])[2] if found else None


def _said_of(known: Mapping[str, Sequence[Facts]]) -> Iterator[Facts]:
    return (merged([*each]) for each in known.values())


def _alternatives(tree: exp.Expr) -> Iterator[exp.Expr]:
    inner = tree.unnest()
    if isinstance(inner, exp.Or):
        for part in inner.flatten():
            yield from _alternatives(part)
    else:
        yield inner


def _without_null(column: Sibling, said: Sequence[Facts]) -> Facts:
    """Returns that a column is not NULL: with it another alternative would have to be true."""
    return Facts(never_null=column.nullable and any(each != Facts() for each in said))


def _can_be(
    name: str,
    wanted: Facts,
    facts: Mapping[str, Facts],
    columns: Mapping[str, Sibling],
    plan: Plan,
) -> bool:
    """Returns whether a column can be filled so that something more is true of it."""
    if plan.is_taken(name):
        return False
    column, before = columns[name], facts.get(name, Facts())
    if column.is_fk or column.is_unique:
        same = replace(wanted, never_null=before.never_null, reasons=before.reasons)
        is_counted = column.is_unique and not column.is_fk and column.type.kind in INTEGERS
        if is_counted and wanted.first_above_refused is not None:
            same = replace(same, refused=before.refused)
        if same != before:
            return False
    if (before.values or wanted.values) and not {*wanted.values} - {*wanted.refused}:
        return False
    if not _is_range(wanted.low, wanted.high):
        return False
    return wanted.longest is None or (wanted.shortest or 0) <= wanted.longest


def _is_range(low: Bound | None, high: Bound | None) -> bool:
    if low is None or high is None:
        return True
    first, last = number_of(low.value), number_of(high.value)
    if first is None or last is None:
        return False
    return first < last or (first == last and low.included and high.included)


def _narrowness(facts: Facts) -> int:
    """Returns how much something that is said of a column leaves open: less for more."""
    if facts.values or facts.patterns or facts.longest is not None:
        return 3
    if facts.low is not None or facts.high is not None:
        return 2
    return 1
