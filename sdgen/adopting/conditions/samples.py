"""A few values that a guess makes, computed in memory: to look at, not to keep."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sdgen.adopting.column import Column, Sibling
from sdgen.adopting.filling.filling import generator
from sdgen.adopting.guess import Guess
from sdgen.column_types import NUMBERS, TEXTS, TIMESTAMPS, ColumnType
from sdgen.databases.registry import memory_database
from sdgen.errors import SdgenError
from sdgen.kept_values import KeptValues
from sdgen.planning.request import RunRequest
from sdgen.runs.previewing.preview import preview
from sdgen.runs.resolving.counting import plan_without_target
from sdgen.scenario.documents import Document
from sdgen.scenario.loading import scenario_of

_ROWS = 60
_ENTITY = "samples"
_REQUEST = RunRequest(seed=1, as_of="2026-01-31T12:00:00Z")
_TEXTS = ("Oak Street", "Luna, Vega and Sons", "Zoë O'Brien", "Classic Lamp", "A")
"""What other columns hold, of which nothing is known here."""

# Many tables of a database have columns of one name, type and CHECK.
_kept: KeptValues[str, list[str]] = KeptValues(most=1_000)


def samples(column: Column, guess: Guess) -> list[str]:
    """Returns some strings that a guess makes; none where it cannot be computed alone."""
    said = json.dumps([guess.column, *guess.helpers], default=str)
    own = {str(each["name"]) for each in guess.helpers}
    others = [
        _stand_in(name, sibling)
        for name, sibling in column.siblings.items()
        if name in said and name not in own
    ]
    keys = {key: value for key, value in guess.column.items() if key not in ("null_rate", "unique")}
    columns: list[Mapping[str, Any]] = [
        *(each for each in others if each is not None),
        *guess.helpers,
        {"name": column.name, "type": str(column.type), "nullable": True, **keys},
    ]
    mark = repr(columns)
    found = _kept.get(mark)
    if found is None:
        try:
            found = _computed(columns, column.name)
        except SdgenError:
            return []
        _kept.keep(mark, found)
    return found


def _computed(columns: list[Mapping[str, Any]], name: str) -> list[str]:
    """Returns the strings in one of some columns. Raises SdgenError where there can be none."""
    entity = {"name": _ENTITY, "rows": _ROWS, "columns": columns}
    scenario = scenario_of(Document({"name": _ENTITY, "entities": [entity]}))
    plan = plan_without_target(scenario, _REQUEST, memory_database().kind)
    (shown,) = preview(plan, _ENTITY, _ROWS)
    place = shown.columns.index(name)
    return [cell for cell in (row[place] for row in shown.rows) if cell is not None]


def _stand_in(name: str, sibling: Sibling) -> Mapping[str, Any] | None:
    kind = sibling.type.kind
    if kind in TEXTS:
        made = generator("choice", values=list(_TEXTS))
    elif kind in NUMBERS:
        made = generator("uniform_int", min=0, max=9)
    elif kind in TIMESTAMPS or kind is ColumnType.DATE:
        made = generator("date", min="-30d", max="-1d")
        if kind in TIMESTAMPS:
            made = generator("timestamp", min="-30d", max="-1d")
    elif kind is ColumnType.BOOL:
        made = generator("bool")
    elif sibling.type.labels:
        made = generator("choice", values=list(sibling.type.labels))
    else:
        return None
    type_name = "text" if kind in TEXTS else str(sibling.type)
    return {"name": name, "type": type_name, "generator": made}
