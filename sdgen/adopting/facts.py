"""What CHECK constraints and domains say of the values of one column."""

from __future__ import annotations

from dataclasses import field

from sdgen.frozen import frozen

_MOST_SPECIAL = 1_000  # a larger number is none of the first rows

Value = str | int | float | bool
"""A value as YAML has it; decimals and times as strings."""


@frozen
class Bound:
    """An end of a range.

    Args:
        value: the value there.
        included: whether it is one of the range.
    """

    value: Value
    included: bool = True


@frozen
class Facts:
    """What is known of the values of a column.

    Args:
        values: the only ones, if they are listed.
        refused: some that it may not have.
        low: the lower end of its range.
        high: the upper end.
        shortest: fewest characters.
        longest: most characters.
        patterns: regular expressions that strings match, anchored or not as they are written.
        never_null: whether a CHECK refuses NULL.
        reasons: the conditions that say so, as SQL.
    """

    values: tuple[Value, ...] = ()
    refused: tuple[Value, ...] = ()
    low: Bound | None = None
    high: Bound | None = None
    shortest: int | None = None
    longest: int | None = None
    patterns: tuple[str, ...] = ()
    never_null: bool = False
    reasons: tuple[str, ...] = field(default=())

    @property
    def first_above_refused(self) -> int | None:
        """The first number after some that rows may not have; None where that is not all.

        Rows with such a number are special ones, which an application makes itself.
        """
        if self != Facts(refused=self.refused, never_null=self.never_null, reasons=self.reasons):
            return None
        numbers = [each for each in self.refused if isinstance(each, int)]
        if not numbers or len(numbers) < len(self.refused) or max(numbers) > _MOST_SPECIAL:
            return None
        return max(*numbers, 0) + 1

    def counts(self) -> tuple[int, int | None]:
        """Returns the first number that rows can be counted from, and the last; None for any."""
        low, high = _whole(self.low, 1), _whole(self.high, -1)
        first = 1 if low is None or low < 1 else low
        if high is not None and high < first and low is not None:
            first = low
        return first, high


def _whole(bound: Bound | None, inwards: int) -> int | None:
    if bound is None or not isinstance(bound.value, int):
        return None
    return bound.value if bound.included else bound.value + inwards
