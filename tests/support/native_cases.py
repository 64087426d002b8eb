"""Every function and operator of expressions, beside what Postgres computes of the same text.

Where a case has a second text, docs/expressions.md says how sdgen's meaning differs from
Postgres's: the second text is that meaning, in Postgres's own words.
"""

from __future__ import annotations

from dataclasses import dataclass

from sdgen.column_types import DataType, parse_column_type

Values = list[object]

EDGES: dict[str, tuple[str, Values]] = {
    "a": (
        "bigint",
        [0, 1, -1, 7, 2**31, 2**53 + 1, 3_037_000_500, 2**62, 2**63 - 1, -(2**63), None],
    ),
    "b": ("bigint", [3, 0, -1, -10, 2, 2**53, -(2**62), 2**63 - 1, -(2**63), None, 1]),
    "n": ("int", [2, 0, -1, 1, -2, 5, 100, 2**31 - 1, -(2**31) + 1, None, 3]),
    "p": (
        "decimal(15,2)",
        [
            "2.50",
            "0.01",
            "-0.01",
            0,
            "-2.50",
            "0.49",
            "9999999999999.99",
            "-9999999999999.99",
            None,
            "12.35",
            "-0.50",
        ],
    ),
    "q": ("decimal(12,9)", ["0.5", "-0.000000001", 0, "999.999999999", "-1.5", "3", None, "0.1"]),
    "f": (
        "double",
        [
            0.5,
            -0.5,
            2.5,
            -2.5,
            0.49999999999999994,
            -0.49999999999999994,
            4503599627370497.0,
            -4503599627370497.0,
            2.0**53,
            1000000000000000.0 + 0.5,
            0.0,
            0.1,
            1 / 3,
            1e-200,
            -1e-200,
            5e-324,
            1e200,
            1.7976931348623157e308,
            -1.7976931348623157e308,
            9.223372036854775e18,
            2.0**63,
            -(2.0**63),
            700.0,
            -700.0,
            708.0,
            1e-09,
            2.2250738585072014e-308,
            None,
        ],
    ),
    "g": (
        "double",
        [
            2.0,
            0.0,
            -1.0,
            0.1,
            1e-200,
            1e200,
            -3.5,
            1e300,
            1e-323,
            None,
            0.5,
            1024.0,
            -1024.0,
            1e-09,
            1000000000000000.0,
            4.0 / 3,
            -1e300,
        ],
    ),
    "s": (
        "text",
        [
            "",
            " ",
            "abc",
            "  pad  ",
            "größe Ab",
            "ÀÉß",
            "日本語",
            "😀x😀",
            "éá",
            "it's",
            "50%_\\",
            "*?[x]^-",
            "xyaxy",
            "aaaa",
            "a\nb\tc",
            None,
            "A" * 40,
        ],
    ),
    "r": ("text", ["a", "", "x", "😀", "\u0301", "aa", "Ab", None, " ", "ß", "%", "[x]", "xy"]),
    "t": (
        "timestamp",
        [
            "2026-01-31 23:59:59.999600",
            "0001-01-01 00:00:00",
            "9999-12-31 23:59:59.999999",
            "2024-02-29 12:34:56.500000",
            "1969-12-31 23:59:59.999999",
            "1970-01-01 00:00:00",
            "2023-12-31 00:00:00.000001",
            "1900-03-01 06:07:08",
            None,
        ],
    ),
    "z": (
        "timestamptz",
        [
            "2026-01-31T23:30:00.5Z",
            "0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999Z",
            "2024-12-29T00:00:00Z",
            "1969-12-28T23:59:59.000001Z",
            None,
        ],
    ),
    "d": (
        "date",
        [
            "2024-02-29",
            "0001-01-01",
            "9999-12-31",
            "1970-01-01",
            "1969-12-31",
            "2026-02-01",
            "1900-02-28",
            "2021-01-03",
            None,
        ],
    ),
    "e": ("date", ["2024-03-01", "9999-12-31", "0001-01-01", "1582-10-10", None, "2000-01-01"]),
    "y": ("bool", [True, False, None]),
    "w": ("bool", [False, True, None, True]),
    "u": ("uuid", ["c5cbfbe6-d20f-4348-97bb-a9dc8b0ff0d4", None]),
}
"""Column → its type, and the values where engines may differ."""

TYPES: dict[str, DataType] = {name: parse_column_type(kind) for name, (kind, _) in EDGES.items()}


@dataclass(frozen=True)
class Same:
    """An expression, and what Postgres computes natively.

    Args:
        sql: the expression.
        type: of the column that it fills.
        native: the text that Postgres gets; the same where it is None.
        of: the functions and operators that it is about.
    """

    sql: str
    type: str
    native: str | None = None
    of: tuple[str, ...] = ()


