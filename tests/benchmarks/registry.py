"""Every contender, in the order of the tables."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.benchmarks.shapes import SHAPES
from tests.benchmarks.task import Contender, Family

_ALL = tuple(SHAPES)
_BOTH = {"postgres": ("telemetry", "narrow"), "sqlite": ("telemetry", "narrow")}
_TELEMETRY = {"postgres": ("telemetry",), "sqlite": ("telemetry",)}
_POSTGRES = {"postgres": ("telemetry", "narrow")}
_SQLITE = {"sqlite": ("telemetry", "narrow")}
_EVERYTHING = {"postgres": _ALL, "sqlite": _ALL}
_PARQUET = {"parquet": ("telemetry", "narrow")}

DUCKDB_LOADER = Path(sys.prefix, "duckdb_loader")
"""Where `make bench` installs the DuckDB that has extensions; sdgen uses the newest one."""
_DUCKDB_AND_EXTENSIONS = (
    "duckdb",
    "duckdb_extension_postgres_scanner",
    "duckdb_extension_sqlite_scanner",
)

FLOOR = Contender(
    "floor",
    "INSERT … SELECT of constants",
    Family.ENGINE,
    "own:floor",
    _EVERYTHING,
    own_tables=True,
    about="constants of the same types from the same row source, one session",
)
FLOOR_TWICE = Contender(
    "floor_2",
    "INSERT … SELECT of constants, 2 sessions",
    Family.ENGINE,
    "own:floor_twice",
    {"postgres": _ALL},
    own_tables=True,
    about="the same, half of the rows from each of two sessions at once",
)
BY_HAND = Contender(
    "by_hand",
    "the script of `sdgen explain`",
    Family.SDGEN,
    "own:by_hand",
    _EVERYTHING,
    own_tables=True,
    about="run in one session of the driver, tables included",
)
WHOLE = Contender(
    "sdgen",
    "`sdgen run start --jobs 1`",
    Family.SDGEN,
    "own:whole",
    _EVERYTHING | _PARQUET,
    own_tables=True,
    about="the whole command, called in the measuring process",
)
PROCESS = Contender(
    "sdgen_process",
    "`sdgen run start --jobs 1` as a process",
    Family.SDGEN,
    "own:process",
    _BOTH | _PARQUET,  # starting Python takes as long whatever the shape
    own_tables=True,
    about="the whole command with the start of Python",
)
JOBS = Contender(
    "sdgen_jobs_2",
    "`sdgen run start --jobs 2`",
    Family.SDGEN,
    "own:two_jobs",
    _EVERYTHING | _PARQUET,
    own_tables=True,
    about="the whole command with two sessions, called in the measuring process",
)
OWN = (FLOOR, FLOOR_TWICE, BY_HAND, WHOLE, PROCESS, JOBS)

BY_DUCKDB = Contender(
    "sdgen_duckdb",
    "`sdgen run start --maker duckdb --jobs 1`",
    Family.SDGEN,
    "own:by_duckdb",
    _POSTGRES,
    needs=("duckdb", "numpy"),
    own_tables=True,
    about="DuckDB computes the rows in the measuring process, the server stores them",
)
BY_DUCKDB_TWICE = Contender(
    "sdgen_duckdb_2",
    "`sdgen run start --maker duckdb --jobs 2`",
    Family.SDGEN,
    "own:by_duckdb_twice",
    _POSTGRES,
    needs=("duckdb", "numpy"),
    own_tables=True,
    about="the same with two sessions",
)
BY_DUCKDB_PROCESS = Contender(
    "sdgen_duckdb_process",
    "`sdgen run start --maker duckdb --jobs 2` as a process",
    Family.SDGEN,
    "own:by_duckdb_process",
    _POSTGRES,
    needs=("duckdb", "numpy"),
    own_tables=True,
    about="the same with the start of Python, of DuckDB and of numpy",
)
MADE_ELSEWHERE = (BY_DUCKDB, BY_DUCKDB_TWICE, BY_DUCKDB_PROCESS)

RIVALS = (
    Contender(
        "handwritten",
        "SQL by hand: `random()`",
        Family.SQL,
        "handwritten:fill",
        _BOTH,
        about="INSERT … SELECT in one session with `random()`, `gen_random_uuid()` / "
        "`randomblob()`; other values each time",
    ),
    Contender(
        "executemany",
        "executemany",
        Family.ROW_BY_ROW,
        "rows:executemany",
        _BOTH,
        rows=100_000,
        about="`random`, psycopg / sqlite3, one transaction",
    ),
    Contender(
        "values",
        "INSERT of 1,000 rows a statement",
        Family.ROW_BY_ROW,
        "rows:values",
        _BOTH,
        rows=100_000,
        about="`random`, psycopg / sqlite3, parameters, one transaction",
    ),
    Contender(
        "copy_text",
        "COPY text from `random`",
        Family.ROW_BY_ROW,
        "copying:from_random",
        _POSTGRES,
        rows=500_000,
        about="psycopg, lines joined 10,000 at a time",
    ),
    Contender(
        "faker",
        "Faker → COPY text / executemany",
        Family.ROW_BY_ROW,
        "faker_rows:fill",
        _TELEMETRY,
        rows=30_000,
        needs=("faker",),
        about="psycopg / sqlite3, one transaction",
    ),
    Contender(
        "snowfakery",
        "Snowfakery → CSV → COPY text / executemany",
        Family.ROW_BY_ROW,
        "snowfakery_rows:fill",
        _TELEMETRY,
        rows=15_000,
        needs=("snowfakery",),
        about="a recipe; its own way into a database makes tables of text columns",
    ),
    Contender(
        "sqlseed",
        "sqlseed",
        Family.ROW_BY_ROW,
        "sqlseed_rows:fill",
        _TELEMETRY,
        rows=30_000,
        needs=("sqlseed",),
        about="its plain provider, batches of 10,000 rows",
    ),
    Contender(
        "numpy_copy",
        "numpy → COPY binary",
        Family.VECTORISED,
        "numpy_rows:copy_binary",
        _POSTGRES,
        about="psycopg; values and encoding by numpy, 20,000 rows at a time",
    ),
    Contender(
        "numpy_copy_2",
        "numpy → COPY binary, 2 processes",
        Family.VECTORISED,
        "numpy_rows:copy_binary_twice",
        _POSTGRES,
        about="half of the rows each; both are connected before the clock starts",
    ),
    Contender(
        "numpy_executemany",
        "numpy → executemany",
        Family.VECTORISED,
        "numpy_rows:executemany",
        _SQLITE,
        about="values by numpy, handed over as lists",
    ),
    Contender(
        "adbc",
        "numpy → ADBC",
        Family.VECTORISED,
        "adbc:fill",
        _BOTH,
        needs=("pyarrow", "adbc_driver_postgresql", "adbc_driver_sqlite"),
        about="Arrow batches of 50,000 rows into the driver's bulk ingestion",
    ),
    Contender(
        "duckdb",
        "DuckDB, 1 thread",
        Family.VECTORISED,
        "duck:one_thread",
        _BOTH,
        needs=_DUCKDB_AND_EXTENSIONS,
        packages=DUCKDB_LOADER,
        about="INSERT … SELECT from DuckDB into the attached database, in a process that is "
        "connected before the clock starts: its extensions may be of an older DuckDB than sdgen's",
    ),
    Contender(
        "duckdb_2",
        "DuckDB, 2 threads",
        Family.VECTORISED,
        "duck:two_threads",
        _BOTH,
        needs=_DUCKDB_AND_EXTENSIONS,
        packages=DUCKDB_LOADER,
        about="the same, rows in any order",
    ),
    Contender(
        "duckdb_parquet",
        "DuckDB, 1 thread: COPY … TO Parquet",
        Family.VECTORISED,
        "duck:one_thread",
        _PARQUET,
        needs=("duckdb",),
        own_tables=True,
        about="`random()`, `uuid()`; other values each time, compressed by zstd as sdgen does",
    ),
    Contender(
        "duckdb_parquet_2",
        "DuckDB, 2 threads: COPY … TO Parquet",
        Family.VECTORISED,
        "duck:two_threads",
        _PARQUET,
        needs=("duckdb",),
        own_tables=True,
        about="the same, rows in any order",
    ),
    Contender(
        "numpy_parquet",
        "numpy → pyarrow → Parquet",
        Family.VECTORISED,
        "numpy_files:parquet",
        _PARQUET,
        needs=("pyarrow",),
        own_tables=True,
        about="Arrow batches of 50,000 rows into one file, compressed by zstd as well",
    ),
    Contender(
        "pgbench_g",
        "`pgbench -i -I g`",
        Family.OTHER_TABLE,
        "pgbench:client_side",
        {"postgres": ("narrow",)},
        step=100_000,
        programs=("pgbench",),
        own_tables=True,
        table="pgbench_accounts",
        about="three integers and a filler of 84 blanks, made by the client, COPY",
    ),
    Contender(
        "pgbench_G",
        "`pgbench -i -I G`",
        Family.OTHER_TABLE,
        "pgbench:server_side",
        {"postgres": ("narrow",)},
        step=100_000,
        programs=("pgbench",),
        own_tables=True,
        table="pgbench_accounts",
        about="the same table, made by the server: INSERT … SELECT",
    ),
)

CONTENDERS = {contender.name: contender for contender in (*OWN, *MADE_ELSEWHERE, *RIVALS)}
