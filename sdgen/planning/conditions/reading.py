"""From SQL to terms: the CHECKs of databases, and the expressions of scenarios."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache

from sqlglot import exp
from sqlglot.errors import SqlglotError

from dialects import Dialect
from generators_sql.expressions.parser import SyntaxRefusedError, parse
from sdgen.planning.conditions.literals import cast, interval, number_of
from sdgen.planning.conditions.terms import (
    NULL,
    Cell,
    Chosen,
    Computed,
    Constant,
    Kind,
    Now,
    Operation,
    Term,
    Unread,
)

_LONGEST = 10_000
"""Characters of the longest condition that is read."""
_MOST_NODES = 4_000
_DEEPEST = 60
_MOST_KEPT = 4_096

_BINARY: dict[type[exp.Expr], Operation] = {
    exp.LT: Operation.LESS,
    exp.LTE: Operation.AT_MOST,
    exp.NullSafeEQ: Operation.SAME,
    exp.Add: Operation.ADD,
    exp.Sub: Operation.SUBTRACT,
    exp.Mul: Operation.MULTIPLY,
}
_UNARY: dict[type[exp.Expr], Operation] = {
    exp.Length: Operation.LENGTH,
    exp.Lower: Operation.LOWER,
    exp.Upper: Operation.UPPER,
}
_FUNCTIONS = {
    "length": Operation.LENGTH,
    "char_length": Operation.LENGTH,
    "character_length": Operation.LENGTH,
    "lower": Operation.LOWER,
    "upper": Operation.UPPER,
    "coalesce": Operation.COALESCE,
    "least": Operation.LEAST,
    "greatest": Operation.GREATEST,
    "num_nonnulls": Operation.COUNT_VALUES,
    "num_nulls": Operation.COUNT_NULLS,
}
_CLOCKS = frozenset({"clock_timestamp", "statement_timestamp", "transaction_timestamp"})
# Those that databases disagree about how tightly they bind: https://www.sqlite.org/lang_expr.html
# has them all at one level, others have not.
_AT_ONE_LEVEL = (
    exp.EQ,
    exp.NEQ,
    exp.Is,
    exp.In,
    exp.Like,
    exp.ILike,
    exp.Glob,
    exp.Between,
    exp.NullSafeEQ,
    exp.NullSafeNEQ,
    exp.RegexpLike,
)
_COMPARISONS = (*_AT_ONE_LEVEL, exp.LT, exp.LTE, exp.GT, exp.GTE)


@lru_cache(maxsize=_MOST_KEPT)
def read_condition(sql: str, dialect: Dialect) -> Term:
    """Returns the term of a condition as a database has it.

    Args:
        sql: the condition.
        dialect: the database's.

    Returns:
        ``Unread`` where it cannot be read at all; parts of others may be.
    """
    if len(sql) > _LONGEST:
        return Unread()
    try:
        tree = dialect.parse(f"({sql}\n)")  # as a statement REPLACE(…) is another one
    except (SqlglotError, RecursionError, ValueError):
        return Unread()
    return read_tree(tree)


@lru_cache(maxsize=_MOST_KEPT)
def read_expression(sql: str) -> Term:
    """Returns the term of an expression of a scenario."""
    try:
        return read_tree(parse(sql))
    except SyntaxRefusedError:
        return Unread()


def read_tree(tree: exp.Expr) -> Term:
    """Returns the term of a condition, or a part of one, that is parsed already."""
    if not _is_small(tree):
        return Unread()
    return _read(tree)


def _is_small(tree: exp.Expr) -> bool:
    """Returns whether a tree may be walked by recursion."""
    left, count = [(tree, 1)], 0
    while left:
        node, depth = left.pop()
        count += 1
        if count > _MOST_NODES or depth > _DEEPEST:
            return False
        chained = isinstance(node, exp.And | exp.Or)
        for child in node.iter_expressions():
            left.append((child, depth if chained and type(child) is type(node) else depth + 1))
    return True


def _read(node: exp.Expr) -> Term:
    """Returns the term of a part of a tree."""
    if isinstance(node, exp.Paren):
        return _read(node.this)
    if isinstance(node, exp.And | exp.Or):
        operation = Operation.AND if isinstance(node, exp.And) else Operation.OR
        return Computed(operation, tuple(_read(part) for part in node.flatten(unnest=False)))
    if isinstance(node, _AT_ONE_LEVEL) and _is_ambiguous(node):
        return Unread()
    for kinds, reader in _READERS:
        if isinstance(node, kinds):
            return reader(node)
    if (binary := _BINARY.get(type(node))) is not None:
        return Computed(binary, (_read(node.this), _read(node.expression)))
    if (unary := _UNARY.get(type(node))) is not None and _has_only_this(node):
        return Computed(unary, (_read(node.this),))
    return Unread()


def _is_ambiguous(node: exp.Expr) -> bool:
    """Returns whether a comparison stands in another one without parentheses."""
    return any(isinstance(part, _COMPARISONS) for part in (node.this, node.args.get("expression")))


def _has_only_this(node: exp.Expr) -> bool:
    return not any(value for name, value in node.args.items() if name != "this")


def _column(node: exp.Expr) -> Term:
    return Cell(node.name) if isinstance(node.this, exp.Identifier) else Unread()


def _literal(node: exp.Expr) -> Term:
    if node.args.get("is_string"):
        return Constant(Kind.TEXT, node.name)
    number = number_of(node.name)
    return Unread() if number is None else Constant(Kind.NUMBER, number)


def _boolean(node: exp.Expr) -> Term:
    return Constant(Kind.TRUTH, bool(node.this))


def _negative(node: exp.Expr) -> Term:
    part = _read(node.this)
    if isinstance(part, Constant) and isinstance(part.value, Fraction):
        return Constant(part.kind, -part.value)
    return Computed(Operation.SUBTRACT, (Constant(Kind.NUMBER, Fraction(0)), part))


def _not(node: exp.Expr) -> Term:
    return _negated(_read(node.this))


def _negated(term: Term) -> Term:
    return Computed(Operation.NOT, (term,))


def _greater(node: exp.Expr) -> Term:
    operation = Operation.LESS if isinstance(node, exp.GT) else Operation.AT_MOST
    return Computed(operation, (_read(node.expression), _read(node.this)))


def _unequal(node: exp.Expr) -> Term:
    right = node.expression
    if (listed := _listed(right, "ALL")) is not None:
        return _negated(Computed(Operation.IN, (_read(node.this), *listed)))
    operation = Operation.EQUAL if isinstance(node, exp.NEQ) else Operation.SAME
    return _negated(Computed(operation, (_read(node.this), _read(right))))


def _equal(node: exp.Expr) -> Term:
    if (listed := _listed(node.expression, "ANY")) is not None:
        return Computed(Operation.IN, (_read(node.this), *listed))
    return Computed(Operation.EQUAL, (_read(node.this), _read(node.expression)))


def _listed(node: exp.Expr, word: str) -> list[Term] | None:
    """Returns the elements of ``ANY (ARRAY[…])`` or ``ALL (ARRAY[…])``; None for all else."""
    if isinstance(node, exp.Any) and word == "ANY":
        inner = node.this
    elif isinstance(node, exp.Anonymous) and node.name.upper() == word == "ALL":
        (inner,) = node.expressions or (None,)
    elif isinstance(node, exp.All) and word == "ALL":
        inner = node.this
    else:
        return None
    to: exp.DataType | None = None
    while isinstance(inner, exp.Paren | exp.Cast):
        if isinstance(inner, exp.Cast):
            of = inner.to.expressions
            to = of[0] if inner.to.this is exp.DType.ARRAY and of else exp.DataType(this="UNKNOWN")
        inner = inner.this
    if not isinstance(inner, exp.Array):
        return [Unread()]
    read = [_read(element) for element in inner.expressions]
    return read if to is None else [cast(element, to) for element in read]


def _in(node: exp.Expr) -> Term:
    if any(node.args.get(name) for name in ("query", "unnest", "field")) or not node.expressions:
        return Unread()
    among = [_read(each) for each in node.expressions]
    return Computed(Operation.IN, (_read(node.this), *among))


def _between(node: exp.Expr) -> Term:
    if node.args.get("symmetric"):
        return Unread()
    this = _read(node.this)
    low = Computed(Operation.AT_MOST, (_read(node.args["low"]), this))
    high = Computed(Operation.AT_MOST, (this, _read(node.args["high"])))
    return Computed(Operation.AND, (low, high))


def _is(node: exp.Expr) -> Term:
    other, this = node.expression, _read(node.this)
    negated = bool(node.args.get("negate"))
    if isinstance(other, exp.Not):
        other, negated = other.this, not negated
    found: Term
    if isinstance(other, exp.Null):
        found = Computed(Operation.IS_NULL, (this,))
    elif isinstance(other, exp.Boolean):
        found = Computed(Operation.IS_TRUE if other.this else Operation.IS_FALSE, (this,))
    else:
        return Unread()
    return _negated(found) if negated else found


def _case(node: exp.Expr) -> Term:
    subject = node.this
    branches = []
    for each in node.args["ifs"]:
        condition = _read(each.this)
        if subject is not None:
            condition = Computed(Operation.EQUAL, (_read(subject), condition))
        branches.append((condition, _read(each.args["true"])))
    otherwise = node.args.get("default")
    return Chosen(tuple(branches), NULL if otherwise is None else _read(otherwise))


def _coalesce(node: exp.Expr) -> Term:
    parts = [_read(part) for part in (node.this, *node.expressions)]
    return Computed(Operation.COALESCE, tuple(parts))


def _function(node: exp.Expr) -> Term:
    name = str(node.this).lower()
    parts = [_read(part) for part in node.expressions]
    if name == "interval" and len(parts) == 1 and isinstance(parts[0], Constant):
        return interval(str(parts[0].value))
    if name in _CLOCKS and not parts:
        return Now(Kind.TIMESTAMPTZ)
    if name == "as_of" and not parts:
        return Computed(Operation.AS_OF, ())
    if name == "date_trunc" and len(parts) == 2:
        return Computed(Operation.CUT_OFF, tuple(parts))
    operation = _FUNCTIONS.get(name)
    if operation is None:
        return Unread()
    if len(parts) != 1 and operation in (Operation.LENGTH, Operation.LOWER, Operation.UPPER):
        return Unread()
    return Computed(operation, tuple(parts))


def _cast(node: exp.Expr) -> Term:
    return cast(_read(node.this), node.args["to"]) if isinstance(node, exp.Cast) else Unread()


def _at_zone(node: exp.Expr) -> Term:
    """Returns a time of a zone as it is in another one, where that is UTC."""
    zone, this = _read(node.args["zone"]), _read(node.this)
    is_utc = isinstance(zone, Constant) and str(zone.value).upper() in ("UTC", "GMT")
    return Now(Kind.TIMESTAMP) if is_utc and this == Now(Kind.TIMESTAMPTZ) else Unread()


def _now(kind: Kind) -> Callable[[exp.Expr], Term]:
    return lambda node: Now(kind) if not any(node.args.values()) else Unread()


_READERS: tuple[tuple[type[exp.Expr] | tuple[type[exp.Expr], ...], Callable[[exp.Expr], Term]], ...]
_READERS = (
    (exp.Column, _column),
    (exp.Literal, _literal),
    (exp.Boolean, _boolean),
    (exp.Null, lambda _: NULL),
    (exp.Neg, _negative),
    (exp.Not, _not),
    ((exp.GT, exp.GTE), _greater),
    ((exp.NEQ, exp.NullSafeNEQ), _unequal),
    (exp.EQ, _equal),
    (exp.In, _in),
    (exp.Between, _between),
    (exp.Is, _is),
    (exp.Case, _case),
    (exp.Coalesce, _coalesce),
    (exp.Anonymous, _function),
    (exp.Cast, _cast),
    (exp.CurrentTimestamp, _now(Kind.TIMESTAMPTZ)),
    (exp.CurrentDate, _now(Kind.DATE)),
    (exp.Localtimestamp, _now(Kind.TIMESTAMP)),
    (exp.AtTimeZone, _at_zone),
)
