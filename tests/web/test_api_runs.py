"""Runs over HTTP: the queue, progress, events, cancelling, resuming, verifying, stopping."""

from __future__ import annotations

import signal
import threading
import time
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from sdgen.planning.request import RunRequest
from sdgen.runs.resolving.targets import inline_target
from sdgen.runs.service import RunService
from sdgen.store import Store
from sdgen.store.undos import UNDOS
from sdgen.store.verifications import VERIFICATIONS
from tests.support.cli import Cli
from tests.support.databases import Database
from tests.support.runs import scenario_from
from tests.support.server import (
    PATIENCE,
    Client,
    LiveServer,
    live_server,
    server_process,
    slow,
    tiny,
)

SQLITE = {"dsn": "out.sqlite"}


def target_of(database: Database, live: LiveServer) -> dict[str, Any]:
    """Returns how a request names a database; an SQLite one lies in the data folder."""
    if database.like == "postgres":
        return {"dsn": database.dsn}
    return {"dsn": Path(database.dsn).name}


def seen_from(database: Database, live: LiveServer) -> Database:
    """Returns the database as tests look at it."""
    if database.like == "postgres":
        return database
    return Database("sqlite", str(live.folder / "data" / Path(database.dsn).name))


# --- Starting -----------------------------------------------------------------------------------


def test_a_run_from_plan_to_verification(
    live: LiveServer, client: Client, database: Database
) -> None:
    target = target_of(database, live)
    if database.like == "postgres":  # as most people have it: a kept target with its password
        client.post("targets", {"id": "db", **target}).data  # noqa: B018
        where: dict[str, Any] = {"target_id": "db"}
    else:
        where = {"target": target}
    body = {"scenario": tiny(), **where, "scale": 2, "row_overrides": {"items": 30}, "seed": 5}
    plan = client.post("runs/plan", body).data
    assert plan["execution_order"] == ["items"]
    assert plan["resolved_counts"] == {"items": 30}
    assert (plan["total_rows"], plan["seed"]) == (30, 5)
    (entity,) = plan["entities"]
    assert (entity["first"], entity["rows"]) == ("create", 30)
    assert entity["sql_bytes"] > 100
    assert seen_from(database, live).kind == "sqlite" or database.tables() == set()
    dry = client.post("runs/dry-run", body).data
    assert (dry["ok"], dry["problems"]) == (True, [])
    assert [(each["rows"], each["written"], each["changed"]) for each in dry["entities"]] == [
        (30, 30, 0)
    ]
    assert client.get("runs").data == []
    started = client.post("runs", body)
    assert started.status == 202
    run = started.data
    assert started.headers["location"] == f"/api/v1/runs/{run['id']}"
    done = client.wait(run["id"])
    assert done["status"] == "success", done
    assert done["config_hash"] == plan["config_hash"]
    assert done["seed"] == 5
    assert done["progress_rows_generated"] == done["progress_rows_total"] == 30
    assert done["progress_entities_done"] == done["progress_entities_total"] == 1
    assert done["progress_current_entity"] is None
    assert done["resolved_counts"] == {"items": 30}
    assert done["execution_order"] == ["items"]
    assert seen_from(database, live).count("items") == 30
    assert client.get("runs?status=success&scenario_id=tiny").data == [done]
    assert client.get("runs?status=failed").data == []
    lines = client.get(f"runs/{done['id']}/logs").data
    assert lines[0]["message"].startswith("run started")
    assert lines[-1]["message"] == "run ended: success"
    rest = client.get(f"runs/{done['id']}/logs?after={lines[0]['number']}&limit=1").data
    assert rest == [lines[1]]

    again = {} if database.like == "sqlite" else {"target_id": "db"}
    found = client.post(f"runs/{done['id']}/verify?wait=true", again)
    assert found.status == 200
    assert (found.data["status"], found.data["ok"]) == ("done", True)
    assert found.data["rows_checked"] == found.data["rows_total"] == 30
    seen_from(database, live).execute("UPDATE items SET size = size + 1 WHERE id = 3")
    queued = client.post(f"runs/{done['id']}/verify", again)
    assert queued.status == 202
    place = queued.headers["location"]
    until = time.monotonic() + PATIENCE
    while (verified := client.get(place).data)["status"] in ("queued", "running"):
        assert time.monotonic() < until
    assert verified["ok"] is False
    assert verified["entities"][0]["changed"] == 1
    assert verified["entities"][0]["differences"][0]["row"] == 2
    assert client.get(f"runs/{done['id']}/verifications").data == [verified, found.data]

    undone = client.post(f"runs/{done['id']}/undo?wait=true", again)
    assert (undone.status, undone.data["status"], undone.data["ok"]) == (200, "done", False)
    of_items = undone.data["entities"][0]
    assert (of_items["removed"], of_items["changed"], of_items["gone"]) == (29, 1, 0)
    assert client.get(f"runs/{done['id']}/undos").data == [undone.data]
    assert client.get(f"runs/{done['id']}/undos/9").status == 404
    assert client.get(undone.headers["location"]).data == undone.data
    assert client.get(f"runs/{done['id']}").data["undone"] == "partly undone"
    assert client.post(f"runs/{done['id']}/verify", again).error["code"] == "conflict"
    assert seen_from(database, live).count("items") == 1


