"""Calls a column by another name, wherever a scenario names it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from generators_sql.expressions.parser import columns_of, renamed_in
from sdgen.adopting.updating.merging import Merged, fk_of, name_of
from sdgen.scenario.unchecked_data import ROWS_OF, as_list, as_mapping, as_text, short_form

_NAMING = frozenset(
    "at column country lat name names of order_by per start via".split()  # noqa: SIM905
)
"""Params that name columns."""
_SQL = frozenset({"expr", "sql", "when", "where", "weight"})
"""Params that are expressions over columns."""
_OF_CHILDREN = ("via", "where", "of")
_OF_PARENTS = ("column", "where", "weight")
_KEYS = ("primary_key", "unique", "indexes", "foreign_keys")


def rename(merged: Merged, entity: str, old: str, new: str) -> None:
    """Calls a column by another name, wherever the scenario names it.

    Args:
        merged: the scenario.
        entity: the column's entity.
        old: its name.
        new: its name from now on.
    """
    column = merged.column((entity, old))
    if column is None:
        return
    merged.wanted.names[entity, new] = old
    column["name"] = new
    own = merged.entity(entity) or {}
    if "rows_of" in own and "generator" not in column and short_form(column) is None:
        column["generator"] = {"type": ROWS_OF, "params": {"column": old}}
    _Renaming(merged, entity, old, new).everywhere()


class _Renaming:
    def __init__(self, merged: Merged, entity: str, old: str, new: str) -> None:
        self._merged, self._entity, self._old, self._new = merged, entity, old, new
        self._sql_name = new if columns_of(new) == (new,) else '"{}"'.format(new.replace('"', '""'))
        # {name}, {name|upper}, {name:05}, but {{ is a brace
        self._field = re.compile(rf"\{{\{{|\{{\s*{re.escape(old)}\s*(?=[}}|:])")

    def everywhere(self) -> None:
        data = self._merged.wanted.data
        profiles = [*map(as_mapping, as_mapping(data.get("profiles")).values())]
        for profile in profiles:
            self._places(profile)
        for entity in self._merged.entities:
            row = as_text(entity.get("name"))
            for column in entity.get("columns", ()):
                self._column(row, column)
                made = as_mapping(column.get("generator") or short_form(column))
                for profile in profiles:
                    params = as_mapping(profile.get("params")).get(f"{row}.{name_of(column)}")
                    self._params(row, as_text(made.get("type")), as_mapping(params), made)
            self._keys(row, entity)
        for check in map(as_mapping, as_list(data.get("checks"))):
            if as_text(check.get("entity")) == self._entity:
                for key in ("column", "expr"):
                    if key in check:
                        check[key] = self._renamed(key, as_text(check[key]))

    # -- what makes cells --------------------------------------------------------------------------

    def _column(self, row: str, said: dict[str, Any]) -> None:
        """Renames in what a column of an entity says, or a part of a cell in short form."""
        self._part(row, said.get("generator"))
        if "fk" in said:
            self._params(row, "fk", as_mapping(said["fk"]))
        for key in ("expr", "column"):
            if row == self._entity and isinstance(said.get(key), str):
                said[key] = self._renamed(key, said[key])

    def _part(self, row: str, said: Any) -> None:
        """Renames in what makes a cell of an entity's row, or a part of one."""
        if isinstance(said, list):
            for each in said:
                self._part(row, each)
        elif not isinstance(said, dict):
            return
        elif isinstance(said.get("type"), str):
            self._params(row, said["type"], as_mapping(said.get("params")))
        elif said.keys() & {"fk", "expr", "column"}:
            self._column(row, said)
        else:
            for each in said.values():
                self._part(row, each)

    def _params(
        self, row: str, kind: str, params: dict[str, Any], whole: Mapping[str, Any] | None = None
    ) -> None:
        """Renames in params of a generator.

        Args:
            row: the entity whose rows it fills.
            kind: its type.
            params: the params, or those of them that a profile says anew.
            whole: the generator with all of them; None where these are all.
        """
        every = {**as_mapping((whole or {}).get("params")), **params}
        own = dict.fromkeys(params, row)
        owners = own | dict.fromkeys(*self._elsewhere(row, kind, every))
        if kind != "aggregate":
            owners["via"] = ""
            if "via" in params:
                params["via"] = self._steps(row, params["via"])[0]
        is_summed = kind == "running" or (kind == "aggregate" and "entity" in every)
        for key, value in params.items():
            meant = "sql" if key == "of" and is_summed else key
            params[key] = self._param(row, owners | {meant: owners[key]}, meant, value)

    def _elsewhere(
        self, row: str, kind: str, params: Mapping[str, Any]
    ) -> tuple[tuple[str, ...], str]:
        """Returns which params name columns of another entity, and which that is."""
        if kind == "fk":
            return _OF_PARENTS, as_text(params.get("entity"))
        if kind == "aggregate":
            of = as_text(params.get("of")).partition(".")[0]
            return _OF_CHILDREN, as_text(params.get("entity")) or of
        if kind == ROWS_OF:
            return ("column",), ""  # a key of the list
        if "via" not in params:
            return (), ""
        there = {"parent": "column", "running": "start"}.get(kind, "of")
        return (there,), self._steps(row, params["via"])[1]

    def _steps(self, row: str, via: Any) -> tuple[Any, str]:
        """Returns the fks that are followed, under their new names, and the entity reached."""
        found, at = [], row
        for name in map(as_text, via if isinstance(via, list) else [via]):
            is_it = (at, name) == (self._entity, self._old)
            found.append(self._new if is_it else name)
            fk = fk_of(self._merged.column((at, found[-1])) or {})
            at = as_text((fk or {}).get("entity"))
        return found if isinstance(via, list) else found[0], at

    def _param(self, row: str, owners: Mapping[str, str], key: str, said: Any) -> Any:
        if isinstance(said, str):
            return self._renamed(key, said) if owners.get(key, row) == self._entity else said
        if isinstance(said, list) and key in _NAMING:
            return [self._param(row, owners, key, each) for each in said]
        if isinstance(said, dict) and key == "within":  # columns there → columns of the row
            is_there, is_here = owners["column"] == self._entity, row == self._entity
            return {
                self._named(there, is_there): self._named(here, is_here)
                for there, here in said.items()
            }
        if isinstance(said, dict) and key == "distribution":
            return {each: self._param(row, owners, each, value) for each, value in said.items()}
        self._part(row, said)
        return said

    def _named(self, name: Any, is_ours: bool) -> Any:
        return self._new if is_ours and as_text(name) == self._old else name

    def _renamed(self, key: str, said: str) -> str:
        """Returns the value of a key or param that is about columns of the entity."""
        if key in _NAMING and said == self._old:
            return self._new
        if key == "of" and said == f"{self._entity}.{self._old}":
            return f"{self._entity}.{self._new}"
        if key in _SQL:
            return renamed_in(said, self._old, self._sql_name)
        if key == "template":
            return self._field.sub(
                lambda found: found[0] if found[0] == "{{" else "{" + self._new, said
            )
        return said

    # -- what else names columns -------------------------------------------------------------------

    def _keys(self, row: str, entity: dict[str, Any]) -> None:
        for key in _KEYS if row == self._entity else ():
            if key in entity:
                entity[key] = self._in_key(entity[key])
        for each in map(as_mapping, as_list(entity.get("foreign_keys"))):
            if as_text(each.get("entity")) == self._entity and "references" in each:
                each["references"] = self._in_key(each["references"])

    def _in_key(self, said: Any) -> Any:
        if isinstance(said, list):
            return [*map(self._in_key, said)]
        if isinstance(said, dict):
            return {
                key: self._in_key(value) if key == "columns" else value
                for key, value in said.items()
            }
        return self._named(said, True)

    def _places(self, profile: dict[str, Any]) -> None:
        """Renames the column where a profile names it."""
        old, new = f"{self._entity}.{self._old}", f"{self._entity}.{self._new}"
        for key in ("params", "null_rate"):
            said = as_mapping(profile.get(key))
            if old in said:
                profile[key] = {new if each == old else each: value for each, value in said.items()}
