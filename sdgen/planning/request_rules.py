"""What a request says of a run, held against its scenario."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import chain

from sdgen.errors import Problem, RequestProblem, did_you_mean, listed, shown
from sdgen.instants import parse_absolute
from sdgen.planning.request import RunRequest
from sdgen.scenario.fk_row_counts import rows_are_listed
from sdgen.scenario.models import Entity, Scenario, TableMode


def mode_of(entity: Entity, request: RunRequest) -> TableMode:
    """Returns what happens to a table first.

    A run that adds to the rows of earlier ones empties no table unless it is asked to.
    """
    if request.mode is not None:
        return request.mode
    if request.growth.ends and entity.table_mode is TableMode.TRUNCATE_THEN_INSERT:
        return TableMode.CREATE_IF_MISSING
    return entity.table_mode


def request_problems(scenario: Scenario, request: RunRequest) -> list[Problem]:
    """Returns what of a request does not fit a scenario."""
    known = [entity.name for entity in scenario.entities]
    there = {entity.name for entity in scenario.entities if entity.existing}
    named = [("row_overrides", name) for name in request.row_overrides]
    named += [("first_rows", name) for name in dict.fromkeys(chain(*request.growth.ends))]
    problems: list[Problem] = [
        RequestProblem(f"row_overrides.{name}", "its rows already exist. Leave it out")
        for name in request.row_overrides
        if name in there
    ]
    if len(there) == len(scenario.entities):
        message = (
            f"no table is empty, and {listed(known)} have fill_once: there is nothing to make. To "
            f"make their rows again, use `mode` {TableMode.TRUNCATE_THEN_INSERT}"
        )
        problems.append(RequestProblem("mode", message))
    problems += [
        RequestProblem(
            f"row_overrides.{entity.name}",
            "its list decides its rows. Leave it out",
        )
        for entity in scenario.entities
        if entity.name in request.row_overrides and rows_are_listed(entity)
    ]
    return problems + [
        RequestProblem(
            f"{field}.{name}",
            f"no entity of that name (got {shown(name)}).{did_you_mean(name, known)} "
            f"Entities here: {listed(known)}",
        )
        for field, name in named
        if name not in known
    ]


def as_of_run(
    scenario: Scenario, request: RunRequest, now: datetime, problems: list[Problem]
) -> datetime:
    """Returns what relative times of a run count from, in whole seconds.

    Args:
        scenario: the scenario.
        request: the request.
        now: the time where neither says one.
        problems: gets what is wrong with what they say.
    """
    text = request.as_of or scenario.as_of
    if text is None:
        return now.astimezone(UTC).replace(microsecond=0)
    try:
        return parse_absolute(text).replace(microsecond=0)
    except ValueError as error:
        problems.append(RequestProblem("as_of", str(error)))
        return now


def request_warnings(
    original: Scenario, resolved: Scenario, request: RunRequest, seed: int
) -> list[str]:
    """Returns what the user should know of what a request makes of a scenario.

    Args:
        original: the scenario.
        resolved: what the request makes of it.
        request: the request.
        seed: the seed of the run.
    """
    warnings = []
    if request.seed is None and original.seed is None:
        warnings.append(
            f"no seed given: {seed} was chosen. To get the same data again, use it as `seed`"
        )
    for entity in resolved.entities:
        before = original.entity(entity.name).rows
        if before < 0 or entity.existing or rows_are_listed(entity):
            continue
        if request.scale is not None and before * request.scale < 0.5:
            warnings.append(f"{entity.name}: {before} rows × {request.scale:g} became 1 row")
    return warnings
