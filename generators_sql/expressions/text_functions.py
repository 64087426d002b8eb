"""Functions of texts."""

from __future__ import annotations

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.sql_nodes import Side
from generators_sql.expressions.casts import as_text, joined
from generators_sql.expressions.conversions import to_type
from generators_sql.expressions.function import Build, Function, Parts, text, whole
from generators_sql.expressions.guards import narrowed
from generators_sql.expressions.pieces import (
    Piece,
    Pieces,
    ascii_lower,
    ascii_upper,
    connected,
    mapped,
    padded,
    without,
)
from generators_sql.expressions.ranges import BITS_32, SIZES, Range
from generators_sql.expressions.scope import Refused, Scope, Typed, held, why_null
from generators_sql.expressions.telling import pieces_of
from generators_sql.expressions.types import INT, TEXT, Kind
from sdgen.column_types import ColumnType, DataType

_WIDEST = 1_000  # characters that LPAD and RPAD fill up to
_BLANK = x.text(" ")


def _text(scope: Scope, part: Typed) -> Typed:
    return to_type(scope, part, TEXT) if part.type.kind is Kind.NULL else text(part)


def _as_text(scope: Scope, part: Typed) -> Typed:
    return as_text(scope, to_type(scope, part, TEXT) if part.type.kind is Kind.NULL else part)


def _int(scope: Scope, part: Typed) -> Typed:
    if part.type.kind not in (Kind.INT, Kind.NULL):
        raise Refused(f"expected an int (got {part.type}). CAST it")
    # The functions take 32 bits; the database refuses more here, not only where they come up.
    return narrowed(scope, to_type(scope, part, INT), BITS_32, DataType(ColumnType.INT))


def _lower(scope: Scope, parts: Parts) -> Typed:
    part = _text(scope, parts[0])
    return part.but(scope.dialect.lower(part.node), pieces=mapped(pieces_of(part), ascii_lower))


def _upper(scope: Scope, parts: Parts) -> Typed:
    part = _text(scope, parts[0])
    return part.but(scope.dialect.upper(part.node), pieces=mapped(pieces_of(part), ascii_upper))


def _length(scope: Scope, parts: Parts) -> Typed:
    part = _text(scope, parts[0])
    length = scope.dialect.bigint(x.length(part.node))
    most = SIZES.high if part.longest is None else part.longest
    return part.but(length, type=INT, longest=None, range=Range(0, most))


def _positive(
    scope: Scope, node: exp.Expression, least: int, lies: Range | None = None
) -> exp.Expression:
    """Returns an integer, or the least it may be."""
    if isinstance(node, exp.Literal):
        return x.integer(max(least, int(node.name)))
    if lies is not None and lies.low >= least:
        return node
    value = scope.reusable(node)
    small = exp.LT(this=held(value), expression=x.integer(least))
    return x.case((small, x.integer(least)), otherwise=value)


def _places(node: exp.Expression) -> exp.Expression:
    # Postgres's functions take 32 bits.
    return node if isinstance(node, exp.Literal) else x.as_int32(node)


def _substr(scope: Scope, parts: Parts) -> Typed:
    part, start = _text(scope, parts[0]), _int(scope, parts[1])
    null = why_null(*parts)
    first = _positive(scope, start.node, 1)
    if len(parts) == 2:
        return part.but(x.substring(part.node, _places(first)), null=null)
    length = _int(scope, parts[2])
    longest = length.constant if isinstance(length.constant, int) else part.longest
    count: exp.Expression = length.node
    if isinstance(start.constant, int):
        count = x.plus(length.node, min(start.constant, 1) - 1)  # what stands before the first
        if isinstance(length.constant, int):
            count = x.integer(length.constant + min(start.constant, 1) - 1)
    else:
        begin = scope.reusable(start.node)
        is_before = exp.LT(this=held(begin), expression=x.integer(1))
        before = x.case((is_before, x.plus(x.own(begin), -1)), otherwise=x.integer(0))
        count = x.add(held(length.node), before)
    if isinstance(count, exp.Paren):  # a negative literal
        count = x.integer(0)
    taken = x.substring(part.node, _places(first), _places(_positive(scope, count, 0)))
    return part.but(taken, null=null, longest=longest)


