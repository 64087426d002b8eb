"""``sdgen run start --target csv:-``: the rows of one entity on stdout."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any

from sdgen.databases.folders.descriptor import FolderDatabase
from sdgen.instants import format_instant
from sdgen.logs import LOGGER
from sdgen.planning.request import RunRequest
from sdgen.runs.streaming import plan_of_stream, the_entity, write_stream
from sdgen.scenario.models import Scenario


def stream(
    arguments: Mapping[str, Any], scenario: Scenario, folder: FolderDatabase, request: RunRequest
) -> int:
    """Writes rows to stdout, and nothing else; what makes them again is told on stderr."""
    plan = plan_of_stream(scenario, folder, request)
    entity = the_entity(plan, arguments["--entity"])
    for warning in plan.warnings:
        LOGGER.warning(warning)
    said = f"{entity.name}: {entity.rows:,} rows, --seed {plan.seed}"
    LOGGER.info(f"{said} --as-of {format_instant(plan.as_of)}")
    sys.stdout.flush()
    write_stream(plan, folder, entity, sys.stdout.buffer)
    return 0
