"""What is wrong with a scenario file is said: every problem, with line, path and what to do."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from sdgen.errors import ValidationError
from sdgen.scenario.loading import load_scenario
from tests.support.cli import Cli, run_process
from tests.support.key_errors import KEY_CASES, KEYED
from tests.support.nested_errors import NESTED_CASES
from tests.support.numeric_errors import NUMERIC_CASES
from tests.support.pattern_errors import PATTERN_CASES
from tests.support.scenario_errors import CASES, GENERATOR_CASES, VALID, Case, one_column

MANY = """\
name: ""
seed: 9223372036854775808
colour: red
entities:
  - name: users
    rows: 0
    columns:
      - {name: id, type: int, generator: {type: sequence}}
      - {name: ID, type: strng, generator: {type: faker_name}}
  - name: orders
    rows: 10
    columns:
      - {name: id, type: int, generator: {type: sequenc}}
      - {name: user_id, type: int, generator: {type: fk, params: {entity: user, column: id}}}
      - {name: total, type: float, generator: {type: uniform_float, params: {min: 9, max: 1}}}
      - {name: note, type: text, generator: {type: const}}
  - name: orders
    rows: ten
    columns: []
"""
EXPECTED_OF_MANY = {
    (1, "name", "must not be empty"),
    (2, "seed", "must be at most 9223372036854775807"),
    (3, "colour", "unknown key"),
    (6, "entities[0].rows", "must be at least 1"),
    (9, "entities[0].columns[1].name", "duplicate column name"),
    (9, "entities[0].columns[1].type", "unknown column type"),
    (13, "entities[1].columns[0].generator", "unknown generator type"),
    (14, "entities[1].columns[1].generator.params.entity", "no entity of that name"),
    (15, "entities[1].columns[2].generator.params.min", "must not be above max"),
    (16, "entities[1].columns[3].generator.params.value", "missing"),
    (17, "entities[2].name", "duplicate entity name"),
    (18, "entities[2].rows", "must be an integer"),
    (19, "entities[2].columns", "must not be empty"),
}


@dataclass(frozen=True)
class Said:
    """One line of stderr, taken apart."""

    file: str
    line: int | None
    path: str
    message: str


def problems_in(err: str) -> list[Said]:
    """Return the problems that stderr names, one a line."""
    headline, *lines = err.splitlines()
    assert re.fullmatch(r"error: (scenario is not valid|the run is not possible):", headline), err
    said = []
    for line in lines:
        match = re.fullmatch(r"  ([^:]+)(?::(\d+))?: (?:([A-Za-z_]\S*?): )?(.+)", line)
        assert match, f"not file:line: path: message: {line}"
        said.append(Said(match[1], int(match[2]) if match[2] else None, match[3] or "", match[4]))
    return said


ALL = [*CASES, *GENERATOR_CASES, *KEY_CASES, *NUMERIC_CASES, *PATTERN_CASES, *NESTED_CASES]


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_what_is_wrong_is_said_and_nothing_is_written(case: Case, cli: Cli) -> None:
    Path(case.file).write_bytes(case.content)
    result = cli("run", "start", "--scenario", case.file, "--target", "new.sqlite", code=2)
    assert result.out == ""
    said = problems_in(result.err)
    found = [problem for problem in said if problem.path == case.path]
    assert found, f"nothing at {case.path!r}: {result.err}"
    assert found[0].file == case.file
    assert found[0].line == case.line, result.err
    text = " ".join(problem.message for problem in found)
    for phrase in case.phrases:
        assert phrase in text
    if not case.has_others:
        assert len(said) == 1, result.err
    assert not Path("new.sqlite").exists()
    assert not Path("sdgen-runs.sqlite").exists() or cli.json("run", "list") == []


def test_the_cases_start_from_a_valid_scenario(cli: Cli) -> None:
    for text in (VALID, KEYED):
        Path("valid.yaml").write_text(text)
        assert "valid" in cli("scenario", "validate", "./valid.yaml", code=0).out


def test_all_problems_at_once(cli: Cli) -> None:
    Path("many.yaml").write_text(MANY)
    said = problems_in(cli("scenario", "validate", "many.yaml", code=2).err)
    assert {problem.file for problem in said} == {"many.yaml"}
    places = {(problem.line, problem.path) for problem in said}
    for line, path, phrase in sorted(EXPECTED_OF_MANY):
        assert (line, path) in places, (line, path)
        assert any(phrase in problem.message for problem in said if problem.path == path), phrase
    assert len(places) == len(EXPECTED_OF_MANY), places - {case[:2] for case in EXPECTED_OF_MANY}
    lines = [problem.line or 0 for problem in said]
    assert lines == sorted(lines), "in the order of the file"


def test_json_files_have_lines_too(cli: Cli) -> None:
    content = {
        "name": "tabs \t and 😀 in a name",
        "entities": [{"name": "a", "rows": 5, "columns": [{"name": "x", "type": "int"}]}],
    }
    text = json.dumps(content, indent="\t")  # 😀 is written as two escaped surrogates
    Path("a.json").write_text(text)
    (said,) = problems_in(cli("scenario", "validate", "a.json", code=2).err)
    assert (said.line, said.path) == (8, "entities[0].columns[0].generator")
    assert text.splitlines()[7].strip() == "{"


def test_json_that_is_valid_loads(tmp_path: Path) -> None:
    column = {"name": "x", "type": "text"}
    values = {"values": ["😀", "a\\ud83d", "tab\there", "1/2", "# no comment", "a: b"]}
    column["generator"] = {"type": "choice", "params": values}  # type: ignore[assignment]
    content = {"name": "n", "entities": [{"name": "a", "rows": 1, "columns": [column]}]}
    for index, options in enumerate(({}, {"indent": "\t"}, {"ensure_ascii": False})):
        path = tmp_path / f"{index}.json"
        path.write_text(json.dumps(content, **options), encoding="utf-8")  # type: ignore[arg-type]
        scenario = load_scenario(path)
        assert scenario.entities[0].columns[0].generator.params.values == values["values"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        *(("no", "no"), ("on", "on"), ("off", "off"), ("yes", "yes"), ("y", "y"), ("NO", "NO")),
        *(("12:30", "12:30"), ("00501", "00501"), ("2024-01-01", "2024-01-01")),
        *(("2024-01-01 10:00:00", "2024-01-01 10:00:00"), ("1.2.3", "1.2.3"), ("0b11", "0b11")),
        *(("1e6", 1e6), ("1_000", 1000), ("0x10", 16), ("0o17", 15), ("-7", -7), (".5", 0.5)),
        *(("true", True), ("~", None), ("null", None), ('"1"', "1"), ("1.0", 1.0)),
        *(("FALSE", False), ("True", True), ("+5", 5), ("1.", 1.0), ("-1_000.5e1", -10005.0)),
    ],
)
def test_scalars_are_those_of_yaml_1_2(tmp_path: Path, written: str, value: object) -> None:
    path = tmp_path / "a.yaml"
    const = f"{{type: const, params: {{value: {{x: [{written}]}}}}}}"
    path.write_text(one_column(const, kind="json"))
    (got,) = load_scenario(path).entities[0].columns[0].generator.params.value["x"]  # type: ignore[attr-defined]
    assert (got, type(got)) == (value, type(value))


def test_numbers_where_numbers_belong(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(VALID.replace("rows: 5", "rows: 1_000"))
    assert load_scenario(path).entities[0].rows == 1000


def test_a_file_that_is_too_large_is_not_read(cli: Cli) -> None:
    Path("big.yaml").write_bytes(b"# " + b"x" * 10_000_000)
    (said,) = problems_in(cli("scenario", "validate", "big.yaml", code=2).err)
    assert "is larger than 4 MiB" in said.message


@pytest.mark.parametrize(
    ("name", "phrases"),
    [
        ("nowhere.yaml", ("cannot be read", "No such file")),
        ("folder.yaml", ("is a directory", "Give the path of one file")),
        ("folder/none.yaml", ("cannot be read",)),
        ("ap.yaml", ("cannot be read", 'Did you mean "app.yaml"?')),
    ],
)
def test_no_file(cli: Cli, name: str, phrases: tuple[str, ...]) -> None:
    Path("folder.yaml").mkdir()
    Path("app.yaml").touch()
    (said,) = problems_in(cli("scenario", "validate", name, code=2).err)
    assert said.file == name
    for phrase in phrases:
        assert phrase in said.message


def test_deep_nesting_does_not_crash_the_process(tmp_path: Path) -> None:
    """libyaml's composer recurses in C: what a pytest process would not survive is a test apart."""
    cases = {
        "flow.yaml": "name: " + "[" * 100_000,
        "map.yaml": "{a: " * 100_000,
        "block.yaml": "\n".join(" " * depth + "a:" for depth in range(1500)),
        "sequence.yaml": "- " * 100_000,
        "array.json": "[" * 100_000,
    }
    for name, content in cases.items():
        (tmp_path / name).write_text(content)
        result = run_process("scenario", "validate", name, cwd=tmp_path)
        assert result.code == 2, (name, result)
        assert "is nested" in result.err, name
        assert "Traceback" not in result.err


