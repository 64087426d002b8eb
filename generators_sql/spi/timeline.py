"""Generators of times that rise from row to row: they know how many rows there are until as_of."""

from __future__ import annotations

from abc import ABC, abstractmethod

from generators_sql.spi.column_facts import ColumnFacts


class Timeline(ABC):
    """A generator by whose times rows may be counted (``rows: until as_of``).

    The times must not fall from one row to the next, and must not depend on as_of.
    """

    @abstractmethod
    def why_not_until(self, column: ColumnFacts) -> str | None:
        """Returns why rows cannot be counted by its times, and what to do; None if they can."""

    @abstractmethod
    def rows_until(self, column: ColumnFacts, seed: int | None) -> int | None:
        """Returns how many rows have a time that is not later than as_of, if rows never end.

        None as long as the rows of another entity, on which that depends, are not known.

        Args:
            column: the column. How many rows its own entity has must not matter.
            seed: the run's seed; None if nobody has chosen one, which makes it a guess.
        """
