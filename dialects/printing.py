"""How SQL text is laid out: sqlglot's pretty printing, but what is short stays on its line."""

from __future__ import annotations

from sqlglot import exp
from sqlglot.generator import Generator

LINE_WIDTH = 100

ROWS_WIDTH = 120
"""Columns of the lines that rows of VALUES are written in."""


def slash_sql(printer: Generator, node: exp.IntDiv) -> str:
    """Returns ``a / b``: the quotient of integers where a database cuts it towards zero."""
    return printer.binary(node, "/")


class ReadableSQL(Generator):
    """A mixin for a dialect's sqlglot generator."""

    def datatype_sql(self, expression: exp.DataType) -> str:
        """Returns a type; those of ``expressions.raw_type`` as they are named."""
        if expression.this is exp.DataType.Type.USERDEFINED:
            # A line break in the name of a type is no place to indent.
            return self._replace_line_breaks(str(expression.args["kind"]))
        return super().datatype_sql(expression)

    def values_sql(self, expression: exp.Values, values_as_table: bool = True) -> str:
        """Returns VALUES with several rows a line; sqlglot would give each a line of its own."""
        if not self.pretty or not isinstance(expression.parent, exp.Insert):
            return super().values_sql(expression, values_as_table)
        return self.rows_sql(expression)

    def rows_sql(self, expression: exp.Values) -> str:
        """Returns VALUES without its alias, with several rows a line."""
        lines = [""]
        for row in expression.expressions:
            text = f"({', '.join(self.sql(cell) for cell in row.expressions)})"
            if lines[-1] and len(lines[-1]) + len(text) + 4 > ROWS_WIDTH:
                lines.append("")
            lines[-1] += f", {text}" if lines[-1] else text
        rows = ",\n".join(lines)
        return f"VALUES{self.seg(self.indent(rows), sep='')}"

    def paren_sql(self, expression: exp.Paren) -> str:
        """Returns ``(…)`` on one line where it fits; sqlglot would always break it into three."""
        inner = self.sql(expression, "this")
        if "\n" in inner or len(inner) > 2 * LINE_WIDTH:
            # Not super().paren_sql: it would render the inside again, at every level of nesting.
            return f"({self.seg(self.indent(inner), sep='')}{self.seg(')', sep='')}"
        return f"({inner})"

    def subquery_sql(self, expression: exp.Subquery, sep: str = " AS ") -> str:
        """Returns a subquery on one line where it fits."""
        if self.pretty and _may_fit(expression):
            flat = type(self)(dialect=self.dialect, identify=self.identify)
            text = flat.generate(expression, copy=False)
            if len(text) <= LINE_WIDTH:
                return self._replace_line_breaks(text)  # those are in names and strings
        return super().subquery_sql(expression, sep)


def _may_fit(node: exp.Expr) -> bool:
    """Returns whether a node may be short, without printing it: its names and literals are.

    Printing would be done at each level of nesting again.
    """
    length = 0
    for part in node.walk():
        if isinstance(part, (exp.Identifier, exp.Literal)):
            length += len(part.name)
            if length > LINE_WIDTH:
                return False
    return True
