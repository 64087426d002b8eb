"""The ledger of a run: a small table beside the rows that says which of them are written.

Each batch adds its row to the ledger in the batch's own transaction, so the two can never
disagree. The table is a run's own and bears its id; it is made together with the tables of the
run and dropped when the run has succeeded.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.column_types import ColumnType
from sdgen.compiling.late_columns import LateColumns
from sdgen.compiling.statements import range_parameters, table_node
from sdgen.planning.plan import Plan
from sdgen.planning.starts import NumberRange, number_ranges
from sdgen.scenario.models import Entity
from sdgen.scenario.table_names import TableName

LEDGER_PREFIX = "sdgen_ledger_"

_COLUMNS = {
    "run_id": ColumnType.TEXT,
    "config_hash": ColumnType.TEXT,
    "attempt": ColumnType.INT,  # 1 for the start, one more for each resume
    "entity": ColumnType.TEXT,
    "target_table": ColumnType.TEXT,
    "first_row": ColumnType.BIGINT,
    "last_row": ColumnType.BIGINT,
    "owner": ColumnType.TEXT,  # the process that writes, of a row that says ready
}
LEDGER_COLUMNS = tuple(_COLUMNS)
# Rows that say ready have an empty range before all others. It is not NULL because the two columns
# of the primary key are what replication knows a row by.
_READY = {"first_row": -1, "last_row": -2}


def ledger_name(run_id: str) -> str:
    """Returns the name of a run's ledger table."""
    return LEDGER_PREFIX + run_id.replace("-", "_")


class LedgerSQL:
    """The statements on one ledger.

    A row whose ``first_row`` is -1 says that the entity's table stands ready for the run (created
    or emptied where that was asked for); any other, that these rows of the entity are written.

    Args:
        plan: the run's plan.
        run_id: the run.
    """

    def __init__(self, plan: Plan, run_id: str) -> None:
        self._plan, self._run_id = plan, run_id
        self.name = TableName(ledger_name(run_id), plan.schema)

    @property
    def table(self) -> exp.Table:
        """The ledger's table."""
        return table_node(self.name)

    def create(self) -> exp.Create:
        """Returns CREATE TABLE; no two rows of it can stand for the same batch."""
        types = self._plan.dialect.type_names
        columns: list[exp.Expression] = [
            x.column_def(name, types[kind], *x.not_null(False)) for name, kind in _COLUMNS.items()
        ]
        once = exp.PrimaryKey(expressions=[x.ident("entity"), x.ident("first_row")])
        return exp.Create(
            this=exp.Schema(this=self.table, expressions=[*columns, once]), kind="TABLE"
        )

    def drop(self) -> exp.Drop:
        """Returns DROP TABLE."""
        return exp.Drop(tables=[self.table], kind="TABLE")

    def ready(
        self,
        entities: Sequence[Entity],
        owner: str,
        late: Sequence[LateColumns] = (),
        together: Sequence[Sequence[str]] = (),
    ) -> exp.Insert:
        """Returns the INSERT that says: the tables of these entities stand ready.

        It says besides which numbers their rows get: others leave them to the run.

        Args:
            entities: the run's entities.
            owner: the process that writes.
            late: what of them is filled by a second pass, each noted as if it were an entity.
            together: groups of them that are written in one transaction.
        """
        named = [(entity.name, entity) for entity in entities]
        named += [(each.name, self._plan.scenario.entity(each.entity)) for each in late]
        named += [(group_name(each), self._plan.scenario.entity(each[0])) for each in together]
        named += [
            (numbers_name(each), self._plan.scenario.entity(each.entity))
            for each in number_ranges(self._plan)
        ]
        rows = [
            exp.Tuple(
                expressions=[
                    *(x.text(self._run_id), x.text(self._plan.config_hash), x.integer(1)),
                    *(x.text(name), x.text(str(self._plan.table(entity)))),
                    *map(x.integer, _READY.values()),
                    x.text(owner),
                ]
            )
            for name, entity in named
        ]
        return exp.Insert(
            this=self._columns(*_COLUMNS),
            expression=exp.Values(expressions=rows),
        )

    def next_attempt(self, owner: str) -> exp.Update:
        """Returns the UPDATE after which batches of earlier attempts can no longer be noted.

        Args:
            owner: the process of the new attempt.
        """
        attempt = x.col("attempt")
        return exp.Update(
            this=self.table,
            expressions=[
                exp.EQ(this=attempt, expression=x.plus(attempt.copy(), 1)),
                exp.EQ(this=x.col("owner"), expression=x.text(owner)),
            ],
            where=exp.Where(this=_is_ready()),
        )

    def disown(self, attempt: int) -> exp.Update:
        """Returns the UPDATE that says: nobody is at the run, unless a later attempt is."""
        ours = exp.EQ(this=x.col("attempt"), expression=x.integer(attempt))
        return exp.Update(
            this=self.table,
            expressions=[exp.EQ(this=x.col("owner"), expression=x.text(""))],
            where=exp.Where(this=exp.and_(_is_ready(), ours)),
        )

    def state(self) -> exp.Select:
        """Returns the query of (config_hash, attempt) of the run."""
        return (
            exp.select(x.col("config_hash"), x.col("attempt"))
            .from_(self.table)
            .where(_is_ready())
            .limit(1)
        )

    def written(self) -> exp.Select:
        """Returns the query of (entity, first row, last row) of each batch, in order."""
        first = x.col("first_row")
        return (
            exp.select(x.col("entity"), first, x.col("last_row"))
            .from_(self.table)
            .where(exp.Not(this=exp.Paren(this=_is_ready())))
            .order_by(x.col("entity"), first.copy())
        )

    def named(self) -> exp.Select:
        """Returns the query of the names that are noted: of entities and of second passes."""
        return exp.select(x.col("entity")).from_(self.table).where(_is_ready())

    def note(self, name: str, attempt: int) -> exp.Insert:
        """Returns the INSERT that notes a batch; parameters as those of the batch itself.

        It adds no row where a later attempt has taken the run over.

        Args:
            name: the entity's, or that of its second pass.
            attempt: the attempt that writes the batch.
        """
        dialect = self._plan.dialect
        first, end = range_parameters(dialect)
        kept = [x.col(name) for name in _COLUMNS if name not in ("first_row", "last_row", "owner")]
        last = exp.Sub(this=end, expression=x.integer(1))
        query = (
            exp.select(*kept, first, last, x.text(""))
            .from_(self.table)
            .where(
                exp.EQ(this=x.col("entity"), expression=x.text(name)),
                _is_ready(),
                exp.EQ(this=x.col("attempt"), expression=x.integer(attempt)),
            )
        )
        return exp.Insert(this=self._columns(*_COLUMNS), expression=query)

    def _columns(self, *names: str) -> exp.Schema:
        return exp.Schema(this=self.table, expressions=[x.ident(name) for name in names])


