"""What is said in a tree means the same in every dialect that sqlglot knows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from sqlglot import exp

from dialects import DIALECTS, Dialect, get_dialect
from dialects import sql_nodes as x
from sdgen.column_types import ColumnType
from sdgen.databases.registry import DATABASES
from sdgen.errors import UnsupportedError

ROOT = Path(__file__).parent.parent.parent
REST = frozenset(
    {
        "create_enum",
        "entry_of_list",
        "failing",
        "finite",
        "mark_owed",
        "move_sequence",
        "random_uuid",
        "row_hash",
        "row_source",
        "signed_constraint",
        "signed_index",
        "stored_hash",
        "unmark_owed",
    }
)
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


def test_functions_named_as_one_database_does_are_left_to_its_own_files() -> None:
    files = [path for name in ("sdgen", "generators_sql") for path in (ROOT / name).rglob("*.py")]
    own = {*DATABASES, *DIALECTS}  # Spark is a dialect, and no database
    shared = [path for path in files if not own & {*path.relative_to(ROOT).parts}]
    named = re.compile(r"\bx\.func\(|\bexp\.(Anonymous|func)\(")
    assert [str(path) for path in shared if named.search(path.read_text())] == []


def test_a_dialect_says_all_or_declares_what_it_cannot() -> None:
    with pytest.raises(TypeError, match=r"Half: .*`unsupported`: row_hash, row_source"):
        type("Half", (Dialect,), {"name": "half", "unsupported": REST - {"row_hash", "row_source"}})
    lite = get_dialect("sqlite")
    with pytest.raises(UnsupportedError, match="SQLite has nothing for create_enum"):
        lite.create_enum(x.table("s"), ["a"])


def test_counting_from_one_is_said() -> None:
    # sqlglot counts from 0 where nobody says otherwise.
    entry = get_dialect("postgres").entry_of_list("t", x.int64(0), ColumnType.INT, nullable=False)
    assert get_dialect("postgres").render(entry).endswith("[CAST(0 AS BIGINT) + 1]")


@pytest.mark.parametrize("name", DIALECTS)
def test_line_breaks_in_names_and_strings_are_not_indented(name: str) -> None:
    """Short subqueries are printed on one line, by themselves, before what they stand in is."""
    short = exp.select(x.text("c\nd"), x.col("e\nf")).from_(x.table("t\nu"))
    deeper = x.subquery(exp.select(x.subquery(short.copy())).from_(x.subquery(short, "y")))
    render = get_dialect(name).render
    text = render(exp.select(x.alias(x.call(exp.Max, deeper), "most")))
    for said in (x.text("c\nd"), x.col("e\nf"), x.table("t\nu")):
        alone = render(said)
        assert alone[1:-1] in (said.name, said.name.replace("\n", "\\n"))
        assert text.count(alone) == 2
