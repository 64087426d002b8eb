"""running: a sum over the rows of one parent, up to this row."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from dialects.cells import Cell
from generators_sql.aggregates.child_rows import PARENT, TAKEN, VALUE, ChildRows, compiled
from generators_sql.aggregates.growth import why_changed
from generators_sql.aggregates.results import OfRows, Result
from generators_sql.aggregates.side_by_side import part_by_children
from generators_sql.analysis.named_columns import known_columns
from generators_sql.expressions.compiling import Checked, check_expression, compile_expression
from generators_sql.expressions.conversions import to_type
from generators_sql.expressions.parser import columns_of
from generators_sql.expressions.ranges import Range
from generators_sql.expressions.scope import Scope
from generators_sql.expressions.types import TIMES, Kind, Type
from generators_sql.spi import (
    NUMBER,
    AllRows,
    ColumnFacts,
    ComputedQuery,
    EntryColumn,
    NumberRange,
    ParamProblem,
    Reference,
    Row,
    null_problems,
)
from sdgen.column_types import NUMBERS, ColumnType

_TABLE, _AT = "running", "at"
_UNITS = EntryColumn(ColumnType.BIGINT)


class Running(OfRows):
    """A sum over the rows that point to the same row, from the first one up to this one: the
    balance of an account after each of its transactions.

    Rows are added in the order of their row numbers, or of a column such as a time. The database
    computes the sums into a temporary table, for each batch or all at once, and reads nothing from
    the entity's table. Sums of decimals are exact; doubles have to be cast to decimals, as for
    `aggregate`.
    """

    type = "running"
    column_types = NUMBERS
    natural = ColumnType.BIGINT
    determinism = (
        "A pure function of the rows before it; no draw of its own. Identical on every engine."
    )
    example = """\
- name: device_id
  type: uuid
  fk: { entity: devices, column: id }
- name: litres
  type: decimal(6,1)
  generator: { type: decimal, params: { min: 0, max: 99 } }
- name: meter
  type: decimal(12,1)
  generator: { type: running, params: { of: litres, via: device_id, start: 100 } }
