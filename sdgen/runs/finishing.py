"""Finishing a run whose rows are all written."""

from __future__ import annotations

from sdgen.compiling.statements import table_of
from sdgen.engines import Engine
from sdgen.planning.plan import Plan
from sdgen.runs.ledger import Ledger


def finish_tables(engine: Engine, plan: Plan, ledger: Ledger) -> None:
    """Does what is better done after the rows than before, then drops the ledger.

    Whatever is done here can be done twice: a run that dies in between comes here again.

    Raises:
        TargetError: the database refuses.
    """
    for statement in plan.dialect.analyze([table_of(plan, entity) for entity in plan.order]):
        engine.execute(statement)
    with engine.transaction():
        ledger.close()
