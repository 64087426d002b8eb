"""What checks have found of the rows of entities, kept for plans that make the same rows."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from sdgen.databases.checks.findings import Finding
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.checks.trial import Trial
from sdgen.databases.checks.verdicts import JudgedCheck
from sdgen.planning.plan import Plan
from sdgen.scenario.entity_graph import parents_of
from sdgen.scenario.models import Entity
from sdgen.scenario.paths import Path


class Found(NamedTuple):
    """What a check has found of an entity's rows.

    Attributes:
        findings: what is wrong, or may be.
        judged: CHECK constraints, with what is known of each.
    """

    findings: list[Finding]
    judged: list[JudgedCheck]


FindFor = Callable[[Entity, str, Callable[[], Found]], Found]
"""Returns what a check of some name finds of an entity's rows; see ``FindingsOfPlan.of``."""


def found_anew(entity: Entity, what: str, find: Callable[[], Found]) -> Found:
    """Returns what a check finds of an entity's rows, where nothing is kept."""
    return find()


class KeptFindings:
    """Keeps what checks find, for further plans of runs into the same tables.

    To find it, rows are made in the database. The tables are taken to stay as they are.
    """

    def __init__(self) -> None:
        self._kept: dict[bytes, tuple[int, Found]] = {}
        self.tried = set[str]()
        """Entities whose rows were made to find something: another seed may have others."""

    def of_plan(self, inspection: Inspection, trial: Trial) -> FindingsOfPlan:
        """Returns what is kept of the entities of a plan.

        Args:
            inspection: what the target holds of the plan's tables.
            trial: makes rows to try.
        """
        return FindingsOfPlan(self._kept, self.tried, inspection, trial)


class FindingsOfPlan:
    """What is kept of the entities of one plan.

    Args:
        kept: what is kept, each with the entity's place in the scenario.
        tried: is told the entities whose rows were made.
        inspection: what the target holds of the plan's tables.
        trial: makes rows to try.
    """

    def __init__(
        self,
        kept: dict[bytes, tuple[int, Found]],
        tried: set[str],
        inspection: Inspection,
        trial: Trial,
    ) -> None:
        self._kept, self._tried, self._inspection, self._trial = kept, tried, inspection, trial
        plan = inspection.plan
        self._parents = parents_of(plan.scenario.entities)
        self._places = {each.name: at for at, each in enumerate(plan.scenario.entities)}
        self._own = cache(lambda name: _content(plan, plan.scenario.entity(name)))

    def of(self, entity: Entity, what: str, find: Callable[[], Found]) -> Found:
        """Returns what a check finds of an entity's rows.

        Args:
            entity: the entity.
            what: names the check.
            find: finds it, where it is not kept.
        """
        mark, place = self._mark(entity, what), self._places[entity.name]
        if mark in self._kept:
            before, found = self._kept[mark]
            return found if before == place else _moved(found, place)
        found = find()
        if self._trial.has_rows_of(entity):
            self._tried.add(entity.name)
        # That rows could not be made at all is told once, by who asks for them.
        if entity.name not in self._trial.refused:
            self._kept[mark] = place, found
        return found

    def _mark(self, entity: Entity, what: str) -> bytes:
        """Returns what stands for all that decides an entity's rows, and what they meet."""
        inspection, plan = self._inspection, self._inspection.plan
        late, sharing = inspection.late.get(entity.name), plan.owners.sharing(entity)
        said = (what, entity.name, plan.seed, plan.as_of, plan.growth, plan.modes[entity.name])
        content = hashlib.blake2b(repr((said, late)).encode())
        known, waiting = set[str](), [each.name for each in sharing] or [entity.name]
        while waiting:
            if (name := waiting.pop()) not in known:
                known.add(name)
                waiting += self._parents[name]
        for name in sorted(known):
            content.update(self._own(name))
        return content.digest()


def _content(plan: Plan, entity: Entity) -> bytes:
    """Returns what stands for all that a plan says of one entity by itself."""
    said = entity.model_dump_json(exclude_defaults=True)
    there = plan.existing.get(entity.name)
    text = f"{said} {entity.rows} {there} {plan.table(entity)} {plan.starts.get(entity.name)}"
    return hashlib.blake2b(text.encode()).digest()


def _moved(found: Found, place: int) -> Found:
    """Returns what was found, where the entity now stands in the scenario."""

    def moved(path: Path) -> Path:
        return (path[0], place, *path[2:]) if path[0] == "entities" else path

    findings = [replace(each, places=tuple(map(moved, each.places))) for each in found.findings]
    return Found(findings, found.judged)
