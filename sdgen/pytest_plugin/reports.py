"""What a test reports whose database could not be filled."""

from __future__ import annotations

import os
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from sdgen.errors import Problem, SdgenError, ValidationError
from sdgen.passwords import redact
from sdgen.pytest_plugin.preparing import Prepare


@contextmanager
def reporting(what: str, dataset: object = None) -> Iterator[None]:
    """Has errors inside fail the test, told in words instead of by a traceback through sdgen.

    Args:
        what: what was to be made, such as ``a SQLite file``.
        dataset: of what; None where that is not known yet.
    """
    try:
        yield
        return
    except (SdgenError, OSError) as error:
        text = str(error) if isinstance(error, SdgenError) else f"{type(error).__name__}: {error}"
    lines = [f"sdgen cannot make {what} for {_asking()}"]
    if dataset is not None:
        lines.append(f"scenario: {dataset}")
    raise pytest.fail.Exception("\n".join([*lines, redact(text.strip())]), pytrace=False) from None


def prepared(prepare: Prepare, database: Any) -> None:
    """Calls what makes the tables of a database.

    Raises:
        ValidationError: it fails; the message has its own traceback.
    """
    try:
        prepare(database)
    except SdgenError:
        raise
    except Exception as error:
        behind = error.__traceback__.tb_next if error.__traceback__ else None
        told = "".join(traceback.format_exception(type(error), error, behind)).rstrip()
        name = getattr(prepare, "__qualname__", type(prepare).__qualname__)
        raise ValidationError("the tables cannot be created:", [Problem(name, told)]) from error


def _asking() -> str:
    """Returns which test asks for it; pytest says so for whoever wants to know."""
    name = os.environ.get("PYTEST_CURRENT_TEST", "the tests")
    return name.removesuffix(" (setup)").removesuffix(" (call)")
