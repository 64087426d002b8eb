"""Another dialect is a subclass, a few primitives and a line: all that is made of them follows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

import dialects
from sdgen.compiling.script import script
from tests.support.examples import scenario_of_examples
from tests.support.runs import plan_for


@pytest.fixture
def toy(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Registers the dialect."""
    monkeypatch.setitem(dialects.DIALECTS, "toy", "tests.support.toy:ToyDialect")
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
