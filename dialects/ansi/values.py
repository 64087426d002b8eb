"""Values of any type: literals, NULL, conversions, bytes and uuids."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from decimal import Decimal

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.ansi.strings import Strings, high_bits, low_bits
from dialects.ansi.times import Times
from dialects.ansi.type_nodes import named_type
from sdgen.column_types import FLOATS, INTEGERS, TEXTS, ColumnType, DataType
from sdgen.values import Value


class Values(Strings, Times):
    """The part of a dialect that makes cells of one type or another."""

    def type_name(self, data_type: DataType) -> str:
        """Returns a column's type as DDL says it, with its size; of an enum, that of strings."""
        if data_type.element is not None and self.native_arrays:
            return f"{self.type_name(data_type.element)}[]"
        kind = data_type.kind
        name = self.stored_names.get(kind, self.type_names[kind])
        if data_type.precision is not None:
            return f"{name}({data_type.precision}, {data_type.scale})"
        return name if data_type.length is None else f"{name}({data_type.length})"

    def looked_up_type(self, kind: ColumnType, decimal: DataType | None) -> str:
        """Returns the type of a column of a look-up table.

        Args:
            kind: the kind of its values.
            decimal: of decimals, a type that has room for them, where it is known.
        """
        return self.type_names[kind]

    def own_type(self, data_type: DataType) -> exp.DataType | None:
        """Returns the type that strings are stored as which are cells of one of ``AS_STRINGS``.

        None if they are stored as they are, and for enums, which have names of their own.
        """
        is_array = data_type.element is not None and self.native_arrays
        if not is_array and data_type.kind not in self.stored_names:
            return None
        return x.raw_type(self.type_name(data_type))

    def existing_type(self, name: str, schema: str | None) -> exp.DataType:
        """Returns the type of an existing column that strings are cast to, by its name there."""
        return named_type(name, schema)

    def from_string(
        self, node: exp.Expression, data_type: DataType, to: exp.DataType
    ) -> exp.Expression:
        """Returns a string as a value of the type that it is stored as.

        Args:
            node: the string; of an array its JSON, a column.
            data_type: what the scenario says it is.
            to: the type.
        """
        return exp.Cast(this=x.own(node), to=to)

    def literal(self, value: Value, column_type: ColumnType) -> exp.Expression:
        """Returns a value, already coerced to its column type, as a literal of that type."""
        if value is None:
            return self.null(column_type)
        if isinstance(value, bool):
            return exp.Boolean(this=value)
        if column_type in INTEGERS and isinstance(value, int):
            return x.integer(value)
        if column_type in FLOATS and isinstance(value, float):
            return self.double(value)
        if isinstance(value, datetime):
            return self.typed_text(value.isoformat(sep=" "), column_type)
        if isinstance(value, date):
            return self.typed_text(value.isoformat(), column_type)
        if isinstance(value, Decimal):
            return self.decimal_literal(value)
        if isinstance(value, bytes):
            return self.bytes_literal(value)
        if column_type in (ColumnType.UUID, ColumnType.JSON):
            return self.typed_text(str(value), column_type)
        return self.text_literal(str(value))

    def text_literal(self, value: str) -> exp.Expression:
        """Returns a text as a literal."""
        return x.text(value)

    def null(self, column_type: ColumnType) -> exp.Expression:
        """Returns NULL of that type."""
        return x.cast(exp.Null(), self.type_names[column_type])

    def convert(
        self, node: exp.Expression, source: ColumnType, target: ColumnType
    ) -> exp.Expression:
        """Returns a cell of type ``source`` as type ``target``, a pair that ``can_copy`` allows."""
        if source in TEXTS or target not in TEXTS:
            return node  # integers and floats widen on assignment
        return self.as_text(node)

    def restored(self, node: exp.Expression, column_type: ColumnType) -> exp.Expression:
        """Returns a cell as one of that type, where the table may have an equivalent or wider one.

        The other way round than ``convert``: the cell holds a value of the type already.
        """
        return node

    def uuid(self, draws: Sequence[exp.Expression]) -> exp.Expression:
        """Returns a version 4 uuid (RFC 9562) made of four 31-bit draws u0 … u3.

        The 122 free bits, most significant first: all of u0, the top 29 bits of u1, all of u2,
        all of u3.
        """
        u0, u1, u2, u3 = draws
        text = self.hexadecimals(
            [
                (x.add(x.times(u0, 2), high_bits(u1, 30)), 8),
                "-",
                (low_bits(high_bits(u1, 14), 16), 4),
                "-4",
                (low_bits(high_bits(u1, 2), 12), 3),
                "-",
                (x.plus(high_bits(u2, 17), 0x8000), 4),
                "-",
                (x.add(x.times(low_bits(u2, 17), 2**31), u3), 12),
            ]
        )
        return self.convert_text(text, ColumnType.UUID)

    def convert_text(self, text: exp.Expression, column_type: ColumnType) -> exp.Expression:
        """Returns the text of a uuid or json as a cell of that type."""
        return x.cast(x.paren(text), self.type_names[column_type])

    # -- bytes ----------------------------------------------------------------------------------

    def bytes_literal(self, value: bytes) -> exp.Expression:
        """Returns bytes as a literal."""
        return exp.HexString(this=value.hex())

    def bytes_of(
        self,
        groups: Sequence[tuple[exp.Expression, int]],
        name: Callable[[str, exp.Expression], exp.Expression],
    ) -> exp.Expression:
        """Returns the lowest bytes of some integers, put one behind the other.

        Args:
            groups: integers of 0 or more, each with how many bytes (1 … 7) are taken, the most
                significant first.
            name: gives a value that is used more than once a name; takes a word and the value.
        """
        if not groups:
            return self.bytes_literal(b"")
        parts = [(low_bits(number, 8 * size), 2 * size) for number, size in groups]
        return x.call(exp.Unhex, self.hexadecimals(parts))

    def first_bytes(self, node: exp.Expression, length: exp.Expression) -> exp.Expression:
        """Returns the first bytes of a value of type bytes, which has so many."""
        return x.substring(node, x.integer(1), x.as_int32(length))
