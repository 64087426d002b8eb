"""Rows of an entity in DuckDB's files, where some columns may be folders instead of cells."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.ansi.dialect import Dialect
from dialects.duckdb_enums import as_enums
from dialects.duckdb_files import FILE_NAME, FileFormat, canonical_text, of_canonical_text
from sdgen.column_types import DataType
from sdgen.databases.folders.engine import CopySQL
from sdgen.databases.folders.partitions import cells_of, value_of_folder
from sdgen.frozen import frozen

_ROWS = "files"
_HELD = "sdgen_rows"
"""The temporary table of a range's rows: ``c0``, ``c1``, … are cells, ``k0``, … are folders."""


@frozen
class Partitions:
    """How the rows of an entity are written to files, and read again.

    Args:
        dialect: DuckDB's.
        format: that of the files.
        columns: name → type, in their order.
        nullable: those of them that may be NULL.
        partition_by: the columns whose values are folders, outermost first.
        has_quick_enums: whether enums are written sooner than strings, and as well.
    """

    dialect: Dialect
    format: FileFormat
    columns: Mapping[str, DataType]
    nullable: Collection[str]
    partition_by: tuple[str, ...] = ()
    has_quick_enums: bool = False

    @property
    def _cells(self) -> dict[str, DataType]:
        return cells_of(self.columns, self.partition_by)

    def copy_sql(self, query: exp.Select) -> CopySQL:
        """Returns what writes the rows of a query, which is changed."""
        enums = self._enums(query)
        written = {
            name: x.col(name, _ROWS)
            if name in enums
            else self.format.written(
                self.dialect, x.col(name, _ROWS), kind, nullable=name in self.nullable
            )
            for name, kind in self._cells.items()
        }
        rows = x.subquery(query, _ROWS)
        if not self.partition_by:
            cells = [x.alias(cell, name) for name, cell in written.items()]
            return CopySQL(self._copy(exp.select(*cells).from_(rows)))
        keys = [
            canonical_text(self.dialect, x.col(name, _ROWS), self.columns[name])
            for name in self.partition_by
        ]
        names = [f"k{number}" for number in range(len(keys))]
        held = [
            *(x.alias(key, name) for key, name in zip(keys, names, strict=True)),
            *(x.alias(cell, f"c{number}") for number, cell in enumerate(written.values())),
        ]
        hold = exp.Create(
            this=x.table(_HELD),
            kind="TABLE",
            replace=True,
            properties=exp.Properties(expressions=[exp.TemporaryProperty()]),
            expression=exp.select(*held).from_(rows),
        )
        found = [x.col(name) for name in names]
        groups = (
            exp.select(*found)
            .distinct()
            .from_(x.table(_HELD))
            .order_by(*(each.copy() for each in found))
        )
        one = exp.select(
            *(x.alias(x.col(f"c{number}"), name) for number, name in enumerate(written))
        )
        for name in names:
            alike = exp.NullSafeEQ(this=x.col(name), expression=exp.Placeholder(this=name))
            one = one.where(alike)
        return CopySQL(
            self._copy(one.from_(x.table(_HELD))),
            self.partition_by,
            self.dialect.render(hold),
            self.dialect.render(groups),
        )

    def _enums(self, query: exp.Select) -> frozenset[str]:
        """Makes enums of the cells that can be, and returns their names."""
        if not (self.has_quick_enums and self.format.enums_are_strings):
            return frozenset()
        types = {name: self.dialect.type_name(kind) for name, kind in self._cells.items()}
        return as_enums(query, [name for name, kind in types.items() if kind.startswith("VARCHAR")])

    def _copy(self, query: exp.Select) -> str:
        return self.dialect.render(self.format.copy(query))

    def rows(self, paths: Sequence[str]) -> exp.Select:
        """Returns the query of all rows in files.

        Args:
            paths: paths or globs of the files.
        """
        scan = self.format.scan(self.dialect, paths, self._cells)
        rows = exp.Table(this=scan, alias=exp.TableAlias(this=x.ident(_ROWS)))
        cells = {
            name: self.format.read(
                self.dialect, x.col(name, _ROWS), kind, nullable=name in self.nullable
            )
            for name, kind in self._cells.items()
        }
        for place, name in enumerate(reversed(self.partition_by), 2):
            text = _value_of(x.col(FILE_NAME, _ROWS), name, place)
            cells[name] = of_canonical_text(self.dialect, text, self.columns[name])
        return exp.select(*(x.alias(cells[name], name) for name in self.columns)).from_(rows)


def group_values(values: Sequence[object]) -> dict[str, object]:
    """Returns the parameters of the COPY of rows that have some values."""
    return {f"k{number}": value for number, value in enumerate(values)}


def _value_of(path: exp.Column, column: str, place: int) -> exp.Expression:
    """Returns the text of a column's value in the path of a file.

    Args:
        path: the path.
        column: the column.
        place: which part of the path, counted from its end; the file itself is the first.
    """
    slashes = x.func("REPLACE", path, x.text("\\"), x.text("/"))
    parts = x.func("STRING_SPLIT", slashes, x.text("/"))
    folder = x.func("LIST_EXTRACT", parts, x.integer(-place))
    return value_of_folder(folder, column, lambda text: x.func("URL_DECODE", text))