def group_name(entities: Sequence[str]) -> str:
    """Returns what a ledger calls entities that are written in one transaction."""
    return json.dumps({"together": [*entities]}, ensure_ascii=False)


def group_named(name: str) -> tuple[str, ...]:
    """Returns the entities that a ledger calls so; none where it is no such name."""
    try:
        return tuple(map(str, json.loads(name)["together"]))
    except (ValueError, TypeError, KeyError):
        return ()


def numbers_name(numbers: NumberRange) -> str:
    """Returns what a ledger calls the numbers that a column of an entity gets."""
    said = [numbers.entity, numbers.column, numbers.least, numbers.most, numbers.step]
    return json.dumps({"numbers": said}, ensure_ascii=False)


def numbers_named(name: str, table: TableName) -> NumberRange | None:
    """Returns the numbers that a ledger calls so; None if it is no such name.

    Args:
        name: the name.
        table: the table that they are of.
    """
    try:
        entity, column, least, most, step = json.loads(name)["numbers"]
        return NumberRange(str(entity), table, str(column), int(least), int(most), int(step))
    except (ValueError, TypeError, KeyError):
        return None


def named_of(ledger: TableName, tables: Sequence[TableName]) -> exp.Select:
    """Returns a query of (run id, table, name, row) of all that any run's ledger names of tables.

    The row is the last one that a batch which is written begins with, below 0 where none is.

    Args:
        ledger: the ledger's table.
        tables: names of tables.
    """
    columns = [x.col(name) for name in ("run_id", "target_table", "entity")]
    return (
        exp.select(*columns, x.call(exp.Max, x.col("first_row")))
        .from_(table_node(ledger))
        .where(_of(tables))
        .group_by(*(each.copy() for each in columns))
    )


def concerning(ledger: TableName, tables: Sequence[TableName]) -> exp.Select:
    """Returns a query of (run id, owner) of any run's ledger, if it names one of these tables.

    Args:
        ledger: the ledger's table.
        tables: names of tables.
    """
    return (
        exp.select(x.col("run_id"), x.col("owner"))
        .from_(table_node(ledger))
        .where(_of(tables), _is_ready())
        .limit(1)
    )


def tables_named_by(ledger: TableName) -> exp.Select:
    """Returns a query of the tables that any run's ledger names, each once.

    Args:
        ledger: the ledger's table.
    """
    table = x.col("target_table")
    return exp.select(table).distinct().from_(table_node(ledger)).order_by(table.copy())


def _of(tables: Sequence[TableName]) -> exp.In:
    names = [x.text(str(table)) for table in tables]
    return exp.In(this=x.col("target_table"), expressions=names)


def _is_ready() -> exp.EQ:
    return exp.EQ(this=x.col("first_row"), expression=x.integer(_READY["first_row"]))
