"""What DuckDB reads otherwise than other databases, tried on a real one."""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator
from decimal import Decimal
from random import Random

import duckdb
import pytest
from sqlglot import exp

from dialects import get_dialect
from dialects import sql_nodes as x
from dialects.duckdb_recent import RecentDuckDB
from sdgen.canonical_json import canonical_json, canonical_json_of
from sdgen.column_types import ColumnType, DataType
from sdgen.compiling.comments import comment
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.script import script
from sdgen.compiling.statements import RowRange, select_rows
from sdgen.errors import ValidationError
from sdgen.seeding import draw, draw_key
from tests.support.runs import column_of, entity_of, new_duckdb, plan_for, scenario_with

DUCKDB = get_dialect("duckdb")
BLANKS = "".join(map(chr, (0xA0, *range(0x2000, 0x200C), 0x2028, 0x202F, 0x205F, 0x3000, 0xFEFF)))


@pytest.fixture
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    """Return a connection to an empty database."""
    with new_duckdb() as opened:
        for statement in DUCKDB.script_prologue()[:-1]:
            opened.execute(DUCKDB.render(statement))
        yield opened


@pytest.mark.parametrize("said", ["it's", '6" wide', "$$ and $a$", "a -- b", "''", "E'\\'"])
def test_comments_leave_blanks_in_strings_alone(
    connection: duckdb.DuckDBPyConnection, said: str
) -> None:
    noted = x.alias(x.text(f"1{BLANKS}'\n{BLANKS}"), f"a{BLANKS}b")
    noted.comments = [comment(said)]
    later = x.alias(x.text(f"2{BLANKS}$$"), "c")
    text = f"{DUCKDB.comment(comment(said))}\n{DUCKDB.render(exp.select(noted, later))}"
    found = connection.execute(text)
    assert found.fetchall() == [(f"1{BLANKS}'\n{BLANKS}", f"2{BLANKS}$$")]
    assert "/*" in text.splitlines()[0]


def test_every_character_as_json(connection: duckdb.DuckDBPyConnection) -> None:
    every = "".join(chr(n) for n in (*range(1, 0xD800), *range(0xE000, 0x10000), 0x1F600))
    made = DUCKDB.json_text(x.col("text"), DataType(ColumnType.TEXT))
    query = DUCKDB.render(exp.select(made).from_(x.table("t")))
    connection.execute("CREATE TABLE t AS SELECT $1 AS text", [every])
    (found,) = connection.execute(query).fetchone() or ()
    assert found == json.dumps(every, ensure_ascii=False)


def test_doubles_and_decimals_as_json(connection: duckdb.DuckDBPyConnection) -> None:
    doubles = [0.0, -0.0, 1.0, -5.0, 0.1, 1e-7, 2.0**53 + 2, 2.0**63, -(2.0**63), 1e16, 1e300]
    made = DUCKDB.json_text(x.col("number"), DataType(ColumnType.DOUBLE))
    connection.execute("CREATE TABLE doubles AS SELECT UNNEST($1::DOUBLE[]) AS number", [doubles])
    query = DUCKDB.render(exp.select(made).from_(x.table("doubles")))
    assert connection.execute(query).fetchall() == [(canonical_json_of(d),) for d in doubles]
    kind = DataType(ColumnType.DECIMAL, precision=38, scale=30)
    decimals = ["0", "-1.5", "0.0000001", "12345678.9012345", "0.000000000000001234567"]
    made = DUCKDB.json_text(x.col("number"), kind)
    connection.execute(
        "CREATE TABLE decimals AS SELECT UNNEST($1)::DECIMAL(38, 30) AS number", [decimals]
    )
    query = DUCKDB.render(exp.select(made).from_(x.table("decimals")))
    assert connection.execute(query).fetchall() == [(canonical_json(d),) for d in decimals]


def test_doubles_are_read_and_written_exactly(connection: duckdb.DuckDBPyConnection) -> None:
    random = Random(1)
    bits = [random.getrandbits(63) for _ in range(2_000)]
    doubles = [struct.unpack("<d", struct.pack("<Q", each))[0] for each in bits]
    doubles = [each for each in doubles if abs(each) < 1.8e308]
    doubles += [random.choice((1, -1)) * random.randrange(10**9) / 1000 for _ in range(500)]
    for part in (doubles[:1_000], doubles[1_000:]):
        literals = [DUCKDB.double(each) for each in part]
        query = exp.select(*literals, *(DUCKDB.as_text(each) for each in literals))
        found = connection.execute(DUCKDB.render(query, pretty=False)).fetchone()
        assert found == (*part, *map(repr, part))


def test_decimals_keep_their_digits(connection: duckdb.DuckDBPyConnection) -> None:
    written = ["0", "-0.5", "123456789012345", "-1234567890.12345", "0.000123456789012345"]
    written += ["1E+30", "123456789012345E+20", "123456789012345E-37", "-1E-38", "100", "1.50"]
    decimals = [Decimal(each) for each in written]
    query = exp.select(*map(DUCKDB.decimal_literal, decimals))
    assert connection.execute(DUCKDB.render(query)).fetchone() == tuple(decimals)