"""

    of: str = Field(
        description="What is added up: a column of the same entity, or an expression over its "
        "columns, such as `CASE WHEN kind = 'debit' THEN -amount ELSE amount END`. NULL adds "
        "nothing."
    )
    via: str = Field(
        description="An fk column of the same entity; each row pointed to has its own sum."
    )
    start: int | float | str = Field(
        default=0,
        description="What the sum begins with: a number, or a column of the row pointed to.",
    )
    order_by: str | None = Field(
        default=None,
        description="A column of the same entity that orders the rows; ties are broken by row "
        "number. Default: by row number.",
    )
    where: str | None = Field(
        default=None,
        description="A condition on the columns of the same entity: other rows add nothing.",
    )

    def cell(self, row: Row) -> Cell:
        column = row.column
        sums, start, result = self._sums(column), self._start(column), self.result(column)
        if sums is None or start is None or start.type is None or result is None:
            raise ValueError("what is added up cannot be read")
        node = row.computed(self._query(column)).entry(row.number)
        scope = self._scope(row)
        parts = [to_type(scope, sums.typed(node), result.type)]
        if self.start != 0:
            first = compile_expression(self._start_text, scope)
            parts.insert(0, to_type(scope, first, result.type))
        total, *more = [part.node for part in parts]
        for each in more:
            total = x.add(x.paren(total), x.paren(each))
        cell = result.cell(row, total, self.summary())
        fk = column.dataset.column(column.entity, self.via)
        if fk is None or not fk.nullable:
            return cell
        missing = exp.Is(this=row.value(self.via), expression=exp.Null())
        return Cell(x.case((missing, row.dialect.null(column.kind)), otherwise=cell.node))

    def summary(self) -> str:
        order = "" if self.order_by is None else f" by {self.order_by}"
        where = "" if self.where is None else f" where {self.where}"
        start = "" if self.start == 0 else f" from {self.start}"
        return " ".join(f"running sum of {self.of} via {self.via}{order}{where}{start}".split())

    def siblings(self) -> tuple[str, ...]:
        return (self.via,)

    def cells(self, column: ColumnFacts) -> tuple[Reference, ...]:
        found = dict.fromkeys(self._rows(column).cells())
        if self.order_by is not None:
            found[Reference(column.entity, self.order_by)] = None
        reached = self._reached(column)
        if reached is not None and isinstance(self.start, str):
            found[Reference(reached, self.start)] = None
        return tuple(found)

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        dataset, rows = column.dataset, self._rows(column)
        if dataset.no_column(column.entity, self.via):
            return  # told of as a sibling
        found = list(rows.problems(dataset, None))
        found += [ParamProblem("of", each) for each in rows.value_problems(dataset)]
        found += self._order_problems(column)
        if found:
            yield from found
            return
        fk, checked = rows.fk(dataset), rows.checked(dataset)
        if fk is None or checked is None or checked.type is None:
            return  # told of there
        if checked.type.kind not in (Kind.INT, Kind.DECIMAL):
            yield ParamProblem("of", _no_sum(checked.type))
            return
        yield from self._start_problems(column)
        result = self.result(column)
        if result is None:
            return
        wanted, scale = column.type.scale, result.type.scale
        if wanted is not None and scale > wanted:
            yield ParamProblem(
                "of",
                f"has {scale} decimals with start, but {column.type} keeps {wanted}. Use a type "
                f"with {scale}, or ROUND(…, {wanted})",
            )
            return
        for message in result.checked(column.type).problems:
            yield ParamProblem("", f"the sum {message}")
        yield from null_problems(column, fk[0], "via")
        if self.order_by is not None and (problem := why_changed(*fk)):
            yield ParamProblem("order_by", problem)

    def _order_problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        if self.order_by is None:
            return
        if reason := column.dataset.no_column(column.entity, self.order_by):
            yield ParamProblem("order_by", reason)
            return
        found = column.sibling(self.order_by)
        checked = self._order(column)
        if found is None or checked is None:
            return  # told of there
        if checked.type is None:
            for message in checked.problems:
                yield ParamProblem("order_by", message)
        elif checked.type.kind not in (Kind.INT, Kind.DECIMAL, Kind.DOUBLE, *TIMES):
            yield ParamProblem(
                "order_by",
                f"{self.order_by} is {found[0].type}. Use a column of times or numbers",
            )
        elif found[0].nullable:
            yield ParamProblem(
                "order_by",
                f"{self.order_by} can be NULL, and NULLs have no order. Use another column",
            )

    def _start_problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        reached, start = self._reached(column), self._start(column)
        if reached is not None and isinstance(self.start, str):
            if reason := column.dataset.no_column(reached, self.start):
                yield ParamProblem("start", reason)
                return
            there = column.dataset.column(reached, self.start)
            if there is not None:
                yield from null_problems(column, there, "start", f"{reached}.{self.start}")
        if start is None:
            return  # told of there
        for message in start.problems:
            yield ParamProblem("start", message)
        if start.type is not None and start.type.kind not in (Kind.INT, Kind.DECIMAL):
            yield ParamProblem("start", _no_sum(start.type))

    def _rows(self, column: ColumnFacts) -> ChildRows:
        return ChildRows(column.entity, self.via, self.of, self.where)

    def _reached(self, column: ColumnFacts) -> str | None:
        """Returns the entity that rows point to."""
        found = self._rows(column).fk(column.dataset)
        return found[1].entity if found else None

    @property
    def _start_text(self) -> str:
        """What the sum begins with, as an expression."""
        if isinstance(self.start, str):
            return _quoted(self.start)
        return f"{Decimal(str(self.start)):f}"

    def _start(self, column: ColumnFacts) -> Checked | None:
        """Returns what is known of what the sum begins with."""
        text = self._start_text
        if not isinstance(self.start, str):
            return check_expression(text, {})
        reached = self._reached(column)
        there = column.dataset.column(reached, self.start) if reached is not None else None
        if there is None:
            return None
        return check_expression(text, known_columns(there, [self.start]), rows=there.rows)

    def _order(self, column: ColumnFacts) -> Checked | None:
        if self.order_by is None or column.sibling(self.order_by) is None:
            return None
        return check_expression(_quoted(self.order_by), known_columns(column, [self.order_by]))

    def _sums(self, column: ColumnFacts) -> Result | None:
        """Returns what is known of the sums without what they begin with."""
        rows = self._rows(column)
        checked = rows.checked(column.dataset)
        if checked is None or checked.type is None:
            return None
        lies, most = checked.range, column.rows
        if lies is not None:
            lies = Range(min(0, lies.low * most), max(0, lies.high * most))
        return Result(checked.type, lies)

    def result(self, column: ColumnFacts) -> Result | None:
        sums, start = self._sums(column), self._start(column)
        if sums is None or start is None or start.type is None:
            return None
        scale = max(sums.type.scale, start.type.scale)
        kind = (
            Type(Kind.DECIMAL, scale)
            if scale or Kind.DECIMAL in (sums.type.kind, start.type.kind)
            else sums.type
        )
        lies = None
        if sums.range is not None and start.range is not None:
            lies = _scaled(sums.range, scale - sums.type.scale)
            lies += _scaled(start.range, scale - start.type.scale)
        return Result(kind, lies, start.null, is_sure=False)

    def _scope(self, row: Row) -> Scope:
        """Returns what the beginning is compiled in: a row of the entity pointed to."""
        column, there = row.column, row.via(self.via)
        reached = self._reached(column)
        facts = None
        if isinstance(self.start, str) and reached is not None:
            facts = column.dataset.column(reached, self.start)
        return Scope(
            dialect=row.dialect,
            columns=known_columns(facts, columns_of(self._start_text)) if facts else {},
            cell=there.value,
            exact=there.exact,
            as_of=column.as_of,
            subject=f"{column.entity}.{column.name}",
        )

    def _query(self, column: ColumnFacts) -> ComputedQuery:
        children = self._rows(column)

        def of_row(row: Row) -> dict[str, exp.Expression]:
            found = children.of_row(row)
            if self.order_by is not None:
                found[_AT] = compiled(row, _AT, _quoted(self.order_by)).node
            return found

        def of_rows(every: exp.Select) -> exp.Select:
            value = x.coalesce(x.col(VALUE), x.int64(0))
            if TAKEN in every.named_selects:
                value = x.case((x.col(TAKEN), value), otherwise=x.int64(0))
            places = [*([] if self.order_by is None else [x.col(_AT)]), x.col(NUMBER)]
            sums = exp.Window(
                this=exp.Sum(this=value),
                partition_by=[x.col(PARENT)],
                order=exp.Order(expressions=places),
                spec=exp.WindowSpec(
                    kind="ROWS", start="UNBOUNDED", start_side="PRECEDING", end="CURRENT ROW"
                ),
            )
            found = exp.select(x.col(NUMBER), x.alias(x.as_int64(sums), "sums"))
            return found.from_(x.subquery(every, "every"))

        def query(rows: AllRows) -> exp.Query:
            return of_rows(rows.of(column.entity, self.via, of_row))

        def part(rows: AllRows, entries: NumberRange, some: NumberRange) -> exp.Query:
            sums = of_rows(rows.of(column.entity, self.via, of_row, some))
            found = exp.select(x.col(NUMBER), x.col("sums"))
            found = found.where(exp.GTE(this=x.col(NUMBER), expression=x.own(entries.first)))
            found = found.where(exp.LT(this=x.col(NUMBER), expression=x.own(entries.end)))
            return found.from_(x.subquery(sums, "sums_so_far"))

        by_range = part_by_children(column, self.via, part)
        return ComputedQuery(_TABLE, (_UNITS,), column.rows, query, part=by_range)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _scaled(lies: Range, places: int) -> Range:
    return lies * Range(10**places, 10**places)


def _no_sum(kind: Type) -> str:
    if kind.kind is Kind.DOUBLE:
        return (
            "is double, and a sum of doubles depends on the order in which they are added. Make "
            "each a decimal: CAST(… AS decimal(12,2))"
        )
    return f"is {kind}, which has no sum. Use a number"
