"""Scenarios as runs used them, stored so that the same SQL can be made of them again."""

from __future__ import annotations

import hashlib
import json

import pydantic

from sdgen.errors import Problem, ValidationError
from sdgen.scenario.models import Scenario
from sdgen.scenario.paths import path_text
from sdgen.store.database import Store, now_text


def as_text(scenario: Scenario) -> str:
    """Returns a scenario as JSON.

    Mappings keep their written order: values may depend on it, and so does the SQL with its names
    and comments.
    """
    data = scenario.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return json.dumps(data, separators=(",", ":"), ensure_ascii=False)


def of_text(text: str) -> Scenario:
    """Returns the scenario that ``as_text`` has made a text of.

    Raises:
        ValidationError: this version of sdgen knows no such scenarios.
    """
    try:
        return Scenario.model_validate_json(text)  # JSON mode turns texts back into enums
    except pydantic.ValidationError as error:
        problems = [
            Problem(path_text(found["loc"]), f"{found['msg']}. Use the version of the run")
            for found in error.errors()
        ]
        headline = "the scenario was run by another version of sdgen, which this one cannot read:"
        raise ValidationError(headline, problems) from None


def store_revision(store: Store, scenario: Scenario) -> str:
    """Stores a scenario where it is not there yet, and returns its hash."""
    body = as_text(scenario)
    digest = hashlib.sha256(body.encode()).hexdigest()
    store.execute(
        "INSERT OR IGNORE INTO scenario_revisions VALUES (?, ?, ?, ?, ?, ?)",
        [digest, scenario.id, scenario.name, scenario.version, body, now_text()],
    )
    return digest


def revision(store: Store, digest: str) -> Scenario:
    """Returns the stored scenario of a hash."""
    ((body,),) = store.execute(
        "SELECT body FROM scenario_revisions WHERE hash = ?", [digest]
    ).fetchall()
    return of_text(body)
