"""What the API and the pages say is in words that hold there: no option, no command line."""

from __future__ import annotations

import ast
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from sdgen.cli.options import error_text, in_options
from sdgen.errors import Problem, RequestProblem, RunError, SdgenError, TargetError, ValidationError
from sdgen.planning.request import RunRequest
from sdgen.store import Store
from tests.project.test_architecture import _COMMAND_LINE
from tests.support.runs import entity_of
from tests.support.server import Client, LiveServer, live_server, slow, tiny
from tests.web.test_pages_again import keyed

PAGES = ("/", "/scenarios", "/targets", "/api", "/openapi.json", "/nothing", "/scenarios/tiny")
CHECKED = {"id": "checked", "checks": [{"entity": "items", "column": "size", "min": 100}]}


def refused_targets(client: Client) -> None:
    """Ask for targets that are not taken, for every kind of reason."""
    pg = "postgresql://u:p@h/d"
    for dsn in (
        *("../out.sqlite", ":memory:", "${HOME}/x.sqlite", "postgresql://h/d", f"{pg}?service=s"),
        *("postgresql://u:p@/d", "postgresql://u:p@" + ",".join("abcdefghij") + "/d", pg, "a\0b"),
    ):
        body = {"id": "new", "dsn": dsn}
        assert client.post("targets", body).status in (201, 422), dsn
        client("DELETE", "targets/new")
    client.post("targets", {"id": "twice", "dsn": "a.sqlite"})
    assert client.post("targets", {"id": "twice", "dsn": "a.sqlite"}).status in (409, 422)
    assert client("DELETE", "targets/none").status == 404
    assert client("DELETE", "scenarios/none").status == 404
    assert client.get("runs", headers={"Host": "other.example"}).status == 403


def ended_runs(live: LiveServer) -> list[dict[str, Any]]:
    """Return runs that have ended in every way there is, after asking wrong things of them."""
    client = live.client
    for scenario in (tiny(), {**tiny(), **CHECKED}, keyed("pair"), {**slow(), "id": "slow"}):
        assert client.post("scenarios", scenario).status == 201

    def run(scenario: str, dsn: str, **options: Any) -> dict[str, Any]:
        body = {"scenario_id": scenario, "target": {"dsn": dsn}, **options}
        record: dict[str, Any] = client.post("runs?wait=true", body).data
        assert client.post("runs/plan", body).status in (200, 409, 422)
        for action in ("cancel", "verify?wait=true", "resume?wait=true"):
            client.post(f"runs/{record['id']}/{action}")
        return record

    data = live.folder / "data"
    data.mkdir(exist_ok=True)
    for name, table, more in (
        ("other", "(x TEXT)", ()),
        ("trigger", "(id INT, size INT)", ("BEGIN SELECT RAISE(ABORT, 'no'); END",)),
    ):
        with closing(sqlite3.connect(data / f"{name}.sqlite")) as database:
            database.execute(f"CREATE TABLE items {table}")
            for body in more:
                database.execute(f"CREATE TRIGGER t BEFORE INSERT ON items {body}")
    found = [
        run("pair", "a.sqlite", seed=1),
        run("pair", "a.sqlite", seed=1),
        run("pair", "a.sqlite", seed=1, mode="truncate"),
        run("pair", "a.sqlite", seed=1, **{"continue": True}),
        run("tiny", "b.sqlite", mode="truncate"),
        run("tiny", "b.sqlite"),
        run("tiny", "other.sqlite"),
        run("tiny", "trigger.sqlite"),
        run("checked", "c.sqlite"),
    ]
    busy, waiting = (
        client.post("runs", {"scenario_id": "slow", "target": {"dsn": f"{n}.sqlite"}}).data["id"]
        for n in "ef"
    )
    client.wait(busy, lambda one: one["rows_written"] > 0 or one["status"] == "running")
    claimed = {"scenario_id": "slow", "target": {"dsn": "e.sqlite"}}
    for path in ("runs/plan", "runs"):
        for options in ({}, {"continue": True}, {"mode": "append"}, {"as_of": "2020-01-01"}):
            client.post(path, {**claimed, **options})
    for run_id in (busy, waiting):
        for action in ("resume", "verify", "cancel"):
            client.post(f"runs/{run_id}/{action}")
    for record in client.get("runs?status=queued&limit=500").data:
        client.post(f"runs/{record['id']}/cancel")
    return [*found, client.wait(busy), client.wait(waiting)]


def refused_requests(client: Client) -> None:
    """Ask for runs that cannot be made."""
    base: dict[str, Any] = {"scenario_id": "pair", "target": {"dsn": "a.sqlite"}}
    for options in (
        *({"continue": True, "mode": "truncate"}, {"continue": True, "as_of": "2020-01-01"}),
        *({"continue": True, "seed": 99}, {"row_overrides": {"pair_parents": 0}}, {"scale": 0}),
        *({"row_overrides": {"none": 3}}, {"profile": "none"}, {"seed": "x"}, {"jobs": 99}),
        *({"batch_size": 0}, {"mode": "none"}, {"as_of": "soon"}, {"first_rows": {}}),
        *({"scenario_id": "none"}, {"target_id": "none"}),
    ):
        assert client.post("runs/plan", {**base, **options}).status in (404, 422), options
    wrong = entity_of("items", 5, id=("int", "fk", {"entity": "none", "column": "id"}))
    assert client.post("scenarios", {"id": "w", "name": "W", "entities": [wrong]}).status == 422
    for path in ("runs/none", "scenarios/none", "targets/none", "scenarios/pair/explain"):
        assert client.get(path).status in (404, 422)


