"""How DuckDB writes rows to files and reads them: Parquet, CSV and JSON Lines.

https://duckdb.org/docs/current/sql/statements/copy
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import ClassVar

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.ansi.dialect import Dialect
from sdgen.column_types import FLOATS, INTEGERS, TIMESTAMPS, ColumnType, DataType
from sdgen.frozen import frozen
from sdgen.string_types import AS_STRINGS

FILE_PARAMETER = "file"
"""The parameter of a COPY that is the path of its file."""
FILE_NAME = "sdgen:file"
"""The column of a scan that has the path of a row's file."""
_SECONDS = "%Y-%m-%d %H:%M:%S"
_MICROSECONDS = 1_000_000


@frozen
class FileFormat(ABC):
    """A format of files.

    Attributes:
        name: what COPY calls it.
        suffix: of its files.
        compressions: the compressions it has, each with what it adds to the suffix; the first one
            is the usual one.
        as_strings: whether cells that are computed as strings are written as such.
        enums_are_strings: whether enums are in the files what strings are.
    """

    name: ClassVar[str]
    suffix: ClassVar[str]
    compressions: ClassVar[Mapping[str, str]]
    as_strings: ClassVar[bool] = True
    enums_are_strings: ClassVar[bool] = False

    compression: str
    delimiter: str = ","
    header: bool = True

    @property
    def whole_suffix(self) -> str:
        """The suffix of its files with that of their compression."""
        return self.suffix + self.compressions[self.compression]

    def copy(self, query: exp.Select) -> exp.Copy:
        """Returns the COPY of a query into a file, whose path is a parameter."""
        options = {"FORMAT": exp.Var(this=self.name), **self.writing()}
        return exp.Copy(
            this=exp.Subquery(this=query),
            kind=False,
            credentials=exp.Credentials(),
            files=[exp.Placeholder(this=FILE_PARAMETER)],
            params=[
                exp.CopyParameter(this=exp.Var(this=name), expression=value)
                for name, value in options.items()
            ],
        )

    @abstractmethod
    def writing(self) -> dict[str, exp.Expression]:
        """Returns the options of COPY."""

    @abstractmethod
    def written(
        self, dialect: Dialect, cell: exp.Column, data_type: DataType, *, nullable: bool
    ) -> exp.Expression:
        """Returns a cell as it is written.

        Args:
            dialect: DuckDB's.
            cell: the cell; as computed where ``as_strings`` says so.
            data_type: its type in the scenario.
            nullable: whether it may be NULL.
        """

    @abstractmethod
    def scan(
        self, dialect: Dialect, paths: Sequence[str], columns: Mapping[str, DataType]
    ) -> exp.Expression:
        """Returns what reads the rows of files, all of one entity.

        Args:
            dialect: DuckDB's.
            paths: paths or globs of the files.
            columns: name → type, in the order they are written in.
        """

    @abstractmethod
    def read(
        self, dialect: Dialect, cell: exp.Column, data_type: DataType, *, nullable: bool
    ) -> exp.Expression:
        """Returns a cell of ``scan`` as one of its type."""


class Parquet(FileFormat):
    """Parquet: columns of types."""

    name = "parquet"
    suffix = ".parquet"
    compressions: ClassVar[Mapping[str, str]] = dict.fromkeys(
        ("zstd", "snappy", "gzip", "lz4", "none"), ""
    )
    as_strings = False
    enums_are_strings = True

    def writing(self) -> dict[str, exp.Expression]:
        """Returns the compression."""
        said = "uncompressed" if self.compression == "none" else self.compression
        return {"COMPRESSION": x.text(said)}

    def written(
        self, dialect: Dialect, cell: exp.Column, data_type: DataType, *, nullable: bool
    ) -> exp.Expression:
        """Returns the cell as one of its own type."""
        return x.cast(cell, dialect.type_name(data_type))

    def scan(
        self, dialect: Dialect, paths: Sequence[str], columns: Mapping[str, DataType]
    ) -> exp.Expression:
        """Returns what reads Parquet."""
        return _scan("READ_PARQUET", paths, {})

    def read(
        self, dialect: Dialect, cell: exp.Column, data_type: DataType, *, nullable: bool
    ) -> exp.Expression:
        """Returns the cell; other writers than DuckDB have strings for types they lack."""
        return x.cast(cell, dialect.type_name(data_type))


