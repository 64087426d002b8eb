"""How Spark writes rows to files: the query whose result is written, and the options of that.

CSV and JSON Lines are written as text, line by line: Spark's own CSV does not quote each cell that
has to be, and its JSON would change numbers.

https://spark.apache.org/docs/latest/sql-data-sources.html
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping
from functools import partial

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.ansi.dialect import Dialect
from dialects.duckdb_files import NO_NULL
from dialects.spark_lambdas import named
from sdgen.column_types import FLOATS, INTEGERS, TEXTS, TIMESTAMPS, ColumnType, DataType
from sdgen.frozen import frozen
from sdgen.string_types import AS_STRINGS

_MADE = "made"
LINES = "lines"
"""The column of what is written as text."""
_SUFFIXES = {"parquet": ".parquet", "csv": ".csv", "jsonl": ".jsonl"}
_COMPRESSIONS = {"gzip": ".gz", "zstd": ".zst"}
_PARQUET_CODECS = {"none": "uncompressed", "lz4": "lz4_raw"}
_USUAL_DELIMITERS = ",;|\t"
_OF_PARTITION = 2**33  # numbers that MONOTONICALLY_INCREASING_ID has for the rows of one task
_MICROSECONDS = 1_000_000
_DIGITS_TO = 1e16  # doubles from here on are written with an exponent
_DOUBLE = DataType(ColumnType.DOUBLE)
_TEXT = DataType(ColumnType.TEXT)


@frozen
class SparkFormat:
    """How the files of one kind of folder are written.

    Args:
        kind: the kind of folder.
        compression: the name of one, or ``none``.
        delimiter: what stands between the cells of CSV.
        header: whether CSV begins with the names of the columns.
    """

    kind: str
    compression: str
    delimiter: str = ","
    header: bool = True

    @property
    def suffix(self) -> str:
        """The suffix of its files, with that of their compression."""
        is_whole = self.kind == "parquet"
        return _SUFFIXES[self.kind] + ("" if is_whole else _COMPRESSIONS.get(self.compression, ""))

    @property
    def source(self) -> str:
        """The name of Spark's data source that writes it."""
        return "parquet" if self.kind == "parquet" else "text"

    def options(self) -> dict[str, str]:
        """Returns the options of that source."""
        if self.kind == "parquet":
            return {"compression": _PARQUET_CODECS.get(self.compression, self.compression)}
        return {"compression": self.compression, "lineSep": "\n"}

    def written(
        self,
        dialect: Dialect,
        query: exp.Select,
        columns: Mapping[str, DataType],
        nullable: Collection[str],
        more: Mapping[str, exp.Expression] | None = None,
    ) -> exp.Select:
        """Returns the query of rows as a file has them.

        Args:
            dialect: Spark's.
            query: makes the rows; cells as they are stored in Parquet, else as computed.
            columns: name → type, in their order.
            nullable: those that may be NULL.
            more: what else is selected, under its name, of the query's columns (``made_cell``).
        """
        made, others = x.subquery(query, _MADE), dict(more or {})
        besides = [x.alias(cell, name) for name, cell in others.items()]
        cells = {name: made_cell(name) for name in columns}
        if self.kind == "parquet":
            typed = [
                x.alias(x.cast(cells[name], dialect.type_name(data_type)), name)
                for name, data_type in columns.items()
            ]
            return exp.select(*typed, *besides).from_(made)
        if self.kind == "csv":
            line = self._record(dialect, cells, columns)
        else:
            line = _json_object(dialect, cells, columns, nullable)
        return exp.select(x.alias(line, LINES), *besides).from_(made)

    def header_line(self, columns: Collection[str]) -> str:
        """Returns the line of the names of columns, with its line break."""
        return self.delimiter.join(map(self._quoted_name, columns)) + "\n"

    def _record(
        self, dialect: Dialect, cells: Mapping[str, exp.Column], columns: Mapping[str, DataType]
    ) -> exp.Expression:
        """Returns a line of CSV; the first one of a file with the header before it."""
        between, parts = x.text(self.delimiter), list[exp.Expression]()
        for name, data_type in columns.items():
            text = self._quoted(canonical_text(dialect, cells[name], data_type), data_type)
            parts += [between.copy()] if parts else []
            parts.append(x.coalesce(text, x.text("")))
        if self.header:
            number = x.mod(x.func("MONOTONICALLY_INCREASING_ID"), x.int64(_OF_PARTITION))
            is_first = exp.EQ(this=number, expression=x.integer(0))
            parts.insert(
                0, x.case((is_first, x.text(self.header_line(columns))), otherwise=x.text(""))
            )
        return x.func("CONCAT", *parts)

    def _quoted(self, text: exp.Expression, data_type: DataType) -> exp.Expression:
        kind = data_type.kind
        is_plain = kind not in TEXTS and kind not in AS_STRINGS and kind is not ColumnType.JSON
        if is_plain and self.delimiter in _USUAL_DELIMITERS:
            return text
        is_empty = exp.EQ(this=x.own(text), expression=x.text(""))
        has_signs = exp.RegexpLike(this=x.own(text), expression=x.text(self._signs))
        doubled = x.replaced(x.own(text), x.text('"'), x.text('""'))
        quoted = x.func("CONCAT", x.text('"'), doubled, x.text('"'))
        return x.case((is_empty, x.text('""')), (has_signs, quoted), otherwise=x.own(text))

    def _quoted_name(self, name: str) -> str:
        needs = not name or re.search(self._signs, name)
        return '"' + name.replace('"', '""') + '"' if needs else name

    @property
    def _signs(self) -> str:
        """A pattern of what a cell cannot hold without quotes."""
        return f'["\\n\\r{re.escape(self.delimiter)}]'


