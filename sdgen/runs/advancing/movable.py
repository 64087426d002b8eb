"""Which entities of a run move with as_of, and what is in the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sdgen.compiling.advancing.moving_columns import moving_columns
from sdgen.compiling.compilation import Compilation
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.checks.row_keys import key_of_rows
from sdgen.errors import Problem, ValidationError, listed
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Entity

MOST_COLUMNS = 400
"""That depend on as_of: their cells, twice, have to fit a temporary table of any database."""

_ANCHOR = (
    "Advancing would give stored rows other keys. Count it from an absolute instant, which does "
    "not move, such as start: 2026-01-01 instead of -30d; or leave it out of the key"
)


@frozen
class Movable:
    """An entity that has columns that depend on as_of.

    Args:
        entity: the entity.
        columns: those columns.
        key: the columns by which its stored rows are found.
    """

    entity: Entity
    columns: tuple[str, ...]
    key: tuple[str, ...]


def movable(before: Plan, after: Plan, inspection: Inspection) -> list[Movable]:
    """Returns the entities that move, in the order of writing.

    Args:
        before: the plan of what is stored.
        after: the plan of what is to be stored.
        inspection: what the target holds.

    Raises:
        ValidationError: rows cannot be advanced, with every problem.
    """
    compilations = (Compilation(), Compilation())
    found, problems = [], list(_counts(before, after))
    for entity in before.order:
        if not entity.rows:
            continue
        columns = moving_columns((before, after), entity, compilations)
        if not columns:
            continue
        in_keys = list(_keys(inspection, entity, columns))
        key = key_of_rows(inspection, entity, columns)
        problems += in_keys
        if not (key or in_keys):
            problems.append(
                Problem(
                    entity.name,
                    f"has no key that finds its rows, and {_are(columns)} on as_of. Give the "
                    "table a primary key, or a unique key of columns that are never NULL, which "
                    f"the scenario fills; or count {listed(columns)} from absolute instants",
                )
            )
        if len(columns) > MOST_COLUMNS:
            problems.append(
                Problem(
                    entity.name,
                    f"has {len(columns):,} columns that depend on as_of, and at most "
                    f"{MOST_COLUMNS} can be advanced. Count some from absolute instants",
                )
            )
        found.append(Movable(entity, columns, key))
    if problems:
        raise ValidationError("the run cannot be advanced:", problems)
    return found


def _keys(inspection: Inspection, entity: Entity, columns: Sequence[str]) -> Iterator[Problem]:
    """Yields the columns that depend on as_of, and that no two rows may share a value of."""
    told: set[str] = set()
    for key in inspection.keys_of(entity):
        if not (key.is_unique or key.exclusion):
            continue
        mine = [inspection.column(entity, name) for name in (*key.columns, *key.uses)]
        for column in mine:
            if column is None or column.name not in columns or column.name in told:
                continue
            told.add(column.name)
            kind = "primary key" if key.is_primary else "unique key"
            if key.exclusion:
                kind = "exclusion constraint"
            yield Problem(
                f"{entity.name}.{column.name}",
                f"is part of the {kind} ({', '.join(key.columns)}) of "
                f"{inspection.plan.table(entity)}, and depends on as_of. {_ANCHOR}",
            )


def _counts(before: Plan, after: Plan) -> Iterator[Problem]:
    """Yields what was counted to plan the run, and would be another number."""
    for name in before.open_rows:
        rows, later = before.scenario.entity(name).rows, after.scenario.entity(name).rows
        if rows != later:
            yield Problem(
                f"{name}.rows",
                f"follows from as_of: {rows:,} rows then, {later:,} at the later one. Rows cannot "
                "be added yet",
            )
    for (entity, column, what), numbers in before.counts.items():
        others = after.counts.get((entity, column, what), numbers)
        if tuple(others) != tuple(numbers):
            yield Problem(
                f"{entity}.{column}",
                f"points to a part of the rows that depends on as_of: {sum(numbers):,} rows then, "
                f"{sum(others):,} at the later one. Rows would point to others than they do. Let "
                "its condition (where) compare with an absolute instant, or make the dataset anew",
            )


def _are(columns: Sequence[str]) -> str:
    return f"{listed(columns)} {'depends' if len(columns) == 1 else 'depend'}"