def test_errors_carry_their_parts(tmp_path: Path) -> None:
    path = tmp_path / "many.yaml"
    path.write_text(MANY)
    with pytest.raises(ValidationError) as caught:
        load_scenario(path)
    assert len(caught.value.problems) == len(EXPECTED_OF_MANY)
    assert {problem.file for problem in caught.value.problems} == {str(path)}


def test_a_run_can_outgrow_what_the_scenario_allows(cli: Cli) -> None:
    Path("grow.yaml").write_text(one_column("{type: sequence}", kind="int"))
    result = cli(
        *("run", "start", "--scenario", "grow.yaml", "--target", "new.sqlite"),
        *("--rows-override", "a=3000000000"),
        code=2,
    )
    assert "the run is not possible" in result.err
    assert "entities[0].columns[0].generator.params.step: value 3000000000 is outside" in result.err
    assert "Use type bigint" in result.err
    assert not Path("new.sqlite").exists()


OUTGROWN = """\
name: outgrown
profiles:
  p:
    params: {a.q: {start: 3}}
defaults:
  smallint:
    generator: {type: sequence}
entities:
  - name: a
    rows: 5
    columns:
      - {name: id, type: int, generator: {type: sequence}}
      - name: q
        type: int
        generator:
          type: sequence
          params:
            start: 2
      - {name: s, type: smallint}
  - name: b
    rows: 5
    columns:
      - name: long
        type: int
        generator:
          type: fk
          params:
            entity: a
            column: id
            distribution: unique
      - name: short
        type: int
        fk:
          entity: a
          column: id
          distribution: unique
"""


