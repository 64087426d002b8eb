"""The benchmarks are sound: contenders fill their tables, the page is what the results make."""

from __future__ import annotations

import socket
import threading
from pathlib import Path

import duckdb
import pytest

from sdgen.column_types import ColumnType
from tests.benchmarks import page, results
from tests.benchmarks.again import CASES, again
from tests.benchmarks.comparing import ENGINES, verdicts
from tests.benchmarks.databases import folder_of
from tests.benchmarks.growth import grow
from tests.benchmarks.measuring import fill, finish
from tests.benchmarks.proxy import counting_proxy
from tests.benchmarks.registry import CONTENDERS
from tests.benchmarks.sections import SECTIONS
from tests.benchmarks.shapes import SHAPES, Shape
from tests.benchmarks.task import Contender
from tests.support.databases import Database
from tests.support.runs import quoted

ROWS = 300

# Those whose packages only the bench extra has are tested where it is installed.
# Their warnings are no findings of ours.
TESTED = [
    pytest.param(
        contender,
        id=contender.name,
        marks=[pytest.mark.filterwarnings("ignore")] if contender.needs else [],
    )
    for contender in CONTENDERS.values()
    if not contender.missing()
]

POSTGRES_TYPES = {
    ColumnType.INT: "integer",
    ColumnType.BIGINT: "bigint",
    ColumnType.DOUBLE: "double precision",
    ColumnType.FLOAT: "double precision",
    ColumnType.TEXT: "text",
    ColumnType.STRING: "text",
    ColumnType.UUID: "uuid",
    ColumnType.TIMESTAMP: "timestamp without time zone",
    ColumnType.DATE: "date",
    ColumnType.BOOL: "boolean",
}
DUCKDB_TYPES = {
    ColumnType.INT: ("INTEGER", "BIGINT"),
    ColumnType.BIGINT: ("BIGINT",),
    ColumnType.DOUBLE: ("DOUBLE",),
    ColumnType.TEXT: ("VARCHAR",),
    ColumnType.UUID: ("UUID", "BLOB"),  # what pyarrow writes has no name for its 16 bytes
    ColumnType.TIMESTAMP: ("TIMESTAMP",),
}
UUID = "????????-????-4???-????-????????????"
SQLITE_CHECKS = {
    ColumnType.INT: "typeof({0}) = 'integer'",
    ColumnType.BIGINT: "typeof({0}) = 'integer'",
    ColumnType.DOUBLE: "typeof({0}) = 'real'",
    ColumnType.FLOAT: "typeof({0}) = 'real'",
    ColumnType.TEXT: "typeof({0}) = 'text' AND length({0}) > 2",
    ColumnType.STRING: "typeof({0}) = 'text' AND length({0}) > 2",
    ColumnType.UUID: f"{{0}} GLOB '{UUID}'",
    ColumnType.TIMESTAMP: "{0} GLOB '20??-??-?? ??:??:??'",
    ColumnType.DATE: "{0} GLOB '20??-??-??'",
    ColumnType.BOOL: "{0} IN (0, 1)",
}


@pytest.mark.slow
@pytest.mark.parametrize("contender", TESTED)
def test_contenders_fill_their_tables(
    database: Database, contender: Contender, tmp_path: Path
) -> None:
    for shape in SHAPES.values():
        if not contender.makes(database.kind, shape):
            continue
        rows = contender.rows_of(ROWS)
        # It counts the rows itself.
        assert fill(contender, database, shape, rows, tmp_path) > 0
        if contender.finished_for_it:
            assert finish(database, shape) > 0
        if contender.table is None:
            (_check_postgres if database.kind == "postgres" else _check_sqlite)(database, shape)


@pytest.mark.slow
@pytest.mark.parametrize("contender", TESTED)
def test_contenders_write_their_files(contender: Contender, tmp_path: Path) -> None:
    target = Database("parquet", f"parquet:{tmp_path / 'files'}")
    for shape in SHAPES.values():
        if not contender.makes(target.kind, shape):
            continue
        # It counts the rows itself.
        assert fill(contender, target, shape, ROWS, tmp_path) > 0
        files = folder_of(target, shape.main.target_table) / "*.parquet"
        found = duckdb.sql(f"DESCRIBE SELECT * FROM '{files}'").fetchall()
        assert len(found) == len(shape.main.columns)
        for column, (_, kind, *_) in zip(shape.main.columns, found, strict=True):
            assert kind in DUCKDB_TYPES[column.type.kind], column.name


def _check_postgres(database: Database, shape: Shape) -> None:
    types = dict(
        database.query(
            "SELECT column_name, data_type FROM information_schema.columns "
            f"WHERE table_name = '{shape.main.target_table}'"
        )
    )
    wanted = {column.name: POSTGRES_TYPES[column.type.kind] for column in shape.main.columns}
    assert types == wanted


def _check_sqlite(database: Database, shape: Shape) -> None:
    for column in shape.main.columns:
        check = SQLITE_CHECKS[column.type.kind].format(quoted(column.name))
        wrong = database.query(
            f"SELECT {quoted(column.name)} FROM {quoted(shape.main.target_table)} "
            f"WHERE NOT ({check}) LIMIT 1"
        )
        assert not wrong, column.name


def test_proxy_counts_what_the_client_sends() -> None:
    def answer(server: socket.socket) -> None:
        connection, _ = server.accept()
        with connection:
            while data := connection.recv(1_000):
                connection.sendall(data * 2)

    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=answer, args=(server,))
        thread.start()
        host, port = server.getsockname()
        with counting_proxy(host, port) as counter:
            with socket.create_connection((host, counter.port)) as client:
                client.sendall(b"12345")
                client.shutdown(socket.SHUT_WR)
                assert client.makefile("rb").read() == b"1234512345"
            thread.join()
        assert counter.sent == 5


def test_page_is_current() -> None:
    assert page.PAGE.read_text() == page.page(results.load()), (
        "docs/benchmarks.md is stale: run `make bench BENCH_ARGS=--render`"
    )


def test_every_section_is_measured_and_judged() -> None:
    sections = results.load()
    assert list(sections) == list(SECTIONS)
    for engine in ENGINES:
        assert all(sections["floor"].of(engine, shape) for shape in SHAPES)
    assert {verdict.what for verdict in verdicts(sections)}


@pytest.mark.slow
def test_second_runs(postgres_database: Database, tmp_path: Path) -> None:
    """Every case runs, and both ways leave as many rows."""
    results = again(postgres_database, 1_000, 1, tmp_path)
    assert [one.case for one in results] == [case.name for case in CASES]
    assert all(len(seconds) == 1 for one in results for seconds in one.seconds.values())


@pytest.mark.slow
def test_runs_grow(postgres_database: Database, tmp_path: Path) -> None:
    """Every size is stored whole, which is checked as it is measured; nothing is left behind."""
    ways = ("maker_duckdb", "parquet")
    grown = grow(ways, postgres_database, 10, 1, huge=True, folder=tmp_path)
    sizes = [(one.way, one.rows) for one in grown]
    assert sizes == [
        *(("maker_duckdb", rows) for rows in (1, 10, 100, 1_000)),
        *(("parquet", rows) for rows in (1, 10, 100, 1_000, 10_000)),
    ]
    assert all(len(one.seconds) == 1 and one.peak_kib[0] > 0 for one in grown)
    assert not list(tmp_path.iterdir())
