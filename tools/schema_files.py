"""The JSON Schemas of scenarios and targets, as `sdgen … schema` prints them, and of statistics."""

from __future__ import annotations

from sdgen.adopting.statistics.json_schema import statistics_schema
from sdgen.databases.registry import own_databases
from sdgen.scenario.json_schema import scenario_schema, schema_text
from sdgen.targets.json_schema import target_schema


def scenario_schema_file() -> str:
    """Returns the JSON Schema of scenario files."""
    return f"{schema_text(scenario_schema())}\n"


def target_schema_file() -> str:
    """Returns the JSON Schema of target files."""
    return f"{schema_text(target_schema(own_databases()))}\n"


def statistics_schema_file() -> str:
    """Returns the JSON Schema of files of statistics."""
    return f"{schema_text(statistics_schema())}\n"
