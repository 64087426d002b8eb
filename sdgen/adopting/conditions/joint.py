"""Conditions over several columns of a row, and which of these they are kept by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sqlglot import exp

from sdgen.adopting.column import Column, Sibling
from sdgen.adopting.conditions.cases import Case, cases_of, keeps_with_all
from sdgen.adopting.conditions.writing import has_truths
from sdgen.adopting.filling.filling import named
from sdgen.adopting.names import guess_by_name
from sdgen.column_types import NUMBERS, ColumnType
from sdgen.frozen import frozen
from sdgen.planning.conditions import Cell, Computed, Operation, Term, cells_of
from sdgen.planning.conditions.terms import Chosen, Unread

_WORD = re.compile(r'"[^"]+"|\w+')
_COMPARISONS = frozenset({Operation.LESS, Operation.AT_MOST, Operation.EQUAL})
_OF_NULLS = frozenset({Operation.IS_NULL, Operation.COUNT_VALUES, Operation.COUNT_NULLS})


@frozen
class Joint:
    """A condition over several columns.

    Args:
        term: what it says, with the names that the table has.
        sql: as the database has it.
        tree: the same before it was read.
    """

    term: Term
    sql: str
    tree: exp.Expr

    @property
    def names(self) -> tuple[str, ...]:
        """Its columns, in order."""
        return tuple(dict.fromkeys(cells_of(self.term)))


@frozen
class Comparison:
    """A comparison that a column is to keep: ``column >= other``, say.

    Args:
        operation: ``<``, ``<=`` or ``=``.
        other: what the column is compared with.
        is_low: whether the other is the smaller one.
        sql: the condition as the database has it.
    """

    operation: Operation
    other: Term
    is_low: bool
    sql: str


@frozen
class Different:
    """That a column is another value than another one has: ``column <> other``.

    Args:
        other: the other column.
        sql: the condition as the database has it.
        is_demanded: whether a CHECK says so, not only their names.
    """

    other: str
    sql: str
    is_demanded: bool = True


@frozen
class Nullness:
    """That columns are NULL or not as conditions say it.

    Args:
        columns: the columns that are to keep it.
        term: the condition.
        sql: as the database has it.
        cases: what is NULL by the values of other columns, where that is known of all; else none.
    """

    columns: tuple[str, ...]
    term: Term
    sql: str
    cases: tuple[Case, ...] = ()


@dataclass
class Plan:
    """Which columns are to keep which conditions.

    Args:
        comparisons: column → its comparisons.
        nullness: column → what decides whether it is NULL.
        different: column → the one that it differs from.
        unplanned: conditions that no column can be made to keep.
    """

    comparisons: dict[str, list[Comparison]] = field(default_factory=dict)
    nullness: dict[str, Nullness] = field(default_factory=dict)
    different: dict[str, Different] = field(default_factory=dict)
    unplanned: list[Joint] = field(default_factory=list)
    _needs: dict[str, set[str]] = field(default_factory=dict)

    def is_taken(self, column: str) -> bool:
        """Returns whether a column has to keep a condition."""
        return column in self.comparisons or column in self.nullness or column in self.different

    def may_need(self, column: str, others: set[str]) -> bool:
        """Returns whether a column may be computed from others, none of which is from it."""
        waiting, seen = [*others], set[str]()
        while waiting:
            name = waiting.pop()
            if name == column:
                return False
            if name not in seen:
                seen.add(name)
                waiting += self._needs.get(name, set())
        return True

    def need(self, column: str, others: set[str]) -> None:
        """Says that a column is computed from others."""
        self._needs.setdefault(column, set()).update(others)


def is_read(term: Term) -> bool:
    """Returns whether all of a term is known."""
    waiting = [term]
    while waiting:
        each = waiting.pop()
        if isinstance(each, Unread):
            return False
        if isinstance(each, Computed):
            waiting += each.parts
        elif isinstance(each, Chosen):
            waiting += [each.otherwise, *(part for branch in each.branches for part in branch)]
    return True


def planned(joints: list[Joint], columns: Mapping[str, Sibling]) -> Plan:
    """Returns which columns are to keep which conditions.

    Args:
        joints: the conditions.
        columns: the columns that a scenario fills.
    """
    plan = Plan()
    nulls: list[Joint] = []
    for joint in joints:
        if not is_read(joint.term) or not all(_is_single(columns, each) for each in joint.names):
            plan.unplanned.append(joint)
        elif compared := _compared(plan, joint, columns):
            name, comparison = compared
            plan.comparisons.setdefault(name, []).append(comparison)
            plan.need(name, {*cells_of(comparison.other)})
        elif pair := _different(plan, joint, columns):
            name, other = pair
            plan.different[name] = Different(other, joint.sql)
            plan.need(name, {other})
        else:
            nulls.append(joint)
    always = [joint for joint in nulls if can_always_be_kept(joint, columns)]
    plan.unplanned += [joint for joint in nulls if joint not in always]
    for group in _sharing(always, columns):
        _plan_nulls(plan, group, columns)
    return plan


def _is_single(columns: Mapping[str, Sibling], name: str) -> bool:
    """Returns whether a scenario fills a column, with values that expressions compute with."""
    return name in columns and columns[name].type.kind is not ColumnType.ARRAY


# --- Comparisons ---------------------------------------------------------------------------------


def _compared(
    plan: Plan, joint: Joint, columns: Mapping[str, Sibling]
) -> tuple[str, Comparison] | None:
    term = _without_nulls(joint.term)
    if not isinstance(term, Computed):
        return None
    if term.operation is Operation.NOT and isinstance(term.parts[0], Computed):
        inner = term.parts[0]
        flipped = {Operation.LESS: Operation.AT_MOST, Operation.AT_MOST: Operation.LESS}
        if inner.operation not in flipped:
            return None
        left, right = inner.parts
        term = Computed(flipped[inner.operation], (right, left))
    if term.operation not in _COMPARISONS or len(term.parts) != 2:
        return None
    left, right = term.parts
    sides = [(right, left, True), (left, right, False)]
    if _is_made_of(left, right, columns):
        sides.reverse()
    for mine, other, is_low in sides:
        if not isinstance(mine, Cell) or has_truths(other):
            continue
        sibling, others = columns[mine.name], {*cells_of(other)}
        is_taken = sibling.is_fk or sibling.is_unique or sibling.facts.values
        if is_taken or mine.name in others or not plan.may_need(mine.name, others):
            continue
        may_lack = not sibling.nullable and any(columns[each].nullable for each in others)
        if may_lack and term.operation is Operation.EQUAL:
            continue
        return mine.name, Comparison(term.operation, other, is_low, joint.sql)
    return None


def _is_made_of(mine: Term, other: Term, columns: Mapping[str, Sibling]) -> bool:
    """Returns whether a column's name says that it is made of another one, as a cost of a price."""
    if not isinstance(mine, Cell) or not isinstance(other, Cell):
        return False
    of, beside = columns[mine.name], {name: columns[name] for name in columns if name != mine.name}
    column = Column("", mine.name, of.type, nullable=of.nullable, siblings=beside)
    guess = guess_by_name(column) if of.type.kind in NUMBERS else None
    return guess is not None and named(other.name) in _WORD.findall(str(guess.column.get("expr")))


