"""What the guide and the docstrings say is so."""

from __future__ import annotations

import doctest
import re
from importlib import import_module
from pathlib import Path

import pytest

import sdgen
from tests.support.cli import ROOT

_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("page", ["docs/python.md", "README.md"])
def test_the_code_of_a_page_runs(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    blocks = _BLOCK.findall((ROOT / page).read_text())
    assert blocks
    names: dict[str, object] = {}
    for block in blocks:
        exec(compile(block, page, "exec"), names)


MODULES = sorted(path.stem for path in (ROOT / "sdgen/python_api").glob("*.py"))


@pytest.mark.parametrize("name", MODULES)
def test_docstrings_run(name: str) -> None:
    module = import_module(f"sdgen.python_api.{name}".removesuffix(".__init__"))
    assert doctest.testmod(module).failed == 0


def test_every_name_is_in_the_guide() -> None:
    text = (ROOT / "docs/python.md").read_text()
    assert [name for name in sdgen.__all__ if not re.search(rf"\b{name}\b", text)] == []
