"""Generators whose draw is shared: columns of a row that agree because they have one draw."""

from __future__ import annotations

from abc import abstractmethod

from sqlglot import exp

from generators_sql.spi.generator import Generator
from generators_sql.spi.row import Row


class SharedDraw(Generator):
    """A generator of whose draw other columns of the row make something else; see ``Row.drawn``."""

    @abstractmethod
    def drawn(self, row: Row) -> exp.Expression:
        """Returns the number of what is drawn, an integer that has a name of its own."""