def test_an_identity_is_refused() -> None:
    column = {**column_of("id", "int", "sequence", {}), "primary_key": True, "identity": True}
    scenario = scenario_with({"name": "t", "rows": 1, "columns": [column]})
    with pytest.raises(ValidationError, match="DuckDB has no identity columns"):
        plan_for(scenario, "duckdb")
    assert plan_for(scenario, "sqlite").order


def test_foreign_keys_are_left_out_and_told() -> None:
    key = {**column_of("id", "int", "sequence", {}), "primary_key": True}
    to = column_of("parent_id", "int", "fk", {"entity": "parents", "column": "id"})
    scenario = scenario_with(
        {"name": "parents", "rows": 2, "columns": [key]},
        {"name": "children", "rows": 2, "columns": [key, {**to, "references": True}]},
    )
    (warning,) = plan_for(scenario, "duckdb").warnings
    assert "get no foreign keys (children: foreign key (parent_id) to parents (id))" in warning
    assert plan_for(scenario, "postgres").warnings == ()


def test_looked_up_decimals_keep_their_digits_and_rows_their_order(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    key = {**column_of("id", "int", "sequence", {}), "primary_key": True}
    small = [f"0.{number:030d}" for number in range(1, 200)]
    large = [f"{number}{'0' * 30}" for number in range(1, 200)]
    to = column_of("parent_id", "int", "fk", {"entity": "parents", "column": "id"})
    scenario = scenario_with(
        {
            "name": "parents",
            "rows": 3_000,
            "columns": [
                key,
                column_of("small", "decimal(38,30)", "choice", {"values": small}),
                column_of("large", "decimal(38,0)", "choice", {"values": large}),
            ],
        },
        {"name": "children", "rows": 5_000, "columns": [key, to]},
    )
    plan = plan_for(scenario, "duckdb")
    text = "".join(script(plan, plan.order))
    assert text.count("JOIN") == 2
    connection.execute(text)
    found = connection.execute("SELECT * FROM parents").fetchall()
    assert [row[0] for row in found] == [*range(1, 3_001)]
    assert {row[1] for row in found} == {*map(Decimal, small)}
    assert {row[2] for row in found} == {*map(Decimal, large)}


def test_a_column_called_as_a_table_of_a_subquery(connection: duckdb.DuckDBPyConnection) -> None:
    key = {**column_of("id", "int", "sequence", {}), "primary_key": True}
    entry = column_of("entry", "bool", "bool", {})
    to = {"entity": "parents", "column": "id", "within": {"entry": "entry"}}
    parent_id = {**column_of("parent_id", "int", "fk", to), "nullable": True}
    scenario = scenario_with(
        {"name": "parents", "rows": 40, "columns": [key, entry]},
        {"name": "children", "rows": 90, "columns": [key, entry, parent_id]},
    )
    plan = plan_for(scenario, "duckdb")
    connection.execute("".join(script(plan, plan.order)))
    same = "SELECT COUNT(*) FROM children c JOIN parents p ON p.id = c.parent_id"
    assert connection.execute(f"{same} AND p.entry = c.entry").fetchall() == [(90,)]


def test_recent_releases_make_the_uuids_of_scripts(connection: duckdb.DuckDBPyConnection) -> None:
    draws = [x.col(f"u{place}") for place in range(4)]
    made = [DUCKDB.render(dialect.uuid(draws)) for dialect in (DUCKDB, RecentDuckDB())]
    ends = "UNNEST([0::BIGINT, 1, 16383, 65536, 1234567890, 2147483646])"
    found = connection.execute(
        f"SELECT count(*), count(DISTINCT {made[1]}), count(*) FILTER ({made[0]} = {made[1]}) "
        f"FROM (SELECT {ends} AS u0), (SELECT {ends} AS u1), (SELECT {ends} AS u2), "
        f"(SELECT {ends} AS u3)"
    )
    # Two bits of u1 are not in the uuid.
    assert found.fetchall() == [(6**4, 5 * 6**3, 6**4)]


def test_draws_of_the_last_rows_that_have_no_high_bits(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    """DuckDB knows how large their numbers are, and looks for no overflow."""
    end, most = 2**31, 10**6
    spec = ("int", "uniform_int", {"min": 0, "max": most - 1})
    plan = plan_for(scenario_with(entity_of("t", end, n=spec)), "duckdb")
    rows = RowRange.of(end - 3, end)
    query = DUCKDB.render(select_rows(plan, plan.order[0], rows, LookUps()))
    assert f"% {end}" in query
    key = draw_key(plan.seed, "t", "n", "0")
    expected = [(draw(key, row) * most >> 31,) for row in range(end - 3, end)]
    assert connection.execute(query).fetchall() == expected
