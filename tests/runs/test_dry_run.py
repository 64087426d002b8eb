"""Dry runs: a scaled-down run is written, verified and taken back, and nothing of it stays."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sdgen.runs.previewing import few_rows
from tests.support.databases import Database
from tests.support.existing import ID, Existing, column, entity

OWNERS = entity("owners", 30, ID)
PETS = entity(
    "pets",
    50_000,
    column("owner", "int", fk={"entity": "owners", "column": "id"}),
    column("name", "text", "pattern", mask="pet-#####"),
)


def everything(database: Database) -> list[Any]:
    """Return all that a database holds: tables, rows, sequences."""
    if database.like == "sqlite":
        held = database.query("SELECT type, name, sql FROM sqlite_master ORDER BY 1, 2")
        tables = [name for kind, name, _ in held if kind == "table"]
    else:
        held = database.query(
            "SELECT relkind, relname, (SELECT to_jsonb(s) - 'cache_size' FROM pg_sequences AS s "
            "WHERE s.sequencename = relname) FROM pg_class "
            "WHERE relnamespace = 'public'::regnamespace ORDER BY 1, 2"
        )
        tables = [name for kind, name, _ in held if kind == "r"]
        held += database.query("SELECT typname FROM pg_type ORDER BY 1")
    rows = [database.query(f'SELECT * FROM "{name}" ORDER BY 1') for name in tables]
    return [held, rows]


def dry(place: Existing, *entities: dict[str, Any], code: int = 0, mode: str = "") -> Any:
    """Return how a dry run ends; whatever that is, nothing changes and there is no record."""
    before = everything(place.database)
    said = place.start(*entities, options=f"--dry-run {mode}", code=code)
    assert everything(place.database) == before
    assert place.cli.json("run", "list") == []
    return said.data


@pytest.mark.slow_on_servers
def test_nothing_stays(place: Existing) -> None:
    """Also where the table numbers its rows, holds others, has triggers, and is to be emptied."""
    is_sqlite = place.database.like == "sqlite"
    number = (
        "INTEGER PRIMARY KEY AUTOINCREMENT"
        if is_sqlite
        else "INTEGER PRIMARY KEY GENERATED ALWAYS AS IDENTITY"
    )
    place.database.execute(
        "CREATE TABLE owners (id INTEGER PRIMARY KEY)",
        f"CREATE TABLE pets (id {number}, owner INTEGER REFERENCES owners, name TEXT)",
        "CREATE TABLE seen (name TEXT)",
        "INSERT INTO owners VALUES (1000)",
        "INSERT INTO pets (owner, name) VALUES (1000, 'old')",
    )
    if is_sqlite:
        place.database.execute(
            "CREATE TRIGGER see AFTER INSERT ON pets BEGIN INSERT INTO seen VALUES (NEW.name); END"
        )
    else:
        place.database.execute(
            "CREATE FUNCTION see() RETURNS trigger LANGUAGE plpgsql AS "
            "'BEGIN INSERT INTO seen VALUES (NEW.name); RETURN NULL; END'",
            "CREATE TRIGGER see AFTER INSERT ON pets FOR EACH ROW EXECUTE FUNCTION see()",
        )
    for mode in ("", "--mode truncate"):
        found = dry(place, OWNERS, PETS, mode=mode)
        assert found["ok"]
        told = {each["entity"]: (each["rows"], each["written"]) for each in found["entities"]}
        assert told == {"owners": (30, 30), "pets": (50_000, 2_000)}
        assert {each["changed"] for each in found["entities"]} == {0}
    place.start(OWNERS, {**PETS, "rows": 40})
    assert place.database.count("pets") == 41


def test_tables_that_are_not_there_yet(place: Existing) -> None:
    """They are created, with their keys, and gone; a file that is not there is not made."""
    kind = column("kind", "enum(a, b)", "choice", values=["a", "b"])
    owners = entity("owners", 30, {**ID, "primary_key": True}, kind)
    copied = column("kind", "enum(a, b)", "parent", via="owner", column="kind")
    moods = column("moods", "enum(x, y)[]", "choice", values=[["x"], []])
    owner = {**PETS["columns"][0], "references": True}
    keyed = {**PETS, "columns": [owner, PETS["columns"][1], copied, moods]}
    found = dry(place, owners, keyed) if place.database.like != "sqlite" else None
    if found is None:
        found = place.start(owners, keyed, options="--dry-run").data
        assert not Path(place.database.dsn).exists()
    assert found["ok"]


def test_the_first_row_that_is_refused(place: Existing) -> None:
    """With its constraint, its cells, and the line of the scenario that is to be changed."""
    if place.database.like == "sqlite":
        collated = "name TEXT COLLATE NOCASE CONSTRAINT small CHECK (name < 'PET-99')"
        place.database.execute(f"CREATE TABLE pets (owner INTEGER, {collated})")
    else:
        place.database.execute(
            "CREATE FUNCTION is_small(text) RETURNS boolean LANGUAGE sql STABLE AS "
            "$$ SELECT $1 < 'pet-99' $$",
            "CREATE TABLE pets (owner INTEGER, name TEXT CONSTRAINT small CHECK (is_small(name)))",
        )
    found = dry(place, OWNERS, PETS, code=1)
    (problem,) = found["problems"]
    assert not found["ok"]
    assert problem["path"] == "entities[1].columns[1]"
    assert problem["line"] > 1
    assert "small" in problem["message"]
    number = int(problem["message"].split(": row ")[1].split(" ")[0])
    assert f"row {number} (name 'pet-99" in problem["message"]
    words = ("preview", "--scenario", "existing.yaml", "--entity", "pets", "--rows", str(number))
    before = str(place.cli.json(*words))
    assert before.count("pet-") == number
    assert "pet-99" not in before


def test_all_that_is_refused_is_told_at_once(place: Existing) -> None:
    """But not what is refused only since the rows that it needs were."""
    if place.database.like == "sqlite":
        name = "name TEXT COLLATE NOCASE CHECK (name < 'PET-9')"
        needing = (
            "CREATE TRIGGER need BEFORE INSERT ON walks WHEN NOT EXISTS (SELECT 1 FROM pets) "
            "BEGIN SELECT RAISE(ABORT, 'no pets'); END",
        )
    else:
        name = "name TEXT CHECK (is_small(name))"
        place.database.execute(
            "CREATE FUNCTION is_small(text) RETURNS boolean LANGUAGE sql STABLE AS "
            "$$ SELECT $1 < 'pet-9' $$"
        )
        needing = (
            "CREATE FUNCTION need() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            "IF NOT EXISTS (SELECT FROM pets) THEN RAISE 'no pets'; END IF; RETURN NEW; END $$",
            "CREATE TRIGGER need BEFORE INSERT ON walks FOR EACH ROW EXECUTE FUNCTION need()",
        )
    place.database.execute(
        f"CREATE TABLE pets (id INTEGER PRIMARY KEY, {name})",
        "CREATE TABLE toys (pet INTEGER REFERENCES pets)",
        "CREATE TABLE walks (id INTEGER)",
        f"CREATE TABLE cars ({name})",
        *needing,
    )
    pet = column("pet", "int", fk={"entity": "pets", "column": "id"})
    found = dry(
        place,
        entity("pets", 900, ID, PETS["columns"][1]),
        entity("toys", 40, pet),
        entity("walks", 50, ID),
        entity("cars", 800, PETS["columns"][1]),
        OWNERS,
        code=1,
    )
    assert [each["path"] for each in found["problems"]] == [
        "entities[0].columns[1]",
        "entities[3].columns[0]",
    ]
    written = {each["entity"]: each["written"] for each in found["entities"]}
    assert [written[name] for name in ("toys", "walks", "owners")] == [0, 0, 30]


def test_constraints_that_wait_for_the_end(postgres_place: Existing) -> None:
    """They are checked before all is taken back."""
    postgres_place.database.execute(
        "CREATE FUNCTION never() RETURNS trigger LANGUAGE plpgsql AS "
        "'BEGIN RAISE check_violation USING MESSAGE = ''too late''; END'",
        "CREATE TABLE owners (id INTEGER PRIMARY KEY)",
        "CREATE CONSTRAINT TRIGGER late AFTER INSERT ON owners DEFERRABLE INITIALLY DEFERRED "
        "FOR EACH ROW EXECUTE FUNCTION never()",
    )
    (problem,) = dry(postgres_place, OWNERS, code=1)["problems"]
    assert "too late" in problem["message"]


def test_people_read_it(place: Existing) -> None:
    place.database.execute("CREATE TABLE owners (id INTEGER PRIMARY KEY CHECK (id < 31))")
    place.start(OWNERS, options="--plan")
    said = place.cli(
        *("run", "start", "--scenario", "existing.yaml", "--target", place.database.dsn),
        "--dry-run",
    )
    assert "every row was accepted; everything was rolled back" in said.out


@pytest.mark.slow_on_servers
def test_few_rows_are_as_many_as_relations_count_on(
    place: Existing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An entity is not cut where others count its rows; only those are."""
    place.database.execute(
        "CREATE TABLE parties (id INTEGER PRIMARY KEY)",
        "CREATE TABLE people (party INTEGER PRIMARY KEY REFERENCES parties)",
        "CREATE TABLE calls (person INTEGER REFERENCES people)",
    )
    numbered = {"type": "unique", "scattered": False}
    first = {"entity": "parties", "column": "id", "where": {"to": 2_300}, "distribution": numbered}
    people = {"name": "people", "columns": [column("party", "int", fk=first)]}
    anyone = {"entity": "people", "column": "party", "where": {"from": 2_000}}
    calls = entity("calls", 9_000, column("person", "int", fk=anyone))
    entities = (entity("parties", 2_700, ID), people, calls)
    found = dry(place, *entities)
    assert found["ok"]
    told = {each["entity"]: each["written"] for each in found["entities"]}
    assert told == {"parties": 2_700, "people": 2_300, "calls": 2_000}
    two = {"type": "children", "min": 0, "max": 2}
    each = {"entity": "people", "column": "party", "distribution": two}
    exact = entity("calls", 2_300, column("person", "int", fk=each))
    assert dry(place, entities[0], people, exact)["ok"], "so many as the fk decides"
    monkeypatch.setattr(few_rows, "_MOST_IN_ALL", 6_000)
    assert dry(place, *entities)["ok"], "scaling would not help"
    shares = {**people, "columns": [column("party", "int", fk={**first, "where": {"to": "80%"}})]}
    calling = {"entity": "people", "column": "party", "where": {"from": "50%"}}
    scaled = dry(
        place,
        entity("parties", 2_700, ID),
        shares,
        entity("calls", 9_000, column("person", "int", fk=calling)),
    )
    assert sum(each["written"] for each in scaled["entities"]) < 6_000
    monkeypatch.setattr(few_rows, "_MOST_AT_ALL", 6_000)
    refused = place.start(*entities, options="--dry-run", code=2).err
    assert "relations between entities count on 7,000 rows" in refused
    assert "or shares of them (10%)" in refused
