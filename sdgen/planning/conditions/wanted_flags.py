"""Which flags a condition wants: ``is_default AND deleted_at IS NULL`` wants ``is_default``."""

from __future__ import annotations

from collections.abc import Mapping

from dialects import Dialect
from sdgen.planning.conditions.reading import read_condition
from sdgen.planning.conditions.terms import Cell, Computed, Constant, Operation, Term


def wanted_flags(condition: str, dialect: Dialect) -> Mapping[str, bool]:
    """Returns column → whether it is true, or false, in all rows that meet a condition.

    Args:
        condition: the condition as the database has it. Other than bools may be among the columns.
        dialect: the database's.
    """
    term = read_condition(condition, dialect)
    parts: tuple[Term, ...] = (term,)
    if isinstance(term, Computed) and term.operation is Operation.AND:
        parts = term.parts
    return {name: value for name, value in map(_wanted, parts) if name}


def _wanted(term: Term) -> tuple[str, bool]:
    """Returns the column that a condition wants to be true, or false, and which; empty for none."""
    match term:
        case Cell(name):
            return name, True
        case Computed(Operation.NOT, (part,)):
            name, value = _wanted(part)
            return name, not value
        case Computed(Operation.IS_TRUE | Operation.IS_FALSE as operation, (Cell(name),)):
            return name, operation is Operation.IS_TRUE
        case Computed(Operation.EQUAL | Operation.SAME, (Cell(name), Constant(_, 0 | 1 as wanted))):
            return name, bool(wanted)
    return "", False
