"""Which numbers are 0, above it, below it or NULL, where conditions ask no more than that.

``(debit = 0) <> (credit = 0)`` is kept by rows with one of two amounts, and
``kind = 'refund' AND amount < 0 OR kind = 'sale' AND amount > 0`` by amounts that follow the kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from fractions import Fraction
from itertools import product
from math import prod
from typing import Any

from sdgen.adopting.column import Column, Sibling
from sdgen.adopting.conditions.cases import Case, held_in, values_of
from sdgen.adopting.conditions.comparing import as_value
from sdgen.adopting.conditions.joint import Joint, Plan, is_read
from sdgen.adopting.facts import Bound, Facts
from sdgen.adopting.filling.filling import free_name, generator, helper
from sdgen.adopting.filling.numbers import number_of, places_of
from sdgen.adopting.guess import Guess
from sdgen.column_types import NUMBERS
from sdgen.frozen import frozen
from sdgen.planning.conditions import Constant, Kind, Term
from sdgen.planning.conditions.comparing import as_truth
from sdgen.planning.conditions.evaluating import Evaluation
from sdgen.planning.conditions.possible import ANYTHING, ONLY_NULL, Possible

_MOST_TRIED = 4_000
_MOST_WAYS = 8  # that are chosen from by chance
ABOVE_0 = Facts(low=Bound(0, included=False))


class Sign(Enum):
    """What is known of a number."""

    ABOVE = "above 0"
    BELOW = "below 0"
    ZERO = "0"
    NULL = "NULL"


_Way = Mapping[str, Sign]


@frozen
class Signs:
    """Columns whose signs conditions decide together.

    Args:
        columns: the columns.
        cases: values of the deciding columns, each with the ways that signs may be.
        sql: the conditions as the database has them.
    """

    columns: tuple[str, ...]
    cases: Sequence[tuple[Mapping[str, Constant], Sequence[_Way]]]
    sql: str


def signs_of(
    joints: Sequence[Joint], columns: Mapping[str, Sibling], plan: Plan
) -> tuple[Mapping[str, Signs], list[Joint]]:
    """Returns the columns whose signs keep conditions, and the conditions that none keep.

    Args:
        joints: conditions over several columns that nothing else keeps.
        columns: the columns that a scenario fills.
        plan: which of them keep other conditions.
    """
    found: dict[str, Signs] = {}
    left: list[Joint] = []
    for group in _sharing(joints, columns, plan):
        names = [*dict.fromkeys(name for joint in group for name in joint.names)]
        targets = tuple(name for name in names if _is_target(name, columns, plan))
        others = {name: columns[name] for name in names if name in columns and name not in targets}
        signs = None
        if targets and len(targets) + len(others) == len(names):
            able = all(plan.may_need(name, {*others}) for name in targets)
            signs = _signs(group, targets, columns, others) if able else None
        if signs is None:
            left += group
            continue
        for name in targets:
            found[name] = signs
            plan.need(name, {*others})
    return found, left


def with_signs(column: Column, guess: Guess, signs: Signs) -> Guess | None:
    """Returns a guess whose numbers are 0, above or below it, or NULL, as conditions want them.

    Args:
        column: the column.
        guess: what fills it where it is above 0.
        signs: the signs.
    """
    if "fk" in guess.column:
        return None
    which = free_name(f"{signs.columns[0]}_which", (column.name, *column.siblings))
    value, own = as_value(column, guess)
    written = {Sign.ABOVE: value, Sign.BELOW: f"0 - {value}", Sign.ZERO: "0", Sign.NULL: ""}
    used = {way[column.name] for _, ways in signs.cases for way in ways}
    branches, count = [], 1
    for sign in (each for each in Sign if each in used):
        cases = [
            Case(values, tuple({column.name: way[column.name] is not sign} for way in ways))
            for values, ways in signs.cases
        ]
        condition, count = held_in(column.name, cases, which)
        branches.append((condition, written[sign]))
    reason = f"{guess.reason}; {signs.sql}"
    if used == {Sign.ABOVE}:
        keys = {key: each for key, each in guess.column.items() if key != "null_rate"}
        return Guess(keys, reason, guess.confidence, guess.helpers)
    *first, (_, last) = branches
    whens = " ".join(f"WHEN {condition} THEN {made}" for condition, made in first)
    sql = f"CASE {whens}{f' ELSE {last}' if last else ''} END" if whens else last or "NULL"
    helpers: tuple[Mapping[str, Any], ...] = own if Sign.ABOVE in used or Sign.BELOW in used else ()
    if count > 1:
        drawn = generator("uniform_int", min=1, max=count)
        helpers = (helper(which, "int", {"generator": drawn}), *helpers)
    return Guess({"expr": sql}, reason, guess.confidence, helpers)


def _sharing(
    joints: Sequence[Joint], columns: Mapping[str, Sibling], plan: Plan
) -> Iterator[list[Joint]]:
    """Yields groups of conditions that are about the same numbers."""

    def targets(joint: Joint) -> set[str]:
        return {name for name in joint.names if _is_target(name, columns, plan)}

    left = [*joints]
    while left:
        group = [left.pop(0)]
        names, before = targets(group[0]), 0
        while len(group) > before:
            before = len(group)
            more = [joint for joint in left if names & targets(joint)]
            group += more
            left = [joint for joint in left if joint not in more]
            names = names.union(*map(targets, more))
        yield group


def _is_target(name: str, columns: Mapping[str, Sibling], plan: Plan) -> bool:
    column = columns.get(name)
    if column is None or column.type.kind not in NUMBERS or column.facts.values:
        return False
    return not (column.is_fk or column.is_unique or plan.is_taken(name))


def _signs(
    group: Sequence[Joint],
    targets: tuple[str, ...],
    columns: Mapping[str, Sibling],
    others: Mapping[str, Sibling],
) -> Signs | None:
    """Returns which signs keep conditions; None where that is not known of all rows."""
    terms = [joint.term for joint in group]
    listed = {name: values_of(column) for name, column in others.items()}
    open_ = {name: [*_possible(columns[name])] for name in targets}
    many = prod(map(len, (*listed.values(), *open_.values())))
    if not all(map(is_read, terms)) or not 0 < many <= _MOST_TRIED:
        return None
    cases = []
    for each in product(*listed.values()):
        values = dict(zip(listed, each, strict=True))
        ways = [
            dict(zip(targets, signs, strict=True))
            for signs in product(*open_.values())
            if _are_kept(terms, values, dict(zip(targets, signs, strict=True)), columns)
        ]
        if not ways:
            return None
        least = min(map(_cost, ways))
        cases.append((values, [way for way in ways if _cost(way) == least][:_MOST_WAYS]))
    return Signs(targets, tuple(cases), " AND ".join(joint.sql for joint in group))


def _cost(way: _Way) -> tuple[int, int]:
    """Returns how far signs are from what is usual: most numbers are above 0."""
    usual = [Sign.ABOVE, Sign.ZERO, Sign.BELOW, Sign.NULL]
    return sum(each is not Sign.ABOVE for each in way.values()), sum(map(usual.index, way.values()))


def _possible(column: Sibling) -> Iterator[Sign]:
    """Yields the signs that a column's numbers may have."""
    facts = column.facts
    low, high = (None if end is None else number_of(end.value) for end in (facts.low, facts.high))
    if high is None or high > 0:
        yield Sign.ABOVE
    if (low is None or low < 0 or (low == 0 and facts.low and facts.low.included)) and (
        0 not in facts.refused and (high is None or high >= 0)
    ):
        yield Sign.ZERO
    if low is None and high is None:
        yield Sign.BELOW
    if column.nullable and not facts.never_null:
        yield Sign.NULL


def _are_kept(
    terms: Sequence[Term],
    values: Mapping[str, Constant],
    way: _Way,
    columns: Mapping[str, Sibling],
) -> bool:
    def cell(name: str) -> Possible:
        if (sign := way.get(name)) is not None:
            return _number(sign, columns[name])
        value = values[name].value if name in values else None
        if name not in values:
            return ANYTHING
        return ONLY_NULL if value is None else Possible.of(values[name].kind, [value])

    evaluation = Evaluation(cell)
    return all(False not in (as_truth(evaluation.of(term)).values or ()) for term in terms)


def _number(sign: Sign, column: Sibling) -> Possible:
    if sign is Sign.NULL:
        return ONLY_NULL
    if sign is Sign.ZERO:
        return Possible.of(Kind.NUMBER, [Fraction(0)])
    # Sums are taken to be exact: rounding takes none to the other side of 0.
    least = Fraction(1, 10 ** places_of(column.type))
    if sign is Sign.ABOVE:
        return Possible(Kind.NUMBER, null=False, low=least, whole=True)
    return Possible(Kind.NUMBER, null=False, high=-least, whole=True)
