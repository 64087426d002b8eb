"""The options of ``sdgen target add`` that are kept with a target."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from sdgen.errors import Problem, ValidationError, shown
from sdgen.yaml_scalars import whole_in

_HEADLINE = "options are not valid:"
_PATH = re.compile(r"options\.(\w+)(?:\.(.+))?")
_SWITCHES = {"true": True, "false": False}


def target_options(arguments: Mapping[str, Any]) -> dict[str, Any] | None:
    """Returns the options as a target file has them; None without any.

    Raises:
        ValidationError: one of them cannot be read.
    """
    problems: list[Problem] = []
    said: dict[str, Any] = {
        "compression": arguments["--compression"],
        "delimiter": "\t" if arguments["--delimiter"] == "\\t" else arguments["--delimiter"],
        "partition_by": _partitions(arguments["--partition-by"], problems),
    }
    if (rows := arguments["--batch-size"]) is not None:
        said["batch_size"] = whole_in(str(rows))
        if said["batch_size"] is None:
            problems.append(Problem("--batch-size", f"must be an integer (got {shown(rows)})"))
    if (header := arguments["--header"]) is not None:
        said["header"] = _SWITCHES.get(str(header).lower())
        if said["header"] is None:
            problems.append(Problem("--header", f"must be true or false (got {shown(header)})"))
    if problems:
        raise ValidationError(_HEADLINE, problems)
    return {name: value for name, value in said.items() if value is not None} or None


def _partitions(said: Sequence[str], problems: list[Problem]) -> dict[str, list[str]] | None:
    found: dict[str, list[str]] = {}
    for text in said:
        entity, sign, names = text.rpartition("=")
        columns = [name.strip() for name in names.split(",")]
        if not sign or not entity or not all(columns):
            message = f"must be entity=column, or entity=column,column (got {shown(text)})"
            problems.append(Problem("--partition-by", message))
        elif entity in found:
            message = f"{entity} is given twice. Name its columns together, separated by commas"
            problems.append(Problem("--partition-by", message))
        else:
            found[entity] = columns
    return found or None


@contextmanager
def options_of_target() -> Iterator[None]:
    """Names the places of problems of a target's options as the command line spells them."""
    try:
        yield
    except ValidationError as error:
        raise ValidationError(error.headline, map(_spelled, error.problems)) from error


def _spelled(problem: Problem) -> Problem:
    found = _PATH.fullmatch(problem.path)
    if found is None:
        return problem
    option = f"--{found[1].replace('_', '-')}"
    return replace(problem, path=" ".join(filter(None, (option, found[2]))))
