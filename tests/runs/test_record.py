"""What is stored of a run makes the same SQL again, byte for byte."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from sdgen.compiling.script import script
from sdgen.planning import config_hash
from sdgen.planning.request import RunRequest
from sdgen.scenario.loading import load_scenario
from sdgen.scenario.models import Scenario
from sdgen.store.revisions import as_text, of_text
from tests.support import amounts, golden
from tests.support.amounts import examples
from tests.support.cli import Cli, write_scenario
from tests.support.databases import Database
from tests.support.examples import scenario_of_examples
from tests.support.random_scenarios import scenarios
from tests.support.runs import AS_OF, REQUEST, entity_of, plan_for, scenario_from, scenario_with

HERE = Path(__file__).parent.parent
SHIPPED = sorted((HERE.parent / "scenarios").glob("*.yaml"))
GOLDEN = sorted((HERE / "golden").glob("*/scenario.yaml"))


def assert_kept(scenario: Scenario, request: RunRequest = REQUEST) -> None:
    """Asserts that a scenario as it is run makes the same SQL when it has been stored.

    The SQL follows from the scenario, so that one dialect says it all; with --slow every one does.
    """
    for dialect in golden.dialects_of(scenario) if amounts.all_of_them else ("postgres",):
        plan = plan_for(scenario, dialect, request)
        stored = of_text(as_text(plan.recorded))
        assert as_text(stored) == as_text(plan.recorded)
        again = plan_for(stored, dialect, RunRequest(seed=plan.seed, as_of=AS_OF))
        assert again.config_hash == plan.config_hash
        assert "".join(script(again, again.order)) == "".join(script(plan, plan.order))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
@pytest.mark.slow
def test_shipped_scenarios_are_kept(path: Path) -> None:
    assert_kept(load_scenario(path), replace(REQUEST, profile="demo", scale=0.5))


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.parent.name)
def test_golden_scenarios_are_kept(path: Path) -> None:
    assert_kept(load_scenario(path))


def test_examples_of_generators_are_kept() -> None:
    assert_kept(scenario_of_examples())


@pytest.mark.long
@examples(quick=6, slow=40)
@given(data=scenarios())
def test_random_scenarios_are_kept(data: dict[str, Any]) -> None:
    assert_kept(scenario_from(data))


# --- What the config hash covers -----------------------------------------------------------------


def hash_of(kind: str, generator: str, params: Mapping[str, Any]) -> str:
    """Returns the config hash of a scenario of one column."""
    return plan_for(
        scenario_with(entity_of("t", 9, c=(kind, generator, params))), "sqlite"
    ).config_hash


def test_order_counts_where_it_decides_values() -> None:
    one: dict[str, Any] = {"a": "name", "b": "{{date}}"}
    other = dict(reversed(one.items()))
    made = [{"provider": "json", "args": {"data_columns": each}} for each in (one, other)]
    assert hash_of("text", "faker", made[0]) != hash_of("text", "faker", made[1])
    nested = [{"of": {"type": "faker", "params": each}, "max": 1} for each in made]
    assert hash_of("json", "array", nested[0]) != hash_of("json", "array", nested[1])
    assert hash_of("json", "const", {"value": one}) == hash_of("json", "const", {"value": other})
    fields = [{"fields": values} for values in (one, other)]
    assert hash_of("json", "json", fields[0]) == hash_of("json", "json", fields[1])


def test_a_version_that_makes_other_values_is_another_hash(
    cli: Cli, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Runs made before are not mixed with what is made now."""
    write_scenario(
        tmp_path / "n.yaml", entity_of("n", 9, i=("int", "uniform_int", {"min": 0, "max": 9}))
    )
    target = database.target
    run = cli.json("run", "start", "--scenario", "./n.yaml", *target)["id"]
    assert cli("run", "verify", run, *target).code == 0
    monkeypatch.setattr(config_hash, "VALUES_VERSION", config_hash.VALUES_VERSION + 1)
    for words in (
        ("run", "verify", run, *target),
        ("run", "replay", run, *target, "--mode", "truncate"),
        ("run", "start", "--scenario", "./n.yaml", *target, "--continue"),
    ):
        said = cli(*words, code=2).err
        assert f"rows of run {run} cannot be made again" in said
        assert "Use the version of sdgen that the run was made with" in said
    cli("run", "start", "--scenario", "./n.yaml", *target, "--mode", "truncate", code=0)


def test_another_locale_is_no_continuation(cli: Cli, database: Database, tmp_path: Path) -> None:
    people = entity_of(
        "people", 9, name=("text", "faker_name", {}), first=("text", "first_name", {})
    )
    target = database.target
    write_scenario(tmp_path / "p.yaml", people, locale="de_DE")
    cli("run", "start", "--scenario", "./p.yaml", *target, code=0)
    write_scenario(tmp_path / "p.yaml", people, locale="fr_FR")
    said = cli("run", "start", "--scenario", "./p.yaml", *target, "--continue", code=2).err
    assert "--continue: locale changed since run" in said


# --- Records of other versions -------------------------------------------------------------------


def test_a_record_that_this_version_cannot_read(cli: Cli, tmp_path: Path) -> None:
    write_scenario(tmp_path / "n.yaml", entity_of("n", 9, i=("int", "sequence", {})))
    run = cli.json("run", "start", "--scenario", "./n.yaml", "--target", "./n.sqlite")["id"]
    with closing(sqlite3.connect(tmp_path / "sdgen-runs.sqlite")) as store, store:
        ((body,),) = store.execute("SELECT body FROM scenario_revisions").fetchall()
        data = json.loads(body)
        data["entities"][0]["columns"][0]["colour"] = "red"
        store.execute("UPDATE scenario_revisions SET body = ?", [json.dumps(data)])
    said = cli("run", "verify", run, code=2).err
    assert "entities[0].columns[0].colour" in said
    assert "Use the version" in said
