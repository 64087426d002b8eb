"""The JSON Schemas take every file that is right, and refuse what has not the right form."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

from generators_sql.registry import own_generators
from generators_sql.spi import Generator
from sdgen.errors import ValidationError
from sdgen.scenario.documents import Document, parse_document
from sdgen.scenario.json_schema import scenario_schema
from sdgen.scenario.loading import scenario_of
from sdgen.targets.json_schema import target_schema
from tests.support.cli import Cli
from tests.support.scenario_errors import VALID

ROOT = Path(__file__).parent.parent.parent
MARKDOWN = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
SCENARIOS = [
    *sorted((ROOT / "scenarios").glob("*.yaml")),
    *sorted((ROOT / "tests").glob("golden/*/scenario.yaml")),
    *sorted((ROOT / "tests/benchmarks/scenarios").glob("*.yaml")),
]
TARGETS = sorted((ROOT / "targets").glob("*.yaml"))

TARGET = Draft202012Validator(target_schema())


@cache
def of_scenarios() -> Draft202012Validator:
    """Returns what takes scenarios; each process of the tests would wait for it on import."""
    return Draft202012Validator(scenario_schema())


@cache
def text_of_parts() -> str:
    """Returns what the schema of scenarios refers to."""
    return json.dumps(of_scenarios().schema["$defs"])


def data_of(text: str | bytes) -> Any:
    """Returns what sdgen reads of a YAML text."""
    return parse_document(text.encode() if isinstance(text, str) else text, "file").data


def as_editors_read(text: str) -> Any:
    """Returns what a reader of plain YAML 1.2 reads: grouped numbers are texts to it."""
    grouped = re.compile(r"(?<=[ :\[])([1-9]\d*(?:_\d+)+)(?=[,\s\]}])")
    return data_of(grouped.sub(r'"\1"', text))


def test_they_are_schemas() -> None:
    for schema in (scenario_schema(), target_schema()):
        Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem + path.parent.name)
def test_scenarios(path: Path) -> None:
    of_scenarios().validate(data_of(path.read_bytes()))
    of_scenarios().validate(as_editors_read(path.read_text()))


@pytest.mark.parametrize("path", TARGETS, ids=lambda path: path.stem)
def test_targets(path: Path) -> None:
    TARGET.validate(data_of(path.read_bytes()))


@pytest.mark.parametrize("path", [*sorted((ROOT / "scenarios").glob("*.yaml")), *TARGETS])
def test_shipped_files_name_their_schema(path: Path) -> None:
    first = path.read_text().splitlines()[0]
    link = first.removeprefix("# yaml-language-server: $schema=")
    assert link != first
    kind = "scenario" if path.parent.name == "scenarios" else "target"
    assert (path.parent / link).resolve() == ROOT / "docs" / f"{kind}.schema.json"


def test_examples_in_the_docs() -> None:
    checked = 0
    for path in MARKDOWN:
        for block in re.findall(r"```yaml\n(.*?)```", path.read_text(), flags=re.DOTALL):
            if isinstance(yaml.safe_load(block), dict):
                data = data_of(block)
                (of_scenarios() if "entities" in data else TARGET).validate(data)
                checked += 1
    assert checked >= 5


@pytest.mark.parametrize("generator", own_generators(), ids=lambda generator: generator.type)
def test_every_generator(generator: type[Generator]) -> None:
    columns = yaml.safe_load(generator.example)
    data: dict[str, Any] = {
        "name": "x",
        "entities": [{"name": "e", "rows": 5, "columns": columns}],
    }
    of_scenarios().validate(data)
    columns[-1]["generator"] = {"type": generator.type, "params": {"no_such_param": 1}}
    assert not of_scenarios().is_valid(data)
    described = text_of_parts()
    for field in generator.model_fields.values():
        assert json.dumps(field.description) in described


@pytest.mark.parametrize(
    ("generator", "path", "phrase"),
    [
        ("{type: uniform_int, params: {min: 1, max: 2, mx: 3}}", "params", "('mx' was unexpected)"),
        ("{type: uniform_int, params: {min: 1}}", "params", "'max' is a required property"),
        ("{type: uniform_int, params: {min: 1, max: x}}", "params.max", "'x'"),
        ("{type: uniform_in, params: {min: 1}}", "type", "'uniform_in' is not one of ["),
        ("{type: sequence, params: {strt: 1}}", "params", "('strt' was unexpected)"),
        ("{type: sequence, colour: 1}", "", "('colour' was unexpected)"),
        ("{params: {start: 1}}", "", "'type' is a required property"),
        (
            "{type: fk, params: {entity: e, column: x, distribution: {type: zipf, exponnt: 2}}}",
            "params.distribution",
            "('exponnt' was unexpected)",
        ),
        (
            "{type: fk, params: {entity: e, column: x, distribution: zip}}",
            "params.distribution",
            "'zip' is not one of [",
        ),
        (
            "{type: json, params: {fields: {a: {type: uniform_int, params: {min: 1, mx: 2}}}}}",
            "params.fields.a.params",
            "('mx' was unexpected)",
        ),
    ],
)
def test_validators_name_what_is_wrong(generator: str, path: str, phrase: str) -> None:
    """They tell of the generator that is meant, not that none of all generators fits."""
    column = {"name": "x", "type": "int", "generator": yaml.safe_load(generator)}
    data = {"name": "x", "entities": [{"name": "e", "rows": 5, "columns": [column]}]}
    error = best_match(of_scenarios().iter_errors(data))
    assert error is not None
    at = "$.entities[0].columns[0].generator"
    assert error.json_path == (f"{at}.{path}" if path else at)
    assert phrase in error.message


START = "name: valid\nentities:\n  - name: users\n    rows: 5\n    columns:\n"
COLUMN = "{name: id, type: bigint, generator: {type: sequence}}"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("name: valid", "name: valid\ncolour: red"),
        ("rows: 5", "row: 5"),
        ("rows: 5", "rows: 0"),
        ("rows: 5", "rows: five"),
        ("rows: 5", "rows: 1_000_x"),
        ("type: bigint", "type: bigin"),
        ("type: bigint", "type: decimal"),
        ("type: bigint", "type: varchar(x)"),
        ("type: bigint", "type: int(4)"),
        ("{type: sequence}", "{type: sequenc}"),
        ("{type: sequence}", "{params: {}}"),
        ("{type: sequence}", "{type: sequence, params: {strt: 1}}"),
        ("{type: sequence}", "{type: sequence, params: {start: x}}"),
        ("params: {mean: 1, std: 2}", "params: {mean: 1}"),
        (", params: {mean: 1, std: 2}", ""),
        ("std: 2", "std: -1"),
        (COLUMN, "{name: id, type: bigint}"),
        (COLUMN, "{name: id, type: bigint, fk: {entity: users}}"),
        ("    rows: 5", "    rows: 5\n    table_mode: delete"),
        ("name: valid", "name: valid\nprofiles: {p: {row: {}}}"),
        ("name: valid", "name: valid\nprofiles: {p: {rows: {users: 0}}}"),
        ("name: valid", "name: valid\ndefaults: {strng: {nullable: true}}"),
        ("name: valid", "name: valid\ndefaults: {int: {generator: {type: uniform_int}}}"),
    ],
)
def test_wrong_forms_are_refused(old: str, new: str) -> None:
    assert old in VALID
    data = data_of(VALID.replace(old, new, 1))
    assert not of_scenarios().is_valid(data)
    with pytest.raises(ValidationError):
        scenario_of(Document(data))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{type: sequence}", "{type: sequence, params: }"),
        ("generator: {type: sequence}", "expr: 1 + 1"),
        ("name: valid", "name: valid\nversion: 1.5"),
        ("name: valid", "name: valid\nprofiles: {p: {rows: {users: 7}, null_rate: {}}}"),
        (
            "    rows: 5",
            "    rows: 5\n    table_mode: append\n    indexes: [[id], {columns: [score]}]",
        ),
        *(("rows: 5", "rows: 1_000"), ("rows: 5", "rows: 1e3"), ("rows: 5", 'rows: "2e6"')),
        *(("name: valid", "name: 1.10"), ("std: 2", "std: 2e0")),
        ("generator: {type: sequence}", "expr: 5"),
        *(("type: float", "type: 'decimal( 9, 2 )'"), ("type: float", "type: DOUBLE PRECISION")),
        ("name: valid", "name: valid\ndefaults: {INT8: {nullable: true}}"),
        (
            f"{START}      - {COLUMN}",
            f"defaults: {{bigint: {{generator: {{type: sequence}}}}}}\n{START}"
            "      - {name: id, type: bigint}",
        ),
        ("name: valid", "name: valid\nchecks: [{entity: users, column: id, min: 0, distinct: 5}]"),
    ],
)
def test_all_forms_are_taken(old: str, new: str) -> None:
    assert old in VALID
    data = data_of(VALID.replace(old, new, 1))
    of_scenarios().validate(data)
    scenario_of(Document(data))


@pytest.mark.parametrize(
    "text",
    [
        "{name: x, kind: mysql, dsn: x}",
        "{name: x, kind: sqlite}",
        "{name: x, kind: sqlite, dsn: x, schem: y}",
        "{name: x, kind: sqlite, dsn: x, options: {batch_size: 0}}",
    ],
)
def test_wrong_targets_are_refused(text: str) -> None:
    assert not TARGET.is_valid(data_of(text))


def test_commands_print_them(capsys: pytest.CaptureFixture[str]) -> None:
    cli = Cli(capsys)
    for kind in ("scenario", "target"):
        committed = (ROOT / "docs" / f"{kind}.schema.json").read_text()
        assert cli(kind, "schema", code=0).out == committed
