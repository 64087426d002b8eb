"""Cells that Python makes row by row: uploaded for each range of rows before it is made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from dialects import Dialect, LookUpForm
from dialects import sql_nodes as x
from generators_sql.spi import EntryColumn, RowMaker
from sdgen.column_types import ColumnType, DataType
from sdgen.compiling.look_ups.names import digest, table_name
from sdgen.compiling.look_ups.table import LookUpSession, LookUpTable
from sdgen.frozen import frozen


@frozen
class PythonCells(LookUpTable):
    """The cells of one column, by row number; it holds one range of rows at a time.

    Args:
        maker: makes them.
    """

    maker: RowMaker

    title: ClassVar[str] = "Cells that sdgen has made itself, by row number"
    place_in_script: ClassVar[int] = 2
    number_type: ClassVar[ColumnType] = ColumnType.BIGINT
    by_range: ClassVar[bool] = True

    @classmethod
    def of(
        cls,
        dialect: Dialect,
        names: tuple[str, ...],
        column_type: DataType,
        rows: int,
        maker: RowMaker,
        mark: str = "",
    ) -> PythonCells:
        """Returns the table ``sdgen_made_…`` of a column's cells.

        Args:
            dialect: says how long a name may be.
            names: entity, column and what else tells it from other tables.
            column_type: type of the cells.
            rows: rows of the entity.
            maker: makes them.
            mark: see ``Compilation``.
        """
        name = table_name(dialect, f"{mark}made_", "_".join(names), digest(*names))
        return cls(name, rows, (EntryColumn.of(column_type, nullable=True),), maker)

    def form(self, dialect: Dialect, rows: int) -> LookUpForm:
        """Returns how entries are found: never in a list, as numbers do not begin at 0."""
        form = super().form(dialect, rows)
        return LookUpForm.SUBQUERY if form is LookUpForm.LIST else form

    def fill(self, session: LookUpSession) -> None:
        """Leaves the table empty: cells come range by range."""

    def fill_range(self, session: LookUpSession, first: int, end: int) -> None:
        """Uploads the cells of a range of rows, in place of those that are there."""
        for statement in session.dialect.truncate([x.table(self.name)]):
            session.execute(statement)
        cells = self.maker.cells(first, end)
        session.upload_entries(self.name, zip(range(first, end), cells, strict=True))

    def view_of_range(self, dialect: Dialect, first: int, end: int) -> Iterator[str]:
        """Yields what makes a view of the cells of a range of rows, in place of the one before."""
        cells = self.maker.cells(first, end)
        return self.view_of_literals(dialect, cells, first=first)

    def fill_in_script(self, dialect: Dialect, *, shortened: bool = False) -> Iterator[str]:
        """Yields INSERTs of all cells."""
        return self.literals(dialect, self.maker.cells(0, self.entries), shortened=shortened)

    def view_in_script(self, dialect: Dialect, *, shortened: bool = False) -> Iterator[str]:
        """Yields the view of all cells."""
        cells = self.maker.cells(0, self.entries)
        return self.view_of_literals(dialect, cells, shortened=shortened)

    @property
    def python_cells(self) -> int:
        """All of them."""
        return self.entries
