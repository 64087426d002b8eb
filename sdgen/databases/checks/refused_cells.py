"""Columns whose types or domains may refuse cells of the right kind: which they do refuse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generators_sql.analysis.cell_facts import cell_facts
from sdgen.databases.checks.findings import Finding
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.checks.trial import Trial
from sdgen.databases.stored_tables import StoredColumn, StoredTable
from sdgen.errors import shown
from sdgen.scenario.models import Column, Entity
from sdgen.values import Value

_ADVICE = "Change the scenario, or the table's constraints"


def refused_cells(
    inspection: Inspection, trial: Trial, entity: Entity, table: StoredTable
) -> Iterator[Finding]:
    """Yields the columns of an existing table whose types or domains refuse cells."""
    picky = _picky_columns(inspection, entity, table)
    refused = list(_of_listed(inspection, trial, entity, table, picky))
    yield from refused
    picky = [each for each in picky if not _takes_all(inspection, entity, *each)]
    names = [stored.name for stored, _ in picky]
    if picky and trial.rows(entity, names, few=True) is None:
        told = {finding.path for finding in refused}
        found = _of_columns(trial, entity, table, picky)
        yield from (finding for finding in found if finding.path not in told)


Picky = list[tuple[StoredColumn, Column]]
"""Columns whose types may refuse cells of the right kind, each with what fills it."""


def _picky_columns(inspection: Inspection, entity: Entity, table: StoredTable) -> Picky:
    """Returns the columns of domains, and those of types that strings are cast to."""
    return [
        (stored, column)
        for stored in table.columns
        if (stored.domain or stored.cast)
        and (column := inspection.column(entity, stored.name)) is not None
    ]


def _takes_all(
    inspection: Inspection, entity: Entity, stored: StoredColumn, column: Column
) -> bool:
    """Returns whether a type takes all cells of a column, as is known without the database.

    An enum takes its labels. Domains may refuse what their types take.
    """
    listed = _listed(inspection, entity, column) if stored.labels and not stored.domain else ()
    return bool(listed) and {*listed} <= {*stored.labels, None}


def _of_listed(
    inspection: Inspection, trial: Trial, entity: Entity, table: StoredTable, picky: Picky
) -> Iterator[Finding]:
    """Yields the values that columns refuse, of those that the scenario lists."""
    listed = {
        column.name: values
        for stored, column in picky
        if (stored.domain or not stored.labels)  # labels are compared without the database
        and (values := _listed(inspection, entity, column))
    }
    stored_as = {column.name: stored for stored, column in picky}
    for name, value, error in trial.cells.refused_values(entity, listed):
        yield Finding(
            f"{table.name}.{stored_as[name].name}",
            f"is {stored_as[name].type}, which refuses {shown(value)}: {error}. {_ADVICE}",
            is_certain=not table.changes.by_rules,
        )


def _listed(inspection: Inspection, entity: Entity, column: Column) -> Sequence[Value]:
    facts = inspection.plan.facts(entity, column.name)
    return cell_facts(facts, column.generator.params).listed or ()


def _of_columns(
    trial: Trial, entity: Entity, table: StoredTable, picky: Picky
) -> Iterator[Finding]:
    """Yields the columns that refuse cells, where no rows can be made."""
    for stored, column in picky:
        error = trial.cells.refused_cells(entity, column.name)
        if error is None:
            continue
        is_a = f"of the domain {stored.domain}" if stored.domain else stored.type
        yield Finding(
            f"{table.name}.{stored.name}",
            f"is {is_a}, which refuses cells: {error}. {_ADVICE}",
            is_certain=not table.changes.by_rules,
        )
