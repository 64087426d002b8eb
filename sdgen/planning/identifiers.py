"""The names of tables, columns and indexes: whether a dialect can have them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dialects import Dialect
from sdgen.errors import Problem, shown
from sdgen.scenario.models import Scenario
from sdgen.scenario.partial_scenario import ReadEntity
from sdgen.scenario.paths import Path

_PLAIN = re.compile("[A-Za-z0-9_]+")


def identifier_problems(
    scenario: Scenario, read: Sequence[ReadEntity], dialect: Dialect
) -> list[Problem]:
    """Returns the names that the dialect cuts, cannot have or keeps for itself."""
    limit, prefix = dialect.max_identifier_bytes, dialect.reserved_table_prefix
    problems = []

    def check(path: Path, name: str, reserved: bool, *, of_table: bool = False) -> None:
        size = len(name.encode())
        if limit is not None and size > limit:
            got = f"(got {size}: {shown(name)}). Shorten it"
            message = f"{dialect.title} truncates names at {limit} bytes {got}"
            problems.append(scenario.places.problem(path, message))
        if of_table and dialect.plain_table_names and not _PLAIN.fullmatch(name):
            got = f"(got {shown(name)}). Rename it, or give the entity a target_table"
            message = f"{dialect.title} has ASCII letters, digits and _ in names of tables {got}"
            problems.append(scenario.places.problem(path, message))
        if reserved:
            got = f"(got {shown(name)}). Rename it"
            message = f"{dialect.title} reserves this name {got}"
            problems.append(scenario.places.problem(path, message))

    for index, entity in enumerate(scenario.entities):
        table = read[index].table
        reserved = bool(prefix) and table.name.lower().startswith(prefix)
        place = ("entities", index)
        check((*place, "target_table"), table.name, reserved, of_table=True)
        if table.schema is not None:
            check((*place, "schema"), table.schema, False, of_table=True)
        for position, column in enumerate(entity.columns):
            path = (*place, "columns", position, "name")
            if not column.hidden:  # the table has no such name
                check(path, column.name, column.name in dialect.reserved_columns)
        for number, key in enumerate(entity.indexes):
            if key.name is not None:
                reserved = bool(prefix) and key.name.lower().startswith(prefix)
                check((*place, "indexes", number, "name"), key.name, reserved)
    return problems
