"""Running sdgen's command line for tests: in this process, or as a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from sdgen.cli.main import main
from tests.support.forking import ForkedProcess, can_fork

ROOT = Path(__file__).parent.parent.parent
TIMEOUT = 120
"""Seconds that a command may take on a busy machine."""


@dataclass(frozen=True)
class Result:
    """What a command did: exit code, what it printed, what it said on stderr."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """Return what it printed as JSON."""
        return json.loads(self.out)


@dataclass(frozen=True)
class Cli:
    """Runs commands in this process; give it what pytest captures."""

    capsys: pytest.CaptureFixture[str]

    def __call__(self, *arguments: object, code: int | None = None) -> Result:
        """Return what `sdgen arguments…` did; its exit code has to be ``code`` if given."""
        self.capsys.readouterr()
        got = main([str(argument) for argument in arguments])
        printed = self.capsys.readouterr()
        result = Result(got, printed.out, printed.err)
        assert code in (None, got), f"exit code {got}, wanted {code}:\n{result.err}{result.out}"
        return result

    def json(self, *arguments: object, code: int = 0) -> Any:
        """Return what `sdgen arguments… --format json` printed."""
        return self(*arguments, "--format", "json", code=code).data


def start_process(
    *arguments: object,
    cwd: Path,
    environment: Mapping[str, str] | None = None,
    module: str = "sdgen",
    fresh: bool = False,
    **options: Any,
) -> subprocess.Popen[str]:
    """Start `python -m sdgen arguments…` in a folder and return the process.

    It is forked from one that has everything imported, which takes a tenth of the time, unless a
    ``fresh`` one is wanted.
    """
    kept = {key: value for key, value in os.environ.items() if not key.startswith("SDGEN_")}
    added = os.environ.get("PYTHONPATH")  # packages that the one to be forked has not
    path = os.pathsep.join([str(ROOT), *filter(None, [added])])
    forked = not fresh and can_fork(environment, options)
    kind: type[subprocess.Popen[str]] = ForkedProcess if forked else subprocess.Popen
    return kind(
        [sys.executable, "-m", module, *map(str, arguments)],
        cwd=cwd,
        env={**kept, "PYTHONPATH": path, **(environment or {})},
        text=True,
        **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options},
    )


def run_process(
    *arguments: object,
    cwd: Path,
    environment: Mapping[str, str] | None = None,
    fresh: bool = False,
) -> Result:
    """Return what `python -m sdgen arguments…` did in a folder; see ``start_process``."""
    with start_process(*arguments, cwd=cwd, environment=environment, fresh=fresh) as process:
        try:
            out, err = process.communicate(timeout=TIMEOUT)
        except BaseException:
            process.kill()
            raise
    return Result(process.returncode, out, err)


def write_scenario(path: Path, *entities: Mapping[str, Any], **keys: Any) -> Path:
    """Write a scenario of those entities and return its path; JSON is YAML too."""
    path.write_text(json.dumps({"name": path.stem, **keys, "entities": list(entities)}, indent=1))
    return path
