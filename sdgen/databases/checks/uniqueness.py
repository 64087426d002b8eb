"""Unique keys of tables that exist: whether the rows of a run can keep them."""

from __future__ import annotations

from collections.abc import Iterator

from sdgen.databases.checks.exclusions import exclusion_findings
from sdgen.databases.checks.findings import Finding
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.checks.leftovers import missing_of
from sdgen.databases.checks.trial import Trial
from sdgen.databases.checks.unique_key import UniqueKey
from sdgen.databases.stored_tables import StoredKey
from sdgen.scenario.models import Entity


def uniqueness_findings(inspection: Inspection, trial: Trial, entity: Entity) -> Iterator[Finding]:
    """Yields the unique keys of an entity's table that its rows break, or may break."""
    for key in inspection.keys_of(entity):
        if key.exclusion and entity.rows:
            yield from exclusion_findings(inspection, trial, entity, key)
        elif key.is_unique and entity.rows:
            yield from UniqueKey(inspection, trial, entity, key).findings()
    if entity.rows and inspection.plan.owners.of(entity) not in inspection.unfinished:
        for columns in _wished(inspection, entity):
            yield from _Wished(
                inspection, trial, entity, StoredKey(columns, is_unique=True)
            ).findings()


def _wished(inspection: Inspection, entity: Entity) -> Iterator[tuple[str, ...]]:
    """Yields the columns of unique keys of the scenario that an entity's table has not."""
    if inspection.plan.table(entity) in inspection.tables:
        for key in missing_of(inspection, inspection.plan.owners.of(entity)):
            if key.is_unique:
                yield tuple(key.columns)


class _Wished(UniqueKey):
    """A unique key of the scenario that its table has not: nothing refuses rows that break it.

    Those of the run are proven to keep it among themselves.
    """

    _consequence = "Nothing stops a run that repeats them. Add the key to the table"
    _spared = "So they do, unless a trigger or rule of the table gives them other values"

    def findings(self) -> Iterator[Finding]:
        """Yields that rows of the run are like rows that are there."""
        if self._inspection.keeps_rows(self._entity) and (taken := self._taken()):
            yield taken

    def _said(self) -> str:
        of = ", ".join(self._key.columns)
        return f"({of}) is to be unique, though the table has no such key"
