"""What the bytes of cells are: by what a cell is, and the function that receives its column's.

A type is told by its receive function, since that decides: an enum's is of all enums. What is not
said here is left to INSERT, which casts.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sdgen.column_types import FLOATS, INTEGERS, TEXTS, ColumnType, DataType
from sdgen.databases.columns import ByteCells, Cells, FixedCells
from sdgen.errors import OutOfRangeError

Form = Callable[[Cells], Cells]
"""Returns cells as a receive function wants them."""

_DAYS_TO_2000 = 10_957
_MICROSECONDS_TO_2000 = 946_684_800_000_000
_JSONB_VERSION = 1
_UUID_BYTES = 16
_NEGATIVE = 0x4000
_BASE, _DIGITS = 10_000, 4  # a digit of numeric stands for four decimal ones


def form_of(data_type: DataType, receive: str) -> Form | None:
    """Returns how cells of a type are written for a receive function, None where an INSERT does.

    Args:
        data_type: the type of the cells.
        receive: the name of a function of pg_catalog.
    """
    if data_type.kind is ColumnType.DECIMAL:
        numeric = _of_numbers(partial(_numeric, data_type))
        return numeric if receive == "numeric_recv" else None
    return _FORMS.get((data_type.kind, receive))


def _of_numbers(form: Callable[[FixedCells], FixedCells]) -> Form:
    def of_numbers(cells: Cells) -> Cells:
        if not isinstance(cells, FixedCells):
            raise TypeError("strings are no numbers")
        return form(cells)

    return of_numbers


def _as_it_is(cells: Cells) -> Cells:
    return cells


def _jsonb(cells: Cells) -> Cells:
    if not isinstance(cells, ByteCells):
        raise TypeError("cells of one width are no JSON")
    return replace(cells, mark=_JSONB_VERSION)


def _integers(kind: str, cells: FixedCells) -> FixedCells:
    values, bounds = _present(cells), np.iinfo(kind)
    if len(values) and not bounds.min <= values.min() <= values.max() <= bounds.max:
        raise OutOfRangeError("integer out of range")
    return FixedCells(cells.values.astype(kind, copy=False), cells.present)


def _singles(cells: FixedCells) -> FixedCells:
    with np.errstate(over="ignore", under="ignore"):
        values = cells.values.astype("f4")
    lost = (np.isinf(values) & ~np.isinf(cells.values)) | ((values == 0) & (cells.values != 0))
    if bool(_present(FixedCells(lost, cells.present)).any()):
        raise OutOfRangeError("value out of range of real")
    return FixedCells(values, cells.present)


def _moved(by: int, cells: FixedCells) -> FixedCells:
    """Returns times since 2000. The infinite ones are the outermost numbers, here and there."""
    values, bounds = cells.values, np.iinfo(cells.values.dtype)
    moved = values - by
    is_infinite = np.abs(values) == bounds.max
    if bool(is_infinite.any()):
        moved[is_infinite] = np.where(values[is_infinite] > 0, bounds.max, bounds.min)
    return FixedCells(moved, cells.present)


def _uuids(cells: Cells) -> Cells:
    """Returns uuids as 16 bytes each, also where they come as strings of bytes."""
    if isinstance(cells, FixedCells):
        return cells
    starts, size = cells.starts, _UUID_BYTES
    if cells.present is not None:
        starts = np.where(cells.present, starts, 0)
    if not len(cells.data):  # all of them are NULL
        return FixedCells(np.zeros(len(starts), f"V{size}"), cells.present)
    every = np.ndarray((len(cells.data) - size + 1,), f"V{size}", cells.data, strides=(1,))
    return FixedCells(every[starts], cells.present)


def _bytes_of_bools(cells: FixedCells) -> FixedCells:
    return FixedCells(cells.values.astype("u1"), cells.present)


def _numeric(data_type: DataType, cells: FixedCells) -> FixedCells:
    """Returns decimals: how many digits, the first one's power, sign, scale, and all digits.

    Zeros at either end are allowed, so all of a column have the same width.
    """
    scale = data_type.scale or 0
    wholes = -(-((data_type.precision or 0) - scale) // _DIGITS)
    parts = -(-scale // _DIGITS)
    header = [("count", ">i2"), ("weight", ">i2"), ("sign", ">u2"), ("scale", ">i2")]
    record = np.empty(len(cells.values), [*header, ("digits", ">i2", (wholes + parts,))])
    record["count"], record["weight"], record["scale"] = wholes + parts, wholes - 1, scale
    record["sign"] = np.where(cells.values < 0, _NEGATIVE, 0)
    size = np.abs(cells.values)
    whole, part = np.divmod(size, 10**scale)
    part *= 10 ** (parts * _DIGITS - scale)
    _write_digits(record["digits"][:, :wholes], whole)
    _write_digits(record["digits"][:, wholes:], part)
    return FixedCells(record.view(f"V{record.dtype.itemsize}"), cells.present)


def _write_digits(into: NDArray[Any], numbers: NDArray[Any]) -> None:
    for place in reversed(range(into.shape[1])):
        numbers, into[:, place] = np.divmod(numbers, _BASE)


def _present(cells: FixedCells) -> NDArray[Any]:
    return cells.values if cells.present is None else cells.values[cells.present]


_SINCE_2000 = _of_numbers(partial(_moved, _MICROSECONDS_TO_2000))
_FORMS: dict[tuple[ColumnType, str], Form] = {
    **{
        (kind, f"int{size}recv"): _of_numbers(partial(_integers, f"i{size}"))
        for kind in INTEGERS
        for size in (2, 4, 8)
    },
    **{(kind, "float8recv"): _as_it_is for kind in FLOATS},
    **{(kind, "float4recv"): _of_numbers(_singles) for kind in FLOATS},
    **{
        (kind, receive): _as_it_is
        for kind in TEXTS
        for receive in ("textrecv", "varcharrecv", "bpcharrecv", "enum_recv")
    },
    (ColumnType.JSON, "jsonb_recv"): _jsonb,
    (ColumnType.BOOL, "boolrecv"): _of_numbers(_bytes_of_bools),
    (ColumnType.DATE, "date_recv"): _of_numbers(partial(_moved, _DAYS_TO_2000)),
    (ColumnType.TIMESTAMP, "timestamp_recv"): _SINCE_2000,
    (ColumnType.TIMESTAMPTZ, "timestamptz_recv"): _SINCE_2000,
    (ColumnType.UUID, "uuid_recv"): _uuids,
    (ColumnType.BYTES, "bytearecv"): _as_it_is,
}
