"""How results look on stdout."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from sdgen.cli.output import print_pairs, print_table
from sdgen.cli.run_list_command import _listed_error


def test_a_title_is_one_line_and_no_line_ends_in_blanks(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_table(["a"], [[1], [2]], title="tags: 3 of 12 rows, seed 11")
    print_pairs([("seed", 11), ("a longer name", "x")])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "tags: 3 of 12 rows, seed 11"
    assert [line for line in lines if line != line.rstrip()] == []


@pytest.mark.parametrize(
    ("error", "listed"),
    [
        (None, None),
        (
            "the server is gone. What was written stays; resume the run to finish it",
            "the server is gone",
        ),
        ("x" * 61 + ". More", "x" * 59 + "…"),
        ("first line\nsecond line", "first line"),
    ],
)
def test_errors_are_listed_short(error: str | None, listed: str | None) -> None:
    settings: Any = SimpleNamespace(as_json=False)
    assert _listed_error(error, settings) == listed


def test_programs_get_the_whole_line() -> None:
    settings: Any = SimpleNamespace(as_json=True)
    assert _listed_error("a. " + "x" * 99, settings) == "a. " + "x" * 99
