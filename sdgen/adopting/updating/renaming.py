"""Columns that a table has under another name now."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sdgen.adopting.names.words import singular_words
from sdgen.adopting.source import SourceColumn, SourceTable
from sdgen.adopting.updating.merging import Merged, fk_of, name_of
from sdgen.scenario.unchecked_data import as_list, as_mapping, as_text

_NAMING = frozenset(
    {"via", "per", "of", "column", "names", "name", "at", "start", "order_by", "lat"}
)
"""Params that name columns of the row."""
_SQL = frozenset({"expr", "sql", "when", "where"})
_LITERAL = re.compile(r"('(?:[^']|'')*')")


@dataclass(frozen=True)
class Renamed:
    """A column that is gone, and one that may be the same.

    Args:
        old: its name.
        new: the name of the other one.
        is_sure: whether the place of the column in its table tells.
        why: what speaks for it.
    """

    old: str
    new: str
    is_sure: bool
    why: str


def renamed_columns(
    table: SourceTable,
    dropped: Sequence[str],
    added: Sequence[SourceColumn],
    known: Mapping[str, str] | None,
    fold: Callable[[str], str],
) -> list[Renamed]:
    """Returns the columns of a table that may be others by another name.

    A column that is added comes last. One that stands where the old one stood, before a column that
    has been there all along, is the same by another name. Where both are the last, only a word that
    both names have tells.

    Args:
        table: the table.
        dropped: columns that it has no longer.
        added: columns that are new.
        known: the columns that it had, in order → their types; None where that is not known.
        fold: makes names equal which the database takes to be.
    """
    if known is None:
        return []
    before, now = [*known], [fold(each.name) for each in table.columns]
    new = {fold(each.name): each for each in added}
    gone = {fold(name): name for name in dropped}
    found: list[Renamed] = []
    for number, name in enumerate(before):
        if name not in gone:
            continue
        # Where it stood: behind the same columns.
        called = {fold(each.old): fold(each.new) for each in found}
        earlier = [called.get(each, each) for each in before[:number]]
        places = [now.index(each) for each in earlier if each in now]
        place = places[-1] + 1 if places else 0
        other = now[place] if place < len(now) else None
        if other not in new or new[other].name in {each.new for each in found}:
            continue
        source = new[other]
        was, kind = known[name].removesuffix("?"), str(source.type)
        if was and was != kind:
            continue
        stays = [each for each in now[place + 1 :] if each in before]
        alike = {*singular_words(gone[name])} & {*singular_words(source.name)}
        if stays and number + 1 < len(before):
            why = f"both {kind}, in the same place of the table"
            found.append(Renamed(gone[name], source.name, True, why))
        else:
            why = f"both {kind}, the last of the table"
            if alike:
                why += f", both called {' '.join(sorted(alike))}"
            found.append(Renamed(gone[name], source.name, bool(alike), why))
    return found


def rename(merged: Merged, entity: str, old: str, new: str) -> None:
    """Calls a column by another name, wherever the scenario names it."""
    column = merged.column((entity, old))
    if column is None:
        return
    merged.wanted.names[entity, new] = old
    column["name"] = new
    own = merged.entity(entity) or {}
    for each in merged.columns(entity):
        for key in ("expr", "generator", "fk"):
            if key in each:
                each[key] = _renamed_in(each[key], old, new, key)
    for other in merged.entities:
        for each in other.get("columns", ()):
            _rename_there(other, each, entity, old, new)
    for key in ("primary_key", "unique", "indexes", "foreign_keys"):
        if key in own:
            own[key] = _renamed_key(own[key], old, new)
    _rename_elsewhere(merged, entity, old, new)


def _renamed_in(said: Any, old: str, new: str, key: str) -> Any:
    """Returns what a column says, in which a column of its row has another name."""
    if isinstance(said, str):
        if key in _SQL:
            return _renamed_in_sql(said, old, new)
        if key in _NAMING:
            return new if said == old else said
        if key == "template":  # {name}, {name|upper}, {name:05}
            field = re.compile(rf"\{{{re.escape(old)}(?=[}}|:])")
            return field.sub(lambda _: "{" + new, said)
        return said
    if isinstance(said, list):
        return [_renamed_in(each, old, new, key) for each in said]
    if not isinstance(said, dict):
        return said
    if key == "within":  # columns there → columns of the row
        return {there: new if as_text(here) == old else here for there, here in said.items()}
    if "entity" in said:  # its columns are those there, but for what tells rows here apart
        own = ("within", "distribution", "when")
        return {
            each: _renamed_in(value, old, new, each) if each in own else value
            for each, value in said.items()
        }
    if said.get("type") == "parent":
        params = dict(as_mapping(said.get("params")))
        if as_text(params.get("via")) == old:
            params["via"] = new
        return {**said, "params": params}
    return {each: _renamed_in(value, old, new, each) for each, value in said.items()}


def _renamed_in_sql(said: str, old: str, new: str) -> str:
    """Returns an expression in which a column has another name; strings in it stay."""
    written = new if new.isidentifier() else '"{}"'.format(new.replace('"', '""'))
    quoted = '"{}"'.format(old.replace('"', '""'))
    bare = re.compile(rf"(?<![\w.\"]){re.escape(old)}(?![\w\"(])")
    parts = _LITERAL.split(said)
    for number in range(0, len(parts), 2):
        parts[number] = bare.sub(lambda _: written, parts[number]).replace(quoted, written)
    return "".join(parts)


def _rename_there(other: Any, column: Any, entity: str, old: str, new: str) -> None:
    """Renames a column of the rows that a column points to, or takes cells of."""
    fk = fk_of(column)
    if fk is not None and as_text(fk.get("entity")) == entity:
        if as_text(fk.get("column")) == old:
            fk["column"] = new
        within = as_mapping(fk.get("within"))
        if old in within:
            fk["within"] = {new if each == old else each: here for each, here in within.items()}
    generator = as_mapping(column.get("generator"))
    params = as_mapping(generator.get("params"))
    if fk is None and as_text(params.get("entity")) == entity:  # of its rows, such as their sum
        for key in _NAMING & params.keys():
            params[key] = new if as_text(params[key]) == old else params[key]
        for key in _SQL & params.keys():
            params[key] = _renamed_in_sql(as_text(params[key]), old, new)
    if generator.get("type") == "parent" and as_text(params.get("column")) == old:
        via = as_text(params.get("via"))
        pointed = next((fk_of(each) for each in other["columns"] if name_of(each) == via), None)
        if pointed is not None and as_text(pointed.get("entity")) == entity:
            params["column"] = new


def _renamed_key(said: Any, old: str, new: str) -> Any:
    if isinstance(said, list):
        return [_renamed_key(each, old, new) for each in said]
    if isinstance(said, dict):
        return {
            key: _renamed_key(said[key], old, new) if key == "columns" else said[key]
            for key in said
        }
    return new if as_text(said) == old else said


def _rename_elsewhere(merged: Merged, entity: str, old: str, new: str) -> None:
    """Renames a column in profiles and checks."""
    data = merged.wanted.data
    for profile in as_mapping(data.get("profiles")).values():
        for key in ("params", "null_rate"):
            said = as_mapping(as_mapping(profile).get(key))
            if f"{entity}.{old}" in said:
                profile[key] = {
                    f"{entity}.{new}" if each == f"{entity}.{old}" else each: value
                    for each, value in said.items()
                }
    for check in map(as_mapping, as_list(data.get("checks"))):
        if as_text(check.get("entity")) == entity and as_text(check.get("column")) == old:
            check["column"] = new
