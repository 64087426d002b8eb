"""Column types: which values fit, which text they have, what may be copied into what."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialects import DIALECTS, get_dialect
from sdgen.column_types import (
    ALIASES,
    ALL_TYPES,
    ColumnType,
    can_copy,
    canonical_text,
    coerce,
    parse_column_type,
)

UUID = "0189c5b0-1f2a-7b3c-8d4e-5f6071829304"
INT_MAX, BIGINT_MAX = 2**31 - 1, 2**63 - 1


def outcome(value: object, column_type: ColumnType) -> Any:
    """Returns type and value of what a value becomes."""
    made = coerce(value, column_type)
    return type(made), made


# --- Names -------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ColumnType)
def test_names(name: str) -> None:
    assert parse_column_type(name) is ColumnType(name)


@pytest.mark.parametrize(("alias", "name"), [("integer", "int"), ("boolean", "bool")])
def test_aliases(alias: str, name: str) -> None:
    assert parse_column_type(alias) is ColumnType(name)
    assert alias in ALIASES


@pytest.mark.parametrize("name", ["", "INT", " int", "varchar", None, 1, ["int"], True])
def test_no_names(name: object) -> None:
    with pytest.raises(ValueError, match=r"^unknown column type \(got .*Use one of: int, bigint"):
        parse_column_type(name)


def test_a_misspelt_name_gets_a_hint() -> None:
    with pytest.raises(ValueError, match='Did you mean "timestamp"'):
        parse_column_type("timestmap")


@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_dialect_names_every_type(dialect: str) -> None:
    assert set(get_dialect(dialect).type_names) == ALL_TYPES


# --- Values ------------------------------------------------------------------------------------

FITTING: dict[str, list[tuple[object, object]]] = {
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
        assert outcome(value, ColumnType(name)) == (type(expected), expected)
        assert repr(coerce(value, ColumnType(name))) == repr(expected)  # tells -0.0 from 0.0


@pytest.mark.parametrize("name", ColumnType)
def test_values_that_do_not_fit(name: str) -> None:
    for value in NOT_FITTING[name]:
        with pytest.raises(ValueError, match=r"\(got |not an instant: "):
            coerce(value, ColumnType(name))


@pytest.mark.parametrize("name", ColumnType)
def test_null_stays_null(name: str) -> None:
    assert coerce(None, ColumnType(name)) is None
    assert canonical_text(None, ColumnType(name)) is None


def test_a_wider_type_is_advised() -> None:
    with pytest.raises(ValueError, match="Use type bigint"):
        coerce(2**31, ColumnType.INT)


# --- Canonical text ----------------------------------------------------------------------------

# What the drivers return: psycopg gives objects, sqlite3 numbers and text.
TEXTS: list[tuple[str, str, list[object]]] = [
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
        assert canonical_text(value, ColumnType(name)) == text


def test_every_type_has_a_text_here() -> None:
    assert {name for name, _, _ in TEXTS} == set(ColumnType)
    assert set(FITTING) == set(NOT_FITTING) == set(ColumnType)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_text_of_a_double_reads_back(value: float) -> None:
    text = canonical_text(coerce(value, ColumnType.DOUBLE), ColumnType.DOUBLE)
    assert text is not None
    assert float(text) == value
    assert text != "-0.0"


# --- Copying -----------------------------------------------------------------------------------

COPIES = {
    "int": {"int", "bigint", "string", "text"},
    "bigint": {"bigint", "string", "text"},
    "float": {"float", "double"},
    "double": {"float", "double"},
    "string": {"string", "text"},
    "text": {"string", "text"},
    "bool": {"bool"},
    "date": {"date", "string", "text"},
    "timestamp": {"timestamp"},
    "uuid": {"uuid", "string", "text"},
}


@pytest.mark.parametrize("source", ColumnType)
def test_what_can_be_copied(source: str) -> None:
    targets = {str(target) for target in ColumnType if can_copy(ColumnType(source), target)}
    assert targets == COPIES[source]


@pytest.mark.parametrize("source", ColumnType)
def test_a_copy_has_the_same_text(source: str) -> None:
    for value, _ in FITTING[source]:
        made = coerce(value, ColumnType(source))
        text = canonical_text(made, ColumnType(source))
        for target in map(ColumnType, COPIES[source]):
            copied = text if target in ("string", "text") else made
            assert canonical_text(copied, target) == text
