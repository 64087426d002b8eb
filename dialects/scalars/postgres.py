"""What expressions written in scenarios need of PostgreSQL."""

from __future__ import annotations

from sqlglot import exp

from dialects import expressions as x
from dialects.scalars.base import CalendarPart, CalendarUnit, Scalars, Side

_TRIMS: dict[Side, str] = {"both": "BTRIM", "leading": "LTRIM", "trailing": "RTRIM"}


class PostgresScalars(Scalars):
    """PostgreSQL's scalar functions."""

    def limited(
        self,
        node: exp.Expression,
        limits: tuple[int, int] | None,
        *,
        is_sure: bool,
        failure: str,
    ) -> exp.Expression:
        if limits is None:
            return x.own(node)  # 64 bits: it stops there by itself
        low, high = map(x.integer, limits)
        beyond = exp.Not(this=exp.Between(this=x.paren(node), low=low, high=high))
        # PostgreSQL has no function that raises an error outside of PL/pgSQL, but a text that is
        # no number is one, and stands in its message. It holds the number, of which nothing is
        # left, or it would be a constant, which is computed while the query is planned.
        nothing = x.func("LEFT", x.cast(node, "TEXT"), x.integer(0))
        fails = self.bigint(x.concat(x.text(failure), nothing))
        return x.case((beyond, fails), otherwise=node)

    def decimal_units(self, node: exp.Expression, scale: int) -> exp.Expression:
        return self.bigint(x.times(node, 10**scale))  # numeric: exact

    def lower(self, node: exp.Expression) -> exp.Expression:
        return x.func("LOWER", self.by_code_points(node))  # in the collation "C" only ASCII changes

    def upper(self, node: exp.Expression) -> exp.Expression:
        return x.func("UPPER", self.by_code_points(node))

    def like(self, node: exp.Expression, pattern: str) -> exp.Expression:
        return exp.Like(this=x.paren(node), expression=x.text(pattern))

    def calendar_part(self, node: exp.Expression, part: CalendarPart) -> exp.Expression:
        return self.bigint(exp.Extract(this=exp.Var(this=part.upper()), expression=x.own(node)))

    def first_instant(self, node: exp.Expression, unit: CalendarUnit) -> exp.Expression:
        return x.func("DATE_TRUNC", x.text(unit), node)

    def iso_text(self, node: exp.Expression) -> exp.Expression:
        return x.func("TO_CHAR", node, x.text("YYYY-MM-DD HH24:MI:SS"))
