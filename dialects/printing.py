"""How SQL text is laid out: sqlglot's pretty printing, but arithmetic stays on its line."""

from __future__ import annotations

from sqlglot import exp
from sqlglot.generator import Generator

LINE_WIDTH = 100


class ReadableSQL(Generator):
    """A mixin for a dialect's sqlglot generator."""

    def paren_sql(self, expression: exp.Paren) -> str:
        """Returns ``(…)`` on one line where it fits; sqlglot would always break it into three."""
        inner = self.sql(expression, "this")
        if "\n" in inner or len(inner) > 2 * LINE_WIDTH:
            # Not super().paren_sql: it would render the inside again, at every level of nesting.
            return f"({self.seg(self.indent(inner), sep='')}{self.seg(')', sep='')}"
        return f"({inner})"