def _left(scope: Scope, parts: Parts) -> Typed:
    part, count = _text(scope, parts[0]), _int(scope, parts[1])
    if count.reach.low >= 0:
        size = count.node
        value = part.node
    else:
        # All but the last ones.
        value, number = scope.reusable(part.node), scope.reusable(count.node)
        rest = x.add(scope.dialect.bigint(x.length(value)), held(number))
        branches: list[tuple[exp.Expression, exp.Expression]]
        branches = [(exp.LTE(this=x.own(rest), expression=x.integer(0)), x.integer(0))]
        if count.reach.high >= 0:
            positive = exp.GTE(this=held(number), expression=x.integer(0))
            branches.insert(0, (positive, number))
        size = x.case(*branches, otherwise=rest)
    taken = x.substring(value, x.integer(1), _places(size))
    return part.but(taken, null=why_null(*parts), longest=_shorter(part, count))


def _right(scope: Scope, parts: Parts) -> Typed:
    part, count = _text(scope, parts[0]), _int(scope, parts[1])
    value = scope.reusable(part.node)
    length = scope.dialect.bigint(x.length(value))
    if count.reach.low >= 0:
        first = x.plus(exp.Sub(this=length, expression=held(count.node)), 1)
        start = _positive(scope, first, 1)
    else:
        # All but the first ones. Of a NULL no branch holds.
        number = scope.reusable(count.node)
        rest = x.add(x.own(length), held(number))
        behind = exp.Sub(this=x.integer(1), expression=held(number))
        branches: list[tuple[exp.Expression, exp.Expression]] = [
            (exp.GT(this=rest, expression=x.integer(0)), behind),
            (exp.LTE(this=x.own(rest), expression=x.integer(0)), x.plus(x.own(length), 1)),
        ]
        if count.reach.high >= 0:
            whole = exp.GTE(this=held(number), expression=x.own(length))
            positive = exp.GTE(this=held(number), expression=x.integer(0))
            first = x.plus(exp.Sub(this=x.own(length), expression=held(number)), 1)
            branches = [(whole, x.integer(1)), (positive, first), *branches]
        start = x.case(*branches)
    taken = x.substring(value, _places(start))
    return part.but(taken, null=why_null(*parts), longest=_shorter(part, count))


def _shorter(part: Typed, count: Typed) -> int | None:
    """Returns the most characters that are taken of a text."""
    if count.reach.low < 0:
        return part.longest
    most = count.reach.high
    return most if part.longest is None else min(part.longest, most)


def _trim(side: Side) -> Build:
    def build(scope: Scope, parts: Parts) -> Typed:
        part = _text(scope, parts[0])
        characters = _text(scope, parts[1]).node if len(parts) > 1 else _BLANK.copy()
        return part.but(x.trimmed(part.node, characters, side), null=why_null(*parts))

    return build


def _replace(scope: Scope, parts: Parts) -> Typed:
    part, old, new = (_text(scope, each) for each in parts)
    node: exp.Expression = x.replaced(part.node, old.node, new.node)
    if new.null and not (isinstance(old.constant, str) and old.constant):
        node = scope.dialect.replaced(part.node, old.node, scope.reusable(new.node))
    shrinks = isinstance(old.constant, str) and new.longest is not None
    same = shrinks and (new.longest or 0) <= len(str(old.constant))
    longest, pieces = part.longest if same else None, _pieces_replaced(part, old, new)
    return part.but(node, null=why_null(*parts), longest=longest, pieces=pieces)


def _pieces_replaced(part: Typed, old: Typed, new: Typed) -> Pieces:
    """Returns the pieces of a text in which one character is replaced, or taken out."""
    was, now = old.constant, new.constant
    if not isinstance(was, str) or not isinstance(now, str) or len(was) != 1 or len(now) > 1:
        return ()
    if not now:
        return without(pieces_of(part), was)
    return mapped(pieces_of(part), lambda text: text.replace(was, now))


def _pad(*, left: bool) -> Build:
    def build(scope: Scope, parts: Parts) -> Typed:
        part = _as_text(scope, parts[0])
        width = whole(parts[1], "the width", 0, _WIDEST)
        fill = parts[2].constant if len(parts) > 2 else " "
        if not isinstance(fill, str) or len(fill) != 1:
            raise Refused(f"the fill must be one quoted character (got {fill})")
        value = scope.reusable(part.node)
        length = x.length(value)
        full = exp.GTE(this=length, expression=x.integer(width))
        cut = x.substring(value, x.integer(1), x.integer(width))
        missing = exp.Sub(this=x.integer(width), expression=length.copy())
        filling = x.substring(x.text(fill * width), x.integer(1), missing)
        both = joined(filling, value) if left else joined(value, filling)
        pieces = padded(pieces_of(part), width, fill, left=left)
        return part.but(x.case((full, cut), otherwise=both), longest=width, pieces=pieces)

    return build


