"""A draft as the data that its text is read as, without writing and reading it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from sdgen.adopting.draft import Draft, DraftEntity

_WORD = re.compile(r"\w+")


class DataOfDrafts:
    """What ``written`` says of drafts, as a reader of the file gets it.

    The data of an entity is made once, and is the same object in each draft that has the entity.
    """

    def __init__(self) -> None:
        self._made: dict[int, tuple[DraftEntity, dict[str, Any]]] = {}

    def of(self, draft: Draft) -> dict[str, Any]:
        """Returns the data of a draft."""
        return {"name": draft.name, "entities": [*map(self.of_entity, draft.entities)]}

    def of_entity(self, entity: DraftEntity) -> dict[str, Any]:
        """Returns the data of an entity."""
        if id(entity) not in self._made:
            self._made[id(entity)] = entity, _entity(entity)  # while it is there, its id is its own
        return self._made[id(entity)][1]


def data_of(draft: Draft) -> dict[str, Any]:
    """Returns the data of one draft."""
    return DataOfDrafts().of(draft)


def _entity(entity: DraftEntity) -> dict[str, Any]:
    columns = [_plain(said) for _, said in entity.said()]
    keys = {key: _plain(value) for key, value in entity.keys.items()}
    return {"name": entity.name, **keys, "columns": columns}


def _plain(value: object) -> Any:
    """Returns a value of dicts and lists that belong to nobody else."""
    if isinstance(value, Mapping):
        return {_plain(key): _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [*map(_plain, value)]
    return str(value) if isinstance(value, str) else value


def around(
    entities: Sequence[DraftEntity], changed: Collection[str], data: DataOfDrafts
) -> tuple[DraftEntity, ...]:
    """Returns the entities that some changes may concern, and all that those need to be checked.

    They are the changed ones, what is made of them, and what all these are made of themselves. An
    entity is taken to be made of each one whose name stands in it, be it in an expression.

    Args:
        entities: the entities of a draft.
        changed: names of changed ones, and of those that have been left out.
        data: what the entities say.
    """
    names = {each.name for each in entities} | {*changed}
    uses = {each.name: {*_named(data.of_entity(each), names)} - {each.name} for each in entities}
    users: dict[str, set[str]] = {}
    for name, used in uses.items():
        for each in used:
            users.setdefault(each, set()).add(name)
    wanted = _reached(_reached(changed, users), uses)
    return tuple(each for each in entities if each.name in wanted)


def _reached(starts: Collection[str], ways: Mapping[str, Collection[str]]) -> set[str]:
    found, waiting = set[str](), [*starts]
    while waiting:
        if (name := waiting.pop()) not in found:
            found.add(name)
            waiting += ways.get(name, ())
    return found


def _named(value: object, names: Collection[str]) -> Iterator[str]:
    """Yields the names that stand in a value, whole or as words of a string."""
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, dict):
            waiting += each.values()
        elif isinstance(each, list):
            waiting += each
        elif isinstance(each, str):
            if each in names:
                yield each
            yield from (word for word in _WORD.findall(each) if word in names)
