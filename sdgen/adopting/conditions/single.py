"""What a condition over one column says of its values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from sqlglot import exp

from sdgen.adopting.conditions.string_forms import LARGE, SMALL, Said
from sdgen.adopting.conditions.strings import said_of_string
from sdgen.adopting.facts import Bound, Facts, Value
from sdgen.instants import from_microseconds
from sdgen.planning.conditions import Cell, Computed, Constant, Kind, Operation, Term
from sdgen.planning.conditions.reading import read_tree
from sdgen.planning.conditions.terms import TIMES, Now, Within

_DAY = 86_400 * 10**6  # microseconds
_SAME_TEXT = frozenset({Operation.AS_TEXT, Operation.AS_NUMBER})


def said_by(tree: exp.Expr) -> list[Said] | None:
    """Returns what a condition says of single columns; None where that is not all it says.

    All of what is said has to be so. Where a condition has alternatives, it is one of them.
    """
    if isinstance(tree, exp.Paren):
        return said_by(tree.this)
    if isinstance(tree, exp.And):
        return _all_of([said_by(part) for part in tree.flatten()])
    if isinstance(tree, exp.Or):
        return _one_of([*tree.flatten()])
    of_text = said_of_string(tree)
    if of_text is not None:
        return [of_text]
    return _of_term(read_tree(tree))


def _one_of(parts: list[exp.Expr]) -> list[Said] | None:
    """Returns what alternatives say: lists of one column together, else one of them."""
    found: list[Said] = []
    nulls: set[str] = set()
    for part in parts:
        name = _null_of(read_tree(part))
        if name is not None:
            nulls.add(name)
            continue
        said = said_by(part)
        if said is None:
            return None
        if len({name for name, _ in said}) != 1:
            return None
        found.append((said[0][0], merged([facts for _, facts in said])))
    names = {name for name, _ in found} | nulls
    if len(names) != 1 or not found:
        return None
    if all(facts.values for _, facts in found):
        values = tuple(dict.fromkeys(value for _, facts in found for value in facts.values))
        return [(found[0][0], Facts(values=values))]
    first = next((said for said in found if said[1].low is not None), found[0])
    name, facts = first
    return [(name, replace(facts, never_null=facts.never_null and not nulls))]


def _null_of(term: Term) -> str | None:
    if isinstance(term, Computed) and term.operation is Operation.IS_NULL:
        return _cell(term.parts[0])
    return None


def merged(all_: list[Facts]) -> Facts:
    """Returns what several facts say together of a column."""
    found = Facts()
    for each in all_:
        values = each.values or found.values
        if found.values and each.values:
            values = tuple(value for value in found.values if value in each.values)
        found = Facts(
            values,
            (*found.refused, *each.refused),
            _tighter(found.low, each.low, 1),
            _tighter(found.high, each.high, -1),
            _most(found.shortest, each.shortest),
            _least(found.longest, each.longest),
            (*found.patterns, *each.patterns),
            found.never_null or each.never_null,
            tuple(dict.fromkeys((*found.reasons, *each.reasons))),
        )
    return found


def _most(one: int | None, other: int | None) -> int | None:
    return max((n for n in (one, other) if n is not None), default=None)


def _least(one: int | None, other: int | None) -> int | None:
    return min((n for n in (one, other) if n is not None), default=None)


def _tighter(one: Bound | None, other: Bound | None, sign: int) -> Bound | None:
    if one is None or other is None:
        return one or other
    first, second = _order(one.value), _order(other.value)
    if first is None or second is None:
        return other
    if first == second:
        return one if not one.included else other
    return one if (first > second) == (sign > 0) else other


def _order(value: Value) -> Fraction | None:
    try:
        return Fraction(str(value))
    except ValueError:
        return None


# --- Comparisons ---------------------------------------------------------------------------------


def _of_term(term: Term) -> list[Said] | None:
    if isinstance(term, Cell):
        return [(term.name, Facts(values=(True,)))]
    if not isinstance(term, Computed):
        return None
    operation, parts = term.operation, term.parts
    if operation is Operation.AND:
        return _all_of([_of_term(part) for part in parts])
    if operation is Operation.NOT:
        return _of_negated(parts[0])
    if operation in (Operation.IS_TRUE, Operation.IS_FALSE):
        name = _cell(parts[0])
        is_true = operation is Operation.IS_TRUE
        return None if name is None else [(name, Facts(values=(is_true,), never_null=True))]
    if operation is Operation.EQUAL and (cased := _cased(parts[0], parts[1])):
        return [cased]
    if operation in (Operation.IN, Operation.EQUAL):
        return _listed(parts[0], parts[1:]) or (
            _listed(parts[1], parts[:1]) if operation is Operation.EQUAL else None
        )
    if operation in (Operation.LESS, Operation.AT_MOST):
        return _bounded(parts[0], parts[1], included=operation is Operation.AT_MOST)
    return None


def _of_negated(term: Term) -> list[Said] | None:
    if isinstance(term, Cell):
        return [(term.name, Facts(values=(False,)))]
    if not isinstance(term, Computed):
        return None
    operation, parts = term.operation, term.parts
    if operation is Operation.IS_NULL:
        name = _cell(parts[0])
        return None if name is None else [(name, Facts(never_null=True))]
    if operation is Operation.NOT:
        return _of_term(parts[0])
    if operation in (Operation.LESS, Operation.AT_MOST):
        return _bounded(parts[1], parts[0], included=operation is Operation.LESS)
    if operation in (Operation.EQUAL, Operation.IN):
        found = _listed(parts[0], parts[1:])
        if found is None:
            return None
        ((name, facts),) = found
        if facts.longest == 0 or facts.values == ("",):
            return [(name, Facts(shortest=1))]
        return [(name, Facts(refused=facts.values))] if facts.values else None
    if operation is Operation.OR:
        return _all_of([_of_negated(part) for part in parts])
    return None


def _all_of(parts: Sequence[list[Said] | None]) -> list[Said] | None:
    """Returns what all parts say; None where one of them says more than that."""
    known = [part for part in parts if part is not None]
    return [each for part in known for each in part] if len(known) == len(parts) else None


def _cell(term: Term) -> str | None:
    """Returns the column whose cell a term is, as text or number perhaps; None for all else."""
    while isinstance(term, Computed) and term.operation in _SAME_TEXT:
        (term,) = term.parts
    return term.name if isinstance(term, Cell) else None


def _coalesced(term: Term) -> tuple[Term, bool]:
    """Returns the cell of ``COALESCE(cell, constant)``, and whether it is one."""
    if isinstance(term, Computed) and term.operation is Operation.COALESCE:
        first, *others = term.parts
        if all(isinstance(other, Constant) for other in others):
            return first, True
    return term, False


def _length_of(term: Term) -> str | None:
    if isinstance(term, Computed) and term.operation is Operation.LENGTH:
        return _cell(_coalesced(term.parts[0])[0])
    return None


def _listed(left: Term, right: tuple[Term, ...]) -> list[Said] | None:
    constants = [each for each in right if isinstance(each, Constant) and each.value is not None]
    if len(constants) != len(right) or not constants:
        return None
    values = tuple(_value(each) for each in constants)
    length = _length_of(left)
    if length is not None:
        if len(values) != 1:
            return None
        return [(length, Facts(shortest=int(str(values[0])), longest=int(str(values[0]))))]
    left, is_coalesced = _coalesced(left)
    for operation, changed in ((Operation.UPPER, str.upper), (Operation.LOWER, str.lower)):
        if isinstance(left, Computed) and left.operation is operation:
            left = left.parts[0]
            values = tuple(value for value in values if changed(str(value)) == value)
            if not values:
                return None
    name = _cell(left)
    return None if name is None else [(name, Facts(values=values, never_null=is_coalesced))]


def _cased(left: Term, right: Term) -> Said | None:
    """Returns that a string has no large letters, or no small ones: ``x = LOWER(x)``."""
    for changed, plain in ((left, right), (right, left)):
        name = _cell(plain)
        if isinstance(changed, Computed) and name and name == _cell(changed.parts[0]):
            pattern = {Operation.LOWER: SMALL, Operation.UPPER: LARGE}.get(changed.operation)
            return None if pattern is None else (name, Facts(patterns=(pattern,)))
    return None


def _bounded(low: Term, high: Term, *, included: bool) -> list[Said] | None:
    """Returns what ``low <= high`` says, where one of the two is a constant."""
    for left, right, is_low in ((high, low, True), (low, high, False)):
        cell, is_coalesced = _coalesced(left)
        length = _length_of(cell)
        end = _end(right, is_low=is_low)
        if end is None:
            continue
        if length is not None:
            count = int(Fraction(str(end)))
            count += 0 if included else 1 if is_low else -1
            key = "shortest" if is_low else "longest"
            return [(length, Facts(**{key: count}))]  # type: ignore[arg-type]
        name = _cell(cell)
        if name is None:
            continue
        bound = Bound(end, included)
        facts = Facts(low=bound) if is_low else Facts(high=bound)
        return [(name, replace(facts, never_null=is_coalesced))]
    return None


def _end(term: Term, *, is_low: bool) -> Value | None:
    """Returns a constant, or a time relative to the run's as_of; None for all else."""
    if isinstance(term, Constant):
        return None if term.value is None else _value(term)
    if isinstance(term, Now):
        return "+1d" if is_low else "-1d"
    if isinstance(term, Computed) and term.operation in (Operation.ADD, Operation.SUBTRACT):
        start, by = term.parts
        if isinstance(start, Now):
            sign = 1 if term.operation is Operation.ADD else -1
            low, high = _span(by)
            if low is None or high is None:
                return None
            days = sorted((sign * low / _DAY, sign * high / _DAY))
            # A day more, as the database's clock says another time than as_of.
            moved = int(days[1]) + 1 if is_low else int(days[0]) - 1
            return f"{moved:+d}d"
    return None


def _span(term: Term) -> tuple[Fraction | None, Fraction | None]:
    if isinstance(term, Constant) and term.kind is Kind.INTERVAL:
        value = term.value
        return (value, value) if isinstance(value, Fraction) else (None, None)
    if isinstance(term, Within) and term.kind is Kind.INTERVAL:
        return term.low, term.high
    return None, None


def _value(constant: Constant) -> Value:
    value = constant.value
    if isinstance(value, bool | str):
        return value
    if not isinstance(value, Fraction):
        raise TypeError(f"no value: {value!r}")
    if constant.kind in TIMES:
        moment = from_microseconds(int(value))
        if constant.kind is Kind.DATE:
            return moment.date().isoformat()
        return moment.replace(tzinfo=None).isoformat(" ")
    if value.denominator == 1:
        return int(value)
    return str((Decimal(value.numerator) / Decimal(value.denominator)).normalize())
