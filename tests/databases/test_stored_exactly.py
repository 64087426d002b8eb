"""What an existing column would change is refused; what it holds as it is is written."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from decimal import Decimal
from itertools import product
from typing import Any

import pytest

from generators_sql.analysis.cell_facts import cell_facts
from generators_sql.spi.value_facts import is_number, keeps_from_number
from sdgen.column_types import FLOATS, INTEGERS, TEXTS, ColumnType, DataType
from sdgen.planning.request import RunRequest
from sdgen.runs.resolving.targets import inline_target
from sdgen.targets.opening import open_target
from sdgen.values import canonical_text
from tests.support.databases import Database
from tests.support.existing import AS_OF, ID, Existing, column, entity
from tests.support.runs import Runs, plan_for, scenario_from, scenario_with

pytestmark = pytest.mark.every_version

WORDS = ["ab", "cd"]
NUMBERS = ["007", "1e5", " 12 ", "ab"]
MADE: dict[str, tuple[str, str, dict[str, Any]]] = {
    "small": ("int", "uniform_int", {"min": -9, "max": 99}),
    "small_int": ("smallint", "uniform_int", {"min": 0, "max": 32767}),
    "big": ("bigint", "uniform_int", {"min": 0, "max": 2**62}),
    "wide": ("int", "zipf", {"n": 16777216, "exponent": 0}),
    "price": ("decimal(12,4)", "decimal", {"min": 0, "max": 99.99}),
    "tenths": ("decimal(12,4)", "uniform_float", {"min": 0, "max": 9, "decimals": 1}),
    "total": ("decimal(30,4)", "normal", {"mean": 5, "std": 1, "min": 0, "max": 9}),
    "ratio": ("double", "uniform_float", {"min": 0, "max": 1}),
    "rounded": ("double", "uniform_float", {"min": 0, "max": 1, "decimals": 2}),
    "whole": ("double", "normal", {"mean": 50, "std": 9, "min": 0, "max": 100, "decimals": 0}),
    "halves": ("float", "choice", {"values": [0.5, 1.25, -3]}),
    "thirds": ("float", "choice", {"values": [0.1, 0.3]}),
    "word": ("text", "choice", {"values": WORDS}),
    "number": ("text", "choice", {"values": NUMBERS}),
    "code": ("varchar(95)", "pattern", {"mask": "AB-###"}),
    "digits": ("text", "pattern", {"mask": "####"}),
    "filler": ("text", "lorem", {"unit": "words", "min": 1, "max": 3}),
    "country": ("text", "country", {}),
    "mail": ("varchar(95)", "email", {}),
    "day": ("date", "date", {"min": "2020-01-01", "max": "2020-12-31"}),
    "second": ("timestamp", "timestamp", {"min": "-9d", "max": "-1d"}),
    "milli": (
        "timestamptz",
        "timestamp",
        {"min": "-9d", "max": "-1d", "resolution": "millisecond"},
    ),
    "micro": ("timestamp", "timestamp", {"min": "-9d", "max": "-1d", "resolution": "microsecond"}),
    "steps": ("timestamp", "time_series", {"start": "-1d", "step": "90s"}),
    "ticks": ("timestamp", "time_series", {"start": "-1d", "step": "90s10ms"}),
    "flag": ("bool", "bool", {}),
    "uid": ("uuid", "uuid4", {}),
    "blob": ("bytes", "bytes", {"length": 4}),
    "object": ("json", "json", {"fields": {"a": 1}}),
    "scalar": ("json", "choice", {"values": ["1", '"007"']}),
}
WORDY = {"max": 3, "of": {"type": "choice", "params": {"values": ["ab", "abcdefg"]}}}
STORED = {
    "postgres": (
        *("smallint", "integer", "bigint", "real", "double precision", "numeric"),
        *("numeric(4,2)", "numeric(6,0)", "numeric(12,4)", "numeric(30,10)", "numeric(2,3)"),
        *("text", "varchar(6)", "varchar(20)", "char(2)", "char(36)", "short", "shorter"),
        *("date", "timestamp(0)", "timestamp(3)", "timestamptz(2)", "timestamptz", "timestamp"),
        *("boolean", "uuid", "bytea", "json", "jsonb"),
    ),
    "sqlite": (
        *("", "INT", "BIGINT", "UNSIGNED BIG INT", "REAL", "DOUBLE PRECISION", "NUMERIC"),
        *("DECIMAL(10,2)", "MONEY", "BIT", "BOOLEAN", "JSON", "TIME", "DATE", "DATETIME"),
        *("TIMESTAMP", "UUID", "STRING", "INTERVAL", "TEXT", "CLOB", "VARCHAR(2)", "BLOB"),
    ),
}
STRICT = ("INT", "INTEGER", "REAL", "TEXT", "BLOB", "ANY")


DOMAINS = (
    "CREATE DOMAIN short AS varchar(6) CHECK (length(VALUE) > 0)",
    "CREATE DOMAIN shorter AS short NOT NULL",
)
LABEL = {"template": "label {id}"}
Pair = tuple[str, str]


def made(name: str, source: str) -> dict[str, Any]:
    """Return a column filled as one of MADE."""
    more = {"words": ("text[]", "array", WORDY), "label": ("text", "template", LABEL)}
    kind, generator, params = {**MADE, **more}[source]
    return column(name, kind, generator, **params)


def fitting(database: Database, pairs: list[Pair], options: str) -> list[Pair]:
    """Return those pairs of MADE and a type that fit; one table has a column for each."""
    declared = ", ".join(f"c{at} {stored}" for at, (_, stored) in enumerate(pairs))
    database.execute(f"CREATE TABLE every ({declared}){options}")
    columns = [made(name, name) for name in MADE]
    plan = plan_for(scenario_with(entity("every", 60, *columns)), database.kind)
    (every,) = plan.order
    with open_target(inline_target({"dsn": database.dsn, "kind": database.kind})) as engine:
        (table,) = engine.catalog.tables(plan.tables).values()
        cells = {
            name: cell_facts(plan.facts(every, name), every.column(name).generator.params)
            for name in MADE
        }
        return [
            (name, type_name)
            for (name, type_name), stored in zip(pairs, table.columns, strict=True)
            if engine.catalog.misfit(stored, cells[name]) is None
        ]


def as_made(value: object, kind: DataType) -> object:
    """Return a stored value as it would be read from a column of sdgen's own type."""
    if kind.kind in INTEGERS and isinstance(value, float | Decimal) and value == int(value):
        return str(int(value))
    if kind.kind in FLOATS and isinstance(value, Decimal):
        return repr(float(value))
    if kind.kind in TEXTS and not isinstance(value, str):
        return value
    if kind.kind is ColumnType.TIMESTAMP and isinstance(value, str):
        value = datetime.fromisoformat(value)  # Postgres writes no zeros at its end
    if isinstance(value, datetime) and kind.kind is ColumnType.TIMESTAMPTZ and not value.tzinfo:
        value = value.replace(tzinfo=UTC)
    text = canonical_text(value, kind)
    return text.removesuffix(" 00:00:00") if text and kind.kind is ColumnType.DATE else text


