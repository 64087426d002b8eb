"""Values as statistics tell them, in place of those that a name or a type suggests."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from generators_sql.math.rounding import fits
from sdgen.adopting.column import Column
from sdgen.adopting.facts import Bound
from sdgen.adopting.filling.filling import generator
from sdgen.adopting.filling.numbers import PLACES, limits
from sdgen.adopting.filling.texts import room_of
from sdgen.adopting.statistics.transitions import with_rates
from sdgen.column_types import NUMBERS, TEXTS, ColumnType
from sdgen.databases.statistics.found import ColumnStatistics
from sdgen.databases.statistics.scales import Scale, has_doubles, is_of_times, scale_of

Generator = Mapping[str, Any]

_NUMBERS = frozenset(
    {
        *("uniform_int", "uniform_float", "decimal", "normal", "lognormal", "exponential"),
        *("pareto", "zipf", "poisson", "binomial", "choice", "const"),
    }
)
_TIMES = frozenset({"timestamp", "date"})
_LISTS = frozenset({"choice", "bool", "const"})
_TIED = frozenset(
    {
        *("template", "expr", "parent", "state_machine", "state_time", "sequence", "uuid4"),
        *(
            "email",
            "unique_int",
            "child_number",
            "aggregate",
            "running",
            "time_series",
            "tree_path",
        ),
    }
)
"""Generators of strings that go by other columns, or tell rows apart."""
_MOST_PLACES = 6
_NEARLY_ALL = 0.9
_DIGITS = 4


def replaced(
    column: Column, made: Generator, known: ColumnStatistics, latest: Fraction | None
) -> Generator | None:
    """Returns what makes values as statistics tell them; None where what does so already stays.

    Args:
        column: the column, with what CHECKs say of it.
        made: what fills it otherwise: constraints and other columns have been heeded.
        known: what is known of it.
        latest: no time is to be later, in microseconds since 1970; None for any.
    """
    kind = str(made.get("type"))
    if column.is_unique or column.in_key or column.facts.refused:
        return None
    if kind == "state_machine":
        return with_rates(made, known)
    if column.type.kind is ColumnType.BOOL:
        return _bool(known) if kind in _LISTS else None
    if kind == "choice" and (column.facts.values or column.type.kind is ColumnType.ENUM):
        return _weighted(made, known)
    if is_of_times(column.type):
        return _spread(column, known, latest) if kind in _TIMES else None
    if column.type.kind in NUMBERS:
        return _spread(column, known, None) if kind in _NUMBERS else None
    if column.type.kind in TEXTS and kind not in _TIED and not column.facts.patterns:
        return _strings(column, known)
    return None


def _bool(known: ColumnStatistics) -> Generator | None:
    shares = {value: share for value, share in zip(known.common, known.shares, strict=True)
              if isinstance(value, bool)}  # fmt: skip
    total = sum(shares.values())
    if total <= 0:
        return None
    return generator("bool", p=round(shares.get(True, 0.0) / total, 4))


def _weighted(made: Generator, known: ColumnStatistics) -> Generator | None:
    """Returns a choice of the same values with the shares that they have."""
    values = made.get("params", {}).get("values", [])
    shares = {str(value): share for value, share in zip(known.common, known.shares, strict=True)}
    found = [shares.get(str(value)) for value in values]
    held = sum(share for share in found if share)
    if held <= 0:
        return None
    rare = found.count(None)
    rest = max(0.0, 1 - held) / rare if rare else 0.0
    return generator(
        "choice",
        values=[*values],
        weights=[_short(rest if each is None else each) for each in found],
    )


def _strings(column: Column, known: ColumnStatistics) -> Generator | None:
    """Returns a choice of common strings, where they are nearly all that there are."""
    room = room_of(column)
    pairs = [
        (value, share)
        for value, share in zip(known.common, known.shares, strict=True)
        if isinstance(value, str) and (room is None or len(value) <= room)
    ]
    if not pairs or sum(share for _, share in pairs) < _NEARLY_ALL:
        return None
    return _choice([value for value, _ in pairs], [share for _, share in pairs])


def _choice(values: Sequence[object], shares: Sequence[float]) -> Generator:
    if len(values) == 1:
        return generator("const", value=values[0])
    return generator("choice", values=[*values], weights=[*map(_short, shares)])


def _short(share: float) -> float | int:
    """Returns a share that is no larger, of few digits: together they are not above 1."""
    if share >= 1:
        return int(share)
    unit = 10 ** (_DIGITS - math.floor(math.log10(share)) - 1) if share > 0 else 1
    return math.floor(share * unit) / unit if share > 0 else 0


# -- numbers and times -----------------------------------------------------------------------------


def _spread(column: Column, known: ColumnStatistics, latest: Fraction | None) -> Generator | None:
    scale = scale_of(column.type)
    ends = None if scale is None else _ends(column, scale, latest)
    if scale is None or ends is None:
        return None
    common = [
        (number, share)
        for value, share in zip(known.common, known.shares, strict=True)
        if (number := _number(scale, value)) is not None and _within(number, *ends)
    ]
    numbers = [_number(scale, value) for value in known.bounds]
    bounds = [each for each in numbers if each is not None]
    if len(bounds) < len(numbers):
        return None
    values, shares = [number for number, _ in common], [share for _, share in common]
    if not bounds:
        return _choice([scale.value(each) for each in values], shares) if values else None
    clipped = [_clipped(each, *ends) for each in sorted(bounds)]
    if clipped[0] == clipped[-1] and not values:
        return generator("const", value=scale.value(clipped[0]))
    params: dict[str, Any] = {"bounds": [scale.value(each) for each in clipped]}
    if known.weights and len(set(known.weights)) > 1:
        params["weights"] = [*known.weights]
    if values:
        params |= {
            "common": [scale.value(each) for each in values],
            "shares": [*map(_short, shares)],
        }
    if has_doubles(column.type):
        most = max(map(abs, (*clipped, *values)))
        places = max(PLACES, *(_places(each) for each in (*clipped, *values)))
        if places <= _MOST_PLACES and fits(float(most), places):
            params["decimals"] = places
    return generator("histogram", **params)


def _number(scale: Scale, value: object) -> Fraction | None:
    """Returns the number of a value of statistics, as a column has it; None where it has none."""
    return None if isinstance(value, bool) else scale.read(str(value))


_Ends = tuple[Fraction | None, Fraction | None]


def _ends(column: Column, scale: Scale, latest: Fraction | None) -> _Ends | None:
    """Returns the smallest and the largest number that a column takes; None where nobody knows."""
    if not is_of_times(column.type):
        low, high = limits(column)
        return None if low is not None and high is not None and low > high else (low, high)
    found: list[Fraction | None] = []
    for bound, inwards in ((column.facts.low, 1), (column.facts.high, -1)):
        number = None if bound is None else scale.number(str(bound.value))
        if bound is not None and number is None:
            return None
        found.append(
            None if bound is None or number is None else _moved(bound, number, scale, inwards)
        )
    low, high = found
    if latest is not None:
        high = latest if high is None else min(high, latest)
    return None if low is not None and high is not None and low > high else (low, high)


def _moved(bound: Bound, number: Fraction, scale: Scale, inwards: int) -> Fraction:
    return number if bound.included else number + inwards * scale.unit


def _within(number: Fraction, low: Fraction | None, high: Fraction | None) -> bool:
    return (low is None or number >= low) and (high is None or number <= high)


def _clipped(number: Fraction, low: Fraction | None, high: Fraction | None) -> Fraction:
    number = number if low is None else max(number, low)
    return number if high is None else min(number, high)


def _places(number: Fraction) -> int:
    exponent = Decimal(repr(float(number))).normalize().as_tuple().exponent
    return max(0, -int(exponent))
