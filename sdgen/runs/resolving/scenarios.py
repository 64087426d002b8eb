"""Scenarios as users name them: an id of the folder or the store, or a file."""

from __future__ import annotations

from sdgen.errors import NotFoundError
from sdgen.scenario.documents import parse_document
from sdgen.scenario.file_finder import Catalog
from sdgen.scenario.loading import scenario_of
from sdgen.scenario.models import Scenario
from sdgen.store import Store
from sdgen.store.scenarios import StoredScenario, find_scenario, list_scenarios


def resolve_scenario(name: str, catalog: Catalog[Scenario], store: Store) -> Scenario:
    """Returns the scenario that a user means.

    Args:
        name: an id of the folder or the store, or the path of a file.
        catalog: the folder's scenarios; they win over stored ones of the same id.
        store: holds scenarios that were added.

    Raises:
        NotFoundError: no such scenario.
        ValidationError: it is not valid.
    """
    try:
        return catalog.get(name)
    except NotFoundError:
        stored = find_scenario(store, name)
        if stored is None:
            raise catalog.missing(name, [one.id for one in list_scenarios(store)]) from None
        return scenario_as_stored(stored)


def scenario_as_stored(stored: StoredScenario) -> Scenario:
    """Returns a scenario of the store. Raises ValidationError where its rules have changed."""
    scenario = scenario_of(parse_document(stored.body.encode(), "scenario"))
    return scenario.model_copy(update={"id": stored.id})
