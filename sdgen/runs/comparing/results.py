"""What differs between the rows of two runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from sdgen.frozen import frozen

Both = tuple[str | None, str | None]
"""A cell as the first run makes it and as the second one does; None for NULL."""


@frozen
class DifferingRow:
    """A row that is another one in the second run.

    Args:
        row: its number.
        cells: column → its cells, of the columns in which they differ.
    """

    row: int
    cells: Mapping[str, Both]


@frozen
class KeyDifference:
    """Which keys only one of the runs has, whatever the number of their rows.

    Args:
        columns: the columns of the primary key.
        only_first, only_second: how many keys only that run has.
        examples_first, examples_second: some of them, as the text of each column.
    """

    columns: tuple[str, ...]
    only_first: int
    only_second: int
    examples_first: tuple[tuple[str | None, ...], ...] = ()
    examples_second: tuple[tuple[str | None, ...], ...] = ()


@frozen
class EntityDifference:
    """How the rows of an entity differ.

    Args:
        entity: its name.
        rows_first, rows_second: rows that each run makes; None where it has no such entity.
        in_both: row numbers that both runs make.
        compared: how many of these were compared: all, or some that are spread over all of them.
        differing: how many of the compared rows differ.
        columns: column → in how many of the compared rows it differs, of those that do.
        columns_first, columns_second: stored columns that only that run has.
        not_compared: columns that are computed from rows that were in the target before a run.
        keys: which keys only one run has; None without a primary key that both have, or where
            ``note`` says why not.
        examples: some rows that differ, by their number.
        note: what was not compared, and why; None where all was that was asked for.
    """

    entity: str
    rows_first: int | None
    rows_second: int | None
    in_both: int = 0
    compared: int = 0
    differing: int = 0
    columns: Mapping[str, int] | None = None
    columns_first: tuple[str, ...] = ()
    columns_second: tuple[str, ...] = ()
    not_compared: tuple[str, ...] = ()
    keys: KeyDifference | None = None
    examples: tuple[DifferingRow, ...] = ()
    note: str | None = None

    @property
    def only_first(self) -> int:
        """How many row numbers only the first run has."""
        return (self.rows_first or 0) - self.in_both

    @property
    def only_second(self) -> int:
        """How many row numbers only the second run has."""
        return (self.rows_second or 0) - self.in_both

    @property
    def differs(self) -> bool:
        """Whether something is known to differ."""
        return bool(
            self.differing
            or self.only_first
            or self.only_second
            or self.columns_first
            or self.columns_second
            or None in (self.rows_first, self.rows_second)
        )

    def as_data(self) -> dict[str, Any]:
        """Returns all of it for programs, with what follows from it."""
        data = asdict(self)
        return {
            **data,
            "columns": dict(self.columns or {}),
            "only_first": self.only_first,
            "only_second": self.only_second,
            "differs": self.differs,
        }
