"""Counts that are kept for plans that are the same in all that these depend on."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache

from sdgen.planning.asked_rows import Counter
from sdgen.planning.plan import Plan
from sdgen.scenario.counts import Wanted


class KeptCounts:
    """Counts rows, each kind once. Implements ``sdgen.planning.asked_rows.Counter``.

    Args:
        counter: counts.
    """

    def __init__(self, counter: Counter) -> None:
        self._counter = counter
        self._kept: dict[bytes, Sequence[int]] = {}

    def count(
        self, plan: Plan, wanted: Sequence[Wanted], there: Sequence[Wanted]
    ) -> Sequence[Sequence[int] | None]:
        """Returns for each how many there are in each run; see ``Counter``."""

        @cache
        def said(entity: str) -> str:
            model = plan.scenario.entity(entity)
            return f"{model.model_dump_json(exclude_defaults=True)} {plan.existing.get(entity)}"

        def mark(each: Wanted) -> bytes:
            content = hashlib.blake2b(repr((each.key, plan.seed, plan.as_of)).encode())
            for entity in sorted(each.reads(plan.dataset)):
                content.update(said(entity).encode())
            return content.digest()

        marks = {each.key: mark(each) for each in wanted}
        left = [each for each in wanted if marks[each.key] not in self._kept]
        new = {each.key for each in left}
        counted = self._counter.count(plan, left, [each for each in there if each.key in new])
        for each, numbers in zip(left, counted, strict=True):
            if numbers is not None:
                self._kept[marks[each.key]] = numbers
        return [self._kept.get(marks[each.key]) for each in wanted]
