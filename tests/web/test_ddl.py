"""DDL over HTTP: a scenario proposed by it, one that follows it, and DDL that means no good."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import Any

import pytest
import yaml

from tests.support.server import Client, LiveServer
from tests.support.site import EVIL_IMAGE
from tests.web.test_proposing import named

DDL = {
    "sqlite": 'CREATE TABLE "Größen" (id INTEGER PRIMARY KEY, "a ""b""" TEXT NOT NULL);'
    "CREATE TABLE orders (id INTEGER PRIMARY KEY, "
    'size_id INT NOT NULL REFERENCES "Größen", total DECIMAL(9,2) NOT NULL CHECK (total > 0));',
    "postgres": 'CREATE TABLE "Größen" (id BIGSERIAL PRIMARY KEY, "a ""b""" TEXT NOT NULL);'
    "CREATE TABLE orders (id BIGSERIAL PRIMARY KEY, "
    'size_id BIGINT NOT NULL REFERENCES "Größen", total NUMERIC(9,2) NOT NULL CHECK (total > 0));',
}
YAML = {"Content-Type": "application/yaml"}


@pytest.mark.parametrize("dialect", DDL)
def test_a_scenario_is_proposed_by_ddl_and_follows_it(
    dialect: str, live: LiveServer, client: Client
) -> None:
    body: dict[str, Any] = {"ddl": DDL[dialect], "dialect": dialect, "name": "Shop", "rows": 30}
    found = client.post("scenarios/propose", body).data
    assert (found["target_id"], found["entities"], found["problems"]) == (None, 2, [])
    assert client.get("targets").data == client.get("scenarios").data == []
    assert yaml.safe_load(found["text"])["name"] == "Shop"
    assert client.post("scenarios", named(found["text"], "shop"), headers=YAML).status == 201
    more = (
        DDL[dialect]
        .replace("total DEC", "paid DATE, total DEC")
        .replace("total NUM", "paid DATE, total NUM")
        + "CREATE TABLE notes (text VARCHAR(20) NOT NULL);"
    )
    asked = {"scenario_id": "shop", "ddl": more, "dialect": dialect}
    updated = client.post("scenarios/update", asked).data
    places = {(each["kind"], each["place"]) for each in updated["changes"]}
    assert {("added", "notes"), ("added", "orders.paid")} <= places
    assert client("PUT", "scenarios/shop", updated["text"], headers=YAML).status == 200
    assert not client.post("scenarios/update", asked).data["changed"]
    if dialect == "sqlite":  # what is proposed without a database fills one
        (live.folder / "data").mkdir()
        with closing(sqlite3.connect(live.folder / "data" / "a.sqlite")) as connection:
            connection.executescript(more)
        run = {"scenario_id": "shop", "target": {"dsn": "a.sqlite"}}
        assert client.post("runs?wait=true", run).data["status"] == "success"


def test_what_cannot_be_proposed_by_ddl(client: Client) -> None:
    good: dict[str, Any] = {"ddl": DDL["postgres"], "dialect": "postgres"}
    update = {**good, "scenario_text": "name: n\nentities: []\n"}
    refused: tuple[tuple[str, dict[str, Any], str, str], ...] = (
        ("propose", {"dialect": "postgres"}, "ddl", "missing"),
        ("propose", {**good, "ddl": ""}, "ddl", "must not be empty"),
        ("propose", {**good, "dialect": "duckdb"}, "dialect", "sqlite"),
        ("propose", {"ddl": "x"}, "dialect", "missing"),
        ("propose", {**good, "name": ""}, "name", "must not be empty"),
        ("propose", {**good, "statistics": "target"}, "statistics", "a statistics file"),
        ("propose", {**good, "statistics": {"format": "x"}}, "statistics.format", "sdgen-"),
        ("propose", {**good, "table": ["none*"]}, "table", "matches no table"),
        ("propose", {**good, "schema": ["none"]}, "", "declares no schema none"),
        ("propose", {**good, "ddl": "SELECT 1"}, "", "no table"),
        ("update", {**update, "dialect": None}, "dialect", "null"),
        ("update", {**update, "target_id": "t"}, "target_id", "together with ddl"),
        ("update", {"scenario_id": "n", "ddl": "x"}, "dialect", "Say whose DDL"),
        ("update", {"scenario_id": "n", "target_id": "n", "dialect": "sqlite"}, "dialect", "only"),
        ("update", {"scenario_id": "n"}, "target_id", "Give target_id or ddl"),
    )
    for operation, body, path, said in refused:
        answer = client.post(f"scenarios/{operation}", body)
        assert answer.status in (422, 502), answer.text
        told = {one["path"]: one["message"] for one in answer.error["details"]}
        assert said in (told[path] if path else answer.text), (body, answer.text)


def test_ddl_is_executed_beside_everything_else(live: LiveServer, client: Client) -> None:
    """Statements of SQLite's reach no file, and what fails is told."""
    outside = live.folder / "outside.sqlite"
    ddl = (
        f"ATTACH '{outside}' AS o; CREATE TABLE o.t (a INT); PRAGMA writable_schema = 1;"
        "CREATE TABLE pets (id INTEGER PRIMARY KEY, kind TEXT NOT NULL);"
        f'CREATE TABLE "{EVIL_IMAGE.replace(chr(34), chr(34) * 2)}" (a TEXT NOT NULL);'
        "INSERT INTO pets VALUES (1, hex(zeroblob(900000000)));"
        "CREATE TABLE f AS SELECT readfile('/etc/passwd') AS t;\n"
        "-- last\nCREATE TABLE broken (a INT"
    )
    found = client.post("scenarios/propose", {"ddl": ddl, "dialect": "sqlite"}).data
    assert not outside.exists()
    assert found["entities"] == 2
    assert sum("not executed: CREATE TABLE" in note for note in found["notes"]) == 3
    assert "root:" not in found["text"]
    page = client.get(f"/proposals/{found['id']}").text
    assert EVIL_IMAGE not in page
    again = client.get(f"/propose?source=ddl&again={found['id']}").text
    assert EVIL_IMAGE not in again
    assert "ATTACH" in again


BUSY = {
    "sqlite": (
        "[" * 200_000,
        "CREATE TABLE a (b INT); INSERT INTO a WITH RECURSIVE r(x) AS "
        "(SELECT 1 UNION ALL SELECT x + 1 FROM r) SELECT count(*) FROM r;",
        "CREATE TABLE t (a INT" + ", CHECK (a > 1)" * 9_000 + ");",
    ),
    "postgres": (
        "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC " + "a;" * 50_000,
        "CREATE TABLE t (a INT" + ", CHECK (a > 1)" * 9_000 + ");",
        "CREATE TABLE t0 (a INT);"
        + "".join(f"CREATE TABLE t{n} (c{n} INT) INHERITS (t{n - 1});" for n in range(1, 2_500)),
        "".join(f"DO $a{n}$ " for n in range(1_500)) + "CREATE TABLE x (a int)",
    ),
}


@pytest.mark.parametrize("dialect", BUSY)
def test_ddl_keeps_no_request_longer_than_others(
    dialect: str, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("web.api.dispatch.REQUEST_SECONDS", 0.5)
    for ddl in BUSY[dialect]:
        answer = client.post("scenarios/propose", {"ddl": ddl, "dialect": dialect})
        assert answer.status == 422, answer.text[:500]