def _strpos(scope: Scope, parts: Parts) -> Typed:
    part, sought = (_text(scope, each) for each in parts)
    node = scope.dialect.bigint(x.position(part.node, sought.node))
    most = SIZES.high if part.longest is None else part.longest + 1  # '' is behind the last one
    return Typed(node, INT, why_null(*parts), range=Range(0, most))


def _concat(scope: Scope, parts: Parts) -> Typed:
    texts = [_as_text(scope, part) for part in parts]
    nodes = [
        exp.Coalesce(this=held(each.node), expressions=[x.text("")]) if each.null else each.node
        for each in texts
    ]
    lengths = [each.longest for each in texts]
    longest = None if None in lengths else sum(length or 0 for length in lengths)
    pieces = [
        (Piece(most=each.longest),) if each.null else pieces_of(each) for each in texts
    ]  # a NULL is like an empty text
    return Typed(joined(*nodes), TEXT, longest=longest, pieces=connected(pieces))


TEXT_FUNCTIONS = (
    Function(
        "LOWER(s)",
        "s with A … Z in lower case; other letters are unchanged",
        _lower,
        1,
        1,
        (("LOWER('ÄBC')", "Äbc"),),
    ),
    Function(
        "UPPER(s)",
        "s with a … z in upper case; other letters are unchanged",
        _upper,
        1,
        1,
        (("UPPER('äbc')", "äBC"),),
    ),
    Function("LENGTH(s)", "the number of characters", _length, 1, 1, (("LENGTH('größe')", "5"),)),
    Function(
        "SUBSTR(s, start, length)",
        "the part of s from a position counted from 1, to its end or of a given length, where a "
        "negative length counts as 0; also `SUBSTRING(s FROM start FOR length)`",
        _substr,
        2,
        3,
        (("SUBSTR('abcdef', 2, 3)", "bcd"), ("SUBSTRING('abc' FROM 0 FOR 2)", "a")),
    ),
    Function(
        "LEFT(s, n)",
        "the first n characters; if n is negative, all but the last -n",
        _left,
        2,
        2,
        (("LEFT('abc', 2)", "ab"), ("LEFT('abc', -1)", "ab")),
    ),
    Function(
        "RIGHT(s, n)",
        "the last n characters; if n is negative, all but the first -n",
        _right,
        2,
        2,
        (("RIGHT('abc', 2)", "bc"), ("RIGHT('abc', -1)", "bc")),
    ),
    Function(
        "TRIM(s, characters)",
        "s without spaces, or the given characters, at both ends; also `TRIM(BOTH 'x' FROM s)`",
        _trim("both"),
        1,
        2,
        (("TRIM('  a ')", "a"), ("TRIM('xyaxy', 'xy')", "a")),
    ),
    Function(
        "LTRIM(s, characters)",
        "the same, only at the start",
        _trim("leading"),
        1,
        2,
        (("LTRIM('00120', '0')", "120"),),
    ),
    Function(
        "RTRIM(s, characters)",
        "the same, only at the end",
        _trim("trailing"),
        1,
        2,
        (("RTRIM('a  ')", "a"),),
    ),
    Function(
        "REPLACE(s, old, new)",
        "s with every occurrence of a string replaced",
        _replace,
        3,
        3,
        (("REPLACE('a b c', ' ', '-')", "a-b-c"),),
    ),
    Function(
        "LPAD(s, width, fill)",
        "s, or a number as text, padded on the left to a width (0 … 1000) with a character, by "
        "default a space; truncated if longer",
        _pad(left=True),
        2,
        3,
        (("LPAD(42, 5, '0')", "00042"), ("LPAD('abc', 2)", "ab")),
    ),
    Function(
        "RPAD(s, width, fill)",
        "the same, on the right",
        _pad(left=False),
        2,
        3,
        (("RPAD('a', 3, '.')", "a.."),),
    ),
    Function(
        "STRPOS(s, part)",
        "the position of the first occurrence of a string in s, counted from 1; 0 if there is "
        "none. Also `POSITION(part IN s)`",
        _strpos,
        2,
        2,
        (("STRPOS('abc', 'c')", "3"), ("POSITION('x' IN 'abc')", "0")),
    ),
    Function(
        "CONCAT(x, …)",
        "the values joined as text, without NULLs",
        _concat,
        1,
        None,
        (("CONCAT('a', NULL, 1)", "a1"),),
    ),
)
