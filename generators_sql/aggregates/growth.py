"""Whether rows that a run adds change what was computed of the rows before them."""

from __future__ import annotations

from generators_sql.fk import Fk
from generators_sql.spi import ColumnFacts


def why_changed(fk: ColumnFacts, made: Fk) -> str | None:
    """Returns why stored rows get further children in this run, and what to do; None if none do.

    Args:
        fk: the foreign key of the children.
        made: what fills it.
    """
    dataset = fk.dataset
    added, earlier = fk.rows - fk.first, dataset.first_of(made.entity)
    if not (added and earlier) or made.distribution.of_new_rows:
        return None
    return (
        f"{added} rows of {fk.entity} are added and may point to rows of {made.entity} that are "
        "stored with the previous value. Use distribution children or unique at "
        f"{fk.entity}.{fk.name}, add no rows of {fk.entity}, or start over with "
        "`mode` truncate_then_insert"
    )
