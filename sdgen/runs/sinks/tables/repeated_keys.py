"""What a database refuses rows for: the first value that a key was to have once and has twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.compiling.compilation import Compilation
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, select_rows, table_of
from sdgen.databases.checks.findings import shown_values
from sdgen.databases.engine import Engine
from sdgen.errors import ConstraintError
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.runs.batches.batch import Batch
from sdgen.runs.sinks.sink import Write
from sdgen.scenario.models import Entity
from sdgen.scenario.table_keys import Key

_MADE, _COUNT = "made", "rows_alike"
_ADVICE = (
    "The scenario leaves that key unchecked, so only the database checks its values: use a "
    "generator that is unique, or another seed"
)


@frozen
class RepeatedKeys:
    """Tells which value of an unchecked key a database has refused to store twice.

    Args:
        engine: the connection that was refused it; its transaction has ended.
        plan: the run's plan.
        compilation: of the run's statements.
    """

    engine: Engine
    plan: Plan
    compilation: Compilation

    def of_table(self, error: ConstraintError, entity: Entity, key: Key) -> ConstraintError:
        """Returns the error of a key that could not be made, as its table holds equal values.

        Args:
            error: what the database says.
            entity: the table's entity.
            key: the key.
        """
        if not (key.is_unique and key.unchecked):
            return error
        return self._told(error, key, repeated(table_of(self.plan, entity), key.columns))

    def of_batch(self, error: ConstraintError, batch: Batch) -> ConstraintError:
        """Returns the error of a batch that a table refuses.

        Args:
            error: what the database says.
            batch: the batch, none of whose rows is stored.
        """
        for each in batch.all:
            for key in self._broken(error, each.entity):
                columns = key.columns
                rows = RowRange.of(each.first, each.end)
                look_ups = LookUps(self.compilation)
                made = select_rows(self.plan, each.entity, rows, look_ups, only=columns)
                if self.engine.tells_repeated_values:
                    return self._told(error, key)
                self.engine.provide(look_ups)
                self.engine.stage(look_ups, each.first, each.end)
                stored = table_of(self.plan, each.entity)
                queries = (
                    repeated(made.subquery(_MADE), columns),
                    _shared(made.subquery(_MADE), stored, columns),
                )
                return self._told(error, key, *queries)
        return error

    def _broken(self, error: ConstraintError, entity: Entity) -> Iterator[Key]:
        """Yields the unchecked key of an entity that rows break, if it is one."""
        owner = self.plan.owners.of(entity)
        unchecked = [key for key in self.plan.keys[owner.name] if key.unchecked]
        if not unchecked:
            return
        broken = self.engine.broken_constraint(error)
        columns = set(broken.columns)
        if broken.name:
            table = self.plan.table(entity)
            named = self.engine.catalog.keys([table])[table]
            columns |= {name for key in named if key.name == broken.name for name in key.columns}
        yield from (key for key in unchecked if set(key.columns) == columns)

    def _told(self, error: ConstraintError, key: Key, *queries: exp.Select) -> ConstraintError:
        told = "" if self.engine.tells_repeated_values else self._first(key, queries)
        return ConstraintError(f"{error}{told}. {_ADVICE}")

    def _first(self, key: Key, queries: Sequence[exp.Select]) -> str:
        """Returns the first value that comes more than once, as a further sentence."""
        for query in queries:
            if said := first_of(self.engine, key, query):
                return f". {said}"
        return ""


def first_of(engine: Engine, key: Key, query: exp.Select) -> str:
    """Returns which value a query such as ``repeated`` finds, and how often; empty for none."""
    for *values, count in engine.query(engine.dialect.render(query)):
        names = ", ".join(key.columns)
        return f"({names}) is ({shown_values(values)}) in {count:,} rows"
    return ""


def repeated(rows: exp.Expression, columns: Sequence[str]) -> exp.Select:
    """Returns the query of the first value that several rows have, and of how many have it."""
    names = [x.col(name) for name in columns]
    counted = exp.Count(this=exp.Star())
    more = exp.GT(this=counted.copy(), expression=x.integer(1))
    not_null = (exp.Not(this=exp.Is(this=name.copy(), expression=exp.Null())) for name in names)
    query = exp.select(*names, x.alias(counted, _COUNT)).from_(rows).where(*not_null)
    return query.group_by(*names).having(more).order_by(*names).limit(1)


def _shared(made: exp.Expression, stored: exp.Table, columns: Sequence[str]) -> exp.Select:
    """Returns the query of the first value that rows made have, and one that is stored."""
    same = (exp.EQ(this=x.col(name, _MADE), expression=x.col(name, "stored")) for name in columns)
    names = [x.col(name, _MADE) for name in columns]
    query = exp.select(*names, x.alias(x.integer(2), _COUNT)).from_(made)
    aliased = exp.alias_(stored, "stored", table=True)
    return query.join(aliased, on=exp.and_(*same)).order_by(*names).limit(1)


def telling(write: Write, repeated: RepeatedKeys) -> Write:
    """Returns what writes a batch, and tells which value an unchecked key has refused."""

    def told(batch: Batch) -> bool:
        try:
            return write(batch)
        except ConstraintError as error:
            raise repeated.of_batch(error, batch) from error

    return told
