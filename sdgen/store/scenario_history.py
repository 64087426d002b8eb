"""The texts that a stored scenario has had: a revision each time it is saved with another one."""

from __future__ import annotations

from sdgen.errors import NotFoundError
from sdgen.frozen import frozen
from sdgen.store.database import Store

MOST_REVISIONS = 100
"""Of one scenario; the oldest ones go."""
MOST_CHARACTERS = 16 * 2**20
"""Of all texts of one scenario; the latest two stay whatever their length."""
_ALWAYS = 2


@frozen
class ScenarioRevision:
    """A text that a scenario was saved with.

    Args:
        number: from 1, one more each time; numbers of those that are gone are not given again.
        created_at: when it was saved, an RFC 3339 text in UTC.
        characters: how long it is.
    """

    number: int
    created_at: str
    characters: int


def note_text(store: Store, scenario_id: str, body: str, now: str) -> None:
    """Adds a text to the history of a scenario, unless it is the one before; in a transaction."""
    before = store.rows(
        "SELECT number, body FROM scenario_history WHERE scenario_id = ? "
        "ORDER BY number DESC LIMIT 1",
        [scenario_id],
    )
    if before and before[0]["body"] == body:
        return
    number = before[0]["number"] + 1 if before else 1
    store.execute(
        "INSERT INTO scenario_history VALUES (?, ?, ?, ?)", [scenario_id, number, body, now]
    )
    _prune(store, scenario_id)


def revisions_of(store: Store, scenario_id: str) -> list[ScenarioRevision]:
    """Returns what is kept of the history of a scenario, newest first."""
    rows = store.rows(
        "SELECT number, created_at, length(body) AS characters FROM scenario_history "
        "WHERE scenario_id = ? ORDER BY number DESC",
        [scenario_id],
    )
    return [ScenarioRevision(**row) for row in rows]


def text_of_revision(store: Store, scenario_id: str, number: int) -> str:
    """Returns a text that a scenario has had. Raises NotFoundError."""
    rows = store.rows(
        "SELECT body FROM scenario_history WHERE scenario_id = ? AND number = ?",
        [scenario_id, number],
    )
    if not rows:
        raise NotFoundError(f"no revision {number} of scenario {scenario_id} is kept")
    return str(rows[0]["body"])


def forget_texts(store: Store, scenario_id: str) -> None:
    """Removes the history of a scenario."""
    store.execute("DELETE FROM scenario_history WHERE scenario_id = ?", [scenario_id])


def _prune(store: Store, scenario_id: str) -> None:
    characters = 0
    for place, revision in enumerate(revisions_of(store, scenario_id)):
        characters += revision.characters
        if place >= MOST_REVISIONS or (place >= _ALWAYS and characters > MOST_CHARACTERS):
            store.execute(
                "DELETE FROM scenario_history WHERE scenario_id = ? AND number <= ?",
                [scenario_id, revision.number],
            )
            return
