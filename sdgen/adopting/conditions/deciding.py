"""Guesses of columns that are NULL, or not, as conditions over other columns say it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sdgen.adopting.column import Column
from sdgen.adopting.conditions.cases import held_in
from sdgen.adopting.conditions.comparing import as_value
from sdgen.adopting.conditions.joint import Nullness
from sdgen.adopting.conditions.nulls import TRUE, ways
from sdgen.adopting.conditions.writing import CannotBeWrittenError, written
from sdgen.adopting.filling.filling import free_name, generator, generator_of, helper, named
from sdgen.adopting.guess import Guess
from sdgen.planning.conditions import Term

_MOST_KEPT_OPEN = 8  # ways that are chosen from by chance


def with_nulls_as_said(column: Column, guess: Guess, nullness: Nullness) -> Guess | None:
    """Returns a guess whose cells are NULL where a condition wants it, and nowhere else.

    None where the condition cannot be said in a scenario.

    Args:
        column: the column.
        guess: what fills it where it is not NULL.
        nullness: the condition, and the columns that keep it together.
    """
    if column.is_unique and not ("fk" in guess.column or _stays_unique(guess)):
        return None
    which = free_name(f"{nullness.columns[0]}_which", (column.name, *column.siblings))
    try:
        told = _told(column.name, nullness, which)
    except CannotBeWrittenError:
        return None
    if told is None:
        return None
    holds, numbers = told
    helpers: tuple[Mapping[str, Any], ...] = ()
    if numbers > 1:  # beside each of the columns, as any of them may be filled otherwise
        said = generator("uniform_int", min=1, max=numbers)
        helpers = (helper(which, "int", {"generator": said}),)
    reason = f"{guess.reason}; {nullness.sql}"
    if holds is None:
        keys = {key: value for key, value in guess.column.items() if key != "null_rate"}
        return Guess(keys, reason, guess.confidence, (*helpers, *guess.helpers))
    fk = guess.column.get("fk")
    if isinstance(fk, Mapping):
        keys = {key: value for key, value in guess.column.items() if key != "null_rate"}
        when = f"({holds}) AND ({fk['when']})" if "when" in fk else holds
        return Guess(
            {**keys, "fk": {**_not_within_null(column.name, fk, nullness), "when": when}},
            reason,
            guess.confidence,
            (*helpers, *guess.helpers),
        )
    value, own = as_value(column, guess)
    sql = f"CASE WHEN {holds} THEN {value} END"
    return Guess({"expr": sql}, reason, guess.confidence, (*helpers, *own))


def _stays_unique(guess: Guess) -> bool:
    """Returns whether values are known to differ in an expression as well."""
    kind, params = generator_of(guess.column)
    return kind == "uuid4" or params.get("unique") is True


def _not_within_null(name: str, fk: Mapping[str, Any], nullness: Nullness) -> Mapping[str, Any]:
    """Returns a foreign key without groups by columns that are NULL wherever it is not."""
    if nullness.cases:
        found = [way for case in nullness.cases for way in case.ways]
    else:
        found = [way for way, _ in ways(nullness)]
    held = [way for way in found if not way[name]]
    within = {
        there: own
        for there, own in fk.get("within", {}).items()
        if not all(way.get(own, False) for way in held)
    }
    others = {word: said for word, said in fk.items() if word != "within"}
    return {**others, "within": within} if within else others


def _told(name: str, nullness: Nullness, which: str) -> tuple[str | None, int] | None:
    """Returns when a column is not NULL, and how many ways there are to choose from by chance.

    None where the condition cannot be kept. The condition is None where it never is NULL.

    Raises:
        CannotBeWrittenError: an expression cannot say it.
    """
    if nullness.cases:
        return held_in(name, nullness.cases, which)
    found = ways(nullness)
    sure = [way for way, condition in found if condition == TRUE]
    depends = [(way, condition) for way, condition in found if condition != TRUE]
    if not found or len(sure) > _MOST_KEPT_OPEN:
        return None
    return _holds(name, depends, sure, which), len(sure)


def _holds(
    name: str,
    depends: list[tuple[Mapping[str, bool], Term]],
    sure: list[Mapping[str, bool]],
    which: str,
) -> str | None:
    """Returns when a column is not NULL, as an expression; None where it never is NULL.

    Raises:
        CannotBeWrittenError: an expression cannot say it.
    """
    branches = [(written(condition), not way[name]) for way, condition in depends]
    if len(sure) > 1:
        numbers = [number for number, way in enumerate(sure, 1) if not way[name]]
        last: str | None = f"{named(which)} IN ({', '.join(map(str, numbers))})"
        if len(numbers) in (0, len(sure)):
            last = None if numbers else "FALSE"
    elif sure:
        last = "FALSE" if sure[0][name] else None
    else:
        _, otherwise = branches.pop()
        last = None if otherwise else "FALSE"
    if not branches:
        return last
    if all(value is (last is None) for _, value in branches) and last in (None, "FALSE"):
        return last
    if len(branches) == 1 and branches[0][1] and last == "FALSE":
        return branches[0][0]
    whens = " ".join(
        f"WHEN {condition} THEN {'TRUE' if value else 'FALSE'}" for condition, value in branches
    )
    return f"CASE {whens} ELSE {'TRUE' if last is None else last} END"