class Csv(FileFormat):
    """CSV, of canonical texts. NULL is nothing, an empty string a pair of quotes."""

    name = "csv"
    suffix = ".csv"
    compressions: ClassVar[Mapping[str, str]] = {"none": "", "gzip": ".gz", "zstd": ".zst"}

    def writing(self) -> dict[str, exp.Expression]:
        """Returns how cells are told apart."""
        return {
            "HEADER": exp.Boolean(this=self.header),
            "DELIMITER": x.text(self.delimiter),
            "QUOTE": x.text('"'),
            "ESCAPE": x.text('"'),
            "NULLSTR": x.text(""),
            "COMPRESSION": x.text(self.compression),
        }

    def written(
        self, dialect: Dialect, cell: exp.Column, data_type: DataType, *, nullable: bool
    ) -> exp.Expression:
        """Returns the canonical text of a cell."""
        return canonical_text(dialect, cell, data_type)

    def scan(
        self, dialect: Dialect, paths: Sequence[str], columns: Mapping[str, DataType]
    ) -> exp.Expression:
        """Returns what reads CSV, every cell a string."""
        options = {
            "auto_detect": exp.false(),
            "header": exp.Boolean(this=self.header),
            "delim": x.text(self.delimiter),
            "quote": x.text('"'),
            "escape": x.text('"'),
            "nullstr": x.text(""),
            "allow_quoted_nulls": exp.false(),
            "compression": x.text(self.compression),
            "max_line_size": x.integer(_LONGEST_LINE),
            "columns": _struct(dict.fromkeys(columns, "VARCHAR")),
        }
        return _scan("READ_CSV", paths, options)

    def read(
        self, dialect: Dialect, cell: exp.Column, data_type: DataType, *, nullable: bool
    ) -> exp.Expression:
        """Returns the value of a canonical text."""
        return of_canonical_text(dialect, cell, data_type)


class JsonLines(FileFormat):
    """JSON Lines: numbers, booleans, JSON and arrays as such, other cells as canonical text.

    A ``null`` is the JSON value in columns that are not nullable, else NULL.
    """

    name = "json"
    suffix = ".jsonl"
    compressions: ClassVar[Mapping[str, str]] = Csv.compressions

    def writing(self) -> dict[str, exp.Expression]:
        """Returns the compression."""
        return {"ARRAY": exp.false(), "COMPRESSION": x.text(self.compression)}

    def written(
        self, dialect: Dialect, cell: exp.Column, data_type: DataType, *, nullable: bool
    ) -> exp.Expression:
        """Returns a cell as what becomes the right JSON."""
        kind = data_type.kind
        if kind is ColumnType.JSON and nullable:
            written = x.cast(cell, "JSON")
            is_null = exp.EQ(this=x.func("JSON_TYPE", written), expression=x.text("NULL"))
            failing = dialect.failing(f"{cell.name} {NO_NULL}", cell.copy())
            return x.case((is_null, x.cast(failing, "JSON")), otherwise=written.copy())
        if kind in (ColumnType.JSON, ColumnType.ARRAY):
            return x.cast(cell, "JSON")
        if kind in _TYPED:
            return x.cast(cell, dialect.type_name(data_type))
        return canonical_text(dialect, cell, data_type)

    def scan(
        self, dialect: Dialect, paths: Sequence[str], columns: Mapping[str, DataType]
    ) -> exp.Expression:
        """Returns what reads JSON Lines."""
        options = {
            "format": x.text("newline_delimited"),
            "auto_detect": exp.false(),
            "compression": x.text(_JSON_CODECS.get(self.compression, self.compression)),
            "maximum_object_size": x.integer(_LONGEST_LINE),
            "columns": _struct({name: _json_type(dialect, kind) for name, kind in columns.items()}),
        }
        return _scan("READ_JSON", paths, options)

    def read(
        self, dialect: Dialect, cell: exp.Column, data_type: DataType, *, nullable: bool
    ) -> exp.Expression:
        """Returns a cell of JSON as one of its type."""
        if data_type.kind is ColumnType.JSON and not nullable:
            return x.coalesce(cell, x.cast(x.text("null"), "JSON"))
        if data_type.kind is ColumnType.JSON or data_type.kind in _TYPED:
            return cell
        return of_canonical_text(dialect, cell, data_type)


