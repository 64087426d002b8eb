"""The rules of row counts: said, decided by foreign keys or counted by time, not too large."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime

from sdgen.scenario.cycle_rules import points_to
from sdgen.scenario.fk_row_counts import Clock, row_counts, rows_are_listed, rows_decided
from sdgen.scenario.model_base import MAX_ROWS, UNTIL, UNTIL_AS_OF
from sdgen.scenario.models import DECIDED
from sdgen.scenario.partial_scenario import Finding, ReadDataset, ReadEntity

_TIMES_NEEDED = (
    f"{UNTIL_AS_OF} counts rows by the first column whose times rise from row to row: a "
    "time_series with an absolute start and a step above 0. Add one, or use a number of rows"
)


def row_count_findings(
    entities: list[ReadEntity], counts: Mapping[str, int], as_of: datetime
) -> Iterator[Finding]:
    """Yields entities without a row count, and those whose fks decide on too many rows.

    Args:
        entities: what could be read.
        counts: entity → its rows, ``DECIDED`` where that is not known.
        as_of: what relative times count from, in UTC.
    """
    missing = _without_rows(entities, counts, as_of)
    dataset = ReadDataset({entity.name: entity for entity in entities}, counts, as_of)
    for entity in entities:
        count = counts[entity.name]
        if entity.rows == DECIDED and entity.name in missing:
            message = (
                "missing. Add the key rows; it can be left out only if an fk with distribution "
                "children or unique, a tree whose levels are numbers of rows, or a list of rows "
                "(rows_of) decides it"
            )
            if cycle := missing[entity.name]:
                message = (
                    f"missing: the rows of {' → '.join(cycle)} follow from each other. Add the "
                    "key rows to one of them"
                )
            yield (*entity.path, "rows"), message
        elif entity.rows == DECIDED and count > MAX_ROWS:
            yield (
                (*entity.path, "rows"),
                f"must be at most {MAX_ROWS} (got {count}, as its fk decides). Use fewer parents",
            )
        elif entity.rows == UNTIL and not entity.is_existing:
            if why := why_not_until(entity, dataset):
                yield (*entity.path, "rows"), why
            elif problem := too_many_until(count):
                yield (*entity.path, "rows"), problem


def why_not_until(entity: ReadEntity, dataset: ReadDataset) -> str | None:
    """Returns why the rows of an entity cannot be counted by time, and what to do, or None.

    Args:
        entity: an entity that asks for it.
        dataset: the scenario, as far as it could be read.
    """
    from sdgen.scenario.rows_until import timelines  # few scenarios ask for it

    if rows_are_listed(entity):
        return "its list decides its rows. Remove it"
    found = list(timelines(entity, dataset)) if entity.has_whole_columns else []
    reasons = [(facts.name, generator.why_not_until(facts)) for facts, generator in found]
    if not entity.has_whole_columns or any(reason is None for _, reason in reasons):
        return None
    return ". ".join([_TIMES_NEEDED, *(f"{name}: {reason}" for name, reason in reasons)])


def too_many_until(count: int) -> str | None:
    """Returns what is wrong with a number of rows that were counted by time, or None."""
    if count <= MAX_ROWS:
        return None
    return (
        f"must be at most {MAX_ROWS} (got {count} {UNTIL_AS_OF}). Use a later start or a longer "
        "step"
    )


def _without_rows(
    entities: list[ReadEntity], counts: Mapping[str, int], as_of: datetime
) -> dict[str, list[str]]:
    """Returns the entities that lack a row count, without those that only follow from others.

    With each comes the cycle in which entities decide on each other's rows, empty for none.

    A count follows from an fk to rows that are not there or have no count, and may follow from a
    column that could not be read.
    """
    names = {entity.name for entity in entities}
    unread = {entity.name for entity in entities if not entity.has_whole_columns}
    pointed_to = {name for entity in entities for name, _ in points_to(entity)}
    all_there = ReadDataset(
        {entity.name: entity for entity in entities}, dict.fromkeys(names | pointed_to, 1), as_of
    )
    lacking = [
        entity for entity in entities if counts[entity.name] == DECIDED and entity.rows == DECIDED
    ]
    undecided = {e.name for e in lacking if rows_decided(e, all_there) is None} - unread
    guesses = dict.fromkeys(undecided | unread | (pointed_to - names), 1)
    rows = {entity.name: entity.rows for entity in entities} | guesses
    rows |= {name: 1 for name, count in rows.items() if count == UNTIL}
    mended = row_counts(entities, rows, Clock(as_of))
    circular = {entity.name for entity in entities if mended[entity.name] == DECIDED}
    decided_by = {
        entity.name: next(iter(_deciding(entity, all_there, circular)))
        for entity in entities
        if entity.name in circular
    }
    cycles = {name: cycle for name in decided_by if (cycle := _cycle(name, decided_by))}
    return {**{name: [] for name in undecided}, **cycles}


def _deciding(entity: ReadEntity, dataset: ReadDataset, circular: Collection[str]) -> Iterator[str]:
    """Yields the entities of which one has to have a row count for this one to have one."""
    for column in entity.columns:
        facts = dataset.column(entity.name, column.name)
        generator = dataset.generator(entity.name, column.name)
        if facts is None or generator is None or generator.rows_decided(facts) is None:
            continue
        if (parent := generator.points_to(facts)) in circular and parent is not None:
            yield parent


def _cycle(start: str, decided_by: Mapping[str, str]) -> list[str]:
    """Returns the way from an entity back to it, each decided by the next; none where it leads
    into a cycle that it is not part of: then its rows follow."""
    way = [start]
    while (following := decided_by[way[-1]]) not in way:
        way.append(following)
    return [*way, start] if following == start else []
