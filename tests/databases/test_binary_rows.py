"""Rows in the binary form of COPY, against the same rows encoded one by one."""

from __future__ import annotations

import random
import struct
from collections.abc import Sequence
from itertools import product

import numpy as np
import pytest

from sdgen.databases.columns import ByteCells, Cells, FixedCells
from sdgen.databases.postgres.copying.binary_rows import encoded

_COUNT = 40
_KEY = np.arange(_COUNT, dtype="i8") * 3
"""A column of one width."""


def _strings(
    values: Sequence[bytes | None], mark: int | None = None, after: bytes = b""
) -> tuple[Cells, list[bytes | None]]:
    """Return strings as cells that lie one after the other, and as the fields they are to be.

    Args:
        values: the strings.
        mark: the byte before each.
        after: what lies after the last one, as those of further rows do.
    """
    lengths = np.array([len(value or b"") for value in values], "i8")
    data = np.frombuffer(b"".join(value or b"" for value in values) + after, np.uint8)
    present = np.array([value is not None for value in values])
    cells = ByteCells(
        data, np.cumsum(lengths) - lengths, lengths, None if present.all() else present, mark
    )
    before = b"" if mark is None else bytes([mark])
    return cells, [None if value is None else before + value for value in values]


def _numbers(present: Sequence[bool] | None = None) -> tuple[Cells, list[bytes | None]]:
    """Return numbers, likewise."""
    there = present or [True] * _COUNT
    cells = FixedCells(_KEY, None if present is None else np.array(present))
    return cells, [
        struct.pack(">q", int(value)) if is_there else None
        for value, is_there in zip(_KEY, there, strict=True)
    ]


def _one_by_one(columns: Sequence[Sequence[bytes | None]]) -> bytes:
    rows = bytearray()
    for row in zip(*columns, strict=True):
        rows += struct.pack(">h", len(row))
        for field in row:
            rows += struct.pack(">i", -1 if field is None else len(field)) + (field or b"")
    return bytes(rows)


def _texts(draw: random.Random, shortest: int, longest: int, nulls: float) -> list[bytes | None]:
    return [
        None if draw.random() < nulls else draw.randbytes(draw.randint(shortest, longest))
        for _ in range(_COUNT)
    ]


@pytest.mark.parametrize("nulls", [0, 0.2])
@pytest.mark.parametrize(("shortest", "longest"), [(0, 30), (40, 64), (60, 300)])
def test_rows_are_those_encoded_one_by_one(shortest: int, longest: int, nulls: float) -> None:
    """Strings come first, last and between others, beside fields of one width and without."""
    draw = random.Random(longest)
    some = [draw.random() >= nulls for _ in range(_COUNT)]
    kinds = {
        "number": lambda: _numbers(),
        "number or NULL": lambda: _numbers(some),
        "string": lambda: _strings(_texts(draw, shortest, longest, nulls)),
        "of many": lambda: _strings(_texts(draw, shortest, longest, nulls), after=bytes(longest)),
        "marked": lambda: _strings(_texts(draw, shortest, longest, nulls), mark=1),
        "short": lambda: _strings(_texts(draw, 1, 3, 0)),
    }
    for names in product(kinds, repeat=3):
        columns = [kinds[name]() for name in names]
        rows = encoded(_COUNT, [cells for cells, _ in columns])
        assert bytes(rows) == _one_by_one([fields for _, fields in columns]), names
