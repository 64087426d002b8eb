"""Random numbers for one column of a row: draws, and integers, doubles and permutations."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Protocol

from sqlglot import exp

from dialects import Dialect
from dialects import sql_nodes as x
from generators_sql.spi import ColumnFacts
from sdgen.compiling.draws import draw_expression, escaped
from sdgen.compiling.permutations import permuted, unpermuted
from sdgen.compiling.uniform_integers import ONE_DRAW, Draws, below, below_value
from sdgen.frozen import frozen
from sdgen.seeding import LOW_BITS, LOW_MASK, DrawKey, draw_key, key_seed, permutation_rounds

MOST_WITHOUT_HIGH_BITS = 2**31
"""Numbers below this one need no high bits in a draw."""


class NumberedRow(Protocol):
    """A row that draws belong to."""

    @property
    def dialect(self) -> Dialect:
        """The dialect the SQL is written in."""

    @property
    def seed(self) -> int:
        """The seed of the plan."""

    def halves(self) -> tuple[exp.Expression, exp.Expression | None]:
        """Returns the low 31 bits of the row number, and the bits above where there can be any."""

    def named(
        self, key: tuple[Hashable, ...], what: str, expression: exp.Expression, comment: str
    ) -> exp.Column:
        """Returns a named column for an expression that belongs to this row."""


@frozen
class ColumnDraws:
    """The random numbers of one column of a row; that part of ``generators_sql.spi.Row``.

    Args:
        row: the row.
        column: the column.
        within: which part of the cell is made, and of which part that is a part.
        run: which of the earlier runs has made it; None for this one.
    """

    row: NumberedRow
    column: ColumnFacts
    within: tuple[str, ...] = ()
    run: int | None = None

    @property
    def dialect(self) -> Dialect:
        """The dialect the SQL is written in."""
        return self.row.dialect

    def draw(self, stream: int | str) -> exp.Expression:
        """Returns a draw of this column, named so that it is computed once."""
        name, word = self._stream(stream), str(stream).replace("+", "_")
        column = self.column
        return self.row.named(
            ("draw", column.name, name),
            self._hint(f"u{word}" if word[0].isdigit() else word),
            self._draw(stream),
            f"draw {name} of {column.entity}.{column.name}",
        )

    def draw_of(self, number: exp.Expression, end: int, stream: str) -> exp.Expression:
        """Returns a draw of this column that rows with the same number share."""
        low, high = x.paren(number), None
        if end > MOST_WITHOUT_HIGH_BITS:
            low, high = x.bit_and(number, LOW_MASK), x.shift_right(number, LOW_BITS)
        return self.named(
            f"u_{stream}",
            draw_expression(self._key(stream), low, high),
            f"draw {stream} of {self.column.entity}.{self.column.name}",
        )

    def below(self, n: int, stream: int = 0) -> exp.Expression:
        """Returns an integer, uniform in [0, n)."""
        return self._below(n, stream, self.draw)

    def below_value(self, n: exp.Expression, most: int, stream: int = 0) -> exp.Expression:
        """Returns an integer, uniform in [0, n), for an n that differs from row to row."""

        def name(what: str, value: exp.Expression) -> exp.Expression:
            key = ("range", *self._name, stream, n, what)
            hint = f"{self._hint('range')}_{what}{self._of_run}"
            return self.row.named(key, hint, value, f"size of the range, {what} digit")

        return below_value(n, most, self.draw, stream, name)

    def between(self, low: int, high: int) -> exp.Expression:
        """Returns an integer, uniform in low … high."""
        return below(high - low + 1, self.draw, 0, low)

    def unit(self, stream: int = 0) -> exp.Expression:
        """Returns a double, uniform in [0, 1), with 53 random bits."""
        high = x.times(self.draw(stream), 2**22)
        bits = x.add(high, x.shift_right(self.draw(stream + 1), 9))
        return x.paren(x.float_div(bits, self.dialect.double(2.0**53)))

    def permuted(
        self,
        number: exp.Expression,
        n: int,
        stream: str = "permutation",
        tweak: exp.Expression | None = None,
    ) -> exp.Expression:
        """Returns the image of a number under a keyed bijection of [0, n)."""
        keys = [self._key(f"{stream}.{turn}") for turn in range(permutation_rounds(n))]
        mark = ("permuted", self._stream(stream), number, tweak, n)
        return permuted(keys, n, number, tweak, self._steps(self._hint(stream), mark))

    def unpermuted(
        self,
        number: exp.Expression,
        n: int,
        stream: str = "permutation",
        tweak: exp.Expression | None = None,
    ) -> exp.Expression:
        """Returns the preimage of a number under that bijection."""
        keys = [self._key(f"{stream}.{turn}") for turn in range(permutation_rounds(n))]
        mark = ("unpermuted", self._stream(stream), number, tweak, n)
        return unpermuted(keys, n, number, tweak, self._steps(f"{self._hint(stream)}_back", mark))

    def _steps(
        self, hint: str, mark: tuple[Hashable, ...]
    ) -> Callable[[str, exp.Expression], exp.Expression]:
        """Returns what names the steps of a bijection."""
        column = self.column

        def name(step: str, value: exp.Expression) -> exp.Expression:
            what = f"{step} of {column.entity}.{column.name}"
            key = (mark[0], column.name, *mark[1:], step)
            return self.row.named(key, f"{hint}_{step}{self._of_run}", value, what)

        return name

    def named(self, what: str, value: exp.Expression, comment: str) -> exp.Expression:
        """Returns a column that holds a value."""
        key = ("named", self.column.name, self.within, self.run, what)
        return self.row.named(key, f"{self._hint(what)}{self._of_run}", value, comment)

    def key_seed(self, stream: str) -> int:
        """Returns the seed of what Python makes for this column."""
        column = self.column
        seed = self.row.seed
        return key_seed(seed, column.entity, column.name, self._stream(stream))

    @property
    def _name(self) -> tuple[str, ...]:
        return (self.column.entity, self.column.name, *self.within)

    def _hint(self, what: str) -> str:
        """Returns what to call an intermediate result of this column, or of this part of it."""
        return "_".join((*self._name[1:], what))

    @property
    def _of_run(self) -> str:
        return "" if self.run is None else f"_run_{self.run + 1}"

    def _stream(self, stream: int | str) -> str:
        return ".".join((*map(escaped, self.within), str(stream)))

    def _key(self, stream: int | str) -> DrawKey:
        column = self.column
        seed = self.row.seed
        return draw_key(seed, column.entity, column.name, self._stream(stream))

    def _draw(self, stream: int | str) -> exp.Expression:
        return draw_expression(self._key(stream), *self.row.halves())

    def _below(self, n: int, stream: int, draw: Draws) -> exp.Expression:
        if n == 1:
            return x.int64(0)
        return x.paren(below(n, draw if n <= ONE_DRAW else self.draw, stream))
