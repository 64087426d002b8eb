"""``/targets``: the databases that runs write to."""

from __future__ import annotations

from sdgen.databases.registry import all_databases
from sdgen.store.targets import list_checks
from web import targets
from web.pages.rendering import render
from web.services import Services


def show(services: Services) -> str:
    """Returns the page."""
    with services.store() as store:
        items = targets.list_items(services, store)
        checked = [(item, next(iter(list_checks(store, item.id, 1)), None)) for item in items]
    return render(
        "targets.html", "Targets", title="Targets", targets=checked, databases=all_databases()
    )
