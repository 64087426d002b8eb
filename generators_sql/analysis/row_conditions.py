"""Conditions over other columns of the same row, as a param of a generator gives them."""

from __future__ import annotations

from collections.abc import Iterator

from sqlglot import exp

from generators_sql.analysis.named_columns import known_columns, scope_of
from generators_sql.expressions.compiling import check_expression, compile_expression
from generators_sql.expressions.parser import columns_of
from generators_sql.spi import ColumnFacts, ParamProblem, Row


def condition_on_row(row: Row, sql: str) -> exp.Expression:
    """Returns a condition on a row, true, false or NULL."""
    return compile_expression(sql, scope_of(row, columns_of(sql), sql)).node


def condition_problems(column: ColumnFacts, param: str, sql: str) -> Iterator[ParamProblem]:
    """Yields what is wrong with a condition on the rows of a column's entity.

    Columns that are not there are told of with the siblings.

    Args:
        column: the column whose generator has the condition.
        param: the param that gives it.
        sql: the condition.
    """
    known = known_columns(column, columns_of(sql))
    checked = check_expression(sql, known, rows=column.rows)
    for message in checked.problems:
        yield ParamProblem(param, message)
    if checked.type is not None and not checked.is_condition:
        yield ParamProblem(param, f"expected a condition, true or false (got {checked.type})")