@pytest.mark.parametrize("is_strict", [False, True], ids=["", "strict"])
def test_what_fits_is_stored_as_it_is(place: Existing, is_strict: bool) -> None:
    """Whatever pairs of cells and columns are accepted: what is stored is what was made."""
    database = place.database
    types, options = STORED[database.like], ""
    if (
        database.like == "postgres"
        and int(database.query("SHOW server_version_num")[0][0]) < 150_000
    ):
        types = tuple(name for name in types if name != "numeric(2,3)")  # it has no such type
    if is_strict:
        if database.like != "sqlite" or sqlite3.sqlite_version_info < (3, 37):
            return
        types, options = STRICT, " STRICT"
    if database.like == "postgres":
        database.execute(*DOMAINS)
    pairs = fitting(database, list(product(MADE, types)), options)
    assert FIT[options or database.like] <= {*pairs}
    declared = ", ".join(f"c{at} {stored}" for at, (_, stored) in enumerate(pairs))
    database.execute(f"CREATE TABLE exact ({declared}){options}")
    exact = entity("exact", 60, *(made(f"c{at}", name) for at, (name, _) in enumerate(pairs)))
    place.start(exact)
    scenario = scenario_from({"name": "x", "seed": 3, "as_of": AS_OF, "entities": [exact]})
    with Runs() as runs:
        expected = runs.sqlite(scenario, RunRequest())["exact"]
    casts = {"real": "double precision", "json": "text", "jsonb": "text"}
    read = ", ".join(
        f"CAST(c{at} AS {casts[stored]})" if stored in casts else f"c{at}"
        for at, (_, stored) in enumerate(pairs)
    )
    kinds = [each.type for each in scenario.entities[0].columns]
    wrong = {
        pair: (value, cell)
        for row, cells in zip(database.query(f"SELECT {read} FROM exact"), expected, strict=True)
        for pair, value, cell, kind in zip(pairs, row, cells, kinds, strict=True)
        if as_made(value, kind) != cell
    }
    assert not wrong


