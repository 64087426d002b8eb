"""Children that no formula numbers: the database counts them, in order of their row numbers."""

from __future__ import annotations

from collections.abc import Callable

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.fk_shapes.shape import Eligible
from generators_sql.spi import NUMBER, AllRows, Computed, ComputedQuery, Looked, Row
from sdgen.column_types import ColumnType

_PARENT, _PLACE = "parent", "place"
_WHOLE = Looked(ColumnType.BIGINT)


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
        number = exp.select(x.col(NUMBER), x.col(_PARENT), x.alias(_position([_PARENT]), _PLACE))
        numbered = number.from_(all_drawn.subquery("drawn"))
        return numbered if room is None else _within(rows, numbered, parents, room)

    marks = () if room is None else (room,)
    return row.computed(ComputedQuery("child", (_WHOLE, _WHOLE), column.rows, query, marks=marks))


def _within(rows: AllRows, numbered: exp.Select, parents: Eligible, room: int) -> exp.Query:
    """Returns the query of all rows, those beyond ``room`` moved to parents that have some left.

    All the room that is left, in order of the parents, is a line; the rows to be moved come to lie
    on it at equal distances.
    """
    names = (NUMBER, _PARENT, _PLACE)
    place, limit = x.col(_PLACE), x.integer(room)
    # How far the line reaches, and how many are to be moved: the same in all rows of each query.
    have = exp.select(x.col(_PARENT), x.alias(exp.Count(this=exp.Star()), "have"))
    have = have.from_("numbered").where(exp.LT(this=place.copy(), expression=limit.copy()))
    have = have.group_by(x.col(_PARENT))
    there = x.coalesce(x.col("have", "had"), x.integer(0))
    number = x.plus(x.col(NUMBER, "every"), parents.first)
    left = exp.select(
        x.alias(number, _PARENT),
        x.alias(there, "have"),
        x.alias(x.sub(limit, there.copy()), "room"),
    ).from_(rows.numbers(parents.count).subquery("every"))
    on = exp.EQ(this=x.col(_PARENT, "had"), expression=number.copy())
    left = left.join(have.subquery("had"), on=on, join_type="LEFT")
    line = exp.select(
        x.col(_PARENT),
        x.col("have"),
        x.alias(x.sub(_sum("room", [_PARENT]), x.col("room")), "at"),
        x.alias(_sum("room"), "reach"),
    ).from_(left.subquery("room"))
    line = line.where(exp.GT(this=x.col("room"), expression=x.integer(0)))
    moved = exp.select(
        x.col(NUMBER),
        x.alias(_position([]), "k"),
        x.alias(exp.Window(this=exp.Count(this=exp.Star())), "moved"),
    ).from_("numbered")
    moved = moved.where(exp.GTE(this=place.copy(), expression=limit.copy()))
    reach = exp.select(x.call(exp.Max, x.col("reach"))).from_("line").subquery()
    moved = exp.select(x.col(NUMBER), x.col("k"), x.col("moved"), x.alias(reach, "reach")).from_(
        moved.subquery("beyond")
    )
    # k · reach / moved, without numbers beyond 64 bits.
    step = x.int_div(x.col("reach"), x.col("moved"))
    rest = x.paren(x.mod(x.col("reach"), x.col("moved")))
    at = x.add(
        x.mul(x.col("k"), x.paren(step)),
        x.int_div(x.paren(x.mul(x.col("k"), rest)), x.col("moved")),
    )
    points = exp.select(
        x.alias(at, "at"),
        x.alias(x.integer(1), "kind"),
        x.alias(x.col(NUMBER), NUMBER),
        x.alias(x.int64(-1), _PARENT),
        x.alias(x.int64(0), "have"),
    ).from_(moved.subquery("moved"))
    starts = exp.select(
        x.col("at"),
        x.alias(x.integer(0), "kind"),
        x.alias(x.int64(-1), NUMBER),
        x.col(_PARENT),
        x.col("have"),
    ).from_("line")
    # Parents ascend along the line: the largest one up to a point is the one it lies at.
    order = exp.Order(expressions=[x.col("at"), x.col("kind")])
    here = exp.Window(this=exp.Max(this=x.col(_PARENT)), order=order)
    found = exp.select(x.col(NUMBER), x.col("kind"), x.alias(here, _PARENT)).from_(
        exp.union(starts, points, distinct=False).subquery("along")
    )
    found = exp.select(x.col(NUMBER), x.col(_PARENT)).from_(found.subquery("found"))
    found = found.where(exp.EQ(this=x.col("kind"), expression=x.integer(1)))
    seat = x.add(
        x.col("have", "line"),
        exp.Window(
            this=exp.RowNumber(),
            partition_by=[x.col(_PARENT, "seated")],
            order=exp.Order(expressions=[x.col(NUMBER, "seated")]),
        ),
    )
    seated = exp.select(
        x.col(NUMBER, "seated"), x.col(_PARENT, "seated"), x.alias(x.plus(seat, -1), _PLACE)
    ).from_(found.subquery("seated"))
    same = exp.EQ(this=x.col(_PARENT, "line"), expression=x.col(_PARENT, "seated"))
    seated = seated.join(x.table("line"), on=same)
    kept = exp.select(*map(x.col, names)).from_("numbered")
    kept = kept.where(exp.LT(this=x.col(_PLACE), expression=limit.copy()))
    both = exp.union(kept, seated, distinct=False)
    return both.with_("numbered", as_=numbered).with_("line", as_=line)


def _position(within: list[str]) -> exp.Expression:
    """Returns the 0-based place of a row in order of the row numbers, within a part of them."""
    position = exp.Window(
        this=exp.RowNumber(),
        partition_by=[x.col(name) for name in within],
        order=exp.Order(expressions=[x.col(NUMBER)]),
    )
    return x.sub(position, x.integer(1))


def _sum(column: str, along: list[str] | None = None) -> exp.Expression:
    """Returns the sum of a column, of all rows or of those up to this one, as 64-bit integer."""
    order = exp.Order(expressions=[x.col(name) for name in along]) if along else None
    return x.as_int64(exp.Window(this=exp.Sum(this=x.col(column)), order=order))
