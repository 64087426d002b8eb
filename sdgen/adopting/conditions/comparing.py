"""Guesses that keep comparisons with other columns: computed from these."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

from sdgen.adopting.column import Column
from sdgen.adopting.conditions.joint import Comparison
from sdgen.adopting.conditions.writing import CannotBeWrittenError, written
from sdgen.adopting.filling.filling import generator, helper, helper_name, named
from sdgen.adopting.filling.numbers import limits, places_of
from sdgen.adopting.filling.numbers import written as as_yaml
from sdgen.adopting.guess import Confidence, Guess
from sdgen.column_types import NUMBERS, TEXTS, TIMESTAMPS, ColumnType
from sdgen.planning.conditions import Cell, Operation, cells_of
from sdgen.planning.conditions.terms import Chosen

_MOST_DAYS = 60
_MOST_SECONDS = 30 * 86_400
_MOST_MORE = 20


def compared(column: Column, guess: Guess, comparisons: Sequence[Comparison]) -> Guess | None:
    """Returns a guess that keeps comparisons of its column; None where there is none.

    Args:
        column: the column.
        guess: what would fill it without them.
        comparisons: the comparisons.
    """
    if column.is_unique:
        return None
    try:
        return _compared(column, guess, comparisons)
    except CannotBeWrittenError:
        return None


def _compared(column: Column, guess: Guess, comparisons: Sequence[Comparison]) -> Guess | None:
    reason = " and ".join(dict.fromkeys(each.sql for each in comparisons))
    equal = [each for each in comparisons if each.operation is Operation.EQUAL]
    if equal:
        if len(comparisons) > 1:
            return None
        column_keys = {"expr": _as_typed(column, written(equal[0].other))}
        return Guess(column_keys, reason, Confidence.CERTAIN)
    lows = [each for each in comparisons if each.is_low]
    highs = [each for each in comparisons if not each.is_low]
    kind = column.type.kind
    is_time = kind in TIMESTAMPS or kind is ColumnType.DATE
    if not is_time and kind not in NUMBERS:
        return None
    if _is_kept(column, guess, comparisons):
        return replace(guess, reason=f"{guess.reason}; {reason}")
    if lows and not highs and not any(isinstance(each.other, Chosen) for each in lows):
        made = _later(column, lows) if is_time else _more(column, lows)
        if made is None:
            return None
        sql, helpers = made
        if not column.nullable and _may_be_null(column, lows):
            value, own = as_value(column, guess)
            sql, helpers = f"COALESCE({sql}, {value})", (*helpers, *own)
    else:
        value, helpers = as_value(column, guess)
        if lows:
            value = f"GREATEST({', '.join([value, *(_end(column, each) for each in lows)])})"
        ends = [_end(column, each) for each in highs]
        sql = f"LEAST({', '.join([value, *ends])})" if ends else value
        sql = _as_typed(column, sql)
    keys: dict[str, Any] = {"expr": sql}
    if "null_rate" in guess.column and not _may_be_null(column, lows):
        keys["null_rate"] = guess.column["null_rate"]
    return Guess(keys, reason, guess.confidence, helpers)


def as_value(column: Column, guess: Guess) -> tuple[str, tuple[Mapping[str, Any], ...]]:
    """Returns what a guess makes as a part of an expression, and the hidden columns for it."""
    if "expr" in guess.column:
        return f"({guess.column['expr']})", guess.helpers
    name = helper_name(column, "any")
    keys = {key: value for key, value in guess.column.items() if key in ("fit", "generator")}
    made = helper(name, str(column.type), {}, **keys)
    return named(name), (*guess.helpers, made)


def _is_kept(column: Column, guess: Guess, comparisons: Sequence[Comparison]) -> bool:
    """Returns whether a guess is a time after another column's anyway, as its name says."""
    if len(comparisons) != 1 or "expr" not in guess.column:
        return False
    (only,) = comparisons
    if not only.is_low or not isinstance(only.other, Cell):
        return False
    said = str(guess.column["expr"])
    of_name = "(" not in said.split(" + ")[0] or said.startswith(("DATE_TRUNC", "CAST("))
    is_after = f"{named(only.other.name)} + " in said and of_name
    strict = only.operation is Operation.LESS
    return is_after and (not strict or "AS_OF()" not in said)


