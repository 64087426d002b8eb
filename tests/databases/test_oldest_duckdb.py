"""The oldest release of DuckDB that sdgen supports: tests of files, makers and rows, again."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SITE = Path(sys.prefix, "oldest")
TESTS = (
    "tests/databases/test_duckdb.py",
    "tests/dialects/test_duckdb.py",
    "tests/python_api/test_duckdb_connections.py",
    "tests/runs/test_makers.py",
    "tests/runs/test_promise.py",
)
SOME = (
    "not recent and (not test_promise"
    " or duckdb-every_generator or duckdb-existing-killed or duckdb-examples-table)"
)


@pytest.mark.slow
@pytest.mark.first_server
def test_the_oldest_release_does_the_same() -> None:
    if not (SITE / "duckdb").is_dir():
        pytest.fail(f"no {SITE}: make oldest")
    again = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", SOME, *TESTS]
    env = {**os.environ, "PYTHONPATH": str(SITE)}
    env.pop("PYTEST_ADDOPTS", None)
    asked = "import duckdb; print(duckdb.__version__)"
    version = subprocess.run(
        [sys.executable, "-c", asked], env=env, capture_output=True, text=True, check=True
    )
    assert version.stdout.strip() == "1.5.5"
    ended = subprocess.run(again, env=env, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout[-5_000:] + ended.stderr
