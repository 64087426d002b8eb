"""Rows as columns of numpy: what one database has computed for another to store."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sdgen.frozen import frozen

Present = NDArray[np.bool_] | None
"""Which cells are not NULL; None where none is."""


@frozen
class FixedCells:
    """Cells of one width: numbers, truth values, days and microseconds since 1970, 16 bytes.

    Args:
        values: one for each row, of whatever value where the cell is NULL.
        present: which cells are not NULL.
    """

    values: NDArray[Any]
    present: Present

    @property
    def size(self) -> int:
        """How many bytes they are."""
        return self.values.nbytes

    def part(self, rows: slice) -> FixedCells:
        """Returns the cells of some rows."""
        return FixedCells(self.values[rows], _part_of(self.present, rows))


@frozen
class ByteCells:
    """Strings in UTF-8, and bytes.

    Args:
        data: the bytes of all cells.
        starts: where those of each cell begin.
        lengths: how many they are; 0 where the cell is NULL.
        present: which cells are not NULL.
        mark: a byte that comes before those of each cell, where there is one.
    """

    data: NDArray[np.uint8]
    starts: NDArray[np.int64]
    lengths: NDArray[np.int64]
    present: Present
    mark: int | None = None

    @property
    def size(self) -> int:
        """How many bytes they are."""
        return int(self.lengths.sum()) + self.lengths.nbytes

    def part(self, rows: slice) -> ByteCells:
        """Returns the cells of some rows."""
        present = _part_of(self.present, rows)
        return ByteCells(self.data, self.starts[rows], self.lengths[rows], present, self.mark)


Cells = FixedCells | ByteCells


@frozen
class Rows:
    """Some rows, column by column. The arrays last until the next rows are asked for."""

    count: int
    columns: Sequence[Cells]

    @property
    def size(self) -> int:
        """How many bytes they are."""
        return sum(cells.size for cells in self.columns)

    def parts(self, size: int) -> Iterator[Rows]:
        """Yields the rows, up to so many at a time."""
        for first in range(0, self.count, size):
            rows = slice(first, min(first + size, self.count))
            yield Rows(rows.stop - first, [cells.part(rows) for cells in self.columns])


def _part_of(present: Present, rows: slice) -> Present:
    return None if present is None else present[rows]