def test_waiting_for_the_end(client: Client) -> None:
    done = client.post("runs?wait=true", {"scenario": tiny(), "target": SQLITE})
    assert (done.status, done.data["status"]) == (200, "success")
    assert done.headers["location"].endswith(done.data["id"])


def test_a_run_that_fails_says_why(client: Client) -> None:
    first = client.post("runs?wait=true", {"scenario": tiny(), "target": SQLITE}).data
    assert first["status"] == "success"
    other = tiny()
    other["entities"][0]["columns"][1]["type"] = "text"
    other["entities"][0]["columns"][1]["generator"] = {"type": "const", "params": {"value": "x"}}
    other["entities"][0]["columns"][1]["name"] = "colour"
    body = {"scenario": other, "target": SQLITE}
    planned = client.post("runs/plan", body)
    assert (planned.status, planned.error["code"]) == (409, "table_mismatch")
    assert "items.colour" in planned.paths
    done = client.post("runs?wait=true", body)
    assert (done.status, done.data["status"]) == (200, "failed")
    assert "colour" in done.data["error"]


@pytest.mark.parametrize(
    ("change", "paths"),
    [
        ({"scenario": None}, ["scenario"]),
        ({"scenario_id": "tiny"}, ["scenario_id"]),
        ({"target_id": "db"}, ["target_id"]),
        ({"scenario": {"name": [3]}}, ["scenario.entities", "scenario.name"]),
        ({"target": {"dsn": "x"}}, ["target.kind"]),
        ({"target": {"dsn": "x.sqlite", "id": "demo"}}, ["target.id"]),
        (
            {"target": {"dsn": "x.sqlite", "options": {"batch_size": 0}}},
            ["target.options.batch_size"],
        ),
        ({"target": {"dsn": "x.sqlite", "schema": "s"}}, ["target.schema"]),
        ({"seed": 2**63}, ["seed"]),
        ({"seed": -(2**63) - 1}, ["seed"]),
        ({"seed": 1.5}, ["seed"]),
        ({"seed": "1"}, ["seed"]),
        ({"seed": True}, ["seed"]),
        ({"seed": None}, ["seed"]),
        ({"scale": 0}, ["scale"]),
        ({"scale": "2"}, ["scale"]),
        ({"as_of": "tomorrow"}, ["as_of"]),
        ({"mode": "drop"}, ["mode"]),
        ({"jobs": 65}, ["jobs"]),
        ({"batch_size": 0}, ["batch_size"]),
        ({"row_overrides": {"item": 3}}, ["row_overrides.item"]),
        ({"row_overrides": {"items": 0}}, ["row_overrides.items"]),
        ({"row_overrides": {"items": 10**13}}, ["row_overrides.items"]),
        ({"row_overrides": {"items": 1}, "entity_counts": {"items": 1}}, ["entity_counts"]),
        ({"continue": True}, ["continue"]),
        ({"sed": 1, "mod": "x"}, ["sed", "mod"]),
    ],
)
def test_requests_that_are_refused(
    client: Client, change: dict[str, Any], paths: list[str]
) -> None:
    body = {"scenario": tiny(), "target": SQLITE, **change}
    for address in ("runs", "runs/plan"):
        response = client.post(address, body)
        assert response.status == 422, response.text
        assert sorted(response.paths) == sorted(paths), response.text
    assert client.get("runs").data == []


def test_neither_of_both_pairs_is_told_at_once(client: Client) -> None:
    assert client.post("runs", {}).paths == ["scenario_id", "target_id"]
    unknown = client.post("runs", {"scenario_id": "tyni", "target": SQLITE})
    assert (unknown.status, unknown.error["code"]) == (404, "not_found")
    named = client.post("runs", {"scenario": "tiny", "target": SQLITE})
    assert named.error["details"][0]["message"].endswith("For the id of one write scenario_id")


