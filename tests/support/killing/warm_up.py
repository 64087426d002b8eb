"""What processes that are to be killed would all do first, done once for all of them."""

from __future__ import annotations

import os
from contextlib import redirect_stderr, redirect_stdout
from importlib import import_module
from io import StringIO

from sdgen.cli.main import main

SCENARIO_VARIABLE = "KILLED_SCENARIO"
_USED = (
    "sdgen.databases.duckdb.folders.engine",
    "sdgen.databases.duckdb.making",
    "sdgen.databases.postgres.copying.tables",
    "sdgen.databases.spark.session",
    "sdgen.runs.advancing.advancing",
    "sdgen.runs.makers.elsewhere",
    "sdgen.runs.sinks.folders.sink",
    "sdgen.runs.undoing.folders",
    "sdgen.runs.undoing.undo",
)


def warm_up() -> None:
    """Import what runs use, and compile the scenario for each dialect."""
    for name in _USED:
        import_module(name)
    for dialect in ("duckdb", "postgres", "spark"):
        with redirect_stdout(StringIO()), redirect_stderr(StringIO()):  # one may refuse its names
            main(["explain", "--scenario", os.environ[SCENARIO_VARIABLE], "--dialect", dialect])
