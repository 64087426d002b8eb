"""What a script begins with: what it makes, what was found, and which parts it has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sdgen.compiling.comments import comment
from sdgen.compiling.target_state import TargetState
from sdgen.instants import format_instant
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Entity

_SHOWN = 5  # names of tables
_MOST_PARTS = 40


def header(
    plan: Plan, entities: Sequence[Entity], found: TargetState | None, contents: Sequence[str]
) -> str:
    """Returns the comments at the beginning of a script.

    Args:
        plan: the plan.
        entities: the script's entities.
        found: what the target holds; None where nobody has looked.
        contents: the titles of its parts.
    """
    scenario = plan.scenario
    version = f" {scenario.version}" if scenario.version else ""
    rows = sum(entity.rows for entity in entities)
    lines = (
        f"{scenario.name}{version}: {rows:,} rows for {plan.dialect.title}, made by sdgen",
        f"seed {plan.seed}, as of {format_instant(plan.as_of)}, config {plan.config_hash}",
        *(
            f"points to {found.rows:,} rows of {plan.table(plan.scenario.entity(name))}, as they "
            "were found when this was written: they must not change before it is executed"
            for name, found in plan.existing.items()
        ),
        *(_what_was_found(plan, entities, found) if found is not None else ()),
    )
    said = [*map(comment, lines), *_table_of(contents)]
    return "".join(f"{plan.dialect.comment(line)}\n" for line in said)


def _table_of(contents: Sequence[str]) -> Iterator[str]:
    """Yields the comments that list the parts of a script, where there are several."""
    if len(contents) < 2:
        return
    yield " Contents: "
    shown = contents if len(contents) <= _MOST_PARTS else contents[: _MOST_PARTS - 1]
    for number, title in enumerate(shown, 1):
        yield f"{number:4}.{comment(title)}"
    if more := len(contents) - len(shown):
        yield f"      and {more} more "


def _what_was_found(plan: Plan, entities: Sequence[Entity], found: TargetState) -> Iterator[str]:
    """Yields what the target holds of the tables and what becomes of them."""
    entities = [entity for entity in entities if plan.owners.owns(entity)]
    anew = [entity for entity in entities if entity.name in found.made_anew]
    existing = [entity for entity in entities if entity.name in found.existing]
    emptied = [entity for entity in existing if plan.empties(entity)]
    added = [entity for entity in existing if entity not in emptied]
    created = [
        entity for entity in entities if entity not in anew and entity.name not in found.existing
    ]
    for group, one, many in (
        (created, "table does not exist: it is created", "tables do not exist: they are created"),
        (
            anew,
            "table was left unfinished: it is created again",
            "tables were left unfinished: they are created again",
        ),
        (emptied, "table exists: it is emptied", "tables exist: they are emptied"),
        (added, "table exists: rows are added", "tables exist: rows are added"),
    ):
        if group:
            names = ", ".join(str(plan.table(entity)) for entity in group[:_SHOWN])
            more = ", …" if len(group) > _SHOWN else ""
            yield f"{len(group)} {one if len(group) == 1 else many} ({names}{more})"
    for warning in found.warnings:
        yield f"warning: {warning}"
