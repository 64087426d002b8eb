"""Comparing tables with the rows that a fill has made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from sdgen.errors import Problem, RequestProblem, ValidationError
from sdgen.logs import RunLog
from sdgen.planning.request import RunRequest
from sdgen.planning.starts import continuing
from sdgen.python_api.loading import ScenarioSource, load
from sdgen.python_api.records import store_of
from sdgen.python_api.requests import request_of
from sdgen.python_api.targets import TargetSource, target_of
from sdgen.runs.observer import RunObserver
from sdgen.runs.resolving.folders import folder_of
from sdgen.runs.resolving.targets import is_new_file
from sdgen.runs.service import RunService
from sdgen.runs.verifying.comparison import all_written
from sdgen.runs.verifying.results import EntityVerification
from sdgen.runs.verifying.verification import compare
from sdgen.scenario.models import Scenario

_NO_RUN = "verify"


@dataclass(frozen=True)
class VerifyResult:
    """How tables compare with the rows that were made.

    Args:
        entities: each entity, with the first rows of it that differ.
    """

    entities: tuple[EntityVerification, ...]

    @property
    def ok(self) -> bool:
        """Whether every row is stored as it was made, and no other row is there."""
        return all(each.ok for each in self.entities)


def verify(
    target: TargetSource,
    scenario: ScenarioSource,
    *,
    seed: int | None = None,
    as_of: str | date | None = None,
    profile: str | None = None,
    scale: float | None = None,
    row_overrides: Mapping[str, int] | None = None,
    first_rows: Mapping[str, int] | None = None,
    other_rows: bool = False,
    kind: str | None = None,
    schema: str | None = None,
    spark_master: str | None = None,
) -> VerifyResult:
    """Makes the rows of a fill again in the database, and compares them with the tables.

    Nothing is written but temporary tables. Give what was given to ``fill``; its result has the
    seed and ``as_of`` where they were left to it.

    Args:
        target, scenario: as for ``fill``.
        seed, as_of, profile, scale, row_overrides, first_rows, kind, schema: as for ``fill``. Seed
            and ``as_of`` may be left out where the scenario has them.
        spark_master: where Spark computes, which verifies files that it alone reaches.
        other_rows: whether the tables may hold other rows, too, such as those before the fill.

    Raises:
        ValidationError: the scenario, the target or an option is not valid, or seed or ``as_of``
            is missing.
        TargetError: the target cannot be reached, or a table is not there.
    """
    loaded = load(scenario, profile=profile)
    request = request_of(
        seed=seed,
        as_of=as_of,
        scale=scale,
        row_overrides=row_overrides,
        first_rows=first_rows,
        spark_master=spark_master,
    )
    if problems := [*_missing(loaded, request), *_unknown(loaded)]:
        raise ValidationError("request is not valid:", problems)
    with store_of(None) as store, target_of(target, kind, schema) as meant:
        if is_new_file(meant):
            problem = Problem("target", "is not an existing file")
            raise ValidationError("target is not valid:", [problem])
        folder = folder_of(meant)
        if folder is not None:  # what alone writes its files reads them, too
            request = replace(request, maker=folder.written_by)
        plan = RunService(store).plan(loaded, meant, request)
        progress = {
            entity.name: all_written(plan, entity, held_rows=other_rows) for entity in plan.order
        }
        return VerifyResult((*compare(plan, meant, progress, RunObserver(), RunLog(_NO_RUN)),))


def _missing(scenario: Scenario, request: RunRequest) -> Iterator[Problem]:
    """Yields what decides the rows, and is not known."""
    for name in ("seed", "as_of"):
        if getattr(request, name) is None and getattr(scenario, name) is None:
            yield RequestProblem(name, "is missing. Give that of the fill, which its result has")


def _unknown(scenario: Scenario) -> Iterator[Problem]:
    """Yields the columns of which nobody has noted where their numbers began."""
    for entity, column, _ in continuing(scenario):
        yield RequestProblem(
            "scenario",
            f"{entity.name}.{column.name} began after the rows that were there (start: next). "
            "Record the fill (runs_db), and verify that run on the command line",
        )