def _different(plan: Plan, joint: Joint, columns: Mapping[str, Sibling]) -> tuple[str, str] | None:
    """Returns two columns that have to differ, the one first that is chosen by the other."""
    term = _without_nulls(joint.term)
    if not isinstance(term, Computed) or term.operation is not Operation.NOT:
        return None
    (inner,) = term.parts
    if not isinstance(inner, Computed) or inner.operation not in (Operation.EQUAL, Operation.SAME):
        return None
    names = [part.name for part in inner.parts if isinstance(part, Cell)]
    if len(names) != 2 or names[0] == names[1]:
        return None
    if columns[names[0]].is_fk != columns[names[1]].is_fk:
        names.sort(key=lambda name: columns[name].is_fk)
    else:
        order = [*columns]
        names.sort(key=lambda name: (not columns[name].nullable, -order.index(name)))
    mine, other = names
    is_taken = columns[mine].is_unique or mine in plan.different or mine in plan.comparisons
    return None if is_taken or not plan.may_need(mine, {other}) else (mine, other)


def _without_nulls(term: Term) -> Term:
    """Returns what a condition demands of rows without NULLs in it, where it allows those."""
    if isinstance(term, Computed) and term.operation is Operation.OR:
        left = [part for part in term.parts if not _is_null_test(part)]
        tested = {name for part in term.parts if _is_null_test(part) for name in cells_of(part)}
        if len(left) == 1 and tested <= {*cells_of(left[0])}:
            return left[0]
    return term


