"""Exclusion constraints of tables that exist: whether the rows of a run can keep them."""

from __future__ import annotations

from collections.abc import Iterator

from sdgen.databases.checks.findings import Finding
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.checks.trial import Trial
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
    rows = trial.rows(entity) if all(inspection.column(entity, name) for name in named) else None
    if rows is not None:
        try:
            trial.constrain(rows, key.exclusion)
        except ConstraintError as error:
            message = f"{said} rows break it: {error}. Change the scenario"
            yield Finding(str(table.name), message, is_certain=not table.may_spare(named))
            return
        except TargetError:
            rows = None
    if rows is None or not rows.is_all or inspection.keeps_rows(entity):
        message = f"{said} sdgen cannot tell whether rows keep it. A run stops where they do not"
        yield Finding(str(table.name), message, is_certain=False)
