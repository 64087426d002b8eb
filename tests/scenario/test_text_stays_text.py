"""Text stays text: where a string is meant, an unquoted scalar is the text that was written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sdgen.errors import ValidationError
from sdgen.scenario.documents import parse_document
from sdgen.scenario.file_finder import Catalog
from sdgen.scenario.loading import load_scenario, scenario_of
from sdgen.scenario.models import Scenario
from sdgen.targets.loading import load_target
from tests.support.cli import Cli
from tests.support.databases import Database
from tests.support.runs import plan_for
from tests.support.server import Client

WRITTEN = (
    *("1.10", "2.0", "1_000", "1e5", "0x1F", "+5", ".5", "3.140", "12e3", "true", "0o17", "1.0e-7"),
    *("6E2", "2026-01-31", "yes", "TRUE", "False", "012", "1:30", "1.", "-0", "-0.0", ".inf", "no"),
    *("123456789012345678901234567890", "0.1000000000000000055511151231257827"),
)
LIST = ", ".join(WRITTEN)
STORED = f"""\
name: 1.10
version: 1.10
seed: 1
defaults:
  varchar: {{ generator: {{ type: const, params: {{ value: 2.10 }} }} }}
profiles:
  0x1F:
    description: 1e5
    params: {{ p.c: {{ values: [6E2, TRUE] }} }}
entities:
  - name: p
    target_table: 1e9
    rows: 600
    columns:
      - {{ name: v, type: text, generator: {{ type: choice, params: {{ values: [{LIST}] }} }} }}
      - {{ name: c, type: string, generator: {{ type: choice, params: {{ values: [1.10] }} }} }}
      - {{ name: d, type: varchar(4) }}
      - {{ name: 1e3, type: text, expr: "'1e3'" }}
      - {{ name: m, type: text, generator: {{ type: pattern, params: {{ regex: 1_000 }} }} }}
checks:
  - {{ entity: p, column: d, min: 2.10, max: 2.10 }}
  - {{ entity: p, column: 1e3, distinct: 1e0 }}
