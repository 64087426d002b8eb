"""A scenario from a database over HTTP: proposed, looked at, kept, run."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import yaml

from sdgen.adopting.row_counts import LARGEST
from tests.support.databases import Database
from tests.support.server import Client, LiveServer
from tests.support.site import EVIL, EVIL_IMAGE
from web import proposals, settings
from web.api.adopting_requests import ProposeBody

KEY = {
    "sqlite": "INTEGER PRIMARY KEY",
    "postgres": "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
}
TABLES = (
    "CREATE TABLE countries (code CHAR(2) PRIMARY KEY, name TEXT NOT NULL)",
    "INSERT INTO countries VALUES ('DE', 'Germany'), ('FR', 'France')",
    "CREATE TABLE people (id {id}, country_code CHAR(2) NOT NULL REFERENCES countries, "
    "email TEXT NOT NULL UNIQUE, xyzzy TEXT NOT NULL)",
    "CREATE TABLE orders (id {id}, person_id BIGINT NOT NULL REFERENCES people(id), "
    "total DECIMAL(9,2) NOT NULL CHECK (total > 0))",
    "CREATE TABLE schema_migrations (version VARCHAR(20) PRIMARY KEY)",
)
NOTHING: dict[str, Any] = {}


def kept_target(database: Database, client: Client, live: LiveServer) -> Database:
    """Keep the target ``db``; return the database as tests look at it."""
    if database.like == "sqlite":
        (live.folder / "data").mkdir()
        name = Path(database.dsn).name
        client.post("targets", {"id": "db", "dsn": name}).data  # noqa: B018
        return Database("sqlite", str(live.folder / "data" / name))
    client.post("targets", {"id": "db", "dsn": database.dsn}).data  # noqa: B018
    return database


def sqlite_target(client: Client, live: LiveServer, statements: Sequence[str]) -> None:
    """Keep the target ``db``, an SQLite file."""
    (live.folder / "data").mkdir()
    with closing(sqlite3.connect(live.folder / "data" / "db.sqlite")) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    client.post("targets", {"id": "db", "dsn": "db.sqlite"}).data  # noqa: B018


def named(text: str, scenario_id: str) -> bytes:
    """Return the text of a scenario with an id."""
    return text.replace("\nname: ", f"\nid: {scenario_id}\nname: ", 1).encode()


def test_a_proposal_is_kept_and_runs_with_nothing_to_edit(
    live: LiveServer, client: Client, database: Database
) -> None:
    seen = kept_target(database, client, live)
    seen.execute(*(sql.format(id=KEY[database.like]) for sql in TABLES))
    found = client.post("targets/db/propose", {"rows": 50}).data
    assert seen.count("people") == seen.count("orders") == 0, "what was tried is taken back"
    assert client.get("runs").data == []
    assert client.get("scenarios").data == []
    assert (found["target_id"], found["entities"], found["problems"]) == ("db", 3, [])
    assert 50 < found["rows"] < 200
    (reviewed,) = (each for each in found["review"] if each["column"] == "xyzzy")
    assert (reviewed["entity"], reviewed["confidence"]) == ("people", "guessed")
    assert found["left_out"] == [
        {"table": "schema_migrations", "reason": "a table of migrations"}
    ] or found["left_out"][0]["table"].endswith(".schema_migrations")

    kind = {"Content-Type": "application/yaml"}
    assert client.post("scenarios", named(found["text"], "made"), headers=kind).status == 201
    run = client.post("runs?wait=true", {"scenario_id": "made", "target_id": "db"}).data
    assert (run["status"], seen.count("orders")) == ("success", 50)
    assert client.post(f"runs/{run['id']}/verify?wait=true").data["ok"]

    default = client.post("targets/db/propose", {"table": ["orders"]}).data["text"]
    assert f"rows: {LARGEST:_}" in default
    assert f"Default: {LARGEST:,}." in str(ProposeBody.model_fields["rows"].description)
    only = client.post("targets/db/propose", {"table": ["people"], "exclude": ["order*"]}).data
    assert only["entities"] == 2
    assert [each["table"].rpartition(".")[2] for each in only["left_out"]] == [
        "orders",
        "schema_migrations",
    ]


REFUSED: tuple[tuple[dict[str, Any], str, str], ...] = (
    ({"table": ["nothing*"]}, "table", "matches no table"),
    ({"exclude": ["x", "people"]}, "exclude", "matches no table"),
    ({"table": "people"}, "table", "list"),
    ({"table": None}, "table", "null"),
    ({"table": [""]}, "table[0]", "must not be empty"),
    ({"table": ["a\0b"]}, "table[0]", "U+0000"),
    ({"table": ["p" * 201]}, "table[0]", "200"),
    ({"table": ["p"] * 101}, "table", "100"),
    ({"schema": ["a\0b"]}, "schema[0]", "U+0000"),
    ({"rows": 0}, "rows", "at least 1"),
    ({"rows": "many"}, "rows", "an integer"),
    ({"tables": ["people"]}, "tables", 'Did you mean "table"?'),
    ({"dsn": "other.sqlite"}, "dsn", "unknown key"),
    ({"statistics": None}, "statistics", "null"),
    ({"statistics": "file.json"}, "statistics", "the content of a statistics file"),
    ({"statistics": {"format": "other"}}, "statistics.format", "sdgen-statistics-1"),
    ({"statistics": {"tables": []}}, "statistics.read_at", "missing"),
    ({"common_values": True}, "common_values", "statistics of the target"),
    ({"statistics": {}, "common_values": True}, "common_values", "statistics of the target"),
    ({"exclude": ["*"]}, "", "all tables already contain rows: countries"),
)


def test_what_cannot_be_proposed(live: LiveServer, client: Client) -> None:
    sqlite_target(client, live, [sql.format(id=KEY["sqlite"]) for sql in TABLES])
    for body, path, said in REFUSED:
        refused = client.post("targets/db/propose", body)
        assert refused.status == 422, refused.text
        told = {one["path"]: one["message"] for one in refused.error["details"]}
        assert said in told[path], told


def test_statistics_of_the_target_or_of_a_file(live: LiveServer, client: Client) -> None:
    """Their own where tables hold rows; of a file, such as one of production, where none does."""
    filled = [
        f"INSERT INTO people VALUES ({number}, 'DE', 'p{number}@x.y', '{'abc'[number % 3]}')"
        for number in range(60)
    ]
    sqlite_target(client, live, [sql.format(id=KEY["sqlite"]) for sql in TABLES] + filled)
    own: dict[str, Any] = {"table": ["people"], "rows": 60, "statistics": "target"}
    found = client.post("targets/db/propose", own).data
    assert any("statistics of 20" in note for note in found["notes"]), found["notes"]
    values = client.post("targets/db/propose", {**own, "common_values": True}).data["text"]
    assert "type: choice" in values[values.index("name: xyzzy") :].split("- name:")[0]
    assert (
        "type: choice"
        not in found["text"][found["text"].index("name: xyzzy") :].split("- name:")[0]
    )

    columns = {"total": {"type": "decimal", "bounds": [5, 6, 7], "null_share": 0}}
    tables = [
        {"name": "people", "rows": 100, "columns": {}},
        {"name": "orders", "rows": 900, "columns": columns},
    ]
    file = {"format": "sdgen-statistics-1", "read_at": "2026-01-31T12:00:00Z", "tables": tables}
    body = {"table": ["people", "orders"], "rows": 90, "statistics": file}
    found = client.post("targets/db/propose", body).data
    assert "statistics of 2026-01-31 12:00 UTC" in found["notes"]
    rows = {
        one["name"]: one["rows"]
        for one in yaml.safe_load(found["text"])["entities"]
        if "rows" in one
    }
    assert rows == {"people": 10, "orders": 90}
    assert "type: histogram" in found["text"]
    for table in tables:
        table["rows"] = 0
    notes = client.post("targets/db/propose", body).data["notes"]
    said = "people, orders were empty where the statistics were read; they get a few rows"
    assert said in notes
    tables[1]["columns"] = {"total": {"bounds": [1]}}
    refused = client.post("targets/db/propose", body)
    assert refused.paths == ["statistics.tables[1].columns.total.bounds"]


def test_schemas_of_a_server(client: Client, postgres_database: Database) -> None:
    client.post("targets", {"id": "db", "dsn": postgres_database.dsn}).data  # noqa: B018
    postgres_database.execute("CREATE SCHEMA sales", "CREATE TABLE sales.orders (total INT)")
    refused = client.post("targets/db/propose", NOTHING)
    assert "There are tables in sales (1 table)" in refused.error["details"][0]["message"]
    assert client.post("targets/db/propose", {"schema": ["sales"]}).data["entities"] == 1
    missing = client.post("targets/db/propose", {"schema": ["sales", "nowhere"]})
    assert missing.status in (422, 502)
    assert "nowhere" in missing.text


def test_targets_that_cannot_be_read(live: LiveServer, client: Client) -> None:
    assert client.post("targets/none/propose", NOTHING).status == 404
    client.post("targets", {"id": "new", "dsn": "new.sqlite"}).data  # noqa: B018
    assert client.post("targets/new/propose", NOTHING).status == 404
    assert not (live.folder / "data" / "new.sqlite").exists()
    dsn = "postgresql://u:w0rd-of-honour@127.0.0.1:1/d"
    client.post("targets", {"id": "gone", "dsn": dsn}).data  # noqa: B018
    assert client.post("targets/gone/propose", NOTHING).status == 502
    assert "w0rd" not in "".join(client.seen)
    (live.folder / "targets" / "broken.yaml").write_text("name: N\n")
    assert client.post("targets/broken/propose", NOTHING).status == 422


def test_limits(live: LiveServer, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    sqlite_target(client, live, [sql.format(id=KEY["sqlite"]) for sql in TABLES])
    with monkeypatch.context() as patch:
        patch.setattr("web.api.proposing.MOST_TABLES", 1)
        refused = client.post("targets/db/propose", NOTHING)
        assert (refused.status, refused.paths) == (422, ["table"])
        assert "2 tables would be filled" in refused.text
        assert client.post("targets/db/propose", {"table": ["people"]}).status == 200
    with monkeypatch.context() as patch:
        patch.setattr(proposals, "MAX_BODY_BYTES", 100)
        assert client.post("targets/db/propose", NOTHING).paths == ["table"]
    with monkeypatch.context() as patch:
        patch.setattr("web.api.dispatch.REQUEST_SECONDS", 0.0)
        refused = client.post("targets/db/propose", NOTHING)
        assert refused.status == 422
        assert "sdgen scenario from" in refused.text
    held = [live.server.services.connecting.acquire() for _ in range(settings.MAX_CONNECTING)]
    assert client.post("targets/db/propose", NOTHING).status == 503
    for _ in held:
        live.server.services.connecting.release()
    assert client.post("targets/db/propose", NOTHING).status == 200


def test_names_of_databases_are_data(live: LiveServer, client: Client) -> None:
    """Whatever tables and columns are called, the text is one scenario, and runs."""
    names = (EVIL, EVIL_IMAGE, "new\nline: [", "it's # {no} comment", "tab\t\x07", "\u2028", "-->")
    quoted = ['"{}"'.format(name.replace('"', '""')) for name in names]
    columns = ", ".join(f"{name} TEXT NOT NULL" for name in quoted)
    sqlite_target(client, live, [f"CREATE TABLE {name} ({columns})" for name in quoted])
    found = client.post("targets/db/propose", {"rows": 5}).data
    assert (found["entities"], found["problems"]) == (len(names), [])
    assert {"-->", "new\nline: ["} <= {each["column"] for each in found["review"]} <= {*names}
    kind = {"Content-Type": "application/yaml"}
    kept = client.post("scenarios", named(found["text"], "odd"), headers=kind).data
    assert {each["name"] for each in kept["scenario"]["entities"]} == {*names}
    run = client.post("runs?wait=true", {"scenario_id": "odd", "target_id": "db"}).data
    assert run["status"] == "success"
