"""``/statistics``: the statistics of a target's tables, as a file."""

from __future__ import annotations

from web import targets
from web.pages.rendering import render
from web.services import Services


def show(services: Services, target_id: str | None) -> str:
    """Returns the page.

    Args:
        services: the server's.
        target_id: id of the target that is chosen at first; None for any.
    """
    with services.store() as store:
        items = targets.with_tables(services, store)
    return render(
        "statistics.html",
        "Targets",
        title="Statistics of a target",
        targets=items,
        target=target_id,
    )
