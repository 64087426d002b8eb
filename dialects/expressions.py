"""Short names for the sqlglot nodes that sdgen's SQL is made of.

Arithmetic puts its own parentheses: sqlglot renders a tree as it stands, and engines disagree
about the precedence of shifts.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar
from typing import cast as typed

from sqlglot import exp

Expression = exp.Expression
Node = TypeVar("Node", bound=exp.Expr)

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


def text(value: str) -> exp.Literal:
    """Returns a string literal."""
    return exp.Literal.string(value)


def func(name: str, *args: Expression) -> exp.Anonymous:
    """Returns a call of a function, printed as named."""
    return exp.Anonymous(this=name, expressions=[own(arg) for arg in args])


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
    return exp.alias_(own(node), ident(name), copy=False)


def paren(node: Expression) -> Expression:
    """Returns the node (see ``own``), in parentheses where it is an operation."""
    node = own(node)
    return exp.Paren(this=node) if isinstance(node, exp.Binary) else node


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


def beyond(node: Expression, unit: int) -> Expression:
    """Returns what an integer has beyond a multiple of the unit: 0 … unit-1."""
    return mod(plus(mod(node, integer(unit)), unit), integer(unit))


def div(left: Expression, right: Expression) -> Expression:
    """Returns ``left / right``: of two integers the quotient cut towards zero, of doubles a double.

    ``typed`` keeps sqlglot from printing Postgres's numeric ``DIV`` or SQLite's way through REAL.
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


def column_def(name: str, type_name: str, *constraints: exp.ColumnConstraintKind) -> exp.ColumnDef:
    """Returns ``"name" type_name constraints…`` of a CREATE TABLE."""
    return exp.ColumnDef(
        this=ident(name),
        kind=raw_type(type_name),
        constraints=[exp.ColumnConstraint(kind=constraint) for constraint in constraints],
    )


def not_null(nullable: bool) -> list[exp.ColumnConstraintKind]:
    """Returns the constraints of a column that may be NULL, or not."""
    return [] if nullable else [exp.NotNullColumnConstraint()]


def create_temporary(
    table: exp.Table, columns: Sequence[exp.ColumnDef], *, until_commit: bool = False
) -> exp.Create:
    """Returns CREATE TEMPORARY TABLE; with ON COMMIT DROP where it ends with the transaction."""
    properties: list[exp.Expression] = [exp.TemporaryProperty()]
    if until_commit:
        properties.append(exp.OnCommitProperty())
    return exp.Create(
        this=exp.Schema(this=table, expressions=list(columns)),
        kind="TABLE",
        properties=exp.Properties(expressions=properties),
    )


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
