"""Addresses, and the paths of problems as the API's requests name them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from sdgen.errors import Problem, ValidationError

API = "/api/v1"
_OPTION = re.compile(r"--([a-z-]+)(?: (.+))?")
_NAMES = {"rows_override": "row_overrides", "first_row": "first_rows"}


@contextmanager
def request_paths(within: str = "") -> Iterator[None]:
    """Names the places of problems by the keys of a request instead of command-line options.

    Args:
        within: key below which the document stands that is read inside.
    """
    try:
        yield
    except ValidationError as error:
        problems = [_renamed(problem, within) for problem in error.problems]
        raise ValidationError(error.headline, problems) from error


def _renamed(problem: Problem, within: str) -> Problem:
    option = _OPTION.fullmatch(problem.path)
    if option is None:
        path = ".".join(part for part in (within, problem.path) if part)
        return replace(problem, path=path)
    name = option[1].replace("-", "_")
    return replace(problem, path=".".join(filter(None, (_NAMES.get(name, name), option[2]))))
