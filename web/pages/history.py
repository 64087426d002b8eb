"""``/scenarios/{id}/history``: the texts that an added scenario has had, and going back to one."""

from __future__ import annotations

from itertools import islice

from sdgen.errors import NotFoundError
from sdgen.runs.comparing.configurations import MOST_LINES, unified
from sdgen.store import Store
from sdgen.store.scenario_history import revisions_of, text_of_revision
from web.pages.rendering import render
from web.scenarios import as_number, get_item
from web.services import Services


def show(services: Services, scenario_id: str, wanted: str | None) -> str:
    """Returns the page.

    Args:
        services: the server's.
        scenario_id: the scenario.
        wanted: the number of a revision; None for the latest.

    Raises:
        NotFoundError: there is no such scenario, it is a file, or the revision is not kept.
    """
    with services.store() as store:
        item = get_item(services, store, scenario_id)
        if item.source == "file":
            raise NotFoundError(
                f"scenario {item.id} is a file of the server's folder: its history is not kept"
            )
        revisions = revisions_of(store, item.id)
        latest = revisions[0].number
        number = latest if wanted is None else as_number(wanted)
        if number not in {each.number for each in revisions}:
            raise NotFoundError(f"no revision {wanted} of scenario {item.id} is kept")
        before = max((each.number for each in revisions if each.number < number), default=None)
        return render(
            "history.html",
            "Scenarios",
            title=f"{item.id}: history",
            item=item,
            revisions=revisions,
            number=number,
            latest=latest,
            before=before,
            changed=None if before is None else _lines(store, item.id, before, number),
            back=_lines(store, item.id, latest, number),
            text=text_of_revision(store, item.id, number) if before is None else None,
        )


def _lines(store: Store, scenario_id: str, one: int, other: int) -> list[str]:
    """Returns what leads from one revision to another, as lines of a diff; the first ones."""
    if one == other:
        return []
    texts = (text_of_revision(store, scenario_id, number) for number in (one, other))
    names = (f"revision {number}" for number in (one, other))
    lines = list(islice(unified(*texts, *names), MOST_LINES + 1))
    return [*lines[:MOST_LINES], "…"] if len(lines) > MOST_LINES else lines
