"""Fields of a request as the command line spells them."""

from __future__ import annotations

from dataclasses import replace

from sdgen.errors import Problem, RequestProblem, SdgenError, TableMismatchError, ValidationError

_OF_ENTITIES = {"row_overrides": "--rows-override", "first_rows": "--first-row"}


def error_text(error: SdgenError) -> str:
    """Returns what an error says, with options in place of the fields of a request."""
    if isinstance(error, ValidationError | TableMismatchError):
        return str(type(error)(error.headline, map(_spelled, error.problems)))
    return str(error)


def _spelled(problem: Problem) -> Problem:
    if not isinstance(problem, RequestProblem):
        return problem
    field, dot, entity = problem.path.partition(".")
    option = _OF_ENTITIES.get(field, f"--{field.replace('_', '-')}")
    return replace(problem, path=f"{option} {entity}" if dot else option)
