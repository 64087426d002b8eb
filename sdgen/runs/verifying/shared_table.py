"""Verifying a table that several entities fill: first whether all of their rows are there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sdgen.compiling.verification.comparison import ComparisonSQL
from sdgen.runs.observer import RunObserver
from sdgen.runs.verifying.comparison import Comparison
from sdgen.runs.verifying.results import EntityVerification
from sdgen.runs.verifying.rows_again import RowsAgain, integer
from sdgen.store import EntityProgress


def compare_shared(
    sharing: Sequence[RowsAgain], progress: Mapping[str, EntityProgress]
) -> list[EntityVerification]:
    """Returns how the entities that fill one table compare with it.

    Rows of all of them are counted against those that are stored. Only where that does not come
    out even each of them is compared by itself, to which the rows of the others are foreign.

    Args:
        sharing: the rows of the entities, the owner's first.
        progress: what the run's record says of them, by name.
    """
    told = [progress[again.entity.name] for again in sharing]
    if _is_even(sharing):
        return [_as_made(*each) for each in zip(sharing, told, strict=True)]
    # Their own foreign rows may be as many as the others have.
    found = [
        Comparison(replace(again, observer=RunObserver()), replace(each, held_rows=True)).result()
        for again, each in zip(sharing, told, strict=True)
    ]
    return [
        _without_others(result, found, is_owner=number == 0, held_rows=each.held_rows)
        for number, (result, each) in enumerate(zip(found, told, strict=True))
    ]


def _is_even(sharing: Sequence[RowsAgain]) -> bool:
    """Returns whether the table holds the rows of all the entities and no others."""
    owner = sharing[0]
    buckets = max(again.buckets for again in sharing)
    statements = [ComparisonSQL(again.hashes(), buckets) for again in sharing]
    first = statements[0]
    with owner.engine.session():
        owner.execute([*first.drop_tables(), *first.create_tables()])
        for again, sql in zip(sharing, statements, strict=True):
            again.observer.entity_started(again.entity.name, again.entity.rows)
            again.each_range(sql, [sql.count_made()], tell=True)
            again.observer.entity_finished(again.entity.name)
        owner.engine.execute(first.count_stored())
        ((uneven, _),) = owner.query(first.uneven())
        owner.execute(first.drop_tables())
    return integer(uneven) == 0


def _as_made(again: RowsAgain, progress: EntityProgress) -> EntityVerification:
    entity = again.entity
    return EntityVerification(
        entity=entity.name,
        target_table=str(again.plan.table(entity)),
        rows=entity.rows,
        matching=entity.rows,
        changed=0,
        missing=0,
        foreign=0,
        doubled=0,
        held_rows=progress.held_rows,
        rows_before=progress.rows_before,
        exact=True,
        differences=(),
    )


def _without_others(
    result: EntityVerification,
    found: Sequence[EntityVerification],
    *,
    is_owner: bool,
    held_rows: bool,
) -> EntityVerification:
    """Returns how an entity compares, without the rows of the others among the foreign ones.

    The owner has those that are nobody's. Where two entities have made the same rows, and only
    one of each is stored, the owner's are missing.
    """
    others = sum(each.matching + each.changed for each in found if each is not result)
    foreign = result.foreign - others if is_owner else 0
    lacking = min(result.matching, max(0, -foreign))
    foreign = max(0, foreign)
    return replace(
        result,
        matching=result.matching - lacking,
        missing=result.missing + lacking,
        foreign=foreign,
        doubled=min(result.doubled, foreign),
        held_rows=held_rows,
        differences=tuple(each for each in result.differences if each.kind != "foreign"),
    )
