"""Kinds of databases: what is made from the registry, and what packages add to it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

import dialects
from sdgen.cli.usage import own_usage, whole_usage
from sdgen.databases.registry import all_databases, get_database, kind_of_dsn, kinds
from sdgen.errors import NotFoundError, PluginError, ValidationError
from sdgen.plugins import added
from sdgen.runs.resolving.targets import inline_target
from sdgen.targets.json_schema import target_schema
from tests.support.cli import ROOT, Cli, run_process
from tests.support.databases import Database
from tests.support.promise import CASES, PATHS, Journey
from tests.support.runs import assert_same

_OWN = ("sqlite", "postgres", "duckdb", "parquet", "csv", "jsonl")


@pytest.mark.usefixtures("installed_toy")
def test_an_added_kind_keeps_the_promise(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run that is killed, continued and verified; ``-k toy --slow`` is the whole suite."""
    monkeypatch.chdir(tmp_path)
    (case,) = (case for case in CASES if case.name == "examples")
    journey = Journey(case, Database("toy", str(tmp_path / "x.toy")), tmp_path, Cli(capsys))
    PATHS["killed_and_resumed"](journey)
    assert_same(journey.tables(), case.rows_made)
    started = run_process("target", "test", "x.toy", cwd=tmp_path, fresh=True)  # a new Python
    assert started.code == 0, started.err


@pytest.mark.usefixtures("installed_toy")
def test_an_added_kind_is_known_wherever_ours_are(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    cli = Cli(capsys)
    assert kinds() == (*_OWN, "toy")
    assert f"<kind>   {', '.join(_OWN)} or toy," in whole_usage()
    assert "toy" not in own_usage(), "docs/cli.md is made of it"
    assert cli("--help").out == whole_usage()
    kind = target_schema()["properties"]["kind"]
    assert (kind["description"], kind["enum"][-1]) == (
        f"{', '.join(f'`{kind}`' for kind in _OWN)} or `toy`.",
        "toy",
    )
    assert cli("target", "validate", "x.toy", code=0).out == "valid: x.toy (toy, x.toy)\n"
    assert f"Add --target-kind {', '.join(_OWN)} or toy" in cli("target", "add", "a", "x").err
    said = cli("target", "validate", "x.csv").err
    assert "target kind sqlite for a file of any name" in said
    assert "toy for a file of any name" in said
    # The API's models know what there is when the server starts.
    code = (
        "import json; from web.api import OPERATIONS; from web.api.openapi import openapi\n"
        "print(json.dumps(openapi(OPERATIONS)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    target = json.loads(done.stdout)["components"]["schemas"]["InlineTarget"]
    assert f'"enum": {json.dumps([*_OWN, "toy"])}' in json.dumps(target["properties"]["kind"])
    assert '{"kind": {"const": "toy"}' in json.dumps(target)


@pytest.fixture
def points(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """Entry points of installed packages, for tests to fill: name → value."""
    found: dict[str, str] = {}
    added.cache_clear()
    monkeypatch.setattr("sdgen.plugins.may_have", lambda group: True)
    monkeypatch.setattr(
        "importlib.metadata.entry_points",
        lambda group: [EntryPoint(name, value, group) for name, value in found.items()],
    )
    yield found
    added.cache_clear()


@pytest.mark.parametrize(
    ("value", "wrong"),
    [
        ("acme_is_not_here:AcmeDB", "cannot be loaded: ModuleNotFoundError"),
        ("json:dumps", "is not a database (got 'json:dumps')"),
        ("sdgen.databases.sqlite.database:SQLiteDatabase", "calls itself 'sqlite'. Give its class"),
        ("sdgen.databases.descriptor:Database", "calls itself None. Give its class kind"),
    ],
)
def test_a_broken_package_breaks_what_names_its_kind(
    points: dict[str, str], value: str, wrong: str
) -> None:
    points["acmedb"] = value
    with pytest.raises(PluginError, match=re.escape(wrong)):
        get_database("acmedb")
    with pytest.raises(ValidationError) as raised:
        inline_target({"kind": "acmedb", "dsn": "acmedb://x"})
    (problem,) = raised.value.problems
    assert problem.path == "kind"
    assert wrong in problem.message
    assert [each.kind for each in all_databases()] == [*_OWN]
    assert kind_of_dsn("acmedb://x") is None
    with pytest.raises(PluginError, match="dialect acmedb of a package"):
        dialects.get_dialect("acmedb")
    assert [each.name for each in dialects.all_dialects()] == [
        *("postgres", "sqlite", "duckdb", "spark"),
    ]


def test_a_package_cannot_take_the_place_of_ours(points: dict[str, str]) -> None:
    points["sqlite"] = "acme_is_not_here:AcmeDB"
    assert get_database("sqlite").__class__.__module__ == "sdgen.databases.sqlite.database"
    assert kinds() == _OWN
    with pytest.raises(NotFoundError, match='Did you mean "sqlite"'):
        get_database("sqlit")
