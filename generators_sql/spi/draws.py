"""The randomness that a row offers: draws of its column, and what is computed from them."""

from __future__ import annotations

from typing import Protocol

from sqlglot import exp


class Draws(Protocol):
    """The random numbers of one column of a row."""

    def draw(self, stream: int | str) -> exp.Expression:
        """Returns a draw of this column: an integer, uniform in [0, 2147483647).

        Streams are named by what they are for: 0, 1, … for a generator's own draws.
        """

    def draw_of(self, number: exp.Expression, end: int, stream: str) -> exp.Expression:
        """Returns a draw of this column that rows with the same number share.

        Args:
            number: an integer in [0, end).
            end: 1 … 2^61.
            stream: name of the draw, not that of any draw of the row.
        """

    def below(self, n: int, stream: int = 0) -> exp.Expression:
        """Returns an integer, uniform in [0, n), 1 <= n <= 2^63.

        Up to 2^30, the probability of each number is within 2^-31 of 1/n; beyond, within a factor
        of 1 ± 2^-30. Uses the draw ``stream`` and, where n > 2^30, also ``stream + 1``.
        """

    def below_value(self, n: exp.Expression, most: int, stream: int = 0) -> exp.Expression:
        """Returns an integer, uniform in [0, n) as ``below``, or 0 where n is 0.

        Args:
            n: an integer that differs from row to row; a column, or used once.
            most: the largest that n may be, up to 2^61.
            stream: as for ``below``, with ``most`` for n.
        """

    def between(self, low: int, high: int) -> exp.Expression:
        """Returns an integer, uniform in low … high, two different 64-bit integers.

        Made as by ``below``, of the draws 0 and 1.
        """

    def unit(self, stream: int = 0) -> exp.Expression:
        """Returns a double, uniform in [0, 1), with 53 random bits (two draws)."""

    def permuted(
        self,
        number: exp.Expression,
        n: int,
        stream: str = "permutation",
        tweak: exp.Expression | None = None,
    ) -> exp.Expression:
        """Returns the image of a number under a keyed bijection of [0, n), an integer.

        Args:
            number: an integer in [0, n).
            n: 1 … 2^61.
            stream: name of the bijection; another name is another bijection.
            tweak: an integer in [0, 2^31) that chooses among bijections, row by row.
        """

    def unpermuted(
        self,
        number: exp.Expression,
        n: int,
        stream: str = "permutation",
        tweak: exp.Expression | None = None,
    ) -> exp.Expression:
        """Returns the preimage of a number under ``permuted``; arguments as there."""
