"""Short names for the sqlglot nodes that sdgen's SQL is made of.

Arithmetic puts its own parentheses: sqlglot renders a tree as it stands, and engines disagree
about the precedence of shifts.
"""

from __future__ import annotations

from typing import Literal, TypeVar
from typing import cast as typed

from sqlglot import exp

Expression = exp.Expression
Node = TypeVar("Node", bound=exp.Expr)
Side = Literal["both", "leading", "trailing"]
_SMALLEST = -(2**63)


def ident(name: str) -> exp.Identifier:
    """Returns a quoted identifier."""
    return exp.Identifier(this=name, quoted=True)


def col(name: str, table: str | None = None) -> exp.Column:
    """Returns a quoted column, ``"name"`` or ``"table"."name"``."""
    return exp.Column(this=ident(name), table=ident(table) if table else None)


def table(name: str, schema: str | None = None, alias: str | None = None) -> exp.Table:
    """Returns a quoted table, with its schema and alias if given."""
    node = exp.Table(this=ident(name), db=ident(schema) if schema else None)
    if alias:
        node.set("alias", exp.TableAlias(this=ident(alias)))
    return node


def integer(value: int) -> Expression:
    """Returns a 64-bit integer literal; negative ones in parentheses."""
    if value == _SMALLEST:
        # Its digits alone are too large a number: REAL in SQLite, numeric in Postgres.
        return exp.Paren(this=plus(integer(value + 1), -1))
    if value < 0:
        return exp.Paren(this=exp.Neg(this=integer(-value)))
    # Not Literal.number: it reads the digits again to see whether the number is negative.
    return exp.Literal(this=str(value), is_string=False)


def int64(value: int) -> Expression:
    """Returns an integer that is 64 bits wide everywhere, as is what is computed with it.

    A bare small literal is 32 bits wide in many databases, and so are sums of such.
    """
    return as_int64(integer(value))


def as_int64(node: Expression) -> Expression:
    """Returns a number as a 64-bit integer."""
    return exp.Cast(this=own(node), to=exp.DataType(this=exp.DataType.Type.BIGINT))


def as_int32(node: Expression) -> Expression:
    """Returns an integer as one of 32 bits, which some functions of some databases take only."""
    return exp.Cast(this=own(node), to=exp.DataType(this=exp.DataType.Type.INT))


def text(value: str) -> exp.Literal:
    """Returns a string literal."""
    return exp.Literal.string(value)


def func(name: str, *args: Expression) -> exp.Anonymous:
    """Returns a call of a function as one database names it: for dialects only.

    What sqlglot has a node for is said by ``call``, or by the functions at the end of this module.
    """
    return exp.Anonymous(this=name, expressions=[own(arg) for arg in args])


def call(function: type[exp.Func], *args: Expression) -> Expression:
    """Returns a call of a function that sqlglot knows, which each database names its own way."""
    return typed(Expression, function.from_arg_list([own(arg) for arg in args]))


def own(node: Node) -> Node:
    """Returns the node, or a copy where it already stands in a tree: a node has one parent."""
    return copied(node) if node.parent is not None else node


def copied(node: Node) -> Node:
    """Returns a copy of a node and all below it, without its comments where it is a column."""
    if isinstance(node, exp.Column) and not node.table:
        # Most copies are of those, and sqlglot's own way takes five times as long.
        return typed(Node, col(node.name))
    return node.copy()


def alias(node: Expression, name: str) -> exp.Expr:
    """Returns ``node AS "name"``."""
    if "alias" in node.arg_types:  # a query, a window: they have a place for it
        return exp.alias_(own(node), ident(name), copy=False)
    return exp.Alias(this=own(node), alias=ident(name))


def subquery(query: exp.Query, alias: str | None = None) -> exp.Subquery:
    """Returns ``(query) AS alias``.

    sqlglot's own ``subquery`` copies the query, as ``where`` and the like do: of queries in queries
    a copy would be made at each level.
    """
    return own(query).subquery(alias, copy=False)


def paren(node: Expression) -> Expression:
    """Returns the node (see ``own``), in parentheses where it is an operation."""
    node = own(node)
    is_operation = isinstance(node, exp.Binary) and not isinstance(node, exp.Pow)
    return exp.Paren(this=node) if is_operation else node


