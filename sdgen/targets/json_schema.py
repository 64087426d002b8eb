"""The JSON Schema of target files, made from the model and the registered databases."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sdgen.databases.descriptor import Database
from sdgen.databases.registry import all_databases
from sdgen.scenario.json_schema import DIALECT, GenerateSchema
from sdgen.targets.models import Target, described


def target_schema(databases: Iterable[Database] | None = None) -> dict[str, Any]:
    """Returns the JSON Schema of target files.

    Args:
        databases: the kinds that it knows. Default: all, those of installed packages too.
    """
    known = all_databases() if databases is None else tuple(databases)
    schema = Target.model_json_schema(by_alias=True, schema_generator=GenerateSchema)
    for key, text in described(known).items():
        schema["properties"][key]["description"] = text
    schema["properties"]["kind"]["enum"] = sorted(each.kind for each in known)
    return {"$schema": DIALECT, **schema, "title": "sdgen target"}
