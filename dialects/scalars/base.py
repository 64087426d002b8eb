"""What expressions written in scenarios need of a dialect: scalar functions, the same everywhere.

Every method returns NULL for NULL unless it says otherwise.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import ClassVar, Literal

from sqlglot import exp

from dialects import expressions as x
from sdgen.column_types import ColumnType

Side = Literal["both", "leading", "trailing"]
CalendarPart = Literal["year", "month", "day"]
CalendarUnit = Literal["year", "quarter", "month"]


class Scalars(ABC):
    """The part of a dialect that expressions are made of."""

    type_names: ClassVar[dict[ColumnType, str]]
    stops_at_overflow: ClassVar[bool] = True
    """Whether the database itself refuses numbers beyond 64 bits or beyond their column's type."""

    # -- numbers --------------------------------------------------------------------------------

    def bigint(self, node: exp.Expression) -> exp.Expression:
        """Returns an integer of any size as a 64-bit one."""
        return x.cast(node, self.type_names[ColumnType.BIGINT])

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
        raise NotImplementedError

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

    @abstractmethod
    def decimal_units(self, node: exp.Expression, scale: int) -> exp.Expression:
        """Returns how many 10^-scale a decimal cell of that scale is, a 64-bit integer."""

    # -- texts ----------------------------------------------------------------------------------

    def lower(self, node: exp.Expression) -> exp.Expression:
        """Returns a text with A … Z made small, and no other letters."""
        return x.func("LOWER", node)

    def upper(self, node: exp.Expression) -> exp.Expression:
        """Returns a text with a … z made large, and no other letters."""
        return x.func("UPPER", node)

    @abstractmethod
    def like(self, node: exp.Expression, pattern: str) -> exp.Expression:
        r"""Returns whether a text matches: ``%`` any text, ``_`` a character, ``\`` takes the next
        as it is. Upper and lower case differ."""

    @abstractmethod
    def by_code_points(self, node: exp.Expression) -> exp.Expression:
        """Returns a text that is compared character by character, by their Unicode code points."""

    def replaced(
        self, node: exp.Expression, old: exp.Expression, new: exp.Expression
    ) -> exp.Expression:
        """Returns a text with every occurrence of another replaced; ``new`` may be used twice."""
        return x.replaced(node, old, new)

    # -- times ----------------------------------------------------------------------------------

    @abstractmethod
    def calendar_part(self, node: exp.Expression, part: CalendarPart) -> exp.Expression:
        """Returns the year, month or day of the month of a date or timestamp, a 64-bit integer."""

    @abstractmethod
    def first_instant(self, node: exp.Expression, unit: CalendarUnit) -> exp.Expression:
        """Returns when the year, quarter or month of a timestamp began, a timestamp."""

    @abstractmethod
    def iso_text(self, node: exp.Expression) -> exp.Expression:
        """Returns a timestamp as ``YYYY-MM-DD HH:MM:SS``, its fraction cut off."""
