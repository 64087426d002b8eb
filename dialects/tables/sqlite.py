"""Statements about whole tables, as SQLite says them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from sqlglot import exp
from sqlglot.generator import Generator

from dialects import sql_nodes as x
from dialects.ansi.tables import Tables
from sdgen.column_types import ColumnType

if TYPE_CHECKING:
    from dialects.algorithms.sequences import Counting

# Times are strings of this form: https://www.sqlite.org/lang_datefunc.html
_NOW = {
    ColumnType.DATE: "%Y-%m-%d",
    ColumnType.TIMESTAMP: "%Y-%m-%d %H:%M:%S",
    ColumnType.TIMESTAMPTZ: "%Y-%m-%d %H:%M:%S+00:00",
}


class Mark(exp.Expression):
    """CREATE of a trigger (``this``) on a table (``expression``) that never fires.

    It may say something (``says``), which the schema table keeps as it is.
    """

    arg_types: ClassVar[dict[str, bool]] = {"this": True, "expression": True, "says": False}


def mark_sql(printer: Generator, node: Mark) -> str:
    """Returns the text of the trigger."""
    name, table = printer.sql(node, "this"), printer.sql(node, "expression")
    said = printer.sql(node, "says") or "1"
    return f"CREATE TRIGGER {name} BEFORE UPDATE ON {table} WHEN FALSE BEGIN SELECT {said}; END"


class SignedIndex(exp.Expression):
    """CREATE INDEX (``this``) with a comment (``says``), kept in the schema table with it."""

    arg_types: ClassVar[dict[str, bool]] = {"this": True, "says": True}


def signed_index_sql(printer: Generator, node: SignedIndex) -> str:
    """Returns the text of the statement; its last word is a parenthesis."""
    text = printer.sql(node, "this")
    return f"{text[:-1]} {node.args['says']})"


class AutoIncrement(exp.Expression, exp.ColumnConstraintKind):
    """What follows the PRIMARY KEY of a column; sqlglot takes its own away from named keys."""

    arg_types: ClassVar[dict[str, bool]] = {}


STATEMENTS: dict[Any, Any] = {
    AutoIncrement: lambda *_: "AUTOINCREMENT",
    Mark: mark_sql,
    SignedIndex: signed_index_sql,
}
"""How its printer writes the statements above."""


class SQLiteTables(Tables):
    """SQLite's way with tables.

    A table has no comment there, but a trigger ends with it too. One on updates costs inserts
    nothing: https://www.sqlite.org/lang_droptable.html
    """

    mark_prefix = "sdgen_not_finished_"
    key_signature = "/* made by an sdgen run */"

    def mark_of(self, run_id: str, number: int) -> str:
        return f"{self.mark_prefix}{run_id.replace('-', '_')}_{number}"

    def mark(self, table: exp.Table, mark: str) -> exp.Expression:
        return Mark(this=x.ident(mark), expression=table)

    def unmark(self, table: exp.Table, mark: str) -> exp.Expression:
        return exp.Drop(tables=[x.table(mark)], kind="TRIGGER", exists=True)

    def mark_owed(self, table: exp.Table, number: int, said: str) -> exp.Expression:
        run_id = said.partition(" ")[0].replace("-", "_")
        name = f"{self.owed_prefix}_{run_id}_{number}"
        return Mark(this=x.ident(name), expression=table, says=x.text(said))

    def unmark_owed(self, table: exp.Table, name: str) -> exp.Expression:
        return self.unmark(table, name)

    def signed_index(self, create: exp.Create) -> list[exp.Expression]:
        return [SignedIndex(this=create, says=self.key_signature)]

    def identity(self) -> exp.ColumnConstraintKind:
        return AutoIncrement()

    def move_sequence(
        self, sequence: exp.Table, columns: Sequence[tuple[exp.Table, str]], counting: Counting
    ) -> exp.Expression:
        from dialects.algorithms.sequences import farthest  # few tables count so

        # The counter of a table that was never written to has no row yet, and no key finds it.
        counters, name = x.table("sqlite_sequence"), x.text(sequence.name)
        mine = exp.EQ(this=x.col("name"), expression=name)
        columns_of = [x.ident(each) for each in ("rowid", "name", "seq")]

        def now(column: str) -> exp.Subquery:
            query = exp.select(x.call(exp.Max, x.col(column))).from_(counters.copy())
            return query.where(mine.copy()).subquery()

        reached = exp.select(x.alias(farthest(columns, counting), "number")).subquery("reached")
        number = x.col("number")
        is_behind = exp.GT(this=number, expression=x.coalesce(now("seq"), x.integer(0)))
        query = exp.select(now("rowid"), name.copy(), number.copy()).from_(reached).where(is_behind)
        into = exp.Schema(this=counters, expressions=columns_of)
        return exp.Insert(this=into, expression=query, alternative="REPLACE")

    def now(self, column_type: ColumnType) -> exp.Expression:
        return x.func("STRFTIME", x.text(_NOW[column_type]), x.text("now"))  # in UTC

    def random_uuid(self) -> exp.Expression:
        # A version 4: its thirteenth digit is 4, and its seventeenth 8, 9, a or b.
        def digits(size: int, first: int = 1) -> exp.Expression:
            bits = x.func("HEX", x.func("RANDOMBLOB", x.integer(size)))
            return bits if first == 1 else x.substring(bits, x.integer(first))

        variant = x.plus(x.bit_and(x.func("RANDOM"), 3), 1)
        return x.func(
            "LOWER",
            x.concat(
                *(digits(4), x.text("-"), digits(2), x.text("-4"), digits(2, 2), x.text("-")),
                *(x.substring(x.text("89ab"), variant, x.integer(1)), digits(2, 2)),
                *(x.text("-"), digits(6)),
            ),
        )

    # SQLITE_MAX_COLUMN as it is built by default, https://www.sqlite.org/limits.html
    most_columns = 2000
    most_results = 2000

    def or_rolled_back(self, insert: exp.Insert) -> exp.Insert:
        # sqlite3 goes on after a statement that fails, and commits what others did.
        insert.set("alternative", "ROLLBACK")
        return insert

    def overriding(self, insert: exp.Insert) -> exp.Insert:
        # It is stronger than the ON CONFLICT of a constraint, and than those of the statements of
        # triggers: https://www.sqlite.org/lang_conflict.html, lang_createtrigger.html
        insert.set("alternative", "ABORT")
        return insert