@pytest.mark.parametrize("profile", [None, "p"])
def test_a_run_says_of_a_file_what_validate_says(cli: Cli, profile: str | None) -> None:
    """The same rows, once asked for on the command line and once written in the file."""
    Path("many.yaml").write_text(OUTGROWN)
    asked = ("--rows-override", "a=3000000000", "--rows-override", "b=4000000000")
    chosen = ("--profile", profile) if profile else ()
    start = ("run", "start", "--scenario", "many.yaml", "--target", "new.sqlite")
    said = problems_in(cli(*start, *asked, *chosen, code=2).err)
    assert {(one.line, one.path) for one in said} == {
        (7, "defaults.smallint.generator.params.step"),
        (17, "entities[0].columns[1].generator.params.step"),
        (12, "entities[0].columns[0].generator.params.step"),
        (30, "entities[1].columns[0].generator.params.distribution"),
        (36, "entities[1].columns[1].fk.distribution"),
    }
    first, rest = OUTGROWN.split("  - name: b\n")
    grown = first.replace("rows: 5", "rows: 3000000000") + "  - name: b\n"
    Path("many.yaml").write_text(grown + rest.replace("rows: 5", "rows: 4000000000"))
    validated = problems_in(cli("scenario", "validate", "many.yaml", code=2).err)
    if profile is None:
        assert set(said) <= set(validated)
    assert {(one.line, one.path) for one in said} <= {(one.line, one.path) for one in validated}


def test_a_run_names_the_lines_of_its_profile(cli: Cli) -> None:
    Path("many.yaml").write_text(OUTGROWN.replace("{start: 3}", "{step: 500_000_000}"))
    start = ("run", "start", "--scenario", "many.yaml", "--target", "new.sqlite", "--profile", "p")
    (said,) = problems_in(cli(*start, "--rows-override", "a=9", code=2).err)
    assert (said.line, said.path) == (4, "profiles.p.params.a.q.step")


def test_names_that_a_database_refuses_are_told_with_their_line(cli: Cli) -> None:
    Path("names.yaml").write_text(VALID.replace("rows: 5", "rows: 5\n    target_table: sqlite_x"))
    result = cli("run", "start", "--scenario", "names.yaml", "--target", "new.sqlite", code=2)
    (said,) = problems_in(result.err)
    assert (said.file, said.line, said.path) == ("names.yaml", 5, "entities[0].target_table")


def test_file_names_that_are_not_text_can_be_run(cli: Cli) -> None:
    name = "odd\udcff.yaml"  # the byte 0xff, as Python reads it from the command line
    Path(name).write_text(VALID)
    cli("run", "start", "--scenario", name, "--target", "new.sqlite", code=0)
    assert cli.json("run", "list")[0]["scenario"] == "odd?"
