"""JSON in one form: whatever makes it, SQLite stores the text that Postgres's JSONB becomes."""

from __future__ import annotations

import json
import math
import random
import sqlite3
from contextlib import closing
from typing import Any

import psycopg
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlglot import exp

from dialects import get_dialect
from dialects import sql_nodes as x
from sdgen.canonical_json import canonical_json, canonical_json_of, canonical_json_or_text
from sdgen.column_types import ColumnType, DataType
from sdgen.scenario.models import Scenario
from sdgen.values import coerce
from tests.support.runs import (
    REQUEST,
    Runs,
    assert_same,
    fresh_schema,
    plan_for,
    read_postgres,
    scenario_with,
)

# --- The form ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ('{ "b": 1, "a": { "z": [1.50, true] } }', '{"a":{"z":[1.5,true]},"b":1}'),
        ('{"bb":1,"b":2,"B":3,"ﬀ":4,"😀":5}', '{"B":3,"b":2,"bb":1,"ﬀ":4,"😀":5}'),
        ('{"a":1,"a":2}', '{"a":2}'),
        ("[1, 1.0, 1e0, 100e-2, -0.0, 0e9]", "[1,1,1,1,0,0]"),
        (
            "[0.1, 1e-7, 1.50e300, 1e22, 1234567.1234567]",
            "[0.1,1e-07,1.5e+300,1e+22,1234567.1234567]",
        ),
        ("9223372036854775807", "9223372036854775807"),
        ("-9223372036854775808", "-9223372036854775808"),
        ("9223372036854775808", "9.223372036854776e+18"),
        ("1e-400", "0"),
        ("1e400", "1" + 400 * "0"),
        (r'"\u00e9\/\u001f\"\\"', r'"é/\u001f\"\\"'),
        (r'"\\u0000"', r'"\\u0000"'),
    ],
)
def test_the_canonical_text(written: str, canonical: str) -> None:
    assert canonical_json(written) == canonical
    assert canonical_json(canonical) == canonical, "it is its own canonical text"
    assert coerce(written, DataType(ColumnType.JSON)) == canonical


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "Expecting"),
        ("NaN", "such as NaN"),
        ("1e999999999", "thousands of digits"),
        ("1e99999999999999999999", "thousands of digits"),
        ("9" * 5000, "thousands of digits|Exceeds the limit"),
        (r'"\u0000"', "U[+]0000"),
        (r'"\\\u0000"', "U[+]0000"),
        (r'"\ud800"', "an unpaired surrogate"),
        ("[" * 100_000, "nested too deeply"),
    ],
)
def test_what_is_no_json_that_can_be_stored(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        canonical_json(text)
    assert canonical_json_or_text(text) == text


_plain = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    # A whole double of more digits than repr shows is not the number that repr reads as.
    | st.floats(allow_nan=False, allow_infinity=False).filter(lambda d: not 2**53 < abs(d) < 2**63)
    | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")),
    lambda inner: st.lists(inner) | st.dictionaries(st.text("abcé", max_size=3), inner),
    max_leaves=12,
)


@given(value=_plain)
def test_data_and_its_text_agree(value: Any) -> None:
    canonical = canonical_json_of(value)
    assert canonical == canonical_json(json.dumps(value))
    assert canonical == canonical_json(canonical)


# --- Doubles -----------------------------------------------------------------------------------


def doubles(count: int) -> list[float]:
    """Returns doubles of many kinds that SQLite can be asked for the shortest digits of."""
    chance = random.Random(7)
    edges = [0.1, 0.01, 1e-3, 1e-4, 1e-5, 2e-6, 1.0, 10.0, 1e10, 1e15, 0.5, 2.0**-10, 0.3, 0.7]
    edges += [2.0**53, 2.0**63, -(2.0**63), 1e9, 1e22, 1e16, 0.0, -0.0, 5e-324, 1.7e308]
    found = [*edges]
    for edge in edges:
        found += [math.nextafter(edge, math.inf), math.nextafter(edge, -math.inf)]
    while len(found) < count:
        found += [
            chance.random(),
            round(chance.uniform(-1e6, 1e6), chance.randint(0, 9)),
            chance.uniform(-1, 1) * 10.0 ** chance.randint(-5, 15),
            chance.randint(1, 2**53) / 2 ** chance.randint(1, 30),  # of 18 digits: ties
            float(chance.randint(-(2**63), 2**63)),
            chance.random() / 3 + 0.1,
        ]
    return found


def is_usual(value: float) -> bool:
    """Returns whether SQLite says the shortest digits, not only digits of the same double."""
    is_whole = value.is_integer() and -(2.0**63) <= value < 2.0**63
    return is_whole or 2e-6 <= abs(value) < 2.0**53


