"""The statistics that a scenario is made by."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property

from sdgen.databases.statistics.found import TableStatistics
from sdgen.frozen import frozen
from sdgen.scenario.table_names import TableName


@frozen
class Statistics:
    """What is known of the tables of a database.

    Args:
        tables: what is known of each.
        read_at: when they were read.
        has_texts: whether common values of text columns are among them.
    """

    tables: Mapping[TableName, TableStatistics]
    read_at: datetime
    has_texts: bool = False

    def of(self, name: TableName) -> TableStatistics | None:
        """Returns what is known of a table: of that name or, in another schema, the only one."""
        if found := self.tables.get(name):
            return found
        return self._by_bare_name.get(name.name.lower())

    @cached_property
    def _by_bare_name(self) -> Mapping[str, TableStatistics]:
        found: dict[str, TableStatistics | None] = {}
        for name, each in self.tables.items():
            bare = name.name.lower()
            found[bare] = None if bare in found else each
        return {bare: each for bare, each in found.items() if each is not None}
