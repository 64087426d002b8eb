"""The position that a sequence needs so that it gives no number that rows have already."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.frozen import frozen


@frozen
class Counting:
    """How a sequence counts.

    Args:
        step: what it counts by; not 0.
        least: the smallest number that it gives.
        most: the largest one.
        ahead: a number within those that counts as if it were stored; None for none.
    """

    step: int
    least: int
    most: int
    ahead: int | None = None


def place_beyond(
    sequence: exp.Table,
    columns: Sequence[tuple[exp.Table, str]],
    counting: Counting,
    fence: Callable[[exp.Select], exp.Select],
) -> tuple[exp.Expression, exp.Select]:
    """Returns the position that a sequence needs, and the query to select it from.

    The query has no row if the sequence is beyond the numbers of the columns already.

    Args:
        sequence: its name, and the table of ``last_value`` and ``is_called``.
        columns: tables and their columns, at least one.
        counting: how it counts.
        fence: see ``Rows.fence``.
    """
    # The position of the sequence is read after the columns (LATERAL, behind a fence), so that
    # numbers which others take meanwhile are seen.
    stored, stands = x.col("number", "stored"), x.col("last_value", "now")
    reached = exp.select(x.alias(x.as_int64(farthest(columns, counting)), "number"))
    behind = (exp.LT if counting.step > 0 else exp.GT)(this=stands, expression=stored)
    # A sequence that has given no number yet gives the one it is at.
    unused = exp.and_(
        exp.Not(this=x.col("is_called", "now")),
        exp.EQ(this=stands.copy(), expression=stored.copy()),
    )
    now = exp.select(x.col("last_value", "now")).from_(
        exp.alias_(sequence.copy(), x.ident("now"), table=True)
    )
    now = fence(now.where(exp.or_(behind, unused)))
    lateral = exp.Lateral(this=now.subquery(), alias=exp.TableAlias(this=x.ident("now")))
    query = exp.Select().from_(reached.subquery("stored")).join(lateral, join_type="cross")
    return _first_beyond(stored.copy(), stands.copy(), counting), query


def farthest(columns: Sequence[tuple[exp.Table, str]], counting: Counting) -> exp.Expression:
    """Returns the number of some columns that a sequence would give last; NULL if none."""
    extreme, farther = (exp.Max, x.greatest) if counting.step > 0 else (exp.Min, x.least)
    bounds = x.integer(counting.least), x.integer(counting.most)
    found: list[exp.Expression] = []
    for table, column in columns:
        low, high = (bound.copy() for bound in bounds)
        within = exp.Between(this=x.col(column), low=low, high=high)
        query = exp.select(x.call(extreme, x.col(column))).from_(table.copy())
        found.append(query.where(within).subquery())
    found += [] if counting.ahead is None else [x.integer(counting.ahead)]
    return farther(*found, nullable=True) if found[1:] else found[0]


def _first_beyond(
    stored: exp.Expression, stands: exp.Expression, counting: Counting
) -> exp.Expression:
    """Returns the first number at ``stored`` or beyond that a sequence at ``stands`` gives."""
    step = counting.step
    if abs(step) == 1:
        return stored
    # As numeric, since the way from one end of BIGINT to the other is longer than BIGINT is wide.
    size, stored = x.integer(abs(step)), x.cast(stored, "NUMERIC")
    way = x.sub(stored, stands) if step > 0 else x.sub(stands, stored)
    rest = x.mod(x.sub(size, x.mod(way, size)), size)
    if step > 0:
        place = x.least(x.add(stored, rest), x.integer(counting.most), nullable=True)
    else:
        place = x.greatest(x.sub(stored, rest), x.integer(counting.least), nullable=True)
    return x.as_int64(place)
