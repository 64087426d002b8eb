"""Do the files of a run hold its rows: as many, no NULL where none may be, no key twice?"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.compiling.statements import table_of
from sdgen.databases.folders.engine import FolderEngine
from sdgen.errors import ConstraintError, RowsMissingError, RunError, TargetError
from sdgen.planning.plan import Plan
from sdgen.runs.sinks.tables.repeated_keys import first_of, repeated
from sdgen.scenario.models import Entity

_LOST = "Somebody has removed files, or emptied them"
_ADVICE = (
    "The scenario leaves these keys unchecked, and files have no keys that refuse a row: use a "
    "generator that is unique, or another seed"
)
_ADDED = "Others have added files; verifying the run tells how many rows"


def count_rows(
    engine: FolderEngine,
    plan: Plan,
    before: Mapping[str, int | None],
    check: Callable[[], object],
) -> list[str]:
    """Returns, in sentences, which entities have more rows in their files than there should be.

    Args:
        engine: reads the files.
        plan: the run's plan.
        before: entity → rows that were there before the run.
        check: is called before each entity, and may raise an error.

    Raises:
        RowsMissingError: rows are lost.
        TargetError: files cannot be read, or a column that is not to be NULL is.
    """
    lost: list[str] = []
    more: list[str] = []
    for entity in plan.order:
        if not plan.owners.owns(entity):
            continue
        check()
        sharing = plan.owners.sharing(entity)
        there = sum(before.get(each.name) or 0 for each in sharing)
        written = sum(each.rows for each in sharing)
        found = _counted(engine, plan, entity)
        if found != there + written:
            said = f"the files of {entity.name} hold {found:,} rows, not {there + written:,}"
            (lost if found < there + written else more).append(said)
    if lost:
        raise RowsMissingError(
            f"{'; '.join(lost)}. {_LOST}. Resume the run, which writes its own again. Those of "
            "other runs have to be put back before, else start a new one with `overwrite`"
        )
    return [f"{said}. {_ADDED}" for said in more]


def check_keys(engine: FolderEngine, plan: Plan, check: Callable[[], object]) -> None:
    """Raises an error where rows share the values of a key that the scenario leaves unchecked.

    The other keys are proven, and files have no keys that would refuse a row.

    Args:
        engine: reads the files.
        plan: the run's plan.
        check: is called before each key, and may raise an error.

    Raises:
        RunError: rows share a key's values.
        TargetError: files cannot be read.
    """
    twice: list[str] = []
    for entity in plan.order:
        if not plan.owners.owns(entity):
            continue
        for key in plan.keys[entity.name]:
            if key.is_unique and key.unchecked:
                check()
                said = first_of(engine, key, repeated(table_of(plan, entity), key.columns))
                twice += [f"{entity.name}: {said}"] if said else []
    if twice:
        refused = ConstraintError(f"keys are not unique: {'; '.join(twice)}. {_ADVICE}")
        raise RunError(str(refused)) from refused


def _counted(engine: FolderEngine, plan: Plan, entity: Entity) -> int:
    """Returns how many rows there are."""
    sharing = plan.owners.sharing(entity)
    names = [
        column.name
        for column in entity.stored_columns
        if not column.nullable and not any(each.column(column.name).nullable for each in sharing)
    ]
    counts = [exp.Count(this=exp.Star()), *(exp.Count(this=x.col(name)) for name in names)]
    query = exp.select(*counts).from_(table_of(plan, entity))
    ((rows, *filled),) = engine.query(plan.dialect.render(query))
    empty = [name for name, count in zip(names, filled, strict=True) if count != rows]
    if empty:
        raise TargetError(
            f"{entity.name}: {', '.join(empty)} is NULL in some rows, and is not nullable. Add "
            "nullable: true, or change the scenario"
        )
    return int(str(rows))
