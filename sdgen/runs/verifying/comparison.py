"""Comparing a table with its rows made again: by buckets, then row by row where buckets differ."""

from __future__ import annotations

from sdgen.compiling.verification.comparison import ComparisonSQL
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.runs.verifying.pairs import PairedRows
from sdgen.runs.verifying.results import Difference, EntityVerification
from sdgen.runs.verifying.rows_again import RowsAgain, integer
from sdgen.runs.verifying.suspects import Suspects
from sdgen.scenario.models import Entity
from sdgen.store import EntityProgress

_MOST_SUSPECTS = 2**22  # rows of a side that are looked at one by one: about 60 bytes each


@frozen
class Comparison:
    """The comparison of one entity's table with its rows made again.

    Args:
        again: its rows.
        progress: what the run's record says of it.
    """

    again: RowsAgain
    progress: EntityProgress

    def result(self) -> EntityVerification:
        """Returns how the entity compares."""
        with self.again.engine.session():
            return self._compared()

    def _compared(self) -> EntityVerification:
        entity = self.again.entity
        self.again.observer.entity_started(entity.name, entity.rows)
        sql = self.again.sql(careful=False)
        uneven, surplus = self._counted(sql, tell=True)
        # Foreign rows may be many where the table held rows before; that all others are there is
        # known only when all have been looked at.
        most = None if self.progress.held_rows else self._most_buckets(surplus)
        if most is not None and uneven > most and not sql.is_careful:
            self.again.execute(sql.drop_tables())
            sql = self.again.sql(careful=True)
            uneven, _ = self._counted(sql, tell=False)
        found = PairedRows()
        differences: tuple[Difference, ...] = ()
        if uneven:
            suspects = Suspects(self.again, sql)
            found = suspects.pair(most)
            differences = tuple(suspects.differences(found))
            self.again.execute(suspects.pairing.drop_tables())
        self.again.execute(sql.drop_tables())
        self.again.observer.entity_finished(entity.name)
        return EntityVerification(
            entity=entity.name,
            target_table=str(self.again.plan.table(entity)),
            rows=entity.rows,
            matching=entity.rows - found.missing - found.changed,
            **vars(found),
            held_rows=self.progress.held_rows,
            rows_before=self.progress.rows_before,
            exact=most is None or uneven <= most,
            differences=differences,
        )

    def _counted(self, sql: ComparisonSQL, tell: bool) -> tuple[int, int]:
        """Returns how many buckets are uneven, and how many rows more are made than stored."""
        self.again.execute([*sql.drop_tables(), *sql.create_tables()])
        self.again.each_range(sql, [sql.count_made()], tell=tell)
        self.again.engine.execute(sql.count_stored())
        ((uneven, surplus),) = self.again.query(sql.uneven())
        return integer(uneven), integer(surplus)

    def _most_buckets(self, surplus: int) -> int:
        """Returns how many buckets have about as many rows as are looked at one by one."""
        rows = max(self.again.entity.rows, self.again.entity.rows - surplus, 1)
        return max(1, _MOST_SUSPECTS * self.again.buckets // rows)


def all_written(plan: Plan, entity: Entity, *, held_rows: bool = False) -> EntityProgress:
    """Returns the progress of an entity whose rows are all written, to compare them with.

    Args:
        plan: a plan that makes them.
        entity: one of its entities.
        held_rows: whether the table may hold other rows, too.
    """
    return EntityProgress(
        entity=entity.name,
        target_table=str(plan.table(entity)),
        table_mode=plan.modes[entity.name].value,
        rows_requested=entity.rows,
        rows_written=entity.rows,
        seconds=0.0,
        held_rows=held_rows,
    )
