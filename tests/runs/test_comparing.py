"""What differs between two runs, held against what is stored of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from sdgen.errors import NotFoundError
from sdgen.planning.request import RunRequest
from sdgen.runs.comparing.configurations import compare_configurations
from sdgen.runs.comparing.datasets import DatasetComparison
from sdgen.runs.comparing.results import EntityDifference
from sdgen.runs.resolving.targets import inline_target
from sdgen.runs.service import RunService
from sdgen.store import RunRecord, RunStatus, Store
from tests.support.runs import column_of, entity_of, quoted, scenario_from

ODD = 'Größe "x"'


class Runs:
    """Runs into SQLite files of a folder, and their store."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.store = folder, Store(folder / "runs.sqlite")

    def run(self, data: dict[str, Any], file: str, **request: Any) -> RunRecord:
        """Return the record of a run that has succeeded."""
        target = inline_target({"dsn": str(self.folder / file), "kind": "sqlite"})
        asked = RunRequest(**{"as_of": "2026-01-31T00:00:00Z", **request})
        record = RunService(self.store).start(scenario_from(data), target, asked)
        assert record.status is RunStatus.SUCCESS, record.error
        return record

    def rows(self, file: str, table: str) -> list[tuple[Any, ...]]:
        """Return the rows of a table in the order of their numbers."""
        with closing(sqlite3.connect(self.folder / file)) as connection:
            return connection.execute(f"SELECT * FROM {quoted(table)} ORDER BY rowid").fetchall()

    def compare(self, *records: RunRecord, **how: Any) -> dict[str, EntityDifference]:
        """Return how two runs differ, entity by entity."""
        first, second = records
        found = DatasetComparison.of(self.store, (first, second), **how).entities()
        return {each.entity: each for each in found}


@pytest.fixture
def runs(tmp_path: Path) -> Iterator[Runs]:
    runs = Runs(tmp_path)
    yield runs
    runs.store.close()


def shop(rows: int = 1_500) -> dict[str, Any]:
    parents = entity_of(
        "parents", 40, id=("int", "sequence", {}), name=("string", "faker_name", {})
    )
    fk = {"entity": "parents", "column": "id"}
    odd = entity_of(ODD, rows, id=("uuid", "uuid4", {}), Of=("int", "fk", fk))
    level = {"values": ["low", "high"], "weights": [1, 9]}
    odd["columns"] += [
        {**column_of('le"vel', "string", "choice", level), "nullable": True, "null_rate": 0.1},
        column_of("at", "timestamp", "time_series", {"start": "-3d", "step": "1m"}),
    ]
    for entity in (parents, odd):
        entity["columns"][0]["primary_key"] = True
    return {"id": "shop", "name": "Shop", "seed": 1, "entities": [parents, odd]}


def test_it_finds_what_differs_in_what_is_stored(runs: Runs) -> None:
    first = runs.run(shop(), "a.sqlite")
    second = runs.run(shop(1_700), "b.sqlite", seed=2)
    one, other = runs.rows("a.sqlite", ODD), runs.rows("b.sqlite", ODD)
    found = runs.compare(first, second)[ODD]
    pairs = list(zip(one, other, strict=False))
    assert (found.rows_first, found.rows_second, found.in_both) == (1_500, 1_700, 1_500)
    assert (found.only_first, found.only_second, found.compared) == (0, 200, 1_500)
    assert found.differing == sum(a != b for a, b in pairs)
    names = ["id", "Of", 'le"vel', "at"]
    differing = {
        name: sum(a[place] != b[place] for a, b in pairs) for place, name in enumerate(names)
    }
    assert found.columns == {name: count for name, count in differing.items() if count}
    assert "at" not in found.columns  # of the same as_of
    assert found.examples[0].cells["id"] == (one[0][0], other[0][0])
    assert found.keys is not None
    keys = [{row[0] for row in rows} for rows in (one, other)]
    assert (found.keys.only_first, found.keys.only_second) == (
        len(keys[0] - keys[1]),
        len(keys[1] - keys[0]),
    )
    assert found.keys.examples_first[0] == (one[0][0],)

    some = runs.compare(first, second, rows=300)[ODD]
    assert (some.compared, some.in_both) == (300, 1_500)
    assert runs.compare(first, first)[ODD].differs is False
    again = runs.compare(first, runs.run(shop(), "c.sqlite"))
    assert [each.differs for each in again.values()] == [False, False]


def test_scenarios_that_differ(runs: Runs) -> None:
    before, after = shop(), shop()
    del after["entities"][1]["columns"][3]
    after["entities"][1]["columns"][2]["generator"]["params"]["weights"] = [9, 1]
    after["entities"].append(entity_of("more", 5, id=("int", "sequence", {})))
    first, second = runs.run(before, "a.sqlite"), runs.run(after, "b.sqlite")
    found = runs.compare(first, second)
    assert [*found] == ["parents", ODD, "more"]
    assert found["parents"].differs is False
    assert (found["more"].rows_first, found["more"].rows_second) == (None, 5)
    assert found[ODD].columns_first == ("at",)
    assert [*(found[ODD].columns or {})] == ['le"vel']
    made_from = compare_configurations(runs.store, first, second)
    differing = {fact.name: (fact.first, fact.second) for fact in made_from.facts if fact.differs}
    assert differing.keys() == {"config hash", "target", "rows of more"}
    assert differing["rows of more"] == (None, "5")
    changed = [line for line in made_from.scenario if line[0] in "+-"]
    assert "+- name: more" in changed
    assert "-  - name: at" in changed
    assert compare_configurations(runs.store, first, first).scenario == ()


def test_rows_that_are_added_have_numbers_of_their_own(runs: Runs) -> None:
    first = runs.run(shop(50), "a.sqlite")
    second = runs.run(shop(30), "a.sqlite", continues=True, as_of=None)
    found = runs.compare(first, second)[ODD]
    assert (found.in_both, found.only_first, found.only_second) == (0, 50, 30)
    assert found.keys is not None
    assert (found.keys.only_first, found.keys.only_second) == (50, 30)
    facts = {fact.name: fact for fact in compare_configurations(runs.store, first, second).facts}
    assert facts[f"rows of {ODD}"].second == "30, from number 50"


def test_cells_of_rows_in_the_target_are_left_out(runs: Runs) -> None:
    with closing(sqlite3.connect(runs.folder / "a.sqlite")) as connection:
        connection.execute("CREATE TABLE parents (id INTEGER PRIMARY KEY, name TEXT NOT NULL)")
        connection.executemany("INSERT INTO parents VALUES (?, 'x')", [(n,) for n in range(1, 9)])
        connection.commit()
    data = shop(20)
    data["entities"][0] = {
        "name": "parents",
        "existing": True,
        "columns": [{"name": "id", "type": "int", "primary_key": True}],
    }
    first = runs.run(data, "a.sqlite")
    second = runs.run(data, "a.sqlite", seed=5)
    (runs.folder / "a.sqlite").unlink()  # nobody looks
    found = runs.compare(first, second)[ODD]
    assert found.not_compared == ("Of",)
    assert found.compared == found.differing == 20


def test_what_takes_too_long_says_so(runs: Runs) -> None:
    record = runs.run(shop(), "a.sqlite")
    for found in runs.compare(record, record, seconds=0.0).values():
        assert found.note is not None
        assert found.compared == 0
    with pytest.raises(NotFoundError, match='Did you mean "parents"'):
        DatasetComparison.of(runs.store, (record, record)).entities("parent")
