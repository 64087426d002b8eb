"""From the tree of an expression to SQL: what is allowed is built anew, all else is refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.expressions import comparisons, literals
from generators_sql.expressions.arithmetic import arithmetic
from generators_sql.expressions.casts import as_text, cast, joined
from generators_sql.expressions.column_cells import column
from generators_sql.expressions.conversions import to_type, unified
from generators_sql.expressions.doubles import common_grain
from generators_sql.expressions.function_list import FUNCTIONS, NOT_FUNCTIONS
from generators_sql.expressions.guards import computed, sure
from generators_sql.expressions.parser import CLOCKS, first_parts, source
from generators_sql.expressions.pieces import connected
from generators_sql.expressions.ranges import Range
from generators_sql.expressions.scope import Refused, Scope, Typed, held, range_of, why_null
from generators_sql.expressions.telling import chosen_tells, pieces_of
from generators_sql.expressions.types import (
    BOOL,
    DOUBLE,
    NULL,
    NUMBERS,
    TEXT,
    Kind,
    Type,
)
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
_WRONG = Typed(exp.Null(), Type(Kind.NULL))

_REFUSED: tuple[tuple[tuple[type[exp.Expr], ...], str], ...] = (
    ((exp.Query, exp.Subquery, exp.Exists, exp.Values), "queries are not allowed"),
    ((exp.Window, exp.Filter, exp.WithinGroup), "aggregate and window functions are not allowed"),
    ((exp.Parameter, exp.Placeholder), "parameters are not allowed"),
    ((exp.Star,), "* is not allowed: name the columns"),
    ((exp.Alias,), "expressions have no alias: leave out AS"),
    ((exp.RegexpLike, exp.SimilarTo), "regular expressions are not allowed. Use LIKE"),
    ((exp.Pow,), "write POWER(x, y)"),
    ((exp.AtTimeZone,), "times are UTC: leave out AT TIME ZONE"),
    ((exp.Collate,), "strings are compared byte by byte: leave out COLLATE"),
    ((exp.Command, exp.DDL, exp.DML, exp.Drop, exp.Set), "statements are not allowed"),
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
    _built: dict[int, Typed] = field(default_factory=dict)

    def build(self, node: exp.Expr) -> Typed:
        """Returns a part compiled; what is wrong with it is added to ``problems``."""
        if id(node) in self._built:
            return self._built.pop(id(node))
        # Of a + b + c first a, then a + b: as calls within calls a long chain would be too deep.
        for part in reversed(first_parts(node)):
            self._built[id(part)] = self._build_once(part)
        return self._build_once(node)

    def _build_once(self, node: exp.Expr) -> Typed:
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
            raise Refused("table names are not allowed: name the column alone")
        name = node.name
        if name in self.scope.columns:
            return column(self.scope, name)
        if name.lower() in CLOCKS:
            raise Refused(NOT_FUNCTIONS[name.upper()])
        if name not in self.unknown:
            self.unknown.append(name)
        return _WRONG

    def literal(self, node: exp.Literal) -> Typed:
        return literals.literal(self.scope, node)

    def boolean(self, node: exp.Boolean) -> Typed:
        return Typed(exp.Boolean(this=bool(node.this)), BOOL)

    def null(self, _: exp.Null) -> Typed:
        return Typed(exp.Null(), NULL, "it is NULL")

    # --- Operators ------------------------------------------------------------------------------

    def arithmetic(self, node: exp.Binary) -> Typed:
        left, right = self.parts(node.this, node.expression)
        return arithmetic(self.scope, _ARITHMETIC[type(node)], left, right)

    def negative(self, node: exp.Neg) -> Typed:
        (part,) = self.parts(node.this)
        if isinstance(part.constant, int) and part.type.kind in (Kind.INT, Kind.DECIMAL):
            units = -part.constant
            return Typed(x.integer(units), part.type, constant=units, range=Range(units, units))
        if part.type.kind not in (*NUMBERS, Kind.INTERVAL):
            raise Refused(f"cannot negate {part.type}. Use a number")
        zero = self.scope.dialect.double(0.0) if part.type == DOUBLE else x.integer(0)
        negated = exp.Sub(this=zero, expression=held(part.node))
        if part.type == DOUBLE:
            lies = -part.range if part.range else None
            return part.but(negated, range=lies, grain=part.grain)
        result = computed(negated, part.type, -part.reach, part, null=part.null)
        return replace(result, tells=part.tells, step=part.step)

    def concat(self, node: exp.DPipe) -> Typed:
        parts = self.parts(node.this, node.expression)
        if not any(part.type in (TEXT, NULL) for part in parts):
            raise Refused("|| joins strings: CAST one of the two to text")
        texts = [as_text(self.scope, to_text(self.scope, part)) for part in parts]
        lengths = [text.longest for text in texts]
        longest = None if None in lengths else sum(length or 0 for length in lengths)
        return Typed(
            joined(*(text.node for text in texts)),
            TEXT,
            why_null(*texts),
            longest,
            pieces=connected(map(pieces_of, texts)),
        )

    def connected(self, node: exp.Connector) -> Typed:
        left, right = self.parts(node.this, node.expression)
        return comparisons.connected(
            self.scope, exp.And if isinstance(node, exp.And) else exp.Or, left, right
        )

    def inverse(self, node: exp.Not) -> Typed:
        return comparisons.inverse(self.scope, *self.parts(node.this))

    # --- Comparisons ----------------------------------------------------------------------------

    def comparison(self, node: exp.EQ) -> Typed:
        return comparisons.comparison(
            self.scope, type(node), *self.parts(node.this, node.expression)
        )

    def distinct(self, node: exp.NullSafeEQ) -> Typed:
        return comparisons.distinct(self.scope, type(node), *self.parts(node.this, node.expression))

    def between(self, node: exp.Between) -> Typed:
        if node.args.get("symmetric"):
            raise Refused("BETWEEN SYMMETRIC is not allowed: put the smaller value first")
        return comparisons.between(
            self.scope, *self.parts(node.this, node.args["low"], node.args["high"])
        )

    def among(self, node: exp.In) -> Typed:
        if not node.expressions or set(node.args) - {"this", "expressions"}:
            raise Refused("IN takes values in parentheses, such as IN (1, 2)")
        value, *others = self.parts(node.this, *node.expressions)
        return comparisons.among(self.scope, value, others)

    def tested(self, node: exp.Is) -> Typed:
        negated = bool(node.args.get("negate"))
        (part,) = self.parts(node.this)
        return comparisons.tested(self.scope, part, node.expression, negated=negated)

    def like(self, node: exp.Like | exp.ILike) -> Typed:
        text, pattern = self.parts(node.this, node.expression)
        result = comparisons.like(self.scope, text, pattern, cased=isinstance(node, exp.Like))
        return comparisons.inverse(self.scope, result) if node.args.get("negate") else result

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
        if subject is not None:
            subject, *conditions = comparisons.comparable(
                self.scope, "CASE", [subject, *conditions], ordered=False
            )
        else:
            conditions = [comparisons.condition(self.scope, part) for part in conditions]
        result = x.case(
            *((when.node, then.node) for when, then in zip(conditions, values, strict=False)),
            otherwise=None if default is None else values[-1].node,
            of=None if subject is None else held(subject.node),
        )
        return chosen(values, result)

    def cast(self, node: exp.Cast) -> Typed:
        if type(node) is not exp.Cast:
            raise Refused("is not allowed. Use CAST")
        target = literals.column_type(node.to)
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
        return function.build(self.scope, [sure(self.scope, part) for part in parts])

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
    return replace(
        values[0],
        node=node,
        null=why_null(*values),
        longest=longest,
        constant=None,
        range=range_of(values),
        grain=common_grain(values),
        nothing=False,
        overflows=any(value.overflows for value in values),
        tells=chosen_tells(values),
        step=1,
        pieces=(),
    )


def _unknown(name: str) -> str:
    if name in NOT_FUNCTIONS:
        return NOT_FUNCTIONS[name]
    return (
        f"no function of that name is allowed (got {shown(name)}).{did_you_mean(name, FUNCTIONS)} "
        f"Allowed: {', '.join(FUNCTIONS)}"
    )


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
