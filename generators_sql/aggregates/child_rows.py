"""The rows that point to a row by a foreign key, and what is computed of each of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.analysis.named_columns import known_columns, scope_of
from generators_sql.expressions.compiling import Checked, check_expression, compile_expression
from generators_sql.expressions.guards import sure
from generators_sql.expressions.parser import columns_of
from generators_sql.expressions.scope import Known, Typed
from generators_sql.expressions.ticks import as_ticks
from generators_sql.expressions.types import TIMES
from generators_sql.fk import Fk
from generators_sql.fk_shapes import Eligible
from generators_sql.spi import ColumnFacts, Dataset, ParamProblem, Reference, Row
from sdgen.errors import listed, shown
from sdgen.frozen import frozen

PARENT, VALUE, TAKEN = "parent", "value", "taken"
"""Columns of the query of all child rows: whose child, what is computed, whether it counts."""


@frozen
class ChildRows:
    """The rows of an entity, each a child of the row that a foreign key points to.

    Args:
        entity: the entity.
        via: its column that is the foreign key.
        value: an expression over its columns; None if nothing is computed of them.
        where: the condition for a row to count; None if all do.
    """

    entity: str
    via: str
    value: str | None = None
    where: str | None = None

    def fk(self, dataset: Dataset) -> tuple[ColumnFacts, Fk] | None:
        """Returns the foreign key, None if there is none."""
        facts, made = (
            dataset.column(self.entity, self.via),
            dataset.generator(self.entity, self.via),
        )
        return (facts, made) if facts is not None and isinstance(made, Fk) else None

    def fewest(self, dataset: Dataset) -> int:
        """Returns how many rows point to each row at least; ``where`` does not count."""
        found = self.fk(dataset)
        if found is None or found[0].nullable or found[1].where is not None:
            return 0
        column, made = found
        first, end = dataset.first_of(made.entity), dataset.rows_of(made.entity) or 0
        if first and not made.distribution.of_new_rows:
            return 0  # they were others when earlier rows were made
        return made.distribution.fewest_children(column, Eligible(first, end - first))

    def cells(self) -> tuple[Reference, ...]:
        """Returns the columns that are looked at."""
        texts = filter(None, (self.value, self.where))
        names = (self.via, *(name for text in texts for name in columns_of(text)))
        return tuple(Reference(self.entity, name) for name in dict.fromkeys(names))

    def problems(self, dataset: Dataset, parent: str | None) -> Iterator[ParamProblem]:
        """Yields why the rows are no children, or what is wrong with the condition.

        Args:
            dataset: the scenario.
            parent: the entity that they have to point to; None for any.
        """
        if reason := dataset.no_column(self.entity, self.via):
            yield ParamProblem("via", reason)
            return
        facts, made = (
            dataset.column(self.entity, self.via),
            dataset.generator(self.entity, self.via),
        )
        if facts is None or made is None:
            return  # told of there
        name, reached = f"{self.entity}.{self.via}", made.points_to(facts)
        if not isinstance(made, Fk) or (parent is not None and reached != parent):
            where = "no row" if reached is None else f"rows of {reached}"
            to = "" if parent is None else f" that points to {parent}"
            known = self._pointing(dataset, parent)
            hint = f" There: {listed(known)}" if known else ""
            yield ParamProblem(
                "via", f"{name} points to {where} (got {made.type}). Use an fk column{to}.{hint}"
            )
            return
        if self.where is not None:
            yield from self._condition(facts, self.where)

    def checked(self, dataset: Dataset) -> Checked | None:
        """Returns what is known of the values; None if nothing can be, or there are none."""
        fk = dataset.column(self.entity, self.via)
        if fk is None or self.value is None:
            return None
        known = known_columns(fk, columns_of(self.value))
        return check_expression(self.value, known, rows=fk.rows)

    def value_problems(self, dataset: Dataset) -> list[str]:
        """Returns what is wrong with the expression of the values."""
        checked = self.checked(dataset)
        if checked is None:
            return []
        return checked.all_problems(self._all_columns(dataset, checked.unknown))

    def of_row(self, row: Row) -> dict[str, exp.Expression]:
        """Returns ``PARENT``, ``VALUE`` and ``TAKEN`` of a row, the last two where there are such.

        Decimals are whole numbers of units, times microseconds since 1970-01-01 UTC.

        Args:
            row: a row of the entity, seen from the foreign key.
        """
        found: dict[str, exp.Expression] = {PARENT: x.copied(row.via(self.via).number)}
        if self.value is not None:
            found[VALUE] = compiled(row, VALUE, self.value).node
        conditions: list[exp.Expression] = []
        if row.column.nullable:
            none = exp.Is(this=x.own(row.value(self.via)), expression=exp.Null())
            conditions.append(exp.Not(this=none))
        if self.where is not None:
            conditions.append(x.paren(compiled(row, "where", self.where).node))
        if conditions:
            first, *others = conditions
            for each in others:
                first = exp.And(this=first, expression=each)
            found[TAKEN] = first
        return found

    def _condition(self, fk: ColumnFacts, sql: str) -> Iterator[ParamProblem]:
        checked = check_expression(sql, known_columns(fk, columns_of(sql)), rows=fk.rows)
        found = checked.all_problems(self._all_columns(fk.dataset, checked.unknown))
        for message in found:
            yield ParamProblem("where", message)
        if not found and not checked.is_condition:
            yield ParamProblem(
                "where", f"must be true or false (got {shown(sql)}). Write a comparison"
            )

    def _all_columns(self, dataset: Dataset, unknown: tuple[str, ...]) -> dict[str, Known]:
        """Returns the columns, for messages about those that there are not."""
        fk = dataset.column(self.entity, self.via) if unknown else None
        return {} if fk is None else known_columns(fk, dataset.columns_of(self.entity))

    def _pointing(self, dataset: Dataset, parent: str | None) -> list[str]:
        """Returns the columns that are foreign keys to an entity."""
        found = []
        for name in dataset.columns_of(self.entity):
            facts, made = dataset.column(self.entity, name), dataset.generator(self.entity, name)
            if facts is None or not isinstance(made, Fk):
                continue
            if parent is None or made.points_to(facts) == parent:
                found.append(name)
        return found


def compiled(row: Row, what: str, sql: str) -> Typed:
    """Returns an expression over the columns of a row.

    Decimals are whole numbers of units, times microseconds since 1970-01-01 UTC.

    Args:
        row: the row, seen from any of its columns.
        what: names the expression among those over the row.
        sql: the expression.
    """
    # What is named for it is not what the column itself may name, or another expression.
    row = row.part(f"child_{what}", row.column.type)
    scope = replace(scope_of(row, columns_of(sql), sql), exact=lambda name: _exact(row, name))
    typed = sure(scope, compile_expression(sql, scope))
    return as_ticks(scope, typed) if typed.type.kind in TIMES else typed


def _exact(row: Row, name: str) -> exp.Expression | None:
    """Returns the units of a decimal, or such, also where no other column is computed of it."""
    if (exact := row.exact(name)) is not None:
        return exact
    count = row.cell(name).count
    if count is None:
        return None
    return row.named(f"count_{name}", count.exact(x.copied(count.number)), f"{name}, as an integer")
