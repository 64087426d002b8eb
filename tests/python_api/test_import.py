"""``import sdgen`` costs next to nothing, and offers what it says."""

from __future__ import annotations

import subprocess
import sys

import pytest

import sdgen

_FRESH = """
import sys
before = set(sys.modules)
import sdgen
added = {name for name in set(sys.modules) - before}
print(sorted(added))
print(sorted(set(sdgen.__all__) - set(dir(sdgen))))
from sdgen import *
print(sorted(name for name in sdgen.__all__ if name not in globals()))
"""


def test_import_loads_nothing_but_itself_and_every_name_is_there() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _FRESH], capture_output=True, text=True, check=True
    )
    added, not_listed, missing = done.stdout.splitlines()
    assert added == "['sdgen']"
    assert (not_listed, missing) == ("[]", "[]")


def test_names_that_are_not_there_are_told_as_python_does() -> None:
    with pytest.raises(AttributeError, match="module 'sdgen' has no attribute 'fil'"):
        sdgen.fil  # type: ignore[attr-defined]  # noqa: B018
    assert sdgen.fill is sdgen.fill