def made_cell(name: str) -> exp.Column:
    """Returns a column of the query whose rows are written; see ``SparkFormat.written``."""
    return x.col(name, _MADE)


def _json_object(
    dialect: Dialect,
    cells: Mapping[str, exp.Column],
    columns: Mapping[str, DataType],
    nullable: Collection[str],
) -> exp.Expression:
    """Returns a line of JSON: numbers, booleans, JSON and arrays as such, the rest as strings."""
    parts, before = list[exp.Expression](), "{"
    for name, data_type in columns.items():
        parts.append(x.text(f"{before}{json.dumps(name, ensure_ascii=False)}:"))
        value = _json_value(dialect, cells[name], data_type)
        if data_type.kind is ColumnType.JSON and name in nullable:
            is_null = exp.EQ(this=x.own(value), expression=x.text("null"))
            failing = dialect.as_text(dialect.failing(f"{name} {NO_NULL}", x.own(value)))
            value = x.case((is_null, failing), otherwise=x.own(value))
        parts.append(x.coalesce(value, x.text("null")))
        before = ","
    return x.func("CONCAT", *parts, x.text("}"))


def _json_value(dialect: Dialect, cell: exp.Column, data_type: DataType) -> exp.Expression:
    kind, text = data_type.kind, json_value_text(dialect, cell, data_type)
    plain = (ColumnType.JSON, ColumnType.ARRAY, ColumnType.DECIMAL, ColumnType.BOOL)
    if kind in plain or kind in FLOATS or kind in INTEGERS:
        return text
    return dialect.json_text(text, _TEXT)


def json_value_text(dialect: Dialect, cell: exp.Column, data_type: DataType) -> exp.Expression:
    """Returns what a reader of JSON Lines gets of a cell: a string without quotes, else its JSON.

    Args:
        dialect: Spark's.
        cell: the cell as it is computed.
        data_type: its type.
    """
    kind = data_type.kind
    if kind in (ColumnType.JSON, ColumnType.ARRAY):
        return cell
    if kind in FLOATS:
        return named("number", _double(dialect, cell, kind), partial(_json_of_double, dialect))
    return canonical_text(dialect, cell, data_type)


def canonical_text(dialect: Dialect, cell: exp.Column, data_type: DataType) -> exp.Expression:
    """Returns the canonical text of a cell, NULL for NULL.

    Args:
        dialect: Spark's.
        cell: the cell as it is computed.
        data_type: its type.
    """
    kind = data_type.kind
    if kind in TIMESTAMPS:
        rest = x.mod(dialect.epoch_microseconds(cell, kind), x.int64(_MICROSECONDS))
        is_whole = exp.EQ(this=rest, expression=x.integer(0))
        whole = x.func("DATE_FORMAT", cell.copy(), x.text("yyyy-MM-dd HH:mm:ss"))
        exact = x.func("DATE_FORMAT", cell.copy(), x.text("yyyy-MM-dd HH:mm:ss.SSSSSS"))
        text = x.case((is_whole, whole), otherwise=exact)
        is_zoned = kind is ColumnType.TIMESTAMPTZ
        return x.func("CONCAT", text, x.text("+00:00")) if is_zoned else text
    if kind in FLOATS:
        return named("number", _double(dialect, cell, kind), partial(_text_of_double, dialect))
    if kind is ColumnType.BYTES:
        return x.call(exp.LowerHex, cell)
    if kind in AS_STRINGS or kind is ColumnType.JSON:
        return dialect.as_text(cell)
    return dialect.as_text(x.cast(cell, dialect.type_name(data_type)))


def _double(dialect: Dialect, cell: exp.Expression, kind: ColumnType) -> exp.Expression:
    """Returns a cell as a double, a single one as the double of its shortest digits."""
    if kind is not ColumnType.REAL:
        return cell
    return dialect.to_double(dialect.as_text(x.cast(cell, "FLOAT")))


def _json_of_double(dialect: Dialect, number: exp.Expression) -> exp.Expression:
    return dialect.json_text(number, _DOUBLE)


def _text_of_double(dialect: Dialect, number: exp.Expression) -> exp.Expression:
    """Returns the text of a double as Python writes it: with a point or an exponent."""
    text = _json_of_double(dialect, number)
    has_point = exp.RegexpLike(this=x.own(text), expression=x.text("[.e]"))
    is_short = exp.LT(this=x.absolute(x.own(number)), expression=dialect.double(_DIGITS_TO))
    java = x.replaced(dialect.as_text(x.own(number)), x.text(".0E"), x.text("E"))
    return x.case(
        (has_point, x.own(text)),
        (is_short, x.func("CONCAT", x.own(text), x.text(".0"))),
        otherwise=x.replaced(java, x.text("E"), x.text("e+")),
    )
