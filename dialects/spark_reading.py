"""How Spark reads the files of a folder again: as columns of their types, and as what is compared.

https://spark.apache.org/docs/latest/sql-data-sources.html
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import field

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.ansi.dialect import Dialect
from dialects.spark_files import canonical_text, json_value_text
from sdgen.column_types import ColumnType, DataType
from sdgen.frozen import frozen

_TEXT = DataType(ColumnType.TEXT)
_NULL_MARK = "\ue000sdgen:NULL\ue001"
"""What an empty field of CSV is taken for, which is none that is quoted."""


@frozen
class SparkScan:
    """How the files of one kind of folder are read.

    Args:
        kind: the kind of folder.
        delimiter: what stands between the cells of CSV.
        header: whether CSV begins with the names of the columns.
        folders: columns that are folders, not in the files → the canonical text of their value.
    """

    kind: str
    delimiter: str = ","
    header: bool = True
    folders: Mapping[str, exp.Expression] = field(default_factory=dict)

    @property
    def source(self) -> str:
        """The name of Spark's data source."""
        return {"jsonl": "json"}.get(self.kind, self.kind)

    def options(self) -> dict[str, str]:
        """Returns the options of that source."""
        said = {"recursiveFileLookup": "true"}
        if self.kind == "csv":
            said |= {"sep": self.delimiter, "header": str(self.header).lower()}
            said |= {"quote": '"', "escape": '"', "multiLine": "true"}
            said |= {"nullValue": _NULL_MARK, "emptyValue": ""}
        return said

    def schema(self, dialect: Dialect, columns: Mapping[str, DataType]) -> str:
        """Returns the columns of a scan, as DDL: all cells of CSV and JSON are strings there."""
        return ", ".join(
            f"`{name.replace('`', '``')}` {self._scanned(dialect, data_type)}"
            for name, data_type in columns.items()
            if name not in self.folders
        )

    def _scanned(self, dialect: Dialect, data_type: DataType) -> str:
        if self.kind != "parquet" or data_type.length is not None:
            return "STRING"
        return dialect.type_name(data_type)

    def cells(
        self, dialect: Dialect, columns: Mapping[str, DataType], nullable: Collection[str]
    ) -> list[exp.Expr]:
        """Returns the cells of a scan as values of their types, under their names.

        Args:
            dialect: Spark's.
            columns: name → type, in their order.
            nullable: those that may be NULL.
        """
        found: list[exp.Expr] = []
        for name, data_type in columns.items():
            cell = self._text(name, data_type, nullable)
            if self.kind != "parquet" or name in self.folders:
                cell = _of_text(dialect, cell, data_type)
            found.append(x.alias(cell, name))
        return found

    def stored_forms(
        self, dialect: Dialect, columns: Mapping[str, DataType], nullable: Collection[str]
    ) -> list[exp.Expression]:
        """Returns the cells of a scan as they are compared; see ``cells``."""
        if self.kind == "parquet":
            return [
                _of_text(dialect, self.folders[name].copy(), data_type)
                if name in self.folders
                else self._form(dialect, x.col(name), data_type)
                for name, data_type in columns.items()
            ]
        return [self._text(name, data_type, nullable) for name, data_type in columns.items()]

    def made_forms(self, dialect: Dialect, columns: Mapping[str, DataType]) -> list[exp.Expression]:
        """Returns made cells, as columns of a query, as they are compared with those of files."""
        return [self._form(dialect, x.col(name), data_type) for name, data_type in columns.items()]

    def _form(self, dialect: Dialect, cell: exp.Column, data_type: DataType) -> exp.Expression:
        if self.kind == "csv":
            return canonical_text(dialect, cell, data_type)
        if self.kind == "jsonl":
            return json_value_text(dialect, cell, data_type)
        stored = x.cast(cell, self._scanned(dialect, data_type))
        return x.func("TO_JSON", stored) if data_type.element is not None else stored

    def _text(self, name: str, data_type: DataType, nullable: Collection[str]) -> exp.Expression:
        """Returns a cell of a scan; null of JSON Lines as what it is in a column without NULL."""
        if name in self.folders:
            return self.folders[name].copy()
        is_value = data_type.kind is ColumnType.JSON and name not in nullable
        if self.kind == "jsonl" and is_value:
            return x.coalesce(x.col(name), x.text("null"))
        return x.col(name)


def row_hash(cells: Sequence[exp.Expression]) -> exp.Expression:
    """Returns a hash of cells, and of which of them are NULL: those alone would be skipped."""
    nulls = [exp.Is(this=cell.copy(), expression=exp.Null()) for cell in cells]
    return x.func("XXHASH64", *(cell.copy() for cell in cells), *nulls)


def _of_text(dialect: Dialect, text: exp.Expression, data_type: DataType) -> exp.Expression:
    """Returns the value of a canonical text; hexadecimal digits are bytes."""
    if data_type.kind is ColumnType.BYTES:
        return x.call(exp.Unhex, text)
    to = x.raw_type("STRING" if data_type.length else dialect.type_name(data_type))
    return dialect.from_string(text, data_type, to)
