"""A draft as the data that its text is read as, without writing and reading it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from sdgen.adopting.draft import Draft, DraftEntity

_WORD = re.compile(r"\w+")


def data_of(draft: Draft) -> dict[str, Any]:
    """Returns what ``written`` says of a draft, as a reader of the file gets it."""
    return {"name": draft.name, "entities": [_entity(each) for each in draft.entities]}


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


def around(entities: Sequence[DraftEntity], changed: Collection[str]) -> tuple[DraftEntity, ...]:
    """Returns the entities that some changes may concern, and all that those need to be checked.

    They are the changed ones, what is made of them, and what all these are made of themselves. An
    entity is taken to be made of each one whose name stands in it, be it in an expression.

    Args:
        entities: the entities of a draft.
        changed: names of changed ones, and of those that have been left out.
    """
    names = {each.name for each in entities} | {*changed}
    uses = {each.name: {*_named(_entity(each), names)} - {each.name} for each in entities}
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
