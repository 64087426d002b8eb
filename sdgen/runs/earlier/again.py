"""Runs that are made of the record of an earlier one: a replay, and a continuation."""

from __future__ import annotations

from dataclasses import replace

from sdgen.frozen import frozen
from sdgen.instants import parse_absolute
from sdgen.planning.plan import Plan
from sdgen.planning.request import RunRequest
from sdgen.runs.earlier.continuing import continued
from sdgen.runs.earlier.recorded import check_hash, version_warnings
from sdgen.scenario.fk_row_counts import Clock, row_counts
from sdgen.scenario.models import DECIDED, Scenario
from sdgen.scenario.partial_scenario import read_entities
from sdgen.store import RunRecord, Store
from sdgen.store.runs import get_run, scenario_as_run
from sdgen.targets.models import Target
from sdgen.targets.opening import absolute_file_of


@frozen
class RunAgain:
    """A run to be made of an earlier one's record.

    Args:
        record: the earlier run.
        scenario: as that one used it, profile, scale and overrides included.
        request: what the run is asked for, with all that the record decides.
    """

    record: RunRecord
    scenario: Scenario
    request: RunRequest

    def told(self, plan: Plan) -> Plan:
        """Returns its plan with the profile's name, and what to know of versions."""
        warnings = (*plan.warnings, *version_warnings(self.record, plan))
        return replace(plan, profile=self.record.profile, warnings=warnings)


def replay_of(store: Store, run_id: str, request: RunRequest) -> RunAgain:
    """Returns the run that makes the rows of an earlier one again.

    Args:
        store: the store.
        run_id: the earlier run.
        request: mode, jobs and batch size; all else is the record's.

    Raises:
        NotFoundError: there is no such run.
        ValidationError: this sdgen would make other rows.
    """
    record = get_run(store, run_id)
    scenario = scenario_as_run(store, record)
    check_hash(record, scenario)
    again = replace(
        request,
        seed=record.seed,
        as_of=record.as_of,
        growth=record.growth,
        starts=record.starts,
        existing=record.existing,
        repeats=True,
        counts=record.counts,
    )
    return RunAgain(record, scenario, again)


def continuation_of(store: Store, run_id: str, target: Target, request: RunRequest) -> RunAgain:
    """Returns the run that adds rows to those of an earlier one.

    Args:
        store: the store.
        run_id: the earlier run.
        target: its target.
        request: rows of entities, which are else as many as the run has made; jobs, batch size.

    Raises:
        NotFoundError: there is no such run.
        ValidationError: it cannot be continued, or another one has continued it already.
    """
    record = get_run(store, run_id)
    scenario = scenario_as_run(store, record)
    asked = continued(store, scenario, target, absolute_file_of(target), request, record.id)
    if request.row_overrides:
        scenario = _with_rows_that_follow(record, scenario)
    return RunAgain(record, scenario, replace(asked, continues=False))


def _with_rows_that_follow(record: RunRecord, scenario: Scenario) -> Scenario:
    """Returns a scenario in which rows follow from their parents' where they did in a run.

    Its record has the numbers that came of it, which other parents than the run's do not fit.
    """
    entities = read_entities(scenario.entities)
    rows = {each.name: each.rows for each in entities if each.rows >= 0}
    clock = Clock(parse_absolute(record.as_of), record.seed)
    firsts = {name: record.growth.first(name) for name in rows}
    following = {
        name
        for name, count in rows.items()
        if row_counts(entities, {**rows, name: DECIDED}, clock, firsts, record.counts)[name]
        == count
    }
    said = [
        each.model_copy(update={"rows": DECIDED}) if each.name in following else each
        for each in scenario.entities
    ]
    return scenario.model_copy(update={"entities": said})
