"""Numbers: literals, conversions, decimals, and what stops a statement where one is too large."""

from __future__ import annotations

from decimal import Decimal

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.ansi.flags import Flags, unspoken
from dialects.cells import Cell, Count
from sdgen.column_types import ColumnType, DataType
from sdgen.singles import BITS, FINEST, LEAST


class Numbers(Flags):
    """The part of a dialect that numbers are made of. NULL gives NULL."""

    def double(self, value: float) -> exp.Expression:
        """Returns a literal that this engine reads as exactly this finite double."""
        if value < 0:
            return exp.Paren(this=exp.Neg(this=self.double(-value)))
        digits = repr(abs(value))  # -0.0 is 0.0
        # Without an exponent it is a decimal number (ISO 9075-2, 5.3).
        return exp.Literal.number(digits if "e" in digits else f"{digits}e0")

    def to_single(self, node: exp.Expression, *, is_tiny: bool) -> exp.Expression:
        """Returns a double rounded to the nearest of single precision, still a double.

        By Dekker's way to split one: T. J. Dekker, A floating-point technique for extending the
        available precision, Numerische Mathematik 18 (1971), 224-242.

        Args:
            node: the double, within the range of single precision; a column, as it is used more
                than once.
            is_tiny: whether it may be so near to 0 that single precision has fewer than 24 bits.
        """
        scaled = x.mul(node, self.double(2.0 ** (53 - BITS) + 1))
        rounded = x.sub(scaled, x.paren(x.sub(scaled.copy(), x.own(node))))
        if not is_tiny:
            return rounded
        # The last of the 53 bits of a sum with this number is worth 2^-FINEST.
        large = self.double(1.5 * 2.0 ** (52 - FINEST))
        of_tiny = x.sub(x.paren(x.add(node, large)), large.copy())
        test = exp.LT(this=x.absolute(x.own(node)), expression=self.double(LEAST))
        return x.case((test, of_tiny), otherwise=rounded)

    def to_double(self, node: exp.Expression) -> exp.Expression:
        """Returns an integer expression converted to double precision."""
        return x.cast(node, self.type_names[ColumnType.DOUBLE])

    def whole(self, node: exp.Expression) -> exp.Expression:
        """Returns a double that has a whole value as a 64-bit integer."""
        return x.as_int64(node)

    def bigint(self, node: exp.Expression) -> exp.Expression:
        """Returns an integer of any size as a 64-bit one."""
        return x.as_int64(node)

    def floor(self, node: exp.Expression) -> exp.Expression:
        """Returns the largest whole double not above a double, however large.

        Of one below 2^52 ``x.floor`` is enough.
        """
        return x.floor(node)

    # -- decimals -------------------------------------------------------------------------------

    def decimal_literal(self, value: Decimal) -> exp.Expression:
        """Returns a decimal number of at most 15 digits, zeros at either end not counted."""
        number = exp.Literal.number(f"{abs(value):f}")
        return exp.Paren(this=exp.Neg(this=number)) if value < 0 else number

    def decimal(self, units: exp.Expression, scale: int) -> Cell:
        """Returns a decimal number, with its count.

        Args:
            units: a 64-bit integer, how many 10^-scale it is; at most 15 digits.
            scale: digits behind the point, 0 … 15.
        """
        kind = DataType(ColumnType.DECIMAL, scale=scale)
        return Cell.counted(Count(units, kind, lambda number: self._decimal(number, scale), x.own))

    def _decimal(self, units: exp.Expression, scale: int) -> exp.Expression:
        """Returns a decimal number of so many units."""
        if scale == 0:
            return x.cast(units, self.type_names[ColumnType.DECIMAL])
        # A product of decimals is exact and has the digits of both behind the point.
        return x.mul(units, exp.Literal.number(f"{Decimal(1).scaleb(-scale):f}"))

    def decimal_units(self, node: exp.Expression, scale: int) -> exp.Expression:
        """Returns how many 10^-scale a decimal cell of that scale is, a 64-bit integer."""
        return self.bigint(x.times(node, 10**scale))

    # -- numbers that are too large -------------------------------------------------------------

    @unspoken
    def failing(self, failure: str, node: exp.Expression) -> exp.Expression:
        """Returns an integer that stops the statement where it is computed.

        Args:
            failure: what the error says.
            node: what it is computed from, lest it be a constant, computed while planning.
        """
        raise NotImplementedError

    def limited(
        self,
        node: exp.Expression,
        limits: tuple[int, int] | None,
        *,
        is_sure: bool,
        failure: str,
    ) -> exp.Expression:
        """Returns a whole number, or stops the statement.

        Asked for where the database does not stop there by itself.

        Args:
            node: the number, used more than once.
            limits: smallest and largest number, if any.
            is_sure: whether it cannot have gone beyond 64 bits on the way.
            failure: what the error says.
        """
        beyond = self._beyond(node, limits, is_sure=is_sure)
        if beyond is None:
            return x.own(node)
        return x.case((beyond, self.failing(failure, node)), otherwise=node)

    def _beyond(
        self, node: exp.Expression, limits: tuple[int, int] | None, *, is_sure: bool
    ) -> exp.Expr | None:
        """Returns whether a number is beyond limits; None if the database stops by itself."""
        if limits is None:
            return None
        low, high = map(x.integer, limits)
        return exp.Not(this=exp.Between(this=x.paren(node), low=low, high=high))

    @unspoken
    def finite(
        self,
        node: exp.Expression,
        *,
        is_bounded: bool,
        vanished: exp.Expr | None,
        failure: str,
    ) -> exp.Expression:
        """Returns a double, or stops the statement where it is infinite or has vanished.

        Asked for only where the database does not stop at overflows by itself.

        Args:
            node: the double, used more than once.
            is_bounded: whether it cannot be infinite.
            vanished: whether it is 0 though it should not be, a condition, if it can be.
            failure: what the error says.
        """
        raise NotImplementedError