"""


def one(text: str, kind: str, **more: str) -> Scenario:
    """Returns a scenario whose only column has this value."""
    column = {"name": "x", "type": kind, **more}
    said = "\n".join(f"    {key}: {value}" for key, value in column.items())
    text = (
        "name: n\nentities:\n- name: e\n  rows: 3\n  columns:\n  -\n"
        f"{said}\n    generator: {{type: const, params: {{value: {text}}}}}\n"
    )
    return scenario_of(parse_document(text.encode(), "scenario"))


def value_of(scenario: Scenario) -> Any:
    """Returns the value of the only column."""
    return scenario.entities[0].columns[0].generator.params.value  # type: ignore[attr-defined]


@pytest.mark.parametrize("profile", [None, "0x1F"])
def test_what_is_stored_is_what_was_written(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    database: Database,
    profile: str | None,
) -> None:
    """In the tables, in the record, and in what is made from the record."""
    monkeypatch.chdir(tmp_path)
    cli = Cli(capsys)
    (tmp_path / "s.yaml").write_text(STORED)
    target = database.target
    options = ("--profile", profile) if profile else ()
    run = cli.json("run", "start", "--scenario", "./s.yaml", *target, *options)
    assert (run["scenario_name"], run["scenario_version"]) == ("1.10", "1.10")
    found = database.query('SELECT v, c, d, "1e3", m FROM "1e9"')
    assert {row[0] for row in found} == {*WRITTEN}
    cs = {"1.10"} if profile is None else {"6E2", "TRUE"}
    assert {row[1] for row in found} == cs
    assert {row[2:] for row in found} == {("2.10", "1e3", "1_000")}
    assert cli.json("run", "verify", run["id"], *target)["ok"] is True
    again = cli.json("run", "replay", run["id"], "--target", "again.sqlite")
    assert (again["status"], again["seed"]) == ("success", 1)
    if database.kind == "sqlite":  # of which the hash is, too
        assert again["config_hash"] == run["config_hash"]
    shown = cli("scenario", "show", "./s.yaml", code=0).out
    Path("shown.yaml").write_text(shown)
    assert load_scenario(Path("shown.yaml")).entities == load_scenario(Path("s.yaml")).entities


@pytest.mark.parametrize("kind", ["text", "string", "varchar(40)"])
@pytest.mark.parametrize("written", WRITTEN)
def test_a_string_column_means_the_text(written: str, kind: str) -> None:
    scenario = one(written, kind)
    assert value_of(scenario) in (written, *([True] if written == "true" else []))
    body = scenario.model_dump_json(by_alias=True, exclude_defaults=True)
    assert Scenario.model_validate_json(body) == scenario
    (entity,) = plan_for(scenario, "sqlite").order
    assert entity.columns[0].generator.params.longest(  # type: ignore[call-arg]
        plan_for(scenario, "sqlite").facts(entity, "x")
    ) == len(written)


@pytest.mark.parametrize(
    ("written", "kind", "value"),
    [
        *(("1_000", "int", 1000), ("0x1F", "bigint", 31), ("1e3", "double", 1000.0)),
        *(("2.50", "decimal(10,2)", 2.5), ("TRUE", "bool", True), ("False", "bool", False)),
        ("{a: 1.10, 1.10: [TRUE, 1e2]}", "json", {"a": 1.1, "1.10": [True, 100.0]}),
        *(("20260131", "date", "20260131"), ("12", "bytes", "12"), ("1e50", "bytes", "1e50")),
    ],
)
def test_other_columns_mean_the_value(written: str, kind: str, value: object) -> None:
    got = value_of(one(written, kind))
    assert (got, type(got)) == (value, type(value))


def test_a_decimal_is_not_rounded_to_a_double() -> None:
    with pytest.raises(ValidationError, match=r"\(got '0\.123456789012345678'\)"):
        one("0.123456789012345678", "decimal(12,12)")


def test_parts_of_json_mean_the_text_where_their_type_does() -> None:
    params = (
        "fields: {1.10: {type: choice, column_type: text, params: {values: [1.10, 1e2]}}, "
        "b: {type: choice, params: {values: [1.10, 1e2]}}, c: 1.10, d: TRUE, "
        "e: {type: array, params: {length: 1, of: {type: const, column_type: varchar(4), "
        "params: {value: 0x1F}}}}}"
    )
    text = (
        "name: n\nentities: [{name: e, rows: 3, columns: [{name: x, type: json, "
        f"generator: {{type: json, params: {{{params}}}}}}}]}}]"
    )
    made = scenario_of(parse_document(text.encode(), "scenario")).model_dump(mode="json")
    fields = made["entities"][0]["columns"][0]["generator"]["params"]["fields"]
    assert fields["1.10"]["params"]["values"] == ["1.10", "1e2"]
    assert repr(fields["b"]["params"]["values"]) == "[1.1, 100.0]"
    assert repr([fields["c"]["params"]["value"], fields["d"]["params"]["value"]]) == "[1.1, True]"
    assert fields["e"]["params"]["of"]["params"]["value"] == "0x1F"


def test_json_keeps_the_text_of_numbers_too(tmp_path: Path, client: Client) -> None:
    text = json.dumps(
        {
            "name": "n",
            "version": 11,
            "seed": 1,
            "entities": [
                {
                    "name": "e",
                    "rows": 33,
                    "columns": [
                        {
                            "name": "x",
                            "type": "text",
                            "generator": {"type": "const", "params": {"value": 22}},
                        }
                    ],
                }
            ],
        }
    )
    text = text.replace("11", "1.10").replace("22", "1.50E+2").replace("33", "3e0")
    (tmp_path / "s.json").write_text(text)
    scenario = load_scenario(tmp_path / "s.json")
    assert (scenario.version, scenario.entities[0].rows) == ("1.10", 3)
    assert value_of(scenario) == "1.50E+2"
    body = f'{{"scenario": {text}, "target": {{"dsn": "api.sqlite"}}}}'
    run = client.post("runs?wait=true", body, headers={"Content-Type": "application/json"}).data
    assert (run["status"], run["scenario_version"]) == ("success", "1.10")
    stored = client.post("scenarios", text.replace('"name": "n"', '"name": "n", "id": 1e10', 1))
    assert (stored.status, stored.data["id"]) == (201, "1e10")
    rows = client.get("scenarios/1e10/preview").data[0]["rows"]
    assert rows == [["1.50E+2"]] * 3


def test_null_is_null_and_a_quoted_one_is_a_word() -> None:
    for written in ("null", "~", "Null", "NULL", ""):
        assert value_of(one(written, "text", nullable="true")) is None
        with pytest.raises(ValidationError, match=r"does not accept it\. Add nullable: true"):
            one(written, "text")
    assert value_of(one("'null'", "text")) == "null"


def test_names_that_look_like_numbers(tmp_path: Path) -> None:
    """Entities, columns and the keys that name them, an id and a target."""
    text = (
        "id: 1.10\nname: 2024\nprofiles: {1: {rows: {2024: 7}, null_rate: {2024.1: 1}}}\n"
        "entities:\n- {name: 2024, rows: 3, primary_key: [7], columns: ["
        "{name: 7, type: int, generator: {type: sequence}}, "
        "{name: 1, type: int, nullable: TRUE, fk: {entity: 2024, column: 7}}]}\n"
    )
    (tmp_path / "s.yaml").write_text(text)
    scenario = load_scenario(tmp_path / "s.yaml")
    assert (scenario.id, scenario.name, scenario.entities[0].target_table) == (
        *("1.10", "2024", "2024"),
    )
    assert scenario.profiles["1"].rows == {"2024": 7}
    catalog = Catalog("scenario", tmp_path, load_scenario)
    assert catalog.get("1.10").id == "1.10"
    (tmp_path / "t.yaml").write_text("{id: 1e3, name: 1, kind: sqlite, dsn: x.sqlite}")
    assert load_target(tmp_path / "t.yaml").id == "1e3"
