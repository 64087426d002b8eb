"""The ledger of a run: a small table beside the rows that says which of them are written.

Each batch adds its row to the ledger in the batch's own transaction, so the two can never
disagree. The table is a run's own and bears its id; it is made together with the tables of the
run and dropped when the run has succeeded.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlglot import exp

from dialects import expressions as x
from sdgen.column_types import ColumnType
from sdgen.compiling.statements import range_parameters, table_node
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Entity
from sdgen.scenario.table_names import TableName

LEDGER_PREFIX = "sdgen_ledger_"

_COLUMNS = {
    "run_id": ColumnType.TEXT,
    "config_hash": ColumnType.TEXT,
    "attempt": ColumnType.INT,  # 1 for the start, one more for each resume
    "entity": ColumnType.TEXT,
    "target_table": ColumnType.TEXT,
    "created": ColumnType.INT,  # 1: the run has created the table, and makes its keys at the end
    "first_row": ColumnType.BIGINT,
    "last_row": ColumnType.BIGINT,
}
LEDGER_COLUMNS = tuple(_COLUMNS)
_NULLABLE = ("first_row", "last_row")


def ledger_name(run_id: str) -> str:
    """Returns the name of a run's ledger table."""
    return LEDGER_PREFIX + run_id.replace("-", "_")


class LedgerSQL:
    """The statements on one ledger.

    A row without ``first_row`` says that the entity's table stands ready for the run (created or
    emptied where that was asked for); one with it, that these rows of the entity are written.

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
            x.column_def(name, types[kind], *x.not_null(name in _NULLABLE))
            for name, kind in _COLUMNS.items()
        ]
        once = exp.UniqueColumnConstraint(
            this=exp.Schema(expressions=[x.ident("entity"), x.ident("first_row")])
        )
        return exp.Create(
            this=exp.Schema(this=self.table, expressions=[*columns, once]), kind="TABLE"
        )

    def drop(self) -> exp.Drop:
        """Returns DROP TABLE."""
        return exp.Drop(tables=[self.table], kind="TABLE")

    def ready(self, entities: Sequence[Entity], created: Collection[Entity]) -> exp.Insert:
        """Returns the INSERT that says: the tables of these entities stand ready.

        Args:
            entities: the run's entities.
            created: those of them whose tables the run has created.
        """
        rows = [
            exp.Tuple(
                expressions=[
                    *(x.text(self._run_id), x.text(self._plan.config_hash), x.integer(1)),
                    *(x.text(entity.name), x.text(str(self._plan.table(entity)))),
                    x.integer(int(entity in created)),
                ]
            )
            for entity in entities
        ]
        return exp.Insert(
            this=self._columns(*(name for name in _COLUMNS if name not in _NULLABLE)),
            expression=exp.Values(expressions=rows),
        )

    def next_attempt(self) -> exp.Update:
        """Returns the UPDATE after which batches of earlier attempts can no longer be noted."""
        attempt = x.col("attempt")
        return exp.Update(
            this=self.table,
            expressions=[exp.EQ(this=attempt, expression=x.plus(attempt.copy(), 1))],
            where=exp.Where(this=_is_null("first_row")),
        )

    def state(self) -> exp.Select:
        """Returns the query of (config_hash, attempt) of the run."""
        return (
            exp.select(x.col("config_hash"), x.col("attempt"))
            .from_(self.table)
            .where(_is_null("first_row"))
            .limit(1)
        )

    def created(self) -> exp.Select:
        """Returns the query of the entities whose tables the run has created."""
        made = exp.EQ(this=x.col("created"), expression=x.integer(1))
        return exp.select(x.col("entity")).from_(self.table).where(_is_null("first_row"), made)

    def written(self) -> exp.Select:
        """Returns the query of (entity, first row, last row) of each batch, in order."""
        first = x.col("first_row")
        return (
            exp.select(x.col("entity"), first, x.col("last_row"))
            .from_(self.table)
            .where(exp.Not(this=_is_null("first_row")))
            .order_by(x.col("entity"), first.copy())
        )

    def note(self, entity: Entity, attempt: int) -> exp.Insert:
        """Returns the INSERT that notes a batch; parameters as those of the batch itself.

        It adds no row where a later attempt has taken the run over.
        """
        dialect = self._plan.dialect
        first, end = range_parameters(dialect)
        kept = [x.col(name) for name in _COLUMNS if name not in _NULLABLE]
        query = (
            exp.select(*kept, first, exp.Sub(this=end, expression=x.integer(1)))
            .from_(self.table)
            .where(
                exp.EQ(this=x.col("entity"), expression=x.text(entity.name)),
                _is_null("first_row"),
                exp.EQ(this=x.col("attempt"), expression=x.integer(attempt)),
            )
        )
        return exp.Insert(this=self._columns(*_COLUMNS), expression=query)

    def concerns(self, ledger: TableName, tables: Sequence[TableName]) -> exp.Select:
        """Returns a query of the run id of another ledger, if it names one of these tables.

        Args:
            ledger: the other ledger's table.
            tables: names of tables.
        """
        names = [x.text(str(table)) for table in tables]
        named = exp.In(this=x.col("target_table"), expressions=names)
        return exp.select(x.col("run_id")).from_(table_node(ledger)).where(named).limit(1)

    def _columns(self, *names: str) -> exp.Schema:
        return exp.Schema(this=self.table, expressions=[x.ident(name) for name in names])


def _is_null(column: str) -> exp.Is:
    return exp.Is(this=x.col(column), expression=exp.Null())
