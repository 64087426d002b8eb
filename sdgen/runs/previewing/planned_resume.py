"""What resuming a run would do, said before it does anything."""

from __future__ import annotations

from sdgen.frozen import frozen
from sdgen.passwords import redact
from sdgen.planning.request import RunRequest
from sdgen.runs.service import RunService
from sdgen.targets.models import Target


@frozen
class ResumedEntity:
    """What a resume would do with one entity.

    Args:
        entity: entity name.
        table: its table.
        first: what is done to the table first, as in ``PlannedEntity``, where the run had not come
            so far; None where that is done.
        rows: rows of the run.
        stored: how many of them are stored, by the record of the run.
    """

    entity: str
    table: str
    first: str | None
    rows: int
    stored: int


@frozen
class PlannedResume:
    """What a resume would do.

    Args:
        run_id: the run.
        target: the name of its target.
        rows_left: rows that are missing, by its record.
        jobs: connections asked for; None leaves it to the engine.
        maker: what computes the rows; None for the target.
        error: why the run has ended before.
        entities: what is done with each, in the order of execution.
        warnings: what the user should know.
    """

    run_id: str
    target: str
    rows_left: int
    jobs: int | None
    maker: str | None
    error: str | None
    entities: tuple[ResumedEntity, ...]
    warnings: tuple[str, ...]


def plan_resume(
    service: RunService, run_id: str, target: Target, request: RunRequest
) -> PlannedResume:
    """Returns what resuming a run would do; looks at the target, and writes nothing.

    Raises:
        as ``RunService.resumable``; TableMismatchError: tables that it has not prepared do not fit.
    """
    found = service.resumable(run_id, target, request)
    record, plan = found.record, found.plan
    preparation = None if record.prepared else service.look(plan, target, counts=False).preparation

    def first(name: str) -> str | None:
        if preparation is None:
            return None
        return preparation.of(plan.owners.of(plan.scenario.entity(name)))

    return PlannedResume(
        run_id=record.id,
        target=redact(target.name),
        rows_left=record.rows_requested - record.rows_written,
        jobs=plan.jobs,
        maker=plan.maker,
        error=record.error,
        entities=tuple(
            ResumedEntity(
                each.entity,
                each.target_table,
                first(each.entity),
                each.rows_requested,
                each.rows_written,
            )
            for each in record.entities
        ),
        warnings=() if preparation is None else tuple(preparation.warnings(plan)),
    )
