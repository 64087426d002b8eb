"""What a catalog tells of enum types that exist."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sdgen.frozen import frozen
from sdgen.scenario.table_names import TableName


@frozen
class StoredEnum:
    """A type that exists.

    Args:
        labels: its labels; none where it is no enum.
        is_ours: whether a run has made it, and this role may drop it.
        used_by: the tables whose columns, defaults and constraints are made with it; None where
            something else is, such as a function.
    """

    labels: Sequence[str]
    is_ours: bool = False
    used_by: frozenset[TableName] | None = None

    def has(self, labels: Sequence[str]) -> bool:
        """Returns whether it has some labels, and maybe others."""
        return {*labels} <= {*self.labels}

    def is_left_over(self, dropped: Collection[TableName]) -> bool:
        """Returns whether a run has made it and nobody uses it, once some tables are dropped."""
        return self.is_ours and self.used_by is not None and self.used_by <= {*dropped}
