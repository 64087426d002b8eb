"""Where it is said that a column can be read back from an expression, it can, on every engine."""

from __future__ import annotations

import random
from datetime import UTC, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dialects import sql_nodes as x
from generators_sql.expressions.compiling import check_expression, store_expression
from generators_sql.expressions.ranges import Range
from generators_sql.expressions.scope import Known, Scope
from sdgen.column_types import parse_column_type
from sdgen.databases.engine import Engine
from sdgen.errors import OutOfRangeError
from sdgen.values import coerce
from tests.support.amounts import examples

_BIG = 2**63 - 1
_COLUMNS: dict[str, tuple[str, Range | None, int | None, list[object]]] = {
    "i": ("int", Range(0, 999), None, [0, 1, 2, 9, 10, 11, 99, 100, 101, 999]),
    "k": ("int", Range(0, 9), None, [0, 1, 2, 9]),
    "n": ("int", Range(-50, 50), None, [-50, -10, -5, -1, 0, 1, 5, 10, 50]),
    "b": ("bigint", None, None, [-_BIG - 1, -_BIG, -(2**53) - 1, -(2**53), -1, 0, 2**53, _BIG]),
    "s": ("text", None, None, ["", "0", "1", "01", "-", "-1", "a", "A", "1-", "1-1", "é", " "]),
    "c": ("varchar(3)", None, 3, ["", "1", "1 ", "10", "-1", "ab", "Ab", "AB", "a1"]),
    "p": ("decimal(6,2)", Range(-1000, 1000), None, ["-0.50", "0.00", "0.05", "0.50", "5.00"]),
    "d": ("date", None, None, ["2026-01-01", "2026-01-02", "2026-02-01"]),
    "t": (
        "timestamp",
        None,
        None,
        ["2026-01-01 00:00:00", "2026-01-01 00:00:00.000001", "2026-01-02 00:00:00"],
    ),
    "u": ("uuid", None, None, [f"00000000-0000-4000-8000-{n:012x}" for n in (1, 16, 161, 2600)]),
    "f": ("double", None, None, [0.0, 0.5, 1.0, 1e300, 2.0**53]),
}
_TYPES = {name: parse_column_type(each[0]) for name, each in _COLUMNS.items()}
_FILLED = "iksu"  # never NULL
_KNOWN = {
    name: Known(_TYPES[name], name not in _FILLED, longest=longest, range=lies)
    for name, (_, lies, longest, _) in _COLUMNS.items()
}
_ROWS = 70
_CHOSEN = random.Random(5)
_CELLS: list[dict[str, object]] = [
    {
        name: _CHOSEN.choice([*each[3], None] if name not in _FILLED and row % 9 == 0 else each[3])
        for name, each in _COLUMNS.items()
    }
    for row in range(_ROWS)
]
_AS_OF = datetime(2026, 1, 31, tzinfo=UTC)

# --- What is told ------------------------------------------------------------------------------

