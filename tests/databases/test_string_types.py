"""Types whose cells are strings until they are stored: enums, arrays, times of day, ranges, …

That every path leads to the same cells is told by ``tests/golden/types``.
"""

from __future__ import annotations

import re
from typing import Any

import pytest

from dialects import get_dialect
from sdgen.errors import ValidationError
from tests.support.existing import ID, Existing, column, entity
from tests.support.runs import scenario_with

MOOD = "enum(happy, so-so, 'it''s')"
LABELS = ["happy", "so-so", "it's"]


def mood(name: str = "mood", kind: str = MOOD) -> dict[str, Any]:
    """Return a column of an enum."""
    return column(name, kind, "choice", values=LABELS)


# --- Enums of tables that runs create -----------------------------------------------------------


def test_enums_that_runs_create(place: Existing) -> None:
    """Copies share the type of the original; a taken name is not taken; labels are checked."""
    database = place.database
    own = column("own", MOOD, "const", value="happy")
    parents = entity("parents", 1, {**own, "primary_key": True})
    children = entity(
        "children",
        9,
        ID,
        {**column("copy", MOOD, fk={"entity": "parents", "column": "own"}), "references": True},
        column("other", "enum(so-so, happy)[]", "choice", values=[["happy"], []]),
    )
    place.start(parents, children)
    if database.like == "sqlite":
        with pytest.raises(Exception, match="CHECK constraint failed"):
            database.execute("UPDATE parents SET own = 'sad'")
        found = {text for (text,) in database.query("SELECT other FROM children")}
        assert found == {"[]", '["happy"]'}
        return
    types = "SELECT table_name, column_name, udt_name FROM information_schema.columns"
    found = {(table, name): udt for table, name, udt in database.query(types)}
    assert found["parents", "own"] == found["children", "copy"] == "parents_own"
    assert found["children", "other"] == "_children_other"
    comment = "SELECT obj_description('parents_own'::regtype, 'pg_type')"
    assert database.query(comment) == [("sdgen: made by a run",)]
    # One that a run has made and nobody uses gives way; also where the table that uses it does.
    mended = entity("parents", 1, {**own, "type": "enum(happy, glad)", "primary_key": True})
    database.execute("DROP TABLE children, parents")
    (told,) = place.warnings(mended)
    assert "type public.parents_own: a run created it" in told
    words = ("explain", "--scenario", "existing.yaml", "--target", database.dsn)
    assert 'DROP TYPE "public"."parents_own";' in place.cli(*words, code=0).out
    assert place.start(mended, options="--dry-run").data["ok"]
    place.start(mended)
    labels = "SELECT enum_range(NULL::parents_own)::text"
    assert database.query(labels) == [("{happy,glad}",)]
    mark = get_dialect("postgres").mark_of("unfinished", 0)
    database.execute("DELETE FROM parents", f"COMMENT ON TABLE parents IS '{mark}'")
    sad = column("own", "enum(happy, sad)", "const", value="sad")
    mended = entity("parents", 1, {**sad, "primary_key": True})
    database.execute("CREATE FUNCTION f(parents_own) RETURNS int LANGUAGE sql AS 'SELECT 1'")
    assert not any("drops it" in each for each in place.warnings(mended))
    database.execute("DROP FUNCTION f")
    place.start(mended)
    assert database.query(labels) == [("{happy,sad}",)]
    # What copies cells of a table that is there has its type, whatever that is called.
    database.execute("CREATE TYPE hue AS ENUM ('red', 'blue', 'green')")
    database.execute("CREATE TABLE hues (hue hue PRIMARY KEY, many hue[])")
    database.execute("INSERT INTO hues VALUES ('red', '{blue}')")
    said = {"hue": "enum(red, blue)", "many": "enum(red, blue)[]"}
    hues = entity("hues", 0, *({"name": name, "type": kind} for name, kind in said.items()))
    hues = {"existing": True, "primary_key": ["hue"], **hues}
    del hues["rows"]
    fk = column("hue", said["hue"], fk={"entity": "hues", "column": "hue"})
    many = column("many", said["many"], "parent", via="hue", column="many")
    dyed = entity("dyed", 3, ID, {**fk, "references": True}, many)
    assert place.start(hues, dyed, options="--dry-run").data["ok"]
    place.start(hues, dyed)
    found = {(table, name): udt for table, name, udt in database.query(types)}
    assert (found["dyed", "hue"], found["dyed", "many"]) == ("hue", "_hue")
    # The types outlive their tables: one of the same labels is used again, another is not.
    database.execute("CREATE TYPE things_mood AS (a int)")
    fewer = column("other", "enum(so-so)[]", "choice", values=[["so-so"]])
    more = column("copy", "enum(happy, glad)", "const", value="glad")
    place.start(entity("children", 9, ID, fewer, more), entity("things", 3, ID, mood()))
    found = {(table, name): udt for table, name, udt in database.query(types)}
    assert found["children", "other"] == "_children_other"
    assert re.fullmatch("children_copy_[0-9a-f]{8}|children_copy", found["children", "copy"])
    assert re.fullmatch("things_mood_[0-9a-f]{8}", found["things", "mood"])


