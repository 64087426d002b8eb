"""The INSERT … SELECT of batches: compiled once for an entity, rendered once for each table."""

from __future__ import annotations

import threading
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from sqlglot import exp

from sdgen.compiling.comments import without_comments
from sdgen.compiling.compilation import Compilation
from sdgen.compiling.joint_statements import counted_together
from sdgen.compiling.late_columns import LateColumns, fill_rows
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, insert_rows, range_parameters, table_of
from sdgen.compiling.stored_types import OWN, StoredTypes
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.runs.batches.batch import Batch
from sdgen.scenario.models import Entity


@frozen
class InsertSQL:
    """The INSERT of an entity's batches; parameters as of ``range_parameters``."""

    text: str
    look_ups: LookUps


@frozen
class JointInsertSQL:
    """One statement of the INSERTs of several entities, each with the look-ups it needs."""

    text: str
    look_ups: Sequence[LookUps]


@dataclass
class InsertStatements:
    """The statements of a run. Safe for several threads.

    Args:
        plan: the run's plan.
        sizes: entity → rows per batch at most.
        jobs: how many connections write.
        overriding: the entities whose tables would make something else of rows; see
            ``Dialect.overriding``.
        types: what cells of existing tables are cast to.
        late: entity → its columns that are left out, since a second pass fills them.
        comments: whether to keep the comments of the SQL.
        compilation: what compiling the plan's statements has worked out so far.
    """

    plan: Plan
    sizes: Mapping[str, int]
    jobs: int
    overriding: Collection[str] = ()
    types: StoredTypes = OWN
    late: Mapping[str, LateColumns] = field(default_factory=dict)
    comments: bool = True
    compilation: Compilation = field(default_factory=Compilation)
    _inserts: dict[str, tuple[exp.Insert, LookUps]] = field(default_factory=dict)
    _rendered: dict[tuple[str, bool], InsertSQL] = field(default_factory=dict)
    _compiling: threading.Lock = field(default_factory=threading.Lock)

    def of(self, entity: Entity, beside: exp.Table | None = None) -> InsertSQL:
        """Returns the INSERT of an entity's batches.

        Args:
            entity: the entity.
            beside: the table that rows are inserted into, if not the entity's own.
        """
        key = entity.name, beside is not None
        with self._compiling:
            if key not in self._rendered:
                insert, look_ups = self._insert_of(entity)
                # Its columns stand within what says that they are overriding.
                into = insert.this.find(exp.Schema) or insert.this
                into.set("this", beside or table_of(self.plan, entity))
                self._rendered[key] = InsertSQL(self.plan.dialect.render(insert), look_ups)
            return self._rendered[key]

    def together(self, batch: Batch) -> JointInsertSQL:
        """Returns one statement of the INSERTs of a batch and of those with it.

        It has no parameters; its query is how many rows each of them has written.
        """
        with self._compiling:
            made = [
                self._compiled(each.entity, RowRange.of(each.first, each.end)) for each in batch.all
            ]
        text = self.plan.dialect.render(counted_together([insert for insert, _ in made], "added"))
        return JointInsertSQL(text, [look_ups for _, look_ups in made])

    def _insert_of(self, entity: Entity) -> tuple[exp.Insert, LookUps]:
        if entity.name not in self._inserts:
            rows = batch_rows(self.plan, entity, self.sizes[entity.name], self.jobs)
            self._inserts[entity.name] = self._compiled(entity, rows)
        return self._inserts[entity.name]

    def _compiled(self, entity: Entity, rows: RowRange) -> tuple[exp.Insert, LookUps]:
        look_ups = LookUps(self.compilation)
        late = self.late.get(entity.name)
        insert = insert_rows(
            *(self.plan, entity, rows, look_ups),
            overriding=entity.name in self.overriding,
            only=late.others(entity) if late else None,
            types=self.types,
        )
        return insert if self.comments else without_comments(insert), look_ups


def batch_sql(
    plan: Plan,
    entity: Entity,
    size: int,
    *,
    comments: bool = True,
    compilation: Compilation | None = None,
) -> tuple[str, LookUps]:
    """Returns the INSERT of one batch as text, and the look-up tables it needs.

    Args:
        plan: the plan.
        entity: one of its entities.
        size: rows of a batch at most.
        comments: whether to keep its comments, which may be in any language.
        compilation: of other statements of the plan, if any.
    """
    look_ups = LookUps(compilation or Compilation())
    insert = insert_rows(plan, entity, batch_rows(plan, entity, size, 1), look_ups)
    return plan.dialect.render(insert if comments else without_comments(insert)), look_ups


def batch_rows(plan: Plan, entity: Entity, size: int, jobs: int) -> RowRange:
    """Returns the range of a batch of an entity, its ends parameters.

    Args:
        plan: the run's plan.
        entity: the entity.
        size: its rows at most.
        jobs: how many workers share the entity's rows.
    """
    at_most = max(1, min(size, entity.rows))
    return RowRange(
        *range_parameters(plan.dialect),
        at_most=at_most,
        altogether=max(at_most, entity.rows // jobs),
    )


@dataclass
class FillStatements(InsertStatements):
    """The UPDATE statements that fill the late columns of batches. Safe for several threads."""

    def of(self, entity: Entity, beside: exp.Table | None = None) -> InsertSQL:
        """Returns the UPDATE of an entity's batches."""
        key = entity.name, False
        with self._compiling:
            if key not in self._rendered:
                look_ups = LookUps(self.compilation)
                rows = batch_rows(self.plan, entity, self.sizes[entity.name], self.jobs)
                late = self.late[entity.name]
                fill = fill_rows(self.plan, late, rows, look_ups, types=self.types)
                fill = fill if self.comments else without_comments(fill)
                self._rendered[key] = InsertSQL(self.plan.dialect.render(fill), look_ups)
            return self._rendered[key]
