"""Rows that are in a target before a run: counted when the run is planned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sdgen.databases.checks.existing_rows import HEADLINE, find_existing
from sdgen.databases.checks.lines import with_lines
from sdgen.errors import Problem, RowsChangedError, TableMismatchError
from sdgen.planning.existing_rows import ExistingRows, changed
from sdgen.planning.request import RunRequest
from sdgen.runs.resolving.targets import is_new_file
from sdgen.scenario.models import Scenario
from sdgen.scenario.table_names import table_name
from sdgen.targets.models import Target
from sdgen.targets.opening import open_target


def with_existing(scenario: Scenario, target: Target, request: RunRequest) -> RunRequest:
    """Returns the request with what the target holds of the rows that have to be there.

    Args:
        scenario: the scenario.
        target: where to look; nobody does where the scenario needs no such rows.
        request: the request; where it says what there has to be, as that of a run to be repeated
            or continued does, nothing else will do.

    Raises:
        TargetError: the target cannot be reached.
        TableMismatchError: rows are missing or not as the scenario says.
        RowsChangedError: they are not what the request says.
    """
    found = _found(scenario, target)
    words = changed(request.existing, found, "the earlier run")
    if words:
        raise RowsChangedError(
            "existing rows have changed:",
            [
                Problem(name, f"{said}. Undo the change, or start a new run")
                for name, said in words.items()
            ],
        )
    return replace(request, existing=found)


def _found(scenario: Scenario, target: Target) -> Mapping[str, ExistingRows]:
    there = [entity for entity in scenario.entities if entity.existing]
    if not there:
        return {}
    if is_new_file(target):
        problems = [
            Problem(entity.target_table, "does not exist: the target is a new file. Name another")
            for entity in there
        ]
        raise TableMismatchError(HEADLINE, problems)
    with open_target(target) as engine:
        schema = target.schema_name or engine.dialect.default_schema
        try:
            return find_existing(engine, there, schema)
        except TableMismatchError as error:
            tables = [
                (entity, table_name(entity.target_table, entity.schema_name, schema))
                for entity in scenario.entities
            ]
            placed = with_lines(error.problems, tables, scenario.places)
            raise TableMismatchError(error.headline, placed) from None
