"""What is written out in an expression: literals, and the names of types in CAST."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.expressions.doubles import grain_of_number
from generators_sql.expressions.pieces import Piece
from generators_sql.expressions.ranges import Range
from generators_sql.expressions.scope import Refused, Scope, Typed
from generators_sql.expressions.types import DOUBLE, INT, MOST_PLACES, TEXT, Kind, Type
from sdgen.column_types import DataType, parse_column_type

_NAMES = {
    exp.DType.SMALLINT: "smallint",
    exp.DType.INT: "int",
    exp.DType.BIGINT: "bigint",
    exp.DType.FLOAT: "float",
    exp.DType.DOUBLE: "double",
    exp.DType.DECIMAL: "decimal",
    exp.DType.TEXT: "text",
    exp.DType.VARCHAR: "varchar",
    exp.DType.BOOLEAN: "bool",
    exp.DType.DATE: "date",
    exp.DType.TIMESTAMP: "timestamp",
    exp.DType.TIMESTAMPTZ: "timestamptz",
    exp.DType.UUID: "uuid",
}
TYPE_NAMES = tuple(_NAMES.values())
"""What CAST takes."""


def literal(scope: Scope, node: exp.Literal) -> Typed:
    """Returns a literal: a text, an int, a decimal (with a point) or a double (with an exponent).

    Raises:
        Refused: no engine holds it exactly.
    """
    if node.is_string:
        return _text(scope, node.name)
    if node.name.isdigit():
        value = int(node.name)
        if value >= 2**63:
            raise Refused("does not fit into 64 bits. Write it with an exponent: 1e19")
        return Typed(x.integer(value), INT, constant=value, range=Range(value, value))
    if "e" in node.name.lower():
        return _double(scope, float(node.name))
    exact = Decimal(node.name)
    places = max(0, -int(exact.as_tuple().exponent))
    units = int(exact.scaleb(places))
    if places > MOST_PLACES or units >= 10**18:
        raise Refused("has too many digits. Write it with an exponent: 1.5e0")
    kind = Type(Kind.DECIMAL, places)
    return Typed(x.integer(units), kind, constant=units, range=Range(units, units))


def _text(scope: Scope, text: str) -> Typed:
    if "\0" in text:
        raise Refused("must not contain the character U+0000")
    node = scope.dialect.literal(text, TEXT.stored)
    return Typed(node, TEXT, longest=len(text), constant=text, pieces=(Piece.of(text),))


def _double(scope: Scope, number: float) -> Typed:
    if number == float("inf"):
        raise Refused("exceeds the range of a double")
    lies = Range.around(Fraction(number), Fraction(number))
    node, constant = scope.dialect.double(number), 1 if number else None
    return Typed(node, DOUBLE, constant=constant, range=lies, grain=grain_of_number(number))


def column_type(node: exp.DataType) -> DataType:
    """Returns the type that CAST names.

    Raises:
        Refused: there is none of that name, or nothing can be cast to it.
    """
    name = _NAMES.get(node.this)
    if name is None:
        raise Refused(f"cannot cast to this type. Use one of: {', '.join(TYPE_NAMES)}")
    if name == "varchar" and not node.expressions:
        name = "text"
    sizes = ",".join(size.name for size in node.expressions)
    try:
        return parse_column_type(f"{name}({sizes})" if sizes else name)
    except ValueError as error:
        raise Refused(str(error)) from None
