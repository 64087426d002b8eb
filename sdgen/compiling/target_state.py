"""What a script finds in its target: so it does what a run would do, and no more."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import field

from sqlglot import exp

from sdgen.compiling.late_columns import LateColumns
from sdgen.compiling.stored_types import OWN, StoredTypes
from sdgen.frozen import frozen
from sdgen.scenario.table_names import TableName


@frozen
class TargetState:
    """The tables of a plan that its target holds; entities by their names.

    Args:
        existing: the entities whose tables exist and stay.
        made_anew: those whose tables exist, and are dropped to be created again.
        dropped: the statements that drop keys with the rows of their tables.
        own: those whose tables have not all their keys then, and which stay; each with the
            statements that give it those, key by key.
        overriding: those whose tables would make something else of rows; see
            ``Dialect.overriding``.
        types: what cells of those that exist are cast to.
        late: the columns that are written as NULL, and filled when all rows are there.
        together: groups of entities whose rows are written by one statement.
        replaced: the ledgers of runs that cannot be resumed after the script.
        unmark: the statements that say: these tables are finished.
        moves: the statements that move sequences past the rows.
        warnings: what a run would warn of.
    """

    existing: Collection[str] = ()
    made_anew: Collection[str] = ()
    dropped: Sequence[exp.Expression] = ()
    own: Mapping[str, Sequence[Sequence[exp.Expression]]] = field(default_factory=dict)
    overriding: Collection[str] = ()
    types: StoredTypes = OWN
    late: Sequence[LateColumns] = ()
    together: Sequence[Sequence[str]] = ()
    replaced: Sequence[TableName] = ()
    unmark: Sequence[exp.Expression] = ()
    moves: Sequence[exp.Expression] = ()
    warnings: Sequence[str] = ()
