"""What a row takes of a page of PostgreSQL at least."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sdgen.column_types import FLOATS, TIMESTAMPS, ColumnType

_ROW_HEADER = 24  # bytes, https://www.postgresql.org/docs/current/storage-page-layout.html
_ALIGNMENT = 8


class _Width(NamedTuple):
    """What a value of a type of fixed width takes, and where it may begin, in bytes."""

    size: int
    aligned: int


# typlen and typalign in pg_type.
_WIDTHS = {
    **dict.fromkeys((ColumnType.BOOL,), _Width(1, 1)),
    **dict.fromkeys((ColumnType.SMALLINT,), _Width(2, 2)),
    **dict.fromkeys((ColumnType.BIGINT, *FLOATS, *TIMESTAMPS), _Width(8, 8)),
    **dict.fromkeys((ColumnType.INT, ColumnType.DATE, ColumnType.REAL), _Width(4, 4)),
    **dict.fromkeys((ColumnType.UUID,), _Width(16, 1)),
    **dict.fromkeys((ColumnType.DECIMAL,), _Width(3, 1)),  # its length and header, both short
}


def least_row_bytes(kinds: Sequence[ColumnType]) -> int:
    """Returns what a row of columns of such kinds, none of them NULL, takes at least."""
    size = _ROW_HEADER
    for kind in kinds:
        # Of other types a short value begins anywhere and has one byte at least, its length.
        width = _WIDTHS.get(kind, _Width(1, 1))
        size = _aligned(size, width.aligned) + width.size
    return _aligned(size, _ALIGNMENT)


def _aligned(size: int, unit: int) -> int:
    return -(-size // unit) * unit
