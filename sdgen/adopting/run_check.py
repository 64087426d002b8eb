"""Whether a run would accept a scenario: its plan tells, and where it cannot, a dry run."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generators_sql.analysis.generator_kinds import is_fk
from sdgen.adopting.checked import Checked
from sdgen.adopting.kept_counts import KeptCounts
from sdgen.databases.checks.findings import STOPS
from sdgen.databases.checks.kept_findings import KeptFindings
from sdgen.databases.checks.triggers import ACTS
from sdgen.databases.checks.verdicts import CheckVerdict, JudgedCheck
from sdgen.errors import Problem, TableMismatchError, TargetError, ValidationError
from sdgen.instants import format_instant
from sdgen.planning.plan import Plan
from sdgen.planning.request import RunRequest
from sdgen.runs.previewing.dry_run import dry_run
from sdgen.runs.resolving.counting import RowCounter
from sdgen.runs.service import RunService
from sdgen.scenario.entity_graph import parents_of
from sdgen.scenario.models import Entity, Scenario
from sdgen.scenario.read_before import ReadBefore
from sdgen.scenario.table_names import TableName
from sdgen.seeding import random_seed
from sdgen.targets.models import Target
from sdgen.targets.opening import open_target

_OTHER_SEEDS = 2  # by which rows are counted before a scenario is taken to run
_PLACE = re.compile(r"^entities\[(\d+)\]")


class RunCheck:
    """Checks scenarios against a target.

    Args:
        service: plans runs.
        target: the target.
        before: what was read of the scenarios.
    """

    def __init__(self, service: RunService, target: Target, before: ReadBefore) -> None:
        self._service, self._target, self._before = service, target, before
        # The same in all plans, so that what was counted for one holds for another.
        self._request = RunRequest(seed=random_seed(), as_of=format_instant(before.as_of))
        self._counter = KeptCounts(RowCounter(target))
        self._kept = KeptFindings()
        self._plan: Plan | None = None

    def __call__(self, scenario: Scenario) -> Checked:
        """Returns what somebody who runs a scenario should know.

        Raises:
            ValidationError: it cannot be run.
            TableMismatchError: its tables do not take the rows, as far as this tells.
        """
        plan = self._plan = self._service.plan(
            *(scenario, self._target, self._request), counter=self._counter, before=self._before
        )
        look = self._service.look(plan, self._target, counts=False, kept=self._kept)
        found = look.preparation
        not_tried = [each for each in found.checks if each.verdict is CheckVerdict.NOT_TRIED]
        names = {each.entity for each in not_tried}
        names |= {*self._stopped(plan, found.checked)}
        if not names:
            return Checked(found.checked)
        few, kept = _with_all_they_need(scenario, plan, names)
        try:
            tried = dry_run(self._service, few, self._target, self._request, kept=self._kept)
        except (ValidationError, TableMismatchError) as error:
            raise TableMismatchError(error.headline, _moved(error.problems, kept)) from error
        except TargetError as error:
            said = (
                f"it could not be tested whether the tables accept the rows: {error}. Look at the "
                "triggers and defaults there, and try a dry run"
            )
            return Checked([said, *map(_said, not_tried), *found.checked])
        if tried.problems:
            raise TableMismatchError("the tables refuse rows:", _moved(tried.problems, kept))
        return Checked(
            found.checked,
            {each.entity: each.changed_columns for each in tried.entities if each.changed_columns},
            [each.entity for each in tried.entities if each.added],
        )

    def with_other_seeds(self, scenario: Scenario) -> Checked:
        """Returns nothing to know of the scenario that was checked last; raises as a call does.

        A scenario that is proposed has no seed. By the luck of one seed rows do not repeat where no
        plan can prove it, or groups have rows enough, and with the next they may not.
        """
        plan, tried = self._plan, self._kept.tried
        names = {
            each.name for each in scenario.entities if each.name in tried or _chooses_within(each)
        }
        if plan is None or not names:
            return Checked()
        few, kept = _with_all_they_need(scenario, plan, names)
        try:
            for number in range(1, _OTHER_SEEDS + 1):
                request = replace(self._request, seed=_another(self._request.seed, number))
                other = self._service.plan(
                    *(few, self._target, request), counter=self._counter, before=self._before
                )
                if tried:
                    self._service.look(other, self._target, counts=False)
        except (ValidationError, TableMismatchError) as error:
            raise type(error)(error.headline, _moved(error.problems, kept)) from error
        return Checked()

    def _stopped(self, plan: Plan, checked: Sequence[str]) -> Iterator[str]:
        """Yields the entities whose rows or triggers may stop a run, as what was checked says."""
        tables = {entity.name: plan.table(entity) for entity in plan.order}
        acting = _about(tables, [each for each in checked if ACTS in each])
        if acting:
            # Triggers may read, change or add rows of other tables, which nothing ties to theirs.
            with open_target(self._target) as engine:
                among = [tables[name] for name in acting]
                reached = engine.catalog.survey.named_by_triggers(among, plan.tables)
            if reached is None:
                yield from tables
                return
            yield from acting
            yield from (name for name, table in tables.items() if table in reached)
        yield from _about(tables, [each for each in checked if STOPS in each])


def _chooses_within(entity: Entity) -> bool:
    """Returns whether a foreign key of an entity chooses among the rows of a group."""
    drawn = (column.generator.params for column in entity.columns)
    return any(is_fk(each) and each.within for each in drawn)


def _another(seed: int | None, number: int) -> int:
    return (seed or 0) ^ number


def _about(tables: Mapping[str, TableName], said: Sequence[str]) -> set[str]:
    """Returns the entities that sentences are about; all of them where one is about no table."""
    found = set[str]()
    for each in said:
        named = {
            name for name, table in tables.items() if each.startswith((f"{table}:", f"{table}."))
        }
        found |= named or {*tables}
    return found


def _with_all_they_need(
    scenario: Scenario, plan: Plan, names: set[str]
) -> tuple[Scenario, list[int]]:
    """Returns a scenario of some entities, and of those that they point to or look at.

    With it come their places in the whole scenario, which the plan is of.
    """
    wanted = set[str]()
    needs = parents_of(scenario.entities)
    waiting = [*names]
    while waiting:
        if (name := waiting.pop()) in wanted:
            continue
        wanted.add(name)
        entity = plan.scenario.entity(name)
        waiting += needs[name]
        for column in entity.columns:
            cells = column.generator.params.cells(plan.facts(entity, column.name))
            waiting += (cell.entity for cell in cells)
    kept = [at for at, entity in enumerate(scenario.entities) if entity.name in wanted]
    return scenario.model_copy(update={"entities": [scenario.entities[at] for at in kept]}), kept


def _moved(problems: Sequence[Problem], kept: Sequence[int]) -> list[Problem]:
    """Returns problems of a scenario of some entities, where those stand in the whole one."""

    def place(found: re.Match[str]) -> str:
        return f"entities[{kept[int(found[1])]}]"

    def moved(path: str) -> str:
        return _PLACE.sub(place, path, count=1)

    return [
        replace(each, path=moved(each.path), also=tuple(map(moved, each.also))) for each in problems
    ]


def _said(check: JudgedCheck) -> str:
    return (
        f"{check.table}: only the table can tell whether rows keep the CHECK {check.name} "
        f"({check.condition}): {check.reason}"
    )
