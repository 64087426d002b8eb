"""The promise: whatever path leads to a row, the row is the same.

Every scenario that ships, every golden one and every generator's example takes every path
(``tests/support/promise.py``) on every engine. What does so by being registered is told there.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import sdgen
from sdgen.databases.registry import DATABASES
from sdgen.runs.previewing.preview import preview
from tests.support.cli import Cli
from tests.support.databases import ACCESS, Database
from tests.support.examples import SEED
from tests.support.folders import KINDS
from tests.support.promise import CASES, NOT_ADVANCED, PATHS, Case, Journey
from tests.support.python_cells import text_of_python
from tests.support.runs import AS_OF, Tables, assert_same
from tests.support.stored import Stored, differing, stored_in

FEW, MANY = 5, 100_000  # rows of a preview

# On all Postgres servers but the first one it is slow.
pytestmark = pytest.mark.other_servers

# Odd names, a small case, take all paths every time; some cases take these, so that each path meets
# JSON, keys or generators of every kind, too. The others are slow.
QUICK_CASES = {"odd_names"}
QUICK_PATHS = {
    "examples": {"whole", "killed_and_resumed", "explained"},
    "identity": {"killed_and_resumed"},
    "nested": {"jobs"},
    "hidden": {"replayed"},
    "conditions": {"replayed"},
    "counted": {"killed_and_resumed", "odd_batches"},
    "cycles": {"killed_and_resumed", "tables_with_keys"},
    "existing": {"jobs", "replayed", "explained"},
    "saas": {"killed_and_resumed"},
}
# What takes seconds on a server, where others show the path quickly.
QUICK_ON_SERVERS = {"examples", "existing", "odd_names", "cycles"}
QUICK_IN_FILES = {("examples", "whole"), ("examples", "killed_and_resumed")}
# Those that are made for tests on DuckDB: all of these, and others by turn, as elsewhere.
ON_EVERY_ENGINE = {"examples", "existing"}
NEVER_ON_EVERY_ENGINE = {"identity"}  # DuckDB has no identities, and says so
ON_OTHER_VERSIONS = {"examples", "saas", "keys"}
# On the first server each case takes each path. What another version or the name of a database may
# change meets each case and each path there, but not each case on each path: paths are taken in
# turn, so many by a case.
PATHS_ELSEWHERE = 2
# The scripts of golden cases are run by tests/compiling/test_explain.py, with their own seeds.
QUICK_PATH_OF_SHIPPED = "explained"


def marks(case: Case, path: str) -> list[pytest.MarkDecorator]:
    """Returns the marks of a case on a path."""
    engines = (
        [pytest.mark.every_engine]
        if case.name in ON_EVERY_ENGINE
        or (case.name not in NEVER_ON_EVERY_ENGINE and _is_everywhere(case, path))
        else []
    )
    return [*engines, *_marks(case, path)]


def _is_everywhere(case: Case, path: str) -> bool:
    turn = CASES.index(case) * PATHS_ELSEWHERE + [*PATHS].index(path)
    return turn % len(PATHS) < PATHS_ELSEWHERE


def _marks(case: Case, path: str) -> list[pytest.MarkDecorator]:
    is_quick = (
        case.name in QUICK_CASES
        or path in QUICK_PATHS.get(case.name, set())
        or (path == QUICK_PATH_OF_SHIPPED and case.is_shipped)
    )
    found = [] if is_quick else [pytest.mark.slow]
    if (case.name, path) in QUICK_IN_FILES or case.name not in QUICK_ON_SERVERS:
        found.append(pytest.mark.slow_on_servers)
    return found if _is_everywhere(case, path) else [*found, pytest.mark.first_server]


each_path = pytest.mark.parametrize(
    ("case", "path"),
    [
        pytest.param(case, name, id=f"{case.name}-{name}", marks=marks(case, name))
        for case in CASES
        for name in PATHS
        if not (name == "advanced" and case.name in NOT_ADVANCED)
    ],
)
each_case = pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case, id=case.name, marks=[] if case.name == "examples" else [pytest.mark.slow]
        )
        for case in CASES
        if not case.before  # a preview has no database to ask for rows that are there
    ],
)


@pytest.fixture
def journey(
    case: Case,
    database: Database,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Journey:
    """A case on its way into an empty database."""
    monkeypatch.chdir(tmp_path)
    return Journey(case, database, tmp_path, Cli(capsys))


# By case and engine, from whichever path was the first.
_STORED: dict[tuple[str, str], Stored] = {}
_NUMBERS: dict[tuple[str, str], object] = {}  # what SQLite keeps of AUTOINCREMENT


@each_path
def test_every_path_leads_to_the_same_rows(path: str, journey: Journey) -> None:
    case, database = journey.case, journey.database
    journey.begin()
    PATHS[path](journey)
    assert_same(journey.tables(), case.rows_made)
    stored = stored_in(database)
    numbers = stored.pop("sqlite_sequence", None)
    made = case.name, database.kind
    assert differing(stored, _STORED.setdefault(made, stored)) == []
    if path != "tables_with_keys":  # there they stand behind the rows that were emptied
        assert numbers == _NUMBERS.setdefault(made, numbers)


@pytest.mark.further_versions
@pytest.mark.parametrize("path", ["killed_and_resumed", "explained"])
@pytest.mark.parametrize("case", [case for case in CASES if case.name in ON_OTHER_VERSIONS])
def test_other_versions_make_the_same_rows(path: str, journey: Journey) -> None:
    journey.begin()
    PATHS[path](journey)
    assert_same(journey.tables(), journey.case.rows_made)


@each_case
def test_a_preview_shows_them_too(case: Case) -> None:
    whole = preview(case.plan, None, MANY)
    assert_same({shown.entity: list(shown.rows) for shown in whole}, case.rows_made)
    few = preview(case.plan, None, FEW)
    assert [shown.rows for shown in few] == [shown.rows[:FEW] for shown in whole]
    for with_hidden, stored in zip(preview(case.plan, None, MANY, hidden=True), whole, strict=True):
        places = [with_hidden.columns.index(name) for name in stored.columns]
        assert stored.rows == tuple(
            tuple(row[place] for place in places) for row in with_hidden.rows
        )


@each_case
def test_rows_in_python_are_they_too(case: Case) -> None:
    chosen = {"seed": SEED, "as_of": AS_OF, "scale": case.scale}
    made: Tables = {}
    for entity in case.plan.order:
        columns = entity.stored_columns
        rows = list(sdgen.rows(case.scenario, entity.name, **chosen))
        assert [*rows[0]] == [column.name for column in columns]
        made[entity.name] = [
            tuple(text_of_python(row[column.name], column.type) for column in columns)
            for row in rows
        ]
    assert_same(made, case.rows_made)


def test_what_takes_part() -> None:
    """A case or a path that is registered nowhere would be missed by nobody."""
    assert {"social", *QUICK_CASES, *QUICK_PATHS} <= {case.name for case in CASES}
    assert {case.name for case in CASES} >= NOT_ADVANCED
    assert [*PATHS] == [
        *("whole", "odd_batches", "jobs", "killed_and_resumed", "made_elsewhere"),
        *("tables_with_keys", "advanced", "replayed", "filled_in_a_transaction", "explained"),
    ]
    assert {*ACCESS, *KINDS} - {"toy"} == {*DATABASES}, (
        "the fixture `database` has to know every kind"
    )
