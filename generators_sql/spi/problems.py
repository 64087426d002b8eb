"""What is wrong with the params of a generator."""

from __future__ import annotations

from collections.abc import Iterator

from generators_sql.spi.column_facts import ColumnFacts
from sdgen.frozen import frozen


@frozen
class ParamProblem:
    """What is wrong with one param (``param`` is its path below ``params``, may be empty)."""

    param: str
    message: str


def null_problems(
    column: ColumnFacts, source: ColumnFacts, param: str, name: str | None = None
) -> Iterator[ParamProblem]:
    """Yields that a cell is made from one that can be NULL, where the column does not accept it.

    Args:
        column: the column of the cell.
        source: the column that it is made from.
        param: the param that names that one.
        name: what to call that one. Default: its name.
    """
    if source.nullable and not column.nullable:
        yield ParamProblem(
            param,
            f"{name or source.name} can be NULL, so this column must accept it. Add nullable: true",
        )
