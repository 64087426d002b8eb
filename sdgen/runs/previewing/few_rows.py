"""The plan of a dry run: few rows of each entity, and all that holds between entities holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace

from sdgen.errors import Problem, ValidationError
from sdgen.instants import format_instant
from sdgen.planning.plan import Plan
from sdgen.planning.request import RunRequest
from sdgen.runs.service import RunService
from sdgen.scenario.entity_graph import parents_of
from sdgen.scenario.fk_row_counts import rows_are_listed
from sdgen.scenario.model_base import UNTIL
from sdgen.scenario.models import DECIDED, Scenario
from sdgen.targets.models import Target

MOST_ROWS = 2_000
"""Rows of an entity that a dry run writes, where no foreign key decides how many there are."""
_MOST_IN_ALL = 100_000  # rows that are written rather than that all entities are scaled
_MOST_AT_ALL = 1_000_000  # rows that are written where scaling does not help either
_ENTITY = re.compile(r"entities\[(\d+)\]")


def with_few_rows(
    service: RunService, scenario: Scenario, target: Target, request: RunRequest, whole: Plan
) -> Plan:
    """Returns the plan of a run of few rows.

    Large entities are cut, so that small ones stay whole. Where too few are left for a relation
    (``where: { to: 2300 }`` of rows that are pointed to), those that it counts are not cut. Where
    that are too many, all are scaled by the same factor.

    Raises:
        ValidationError: only a run of very many rows is valid.
    """
    largest = max((entity.rows for entity in whole.order), default=0)
    if largest <= MOST_ROWS:
        return whole
    cut = _cut(service, scenario, target, request, whole)
    if cut.total_rows <= _MOST_IN_ALL:
        return cut
    factor = MOST_ROWS / largest
    by_time = {
        each.name: each.rows for each in whole.order if whole.open_rows.get(each.name) == UNTIL
    }
    said = {**by_time, **request.row_overrides}  # no scale applies to these
    scaled = {name: max(1, round(rows * factor)) for name, rows in said.items()}
    scale = (1.0 if request.scale is None else request.scale) * factor
    with suppress(ValidationError):
        fewer = replace(request, scale=scale, row_overrides=scaled)
        return _planned(service, scenario, target, fewer, whole)
    if cut.total_rows <= _MOST_AT_ALL:
        return cut
    raise ValidationError(
        "no dry run of few rows is possible",
        [
            Problem(
                "",
                f"relations between entities count on {cut.total_rows:,} rows of them. Give the "
                "entities fewer rows, or shares of them (10%) instead of row numbers",
            )
        ],
    )


def _cut(
    service: RunService, scenario: Scenario, target: Target, request: RunRequest, whole: Plan
) -> Plan:
    """Returns the plan in which entities have at most ``MOST_ROWS`` rows, or as many as others
    count on."""
    rows = {entity.name: entity.rows for entity in whole.order}
    asked = {
        entity.name: DECIDED if rows_are_listed(entity) else entity.rows
        for entity in scenario.entities
    }
    cut = {
        name: MOST_ROWS
        for name, count in rows.items()
        if asked.get(name) != DECIDED and count > MOST_ROWS
    }
    while cut:
        fewer = replace(request, scale=None, row_overrides=_said(rows, asked, cut))
        try:
            return _planned(service, scenario, target, fewer, whole)
        except ValidationError as error:
            wrong = list(_entities(scenario, error.problems))
            counted = _pointed_to(scenario, wrong) & cut.keys() or {*wrong} & cut.keys()
            cut = {name: most for name, most in cut.items() if name not in counted}
            if not counted:
                break
    return whole


def _planned(
    service: RunService, scenario: Scenario, target: Target, request: RunRequest, whole: Plan
) -> Plan:
    """Returns a plan of other rows. What the target and earlier runs decide is as in the whole."""
    decided = replace(
        request,
        profile=whole.profile,
        seed=whole.seed,
        as_of=format_instant(whole.as_of),
        growth=whole.growth,
        continues=False,
        starts=whole.starts,
        existing=whole.existing,
    )
    return replace(service.plan(scenario, target, decided, offline=True), modes=whole.modes)


def _said(
    rows: Mapping[str, int], asked: Mapping[str, int], cut: Mapping[str, int]
) -> dict[str, int]:
    """Returns the rows of each entity, but for those that foreign keys or lists decide."""
    said = {name: count for name, count in rows.items() if asked.get(name) != DECIDED}
    return {**said, **cut}


def _entities(scenario: Scenario, problems: Iterable[Problem]) -> Iterator[str]:
    """Yields the entities that problems stand at."""
    for problem in problems:
        if place := _ENTITY.match(problem.path):
            yield scenario.entities[int(place[1])].name


def _pointed_to(scenario: Scenario, entities: Iterable[str]) -> set[str]:
    """Returns the entities that some point to, and where foreign keys decide how many rows one of
    these has, those that it points to."""
    parents = parents_of(scenario.entities)
    decided = {entity.name for entity in scenario.entities if entity.rows == DECIDED}
    found: set[str] = set()
    left = [parent for name in entities for parent in parents[name]]
    while left:
        if (each := left.pop()) not in found:
            found.add(each)
            left += parents[each] if each in decided else ()
    return found
