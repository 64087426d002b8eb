"""Names of tables: schemas, and names that nearly exist."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sdgen.scenario.table_names import TableName, table_name
from tests.support.cli import Cli, write_scenario
from tests.support.databases import Database

ID: dict[str, Any] = {
    "name": "id",
    "type": "int",
    "primary_key": True,
    "generator": {"type": "sequence"},
}


def entity(name: str, rows: int = 10, *columns: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return an entity with an id and other columns."""
    return {"name": name, "rows": rows, "columns": [ID, *columns], **more}


def start(
    cli: Cli,
    database: Database,
    *entities: dict[str, Any],
    options: tuple[str, ...] = (),
    **ended: int,
) -> str:
    """Start a run and return what stderr got."""
    path = write_scenario(Path("names.yaml"), *entities, seed=3)
    arguments = ("run", "start", "--scenario", path, "--target", database.dsn, *options)
    return cli(*arguments, "--format", "json", **ended).err


@pytest.mark.parametrize(
    ("target_table", "schema", "default", "expected"),
    [
        ("users", None, "public", TableName("users", "public")),
        ("hr.users", None, "public", TableName("users", "hr")),
        ("users", "hr", "public", TableName("users", "hr")),
        ("a.b", "hr", "public", TableName("a.b", "hr")),
        ("users", None, None, TableName("users")),
        ("hr.users", None, None, TableName("hr.users")),
        ("users", "hr", None, TableName("hr.users")),
    ],
)
def test_which_table_is_meant(
    target_table: str, schema: str | None, default: str | None, expected: TableName
) -> None:
    assert table_name(target_table, schema, default) == expected


@pytest.mark.parametrize("name", ["a.b.c", ".b", "a.", "."])
def test_more_than_one_dot_is_refused(cli: Cli, name: str) -> None:
    path = write_scenario(Path("names.yaml"), entity("e", target_table=name), seed=3)
    said = cli("scenario", "validate", path, code=2).err
    assert "target_table: is read as schema.table. A name that has a dot itself needs" in said
    apart = entity("e", target_table=name, schema="s")
    cli("scenario", "validate", write_scenario(Path("names.yaml"), apart, seed=3), code=0)


def test_tables_of_several_schemas(cli: Cli, database: Database) -> None:
    """Foreign keys cross schemas; resume, verify, explain and the records know the names."""
    child = {
        "name": "p_id",
        "type": "int",
        "references": True,
        "fk": {"entity": "people", "column": "id"},
    }
    people = entity("people", 20, target_table="hr.person")
    jobs = entity("jobs", 50, child, target_table="person", schema="Work")
    if database.like == "postgres":
        said = start(cli, database, people, jobs, code=1)
        assert 'schema "hr" does not exist' in said
        assert 'schema "Work" does not exist. Create it (CREATE SCHEMA "Work")' in said
        database.execute("CREATE SCHEMA hr", 'CREATE SCHEMA "Work"')
    start(cli, database, people, jobs)
    start(cli, database, people, jobs, options=("--mode", "truncate"))
    first, second = '"hr.person"', '"Work.person"'
    if database.like == "postgres":
        first, second = 'hr."person"', '"Work"."person"'
    orphans = f"SELECT count(*) FROM {second} WHERE p_id NOT IN (SELECT id FROM {first})"
    assert database.query(orphans) == [(0,)]
    assert database.query(f"SELECT count(*) FROM {second}") == [(50,)]
    run = json.loads(cli("run", "list", "--format", "json").out)[0]["id"]
    shown = json.loads(cli("run", "show", run, "--format", "json").out)
    assert [one["target_table"] for one in shown["entities"]] == ["hr.person", "Work.person"]
    cli("run", "verify", run, "--target", database.dsn, code=0)
    if database.like == "postgres":
        keys = "SELECT count(*) FROM pg_constraint WHERE conrelid = '\"Work\".person'::regclass"
        assert database.query(f"{keys} AND contype IN ('p', 'f')") == [(2,)]
        assert "public.person" not in database.query("SELECT relname FROM pg_class")


