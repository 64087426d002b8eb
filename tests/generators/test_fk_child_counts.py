"""Parents that draw how many children they have, each for itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from statistics import variance
from typing import Any

import pytest
import scipy

from sdgen.errors import ValidationError
from tests.generators.test_fk_errors import said
from tests.generators.test_fk_shapes import fk, number, table, users
from tests.support.databases import Database
from tests.support.runs import REQUEST, Runs, Tables, scenario_with

PARENTS = 4_000


@pytest.fixture(scope="module")
def runs() -> Iterator[Runs]:
    """Executes runs."""
    with Runs() as runs:
        yield runs


def drawn(counts: str, **more: Any) -> dict[str, Any]:
    """Return a distribution."""
    return {"type": "children", "counts": counts, **more}


def of(shape: Any, rows: int = PARENTS, **more: Any) -> list[dict[str, Any]]:
    """Return users, and rows that are children of them."""
    return [users(rows), table("t", fk("a", shape, **more), number("n", "a"))]


def counts_of(tables: Tables, rows: int = PARENTS) -> list[int]:
    """Return how many children each user has, which are numbered from 1."""
    numbered = {(int(str(user)), int(str(no))) for user, no in tables["t"]}
    counts = Counter(user for user, _ in numbered)
    assert len(numbered) == len(tables["t"]) == sum(counts.values())
    assert numbered == {(user, 1 + k) for user, count in counts.items() for k in range(count)}
    return [counts[user] for user in range(rows)]


def zipf_chance(k: int) -> float:
    """Return the chance of the number k, from 2 to 9, with exponent 1.5."""
    return (k - 1) ** -1.5 / sum(rank**-1.5 for rank in range(1, 9)) if 2 <= k <= 9 else 0.0


CHANCES: list[Any] = [
    (drawn("uniform", min=1, max=6), lambda k: 1 / 6 if 1 <= k <= 6 else 0.0),
    (drawn("poisson", mean=2.5), lambda k: scipy.stats.poisson.pmf(k, 2.5)),
    (drawn("poisson", mean=3, min=1, scattered=True), lambda k: scipy.stats.poisson.pmf(k - 1, 2)),
    (drawn("geometric", mean=2), lambda k: scipy.stats.geom.pmf(k + 1, 1 / 3)),
    (drawn("zipf", min=2, max=9), zipf_chance),
]


NAMES = [f"{shape['counts']} {place}" for place, (shape, _) in enumerate(CHANCES)]


@pytest.mark.parametrize(("shape", "chance"), CHANCES, ids=NAMES)
def test_distributions(runs: Runs, shape: Any, chance: Any) -> None:
    counts = counts_of(runs.sqlite(scenario_with(*of(shape))))
    assert min(counts) >= shape.get("min", 0)
    numbers = [k for k in range(40) if PARENTS * chance(k) >= 5]
    expected = [PARENTS * chance(k) for k in numbers]
    found = [counts.count(k) for k in numbers]
    rest = (PARENTS - sum(found), PARENTS - sum(expected))
    if rest[1] >= 5:
        found, expected = [*found, rest[0]], [*expected, rest[1]]
    scale = sum(found) / sum(expected)
    assert scipy.stats.chisquare(found, [each * scale for each in expected]).pvalue > 1e-4


def test_sums_over_many_parents_differ(runs: Runs) -> None:
    """Paired counts add up to the same everywhere, drawn ones do not."""
    blocks = {}
    for counts in ("paired", "uniform"):
        each = counts_of(runs.sqlite(scenario_with(*of(drawn(counts, min=0, max=1)))))
        blocks[counts] = [sum(each[at : at + 100]) for at in range(0, PARENTS, 100)]
    assert variance(blocks["paired"]) == 0
    assert 12 < variance(blocks["uniform"]) < 50  # 25


@pytest.mark.parametrize("scattered", [False, True])
def test_every_engine_makes_the_same(runs: Runs, database: Database, scattered: bool) -> None:
    scenario = scenario_with(
        *of(drawn("poisson", mean=2, scattered=scattered), 300, where={"from": 20, "to": "50%"}),
        table("few", fk("a", drawn("zipf", max=50, exponent=1.2), where="id % 7 = 3")),
    )
    with Runs() as own:
        own.start(scenario, {"dsn": database.dsn, "kind": database.kind}, REQUEST)
    stored = database.read(scenario)
    assert stored == runs.sqlite(scenario)
    counts = counts_of(stored, 300)
    assert not any((*counts[:20], *counts[150:]))
    assert {int(str(user)) % 7 for (user,) in stored["few"]} == {3}


def test_what_is_wrong() -> None:
    wrong: list[tuple[dict[str, Any], str]] = [
        (drawn("poisson"), "counts: poisson needs a mean. Add e.g. mean: 3"),
        (drawn("uniform"), "counts: uniform needs a max. Add e.g. max: 10"),
        (drawn("zipf", max=5, mean=2), "counts: zipf takes no mean. Use poisson, or remove it"),
        (drawn("zipf", max=20_000), "counts: zipf takes up to 20000 numbers (got 0 … 20000)"),
        (
            drawn("poisson", mean=1, min=1),
            "mean must be above min and below max (got 1, 1 or more)",
        ),
        (drawn("geometric", mean=9, max=9), "mean must be above min and below max (got 9, 0 to 9)"),
    ]
    for shape, phrase in wrong:
        (message,) = said(*of(shape))
        assert phrase in message


def test_rows_that_do_not_follow(runs: Runs) -> None:
    parents, children = of(drawn("poisson", mean=2))
    scenario = scenario_with(parents, {**children, "rows": 100})
    with pytest.raises(ValidationError) as caught:
        runs.sqlite(scenario)
    (message,) = map(str, caught.value.problems)
    assert "4000 rows of users with 0 or more children each have 8006" in message
    assert "so t needs exactly that many (got 100). Leave its rows out" in message
