"""The JSON Schema of files of statistics, made from the model."""

from __future__ import annotations

from typing import Any

from sdgen.adopting.statistics.file import StatisticsFile
from sdgen.scenario.json_schema import DIALECT


def statistics_schema() -> dict[str, Any]:
    """Returns the JSON Schema of files of statistics."""
    schema = StatisticsFile.model_json_schema(by_alias=True)
    return {"$schema": DIALECT, **schema, "title": "sdgen statistics"}
