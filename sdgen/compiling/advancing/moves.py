"""The statements that move the cells of a range of rows from one as_of to another.

Both cells are pure functions of the row number, so a range is computed twice, once for each as_of.
Where they differ, and the stored row still has the former ones, it gets the latter ones.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.sql_statements import create_temporary_as, insert_query
from sdgen.compiling.compilation import Compilation
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, insert_rows, range_parameters, table_of
from sdgen.compiling.stored_types import StoredTypes
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Entity

_BEFORE, _AFTER, _MOVES = "sdgen_before", "sdgen_after", "sdgen_moves"
_STORED, _MOVE = "stored", "move"
_NUMBER = "number"


@frozen
class MovesSQL:
    """The statements of one entity.

    Args:
        before: the plan of what is stored.
        after: the plan of what is to be stored.
        entity: the entity.
        key: the columns by which its stored rows are found; none of them moves.
        columns: the columns that move.
        types: what cells are cast to.
    """

    before: Plan
    after: Plan
    entity: Entity
    key: Sequence[str]
    columns: Sequence[str]
    types: StoredTypes

    # -- temporary tables -----------------------------------------------------------------------

    def drop_tables(self) -> list[exp.Expression]:
        """Returns DROP of every table that ``create_tables`` makes."""
        return [
            exp.Drop(tables=[x.table(name)], kind="TABLE", exists=True)
            for name in (_BEFORE, _AFTER, _MOVES)
        ]

    def create_tables(self) -> list[exp.Expression]:
        """Returns CREATE of the temporary tables; cells get the types of the stored ones."""
        keys = {mine: stored for stored, mine in self._keys.items()}
        cells = {mine: stored for stored, mine in self._cells.items()}
        moves = {
            side(mine): stored for side in (_former, _latter) for mine, stored in cells.items()
        }
        return [
            self._like(_BEFORE, cells),
            self._like(_AFTER, {**keys, **cells}),
            self._like(_MOVES, {**keys, **moves}),
        ]

    def _like(self, name: str, cells: dict[str, str]) -> exp.Create:
        columns = [x.alias(x.col(stored), mine) for mine, stored in cells.items()]
        query = exp.select(*columns, x.alias(x.int64(0), _NUMBER))
        return create_temporary_as(x.table(name), query.from_(self._table()).limit(0))

    # -- computing ------------------------------------------------------------------------------

    def make(
        self, at_most: int, compilations: tuple[Compilation, Compilation]
    ) -> list[tuple[exp.Insert, LookUps]]:
        """Returns the INSERTs of both cells of a range, each with the look-up tables it needs.

        Args:
            at_most: how many rows a range has at most. Parameters: ``range_parameters``.
            compilations: of each plan; their look-up tables bear different names.
        """
        return [
            self._make(self.before, _BEFORE, (), at_most, compilations[0]),
            self.make_later(at_most, compilations[1]),
        ]

    def make_later(self, at_most: int, compilation: Compilation) -> tuple[exp.Insert, LookUps]:
        """Returns the INSERT of the later cells of a range alone; see ``make``."""
        return self._make(self.after, _AFTER, self.key, at_most, compilation)

    def _make(
        self,
        plan: Plan,
        table: str,
        keys: Sequence[str],
        at_most: int,
        compilation: Compilation,
    ) -> tuple[exp.Insert, LookUps]:
        entity = plan.scenario.entity(self.entity.name)
        rows = RowRange(*range_parameters(plan.dialect), at_most, self.entity.rows)
        look_ups = LookUps(compilation)
        own = [self._keys[name] for name in keys] + [self._cells[name] for name in self.columns]
        insert = insert_rows(
            *(plan, entity, rows, look_ups),
            into=x.table(table),
            columns=[*own, _NUMBER],
            only=[*keys, *self.columns],
            types=self.types,
        )
        return insert, look_ups

    def find(self) -> exp.Insert:
        """Returns the statement that keeps of the computed rows those that move."""
        keys, cells = list(self._keys.values()), list(self._cells.values())
        query = (
            exp.select(
                *(x.col(name, _AFTER) for name in (*keys, _NUMBER)),
                *(x.col(cell, _BEFORE) for cell in cells),
                *(x.col(cell, _AFTER) for cell in cells),
            )
            .from_(x.table(_AFTER))
            .join(x.table(_BEFORE), on=_same(x.col(_NUMBER, _BEFORE), x.col(_NUMBER, _AFTER)))
            .where(
                exp.or_(
                    *(
                        self._differ(name, x.col(cell, _BEFORE), x.col(cell, _AFTER))
                        for name, cell in self._cells.items()
                    )
                )
            )
        )
        names = [*keys, _NUMBER, *map(_former, cells), *map(_latter, cells)]
        return insert_query(x.table(_MOVES), names, query)

    # -- what becomes of them -------------------------------------------------------------------

    def count(self) -> exp.Select:
        """Returns the query of how many rows move, and what is stored of them.

        It returns one row: rows that move; those that are as they were; those that are as they will
        be; those that are not there; and for each column in how many of those that are as they
        were it gets another cell.
        """
        absent = exp.Is(this=x.col(self.key[0], _STORED), expression=exp.Null())
        is_former = exp.and_(exp.not_(absent), self._is(_former))
        conditions: list[exp.Condition] = [
            is_former,
            exp.and_(exp.not_(absent), self._is(_latter)),
            absent,
            *(exp.and_(is_former, moves) for moves in self._moving),
        ]
        return (
            exp.select(exp.Count(this=exp.Star()), *map(_counted, conditions))
            .from_(x.table(_MOVES, alias=_MOVE))
            .join(self._table(_STORED), on=self._is_it, join_type="left")
        )

    def update(self) -> exp.Update:
        """Returns the UPDATE of the rows that are as they were."""
        return exp.Update(
            this=self._table(_STORED),
            expressions=[
                exp.EQ(this=x.col(name), expression=x.col(_latter(cell), _MOVE))
                for name, cell in self._cells.items()
            ],
            from_=exp.From(this=x.table(_MOVES, alias=_MOVE)),
            where=exp.Where(this=exp.and_(self._is_it, self._is(_former))),
        )

    def changes(self) -> exp.Select:
        """Returns the query of the rows that are as they will be, by their numbers.

        Each has its key, its former cells, its latter ones, and for each of these 1 or 0: whether
        it is another one.
        """
        names = [*self.key, *self.columns, *self.columns]
        cells = list(self._cells.values())
        places = [*self._keys.values(), *map(_former, cells), *map(_latter, cells)]
        read = [
            self.types.read(self.after, self.entity, name, x.col(place, _MOVE))
            for name, place in zip(names, places, strict=True)
        ]
        flags = [x.case((moves, x.integer(1)), otherwise=x.integer(0)) for moves in self._moving]
        shown = [x.alias(cell, f"shown_{place}") for place, cell in enumerate([*read, *flags])]
        return (
            exp.select(*shown)
            .from_(x.table(_MOVES, alias=_MOVE))
            .join(self._table(_STORED), on=self._is_it)
            .where(self._is(_latter))
            .order_by(x.col(_NUMBER, _MOVE))
        )

    def added(self) -> exp.Select:
        """Returns the query of the later cells of a range, by the numbers of their rows."""
        read = [
            self.types.read(self.after, self.entity, name, x.col(place, _AFTER))
            for name, place in self._cells.items()
        ]
        shown = [x.alias(cell, f"shown_{place}") for place, cell in enumerate(read)]
        return exp.select(*shown).from_(x.table(_AFTER)).order_by(x.col(_NUMBER, _AFTER))

    # -- parts ----------------------------------------------------------------------------------

    @cached_property
    def _keys(self) -> dict[str, str]:
        return {name: f"key_{place}" for place, name in enumerate(self.key, 1)}

    @cached_property
    def _cells(self) -> dict[str, str]:
        return {name: f"cell_{place}" for place, name in enumerate(self.columns, 1)}

    def _table(self, alias: str | None = None) -> exp.Table:
        table = table_of(self.after, self.entity)
        if alias is not None:
            table.set("alias", exp.TableAlias(this=x.ident(alias)))
        return table

    @property
    def _is_it(self) -> exp.Condition:
        """Whether a stored row is the one that a move is of."""
        return exp.and_(
            *(_same(x.col(name, _STORED), x.col(mine, _MOVE)) for name, mine in self._keys.items())
        )

    def _is(self, side: Callable[[str], str]) -> exp.Condition:
        """Returns whether a stored row has the cells of one side of a move."""
        return exp.not_(
            exp.or_(
                *(
                    self._differ(name, x.col(name, _STORED), x.col(side(cell), _MOVE))
                    for name, cell in self._cells.items()
                )
            )
        )

    @property
    def _moving(self) -> list[exp.Condition]:
        """For each column whether a move gives it another cell."""
        return [
            self._differ(name, x.col(_former(cell), _MOVE), x.col(_latter(cell), _MOVE))
            for name, cell in self._cells.items()
        ]

    def _differ(self, column: str, one: exp.Expression, other: exp.Expression) -> exp.Condition:
        """Returns whether two cells of a column have different values, NULL being one."""
        sides = (self._by_value(column, cell) for cell in (one, other))
        return exp.NullSafeNEQ(this=next(sides), expression=next(sides))

    def _by_value(self, column: str, cell: exp.Expression) -> exp.Expression:
        read = self.types.read(self.after, self.entity, column, cell)
        return self.after.dialect.by_value(read, self.entity.column(column).type.kind)


def _same(one: exp.Expression, other: exp.Expression) -> exp.Condition:
    return exp.EQ(this=one, expression=other)


def _counted(condition: exp.Condition) -> exp.Expression:
    """Returns how many rows a condition is true of."""
    one = x.case((condition, x.integer(1)), otherwise=x.integer(0))
    return x.coalesce(x.call(exp.Sum, one), x.integer(0))


def _former(cell: str) -> str:
    return f"former_{cell}"


def _latter(cell: str) -> str:
    return f"latter_{cell}"
