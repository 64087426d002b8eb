"""The HTTP API against a live server: every route, its answers, its refusals."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from generators_sql.registry import own_generators
from sdgen.logs import LOGGER
from sdgen.store import Store
from sdgen.store.targets import list_checks
from tests.support.cli import Cli
from tests.support.databases import Database
from tests.support.runs import column_of
from tests.support.server import Client, LiveServer, tiny
from web.api import OPERATIONS, scenarios
from web.security import Guard
from web.settings import MAX_BODY_BYTES

YAML = {"Content-Type": "application/yaml"}


def write(folder: Path, name: str, content: object) -> Path:
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    return path


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> Cli:
    """Runs commands in this process."""
    return Cli(capsys)


@pytest.fixture
def sqlite(live: LiveServer) -> dict[str, Any]:
    """What a request says to write to a file of the data folder."""
    return {"dsn": "out.sqlite"}


# --- Scenarios ----------------------------------------------------------------------------------


def test_scenarios_of_files_and_of_the_store(live: LiveServer, client: Client) -> None:
    write(live.folder / "scenarios", "of-file.json", {**tiny(), "id": "of-file"})
    write(live.folder / "scenarios", "broken.yaml", "name: Broken\nentities: 3\n")
    added = client.post("scenarios", tiny())
    assert added.status == 201
    assert added.headers["location"] == "/api/v1/scenarios/tiny"
    items = {item["id"]: item for item in client.get("scenarios").data}
    assert {key: item["source"] for key, item in items.items()} == {
        "broken": "file",
        "of-file": "file",
        "tiny": "store",
    }
    assert items["tiny"]["rows"] == 20
    assert items["broken"]["name"] is None
    assert items["broken"]["problems"] == [
        {"path": "entities", "message": "must be a list (got 3)", "line": 2}
    ]
    whole = client.get("scenarios/of-file").data
    assert whole["scenario"]["entities"][0]["name"] == "items"
    assert json.loads(whole["text"])["id"] == "of-file"


def test_a_scenario_keeps_its_text(client: Client) -> None:
    text = "# how many\n" + yaml.safe_dump(tiny(), sort_keys=False)
    assert client.post("scenarios", text, headers=YAML).data["text"] == text
    other = text.replace("Tiny", "Tinier").replace("id: tiny\n", "")
    changed = client("PUT", "scenarios/tiny", other, headers=YAML).data
    assert (changed["id"], changed["name"], changed["text"]) == ("tiny", "Tinier", other)
    assert client("DELETE", "scenarios/tiny").data == {"id": "tiny"}
    assert client.get("scenarios/tiny").status == 404


def test_the_command_line_sees_stored_scenarios(live: LiveServer, client: Client, cli: Cli) -> None:
    client.post("scenarios", tiny()).data  # noqa: B018  (asserts that it succeeded)
    options = ("--runs-db", live.folder / "runs.sqlite", "--scenarios-dir", live.folder)
    (listed,) = cli.json("scenario", "list", *options)
    assert (listed["id"], listed["source"], listed["path"]) == ("tiny", "store", None)
    assert "Tiny" in cli("scenario", "show", "tiny", *options, code=0).out
    assert cli.json("preview", "--scenario", "tiny", *options)["items"]


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"id": "a/b"}, "id"),
        ({"id": "../x"}, "id"),
        ({"id": "x.yaml"}, "id"),
        ({"id": "plan"}, "id"),
        ({"id": None}, "id"),
        ({"name": [3]}, "name"),
        ({"colour": 3}, "colour"),
        ({"entities": []}, "entities"),
        ({"seed": 2**63}, "seed"),
    ],
)
def test_scenarios_that_are_not_kept(client: Client, change: dict[str, Any], path: str) -> None:
    response = client.post("scenarios", {**tiny(), **change})
    assert response.status == 422
    assert path in response.paths
    assert client.get("scenarios").data == []


def test_ids_are_given_once(live: LiveServer, client: Client) -> None:
    write(live.folder / "scenarios", "x.json", tiny())
    assert client.post("scenarios", tiny()).error["code"] == "conflict"
    assert client.post("scenarios", {**tiny(), "id": "y"}).status == 201
    assert client.post("scenarios", {**tiny(), "id": "y"}).error["code"] == "conflict"
    for method in ("PUT", "DELETE"):
        refused = client(method, "scenarios/tiny", tiny())
        assert (refused.status, refused.error["code"]) == (409, "read_only")
    assert client("PUT", "scenarios/y", tiny()).paths == ["id"]


def test_validation_tells_every_problem_with_its_line(client: Client) -> None:
    assert client.post("scenarios/validate", tiny()).data == {
        "valid": True,
        "name": "Tiny",
        "entities": 1,
        "rows": 20,
        "problems": [],
    }
    text = "name: x\nentities:\n- name: a\n  rows: -1\n  colour: red\n  columns: []\n"
    verdict = client.post("scenarios/validate", text, headers=YAML).data
    assert verdict["valid"] is False
    assert {(one["path"], one["line"]) for one in verdict["problems"]} == {
        ("entities[0].rows", 4),
        ("entities[0].colour", 5),
        ("entities[0].columns", 6),
    }
    assert client.get("scenarios").data == []


ALIASES = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[" * 3000, "nest"),
        (ALIASES, "aliases expand"),
        ("a: !!python/object:os.system x", "not YAML"),
        ("a: \x01", "control character"),
        (b"\xff\xfe\xff", "not UTF-8"),
        ("", "is empty"),
    ],
)
def test_yaml_that_is_refused(client: Client, text: str | bytes, says: str) -> None:
    for path in ("scenarios", "scenarios/validate"):
        assert says in client.post(path, text, headers=YAML).text


def test_preview_and_explain(client: Client) -> None:
    client.post("scenarios", tiny()).data  # noqa: B018
    (entity,) = client.get("scenarios/tiny/preview?rows=2&seed=3").data
    assert (entity["entity"], entity["columns"]) == ("items", ["id", "size"])
    assert [row[0] for row in entity["rows"]] == [1, 2]
    assert entity["total_rows"] == 20
    script = client.get("scenarios/tiny/explain?dialect=postgres&entity=items&scale=2")
    assert script.headers["content-type"].startswith("text/sql")
    assert 'INSERT INTO "public"."items"' in script.text
    assert "40 rows" in script.text
    for query, path in (
        ("preview?rows=2001", "rows"),
        ("preview?rows=x", "rows"),
        ("preview?rows=1&rows=2", "rows"),
        ("preview?row=1", "row"),
        ("preview?seed=9223372036854775808", "seed"),
        ("preview?as_of=yesterday", "as_of"),
        ("explain", "dialect"),
        ("explain?dialect=oracle", "dialect"),
        ("explain?dialect=sqlite&scale=nan", "scale"),
    ):
        response = client.get(f"scenarios/tiny/{query}")
        assert (response.status, response.paths) == (422, [path])
    assert client.get("scenarios/tiny/preview?entity=item").status == 404


def test_scripts_for_rows_that_are_there(client: Client, database: Database) -> None:
    keys = [{"name": "id", "type": "bigint", "primary_key": True}]
    there = {**tiny(), "entities": [{"name": "p", "existing": True, "columns": keys}]}
    there["entities"].append(
        {
            "name": "c",
            "rows": 3,
            "columns": [{"name": "p_id", "type": "bigint", "fk": {"entity": "p", "column": "id"}}],
        }
    )
    client.post("scenarios", there).data  # noqa: B018
    refused = client.get("scenarios/tiny/explain?dialect=postgres")
    assert (refused.status, refused.paths) == (422, ["dialect"])
    assert "rows of p are there already" in refused.text
    assert "POST its target_id here" in refused.text
    if database.like != "postgres":
        return
    client.post("targets", {"id": "db", "dsn": database.dsn}).data  # noqa: B018
    database.execute("CREATE TABLE p (id bigint PRIMARY KEY)", "INSERT INTO p VALUES (5), (7)")
    script = client.post("scenarios/tiny/explain", {"target_id": "db"})
    assert script.headers["content-type"].startswith("text/sql")
    assert "points to 2 rows of public.p" in script.text
    assert client.post("scenarios/tiny/explain", {}).paths == ["target_id"]
    assert client.post("scenarios/tiny/explain", {"target_id": "nope"}).status == 404


def test_scripts_that_are_too_long_are_refused(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scenarios, "LONGEST_SCRIPT", 500)
    client.post("scenarios", tiny()).data  # noqa: B018
    refused = client.get("scenarios/tiny/explain?dialect=postgres")
    assert (refused.status, refused.paths) == (422, ["entity"])
    assert "or have the command line print the script" in refused.text


def test_files_are_read_again_when_they_have_changed(live: LiveServer, client: Client) -> None:
    path = write(live.folder / "scenarios", "x.json", tiny())
    assert client.get("scenarios/tiny").data["rows"] == 20
    write(live.folder / "scenarios", "x.json", tiny(rows=3000))
    assert client.get("scenarios/tiny").data["rows"] == 3000
    path.write_text("{}")
    assert client.get("scenarios/x").data["problems"]
    path.unlink()
    assert client.get("scenarios").data == []


# --- Targets ------------------------------------------------------------------------------------


def test_targets_are_kept_changed_tested_and_removed(
    live: LiveServer, client: Client, database: Database
) -> None:
    file = f"kept{Path(database.dsn).suffix}"
    dsn = file if database.like == "sqlite" else database.dsn
    added = client.post("targets", {"id": "kept", "dsn": dsn, "options": {"batch_size": 7}})
    assert added.status == 201
    shown = added.data
    assert (shown["id"], shown["source"], shown["kind"]) == ("kept", "store", database.kind)
    if database.like == "sqlite":
        assert shown["dsn"] == str(live.folder.resolve() / "data" / file)
    else:
        assert ":***@" in shown["dsn"]
    tested = client.post("targets/kept/test").data
    assert tested["ok"], tested
    assert tested["capabilities"] == dict.fromkeys(
        ("can_create", "can_insert", "can_truncate"), True
    )
    assert tested["server_version"]
    assert tested["latency_ms"] > 0
    assert not (live.folder / "data").exists() or not list((live.folder / "data").iterdir())
    if database.like == "postgres":
        assert database.tables() == set()
    assert client.get("targets/kept/tests").data == [tested]
    # The DSN as it is shown keeps the password.
    changed = client("PUT", "targets/kept", {"name": "Kept", "dsn": shown["dsn"]}).data
    assert (changed["name"], changed["dsn"]) == ("Kept", shown["dsn"])
    assert client.post("targets/kept/test").data["ok"]
    assert client("PUT", "targets/kept", {"name": "Again"}).data["dsn"] == shown["dsn"]
    assert client.post("targets/kept/test").data["ok"]
    assert len(client.get("targets/kept/tests").data) == 3
    assert client("DELETE", "targets/kept").data == {"id": "kept"}
    assert client.get("targets").data == []
    assert client.post("targets/kept/test").status == 404


def test_targets_of_files_are_read_only(live: LiveServer, client: Client, tmp_path: Path) -> None:
    dsn = str(tmp_path / "anywhere.sqlite")
    write(live.folder / "targets", "f.yaml", {"name": "F", "kind": "sqlite", "dsn": dsn})
    assert client.get("targets/f").data["source"] == "file"
    assert client.post("targets/f/test").data["ok"]
    for method in ("PUT", "DELETE"):
        assert client(method, "targets/f", {"dsn": "x.sqlite"}).error["code"] == "read_only"
    assert client.post("targets", {"id": "f", "dsn": "x.sqlite"}).status == 409


def test_a_target_that_does_not_answer(live: LiveServer, client: Client) -> None:
    dsn = "postgresql://u:w0rd@127.0.0.1:1/d?connect_timeout=2"
    client.post("targets", {"id": "gone", "dsn": dsn}).data  # noqa: B018
    tested = client.post("targets/gone/test").data
    assert not tested["ok"]
    assert "refused" in tested["error"]
    assert tested["server_version"] is None
    with Store(live.folder / "runs.sqlite") as store:
        (kept,) = list_checks(store, "gone")
    assert kept.error == tested["error"]


# --- The rest -----------------------------------------------------------------------------------


def test_generators(client: Client) -> None:
    listed = client.get("generators").data
    assert [one["type"] for one in listed] == [generator.type for generator in own_generators()]
    assert all(one["summary"] and one["example"] for one in listed)


def test_health_and_metrics(client: Client, sqlite: dict[str, Any]) -> None:
    assert client.get("/healthz").data["status"] == "ok"
    run = client.post("runs?wait=true", {"scenario": tiny(), "target": sqlite})
    assert run.data["status"] == "success"
    metrics = client.get("/metrics")
    assert metrics.headers["content-type"].startswith("text/plain")
    assert 'sdgen_runs{status="success"} 1.0' in metrics.text
    assert 'sdgen_runs{status="queued"} 0.0' in metrics.text
    assert "sdgen_rows_written_total 20.0" in metrics.text


# --- The shape of answers -----------------------------------------------------------------------

PATHS = sorted({operation.path for operation in OPERATIONS})


@pytest.mark.parametrize("path", PATHS)
def test_every_route_has_the_two_shapes(client: Client, path: str) -> None:
    """Successes of lists, and errors of all kinds: of every operation of the path."""
    methods = {operation.method: operation for operation in OPERATIONS if operation.path == path}
    address = "/".join("none" if part.startswith("{") else part for part in path.split("/"))
    for method, operation in methods.items():
        body = {} if operation.body else tiny() if operation.takes_document else None
        response = client(method, f"{address}?nonsense=1", body)
        assert response.error["code"] in ("validation_error", "not_found")
        assert response.status in (404, 422)
        if operation.body is None and not operation.takes_document:
            continue
        cases = [
            (b"{", 400, "application/json"),
            (b'{"a": NaN}', 400, "application/json"),
            (b'{"a": 1, "a": 2}', 400, "application/json"),
            (b'{"a": "\\ud800"}', 400, "application/json"),
            (b"[" * 100_000, 400, "application/json"),
            (b"[" * 150 + b"]" * 150, 400, "application/json"),
            (b'{"a": ' + b"9" * 5000 + b"}", 400, "application/json"),
            (b"\xff", 400, "application/json"),
            (b"{}", 415, "text/plain"),
            (b"a=1", 415, "application/x-www-form-urlencoded"),
            (b"{}", 415, ""),
            (b" " * (MAX_BODY_BYTES + 1), 413, "application/json"),
        ]
        for content, status, media in cases:
            response = client(method, address, content, headers={"Content-Type": media})
            assert response.status == status, (content[:20], response.text)
            assert response.error["message"]
    for method in {"GET", "POST", "PUT", "DELETE", "PATCH"} - set(methods):
        response = client(method, address)
        assert (response.status, response.error["code"]) == (405, "method_not_allowed")
        assert set(response.headers["allow"].split(",")) - {"HEAD"} == set(methods)


def test_what_is_not_there(client: Client) -> None:
    for path in ("/nothing", "/api/v1", "/api/v1/nothing", "/api/v2/runs", "/api/v1/runs/"):
        assert client.get(path).error["code"] == "not_found"
    page = client.get("/nothing", headers={"Accept": "text/html,*/*"})
    assert page.status == 404
    assert page.headers["content-type"].startswith("text/html")


def test_a_bug_is_told_in_shape_and_logged_without_passwords(
    live: LiveServer,
    client: Client,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def broken(*_: object) -> Any:
        raise RuntimeError("postgresql://u:w0rd@h/d")

    monkeypatch.setattr("web.api.targets.list_items", broken)
    monkeypatch.setattr(LOGGER, "propagate", True)
    refused = client.get("targets")
    assert (refused.status, refused.error["code"]) == (500, "internal_error")
    statuses: list[str] = []
    guard = Guard(broken, live.server.services.settings)  # what is no operation, such as a page
    request = {"HTTP_HOST": "localhost", "REQUEST_METHOD": "GET"}
    (body,) = guard(request, lambda status, headers: statuses.append(status))
    assert statuses == ["500 Internal Server Error"]
    assert json.loads(body)["error"]["code"] == "internal_error"
    told = {
        record.filename
        for record in caplog.records
        if "RuntimeError: postgresql://u:***@h/d" in record.getMessage()
    }
    assert told == {"dispatch.py", "security.py"}
    assert "w0rd" not in "".join(client.seen) + caplog.text


def test_head_is_a_get_without_a_body(client: Client) -> None:
    for path in ("/healthz", "scenarios"):
        response = client("HEAD", path)
        assert (response.status, response.content) == (200, b"")


def test_hidden_columns_are_shown_when_asked_for_and_marked(client: Client) -> None:
    columns = [
        column_of("id", "int", "sequence", {}),
        {**column_of("half", "int", "const", {"value": 4}), "hidden": True},
        {"name": "sum", "type": "int", "expr": "id + half"},
    ]
    entities = [{"name": "t", "rows": 2, "columns": columns}]
    client.post("scenarios", {"id": "helped", "name": "Helped", "entities": entities})
    (stored,) = client.get("scenarios/helped/preview").data
    assert (stored["columns"], stored["hidden"]) == (["id", "sum"], ["half"])
    (whole,) = client.get("scenarios/helped/preview?hidden=true").data
    assert (whole["rows"], whole["hidden"]) == ([[1, 4, 5], [2, 4, 6]], ["half"])
    page = client.get("/scenarios/helped").text
    assert "3 columns, 1 of them hidden" in page
    assert page.count(', <span title="Computed, and not stored in the table">hidden</span>') == 1
    assert '<span class="under">int, hidden</span>' in page
    client("DELETE", "scenarios/helped")
