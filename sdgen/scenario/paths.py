"""Paths: keys and indexes that lead to a place in a document."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from sdgen.frozen import frozen

_LONGEST_PART = 200  # characters of a key in messages

Path = tuple[Hashable, ...]
"""Keys and indexes that lead to a place in a document."""


def path_text(path: Path) -> str:
    """Returns ``("entities", 0, "name")`` as ``entities[0].name``."""
    text = ""
    for part in path:
        if isinstance(part, str) and len(part) > _LONGEST_PART:
            part = part[:_LONGEST_PART] + "…"
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else str(part)
    return text


@frozen
class ListedCells:
    """Where the cells of a column stand that a list of rows tells, row by row.

    Args:
        rows: where the list stands in the scenario's file.
        key: what the cells are called in it.
        column: where the column stands.
        source: the file of the rows; None if they are in the scenario itself.
        lines: the line of each row in that file.
    """

    rows: Path
    key: str
    column: Path
    source: str | None = None
    lines: Sequence[int] = ()

    def place_of(self, param: Path) -> tuple[Path, str | None, int | None]:
        """Returns where a param of the column's generator stands.

        Args:
            param: its path below the params.

        Returns:
            its path, and the file and the line of it where that is not the scenario's.
        """
        number = param[1] if param[:1] == ("values",) and len(param) > 1 else None
        if not isinstance(number, int):
            return self.column, None, None
        line = None if self.source is None else self.lines[number]
        return (*self.rows, number, self.key), self.source, line
