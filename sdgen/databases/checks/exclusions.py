"""Exclusion constraints of tables that exist: whether the rows of a run can keep them."""

from __future__ import annotations

from collections.abc import Iterator

from sdgen.databases.checks.findings import STOPS, Finding
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.checks.trial import Trial, TriedRows
from sdgen.databases.stored_tables import StoredKey
from sdgen.errors import ConstraintError, TargetError
from sdgen.scenario.models import Entity


def exclusion_findings(
    inspection: Inspection, trial: Trial, entity: Entity, key: StoredKey
) -> Iterator[Finding]:
    """Yields that rows of the run break an exclusion constraint, or may break it.

    The database is asked to make the constraint over rows that it has made beside the table.

    Args:
        inspection: what the target holds.
        trial: makes rows to try.
        entity: an entity whose table exists.
        key: the constraint.
    """
    table = inspection.tables[inspection.plan.table(entity)]
    said = f"has the constraint {key.name} ({key.exclusion}), and"
    named = (*key.columns, *key.uses)
    rows = None
    if all(inspection.column(entity, name) for name in named):
        rows = trial.rows(entity, named, [key.exclusion])
    is_told, which = rows is not None and rows.is_all, "rows break it"
    if rows is not None:
        try:
            trial.constrain(rows, key.exclusion)
            if inspection.keeps_rows(entity):
                which = "existing rows and rows of the run together violate it"
                there = trial.constrain_with_stored(entity, rows, named, key.exclusion)
                is_told = is_told and there
        except ConstraintError as error:
            message = f"{said} {which}: {error}. Change the scenario"
            yield Finding(str(table.name), message, is_certain=not table.may_spare(named))
            return
        except TargetError:
            rows, is_told = None, False
    if not is_told:
        reason = _why_not(inspection, entity, rows)
        message = f"{said} {reason}. {STOPS} where rows violate it"
        yield Finding(str(table.name), message, is_certain=False)


def _why_not(inspection: Inspection, entity: Entity, rows: TriedRows | None) -> str:
    """Returns why it cannot be told whether rows keep a constraint."""
    if rows is None:
        return "it cannot be tested outside the table"
    if inspection.keeps_rows(entity):
        return "not all existing rows were compared with all rows of the run"
    return f"only {rows.rows:,} of {entity.rows:,} rows were made to test it"
