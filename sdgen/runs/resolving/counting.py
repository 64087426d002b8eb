"""Plans of runs: what they need to know is counted in a database, in memory where it can be."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable, Sequence
from contextlib import ExitStack
from dataclasses import field
from datetime import datetime
from functools import cache
from typing import TypeVar

from generators_sql.faking.time_limit import left
from sdgen.compiling.compilation import Compilation
from sdgen.compiling.count_statements import count_statement
from sdgen.compiling.look_ups import LookUps
from sdgen.databases.engine import Engine
from sdgen.databases.registry import open_in_memory
from sdgen.errors import TargetError
from sdgen.frozen import frozen
from sdgen.kept_values import KeptValues
from sdgen.planning.plan import Plan, make_plan
from sdgen.planning.request import RunRequest
from sdgen.scenario.counts import NotCountedError, Wanted
from sdgen.scenario.models import Scenario
from sdgen.targets.models import Target
from sdgen.targets.opening import open_target

T = TypeVar("T")

# What was counted last, which plans of the same scenario need again.
_kept: KeptValues[Hashable, int] = KeptValues(most=1_000)
_AGAIN_SECONDS = 0.02


def plan_without_target(
    scenario: Scenario,
    request: RunRequest,
    kind: str,
    schema: str | None = None,
    now: datetime | None = None,
) -> Plan:
    """Returns the plan of a run into some database that nobody looks at; see ``make_plan``.

    Raises:
        as ``make_plan``.
        TargetError: to count what it needs to know takes longer than is waited for.
    """
    return make_plan(scenario, request, kind, schema, now, RowCounter())


@frozen
class RowCounter:
    """Counts rows. Implements ``sdgen.planning.asked_rows.Counter``.

    Cells are the same on every engine, so they are counted in memory, but where they depend on rows
    that are in the target. It waits as long as values made here may take (``time_limit.within``).

    Args:
        target: holds the rows of entities with ``existing: true``, if there are any.
    """

    target: Target | None = None

    def count(
        self, plan: Plan, wanted: Sequence[Wanted], there: Sequence[Wanted]
    ) -> Sequence[Sequence[int] | None]:
        """Returns how many there are in each run; see ``Counter``."""
        of_target = {each.key for each in there} if self.target else set()
        with ExitStack() as stack:

            @cache
            def place(in_target: bool) -> _Place:
                """Returns where to count; it is opened when it is first needed."""
                engine = stack.enter_context(
                    open_target(self.target) if in_target and self.target else open_in_memory()
                )
                stack.enter_context(engine.session())
                return _Place(engine, plan.in_dialect(engine.dialect))

            return [place(each.key in of_target).count(each) for each in wanted]


@frozen
class _Place:
    """A database in which rows of a plan are counted, one query after the other."""

    engine: Engine
    plan: Plan
    compilation: Compilation = field(default_factory=Compilation)

    def count(self, wanted: Wanted) -> Sequence[int] | None:
        """Returns how many there are in each run, None where something has to be counted first."""
        try:
            return [self._counted(wanted, run) for run in range(len(self.plan.earlier) + 1)]
        except NotCountedError:
            return None
        except TargetError as error:
            column = f"{wanted.entity}.{wanted.column}"
            raise TargetError(f"counting rows for {column}: {error}") from error

    def _counted(self, wanted: Wanted, run: int) -> int:
        engine, plan, look_ups = self.engine, self.plan, LookUps(self.compilation)
        dataset = (*plan.earlier, plan.dataset)[run]
        sql = plan.dialect.render(count_statement(plan, wanted.query, dataset, look_ups))
        key = (_digest(engine, look_ups, sql), tuple(plan.existing.items()))
        found = _kept.get(key)
        if found is None:

            def work() -> int:
                engine.provide(look_ups)
                ((count,),) = engine.query(sql)
                return int(str(count))

            found = _stoppable(engine, work, left())
            _kept.keep(key, found)
        return found


def _digest(engine: Engine, look_ups: LookUps, sql: str) -> bytes:
    """Returns what stands for a query and the look-up tables it needs."""
    content = hashlib.blake2b(sql.encode(), digest_size=32)
    for table in look_ups:
        for text in table.content(engine.dialect):
            content.update(b"\0" + text.encode())
    return content.digest()


def _stoppable(engine: Engine, work: Callable[[], T], seconds: float | None) -> T:
    """Returns what work on a connection returns; it ends when the time is over, or on Ctrl-C.

    A statement that runs here would keep signals from being seen.
    """
    if engine.one_thread:
        return work()
    from concurrent.futures import ThreadPoolExecutor, wait

    with ThreadPoolExecutor(1, "sdgen-count") as pool:
        future = pool.submit(work)
        try:
            return future.result(seconds)
        except BaseException as error:
            over = not future.done()
            while not future.done():
                engine.cancel()
                wait([future], _AGAIN_SECONDS)
            if over and isinstance(error, TimeoutError):
                raise TargetError(
                    f"took longer than {seconds:.0f} s. Use fewer rows, or the command line, which "
                    "waits for it"
                ) from None
            raise
