"""The names of keys in the database: the same in every run, and each only once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dialects import Dialect
from sdgen.scenario.partial_scenario import ReadEntity
from sdgen.scenario.shared_tables import keys_of_tables
from sdgen.scenario.table_keys import Key, KeyKind

_ENDINGS = {
    KeyKind.PRIMARY: "pkey",
    KeyKind.UNIQUE: "key",
    KeyKind.INDEX: "idx",
    KeyKind.UNIQUE_INDEX: "idx",
    KeyKind.FOREIGN: "fkey",
}
"""What Postgres ends the names with that it gives itself."""
_SHOWN = 3  # keys of a warning


def named_keys(entities: Sequence[ReadEntity], dialect: Dialect) -> dict[str, tuple[Key, ...]]:
    """Returns entity → its keys, each with a name of its own.

    Of several entities that fill one table, the first one has those of all.

    A name is ``<table>_<columns>_<ending>``. Where that is too long for the dialect, or taken in
    the scenario, it holds a digest of what it names.
    """
    keys = keys_of_tables(entities)
    taken = {entity.table.name.lower() for entity in entities}
    taken |= {key.name.lower() for own in keys.values() for key in own if key.name}
    return {
        entity.name: tuple(
            _named(entity.table.name, _made(keys[entity.name], dialect), dialect, taken)
        )
        for entity in entities
    }


def left_out_keys(entities: Sequence[ReadEntity], dialect: Dialect) -> list[str]:
    """Returns what the user should know of keys that tables of that database do not get."""
    keys = keys_of_tables(entities)
    left_out = [
        f"{entity.name}: {key}"
        for entity in entities
        for key in keys[entity.name]
        if key not in _made(keys[entity.name], dialect)
    ]
    if not left_out:
        return []
    more = f" and {len(left_out) - _SHOWN} more" if len(left_out) > _SHOWN else ""
    kinds = "foreign keys" if dialect.has_constraints else "keys and indexes"
    return [
        f"tables that are created in {dialect.title} get no {kinds} "
        f"({'; '.join(left_out[:_SHOWN])}{more}). Their values still keep to them"
    ]


def _made(keys: Sequence[Key], dialect: Dialect) -> list[Key]:
    """Returns those keys that tables of that database get."""
    if not dialect.has_constraints:
        return []
    return [key for key in keys if key.kind is not KeyKind.FOREIGN or dialect.makes_foreign_keys]


def _named(table: str, keys: Sequence[Key], dialect: Dialect, taken: set[str]) -> Iterator[Key]:
    for key in keys:
        if key.name:
            yield key
            continue
        columns = () if key.kind is KeyKind.PRIMARY else key.columns
        name = "_".join((table, *columns, _ENDINGS[key.kind]))
        limit = dialect.max_identifier_bytes
        if name.lower() in taken or (limit is not None and len(name.encode()) > limit):
            name = _with_digest(table, key, name, limit)
        taken.add(name.lower())
        yield replace(key, name=name)


def _with_digest(table: str, key: Key, name: str, limit: int | None) -> str:
    """Returns a name that nothing else has, within the limit."""
    said = "\0".join((table, key.kind, *key.columns, key.entity, *key.references))
    tail = f"_{hashlib.blake2b(said.encode(), digest_size=4).hexdigest()}_{_ENDINGS[key.kind]}"
    head = name.removesuffix(f"_{_ENDINGS[key.kind]}").encode()
    if limit is not None:
        head = head[: limit - len(tail)]
    return head.decode(errors="ignore") + tail
