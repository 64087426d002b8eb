"""Numbers for columns that take them of sequences, where no sequence may move.

A number that a sequence has given stays taken, whatever becomes of the transaction. So what is to
be taken back gets its numbers from the sequence's far end, where it has not come to.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.sql_statements import insert_query
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, select_rows, table_of
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.engine import Engine
from sdgen.databases.stored_tables import StoredSequence
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Entity
from sdgen.scenario.table_names import TableName


@frozen
class Sequences:
    """The sequences behind columns of tables.

    Args:
        behind: table → those of its columns, one for each.
    """

    behind: Mapping[TableName, Sequence[StoredSequence]]

    @classmethod
    def of(cls, engine: Engine, plan: Plan) -> Sequences:
        """Returns those behind the columns of a plan's tables."""
        found: dict[TableName, dict[str, StoredSequence]] = {}
        for sequence in engine.catalog.sequences(plan.tables):
            found.setdefault(sequence.written, {}).setdefault(sequence.column, sequence)
        return cls({table: [*columns.values()] for table, columns in found.items()})

    def left_out(self, inspection: Inspection, entity: Entity) -> list[StoredSequence]:
        """Returns those behind columns of an entity's table that the scenario leaves out."""
        return [
            sequence
            for sequence in self.behind.get(inspection.plan.table(entity), ())
            if inspection.column(entity, sequence.column) is None
        ]


def insert_with_numbers(
    inspection: Inspection, sequences: Sequences, entity: Entity, rows: RowRange, look_ups: LookUps
) -> exp.Insert:
    """Returns the INSERT of some rows, with numbers for columns that the scenario leaves out.

    Args:
        inspection: what the target holds.
        sequences: those of its tables.
        entity: the entity.
        rows: which rows.
        look_ups: collects the tables it looks things up in.
    """
    plan = inspection.plan
    late = inspection.late.get(entity.name)
    names = late.others(entity) if late else [column.name for column in entity.stored_columns]
    numbered = [each for each in sequences.left_out(inspection, entity) if each.gives_value]
    query = select_rows(
        *(plan, entity, rows, look_ups),
        only=names.copy(),
        types=inspection.types,
        numbered=bool(numbered),
    )
    if numbered:
        number = query.selects[-1].alias_or_name
        cells: list[exp.Expression] = [x.col(name) for name in names]
        cells += [_from_the_end(sequence, x.col(number)) for sequence in numbered]
        query = exp.select(*cells).from_(query.subquery("made"))
        names += [sequence.column for sequence in numbered]
    insert = insert_query(table_of(plan, entity), names, query)
    is_overriding = bool(numbered) or entity.name in inspection.overriding
    return plan.dialect.overriding(insert) if is_overriding else insert


def _from_the_end(sequence: StoredSequence, number: exp.Expression) -> exp.Expression:
    """Returns a number of a sequence, counted back from its last one by the row number."""
    if sequence.step > 0:
        return x.sub(x.integer(sequence.most), number)
    return x.add(x.integer(sequence.least), number)
