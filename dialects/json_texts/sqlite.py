"""How SQLite says JSON."""

from __future__ import annotations

from sqlglot import exp

from dialects import expressions as x
from dialects.json_texts.base import EXACT, LARGEST, JsonTexts, is_large, quoted
from sdgen.column_types import ColumnType, DataType

_SECONDS = 19  # characters of a timestamp without its fraction
_ZONE = 6  # characters of "+00:00"


class SQLiteJson(JsonTexts):
    """SQLite's JSON: text."""

    def json_of(self, text: exp.Expression) -> exp.Expression:
        return x.own(text)

    def _plain_text(self, node: exp.Expression) -> exp.Expression:
        return x.own(node)

    def _json_of_text(self, node: exp.Expression) -> exp.Expression:
        return x.func("JSON_QUOTE", node)

    def _json_of_double(self, node: exp.Expression) -> exp.Expression:
        # As text SQLite gives 15 digits. They are enough for what has six places and nine digits
        # before the point, which dividing by 10^6 shows (it rounds correctly). 17 are enough for
        # any double, but show 0.1 as 0.10000000000000001. (Up to 3.42 the last of them may be wrong
        # from 10^100 on: sqlite3_str_vappendf in printf.c scales by a double.)
        million = exp.Literal.number("1000000.0")
        magnitude = x.func("ABS", node)
        places = x.div(x.func("ROUND", x.mul(node, million)), million.copy())
        short = exp.And(
            this=exp.LT(this=magnitude, expression=exp.Literal.number("1e9")),
            expression=exp.EQ(this=places, expression=x.own(node)),
        )
        limits = (exp.Literal.number(f"{EXACT}.0"), exp.Literal.number(repr(LARGEST)))
        large = is_large(magnitude.copy(), *limits)
        digits = x.cast(x.cast(node, "INTEGER"), "TEXT")
        exact = x.func("PRINTF", x.text("%!.17g"), node)
        return _unless_null(node, (short, x.cast(node, "TEXT")), (large, digits), otherwise=exact)

    def _json_of_timestamp(self, node: exp.Expression, kind: ColumnType) -> exp.Expression:
        zone = ""
        if kind is ColumnType.TIMESTAMPTZ:
            zone = "+00:00"
            length = x.plus(x.func("LENGTH", node), -_ZONE)
            node = x.func("SUBSTR", node, x.integer(1), length)
        longer = exp.GT(this=x.func("LENGTH", node), expression=x.integer(_SECONDS))
        trimmed = x.func("RTRIM", node, x.text("0"))
        short = x.case((longer, trimmed), otherwise=node)
        with_t = x.func("REPLACE", short, x.text(" "), x.text("T"))
        return x.concat(x.text('"'), with_t, x.text(f'{zone}"')) if zone else quoted(with_t)

    def _json_of_decimal(self, node: exp.Expression, data_type: DataType) -> exp.Expression:
        digits = x.func("PRINTF", x.text(f"%.{data_type.scale}f"), node)
        return _unless_null(node, otherwise=digits)

    def _json_of_bool(self, node: exp.Expression) -> exp.Expression:
        true, false = (x.integer(1), x.text("true")), (x.integer(0), x.text("false"))
        return x.case(true, false, of=x.paren(node))

    def _hexadecimal(self, node: exp.Expression) -> exp.Expression:
        return _unless_null(node, otherwise=x.func("LOWER", x.func("HEX", node)))


def _unless_null(
    node: exp.Expression,
    *branches: tuple[exp.Expression, exp.Expression],
    otherwise: exp.Expression,
) -> exp.Case:
    """Returns a CASE that begins with NULL: PRINTF and HEX make something of it."""
    is_null = exp.Is(this=x.own(node), expression=exp.Null())
    return x.case((is_null, exp.Null()), *branches, otherwise=otherwise)
