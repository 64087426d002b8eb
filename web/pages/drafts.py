"""``/scenarios/new`` and ``/scenarios/{id}/edit``: scenarios written in the browser.

While somebody writes, the text is sent again and again: the API's validation says what is wrong,
and ``/scenarios/draft`` shows the rows that it makes. Nothing is kept before it is saved.
"""

from __future__ import annotations

import re

import bottle

from sdgen.databases.registry import all_databases
from sdgen.errors import NotFoundError
from web import scenarios, targets
from web.api.reading import YAML_TYPES, read_bytes
from web.pages.rendering import render
from web.pages.samples import Samples
from web.pages.scenario_view import view_of
from web.scenarios import ScenarioItem
from web.services import Services

_STARTER = """\
id: my-shop
name: My shop
seed: 42                  # the same seed makes the same rows
entities:
  - name: customers
    rows: 1_000
    columns:
      - { name: id, type: int, primary_key: true, generator: { type: sequence } }
      - { name: name, type: string, generator: { type: faker_name } }
      - { name: city, type: string, generator: { type: faker_city } }

  - name: orders
    rows: 5_000
    columns:
      - { name: id, type: bigint, primary_key: true, generator: { type: sequence } }
      - name: customer_id
        type: int
        references: true
        fk: { entity: customers, column: id }
      - name: status
        type: string
        generator:
          type: choice
          params: { values: [open, paid, shipped], weights: [1, 3, 6] }
"""
_ID = re.compile(r"^id:.*\n", re.MULTILINE)


def show_new(services: Services, copied: str | None = None) -> str:
    """Returns the page on which a scenario is written.

    Args:
        services: the server's.
        copied: id of the scenario that it begins as a copy of; None for a small example.

    Raises:
        NotFoundError: there is no such scenario.
    """
    if copied is None:
        return _editor(services, _STARTER, "New scenario")
    with services.store() as store:
        item = scenarios.get_item(services, store, copied)
        new_id = scenarios.free_id(services, store, item.id) or "copy"
    return _editor(
        services, f"id: {new_id}\n{_ID.sub('', item.text, count=1)}", f"Copy of {item.id}"
    )


def show(services: Services, scenario_id: str) -> str:
    """Returns the page on which a scenario that was added is changed.

    Raises:
        NotFoundError: there is none of that id among those that were added.
    """
    with services.store() as store:
        item = scenarios.get_item(services, store, scenario_id)
    if item.source == "file":
        raise NotFoundError(
            f"scenario {item.id} is a file of the server's folder, and is changed there. "
            "Duplicate it, and change the copy"
        )
    return _editor(services, item.text, f"Edit {item.id}", item)


def look(samples: Samples, entity: str | None = None) -> str:
    """Returns what the page of a scenario would show of the one in the request's body.

    Raises:
        HttpError: the body is no YAML.
        ValidationError: the scenario is not valid.
        NotFoundError: there is no such entity.
    """
    scenario = scenarios.parse(read_bytes(*YAML_TYPES)[0], is_json=False)
    bottle.response.content_type = "text/html; charset=UTF-8"
    return render("draft.html", view=view_of(samples, scenario, None, entity), draft=True)


def _editor(services: Services, text: str, title: str, item: ScenarioItem | None = None) -> str:
    with services.store() as store:
        compared = targets.with_tables(services, store)
    return render(
        "write.html",
        "Scenarios",
        title=title,
        text=text,
        item=item,
        targets=compared,
        databases=[each for each in all_databases() if each.reads_ddl],
    )
