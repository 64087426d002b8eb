"""JSON: values as JSON texts, and a JSON text as a cell.

Keys come in the order of canonical JSON (``sdgen.canonical_json``). Where a database keeps the text
as it is, each value has to be written as there too, numbers above all.
"""

from __future__ import annotations

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.ansi.values import Values
from sdgen.column_types import FLOATS, TEXTS, TIMESTAMPS, ColumnType, DataType
from sdgen.string_types import AS_STRINGS


class Json(Values):
    """The part of a dialect that JSON is made of.

    JSON is put together as text, from pieces. That takes as long as functions like JSON_OBJECT do
    (within a tenth, measured with four fields on PostgreSQL 15 and SQLite 3.40), keeps the keys in
    order, knows no limit of arguments, and SQLite's functions cut doubles to 15 digits.
    """

    def json_of(self, text: exp.Expression) -> exp.Expression:
        """Returns a JSON text as a cell of a json column."""
        return self.convert_text(text, ColumnType.JSON)

    def json_text(
        self, node: exp.Expression, data_type: DataType, *, is_short: bool = False
    ) -> exp.Expression:
        """Returns a value as JSON, a text; NULL for NULL.

        Args:
            node: the value; a column where it is a double, timestamp, decimal or bytes, as those
                are used more than once.
            data_type: its type. Times become ISO 8601 with a T, without trailing zeros; bytes
                hexadecimal.
            is_short: whether a double is known to have at most 15 significant digits.
        """
        kind = data_type.kind
        if kind is ColumnType.ARRAY:
            return x.own(node)
        if kind in TEXTS or kind in AS_STRINGS:
            return self._json_of_text(node)
        if kind in FLOATS:
            is_short = is_short and kind is not ColumnType.REAL
            return self._json_of_short_double(node) if is_short else self._json_of_double(node)
        if kind in TIMESTAMPS:
            return self._json_of_timestamp(node, kind)
        if kind is ColumnType.DECIMAL:
            return self._json_of_decimal(node, data_type)
        if kind is ColumnType.BOOL:
            return self._json_of_bool(node)
        if kind is ColumnType.BYTES:
            return quoted(self._hexadecimal(node))
        text = self._plain_text(node)
        return quoted(text) if kind in (ColumnType.UUID, ColumnType.DATE) else text

    def _plain_text(self, node: exp.Expression) -> exp.Expression:
        """Returns an integer, uuid, date or json as the text it is stored or shown as."""
        return self.as_text(node)

    def _json_of_text(self, node: exp.Expression) -> exp.Expression:
        """Returns a text in quotes, with what JSON does not allow there escaped."""
        return self.as_text(x.func("TO_JSON", self.as_text(node)))

    def _json_of_double(self, node: exp.Expression) -> exp.Expression:
        """Returns a number that is read as exactly that double, in its shortest digits."""
        # Not every whole number is a double from 2^53 on: those are written to the last digit.
        magnitude = x.absolute(node)
        above = exp.GTE(this=magnitude, expression=self.double(2.0**53))
        below = exp.LT(this=magnitude.copy(), expression=self.double(2.0**63))
        digits = self.as_text(self.whole(node))
        is_large = exp.And(this=above, expression=below)
        return x.case((is_large, digits), otherwise=self.as_text(node))

    def _json_of_short_double(self, node: exp.Expression) -> exp.Expression:
        """Returns the same of a double of at most 15 significant digits."""
        return self._json_of_double(node)

    def _json_of_timestamp(self, node: exp.Expression, kind: ColumnType) -> exp.Expression:
        """Returns an instant in quotes; sessions have UTC."""
        local = self.as_text(x.cast(node, self.type_names[ColumnType.TIMESTAMP]))
        text = x.replaced(local, x.text(" "), x.text("T"))
        zone = "+00:00" if kind is ColumnType.TIMESTAMPTZ else ""
        return x.concat(x.text('"'), text, x.text(f'{zone}"'))

    def _json_of_decimal(self, node: exp.Expression, data_type: DataType) -> exp.Expression:
        """Returns a decimal number, without zeros at its end."""
        text = self.as_text(x.cast(node, self.type_name(data_type)))
        if not data_type.scale:
            return text
        return x.trimmed(x.trimmed(text, x.text("0"), "trailing"), x.text("."), "trailing")

    def _json_of_bool(self, node: exp.Expression) -> exp.Expression:
        """Returns true or false."""
        return self.as_text(x.paren(node))

    def _hexadecimal(self, node: exp.Expression) -> exp.Expression:
        """Returns the lower-case hexadecimal digits of bytes."""
        return x.call(exp.Lower, x.func("HEX", node))


def quoted(node: exp.Expression) -> exp.Expression:
    """Returns a text that needs no escaping, in quotes."""
    return x.concat(x.text('"'), node, x.text('"'))
