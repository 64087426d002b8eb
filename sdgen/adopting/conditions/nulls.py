"""Simplifies conditions where it is known which columns are NULL."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from itertools import product

from sdgen.adopting.conditions.joint import Nullness
from sdgen.planning.conditions import Cell, Computed, Constant, Kind, Operation, Term
from sdgen.planning.conditions.terms import Chosen

TRUE, FALSE = Constant(Kind.TRUTH, True), Constant(Kind.TRUTH, False)


def ways(nullness: Nullness) -> list[tuple[Mapping[str, bool], Term]]:
    """Returns the ways that columns may be NULL or not, each with the condition for it.

    Those that can never be are left out. Those that are only allowed under a condition come first.
    """
    found = []
    for nulls in product((False, True), repeat=len(nullness.columns)):
        way = dict(zip(nullness.columns, nulls, strict=True))
        condition = simplified(nullness.term, way)
        if condition != FALSE:
            found.append((way, condition))
    return sorted(found, key=lambda each: each[1] == TRUE)


def with_value(term: Term, name: str, value: str) -> Term:
    """Returns a term for rows in which a column of strings has some value."""
    if isinstance(term, Cell):
        return Constant(Kind.TEXT, value) if term.name == name else term
    if isinstance(term, Chosen):
        branches = tuple(
            (with_value(condition, name, value), with_value(each, name, value))
            for condition, each in term.branches
        )
        return Chosen(branches, with_value(term.otherwise, name, value))
    if isinstance(term, Computed):
        return replace(term, parts=tuple(with_value(part, name, value) for part in term.parts))
    return term


def simplified(term: Term, nulls: Mapping[str, bool]) -> Term:
    """Returns a term for rows in which it is known whether some columns are NULL.

    Args:
        term: the term.
        nulls: column → whether it is NULL.
    """
    if isinstance(term, Chosen):
        return _chosen(term, nulls)
    if not isinstance(term, Computed):
        return term
    if term.operation is Operation.IS_NULL:
        (part,) = term.parts
        if isinstance(part, Cell) and part.name in nulls:
            return TRUE if nulls[part.name] else FALSE
        return term
    if term.operation in (Operation.COUNT_VALUES, Operation.COUNT_NULLS):
        return _counted(term, nulls)
    parts = tuple(simplified(part, nulls) for part in term.parts)
    return _folded(replace(term, parts=parts))


def _chosen(term: Chosen, nulls: Mapping[str, bool]) -> Term:
    """Returns a CASE without the branches that are never taken."""
    branches, otherwise = [], simplified(term.otherwise, nulls)
    for condition, value in term.branches:
        known = simplified(condition, nulls)
        if known == TRUE:
            otherwise = simplified(value, nulls)
            break
        if known != FALSE:
            branches.append((known, simplified(value, nulls)))
    return Chosen(tuple(branches), otherwise) if branches else otherwise


def _counted(term: Computed, nulls: Mapping[str, bool]) -> Term:
    wanted = term.operation is Operation.COUNT_NULLS
    known = [part for part in term.parts if isinstance(part, Cell) and part.name in nulls]
    count = sum(nulls[part.name] is wanted for part in known)
    left = tuple(part for part in term.parts if part not in known)
    number = Constant(Kind.NUMBER, Fraction(count))
    if not left:
        return number
    return Computed(Operation.ADD, (Computed(term.operation, left), number))


def _folded(term: Computed) -> Term:
    operation, parts = term.operation, term.parts
    if operation in (Operation.AND, Operation.OR):
        decides, neutral = (FALSE, TRUE) if operation is Operation.AND else (TRUE, FALSE)
        left = tuple(part for part in parts if part != neutral)
        if decides in left or not left:
            return decides if left else neutral
        return left[0] if len(left) == 1 else replace(term, parts=left)
    if operation is Operation.NOT and isinstance(parts[0], Constant):
        return FALSE if parts[0].value else TRUE
    if operation is Operation.NOT and isinstance(parts[0], Computed):
        return parts[0].parts[0] if parts[0].operation is Operation.NOT else term
    if operation is Operation.AS_NUMBER and parts[0] in (TRUE, FALSE):
        return Constant(Kind.NUMBER, Fraction(parts[0] == TRUE))
    if operation in (Operation.IS_TRUE, Operation.IS_FALSE) and parts[0] in (TRUE, FALSE):
        return TRUE if (parts[0] == TRUE) is (operation is Operation.IS_TRUE) else FALSE
    if operation is Operation.IN and all(isinstance(part, Constant) for part in parts):
        return TRUE if parts[0] in parts[1:] else FALSE
    if len(parts) == 2 and all(isinstance(part, Constant) for part in parts):
        return _computed(term)
    if operation in (Operation.EQUAL, Operation.SAME):
        for known, other in (parts, parts[::-1]):
            if known == TRUE:
                return other
            if known == FALSE:
                return _folded(Computed(Operation.NOT, (other,)))
    return term


def _computed(term: Computed) -> Term:
    """Returns what an operation makes of two constants."""
    left, right = (part.value for part in term.parts if isinstance(part, Constant))
    if term.operation in (Operation.EQUAL, Operation.SAME) and None not in (left, right):
        return TRUE if left == right else FALSE
    if not (isinstance(left, Fraction) and isinstance(right, Fraction)):
        return term
    if term.operation is Operation.LESS:
        return TRUE if left < right else FALSE
    if term.operation is Operation.AT_MOST:
        return TRUE if left <= right else FALSE
    if term.operation is Operation.ADD:
        return Constant(Kind.NUMBER, left + right)
    return term