def test_a_name_that_differs_only_in_case(cli: Cli, database: Database) -> None:
    database.execute("CREATE TABLE customers (id integer)", "CREATE VIEW people AS SELECT 1 AS id")
    tables = [entity("Customers"), entity("PEOPLE"), entity("other")]
    said = start(cli, database, *tables, code=1)
    if database.like == "sqlite":  # the names are the same there
        assert "PEOPLE: is a view" in said
        start(cli, database, entity("Customers"))
        assert database.count("customers") == 10
        return
    assert (
        "public.Customers: does not exist, but public.customers does, which differs only in case. "
        "Write target_table: public.customers"
    ) in said
    assert "public.PEOPLE: does not exist, but public.people does" in said
    assert database.tables() == {"customers", "people"}
    for option in ("--plan", "--mode=append"):
        assert "public.customers does" in start(cli, database, *tables, options=(option,), code=1)
    start(cli, database, entity("Customers", target_table="public.customers"))
    assert database.count("customers") == 10


def test_a_name_of_another_schema(cli: Cli, postgres_database: Database) -> None:
    database = postgres_database
    database.execute("CREATE SCHEMA hr", "CREATE TABLE hr.person (id integer)")
    said = start(cli, database, entity("person"), code=1)
    assert (
        "public.person: does not exist, but hr.person does. Write target_table: hr.person" in said
    )
    assert "write target_table: public.person" in said
    assert database.tables() == set()
    start(cli, database, entity("person", target_table="hr.person"))
    start(cli, database, entity("person", target_table="public.person"))
    assert database.query("SELECT count(*) FROM hr.person") == database.query(
        "SELECT count(*) FROM public.person"
    )
    database.execute("DROP TABLE public.person")
    start(cli, database, entity("person"), options=("--schema", "public"))  # a schema by name
    database.execute("DROP TABLE public.person", "DELETE FROM hr.person")
    theirs = entity("theirs", target_table="hr.person", rows=3)
    start(cli, postgres_database, theirs, entity("person"), code=0)
    assert postgres_database.query("SELECT count(*) FROM public.person") == [(10,)]


def test_one_table_named_twice(cli: Cli, postgres_database: Database) -> None:
    """With and without its schema it is the same table, whose rows must differ."""
    tables = [entity("a", target_table="users"), entity("b", target_table="public.users")]
    said = start(cli, postgres_database, *tables, code=2)
    assert "(id) is a key of table public.users" in said


def test_a_table_of_nearly_the_name_is_told(cli: Cli, database: Database) -> None:
    """A slip creates a table beside the one that is meant: the plan and the run say so."""
    names = ("sessions", "categories", "user_roles", "orders_2024", "teams", "items")
    database.execute(*(f"CREATE TABLE {name} (id integer)" for name in names))

    def told(*tables: str) -> dict[str, str]:
        names = [entity(f"e{place}", 1, target_table=name) for place, name in enumerate(tables)]
        path = write_scenario(Path("near.yaml"), *names, seed=3)
        where = ("--scenario", path, *database.target, "--format=json")
        plan = cli("run", "start", *where, "--plan", code=0).data
        said = (each.partition(": is created, as there is no") for each in plan["warnings"])
        return {table: hint.split('"')[1] for table, about, hint in said if about}

    slips = {
        "session": "sessions",
        "sesions": "sessions",
        "category": "categories",
        "userrole": "user_roles",
        "itesm": "items",
    }
    shown = {database.shown(name): meant for name, meant in slips.items()}
    assert told(*slips) == shown
    others = ("orders_2025", "tea", "users", "item_prices", "orders")
    assert told(*others) == {}, "these are tables of their own"
    assert told("item", "items") == {}, "the scenario knows that one"
    path = write_scenario(Path("one.yaml"), entity("session"), seed=3)
    where = ("run", "start", "--scenario", path, *database.target)
    refused = cli(*where, "--mode", "append", "--plan", code=1).err
    assert 'writes to existing tables only. Did you mean "sessions"?' in refused
    run = cli(*where, "--format=json", code=0)
    assert 'Did you mean "sessions"?' in run.err
    key = {"name": "id", "type": "int", "primary_key": True}
    there = {"name": "itms", "existing": True, "columns": [key]}
    path = write_scenario(Path("there.yaml"), entity("fresh"), there, seed=3)
    refused = cli("run", "start", "--scenario", path, *database.target, "--plan", code=1).err
    assert 'itms: does not exist. Did you mean "items"?' in refused
