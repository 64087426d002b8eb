"""The rules of hidden columns: whatever is about a table cannot name a column it does not store."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sdgen.scenario.naming_places import named_in_key, pointed_at
from sdgen.scenario.partial_scenario import Finding, ReadDataset, ReadEntity
from sdgen.scenario.table_keys import Key


def is_hidden(entity: ReadEntity | None, name: str | None) -> bool:
    """Returns whether an entity has a column of that name which is hidden."""
    column = entity.column(name) if entity is not None and name is not None else None
    return column is not None and column.model is not None and column.model.hidden


def hidden_findings(entities: Sequence[ReadEntity], dataset: ReadDataset) -> Iterator[Finding]:
    """Yields (path, message) for tables without a column, and for foreign keys to hidden columns.

    Args:
        entities: what could be read.
        dataset: the same, as generators see it.
    """
    for entity in entities:
        models = [column.model for column in entity.columns]
        if models and all(model is not None and model.hidden for model in models):
            yield (
                (*entity.path, "columns"),
                "all columns are hidden, which leaves none for the table. Remove hidden from one",
            )
        for column in entity.columns:
            facts = dataset.column(entity.name, column.name)
            if column.model is None or column.model.hidden or facts is None:
                continue
            for path, cell in pointed_at(column, facts):
                if is_hidden(dataset.entities.get(cell.entity), cell.column):
                    yield (
                        path,
                        f"{cell.entity}.{cell.column} is hidden, so no table holds the row "
                        "that this key points to. Point to a stored column; or hide this one "
                        f"too, and copy {cell.entity}.{cell.column} with generator parent",
                    )


def hidden_in_key(key: Key, entity: ReadEntity, parent: ReadEntity | None) -> Iterator[Finding]:
    """Yields the hidden columns that a key is made of or points to.

    Args:
        key: the key.
        entity: the entity whose table is to have it.
        parent: of a foreign key, the entity pointed to.
    """
    for named in named_in_key(key, entity, parent):
        if not is_hidden(named.entity, named.name):
            continue
        if named.is_pointed_at:
            yield (
                named.path,
                f"{key.entity}.{named.name} is hidden, so the table pointed to has no such "
                "column. Remove hidden there, or point to other columns",
            )
        else:
            yield (
                named.path,
                f"{named.name} is hidden, so the table has no such column for its {key.kind}. "
                "Remove hidden there, or leave it out of the key",
            )
