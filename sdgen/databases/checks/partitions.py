"""Tables that have partitions: whether there is one for every row of a run."""

from __future__ import annotations

from collections.abc import Iterator

from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.databases.checks.findings import Finding, shown_values
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.checks.trial import Trial
from sdgen.databases.engine import Engine
from sdgen.databases.related_tables import Partitioning
from sdgen.errors import TargetError
from sdgen.scenario.models import Entity

_NOTHING = "(false)"


def partition_findings(engine: Engine, inspection: Inspection, trial: Trial) -> Iterator[Finding]:
    """Yields the tables that have no partition for some rows."""
    found = engine.catalog.partitionings(inspection.keys.keys())
    for entity in inspection.plan.order:
        name = inspection.plan.table(entity)
        partitioning = found.get(name)
        if partitioning is None or not entity.rows:
            continue
        if partitioning.condition == _NOTHING:
            yield Finding(str(name), "has no partitions. Create some, or a DEFAULT one")
            continue
        try:
            row = _without(inspection, trial, entity, partitioning)
        except TargetError:
            continue
        if row is not None:
            of = ", ".join(partitioning.columns)
            yield Finding(
                str(name),
                f"has no partition for rows with {of} = {shown_values(row)}. Create the missing "
                "partitions, or a DEFAULT one, or narrow what the scenario makes",
            )


def _without(
    inspection: Inspection, trial: Trial, entity: Entity, partitioning: Partitioning
) -> tuple[object, ...] | None:
    """Returns what chooses the partition of a row that has none; None where none is found."""
    if any(inspection.column(entity, name) is None for name in partitioning.columns):
        return None  # left to a default
    rows = trial.rows(entity, partitioning.columns, [partitioning.condition])
    if rows is None:
        return None
    # As the database itself has written it.
    unmet = exp.Not(this=exp.Paren(this=exp.Var(this=partitioning.condition)))
    columns = (x.col(name) for name in partitioning.columns)
    return trial.first(exp.select(*columns).from_(rows.table.copy()).where(unmet))
