"""What an update has changed, in sentences, and what it has left for somebody to decide."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from sdgen.frozen import frozen


class Kind(StrEnum):
    """What has become of a part of a scenario."""

    ADDED = "+"
    REMOVED = "-"
    CHANGED = "~"
    NOTED = "?"
    """It is as it was; somebody should know of something."""


@frozen
class Change:
    """A change, or what somebody should know.

    Args:
        kind: what has become of it.
        place: ``entity`` or ``entity.column``; of a table without an entity ``table name``.
        text: what has changed, and why.
    """

    kind: Kind
    place: str
    text: str

    def __str__(self) -> str:
        return f"{self.kind} {self.place}: {self.text}"


@dataclass
class Log:
    """What an update has changed so far, each place once for each kind: the last text counts."""

    _found: dict[tuple[Kind, str], str] = field(default_factory=dict)

    def note(self, kind: Kind, place: str, text: str) -> None:
        """Notes a change."""
        self._found[kind, place] = " ".join(text.split())

    def forget(self, kind: Kind, place: str) -> None:
        """Takes back what was noted, as it did not last."""
        self._found.pop((kind, place), None)

    @property
    def changes(self) -> list[Change]:
        """All of it: what has changed, then what has not."""
        every = [Change(kind, place, text) for (kind, place), text in self._found.items()]
        return sorted(every, key=lambda change: change.kind is Kind.NOTED)
