"""The steps that finish a run's tables, which of them may be taken at once, and how."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from sqlglot import exp

from sdgen.compiling.key_statements import signed
from sdgen.compiling.statements import analyzed
from sdgen.databases.engine import Engine
from sdgen.databases.sequences import moves, written_sequences
from sdgen.databases.stored_tables import StoredTable
from sdgen.errors import ConstraintError, RunCancelledError, RunError, SdgenError, TargetError
from sdgen.planning.plan import Plan
from sdgen.runs.batches.sizes import jobs_of
from sdgen.runs.sinks.tables.connections import Connections
from sdgen.runs.sinks.tables.keys import statements_left
from sdgen.runs.sinks.tables.locks import LockWaits
from sdgen.runs.workers import Begun, Crew, Done
from sdgen.scenario.models import Entity
from sdgen.scenario.table_keys import Key, KeyKind
from sdgen.scenario.table_names import TableName


@dataclass(frozen=True, eq=False)
class Step:
    """A statement in a transaction of its own.

    Args:
        entity: whose table it is about.
        table: that table.
        key: the key it makes, if it makes one.
        sql: the statement.
        tables: the tables that it locks.
        builds_index: whether it only reads its table, as others may at the same time.
        sequence: the sequence it moves, if it moves one. A step without it and a key lets the
            planner know what the table holds.
        then: statements that belong to it.
    """

    entity: Entity
    table: TableName
    key: Key | None
    sql: str
    tables: frozenset[TableName]
    builds_index: bool = False
    sequence: TableName | None = None
    then: tuple[str, ...] = ()

    @property
    def rows(self) -> int:
        """How many rows it writes: none."""
        return 0

    def failed(self, error: TargetError | RunError) -> SdgenError:
        """Returns the error of a run that has failed at this step."""
        if isinstance(error, RunError):
            return RunError(str(error))  # of the ledger, whatever the step
        if self.key is None:
            done = "made" if self.sequence is None else "moved past them"
            return TargetError(f"all rows are written, but {self} cannot be {done}: {error}")
        said = f'all rows are written, but {self} cannot be made ("{self.key.name}"): {error}'
        if isinstance(error, ConstraintError) and self.key.unchecked:
            return RunError(said)  # the rows are at fault, as in a batch
        if isinstance(error, ConstraintError):
            said += ". If rows were added that are not of this run, take them out"
        return TargetError(said)

    def __str__(self) -> str:
        if self.sequence is not None:
            return f"sequence {self.sequence}"
        what = "the statistics" if self.key is None else self.key
        return f'{what} of table "{self.table}"'


def steps_left(
    engine: Engine,
    plan: Plan,
    unfinished: Mapping[TableName, StoredTable],
    known: Collection[TableName] = (),
) -> list[Step]:
    """Returns what is still to be done, in an order in which it can be done; large tables first.

    Args:
        engine: a connection to the target.
        plan: the run's plan.
        unfinished: the tables that have not all their keys; others keep those they have.
        known: tables of which the planner knows already what they hold.
    """
    keys = _of_keys(engine, plan, unfinished)
    analyze = [step for step in steps_of_statistics(plan) if step.table not in known]
    moved = _of_sequences(engine, plan)
    return sorted([*keys, *moved, *analyze], key=lambda step: (_turn(step), -step.entity.rows))


def steps_of_statistics(plan: Plan) -> list[Step]:
    """Returns the steps that let the planner know what tables hold; large tables first."""
    steps = [
        Step(
            entity,
            plan.table(entity),
            None,
            plan.dialect.render(statement, pretty=False),
            frozenset({plan.table(entity)}),
        )
        for entity in plan.order
        if plan.owners.owns(entity)
        for statement in plan.dialect.analyze([analyzed(plan, entity)])
    ]
    return sorted(steps, key=lambda step: -step.entity.rows)


def _of_sequences(engine: Engine, plan: Plan) -> Iterator[Step]:
    """Yields the steps that move sequences; to move one again does nothing."""
    found = written_sequences(engine, plan)
    for name, statement in moves(engine.dialect, found).items():
        tables = frozenset(sequence.written for sequence in found if sequence.name == name)
        entity = next(entity for entity in plan.order if plan.table(entity) in tables)
        sql = engine.dialect.render(statement)
        yield Step(entity, plan.table(entity), None, sql, tables, sequence=name)


def _of_keys(
    engine: Engine, plan: Plan, unfinished: Mapping[TableName, StoredTable]
) -> Iterator[Step]:
    entities = [entity for entity in plan.order if plan.table(entity) in unfinished]
    for entity, key, statement in statements_left(engine, plan, entities, unfinished):
        tables = {plan.table(entity)}
        if key.kind is KeyKind.FOREIGN:
            tables.add(plan.table(plan.scenario.entity(key.entity)))
        sql, *then = (
            plan.dialect.render(each, pretty=False) for each in signed(plan, key, statement)
        )
        is_index = isinstance(statement, exp.Create)
        name = plan.table(entity)
        yield Step(entity, name, key, sql, frozenset(tables), is_index, then=tuple(then))


def _turn(step: Step) -> int:
    """Returns its turn: indexes, constraints of them, foreign keys, sequences, statistics.

    Foreign keys are checked by a join, for which the planner needs no more than the tables' sizes.
    """
    if step.builds_index:
        return 0
    if step.key is None:
        return 4 if step.sequence is None else 3  # an index finds the largest number at once
    return 2 if step.key.kind is KeyKind.FOREIGN else 1


class Steps:
    """Hands out steps to workers, such that the end is as if they were done one after the other.

    A step is handed out when no step before it that is not done yet needs one of its tables; but
    those that build indexes may share a table. So no two that are begun want locks that conflict:
    none waits for another one in the database, and they cannot deadlock, whatever order a
    statement takes its locks in. Safe for several threads.

    Args:
        steps: in an order in which they can be done.
    """

    def __init__(self, steps: Sequence[Step]) -> None:
        self._changed = threading.Condition()
        self._stopped = False
        self._left = list(steps)
        self._begun: set[Step] = set()

    @property
    def left(self) -> int:
        """How many are not done."""
        return len(self._left)

    def take(self) -> Step | None:
        """Returns the next step; None when all are begun or the run is to stop.

        Waits where all that is left has to come after steps that others are at.
        """
        with self._changed:
            while not self._stopped and len(self._begun) < len(self._left):
                step = self._next()
                if step is not None:
                    self._begun.add(step)
                    return step
                self._changed.wait()
            return None

    def done(self, step: Step) -> None:
        """Says that a step is committed."""
        with self._changed:
            self._left.remove(step)
            self._begun.remove(step)
            self._changed.notify_all()

    def stop(self) -> None:
        """Hands out no more steps."""
        with self._changed:
            self._stopped = True
            self._changed.notify_all()

    def _next(self) -> Step | None:
        read: set[TableName] = set()  # tables that steps before build indexes of
        needed: set[TableName] = set()  # tables that steps before need alone
        for step in self._left:
            free = step.tables.isdisjoint(needed if step.builds_index else needed | read)
            if free and step not in self._begun:
                return step
            (read if step.builds_index else needed).update(step.tables)
        return None


def do_steps(
    steps: Sequence[Step],
    do: Callable[[Engine, Step], bool],
    connections: Connections,
    plan: Plan,
    waits: LockWaits,
    begun: Callable[[Begun[Step]], None] = lambda begun: None,
) -> None:
    """Does steps in as many connections as the run has jobs, and logs each.

    Args:
        steps: in an order in which they can be done.
        do: does one in one of the connections, in the thread of that one: all of it, or nothing
            (False).
        connections: to the target.
        plan: the run's plan.
        waits: has the log, and the switch that is checked before each step.
        begun: is called in this thread for each step that is begun.

    Raises:
        SdgenError: a step failed.
        RunCancelledError: somebody asked for the run to be stopped.
    """

    def log(done: Done[Step]) -> None:
        step = done.task
        waits.log.debug(
            f"{step} {'made' if step.sequence is None else 'moved'}",
            extra={"sql": step.sql, "seconds": round(done.seconds, 3)},
        )

    engine, tasks = connections.first, Steps(steps)
    jobs = 1 if engine.one_writer else max(1, min(jobs_of(plan, engine), len(steps)))
    workers = [partial(do, each) for each in connections.some(jobs)]
    crew = Crew(
        *(workers, tasks, waits.switch, connections.cancel), in_this_thread=engine.one_thread
    )
    crew.work(log, begun)
    if tasks.left:
        raise RunCancelledError(waits.switch.reason)
