"""Growth: a run that adds rows to those that earlier runs of the same scenario and seed made."""

from __future__ import annotations

from collections.abc import Mapping

from sdgen.frozen import frozen


@frozen
class Growth:
    """How many rows each entity had after each of the earlier runs.

    A cell depends on how many parents there were when its row was made, so a run that points to
    rows of earlier ones has to know that.

    Args:
        ends: for each earlier run, the first one first: entity → its rows when that run had ended.
            What is not named is taken to have had as many as it has now.
    """

    ends: tuple[Mapping[str, int], ...] = ()

    def first(self, entity: str) -> int:
        """Returns the number of the first row that this run makes of an entity."""
        return self.ends[-1].get(entity, 0) if self.ends else 0

    def then(self, rows: Mapping[str, int]) -> Growth:
        """Returns the growth as the next run finds it.

        Args:
            rows: entity → rows that this run has made.
        """
        return Growth((*self.ends, {name: self.first(name) + new for name, new in rows.items()}))


NONE = Growth()
"""Nothing was made before."""
