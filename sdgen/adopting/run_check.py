"""Whether a run would accept a scenario: its plan tells, and where it cannot, a dry run."""

from __future__ import annotations

from collections.abc import Sequence

from sdgen.databases.checks.findings import STOPS
from sdgen.databases.checks.verdicts import CheckVerdict, JudgedCheck
from sdgen.errors import TableMismatchError, TargetError
from sdgen.planning.request import RunRequest
from sdgen.runs.previewing.dry_run import dry_run
from sdgen.runs.service import RunService
from sdgen.scenario.models import Scenario
from sdgen.targets.models import Target


class RunCheck:
    """Checks scenarios against a target.

    Args:
        service: plans runs.
        target: the target.
    """

    def __init__(self, service: RunService, target: Target) -> None:
        self._service, self._target = service, target

    def __call__(self, scenario: Scenario) -> Sequence[str]:
        """Returns what somebody who runs a scenario should know.

        Raises:
            ValidationError: it cannot be run.
            TableMismatchError: its tables do not take the rows, as far as this tells.
        """
        plan = self._service.plan(scenario, self._target, RunRequest())
        found = self._service.look(plan, self._target, counts=False).preparation
        not_tried = [each for each in found.checks if each.verdict is CheckVerdict.NOT_TRIED]
        if not not_tried and not any(STOPS in each for each in found.checked):
            return found.checked
        try:
            tried = dry_run(self._service, scenario, self._target, RunRequest())
        except TableMismatchError:
            raise
        except TargetError as error:
            said = f"whether the tables take the rows could not be tried: {error}"
            return [said, *map(_said, not_tried), *found.checked]
        if tried.problems:
            raise TableMismatchError("the tables refuse rows:", tried.problems)
        return found.checked


def _said(check: JudgedCheck) -> str:
    return (
        f"{check.table}: only the table can tell whether rows keep the CHECK {check.name} "
        f"({check.condition}): {check.reason}"
    )
