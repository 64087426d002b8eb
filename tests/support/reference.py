"""What generators make, computed in plain Python from the draws: a second opinion for the SQL."""

from __future__ import annotations

import math
import uuid
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from functools import cache
from itertools import accumulate
from typing import Any

from generators_sql.spi import shipped_dictionary
from sdgen.column_types import parse_column_type
from sdgen.seeding import P1, draw, draw_key
from sdgen.values import canonical_text

SEED = 20261123

Draw = Callable[[int | str], int]
"""Gives the draw of a stream, in the row and column that are being computed."""
Reference = Callable[[int, Draw], object]
"""Gives the cell of a row number as a Python value."""


@dataclass(frozen=True)
class Case:
    """A column, and its cells as Python computes them."""

    kind: str
    generator: str
    params: dict[str, Any]
    expected: Reference

    @property
    def id(self) -> str:
        """What to call it in reports."""
        params = ", ".join(f"{key}={str(value)[:24]}" for key, value in self.params.items())
        return f"{self.generator}-{self.kind}-{params}"


def below(n: int, u: Draw, stream: int = 0) -> int:
    """Returns an integer in [0, n): draws are digits in base P1, and scaled to the range."""
    if n <= 2**30:
        return u(stream) * n // 2**31
    words = [u(stream), u(stream + 1)]
    words += [u(f"{stream}+2")] if n > 2**31 else []
    words += [u(f"{stream}+3")] if n > 2**62 else []
    number = 0
    for word in words:
        number = number * P1 + word
    return int(number * n // P1 ** len(words))


def unit(u: Draw) -> float:
    """Returns a float in [0, 1)."""
    return (u(0) * 2**22 + u(1) // 2**9) / 2**53


def half_up(value: float, decimals: int) -> float:
    """Returns the value rounded; the double nearest to that decimal."""
    return math.floor(value * 10.0**decimals + 0.5) / 10.0**decimals


def sequence(kind: str, **params: int) -> Case:
    """Counting."""
    start, step = params.get("start", 1), params.get("step", 1)
    return Case(kind, "sequence", params, lambda row, u: start + step * row)


def uniform_int(kind: str, low: int, high: int) -> Case:
    """Whole numbers."""
    convert = float if kind in ("float", "double") else int
    params = {"min": low, "max": high}
    return Case(
        kind,
        "uniform_int",
        params,
        lambda row, u: convert(low + (0 if low == high else below(high - low + 1, u))),
    )


def uniform_float(
    low: float, high: float, decimals: int | None = None, kind: str = "double"
) -> Case:
    """Real numbers."""

    def expected(row: int, u: Draw) -> float:
        value = low + (unit(u) * (high - low) if high > low else 0.0)
        return value if places is None else half_up(value, places)

    params: dict[str, Any] = {"min": low, "max": high}
    params |= {} if decimals is None else {"decimals": decimals}
    places = parse_column_type(kind).scale if decimals is None else decimals
    return Case(kind, "uniform_float", params, expected)


def choice(
    kind: str,
    values: Sequence[object],
    weights: Sequence[float] | None = None,
    cells: Sequence[object] | None = None,
) -> Case:
    """One of several; ``cells`` are the values as the column type has them."""
    cells = cells or values
    ends = list(accumulate(Fraction(str(weight)) for weight in weights or [1] * len(values)))

    def expected(row: int, u: Draw) -> object:
        point = Fraction(u(0), 2**31) * ends[-1]
        return cells[bisect_right(ends, point)]  # the first that ends above the point

    params: dict[str, Any] = {"values": list(values)}
    params |= {} if weights is None else {"weights": list(weights)}
    return Case(kind, "choice", params, expected)


def time_series(
    kind: str, start: str, begins: datetime, step: str, nanoseconds: int, jitter: float = 0
) -> Case:
    """Instants."""

    def expected(row: int, u: Draw) -> date:
        moved = timedelta(0)
        if jitter and float(jitter).is_integer():
            moved = timedelta(seconds=below(int(2 * jitter), u) - int(jitter))
        elif jitter:
            reach = max(1, round(jitter * 10**6))
            moved = timedelta(microseconds=below(2 * reach, u) - reach)
        instant = begins + timedelta(microseconds=row * nanoseconds // 1000) + moved
        return instant.date() if kind == "date" else instant

    params: dict[str, Any] = {"start": start, "step": step}
    params |= {"jitter_seconds": jitter} if jitter else {}
    return Case(kind, "time_series", params, expected)


def uuid4(kind: str) -> Case:
    """The 122 free bits: u0, the top 29 bits of u1, u2, u3; between them version and variant."""

    def expected(row: int, u: Draw) -> str:
        free = (u(0) << 91) | (u(1) >> 2 << 62) | (u(2) << 31) | u(3)
        high, middle, low = free >> 74, free >> 62 & 0xFFF, free & (2**62 - 1)
        made = uuid.UUID(int=high << 80 | 4 << 76 | middle << 64 | 0b10 << 62 | low)
        assert (made.version, made.variant) == (4, uuid.RFC_4122)
        return str(made)

    return Case(kind, "uuid4", {}, expected)


def word(name: str, u: Draw, stream: int = 0) -> str:
    """Returns a word of a shipped dictionary."""
    values = shipped_dictionary(name).values
    return str(values[below(len(values), u, stream)])


def const(kind: str, value: object, cell: object) -> Case:
    """One value."""
    return Case(kind, "const", {"value": value}, lambda row, u: cell)


def at(*parts: int) -> datetime:
    """Returns an instant in UTC."""
    return datetime(*parts, tzinfo=UTC)  # type: ignore[arg-type,misc]


key_of = cache(draw_key)
_type_of = cache(parse_column_type)


def computed(case: Case, entity: str, column: str, row: int) -> str | None:
    """Returns a cell as Python computes it."""

    def u(stream: int | str) -> int:
        return draw(key_of(SEED, entity, column, str(stream)), row)

    return canonical_text(case.expected(row, u), _type_of(case.kind))
