"""What a term may be, given what its cells may be: three-valued logic over sets of values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from sdgen.frozen import frozen
from sdgen.planning.conditions.comparing import (
    as_truth,
    compared,
    is_exactly,
    is_null,
    joined,
    negated,
    same,
)
from sdgen.planning.conditions.computing import (
    arithmetic,
    as_date,
    as_text,
    as_timestamp,
    cased,
    counted,
    extreme,
    first_of,
    length,
    whole_number,
)
from sdgen.planning.conditions.possible import ANYTHING, ONLY_NULL, Possible, as_number, either
from sdgen.planning.conditions.terms import (
    DAY,
    TIMES,
    Cell,
    Chosen,
    Computed,
    Constant,
    Kind,
    Now,
    Operation,
    Term,
    Within,
)
from sdgen.planning.conditions.times import cut_off, part_of_the_way, way_of

_SECOND = 10**6
_OF_TIMES = frozenset({Operation.AS_DATE, Operation.AS_TIMESTAMP})


@frozen
class Evaluation:
    """Evaluates terms of one row.

    Args:
        cell: returns what the cell of a column of that name may be.
        times_are_texts: whether times are strings to the database: compared as such, and nothing
            that can be computed with.
        not_before: when rows are written at the earliest; None if that is not known.
        is_own: whether terms are those of a scenario, which sdgen computes in its own way.
        as_of: the time that the run counts from; None if it is not the same for all rows.
    """

    cell: Callable[[str], Possible]
    times_are_texts: bool = False
    not_before: Fraction | None = None
    is_own: bool = False
    as_of: Fraction | None = None

    def of(self, term: Term) -> Possible:
        """Returns what a term may be."""
        if isinstance(term, Cell):
            return self.cell(term.name)
        if isinstance(term, Constant):
            return ONLY_NULL if term.value is None else Possible.of(term.kind, [term.value])
        if isinstance(term, Chosen):
            return self._chosen(term)
        if isinstance(term, Computed):
            return self._computed(term)
        if isinstance(term, Within):
            return Possible(term.kind, null=False, low=term.low, high=term.high, whole=True)
        if isinstance(term, Now):
            return self._now(term.kind)
        return ANYTHING

    def _now(self, kind: Kind) -> Possible:
        if self.times_are_texts:
            return Possible(null=False)
        low = self.not_before
        if low is not None and kind is Kind.DATE:
            low -= low % DAY
        return Possible(kind, null=False, low=low, whole=True)

    def _as_of(self) -> Possible:
        if self.as_of is None:
            return Possible(null=False)
        found = Possible.of(Kind.TIMESTAMP, [self.as_of])
        return replace(found, unit=_SECOND).at(Operation.AS_OF)

    def _chosen(self, term: Chosen) -> Possible:
        found = []
        for condition, value in term.branches:
            held = as_truth(self.of(condition))
            holds = held.values or frozenset()
            if True in holds:
                found.append(self.of(value))
            if False not in holds and not held.null:
                return either(found)
        return either([*found, self.of(term.otherwise)])

    def _computed(self, term: Computed) -> Possible:
        operation = term.operation
        if self.times_are_texts and operation in _OF_TIMES:
            return ANYTHING
        if self.is_own and (way := way_of(term)) is not None:
            between = part_of_the_way(*map(self.of, way))
            if between is not None:
                return between
        parts = [self.of(part) for part in term.parts]
        if operation in (Operation.AND, Operation.OR):
            return joined(operation is Operation.AND, map(as_truth, parts))
        if operation is Operation.IN:
            equal = (compared(Operation.EQUAL, parts[0], each) for each in parts[1:])
            return joined(False, equal)
        if operation in (Operation.COUNT_VALUES, Operation.COUNT_NULLS):
            return counted(parts, nulls=operation is Operation.COUNT_NULLS)
        if operation is Operation.COALESCE:
            return first_of(parts)
        if operation in (Operation.LEAST, Operation.GREATEST):
            if self.times_are_texts and any(part.kind in TIMES for part in parts):
                return Possible(null=all(part.null for part in parts))
            return extreme(parts, is_least=operation is Operation.LEAST)
        if operation is Operation.AS_OF:
            return self._as_of()
        if operation is Operation.CUT_OFF:
            return cut_off(*parts)
        if operation in _OF_ONE:
            return _OF_ONE[operation](parts[0])
        left, right = parts
        if operation is Operation.SAME:
            return same(left, right)
        if operation in (Operation.EQUAL, Operation.LESS, Operation.AT_MOST):
            return compared(operation, left, right)
        left, right = (as_number(part) for part in (left, right))
        is_counted = left.kind is right.kind is Kind.NUMBER or not (left.some and right.some)
        if self.times_are_texts and not is_counted:
            return ANYTHING
        return arithmetic(operation, left, right)


_OF_ONE: dict[Operation, Callable[[Possible], Possible]] = {
    Operation.NOT: negated,
    Operation.IS_NULL: is_null,
    Operation.IS_TRUE: is_exactly(True),
    Operation.IS_FALSE: is_exactly(False),
    Operation.LENGTH: length,
    Operation.LOWER: cased(str.lower),
    Operation.UPPER: cased(str.upper),
    Operation.AS_NUMBER: whole_number,
    Operation.AS_TEXT: as_text,
    Operation.AS_DATE: as_date,
    Operation.AS_TIMESTAMP: as_timestamp,
}
