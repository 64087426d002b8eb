"""Parents: columns that foreign keys point to, computed once into a table instead of in every row.

A foreign key's value is its parent's cell at a drawn row number. Where many rows point to few
parents, the database computes the parents' cells first and the rows look theirs up. The values
are the same; only the time differs.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import field

from sqlglot import exp

from dialects import ROW_NUMBER, LookUpForm
from dialects import sql_nodes as x
from generators_sql.spi import EntryColumn
from sdgen.compiling.comments import comment
from sdgen.compiling.compilation import Compilation
from sdgen.compiling.look_ups import LookUps, LookUpTable
from sdgen.compiling.look_ups.computed_cells import ComputedCells
from sdgen.compiling.look_ups.names import digest, plain_name, table_name
from sdgen.compiling.look_ups.table import NUMBER, VALUE
from sdgen.compiling.row import CompiledRow
from sdgen.compiling.writing import Writing
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Entity

MOST_PARENTS = 50_000
"""Rows of the largest parent entity that is computed first. The table should stay in the
processor's cache: uuids of 10,000 parents made SQLite's rows 8 to 15 % faster, of 35,000 between
9 % faster and 9 % slower (2 MB of L2 cache), and Postgres's rows of 35,000 still 10 %. It also
bounds the memory, which with SQLite is the client's: 50,000 uuids as text take 2.4 MiB."""

FEWEST_CHILDREN = 4
"""Rows to be made for each parent row. Filling the table takes about as long as computing the
cell in two rows, so below this there is little to be gained."""

FEWEST_STEPS = 3
"""Draws, rows pointed to, look-ups and function calls that a cell is made of. A ``sequence`` or a
cell of one draw is computed faster than looked up; cells of two steps take about as long."""

MANY_STEPS = 25
"""From so many steps on, the rows of one session may be as few as the parents. What a statement
says, and the time to plan it, would otherwise grow with each layer of parents above."""

LONGEST_TEXT = 64
"""Characters of the longest text within a cell; a table of longer ones would be large."""

# Functions to sqlglot, but written and computed as operators.
_NO_CALLS = (exp.Binary, exp.Case, exp.Cast, exp.Extract, exp.If)


@frozen
class _ParentTable:
    """A table of parents' cells.

    Args:
        table: the table.
        needed: those it is computed from.
        steps: of how many steps a cell is made; see ``FEWEST_STEPS``.
    """

    table: LookUpTable
    needed: LookUps
    steps: int


@frozen
class ParentLookUps:
    """Decides, for the rows of one statement, which parents' cells are looked up.

    Args:
        plan: the plan.
        look_ups: collects the tables.
        at_most: upper bound of the rows that the statement makes.
        altogether: rows that the session makes with it and statements like it.
    """

    plan: Plan
    look_ups: LookUps
    at_most: int
    altogether: int
    _decided: dict[tuple[str, str], LookUpTable | None] = field(default_factory=dict)

    def table(self, entity: Entity, column: str) -> LookUpTable | None:
        """Returns the table of an entity's cells in a column; None if rows compute theirs."""
        key = (entity.name, column)
        if key not in self._decided:
            self._decided[key] = self._table(entity, column)
        return self._decided[key]

    def _table(self, entity: Entity, column: str) -> LookUpTable | None:
        rows = self.plan.end(entity)
        if rows > min(MOST_PARENTS, self.altogether):
            return None
        form = self.plan.dialect.look_up_form(rows, self.at_most)
        if form is LookUpForm.SUBQUERY:
            return None  # hardly faster than computing the cell
        compilation = self.look_ups.compilation
        # The table is the same for all statements that look cells up there, however many rows
        # they make, and the way up to it may be long.
        key = "parents", entity.name, column
        made = compilation.made_once(key, lambda: self._made(entity, column, rows))
        if made is None:
            return None
        if rows * FEWEST_CHILDREN > self.altogether and made.steps < MANY_STEPS:
            return None
        self.look_ups.add(*made.needed, made.table)
        return made.table

    def _made(self, entity: Entity, column: str, rows: int) -> _ParentTable | None:
        # What the cells need is kept aside until it is sure that they get a table.
        needed = LookUps(self.look_ups.compilation)
        above = ParentLookUps(self.plan, needed, rows, rows)
        writing = Writing(self.plan, needed, above.table, rows)
        value = CompiledRow(writing, entity, x.col(ROW_NUMBER)).value(column)
        steps = _steps(value, writing)
        if steps < FEWEST_STEPS or _longest_text(value, needed) > LONGEST_TEXT:
            return None
        model = entity.column(column)
        table = ComputedCells(
            name=_table_name(self.plan, needed.compilation, entity.name, column),
            entries=rows,
            columns=(EntryColumn.of(model.type, nullable=model.nullable),),
            query=self._cells(writing, entity, column, value),
        )
        return _ParentTable(table, needed, steps)

    def _cells(
        self, writing: Writing, entity: Entity, column: str, value: exp.Expression
    ) -> exp.Select:
        """Returns the query of all cells of a column, numbered."""
        number = x.alias(x.col(ROW_NUMBER), NUMBER)
        cell = x.alias(value, VALUE)
        generator = entity.column(column).generator.params
        cell.comments = [comment(f"{generator.type}: {generator.summary()}")]
        rows = self.plan.end(entity)
        source = self.plan.dialect.row_source(x.integer(0), x.integer(rows), rows)
        return writing.layers.select(source, [number, cell])


def _steps(value: exp.Expression, writing: Writing) -> int:
    """Returns of how many steps a cell is made; see ``FEWEST_STEPS``."""
    calls = [
        call
        for call in value.find_all(exp.Func)
        if not isinstance(call, _NO_CALLS) and not call.find_ancestor(exp.Subquery)
    ]
    return writing.layers.size + len(writing.look_ups.tables) + len(calls)


def _longest_text(value: exp.Expression, look_ups: LookUps) -> int:
    """Returns the length of the longest text that a cell is made of."""
    texts = (literal.name for literal in value.find_all(exp.Literal) if literal.is_string)
    lengths = [*map(len, texts), *(table.longest_text for table in look_ups)]
    return max(lengths, default=0)


def _table_name(plan: Plan, compilation: Compilation, entity: str, column: str) -> str:
    """Returns ``sdgen_parent_<entity>_<column>``; with a digest where that could be another's."""
    name = plain_name(f"{entity}_{column}")
    kind = f"{compilation.mark}parent_"
    marked = table_name(plan.dialect, kind, name, digest(entity, column))
    alike = compilation.made_once("plain names", lambda: _plain_names(plan))
    if alike[name] > 1 or not name or name not in marked:
        return marked
    return f"sdgen_{kind}{name}"


def _plain_names(plan: Plan) -> Counter[str]:
    """Returns how often the columns of a plan are called the same, behind their entity's name."""
    pairs = (
        (entity.name, each.name) for entity in plan.scenario.entities for each in entity.columns
    )
    return Counter(plain_name("_".join(pair)) for pair in pairs)
