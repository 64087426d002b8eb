"""The row that generators ask things of, while the SQL of one INSERT is written."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from sqlglot import exp

from dialects import Dialect
from dialects import expressions as x
from dialects.base import LookUpForm
from generators_sql.base import ColumnFacts
from generators_sql.dictionary import Dictionary
from sdgen.column_types import ColumnType
from sdgen.compiling.draws import draw_expression
from sdgen.compiling.layers import Layers
from sdgen.compiling.look_ups import LookUps, LookUpTable
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Entity
from sdgen.seeding import LOW_BITS, LOW_MASK, draw_key

_SMALL = 2**31  # row counts and ranges up to here need one draw and no high bits


@dataclass
class Writing:
    """What all rows of one INSERT share.

    Args:
        plan: the plan.
        look_ups: collects the tables it looks things up in.
        parents: (entity, column) → the table its cells are looked up in; None to compute them.
        at_most: upper bound of the rows it makes.
    """

    plan: Plan
    look_ups: LookUps
    parents: Callable[[Entity, str], LookUpTable | None]
    at_most: int
    layers: Layers = field(default_factory=Layers)


@dataclass(frozen=True)
class CompiledRow:
    """One row of one entity: the row being written or a parent somewhere up its foreign keys.

    Implements ``generators_sql.base.EntityRow``.

    Args:
        writing: the INSERT it belongs to.
        entity: the entity.
        number: the 0-based row number, as a column.
        path: how it was reached: (), or the columns followed from the row being written.
    """

    writing: Writing
    entity: Entity
    number: exp.Expression
    path: tuple[str, ...] = ()

    def value(self, column: str) -> exp.Expression:
        """Returns the SQL of one cell, in its column's type."""
        if self.path and (table := self.writing.parents(self.entity, column)):
            return self.look_up(table, self.number, column)
        bound = BoundRow(self, self.writing.plan.facts(self.entity, column))
        return self.entity.column(column).generator.params.sql(bound)

    def type_of(self, column: str) -> ColumnType:
        """Returns the type of a column of this row."""
        return self.entity.column(column).type

    def named(
        self, key: tuple[Hashable, ...], what: str, expression: exp.Expression, comment: str
    ) -> exp.Column:
        """Returns a named column for an expression that belongs to this row."""
        hint = "_".join((*self.path, what))
        return self.writing.layers.name((self.path, *key), hint, expression, comment)

    def look_up(self, table: LookUpTable, number: exp.Expression, what: str) -> exp.Expression:
        """Returns the entry of a table at a number, an integer expression.

        Args:
            table: the table.
            number: 0 … entries-1.
            what: what to call the entry.
        """
        writing = self.writing
        writing.look_ups.add(table)
        dialect = writing.plan.dialect
        form = dialect.look_up_form(table.entries, writing.at_most)
        if form is LookUpForm.JOIN:
            key, hint = (self.path, "entry", table.name, number), "_".join((*self.path, what))
            return writing.layers.join(key, f"{hint}_entry", table.name, number)
        if form is LookUpForm.LIST:
            return dialect.entry_of_list(table.name, number, table.type, table.nullable)
        return dialect.entry_by_query(table.name, number)

    def halves(self) -> tuple[exp.Expression, exp.Expression | None]:
        """Returns the low 31 bits of the row number, and the bits above where there can be any."""
        if self.entity.rows <= _SMALL:
            return self.number, None
        low = self.named(
            ("low",), "row_low", x.bit_and(self.number, LOW_MASK), "row number, low 31 bits"
        )
        high = self.named(
            ("high",), "row_high", x.shift_right(self.number, LOW_BITS), "row number, high bits"
        )
        return low, high


@dataclass(frozen=True)
class BoundRow:
    """A row seen from one of its columns. Implements ``generators_sql.base.Row``."""

    row: CompiledRow
    column: ColumnFacts

    @property
    def dialect(self) -> Dialect:
        """The dialect the SQL is written in."""
        return self.row.writing.plan.dialect

    @property
    def number(self) -> exp.Expression:
        """The 0-based row number."""
        return self.row.number.copy()

    def value(self, column: str) -> exp.Expression:
        """Returns the cell of another column of the same row."""
        return self.row.value(column)

    def type_of(self, column: str) -> ColumnType:
        """Returns the type of a column of this row."""
        return self.row.type_of(column)

    def draw(self, stream: int) -> exp.Expression:
        """Returns a draw of this column, named so that it is computed once."""
        return self.row.named(
            ("draw", self.column.name, stream),
            f"{self.column.name}_u{stream}",
            self._draw(stream),
            f"draw {stream} of {self.column.entity}.{self.column.name}",
        )

    def below(self, n: int, stream: int = 0) -> exp.Expression:
        """Returns an integer, uniform in [0, n)."""
        return self._below(n, stream, self.draw)

    def unit(self, stream: int = 0) -> exp.Expression:
        """Returns a double, uniform in [0, 1), with 53 random bits."""
        high = x.times(self.draw(stream), 2**22)
        bits = x.add(high, x.shift_right(self.draw(stream + 1), 9))
        return x.paren(x.div(bits, self.dialect.double(2.0**53)))

    def parent(self, entity: str) -> CompiledRow:
        """Returns the row of another entity that this column points to."""
        parent = self.row.writing.plan.scenario.entity(entity)
        number = self.row.named(
            ("parent", self.column.name, entity),
            f"{self.column.name}_parent",
            self._below(parent.rows, 0, self._draw),  # used once: needs no name of its own
            f"row of {entity} that {self.column.entity}.{self.column.name} points to",
        )
        path = (*self.row.path, f"{self.column.name}_parent")
        return CompiledRow(self.row.writing, parent, number, path)

    def pool(self, dictionary: Dictionary, stream: int = 0) -> exp.Expression:
        """Returns an entry of a dictionary at a drawn index."""
        index = self.below(len(dictionary.values), stream)
        table = LookUpTable.of_dictionary(dictionary)
        return self.row.look_up(table, index, self.column.name)

    def _draw(self, stream: int) -> exp.Expression:
        seed = self.row.writing.plan.seed
        key = draw_key(seed, self.column.entity, self.column.name, str(stream))
        return draw_expression(key, *self.row.halves())

    def _below(self, n: int, stream: int, draw: Callable[[int], exp.Expression]) -> exp.Expression:
        """Returns ``(u · n) >> 31`` or, where one draw is too short, ``(u1 · 2^31 + u2) % n``."""
        if n == 1:
            # A bare 0 is 32 bits wide in Postgres, and so were all that is computed from it.
            return x.cast(x.integer(0), self.dialect.type_names[ColumnType.BIGINT])
        if n <= _SMALL:
            return x.shift_right(x.times(draw(stream), n), LOW_BITS)
        both = x.add(x.times(draw(stream), 2**LOW_BITS), draw(stream + 1))
        return exp.Paren(this=x.mod(both, x.integer(n)))
