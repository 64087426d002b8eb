"""What is said in a tree means the same in every dialect that sqlglot knows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from sqlglot import exp

from dialects import expressions as x

ROOT = Path(__file__).parent.parent
A, B = x.col("a"), x.col("b")
TREES: list[tuple[exp.Expression, dict[str, str]]] = [
    (x.int_div(A, B), {"duckdb": '"a" // "b"', "mysql": "`a` DIV `b`", "spark": "`a` DIV `b`"}),
    (x.float_div(A, B), dict.fromkeys(("duckdb", "postgres", "sqlite", "trino"), '"a" / "b"')),
    (x.int64(7), {"duckdb": "CAST(7 AS BIGINT)", "mysql": "CAST(7 AS SIGNED)"}),
    (x.position(A, B), {"duckdb": 'STRPOS("a", "b")', "mysql": "LOCATE(`b`, `a`)"}),
    (x.code_point(A), {"duckdb": 'UNICODE("a")', "spark": "ASCII(`a`)"}),
    (x.length(A), {"mysql": "CHAR_LENGTH(`a`)"}),
    (x.least(A, B, nullable=True), {"duckdb": 'LEAST("a", "b")'}),
]


@pytest.mark.parametrize(("tree", "said"), TREES, ids=lambda each: type(each).__name__)
def test_trees_are_right_in_dialects_that_nobody_wrote_here(
    tree: exp.Expression, said: dict[str, str]
) -> None:
    assert {name: tree.sql(name) for name in said} == said


def test_functions_named_as_one_database_does_are_left_to_dialects() -> None:
    shared = [path for name in ("sdgen", "generators_sql") for path in (ROOT / name).rglob("*.py")]
    named = re.compile(r"\bx\.func\(|\bexp\.(Anonymous|func)\(")
    assert [str(path) for path in shared if named.search(path.read_text())] == []
