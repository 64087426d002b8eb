"""Removing the candidates of an undo: those that other rows point to stay.

Whether a row is still as it was found is asked by its hash in the DELETE itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlglot import exp

from dialects import Dialect
from dialects import sql_nodes as x
from sdgen.compiling.joint_statements import counted_together
from sdgen.compiling.statements import range_parameters
from sdgen.compiling.undoing.finding import CANDIDATES, ENTITY
from sdgen.compiling.undoing.row_places import RowPlaces
from sdgen.compiling.verification.row_hashes import HASH, NUMBER
from sdgen.frozen import frozen
from sdgen.scenario.table_names import TableName

_ROW = "sdgen_row"


@frozen
class Side:
    """A table at one end of a foreign key.

    Args:
        table: the table.
        columns: its columns in the key.
        places: where its rows stand.
        numbers: those of its entities among the candidates, none where it has no candidates; of
            the table that is pointed to that of one entity.
    """

    table: TableName
    columns: tuple[str, ...]
    places: RowPlaces
    numbers: tuple[int, ...]


class RemovingSQL:
    """The statements that remove candidates of some entities; parameters: ``range_parameters``.

    Args:
        dialect: the dialect.
    """

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect

    def analyze(self) -> list[exp.Expression]:
        """Returns what tells the planner how many candidates there are."""
        return self._dialect.analyze([x.table(CANDIDATES)])

    def count(self, number: int) -> exp.Select:
        """Returns the query of how many candidates of an entity a range has."""
        count = exp.select(exp.Count(this=exp.Star())).from_(x.table(CANDIDATES))
        return count.where(self._in_range(number))

    def forget(self, number: int) -> exp.Delete:
        """Returns the statement that takes a range of an entity off the candidates."""
        return _delete(x.table(CANDIDATES), self._in_range(number))

    def hold(self, child: Side, parent: Side) -> exp.Delete:
        """Returns the statement that takes off those that rows point to which are to stay.

        Args:
            child: the table that has the foreign key, whatever it is.
            parent: the one that it points to, of an entity.
        """
        points = [
            exp.EQ(this=x.col(there, "parent"), expression=x.col(here, "child"))
            for here, there in zip(child.columns, parent.columns, strict=True)
        ]
        query = (
            exp.select(*parent.places.of("parent"))
            .from_(_aliased(child.table, "child"))
            .join(_aliased(parent.table, "parent"), on=exp.and_(*points))
        )
        if child.places.are_global or child.numbers:
            query = query.where(exp.Not(this=exp.Exists(this=self._candidate(child))))
        held = _is_in([x.col(name) for name in parent.places.names], query)
        return _delete(x.table(CANDIDATES), self._in_range(*parent.numbers), held)

    def _candidate(self, child: Side) -> exp.Select:
        same: list[exp.Expression] = [
            exp.EQ(this=x.col(name, "candidate"), expression=cell)
            for name, cell in zip(child.places.names, child.places.of("child"), strict=True)
        ]
        if not child.places.are_global and child.numbers:
            numbers = list(map(x.integer, child.numbers))
            same.append(exp.In(this=x.col(ENTITY, "candidate"), expressions=numbers))
        return exp.select(x.integer(1)).from_(x.table(CANDIDATES, alias="candidate")).where(*same)

    def lock(self, table: TableName, places: RowPlaces, number: int) -> exp.Select:
        """Returns the query that keeps others from pointing to, or changing, rows of a range."""
        rows = exp.select(x.integer(1)).from_(_aliased(table, _ROW))
        rows = rows.where(_is_in(places.of(_ROW), self._places(places, number))).lock()
        return exp.select(exp.Count(this=exp.Star())).from_(rows.subquery("locked"))

    def remove(
        self, table: TableName, places: RowPlaces, number: int, row_hash: exp.Expression
    ) -> exp.Delete:
        """Returns the DELETE of the rows of a range that are as they were found.

        Args:
            table: the table.
            places: where its rows stand.
            number: the number of its entity.
            row_hash: the hash of one of its rows.
        """
        same: list[exp.Expression] = [
            exp.EQ(this=x.col(name, "found"), expression=cell)
            for name, cell in zip(places.names, places.of(_ROW), strict=True)
        ]
        same.append(exp.EQ(this=x.col(ENTITY, "found"), expression=x.integer(number)))
        found = exp.select(x.col(HASH, "found")).from_(x.table(CANDIDATES, alias="found"))
        unchanged = exp.EQ(this=row_hash, expression=found.where(*same).subquery())
        here = _is_in(places.of(_ROW), self._places(places, number))
        return _delete(_aliased(table, _ROW), here, unchanged)

    def remove_together(self, deletes: Sequence[exp.Delete]) -> exp.Select:
        """Returns one statement of several DELETEs, whose query is how many rows each removes.

        Foreign keys are checked at its end, when all of the rows are gone.
        """
        return counted_together(deletes, "removed")

    def _places(self, places: RowPlaces, number: int) -> exp.Select:
        some = exp.select(*map(x.col, places.names)).from_(x.table(CANDIDATES))
        return some.where(self._in_range(number))

    def _in_range(self, number: int | None = None) -> exp.Condition:
        first, end = range_parameters(self._dialect)
        parts: list[exp.Expression] = [
            exp.GTE(this=x.col(NUMBER), expression=first),
            exp.LT(this=x.col(NUMBER), expression=end),
        ]
        if number is not None:
            parts.insert(0, exp.EQ(this=x.col(ENTITY), expression=x.integer(number)))
        return exp.and_(*parts)


def _aliased(table: TableName, alias: str) -> exp.Table:
    return x.table(table.name, table.schema, alias=alias)


def _delete(table: exp.Table, *where: exp.Expression | exp.Condition) -> exp.Delete:
    return exp.Delete(this=table, where=exp.Where(this=exp.and_(*where)))


def _is_in(cells: Sequence[exp.Expression], query: exp.Select) -> exp.In:
    one = cells[0] if len(cells) == 1 else exp.Tuple(expressions=list(cells))
    return exp.In(this=one, query=query.subquery())
