"""How many of the times at a steady step are not later than an instant."""

from __future__ import annotations

from collections.abc import Callable

from sdgen.frozen import frozen


@frozen
class SteadyTimes:
    """The times ``start + number · step``, cut to microseconds, plus jitter in [-reach, reach).

    Args:
        start: microseconds since the epoch.
        step: nanoseconds, above 0.
        reach: microseconds, at most half of a step, so that no time is before the one before it.
        jitter: returns the jitter of a number, in microseconds; None if there is none.
    """

    start: int
    step: int
    reach: int = 0
    jitter: Callable[[int], int] | None = None

    def until(self, last: int) -> int:
        """Returns how many of them, from number 0 on, are not later than an instant."""
        if self.jitter is None:
            return self._without_jitter(last)
        # Up to here they are not later, whatever their jitter; of the next ones, two at most, it
        # is made.
        number = self._without_jitter(last - self.reach)
        while self._place(number) + self.jitter(number) <= last:
            number += 1
        return number

    def _without_jitter(self, last: int) -> int:
        if last < self.start:
            return 0
        return ((last - self.start) * 1_000 + 999) // self.step + 1

    def _place(self, number: int) -> int:
        return self.start + number * self.step // 1_000
