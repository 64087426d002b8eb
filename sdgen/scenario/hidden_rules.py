"""The rules of hidden columns: whatever is about a table cannot name a column it does not store."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
            for part in column.model.generator.params.parts(facts):
                if len(list(part.generator.with_parts())) > 1:
                    continue  # told of at its parts
                for cell in part.generator.references():
                    if is_hidden(dataset.entities.get(cell.entity), cell.column):
                        yield (
                            column.param(*part.params, "column"),
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
    of_entity = key.path[2:3] == ("foreign_keys",)
    for name in key.columns:
        if is_hidden(entity, name):
            yield (
                (*key.path, "columns") if of_entity else key.path,
                f"{name} is hidden, so the table has no such column for its {key.kind}. Remove "
                "hidden there, or leave it out of the key",
            )
    for name in key.references if of_entity else ():  # else told of at the fk
        if is_hidden(parent, name):
            yield (
                (*key.path, "references"),
                f"{key.entity}.{name} is hidden, so the table pointed to has no such column. "
                "Remove hidden there, or point to other columns",
            )
