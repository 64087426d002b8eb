"""What is sought of stored rows, as conditions of SQL; values become literals of their type."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.column_types import FLOATS, INTEGERS, TEXTS, ColumnType, DataType
from sdgen.compiling.stored_types import StoredTypes
from sdgen.errors import Problem, RequestProblem, ValidationError, did_you_mean, listed
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Entity
from sdgen.values import Value, coerce
from sdgen.yaml_scalars import whole_in

_NO_ORDER = frozenset({ColumnType.JSON, ColumnType.ARRAY})
_TRUTH = {"true": True, "false": False}


@frozen
class Sought:
    """Which stored rows are sought: those of which all holds that is given.

    Args:
        column: the column that is looked at; None for any row.
        equals: what its cells are, as text.
        begins_with: what they begin with, exactly as written.
        at_least, at_most: between what they are.
        is_null: whether they are NULL, or are not.
    """

    column: str | None = None
    equals: str | None = None
    begins_with: str | None = None
    at_least: str | None = None
    at_most: str | None = None
    is_null: bool | None = None

    @property
    def is_all(self) -> bool:
        """Whether nothing is said, so that any row is sought."""
        return all(getattr(self, each.name) is None for each in fields(self))

    def check(self, entity: Entity) -> None:
        """Raises ValidationError with everything that is wrong with it for an entity's table."""
        problems = list(self._problems(entity))
        if problems:
            raise ValidationError("request is not valid:", problems)

    def _problems(self, entity: Entity) -> Iterator[Problem]:
        said = {each.name: getattr(self, each.name) for each in fields(self)}
        given = [name for name, value in said.items() if value is not None and name != "column"]
        if self.column is None:
            if given:
                yield RequestProblem("column", f"missing: says of which column {listed(given)} is")
            return
        names = [column.name for column in entity.stored_columns]
        if self.column not in names:
            hint = did_you_mean(self.column, names)
            message = f'no column "{self.column}".{hint} Columns here: {listed(names)}'
            yield RequestProblem("column", message)
            return
        if not given:
            message = "missing: say what is sought, with equals, begins_with, at_least, at_most or "
            yield RequestProblem("equals", f"{message}is_null")
        kind = entity.column(self.column).type
        if self.begins_with is not None and kind.kind not in TEXTS:
            message = f"is for strings, and {self.column} is {kind}. Use equals, or a range"
            yield RequestProblem("begins_with", message)
        for name in ("equals", "at_least", "at_most"):
            if said[name] is None:
                continue
            try:
                value_of(said[name], kind)
            except ValueError as error:
                yield RequestProblem(name, str(error))

    def conditions(
        self, plan: Plan, entity: Entity, types: StoredTypes
    ) -> Iterator[exp.Expression]:
        """Yields what has to hold of a row of the entity's table, once it has been checked."""
        if self.column is None:
            return
        name, kind = self.column, entity.column(self.column).type

        def literal(text: str) -> exp.Expression:
            value = plan.dialect.literal(value_of(text, kind), kind.kind)
            return types.stored(plan, entity, name, value)

        if self.equals is not None:
            yield exp.EQ(this=x.col(name), expression=literal(self.equals))
        if self.begins_with is not None:
            start = x.substring(x.col(name), x.integer(1), x.integer(len(self.begins_with)))
            yield exp.EQ(this=start, expression=plan.dialect.text_literal(self.begins_with))
        if self.at_least is not None:
            yield exp.GTE(this=x.col(name), expression=literal(self.at_least))
        if self.at_most is not None:
            yield exp.LTE(this=x.col(name), expression=literal(self.at_most))
        if self.is_null is not None:
            null = exp.Is(this=x.col(name), expression=exp.Null())
            yield null if self.is_null else exp.Not(this=null)


def value_of(text: str, kind: DataType) -> Value:
    """Returns the value of a column that a text says. Raises ValueError if it says none."""
    if "\0" in text:
        raise ValueError("must not hold U+0000")
    value: object = text
    if kind.kind in _NO_ORDER:
        raise ValueError(f"cells of type {kind} are not compared")
    if kind.kind in INTEGERS:
        value = whole_in(text)
        value = text if value is None else value
    elif kind.kind in FLOATS:
        try:
            value = float(text)
        except ValueError:
            value = text
    elif kind.kind is ColumnType.BOOL:
        value = _TRUTH.get(text, text)
    elif kind.kind in TEXTS:
        return text  # a longer one than fits is found nowhere, which is no mistake
    return coerce(value, kind)
