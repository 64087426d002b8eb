"""Which columns are NULL by the values of others: ``kind = 'card' AND number IS NOT NULL OR …``.

A condition is tried with each value that the deciding columns may have. Where it asks for nothing,
a column that another value asks for is NULL, one that another value refuses is not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import product
from math import prod

from sdgen.adopting.column import Sibling
from sdgen.adopting.conditions.writing import written
from sdgen.column_types import NUMBERS, TEXTS, ColumnType
from sdgen.frozen import frozen
from sdgen.planning.conditions import Cell, Computed, Constant, Kind, Operation, Term, cells_of
from sdgen.planning.conditions.comparing import as_truth
from sdgen.planning.conditions.evaluating import Evaluation
from sdgen.planning.conditions.possible import ANYTHING, ONLY_NULL, Possible

_MOST_CASES = 64
_MOST_COLUMNS = 12
_MOST_OPEN = 5  # conditions that may turn out either way
_CONDITIONS = frozenset(
    (Operation.EQUAL, Operation.LESS, Operation.AT_MOST, Operation.SAME, Operation.IN)
)
_MOST_TRIED = 4_000  # ways that columns are NULL or not, of a condition with all values
_MOST_WAYS = 8  # that are chosen from by chance

Nulls = Mapping[str, bool]
"""Column → whether it is NULL."""


class _TooManyError(Exception):
    """There are too many ways to try them."""


@frozen
class Case:
    """Values of the deciding columns, and the ways that others may be NULL with them.

    Args:
        values: deciding column → its value.
        ways: the ways.
    """

    values: Mapping[str, Constant]
    ways: tuple[Nulls, ...]


def cases_of(
    term: Term, targets: Sequence[str], deciding: Mapping[str, Sibling]
) -> tuple[Case, ...]:
    """Returns which columns are NULL for all values of others; nothing where that is not known.

    Args:
        term: the condition.
        targets: the columns that are made to keep it.
        deciding: the other columns in it.
    """
    values = {name: values_of(column) for name, column in deciding.items()}
    listed = {name: found for name, found in values.items() if found}
    many = prod(map(len, listed.values()))
    if len(listed) < len(values) or many > _MOST_CASES or len(targets) > _MOST_COLUMNS:
        return ()
    tried = [
        _Tried(term, targets, dict(zip(listed, each, strict=True)))
        for each in product(*listed.values())
    ]
    bare, most = dict.fromkeys(targets, True), _MOST_TRIED // many
    try:
        fewest = [way for each in tried for way in each.ways(bare, most)]
        wanted = {name for way in fewest for name in targets if not way[name]}
        refused = {name for each in tried for name in targets if each.refuses(name)}
        likely = {name: name not in refused or name in wanted for name in targets}
        cases = tuple(Case(each.values, each.ways(likely, most)) for each in tried)
        if not listed and all(all(way.values()) for way in cases[0].ways):
            # All of them may be NULL, whatever else: of some rows none is.
            others = tried[0].ways(dict.fromkeys(targets, False), _MOST_TRIED)
            cases = (Case({}, (*cases[0].ways, *others)),)
    except _TooManyError:
        return ()
    return cases if all(case.ways for case in cases) else ()


def keeps_with_all(
    term: Term,
    targets: Sequence[str],
    deciding: Mapping[str, Sibling],
    tested: Sequence[str],
) -> bool:
    """Returns whether some columns can be NULL or not so that a condition is kept, in each row.

    Comparisons of values that are not listed may turn out either way, each for itself.

    Args:
        term: the condition.
        targets: the columns that are made to keep it.
        deciding: other columns in it.
        tested: others that it asks whether they are NULL.
    """
    listed = {name: known for name, each in deciding.items() if (known := values_of(each))}
    if prod(map(len, listed.values())) > _MOST_CASES:
        listed = {}
    found: dict[Term, str] = {}
    opened = _opened(term, {*targets}, {*listed}, found)
    if len(found) + len(tested) > _MOST_OPEN or len(targets) > _MOST_COLUMNS:
        return True
    truths = [Constant(Kind.TRUTH, value) for value in (True, False)]
    names = [*listed, *found.values()]
    likely = dict.fromkeys(targets, True)
    given = [
        dict(zip(tested, each, strict=True)) for each in product((True, False), repeat=len(tested))
    ]
    try:
        return all(
            _Tried(opened, targets, dict(zip(names, each, strict=True)), nulls).ways(
                likely, _MOST_TRIED
            )
            for each in product(*listed.values(), *(truths for _ in found))
            for nulls in given
        )
    except _TooManyError:
        return True


def _opened(term: Term, targets: set[str], listed: set[str], found: dict[Term, str]) -> Term:
    """Returns a term with a name for each condition that is of none of some columns."""
    if not isinstance(term, Computed):
        return term
    names = {*cells_of(term)}
    if term.operation in _CONDITIONS and names.isdisjoint(targets) and not names <= listed:
        return Cell(found.setdefault(term, f"\0{len(found)}"))
    parts = tuple(_opened(part, targets, listed, found) for part in term.parts)
    return replace(term, parts=parts)


def held_in(name: str, cases: Sequence[Case], which: str) -> tuple[str | None, int]:
    """Returns when a column is not NULL, and how many ways there are to choose from by chance.

    The condition is None where it never is NULL.

    Args:
        name: the column.
        cases: what is NULL with all values of the deciding columns.
        which: the name of the column that chooses a way, as a number from 1.
    """
    count = max(len(case.ways) for case in cases)
    groups: dict[tuple[int, ...], list[Case]] = {}
    for case in cases:
        held = (at + 1 for at in range(count) if not case.ways[at % len(case.ways)][name])
        groups.setdefault(tuple(held), []).append(case)
    groups.pop((), None)
    if not groups:
        return "FALSE", count
    parts = []
    for numbers, group in groups.items():
        said = [] if len(group) == len(cases) else [_any_of(group)]
        if len(numbers) < count:
            ways = [Constant(Kind.NUMBER, Fraction(number)) for number in numbers]
            said.append(_is_one_of(which, ways))
        if not said:
            return None, count
        parts.append(said[0] if len(said) == 1 else f"({' AND '.join(said)})")
    return (parts[0] if len(parts) == 1 else f"({' OR '.join(parts)})"), count


def _any_of(group: Sequence[Case]) -> str:
    """Returns that the deciding columns have the values of one of some cases."""
    names = [*group[0].values]
    if len(names) == 1:
        (name,) = names
        values = [case.values[name] for case in group]
        known = [each for each in values if each.value is not None]
        parts = [_is_one_of(name, known)] if known else []
        parts += [written(Computed(Operation.IS_NULL, (Cell(name),)))] if known != values else []
    else:
        alone = (
            " AND ".join(
                _is_one_of(name, [value])
                if value.value is not None
                else written(Computed(Operation.IS_NULL, (Cell(name),)))
                for name, value in case.values.items()
            )
            for case in group
        )
        parts = [f"({each})" for each in alone]
    return parts[0] if len(parts) == 1 else f"({' OR '.join(parts)})"


def _is_one_of(name: str, values: Sequence[Constant]) -> str:
    if len(values) == 1:
        if values[0].kind is Kind.TRUTH:
            said = Cell(name) if values[0].value else Computed(Operation.NOT, (Cell(name),))
            return written(said)
        return written(Computed(Operation.EQUAL, (Cell(name), values[0])))
    return written(Computed(Operation.IN, (Cell(name), *values)))


def values_of(column: Sibling) -> Sequence[Constant]:
    """Returns all values that a column may have; none where they are not known, or not few."""
    kind, facts = column.type.kind, column.facts
    found: list[Constant] = []
    if kind is ColumnType.BOOL:
        found = [Constant(Kind.TRUTH, value) for value in (True, False)]
        if facts.values:
            found = [each for each in found if each.value in facts.values]
    elif kind in TEXTS or kind is ColumnType.ENUM:
        found = [Constant(Kind.TEXT, str(each)) for each in facts.values or column.type.labels]
    elif kind in NUMBERS and all(isinstance(each, int) for each in facts.values):
        found = [Constant(Kind.NUMBER, Fraction(str(each))) for each in facts.values]
    if found and column.nullable and not facts.never_null:
        found.append(Constant(found[0].kind, None))
    return found


class _Tried:
    """A condition with some values of the deciding columns."""

    def __init__(
        self,
        term: Term,
        targets: Sequence[str],
        values: Mapping[str, Constant],
        given: Nulls | None = None,
    ) -> None:
        self._term, self._targets, self.values = term, targets, values
        self._given = given or {}

    def refuses(self, name: str) -> bool:
        """Returns whether a column has to be NULL."""
        return not self._may_be_kept({**self._given, name: False})

    def ways(self, likely: Nulls, most: int) -> tuple[Nulls, ...]:
        """Returns the ways that deviate least from what is likely.

        Raises:
            _TooManyError: there are more to try than ``most``.
        """
        best, found, tried = len(self._targets) + 1, list[Nulls](), 0
        waiting: list[tuple[dict[str, bool], int]] = [({**self._given}, 0)]
        while waiting:
            nulls, cost = waiting.pop()
            tried += 1
            if tried > most:
                raise _TooManyError
            if cost > best or not self._may_be_kept(nulls):
                continue
            number = len(nulls) - len(self._given)
            if number == len(self._targets):
                if self._is_kept(nulls):
                    found = [nulls] if cost < best else [*found, nulls]
                    best = cost
                continue
            name = self._targets[number]
            other = ({**nulls, name: not likely[name]}, cost + 1)
            waiting += [other, ({**nulls, name: likely[name]}, cost)]
        return tuple(found[:_MOST_WAYS])

    def _may_be_kept(self, nulls: Nulls) -> bool:
        found = self._truth(nulls)
        return found.null or True in (found.values or ())

    def _is_kept(self, nulls: Nulls) -> bool:
        return False not in (self._truth(nulls).values or ())

    def _truth(self, nulls: Nulls) -> Possible:
        def cell(name: str) -> Possible:
            if (value := self.values.get(name)) is not None:
                return ONLY_NULL if value.value is None else Possible.of(value.kind, [value.value])
            if name not in nulls:
                return ANYTHING
            return ONLY_NULL if nulls[name] else Possible(null=False)

        return as_truth(Evaluation(cell).of(self._term))