_TOLD = [
    ("i * 10 + 3", "bigint", "i"),
    ("-i", "int", "i"),
    ("1000 - i", "int", "i"),
    ("n * 10 + k", "int", "n k"),
    ("(n * 1000 + i) * 10 + k", "bigint", "n i k"),
    ("n * 9 + k", "int", ""),
    ("i / 2", "int", ""),
    ("i % 7", "int", ""),
    ("i * 0", "int", ""),
    ("i * n", "int", ""),
    ("i + n", "int", ""),
    ("b + 1", "bigint", "b"),
    ("p * 2", "decimal(8,2)", "p"),
    ("p + i", "decimal(9,2)", ""),
    ("i + p / 1", "double", ""),
    ("p", "decimal(6,1)", ""),
    ("p", "decimal(7,3)", "p"),
    ("CAST(p AS int)", "int", ""),
    ("i", "double", "i"),
    ("b", "double", ""),
    ("p", "double", "p"),
    ("i", "real", ""),
    ("CASE WHEN i > 3 THEN i ELSE n END", "int", ""),
    ("CASE WHEN k > 3 THEN i ELSE i + 1000 END", "int", "i"),
    ("CASE WHEN k > 3 THEN i ELSE i + 999 END", "int", ""),
    ("CASE k WHEN 1 THEN i WHEN 2 THEN -1 - i END", "int", "i"),
    ("CASE WHEN k > 3 THEN i ELSE -1 END", "int", ""),
    ("CASE WHEN i > 3 THEN i + 0.5 ELSE -i - 0.25 END", "decimal(9,2)", "i"),
    ("CASE WHEN i > 3 THEN 'A-' || i ELSE 'B-' || i END", "text", "i"),
    ("CASE WHEN i > 3 THEN 'A-' || i || n ELSE 'A-' || i END", "text", ""),
    ("CASE WHEN i > 3 THEN 'A-' || i WHEN i > 2 THEN 'Ab' || i ELSE i || '' END", "text", "i"),
    ("CASE WHEN i > 3 THEN 'A' || i ELSE 'AB' || i END", "text", ""),
    ("CASE WHEN k > 3 THEN i || 'n' ELSE s || '.' END", "text", ""),
    ("CASE WHEN k > 3 THEN s || 'a' ELSE s || '.' END", "text", "s"),
    ("CASE WHEN k > 3 THEN 'x' || s ELSE '' END", "text", ""),
    ("'#' || CASE WHEN i > 3 THEN 'A-' || i ELSE 'B-' || i END", "text", "i"),
    ("COALESCE(i, n)", "int", ""),
    ("'C-' || i", "text", "i"),
    ("s || i", "text", ""),
    ("s || '-' || i", "text", "s i"),
    ("s || '-' || n", "text", ""),
    ("i || '-' || s", "text", "s i"),
    ("i || s", "text", ""),
    ("i || '-' || n || '/' || p", "text", "i n p"),
    ("i || '-' || s || '-' || k", "text", "i s k"),
    ("s || '-' || c || '-' || k", "text", "k"),
    ("u || s || i", "text", "u"),
    ("u || s || k", "text", "u s k"),
    ("d || '' || u || s", "text", "d u s"),
    ("LPAD(i, 4, '0')", "text", "i"),
    ("LPAD(i, 3, '0') || LPAD(k, 1, '0')", "text", "i k"),
    ("LPAD(i, 2, '0')", "text", ""),
    ("LPAD(n, 3, '0')", "text", "n"),
    ("LPAD(p, 9, '0')", "text", "p"),
    ("LPAD(i, 4, '1')", "text", ""),
    ("LPAD(s, 4, '0')", "text", ""),
    ("LPAD(c, 4, '0')", "text", ""),
    ("LPAD('x' || i, 9, '0')", "text", "i"),
    ("RPAD(i, 4, '0')", "text", ""),
    ("RPAD(i, 4, '.')", "text", "i"),
    ("RPAD(i || '-', 5, '0')", "text", "i"),
    ("UPPER(CAST(u AS text))", "text", "u"),
    ("LOWER('C' || i)", "text", "i"),
    ("UPPER(s)", "text", ""),
    ("REPLACE(CAST(u AS text), '-', '')", "text", "u"),
    ("REPLACE(UPPER(CAST(u AS text)), '-', '') || s", "text", "u s"),
    ("REPLACE(CAST(u AS text), '0', '')", "text", ""),
    ("REPLACE(CAST(u AS text), '-', '_')", "text", "u"),
    ("REPLACE(CAST(u AS text), '-', 'a')", "text", ""),
    ("REPLACE(CAST(u AS text), '-4', '')", "text", ""),
    ("REPLACE(LPAD(i || '-', 36, '-'), '-', '')", "text", ""),
    ("REPLACE('C-' || i || '-' || k, '-', '.')", "text", "i k"),
    ("REPLACE(i || '-' || ROW_NUMBER(), '-', '')", "text", ""),
    ("REPLACE(i || '-' || k, '-', '')", "text", "i k"),
    ("REPLACE('C-' || i, '-', '')", "text", "i"),
    ("REPLACE(s, '-', '')", "text", ""),
    ("UPPER(s) || '-' || i", "text", "i"),
    ("CAST(i AS varchar(3))", "varchar(3)", "i"),
    ("CAST(i AS varchar(2))", "varchar(3)", ""),
    ("CONCAT(s, '-', i)", "text", "s i"),
    ("CONCAT(c, '-', i)", "text", "i"),
    ("CONCAT(n, 'x', k)", "text", "k"),
    ("SUBSTR(CAST(u AS text), 20)", "text", ""),
    ("'no ' || i", "char(9)", "i"),
    ("i || ' '", "char(9)", ""),
    ("c", "char(9)", ""),
    ("CAST(d AS text)", "text", "d"),
    ("d + i", "date", ""),
    ("DATE '2026-01-01' + i", "date", "i"),
    ("TIMESTAMP '2026-01-01' + interval '90 seconds' * i", "timestamp", "i"),
    ("t + interval '1 day'", "timestamp", "t"),
    ("d + interval '1 hour' * k", "timestamp", "d k"),
    ("date_trunc('day', t)", "timestamp", ""),
    ("CAST(t AS text) || 'x' || s", "text", "t s"),
    ("ROW_NUMBER() * 2 + 1", "bigint", "row"),
    ("s", "text", "s"),
    ("f", "double", "f"),
    ("f * 2", "double", ""),
]


