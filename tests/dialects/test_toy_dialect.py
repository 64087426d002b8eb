"""Another dialect is a subclass, a few primitives and a line: all that is made of them follows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from sqlglot import exp

import dialects
from dialects import ROW_NUMBER
from dialects import sql_nodes as x
from dialects.sqlite import SQLite
from sdgen.compiling.script import script
from tests.support.examples import scenario_of_examples
from tests.support.runs import plan_for


class Toy(SQLite):
    """SQLite under another name, with two primitives of its own."""

    name = "toy"
    sqlglot_name = "sqlite"
    title = "Toy"

    def row_source(self, first: exp.Expression, end: exp.Expression, at_most: int) -> exp.Select:
        """Returns a query that counts."""
        start = exp.select(exp.alias_(x.own(first), x.ident(ROW_NUMBER)))
        step = exp.select(x.plus(x.col(ROW_NUMBER), 1)).from_(x.table("counted"))
        step = step.where(exp.LT(this=x.col(ROW_NUMBER), expression=x.sub(end, x.integer(1))))
        both = exp.union(start, step, distinct=False)
        rows = exp.select(x.col(ROW_NUMBER)).from_(x.table("counted"))
        return rows.with_(x.ident("counted"), as_=both, recursive=True)

    def digits(self, node: exp.Expression, width: int) -> exp.Expression:
        """Returns digits by PRINTF."""
        return x.func("PRINTF", x.text(f"%0{width}d"), node)


@pytest.fixture
def toy(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Registers the dialect."""
    monkeypatch.setitem(dialects.DIALECTS, "toy", f"{__name__}:Toy")
    yield "toy"
    dialects.get_dialect.cache_clear()


def test_what_is_made_of_two_primitives_is_the_same(toy: str) -> None:
    scenario = scenario_of_examples()
    texts, rows = [], []
    for name in ("sqlite", toy):
        plan = plan_for(scenario, name)
        texts.append("".join(script(plan, plan.order)))
        with closing(sqlite3.connect(":memory:")) as connection:
            connection.executescript(texts[-1])
            tables = [f'SELECT * FROM "{entity.name}"' for entity in scenario.entities]
            rows.append([connection.execute(table).fetchall() for table in tables])
    assert ["PRINTF('%04d'" in text for text in texts] == [False, True]
    assert texts[1].count('"counted"') > 2 * len(scenario.entities)
    assert rows[0] == rows[1]
