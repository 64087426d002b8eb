"""``/scenarios`` and ``/scenarios/{id}``: what a scenario says, and what its rows look like."""

from __future__ import annotations

from dialects import all_dialects
from sdgen.scenario.fk_row_counts import guessed_rows, rows_of
from web import scenarios, targets
from web.pages.rendering import render
from web.pages.samples import Samples
from web.pages.scenario_view import view_of
from web.pages.source_lines import source_lines
from web.services import Services


def show_all(services: Services) -> str:
    """Returns the page of all scenarios."""
    with services.store() as store:
        items = scenarios.list_items(services, store)
    rows = {item.id: sum(rows_of(item.scenario).values()) for item in items if item.scenario}
    guesses = {item.id for item in items if item.scenario and guessed_rows(item.scenario)}
    return render(
        "scenarios.html",
        "Scenarios",
        title="Scenarios",
        scenarios=items,
        rows=rows,
        guesses=guesses,
    )


def show(
    services: Services,
    samples: Samples,
    scenario_id: str,
    profile: str | None = None,
    entity: str | None = None,
) -> str:
    """Returns the page of one scenario, as one of its profiles makes it, or of one of its entities.

    Raises:
        NotFoundError: there is no such scenario, or no such entity.
        ValidationError: it has no such profile.
    """
    with services.store() as store:
        item = scenarios.get_item(services, store, scenario_id)
        with_tables = targets.with_tables(services, store)
    if item.scenario is None:
        lines = source_lines(scenarios.broken_text(services, item), item.problems)
        return render("broken_scenario.html", "Scenarios", title=item.id, item=item, lines=lines)
    return render(
        "scenario.html",
        "Scenarios",
        title=item.scenario.name,
        item=item,
        scenario=item.scenario,
        view=view_of(samples, item.scenario, profile, entity),
        targets=with_tables,
        dialects=[(each.name, each.title) for each in all_dialects()],
    )
