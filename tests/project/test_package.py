"""What is released: an sdist, and a wheel that works where nothing else is installed."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
import yaml
from docopt import docopt

from sdgen import __version__
from sdgen.cli.usage import own_usage

ROOT = Path(__file__).parent.parent.parent
PYTHON = (sys.executable, "-m")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist of what is committed or staged, and the wheel made of the sdist."""
    folder = tmp_path_factory.mktemp("package")
    source = folder / "source"
    export = ["git", "-C", str(ROOT), "checkout-index", "--all", f"--prefix={source}/"]
    subprocess.run(export, check=True)
    build = [*PYTHON, "build", "--outdir", str(folder / "dist"), str(source)]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.mark.slow
@pytest.mark.first_server
def test_the_wheel_holds_what_ships(built: Path) -> None:
    source, dist = built / "source", built / "dist"
    assert {path.name for path in dist.iterdir()} == {
        f"sdgen-{__version__}.tar.gz",
        f"sdgen-{__version__}-py3-none-any.whl",
    }
    check = [*PYTHON, "twine", "check", "--strict", *map(str, dist.iterdir())]
    done = subprocess.run(check, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    names = zipfile.ZipFile(next(dist.glob("*.whl"))).namelist()
    for folder in ("scenarios", "targets"):
        for path in (source / folder).glob("*.yaml"):
            assert f"sdgen/shipped/{folder}/{path.name}" in names
    for folder in ("static", "templates"):
        for path in (source / "web" / folder).iterdir():
            assert f"web/{folder}/{path.name}" in names
    for path in (source / "generators_sql" / "dictionaries").glob("*.txt"):
        assert f"generators_sql/dictionaries/{path.name}" in names


@pytest.mark.slow
@pytest.mark.first_server
def test_the_wheel_works_in_an_empty_environment(built: Path) -> None:
    """The demo of the README, where there is only what the wheel asks for."""
    environment, empty = built / "environment", built / "empty"
    subprocess.run([*PYTHON, "venv", str(environment)], check=True)
    pip = [str(environment / "bin" / "pip"), "--disable-pip-version-check", "install", "--quiet"]
    subprocess.run([*pip, *map(str, (built / "dist").glob("*.whl"))], check=True)
    empty.mkdir()

    def sdgen(arguments: str) -> str:
        done = subprocess.run(
            [str(environment / "bin" / "sdgen"), *arguments.split()],
            cwd=empty,
            env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    assert str(environment) in sdgen("scenario list")
    sdgen("run start --scenario iot_demo_small --profile demo --target demo.sqlite")
    run = re.search(r"\d{8}-\d{6}-[0-9a-f]{6}", sdgen("run list --limit 1"))
    assert run
    sdgen(f"run verify {run[0]}")


@pytest.mark.slow
@pytest.mark.first_server
def test_the_editor_is_what_its_packages_make(tmp_path: Path) -> None:
    """web/static/codemirror.js is what `make editor` bundles."""
    shutil.copytree(ROOT / "web" / "editor", tmp_path / "web" / "editor")
    (tmp_path / "web" / "static").mkdir()
    shutil.copy(ROOT / "Makefile", tmp_path)
    done = subprocess.run(
        ["make", "editor"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    made = (tmp_path / "web" / "static" / "codemirror.js").read_bytes()
    assert made == (ROOT / "web" / "static" / "codemirror.js").read_bytes()


def test_compose_runs_commands_that_there_are() -> None:
    services = yaml.safe_load((ROOT / "compose.yaml").read_text())["services"]
    commands = [service["command"] for service in services.values() if "command" in service]
    assert len(commands) == 2
    for command in commands:
        docopt(own_usage(), shlex.split(command))


def test_the_supported_pythons_are_those_of_ci() -> None:
    """The oldest and the newest run everything; between them, versions are only claimed."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    named = "Programming Language :: Python :: 3."
    minors = [int(each.removeprefix(named)) for each in project["classifiers"] if named in each]
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "ci.yml").read_text())
    ends = [f"3.{min(minors)}", f"3.{max(minors)}"]
    assert workflow["jobs"]["ci"]["strategy"]["matrix"]["python"] == ends
    assert project["requires-python"] == f">={ends[0]}"
