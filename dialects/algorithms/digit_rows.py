"""Rows numbered by their decimal digits: a small recursive query, joined with itself."""

from __future__ import annotations

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.ansi.rows import ROW_NUMBER

_BLOCK = 1_000  # rows of the recursive query


def numbered_rows(first: exp.Expression, end: exp.Expression, at_most: int) -> exp.Select:
    """Returns the query of the integers first … end-1; see ``Rows.row_source``.

    They come ascending where CROSS JOIN fixes the order of the loops, as in SQLite
    (https://www.sqlite.org/optoverview.html#crossjoin), and LIMIT stops after the last one.
    """
    levels = 1
    while _BLOCK**levels < at_most:
        levels += 1
    number: exp.Expression = x.col("n", "k0")
    for level in range(1, levels):
        digit = x.mul(x.col("n", f"k{level}"), exp.Literal.number(_BLOCK**level))
        number = x.add(digit, number)
    if not (isinstance(first, exp.Literal) and first.name == "0"):
        number = x.add(first, number)
    query = exp.select(x.alias(number, ROW_NUMBER))
    outermost = levels - 1
    query.from_(x.table("thousand", alias=f"k{outermost}"), copy=False)
    for level in reversed(range(outermost)):
        query.join(x.table("thousand", alias=f"k{level}"), join_type="cross", copy=False)
    count: exp.Expression = x.paren(exp.Sub(this=end, expression=first))
    if isinstance(first, exp.Literal) and isinstance(end, exp.Literal):
        count = exp.Literal.number(int(end.name) - int(first.name))
    query = query.limit(count, copy=False)
    return query.with_(x.ident("thousand"), as_=_thousand(), recursive=True, copy=False)


def _thousand() -> exp.Expression:
    """Returns the recursive query of the column ``n`` = 0 … 999."""
    start = exp.select(x.alias(exp.Literal.number(0), "n"))
    step = (
        exp.select(x.add(x.col("n"), exp.Literal.number(1)))
        .from_(x.table("thousand"), copy=False)
        .where(exp.LT(this=x.col("n"), expression=exp.Literal.number(_BLOCK - 1)), copy=False)
    )
    return exp.union(start, step, distinct=False, copy=False)
