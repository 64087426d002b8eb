"""Spark as maker: files hold the rows that SQLite makes, whatever happens meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support.cli import Cli
from tests.support.examples import SEED
from tests.support.folders import KINDS, read_folder
from tests.support.promise import CASES, Case
from tests.support.runs import AS_OF, assert_same
from tests.support.spark import spark_session

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_QUICK = ("examples", "types", "odd_names")
_CASES = [
    pytest.param(case, marks=() if case.name in _QUICK else pytest.mark.slow, id=case.name)
    for case in CASES
    if not case.before and case.name != "identity"
]


@pytest.fixture(scope="module", autouse=True)
def spark() -> Iterator[SparkSession]:
    """Return the session of this process, which runs use."""
    with spark_session() as session:
        yield session


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cli:
    monkeypatch.chdir(tmp_path)
    return Cli(capsys)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("case", _CASES)
def test_files_hold_the_same_rows_as_tables(
    case: Case, kind: str, cli: Cli, tmp_path: Path
) -> None:
    words: tuple[object, ...] = ("--scenario", case.file_in(tmp_path), "--scale", case.scale)
    words += ("--seed", SEED, "--as-of", AS_OF, "--target", f"{kind}:out", "--maker", "spark")
    cli("run", "start", *words, "--jobs", 2, "--batch-size", case.batch_size(4), code=0)
    assert_same(read_folder(kind, tmp_path / "out", case.scenario), case.rows_made)
    cli("run", "verify", "latest", code=0)
