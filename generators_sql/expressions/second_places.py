"""How many digits the seconds of an expression's times have behind the point."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sqlglot import exp

from generators_sql.expressions.compiling import check_expression
from generators_sql.expressions.intervals import microseconds
from generators_sql.expressions.parser import parse, text_of
from generators_sql.expressions.scope import Known, Refused
from generators_sql.expressions.types import Kind
from generators_sql.spi.value_facts import MOST_PLACES, ValueFacts
from sdgen.column_types import ColumnType, DataType

_CHOOSING = ("coalesce", "greatest", "least")
_TIMESTAMP = DataType(ColumnType.TIMESTAMPTZ)


def second_places_of_expression(
    sql: str, columns: Mapping[str, Known], places: Mapping[str, int]
) -> int:
    """Returns the most digits that the seconds of an expression's times have behind the point.

    >>> second_places_of_expression("DATE_TRUNC('day', AS_OF()) + interval '1.5 s'", {}, {})
    1

    Args:
        sql: the expression, which nothing is wrong with.
        columns: the columns that it may use.
        places: the digits of those that are times.
    """

    def most(*nodes: exp.Expr) -> int:
        return max((of(node) for node in nodes), default=0)

    def of(node: exp.Expr) -> int:
        if isinstance(node, exp.Null):
            return 0
        if isinstance(node, exp.Paren):
            return of(node.this)
        if isinstance(node, exp.Column):
            return places.get(node.name, MOST_PLACES)
        if isinstance(node, exp.Case):
            default = node.args.get("default")
            branches = [branch.args["true"] for branch in node.args["ifs"]]
            return most(*branches, *([] if default is None else [default]))
        if isinstance(node, exp.Anonymous):
            return _of_function(node, most)
        if isinstance(node, exp.Mul):
            return _of_product(node, columns, most)
        if _kind(node, columns) is Kind.DATE:
            return 0
        if isinstance(node, exp.Cast):
            return _of_cast(node, most)
        if isinstance(node, exp.Add | exp.Sub):
            return most(node.this, node.expression)
        return MOST_PLACES

    return of(parse(sql))


def _of_function(node: exp.Anonymous, most: Callable[..., int]) -> int:
    name = str(node.this).lower()
    if name == "date_trunc":  # its smallest unit is the second
        return 0
    if name in _CHOOSING:
        return most(*node.expressions)
    if name == "nullif":
        return most(node.expressions[0])
    if name == "interval":
        return _of_interval(node.expressions[0].this)
    return MOST_PLACES


def _of_product(node: exp.Mul, columns: Mapping[str, Known], most: Callable[..., int]) -> int:
    """Returns the digits of an interval that is taken some whole number of times."""
    for length, times in ((node.this, node.expression), (node.expression, node.this)):
        is_interval = isinstance(length, exp.Anonymous) and str(length.this).lower() == "interval"
        if is_interval and _kind(times, columns) is Kind.INT:
            return most(length)
    return MOST_PLACES


def _of_interval(text: str) -> int:
    try:
        length = microseconds(text)
    except Refused:
        return MOST_PLACES
    return len(f"{abs(length) % 10**MOST_PLACES:0{MOST_PLACES}}".rstrip("0"))


def _of_cast(node: exp.Cast, most: Callable[..., int]) -> int:
    if isinstance(node.this, exp.Literal):
        return ValueFacts.of([node.this.this], _TIMESTAMP).second_places
    return most(node.this)


def _kind(node: exp.Expr, columns: Mapping[str, Known]) -> Kind | None:
    found = check_expression(text_of(node), columns).type
    return None if found is None else found.kind