FIT: dict[str, set[Pair]] = {
    "postgres": {
        *(("small", "smallint"), ("small", "real"), ("small", "numeric(4,2)")),
        *(("small_int", "numeric(6,0)"), ("big", "numeric"), ("wide", "real"), ("wide", "integer")),
        *(("price", "numeric"), ("price", "numeric(30,10)"), ("price", "double precision")),
        *(("tenths", "numeric(4,2)"), ("total", "numeric(12,4)"), ("ratio", "double precision")),
        *(
            ("rounded", "numeric(4,2)"),
            ("whole", "real"),
            ("halves", "real"),
            ("halves", "numeric"),
        ),
        *(("word", "char(2)"), ("word", "varchar(6)"), ("code", "varchar(6)"), ("code", "shorter")),
        *(("country", "char(2)"), ("uid", "char(36)"), ("uid", "text"), ("day", "varchar(20)")),
        *(("day", "timestamp(0)"), ("second", "timestamp(0)"), ("second", "varchar(20)")),
        *(("steps", "timestamp(0)"), ("milli", "timestamp(3)"), ("ticks", "timestamptz(2)")),
        *(("object", "json"), ("blob", "bytea"), ("flag", "boolean"), ("micro", "timestamp")),
    },
    "sqlite": {
        *product(("word", "code", "filler", "mail", "day", "uid", "object"), ("JSON", "STRING")),
        *product(("second", "micro", "country"), ("DATETIME", "TIME", "TIMESTAMP", "DATE", "")),
        *product(("price", "ratio"), ("MONEY", "DECIMAL(10,2)", "REAL", "DOUBLE PRECISION")),
        *product(("flag", "small"), ("BIT", "BOOLEAN", "INT", "UNSIGNED BIG INT")),
        *product(("number", "scalar", "digits"), ("TEXT", "VARCHAR(2)", "CLOB", "BLOB", "")),
        *(("uid", "UUID"), ("word", "INTERVAL"), ("blob", "INT"), ("object", "INTERVAL")),
    },
    " STRICT": {
        *product(("small", "big", "flag"), ("INT", "INTEGER", "ANY")),
        *(("ratio", "REAL"), ("price", "REAL"), ("number", "ANY"), ("number", "TEXT")),
        *(("day", "TEXT"), ("object", "TEXT"), ("blob", "BLOB")),
    },
}


