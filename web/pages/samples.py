"""Samples of scenarios for their pages, kept for a while: each page wants the same one again."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from sdgen.databases.registry import memory_database
from sdgen.errors import SdgenError
from sdgen.frozen import frozen
from sdgen.kept_values import KeptValues
from sdgen.planning.plan import Plan
from sdgen.planning.request import RunRequest
from sdgen.runs.previewing.preview import Preview, entities_named
from sdgen.runs.previewing.sampling import sample
from sdgen.runs.resolving.counting import plan_without_target
from sdgen.scenario.models import Entity, Scenario
from sdgen.scenario.profiles import with_profile

SAMPLE_ROWS = 2000
_MOST_CELLS = 400_000
_FEWEST_ROWS = 200
_SECONDS = 4.0
MOST_ENTITIES = 40
"""Entities of a scenario that are sampled all at once; of more, each when it is looked at."""
_KEPT = 16
_SEED = 1
"""For scenarios that have none."""


@frozen
class Sample:
    """A sample of a scenario.

    Args:
        plan: what it was made by.
        entities: entity → its rows; not of those that nobody asked for, or that took too long.
        problem: why there is none at all.
    """

    plan: Plan
    entities: Mapping[str, Preview]
    problem: str | None = None

    @property
    def is_large(self) -> bool:
        """Whether the scenario has too many entities to do something for each at once."""
        return len(self.plan.order) > MOST_ENTITIES


class Samples:
    """Makes samples, one at a time, and keeps the latest ones."""

    def __init__(self) -> None:
        self._kept: KeptValues[tuple[str, int, datetime, str | None], Sample]
        self._kept = KeptValues(most=_KEPT)
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
            ValidationError: there is no such profile, or the scenario cannot be planned.
        """
        now = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
        resolved = with_profile(scenario, profile)
        seed = _SEED if resolved.seed is None else resolved.seed
        plan = plan_without_target(resolved, RunRequest(seed=seed), memory_database().kind, now=now)
        entities = entities_named(plan, entity)
        if len(entities) > MOST_ENTITIES:
            return Sample(plan, {})
        key = (plan.config_hash, plan.seed, plan.as_of, entity)
        # Under the lock: a page that is opened several times at once costs one sample.
        with self._lock:
            found = self._kept.get(key)
            if found is None:
                found = _make(plan, entities)
                self._kept.keep(key, found)
        return found


def _make(plan: Plan, entities: Sequence[Entity]) -> Sample:
    columns = sum(len(each.columns) for each in entities)
    rows = max(_FEWEST_ROWS, min(SAMPLE_ROWS, _MOST_CELLS // max(1, columns)))
    try:
        previews = sample(plan, rows, _SECONDS, entities)
    except SdgenError as error:
        return Sample(plan, {}, str(error))
    return Sample(plan, {preview.entity: preview for preview in previews})