def test_names_of_the_go_original(client: Client) -> None:
    body = {"scenario": tiny(), "target": SQLITE, "entity_counts": {"items": 4}, "mode": "create"}
    assert client.post("runs?wait=true", body).data["rows_written"] == 4


def test_going_on_with_the_latest_run(live: LiveServer, client: Client) -> None:
    body = {"scenario": tiny(), "target": SQLITE}
    client.post("runs?wait=true", body).data  # noqa: B018
    more = client.post("runs?wait=true", {**body, "continue": True}).data
    assert (more["status"], more["rows_written"]) == ("success", 20)
    assert Database("sqlite", str(live.folder / "data" / "out.sqlite")).count("items") == 40


# --- The queue ----------------------------------------------------------------------------------


def begin_slow(client: Client, name: str = "slow.sqlite") -> str:
    """Starts a run that takes long, and returns its id when rows are written."""
    body = {"scenario": slow(), "target": {"dsn": name}, "batch_size": 2000}
    run_id: str = client.post("runs", body).data["id"]
    client.wait(run_id, lambda run: run["rows_written"] > 0)
    return run_id


def test_runs_wait_for_a_worker_and_can_be_cancelled_there(client: Client) -> None:
    busy = begin_slow(client)
    waiting = client.post("runs", {"scenario": tiny(), "target": SQLITE}).data
    assert waiting["status"] == "queued"
    assert [run["id"] for run in client.get("runs?status=queued").data] == [waiting["id"]]
    assert client.post(f"runs/{waiting['id']}/resume").error["code"] == "conflict"
    assert client.post(f"runs/{waiting['id']}/verify").error["code"] == "conflict"
    cancelled = client.post(f"runs/{waiting['id']}/cancel")
    assert (cancelled.status, cancelled.data["status"]) == (202, "cancelled")
    assert "before it began" in cancelled.data["error"]
    running = client.get(f"runs/{busy}").data
    assert running["progress_current_entity"] == "items"
    assert running["seconds"] > 0
    assert client.post(f"runs/{busy}/cancel").status == 202
    assert client.wait(busy)["status"] == "cancelled"
    assert client.post(f"runs/{busy}/cancel").error["code"] == "conflict"
    resumed = client.post(f"runs/{waiting['id']}/resume?wait=true").data
    assert (resumed["status"], resumed["rows_written"]) == ("success", 20)


def test_several_runs_at_once(tmp_path: Path) -> None:
    with live_server(tmp_path, max_runs=3) as live:
        ids = [begin_slow(live.client, f"{n}.sqlite") for n in range(2)]
        done = live.client.post("runs?wait=true", {"scenario": tiny(), "target": SQLITE}).data
        assert done["status"] == "success"
        assert {run["id"] for run in live.client.get("runs?status=running").data} == set(ids)


@pytest.mark.slow_on_servers
def test_cancel_and_resume_write_every_row_once(
    live: LiveServer, client: Client, database: Database
) -> None:
    scenario = slow(400_000)
    target = target_of(database, live)
    body = {"scenario": scenario, "target": target, "batch_size": 2000, "jobs": 1}
    run_id = client.post("runs", body).data["id"]
    client.wait(run_id, lambda run: run["rows_written"] > 0)
    client.post(f"runs/{run_id}/cancel").data  # noqa: B018
    stopped = client.wait(run_id)
    assert stopped["status"] == "cancelled"
    assert 0 < stopped["rows_written"] < 400_000
    if database.like == "postgres":
        refused = client.post(f"runs/{run_id}/resume")
        assert (refused.status, refused.paths) == (422, ["target"])
    again = {} if database.like == "sqlite" else {"target": target}
    other = {"target": {"dsn": "x.sqlite"}}
    if database.like == "postgres":
        assert client.post(f"runs/{run_id}/resume", other).paths == ["target"]
    done = client.post(f"runs/{run_id}/resume?wait=true", {**again, "batch_size": 100_000}).data
    assert (done["status"], done["rows_written"]) == ("success", 400_000)
    assert seen_from(database, live).query("SELECT count(*), count(DISTINCT id) FROM items") == [
        (400_000, 400_000)
    ]


def test_runs_of_the_command_line_are_seen(live: LiveServer, client: Client) -> None:
    """A run in this process but not of the server, as another process would record it."""
    with Store(live.folder / "runs.sqlite") as store:
        target = inline_target({"dsn": str(live.folder / "cli.sqlite"), "kind": "sqlite"})
        record = RunService(store).start(scenario_from(tiny()), target, RunRequest())
    assert client.get(f"runs/{record.id}").data["status"] == "success"
    assert client.post(f"runs/{record.id}/verify?wait=true").data["ok"] is True
    assert client.get(f"runs/{record.id[:12]}").status == 404, "only whole ids"


