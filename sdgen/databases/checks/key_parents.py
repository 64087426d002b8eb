"""Which entity's rows a foreign key of an existing table points to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sdgen.databases.stored_tables import StoredKey
from sdgen.scenario.models import Entity

if TYPE_CHECKING:
    from sdgen.databases.checks.inspection import Inspection


def parents_of_key(
    inspection: Inspection, entity: Entity, key: StoredKey, *, every: bool
) -> Sequence[Entity | None]:
    """Returns the entity whose rows a foreign key points to; None where the run fills no such.

    Of several that fill its table it is the one whose cells the key has. Where that is none it is
    the owner.

    Args:
        inspection: what the target holds.
        entity: the entity whose table has the key.
        key: the key.
        every: whether all of them are returned where it is none.
    """
    sharing = inspection.entities_of(key.table) if key.table else ()
    if len(sharing) < 2:
        return [*sharing] or [None]
    columns = (inspection.column(entity, name) for name in key.columns)
    copied = (
        column.generator.params.copied_from(inspection.plan.facts(entity, column.name))
        for column in columns
        if column is not None
    )
    meant = {each.cell.entity for each in copied if each is not None}
    return [each for each in sharing if each.name in meant] or sharing[: None if every else 1]
