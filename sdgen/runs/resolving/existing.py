"""Rows that are in a target before a run: counted when the run is planned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sdgen.databases.checks.existing_rows import HEADLINE, find_existing
from sdgen.databases.checks.lines import with_lines
from sdgen.errors import Problem, RowsChangedError, TableMismatchError
from sdgen.planning.existing_rows import ExistingRows, changed
from sdgen.planning.request import RunRequest
from sdgen.planning.request_rules import mode_of
from sdgen.runs.resolving.folders import folder_of
from sdgen.runs.resolving.targets import is_new_file
from sdgen.scenario.models import Entity, Scenario, TableMode
from sdgen.scenario.table_names import table_name
from sdgen.targets.models import Target
from sdgen.targets.opening import open_target


def with_existing(scenario: Scenario, target: Target, request: RunRequest) -> RunRequest:
    """Returns the request with what the target holds of the rows that have to be there.

    Args:
        scenario: the scenario.
        target: where to look; nobody does where the scenario needs no such rows.
        request: the request; where it says what there has to be, as that of a run to be repeated
            or continued does, nothing else will do, and nobody looks which tables with
            ``fill_once`` hold rows.

    Raises:
        TargetError: the target cannot be reached.
        TableMismatchError: rows are missing or not as the scenario says.
        RowsChangedError: they are not what the request says.
    """
    found = _found(scenario, target, request)
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


def _found(scenario: Scenario, target: Target, request: RunRequest) -> Mapping[str, ExistingRows]:
    there = [entity for entity in scenario.entities if entity.existing]
    once = [
        entity
        for entity in scenario.entities
        if entity.fill_once and mode_of(entity, request) is not TableMode.TRUNCATE_THEN_INSERT
    ]
    if once:
        there += _filled(once, target, request)
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


def _filled(once: list[Entity], target: Target, request: RunRequest) -> list[Entity]:
    """Returns those of entities with ``fill_once`` whose tables hold rows, as they are read."""
    from sdgen.databases.checks.filled_tables import filled  # few scenarios ask for it
    from sdgen.scenario.fill_once import as_existing

    if request.repeats:
        return [as_existing(entity) for entity in once if entity.name in request.existing]
    if is_new_file(target) or folder_of(target) is not None:  # files are not read
        return []
    with open_target(target) as engine:
        schema = target.schema_name or engine.dialect.default_schema
        return [*map(as_existing, filled(engine, once, schema))]
