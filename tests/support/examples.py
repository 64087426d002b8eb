"""A scenario in which every registered generator fills columns: those of its own example."""

from __future__ import annotations

from typing import Any

import yaml

from generators_sql.registry import own_generators
from generators_sql.rows_of import RowsOf
from generators_sql.spi import Generator
from sdgen.scenario.models import Scenario
from tests.support.runs import scenario_with

SEED = 7
PARENTS, ROWS = 7, 21
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
# What the example of ``aggregate`` is computed of.
_LINES: dict[str, Any] = {
    "name": "lines",
    "rows": 2 * ROWS,
    "columns": [
        {"name": "invoice_id", "type": "int", "fk": {"entity": "of_aggregate", "column": "id"}},
        {
            "name": "amount",
            "type": "decimal(8,2)",
            "generator": {"type": "decimal", "params": {"min": 1, "max": 99}},
        },
    ],
}


def scenario_of_examples() -> Scenario:
    """Return the scenario."""
    return scenario_with(*entities_of_examples(), seed=SEED)


def entities_of_examples() -> list[dict[str, Any]]:
    """Return an entity for each generator, one that they may point to, and one that points to one.

    A generator enters by being registered; its example may point to ``devices``, by their ``id``
    and ``installed_at``, or to rows of its own entity, which it calls ``example``.
    """
    entities: list[dict[str, Any]] = [
        {"name": name_of(generator), **rows_and_columns(generator)}
        for generator in own_generators()
    ]
    return [_DEVICES, *entities, _LINES]


def name_of(generator: type[Generator]) -> str:
    """Return the name of the entity that a generator's example fills."""
    return f"of_{generator.type}"


def rows_and_columns(generator: type[Generator], rows: int = ROWS) -> dict[str, Any]:
    """Return what an entity has that is filled as a generator's example says.

    Args:
        generator: the generator.
        rows: how many rows, where it does not list them.
    """
    own = generator.example.replace("entity: example,", f"entity: {name_of(generator)},")
    columns = yaml.safe_load(own)
    return {"columns": columns} if generator is RowsOf else {"rows": rows, "columns": columns}
