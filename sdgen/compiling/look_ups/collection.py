"""The look-up tables of some statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from sdgen.compiling.compilation import Compilation
from sdgen.compiling.look_ups.table import LookUpTable


@dataclass
class LookUps:
    """The tables that the statements of one script or run look things up in.

    Args:
        compilation: what those statements share with others of their plan.

    Attributes:
        tables: name → table, in an order in which they can be filled.
    """

    compilation: Compilation = field(default_factory=Compilation)
    tables: dict[str, LookUpTable] = field(default_factory=dict)

    def __iter__(self) -> Iterator[LookUpTable]:
        return iter(self.tables.values())

    def add(self, *tables: LookUpTable) -> None:
        """Adds tables that are not there yet, behind those that are."""
        for table in tables:
            self.tables.setdefault(table.name, table)
