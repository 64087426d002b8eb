"""What a function of expressions is, and what its builders share."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generators_sql.expressions.scope import Refused, Scope, Typed
from generators_sql.expressions.types import NUMBERS, TEXT, TIMES, Kind
from sdgen.frozen import frozen

Parts = Sequence[Typed]
Build = Callable[[Scope, Parts], Typed]


@frozen
class Function:
    """A function that expressions may call.

    Args:
        usage: how it is called; begins with its name.
        meaning: what it returns, a phrase.
        build: compiles a call of it.
        least: fewest values it takes.
        most: most values it takes, None for any number.
        examples: expressions of constants, each with its value as text.
    """

    usage: str
    meaning: str
    build: Build
    least: int
    most: int | None
    examples: tuple[tuple[str, str | None], ...]

    @property
    def name(self) -> str:
        """Its name, in capitals."""
        return self.usage.partition("(")[0]


def number(part: Typed) -> Typed:
    """Returns a part that has to be a number. Raises Refused if it is none."""
    if part.type.kind not in (*NUMBERS, Kind.NULL):
        raise Refused(f"expected a number (got {part.type})")
    return part


def text(part: Typed) -> Typed:
    """Returns a part that has to be a text. Raises Refused if it is none."""
    if part.type != TEXT:
        raise Refused(f"expected a string (got {part.type}). CAST it to text")
    return part


def time(part: Typed) -> Typed:
    """Returns a part that has to be a time. Raises Refused if it is none."""
    if part.type.kind not in TIMES:
        raise Refused(f"expected a date or timestamp (got {part.type})")
    return part


def word(part: Typed, what: str, known: Sequence[str]) -> str:
    """Returns a quoted word that must be one of some. Raises Refused if it is none."""
    value = part.constant.lower() if isinstance(part.constant, str) else None
    if value is None or value not in known:
        got = part.constant if part.constant is not None else part.type
        raise Refused(f"{what} must be one of {', '.join(known)} (got {got})")
    return value


def whole(part: Typed, what: str, least: int, most: int) -> int:
    """Returns a whole number that has to be written out. Raises Refused if it is not."""
    value = part.constant if part.type.kind is Kind.INT else None
    if not isinstance(value, int) or not least <= value <= most:
        got = part.constant if part.constant is not None else part.type
        raise Refused(f"{what} must be an integer from {least} to {most} (got {got})")
    return value
