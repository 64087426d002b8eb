"""What all rows of one INSERT share while its SQL is written."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from sqlglot import exp

from dialects import ROW_NUMBER, LookUpForm
from sdgen.compiling.layers import Layers
from sdgen.compiling.look_ups import LookUps, LookUpTable
from sdgen.compiling.look_ups.table import VALUES
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Entity


@dataclass
class Writing:
    """What all rows of one INSERT share.

    Args:
        plan: the plan.
        look_ups: collects the tables it looks things up in.
        parents: (entity, column) → the table its cells are looked up in; None to compute them.
        at_most: upper bound of the rows it makes.
        staged: whether what Python makes is put beside each range of rows, by their numbers.
        is_new: whether the rows it makes are those of this run, not of earlier ones too.
        source: the columns of its row source.

    Attributes:
        layers: the named expressions.
        cells: cells that are made once.
        counts: what such cells are exactly, as far as they are counts (``dialects.cells``).
    """

    plan: Plan
    look_ups: LookUps
    parents: Callable[[Entity, str], LookUpTable | None]
    at_most: int
    staged: bool = False
    is_new: bool = False
    source: tuple[str, ...] = (ROW_NUMBER,)
    layers: Layers = field(init=False)
    cells: dict[Hashable, exp.Expression] = field(default_factory=dict)
    counts: dict[Hashable, exp.Expression] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.layers = Layers(self.plan.dialect, self.source, self.at_most)

    def shared(self, entity: Entity) -> frozenset[str]:
        """Returns the columns of an entity that others of its columns are computed from."""
        return self.look_ups.compilation.shared_columns(entity)

    def comment_on(self, entity: Entity, column: str) -> str:
        """Returns what a comment calls a column, with its rule if it is hidden."""
        name, model = f"{entity.name}.{column}", entity.column(column)
        if not model.hidden:
            return name
        generator = model.generator.params
        return f"{name}, hidden, {generator.type}: {generator.summary()}"

    def look_up_form(self, table: LookUpTable) -> LookUpForm:
        """Returns how an entry of a table is found."""
        dialect = self.plan.dialect
        form = table.form(dialect, self.at_most)
        if form is LookUpForm.JOIN and self.layers.joins >= dialect.most_joins:
            return LookUpForm.SUBQUERY
        return form

    def entry(
        self,
        path: tuple[str, ...],
        table: LookUpTable,
        number: exp.Expression,
        what: str,
        place: int = 0,
    ) -> exp.Expression:
        """Returns a value of the entry of a table at a number.

        Args:
            path: how the row that it belongs to was reached, see ``CompiledRow``.
            table: the table.
            number: an integer expression, 0 … entries-1.
            what: what to call the entry.
            place: which of its values.
        """
        self.look_ups.add(table)
        dialect, form = self.plan.dialect, self.look_up_form(table)
        value, column = VALUES[place], table.columns[place]
        if form is LookUpForm.JOIN:
            key, hint = (path, "entry", table.name, number), "_".join((*path, what))
            return self.layers.join(key, f"{hint}_entry", table.name, number, value)
        if form is LookUpForm.LIST:
            number = table.place_in_list(number)
            return dialect.entry_of_list(table.name, number, column.type, column.nullable, value)
        return dialect.entry_by_query(table.name, number, value)