@pytest.mark.parametrize(("sql", "target", "tells"), _TOLD)
def test_what_is_told(sql: str, target: str, tells: str) -> None:
    found = _tells(sql, target)
    assert {name or "row" for name in found or ()} == set(tells.split())


# --- And whether that is so --------------------------------------------------------------------


def _tells(sql: str, target: str) -> frozenset[str] | None:
    """Return the columns that an expression tells in a column, None where it does not fit one."""
    checked = check_expression(sql, _KNOWN, rows=_ROWS, target=parse_column_type(target))
    return None if checked.problems else checked.tells


_INTS = st.sampled_from(["i", "k", "n", "b", "3", "-1", "0", "10", "1000", "ROW_NUMBER()"])
_TEXTS = st.sampled_from(["s", "c", "'-'", "'0'", "'a1'", "CAST(u AS text)", "CAST(d AS text)"])


def _of_numbers(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.tuples(parts, st.sampled_from("+-**/%"), parts).map(
            lambda each: "({} {} {})".format(*each)
        ),
        parts.map(lambda part: f"-({part})"),
        parts.map(lambda part: f"ROUND({part}, 1)"),
        parts.map(lambda part: f"CAST({part} AS bigint)"),
        parts.map(lambda part: f"COALESCE({part}, 5)"),
        parts.map(lambda part: f"CASE WHEN k > 3 THEN {part} ELSE -1 - {part} END"),
    )


_NUMBERS = st.recursive(st.one_of(_INTS, st.just("p"), st.just("0.5")), _of_numbers, max_leaves=5)


