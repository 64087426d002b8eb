"""What expressions written in scenarios need of SQLite."""

from __future__ import annotations

from sqlglot import exp

from dialects import expressions as x
from dialects.scalars.base import CalendarPart, CalendarUnit, Scalars, Side

_TRIMS: dict[Side, str] = {"both": "TRIM", "leading": "LTRIM", "trailing": "RTRIM"}
# Times are ISO texts: where their parts begin, and how long they are.
_PLACES: dict[CalendarPart, tuple[int, int]] = {"year": (1, 4), "month": (6, 2), "day": (9, 2)}
_GLOB = {"*": "[*]", "?": "[?]", "[": "[[]"}


class SQLiteScalars(Scalars):
    """SQLite's scalar functions."""

    stops_at_overflow = False

    def limited(
        self,
        node: exp.Expression,
        limits: tuple[int, int] | None,
        *,
        is_sure: bool,
        failure: str,
    ) -> exp.Expression:
        # Beyond 64 bits + - * go on with a double, which stays one in + - * / %.
        beyond: list[exp.Expression] = []
        if limits is not None:
            low, high = map(x.integer, limits)
            between = exp.Between(this=x.paren(node), low=low, high=high)
            beyond.append(exp.Not(this=between))
        if not is_sure:
            kind = x.func("TYPEOF", node)
            beyond.append(exp.EQ(this=kind, expression=x.text("real")))
        return x.case((exp.or_(*beyond, copy=False), _failing(failure)), otherwise=node)

    def finite(
        self,
        node: exp.Expression,
        *,
        is_bounded: bool,
        vanished: exp.Expr | None,
        failure: str,
    ) -> exp.Expression:
        beyond: list[exp.Expression] = [] if vanished is None else [exp.Paren(this=vanished)]
        if not is_bounded:
            infinity = exp.Literal.number("9e999")
            beyond.insert(0, exp.EQ(this=x.func("ABS", node), expression=infinity))
        return x.case((exp.or_(*beyond, copy=False), _failing(failure)), otherwise=node)

    def bigint(self, node: exp.Expression) -> exp.Expression:
        return x.own(node)

    def decimal_units(self, node: exp.Expression, scale: int) -> exp.Expression:
        # The double nearest to a decimal of 15 digits, times a power of ten, is nearer to the
        # whole number than to any other; ROUND is built in and exact up to 2^52.
        if scale == 0:
            return x.cast(node, "INTEGER")
        factor = exp.Literal.number(f"{10**scale}.0")
        return x.cast(x.func("ROUND", x.mul(node, factor)), "INTEGER")

    def like(self, node: exp.Expression, pattern: str) -> exp.Expression:
        # LIKE ignores the case of ASCII letters, GLOB does not.
        return exp.Glob(this=x.paren(node), expression=x.text(_glob(pattern)))

    def by_code_points(self, node: exp.Expression) -> exp.Expression:
        return x.own(node)

    def replaced(
        self, node: exp.Expression, old: exp.Expression, new: exp.Expression
    ) -> exp.Expression:
        # Where there is nothing to replace it does not look at what with, which may be NULL:
        # replaceFunc in https://www.sqlite.org/src/file/src/func.c.
        missing = exp.Is(this=x.paren(new), expression=exp.Null())
        return x.case((missing, exp.Null()), otherwise=x.func("REPLACE", node, old, new))

    def calendar_part(self, node: exp.Expression, part: CalendarPart) -> exp.Expression:
        start, length = _PLACES[part]
        text = x.func("SUBSTR", node, x.integer(start), x.integer(length))
        return x.cast(text, "INTEGER")

    def first_instant(self, node: exp.Expression, unit: CalendarUnit) -> exp.Expression:
        length, rest = {"year": (4, "-01-01"), "quarter": (7, "-01"), "month": (7, "-01")}[unit]
        text: exp.Expression = x.func("SUBSTR", node, x.integer(1), x.integer(length))
        if unit == "quarter":
            year = x.func("SUBSTR", node, x.integer(1), x.integer(5))
            quarter = x.int_div(
                x.paren(x.plus(self.calendar_part(node, "month"), -1)), x.integer(3)
            )
            month = x.func("PRINTF", x.text("%02d"), x.plus(x.times(quarter, 3), 1))
            text = x.concat(year, month)
        return x.concat(text, x.text(f"{rest} 00:00:00"))

    def iso_text(self, node: exp.Expression) -> exp.Expression:
        return x.func("SUBSTR", node, x.integer(1), x.integer(19))


def _failing(failure: str) -> exp.Expression:
    """Returns a call that fails, and says so."""
    # SQLite has no function that raises an error (RAISE is for triggers), but a path that is none
    # is one, and stands in its message.
    return x.func("JSON_EXTRACT", x.text("{}"), x.text(failure))


def _glob(pattern: str) -> str:
    r"""Returns a LIKE pattern as one of GLOB; a ``\`` at its end stands for itself."""
    result, characters = "", iter(pattern)
    for character in characters:
        if character == "\\":
            literal = next(characters, "\\")
            result += _GLOB.get(literal, literal)
        else:
            result += {"%": "*", "_": "?"}.get(character, _GLOB.get(character, character))
    return result
