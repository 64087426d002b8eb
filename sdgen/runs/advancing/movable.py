"""Which entities of a run move with as_of, and what is in the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generators_sql.fk import Fk
from sdgen.compiling.advancing.moving_columns import MovingColumns
from sdgen.compiling.compilation import Compilation
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.checks.row_keys import key_of_rows
from sdgen.errors import Problem, ValidationError, listed
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.runs.advancing.staying import Staying
from sdgen.runs.batches.batch import Range
from sdgen.scenario.models import Entity

MOST_COLUMNS = 400
"""That depend on as_of: their cells, twice, have to fit a temporary table of any database."""

_ANCHOR = (
    "Advancing would give stored rows other keys. Count it from an absolute instant, which does "
    "not move, such as start: 2026-01-01 instead of -30d; or leave it out of the key"
)


@frozen
class Movable:
    """An entity that has columns that depend on as_of, or that gets rows.

    Args:
        entity: the entity, with the rows that are stored.
        columns: those columns.
        key: the columns by which its stored rows are found.
        added: the rows that it gets.
    """

    entity: Entity
    columns: tuple[str, ...]
    key: tuple[str, ...]
    added: Range


def movable(before: Plan, after: Plan, inspection: Inspection, *, is_alone: bool) -> list[Movable]:
    """Returns the entities that move, in the order of writing.

    Args:
        before: the plan of what is stored.
        after: the plan of what is to be stored.
        inspection: what the target holds.
        is_alone: whether all rows are those of one run, which continues none.

    Raises:
        ValidationError: rows cannot be advanced, with every problem.
    """
    moving = MovingColumns((before, after), (Compilation(), Compilation()))
    staying = Staying(before, after, moving)
    found, problems = (
        [],
        [*_rows(before, after, is_alone=is_alone), *_counts(before, after, staying)],
    )
    for entity in before.order:
        added = staying.added(entity.name)
        columns: tuple[str, ...] = ()
        if entity.rows:
            problems += staying.problems(entity)
            columns = tuple(
                column.name
                for column in entity.stored_columns
                if not staying.stays(entity.name, column.name)
            )
        if not (columns or added):
            continue
        in_keys = list(_keys(inspection, entity, columns))
        key = key_of_rows(inspection, entity, columns)
        problems += in_keys
        if columns and not (key or in_keys):
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
        end = before.end(entity)
        found.append(Movable(entity, columns, key, (end, end + added)))
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
                f"{inspection.plan.table(entity)}, and depends on as_of, or on how many rows there "
                f"are by then. {_ANCHOR}",
            )


def _rows(before: Plan, after: Plan, *, is_alone: bool) -> Iterator[Problem]:
    """Yields entities whose rows would be others than those that are stored and some more."""
    for name in before.open_rows:
        rows, later = before.scenario.entity(name).rows, after.scenario.entity(name).rows
        if rows > later:
            yield Problem(
                f"{name}.rows",
                f"follows from as_of: {rows:,} rows then, only {later:,} at the later one. Make "
                "the dataset anew",
            )
        elif rows != later and not is_alone:
            yield Problem(
                f"{name}.rows",
                f"follows from as_of, {rows:,} rows then and {later:,} at the later one, and rows "
                "of several runs are there. Only those of one run get further rows; make the "
                "dataset anew",
            )


def _counts(before: Plan, after: Plan, staying: Staying) -> Iterator[Problem]:
    """Yields what was counted to plan the run, and would be another number."""
    for (entity, column, what), numbers in before.counts.items():
        others = after.counts.get((entity, column, what), numbers)
        if tuple(others) != tuple(numbers) and not staying.stays(entity, column):
            fk = before.scenario.entity(entity).column(column).generator.params
            if isinstance(fk, Fk) and staying.added(fk.entity):
                continue  # told of as a column whose rows would point to others
            yield Problem(
                f"{entity}.{column}",
                f"points to a part of the rows that depends on as_of: {sum(numbers):,} rows then, "
                f"{sum(others):,} at the later one. Rows would point to others than they do. Let "
                "its condition (where) compare with an absolute instant, or make the dataset anew",
            )


def _are(columns: Sequence[str]) -> str:
    return f"{listed(columns)} {'depends' if len(columns) == 1 else 'depend'}"