def _units(sql: str, places: int) -> str:
    """Return a decimal that has no more units of 10^-places than 64 bits hold."""
    return f"((({sql}) * 1e{places}::numeric)::bigint * 1e-{places}::numeric)"


def _double(sql: str) -> str:
    return f"({sql}) + 0.0::float8"  # no engine stores -0.0


def _places(sql: str) -> str:
    """Return what sdgen rounds to nine places, in Postgres's words."""
    return f"CASE WHEN {sql} < 1e299 THEN floor({sql} * 1e9::float8 + 0.5) / 1e9 ELSE {sql} END"


def _rounded(sql: str) -> str:
    """Return a double rounded to an integer, halves away from zero, exactly."""
    size = f"abs({sql})"
    up = f"(CASE WHEN {size} - floor({size}) >= 0.5 THEN 1 ELSE 0 END)"
    return f"(sign({sql}) * (floor({size}) + {up}))::bigint"


_DAYS = "(n::bigint * 86400000000 / 86400000000)::int"  # microseconds in 64 bits
_UNITS = ("second", "minute", "hour", "day", "week", "month", "quarter", "year")
_FIELDS = ("year", "quarter", "month", "day", "hour", "minute", "dow", "isodow", "doy")
_INTERVALS = ("1 microsecond", "-3 hours", "1 week 2 days 0.5 seconds", "-400000 days")

OPERATORS = (
    *("+", "-", "*", "/", "%", "||", "=", "<>", "<", "<=", ">", ">=", "BETWEEN", "IN"),
    *("IS NULL", "IS TRUE", "IS FALSE", "IS DISTINCT FROM", "LIKE", "ILIKE", "AND", "OR", "NOT"),
    *("CASE", "CAST", "time + interval", "time - time", "date + 7", "interval * 1.5"),
)
"""What docs/expressions.md lists besides functions."""

