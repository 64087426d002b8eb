"""``/openapi.json``: it says what the operations are, and the live server does what it says."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.support.server import LiveServer, tiny
from web.api import OPERATIONS
from web.api.openapi import openapi

SUPPORT = Path(__file__).parent.parent / "support"
CONFIG, HOOKS = SUPPORT / "schemathesis.toml", SUPPORT / "schemathesis_hooks.py"


def test_it_describes_every_operation(live: LiveServer) -> None:
    served = live.client.get("/openapi.json").json
    assert served == openapi(OPERATIONS)
    assert served["openapi"] == "3.1.0"
    names = [
        said["operationId"] for methods in served["paths"].values() for said in methods.values()
    ]
    assert len(names) == len(set(names)) == len(OPERATIONS)
    for methods in served["paths"].values():
        for said in methods.values():
            assert said["summary"]
            assert all(one["description"] for one in said["parameters"])
            assert "default" in said["responses"]


def test_it_holds_together() -> None:
    """Every reference leads somewhere, and nothing stands there that nobody refers to."""
    document = openapi(OPERATIONS)
    found: set[str] = set()

    def look(value: Any) -> None:
        if isinstance(value, dict):
            if "$ref" in value:
                found.add(value["$ref"])
            for inner in value.values():
                look(inner)
        elif isinstance(value, list):
            for inner in value:
                look(inner)

    look(document)
    there = {f"#/components/schemas/{name}" for name in document["components"]["schemas"]}
    assert found == there


@pytest.mark.slow
@pytest.mark.long
def test_requests_made_from_it_find_nothing(live: LiveServer, tmp_path: Path) -> None:
    """Schemathesis makes requests from the description: right ones, wrong ones, chains of them."""
    client = live.client
    client.post("scenarios", tiny()).data  # noqa: B018
    client.post("targets", {"id": "kept", "dsn": "kept.sqlite"}).data  # noqa: B018
    body = {"scenario_id": "tiny", "target_id": "kept"}
    run = client.post("runs?wait=true", body).data
    verification = client.post(f"runs/{run['id']}/verify?wait=true").data
    known = {
        "scenario_id": "tiny",
        "target_id": "kept",
        "run_id": run["id"],
        "other_id": run["id"],
        "number": str(verification["id"]),
    }
    config = tmp_path / "schemathesis.toml"
    names = "".join(f'"path.{name}" = "{value}"\n' for name, value in known.items())
    # The run and the target that the others are asked about stay; those that requests make are
    # deleted.
    other = "".join(
        f'[[operations]]\ninclude-name = "DELETE /api/v1/{path}"\n'
        f'[operations.parameters]\n"path.{name}" = "nothing"\n'
        for path, name in (("runs/{run_id}", "run_id"), ("targets/{target_id}", "target_id"))
    )
    hooks = f"hooks = {json.dumps(str(HOOKS))}\n"
    config.write_text(f"{hooks}{CONFIG.read_text()}\n[parameters]\n{names}\n{other}")
    done = subprocess.run(
        [
            str(Path(sys.executable).parent / "schemathesis"),
            *("--config-file", str(config), "run", f"http://127.0.0.1:{client.port}/openapi.json"),
            *("--max-examples", "100", "--generation-deterministic"),
            *("--request-timeout", "60", "--warnings", "off", "--no-color"),
            # Few strings are the DSNs of a kind: most that are made are left out before a request.
            *("--suppress-health-check", "filter_too_much"),
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=1800,  # a bound for one that hangs: 200 s beside three others
        check=False,
    )
    assert done.returncode == 0, done.stdout[-20_000:] + done.stderr[-2000:]
    assert f"Tested: {len(OPERATIONS)}" in done.stdout
    statuses = {run["status"] for run in client.get("runs?limit=500").data}
    assert "success" in statuses