FORMATS: Mapping[str, type[FileFormat]] = {"parquet": Parquet, "csv": Csv, "jsonl": JsonLines}
"""Kind of target → the format of its files."""

_TYPED = frozenset({*INTEGERS, *FLOATS, ColumnType.DECIMAL, ColumnType.BOOL})
NO_NULL = (
    "is the JSON value null in some rows, which JSON Lines cannot tell from NULL. Make the column "
    "nullable: false, or write Parquet or CSV"
)
_LONGEST_LINE = 1 << 28
_JSON_CODECS = {
    "none": "uncompressed"
}  # DuckDB 1.5.5 knows no other name of it where it reads JSON


def _json_type(dialect: Dialect, data_type: DataType) -> str:
    """Returns what JSON is read as: numbers as such, of which strings would lose digits."""
    kind = data_type.kind
    if kind in (ColumnType.JSON, ColumnType.ARRAY):
        return "JSON"
    return dialect.type_name(data_type) if kind in _TYPED else "VARCHAR"


def canonical_text(dialect: Dialect, cell: exp.Column, data_type: DataType) -> exp.Expression:
    """Returns the canonical text of a cell, NULL for NULL.

    Args:
        dialect: DuckDB's.
        cell: the cell as it is computed.
        data_type: its type.
    """
    kind = data_type.kind
    if kind in TIMESTAMPS:
        local = x.cast(cell, dialect.type_names[ColumnType.TIMESTAMP])
        rest = x.mod(x.func("EPOCH_US", local), x.int64(_MICROSECONDS))
        zone = "+00:00" if kind is ColumnType.TIMESTAMPTZ else ""
        whole = x.func("STRFTIME", local.copy(), x.text(f"{_SECONDS}{zone}"))
        exact = x.func("STRFTIME", local.copy(), x.text(f"{_SECONDS}.%f{zone}"))
        is_whole = exp.EQ(this=rest, expression=x.integer(0))
        return x.case((is_whole, whole), otherwise=exact)
    if kind is ColumnType.BYTES:
        return x.call(exp.Lower, x.func("HEX", cell))
    if kind in AS_STRINGS:
        return dialect.as_text(cell)
    return dialect.as_text(x.cast(cell, dialect.type_name(data_type)))


def of_canonical_text(
    dialect: Dialect, text: exp.Expression, data_type: DataType
) -> exp.Expression:
    """Returns a cell of a type from its canonical text."""
    if data_type.kind is ColumnType.BYTES:
        return x.call(exp.Unhex, text)
    if data_type.kind is ColumnType.ARRAY:
        return dialect.from_string(text, data_type, x.raw_type(dialect.type_name(data_type)))
    return x.cast(text, dialect.type_name(data_type))


def _scan(
    function: str, paths: Sequence[str], options: Mapping[str, exp.Expression]
) -> exp.Expression:
    # What folders are called says nothing here, even where it looks as if: see ``FILE_NAME``.
    options = {**options, "hive_partitioning": exp.false(), "filename": x.text(FILE_NAME)}
    said = [exp.EQ(this=exp.Var(this=name), expression=value) for name, value in options.items()]
    return x.func(function, exp.Array(expressions=[x.text(path) for path in paths]), *said)


def _struct(columns: Mapping[str, str]) -> exp.Struct:
    return exp.Struct(
        expressions=[
            exp.PropertyEQ(this=x.ident(name), expression=x.text(kind))
            for name, kind in columns.items()
        ]
    )
