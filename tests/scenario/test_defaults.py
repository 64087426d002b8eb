"""Defaults per column type: what a column takes of them, and where problems with them are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdgen.errors import ValidationError
from sdgen.scenario.loading import load_scenario
from sdgen.scenario.models import Column, Scenario
from tests.support.runs import plan_for

ENTITY = """\
entities:
  - name: a
    rows: 9
    primary_key: [k]
    columns:
"""


def scenario(folder: Path, defaults: str, *columns: str) -> Scenario:
    """Returns a scenario whose defaults stand in line 2."""
    lines = "".join(f"      - {{{column}}}\n" for column in columns)
    path = folder / "defaults.yaml"
    key = "name: k, type: bigint, generator: {type: sequence}"
    path.write_text(f"name: d\ndefaults: {defaults}\n{ENTITY}      - {{{key}}}\n{lines}")
    return load_scenario(path)


def column(folder: Path, defaults: str, text: str) -> Column:
    """Returns a column as the defaults make it."""
    return scenario(folder, defaults, f"name: x, {text}").entities[0].column("x")


NAMES = "{generator: {type: faker_name}, nullable: true, null_rate: 0.25}"


@pytest.mark.parametrize(
    ("defaults", "text", "generator", "nullable", "rate"),
    [
        (f"{{string: {NAMES}}}", "type: string", "faker_name", True, 0.25),
        (f"{{string: {NAMES}}}", "type: string, null_rate: 0.5", "faker_name", True, 0.5),
        (f"{{string: {NAMES}}}", "type: string, nullable: false", "faker_name", False, 0),
        (f"{{string: {NAMES}}}", "type: string, generator: {type: uuid4}", "uuid4", True, 0.25),
        (f"{{string: {NAMES}}}", "type: string, expr: upper('x')", "expr", True, 0.25),
        (f"{{varchar: {NAMES}}}", "type: varchar(200)", "faker_name", True, 0.25),
        ("{boolean: {generator: {type: bool}}}", "type: bool", "bool", False, 0),
        ("{bool: {generator: {type: bool}}}", "type: boolean", "bool", False, 0),
    ],
)
def test_what_a_column_takes(
    tmp_path: Path, defaults: str, text: str, generator: str, nullable: bool, rate: float
) -> None:
    made = column(tmp_path, defaults, text)
    assert (made.generator.type, made.nullable, made.null_rate) == (generator, nullable, rate)


def test_primary_keys_take_no_nulls(tmp_path: Path) -> None:
    made = scenario(tmp_path, "{bigint: {nullable: true, null_rate: 0.5}}")
    assert not made.entities[0].column("k").nullable


def test_written_out_it_is_the_same_scenario(tmp_path: Path) -> None:
    short = scenario(tmp_path, f"{{string: {NAMES}}}", "name: x, type: string")
    long = scenario(tmp_path, "{}", f"name: x, type: string, {NAMES[1:-1]}")
    assert short == long
    assert short.defaults == {}
    assert plan_for(short, "sqlite").config_hash == plan_for(long, "sqlite").config_hash


@pytest.mark.parametrize(
    ("defaults", "path", "phrase"),
    [
        ("{strng: {nullable: true}}", "defaults.strng", 'Did you mean "string"?'),
        ("{'decimal(9,2)': {nullable: true}}", "defaults.decimal(9,2)", "without a size"),
        ("{bool: {}, boolean: {}}", "defaults.boolean", "the same type as bool"),
        ("{string: {nulable: true}}", "defaults.string.nulable", 'Did you mean "nullable"?'),
        ("{string: {null_rate: 2}}", "defaults.string.null_rate", "must be at most 1"),
        ("{string: {null_rate: 0.5}}", "defaults.string.null_rate", "Add nullable: true"),
        ("{bytes: {nullable: false, null_rate: 0.5}}", "defaults.bytes.null_rate", "accept NULL"),
        (
            "{date: {generator: {type: uuid4}}}",
            "defaults.date.generator",
            "cannot fill columns of type date",
        ),
        ("{int: {generator: {type: sequenc}}}", "defaults.int.generator", '"sequence"?'),
        (
            "{int: {generator: {type: uniform_int, params: {min: 1}}}}",
            "defaults.int.generator.params.max",
            "missing",
        ),
        (
            "{int: {generator: {type: uniform_int, params: {min: 1, max: 2, step: 1}}}}",
            "defaults.int.generator.params.step",
            "Known here: min, max",
        ),
        (
            "{string: {generator: {type: choice, params: {values: [a], weights: [1, 2]}}}}",
            "defaults.string.generator.params.weights",
            "weights",
        ),
        ("[string]", "defaults", "must be a mapping"),
        ("{string: 5}", "defaults.string", "must be a mapping"),
    ],
)
def test_problems_are_told_of_once_and_where_they_stand(
    tmp_path: Path, defaults: str, path: str, phrase: str
) -> None:
    generator = "" if "string: {generator" in defaults else ", generator: {type: faker_name}"
    columns = [f"name: {name}, type: string{generator}" for name in "xyz"]
    with pytest.raises(ValidationError) as error:
        scenario(tmp_path, defaults, *columns)
    (problem,) = error.value.problems
    assert (problem.path, problem.line) == (path, 2)
    assert phrase in problem.message


def test_a_column_without_generator(tmp_path: Path) -> None:
    with pytest.raises(ValidationError) as error:
        scenario(tmp_path, "{}", "name: x, type: 'decimal(9,2)'")
    (problem,) = error.value.problems
    assert problem.path == "entities[0].columns[1].generator"
    assert "Add generator, or defaults.decimal" in problem.message
