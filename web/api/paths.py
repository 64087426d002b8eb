"""Addresses, and the paths of problems as the API's requests name them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from sdgen.errors import Problem, RequestProblem, ValidationError

API = "/api/v1"


@contextmanager
def request_paths(within: str = "") -> Iterator[None]:
    """Names the places of problems by the keys of a request.

    Args:
        within: key below which the document stands that is read inside.
    """
    try:
        yield
    except ValidationError as error:
        problems = [_renamed(problem, within) for problem in error.problems]
        raise ValidationError(error.headline, problems) from error


def _renamed(problem: Problem, within: str) -> Problem:
    if isinstance(problem, RequestProblem):
        return problem
    return replace(problem, path=".".join(part for part in (within, problem.path) if part))
