"""Whether a run would accept an updated scenario, but for rows that are in its way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from sdgen.adopting.run_check import RunCheck
from sdgen.adopting.settling import Check
from sdgen.adopting.updating.file_edits import Data
from sdgen.databases.checks.findings import TAKEN
from sdgen.errors import Problem, TableMismatchError
from sdgen.planning.request import RunRequest
from sdgen.runs.service import RunService
from sdgen.scenario.documents import Document
from sdgen.scenario.loading import scenario_of
from sdgen.scenario.models import Scenario, TableMode
from sdgen.scenario.read_before import ReadBefore
from sdgen.targets.models import Target


class UpdateCheck:
    """Checks scenarios against tables.

    Rows that are there may be in the way of a run, such as those of the last one. That says nothing
    of the scenario: the tables are looked at as if they were empty then.

    Args:
        check: what a run would say.
        as_if_empty: has a scenario checked against the tables as if they were empty, and raises
            TableMismatchError where it does not fit them.
        folder: where files are that scenarios name; None where they may name none.
    """

    def __init__(
        self, check: Check, as_if_empty: Callable[[Scenario], object], folder: Path | None
    ) -> None:
        self._check, self._as_if_empty, self._folder = check, as_if_empty, folder
        self.in_the_way: tuple[str, ...] = ()
        """The tables whose rows are in the way of a run of the scenario that was checked last."""
        self.warnings: Sequence[str] = ()
        """What such a run would warn of."""

    @classmethod
    def of(cls, service: RunService, target: Target, folder: Path | None) -> UpdateCheck:
        """Returns one that checks against a target, by the plans of a service."""
        request = RunRequest(mode=TableMode.TRUNCATE_THEN_INSERT)

        def as_if_empty(scenario: Scenario) -> None:
            plan = service.plan(scenario, target, request)
            service.look(plan, target, counts=False)

        return cls(RunCheck(service, target, ReadBefore()), as_if_empty, folder)

    def __call__(self, data: Data) -> None:
        """Checks a scenario.

        Args:
            data: the scenario, as its file says it.

        Raises:
            ValidationError: it cannot be run.
            TableMismatchError: its tables do not take the rows, as far as this tells.
        """
        scenario = scenario_of(Document(data, folder=self._folder))
        self.in_the_way = ()
        try:
            self.warnings = self._check(scenario).warnings
        except TableMismatchError as error:
            taken = [each.path for each in error.problems if TAKEN in each.message]
            if not taken:
                raise
            self.in_the_way = tuple(dict.fromkeys(taken))
            lasting = self._lasting(scenario, error.problems)
            if lasting:
                raise TableMismatchError("the tables refuse rows:", lasting) from error

    def _lasting(self, scenario: Scenario, problems: Sequence[Problem]) -> list[Problem]:
        """Returns those problems that empty tables have, too."""
        try:
            self._as_if_empty(scenario)
        except TableMismatchError as error:
            told = {(each.path, each.message) for each in error.problems}
            return [each for each in problems if (each.path, each.message) in told]
        return []
