"""Which columns a target makes folders of, held against a scenario."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sdgen.databases.folders.partitions import can_name_folders, escaped
from sdgen.errors import Problem, did_you_mean, listed, shown
from sdgen.scenario.models import Entity, Scenario

_FIELD = "options.partition_by"


def partition_problems(
    scenario: Scenario, partition_by: Mapping[str, Sequence[str]]
) -> Iterator[Problem]:
    """Yields what keeps columns from being folders of files."""
    entities = {entity.name: entity for entity in scenario.entities}
    for name, columns in partition_by.items():
        path = f"{_FIELD}.{name}"
        if name not in entities:
            yield Problem(path, f"no entity of that name.{did_you_mean(name, entities)}")
            continue
        yield from _of_entity(entities[name], columns, path)


def _of_entity(entity: Entity, columns: Sequence[str], path: str) -> Iterator[Problem]:
    stored = {column.name: column for column in entity.stored_columns}
    for name in dict.fromkeys(columns):
        if name not in stored:
            known = listed(stored)
            message = f"no stored column of that name (got {shown(name)})."
            yield Problem(path, f"{message}{did_you_mean(name, stored)} Columns: {known}")
        elif not can_name_folders(stored[name].type):
            yield Problem(
                path,
                f"{name} is {stored[name].type}, whose values cannot be names of folders. Use "
                "columns of integers, decimals, dates, timestamps, booleans, enums, uuids or text",
            )
        elif name.startswith(("_", ".")) or escaped(name) != name:
            message = f"{name} is not a name that readers recognize in the names of folders"
            yield Problem(path, f"{message}. Rename the column, or leave it out")
    if len({*columns}) < len(columns):
        yield Problem(path, "names a column twice. Keep one")
    if {*columns} >= {*stored}:
        yield Problem(path, "leaves no column for the files. Name fewer")