def test_no_answer_speaks_of_the_command_line(live: LiveServer, client: Client) -> None:
    refused_targets(client)
    records = ended_runs(live)
    refused_requests(client)
    kinds = {(record["status"], record["error_code"]) for record in records}
    assert {
        ("success", None),
        ("failed", "table_mismatch"),
        ("failed", "constraint_broken"),
        ("failed", "checks_failed"),
        ("cancelled", "run_cancelled"),
    } <= kinds
    with Store(live.folder / "runs.sqlite") as store:
        died = {"status": "running", "error": None, "error_code": None, "pid": 2**22 + 1}
        changes = ", ".join(f"{name} = ?" for name in died)
        store.execute(f"UPDATE runs SET {changes} WHERE id = ?", [*died.values(), records[0]["id"]])
    assert client.get(f"runs/{records[0]['id']}").data["error"].startswith("interrupted: ")
    assert client.post(f"runs/{records[0]['id']}/resume").status in (202, 409)
    for record in client.get("runs?limit=500").data:
        client.get(f"/runs/{record['id']}", headers={"Accept": "text/html"})
        client.get(f"runs/{record['id']}/logs")
    for page in PAGES:
        client.get(page, headers={"Accept": "text/html"})
    assert len(client.seen) > 100
    assert {word for answer in client.seen for word in _COMMAND_LINE.findall(answer)} == set()


def test_a_server_that_is_for_others_names_no_option_either(tmp_path: Path) -> None:
    with live_server(tmp_path, host="0.0.0.0") as live:
        body = {"id": "far", "dsn": "postgresql://u:p@h/d"}
        assert live.client.post("targets", body).status == 422
        assert not re.search(_COMMAND_LINE, live.client.seen[-1])


def test_what_a_resume_would_end_with_too_is_not_to_be_resumed(live: LiveServer) -> None:
    can = {
        (run["status"], run["error_code"]): run["can_resume"]
        for record in ended_runs(live)
        for run in [live.client.get(f"runs/{record['id']}").data]
    }
    assert can == {
        ("success", None): False,
        ("failed", "table_mismatch"): False,
        ("failed", "constraint_broken"): True,
        ("failed", "checks_failed"): True,
        ("cancelled", "run_cancelled"): True,
    }


FIELDS = {
    *(field.name for field in fields(RunRequest)),
    *("continue", "first_rows", "statistics_out"),
} - {"continues", "growth", "starts", "existing", "repeats", "counts", "usual_master"}
# As words of English they are no fields: those of a request are known by what follows or by "_".
_BARE = re.compile(
    r"(?<![`\w.-])(?:(?:batch_size|first_rows|lock_timeout|row_overrides|spark_master)(?![`\w:=])"
    r"|(?i:mode|maker) (?=\{|append_only|create_if_missing|truncate_then_insert|duckdb|spark))"
)


def _messages(path: Path) -> Iterator[str]:
    """Yield the texts of a module that are sentences; values in them are in braces."""
    tree = ast.parse(path.read_text())
    docs = {id(each.value) for each in ast.walk(tree) if isinstance(each, ast.Expr)}
    parts = {
        id(p) for each in ast.walk(tree) if isinstance(each, ast.JoinedStr) for p in each.values
    }
    for each in ast.walk(tree):
        if isinstance(each, ast.JoinedStr):
            values = (p.value if isinstance(p, ast.Constant) else "{}" for p in each.values)
            yield "".join(map(str, values))
        elif isinstance(each, ast.Constant) and id(each) not in docs | parts:
            yield str(each.value)


def test_messages_name_fields_of_requests_so_that_the_command_line_finds_them() -> None:
    """In backticks, which the command line has options for: nobody there knows of fields."""
    assert all(in_options(f"`{field}`").startswith("--") for field in FIELDS)
    assert in_options("Use `maker` spark, or `row_overrides`") == (
        "Use --maker spark, or --rows-override"
    )
    cores = (
        path
        for name in ("sdgen", "dialects", "generators_sql")
        for path in Path(name).rglob("*.py")
    )
    found = [
        f"{path}: {text[:120]}"
        for path in cores
        if path.parts[:2] != ("sdgen", "cli") and path.name != "migrations.py"
        for text in _messages(path)
        if " " in text.strip()
        and _BARE.search(text)
        and not text.lstrip().startswith(("SET ", "SELECT ", "ALTER "))
    ]
    assert found == []


@pytest.mark.parametrize(
    "error",
    [
        TargetError("gone. Use `maker` spark"),
        RunError("not all. Use `maker` spark"),
        ValidationError("x:", [RequestProblem("maker", "none. Use `maker` spark")]),
    ],
)
def test_every_error_is_told_in_options(error: SdgenError) -> None:
    assert "Use --maker spark" in error_text(error)


def test_problems_of_scenarios_keep_their_keys() -> None:
    found = Problem("a.b", "name its `schema`, or start over with `mode` truncate")
    said = error_text(ValidationError("x:", [found]))
    assert said.endswith("a.b: name its `schema`, or start over with --mode truncate")