def test_doubles_have_their_shortest_digits_in_sqlite() -> None:
    dialect = get_dialect("sqlite")
    as_json = dialect.json_text(x.col("d"), DataType(ColumnType.DOUBLE))
    query = dialect.render(exp.select(x.col("d"), as_json).from_(x.table("t")))
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE t (d REAL)")
        connection.executemany("INSERT INTO t VALUES (?)", [(value,) for value in doubles(20_000)])
        rows = connection.execute(query).fetchall()
    wrong = [(text, value) for value, text in rows if float(text) != value]
    assert wrong == []
    others = [(text, v) for v, text in rows if is_usual(v) and text != canonical_json_of(v)]
    assert others == []
    assert {text for value, text in rows if value == 1e22} == {"1e+22"}


# --- Whatever makes it -------------------------------------------------------------------------

ROWS = 40


def spec(generator: str, /, **params: Any) -> dict[str, Any]:
    """Returns the spec of a part of a cell, or of a column."""
    return {"type": generator, "params": params}


PARTS: dict[str, Any] = {
    "zz": {"type": "uniform_float", "params": {"min": 0, "max": 1}},
    "z": {"column": "d"},
    "a": {"column": "m"},
    "B": {"expr": "m * 2"},
    "aa": {**spec("uniform_float", min=0, max=1, decimals=2), "column_type": "decimal(4,2)"},
    "é": spec("choice", values=[1.0, 2.50, 1e-7, 1e22, None]),
    "text": 'q"\\ \n\x1f\x7f/',
    "deep": spec("json", fields={"y": spec("const", value={"b": [1.0, {"d": 1, "c": 2}], "a": 0})}),
    "list": spec("array", of=spec("json", fields={"t": 2.0, "s": {"column": "j"}}), max=2),
    "😀": {**spec("const", value='{ "b": 1.0, "a": [ ] }'), "column_type": "json"},
    "big": {**spec("const", value=2**70), "column_type": "json"},
    "price": {**spec("choice", values=["1.10", 2, "0.00"]), "column_type": "decimal(6,2)"},
}
COLUMNS = {
    "d": ("double", spec("choice", values=[0.1, 3.0, 0.1 + 0.2, 1e15 / 7, -2.5, 1e-5, 123456.75])),
    "m": ("decimal(9,3)", spec("uniform_int", min=0, max=99)),
    "j": ("json", spec("choice", values=[{"b": 1.0, "a": {"d": 1, "c": 0.50}}, '[ 1e2, "x" ]', 7])),
    "k": ("json", spec("choice", values=[{"n": n / 4, "a": n} for n in range(70)])),
}


def things(*, backwards: bool = False) -> Scenario:
    """Returns a scenario of many kinds of JSON, with the fields of one column in another order."""
    fields = dict(reversed(PARTS.items())) if backwards else PARTS
    specs = {**COLUMNS, "o": ("json", spec("json", fields=fields))}
    columns = [
        {"name": name, "type": kind, "generator": generator}
        for name, (kind, generator) in specs.items()
    ]
    return scenario_with({"name": "things", "rows": ROWS, "columns": columns})


def test_sqlite_stores_the_canonical_text(postgres_shared: str) -> None:
    with Runs() as runs:
        path = runs.new_file()
        runs.start(things(), {"dsn": str(path), "kind": "sqlite"}, REQUEST)
        with closing(sqlite3.connect(path)) as connection:
            stored = connection.execute("SELECT j, k, o FROM things").fetchall()
        in_postgres = runs.postgres(things(), postgres_shared)["things"]
    assert len({row[2] for row in stored}) == ROWS
    for row, others in zip(stored, in_postgres, strict=True):
        assert row == tuple(map(canonical_json, row))
        assert row == others[2:]


def test_the_order_of_fields_changes_nothing(postgres_shared: str) -> None:
    with Runs() as runs:
        assert runs.sqlite(things()) == runs.sqlite(things(backwards=True))
        assert_same(
            runs.postgres(things(), postgres_shared),
            runs.postgres(things(backwards=True), postgres_shared),
        )
    one, other = (plan_for(things(backwards=way), "sqlite") for way in (False, True))
    assert one.config_hash == other.config_hash


def test_a_column_of_the_type_json(postgres_shared: str) -> None:
    """An existing column of Postgres's text type for JSON gets the text of the JSONB."""
    with Runs() as runs, fresh_schema(postgres_shared) as schema:
        with psycopg.connect(postgres_shared, autocommit=True) as connection:
            connection.execute(
                f"CREATE TABLE {schema}.things (d float8, m numeric(9, 3), j json, k json, o json)"
            )
            target = {"dsn": postgres_shared, "kind": "postgres", "schema": schema}
            runs.start(things(), target, REQUEST)
            query = f"SELECT j::text, j::jsonb::text, o::text, o::jsonb::text FROM {schema}.things"
            texts = connection.execute(query).fetchall()
        written = read_postgres(postgres_shared, things(), schema)
        assert all(row[0] == row[1] and row[2] == row[3] for row in texts)
        assert_same(written, runs.sqlite(things()))
