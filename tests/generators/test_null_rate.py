"""NULLs by rate: their own draw, so no other cell moves."""

from __future__ import annotations

import pytest

from generators_sql.math.draw_thresholds import null_threshold
from sdgen.seeding import draw, draw_key
from tests.support.runs import Row, Runs, scenario_with

ROWS = 2_000


def tables(dsn: str | None, rate: float) -> list[Row]:
    """Returns the rows of a parent and its child as (column cells)."""
    nullable = {"nullable": True, "null_rate": rate}
    parents = {
        "name": "parents",
        "rows": 50,
        "columns": [{"name": "code", "type": "int", "generator": {"type": "sequence"}, **nullable}],
    }
    children = {
        "name": "children",
        "rows": ROWS,
        "columns": [
            {"name": "n", "type": "int", "generator": {"type": "sequence"}},
            {"name": "word", "type": "string", "generator": {"type": "faker_city"}, **nullable},
            {
                "name": "parent",
                "type": "int",
                "generator": {"type": "fk", "params": {"entity": "parents", "column": "code"}},
                "nullable": True,
            },
        ],
    }
    scenario = scenario_with(parents, children)
    with Runs() as runs:
        made = runs.sqlite(scenario) if dsn is None else runs.postgres(scenario, dsn)
        return sorted(made["children"], key=lambda row: int(row[0] or 0))


def check(dsn: str | None) -> None:
    full, holes = tables(dsn, 0.0), tables(dsn, 0.3)
    key = draw_key(7, "children", "word", "null")
    for row, (before, after) in enumerate(zip(full, holes, strict=True)):
        masked = draw(key, row) < null_threshold(0.3)
        assert after[:2] == (before[0], None if masked else before[1])
        assert after[2] in (before[2], None)
    assert 0.25 < sum(row[1] is None for row in holes) / ROWS < 0.35
    assert any(row[2] is None for row in holes)  # the parent's own


def test_in_sqlite() -> None:
    check(None)


def test_in_postgres(postgres_shared: str) -> None:
    check(postgres_shared)


@pytest.mark.parametrize(("rate", "nulls"), [(0.0, 0), (1.0, ROWS)])
def test_none_and_all(rate: float, nulls: int) -> None:
    assert sum(row[1] is None for row in tables(None, rate)) == nulls
