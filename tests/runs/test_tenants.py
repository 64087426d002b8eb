"""Tenants: nothing joins two of them, sums add up, states and dates agree on every path."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from sdgen.planning.request import RunRequest
from sdgen.runs.resolving.targets import inline_target
from sdgen.runs.service import RunService
from sdgen.runs.verifying.verification import verify_run
from sdgen.scenario.models import Scenario, TableMode
from sdgen.store import RunStatus, Store
from tests.support.databases import Database
from tests.support.runs import Runs, in_any_order, scenario_from

FILE = Path(__file__).parents[1] / "support" / "tenants.yaml"

WRONG = {
    "a user's team": "users a JOIN teams b ON b.id = a.team_id WHERE a.org_id <> b.org_id",
    "a team's owner": "teams a JOIN users b ON b.id = a.owner_id WHERE a.org_id <> b.org_id",
    "a team above": "teams a JOIN teams b ON b.id = a.parent_id"
    " WHERE a.org_id <> b.org_id OR b.id >= a.id",
    "a member": "members m JOIN teams a ON a.id = m.team_id"
    " JOIN users b ON b.id = m.user_id WHERE a.org_id <> b.org_id",
    "a project": "projects a JOIN teams b ON b.id = a.team_id WHERE a.org_id <> b.org_id",
    "a task": "tasks a JOIN projects b ON b.id = a.project_id WHERE a.org_id <> b.org_id",
    "a task above": "tasks a JOIN tasks b ON b.id = a.parent_id"
    " WHERE a.project_id <> b.project_id OR b.id >= a.id",
    "an assignee": "tasks a JOIN users b ON b.id = a.assignee_id WHERE a.org_id <> b.org_id",
    "an invoice": "invoices a JOIN users b ON b.id = a.user_id WHERE a.issued_at <= b.created_at",
    "a total": "invoices a WHERE total <>"
    " (SELECT ROUND(SUM(amount), 2) FROM lines b WHERE b.invoice_id = a.id)",
}


def scenario() -> Scenario:
    """Return the scenario."""
    return scenario_from(yaml.safe_load(FILE.read_text(encoding="utf-8")))


@pytest.mark.slow_on_servers
@pytest.mark.slow
def test_nothing_joins_two_tenants(database: Database, tmp_path: Path) -> None:
    data, target = scenario(), inline_target({"dsn": database.dsn, "kind": database.kind})
    seen: list[Any] = []
    with Store(tmp_path / "store.sqlite") as store:
        for request in (
            RunRequest(),
            RunRequest(mode=TableMode.TRUNCATE_THEN_INSERT, batch_size=37, jobs=2),
        ):
            record = RunService(store).start(data, target, request)
            assert record.status is RunStatus.SUCCESS, record.error
            for what, rows in WRONG.items():
                ((count,),) = database.query(f"SELECT count(*) FROM {rows}")
                assert count == 0, what
            seen.append(in_any_order(database.read(data)))
            assert all(one.ok for one in verify_run(store, record.id, target))
    assert seen[0] == seen[1]
    with Runs() as runs:
        assert seen[0] == in_any_order(runs.sqlite(data, RunRequest()))
    # Most have what they may have: the groups are not empty by mistake.
    ((teams, users),) = database.query("SELECT count(team_id), count(*) FROM users")
    ((below, tasks),) = database.query("SELECT count(parent_id), count(*) FROM tasks")
    assert teams > 0.7 * users
    assert 0.3 * tasks < below < 0.6 * tasks
