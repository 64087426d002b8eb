"""The rows of a dry run: written all at once, and looked at one by one where some are refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from sqlglot import exp

from sdgen.compiling.joint_statements import insert_together
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, range_parameters, range_values
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.engine import Engine
from sdgen.errors import LockedError, OutOfRangeError, Problem, TargetError, UnreachableError
from sdgen.frozen import frozen
from sdgen.runs.makers.out_of_range import with_advice
from sdgen.runs.previewing.left_out_numbers import Sequences, insert_with_numbers
from sdgen.runs.previewing.refused_rows import RefusedRow
from sdgen.scenario.models import Entity


class RowRefusedError(Exception):
    """A row was refused; ``problem`` says which one and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


@frozen
class DryRows:
    """Writes the rows of a dry run, within its transaction.

    Args:
        engine: the connection.
        inspection: what the target holds, of the plan in the order of writing.
        sequences: those behind columns of the tables.
        written: entity → how many of its rows are written.
    """

    engine: Engine
    inspection: Inspection
    sequences: Sequences
    written: dict[str, int] = field(default_factory=dict)

    def write(self, entities: Sequence[Entity]) -> None:
        """Inserts the rows of entities: of one, or by one statement of several.

        Raises:
            RowRefusedError: a row is refused; it is the first one.
            RowsRefusedError: rows are refused, and it cannot be told which.
            LockedError, UnreachableError: as usual.
        """
        entities = [entity for entity in entities if entity.rows]
        if len(entities) == 1:
            self._write(entities[0])
        elif entities:
            self._write_together(entities)

    def _write(self, entity: Entity, but_for: TargetError | None = None) -> None:
        """Inserts the rows of one entity; of those that are refused it finds the first one.

        Args:
            entity: the entity.
            but_for: the only refusal that counts, if not each does.
        """
        plan, engine = self.inspection.plan, self.engine
        first, end = plan.first(entity), plan.end(entity)
        count = end - first
        rows = RowRange(*range_parameters(plan.dialect), at_most=count, altogether=count)
        insert, look_ups = self._insert(entity, rows)
        sql = engine.dialect.render(insert)
        left = [(first, end)]
        while left:
            begin, until = left.pop()
            try:
                with engine.transaction():
                    engine.stage(look_ups, begin, until)
                    engine.execute_sql(sql, range_values(begin, until))
            except (LockedError, UnreachableError):
                raise
            except TargetError as error:
                if but_for is not None and not self._is_same(error, but_for):
                    continue
                if until - begin == 1:
                    row = RefusedRow(engine, self.inspection, entity, begin)
                    raise RowRefusedError(row.problem(self._told(error, entity))) from error
                middle = (begin + until) // 2
                left += [(middle, until), (begin, middle)]
                continue
            self.written[entity.name] = self.written.get(entity.name, 0) + until - begin

    def _write_together(self, entities: Sequence[Entity]) -> None:
        """Inserts the rows of several entities by one statement."""
        plan, engine = self.inspection.plan, self.engine
        inserts = []
        for entity in entities:
            first, end = plan.first(entity), plan.end(entity)
            insert, look_ups = self._insert(entity, RowRange.of(first, end))
            engine.stage(look_ups, first, end)
            inserts.append(insert)
        try:
            with engine.transaction():
                engine.execute(insert_together(inserts))
        except (LockedError, UnreachableError):
            raise
        except TargetError as error:
            # Alone they break the keys of the cycle, but those are looked at last.
            if not self._is_between(error, entities):
                for entity in entities:
                    self._write(entity, but_for=error)
            raise self._told(error, *entities) from error
        self.written.update({entity.name: entity.rows for entity in entities})

    def _insert(self, entity: Entity, rows: RowRange) -> tuple[exp.Insert, LookUps]:
        look_ups = LookUps(self.inspection.compilation)
        insert = insert_with_numbers(self.inspection, self.sequences, entity, rows, look_ups)
        self.engine.provide(look_ups)
        return insert, look_ups

    def _is_same(self, error: TargetError, other: TargetError) -> bool:
        """Returns whether two refusals are of the same constraint, as far as they say so."""
        broken = self.engine.broken_constraint
        return type(error) is type(other) and broken(error) == broken(other)

    def _is_between(self, error: TargetError, entities: Sequence[Entity]) -> bool:
        """Returns whether rows of some entities break a foreign key to rows of each other."""
        tables = [self.inspection.plan.table(entity) for entity in entities]
        name = self.engine.broken_constraint(error).name
        keys = (key for table in tables for key in self.inspection.keys.get(table, ()))
        return any(key.name == name and key.table in tables for key in keys)

    def _told(self, error: TargetError, *entities: Entity) -> TargetError:
        """Returns an error with the columns that it may be about, where it names none."""
        if isinstance(error, OutOfRangeError):
            return with_advice(error, self.inspection.plan, *entities)
        return error
