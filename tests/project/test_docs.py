"""The docs are what the code says: pages are current, examples work, nothing is undocumented."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

import web.errors
from generators_sql.reference.param_docs import prose
from generators_sql.registry import own_generators
from generators_sql.spi import Generator
from sdgen.cli.main import COMMANDS
from sdgen.cli.settings import DEFAULTS, variable
from sdgen.cli.usage import own_usage
from sdgen.planning.plan import make_plan
from sdgen.planning.request import RunRequest
from sdgen.scenario.loading import load_scenario
from sdgen.targets.loading import load_target
from tests.support.documents import blocks_of
from tools.cli_page import options
from tools.generators_page import example_scenario, sample_values
from tools.make_docs import pages

ROOT = Path(__file__).parent.parent.parent
MARKDOWN = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def test_generated_pages_are_current() -> None:
    for path, content in pages():
        assert path.read_text() == content, f"{path.name} is stale: run `make docs`"


@pytest.mark.parametrize("generator", own_generators(), ids=lambda generator: generator.type)
def test_every_generator_is_documented(generator: type[Generator]) -> None:
    page = (ROOT / "docs" / "generators.md").read_text()
    section = page.split(f"\n## {generator.type}\n")[1].split("\n## ")[0]
    for name, field in generator.model_fields.items():
        assert field.description, name
        assert f"| `{field.alias or name}` |" in section
    assert prose(generator).split(". ")[0] in section
    assert make_plan(example_scenario(generator), RunRequest(seed=1), "postgres").order
    assert len(sample_values(generator)) == 4


def test_every_option_and_variable_is_documented() -> None:
    page = (ROOT / "docs" / "cli.md").read_text()
    described = {name.split("=")[0].split()[-1] for name, _ in options()}
    assert set(re.findall(r"--[a-z-]+", own_usage())) - {"--help"} <= described
    assert all(f"| `{name}" in page for name, _ in options())
    assert all(
        f"`{variable(option)}`" in page and variable(option) in own_usage() for option in DEFAULTS
    )


def test_usage_and_commands_agree() -> None:
    lines = re.findall(r"^  sdgen ((?:[a-z-]+ )+)", own_usage(), flags=re.MULTILINE)
    assert {tuple(line.split()) for line in lines} == set(COMMANDS)


def test_yaml_examples_are_valid(tmp_path: Path) -> None:
    checked = 0
    for page in MARKDOWN:
        for block in blocks_of(page.read_text()):
            path = tmp_path / (block.file or "example.yaml")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.text)
            if block.language == "yaml" and path.stem != "broken":
                data = yaml.safe_load(block.text)
                if isinstance(data, dict):
                    load_scenario(path) if "entities" in data else load_target(path)
                    checked += 1
    assert checked >= 20


# In docs a path in backquotes, of which folders may be left out; in code one from the top.
_IN_DOCS = re.compile(r"`([\w./-]+\.(?:py|md|txt|toml|js)|[\w-]+(?:/[\w-]+)*/)(?:::\w+)?`")
_IN_CODE = re.compile(
    r"(?<![\w./<{-])((?:sdgen|dialects|generators_sql|web|tests|tools)/[\w/-]+\.py)\b"
)
_MODULE = re.compile(r"(?<![\w./-])((?:dialects|generators_sql|sdgen)(?:\.[a-z]\w+)+)\b")
_MADE = ("__pycache__", "node_modules", ".venv", "build", ".git")


def test_files_and_modules_that_are_named_exist() -> None:
    folders = ("sdgen", "dialects", "generators_sql", "web", "tests", "tools", "docs")
    found = [*ROOT.glob("*"), *(path for name in folders for path in (ROOT / name).rglob("*"))]
    kept = [path.relative_to(ROOT) for path in found if not {*path.parts} & {*_MADE}]
    known = {"/".join(path.parts[start:]) for path in kept for start in range(len(path.parts))}
    pages = [*MARKDOWN, ROOT / "CONTRIBUTING.md", ROOT / "tests" / "README.md"]
    named = [(path.name, name) for path in pages for name in _IN_DOCS.findall(path.read_text())]
    for path in [path for path in kept if path.suffix == ".py"]:
        named += [(str(path), name) for name in _IN_CODE.findall((ROOT / path).read_text())]
    modules = {".".join(path.with_suffix("").parts) for path in kept if path.suffix in ("", ".py")}
    modules |= {"sdgen.generators"}  # entry points
    missing = [(where, name) for where, name in named if name.rstrip("/") not in known]
    for path in pages:
        for name in _MODULE.findall(path.read_text()):
            if name not in modules and name.rpartition(".")[0] not in modules:
                missing.append((path.name, name))
    assert missing == []


def test_every_error_code_is_documented() -> None:
    page = (ROOT / "docs" / "errors.md").read_text()
    raised = {
        found
        for path in (ROOT / "web").rglob("*.py")
        for found in re.findall(r'HttpError\(\s*(\d+),\s*"(\w+)"', path.read_text())
    }
    raised |= {(str(status), code) for status, code in web.errors._CODES.items()}
    assert ("503", "queue_full") in raised
    undocumented = [
        code for status, code in raised if not re.search(rf"\| `{code}`.*\| {status} \|", page)
    ]
    assert undocumented == []
