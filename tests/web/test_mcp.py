"""``sdgen mcp``: what an assistant can do, and what it cannot."""

from __future__ import annotations

import json
import re
import sqlite3
import sys
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import anyio
import pytest
from jsonschema import Draft202012Validator

from sdgen.cli import mcp_command
from sdgen.cli.main import main
from tests.support.cli import ROOT
from tests.support.server import settings_in
from web.mcp import requests
from web.mcp.tools import TOOLS
from web.services import Services

pytestmark = pytest.mark.first_server

SHOP = """\
id: shop
name: Shop
seed: 4
entities:
  - name: items
    rows: 30
    columns:
      - { name: id, type: int, primary_key: true, generator: { type: sequence } }
      - { name: price, type: int, generator: { type: uniform_int, params: { min: 1, max: 9 } } }
"""
Tools = Callable[..., Awaitable[Any]]


def with_tools(
    folder: Path, work: Callable[[Tools], Awaitable[None]], *, allow_runs: bool = False
) -> None:
    """Have a client work with the tools of a server; a call gives data, or the error."""
    from mcp import Client

    from web.mcp.server import make_server

    async def do() -> None:
        async with Client(make_server(services, allow_runs=allow_runs)) as client:

            async def call(name: str, **arguments: Any) -> Any:
                result = await client.call_tool(name, arguments)
                text = result.content[0].text  # type: ignore[union-attr]
                if not text.startswith("{"):
                    return text
                answer = json.loads(text)
                if "format" in answer:  # a file, as it is
                    return answer
                assert set(answer) == {"error" if result.is_error else "data"}
                return answer["error" if result.is_error else "data"]

            await work(call)

    services = Services(settings_in(folder))
    try:
        anyio.run(do)
    finally:
        services.close()


def target_in(folder: Path) -> None:
    """Keep the target ``db``: an SQLite file with an empty table, as its user does."""
    with closing(sqlite3.connect(folder / "db.sqlite")) as database:
        database.execute("CREATE TABLE pets (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)")
    words = ["target", "add", "db", str(folder / "db.sqlite")]
    assert main([*words, "--runs-db", str(folder / "runs.sqlite")]) == 0


def test_tools_are_described_so_that_they_can_be_called() -> None:
    assert len({tool.called for tool in TOOLS}) == len(TOOLS)
    for tool in TOOLS:
        Draft202012Validator.check_schema(tool.schema)
        assert "$ref" not in json.dumps(tool.schema)
        assert len(tool.description) > 20
        assert tool.changes or not tool.removes
        assert tool.changes or tool.operation.method == "GET" or tool.called in READING_POSTS


READING_POSTS = {
    "validate_scenario",
    "preview_text",
    "propose_scenario",
    "propose_from_ddl",
    "read_statistics",
    "update_scenario",
    "plan_run",
    "plan_continuation",
    "plan_replay",
    "plan_resume",
    "verify_run",
}


def test_every_tool_is_documented() -> None:
    reading, changing = (ROOT / "docs" / "mcp.md").read_text().split("--allow-runs` adds")
    for part, changes in ((reading, False), (changing, True)):
        rows = "".join(line for line in part.splitlines() if line.startswith("| `"))
        named = set(re.findall(r"`(\w+)`", rows))
        assert named == {tool.called for tool in TOOLS if tool.changes is changes}


def test_what_changes_something_is_not_there_unless_it_is_allowed(tmp_path: Path) -> None:
    async def work(call: Tools) -> None:
        for tool in TOOLS:
            if tool.changes:
                assert await call(tool.called) == f"there is no tool '{tool.called}' here"
        assert await call("list_runs") == []

    with_tools(tmp_path, work)


def test_statistics_tell_nothing_that_an_application_has_written(tmp_path: Path) -> None:
    target_in(tmp_path)
    with closing(sqlite3.connect(tmp_path / "db.sqlite")) as database, database:
        database.execute("ALTER TABLE pets ADD COLUMN kind TEXT")
        database.executemany(
            "INSERT INTO pets VALUES (?, ?, ?)",
            [(n, f"Secret {n}", "hidden cat") for n in range(40)],
        )

    async def work(call: Tools) -> None:
        found = await call("read_statistics", target_id="db", table=["pets"])
        assert [each["rows"] for each in found["tables"]] == [40]
        assert "ecret" not in json.dumps(found)
        assert "hidden cat" not in json.dumps(found)
        proposed = await call("propose_scenario", target_id="db", table=["pets"], statistics=found)
        assert "rows: " in proposed["text"]
        asked = await call("read_statistics", target_id="db", common_values=True)
        assert asked["details"] == [{"path": "common_values", "message": "no such argument"}]

    with_tools(tmp_path, work)


