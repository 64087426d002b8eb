"""Many jobs: nothing of our own lets them wait for each other.

The target is slow without any work of ours: connecting to it and each INSERT take as long as it
takes until all jobs are at one. Where something of ours let one wait for another they never are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from threading import Barrier
from typing import Any

import pytest

from dialects.ansi.dialect import Dialect
from sdgen.databases.postgres.engine import PostgresEngine
from sdgen.planning.request import RunRequest
from sdgen.runs.makers.in_target import TargetMaker
from sdgen.runs.sinks.tables import connections
from tests.support.databases import Database
from tests.support.runs import AS_OF, Runs, entity_of, scenario_with

JOBS, ROUNDS, SIZE = 48, 2, 5
ROWS = JOBS * ROUNDS * SIZE
PATIENCE = 60.0  # seconds until a test says that jobs do not come together


def waiting(real: Callable[..., Any], jobs: int) -> Callable[..., Any]:
    """Returns a function that begins when so many jobs have called it."""
    together = Barrier(jobs)

    def called(*args: Any) -> Any:
        together.wait(PATIENCE)
        return real(*args)

    return called


def test_all_jobs_are_at_an_insert_at_the_same_time(
    postgres_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each is within its transaction: noted in the ledger, its tables locked, look-ups filled."""
    words = {"values": [f"word {number}" for number in range(400)]}
    parent = {"id": ("int", "sequence", {}), "word": ("string", "choice", words)}
    some = {"entity": "parents", "column": "id", "where": "word <> 'word 7'"}  # a look-up table
    child = {
        "id": ("int", "sequence", {}),
        "parent": ("int", "fk", some),
        "word": ("string", "parent", {"via": "parent", "column": "word"}),
    }
    scenario = scenario_with(
        entity_of("parents", ROWS, **parent), entity_of("children", ROWS, **child)
    )
    connect, rendered = connections.open_target, Counter[str]()
    first = [connect]  # on which the tables are prepared
    others = waiting(connect, JOBS - 1)
    monkeypatch.setattr(
        connections, "open_target", lambda *args: (first.pop() if first else others)(*args)
    )
    monkeypatch.setattr(TargetMaker, "insert", waiting(TargetMaker.insert, JOBS))
    render = Dialect.render

    def noted(*args: Any, **kwargs: Any) -> str:
        text = render(*args, **kwargs)
        rendered[text] += 1
        return text

    monkeypatch.setattr(Dialect, "render", noted)
    with Runs() as runs:
        target = {"dsn": postgres_database.dsn, "kind": PostgresEngine.kind}
        runs.start(scenario, target, RunRequest(as_of=AS_OF, jobs=JOBS, batch_size=SIZE))
    assert postgres_database.count("children") == ROWS
    # What each connection executes is written once for all of them, but for short statements.
    (where,) = (text for text in rendered if text.startswith('INSERT INTO "sdgen_where_'))
    assert rendered[where] == 1
