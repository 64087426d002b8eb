"""Which batches there are, and in which order they are handed out."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sdgen.databases.sqlite.engine import SQLiteEngine
from sdgen.planning.plan import Plan
from sdgen.runs.batches.batch import Batch, missing
from sdgen.runs.batches.schedule import Schedule
from sdgen.runs.batches.sizes import batch_count, batch_size, fixed_sizes, jobs_of
from tests.support.runs import entity_of, plan_for, scenario_with

PARENTS = entity_of("parents", 10, id=("int", "sequence", {}))
CHILDREN = entity_of("children", 25, key=("int", "fk", {"entity": "parents", "column": "id"}))
ALONE = entity_of("alone", 5, id=("int", "sequence", {}))
PLAN = plan_for(scenario_with(PARENTS, CHILDREN, ALONE), "sqlite")
ROWS = {"parents": 10, "children": 25, "alone": 5}


def schedule(size: int = 10, plan: Plan = PLAN) -> Schedule:
    """Returns the schedule of all rows."""
    gaps = {name: missing(0, rows, ()) for name, rows in ROWS.items()}
    return Schedule(plan.order, gaps, fixed_sizes(dict.fromkeys(ROWS, size)))


def names(batches: list[Batch | None]) -> list[str]:
    """Returns batches as entity:first-end."""
    return [f"{b.entity.name}:{b.first}-{b.end}" for b in batches if b is not None]


@given(st.integers(1, 60), st.sets(st.integers(0, 59)))
def test_what_is_missing(rows: int, written: set[int]) -> None:
    ranges = [(row, row + 1) for row in written if row < rows]
    gaps = missing(0, rows, ranges)
    left = [row for first, end in gaps for row in range(first, end)]
    assert left == [row for row in range(rows) if row not in written]
    assert all(end < first for (_, end), (first, _) in pairwise(gaps))


def test_children_come_after_their_parents_and_others_in_between() -> None:
    plan = schedule(5)
    first = [plan.take() for _ in range(3)]
    assert names(first) == ["parents:0-5", "parents:5-10", "alone:0-5"]
    for batch in first:
        assert batch is not None
        plan.done(batch)
    rest = [plan.take() for _ in range(6)]
    assert names(rest) == [f"children:{start}-{start + 5}" for start in range(0, 25, 5)]
    assert rest[-1] is None
    assert plan.rows_left == 25


def test_batches_of_a_tree_come_one_after_the_other() -> None:
    gaps = {name: missing(0, rows, ()) for name, rows in ROWS.items()}
    plan = Schedule(PLAN.order, gaps, fixed_sizes(dict.fromkeys(ROWS, 5)), in_turn={"parents"})
    first, other = plan.take(), plan.take()
    assert names([first, other]) == ["parents:0-5", "alone:0-5"]
    assert first is not None
    plan.done(first)
    assert names([plan.take()]) == ["parents:5-10"]


def test_stopping_hands_out_nothing_more() -> None:
    plan = schedule()
    batch = plan.take()
    assert batch is not None
    plan.stop()
    assert plan.take() is None
    assert not plan.wait_for_turn(batch)


def test_sizes_of_batches() -> None:
    with SQLiteEngine(":memory:") as engine:
        big = PLAN.order[0].model_copy(update={"rows": 5_000_000})
        assert batch_size(PLAN, big, engine, 1) == 1_000_000
        assert batch_size(PLAN, big, engine, 2) == 833_334, "as many batches for each job"
        assert batch_size(PLAN, PLAN.order[0], engine, 4) == 10_000, "small ones are not cut up"
        asked = replace(PLAN, batch_size=7, jobs=3)
        assert batch_size(asked, big, engine, 3) == 7
        assert (jobs_of(asked, engine), jobs_of(PLAN, engine)) == (3, 1)
    assert batch_count({"a": [(0, 10), (20, 21)], "b": []}, {"a": 4, "b": 4}) == 4
    assert batch_count({"a": []}, {"a": 4}) == 1
