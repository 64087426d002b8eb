"""Children that no formula numbers: the database counts them, in order of their row numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from sqlglot import exp

from dialects import sql_nodes as x
from dialects import windows
from generators_sql.analysis.generator_kinds import is_distinct, is_fk
from generators_sql.fk_shapes.shape import Eligible
from generators_sql.spi import (
    NUMBER,
    AllRows,
    ColumnFacts,
    Computed,
    ComputedQuery,
    EntryColumn,
    Row,
)
from sdgen.column_types import ColumnType

if TYPE_CHECKING:
    from generators_sql.fk import Fk
    from generators_sql.fk_shapes.distinct import Distinct

_PARENT, _PLACE = "parent", "place"
_WHOLE = EntryColumn(ColumnType.BIGINT)


def counted(
    row: Row,
    drawn: Callable[[Row], exp.Expression],
    parents: Eligible,
    room: int | None = None,
) -> Computed:
    """Returns the look-up table of a foreign key's rows: parent and 0-based number among siblings.

    Args:
        row: a row seen from the foreign key.
        drawn: returns the row number of the parent that a row draws.
        parents: the rows that are pointed to.
        room: how many children a parent may have. Those that are drawn beyond it go to parents
            that have room for more, evenly; there have to be enough. None: any number.
    """
    column = row.column

    def query(rows: AllRows) -> exp.Query:
        all_drawn = rows.of(column.entity, column.name, lambda each: {_PARENT: drawn(each)})
        number = exp.select(x.col(NUMBER), x.col(_PARENT), x.alias(_place(_PARENT), _PLACE))
        numbered = number.from_(x.subquery(all_drawn, "drawn"))
        whole = numbered if room is None else _within(rows, numbered, parents, room)
        # In their order, since SQLite stores entries where their numbers belong.
        return whole.order_by(x.col(NUMBER), copy=False)

    marks = () if room is None else (room,)
    return row.computed(ComputedQuery("child", (_WHOLE, _WHOLE), column.rows, query, marks=marks))


def why_no_room(column: ColumnFacts, entity: str, room: int, parents: int) -> str | None:
    """Returns why rows have no parents with room for them, and what to do; None if they have.

    Args:
        column: the foreign key.
        entity: the entity it points to.
        room: how many children a parent may have.
        parents: how many parents there are.
    """
    if column.first:
        return (
            f"rows of {column.entity} from earlier runs would change, because another column is "
            f"distinct for each {column.name}. Use distribution children, every or unique, or add "
            f"no rows of {column.entity}"
        )
    if column.rows > room * parents:
        return (
            f"{parents} rows of {entity} with {room} different rows each make {parents * room} "
            f"pairs (got {column.rows} rows). Use fewer rows of {column.entity}, or more rows to "
            "point to"
        )
    return None


def distinct_per(column: ColumnFacts) -> Iterator[tuple[ColumnFacts, Fk, Distinct]]:
    """Yields the foreign keys of the entity that are distinct among rows alike in a column."""
    for name in column.dataset.using(column.entity, column.name):
        facts, fk = column.sibling(name) or (None, None)
        if facts is None or not is_fk(fk) or fk.within:
            continue
        shape = fk.distribution
        if is_distinct(shape) and shape.per == column.name:
            yield facts, fk, shape


def _within(rows: AllRows, numbered: exp.Select, parents: Eligible, room: int) -> exp.Query:
    """Returns the query of all rows, those beyond ``room`` moved to parents that have some left.

    All the room that is left, in order of the parents, is a line; the rows to be moved come to lie
    on it at equal distances.
    """
    beyond = exp.GTE(this=x.col(_PLACE), expression=x.integer(room))
    kept = exp.select(x.col(NUMBER), x.col(_PARENT), x.col(_PLACE)).from_("numbered")
    kept = kept.where(exp.Not(this=x.paren(beyond.copy())))
    points = _points(exp.select(x.col(NUMBER)).from_("numbered").where(beyond))
    both = exp.union(kept, _seated(points, room), distinct=False, copy=False)
    line = _line(rows, parents, room)
    both = both.with_("numbered", as_=numbered, copy=False)
    return both.with_("line", as_=line, copy=False)


def _line(rows: AllRows, parents: Eligible, room: int) -> exp.Select:
    """Returns the query of the parents that have room left.

    Its columns are where their room begins, where all of it ends, and the parent together with
    the number of its rows, as one number that grows with the parents.
    """
    have = exp.select(x.col(_PARENT), x.alias(exp.Count(this=exp.Star()), "have"))
    have = have.from_("numbered").group_by(x.col(_PARENT))
    number = x.plus(x.col(NUMBER, "every"), parents.first)
    on = exp.EQ(this=x.col(_PARENT, "had"), expression=number)
    there = x.least(x.coalesce(x.col("have", "had"), x.integer(0)), x.integer(room))
    left = exp.select(
        x.alias(number.copy(), _PARENT),
        x.alias(there, "have"),
        x.alias(x.sub(x.integer(room), there.copy()), "room"),
    ).from_(rows.numbers(parents.count).subquery("every"))
    left = left.join(have.subquery("had"), on=on, join_type="LEFT")
    line = exp.select(
        x.alias(x.sub(windows.sum_so_far(x.col("room"), [x.col(_PARENT)]), x.col("room")), "place"),
        x.alias(x.as_int64(exp.Window(this=exp.Sum(this=x.col("room")))), "reach"),
        x.alias(x.add(x.times(x.col(_PARENT), room + 1), x.col("have")), _PARENT),
    ).from_(left.subquery("room"))
    return line.where(exp.GT(this=x.col("room"), expression=x.integer(0)))


def _points(beyond: exp.Select) -> exp.Select:
    """Returns the query of the rows to be moved: where on the line each comes to lie."""
    counted = exp.select(
        x.col(NUMBER),
        x.alias(_place(), "k"),
        x.alias(exp.Window(this=exp.Count(this=exp.Star())), "moved"),
    ).from_(beyond.subquery("beyond"))
    reach = exp.select(x.call(exp.Max, x.col("reach"))).from_("line").subquery()
    moved = exp.select(x.col(NUMBER), x.col("k"), x.col("moved"), x.alias(reach, "reach")).from_(
        counted.subquery("counted")
    )
    # k · reach / moved, without numbers beyond 64 bits.
    whole = x.paren(x.int_div(x.col("reach"), x.col("moved")))
    rest = x.paren(x.mod(x.col("reach"), x.col("moved")))
    place = x.add(
        x.mul(x.col("k"), whole), x.int_div(x.paren(x.mul(x.col("k"), rest)), x.col("moved"))
    )
    return exp.select(x.alias(place, "place"), x.col(NUMBER)).from_(moved.subquery("moved"))


def _seated(points: exp.Select, room: int) -> exp.Select:
    """Returns the query of the rows that are moved: parent, and number among its rows."""
    starts = exp.select(x.col("place"), x.alias(x.int64(-1), NUMBER), x.col(_PARENT)).from_("line")
    points = points.select(x.alias(x.int64(-1), _PARENT))
    # Parents grow along the line: the largest up to a point is the one in whose room it lies.
    order = exp.Order(expressions=[x.col("place"), x.col(NUMBER)])
    here = exp.Window(this=exp.Max(this=x.col(_PARENT)), order=order)
    along = exp.select(x.col(NUMBER), x.alias(here, _PARENT))
    along = along.from_(exp.union(starts, points, distinct=False).subquery("along"))
    found = exp.select(
        x.col(NUMBER),
        x.alias(x.int_div(x.col(_PARENT), x.integer(room + 1)), _PARENT),
        x.alias(x.mod(x.col(_PARENT), x.integer(room + 1)), "have"),
    ).from_(along.subquery("found"))
    found = found.where(exp.GTE(this=x.col(NUMBER), expression=x.integer(0)))
    place = x.add(x.col("have"), _place(_PARENT))
    seated = exp.select(x.col(NUMBER), x.col(_PARENT), x.alias(place, _PLACE))
    return seated.from_(found.subquery("seated"))


def _place(within: str | None = None) -> exp.Expression:
    """Returns the 0-based place of a row by row numbers, among those alike in a column or all."""
    return windows.place([x.col(NUMBER)], [x.col(within)] if within else ())
