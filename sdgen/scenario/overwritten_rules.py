"""The rules of columns that triggers overwrite: nothing may rely on the values written to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sdgen.scenario.models import Column
from sdgen.scenario.naming_places import named_in_key, pointed_at
from sdgen.scenario.partial_scenario import Finding, ReadDataset, ReadEntity
from sdgen.scenario.table_keys import Key, KeyKind


def overwritten_findings(entities: Sequence[ReadEntity], dataset: ReadDataset) -> Iterator[Finding]:
    """Yields (path, message) for columns that are hidden too, and for foreign keys to some.

    Args:
        entities: what could be read.
        dataset: the same, as generators see it.
    """
    for entity in entities:
        models = [column.model for column in entity.columns]
        stored = [model for model in models if model is None or not model.hidden]
        if stored and all(model is not None and model.overwritten for model in stored):
            yield (
                (*entity.path, "columns"),
                "all columns are overwritten, which leaves none to compare. Remove overwritten "
                "from one",
            )
        for column in entity.columns:
            facts = dataset.column(entity.name, column.name)
            if column.model is None or facts is None:
                continue
            if column.model.overwritten and column.model.hidden:
                yield (
                    (*column.path, "overwritten"),
                    "is of a hidden column, which no trigger sees. Remove overwritten, or hidden",
                )
            for path, cell in pointed_at(column, facts):
                if _model(dataset.entities.get(cell.entity), cell.column):
                    yield (
                        path,
                        f"{cell.entity}.{cell.column} is overwritten, so no row holds the "
                        "value that this key would point to. Point to another column",
                    )


def overwritten_in_key(
    key: Key, entity: ReadEntity, parent: ReadEntity | None
) -> Iterator[Finding]:
    """Yields the overwritten columns that a key is made of or points to.

    Args:
        key: the key.
        entity: the entity whose table is to have it.
        parent: of a foreign key, the entity pointed to.
    """
    if key.kind is KeyKind.INDEX:
        return
    for named in named_in_key(key, entity, parent):
        if not _model(named.entity, named.name):
            continue
        if named.is_pointed_at:
            yield (
                named.path,
                f"{key.entity}.{named.name} is overwritten, so no row holds the values that this "
                "key would point to. Point to other columns",
            )
        else:
            yield (
                named.path,
                f"{named.name} is overwritten, so what is known of its values says nothing about "
                f"its {key.kind}. Remove overwritten there, or leave it out of the key",
            )


def _model(entity: ReadEntity | None, name: str | None) -> Column | None:
    """Returns the column of that name where it is overwritten."""
    column = entity.column(name) if entity is not None and name is not None else None
    model = None if column is None else column.model
    return model if model is not None and model.overwritten else None
