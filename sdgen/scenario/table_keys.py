"""The keys of an entity's table: all that columns and the entity say of them, in one form."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from sdgen.frozen import frozen
from sdgen.scenario.key_models import UncheckedKey, columns_of, is_unchecked
from sdgen.scenario.partial_scenario import Path, ReadEntity


class KeyKind(StrEnum):
    """What a key is; the value is how it is called in messages."""

    PRIMARY = "primary key"
    UNIQUE = "unique key"
    INDEX = "index"
    UNIQUE_INDEX = "unique index"
    FOREIGN = "foreign key"


UNIQUE_KINDS = frozenset({KeyKind.PRIMARY, KeyKind.UNIQUE, KeyKind.UNIQUE_INDEX})
"""Keys that no two rows may share."""


@frozen
class Key:
    """A key of a table.

    Args:
        kind: what it is.
        columns: its columns, in order.
        path: where the scenario says so.
        name: its name; before planning, only where the scenario gives one.
        entity: of a foreign key, the entity pointed to.
        references: of a foreign key, the columns there.
        unchecked: whether nothing proves that no two rows share it: the database decides.
    """

    kind: KeyKind
    columns: tuple[str, ...]
    path: Path = ()
    name: str = ""
    entity: str = ""
    references: tuple[str, ...] = ()
    unchecked: bool = False

    @property
    def is_unique(self) -> bool:
        """Whether no two rows may share it."""
        return self.kind in UNIQUE_KINDS

    def __str__(self) -> str:
        to = f" to {self.entity} ({', '.join(self.references)})" if self.entity else ""
        return f"{self.kind} ({', '.join(self.columns)}){to}"


def keys_of(entity: ReadEntity) -> list[Key]:
    """Returns the keys of an entity, as far as they could be read: the primary key first."""
    found = [*_of_columns(entity), *_of_entity(entity)]
    return sorted(found, key=lambda key: list(KeyKind).index(key.kind))  # a stable sort


def _of_columns(entity: ReadEntity) -> Iterator[Key]:
    for column in entity.columns:
        model = column.model
        if model is None:
            continue
        for said, word, kind in (
            (model.primary_key, "primary_key", KeyKind.PRIMARY),
            (model.unique, "unique", KeyKind.UNIQUE),
            (model.index, "index", KeyKind.INDEX),
        ):
            if said:
                path = (*column.path, word)
                yield Key(kind, (column.name,), path, unchecked=is_unchecked(said))
        if model.references:
            for reference in model.generator.params.references()[:1]:
                yield Key(
                    KeyKind.FOREIGN,
                    (column.name,),
                    (*column.path, "references"),
                    entity=reference.entity,
                    references=(reference.column,),
                )


def _of_entity(entity: ReadEntity) -> Iterator[Key]:
    said, path = entity.keys, entity.path
    if said is None:
        return
    if said.primary_key is not None:
        yield _said(KeyKind.PRIMARY, said.primary_key, (*path, "primary_key"))
    for number, unique in enumerate(said.unique):
        yield _said(KeyKind.UNIQUE, unique, (*path, "unique", number))
    for number, index in enumerate(said.indexes):
        kind = KeyKind.UNIQUE_INDEX if index.unique else KeyKind.INDEX
        place, unchecked = (*path, "indexes", number), is_unchecked(index.unique)
        yield Key(kind, tuple(index.columns), place, index.name or "", unchecked=unchecked)
    for number, foreign in enumerate(said.foreign_keys):
        yield Key(
            KeyKind.FOREIGN,
            tuple(foreign.columns),
            (*path, "foreign_keys", number),
            entity=foreign.entity,
            references=tuple(foreign.references),
        )


def _said(kind: KeyKind, said: list[str] | UncheckedKey, path: Path) -> Key:
    return Key(kind, columns_of(said), path, unchecked=is_unchecked(said))