# --- Existing tables ----------------------------------------------------------------------------

FITTING = {  # type of a column of Postgres → type in the scenario, values, what is stored as text
    "mood": (MOOD, LABELS[:2], None),
    '"Other s"."Odd type"': ("enum(b, a)", ["a", "b"], None),
    "text": ("inet", ["10.0.0.1/32"], ["10.0.0.1"]),
    "inet": ("cidr", ["10.0.0.0/8"], None),
    "varchar(8)": ("time", ["9:30"], ["09:30:00"]),
    "time(0)": ("time", ["9:30"], ["09:30:00"]),
    "interval": ("interval", ["1 days 60 min"], ["1 day 01:00:00"]),
    "real": ("real", [0.1], None),
    "double precision": ("real", [0.5], None),
    "char(4)": ("char(4)", ["ab"], ["ab"]),
    "varchar(4)": ("char(4)", ["ab"], None),
    "text[]": ("text[]", [["a", None], []], ["{a,NULL}", "{}"]),
    "varchar(2)[]": ("text[]", [["ab"]], ["{ab}"]),
    "mood[]": ("enum(happy)[]", [["happy"]], ["{happy}"]),
    "short[]": ("text[]", [["ab"]], ["{ab}"]),
    "numeric(6,2)[]": ("decimal(6,2)[]", [[1.5]], ["{1.50}"]),
    "numeric[]": ("int[]", [[1, 2]], ["{1,2}"]),
    "date[]": ("date[]", [["2024-02-29"]], ["{2024-02-29}"]),
    "daterange": ("daterange", ["[2024-01-01,2024-01-31]"], ["[2024-01-01,2024-02-01)"]),
    "tstzrange": ("tstzrange", ["[2024-01-01 00:00Z,)"], ['["2024-01-01 00:00:00+00",)']),
}
CHANGED: list[tuple[str, str, list[Any], str]] = [
    ("mood", "enum(happy, hapy)", ["hapy"], "has no label 'hapy'. Did you mean \"happy\"?"),
    ("mood[]", "enum(a)[]", [["a"]], "of mood, which has no label 'a'"),
    ("time(0)", "time", ["9:30:00.5"], "rounds seconds to whole numbers, and these have up to 1"),
    ("interval(0)", "interval", ["0.5 s"], "rounds seconds to whole numbers"),
    ("varchar(4)", "time", ["9:30"], "texts may be of up to 8 characters"),
    ("cidr", "inet", ["10.0.0.1"], "cannot hold every inet (INET). Use type: text"),
    ("char(3)", "char(4)", ["abcd"], "texts may be of up to 4 characters"),
    ("text[]", "inet", ["10.0.0.1"], "cannot hold every inet"),
    ("text", "text[]", [["a"]], "cannot hold text[] (TEXT[])"),
    (
        "varchar(1)[]",
        "text[]",
        [["ab"]],
        "and these may be of up to 2 characters. Use type: varchar(1)[] and shorter texts",
    ),
    ("smallint[]", "int[]", [[40_000]], "of smallint, which holds -32768 … 32767"),
    ("real", "double", [0.1], "Use type: real"),
    ("char(3)", "text", ["ab"], "Use type: char(3), or strings of exactly 3"),
]
MADE = (
    "CREATE TYPE mood AS ENUM ('happy', 'so-so', 'it''s')",
    'CREATE SCHEMA "Other s"',
    """CREATE TYPE "Other s"."Odd type" AS ENUM ('a', 'b', 'c')""",
    "CREATE DOMAIN short AS varchar(6) CHECK (VALUE <> 'bad')",
)


