"""Generators whose cells may be counts of units: decimals, dates, timestamps."""

from __future__ import annotations

from abc import abstractmethod

from sqlglot import exp

from dialects.cells import Cell
from generators_sql.spi.generator import Generator
from generators_sql.spi.row import Row


class Exact(Generator):
    """A generator whose cells may be counts of units: decimals, dates, timestamps."""

    @abstractmethod
    def cell(self, row: Row) -> Cell:
        """Returns the cell, with its count where it has one."""

    def sql(self, row: Row) -> exp.Expression:
        return self.cell(row).node
