"""Column types: which values fit, which text they have, what may be copied into what."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from ipaddress import IPv4Address, IPv4Network
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from psycopg.types.range import Range

from dialects import DIALECTS, get_dialect
from sdgen import type_aliases
from sdgen.column_types import (
    ALIASES,
    ALL_TYPES,
    SCHEMA,
    ColumnType,
    DataType,
    can_copy,
    kind_named,
    parse_column_type,
)
from sdgen.databases.duckdb.scenario_types import scenario_type as duckdb_type
from sdgen.databases.postgres.scenario_types import scenario_type as postgres_type
from sdgen.databases.stored_tables import StoredColumn
from sdgen.values import canonical_text, coerce

UUID = "0189c5b0-1f2a-7b3c-8d4e-5f6071829304"
INT_MAX, BIGINT_MAX = 2**31 - 1, 2**63 - 1


SIZES = {
    "decimal": "decimal(6,2)",
    "varchar": "varchar(40)",
    "char": "char(3)",
    "enum": "enum(low, 'on, hold', 'it''s')",
    "array": "decimal(6,2)[]",
}


def of(name: str) -> DataType:
    """Returns the type of that name, with a size where it needs one."""
    return parse_column_type(SIZES.get(str(name), str(name)))


def outcome(value: object, column_type: DataType) -> Any:
    """Returns type and value of what a value becomes."""
    made = coerce(value, column_type)
    return type(made), made


# --- Names -------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ColumnType)
def test_names(name: str) -> None:
    column_type = of(name)
    assert column_type.kind is ColumnType(name)
    assert str(column_type) == SIZES.get(name, name)
    assert parse_column_type(str(column_type)) == column_type


SAME = [
    *(
        ("integer", "int"),
        ("INT", "int"),
        (" Int4 ", "int"),
        ("int8", "bigint"),
        ("INT2", "smallint"),
    ),
    *(("boolean", "bool"), ("Boolean", "bool"), ("numeric(9,3)", "decimal(9,3)")),
    *(("NUMBER(10)", "decimal(10,0)"), ("dec (4, 1)", "decimal(4,1)"), ("jsonb", "json")),
    *(("double precision", "double"), ("DOUBLE\tPRECISION", "double"), ("float8", "double")),
    *(("character varying(20)", "varchar(20)"), ("CHARACTER  VARYING ( 20 )", "varchar(20)")),
    *(("VARCHAR(20)", "varchar(20)"), ("varchar", "text"), ("character varying", "text")),
    *(("string(7)", "varchar(7)"), ("nvarchar(7)", "varchar(7)"), ("CLOB", "text")),
    *(("timestamp with time zone", "timestamptz"), ("TIMESTAMP(6) WITH TIME ZONE", "timestamptz")),
    *(("timestamp without time zone", "timestamp"), ("datetime", "timestamp")),
    *(("TIMESTAMPTZ", "timestamptz"), ("timestamp(6)", "timestamp"), ("bytea", "bytes")),
    *(("uniqueidentifier", "uuid"), ("Int64", "bigint"), ("float4", "real"), ("char", "char(1)")),
    *(("Character (3)", "char(3)"), ("bpchar(2)", "char(2)"), ("TIME(6)", "time")),
    *(("time without time zone", "time"), ("NUMERIC(6,2) []", "decimal(6,2)[]")),
    *(("ENUM( a b ,\"c\"\"d\", 'e''f' )", "enum(a b, 'c\"d', 'e''f')"), ("int4[ ]", "int[]")),
    ("ENUM( '' ,a)", "enum('', a)"),
    *(("enum(a,b)[]", "enum(a, b)[]"), ("timestamptz[]", "timestamptz[]")),
]
ELSE = [
    ("serial", "is a type and a sequence. Write type: int with generator: {type: sequence}"),
    ("BIGSERIAL", "Write type: bigint with generator: {type: sequence}, and primary_key: true"),
    *(("tinyint", "smallint or bool"), ("macaddr8", "Write text, which the database casts")),
    *(("tinyint(1)", "smallint or bool"), ("int unsigned", "Write bigint, and min: 0")),
    *(("money", "or decimal(19,2)"), ("time(3)", "time has no size"), ("timetz", "or time")),
    *(("enum", "Write e.g. enum(active, invited)"), ("array", "Write e.g. text[]")),
    *(("enum(a", "lists its labels in parentheses"), ("enum()", "are separated by commas")),
    *(("set('a')", "text[]"),),
    *(
        ("int[][]", "Write int[], or json"),
        ("varchar(20)[3]", "no length"),
        ("text array", "text[]"),
    ),
    *(("varbinary(16)", "Write bytes"), ("xml", "Write text"), ("bit(1)", "bool for one bit")),
    ("citext", "Write text, which the database casts"),
    *(("varchar(max)", "For any length use type text"), ("timestamp(3)", "timestamp has no size")),
    *(
        ("int(11)", "int has no size"),
        ("float(53)", "Write float"),
        ("text(10)", "text has no size"),
    ),
]


@pytest.mark.parametrize(("alias", "name"), SAME)
def test_other_names_of_the_same(alias: str, name: str) -> None:
    assert str(parse_column_type(alias)) == name
    assert Draft202012Validator(SCHEMA).is_valid(alias)
    assert kind_named(alias.partition("(")[0].rstrip(" []")) is not None
    assert parse_column_type(name) == parse_column_type(alias)


@pytest.mark.parametrize(("other", "answer"), ELSE)
def test_what_means_something_else_is_answered(other: str, answer: str) -> None:
    with pytest.raises(ValueError, match=re.escape(answer)) as caught:
        parse_column_type(other)
    assert "(got " in str(caught.value)
    assert not Draft202012Validator(SCHEMA).is_valid(other)


def test_answers_are_true() -> None:
    """What is told to be written is understood."""
    assert not set(type_aliases.ANSWERS) & {*ALIASES, *ColumnType}
    for answer in type_aliases.ANSWERS.values():
        for written in re.findall(
            r"Write (?:type: |e\.g\. )?([a-z]+(?:\([^)]+\))?(?:\[\])?)", answer.replace("{}", "9")
        ):
            assert parse_column_type(written)


@pytest.mark.parametrize(
    ("name", "sizes"),
    [
        ("decimal(10,2)", (10, 2, None)),
        ("decimal( 10 , 2 )", (10, 2, None)),
        ("decimal(15)", (15, 0, None)),
        ("decimal(3,3)", (3, 3, None)),
        ("varchar(1)", (None, None, 1)),
    ],
)
def test_sizes(name: str, sizes: tuple[int | None, ...]) -> None:
    column_type = parse_column_type(name)
    assert (column_type.precision, column_type.scale, column_type.length) == sizes


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("decimal", r"needs its digits \(got .decimal.\)\. Write e\.g\. decimal\(12,2\)"),
        ("decimal(39,2)", "1 … 38 digits"),
        ("decimal(0,0)", "1 … 38 digits"),
        ("decimal(3,4)", "more decimal places than digits"),
        ("varchar(0)", "needs a length"),
        ("varchar(10,2)", "needs a length"),
        ("varchar(10485761)", "needs a length"),
        ("int(4)", "int has no size"),
        ("char(0)", "char needs a length"),
        ("enum(a, a)", "appears twice \\(got 'a'"),
        ("enum(" + "é" * 32 + ")", "at most 63 bytes"),
        ("monney(4)", "unknown column type"),
        ("decimal(4", "Put all of it in quotes: within braces a comma ends a value of YAML"),
    ],
)
def test_no_sizes(name: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_column_type(name)


@pytest.mark.parametrize("name", ["", "intt", "x" * 10**6, None, 1, ["int"], True, "int(", "int()"])
def test_no_names(name: object) -> None:
    with pytest.raises(ValueError, match=r"^unknown column type \(got .*Use one of: smallint, int"):
        parse_column_type(name)


def test_a_misspelt_name_gets_a_hint() -> None:
    with pytest.raises(ValueError, match='Did you mean "timestamp"'):
        parse_column_type("timestmap")


@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_dialect_names_every_type(dialect: str) -> None:
    assert set(get_dialect(dialect).type_names) == ALL_TYPES


# --- Values ------------------------------------------------------------------------------------

FITTING: dict[str, list[tuple[object, object]]] = {
    "smallint": [(32767, 32767), (-32768, -32768), (3.0, 3)],
    "decimal": [
        (1, Decimal("1.00")),
        (0.1, Decimal("0.10")),
        ("9999.99", Decimal("9999.99")),
        (-2.5, Decimal("-2.50")),
    ],
    "varchar": [("a", "a"), (5, "5"), ("x" * 40, "x" * 40)],
    "timestamptz": [
        ("2024-01-01T12:30:00Z", datetime(2024, 1, 1, 12, 30, tzinfo=UTC)),
        ("2024-01-01T00:30:00+01:00", datetime(2023, 12, 31, 23, 30, tzinfo=UTC)),
    ],
    "json": [
        ({"b": 1.0, "a": [None, True]}, '{"a":[null,true],"b":1}'),
        ('{"b": 1.5}', '{"b":1.5}'),
        ([], "[]"),
        (5, "5"),
        ('"é"', '"é"'),
    ],
    "real": [(0.1, 0.10000000149011612), (1, 1.0), (-0.0, 0.0), (2**24 + 1, 2.0**24)],
    "char": [("ab", "ab"), (5, "5"), ("", "")],
    "enum": [("low", "low"), ("on, hold", "on, hold"), ("it's", "it's")],
    "array": [([1, 2.5, None], "[1,2.5,null]"), ([], "[]")],
    "time": [("9:30", "09:30:00"), ("23:59:59.5", "23:59:59.500000"), ("24:00", "24:00:00")],
    "interval": [
        *(("14 days", "14 days"), ("1 days", "1 day"), ("36 hours", "36:00:00")),
        *(("1.5 days", "1 day 12:00:00"), ("P1Y2M3DT4H5M6.5S", "1 year 2 mons 3 days 04:05:06.5")),
        *(("1 year 2 mons -3 days 04:05:06.7", "1 year 2 mons -3 days +04:05:06.7"),),
        *(
            ("-90 m", "-01:30:00"),
            ("-1 mon", "-1 mons"),
            ("0 days", "00:00:00"),
            ("2 w", "14 days"),
        ),
    ],
    "inet": [
        *(
            ("10.0.0.1/32", "10.0.0.1"),
            ("10.0.0.1/8", "10.0.0.1/8"),
            ("2001:DB8::1", "2001:db8::1"),
        ),
        *(("::ffff:1.2.3.4", "::ffff:1.2.3.4"), ("2001:db8:0:0::/64", "2001:db8::/64")),
    ],
    "cidr": [("10.0.0.0/8", "10.0.0.0/8"), ("10.0.0.1", "10.0.0.1/32")],
    "macaddr": [("08002B-010203", "08:00:2b:01:02:03"), ("08:00:2B:01:02:03", "08:00:2b:01:02:03")],
    "int4range": [("[1,9]", "[1,10)"), ("(1,2)", "empty"), ("[ 1 , )", "[1,)"), ("(,5]", "(,6)")],
    "int8range": [("empty", "empty"), (f"[0,{2**40})", f"[0,{2**40})")],
    "numrange": [("[1.50,2]", "[1.50,2]"), ("(1,1)", "empty"), ("[1,1]", "[1,1]")],
    "daterange": [("[2024-02-28,2024-02-29]", "[2024-02-28,2024-03-01)")],
    "tsrange": [("[2024-01-01,)", '["2024-01-01 00:00:00",)')],
    "tstzrange": [
        (
            '["2024-01-01 02:00+02:00",2024-01-02T00:00Z]',
            '["2024-01-01 00:00:00+00:00","2024-01-02 00:00:00+00:00"]',
        )
    ],
    "bytes": [("00ff", b"\0\xff"), ("\\xDEAD", b"\xde\xad"), ("", b"")],
    "int": [(0, 0), (-5, -5), (INT_MAX, INT_MAX), (-(2**31), -(2**31)), (3.0, 3), (-0.0, 0)],
    "bigint": [(BIGINT_MAX, BIGINT_MAX), (-(2**63), -(2**63)), (1e18, 10**18), (2**31, 2**31)],
    "float": [(1, 1.0), (0.1, 0.1), (-0.0, 0.0), (0, 0.0), (10**300, 1e300), (5e-324, 5e-324)],
    "double": [(2**53 + 1, 2.0**53), (1.7976931348623157e308, 1.7976931348623157e308)],
    "string": [("", ""), ("a", "a"), (5, "5"), (1.5, "1.5"), (True, "true"), (False, "false")],
    "text": [("null", "null"), (1e22, "1e+22"), (-0.0, "-0.0"), ("😀", "😀"), (2**70, str(2**70))],
    "bool": [(True, True), (False, False)],
    "date": [("2024-02-29", date(2024, 2, 29)), ("0001-01-01", date.min), ("9999-12-31", date.max)],
    "timestamp": [
        ("2024-01-01T12:30:00Z", datetime(2024, 1, 1, 12, 30)),
        ("2024-01-01 12:30:00.5", datetime(2024, 1, 1, 12, 30, 0, 500_000)),
        ("2024-01-01T00:30:00+01:00", datetime(2023, 12, 31, 23, 30)),
        ("2024-01-01", datetime(2024, 1, 1)),
    ],
    "uuid": [
        (UUID, UUID),
        (UUID.upper(), UUID),
        (f"{{{UUID}}}", UUID),
        (UUID.replace("-", ""), UUID),
    ],
}
NOT_FITTING: dict[str, list[object]] = {
    "smallint": [32768, -32769, 0.5, "1"],
    "decimal": [10000, 0.001, "x", True, float("inf"), float("nan"), [1], "-10000"],
    "varchar": ["x" * 41, ["a"], {"a": 1}],
    "timestamptz": ["", "now", 1704067200, "24:00"],
    "json": ["x", "{", "'a'"],
    "real": [1e39, 1e-39, True, "1"],
    "char": ["abcd", "a ", ["a"]],
    "enum": ["", "LOW", "on", 5, True],
    "array": ["a", 5, [0.001], [[1]], {"a": 1}],
    "time": ["25:00", "12:60", "", "12", "12:00:00.1234567", 12, "24:00:01"],
    "interval": ["", "days", "1", "1 fortnight", "1:75", "1.5 mons", "14days x", "1" * 99, 5],
    "inet": ["010.0.0.1", "10.0.0", "10.0.0.1/33", "10.0.0.1/255.0.0.0", "fe80::1%eth0", 5],
    "cidr": ["10.0.0.1/8", "x", ""],
    "macaddr": ["08:00:2b:01:02", "08:00-2b:01:02:03", "g8:00:2b:01:02:03", ""],
    "int4range": ["[3,2]", "1,2", "[a,b]", f"[0,{2**31})", "[1;2)", ""],
    "int8range": ["[1.5,2)", f"[0,{2**63})"],
    "numrange": ["[nan,)", "[1,2", "[2,1]"],
    "daterange": ["[2024-02-30,)", "[now,)"],
    "tsrange": ["[2024-01-01 25:00,)"],
    "tstzrange": ["[x,)"],
    "bytes": ["x", "abc", 5, True],
    "int": [INT_MAX + 1, -(2**31) - 1, 1.5, "1", True, False, "", float("inf"), float("nan"), [1]],
    "bigint": [BIGINT_MAX + 1, -(2**63) - 1, 1e19, 0.5, "x", True, date(2024, 1, 1)],
    "float": ["1.0", True, float("inf"), float("-inf"), float("nan"), 10**400, [1.0], {}],
    "double": ["", False, 10**309, float("nan"), Decimal("1.5")],
    "string": [["a"], {"a": 1}, b"a", date(2024, 1, 1)],
    "text": [(), object()],
    "bool": [0, 1, "true", "yes", 1.0, ""],
    "date": ["2024-02-30", "", "today", 20240101, True, "2024-01-01T00:00:00", "01.02.2024"],
    "timestamp": ["", "now", "-7d", 1704067200, 1.5, False, "2024-02-30", "24:00"],
    "uuid": ["", "x", UUID[:-1], UUID + "0", 5, True, "g" * 32],
}


@pytest.mark.parametrize("name", ColumnType)
def test_values_that_fit(name: str) -> None:
    for value, expected in FITTING[name]:
        assert outcome(value, of(name)) == (type(expected), expected)
        assert repr(coerce(value, of(name))) == repr(expected)  # tells -0.0 from 0.0


@pytest.mark.parametrize("name", ColumnType)
def test_values_that_do_not_fit(name: str) -> None:
    for value in NOT_FITTING[name]:
        with pytest.raises(ValueError, match=r"\(got |not a timestamp: "):
            coerce(value, of(name))


@pytest.mark.parametrize("name", ColumnType)
def test_null_stays_null(name: str) -> None:
    assert coerce(None, of(name)) is None
    assert canonical_text(None, of(name)) is None


def test_a_wider_type_is_advised() -> None:
    with pytest.raises(ValueError, match="Use type bigint"):
        coerce(2**31, of("int"))


# --- Canonical text ----------------------------------------------------------------------------

# What the drivers return: psycopg gives objects, sqlite3 numbers and text.
TEXTS: list[tuple[str, str, list[object]]] = [
    ("smallint", "7", [7]),
    ("decimal", "5.00", [5, 5.0, Decimal("5.00"), Decimal(5)]),
    ("decimal", "-0.10", [-0.1, Decimal("-0.10")]),
    ("decimal", "9999.99", [9999.99, Decimal("9999.99")]),
    ("varchar", "a", ["a"]),
    (
        "timestamptz",
        "2024-01-01 00:00:00+00:00",
        [datetime(2024, 1, 1, tzinfo=UTC), "2024-01-01 00:00:00+00:00"],
    ),
    ("json", '{"a":[1,null],"b":"é"}', ['{"b": "é", "a": [1, null]}', '{"a":[1,null],"b":"é"}']),
    ("real", "0.1", [0.1, 0.10000000149011612]),
    ("real", "16777216.0", [2**24, 2.0**24]),
    ("char", "ab", ["ab ", "ab"]),
    ("enum", "low", ["low"]),
    ("array", "[1.5,null]", ["[1.50, null]", [Decimal("1.50"), None]]),
    ("time", "12:30:00", [time(12, 30), "12:30:00", "12:30"]),
    ("interval", "1 day 02:00:00", [timedelta(days=1, hours=2), "1 day 02:00:00", "1 days 2 h"]),
    ("inet", "10.0.0.1", [IPv4Address("10.0.0.1"), "10.0.0.1", "10.0.0.1/32"]),
    ("cidr", "10.0.0.0/8", [IPv4Network("10.0.0.0/8"), "10.0.0.0/8"]),
    ("macaddr", "08:00:2b:01:02:03", ["08:00:2b:01:02:03"]),
    ("int4range", "[1,10)", [Range(1, 10), "[1,9]"]),
    ("int8range", "empty", [Range(empty=True), "empty"]),
    ("numrange", "[1.5,2)", [Range(Decimal("1.5"), Decimal(2)), "[1.5,2)"]),
    ("daterange", "[2024-01-01,)", ["[2024-01-01,)"]),
    ("tsrange", '["2024-01-01 00:00:00",)', ["[2024-01-01,)"]),
    (
        "tstzrange",
        '["2024-01-01 00:00:00+00:00",)',
        ['["2024-01-01 00:00:00+00:00",)', '["2024-01-01 02:00:00+02:00",)'],
    ),
    ("bytes", "00ff", [b"\0\xff", memoryview(b"\0\xff")]),
    ("int", "-5", [-5]),
    ("bigint", str(BIGINT_MAX), [BIGINT_MAX]),
    ("float", "22.5", [22.5]),
    ("double", "1e-07", [1e-07]),
    ("double", "1e+22", [1e22]),
    ("double", "2.0", [2.0, 2]),  # a NUMERIC column of SQLite keeps whole numbers as integers
    ("double", "0.30000000000000004", [0.1 + 0.2]),
    ("string", "a", ["a"]),
    ("text", "", [""]),
    ("bool", "true", [True, 1]),
    ("bool", "false", [False, 0]),
    ("date", "2024-02-29", [date(2024, 2, 29), "2024-02-29"]),
    ("date", "0001-01-01", [date.min, "0001-01-01"]),
    ("timestamp", "2024-01-01 00:00:00", [datetime(2024, 1, 1), "2024-01-01 00:00:00"]),
    (
        "timestamp",
        "2024-01-01 00:00:00.000500",
        [datetime(2024, 1, 1, 0, 0, 0, 500), "2024-01-01 00:00:00.000500"],
    ),
    (
        "timestamp",  # an existing TIMESTAMPTZ column
        "2023-12-31 23:00:00",
        [
            datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=1))),
            datetime(2023, 12, 31, 23, tzinfo=UTC),
        ],
    ),
    ("uuid", UUID, [uuid.UUID(UUID), UUID]),
]


@pytest.mark.parametrize(("name", "text", "values"), TEXTS)
def test_canonical_text(name: str, text: str, values: list[object]) -> None:
    for value in values:
        assert canonical_text(value, of(name)) == text


def test_every_type_has_a_text_here() -> None:
    assert {name for name, _, _ in TEXTS} == set(ColumnType)
    assert set(FITTING) == set(NOT_FITTING) == set(ColumnType)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_text_of_a_double_reads_back(value: float) -> None:
    text = canonical_text(coerce(value, of("double")), of("double"))
    assert text is not None
    assert float(text) == value
    assert text != "-0.0"


# --- Copying -----------------------------------------------------------------------------------

_ONLY_ITSELF = ("interval", "array", *(kind for kind in ColumnType if "range" in kind))
COPIES: dict[str, set[str]] = {
    "smallint": {"smallint", "int", "bigint", "string", "text", "varchar"},
    "int": {"int", "bigint", "string", "text", "varchar"},
    "bigint": {"bigint", "string", "text", "varchar"},
    "decimal": {"decimal"},
    "float": {"float", "double"},
    "double": {"float", "double"},
    "string": {"string", "text", "varchar"},
    "text": {"string", "text", "varchar"},
    "varchar": {"string", "text", "varchar"},
    "bool": {"bool"},
    "date": {"date", "string", "text", "varchar"},
    "timestamp": {"timestamp"},
    "timestamptz": {"timestamptz"},
    "uuid": {"uuid", "string", "text", "varchar"},
    "json": {"json"},
    "bytes": {"bytes"},
    **{name: {name} for name in ("real", *_ONLY_ITSELF)},
    "char": {"string", "text", "varchar"},
    **{name: {name, "string", "text", "varchar"} for name in ("enum", "time", "inet", "cidr")},
    "macaddr": {"macaddr", "string", "text", "varchar"},
}
for targets in COPIES.values():
    targets |= {"char"} & {"char" if "text" in targets else ""}


@pytest.mark.parametrize("source", ColumnType)
def test_what_can_be_copied(source: str) -> None:
    targets = {str(target) for target in ColumnType if can_copy(of(source), of(target))}
    assert targets == COPIES[source]


@pytest.mark.parametrize("source", ColumnType)
def test_a_copy_has_the_same_text(source: str) -> None:
    for value, _ in FITTING[source]:
        made = coerce(value, of(source))
        text = canonical_text(made, of(source))
        for target in COPIES[source]:
            copied = text if target in ("string", "text", "varchar", "char") else made
            assert canonical_text(copied, of(target)) == text


@pytest.mark.parametrize(
    ("source", "target", "fits"),
    [
        ("varchar(10)", "varchar(9)", True),  # how long texts are is told from what makes them
        ("int", "varchar(3)", True),
        ("decimal(6,2)", "decimal(7,2)", True),
        ("decimal(7,2)", "decimal(6,2)", False),
        ("decimal(6,2)", "decimal(8,3)", False),  # its text would have another digit
        ("decimal(6,2)", "double", False),
        ("enum(a, b)", "enum(b, c, a)", True),
        ("enum(a, b)", "enum(a)", False),
        ("enum(a)[]", "enum(a)[]", True),
    ],
)
def test_sizes_that_fit(source: str, target: str, fits: bool) -> None:
    assert can_copy(parse_column_type(source), parse_column_type(target)) is fits


@pytest.mark.parametrize("read", [postgres_type, duckdb_type])
def test_enums_of_databases_are_listed_where_scenarios_can(
    read: Callable[[StoredColumn], DataType],
) -> None:
    labels = {
        ("", "it's", "é" * 31): ColumnType.ENUM,
        ("a", "é" * 32): ColumnType.TEXT,
        tuple(map(str, range(1_001))): ColumnType.TEXT,
    }
    for each, kind in labels.items():
        assert read(StoredColumn("e", "mood", True, False, labels=each)).kind is kind
