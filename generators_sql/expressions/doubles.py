"""Doubles beyond the largest one, or nearer to 0 than the smallest: an error on every engine.

Postgres stops there (float8_mul and its like in src/include/utils/float.h). SQLite goes on with
infinity and with 0.0, so there a guard stands around what may go so far.

What may is told by two things. The range says that nothing is beyond the largest double. The grain
says that nothing vanishes: with the grain g each double is a multiple of 2^-g, so it is 0 or at
least 2^-g. Sums of such are multiples again, and so is what they are rounded to. The smallest
double is 2^-1074.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.expressions.ranges import Range
from generators_sql.expressions.scope import Refused, Scope, Typed, held
from generators_sql.expressions.types import Kind
from sdgen.column_types import ColumnType
from sdgen.singles import BEYOND

DOUBLES = "double"
"""What is told to go beyond."""
_FINEST = 1_074
_SINGLES = Range(1 - int(BEYOND), int(BEYOND) - 1)
_BITS = 53


def grain_of_places(places: int) -> int:
    """Returns the grain of decimals of so many places as doubles."""
    return math.ceil(places * math.log2(10)) + _BITS if places else 0


def grain_of_number(number: float) -> int:
    """Returns the grain of one double."""
    return number.as_integer_ratio()[1].bit_length() - 1


def grain_of(part: Typed) -> int | None:
    """Returns the grain of a number as a double, None if it is not known."""
    if part.type.kind is Kind.DOUBLE:
        return part.grain
    return grain_of_places(part.type.scale)


def common_grain(parts: Sequence[Typed]) -> int | None:
    """Returns the grain of what is one of several doubles, None if it is not known."""
    grains = [part.grain for part in parts if not part.nothing]
    known = [grain for grain in grains if grain is not None]
    return max(known) if known and len(known) == len(grains) else None


def grain_after(operator: str, one: Typed, other: Typed) -> int | None:
    """Returns the grain of ``one operator other``, None if it may vanish."""
    if one.grain is None:
        return None
    if operator == "/":
        # Nearest to 0 is the smallest by the largest.
        if other.range is None:
            return None
        smallest = one.grain + abs(other.range).high.bit_length()
        return smallest + _BITS if smallest <= _FINEST else None
    if other.grain is None:
        return None
    grain = max(one.grain, other.grain) if operator in "+-" else one.grain + other.grain
    return grain if grain <= _FINEST else None


def may_vanish(operator: str, one: Typed, other: Typed) -> bool:
    """Returns whether a product or quotient of numbers that are not 0 may become 0."""
    return operator in "*/" and grain_after(operator, one, other) is None


def guarded(
    scope: Scope,
    node: exp.Expression,
    lies: Range | None,
    operands: Sequence[exp.Expression] | None = None,
) -> exp.Expression:
    """Returns a double that is finite, and 0 only where it should be, if the statement gets so far.

    Args:
        scope: where.
        node: the double.
        lies: where it lies; None if it may be beyond the largest double.
        operands: numbers of which one is 0 where it is; none of them where it is never 0. None
            where it cannot vanish.
    """
    if lies is not None and operands is None:
        return node
    scope.limits.append(DOUBLES)
    dialect = scope.dialect
    if dialect.stops_at_overflow:
        return node
    result = scope.reusable(node)
    vanished: exp.Expr | None = None
    if operands is not None:
        zero = dialect.double(0.0)
        tests: list[exp.Expression] = [exp.EQ(this=held(result), expression=zero)]
        tests += [exp.NEQ(this=held(each), expression=zero.copy()) for each in operands]
        vanished = exp.and_(*tests, copy=False)
    return dialect.finite(
        result, is_bounded=lies is not None, vanished=vanished, failure=scope.failure(DOUBLES)
    )


def single(scope: Scope, node: exp.Expression, lies: Range | None) -> exp.Expression:
    """Returns a double within single precision, if the statement gets so far.

    Args:
        scope: where.
        node: the double.
        lies: where it lies; None if it may be beyond the largest double.

    Raises:
        Refused: it is always beyond.
    """
    if lies is not None and lies in _SINGLES:
        return node
    if lies is not None and lies & _SINGLES is None:
        raise Refused("exceeds real in every row. Use type double")
    scope.limits.append(ColumnType.REAL)
    number = scope.reusable(node)
    # Postgres would stop only where the number is stored, not where it is computed with.
    beyond = exp.GTE(this=x.absolute(x.own(number)), expression=scope.dialect.double(BEYOND))
    failing = scope.dialect.failing(scope.failure(ColumnType.REAL), number)
    return x.case((beyond, failing), otherwise=number)


def sqrt_grain(part: Typed) -> int | None:
    """Returns the grain of a square root."""
    return None if part.grain is None else (part.grain + 1) // 2 + _BITS


def power_bounds(base: Typed, exponent: Typed) -> tuple[float, float]:
    """Returns between which powers of 2 a number above 0 to the power of another lies."""
    if base.range is None or base.grain is None or exponent.range is None:
        return -math.inf, math.inf
    up = math.log2(max(abs(base.range).high, 1)) + 1  # no number is above 2^up, or below 2^-down
    down = float(base.grain)
    raised, lowered = max(exponent.range.high, 0), max(-exponent.range.low, 0)
    return -(raised * down + lowered * up), raised * up + lowered * down


def is_normal(low: float, high: float) -> bool:
    """Returns whether doubles between 2^low and 2^high neither vanish nor go too far."""
    return low > -1_020 and high < 1_020
