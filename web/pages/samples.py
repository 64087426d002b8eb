"""Samples of scenarios for their pages, kept for a while: each page wants the same one again."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import UTC, datetime

from sdgen.databases.registry import memory_database
from sdgen.errors import SdgenError
from sdgen.frozen import frozen
from sdgen.kept_values import KeptValues
from sdgen.planning.plan import Plan
from sdgen.planning.request import RunRequest
from sdgen.planning.request_rules import as_of_run
from sdgen.runs.previewing.preview import Preview, entities_named
from sdgen.runs.previewing.sampling import sample
from sdgen.runs.resolving.counting import plan_without_target
from sdgen.scenario.entity_graph import parents_first, parents_of
from sdgen.scenario.fk_row_counts import guessed_rows, rows_of
from sdgen.scenario.models import Entity, Scenario
from sdgen.scenario.profiles import with_profile

SAMPLE_ROWS = 2000
_MOST_CELLS = 400_000
_FEWEST_ROWS = 200
_SECONDS = 4.0
MOST_ENTITIES = 40
"""Entities of a scenario that are sampled all at once; of more, each when it is looked at."""
_KEPT = 16
_KEPT_PLANS = 4
"""Those of large scenarios take seconds, and each entity that is looked at needs one."""
_SEED = 1
"""For scenarios that have none."""


@frozen
class Sample:
    """A sample of a scenario.

    Args:
        scenario: with its profile, and the rows of each entity.
        order: the entities that rows are made of, parents first.
        seed: what the rows are made by, and
        as_of: what relative times count from.
        guessed: names of the entities whose rows are a guess, since nothing was planned.
        entities: entity → its rows; not of those that nobody asked for, or that took too long.
        problem: why there is none at all.
    """

    scenario: Scenario
    order: tuple[Entity, ...]
    seed: int
    as_of: datetime
    guessed: frozenset[str] = frozenset()
    entities: Mapping[str, Preview] = field(default_factory=dict)
    problem: str | None = None

    @property
    def is_large(self) -> bool:
        """Whether the scenario has too many entities to do something for each at once."""
        return len(self.order) > MOST_ENTITIES


class Samples:
    """Makes samples, one at a time, and keeps the latest ones."""

    def __init__(self) -> None:
        self._kept: KeptValues[tuple[str, int, datetime, str | None], Sample]
        self._kept = KeptValues(most=_KEPT)
        # With the scenario, so that no other one gets its id.
        self._plans: KeptValues[tuple[int, str | None, datetime], tuple[Scenario, Plan]]
        self._plans = KeptValues(most=_KEPT_PLANS)
        self._lock = threading.Lock()

    def of(
        self, scenario: Scenario, profile: str | None = None, entity: str | None = None
    ) -> Sample:
        """Returns the sample of a scenario; relative times count from the full hour.

        Args:
            scenario: a valid scenario.
            profile: name of one of its profiles.
            entity: of this entity alone; None for all, if they are not too many.

        Raises:
            NotFoundError: there is no such entity, or its rows are there already.
            ValidationError: there is no such profile, or the scenario cannot be planned, which is
                not tried where no rows are shown.
        """
        now = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
        if entity is None and sum(not each.existing for each in scenario.entities) > MOST_ENTITIES:
            return _without_rows(with_profile(scenario, profile), now)
        plan = self._plan(scenario, profile, now)
        entities = entities_named(plan, entity)
        key = (plan.config_hash, plan.seed, plan.as_of, entity)
        # Under the lock: a page that is opened several times at once costs one sample.
        with self._lock:
            found = self._kept.get(key)
            if found is None:
                found = _make(plan, entities)
                self._kept.keep(key, found)
        return found

    def _plan(self, scenario: Scenario, profile: str | None, now: datetime) -> Plan:
        key = (id(scenario), profile, now)
        found = self._plans.get(key)
        if found is None:
            resolved = with_profile(scenario, profile)
            request = RunRequest(seed=_seed_of(resolved))
            plan = plan_without_target(resolved, request, memory_database().kind, now=now)
            found = scenario, plan
            self._plans.keep(key, found)
        return found[1]


def _seed_of(scenario: Scenario) -> int:
    return _SEED if scenario.seed is None else scenario.seed


def _without_rows(scenario: Scenario, now: datetime) -> Sample:
    """Returns what can be told of a scenario at once; to plan it may take seconds."""
    rows = rows_of(scenario)
    entities = [
        each.model_copy(update={"rows": rows.get(each.name, each.rows)})
        for each in scenario.entities
    ]
    by_name = {each.name: each for each in entities}
    order = [by_name[name] for name in parents_first(parents_of(entities))]
    return Sample(
        scenario.model_copy(update={"entities": entities}),
        tuple(each for each in order if not each.existing),
        _seed_of(scenario),
        as_of_run(scenario, RunRequest(), now, []),
        guessed_rows(scenario),
    )


def _make(plan: Plan, entities: Sequence[Entity]) -> Sample:
    columns = sum(len(each.columns) for each in entities)
    rows = max(_FEWEST_ROWS, min(SAMPLE_ROWS, _MOST_CELLS // max(1, columns)))
    try:
        previews = sample(plan, rows, _SECONDS, entities)
    except SdgenError as error:
        return _of_plan(plan, {}, str(error))
    return _of_plan(plan, {preview.entity: preview for preview in previews})


def _of_plan(plan: Plan, entities: Mapping[str, Preview], problem: str | None = None) -> Sample:
    return Sample(
        plan.scenario, plan.order, plan.seed, plan.as_of, entities=entities, problem=problem
    )