def _is_null_test(term: Term) -> bool:
    return (
        isinstance(term, Computed)
        and term.operation is Operation.IS_NULL
        and isinstance(term.parts[0], Cell)
    )


# --- NULLs ---------------------------------------------------------------------------------------


def _nulls_in(term: Term) -> tuple[set[str], set[str]]:
    """Returns the columns of which it matters only whether they are NULL, and the others."""
    nulls: set[str] = set()
    values: set[str] = set()
    waiting = [term]
    while waiting:
        each = waiting.pop()
        if isinstance(each, Cell):
            values.add(each.name)
        elif isinstance(each, Computed):
            if each.operation in _OF_NULLS and all(isinstance(p, Cell) for p in each.parts):
                nulls |= {*cells_of(each)}
            else:
                waiting += each.parts
        elif isinstance(each, Chosen):
            waiting += [each.otherwise, *(part for branch in each.branches for part in branch)]
    return nulls - values, values


def _sharing(joints: list[Joint], columns: Mapping[str, Sibling]) -> Iterator[list[Joint]]:
    """Yields groups of conditions that decide together whether columns are NULL."""
    left = list(joints)
    while left:
        group = [left.pop(0)]
        names = {name for name in _nulls_in(group[0].term)[0] if _may_be_null(columns[name])}
        more = True
        while more:
            more = False
            for other in list(left):
                theirs = {name for name in _nulls_in(other.term)[0] if _may_be_null(columns[name])}
                if names & theirs:
                    group.append(other)
                    left.remove(other)
                    names |= theirs
                    more = True
        yield group


def can_always_be_kept(joint: Joint, columns: Mapping[str, Sibling]) -> bool:
    """Returns whether NULLs alone can keep a condition, whatever values other columns have."""
    nulls, values = _nulls_in(joint.term)
    targets = [name for name in columns if name in nulls and _may_be_null(columns[name])]
    tested = [name for name in columns if name in nulls and name not in targets]
    deciding = {name: columns[name] for name in columns if name in values}
    return not targets or keeps_with_all(joint.term, targets, deciding, tested)


_FEW_TARGETS, _MOST_TARGETS = 2, 4


def _may_be_null(column: Sibling) -> bool:
    """Returns whether other columns may decide that a column is NULL.

    Unique ones are left alone as long as others can: not all that fills them can be computed with.
    """
    return column.nullable and (column.is_fk or not column.is_unique)


def _plan_nulls(plan: Plan, group: list[Joint], columns: Mapping[str, Sibling]) -> None:
    terms = [joint.term for joint in group]
    term = terms[0] if len(terms) == 1 else Computed(Operation.AND, tuple(terms))
    nulls, values = _nulls_in(term)
    targets = tuple(name for name in columns if name in nulls and _may_be_null(columns[name]))
    if not targets:  # then unique ones, where no other condition decides of them
        able = [name for name in columns if name in nulls and columns[name].nullable]
        targets = () if any(map(plan.is_taken, able)) else tuple(able)
    others = values | (nulls - {*targets})
    can = bool(targets) and all(plan.may_need(name, others) for name in targets)
    cases: tuple[Case, ...] = ()
    if can and (len(targets) > _MOST_TARGETS or (values and len(targets) > _FEW_TARGETS)):
        cases = cases_of(term, targets, {name: columns[name] for name in others})
    if not can or (len(targets) > _MOST_TARGETS and not cases):
        plan.unplanned += group
        return
    found = Nullness(targets, term, " AND ".join(joint.sql for joint in group), cases)
    for name in targets:
        plan.nullness[name] = found
        plan.need(name, others)
