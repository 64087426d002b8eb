"""What a SQL dialect has to be able to say. Generators and the compiler ask only for this."""

from __future__ import annotations

from functools import cached_property

import sqlglot
from sqlglot import Dialect as SqlglotDialect
from sqlglot import exp

from dialects.ansi.json import Json
from dialects.ansi.rows import Rows
from dialects.ansi.tables import Tables
from dialects.printing import LINE_WIDTH


class Dialect(Json, Rows, Tables):
    """How one SQL dialect says things. Stateless; one instance serves everybody."""

    def render(self, statement: exp.Expression, *, pretty: bool = True) -> str:
        """Returns the statement as SQL text, identifiers quoted, without a semicolon.

        sqlglot notes types in the statement while it prints; what it says stays the same.
        """
        printer = self.printer(
            dialect=self._sqlglot, pretty=pretty, identify=True, max_text_width=LINE_WIDTH
        )
        # Without a copy: statements of some hundred kilobytes take longer to copy than to print.
        return printer.generate(statement, copy=False)

    def comment(self, text: str) -> str:
        """Returns a comment on a line of its own, made of ``sdgen.compiling.comments.comment``."""
        return f"/*{text}*/"

    def parse(self, sql: str) -> exp.Expr:
        """Returns an expression or a statement as the database writes it.

        Raises:
            SqlglotError: sqlglot cannot read it.
        """
        return sqlglot.parse_one(sql, dialect=self._sqlglot)

    @property
    def of_scripts(self) -> Dialect:
        """How scripts say things, which other releases of the database may read."""
        return self

    @cached_property
    def _sqlglot(self) -> SqlglotDialect:
        """What sqlglot knows of the dialect; by name it would be looked up for each statement."""
        return SqlglotDialect.get_or_raise(self.sqlglot_name or self.name)
