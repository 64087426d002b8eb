"""Bad choices of a run are refused with what is wrong and what to do; nothing is written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sdgen.cli.main import main
from sdgen.errors import ValidationError
from sdgen.planning.request import parse_request
from sdgen.scenario.loading import load_scenario
from sdgen.scenario.profiles import with_profile
from web.api.reading import model_of, read_json
from web.api.requests import RunBody


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
        (
            ["--rows-override", "things=0"],
            ("--rows-override things: must be at least 1 (got 0)", "Leave the entity out"),
        ),
        (
            ["--rows-override", "things=2", "--rows-override=things=2"],
            ("--rows-override things: is given twice (got '2' and '2'). Keep one",),
        ),
        (["--rows-override", "a=1,things=5,a=0"], ("--rows-override a: is given twice",)),
        (["--first-row", "things=1e3,things=5"], ("--first-row things: is given twice",)),
        (
            ["--rows-override", "things=1.5e0"],
            ("must be an integer, such as 500 or 1e6 (got '1.5e0')",),
        ),
        (["--rows-override", "things=1e13"], ("must be from 0 to 1000000000000 (got '1e13')",)),
        (["--rows-override", "things=1e999999999"], ("must be an integer",)),
        (["--rows-override", f"things={'9' * 5000}"], ("must be an integer",)),
        (["--seed", "9223372036854775808"], ("must be from -9223372036854775808",)),
        (["--seed", "x"], ("must be an integer",)),
        (["--scale", "-1"], ("must be a number above 0",)),
        (["--scale", "nan"], ("must be a number above 0",)),
        (["--mode", "trunc"], ("unknown table mode", 'Did you mean "truncate"?')),
        (["--as-of", "yesterday"], ("not a timestamp",)),
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


ROWS = """\
name: x
entities: [{{name: a, rows: {}, columns: [{{name: c, type: int, generator: {{type: sequence}}}}]}}]
profiles: {{p: {{rows: {{a: {}}}}}}}
"""


@pytest.mark.parametrize(
    ("written", "rows"),
    [
        *(("1e3", 1000), ("1_000", 1000), ("1.0e3", 1000), ('"2e6"', 2_000_000), ("2.5e1", 25)),
        *(("+5", 5), ('"1_000"', 1000), ("7.0", 7), ("12.", 12), ("0x10", 16)),
    ],
)
def test_rows_in_any_form(folder: Path, written: str, rows: int) -> None:
    """In a file and its schema, in a profile, on the command line and in a request."""
    (folder / "a.yaml").write_text(ROWS.format(written, written))
    scenario = load_scenario(folder / "a.yaml")
    assert (scenario.entities[0].rows, with_profile(scenario, "p").entities[0].rows) == (rows, rows)
    if written != "0x10":
        option = "a=" + written.strip('"')
        assert parse_request(row_overrides=[option]).row_overrides == {"a": rows}
    if written in ("1e3", "1.0e3", "2.5e1", "7.0"):
        data = read_json(f'{{"row_overrides": {{"a": {written}}}, "jobs": 1e0}}'.encode())
        body = model_of(RunBody, data)
        assert (body.row_overrides, body.jobs) == ({"a": rows}, 1)


@pytest.mark.parametrize(
    "written", ["1.5e0", "1.5", '"1e-1"', "ten", '""', ".inf", "[5]", "1e-400"]
)
def test_rows_that_are_no_whole_number(folder: Path, written: str) -> None:
    for text in (ROWS.format(written, 5), ROWS.format(5, written)):
        (folder / "a.yaml").write_text(text)
        got = repr(written.strip('"')) if written[0] in '"t' else written
        with pytest.raises(ValidationError, match="must be an integer") as caught:
            load_scenario(folder / "a.yaml")
        assert f"must be an integer (got {got})" in str(caught.value)


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