def _of_texts(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    width, fill = st.integers(0, 12), st.sampled_from("0- a1")
    return st.one_of(
        st.tuples(parts, parts).map(lambda two: f"({two[0]} || {two[1]})"),
        st.tuples(parts, parts, parts).map(lambda three: "({} || {} || {})".format(*three)),
        st.tuples(parts, parts).map(lambda two: f"CONCAT({two[0]}, {two[1]})"),
        st.tuples(st.sampled_from(["LPAD", "RPAD"]), parts, width, fill).map(
            lambda each: "{}({}, {}, '{}')".format(*each)
        ),
        st.tuples(st.sampled_from(["UPPER", "LOWER"]), parts).map(
            lambda each: "{}({})".format(*each)
        ),
        parts.map(lambda part: f"CAST({part} AS varchar(4))"),
        st.tuples(parts, st.sampled_from("-0a."), st.sampled_from(["", "_", "0"])).map(
            lambda each: "REPLACE({}, '{}', '{}')".format(*each)
        ),
        st.tuples(parts, parts).map(lambda two: "CASE WHEN k > 3 THEN {} ELSE {} END".format(*two)),
        parts.map(lambda part: f"CASE WHEN k > 3 THEN 'a' || {part} ELSE '-' || {part} END"),
    )


_STRINGS = st.recursive(
    st.one_of(_TEXTS, _NUMBERS.map(lambda number: f"CAST({number} AS text)"), st.just("'' || i")),
    _of_texts,
    max_leaves=6,
)
_MOMENTS = st.one_of(
    st.tuples(st.sampled_from(["d", "DATE '2026-01-01'"]), st.sampled_from("+-"), _INTS).map(
        " ".join
    ),
    st.tuples(st.sampled_from("dt"), st.sampled_from(["1 day", "90 minutes"]), _INTS).map(
        lambda each: "{} + interval '{}' * {}".format(*each)
    ),
)
_RADIX = st.tuples(_INTS, st.sampled_from([2, 9, 10, 11, 101, 1000]), st.sampled_from("+-"), _INTS)
_LISTED = st.tuples(
    *(
        st.sampled_from(
            ["s", "c", "i", "n", "p", "u", "LPAD(k, 2, '0')", "UPPER(c)", "LPAD(n, 3, '-')"]
        )
        for _ in range(3)
    ),
    st.sampled_from(["-", "/", "x", "1", ""]),
)
_CASES = st.one_of(
    st.tuples(_RADIX.map(lambda each: "{} * {} {} {}".format(*each)), st.just("bigint")),
    st.tuples(
        _LISTED.map(lambda each: "{0} || '{3}' || {1} || '{3}' || {2}".format(*each)),
        st.sampled_from(["text", "char(400)"]),
    ),
    st.tuples(
        _NUMBERS, st.sampled_from(["bigint", "decimal(15,1)", "decimal(14,3)", "double", "real"])
    ),
    st.tuples(_STRINGS, st.sampled_from(["text", "char(400)"])),
    st.tuples(_MOMENTS, st.sampled_from(["date", "timestamp"])),
)


@pytest.fixture
def filled(sqlite: Engine, postgres: Engine) -> tuple[Engine, Engine]:
    """Return engines with a temporary table ``told`` of the rows."""
    for engine in (sqlite, postgres):
        dialect = engine.dialect
        listed = ", ".join(f"{name} {dialect.type_name(kind)}" for name, kind in _TYPES.items())
        engine.execute_sql("DROP TABLE IF EXISTS told")
        engine.execute_sql(f"CREATE TEMPORARY TABLE told (at BIGINT, {listed})")
        for number, row in enumerate(_CELLS):
            cells = [
                dialect.render(dialect.literal(coerce(row[name], kind), kind.kind))
                for name, kind in _TYPES.items()
            ]
            engine.execute_sql(f"INSERT INTO told VALUES ({number}, {', '.join(cells)})")
    return sqlite, postgres


def _values(engine: Engine, sql: str, target: str) -> dict[int, object]:
    """Return what an expression is in each row, but in those where the database stops."""
    dialect, wanted = engine.dialect, parse_column_type(target)
    scope = Scope(dialect, _KNOWN, x.col, _AS_OF, x.col("at"), rows=_ROWS)
    node = store_expression(sql, scope, wanted).node
    stored = dialect.render(
        node if dialect.name == "sqlite" else x.cast(node, dialect.type_name(wanted))
    )
    found: dict[int, object] = {}
    left = [range(_ROWS)]
    while left:
        rows = left.pop()
        listed = ", ".join(map(str, rows))
        try:
            found |= dict(
                engine.query(
                    f"SELECT at, {stored} FROM (SELECT * FROM told WHERE at IN ({listed})) AS r"
                )  # type: ignore[arg-type]
            )
        except OutOfRangeError:
            middle = len(rows) // 2
            left += [rows[:middle], rows[middle:]] if middle else []
    return found


@examples(quick=60, slow=2_000)
@given(case=_CASES)
@example(case=("b * 10 - b * 9", "bigint"))
def test_rows_with_the_same_value_have_the_same_cells(
    case: tuple[str, str], filled: tuple[Engine, Engine]
) -> None:
    sql, target = case
    tells = _tells(sql, target)
    if not tells:
        return
    for engine in filled:
        cells: dict[object, dict[str, object]] = {}
        for number, value in _values(engine, sql, target).items():
            if value is None:
                continue
            if target.startswith("char") and isinstance(value, str):
                value = value.rstrip(" ")
            told = {name: _CELLS[number][name] if name else number for name in tells}
            assert cells.setdefault(value, told) == told, (
                f"{value!r} of {sql} in {engine.dialect.name}"
            )
