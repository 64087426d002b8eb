"""What one cell of each generator costs: time to compute it in the database, nothing stored."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from sqlglot import exp

from dialects import ROW_NUMBER
from dialects import sql_nodes as x
from generators_sql.registry import own_generators
from generators_sql.spi import Generator
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.parent_look_ups import ParentLookUps
from sdgen.compiling.row import CompiledRow
from sdgen.compiling.writing import Writing
from sdgen.databases.engine import Engine
from sdgen.planning.plan import Plan, make_plan
from sdgen.planning.request import RunRequest
from sdgen.runs.resolving.targets import inline_target
from sdgen.scenario.models import Scenario
from sdgen.targets.opening import open_target
from tests.benchmarks.measuring import report, rotated
from tests.support.databases import Database
from tools.generators_page import example_scenario

NOTHING = ""
"""Name of the query that computes no cell: counting the row numbers."""


@dataclass
class CellCost:
    """What the cells of one generator's example took, round by round."""

    engine: str
    generator: str
    rows: int
    seconds: list[float] = field(default_factory=list)


@dataclass(frozen=True)
class _Query:
    cost: CellCost
    engine: Engine
    sql: str
    look_ups: LookUps

    def measure(self) -> None:
        """Runs once and notes the time; look-up tables are there before."""
        self.engine.provide(self.look_ups)
        self.engine.stage(self.look_ups, 0, self.cost.rows)
        began = time.perf_counter()
        ((count,),) = self.engine.query(self.sql)
        self.cost.seconds.append(round(time.perf_counter() - began, 5))
        assert int(str(count)) == self.cost.rows


def cost_of_cells(databases: Sequence[Database], rows: int, rounds: int) -> list[CellCost]:
    """Return the costs of every generator's documented example in each engine, interleaved.

    Examples are those of docs/generators.md; columns that an example needs are computed too, but
    for parents that are looked up, which are there before.
    """
    costs: list[CellCost] = []
    for database in databases:
        target = inline_target({"dsn": database.dsn, "kind": database.kind})
        with open_target(target) as engine:
            queries = [
                _nothing(engine, rows),
                *(_query(engine, one, rows) for one in own_generators()),
            ]
            for query in queries:
                query.measure()
                query.cost.seconds.clear()
            for number in range(rounds):
                for query in rotated(queries, number):
                    query.measure()
            report(f"cells of {len(queries) - 1} generators, {database.kind}")
            costs += [query.cost for query in queries]
    return costs


def _nothing(engine: Engine, rows: int) -> _Query:
    source = engine.dialect.row_source(x.integer(0), x.integer(rows), rows)
    count = exp.select(x.func("COUNT", x.col(ROW_NUMBER))).from_(source.subquery("made"))
    cost = CellCost(engine.dialect.name, NOTHING, rows)
    return _Query(cost, engine, engine.dialect.render(count), LookUps())


def _query(engine: Engine, generator: type[Generator], rows: int) -> _Query:
    """Return the query that counts the cells of a generator's example, so has to make them."""
    plan = _plan(example_scenario(generator), engine, rows)
    entity = plan.scenario.entity("example")
    column = next(each for each in entity.columns if each.generator.type == generator.type)
    look_ups = LookUps()
    parents = ParentLookUps(plan, look_ups, rows, rows)
    writing = Writing(plan, look_ups, parents.table, rows, staged=True, is_new=True)
    cell = CompiledRow(writing, entity, x.col(ROW_NUMBER)).value(column.name)
    source = plan.dialect.row_source(x.integer(0), x.integer(rows), rows)
    # A pair with the row number is never NULL.
    cells = [exp.alias_(cell, x.ident("cell"))]
    made = writing.layers.select(source, cells)
    is_null = exp.Is(this=x.col("cell"), expression=exp.Null())
    seen = exp.Case().when(is_null, x.integer(0)).else_(x.integer(1))
    count = exp.select(x.func("COUNT", seen)).from_(exp.Subquery(this=made, alias=x.ident("made")))
    cost = CellCost(engine.dialect.name, generator.type, rows)
    return _Query(cost, engine, plan.dialect.render(count), look_ups)


def _plan(scenario: Scenario, engine: Engine, rows: int) -> Plan:
    request = RunRequest(seed=42, as_of="2026-01-31T12:00:00Z")
    request = replace(request, row_overrides={"example": rows})
    return make_plan(scenario, request, engine.dialect.name)