def add(left: Expression, right: Expression) -> Expression:
    """Returns ``left + right``."""
    return exp.Add(this=own(left), expression=own(right))


def sub(left: Expression, right: Expression) -> Expression:
    """Returns ``left - right``."""
    return exp.Sub(this=own(left), expression=paren(right))


def plus(node: Expression, constant: int) -> Expression:
    """Returns ``node + constant``, said as a subtraction or left out where that reads better."""
    if constant == 0:
        return node
    if _SMALLEST < constant < 0:
        return exp.Sub(this=own(node), expression=integer(-constant))
    return add(node, integer(constant))


def times(node: Expression, constant: int) -> Expression:
    """Returns ``node * constant`` (just the node for 1)."""
    return node if constant == 1 else mul(node, integer(constant))


def mul(left: Expression, right: Expression) -> Expression:
    """Returns ``left * right``."""
    return exp.Mul(this=paren(left), expression=paren(right))


def mod(left: Expression, right: Expression) -> Expression:
    """Returns ``left % right``."""
    return exp.Mod(this=paren(left), expression=paren(right))


def floor_mod(node: Expression, unit: int) -> Expression:
    """Returns what an integer has beyond a multiple of the unit: 0 … unit-1."""
    return mod(plus(mod(node, integer(unit)), unit), integer(unit))


def int_div(left: Expression, right: Expression) -> Expression:
    """Returns the quotient of two integers, cut towards zero, an integer."""
    return exp.IntDiv(this=paren(left), expression=paren(right))


def float_div(left: Expression, right: Expression) -> Expression:
    """Returns the quotient of two numbers of which one at least is a double, a double.

    ``typed`` says that no cast is needed for that, and not ``safe`` that nobody divides by zero.
    """
    return exp.Div(this=paren(left), expression=paren(right), typed=True, safe=False)


def shift_right(node: Expression, bits: int) -> Expression:
    """Returns ``(node >> bits)``."""
    return exp.Paren(this=exp.BitwiseRightShift(this=paren(node), expression=integer(bits)))


def shift_left(node: Expression, bits: int) -> Expression:
    """Returns ``(node << bits)``."""
    return exp.Paren(this=exp.BitwiseLeftShift(this=paren(node), expression=integer(bits)))


def bit_and(node: Expression, mask: int) -> Expression:
    """Returns ``(node & mask)``."""
    return exp.Paren(this=exp.BitwiseAnd(this=paren(node), expression=integer(mask)))


def bit_or(*nodes: Expression) -> Expression:
    """Returns ``(a | b | …)``."""
    result = paren(nodes[0])
    for node in nodes[1:]:
        result = exp.BitwiseOr(this=result, expression=paren(node))
    return exp.Paren(this=result)


def concat(*parts: Expression) -> Expression:
    """Returns ``a || b || …``."""
    result = paren(parts[0])
    for part in parts[1:]:
        result = exp.DPipe(this=result, expression=paren(part), safe=False)
    return result


def raw_type(name: str) -> exp.DataType:
    """Returns a type printed as named: types are our dialects' business, not the transpiler's."""
    return exp.DataType(this=exp.DataType.Type.USERDEFINED, kind=name)


def column_def(
    name: str, data_type: str | exp.DataType, *constraints: exp.ColumnConstraintKind
) -> exp.ColumnDef:
    """Returns ``"name" type constraints…`` of a CREATE TABLE."""
    return exp.ColumnDef(
        this=ident(name),
        kind=raw_type(data_type) if isinstance(data_type, str) else data_type,
        constraints=[exp.ColumnConstraint(kind=constraint) for constraint in constraints],
    )


def not_null(nullable: bool) -> list[exp.ColumnConstraintKind]:
    """Returns the constraints of a column that may be NULL, or not."""
    return [] if nullable else [exp.NotNullColumnConstraint()]


def cast(node: Expression, type_name: str) -> exp.Cast:
    """Returns ``CAST(node AS type_name)``."""
    return exp.Cast(this=own(node), to=raw_type(type_name))


