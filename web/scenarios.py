"""Scenarios over HTTP: those of the folder, which are read only, and those of the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdgen.errors import Problem, ValidationError
from sdgen.frozen import frozen
from sdgen.runs.resolving.scenarios import scenario_as_stored
from sdgen.scenario.documents import parse_document
from sdgen.scenario.file_finder import Entry
from sdgen.scenario.loading import scenario_of
from sdgen.scenario.models import Scenario
from sdgen.store import Store
from sdgen.store.scenario_history import text_of_revision
from sdgen.store.scenarios import (
    StoredScenario,
    add_scenario,
    find_scenario,
    list_scenarios,
    remove_scenario,
    replace_scenario,
)
from web.errors import HttpError
from web.ids import is_id
from web.items import checked_id, listed, missing, refuse_file, refuse_other_id, taken

if TYPE_CHECKING:
    from web.services import Services

READ_CHARACTERS = 2 * 2**20
"""Of the texts of stored scenarios that are kept as they were read, which takes 20 times as many
bytes: to read one of 300 entities takes a second of CPU time, and every page wants it."""


_MOST_NUMBERED = 100
_LONGEST_NUMBER = 18


@frozen
class ScenarioItem:
    """A scenario that is there, valid or not.

    Args:
        id: its id.
        source: ``file`` or ``store``.
        text: its YAML or JSON as it was written; empty where it cannot be read.
        scenario: its content, None where it is not valid.
        problems: why it is not.
        revision: the number of its text in its history; 0 without one.
    """

    id: str
    source: str
    text: str
    scenario: Scenario | None
    problems: tuple[Problem, ...] = ()
    revision: int = 0

    def valid(self) -> Scenario:
        """Returns its content. Raises ValidationError where it is not valid."""
        if self.scenario is None:
            raise ValidationError(f"scenario {self.id} is not valid:", self.problems)
        return self.scenario


def list_items(services: Services, store: Store) -> list[ScenarioItem]:
    """Returns all scenarios: files first, by file name; then the stored ones, by id."""
    files = (_of_file(entry) for entry in services.scenarios.entries())
    return listed(files, (_of_store(services, one) for one in list_scenarios(store)))


def get_item(services: Services, store: Store, scenario_id: str) -> ScenarioItem:
    """Returns the scenario of that id, of the folder or else of the store.

    Raises:
        NotFoundError: there is none.
    """
    entry = services.scenarios.find(scenario_id)
    if entry is not None:
        return _of_file(entry)
    stored = find_scenario(store, scenario_id)
    if stored is not None:
        return _of_store(services, stored)
    raise missing("scenario", scenario_id, list_items(services, store))


def broken_text(services: Services, item: ScenarioItem) -> str:
    """Returns the text of a scenario that is not valid; empty where it may not, or cannot, be read.

    What the API answers of such files are their problems alone.
    """
    entry = services.scenarios.find(item.id) if item.source == "file" else None
    if entry is None:
        return item.text
    return services.scenarios.text_of(entry)


def is_taken(services: Services, store: Store, scenario_id: str) -> bool:
    """Returns whether a scenario of that id is there, valid or not."""
    in_folder = services.scenarios.find(scenario_id) is not None
    return in_folder or find_scenario(store, scenario_id) is not None


def free_id(services: Services, store: Store, stem: str) -> str:
    """Returns an id that begins so and is free, such as ``shop-2``; empty where none is found."""
    names = (stem, *(f"{stem}-{number}" for number in range(2, _MOST_NUMBERED)))
    free = (
        name for name in names if is_id(name, "scenario") and not is_taken(services, store, name)
    )
    return next(free, "")


def parse(body: bytes, *, is_json: bool) -> Scenario:
    """Returns the scenario in the body of a request. Raises ValidationError."""
    return scenario_of(parse_document(body, "scenario", is_json=is_json))


def add(services: Services, store: Store, body: bytes, *, is_json: bool) -> ScenarioItem:
    """Stores a scenario under the id that it gives itself.

    Raises:
        ValidationError: it is not valid, or has no id that can be stored.
        HttpError: the id is taken (409).
    """
    scenario = parse(body, is_json=is_json)
    scenario_id = checked_id(scenario.id, "scenario")
    if services.scenarios.find(scenario_id) is not None:
        raise taken("scenario", scenario_id)
    if not add_scenario(store, scenario_id, _text(body)):
        raise taken("scenario", scenario_id)
    return get_item(services, store, scenario_id)


def replace(
    services: Services,
    store: Store,
    scenario_id: str,
    body: bytes,
    *,
    is_json: bool,
    revision: int | None = None,
) -> ScenarioItem:
    """Stores another text of a stored scenario; its id may be left out of it.

    Args:
        services: the server's.
        store: the store.
        scenario_id: its id.
        body: the text.
        is_json: whether it is JSON.
        revision: the one that the text was made of; None for any.

    Raises:
        NotFoundError: there is none of that id.
        ValidationError: the text is not valid, or gives another id.
        HttpError: it is a file, or has another revision by now (409).
    """
    refuse_file(get_item(services, store, scenario_id), "scenario")
    scenario = parse(body, is_json=is_json)
    refuse_other_id(scenario.id, scenario_id, "scenario")
    if not replace_scenario(store, scenario_id, _text(body), revision):
        now = get_item(services, store, scenario_id).revision
        raise HttpError(
            409,
            "conflict",
            f"scenario {scenario_id} has been saved by somebody else since: it has revision {now}, "
            f"and this text is based on revision {revision}. Nothing was saved. Compare the two in "
            "its history",
            [Problem("revision", f"is {now} by now")],
        )
    return get_item(services, store, scenario_id)


def restore(services: Services, store: Store, scenario_id: str, number: int) -> ScenarioItem:
    """Stores a text again that a stored scenario has had. Raises as ``replace``."""
    refuse_file(get_item(services, store, scenario_id), "scenario")
    text = text_of_revision(store, scenario_id, number)
    return replace(services, store, scenario_id, text.encode(), is_json=False)


def as_number(text: str) -> int:
    """Returns the number of a revision in an address; -1, which none has, where it is none."""
    is_number = text.isascii() and text.isdecimal() and len(text) < _LONGEST_NUMBER
    return int(text) if is_number else -1


def remove(services: Services, store: Store, scenario_id: str) -> None:
    """Removes a stored scenario. Raises NotFoundError, HttpError as ``replace``."""
    refuse_file(get_item(services, store, scenario_id), "scenario")
    remove_scenario(store, scenario_id)


def _of_file(entry: Entry[Scenario]) -> ScenarioItem:
    content = entry.content
    if content is None:
        problems = tuple(entry.error.problems) if entry.error else ()
        return ScenarioItem(entry.id, "file", "", None, problems)
    text = entry.path.read_text(encoding="utf-8-sig")
    return ScenarioItem(entry.id, "file", text, content.model_copy(update={"id": entry.id}))


def _of_store(services: Services, stored: StoredScenario) -> ScenarioItem:
    item = services.read_scenarios.get(stored)
    if item is None:
        item = _read(stored)
        services.read_scenarios.keep(stored, item, len(stored.body))
    return item


def _read(stored: StoredScenario) -> ScenarioItem:
    scenario: Scenario | None = None
    problems: tuple[Problem, ...] = ()
    try:
        scenario = scenario_as_stored(stored)
    except ValidationError as error:  # by the rules of a later version
        problems = tuple(error.problems)
    return ScenarioItem(stored.id, "store", stored.body, scenario, problems, stored.revision)


def _text(body: bytes) -> str:
    return body.decode("utf-8-sig")  # has been read as UTF-8 already
