"""How SQLite says JSON."""

from __future__ import annotations

from sqlglot import exp

from dialects import expressions as x
from dialects.json_texts.base import JsonTexts, quoted
from dialects.json_texts.sqlite_doubles import LEAST, ShortestDigits
from sdgen.column_types import ColumnType, DataType

_SECONDS = 19  # characters of a timestamp without its fraction
_ZONE = 6  # characters of "+00:00"


class SQLiteJson(JsonTexts):
    """SQLite's JSON: text, which is the canonical text."""

    def json_of(self, text: exp.Expression) -> exp.Expression:
        return x.own(text)

    def _plain_text(self, node: exp.Expression) -> exp.Expression:
        return x.own(node)

    def _json_of_text(self, node: exp.Expression) -> exp.Expression:
        return x.func("JSON_QUOTE", node)

    def _json_of_double(self, node: exp.Expression) -> exp.Expression:
        # As text SQLite gives 15 digits. They are enough for what has six places and nine digits
        # before the point, which dividing by 10^6 shows (it rounds correctly).
        million = self.double(1e6)
        magnitude = x.func("ABS", node)
        places = x.float_div(x.func("ROUND", x.mul(node, million)), million.copy())
        is_short = exp.And(
            this=exp.LT(this=magnitude, expression=self.double(1e9)),
            expression=exp.EQ(this=places, expression=x.own(node)),
        )
        is_tiny = exp.LT(this=magnitude.copy(), expression=self.double(LEAST))
        is_huge = exp.GTE(this=magnitude.copy(), expression=self.double(2.0**53))
        sign = x.case(
            (exp.LT(this=x.own(node), expression=x.integer(0)), x.text("-")), otherwise=x.text("")
        )
        digits = x.concat(sign, ShortestDigits(this=x.own(node)))
        return _unless_whole(
            node,
            (is_short, _of_exponent(x.cast(node, "TEXT"))),
            (exp.Or(this=is_tiny, expression=is_huge), _of_exponent(_rarely_shortest(node))),
            otherwise=digits,
        )

    def _json_of_short_double(self, node: exp.Expression) -> exp.Expression:
        return _unless_whole(node, otherwise=_of_exponent(x.cast(node, "TEXT")))

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
        return self._json_of_short_double(node)  # SQLite's decimals have 15 digits

    def _json_of_bool(self, node: exp.Expression) -> exp.Expression:
        true, false = (x.integer(1), x.text("true")), (x.integer(0), x.text("false"))
        return x.case(true, false, of=x.paren(node))

    def _hexadecimal(self, node: exp.Expression) -> exp.Expression:
        return _unless_null(node, otherwise=x.func("LOWER", x.func("HEX", node)))


def _rarely_shortest(node: exp.Expression) -> exp.Expression:
    """Returns the digits of a double of extreme size: up to 12, else 17, the last of them in doubt.

    Up to 3.42 SQLite scales by a double (sqlite3_str_vappendf in printf.c), and reads digits back
    with an error of one bit now and then: twelve are safe, because hardly any other double is near.
    """
    few, all_of_them = (x.func("PRINTF", x.text(f"%!.{size}g"), node) for size in (12, 17))
    enough = exp.EQ(this=x.cast(few, "REAL"), expression=x.own(node))
    return x.case((enough, few), otherwise=all_of_them)


def _of_exponent(text: exp.Expression) -> exp.Expression:
    """Returns a number without the zero behind its point where an exponent follows: 1.0e-07."""
    return x.func("REPLACE", text, x.text(".0e"), x.text("e"))


def _unless_whole(
    node: exp.Expression,
    *branches: tuple[exp.Expression, exp.Expression],
    otherwise: exp.Expression,
) -> exp.Case:
    """Returns a CASE that begins with NULL and with whole numbers of 64 bits, as their digits."""
    whole = x.cast(node, "INTEGER")  # of larger numbers the largest integer; compared exactly
    is_whole = exp.EQ(this=x.own(node), expression=whole)
    return _unless_null(node, (is_whole, x.cast(whole, "TEXT")), *branches, otherwise=otherwise)


def _unless_null(
    node: exp.Expression,
    *branches: tuple[exp.Expression, exp.Expression],
    otherwise: exp.Expression,
) -> exp.Case:
    """Returns a CASE that begins with NULL: PRINTF and HEX make something of it."""
    is_null = exp.Is(this=x.own(node), expression=exp.Null())
    return x.case((is_null, exp.Null()), *branches, otherwise=otherwise)
