"""An execution sees a maker and a sink only: one into files of JSON lines goes the same way."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from sdgen.planning.plan import Plan
from sdgen.planning.request import RunRequest
from sdgen.runs.batches.batch import Batch
from sdgen.runs.makers.maker import Put
from sdgen.runs.observer import RunObserver
from sdgen.runs.resolving.targets import inline_target
from sdgen.runs.service import RunService
from sdgen.runs.verifying.comparison import Comparison
from sdgen.runs.verifying.rows_again import RowsAgain
from sdgen.store import RunStatus, Store
from sdgen.targets.models import Target
from tests.support.json_lines import JsonLines
from tests.support.runs import REQUEST, Runs, entity_of, scenario_from

SITES = entity_of("sites", 150, id=("uuid", "uuid4", {}), city=("text", "faker_city", {}))
READINGS = entity_of(
    "readings",
    1_000,
    id=("bigint", "sequence", {}),
    site=("uuid", "fk", {"entity": "sites", "column": "id"}),
    who=("text", "faker", {"provider": "name", "per_row": True}),
)
CHECK = {"entity": "readings", "column": "site", "fk": True}
SCENARIO = scenario_from(
    {"name": "test", "seed": 7, "entities": [SITES, READINGS], "checks": [CHECK]}
)


class DiedError(BaseException):
    """Ends the process in the middle."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that runs into any target go to."""

    def open_sink(target: Target, plan: Plan, *_: Any) -> JsonLines:
        return JsonLines(tmp_path, plan)

    monkeypatch.setattr("sdgen.runs.attempt.open_sink", open_sink)
    monkeypatch.setattr("sdgen.runs.service.check_left", lambda *_: None)
    return tmp_path


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(Store(tmp_path / "own.sqlite")) as store:
        yield store


def dying_at(call: int) -> Callable[..., bool]:
    """Return a ``JsonLines.store`` that dies between a part and its name."""
    left = iter(range(call))
    real = JsonLines.store

    def store(self: JsonLines, batch: Batch, put: Put[Path]) -> bool:
        if next(left, None) is not None:
            return real(self, batch, put)
        put((self._folder / batch.entity.name).with_suffix(".aside"))
        raise DiedError

    return store


def test_files_of_json_lines(folder: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "any.sqlite").touch()
    target = inline_target({"dsn": str(folder / "any.sqlite"), "kind": "sqlite"})
    service = RunService(store)
    with monkeypatch.context() as patch:
        patch.setattr(JsonLines, "store", dying_at(5))
        with pytest.raises(DiedError):
            service.start(SCENARIO, target, REQUEST)
    (run_id,) = (row["id"] for row in store.rows("SELECT id FROM runs"))
    before = {path.name: path.stat().st_mtime_ns for path in folder.glob("*.jsonl")}
    assert len(before) >= 4, "one may have been under way"
    record = service.resume(run_id, target, RunRequest())
    assert record.status is RunStatus.SUCCESS, record.error
    assert [check.passed for check in record.checks] == [True]
    assert record.rows_written == record.rows_requested == 1_150
    assert before.items() <= {p.name: p.stat().st_mtime_ns for p in folder.glob("*.jsonl")}.items()
    assert not list(folder.glob("ledger*"))

    plan = service.plan(SCENARIO, target, REQUEST)
    with closing(JsonLines(folder, plan)) as sink:
        found = [
            Comparison(RowsAgain(sink.reader, plan, entity, RunObserver()), progress).result()
            for entity, progress in zip(plan.order, record.entities, strict=True)
        ]
    assert [(one.matching, one.ok) for one in found] == [(150, True), (1_000, True)]

    monkeypatch.undo()
    with Runs() as runs:
        tables = runs.sqlite(SCENARIO)
    for name, rows in tables.items():
        parts = sorted(folder.glob(f"{name}-*"), key=lambda path: int(path.stem.split("-")[1]))
        lines = [line for path in parts for line in path.read_text().splitlines()]
        assert [tuple(map(str, json.loads(line))) for line in lines] == rows
