"""A scenario in which every registered generator fills columns: those of its own example."""

from __future__ import annotations

from typing import Any

import yaml

from generators_sql import GENERATORS
from generators_sql.base import Generator
from sdgen.scenario.models import Scenario
from tests.support.runs import scenario_with

PARENTS = 7
ROWS = 21
# What the examples of foreign keys point to.
_DEVICES: dict[str, Any] = {
    "name": "devices",
    "rows": PARENTS,
    "columns": [
        {"name": "id", "type": "uuid", "generator": {"type": "uuid4"}},
        {
            "name": "installed_at",
            "type": "timestamp",
            "generator": {"type": "timestamp", "params": {"min": "-60d", "max": "-30d"}},
        },
    ],
}


def scenario_of_examples(*generators: type[Generator]) -> Scenario:
    """Return a valid scenario with an entity for each generator; for all of them if none is given.

    A generator enters it by being registered; its example may point to ``devices``, by their ``id``
    and ``installed_at``.
    """
    entities = [
        {
            "name": f"of_{generator.type}",
            "rows": ROWS,
            "columns": yaml.safe_load(generator.example),
        }
        for generator in generators or GENERATORS
    ]
    return scenario_with(_DEVICES, *entities)
