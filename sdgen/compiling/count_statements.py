"""What is counted before a run is planned to the end."""

from __future__ import annotations

from sqlglot import exp

from generators_sql.spi import CountQuery, Dataset
from sdgen.compiling.all_rows import AllRows
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.parent_look_ups import ParentLookUps
from sdgen.compiling.row import row_of
from sdgen.compiling.writing import Writing
from sdgen.planning.plan import Plan


def count_statement(
    plan: Plan, query: CountQuery, dataset: Dataset, look_ups: LookUps
) -> exp.Select:
    """Returns the query that counts.

    Args:
        plan: what is known of the plan.
        query: what to count.
        dataset: the scenario as it was in one of the runs.
        look_ups: collects the tables that it looks things up in.
    """
    rows = max((dataset.rows_of(name) or 0 for name in query.entities), default=0)
    parents = ParentLookUps(plan, look_ups, rows, rows)
    writing = Writing(plan, look_ups, parents.table, rows)
    return query.query(AllRows(writing, dataset, row_of))
