"""Hypothesis tries the same examples in every process, after any other tests."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.amounts import examples


def drawn() -> list[object]:
    found: list[object] = []

    @examples(quick=200, slow=200)
    @given(value=st.lists(st.integers() | st.text()))
    def draw(value: list[object]) -> None:
        found.append(value)

    draw()
    return found


def test_examples_do_not_depend_on_what_was_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = drawn()
    lines = (f"N{number} = {number * 7919}, 'word {number}'\n" for number in range(1_000, 1_500))
    (tmp_path / "further_constants.py").write_text("".join(lines))
    monkeypatch.syspath_prepend(tmp_path)
    importlib.import_module("further_constants")
    try:
        assert drawn() == before
    finally:
        del sys.modules["further_constants"]
