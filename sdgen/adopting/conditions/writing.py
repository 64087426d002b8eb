"""Conditions of databases as expressions of scenarios."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction

from sdgen.adopting.filling.filling import named, quoted
from sdgen.instants import from_microseconds
from sdgen.planning.conditions import Cell, Computed, Constant, Kind, Operation, Term
from sdgen.planning.conditions.terms import TIMES, Chosen

_BINARY = {
    Operation.EQUAL: "=",
    Operation.LESS: "<",
    Operation.AT_MOST: "<=",
    Operation.ADD: "+",
    Operation.SUBTRACT: "-",
    Operation.MULTIPLY: "*",
    Operation.SAME: "IS NOT DISTINCT FROM",
}
_AROUND = {
    Operation.IS_NULL: "{} IS NULL",
    Operation.IS_TRUE: "{} IS TRUE",
    Operation.IS_FALSE: "{} IS FALSE",
    Operation.LENGTH: "LENGTH({})",
    Operation.LOWER: "LOWER({})",
    Operation.UPPER: "UPPER({})",
    Operation.AS_TEXT: "{}",
    Operation.AS_NUMBER: "CASE WHEN {} THEN 1 ELSE 0 END",
    Operation.NOT: "NOT ({})",
}


class CannotBeWrittenError(Exception):
    """A condition has a part that expressions of scenarios have not."""


def written(term: Term, instead: Mapping[str, str] | None = None) -> str:
    """Returns a term as an expression of a scenario.

    Args:
        term: the term.
        instead: column → the expression that stands for it.

    Raises:
        CannotBeWrittenError: a part of it cannot be said there.
    """
    if isinstance(term, Cell):
        return (instead or {}).get(term.name, named(term.name))
    if isinstance(term, Constant):
        return _constant(term)
    if isinstance(term, Chosen):
        whens = " ".join(
            f"WHEN {written(condition, instead)} THEN {written(value, instead)}"
            for condition, value in term.branches
        )
        return f"CASE {whens} ELSE {written(term.otherwise, instead)} END"
    if isinstance(term, Computed):
        return _computed(term, lambda part: written(part, instead))
    raise CannotBeWrittenError


def _computed(term: Computed, write: Callable[[Term], str]) -> str:
    operation = term.operation
    if operation is Operation.AS_NUMBER and isinstance(term.parts[0], Cell):
        return write(term.parts[0])
    if operation is Operation.NOT and isinstance(term.parts[0], Computed):
        inner = term.parts[0]
        if inner.operation is Operation.IS_NULL:
            return f"{_held(write(inner.parts[0]), inner.parts[0])} IS NOT NULL"
        if inner.operation is Operation.EQUAL:
            left, right = (_held(write(part), part) for part in inner.parts)
            return f"{left} <> {right}"
    if operation in (Operation.AND, Operation.OR):
        word = f" {operation.upper()} "
        return word.join(_held(write(part), part) for part in term.parts)
    if operation is Operation.IN:
        first, *others = term.parts
        return f"{_held(write(first), first)} IN ({', '.join(map(write, others))})"
    if operation is Operation.COALESCE:
        return f"COALESCE({', '.join(map(write, term.parts))})"
    if operation in (Operation.COUNT_VALUES, Operation.COUNT_NULLS):
        which = "NULL" if operation is Operation.COUNT_NULLS else "NOT NULL"
        counted = (f"CASE WHEN {write(part)} IS {which} THEN 1 ELSE 0 END" for part in term.parts)
        return f"({' + '.join(counted)})"
    if operation in _BINARY:
        left, right = (_held(write(part), part) for part in term.parts)
        return f"{left} {_BINARY[operation]} {right}"
    if operation in _AROUND:
        (part,) = term.parts
        plain = operation in (Operation.IS_NULL, Operation.IS_TRUE, Operation.IS_FALSE)
        return _AROUND[operation].format(_held(write(part), part) if plain else write(part))
    raise CannotBeWrittenError


def _held(text: str, term: Term) -> str:
    """Returns a part in parentheses, where it needs some."""
    simple = isinstance(term, Cell | Constant) or (
        isinstance(term, Computed)
        and term.operation
        in (Operation.LENGTH, Operation.LOWER, Operation.UPPER, Operation.COALESCE)
    )
    return text if simple else f"({text})"


def _constant(constant: Constant) -> str:
    value = constant.value
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, str):
        return quoted(value)
    if constant.kind in TIMES:
        moment = from_microseconds(int(value)).replace(tzinfo=None)
        if constant.kind is Kind.DATE:
            return f"DATE '{moment.date().isoformat()}'"
        return f"TIMESTAMP '{moment.isoformat(' ')}'"
    if constant.kind is not Kind.NUMBER:
        raise CannotBeWrittenError
    return number(value)


def number(value: Fraction) -> str:
    """Returns a number as SQL has it."""
    if value.denominator == 1:
        return str(value.numerator)
    text = format(Decimal(value.numerator) / Decimal(value.denominator), "f")
    if Fraction(text) != value:
        raise CannotBeWrittenError
    return text


def has_truths(term: Term) -> bool:
    """Returns whether a term is computed from conditions, not from values."""
    if isinstance(term, Chosen):
        values = (*(value for _, value in term.branches), term.otherwise)
        is_null = any(isinstance(each, Constant) and each.value is None for each in values)
        return is_null or any(map(has_truths, values))
    if not isinstance(term, Computed):
        return False
    if term.operation in (Operation.ADD, Operation.SUBTRACT, Operation.MULTIPLY):
        return any(map(has_truths, term.parts))
    return term.operation not in (
        *(Operation.LENGTH, Operation.LOWER, Operation.UPPER, Operation.COALESCE),
        *(Operation.AS_TEXT, Operation.AS_DATE, Operation.AS_TIMESTAMP),
    )
