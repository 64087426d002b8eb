"""Fields of a request as the command line spells them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Any

from sdgen.errors import (
    Problem,
    RequestProblem,
    SdgenError,
    ValidationError,
    shown,
)
from sdgen.yaml_scalars import whole_in

# Messages name other fields of the request in backticks.
_FIELD = re.compile(
    r"`(as_of|batch_size|continue|exclude|first_rows|jobs|lock_timeout|maker|mode|overwrite|profile"
    r"|row_overrides|scale|schema|seed|spark_master|statistics|statistics_out|table|target)`"
)
_OF_SCENARIOS = frozenset({"as_of", "profile", "scale", "schema", "seed", "table", "target"})
"""What is a key of scenario files, too, or a param."""
_OF_ENTITIES = {"row_overrides": "--rows-override", "first_rows": "--first-row"}

OF_TARGET = "target"
"""What an option says that may be given without a value, where it is."""
_WITHOUT_VALUE = frozenset({"--statistics"})


def with_values(argv: Sequence[str]) -> list[str]:
    """Returns a command line in which options have values that may be given without: docopt has
    no such options."""
    found = []
    for word, following in zip_longest(argv, argv[1:]):
        is_bare = word in _WITHOUT_VALUE and (following is None or following.startswith("-"))
        found.append(f"{word}={OF_TARGET}" if is_bare else word)
    return found


def error_text(error: SdgenError) -> str:
    """Returns what an error says, with options in place of the fields of a request."""
    if isinstance(error, ValidationError):
        return str(ValidationError(error.headline, map(_spelled, error.problems)))
    return in_options(str(error))


def in_options(text: str) -> str:
    """Returns a text with options in place of the fields of a request that it names."""
    return _FIELD.sub(lambda named: _option(named.group(1)), text)


def _spelled(problem: Problem) -> Problem:
    if not isinstance(problem, RequestProblem):
        return replace(problem, message=_FIELD.sub(_of_request_alone, problem.message))
    field, dot, entity = problem.path.partition(".")
    option = _option(field) if field else ""
    path = f"{option} {entity}" if dot else option
    return replace(problem, path=path, message=in_options(problem.message))


def _of_request_alone(named: re.Match[str]) -> str:
    return named[0] if named[1] in _OF_SCENARIOS else _option(named[1])


def _option(field: str) -> str:
    return _OF_ENTITIES.get(field, f"--{field.replace('_', '-')}")


def rows_asked(arguments: Mapping[str, Any], default: int, most: int) -> int:
    """Returns how many rows ``--rows`` asks for. Raises ValidationError."""
    said = arguments["--rows"]
    if said is None:
        return default
    count = whole_in(said)
    if count is None or not 1 <= count <= most:
        problem = Problem("--rows", f"must be an integer, 1 … {most} (got {shown(said)})")
        raise ValidationError("options are not valid:", [problem])
    return count
