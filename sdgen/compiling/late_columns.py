"""Columns that are filled when all rows are there: foreign keys of tables that point to each other.

Their rows are inserted without them, so they are NULL. A second pass computes the same rows again,
of these columns and a key only, and updates what is stored.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, select_rows, table_of
from sdgen.compiling.stored_types import OWN, StoredTypes
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Entity

_STORED, _MADE = "stored", "made"


@frozen
class LateColumns:
    """What of an entity is filled by a second pass.

    Args:
        entity: the entity's name.
        columns: the columns, as the scenario names them.
        key: the columns by which a stored row is found, likewise.
    """

    entity: str
    columns: tuple[str, ...]
    key: tuple[str, ...]

    @property
    def name(self) -> str:
        """What a ledger calls the pass: as no entity can be called that is stored there."""
        return json.dumps([self.entity, [*self.columns], [*self.key]], ensure_ascii=False)

    @classmethod
    def named(cls, name: str) -> LateColumns | None:
        """Returns the pass that a ledger calls so, None for the name of an entity."""
        try:
            entity, columns, key = json.loads(name)
            return cls(str(entity), tuple(map(str, columns)), tuple(map(str, key)))
        except (ValueError, TypeError):
            return None

    def others(self, entity: Entity) -> list[str]:
        """Returns the columns that an entity's rows are inserted with."""
        return [column.name for column in entity.stored_columns if column.name not in self.columns]

    def may_be_null(self, entity: Entity) -> bool:
        """Returns whether some row may have NULL in all of the columns."""
        return all(entity.column(name).nullable for name in self.columns)


def fill_rows(
    plan: Plan,
    late: LateColumns,
    rows: RowRange,
    look_ups: LookUps,
    *,
    types: StoredTypes = OWN,
) -> exp.Update:
    """Returns the UPDATE … FROM that fills the late columns of a range of rows.

    Rows in which all of them are NULL are not touched.

    Args:
        plan: the plan.
        late: the columns.
        rows: which rows.
        look_ups: collects the tables it looks things up in.
        types: what cells are cast to.
    """
    entity = plan.scenario.entity(late.entity)
    made = select_rows(plan, entity, rows, look_ups, only=[*late.key, *late.columns], types=types)
    stored = table_of(plan, entity)
    stored.set("alias", exp.TableAlias(this=x.ident(_STORED)))
    where = exp.and_(
        *(exp.EQ(this=x.col(name, _STORED), expression=x.col(name, _MADE)) for name in late.key)
    )
    if late.may_be_null(entity):
        where = exp.and_(where, exp.or_(*_filled(late.columns)))
    return exp.Update(
        this=stored,
        expressions=[
            exp.EQ(this=x.col(name), expression=x.col(name, _MADE)) for name in late.columns
        ],
        from_=exp.From(this=made.subquery(_MADE)),
        where=exp.Where(this=where),
    )


def _filled(columns: Sequence[str]) -> list[exp.Expression]:
    return [
        exp.Not(this=exp.Is(this=x.col(name, _MADE), expression=exp.Null())) for name in columns
    ]
