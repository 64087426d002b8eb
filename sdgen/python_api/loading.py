"""Scenarios from files, from Python data and from models."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from pathlib import Path, PurePath
from typing import Any
from uuid import UUID
from weakref import WeakValueDictionary

from sdgen.errors import Problem, ScenarioError, shown
from sdgen.scenario.document_errors import MAX_DEPTH
from sdgen.scenario.documents import Document
from sdgen.scenario.file_finder import scenarios
from sdgen.scenario.loading import load_scenario, scenario_of
from sdgen.scenario.models import Scenario
from sdgen.scenario.paths import path_text
from sdgen.scenario.profiles import with_profile
from sdgen.yaml_scalars import WrittenFloat, WrittenInt

ScenarioSource = str | PurePath | Mapping[str, Any] | Scenario
"""What a scenario can be given as."""

# Models are immutable, so one that has been checked stays valid; it is known by its identity.
_checked: WeakValueDictionary[int, Scenario] = WeakValueDictionary()


def load(
    source: ScenarioSource, *, profile: str | None = None, folder: str | PurePath | None = None
) -> Scenario:
    """Returns a checked scenario.

    >>> import sdgen
    >>> scenario = sdgen.load({
    ...     "name": "shop",
    ...     "entities": [{"name": "items", "rows": 3, "columns": [
    ...         {"name": "id", "type": "int", "generator": {"type": "sequence"}}]}],
    ... })
    >>> scenario.entity("items").rows
    3

    Args:
        source: the path of a YAML or JSON file; the id of a scenario in the folder ``scenarios``,
            or of one that comes with sdgen; a mapping such as YAML makes; or a ``Scenario`` built
            in Python. Strings, numbers, dates, times, decimals and UUIDs in a mapping mean what
            they mean in YAML.
        profile: a profile of the scenario to apply.
        folder: where files are that a mapping names, such as CSV files of rows.

    Raises:
        ScenarioError: the scenario is not valid; ``problems`` lists every reason.
        ValidationError: it has no profile of that name.
        NotFoundError: no scenario has that id.
    """
    scenario = _checked.get(id(source)) if isinstance(source, Scenario) else None
    if scenario is None:
        scenario = _read(source, None if folder is None else Path(folder))
    if profile is not None:
        scenario = with_profile(scenario, profile)
    _checked[id(scenario)] = scenario
    return scenario


def _read(source: ScenarioSource, folder: Path | None) -> Scenario:
    if isinstance(source, Scenario):
        source = source.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    if isinstance(source, str):
        return scenarios().get(source)
    if isinstance(source, PurePath):
        return load_scenario(Path(source))
    if not isinstance(source, Mapping):
        message = f"must be a path, an id, a mapping or a Scenario (got {shown(source)})"
        raise ScenarioError("scenario is not valid:", [Problem("", message)])
    problems: list[Problem] = []
    data = _as_in_yaml(source, (), problems)
    if problems:
        raise ScenarioError("scenario is not valid:", problems)
    return scenario_of(Document(data, folder=folder))


def _as_in_yaml(value: Any, path: tuple[str | int, ...], problems: list[Problem]) -> Any:
    """Returns a value as the YAML loader would give it; what YAML cannot say is a problem."""
    if isinstance(value, Enum):
        value = value.value
    if len(path) > MAX_DEPTH:
        problems.append(Problem("", f"is nested deeper than {MAX_DEPTH} levels"))
        return None
    if isinstance(value, Mapping):
        found = {}
        for key, item in value.items():
            if not isinstance(key, str):
                message = f"a key must be a string (got {shown(key)})"
                problems.append(Problem(path_text(path), message))
                continue
            found[str(key)] = _as_in_yaml(item, (*path, key), problems)
        return found
    if isinstance(value, list | tuple):
        return [_as_in_yaml(item, (*path, place), problems) for place, item in enumerate(value)]
    scalar = _scalar(value)
    if scalar is NotImplemented:
        message = f"must be a YAML value: a string, a number, a date … (got {shown(value)})"
        problems.append(Problem(path_text(path), message))
    return scalar


def _scalar(value: object) -> Any:
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Decimal) and value.is_finite():
        text = format(value, "f")
        if value == value.to_integral_value() and "." not in text:
            return WrittenInt(text, int(value))
        return WrittenFloat(text, float(value))
    if isinstance(value, datetime | date | time):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, UUID | PurePath):
        return str(value)
    return NotImplemented