CHANGED = {
    "postgres": (
        ("wide", "smallint", "holds -32768 … 32767, and numbers may be 1 … 16777216. Narrow"),
        ("big", "double precision", "keeps 15 digits of a number, and these may have more"),
        ("price", "numeric(10,2)", "rounds numbers to 2 decimals, and these have up to 4. Use"),
        ("price", "numeric(5,4)", "holds numbers below 10^1, and these may be up to 99.99"),
        ("ratio", "numeric(4,2)", "rounds numbers to 2 decimals, and these may have 17 digits"),
        ("ratio", "numeric", "keeps 15 digits, and these may have 17 digits. Use a decimal type"),
        ("thirds", "real", "keeps 24 bits of a number, about 7 digits, and so changes it. Use"),
        ("mail", "varchar(20)", "and texts may be of up to "),
        ("filler", "varchar(5)", "Use type: varchar(5) there, with fit: clip where they would not"),
        ("label", "varchar(5)", "Use type: varchar(5) there, and shorter texts (template: temp"),
        ("code", "char(20)", "pads strings with spaces to 20 characters, and these have 6 to 6"),
        ("micro", "timestamp(0)", "rounds seconds to whole numbers, and these have up to 6. Use"),
        ("milli", "timestamptz(1)", "rounds seconds to 1 decimal, and these have up to 3. Use"),
        ("words", "varchar(5)[]", "takes 5 characters of an element, and these may be of up to 7"),
        ("words", "char(9)[]", "pads elements with spaces to 9 characters. Use type: char(9)["),
        ("mail", "shorter", "is shorter (character varying(6)), and texts may be of up to "),
    ),
    "sqlite": (
        ("number", "NUMERIC", "stores strings that look like numbers as numbers (007 as 7)"),
        ("digits", "JSON", "Declare the column as TEXT, or use strings that never do"),
        ("scalar", "JSON", "stores strings that look like numbers as numbers"),
        ("word", "INTEGER", "cannot hold every text (TEXT). Change one of them"),
        ("word", "REAL", "cannot hold every text (TEXT)"),
        ("small", "TEXT", "cannot hold every int (INTEGER)"),
        ("ratio", "BIGINT", "cannot hold every double (REAL)"),
    ),
}


def test_what_would_be_changed(place: Existing) -> None:
    database = place.database
    if database.like == "postgres":
        database.execute(*DOMAINS)
    cases = CHANGED[database.like]
    declared = ", ".join(f"c{at} {stored}" for at, (_, stored, _) in enumerate(cases))
    database.execute(f"CREATE TABLE n (id integer, {declared})")
    columns = (made(f"c{at}", source) for at, (source, _, _) in enumerate(cases))
    said = place.refused(entity("first", 5, ID), entity("n", 60, ID, *columns)).splitlines()[1:]
    assert len(said) == len(cases), "all of them at once"
    for at, (line, (_, _, part)) in enumerate(zip(said, cases, strict=True)):
        assert line.strip().startswith(f"{database.shown('n')}.c{at}: is ")
        assert part in line


def test_multiples(place: Existing) -> None:
    """numeric(p,-s) rounds to multiples of 10^s, which are stored as they are."""
    if place.database.like != "postgres" or place.database.query("SHOW server_version_num")[0] < (
        "150000",
    ):
        return  # only Postgres has them, from 15 on
    rounded = ("drawn", "steps", "product", "half", "large", "price")
    kept = ("listed", "counted", "computed", "copied")
    place.database.execute(
        f"CREATE TABLE n (id int PRIMARY KEY, {', '.join(f'{c} numeric(3,-2)' for c in rounded)})",
        f"CREATE TABLE m (id int PRIMARY KEY, {', '.join(f'{c} numeric(5,-2)' for c in kept)})",
    )
    drawn = column("drawn", "int", "uniform_int", min=-99, max=99)
    price = column("price", "decimal(8,2)", "uniform_float", min=1, max=9)
    columns = (
        *(drawn, column("steps", "int", "sequence", start=150, step=100)),
        *(column("product", "int", expr="drawn * 100 + 50"), price),
        column("half", "decimal(9,1)", "choice", values=[100, 0.5]),
        column("large", "int", "choice", values=[100_000]),
    )
    said = place.refused(entity("n", 20, ID, *columns)).splitlines()[1:]
    assert len(said) == len(rounded)
    assert (
        sum("rounds numbers to multiples of 100, and these may be others" in s for s in said) == 5
    )
    assert "which holds numbers below 10^5, and these may be up to 100000" in "".join(said)
    drawn["hidden"] = True
    fine = (
        *(drawn, column("listed", "decimal(9,2)", "choice", values=[-1_200, 0, 9_999_900])),
        *(column("counted", "int", "sequence", start=300, step=-200), price | {"hidden": True}),
        column("computed", "decimal(9,2)", expr="-(drawn * 300 - 5 * 20) + 700 * round(price)"),
        column("copied", "int", fk={"entity": "p", "column": "id"}),
    )
    key = column("id", "int", "sequence", start=100, step=100) | {"primary_key": True}
    run = place.start(entity("p", 3, key), entity("m", 50, ID, *fine)).data["id"]
    place.cli("run", "verify", run, "--target", place.database.dsn)


