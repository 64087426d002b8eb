"""The cell of a column: what its generator makes, as its type holds it, and NULL where it is."""

from __future__ import annotations

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.cells import Cell
from generators_sql.analysis.cell_bounds import grain_of_cell
from generators_sql.math.draw_thresholds import null_threshold
from generators_sql.spi import Row
from generators_sql.spi.generator import Generator
from sdgen.column_types import ColumnType, DataType
from sdgen.errors import PluginError, shown
from sdgen.scenario.models import Column
from sdgen.singles import FINEST


def cell_of(row: Row, column: Column, counted: DataType) -> Cell:
    """Returns the cell of a column.

    Args:
        row: the row as the column's generator sees it.
        column: the column.
        counted: its type, as its decimals are counted.
    """
    generator = column.generator.params
    cell = generator.fitted(row).as_type(counted)
    if row.column.kind is ColumnType.REAL:
        cell = _single(row, generator, cell)
    if not column.null_rate:
        return cell
    threshold = x.integer(null_threshold(column.null_rate))
    null = exp.LT(this=row.draw("null"), expression=threshold)
    return cell.unless(null, row.dialect.null(row.column.kind))


def _single(row: Row, generator: Generator, cell: Cell) -> Cell:
    """Returns a number rounded to single precision; one that is a copy is so already."""
    if generator.taken_from(row.column) or isinstance(cell.node, exp.Null):
        return cell
    node = row.dialect.to_double(cell.node)
    if not isinstance(node, exp.Column):
        node = row.named("double", node, "before rounding to single precision")
    grain = grain_of_cell(row.column, generator)
    return Cell(row.dialect.to_single(node, is_tiny=grain is None or grain > FINEST))


def check_sibling(generator: Generator, column: str) -> None:
    """Checks that a generator has declared a column that it reads.

    Scenarios are checked by what ``siblings()`` returns: that the column is there, and that no two
    columns are computed from each other.

    Raises:
        PluginError: a package's generator has not.
    """
    if generator.is_of_package and column not in generator.siblings():
        raise PluginError(
            f"generator {generator.type} reads the column {shown(column)}, which its siblings() "
            "does not return. Return the names of all columns that it reads there"
        )
