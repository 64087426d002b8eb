"""Profiles: the scenario as one of its named variants makes it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeGuard

from sdgen.errors import RequestProblem, ValidationError, did_you_mean, listed, shown
from sdgen.scenario.documents import Document
from sdgen.scenario.model_base import MAX_ROWS, read_rows
from sdgen.scenario.models import Scenario
from sdgen.scenario.paths import Path
from sdgen.scenario.profile_models import MOST_SCALE, Profile
from sdgen.scenario.unchecked_data import (
    Place,
    as_mapping,
    as_text,
    columns_in,
    entities_in,
    has_list,
    names_in,
    short_form,
    with_own_columns,
)

Finding = tuple[Path, str]


def with_profile(scenario: Scenario, name: str | None) -> Scenario:
    """Returns the scenario as a profile makes it, in which there are no profiles any more.

    Args:
        scenario: a valid scenario.
        name: the profile; None for the scenario as it stands.

    Raises:
        ValidationError: the scenario has no such profile.
    """
    if name is None:
        return scenario.model_copy(update={"profiles": {}})
    if name not in scenario.profiles:
        message = (
            f"no profile of that name (got {shown(name)}).{did_you_mean(name, scenario.profiles)} "
            f"Profiles of this scenario: {listed(scenario.profiles)}"
        )
        raise ValidationError("request is not valid:", [RequestProblem("profile", message)])
    data = scenario.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    made = _Profiled(scenario.places.holding(data), name).document()
    return Scenario.model_validate_json(json.dumps(made.data)).standing_in(made)


def profile_names(document: Document) -> list[str]:
    """Returns the names of the profiles of a scenario's document that are mappings."""
    profiles = as_mapping(document.data.get("profiles"))
    return [
        name
        for name, profile in profiles.items()
        if isinstance(name, str) and isinstance(profile, dict)
    ]


def profiled(document: Document, name: str) -> tuple[Document, list[Finding]]:
    """Returns a scenario's document as a profile makes it, and what the profile names in vain.

    Problems with what came from the profile are told of there.

    Args:
        document: the scenario's, with its defaults.
        name: one of its profiles, a mapping.
    """
    made = _Profiled(document, name)
    return made.document(), list(made.unknown())


def with_params_of(profile: Profile, scenario: Scenario) -> Profile:
    """Returns a profile whose params are what they mean: of what type their columns are.

    Args:
        profile: one whose params are as a file says them.
        scenario: the scenario as the profile makes it.
    """
    params: dict[str, dict[str, Any]] = {}
    for entity in scenario.entities:
        for column in entity.columns:
            name = f"{entity.name}.{column.name}"
            if name in profile.params:
                meant = column.generator.params.model_dump(mode="json", by_alias=True)
                params[name] = {param: meant[param] for param in profile.params[name]}
    return profile.model_copy(update={"params": params})


def scaled(rows: int, factor: float) -> int:
    """Returns the rows of an entity times a factor, rounded, at least 1."""
    return max(1, round(rows * factor))


class _Profiled:
    """A profile of a document that may be broken: what is wrong in it stays for others to tell."""

    def __init__(self, document: Document, name: str) -> None:
        self._document = document
        self._profile: dict[str, Any] = document.data["profiles"][name]
        self._place: Place = ("profiles", name)
        left = {k: v for k, v in document.data.items() if k not in ("profiles", "defaults")}
        self._data = with_own_columns(left)
        self._origins = dict(document.origins)
        self._columns: dict[str, tuple[Place, dict[str, Any]]] = {}
        for place, entity in entities_in(self._data):
            for column_place, column in columns_in(place, entity):
                name = f"{as_text(entity.get('name'))}.{as_text(column.get('name'))}"
                self._columns.setdefault(name, (column_place, column))

    def _said(self, key: str) -> dict[str, Any]:
        return as_mapping(self._profile.get(key))

    def _from(self, place: Path, *within: str) -> None:
        """Notes that what stands at a place came from within the profile."""
        self._origins[place] = (*self._place, *within)

    def document(self) -> Document:
        """Returns the document as the profile makes it."""
        if self._profile.get("seed") is not None:
            self._data["seed"] = self._profile["seed"]
            self._from(("seed",), "seed")
        self._set_rows()
        for name, params in self._said("params").items():
            if name in self._columns and isinstance(params, dict):
                self._set_params(name, params)
        for name, rate in self._said("null_rate").items():
            if name in self._columns:
                place, column = self._columns[name]
                column["null_rate"] = rate
                self._from((*place, "null_rate"), "null_rate", name)
        return replace(self._document, data=self._data, origins=self._origins)

    def _set_rows(self) -> None:
        rows, scale = self._said("rows"), self._profile.get("scale")
        for place, entity in entities_in(self._data):
            name, own = as_text(entity.get("name")), read_rows(entity.get("rows"))
            if name in rows:
                entity["rows"] = rows[name]
                self._from((*place, "rows"), "rows", name)
            elif (
                _is_factor(scale)
                and not has_list(entity)
                and own is not None
                and 0 < own <= MAX_ROWS
            ):
                entity["rows"] = scaled(own, scale)
                self._from((*place, "rows"), "scale")

    def _set_params(self, name: str, params: dict[str, Any]) -> None:
        place, column = self._columns[name]
        short = next((key for key in ("fk", "expr") if key in column), None)
        generator = short_form(column) or column.get("generator")
        if not isinstance(generator, dict):
            return
        if short and "generator" not in column:
            self._origins[(*place, "generator", "params")] = (*place, short)
        # The short forms say what the generator no longer does.
        column.pop("fk", None)
        column.pop("expr", None)
        own = as_mapping(generator.get("params"))
        column["generator"] = {**generator, "params": {**own, **params}}
        for param in params:
            self._from((*place, "generator", "params", param), "params", name, param)

    def unknown(self) -> Iterator[Finding]:
        """Yields the entities and columns that the profile names and the scenario has not."""
        entities = names_in(self._data.get("entities"))
        for name in self._said("rows"):
            if entities is not None and name not in entities:
                yield (
                    (*self._place, "rows", name),
                    f"no entity of that name (got {shown(name)}).{did_you_mean(name, entities)} "
                    f"Entities here: {listed(entities)}",
                )
        for key in ("params", "null_rate"):
            for name in self._said(key):
                if name not in self._columns and not self._may_be_there(name):
                    yield (
                        (*self._place, key, name),
                        f"no column of that name (got {shown(name)})."
                        f"{did_you_mean(name, self._columns)} Write entity.column",
                    )

    def _may_be_there(self, name: object) -> bool:
        """Returns whether a column that is not found may be one whose name cannot be read."""
        owners = [
            entity
            for _, entity in entities_in(self._data)
            if entity.get("name") and str(name).startswith(f"{as_text(entity['name'])}.")
        ]
        if not owners:
            return names_in(self._data.get("entities")) is None
        return any(names_in(owner.get("columns")) is None for owner in owners)


def _is_factor(scale: object) -> TypeGuard[float]:
    return isinstance(scale, int | float) and 0 < scale <= MOST_SCALE and scale is not True