def test_one_run_at_a_time_in_many_clients(client: Client) -> None:
    """Requests from many threads at once are all answered, and all runs are made."""
    answers: list[Any] = []

    def ask(number: int) -> None:
        body = {"scenario": tiny(), "target": {"dsn": f"{number}.sqlite"}, "seed": number}
        answers.append(client.post("runs?wait=true", body).data)
        answers.append(client.get("runs").status)

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    runs = [answer for answer in answers if isinstance(answer, dict)]
    assert [run["status"] for run in runs] == ["success"] * 12
    assert answers.count(200) == 12


# --- Events -------------------------------------------------------------------------------------


def test_events_tell_how_a_run_goes(client: Client) -> None:
    run_id = begin_slow(client)
    told = []
    with client.stream(f"runs/{run_id}/events") as events:
        for name, data, number in events:
            told.append((name, data, number))
            if name == "run" and sum(kind == "run" for kind, _, _ in told) == 2:
                client.post(f"runs/{run_id}/cancel").data  # noqa: B018
    names = [name for name, _, _ in told]
    assert names[-1] == "end"
    assert told[-1][1]["status"] == "cancelled"
    rows = [data["rows_written"] for name, data, _ in told if name != "log"]
    assert rows == sorted(rows)
    assert rows[0] < rows[-1]
    logs = [(data, number) for name, data, number in told if name == "log"]
    assert logs[0][0]["message"].startswith("run started")
    assert logs[-1][0]["message"] == "run ended: cancelled"
    assert all(str(data["number"]) == number for data, number in logs)
    # A client that comes back says which line it has had last.
    last = str(logs[-2][1])
    with client.stream(f"runs/{run_id}/events", **{"Last-Event-ID": last}) as events:
        assert [name for name, _, _ in events] == ["log", "end"]


def test_streams_leave_room_for_others(live: LiveServer, client: Client) -> None:
    run_id = begin_slow(client)
    places = live.server.services.long_requests
    held = 0
    while places.acquire(blocking=False):
        held += 1
    assert client.get(f"runs/{run_id}/events").error["code"] == "too_many_waiting"
    body = {"scenario": tiny(), "target": SQLITE}
    assert client.post("runs?wait=true", body).error["code"] == "too_many_waiting"
    assert len(client.get("runs").data) == 1, "what is refused has done nothing"
    assert client.get(f"runs/{run_id}").status == 200
    places.release()
    with client.stream(f"runs/{run_id}/events") as events:
        next(events)
        assert client.get(f"runs/{run_id}/events").status == 503
    until = time.monotonic() + PATIENCE  # the client has gone: its place is free again
    while not places.acquire(blocking=False):
        assert time.monotonic() < until
        time.sleep(0.05)
    for _ in range(held):
        places.release()


