"""What is computed of the rows that point to each row, together for all columns that ask for it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.aggregates.child_rows import PARENT, TAKEN, ChildRows, compiled
from generators_sql.aggregates.side_by_side import part_by_parents
from generators_sql.fk_shapes.lineage import Link
from generators_sql.spi import (
    NUMBER,
    AllRows,
    ColumnFacts,
    ComputedQuery,
    Dataset,
    EntryColumn,
    Exact,
    NumberRange,
    Reference,
    Row,
)
from sdgen.column_types import ColumnType
from sdgen.frozen import frozen

_TABLE = "rows"
_MOST = 32  # values of an entry of a look-up table


@frozen
class Measure:
    """One value that is computed of rows.

    Args:
        function: ``sum``, ``count``, ``min`` or ``max``.
        value: an expression over the columns of each row; None to count all of them.
        where: the condition for a row to count; None if all do.
        is_double: whether it is a double; else it is a whole number.
    """

    function: str
    value: str | None = None
    where: str | None = None
    is_double: bool = False

    @property
    def looked(self) -> EntryColumn:
        """The value as one of a look-up table."""
        kind = ColumnType.DOUBLE if self.is_double else ColumnType.BIGINT
        return EntryColumn(kind, nullable=self.function in ("min", "max"))


@frozen
class Measures:
    """What a column takes of the rows of an entity that point to its row by a foreign key."""

    entity: str
    via: str
    each: tuple[Measure, ...]


class Measuring(Exact):
    """A generator whose cells are what rows come to that point to their row."""

    @abstractmethod
    def measures(self, column: ColumnFacts) -> Measures | None:
        """Returns what it takes of which rows; None if that is not said."""


def measured(row: Row, own: Measures) -> list[exp.Expression]:
    """Returns the values that are computed of the rows that point to a row, as its cells need them.

    Several columns look things up in one table, so that the rows are computed once for all.
    """
    column = row.column
    if link := _told_by(column.dataset, own):
        count = link.family(row, row.number, "rows").count
        return [x.copied(count) for _ in own.each]
    together = list(dict.fromkeys(_together(column, own)))
    owner: tuple[str, ...] | None = (column.entity, own.entity, own.via)
    if not {*own.each} <= {*together}:
        together, owner = list(dict.fromkeys(own.each)), None
    found = []
    for measure in own.each:
        first = together.index(measure) // _MOST * _MOST
        several = tuple(together[first : first + _MOST])
        table = row.computed(_query(column, own, several, owner))
        found.append(table.entry(row.number, several.index(measure)))
    return found


def _together(column: ColumnFacts, own: Measures) -> Iterator[Measure]:
    """Yields what the entity's columns take of the same rows, where it can be computed at once."""
    dataset = column.dataset
    for name in dataset.columns_of(column.entity):
        facts, made = dataset.column(column.entity, name), dataset.generator(column.entity, name)
        if facts is None or made is None:
            continue
        for part in made.with_parts():
            measures = part.measures(facts) if isinstance(part, Measuring) else None
            if measures is None or (measures.entity, measures.via) != (own.entity, own.via):
                continue
            if _told_by(dataset, measures) is None and not _needs_another(facts, measures):
                yield from measures.each


def _told_by(dataset: Dataset, own: Measures) -> Link | None:
    """Returns the foreign key that tells all that is wanted without a table: how many rows."""
    if any((each.function, each.value, each.where) != ("count", None, None) for each in own.each):
        return None
    return Link.of(dataset, own.entity, own.via)


def _needs_another(column: ColumnFacts, measures: Measures) -> bool:
    """Returns whether a column is computed from another one's of the same rows.

    Such as the largest of cells that are copies of a total: the totals have to be there first.
    """
    dataset = column.dataset
    made = dataset.generator(column.entity, column.name)
    left = list(made.cells(column)) if made else []
    seen: set[Reference] = set()
    while left:
        cell = left.pop()
        if cell in seen:
            continue
        seen.add(cell)
        facts, made = dataset.column(cell.entity, cell.column), None
        if facts is not None:
            made = dataset.generator(cell.entity, cell.column)
        if facts is None or made is None:
            continue
        if cell.entity == column.entity:
            for part in made.with_parts():
                other = part.measures(facts) if isinstance(part, Measuring) else None
                if other and (other.entity, other.via) == (measures.entity, measures.via):
                    return True
        left += made.cells(facts)
    return False


def _query(
    column: ColumnFacts, own: Measures, several: tuple[Measure, ...], owner: tuple[str, ...] | None
) -> ComputedQuery:
    values = list(dict.fromkeys(each.value for each in several if each.value is not None))
    conditions = list(dict.fromkeys(each.where for each in several if each.where is not None))
    names = [f"result_{place}" for place in range(1, len(several) + 1)]

    def of_row(row: Row) -> dict[str, exp.Expression]:
        found = ChildRows(own.entity, own.via).of_row(row)
        for what, texts in (("value", values), ("where", conditions)):
            for place, text in enumerate(texts, 1):
                found[f"{what}_{place}"] = compiled(row, f"{what}_{place}", text).node
        return found

    def result(measure: Measure) -> exp.Expression:
        value: exp.Expression = x.col(NUMBER)
        if measure.value is not None:
            value = x.col(f"value_{values.index(measure.value) + 1}")
        if measure.where is not None:
            value = x.case((x.col(f"where_{conditions.index(measure.where) + 1}"), value))
        return _of_group(measure.function, value)

    def of_rows(every: exp.Select, entries: exp.Select) -> exp.Query:
        results = [x.alias(result(each), name) for each, name in zip(several, names, strict=True)]
        grouped = exp.select(x.col(PARENT), *results).group_by(x.col(PARENT))
        if TAKEN in every.named_selects:
            grouped = grouped.where(x.col(TAKEN))
        grouped = grouped.from_(x.subquery(every, "every"))
        found = [
            x.alias(_or_zero(each.function, x.col(name, "found")), name)
            for each, name in zip(several, names, strict=True)
        ]
        on = exp.EQ(this=x.col(PARENT, "found"), expression=x.col(NUMBER, "all"))
        return (
            exp.select(x.col(NUMBER, "all"), *found)
            .from_(x.subquery(entries, "all"))
            .join(x.subquery(grouped, "found"), on=on, join_type="LEFT", copy=False)
        )

    def query(rows: AllRows) -> exp.Query:
        return of_rows(rows.of(own.entity, own.via, of_row), rows.numbers(column.rows))

    def part(rows: AllRows, entries: NumberRange, some: NumberRange) -> exp.Query:
        return of_rows(rows.of(own.entity, own.via, of_row, some), rows.numbers(entries))

    looked = [each.looked for each in several]
    marks = tuple((each.function, each.value, each.where) for each in several)
    by_range = part_by_parents(column, own.entity, own.via, part)
    return ComputedQuery(
        _TABLE, looked, column.rows, query, marks=marks, owner=owner, part=by_range
    )


def _of_group(function: str, value: exp.Expression) -> exp.Expression:
    """Returns what a function makes of the values of one group."""
    if function in ("min", "max"):
        return x.call(exp.Min if function == "min" else exp.Max, value)
    if function == "sum":
        return x.as_int64(x.call(exp.Sum, value))
    return x.as_int64(exp.Count(this=x.own(value)))


def _or_zero(function: str, value: exp.Expression) -> exp.Expression:
    return value if function in ("min", "max") else x.coalesce(value, x.int64(0))
