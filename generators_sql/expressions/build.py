"""From the tree of an expression to SQL: what is allowed is built anew, all else is refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from sqlglot import exp

from dialects import expressions as x
from generators_sql.expressions.arithmetic import arithmetic
from generators_sql.expressions.conversions import as_text, cast, column, joined, to_type, unified
from generators_sql.expressions.functions import FUNCTIONS, NOT_FUNCTIONS
from generators_sql.expressions.parse import CLOCKS, source
from generators_sql.expressions.scope import Refused, Scope, Typed, chained, held, why_null
from generators_sql.expressions.types import (
    BOOL,
    DOUBLE,
    INT,
    MOST_PLACES,
    NULL,
    NUMBERS,
    TEXT,
    Kind,
    Type,
)
from sdgen.column_types import DataType, parse_column_type
from sdgen.errors import did_you_mean, shown

_ARITHMETIC: dict[type[exp.Expr], str] = {
    exp.Add: "+",
    exp.Sub: "-",
    exp.Mul: "*",
    exp.Div: "/",
    exp.Mod: "%",
}
_COMPARISONS = (exp.EQ, exp.NEQ, exp.LT, exp.LTE, exp.GT, exp.GTE)
_DISTINCT = (exp.NullSafeEQ, exp.NullSafeNEQ)
_ORDERED = {*NUMBERS, Kind.TEXT, Kind.DATE, Kind.TIMESTAMP, Kind.TIMESTAMPTZ, Kind.INTERVAL}
_EQUATED = {*_ORDERED, Kind.BOOL, Kind.UUID, Kind.NULL}
_WRONG = Typed(exp.Null(), Type(Kind.NULL))

_REFUSED: tuple[tuple[tuple[type[exp.Expr], ...], str], ...] = (
    ((exp.Query, exp.Subquery, exp.Exists, exp.Values), "a query is not allowed"),
    ((exp.Window, exp.Filter, exp.WithinGroup), "a function over several rows is not allowed"),
    ((exp.Parameter, exp.Placeholder), "a parameter is not allowed"),
    ((exp.Star,), "* is not allowed: name the columns"),
    ((exp.Alias,), "a value has no name: leave out AS"),
    ((exp.RegexpLike, exp.SimilarTo), "regular expressions are not allowed. Use LIKE"),
    ((exp.Pow,), "write POWER(x, y)"),
    ((exp.AtTimeZone,), "times are UTC: leave out AT TIME ZONE"),
    ((exp.Collate,), "texts are compared by their bytes: leave out COLLATE"),
    ((exp.Command, exp.DDL, exp.DML, exp.Drop, exp.Set), "a statement is not allowed"),
)


@dataclass
class Builder:
    """Builds the parts of one expression, and collects what is wrong with them.

    Args:
        scope: what it is compiled in.
        problems: what is wrong, in the order of the text.
    """

    scope: Scope
    problems: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)

    def build(self, node: exp.Expr) -> Typed:
        """Returns a part compiled; what is wrong with it is added to ``problems``."""
        try:
            return self._build(node)
        except Refused as refused:
            if message := str(refused):
                self.problems.append(f"in {source(node)}: {message}")
            return _WRONG

    def parts(self, *nodes: exp.Expr) -> list[Typed]:
        """Returns parts compiled. Raises an empty Refused if one of them is wrong."""
        parts = [self.build(node) for node in nodes]
        if any(part is _WRONG for part in parts):
            raise Refused
        return parts

    def _build(self, node: exp.Expr) -> Typed:
        if isinstance(node, exp.Paren):
            return self.parts(node.this)[0]
        for kind, build in _BUILDERS:
            if isinstance(node, kind):
                return build(self, node)
        for kinds, message in _REFUSED:
            if isinstance(node, kinds):
                raise Refused(message)
        raise Refused(
            "is not allowed. Use + - * / % ||, comparisons, AND OR NOT, IN, BETWEEN, LIKE, "
            "IS NULL, CASE, CAST and the functions of docs/expressions.md"
        )

    # --- Leaves ---------------------------------------------------------------------------------

    def column(self, node: exp.Column) -> Typed:
        if node.table:
            raise Refused("a table is not allowed: name the column alone")
        name = node.name
        if name in self.scope.columns:
            return column(self.scope, name)
        if name.lower() in CLOCKS:
            raise Refused(NOT_FUNCTIONS[name.upper()])
        if name not in self.unknown:
            self.unknown.append(name)
        return _WRONG

    def literal(self, node: exp.Literal) -> Typed:
        text = node.name
        if node.is_string:
            if "\0" in text:
                raise Refused("must not contain the character U+0000")
            literal = self.scope.dialect.literal(text, TEXT.stored)
            return Typed(literal, TEXT, longest=len(text), constant=text)
        if text.isdigit():
            value = int(text)
            if value >= 2**63:
                raise Refused("is larger than 64 bits hold. Write it with a decimal point")
            return Typed(x.integer(value), INT, constant=value)
        if "e" in text.lower():
            number = float(text)
            if number in (float("inf"),):
                raise Refused("is larger than a double holds")
            return Typed(self.scope.dialect.double(number), DOUBLE, constant=1 if number else None)
        exact = Decimal(text)
        places = max(0, -int(exact.as_tuple().exponent))
        units = int(exact.scaleb(places))
        if places > MOST_PLACES or units >= 10**18:
            raise Refused("has too many digits. Write it with an exponent: 1.5e0")
        kind = Type(Kind.DECIMAL, places)
        return Typed(x.integer(units), kind, constant=units or None)

    def boolean(self, node: exp.Boolean) -> Typed:
        return Typed(exp.Boolean(this=bool(node.this)), BOOL)

    def null(self, _: exp.Null) -> Typed:
        return Typed(exp.Null(), NULL, "NULL stands there")

    # --- Operators ------------------------------------------------------------------------------

    def arithmetic(self, node: exp.Binary) -> Typed:
        left, right = self.parts(node.this, node.expression)
        return arithmetic(self.scope, _ARITHMETIC[type(node)], left, right)

    def negative(self, node: exp.Neg) -> Typed:
        (part,) = self.parts(node.this)
        if isinstance(part.constant, int) and part.type.kind in (Kind.INT, Kind.DECIMAL):
            return Typed(x.integer(-part.constant), part.type, constant=-part.constant)
        if part.type.kind not in (*NUMBERS, Kind.INTERVAL):
            raise Refused(f"there is no - {part.type}. A number is needed")
        zero = self.scope.dialect.double(0.0) if part.type == DOUBLE else x.integer(0)
        return part.but(exp.Sub(this=zero, expression=held(part.node)))

    def concat(self, node: exp.DPipe) -> Typed:
        parts = self.parts(node.this, node.expression)
        if not any(part.type in (TEXT, NULL) for part in parts):
            raise Refused("|| joins texts: CAST one of the two to text")
        texts = [as_text(self.scope, to_text(self.scope, part)) for part in parts]
        lengths = [text.longest for text in texts]
        longest = None if None in lengths else sum(length or 0 for length in lengths)
        return Typed(joined(*(text.node for text in texts)), TEXT, why_null(*texts), longest)

    def connected(self, node: exp.Connector) -> Typed:
        left, right = (self.condition(part) for part in self.parts(node.this, node.expression))
        how = exp.And if isinstance(node, exp.And) else exp.Or
        return Typed(chained(left.node, right.node, how), BOOL, why_null(left, right))

    def inverse(self, node: exp.Not) -> Typed:
        part = self.condition(self.parts(node.this)[0])
        return part.but(exp.Not(this=held(part.node)))

    def condition(self, part: Typed) -> Typed:
        """Returns a part that has to be true or false. Raises Refused if it is neither."""
        if part.type not in (BOOL, NULL):
            raise Refused(f"a condition is needed, true or false (got {part.type})")
        return to_type(self.scope, part, BOOL)

    # --- Comparisons ----------------------------------------------------------------------------

    def compared(self, what: str, parts: Sequence[Typed], *, ordered: bool) -> list[Typed]:
        """Returns values that can be compared with each other. Raises Refused if they cannot."""
        same = unified(self.scope, parts, what)
        kind = same[0].type.kind
        if kind not in (_ORDERED if ordered else _EQUATED) and kind is not Kind.NULL:
            raise Refused(f"{kind} values cannot be compared so")
        if ordered and kind is Kind.TEXT:
            return [part.but(self.scope.dialect.ordered(part.node)) for part in same]
        if kind is Kind.NULL:
            return [to_type(self.scope, part, INT) for part in same]
        return same

    def comparison(self, node: exp.EQ) -> Typed:
        ordered = type(node) not in (exp.EQ, exp.NEQ)
        parts = self.parts(node.this, node.expression)
        left, right = self.compared("a comparison", parts, ordered=ordered)
        result = type(node)(this=held(left.node), expression=held(right.node))
        return Typed(result, BOOL, why_null(left, right))

    def distinct(self, node: exp.NullSafeEQ) -> Typed:
        parts = self.parts(node.this, node.expression)
        left, right = self.compared("a comparison", parts, ordered=False)
        return Typed(type(node)(this=held(left.node), expression=held(right.node)), BOOL)

    def between(self, node: exp.Between) -> Typed:
        parts = self.parts(node.this, node.args["low"], node.args["high"])
        value, low, high = self.compared("BETWEEN", parts, ordered=True)
        result = exp.Between(this=held(value.node), low=held(low.node), high=held(high.node))
        return Typed(result, BOOL, why_null(*parts))

    def among(self, node: exp.In) -> Typed:
        if node.args.get("query") is not None or node.args.get("unnest") is not None:
            raise Refused("a query is not allowed")
        parts = self.parts(node.this, *node.expressions)
        value, *others = self.compared("IN", parts, ordered=False)
        result = exp.In(this=held(value.node), expressions=[held(part.node) for part in others])
        return Typed(result, BOOL, why_null(*parts))

    def tested(self, node: exp.Is) -> Typed:
        (part,) = self.parts(node.this)
        wanted = node.expression
        if isinstance(wanted, exp.Not):
            wanted = wanted.this
        if isinstance(wanted, exp.Boolean):
            part = self.condition(part)
        elif not isinstance(wanted, exp.Null):
            raise Refused("IS takes NULL, TRUE or FALSE")
        result: exp.Expression = exp.Is(this=held(part.node), expression=wanted.copy())
        if node.args.get("negate") or isinstance(node.expression, exp.Not):
            result = exp.Not(this=exp.Paren(this=result))
        return Typed(result, BOOL)

    def like(self, node: exp.Like | exp.ILike) -> Typed:
        text, pattern = self.parts(node.this, node.expression)
        sought = pattern.constant
        if text.type != TEXT or not isinstance(sought, str):
            raise Refused("LIKE takes a text and a quoted pattern, such as LIKE 'A%'")
        if (len(sought) - len(sought.rstrip("\\"))) % 2:
            raise Refused("a pattern must not end with \\")
        value, dialect = text.node, self.scope.dialect
        if isinstance(node, exp.ILike):
            value = dialect.lower(value)
            sought = "".join(each.lower() if each.isascii() else each for each in sought)
        result = dialect.like(value, sought)
        if node.args.get("negate"):
            result = exp.Not(this=exp.Paren(this=result))
        return Typed(result, BOOL, why_null(text))

    # --- CASE, CAST and calls -------------------------------------------------------------------

    def case(self, node: exp.Case) -> Typed:
        branches = node.args["ifs"]
        default = node.args.get("default")
        # All parts are looked at before the first complaint.
        built = [
            *([self.build(node.this)] if node.this else []),
            *(self.build(branch.this) for branch in branches),
            *(self.build(branch.args["true"]) for branch in branches),
            *([self.build(default)] if default is not None else []),
        ]
        if any(part is _WRONG for part in built):
            raise Refused
        count = len(branches)
        subject = built.pop(0) if node.this else None
        conditions, values = built[:count], built[count:]
        if default is None:
            values.append(Typed(exp.Null(), NULL, "a CASE without ELSE gives NULL"))
        values = unified(self.scope, values, "CASE")
        result = exp.Case()
        if subject is not None:
            subject, *conditions = self.compared("CASE", [subject, *conditions], ordered=False)
            result.set("this", held(subject.node))
        else:
            conditions = [self.condition(part) for part in conditions]
        for condition, value in zip(conditions, values, strict=False):
            result = result.when(condition.node, x.own(value.node), copy=False)
        if default is not None:
            result = result.else_(x.own(values[-1].node), copy=False)
        return chosen(values, result)

    def cast(self, node: exp.Cast) -> Typed:
        if type(node) is not exp.Cast:
            raise Refused("is not allowed. Use CAST")
        target = _type(node.to)
        return cast(self.scope, self.parts(node.this)[0], target)

    def call(self, name: str, nodes: Sequence[exp.Expr]) -> Typed:
        function = FUNCTIONS.get(name)
        if function is None:
            raise Refused(_unknown(name))
        for node in nodes:
            if isinstance(node, exp.Distinct | exp.Star | exp.Kwarg):
                raise Refused(f"write {function.usage}")
        parts = self.parts(*nodes)
        if not function.least <= len(parts) <= (function.most or len(parts)):
            raise Refused(f"write {function.usage} (got {len(parts)} values)")
        return function.build(self.scope, parts)

    def anonymous(self, node: exp.Anonymous) -> Typed:
        if not isinstance(node.this, str):
            raise Refused("quoted function names are not allowed")
        return self.call(node.this.upper(), node.expressions)

    def extract(self, node: exp.Extract) -> Typed:
        return self.call("EXTRACT", [exp.Literal.string(node.name), node.expression])

    def substring(self, node: exp.Substring) -> Typed:
        given = (node.this, node.args.get("start"), node.args.get("length"))
        start = given[1] if given[1] is not None else exp.Literal.number(1)
        nodes = [given[0], start, *([given[2]] if given[2] is not None else [])]
        return self.call("SUBSTR", nodes)

    def trim(self, node: exp.Trim) -> Typed:
        side = str(node.args.get("position") or "BOTH")
        name = {"BOTH": "TRIM", "LEADING": "LTRIM", "TRAILING": "RTRIM"}[side]
        more = [node.expression] if node.args.get("expression") is not None else []
        return self.call(name, [node.this, *more])

    def position(self, node: exp.StrPosition) -> Typed:
        return self.call("STRPOS", [node.this, node.args["substr"]])


def to_text(scope: Scope, part: Typed) -> Typed:
    """Returns a part with a type: an untyped NULL as a text."""
    return to_type(scope, part, TEXT) if part.type == NULL else part


def chosen(values: Sequence[Typed], node: exp.Expression) -> Typed:
    """Returns what one of several values of one type is chosen by."""
    lengths = [value.longest for value in values]
    longest = None if None in lengths else max(length or 0 for length in lengths)
    return replace(values[0], node=node, null=why_null(*values), longest=longest, constant=None)


def _unknown(name: str) -> str:
    if name in NOT_FUNCTIONS:
        return NOT_FUNCTIONS[name]
    return (
        f"no function of that name is allowed (got {shown(name)}).{did_you_mean(name, FUNCTIONS)} "
        f"Allowed: {', '.join(FUNCTIONS)}"
    )


_OWN_NAMES = {
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


def _type(node: exp.DataType) -> DataType:
    name = _OWN_NAMES.get(node.this)
    if name is None:
        raise Refused(f"cannot cast to this type. Use one of: {', '.join(_OWN_NAMES.values())}")
    if name == "varchar" and not node.expressions:
        name = "text"
    sizes = ",".join(size.name for size in node.expressions)
    try:
        return parse_column_type(f"{name}({sizes})" if sizes else name)
    except ValueError as error:
        raise Refused(str(error)) from None


_BUILDERS: tuple[tuple[Any, Callable[[Builder, Any], Typed]], ...] = (
    (exp.Column, Builder.column),
    (exp.Literal, Builder.literal),
    (exp.Boolean, Builder.boolean),
    (exp.Null, Builder.null),
    (tuple(_ARITHMETIC), Builder.arithmetic),
    (exp.Neg, Builder.negative),
    (exp.DPipe, Builder.concat),
    ((exp.And, exp.Or), Builder.connected),
    (exp.Not, Builder.inverse),
    (_COMPARISONS, Builder.comparison),
    (_DISTINCT, Builder.distinct),
    (exp.Between, Builder.between),
    (exp.In, Builder.among),
    (exp.Is, Builder.tested),
    ((exp.Like, exp.ILike), Builder.like),
    (exp.Case, Builder.case),
    (exp.Cast, Builder.cast),
    (exp.Anonymous, Builder.anonymous),
    (exp.Extract, Builder.extract),
    (exp.Substring, Builder.substring),
    (exp.Trim, Builder.trim),
    (exp.StrPosition, Builder.position),
)
