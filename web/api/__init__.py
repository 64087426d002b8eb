"""The HTTP API: the list of its operations, and their routes."""

from __future__ import annotations

from typing import Any

import bottle

from web.api import (
    advances,
    again,
    diffs,
    downloads,
    generators,
    proposing,
    revisions,
    rows,
    runs,
    scenarios,
    statistics,
    system,
    targets,
    undos,
    updating,
    verifications,
)
from web.api.dispatch import add_routes
from web.api.openapi import openapi_text
from web.services import Services

OPERATIONS = (
    *scenarios.OPERATIONS,
    *revisions.OPERATIONS,
    *targets.OPERATIONS,
    *proposing.OPERATIONS,
    *updating.OPERATIONS,
    *statistics.OPERATIONS,
    *runs.OPERATIONS,
    *again.OPERATIONS,
    *rows.OPERATIONS,
    *downloads.OPERATIONS,
    *verifications.OPERATIONS,
    *undos.OPERATIONS,
    *advances.OPERATIONS,
    *diffs.OPERATIONS,
    *generators.OPERATIONS,
    *system.OPERATIONS,
)


def mount(app: Any, services: Services) -> None:
    """Adds the routes of the API to a Bottle app."""
    add_routes(app, services, OPERATIONS)

    def openapi() -> str:
        bottle.response.content_type = "application/json"
        return openapi_text(OPERATIONS)

    app.route("/openapi.json", "GET", openapi)
