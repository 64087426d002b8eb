"""Foreign keys of tables that exist: whether the rows of a run can keep them."""

from __future__ import annotations

from collections.abc import Iterator

from sdgen.engines.base import Engine
from sdgen.engines.checks.findings import Finding
from sdgen.engines.checks.inspection import Inspection
from sdgen.engines.checks.write_order import cycle


def circle_findings(engine: Engine, inspection: Inspection) -> Iterator[Finding]:
    """Yields that foreign keys want each of some tables filled before the others.

    That they could wait for the end of a transaction does not help: each batch is one.
    """
    found = cycle(inspection) if engine.checks_foreign_keys else []
    if not found:
        return
    plan = inspection.plan
    first = found[0]
    round_trip = ", ".join(
        f"{plan.table(each.entity)} ({', '.join(each.key.columns)}) to {each.key.table}"
        for each in found
    )
    yield Finding(
        str(plan.table(first.entity)),
        f"foreign keys of the tables go round in a circle: {round_trip}. None of them can be "
        "filled first. Leave the columns of one of these keys out of the scenario, if they accept "
        "NULL, and fill them afterwards; or drop one of the keys for the time of the run",
    )
