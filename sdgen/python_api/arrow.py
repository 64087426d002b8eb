"""Cells as Arrow arrays, each column of the Arrow type that holds all values of its type."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pyarrow as pa

from sdgen.canonical_json import canonical_json_of
from sdgen.column_types import ColumnType, DataType
from sdgen.python_values import python_value
from sdgen.values import canonical_text

if TYPE_CHECKING:
    from sdgen.scenario.models import Column

_TYPES = {
    ColumnType.SMALLINT: pa.int16(),
    ColumnType.INT: pa.int32(),
    ColumnType.BIGINT: pa.int64(),
    ColumnType.REAL: pa.float32(),
    ColumnType.FLOAT: pa.float64(),
    ColumnType.DOUBLE: pa.float64(),
    ColumnType.BOOL: pa.bool_(),
    ColumnType.DATE: pa.date32(),
    ColumnType.TIMESTAMP: pa.timestamp("us"),
    ColumnType.TIMESTAMPTZ: pa.timestamp("us", "UTC"),
    ColumnType.BYTES: pa.binary(),
}
_EXTENSIONS = {ColumnType.UUID: pa.uuid(), ColumnType.JSON: pa.json_(pa.string())}


class ArrowRows:
    """Makes record batches of rows.

    Args:
        columns: the columns of the rows.
        extensions: whether uuids and JSON are of Arrow's extension types; else they are strings.
    """

    def __init__(self, columns: Sequence[Column], *, extensions: bool) -> None:
        self._columns, self._extensions = columns, extensions
        fields = [pa.field(each.name, self._type(each.type)) for each in columns]
        self.schema = pa.schema(fields)

    def batch(self, rows: Sequence[tuple[object, ...]]) -> Any:
        """Returns rows, given their cells as a driver gives them, as a record batch."""
        arrays = [
            self._array([_item(cell, column.type) for cell in cells], column.type)
            for column, cells in zip(self._columns, zip(*rows, strict=True), strict=True)
        ]
        return pa.RecordBatch.from_arrays(arrays, schema=self.schema)

    def _type(self, of: DataType) -> Any:
        if of.element is not None:
            return pa.list_(self._type(of.element))
        if of.kind is ColumnType.DECIMAL:
            return pa.decimal128(of.precision, of.scale)
        if of.kind is ColumnType.ENUM:
            return pa.dictionary(pa.int32(), pa.string())
        if self._extensions and of.kind in _EXTENSIONS:
            return _EXTENSIONS[of.kind]
        return _TYPES.get(of.kind, pa.string())

    def _array(self, values: Sequence[Any], of: DataType) -> Any:
        wanted = self._type(of)
        if of.element is not None:
            return self._lists(values, of.element)
        if of.kind is ColumnType.ENUM:
            numbers = {label: number for number, label in enumerate(of.labels)}
            stored = pa.array([None if each is None else numbers[each] for each in values])
            return pa.DictionaryArray.from_arrays(stored.cast(pa.int32()), pa.array(of.labels))
        if of.kind is ColumnType.UUID:
            values = [_text_or_bytes(each, as_bytes=self._extensions) for each in values]
        if isinstance(wanted, pa.BaseExtensionType):
            stored = pa.array(values, wanted.storage_type)
            return pa.ExtensionArray.from_storage(wanted, stored)
        return pa.array(values, wanted)

    def _lists(self, values: Sequence[Any], element: DataType) -> Any:
        """Returns an array of lists; one whose offset is None is NULL."""
        offsets: list[int | None] = []
        items: list[Any] = []
        for each in values:
            offsets.append(None if each is None else len(items))
            items += each or ()
        if element.kind is ColumnType.JSON:
            items = [None if each is None else canonical_json_of(each) for each in items]
        offsets.append(len(items))
        return pa.ListArray.from_arrays(pa.array(offsets, pa.int32()), self._array(items, element))


def _item(cell: object, of: DataType) -> Any:
    return canonical_text(cell, of) if of.kind is ColumnType.JSON else python_value(cell, of)


def _text_or_bytes(value: UUID | None, *, as_bytes: bool) -> bytes | str | None:
    if value is None:
        return None
    return value.bytes if as_bytes else str(value)
