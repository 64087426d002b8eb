"""Reading query results as arrays of numpy, by Arrow's C interface and without its library.

https://arrow.apache.org/docs/format/CDataInterface.html and CStreamInterface.html: three structs
that never change. DuckDB fills them, and the arrays here are views of its memory.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sdgen.databases.columns import ByteCells, Cells, FixedCells, Present, Rows
from sdgen.errors import TargetError


class _Schema(ctypes.Structure):
    """struct ArrowSchema."""


class _Array(ctypes.Structure):
    """struct ArrowArray."""


class _Stream(ctypes.Structure):
    """struct ArrowArrayStream."""


def _release_of(struct: type[ctypes.Structure]) -> Any:
    return ctypes.CFUNCTYPE(None, ctypes.POINTER(struct))


def _pointers_to(struct: type[ctypes.Structure]) -> Any:
    return ctypes.POINTER(ctypes.POINTER(struct))


_Schema._fields_ = [
    ("format", ctypes.c_char_p),
    ("name", ctypes.c_char_p),
    ("metadata", ctypes.c_void_p),
    ("flags", ctypes.c_int64),
    ("n_children", ctypes.c_int64),
    ("children", _pointers_to(_Schema)),
    ("dictionary", ctypes.c_void_p),
    ("release", _release_of(_Schema)),
    ("private_data", ctypes.c_void_p),
]
_Array._fields_ = [
    ("length", ctypes.c_int64),
    ("null_count", ctypes.c_int64),
    ("offset", ctypes.c_int64),
    ("n_buffers", ctypes.c_int64),
    ("n_children", ctypes.c_int64),
    ("buffers", ctypes.POINTER(ctypes.c_void_p)),
    ("children", _pointers_to(_Array)),
    ("dictionary", ctypes.c_void_p),
    ("release", _release_of(_Array)),
    ("private_data", ctypes.c_void_p),
]
_Stream._fields_ = [
    (
        "get_schema",
        ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(_Stream), ctypes.POINTER(_Schema)),
    ),
    ("get_next", ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(_Stream), ctypes.POINTER(_Array))),
    ("get_last_error", ctypes.CFUNCTYPE(ctypes.c_char_p, ctypes.POINTER(_Stream))),
    ("release", _release_of(_Stream)),
    ("private_data", ctypes.c_void_p),
]

_pointer_in = ctypes.pythonapi.PyCapsule_GetPointer
_pointer_in.restype = ctypes.c_void_p
_pointer_in.argtypes = [ctypes.py_object, ctypes.c_char_p]

_NUMBERS = {
    "c": np.int8,
    "C": np.uint8,
    "s": np.int16,
    "S": np.uint16,
    "i": np.int32,
    "I": np.uint32,
    "l": np.int64,
    "f": np.float32,
    "g": np.float64,
    "tdD": np.int32,
}
_SIXTEEN_BYTES = "w:16"
_MICROSECONDS = "tsu:"
_TEXTS = {"u": np.int32, "z": np.int32, "U": np.int64, "Z": np.int64}
_BITS = "b"
_DECIMAL = "d:"


def rows_of(capsule: object) -> Iterator[Rows]:
    """Yields the rows of a stream, as ``__arrow_c_stream__`` returns it.

    The arrays last until the next rows are asked for. Raises TargetError where it breaks off.
    """
    stream = ctypes.cast(_pointer_in(capsule, b"arrow_array_stream"), ctypes.POINTER(_Stream))

    def called(function: str, into: ctypes.Structure) -> None:
        if getattr(stream.contents, function)(stream, ctypes.byref(into)) != 0:
            said = stream.contents.get_last_error(stream) or b"its result cannot be read"
            raise TargetError(f"DuckDB: {said.decode(errors='replace')}")

    schema = _Schema()
    called("get_schema", schema)
    with _released(schema):
        formats = [
            schema.children[place].contents.format.decode() for place in range(schema.n_children)
        ]
    while True:
        array = _Array()
        called("get_next", array)
        if not array.release:
            return
        with _released(array):
            children = [array.children[place].contents for place in range(array.n_children)]
            cells = [_cells(*each) for each in zip(formats, children, strict=True)]
            yield Rows(array.length, cells)


@contextmanager
def _released(struct: Any) -> Iterator[None]:
    try:
        yield
    finally:
        if struct.release:
            struct.release(ctypes.byref(struct))


def _cells(form: str, array: Any) -> Cells:
    present = _present(array)
    if form in _TEXTS:
        bounds = _buffer(array, 1, _TEXTS[form], array.length + 1).astype(np.int64, copy=False)
        size = int(bounds[-1])
        data = _memory(array.buffers[2], size, np.dtype(np.uint8))
        return ByteCells(data, bounds[:-1], np.diff(bounds), present)
    if form == _BITS:
        end = array.offset + array.length
        return FixedCells(_bits(array.buffers[1], array.offset, end), present)
    if form == _SIXTEEN_BYTES:
        return FixedCells(_buffer(array, 1, "V16", array.length), present)
    if form.startswith(_DECIMAL):
        return FixedCells(_whole_numbers(array, present), present)
    if form.startswith(_MICROSECONDS):
        return FixedCells(_buffer(array, 1, np.int64, array.length), present)
    return FixedCells(_buffer(array, 1, _NUMBERS[form], array.length), present)


def _present(array: Any) -> Present:
    if array.null_count == 0 or not array.buffers[0]:
        return None
    present = _bits(array.buffers[0], array.offset, array.offset + array.length)
    return None if present.all() else present


def _whole_numbers(array: Any, present: Present) -> NDArray[np.int64]:
    """Returns decimals as numbers of their last place, which 64 bits have to hold."""
    halves = _buffer(array, 1, [("low", "<i8"), ("high", "<i8")], array.length)
    low: NDArray[np.int64] = halves["low"]
    wrong = (low >> 63) != halves["high"]
    if bool((wrong if present is None else wrong & present).any()):
        raise OverflowError("a decimal of more than 64 bits")
    return low


def _buffer(array: Any, place: int, dtype: Any, count: int) -> NDArray[Any]:
    kind = np.dtype(dtype)
    pointer = array.buffers[place]
    start = pointer + array.offset * kind.itemsize if pointer else None
    return _memory(start, count * kind.itemsize, kind)


def _bits(pointer: int | None, first: int, end: int) -> NDArray[np.bool_]:
    packed = _memory(pointer, (end + 7) // 8, np.dtype(np.uint8))
    unpacked = np.unpackbits(packed, count=end, bitorder="little")[first:]
    return unpacked.view(np.bool_)


def _memory(pointer: int | None, size: int, kind: np.dtype[Any]) -> NDArray[Any]:
    if not pointer or not size:
        return np.empty(0, kind)
    held = memoryview((ctypes.c_char * size).from_address(pointer))
    return np.frombuffer(held, kind)
