"""How PostgreSQL says JSON."""

from __future__ import annotations

from sqlglot import exp

from dialects import expressions as x
from dialects.json_texts.base import JsonTexts
from sdgen.column_types import ColumnType, DataType


class PostgresJson(JsonTexts):
    """PostgreSQL's JSON: put together as text, stored as JSONB."""

    def json_of(self, text: exp.Expression) -> exp.Expression:
        return x.cast(x.paren(text), "JSONB")

    def _plain_text(self, node: exp.Expression) -> exp.Expression:
        return x.cast(node, "TEXT")

    def _json_of_text(self, node: exp.Expression) -> exp.Expression:
        return x.cast(x.func("TO_JSON", x.cast(node, "TEXT")), "TEXT")

    def _json_of_double(self, node: exp.Expression) -> exp.Expression:
        # The shortest digits that are read as the same double, since PostgreSQL 12. Not every whole
        # number is a double from 2^53 on: those are written out to the last digit.
        magnitude = x.func("ABS", node)
        above = exp.GTE(this=magnitude, expression=self.double(2.0**53))
        below = exp.LT(this=magnitude.copy(), expression=self.double(2.0**63))
        digits = x.cast(x.cast(node, "BIGINT"), "TEXT")
        is_large = exp.And(this=above, expression=below)
        return x.case((is_large, digits), otherwise=x.cast(node, "TEXT"))

    def _json_of_timestamp(self, node: exp.Expression, kind: ColumnType) -> exp.Expression:
        # Of a timestamptz in the session's time zone, which is UTC.
        return x.cast(x.func("TO_JSON", x.cast(node, self.type_names[kind])), "TEXT")

    def _json_of_decimal(self, node: exp.Expression, data_type: DataType) -> exp.Expression:
        size = f"NUMERIC({data_type.precision}, {data_type.scale})"
        # JSONB keeps the places of a number.
        return x.cast(x.func("TRIM_SCALE", x.cast(node, size)), "TEXT")

    def _json_of_bool(self, node: exp.Expression) -> exp.Expression:
        return x.cast(x.paren(node), "TEXT")

    def _hexadecimal(self, node: exp.Expression) -> exp.Expression:
        return x.func("ENCODE", node, x.text("hex"))