def _may_be_null(column: Column, comparisons: Sequence[Comparison]) -> bool:
    return any(
        column.siblings[name].nullable
        for each in comparisons
        for name in cells_of(each.other)
        if name in column.siblings
    )


def _largest(comparisons: Sequence[Comparison]) -> str:
    said = [written(each.other) for each in comparisons]
    if len(said) > 1:
        return f"GREATEST({', '.join(said)})"
    return said[0] if isinstance(comparisons[0].other, Cell) else f"({said[0]})"


_Made = tuple[str, tuple[Mapping[str, Any], ...]]


def _later(column: Column, lows: Sequence[Comparison]) -> _Made | None:
    """Returns times after others, by some days or, of timestamps, by up to a month."""
    facts = column.facts
    if facts.high is not None or facts.low is not None:
        return None
    since = _largest(lows)
    cells = [each.other for each in lows]
    if column.type.kind is ColumnType.DATE:
        name = helper_name(column, "days")
        made = helper(name, "int", {"generator": generator("uniform_int", min=1, max=_MOST_DAYS)})
        if all(isinstance(c, Cell) and _kind(column, c) is ColumnType.DATE for c in cells):
            return f"{since} + {named(name)}", (made,)
        return f"CAST({since} + interval '1 day' * {named(name)} AS date)", (made,)
    name = helper_name(column, "seconds")
    said = generator("uniform_int", min=60, max=_MOST_SECONDS)
    made = helper(name, "int", {"generator": said})
    return f"{since} + interval '1 second' * {named(name)}", (made,)


def _kind(column: Column, cell: Cell) -> ColumnType | None:
    sibling = column.siblings.get(cell.name)
    return None if sibling is None else sibling.type.kind


def _more(column: Column, lows: Sequence[Comparison]) -> _Made | None:
    """Returns numbers that are larger than others by a number that is drawn."""
    places = places_of(column.type)
    strict = any(each.operation is Operation.LESS for each in lows)
    _, high = limits(column)
    name = helper_name(column, "more")
    low = 1 if strict else 0
    if places:
        said = generator("uniform_float", min=low, max=_MOST_MORE * 5, decimals=min(places, 2))
        kind = str(column.type)
    else:
        said = generator("uniform_int", min=low, max=_MOST_MORE)
        kind = "int"
    sql = f"{_largest(lows)} + {named(name)}"
    if column.facts.high is not None and high is not None:
        if strict:
            return None
        sql = f"LEAST({sql}, {as_yaml(high)})"
    facts = column.facts
    if facts.low is not None:
        least, _ = limits(column)
        if least is not None:
            sql = f"GREATEST({sql}, {as_yaml(least)})"
    return _as_typed(column, sql), (helper(name, kind, {"generator": said}),)


def _end(column: Column, comparison: Comparison) -> str:
    """Returns the outermost value that a comparison allows."""
    said = written(comparison.other)
    if not isinstance(comparison.other, Cell):
        said = f"({said})"
    if comparison.operation is not Operation.LESS:
        return said
    sign = "+" if comparison.is_low else "-"
    kind = column.type.kind
    if kind is ColumnType.DATE:
        return f"{said} {sign} 1"
    if kind in TIMESTAMPS:
        return f"{said} {sign} interval '1 second'"
    unit = as_yaml(Fraction(1, 10 ** places_of(column.type)))
    return f"{said} {sign} {unit}"


def _as_typed(column: Column, sql: str) -> str:
    kind = column.type.kind
    if kind in TEXTS or kind not in NUMBERS:
        return sql
    if kind is ColumnType.DECIMAL:
        return sql
    return f"CAST({sql} AS {column.type})"