def test_existing_columns(postgres_place: Existing) -> None:
    """What fits is stored as it is; what the column would change or refuse is told of."""
    place, database = postgres_place, postgres_place.database
    database.execute(*MADE)
    declared = ", ".join(f"c{at} {name}" for at, name in enumerate(FITTING))
    database.execute(f"CREATE TABLE fits (id int, {declared})")
    columns = [
        column(f"c{at}", kind, "choice", values=values)
        for at, (kind, values, _) in enumerate(FITTING.values())
    ]
    run = place.start(entity("fits", 40, ID, *columns)).data["id"]
    assert place.cli.json("run", "verify", run, "--target", database.dsn)["ok"]
    for at, (_, values, texts) in enumerate(FITTING.values()):
        stored = {text for (text,) in database.query(f"SELECT DISTINCT c{at}::text FROM fits")}
        assert stored == {*(texts or map(str, values))}
    declared = ", ".join(f"c{at} {name}" for at, (name, *_) in enumerate(CHANGED))
    database.execute(f"CREATE TABLE changes (id int, {declared})")
    columns = [
        column(f"c{at}", kind, "choice", values=values)
        for at, (_, kind, values, _) in enumerate(CHANGED)
    ]
    said = place.refused(entity("changes", 9, ID, *columns))
    for at, (*_, message) in enumerate(CHANGED):
        (line,) = [each for each in said.splitlines() if f"changes.c{at}:" in each]
        assert message in line


# --- Scenarios that are refused -----------------------------------------------------------------

REFUSED: list[tuple[str, str, dict[str, Any], str]] = [
    ("enum(a, bb)", "choice", {"values": ["a", "b"]}, "not a label of the enum (got 'b')"),
    ("enum(active)", "const", {"value": "actve"}, 'Did you mean "active"? Its labels are active'),
    ("time", "pattern", {"mask": "##:00"}, "makes '30:00', which is not a time of day"),
    ("interval", "pattern", {"regex": "0[1-9] h", "unique": True}, "which is stored as 01:00:00"),
    ("text[]", "choice", {"values": ["a"]}, "not a list of text (got 'a'). Write e.g. [a, b]"),
    ("int[]", "array", {"of": {"type": "uuid4"}}, "uuid4 cannot make int"),
    ("enum(a)[]", "array", {"of": {"type": "const", "params": {"value": "b"}}}, "not a label of"),
    (
        "text[]",
        "array",
        {"of": {"type": "const", "params": {"value": "b"}, "column_type": "int"}},
        "elements of text[] are text. Leave it out",
    ),
    ("text[]", "expr", {"sql": "'a'"}, "expr cannot fill columns of type text[]"),
    ("enum(a, b)", "expr", {"sql": "CASE WHEN id > 1 THEN 'a' ELSE 'c' END"}, "(got 'c')"),
    ("time", "expr", {"sql": "'25:00'"}, "not a time of day"),
    ("int", "expr", {"sql": "LENGTH(tags)"}, "tags is text[], which expressions do not support"),
    ("cidr", "ipv4", {}, "ipv4 cannot fill columns of type cidr"),
]


@pytest.mark.parametrize(("kind", "generator", "params", "message"), REFUSED)
def test_scenarios_that_are_refused(
    kind: str, generator: str, params: dict[str, Any], message: str
) -> None:
    tags = column("tags", "text[]", "const", value=[])
    with pytest.raises(ValidationError) as caught:
        scenario_with(entity("x", 20, ID, tags, column("c", kind, generator, **params)))
    assert message in str(caught.value)


def test_strings_that_are_built_are_looked_at_before_the_first_write(place: Existing) -> None:
    built = column("at", "time", "template", template="{id}:30")
    said = place.start(entity("x", 30, ID, built), options="--plan", code=2).err
    assert "columns[1].generator: makes '24:30', which is not a time of day" in said
    place.start(entity("x", 30, ID, built), code=1)
    assert place.database.tables() <= {"x"} or place.database.count("x") == 0
    place.start(entity("x", 23, ID, built))
