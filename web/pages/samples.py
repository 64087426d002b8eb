"""Samples of scenarios for their pages, kept for a while: each page wants the same one again."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from sdgen.databases.registry import memory_database
from sdgen.errors import SdgenError
from sdgen.planning.plan import Plan
from sdgen.planning.request import RunRequest
from sdgen.runs.previewing.preview import Preview
from sdgen.runs.previewing.sampling import sample
from sdgen.runs.resolving.counting import plan_without_target
from sdgen.scenario.models import Scenario
from sdgen.scenario.profiles import with_profile

SAMPLE_ROWS = 2000
_MOST_CELLS = 400_000
_FEWEST_ROWS = 200
_SECONDS = 4.0
_KEPT = 16
_SEED = 1
"""For scenarios that have none."""


@dataclass(frozen=True)
class Sample:
    """A sample of a scenario.

    Args:
        plan: what it was made by.
        entities: entity → its rows; empty where there is none.
        problem: why there is none.
    """

    plan: Plan
    entities: Mapping[str, Preview]
    problem: str | None = None


class Samples:
    """Makes samples, one at a time, and keeps the latest ones."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, int, datetime], Sample] = OrderedDict()
        self._lock = threading.Lock()

    def of(self, scenario: Scenario, profile: str | None = None) -> Sample:
        """Returns the sample of a scenario; relative times count from the full hour.

        Args:
            scenario: a valid scenario.
            profile: name of one of its profiles.

        Raises:
            ValidationError: there is no such profile, or the scenario cannot be planned.
        """
        now = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
        resolved = with_profile(scenario, profile)
        seed = _SEED if resolved.seed is None else resolved.seed
        plan = plan_without_target(resolved, RunRequest(seed=seed), memory_database().kind, now=now)
        key = (plan.config_hash, plan.seed, plan.as_of)
        # Under the lock: a page that is opened several times at once costs one sample.
        with self._lock:
            found = self._kept.get(key)
            if found is None:
                found = _make(plan)
                self._kept[key] = found
            self._kept.move_to_end(key)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return found


def _make(plan: Plan) -> Sample:
    columns = sum(len(entity.columns) for entity in plan.order)
    rows = max(_FEWEST_ROWS, min(SAMPLE_ROWS, _MOST_CELLS // columns))
    try:
        previews = sample(plan, rows, _SECONDS)
    except SdgenError as error:
        return Sample(plan, {}, str(error))
    return Sample(plan, {preview.entity: preview for preview in previews})
