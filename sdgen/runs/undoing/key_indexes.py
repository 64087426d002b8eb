"""Indexes for foreign keys, there while the rows that they point to are removed.

Postgres looks for rows that point to each removed one. Where the columns of the key have no index
it reads the whole table each time, with what was removed from it before: for 10^5 parents that
takes hours. The index is made and dropped in the transaction of a batch, so nobody else sees it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.compiling.statements import table_node
from sdgen.databases.engine import Engine
from sdgen.databases.stored_tables import StoredKey, StoredReference
from sdgen.errors import LockedError, TargetError
from sdgen.logs import RunLog

_WORTH_AN_INDEX = 1_000  # rows that are removed


@dataclass
class KeyIndexes:
    """The indexes of the foreign keys that point to the tables of a run.

    Args:
        engine: the connection that rows are removed on.
        references: the foreign keys.
        log: is told where an index cannot be made.
    """

    engine: Engine
    references: Sequence[StoredReference]
    log: RunLog
    _without: dict[int, StoredReference] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.engine.checks_foreign_keys:
            return
        keys = self.engine.catalog.keys({each.table for each in self.references})
        self._without = {
            place: each
            for place, each in enumerate(self.references)
            if not any(_serves(key, each.columns) for key in keys.get(each.table, ()))
        }

    @contextmanager
    def there(self, places: Sequence[int], rows: int) -> Iterator[None]:
        """Has the indexes there in the block, which is within a transaction.

        Args:
            places: the places of the keys that matter.
            rows: how many rows are removed at most.

        Raises:
            LockedError: somebody is at one of the tables.
        """
        lacking = {place: self._without[place] for place in places if place in self._without}
        made = {
            f"sdgen_undo_{place}": reference
            for place, reference in lacking.items()
            if rows >= _WORTH_AN_INDEX and self._made(place, reference)
        }
        yield
        if made:
            # What waits for the end of the transaction would be looked for without them.
            self.engine.check_constraints_now()
        for name, reference in made.items():
            index = x.table(name, reference.table.schema)
            self.engine.execute(exp.Drop(tables=[index], kind="INDEX"))

    def _made(self, place: int, reference: StoredReference) -> bool:
        columns = exp.IndexParameters(columns=list(map(x.col, reference.columns)))
        table = table_node(reference.table)
        index = exp.Index(this=x.ident(f"sdgen_undo_{place}"), table=table, params=columns)
        try:
            with self.engine.transaction():
                self.engine.lock_out_all(table.copy())  # as dropping the index does at the end
                self.engine.execute(exp.Create(this=index, kind="INDEX"))
            return True
        except LockedError:
            raise
        except TargetError as error:
            del self._without[place]
            names = ", ".join(reference.columns)
            self.log.warning(
                f"{reference.table} has no index on ({names}), and is scanned for each row of "
                f"{reference.parent} that is removed, which may take long. A temporary one cannot "
                f"be created: {error}"
            )
            return False


def _serves(key: StoredKey, columns: Sequence[str]) -> bool:
    """Returns whether rows are found by an index that have some values in some columns."""
    is_index = key.table is None and not (key.condition or key.expressions or key.exclusion)
    return is_index and bool(key.columns) and key.columns[0] in columns
