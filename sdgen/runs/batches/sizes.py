"""How many rows a batch has, how many batches there are, and how many connections write them."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

from sdgen.databases.engine import Engine
from sdgen.planning.plan import Plan
from sdgen.runs.batches.batch import Range
from sdgen.scenario.models import Entity

_ROWS_PER_JOB = 100_000  # below that, further connections cost more than they bring
_SMALLEST = 10_000
_MADE_ROWS = 20_000  # rows of a batch whose cells Python makes, at 5 to 150 µs each
_STAGED_CELLS = 1_000_000  # of a batch that is made beside the table


def jobs_of(plan: Plan, engine: Engine) -> int:
    """Returns how many connections write: as asked for, else as the engine and the rows suggest."""
    if plan.jobs is not None:
        return plan.jobs
    return max(1, min(engine.default_jobs(), plan.total_rows // _ROWS_PER_JOB))


def jobs_with_work(plan: Plan, engine: Engine) -> int:
    """Returns how many connections are likely to write, before it is known what is left to write.

    It is not less than 1, and not so many that most would have nothing to do.
    """
    if engine.one_writer:
        return 1
    rows = max(_ROWS_PER_JOB, plan.batch_size or 0)
    return max(1, min(jobs_of(plan, engine), plan.total_rows // rows))


def batch_size(plan: Plan, entity: Entity, engine: Engine, jobs: int) -> int:
    """Returns the rows per batch: as asked for, else by the engine and the entity's width.

    Several jobs get as many batches each, all of about the same size.
    """
    if plan.batch_size is not None:
        return plan.batch_size
    size = usual_batch_size(entity, engine)
    if engine.one_writer and jobs > 1:
        size = min(size, max(1, _STAGED_CELLS // len(entity.stored_columns)))
    return even_share(entity.rows, jobs, size)


def even_share(rows: int, jobs: int, size: int) -> int:
    """Returns the rows per batch, ``size`` at most, of which several jobs get as many batches."""
    rounds = max(1, math.ceil(rows / (jobs * size)))
    return max(math.ceil(rows / (jobs * rounds)), min(size, _SMALLEST))


def usual_batch_size(entity: Entity, engine: Engine) -> int:
    """Returns the rows per batch that suit the engine and the entity's width."""
    by_cells = max(1, engine.cells_per_batch // len(entity.stored_columns))
    made = any(
        generator.in_python()
        for column in entity.columns
        for generator in column.generator.params.with_parts()
    )
    return min(by_cells, _MADE_ROWS if made else engine.rows_per_batch)


def batch_count(gaps: Mapping[str, Sequence[Range]], sizes: Mapping[str, int]) -> int:
    """Returns how many batches there are to write, at least 1: more jobs would have no work."""
    counts = (
        math.ceil((end - first) / sizes[name])
        for name, ranges in gaps.items()
        for first, end in ranges
    )
    return max(1, sum(counts))


Sizes = Callable[[Entity, int], int | None]
"""Returns how many rows the next batch of an entity has, given how many are not handed out yet;
None where that is known only when a batch that has been handed out is done."""


def fixed_sizes(sizes: Mapping[str, int]) -> Sizes:
    """Returns the same size for all batches of an entity: entity → rows."""
    return lambda entity, left: sizes[entity.name]
