"""Rows that copy cells from the rows they point to: what holds of a parent holds of its children.

So rows that satisfy a condition on such cells are counted by their parents, which are fewer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.analysis.named_columns import known_columns, scope_of
from generators_sql.expressions.compiling import compile_expression
from generators_sql.fk_shapes.lineage import Link
from generators_sql.spi import AllRows, Copied, Dataset, Row
from sdgen.frozen import frozen

_CHILDREN, _HOLDS = "children", "holds"


@frozen
class CopiedCells:
    """Columns of which each cell is that of the row pointed to, by a foreign key whose children are
    told by a formula.

    Args:
        link: the foreign key.
        columns: name → the column it is copied from.
    """

    link: Link
    columns: Mapping[str, str]

    @classmethod
    def of(cls, dataset: Dataset, entity: str, names: Iterable[str]) -> CopiedCells | None:
        """Returns columns of an entity as such; None if one of them is none."""
        copies = {name: _copied(dataset, entity, name) for name in names}
        vias = {copy.via if copy else None for copy in copies.values()}
        via = vias.pop() if len(vias) == 1 else None
        link = Link.of(dataset, entity, via) if via is not None else None
        if link is None:
            return None
        columns = {name: copy.cell.column for name, copy in copies.items() if copy}
        return cls(link, columns)

    def count(self, rows: AllRows, text: str) -> exp.Select:
        """Returns the query of how many rows satisfy a condition on these columns.

        Args:
            rows: all rows of entities.
            text: the condition.
        """

        def cells(row: Row) -> dict[str, exp.Expression]:
            children = self.link.family(row, row.number, "rows").count
            return {_CHILDREN: x.copied(children), _HOLDS: self._holds(row, text)}

        parents = rows.of(self.link.entity, next(iter(self.columns.values())), cells)
        every = x.coalesce(x.call(exp.Sum, x.col(_CHILDREN)), x.integer(0))
        holding = exp.EQ(this=x.col(_HOLDS), expression=x.integer(1))
        return exp.select(every).from_(x.subquery(parents, "parents")).where(holding)

    def _holds(self, row: Row, text: str) -> exp.Expression:
        known = known_columns(row.column, self.columns.values())
        scope = replace(
            scope_of(row, (), text),
            columns={name: known[source] for name, source in self.columns.items()},
            cell=lambda name: row.value(self.columns[name]),
            exact=lambda name: row.exact(self.columns[name]),
            row_number=None,
        )
        condition = compile_expression(text, scope).node
        return x.case((condition, x.integer(1)), otherwise=x.integer(0))


def _copied(dataset: Dataset, entity: str, name: str) -> Copied | None:
    """Returns what a column is a copy of, cell by cell and in the same type."""
    facts, made = dataset.column(entity, name), dataset.generator(entity, name)
    if facts is None or made is None or facts.null_rate:
        return None
    copy = made.copied_from(facts)
    source = dataset.column(copy.cell.entity, copy.cell.column) if copy else None
    return copy if source is not None and source.type == facts.type else None
