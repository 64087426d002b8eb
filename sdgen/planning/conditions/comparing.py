"""How comparisons of values turn out, and what conditions made of them may be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from fractions import Fraction

from sdgen.planning.conditions.literals import instant_of
from sdgen.planning.conditions.possible import Possible, as_number, truth
from sdgen.planning.conditions.terms import DAY, ORDERED, TIMES, Kind, Operation, Scalar

_MOST_PAIRS = 4_096
# How times are written where a string is held against one; other forms of the same time differ.
_WRITTEN = {
    Kind.DATE: re.compile(r"\d{4}-\d\d-\d\d"),
    Kind.TIMESTAMP: re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d"),
    Kind.TIMESTAMPTZ: re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\+00:00"),
}


def as_truth(value: Possible) -> Possible:
    """Returns a value as a condition: a number, as SQLite has them, is true unless it is 0."""
    if value.kind is Kind.TRUTH or not value.some:
        return value
    if value.kind is Kind.NUMBER and value.values is not None:
        return truth(*(number != 0 for number in value.values), *([None] if value.null else []))
    return truth(True, False, *([None] if value.null else []))


def joined(all_of: bool, parts: Iterable[Possible]) -> Possible:
    """Returns the conjunction of conditions, or their disjunction."""
    found: set[bool | None] = {all_of}
    for part in parts:
        may_be = {*(part.values or ()), *([None] if part.null else [])}
        found = {_both(one, two, all_of) for one in found for two in may_be}
    return truth(*found)


def _both(one: bool | None, two: Scalar | None, all_of: bool) -> bool | None:
    if (one is not all_of and one is not None) or (two is not all_of and two is not None):
        return not all_of
    return None if one is None or two is None else all_of


def negated(part: Possible) -> Possible:
    """Returns what a condition is not."""
    held = as_truth(part)
    return truth(*(not value for value in held.values or ()), *([None] if held.null else []))


def is_null(part: Possible) -> Possible:
    """Returns whether a value is NULL."""
    return truth(*([True] if part.null else []), *([False] if part.some else []))


def is_exactly(wanted: bool) -> Callable[[Possible], Possible]:
    """Returns what tells whether a condition is true, or false; NULL is neither."""

    def held(part: Possible) -> Possible:
        found = as_truth(part)
        return truth(
            *(value is wanted for value in found.values or ()), *([False] if found.null else [])
        )

    return held


def same(left: Possible, right: Possible) -> Possible:
    """Returns whether two values are equal, or both NULL."""
    found: list[bool | None] = []
    if left.null:
        found += [True] * right.null + [False] * right.some
    if right.null and left.some:
        found.append(False)
    if left.some and right.some:
        found += _outcomes(Operation.EQUAL, left, right)
    return truth(*found)


def compared(operation: Operation, left: Possible, right: Possible) -> Possible:
    """Returns how two values compare; NULL where either is."""
    found: list[bool | None] = [None] if left.null or right.null else []
    if left.some and right.some:
        found += _outcomes(operation, left, right)
    return truth(*found)


def _outcomes(operation: Operation, left: Possible, right: Possible) -> set[bool]:
    """Returns how a comparison of two values may turn out, neither of which is NULL."""
    left, right = _as_time_of(left, right), _as_time_of(right, left)
    if {left.kind, right.kind} == {Kind.TRUTH, Kind.NUMBER}:  # which are the same to SQLite
        left, right = as_number(left), as_number(right)
    if left.kind is not right.kind:
        return _of_times(operation, left, right)
    if (known := _of_anchors(operation, left, right)) is not None:
        return known
    if left.kind is None:
        return {True, False}
    if left.values is not None and right.values is not None:
        if len(left.values) * len(right.values) <= _MOST_PAIRS:
            found: set[bool] = set()
            for one in left.values:
                for two in right.values:
                    found |= _of_values(operation, one, two, left, right)
            return found
        return {True, False}
    return _of_spans(operation, left, right) if left.kind in ORDERED else {True, False}


def _of_times(operation: Operation, left: Possible, right: Possible) -> set[bool]:
    """Returns how it turns out of two kinds of times, by where they lie; open of other kinds.

    A date is its midnight in UTC, as sdgen's sessions have it. Where times are strings the same
    moment is written in two ways, so one is moved to and fro by a little, or by a day.
    """
    if not {left.kind, right.kind} <= TIMES:
        return {True, False}
    slack = DAY if Kind.DATE in (left.kind, right.kind) else 1
    low = None if left.low is None else left.low - slack
    high = None if left.high is None else left.high + slack
    return _of_spans(operation, replace(left, low=low, high=high), right)


def _as_time_of(value: Possible, other: Possible) -> Possible:
    """Returns a text that is written where a time is meant as the time."""
    if value.kind is not Kind.TEXT or other.kind not in TIMES or value.values is None:
        return value
    kind = other.kind
    if not all(_WRITTEN[kind].fullmatch(str(text)) for text in value.values):
        return value
    moments = [instant_of(str(text), kind) for text in value.values]
    if None in moments:
        return value
    return Possible.of(kind, [moment for moment in moments if moment is not None], null=value.null)


def _of_anchors(operation: Operation, left: Possible, right: Possible) -> set[bool] | None:
    """Returns how it turns out by what both differ from the same cell; None if that is open."""
    for one in left.anchors:
        for two in right.anchors:
            if one.cell != two.cell:
                continue
            least, most = one.low - two.high, one.high - two.low
            found = _of_difference(operation, least, most)
            if len(found) == 1:
                return found
    return None


def _of_difference(operation: Operation, least: Fraction, most: Fraction) -> set[bool]:
    """Returns how it turns out if the left side is so much more than the right one."""
    if operation is Operation.EQUAL:
        if least == most == 0:
            return {True}
        return {False} if least > 0 or most < 0 else {True, False}
    if operation is Operation.LESS:
        return {True} if most < 0 else ({False} if least >= 0 else {True, False})
    return {True} if most <= 0 else ({False} if least > 0 else {True, False})


def _of_values(
    operation: Operation, one: Scalar, two: Scalar, left: Possible, right: Possible
) -> set[bool]:
    if isinstance(one, Fraction) and isinstance(two, Fraction):
        return _of_spans(
            operation, replace(left, low=one, high=one), replace(right, low=two, high=two)
        )
    if one == two:
        return {operation is not Operation.LESS}
    if operation is not Operation.EQUAL or left.kind is Kind.TRUTH:
        if left.kind is Kind.TRUTH:
            return {False if operation is Operation.EQUAL else bool(two)}
        return {True, False}  # as the collation has it
    return {False} if left.tells_apart and right.tells_apart else {True, False}


def _of_spans(operation: Operation, left: Possible, right: Possible) -> set[bool]:
    """Returns how it turns out by where two numbers lie.

    A database may hold them as doubles, so only what doubles tell apart as well is taken for told.
    """
    below = _is_below(left.high, right.low)
    above = _is_below(right.high, left.low)
    at_most = left.high is not None and right.low is not None and left.high <= right.low
    at_least = right.high is not None and left.low is not None and right.high <= left.low
    if operation is Operation.LESS:
        return {True} if below else ({False} if at_least else {True, False})
    if operation is Operation.AT_MOST:
        return {True} if at_most else ({False} if above else {True, False})
    if left.low is not None and left.low == left.high == right.low == right.high:
        return {True}
    return {False} if below or above else {True, False}


def _is_below(one: Fraction | None, two: Fraction | None) -> bool:
    if one is None or two is None or one >= two:
        return False
    try:
        return float(one) < float(two)
    except OverflowError:
        return False