def test_from_a_database_to_verified_rows(tmp_path: Path) -> None:
    target_in(tmp_path)

    async def work(call: Tools) -> None:
        assert [each["id"] for each in await call("list_targets")] == ["db"]
        proposed = await call("propose_scenario", target_id="db", rows=20)
        text = "id: pets\n" + proposed["text"]
        same = await call("update_scenario", scenario_text=text, target_id="db")
        assert (same["changed"], same["changes"]) == (False, [])
        asked = await call("propose_scenario", target_id="db", statistics="target")
        assert any("was empty" in note for note in asked["notes"]), asked["notes"]
        values = {"statistics": "target", "common_values": True}
        refused = await call("propose_scenario", target_id="db", **values)
        assert refused["details"] == [{"path": "common_values", "message": "no such argument"}]
        assert (await call("validate_scenario", text=text))["valid"]
        preview = await call("preview_text", text=text, rows=2)
        assert [len(each["rows"]) for each in preview] == [2]
        planned = await call("plan_run", scenario_text=text, target_id="db", seed=1)
        assert planned["total_rows"] == 20
        await call("add_scenario", text=text)
        run = await call("start_run", scenario_id="pets", target_id="db", seed=1, wait=True)
        assert run["status"] == "success", run
        assert len(await call("get_run_log", run_id=run["id"])) > 1
        assert (await call("verify_run", run_id=run["id"], wait=True))["ok"] is True
        with closing(sqlite3.connect(tmp_path / "db.sqlite")) as database:
            assert database.execute("SELECT count(*) FROM pets").fetchone() == (20,)
        (first, *_) = (await call("get_rows", run_id=run["id"], count=2))["rows"]
        assert (first["number"], first["state"]) == (0, "as made"), first
        planned = await call("plan_continuation", run_id=run["id"], row_overrides={"pets": 25})
        assert planned["total_rows"] == 25
        more = await call("continue_run", run_id=run["id"], row_overrides={"pets": 25}, wait=True)
        assert more["status"] == "success", more
        assert [each["rows"] for each in await call("list_tables", target_id="db")] == [45]
        assert (await call("undo_run", run_id=more["id"], wait=True))["status"] == "done"
        undone = await call("undo_run", run_id=run["id"], wait=True)
        assert undone["status"] == "done", undone
        with closing(sqlite3.connect(tmp_path / "db.sqlite")) as database:
            assert database.execute("SELECT count(*) FROM pets").fetchone() == (0,)

    with_tools(tmp_path, work, allow_runs=True)


def test_errors_say_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "scenarios").mkdir()
    (tmp_path / "scenarios" / "größe.yaml").write_text(SHOP.replace("id: shop\n", ""))

    async def work(call: Tools) -> None:
        assert (await call("get_scenario", scenario_id="größe"))["name"] == "Shop"
        assert (await call("get_scenario", scenario_id="nothing"))["code"] == "not_found"
        wrong = await call("get_scenario", scenario_id="größe/explain", dialect="sqlite")
        assert {each["path"] for each in wrong["details"]} == {"scenario_id", "dialect"}
        assert (await call("get_scenario", scenario_id=""))["code"] == "not_found"
        assert (await call("get_scenario"))["details"] == [
            {"path": "scenario_id", "message": "missing. Give it"}
        ]
        wrong = await call("preview_text", text=SHOP, rows=0)
        assert [each["path"] for each in wrong["details"]] == ["rows"]
        wrong = await call("preview_text", text=SHOP.replace("uniform_int", "uniform_in"))
        assert 'Did you mean "uniform_int"?' in wrong["details"][0]["message"]
        wrong = await call("plan_run", scenario_text=SHOP, scenario_id="größe", target_id="db")
        assert "cannot be given together" in wrong["details"][0]["message"]
        wrong = await call("plan_run", scenario_text=SHOP, target={"dsn": "/etc/a.sqlite"})
        assert wrong["details"] == [
            {"path": "target", "message": "no such argument"},
        ]
        assert "Did you mean" in (await call("get_generator", type="uniform_in"))["message"]
        assert "fk" in {each["type"] for each in await call("list_generators")}
        monkeypatch.setattr(requests, "LONGEST", 100)
        assert (await call("get_generator", type="fk"))["code"] == "answer_too_long"

    with_tools(tmp_path, work)


def test_as_a_process_of_its_own(tmp_path: Path) -> None:
    from mcp import Client, StdioServerParameters

    async def work() -> list[str]:
        words = ["-m", "sdgen", "mcp", "--runs-db", str(tmp_path / "runs.sqlite")]
        server = StdioServerParameters(command=sys.executable, args=words)
        async with Client(server) as client:
            return [tool.name for tool in (await client.list_tools()).tools]

    assert anyio.run(work) == [tool.called for tool in TOOLS if not tool.changes]


def test_without_its_package(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(mcp_command, "find_spec", lambda name: None)
    assert main(["mcp"]) == 1
    assert "pip install 'sdgen[mcp]'" in capsys.readouterr().err
