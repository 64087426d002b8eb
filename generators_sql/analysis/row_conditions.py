"""Conditions over other columns of the same row, as a param of a generator gives them.

The language of expressions is imported by the first condition: most foreign keys have none.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generators_sql.spi import ColumnFacts, ParamProblem, Row

if TYPE_CHECKING:
    from sqlglot import exp


def columns_in(sql: str) -> tuple[str, ...]:
    """Returns the columns that a condition names."""
    from generators_sql.expressions.parser import columns_of

    return columns_of(sql)


def condition_on_row(row: Row, sql: str) -> exp.Expression:
    """Returns a condition on a row, true, false or NULL."""
    from generators_sql.analysis.named_columns import scope_of
    from generators_sql.expressions.compiling import compile_expression

    return compile_expression(sql, scope_of(row, columns_in(sql), sql)).node


def condition_problems(column: ColumnFacts, param: str, sql: str) -> Iterator[ParamProblem]:
    """Yields what is wrong with a condition on the rows of a column's entity.

    Columns that are not there are told of with the siblings.

    Args:
        column: the column whose generator has the condition.
        param: the param that gives it.
        sql: the condition.
    """
    from generators_sql.analysis.named_columns import known_columns
    from generators_sql.expressions.compiling import check_expression

    known = known_columns(column, columns_in(sql))
    checked = check_expression(sql, known, rows=column.rows)
    for message in checked.problems:
        yield ParamProblem(param, message)
    if checked.type is not None and not checked.is_condition:
        yield ParamProblem(param, f"expected a condition, true or false (got {checked.type})")
