"""Scenarios kept in the store: their text as it was given, comments and all."""

from __future__ import annotations

from sdgen.errors import NotFoundError
from sdgen.frozen import frozen
from sdgen.store.database import Store, now_text
from sdgen.store.scenario_history import forget_texts, note_text


@frozen
class StoredScenario:
    """A scenario of the store.

    Args:
        id: its id.
        body: YAML (or JSON, which is YAML too), valid when it was stored.
        created_at, updated_at: RFC 3339 texts in UTC.
        revision: the number of its text in its history; 0 if none was kept yet.
    """

    id: str
    body: str
    created_at: str
    updated_at: str
    revision: int


_STORED = (
    "SELECT *, (SELECT coalesce(max(number), 0) FROM scenario_history WHERE scenario_id = id) "
    "AS revision FROM scenarios"
)


def add_scenario(store: Store, scenario_id: str, body: str) -> bool:
    """Stores a scenario. Returns False, and changes nothing, where there is one of that id."""
    now = now_text()
    with store.transaction():
        added = store.execute(
            "INSERT OR IGNORE INTO scenarios VALUES (?, ?, ?, ?)", [scenario_id, body, now, now]
        )
        if added.rowcount == 1:
            note_text(store, scenario_id, body, now)
    return added.rowcount == 1


def replace_scenario(
    store: Store, scenario_id: str, body: str, revision: int | None = None
) -> bool:
    """Stores another text of a stored scenario. Returns False where there is none of that id.

    Args:
        store: the store.
        scenario_id: its id.
        body: the text.
        revision: the revision that it has to have; else False is returned, too. None for any.
    """
    now = now_text()
    with store.transaction():
        if revision is not None:
            there = find_scenario(store, scenario_id)
            if there is None or there.revision != revision:
                return False
        replaced = store.execute(
            "UPDATE scenarios SET body = ?, updated_at = ? WHERE id = ?", [body, now, scenario_id]
        )
        if replaced.rowcount == 1:
            note_text(store, scenario_id, body, now)
    return replaced.rowcount == 1


def find_scenario(store: Store, scenario_id: str) -> StoredScenario | None:
    """Returns the stored scenario of that id, or None."""
    rows = store.rows(f"{_STORED} WHERE id = ?", [scenario_id])
    return StoredScenario(**rows[0]) if rows else None


def list_scenarios(store: Store) -> list[StoredScenario]:
    """Returns the stored scenarios, by id."""
    return [StoredScenario(**row) for row in store.rows(f"{_STORED} ORDER BY id")]


def remove_scenario(store: Store, scenario_id: str) -> None:
    """Removes a stored scenario with its history; runs keep theirs.

    Raises:
        NotFoundError: there is none.
    """
    with store.transaction():
        if store.execute("DELETE FROM scenarios WHERE id = ?", [scenario_id]).rowcount == 0:
            raise NotFoundError(f'no stored scenario "{scenario_id}"')
        forget_texts(store, scenario_id)