def case(
    *branches: tuple[exp.Expr, Expression],
    otherwise: Expression | None = None,
    of: Expression | None = None,
) -> exp.Case:
    """Returns ``CASE of WHEN test THEN value … ELSE otherwise END``.

    sqlglot's own ``Case.when`` and ``Case.else_`` copy all of what they are given.
    """
    ifs = [exp.If(this=own(test), true=own(value)) for test, value in branches]
    parts = {"this": of, "default": otherwise}
    return exp.Case(ifs=ifs, **{key: own(part) for key, part in parts.items() if part is not None})


def floor(node: Expression) -> Expression:
    """Returns the largest whole double not above a double."""
    return call(exp.Floor, node)


def power(base: Expression, exponent: Expression) -> Expression:
    """Returns a double to the power of one (last bit may differ between libraries)."""
    return call(exp.Pow, base, exponent)


def sqrt(node: Expression) -> Expression:
    """Returns the square root of a double (correctly rounded by IEEE 754)."""
    return call(exp.Sqrt, node)


def ln(node: Expression) -> Expression:
    """Returns the natural logarithm of a double (last bit may differ between libraries)."""
    return call(exp.Ln, node)


def exponential(node: Expression) -> Expression:
    """Returns e to the power of a double (last bit may differ between libraries)."""
    return call(exp.Exp, node)


def cos(node: Expression) -> Expression:
    """Returns the cosine of a double (last bit may differ between libraries)."""
    return call(exp.Cos, node)


def sin(node: Expression) -> Expression:
    """Returns the sine of a double (last bit may differ between libraries)."""
    return call(exp.Sin, node)


def asin(node: Expression) -> Expression:
    """Returns the arc sine of a double (last bit may differ between libraries)."""
    return call(exp.Asin, node)


def absolute(node: Expression) -> Expression:
    """Returns a number without its sign."""
    return call(exp.Abs, node)


def least(*nodes: Expression, nullable: bool = False) -> Expression:
    """Returns the smallest of two or more values of one type.

    Args:
        nodes: the values; of texts those of ``Dialect.by_code_points``.
        nullable: whether NULLs may be among them, which are passed over; NULL where all are.
    """
    first, *others = map(own, nodes)
    return exp.Least(this=first, expressions=others, ignore_nulls=nullable)


def greatest(*nodes: Expression, nullable: bool = False) -> Expression:
    """Returns the largest of two or more values of one type; see ``least``."""
    first, *others = map(own, nodes)
    return exp.Greatest(this=first, expressions=others, ignore_nulls=nullable)


def coalesce(*nodes: Expression) -> Expression:
    """Returns the first value that is not NULL."""
    first, *others = map(own, nodes)
    return exp.Coalesce(this=first, expressions=others)


def length(node: Expression) -> Expression:
    """Returns how many characters a text has."""
    return call(exp.Length, node)


def substring(node: Expression, start: Expression, size: Expression | None = None) -> Expression:
    """Returns so many characters of a text from the ``start``-th on, counted from 1, or all."""
    return call(exp.Substring, node, start, *([] if size is None else [size]))


def position(node: Expression, sought: Expression) -> Expression:
    """Returns the 1-based place of the first occurrence of a text in another, 0 for none."""
    return call(exp.StrPosition, node, sought)


def code_point(node: Expression) -> Expression:
    """Returns the Unicode code point of the first character of a text, an integer."""
    return call(exp.Unicode, node)


def replaced(node: Expression, old: Expression, new: Expression) -> Expression:
    """Returns a text with every occurrence of another replaced; see ``Dialect.replaced``."""
    return call(exp.Replace, node, old, new)


def replaced_by_pattern(node: Expression, pattern: str, new: str) -> Expression:
    """Returns a text with every match of a regular expression replaced."""
    return exp.RegexpReplace(this=own(node), expression=text(pattern), replacement=text(new))


def trimmed(node: Expression, characters: Expression, side: Side = "both") -> Expression:
    """Returns a text without those characters at its ends."""
    position = None if side == "both" else side.upper()
    return exp.Trim(this=own(node), expression=own(characters), position=position)