def test_every_mismatch_at_once(place: Existing) -> None:
    """The case narrower_columns."""
    if place.database.like != "postgres":
        return
    place.database.execute(
        "CREATE TABLE n (id int PRIMARY KEY, price numeric(10,2), ratio numeric(4,2), f4 real, "
        "at timestamp(0), code char(2))"
    )
    columns = (
        *(ID, made("price", "price"), made("ratio", "ratio"), made("f4", "ratio")),
        *(made("at", "micro"), column("code", "text", "pattern", mask="AB")),
    )
    said = place.refused(entity("n", 200, *columns)).splitlines()
    assert [line.split(":")[0].strip() for line in said[1:]] == [
        f"public.n.{name}" for name in ("price", "ratio", "f4", "at")
    ]


def test_which_texts_sqlite_takes_for_numbers() -> None:
    with closing(sqlite3.connect(":memory:")) as file:
        for size in range(6):
            for letters in product("0a.e+- ", repeat=size):
                text = "".join(letters)
                file.execute("CREATE TABLE IF NOT EXISTS t (c NUMERIC)")
                file.execute("INSERT INTO t VALUES (?)", [text])
        rows = file.execute("SELECT c FROM t").fetchall()
    texts = ("".join(letters) for size in range(6) for letters in product("0a.e+- ", repeat=size))
    for text, (stored,) in zip(texts, rows, strict=True):
        assert isinstance(stored, str) or is_number(text), text
        assert isinstance(stored, str) or not keeps_from_number(text)


def test_where_a_trigger_fills_in_what_is_missing(place: Existing) -> None:
    number = column("id", "int", "sequence")
    table = "CREATE TABLE n (id INTEGER, made TEXT NOT NULL, note TEXT NOT NULL)"
    note = column("note", "text", "const", value="x", nullable=True, null_rate=0.5)
    if place.database.like == "sqlite":  # whose triggers cannot change a row before it is stored
        place.database.execute(
            table,
            "CREATE TRIGGER fill BEFORE INSERT ON n BEGIN SELECT 1; END",
        )
        said = place.refused(entity("n", 9, ID, note))
        assert "n.made: is NOT NULL without a default, and the scenario does not fill it" in said
        assert "n.note: is NOT NULL in the table but nullable in the scenario" in said
        return
    place.database.execute(
        table,
        "CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN NEW.made := 'm'; NEW.note := 'n'; RETURN NEW; END $$",
        "CREATE TRIGGER fill AFTER INSERT ON n FOR EACH ROW EXECUTE FUNCTION fill()",
    )
    assert "public.n.made: is NOT NULL without" in place.refused(entity("n", 9, ID, note))
    place.database.execute(
        "CREATE TRIGGER before BEFORE INSERT ON n FOR EACH ROW EXECUTE FUNCTION fill()"
    )
    told = "; rows are refused unless the table's trigger or rule fills it in"
    told_of_triggers = place.warnings(entity("n", 9, number, note))
    assert "each of before (BEFORE INSERT for each row), fill (AFTER" in told_of_triggers.pop()
    assert told_of_triggers == [
        f"public.n.note: is NOT NULL in the table, but nullable in the scenario{told}",
        f"public.n.made: is NOT NULL without a default, and not filled by the scenario{told}",
    ]
    place.start(entity("n", 9, ID, note))
    assert place.database.query("SELECT DISTINCT made, note FROM n") == [("m", "n")]
