"""Tables as wide as a database allows, and wider ones, which are refused before the first write."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import psycopg
import pytest

from dialects import get_dialect
from sdgen.column_types import ColumnType
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, select_rows
from sdgen.databases.engine import Engine
from sdgen.errors import ValidationError
from sdgen.planning.plan import Plan
from sdgen.runs.previewing.preview import preview
from sdgen.scenario.loading import load_scenario
from sdgen.scenario.models import Entity
from tests.support.cli import Cli, write_scenario
from tests.support.databases import Database
from tests.support.runs import entity_of, plan_for, scenario_with

GOLDEN = Path(__file__).parent.parent / "golden"


def wide(count: int, kind: str = "smallint") -> dict[str, Any]:
    """Returns an entity of so many columns."""
    return entity_of("wide", 3, **{f"c{n}": (kind, "sequence", {}) for n in range(count)})


@pytest.mark.slow_on_servers
def test_a_table_is_as_wide_as_the_database_allows(cli: Cli, database: Database) -> None:
    most = get_dialect(database.kind).most_columns
    run = ("run", "start", "--scenario", "./w.yaml", "--target", database.dsn)
    write_scenario(Path("w.yaml"), wide(most + 1))
    got = f"tables have at most {most:,} columns (got {most + 1:,}). Spread them over several"
    for options in (("--plan",), ()):
        said = cli(*run, *options, code=2).err
        assert f"w.yaml:7: entities[0].columns: {get_dialect(database.kind).title} {got}" in said
    assert database.tables() == set()
    assert cli.json("run", "list") == []
    write_scenario(Path("w.yaml"), wide(most))
    assert cli.json(*run)["status"] == "success"
    assert database.query(f"SELECT c0, c{most - 1} FROM wide")[-1] == (3, 3)


@pytest.mark.parametrize("kind", ["duckdb", "parquet"])
def test_cells_of_a_wide_table_are_made_of_several_draws(kind: str, cli: Cli) -> None:
    """DuckDB has no limit of columns: those that sdgen draws are not counted against one."""
    normal = {"mean": 5, "std": 2}
    columns: dict[str, Any] = {f"c{n}": ("double", "normal", normal) for n in range(600)}
    write_scenario(Path("w.yaml"), entity_of("wide", 3, **columns), seed=1)
    target = "w.duckdb" if kind == "duckdb" else f"{kind}:out"
    cli("run", "start", "--scenario", "./w.yaml", "--target", target, code=0)
    cli("run", "verify", "latest", code=0)


def test_the_planner_knows_some_of_a_wide_table(cli: Cli, postgres_database: Database) -> None:
    """ANALYZE takes time by the square of the columns: a run has it read keys and a hundred."""
    entity = entity_of("wide", 30, **{f"c{n}": ("int", "sequence", {}) for n in range(150)})
    entity["primary_key"] = ["c140"]
    write_scenario(Path("w.yaml"), entity)
    run = ("run", "start", "--scenario", "./w.yaml", "--target", postgres_database.dsn)
    assert cli.json(*run)["status"] == "success"
    query = "SELECT attname FROM pg_stats WHERE tablename = 'wide'"
    known = {f"c{n}" for n in range(100)} | {"c140"}
    assert {name for (name,) in postgres_database.query(query)} == known
    script = cli("explain", "--scenario", "./w.yaml", "--dialect", "postgres").out
    assert '"c99", "c140");' in script
    assert '"c100", ' not in script.splitlines()[-3]


B, S, I, L, D, U, T, N = (  # noqa: E741
    *(ColumnType.BOOL, ColumnType.SMALLINT, ColumnType.INT, ColumnType.BIGINT),
    *(ColumnType.DOUBLE, ColumnType.UUID, ColumnType.TEXT, ColumnType.DECIMAL),
)
LEAST = {B: "true", T: "''", U: "gen_random_uuid()"}


@pytest.mark.parametrize(
    "kinds",
    [(L,), (B, L), (S, I, D), (U, T), (U, B, S), (I, T, ColumnType.DATE), (N, N, L), (U, N, T, D)],
    ids=lambda kinds: " ".join(kinds),
)
def test_a_row_of_postgres_fits_a_page(postgres_dsn: str, kinds: Sequence[ColumnType]) -> None:
    """The widest row that is taken for possible is; the next one is not."""
    dialect = get_dialect("postgres")
    most = dialect.most_row_bytes or 0

    def of(count: int) -> list[ColumnType]:
        return [kinds[place % len(kinds)] for place in range(count)]

    count = next(n for n in range(1, 9000) if dialect.least_row_bytes(of(n)) > most)
    with psycopg.connect(postgres_dsn, autocommit=True) as connection:
        for columns, fits in ((count - 1, True), (count, False)):
            if columns > dialect.most_columns:
                continue
            types = ", ".join(
                f"c{n} {dialect.type_names[kind]}" for n, kind in enumerate(of(columns))
            )
            values = ", ".join(
                LEAST.get(kind, f"'0'::{dialect.type_names[kind]}") for kind in of(columns)
            )
            if ColumnType.DATE in kinds:
                values = values.replace("'0'::DATE", "'2026-01-31'::DATE")
            connection.execute("DROP TABLE IF EXISTS t")
            connection.execute(f"CREATE TABLE t ({types})".encode())
            insert = f"INSERT INTO t VALUES ({values})".encode()
            if fits:
                connection.execute(insert)
                continue
            with pytest.raises(psycopg.errors.ProgramLimitExceeded, match="row is too big"):
                connection.execute(insert)


def test_rows_that_fit_no_page_are_refused(cli: Cli, postgres_database: Database) -> None:
    run = ("run", "start", "--scenario", "./w.yaml", "--target", postgres_database.dsn)
    write_scenario(Path("w.yaml"), wide(1018, "bigint"))
    said = cli(*run, code=2).err
    assert "entities[0].columns: a row takes at least 8,168 bytes" in said
    assert "at most 8,160" in said
    assert postgres_database.tables() == set()
    # NULLs take no room, so nothing can be told of columns that accept them.
    entity = wide(1018, "bigint")
    entity["columns"] = [{**column, "nullable": True} for column in entity["columns"]]
    plan_for(scenario_with(entity), "postgres")
    plan_for(scenario_with(wide(1017, "bigint")), "postgres")
    plan_for(scenario_with(wide(1018, "bigint")), "sqlite")


@pytest.mark.slow
def test_rows_made_in_parts_are_the_same(
    monkeypatch: pytest.MonkeyPatch, sqlite: Engine, postgres: Engine
) -> None:
    """Where all cells together need more intermediate results than a query may have."""
    scenario = load_scenario(GOLDEN / "every_generator" / "scenario.yaml")
    in_parts = set()
    for engine in (sqlite, postgres):
        plan = plan_for(scenario, engine.dialect.name)
        for entity in plan.order:
            whole = rows_of(engine, plan, entity)
            for room in (4, 8, 16, 32, 64):
                most = len(entity.columns) + room
                with monkeypatch.context() as patch, suppress(ValidationError):
                    patch.setattr(type(engine.dialect), "most_results", most)
                    query = select_rows(plan, entity, RowRange.of(0, entity.rows), LookUps())
                    selects = [query, *(cte.this for cte in query.ctes)]
                    assert max(len(each.selects) for each in selects) <= most
                    if '"cell_1"' in engine.dialect.render(query):
                        in_parts.add((engine.dialect.name, entity.name))
                    assert rows_of(engine, plan, entity) == whole
    assert len(in_parts) >= 8, in_parts


def rows_of(engine: Engine, plan: Plan, entity: Entity) -> list[tuple[Any, ...]]:
    """Returns the rows of an entity."""
    look_ups = LookUps()
    query = select_rows(plan, entity, RowRange.of(0, entity.rows), look_ups)
    engine.provide(look_ups)
    engine.stage(look_ups, 0, entity.rows)
    return [tuple(row) for row in engine.query(engine.dialect.render(query))]


def test_a_cell_of_too_many_parts_is_refused(monkeypatch: pytest.MonkeyPatch, cli: Cli) -> None:
    fields = {f"f{n}": {"type": "uniform_int", "params": {"min": 0, "max": 9}} for n in range(40)}
    entity = entity_of("e", 3, id=("int", "sequence", {}), j=("json", "json", {"fields": fields}))
    write_scenario(Path("w.yaml"), entity)
    monkeypatch.setattr(type(get_dialect("sqlite")), "most_results", 30)
    said = cli("run", "start", "--scenario", "./w.yaml", "--target", "x.sqlite", code=2).err
    assert "e.j: takes more than 30 columns of intermediate results" in said
    assert not Path("x.sqlite").exists()
    with pytest.raises(ValidationError):
        preview(plan_for(scenario_with(entity), "sqlite"), None, 2)
