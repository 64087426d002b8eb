"""A kind of database as a package would add it: SQLite under another name.

Two primitives of its dialect are its own. Whatever fails with it alone knows SQLite by its name.
"""

from __future__ import annotations

from pathlib import Path

from sqlglot import exp

from dialects import ROW_NUMBER
from dialects import sql_nodes as x
from dialects.sqlite import SQLite
from sdgen.databases.engine import Engine
from sdgen.databases.sqlite.database import SQLiteDatabase
from sdgen.databases.sqlite.engine import SQLiteEngine
from tests.support.databases import SQLiteAccess

ENTRY_POINTS = """\
[sdgen.databases]
toy = tests.support.toy:ToyDatabase
[sdgen.dialects]
toy = tests.support.toy:ToyDialect
"""


class ToyDialect(SQLite):
    """SQLite's, but for how rows are counted and digits written."""

    name = "toy"
    sqlglot_name = "sqlite"
    title = "Toy"

    def row_source(self, first: exp.Expression, end: exp.Expression, at_most: int) -> exp.Select:
        """Returns a query that counts."""
        start = exp.select(exp.alias_(x.own(first), x.ident(ROW_NUMBER)))
        start = start.where(exp.LT(this=x.own(first), expression=x.own(end)))  # there may be none
        step = exp.select(x.plus(x.col(ROW_NUMBER), 1)).from_(x.table("counted"))
        step = step.where(
            exp.LT(this=x.col(ROW_NUMBER), expression=x.sub(x.own(end), x.integer(1)))
        )
        both = exp.union(start, step, distinct=False)
        rows = exp.select(x.col(ROW_NUMBER)).from_(x.table("counted"))
        return rows.with_(x.ident("counted"), as_=both, recursive=True)

    def digits(self, node: exp.Expression, width: int) -> exp.Expression:
        """Returns digits by PRINTF."""
        return x.func("PRINTF", x.text(f"%0{width}d"), node)


class ToyEngine(SQLiteEngine):
    """A connection to a toy database."""

    kind = "toy"


class ToyDatabase(SQLiteDatabase):
    """Toy databases are files."""

    kind = "toy"
    title = "Toy"
    schemes = ("toy",)
    suffixes = (".toy",)
    memory_dsn = None

    def open(self, dsn: str, schema: str | None) -> Engine:
        """Returns a connection to a file."""
        return ToyEngine(str(self.file(dsn)))


class ToyAccess(SQLiteAccess):
    """Tests reach its files as they reach SQLite's."""

    suffix = ".toy"
    is_slow = True


def install(site: Path) -> None:
    """Makes a folder one in which a package with these entry points is installed."""
    about = site / "toy-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: toy\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text(ENTRY_POINTS)
