"""Every shipped scenario, killed at random and resumed: stored to the byte as if nothing had been.

``SDGEN_KILLS`` says how many runs of each scenario there are on each engine.
"""

from __future__ import annotations

import itertools
import os
import random
from pathlib import Path

import pytest

from tests.support.cli import ROOT
from tests.support.databases import Database
from tests.support.killing.commands import COMMANDS, MOVING, Command
from tests.support.killing.places import place_of
from tests.support.killing.trials import Trials
from tests.support.kills import Victim
from tests.support.stored import differing

# What other versions store is told by test_promise.py, and that kills are survived there by
# test_crashes.py.
pytestmark = [pytest.mark.slow, pytest.mark.first_server]

SHIPPED = sorted((ROOT / "scenarios").glob("*.yaml"))
TRIALS = int(os.environ.get("SDGEN_KILLS", "2"))


@pytest.mark.parametrize("scenario", SHIPPED, ids=lambda path: path.stem)
def test_a_killed_run_stores_the_same_bytes(
    scenario: Path, database: Database, tmp_path: Path
) -> None:
    victim = Victim(scenario, database, tmp_path)
    whole = victim.uninterrupted()
    for number in range(TRIALS):
        stored = victim.killed(random.Random(f"{scenario.stem} {database.kind} {number}"))
        assert differing(whole, stored) == [], number
    assert victim.kills >= TRIALS // 2


def test_it_does_so_whoever_computes_the_rows(postgres_dsn: str, tmp_path: Path) -> None:
    """By DuckDB or the target, which may change with each resume."""
    scenario = next(path for path in SHIPPED if path.stem == "saas")
    database = Database("postgres", postgres_dsn)
    victim = Victim(scenario, database, tmp_path, makers=("target", "duckdb"))
    whole = victim.uninterrupted()
    for number in range(TRIALS):
        assert differing(whole, victim.killed(random.Random(f"makers {number}"))) == [], number


_KILLED = [
    pytest.param(target, command, id=f"{command.name}-{target}")
    for target, command in itertools.product(("parquet", "duckdb"), COMMANDS)
    if (target, command.name) != ("parquet", "advance")  # which is for tables
]


@pytest.mark.parametrize(("target", "command"), _KILLED)
def test_killed_commands_come_to_the_same(
    target: str, command: type[Command], tmp_path: Path
) -> None:
    scenario = tmp_path / "moving.yaml"
    scenario.write_text(MOVING)
    places = (place_of(target, tmp_path / "place"), place_of("sqlite", tmp_path / "other"))
    trials = Trials(command, scenario, *places, tmp_path / "records", sizes_vary=True)
    for number in range(TRIALS):
        stored = trials.trial(random.Random(f"{command.name} {target} {number}"))
        assert trials.wrong(stored) == [], number
