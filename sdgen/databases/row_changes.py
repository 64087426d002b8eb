"""What code of users may do to rows on their way into a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field

from sdgen.errors import listed
from sdgen.frozen import frozen


@frozen
class RowChanges:
    """What triggers and rules may do to rows before a table stores them.

    Args:
        columns: the columns that they may give other values; None where it may be any.
        leaves_out: whether they may leave rows out.
        by_rules: whether rules act, which may do anything.
        assigned: trigger → the columns that its code gives values to, where code tells.
        sometimes: those of the columns that get values in some rows only.
        keeps: those that stay as they are where they have a value.
    """

    columns: frozenset[str] | None = frozenset()
    leaves_out: bool = False
    by_rules: bool = False
    assigned: Mapping[str, frozenset[str]] = field(default_factory=dict)
    sometimes: frozenset[str] = frozenset()
    keeps: frozenset[str] = frozenset()

    def told(self, columns: Iterable[str]) -> list[str]:
        """Returns which triggers give values to which of some columns, in the columns' order.

        Columns that keep what a run has made are not among them.
        """
        names = [name for name in columns if name not in self.keeps]
        return [
            f"trigger {trigger} gives values to {listed(here)}"
            for trigger, assigned in sorted(self.assigned.items())
            if (here := [name for name in names if name in assigned])
        ]

    def may_change(self, columns: Iterable[str]) -> bool:
        """Returns whether some columns may get other values than the run has made."""
        return self.by_rules or self.columns is None or not self.columns.isdisjoint(columns)
