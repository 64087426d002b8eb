"""Which generators make a cell: one, or one for each part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generators_sql.spi.column_facts import ColumnFacts
from sdgen.column_types import ColumnType
from sdgen.frozen import frozen

if TYPE_CHECKING:
    from generators_sql.spi.generator import Generator

Path = tuple[str | int, ...]
"""Keys and indexes that lead into params."""

PART_TYPES = (
    ColumnType.UUID,
    ColumnType.TEXT,
    ColumnType.BIGINT,
    ColumnType.DOUBLE,
    ColumnType.BOOL,
    ColumnType.TIMESTAMP,
    ColumnType.DATE,
    ColumnType.JSON,
    ColumnType.BYTES,
)
"""What a part of a cell is where nobody says: the first of these that its generator can make."""


@frozen
class Part:
    """A generator that makes a cell or a part of one.

    Args:
        path: where its spec stands below the params of the generator of the whole cell; () for that
            one itself.
        generator: the generator.
        column: the column as it sees it, of the type of the part; None if that is not known.
    """

    path: Path
    generator: Generator
    column: ColumnFacts | None

    @property
    def params(self) -> Path:
        """Where its params stand."""
        return (*self.path, "params") if self.path else ()