CASES: list[Same] = [
    # --- + - * / % and unary minus
    *(Same(f"a {sign} b", "bigint", of=(sign,)) for sign in "+-*"),
    Same("a / b", "bigint", "a / NULLIF(b, 0)", ("/",)),
    Same("a % b", "bigint", "a % NULLIF(b, 0)", ("%",)),
    Same("-a", "bigint"),
    Same("a + b * 2 - a", "bigint", "a + b * 2::bigint - a"),
    *(Same(f"p {sign} q", "decimal(15,9)", f"{_units('p', 9)} {sign} q") for sign in "+-"),
    Same("p * q", "decimal(15,11)"),
    Same("p * a", "decimal(15,2)"),
    Same("p + a", "decimal(15,2)", f"p + {_units('a', 2)}"),
    Same("p % q", "decimal(15,9)", f"{_units('p', 9)} % NULLIF(q, 0)"),
    Same("a % p", "decimal(15,2)", f"{_units('a', 2)} % NULLIF(p, 0)"),
    Same("-p", "decimal(15,2)"),
    Same("p / q", "double", _double("p::float8 / NULLIF(q::float8, 0)"), ("/",)),
    Same("p / a", "double", _double("p::float8 / NULLIF(a::float8, 0)")),
    *(Same(f"f {sign} g", "double", _double(f"f {sign} g"), (sign,)) for sign in "+-*"),
    Same("f / g", "double", _double("f / NULLIF(g, 0)"), ("/",)),
    Same("f * a", "double", _double("f * a")),
    Same("f + p", "double", _double("f + p")),
    Same("f * g * 0.5e0 + f", "double", _double("f * g * 0.5::float8 + f")),
    Same("-f", "double", _double("-f")),
    Same("2147483647 + 1", "bigint", "2147483648"),
    Same("ROUND(p, 4) || ''", "text", "p || ''"),
    Same("COALESCE(p, q) || ''", "text", f"COALESCE({_units('p', 9)}::numeric(30,9), q) || ''"),
    # --- Comparisons
    *(Same(f"a {how} b", "bool", of=(how,)) for how in ("=", "<>", "<", "<=", ">", ">=")),
    *(Same(f"p {how} q", "bool", f"{_units('p', 9)} {how} q") for how in ("=", "<", ">=")),
    *(Same(f"f {how} g", "bool") for how in ("=", "<>", "<", "<=")),
    *(Same(f"s {how} r", "bool") for how in ("=", "<>", "<", "<=", ">", ">=")),
    *(Same(f"t {how} d", "bool") for how in ("=", "<", ">=")),
    *(Same(f"z {how} t", "bool") for how in ("<", "<>")),
    Same("d < e", "bool"),
    Same("y = w", "bool"),
    Same("a = f", "bool"),
    Same("p < f", "bool"),
    Same("u = 'C5CBFBE6-d20f-4348-97bb-a9dc8b0ff0d4'", "bool"),
    Same("a BETWEEN b AND n", "bool", of=("BETWEEN",)),
    Same("s NOT BETWEEN r AND 'm'", "bool", "s NOT BETWEEN r AND 'm' COLLATE \"C\""),
    Same("a IN (b, 1, NULL)", "bool", of=("IN",)),
    Same("s NOT IN ('abc', r)", "bool"),
    Same("a IS NULL", "bool", of=("IS NULL",)),
    Same("s IS NOT NULL", "bool"),
    Same("y IS TRUE", "bool", of=("IS TRUE",)),
    Same("y IS NOT FALSE", "bool", of=("IS FALSE",)),
    Same("a IS DISTINCT FROM b", "bool", of=("IS DISTINCT FROM",)),
    Same("s IS NOT DISTINCT FROM r", "bool"),
    Same("f IS DISTINCT FROM g", "bool"),
    # --- Logic, LIKE, CASE
    Same("y AND w", "bool", of=("AND",)),
    Same("y OR w", "bool", of=("OR",)),
    Same("NOT y", "bool", of=("NOT",)),
    *(
        Same(f"s LIKE '{pattern}'", "bool", of=("LIKE",))
        for pattern in ("%a%", "a_c", "_", "%😀", r"50\%\_\\", "*?[x]^-", "e_%", "", r"\a%")
    ),
    *(Same(f"s ILIKE '{pattern}'", "bool", of=("ILIKE",)) for pattern in ("A%", "%ÀÉ%", "GRÖSSE")),
    Same("s NOT LIKE '%b%'", "bool"),
    Same("CASE WHEN a > b THEN a WHEN y THEN b ELSE 5 END", "bigint", of=("CASE",)),
    Same("CASE a WHEN 1 THEN s WHEN b THEN r END", "text"),
    Same("CASE WHEN a > 5 THEN a * 4 ELSE 1 END", "bigint", of=("CASE",)),
    # --- Numbers
    Same("ABS(a)", "bigint", of=("ABS",)),
    Same("ABS(p)", "decimal(15,2)"),
    Same("ABS(f)", "double"),
    Same("SIGN(a)", "bigint", of=("SIGN",)),
    Same("SIGN(p)", "bigint"),
    Same("SIGN(f)", "bigint"),
    Same("ROUND(p, 1)", "decimal(15,1)", of=("ROUND",)),
    Same("ROUND(p)", "bigint"),
    Same("ROUND(q, 4)", "decimal(15,4)"),
    Same("ROUND(f)", "bigint", _rounded("f")),
    Same("ROUND(f, 2)", "decimal(15,2)", f"{_rounded('(f * 100::float8)')} / 100::numeric"),
    *(Same(f"{name}(p)", "bigint", of=(name,)) for name in ("FLOOR", "CEIL", "TRUNC")),
    *(Same(f"{name}(q)", "bigint") for name in ("FLOOR", "CEIL", "TRUNC")),
    *(Same(f"{name}(f)", "bigint") for name in ("FLOOR", "CEILING", "TRUNC")),
    Same("MOD(a, b)", "bigint", "MOD(a, NULLIF(b, 0))", ("MOD",)),
    Same("MOD(p, q)", "decimal(15,9)", f"MOD({_units('p', 9)}, NULLIF(q, 0))"),
    Same("POWER(a, 3)", "bigint", "a * a * a", ("POWER",)),
    Same("POWER(p, 2)", "decimal(15,4)", "p * p"),
    Same("POW(f, 4)", "double", _double("f * f * f * f")),
    Same("POWER(f, g)", "double", f"CASE WHEN f > 0 THEN {_places('power(f, g)')} END"),
    Same(
        "POWER(a, 0.5)",
        "double",
        f"CASE WHEN a > 0 THEN {_places('power(a::float8, 0.5::float8)')} END",
    ),
    Same("SQRT(f)", "double", "CASE WHEN f >= 0 THEN sqrt(f) END", ("SQRT",)),
    Same("SQRT(a)", "double", "CASE WHEN a >= 0 THEN sqrt(a::float8) END"),
    Same("LN(f)", "double", f"CASE WHEN f > 0 THEN {_places('ln(f)')} END", ("LN",)),
    Same(
        "LOG(f)",
        "double",
        f"CASE WHEN f > 0 THEN {_places('(ln(f) / 2.302585092994046::float8)')} END",
        ("LOG",),
    ),
    Same("EXP(f)", "double", f"CASE WHEN abs(f) <= 700 THEN {_places('exp(f)')} END", ("EXP",)),
    # --- Choosing
    Same("COALESCE(a, b, 5)", "bigint", of=("COALESCE",)),
    Same("COALESCE(s, r)", "text"),
    Same("COALESCE(p, f)", "double", _double("COALESCE(p, f)")),
    Same("NULLIF(a, b)", "bigint", of=("NULLIF",)),
    Same("NULLIF(s, r)", "text"),
    Same("NULLIF(f, g)", "double", _double("NULLIF(f, g)")),
    *(Same(f"{name}(a, b, n)", "bigint", of=(name,)) for name in ("GREATEST", "LEAST")),
    *(Same(f"{name}(f, g)", "double", _double(f"{name}(f, g)")) for name in ("GREATEST", "LEAST")),
    *(Same(f"{name}(s, r, 'b')", "text") for name in ("GREATEST", "LEAST")),
    *(
        Same(f"{name}(p, q, a)", "decimal(15,9)", f"{name}({_units('p', 9)}, q, {_units('a', 9)})")
        for name in ("GREATEST", "LEAST")
    ),
    *(Same(f"{name}(t, d)", "timestamp") for name in ("GREATEST", "LEAST")),
    # --- Texts
    Same("s || r", "text", of=("||",)),
    Same("s || a || '-' || p", "text"),
    Same("a || ''", "text"),
    Same("p || ''", "text"),
    Same("-p || ''", "text", "(-p) || ''"),
    Same("(p * q) || ''", "text", f"{_units('p * q', 11)}::numeric(30,11) || ''"),
    Same("(p + 1) || ''", "text"),
    Same("d || ''", "text"),
    Same("y || ''", "text", "y::text || ''"),
    Same("u || ''", "text"),
    Same(
        "t || ''",
        "text",
        "to_char(t, 'YYYY-MM-DD HH24:MI:SS') || CASE WHEN to_char(t, 'US') = "
        "'000000' THEN '' ELSE to_char(t, '.US') END",
    ),
    Same(
        "z || ''",
        "text",
        "to_char(z, 'YYYY-MM-DD HH24:MI:SS') || CASE WHEN to_char(z, 'US') = "
        "'000000' THEN '' ELSE to_char(z, '.US') END || '+00:00'",
    ),
    Same("LOWER(s)", "text", of=("LOWER",)),
    Same("UPPER(s)", "text", of=("UPPER",)),
    Same("LENGTH(s)", "bigint", of=("LENGTH",)),
    Same("CHAR_LENGTH(r)", "bigint"),
    Same("SUBSTR(s, n)", "text", of=("SUBSTR",)),
    Same("SUBSTR(s, n, 2)", "text"),
    Same("SUBSTR(s, 2, n)", "text", "CASE WHEN n < 0 THEN left(s, 0) ELSE SUBSTR(s, 2, n) END"),
    Same("SUBSTR(s, n, n)", "text", "CASE WHEN n < 0 THEN left(s, 0) ELSE SUBSTR(s, n, n) END"),
    Same("SUBSTRING(s FROM 0 FOR 2)", "text"),
    Same("LEFT(s, n)", "text", of=("LEFT",)),
    Same("LEFT(s, -2)", "text"),
    Same("RIGHT(s, n)", "text", of=("RIGHT",)),
    Same("RIGHT(s, -2)", "text"),
    Same("TRIM(s)", "text", of=("TRIM",)),
    Same("BTRIM(s, r)", "text"),
    Same("TRIM(BOTH r FROM s)", "text"),
    Same("LTRIM(s)", "text", of=("LTRIM",)),
    Same("LTRIM(s, r)", "text"),
    Same("RTRIM(s)", "text", of=("RTRIM",)),
    Same("RTRIM(s, r)", "text"),
    Same("REPLACE(s, r, 'ß')", "text", of=("REPLACE",)),
    Same("REPLACE(s, 'a', r)", "text"),
    Same("REPLACE(s, '', r)", "text"),
    Same("REPLACE(s, r, r)", "text"),
    Same("REPLACE(r, s, NULL)", "text"),
    Same("LPAD(s, 5)", "text", of=("LPAD",)),
    Same("LPAD(s, 6, '😀')", "text"),
    Same("LPAD(a, 5, '0')", "text", "LPAD(a::text, 5, '0')"),
    Same("RPAD(s, 5, 'ß')", "text", of=("RPAD",)),
    Same("RPAD(s, 0)", "text"),
    Same("STRPOS(s, r)", "bigint", of=("STRPOS",)),
    Same("POSITION(r IN s)", "bigint"),
    Same("CONCAT(s, a, r, p)", "text", of=("CONCAT",)),
    Same("CONCAT(y)", "text", "CONCAT(y::text)"),
    # --- Times
    Same("d + n", "date", f"d + {_DAYS}", ("date + 7",)),
    Same("d - n", "date", f"d - {_DAYS}"),
    Same("n + d", "date", f"{_DAYS} + d"),
    Same("d - e", "bigint", of=("time - time",)),
    *(
        Same(f"{time} {sign} interval '{length}'", kind, of=("time + interval", "INTERVAL"))
        for length in _INTERVALS
        for sign in "+-"
        for time, kind in (("t", "timestamp"), ("d", "timestamp"), ("z", "timestamptz"))
    ),
    Same(
        "t + interval '1 day' * n",
        "timestamp",
        f"t + interval '1 day' * {_DAYS}",
        ("interval * 1.5",),
    ),
    Same("t + n * interval '1 second'", "timestamp"),
    Same("t - interval '1 hour' * 1.5", "timestamp"),
    Same("t + interval '1 day' / 7", "timestamp"),
    Same("t + interval '1 microsecond' * 0.5", "timestamp", "t + interval '1 microsecond'"),
    Same("t - d > interval '3 days'", "bool"),
    Same("EXTRACT(EPOCH FROM t - d)", "decimal(15,6)"),
    Same("EXTRACT(EPOCH FROM (t - z))", "decimal(15,6)", "EXTRACT(EPOCH FROM (t - z::timestamp))"),
    Same("EXTRACT(EPOCH FROM interval '1.5 hours' * n)", "decimal(15,6)"),
    *(
        Same(f"DATE_TRUNC('{unit}', {time})", kind, of=("DATE_TRUNC",))
        for unit in _UNITS
        for time, kind in (("t", "timestamp"), ("z", "timestamptz"))
    ),
    *(
        Same(f"DATE_TRUNC('{unit}', d)", "timestamp", f"DATE_TRUNC('{unit}', d::timestamp)")
        for unit in _UNITS
    ),
    *(
        Same(f"EXTRACT({field} FROM {time})", "bigint", of=("EXTRACT",))
        for field in _FIELDS
        for time in ("t", "z", "d")
        if time != "d" or field not in ("hour", "minute")
    ),
    *(Same(f"EXTRACT(SECOND FROM {time})", "decimal(8,6)") for time in ("t", "z")),
    *(Same(f"EXTRACT(EPOCH FROM {time})", "decimal(15,3)") for time in ("t", "z", "d")),
    Same("DATE_PART('year', d)", "bigint"),
    Same("TO_CHAR(t, 'YYYY-MM-DD HH24:MI:SS')", "text", of=("TO_CHAR",)),
    Same("TO_CHAR(z, 'DD.MM.YYYY')", "text"),
    Same("TO_CHAR(d, 'YYYYMM')", "text", "TO_CHAR(d::timestamp, 'YYYYMM')"),
    Same("AS_OF() - interval '1 day'", "timestamp", "TIMESTAMP '2026-01-30 12:00:00'", ("AS_OF",)),
    Same("ROW_NUMBER() + 1", "bigint", "id + 1", ("ROW_NUMBER",)),
    # --- CAST
    *(Same(f"CAST(a AS {kind})", "bigint", of=("CAST",)) for kind in ("smallint", "int", "bigint")),
    Same("a::smallint + 1", "bigint", "a::smallint::bigint + 1"),
    Same("p::int", "bigint"),
    Same("p::decimal(4,1)", "decimal(15,2)"),
    Same("q::decimal(3,0) || ''", "text"),
    Same("CAST(f AS bigint)", "bigint", _rounded("f"), ("CAST",)),
    Same(
        "CAST(f AS decimal(12,3))",
        "decimal(15,3)",
        f"({_rounded('(f * 1000::float8)')} / 1000::numeric)::decimal(12,3)",
    ),
    Same("a::double", "double", "a::float8"),
    Same("p::float", "double", "p::float8"),
    Same("y::int", "bigint"),
    Same("a::text", "text"),
    Same("s::varchar(3)", "text"),
    Same("t::date", "date"),
    Same("z::date", "date"),
    Same("d::timestamp", "timestamp"),
    Same("t::timestamptz", "timestamptz"),
    Same("z::timestamp", "timestamp"),
    Same("a", "int"),
    Same("a", "smallint"),
    Same("p", "decimal(6,1)"),
    Same("f", "decimal(15,2)", f"{_rounded('(f * 100::float8)')} / 100::numeric"),
]
