"""Which one of n things a row gets: drawn, or each of them once."""

from __future__ import annotations

from collections.abc import Iterator

from sqlglot import exp

from generators_sql.spi import ColumnFacts, ParamProblem, Row

MOST_UNIQUE = 2**61
"""Numbers that ``Row.permuted`` puts in a random order."""


def numbered(row: Row, n: int, *, unique: bool) -> exp.Expression:
    """Returns an integer in [0, n) for each row.

    Args:
        row: the row.
        n: 1 … 2^61 where unique, else 1 … 2^62.
        unique: whether rows have numbers of their own (a keyed bijection), or may share them.
    """
    return row.permuted(row.number, n) if unique else row.below(n)


def too_few(
    column: ColumnFacts, n: int, what: str, hint: str, param: str
) -> Iterator[ParamProblem]:
    """Yields that there are more rows than different values, where it is so.

    Args:
        column: the column.
        n: how many different values there are.
        what: what they are, in the plural.
        hint: what to do.
        param: the param that says how many there are.
    """
    if column.rows > n:
        yield ParamProblem(
            param, f"makes {n} different {what}, too few for {column.rows} rows. {hint}"
        )


def why_repeating(*, unique: bool) -> str | None:
    """Returns why rows may share a value, where a param ``unique`` says whether they may."""
    return None if unique else "values repeat. Add unique: true to the generator's params"