def test_a_silent_stream_says_that_it_is_there(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("web.api.events._SILENCE_SECONDS", 0.0)
    busy = begin_slow(client)
    waiting = client.post("runs", {"scenario": tiny(), "target": SQLITE}).data["id"]
    with client.stream(f"runs/{waiting}/events") as events:
        name, run, _ = next(events)
        assert (name, run["status"]) == ("run", "queued")
        client.post(f"runs/{waiting}/cancel").data  # noqa: B018
        assert [name for name, _, _ in events] == ["end"]
    assert ": still here\n" in client.seen
    client.post(f"runs/{busy}/cancel").data  # noqa: B018


def test_a_head_of_events_takes_no_place(live: LiveServer, client: Client) -> None:
    done = client.post("runs?wait=true", {"scenario": tiny(), "target": SQLITE}).data
    for _ in range(60):
        assert client("HEAD", f"runs/{done['id']}/events").status == 200


# --- Verifications ------------------------------------------------------------------------------


def test_a_verification_that_cannot_be_made(live: LiveServer, client: Client) -> None:
    run = client.post("runs?wait=true", {"scenario": tiny(), "target": SQLITE}).data
    (live.folder / "data" / "out.sqlite").unlink()
    found = client.post(f"runs/{run['id']}/verify?wait=true").data
    assert (found["status"], found["ok"], found["entities"]) == ("failed", None, [])
    assert "there is no file" in found["error"]
    assert client.get(f"runs/{run['id']}/verifications/9").status == 404
    for number in ("x", "-1", "9" * 30, "٣"):
        path = f"runs/{run['id']}/verifications/{quote(number)}"
        assert client.get(path).error["code"] == "not_found"


def test_tasks_whose_server_has_died(live: LiveServer, client: Client) -> None:
    run = client.post("runs?wait=true", {"scenario": tiny(), "target": SQLITE}).data["id"]
    with Store(live.folder / "runs.sqlite") as store:
        verification = VERIFICATIONS.add(store, run, rows_total=20).id
        undo = UNDOS.add(store, run).id
        for table in ("verifications", "undos"):
            store.execute(f"UPDATE {table} SET process_started = 1")
    for path, advice in (
        (f"verifications/{verification}", "Verify the run again"),
        (f"undos/{undo}", "Undo the run again, which finishes it"),
    ):
        found = client.get(f"runs/{run}/{path}").data
        assert found["status"] == "failed"
        assert found["error"].startswith("interrupted: its process")
        assert found["error"].endswith(f"has ended. {advice}")


def test_a_server_that_is_stopped_ends_verifications(live: LiveServer, client: Client) -> None:
    body = {"scenario": slow(300_000), "target": SQLITE}
    run = client.post("runs?wait=true", body).data
    assert run["status"] == "success"
    number = client.post(f"runs/{run['id']}/verify").data["id"]
    waiting = client.post(f"runs/{run['id']}/verify").data["id"]
    live.stop()
    with Store(live.folder / "runs.sqlite") as store:
        for one in (number, waiting):
            ended = VERIFICATIONS.get(store, run["id"], one)
            assert (ended.status, ended.result) == ("failed", None)
            assert str(ended.error).startswith("the server was stopped")


# --- The end of a server ------------------------------------------------------------------------


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_server_that_is_stopped(tmp_path: Path, number: signal.Signals) -> None:
    with server_process(tmp_path) as (process, client):
        busy = begin_slow(client)
        waiting = client.post("runs", {"scenario": tiny(), "target": SQLITE}).data["id"]
        with client.stream(f"runs/{busy}/events") as events:
            next(events)
            process.send_signal(number)
            list(events)  # ends
        _, said = process.communicate(timeout=PATIENCE)
        assert process.returncode == 0, said
        assert "Traceback" not in said
    with live_server(tmp_path, runs_db=tmp_path / "sdgen-runs.sqlite") as live:
        for run_id in (busy, waiting):
            run = live.client.get(f"runs/{run_id}").data
            assert run["status"] == "cancelled"
            assert "the server was stopped" in run["error"]
            assert "resume the run to " in run["error"].lower()
        assert live.client.post(f"runs/{waiting}/resume?wait=true").data["status"] == "success"
        rows = live.client.get(f"runs/{busy}").data["rows_written"]
        assert rows == Database("sqlite", str(tmp_path / "data" / "slow.sqlite")).count("items")
        live.client.post(f"runs/{busy}/resume", {"batch_size": 2000}).data  # noqa: B018
        live.client.wait(busy, lambda run: run["rows_written"] > rows)


def test_a_server_that_is_killed(tmp_path: Path) -> None:
    with server_process(tmp_path) as (process, client):
        busy = begin_slow(client)
        waiting = client.post("runs", {"scenario": tiny(), "target": SQLITE}).data["id"]
        process.kill()
        process.wait()
        with live_server(tmp_path, runs_db=tmp_path / "sdgen-runs.sqlite") as live:
            for run_id in (busy, waiting):
                run = live.client.get(f"runs/{run_id}").data
                assert run["status"] == "failed"
                assert run["error"].startswith("interrupted: its process")
            resumed = live.client.post(f"runs/{waiting}/resume?wait=true").data
            assert resumed["status"] == "success"
            live.client.post(f"runs/{busy}/resume", {"batch_size": 2000}).data  # noqa: B018
            before = live.client.get(f"runs/{busy}").data["rows_written"]
            live.client.wait(busy, lambda run: run["rows_written"] > before)


@pytest.mark.parametrize(
    ("options", "path"),
    [
        (("--port", "x"), "--port"),
        (("--port", "65536"), "--port"),
        (("--max-runs", "0"), "--max-runs"),
    ],
)
def test_options_of_serve_that_are_refused(
    capsys: pytest.CaptureFixture[str], options: tuple[str, str], path: str
) -> None:
    assert f"{path}: must be an integer" in Cli(capsys)("serve", *options, code=2).err


def test_a_port_that_is_taken(
    live: LiveServer, client: Client, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ("--runs-db", live.folder / "other.sqlite", "--port", client.port)
    result = Cli(capsys)("serve", *options, code=1)
    assert f"cannot listen on 127.0.0.1:{client.port}" in result.err
