"""What else of a scenario names an entity or a column that is gone: keys, profiles, checks."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sdgen.adopting.updating.changes import Kind
from sdgen.adopting.updating.merging import Merged
from sdgen.scenario.unchecked_data import as_list, as_mapping, as_text

_KEYS = ("unique", "indexes", "foreign_keys")
_OF_COLUMNS = ("params", "null_rate")


def forget_entity(merged: Merged, entity: str) -> None:
    """Takes out what names an entity that is gone.

    Columns that point to it are not changed: what a run says of them decides.
    """
    data = merged.wanted.data
    for name, profile in as_mapping(data.get("profiles")).items():
        rows = as_mapping(as_mapping(profile).get("rows"))
        if entity in rows:
            del rows[entity]
            if not rows:
                del profile["rows"]
            merged.log.note(Kind.REMOVED, f"profiles.{name}.rows.{entity}", "its entity is gone")
        _forget_in_profile(merged, name, profile, lambda each: each.startswith(f"{entity}."))
    _forget_checks(merged, entity, None)
    for other in merged.entities:
        _forget_keys(merged, other, lambda key: as_text(as_mapping(key).get("entity")) == entity)


def forget_columns(
    merged: Merged, entity: str, columns: Collection[str], only: str | None = None
) -> bool:
    """Takes out what names columns of an entity that are gone; returns whether profiles did.

    Args:
        merged: the scenario.
        entity: the entity.
        columns: the columns.
        only: the key of profiles in which alone they are no longer named; None for everything.
    """
    places, found = {f"{entity}.{column}" for column in columns}, False
    for name, profile in as_mapping(merged.wanted.data.get("profiles")).items():
        found |= _forget_in_profile(merged, name, profile, places.__contains__, only)
    own = merged.entity(entity)
    if only is not None or own is None:
        return found
    _forget_checks(merged, entity, columns)

    def names(key: Any) -> bool:
        listed = key if isinstance(key, list) else as_list(as_mapping(key).get("columns"))
        return bool({*map(as_text, listed)} & {*columns})

    if names(own.get("primary_key")):
        del own["primary_key"]
        merged.log.note(Kind.REMOVED, f"{entity}.primary_key", "a column of it is gone")
    _forget_keys(merged, own, names)
    for other in merged.entities:

        def points(key: Any) -> bool:
            said = as_mapping(key)
            there = {*map(as_text, as_list(said.get("references")))}
            return as_text(said.get("entity")) == entity and bool(there & {*columns})

        _forget_keys(merged, other, points)
    return found


def _forget_in_profile(
    merged: Merged, name: Any, profile: Any, is_gone: Any, only: str | None = None
) -> bool:
    found = False
    for key in _OF_COLUMNS if only is None else (only,):
        said = as_mapping(as_mapping(profile).get(key))
        for place in [each for each in said if is_gone(str(each))]:
            del said[place]
            if not said:
                del profile[key]
            where = f"profiles.{as_text(name)}.{key}.{place}"
            merged.log.note(Kind.REMOVED, where, "what it names is gone")
            found = True
    return found


def _forget_checks(merged: Merged, entity: str, columns: Collection[str] | None) -> None:
    """Takes out the checks of an entity, or of some of its columns."""
    checks = as_list(merged.wanted.data.get("checks"))
    kept = []
    for number, check in enumerate(checks):
        said = as_mapping(check)
        column = as_text(said.get("column"))
        if as_text(said.get("entity")) == entity and (columns is None or column in columns):
            what = f"of {entity}.{column}" if column else f"of {entity}"
            merged.log.note(Kind.REMOVED, f"checks[{number}]", f"{what}, which is gone")
        else:
            kept.append(check)
    if len(kept) == len(checks):
        return
    if kept:
        merged.wanted.data["checks"] = kept
    else:
        del merged.wanted.data["checks"]


def _forget_keys(merged: Merged, entity: dict[str, Any], is_gone: Any) -> None:
    name = as_text(entity.get("name"))
    for key in _KEYS:
        said = as_list(entity.get(key))
        kept = [each for each in said if not is_gone(each)]
        if len(kept) == len(said):
            continue
        merged.log.note(Kind.REMOVED, f"{name}.{key}", "what names a column that is gone")
        if kept:
            entity[key] = kept
        else:
            del entity[key]
