"""docs/generators.md: the catalogue, with values that each example really makes."""

from __future__ import annotations

import yaml

from generators_sql.aggregate import Aggregate
from generators_sql.reference.param_docs import describe, first_sentence
from generators_sql.registry import own_generators
from generators_sql.rows_of import RowsOf
from generators_sql.spi import Generator
from sdgen.databases.registry import memory_database
from sdgen.planning.plan import Plan
from sdgen.planning.request import RunRequest
from sdgen.runs.previewing.preview import preview
from sdgen.runs.resolving.counting import plan_without_target
from sdgen.scenario.documents import Document
from sdgen.scenario.loading import scenario_of
from sdgen.scenario.models import Scenario

INTRO = """\
# Generators

A column names its generator and gives it params:

```yaml
- name: quantity
  type: int
  generator: { type: uniform_int, params: { min: 1, max: 12 } }
```

Its cells depend on the seed, the names of entity and column, and the row number; not on other
columns, batches or the database ([how a cell is made](determinism.md)). The sample values below are
those of seed 42, as of 2026-01-31T12:00:00Z, on every database.

`sdgen generator list` and `sdgen generator show <type>` print the same in the terminal. Your own
generators are [plugins](plugins.md); the [cookbook](guides/cookbook.md) combines those of this
page.
"""

ORIGIN = ["", "---", "", "This page is generated from the generators' code by `make docs`."]

# What the example of ``aggregate`` is computed of.
_LINES = {
    "name": "lines",
    "rows": 3000,
    "columns": [
        {"name": "invoice_id", "type": "int", "fk": {"entity": "example", "column": "id"}},
        {
            "name": "amount",
            "type": "decimal(8,2)",
            "generator": {"type": "decimal", "params": {"min": 1, "max": 99}},
        },
    ],
}


def example_scenario(generator: type[Generator]) -> Scenario:
    """Returns a scenario around a generator's example, with what it points to, or points to it."""
    columns = yaml.safe_load(generator.example)
    installed = {"type": "time_series", "params": {"start": "-90d", "step": "7h"}}
    parent = {
        "name": "devices",
        "rows": 100,
        "columns": [
            {"name": "id", "type": "uuid", "generator": {"type": "uuid4"}},
            {"name": "installed_at", "type": "timestamp", "generator": installed},
        ],
    }
    rows = {} if generator is RowsOf else {"rows": 1000}
    example = {"name": "example", **rows, "columns": columns}
    entities = [parent, example, *([_LINES] if generator is Aggregate else [])]
    return scenario_of(Document({"name": "example", "entities": entities}))


def plan_of_example(generator: type[Generator]) -> Plan:
    """Returns the plan of a run of a generator's example."""
    request = RunRequest(seed=42, as_of="2026-01-31T12:00:00Z")
    return plan_without_target(example_scenario(generator), request, memory_database().kind)


def sample_values(generator: type[Generator], count: int = 4) -> list[str]:
    """Returns the first values that a generator's example makes."""
    plan = plan_of_example(generator)
    columns = plan.scenario.entity("example").columns
    place = next(
        at for at, each in enumerate(columns) if each.generator.params.type == generator.type
    )
    rows = preview(plan, "example", count)[0].rows
    values = [row[place] for row in rows]
    return ["NULL" if value is None else value for value in values]


def generators_page() -> str:
    """Returns the page."""
    lines = [INTRO, "| generator | makes |", "|---|---|"]
    for generator in own_generators():
        lines.append(f"| [{generator.type}](#{generator.type}) | {first_sentence(generator)} |")
    for generator in own_generators():
        lines += ["", describe(generator)]
        # Another version of a package makes other values; the page is to stay as it is.
        if not plan_of_example(generator).made_with:
            samples = ", ".join(f"`{value}`" for value in sample_values(generator))
            lines += ["", f"Makes: {samples}, …"]
    return "\n".join([*lines, *ORIGIN]) + "\n"
