"""Where a stored row stands: what tells it from all others for as long as nobody changes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlglot import exp

from sdgen.frozen import frozen


@frozen
class RowPlaces:
    """Where the rows of a table stand.

    Args:
        types: the types of the columns that hold a place.
        of: returns the place of a row, given the alias of its table.
        are_global: whether no rows of two tables have the same place.
    """

    types: tuple[str, ...]
    of: Callable[[str], Sequence[exp.Expression]]
    are_global: bool

    @property
    def names(self) -> list[str]:
        """The names of those columns."""
        return [f"place_{number}" for number in range(1, len(self.types) + 1)]
