"""Names that a dialect keeps for itself, or cuts, are refused before anything is written."""

from __future__ import annotations

import pytest

from sdgen.errors import ValidationError
from sdgen.planning.plan import make_plan
from sdgen.planning.request import RunRequest
from tests.support.runs import entity_of, scenario_with


@pytest.mark.parametrize(
    ("dialect", "table", "column", "phrase"),
    [
        ("postgres", "t", "ctid", "PostgreSQL reserves this name (got 'ctid')"),
        ("postgres", "t", "x" * 64, "PostgreSQL truncates names at 63 bytes (got 64"),
        ("postgres", "ü" * 32, "c", "PostgreSQL truncates names at 63 bytes (got 64"),
        ("sqlite", "sqlite_things", "c", "SQLite reserves this name"),
    ],
)
def test_refused(dialect: str, table: str, column: str, phrase: str) -> None:
    scenario = scenario_with(entity_of(table, 5, **{column: ("int", "sequence", {})}))
    with pytest.raises(ValidationError, match="the run is not possible") as caught:
        make_plan(scenario, RunRequest(), dialect)
    assert phrase in str(caught.value)
    other = {"postgres": "sqlite", "sqlite": "postgres"}[dialect]
    assert make_plan(scenario, RunRequest(), other).total_rows == 5
