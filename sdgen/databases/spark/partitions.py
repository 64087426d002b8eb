"""Rows of an entity in Spark's files, where some columns may be folders instead of cells.

Spark writes the rows of each value into a folder whose name is that value in hexadecimal digits:
no locale, file system or rule of Spark's makes another name of it. The folders get their own names
when files are renamed.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.ansi.dialect import Dialect
from dialects.duckdb_files import FILE_NAME
from dialects.spark_files import LINES, SparkFormat, canonical_text, made_cell
from sdgen.column_types import TEXTS, DataType
from sdgen.databases.folders.file_maker import FilesSQL
from sdgen.databases.folders.partitions import cells_of, partition_folder, value_of_folder
from sdgen.errors import TargetError
from sdgen.frozen import frozen
from sdgen.string_types import AS_STRINGS

_NULL, _VALUE = "n", "v"
"""Of a key: NULL, and what is before the digits of a value, since Spark takes "" for NULL."""
_MOST_BYTES = 120
"""Of a value, twice as many digits of which are the name of a folder."""
_KEY, _ROW = "sdgen_folder_{}", "sdgen_row"


@frozen
class SparkPartitions:
    """How the rows of an entity are written to files.

    Args:
        dialect: Spark's.
        format: that of the files.
        columns: name → type, in their order.
        nullable: those of them that may be NULL.
        partition_by: the columns whose values are folders, outermost first.
    """

    dialect: Dialect
    format: SparkFormat
    columns: Mapping[str, DataType]
    nullable: Collection[str]
    partition_by: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """How Spark is told to call the columns that are folders."""
        return key_names(self.partition_by)

    def files_sql(self, query: exp.Select) -> FilesSQL:
        """Returns what writes the rows of a query.

        Args:
            query: makes the rows; with columns that are folders, its last result is the row number.
        """
        written, dialect = self.format.written, self.dialect
        if not self.partition_by:
            return FilesSQL(dialect.render(written(dialect, query, self.columns, self.nullable)))
        cells = cells_of(self.columns, self.partition_by)
        found = {
            key: self._key(name) for key, name in zip(self.keys, self.partition_by, strict=True)
        }
        more = {**found, _ROW: made_cell(query.selects[-1].alias_or_name)}
        plain = replace(self.format, header=False)
        rows = plain.written(dialect, query, cells, self.nullable, more)
        has_headers = self.format.kind == "csv" and self.format.header
        return FilesSQL(
            dialect.render(self._with_headers(rows, cells) if has_headers else self._sorted(rows)),
            one_by_one=has_headers,
            partition_by=self.partition_by,
            count_values=dialect.render(self._count(rows)),
        )

    def _key(self, name: str) -> exp.Expression:
        """Returns the name of the folder of a value, as Spark is to call it."""
        data_type = self.columns[name]
        text = canonical_text(self.dialect, made_cell(name), data_type)
        digits: exp.Expression = x.func("HEX", text)
        if data_type.kind in TEXTS or data_type.kind in AS_STRINGS:
            size = x.func("OCTET_LENGTH", text.copy())
            is_long = exp.GT(this=size, expression=x.integer(_MOST_BYTES))
            failure = (
                f"{name} has values of more than {_MOST_BYTES} bytes, of which Spark makes no "
                "folders. Leave it out of partition_by"
            )
            failing = self.dialect.as_text(self.dialect.failing(failure, text.copy()))
            digits = x.case((is_long, failing), otherwise=digits)
        return x.coalesce(x.func("CONCAT", x.text(_VALUE), digits), x.text(_NULL))

    def _sorted(self, rows: exp.Select) -> exp.Select:
        """Returns rows in the order of folders: each task has one file open at a time."""
        query = exp.select(*_selected(rows, without=_ROW)).from_(x.subquery(rows, "keyed"))
        query.set("sort", exp.Sort(expressions=_ascending(*self.keys, _ROW)))
        return query

    def _with_headers(self, rows: exp.Select, cells: Collection[str]) -> exp.Select:
        """Returns lines in the same order, the first one of each folder with the header before it.

        That needs a window, which stays in its task where a query has one task alone.
        """
        header = x.text(self.format.header_line(cells))
        before = exp.Window(
            this=exp.Lag(this=x.col(_ROW)),
            partition_by=[x.col(name) for name in self.keys],
            order=exp.Order(expressions=_ascending(_ROW)),
        )
        is_first = exp.Is(this=before, expression=exp.Null())
        start = x.case((is_first, header), otherwise=x.text(""))
        line = x.alias(x.func("CONCAT", start, x.col(LINES)), LINES)
        keys = [x.col(name) for name in self.keys]
        return exp.select(line, *keys).from_(x.subquery(rows, "keyed"))

    def _count(self, rows: exp.Select) -> exp.Select:
        different = exp.Distinct(expressions=[x.col(name) for name in self.keys])
        return exp.select(exp.Count(this=different)).from_(x.subquery(rows.copy(), "keyed"))


def key_names(partition_by: Sequence[str]) -> tuple[str, ...]:
    """Returns how Spark is told to call the columns that are folders."""
    return tuple(_KEY.format(number) for number, _ in enumerate(partition_by))


def folder_of_file(name: str, partition_by: Sequence[str]) -> str:
    """Returns the folder of values that a file belongs to, relative to that of the entity.

    Args:
        name: the file as Spark has written it, relative to where it was told to write.
        partition_by: the columns that are folders.

    Raises:
        TargetError: a value cannot be the name of a folder.
    """
    folders = PurePosixPath(name).parent.parts
    keys = [folder.partition("=") for folder in folders]
    if tuple(key for key, _, _ in keys) != key_names(partition_by):
        raise TargetError(f"Spark has written an unexpected file: {name}")
    return partition_folder(partition_by, [_value(text) for _, _, text in keys])


def _value(key: str) -> str | None:
    return None if key == _NULL else bytes.fromhex(key.removeprefix(_VALUE)).decode()


def texts_of_folders(partition_by: Sequence[str]) -> dict[str, exp.Expression]:
    """Returns column → the text of its value, which is in the URI of a row's file."""
    return {
        column: _text_of(column, place)
        for place, column in enumerate(reversed(partition_by), 2)  # the file itself is the first
    }


def _text_of(column: str, place: int) -> exp.Expression:
    parts = x.func("SPLIT", x.col(FILE_NAME), x.text("/"))
    encoded = x.func("TRY_ELEMENT_AT", parts, x.integer(-place))
    return value_of_folder(_decoded(encoded), column, _decoded)


def _decoded(text: exp.Expression) -> exp.Expression:
    return x.func("TRY_URL_DECODE", text)


def _ascending(*names: str) -> list[exp.Expr]:
    # As Spark itself sorts rows for folders; none of them is NULL.
    return [exp.Ordered(this=x.col(name), nulls_first=True) for name in names]


def _selected(rows: exp.Select, *, without: str) -> list[exp.Column]:
    names = (each.alias_or_name for each in rows.selects)
    return [x.col(name) for name in names if name != without]
