"""Folders of files over HTTP: options, overwriting, dry runs and undos."""

from __future__ import annotations

import pytest

from sdgen.cli.main import main
from tests.support.folders import bytes_of
from tests.support.server import LiveServer, tiny
from tests.web.test_page_texts import shown


def told_of(live: LiveServer, run: str, capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    """Return what the page and the command line say of a run."""
    main(["run", "show", run, "--runs-db", str(live.folder / "runs.sqlite")])
    return shown(live, f"/runs/{run}"), capsys.readouterr().out


def test_folders_are_targets_of_every_request(
    live: LiveServer, capsys: pytest.CaptureFixture[str]
) -> None:
    client, folder = live.client, live.folder / "data" / "lake"
    options = {"delimiter": ";", "header": False, "compression": "gzip", "batch_size": 4}
    options = {**options, "partition_by": {"items": ["id"]}}
    client.post("scenarios", tiny()).data  # noqa: B018
    refused = client.post("targets", {"id": "lake", "dsn": "parquet:lake", "options": options})
    assert set(refused.paths) == {"options.delimiter", "options.header"}
    kept = client.post("targets", {"id": "lake", "dsn": "csv:lake", "options": options}).data
    assert kept["options"] == options
    assert client.post("targets/lake/test", {}).data["ok"]

    run = {"scenario_id": "tiny", "target_id": "lake", "row_overrides": {"items": 3}}
    refused = client.post("runs/plan", {**run, "target_id": "lake", "mode": "truncate"})
    assert (refused.status, refused.paths) == (422, ["mode"])
    dry = client.post("runs/dry-run", run).data
    assert (dry["ok"], dry["entities"][0]["changed"]) == (True, 0)
    assert not folder.exists()
    first = client.post("runs?wait=true", run).data
    assert first["status"] == "success", first["error"]
    assert {path.rpartition("/part")[0] for path in bytes_of(folder)} == {
        "items/id=1", "items/id=2", "items/id=3"
    }  # fmt: skip
    verified = client.post(f"runs/{first['id']}/verify?wait=true", {}).data
    assert verified["ok"]
    for path in (f"runs/{first['id']}/verify", f"runs/{first['id']}/undo"):
        refused = client.post(path, {"spark_master": "local[2]"})
        assert (refused.status, refused.paths) == (422, ["spark_master"])
        assert "is where Spark computes, and it computes nothing here" in refused.text

    refused = client.post("runs/plan", run)
    assert refused.error["code"] == "table_mismatch"
    assert f"holds rows 0 … 2 of run {first['id']}" in refused.text
    plan = client.post("runs/plan", {**run, "overwrite": True}).data
    assert (plan["entities"][0]["first"], plan["entities"][0]["rows_there"]) == ("empty", 3)
    second = client.post("runs?wait=true", {**run, "overwrite": True}).data
    assert second["status"] == "success"
    replay = client.post(f"runs/{second['id']}/replay/plan", {"target_id": "lake"})
    assert replay.error["code"] == "table_mismatch"
    again = {"target_id": "lake", "overwrite": True}
    assert client.post(f"runs/{second['id']}/replay/plan", again).data["total_rows"] == 3
    more = client.post(f"runs/{second['id']}/continue?wait=true", {}).data
    assert more["status"] == "success"
    assert len(bytes_of(folder)) == 6
    undone = client.post(f"runs/{more['id']}/undo?wait=true", {}).data
    assert undone["entities"][0]["removed"] == 3
    assert len(bytes_of(folder)) == 3
    for run_id, word in (
        (more["id"], "adds to the files there"),
        (second["id"], "overwrites files"),
    ):
        assert all(word in told for told in told_of(live, run_id, capsys))
    tables = {"scenario_id": "tiny", "target": {"dsn": "a.sqlite"}, "overwrite": True}
    assert client.post("runs/plan", tables).paths == ["overwrite"]
