"""Guesses that differ from another column of their row."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from sdgen.adopting.column import Column
from sdgen.adopting.conditions.comparing import as_value
from sdgen.adopting.conditions.joint import Different
from sdgen.adopting.filling.filling import generator_of, named, quoted
from sdgen.adopting.filling.numbers import places_of, written
from sdgen.adopting.guess import Guess
from sdgen.column_types import INTEGERS, TEXTS, TIMESTAMPS, ColumnType


def differing(column: Column, guess: Guess, different: Different) -> Guess | None:
    """Returns a guess whose cells are others than those of another column; None for none.

    Where both would be the same, the cell is NULL if the column accepts that, else the next value.

    Args:
        column: the column.
        guess: what would fill it without the condition.
        different: the condition.
    """
    if "fk" in guess.column:
        return guess  # its shape has seen to it
    if not different.is_demanded and generator_of(guess.column)[0] != "choice":
        return guess  # of many values two are rarely the same
    value, helpers = as_value(column, guess)
    other, reason = named(different.other), f"{guess.reason}; {different.sql}"
    can_be_null = column.nullable and not column.facts.never_null
    if can_be_null and different.is_demanded:
        sql = f"CASE WHEN {value} <> {other} THEN {value} END"
        return Guess({"expr": sql}, reason, guess.confidence, helpers)
    following = _following(column, guess, value)
    if following is None:
        return None if different.is_demanded else guess
    sql = f"CASE WHEN {value} = {other} THEN {following} ELSE {value} END"
    return Guess({"expr": sql}, reason, guess.confidence, helpers)


def _following(column: Column, guess: Guess, value: str) -> str | None:
    """Returns another value than some value of a column; None where none is known."""
    kind, facts = column.type.kind, column.facts
    drawn, params = generator_of(guess.column)
    if kind in TEXTS and drawn == "choice":
        values = [quoted(str(each)) for each in params["values"]]
        if len(values) < 2:
            return None
        pairs = " ".join(f"WHEN {one} THEN {two}" for one, two in pairwise(values))
        return f"CASE {value} {pairs} ELSE {values[0]} END"
    if facts.high is not None or facts.values or facts.refused:
        return None
    if kind is ColumnType.DATE:
        return f"{value} + 1"
    if kind in TIMESTAMPS:
        return f"{value} + interval '1 second'"
    if kind in INTEGERS:
        return f"CAST({value} + 1 AS {column.type})"
    if kind is ColumnType.DECIMAL:
        return f"{value} + {written(Fraction(1, 10 ** places_of(column.type)))}"
    return None
