"""Generators of installed packages: found by entry points, used like sdgen's own."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from generators_sql import registry
from generators_sql.registry import GROUP, get_generator, listed_generators
from sdgen import plugins
from sdgen.errors import NotFoundError, PluginError, ValidationError
from sdgen.scenario.documents import Document
from sdgen.scenario.loading import scenario_of

ROOT = Path(__file__).parent.parent.parent
SCENARIO = """\
name: cars
as_of: 2026-01-31T00:00:00Z
entities:
  - name: cars
    rows: 500
    columns:
      - name: vin
        type: varchar(17)
        unique: true
        generator: { type: acme.vin, params: { unique: true } }
      - name: others
        type: json
        generator: { type: array, params: { of: { type: acme.vin }, length: 2 } }
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the example of docs/plugins.md installed."""
    folder = tmp_path_factory.mktemp("site")
    source = folder / "source"
    example = "docs/examples/acme-sdgen"
    git = ["git", "-C", str(ROOT), "ls-files", example]
    for name in subprocess.run(git, check=True, capture_output=True, text=True).stdout.split():
        copy = source / Path(name).relative_to(example)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text((ROOT / name).read_text())
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q", "install"]
    subprocess.run([*pip, "--no-deps", "--target", str(folder), str(source)], check=True)
    return folder


@pytest.mark.slow  # it builds and installs a package
def test_the_example_of_the_docs_works(site: Path, tmp_path: Path) -> None:
    def sdgen(*arguments: str, code: int = 0) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "sdgen", *arguments],
            cwd=tmp_path,
            env={"PYTHONPATH": f"{site}:{ROOT}"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == code, done.stderr
        return done.stdout + done.stderr

    (tmp_path / "cars.yaml").write_text(SCENARIO)
    listed = json.loads(sdgen("generator", "list", "--format", "json"))
    assert listed[-1]["type"] == "acme.vin"
    assert "World manufacturer identifier" in sdgen("generator", "show", "acme.vin")
    schema = json.loads(sdgen("scenario", "schema"))
    assert schema["$defs"]["generator"]["properties"]["type"]["enum"][-1] == "acme.vin"
    run = ("run", "start", "--scenario", "./cars.yaml", "--target", "cars.sqlite", "--seed", "7")
    told = sdgen(*run)
    run_id = re.findall(r"^run +(\S+)$", told, re.MULTILINE)[0]
    assert re.search(r"made with +acme-sdgen 1\.0", sdgen("run", "show", run_id))
    sdgen("run", "verify", run_id)
    preview = sdgen("preview", "--scenario", "./cars.yaml", "--seed", "7", "--rows", "3")
    assert len(re.findall(r"\bZAC[0-9A-HJ-NPR-Z]{14}\b", preview)) == 9

    wrong = SCENARIO.replace("acme.vin, params: { unique: true }", "acme.vin, params: { maker: X }")
    (tmp_path / "cars.yaml").write_text(wrong)
    assert "params.maker" in sdgen("scenario", "validate", "./cars.yaml", code=2)
    found = sdgen("scenario", "validate", "./cars.yaml", code=2)
    assert "entities[0].columns[0].generator.params.maker" in found


@pytest.fixture
def added(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """Entry points of installed packages, for tests to fill: name → value."""
    points: dict[str, str] = {}
    plugins.added.cache_clear()
    monkeypatch.setattr(
        "importlib.metadata.entry_points",
        lambda group: [EntryPoint(name, value, group) for name, value in points.items()],
    )
    yield points
    plugins.added.cache_clear()
    get_generator.cache_clear()


@pytest.mark.parametrize(
    ("value", "wrong"),
    [
        ("acme_is_not_here:Vin", "cannot be loaded: ModuleNotFoundError"),
        ("json:dumps", "is no generator"),
        ("generators_sql.uuid4:Uuid4", "calls itself 'uuid4'. Give its class type = \"acme.vin\""),
        ("generators_sql.spi:Generator", 'calls itself None. Give its class type = "acme.vin"'),
    ],
)
def test_a_broken_package_breaks_what_uses_it(
    added: dict[str, str], value: str, wrong: str
) -> None:
    added["acme.vin"] = value
    with pytest.raises(PluginError, match=re.escape(wrong)):
        get_generator("acme.vin")
    assert [name for name, each in listed_generators() if isinstance(each, PluginError)] == [
        "acme.vin"
    ]
    column = {"name": "vin", "type": "text", "generator": {"type": "acme.vin"}}
    nested = {"type": "array", "params": {"of": {"type": "acme.vin"}}}
    columns = [column, {"name": "more", "type": "json", "generator": nested}]
    entity = {"name": "cars", "rows": 1, "columns": columns}
    with pytest.raises(ValidationError) as raised:
        scenario_of(Document({"name": "cars", "entities": [entity]}))
    assert [problem.path for problem in raised.value.problems] == [
        "entities[0].columns[0].generator",
        "entities[0].columns[1].generator.params.of",
    ]
    assert all(wrong in problem.message for problem in raised.value.problems)


def test_names_have_a_namespace(added: dict[str, str]) -> None:
    added["uuid4"] = "acme_is_not_here:Vin"  # would take the place of ours
    assert get_generator("uuid4").__module__ == "generators_sql.uuid4"
    assert list(registry.generator_types()) == list(registry.OWN)
    with pytest.raises(NotFoundError, match="install the one it is from"):
        get_generator("acme.vin")
    assert GROUP == "sdgen.generators"  # as docs/plugins.md says
