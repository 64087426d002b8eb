"""Levels of given sizes, of a tree whose rows come in the order of their levels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import accumulate, pairwise
from typing import Annotated, Any

from pydantic import BeforeValidator
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.spi import ColumnFacts, Row
from sdgen.errors import shown

REST = "rest"
MOST_LEVELS = 20
_MOST_ROWS = 10**12
_PERCENT = re.compile(r"(\d{1,3}(?:\.\d{1,9})?)%")


def _check(value: Any) -> Any:
    if isinstance(value, int) and not isinstance(value, bool):
        if not 1 <= value <= _MOST_ROWS:
            raise ValueError(f"must be 1 … 10^12 (got {value})")
        return value
    found = _PERCENT.fullmatch(value) if isinstance(value, str) else None
    if value == REST or (found is not None and 0 < Fraction(found[1]) <= 100):
        return value
    raise ValueError(
        f"must be a number of rows, a share of them or {REST} (got {shown(value)}). Write 40, or "
        f"10%, or, for the last level, {REST}"
    )


Size = Annotated[int | str, BeforeValidator(_check)]
"""How many rows a level has: a number, a share of all in per cent, or ``rest``."""


def sizes_problem(sizes: Sequence[int | str]) -> str | None:
    """Returns what is wrong with the sizes of levels, and what to do; None if nothing is."""
    if REST in sizes[:-1]:
        return f"only the last level can be {REST} (got {_said(sizes)}). Move it to the end"
    shares = [_share(size) for size in sizes if _is_share(size)]
    total, is_open = sum(shares), sizes[-1] == REST
    if not shares or (total < 100 and is_open) or (total == 100 and len(shares) == len(sizes)):
        return None
    if total >= 100:
        return f"shares add up to more than all rows (got {_said(sizes)}). Use smaller ones"
    return f"shares leave rows unassigned (got {_said(sizes)}). Make the last level {REST}"


def rows_of(sizes: Sequence[int | str]) -> int | None:
    """Returns how many rows levels have together, None if any number may be asked for."""
    counts = [size for size in sizes if isinstance(size, int)]
    return sum(counts) if len(counts) == len(sizes) else None


def follow_rows(sizes: Sequence[int | str]) -> bool:
    """Returns whether it depends on the row count which rows are on which level."""
    return any(map(_is_share, sizes))


def level_starts(sizes: Sequence[int | str], column: ColumnFacts) -> list[int]:
    """Returns the number of the first row of each level, the roots' first.

    Where some are shares, they are levels of the rows that one run makes, which so have trees of
    their own; without those that no row is left for. Otherwise the levels are those of all rows,
    and the first ones are filled first, whichever run makes the rows.
    """
    if not follow_rows(sizes):
        return [0, *accumulate(size for size in sizes[:-1] if isinstance(size, int))]
    rows = max(1, column.rows - column.first)
    starts, start = [], 0
    for size in sizes:
        if start >= rows:
            break
        starts.append(column.first + start)
        start += _rows_of(size, rows)
    return starts


def parent_on_level(row: Row, starts: Sequence[int], *, even: bool) -> exp.Expression:
    """Returns the parent of a row, one of the level above its own; of a root it has no meaning.

    Args:
        row: the row.
        starts: the number of the first row of each level.
        even: whether the rows of a level go round those of the level above, or are drawn.
    """
    if len(starts) == 1:
        return row.number
    parents = []
    for above, start in pairwise(starts):
        size = start - above
        if size == 1:
            parents.append(x.int64(above))
        elif even:
            # Roots, which come before the first level that has parents, need a valid number too.
            offset = above if above == starts[0] else start
            place = x.paren(x.mod(x.paren(x.plus(row.number, -offset)), x.integer(size)))
            parents.append(x.plus(place, above))
        else:
            parents.append(x.plus(row.below(size), above))
    return _of_level(row, starts[1:], parents)


def number_on_level(row: Row, starts: Sequence[int]) -> exp.Expression:
    """Returns the 0-based number of a row among those of its parent; 0 for roots.

    Args:
        row: the row.
        starts: the number of the first row of each level, whose rows go round those above.
    """
    numbers: list[exp.Expression] = [x.int64(0)]
    for above, start in pairwise(starts):
        number = x.paren(x.plus(row.number, -start))
        numbers.append(x.int_div(number, x.integer(start - above)))
    return x.paren(_of_level(row, starts, numbers))


def level_of(row: Row, starts: Sequence[int]) -> exp.Expression:
    """Returns the number of the level that a row is on, 0 for a root."""
    return _of_level(row, starts, [x.int64(level) for level in range(len(starts))])


def most_on_level(starts: Sequence[int], rows: int) -> int:
    """Returns how many rows of a level at most have one parent, where levels are dealt."""
    ends = [*starts[1:], max(rows, starts[-1])]
    return max(
        (
            -(-max(0, min(end, rows) - start) // (start - above))
            for (above, start), end in zip(pairwise(starts), ends[1:], strict=True)
        ),
        default=0,
    )


def _of_level(row: Row, starts: Sequence[int], values: Sequence[exp.Expression]) -> exp.Expression:
    """Returns the value for the level that a row is on, the first one for rows before it too."""
    *others, last = values
    ends = starts[1:]
    branches = [
        (exp.LT(this=row.number, expression=x.integer(end)), value)
        for end, value in zip(ends, others, strict=True)
    ]
    return x.case(*branches, otherwise=last) if branches else last


def _rows_of(size: int | str, rows: int) -> int:
    """Returns how many of some rows a level has: of a share at least one."""
    if isinstance(size, int):
        return size
    return rows if size == REST else max(1, int(rows * _share(size) / 100))


def _is_share(size: int | str) -> bool:
    return isinstance(size, str) and size != REST


def _share(size: int | str) -> Fraction:
    return Fraction(str(size).removesuffix("%"))


def _said(sizes: Sequence[int | str]) -> str:
    return f"[{', '.join(map(str, sizes))}]"
