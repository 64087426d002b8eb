"""Where a scenario names columns that tables have to have: what an fk points to, and keys."""

from __future__ import annotations

from collections.abc import Iterator

from generators_sql.spi import ColumnFacts, Reference
from sdgen.frozen import frozen
from sdgen.scenario.partial_scenario import Path, ReadColumn, ReadEntity
from sdgen.scenario.table_keys import Key


@frozen
class NamedColumn:
    """A column that a key names.

    Args:
        path: where the scenario does so.
        entity: whose column it is; None if there is no such entity.
        name: its name.
        is_pointed_at: whether the key points to it, not made of it.
    """

    path: Path
    entity: ReadEntity | None
    name: str
    is_pointed_at: bool


def pointed_at(column: ReadColumn, facts: ColumnFacts) -> Iterator[tuple[Path, Reference]]:
    """Yields what the generator of a column, or one that it is made of, points to, and where."""
    if column.model is None:
        return
    for part in column.model.generator.params.parts(facts):
        if len(list(part.generator.with_parts())) > 1:
            continue  # told of at its parts
        for cell in part.generator.references():
            yield column.param(*part.params, "column"), cell


def named_in_key(key: Key, entity: ReadEntity, parent: ReadEntity | None) -> Iterator[NamedColumn]:
    """Yields the columns that a key is made of, and those that it points to by themselves.

    Args:
        key: the key.
        entity: the entity whose table is to have it.
        parent: of a foreign key, the entity pointed to.
    """
    of_entity = key.path[2:3] == ("foreign_keys",)
    for name in key.columns:
        yield NamedColumn((*key.path, "columns") if of_entity else key.path, entity, name, False)
    for name in key.references if of_entity else ():  # else told of at the fk
        yield NamedColumn((*key.path, "references"), parent, name, True)
