"""Whether a run would accept an updated scenario, but for rows that are in its way."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sdgen.adopting.run_check import RunCheck
from sdgen.adopting.updating.file_edits import Data
from sdgen.databases.checks.findings import TAKEN
from sdgen.errors import Problem, TableMismatchError
from sdgen.planning.request import RunRequest
from sdgen.runs.service import RunService
from sdgen.scenario.documents import Document
from sdgen.scenario.loading import scenario_of
from sdgen.scenario.models import Scenario, TableMode
from sdgen.targets.models import Target


class UpdateCheck:
    """Checks scenarios against a target.

    Rows that are there may be in the way of a run, such as those of the last one. That says nothing
    of the scenario: the tables are looked at as if they were empty then.

    Args:
        service: plans runs.
        target: the target.
        folder: where files are that scenarios name; None where they may name none.
    """

    def __init__(self, service: RunService, target: Target, folder: Path | None) -> None:
        self._service, self._target, self._folder = service, target, folder
        self._run_check = RunCheck(service, target)
        self.in_the_way: tuple[str, ...] = ()
        """The tables whose rows are in the way of a run of the scenario that was checked last."""
        self.warnings: Sequence[str] = ()
        """What such a run would warn of."""

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
            self.warnings = self._run_check(scenario).warnings
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
        request = RunRequest(mode=TableMode.TRUNCATE_THEN_INSERT)
        try:
            plan = self._service.plan(scenario, self._target, request)
            self._service.look(plan, self._target, counts=False)
        except TableMismatchError as error:
            told = {(each.path, each.message) for each in error.problems}
            return [each for each in problems if (each.path, each.message) in told]
        return []
