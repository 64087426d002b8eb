"""A row that a database has refused: what it breaks, its cells, and the line of the scenario."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, select_rows
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.engine import BrokenConstraint, Engine
from sdgen.errors import Problem, TargetError, shown
from sdgen.frozen import frozen
from sdgen.scenario.models import Entity
from sdgen.values import canonical_text

_MOST_CELLS = 8  # told of a row, where it is not known which ones count


@frozen
class RefusedRow:
    """A row that was refused.

    Args:
        engine: the connection that was refused it.
        inspection: what the target holds.
        entity: the row's entity.
        number: its number.
    """

    engine: Engine
    inspection: Inspection
    entity: Entity
    number: int

    def problem(self, error: TargetError) -> Problem:
        """Returns why it was refused, at the place of the scenario that is to be changed."""
        broken = self.engine.broken_constraint(error)
        plan = self.inspection.plan
        if (other := self._added_by_trigger(broken)) is not None:
            message = (
                f"table {plan.table(other)}: a trigger of {plan.table(self.entity)} adds rows to "
                f"it, and one is refused: {error}. Leave out {other.name}, or fill it in another "
                "run, after the rows that the trigger adds"
            )
            return replace(self._place(other), message=message)
        columns = list(self._columns(broken))
        told = ", ".join(f"{name} {cell}" for name, cell in self._cells(columns))
        named = f"{broken.name}: " if broken.name and broken.name not in str(error) else ""
        message = (
            f"table {plan.table(self.entity)}: row {self.number} ({told}) is refused: "
            f"{named}{error}. Change the scenario, or the table's constraints"
        )
        return replace(self._place(self.entity, columns[0] if columns else None), message=message)

    def _added_by_trigger(self, broken: BrokenConstraint) -> Entity | None:
        """Returns the other entity of whose table a row is refused; None where it is this one's."""
        plan = self.inspection.plan
        if broken.table is None or broken.table == plan.table(self.entity):
            return None
        return next((each for each in plan.order if plan.table(each) == broken.table), None)

    def _place(self, entity: Entity, of_column: str | None = None) -> Problem:
        scenario = self.inspection.plan.scenario
        number = next(at for at, each in enumerate(scenario.entities) if each.name == entity.name)
        path: tuple[str | int, ...] = ("entities", number)
        for at, column in enumerate(entity.columns):
            if column.name == of_column:
                path = (*path, "columns", at)
        return scenario.places.problem(path, "")

    def _columns(self, broken: BrokenConstraint) -> Iterator[str]:
        """Yields the columns of the scenario that a constraint is of."""
        plan, catalog = self.inspection.plan, self.engine.catalog
        names: Sequence[str] = broken.columns
        table = plan.table(self.entity)
        if not names and broken.name and table in self.inspection.tables:
            checks = catalog.table_checks([table])[table]
            named = [each.columns for each in checks if broken.name in (each.name, each.condition)]
            named += [
                key.columns
                for key in self.inspection.keys.get(table, ())
                if key.name == broken.name
            ]
            names = named[0] if named else ()
        for name in names:
            column = self.inspection.column(self.entity, name)
            if column is not None:
                yield column.name

    def _cells(self, columns: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Yields some columns of the row, each with its cell."""
        named = columns or [each.name for each in self.entity.stored_columns[:_MOST_CELLS]]
        look_ups = LookUps(self.inspection.compilation)
        rows = RowRange.of(self.number, self.number + 1)
        query = select_rows(self.inspection.plan, self.entity, rows, look_ups, only=named)
        self.engine.provide(look_ups)
        self.engine.stage(look_ups, self.number, self.number + 1)
        (row,) = self.engine.query(self.engine.dialect.render(query))
        for name, value in zip(named, row, strict=True):
            text = canonical_text(value, self.entity.column(name).type)
            yield name, "NULL" if text is None else shown(text)
