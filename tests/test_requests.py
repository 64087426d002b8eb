"""Bad choices of a run are refused with what is wrong and what to do; nothing is written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sdgen.cli.main import main


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty current folder, in which no run may have written a target."""
    monkeypatch.chdir(tmp_path)
    yield tmp_path
    assert not (tmp_path / "target.sqlite").exists()


@pytest.mark.parametrize(
    ("options", "phrases"),
    [
        (["--rows-override", "thing=5"], ("no entity of that name", 'Did you mean "things"?')),
        (["--rows-override", "things"], ("must be entity=rows",)),
        (["--rows-override", "things=0"], ("must be from 1",)),
        (["--seed", "9223372036854775808"], ("must be from -9223372036854775808",)),
        (["--seed", "x"], ("must be a whole number",)),
        (["--scale", "-1"], ("must be a number above 0",)),
        (["--scale", "nan"], ("must be a number above 0",)),
        (["--mode", "trunc"], ("unknown table mode", 'Did you mean "truncate"?')),
        (["--as-of", "yesterday"], ("not an instant",)),
        (["--batch-size", "0"], ("must be from 1",)),
        (["--rows-override", "things=3000000000"], ("outside int's range",)),
    ],
)
def test_bad_requests(
    folder: Path, capsys: pytest.CaptureFixture[str], options: list[str], phrases: tuple[str, ...]
) -> None:
    (folder / "good.yaml").write_text(
        "name: x\nentities: [{name: things, rows: 5, columns: [{name: c, type: int, "
        "generator: {type: sequence}}]}]\n"
    )
    arguments = ["run", "start", "--scenario", "./good.yaml", "--target", "target.sqlite"]
    assert main([*arguments, *options]) == 2
    error = capsys.readouterr().err
    assert all(phrase in error for phrase in phrases), error


@pytest.mark.parametrize(
    ("target", "phrase"),
    [
        (":memory:", "a database in memory is gone after the run"),
        ("sdgen-runs.sqlite", "is sdgen's own record of runs"),
        ("./sub/../sdgen-runs.sqlite", "is sdgen's own record of runs"),
    ],
)
def test_targets_that_make_no_sense(
    folder: Path, capsys: pytest.CaptureFixture[str], target: str, phrase: str
) -> None:
    arguments = ["run", "start", "--scenario", "iot_demo_small", "--target", target]
    assert main(arguments) == 2
    assert phrase in capsys.readouterr().err
