"""The rows of an entity as they go into files, whoever writes those."""

from __future__ import annotations

from collections.abc import Mapping

from sqlglot import exp

from sdgen.column_types import DataType
from sdgen.compiling.comments import without_comments
from sdgen.compiling.compilation import Compilation
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, select_rows
from sdgen.compiling.stored_types import OWN
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Entity


@frozen
class FileRows:
    """What makes the rows of a batch, and what files have to know of them.

    Args:
        query: makes the rows of a range.
        columns: name → type, in their order.
        nullable: those that may be NULL.
        look_ups: what the query needs.
    """

    query: exp.Select
    columns: Mapping[str, DataType]
    nullable: frozenset[str]
    look_ups: LookUps


def file_rows(
    plan: Plan,
    entity: Entity,
    batch: RowRange,
    compilation: Compilation,
    *,
    as_strings: bool,
    numbered: bool = False,
) -> FileRows:
    """Returns the rows of an entity.

    Args:
        plan: the run's plan.
        entity: the entity.
        batch: the rows of any batch.
        compilation: what compiling the plan's statements has worked out so far.
        as_strings: whether cells that are computed as strings are written as such.
        numbered: whether the row number comes as a last column, which ``columns`` has not.
    """
    look_ups = LookUps(compilation)
    types = None if as_strings else OWN
    query = select_rows(plan, entity, batch, look_ups, numbered=numbered, types=types)
    stored = list(entity.stored_columns)
    return FileRows(
        without_comments(query),
        {column.name: column.type for column in stored},
        frozenset(column.name for column in stored if column.nullable),
        look_ups,
    )
