"""Spark in this process, and scripts executed by it. Needs the extra ``spark`` and Java 17."""

from __future__ import annotations

import shlex
import tempfile
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dialects import get_dialect
from sdgen.column_types import ColumnType
from sdgen.compiling.script import script
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Entity, Scenario
from tests.support.runs import Tables, canonical_rows

if TYPE_CHECKING:
    import pytest
    from pyspark.sql import SparkSession

_OPTIONS = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "ERROR",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.memory": "2g",
    # It does not live long enough for better machine code to pay.
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
    "spark.sql.shuffle.partitions": "2",
}


LONGEST = 900
"""Seconds of a run in a process of its own, which starts Spark."""


ODD_SETTINGS = {
    "spark.sql.ansi.enabled": "false",
    "spark.sql.ansi.enforceReservedKeywords": "true",
    "spark.sql.caseSensitive": "true",
    "spark.sql.execution.arrow.useLargeVarTypes": "true",
    "spark.sql.files.maxRecordsPerFile": "3",
    "spark.sql.jsonGenerator.ignoreNullFields": "false",
    "spark.sql.legacy.charVarcharAsString": "true",
    "spark.sql.legacy.ctePrecedencePolicy": "LEGACY",
    "spark.sql.legacy.decimal.retainFractionDigitsOnTruncate": "true",
    "spark.sql.legacy.exponentLiteralAsDecimal.enabled": "true",
    "spark.sql.legacy.timeParserPolicy": "LEGACY",
    "spark.sql.parquet.datetimeRebaseModeInWrite": "LEGACY",
    "spark.sql.parquet.int96RebaseModeInWrite": "LEGACY",
    "spark.sql.parquet.outputTimestampType": "INT96",
    "spark.sql.parquet.writeLegacyFormat": "true",
    "spark.sql.parser.escapedStringLiterals": "true",
    "spark.sql.parser.quotedRegexColumnNames": "true",
    "spark.sql.session.timeZone": "Asia/Kathmandu",
    "spark.sql.sources.partitionOverwriteMode": "dynamic",
    "spark.sql.storeAssignmentPolicy": "LEGACY",
    "spark.sql.timestampType": "TIMESTAMP_NTZ",
}
"""What somebody's ``spark-defaults.conf`` may say, and would make other rows or files of ours."""


ODDLY_SET = ("types", "existing")
"""Cases of ``tests/support/promise.py`` that are made so."""


def set_oddly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the sessions of runs begin with those settings, as with those of Spark's own file."""
    from sdgen.databases.spark.worker import SparkWorker  # needs pyspark

    begin = SparkWorker.__init__

    def begun(worker: SparkWorker, session: SparkSession, *rest: Any) -> None:
        for name, value in ODD_SETTINGS.items():
            session.conf.set(name, value)
        begin(worker, session, *rest)

    monkeypatch.setattr(SparkWorker, "__init__", begun)


@dataclass(frozen=True)
class Lake:
    """A file system of Hadoop, which is a folder of this machine for those who look beneath.

    Args:
        beneath: that folder.
        name: the folder of one test.
    """

    beneath: Path
    name: str = ""

    def of(self, name: str) -> Lake:
        """Return it for one test."""
        return replace(self, name=name)

    @property
    def root(self) -> Path:
        """The folder of the test, beneath."""
        return self.beneath / "a lake" / self.name

    def dsn(self, kind: str) -> str:
        """Return what names the folder of the test as a target."""
        return f"{kind}:{self.uri}"

    @property
    def uri(self) -> str:
        """The folder of the test."""
        return f"viewfs://lake/data/a lake/{self.name}"

    @property
    def options(self) -> dict[str, str]:
        """How Spark reaches it; files are changed beneath, so it keeps no checksums."""
        return {
            "spark.hadoop.fs.viewfs.mounttable.lake.link./data": self.beneath.as_uri(),
            "spark.hadoop.fs.file.impl": "org.apache.hadoop.fs.RawLocalFileSystem",
        }

    @property
    def submit_arguments(self) -> str:
        """The same for another process: its ``PYSPARK_SUBMIT_ARGS``."""
        said = [f"--conf={name}={value}" for name, value in self.options.items()]
        return shlex.join([*said, "pyspark-shell"])


@contextmanager
def spark_session(
    cores: int = 2, options: Mapping[str, str] | None = None
) -> Iterator[SparkSession]:
    """Give a session of its own catalog, with its tables in a temporary folder.

    Args:
        cores: how many it computes with.
        options: further ones.
    """
    from pyspark.sql import SparkSession

    with tempfile.TemporaryDirectory(prefix="sdgen-spark-") as folder:
        builder = SparkSession.builder.master(f"local[{cores}]")
        said = {**_OPTIONS, "spark.sql.warehouse.dir": folder, **(options or {})}
        for name, value in said.items():
            builder = builder.config(name, value)
        session = builder.getOrCreate()
        try:
            yield session
        finally:
            session.stop()


def statements(plan: Plan) -> Iterator[str]:
    """Yield the statements of the script of a plan, without semicolons."""
    for part in script(plan, plan.order):
        lines = [line for line in part.splitlines() if line]
        if not all(line.startswith("/*") and line.endswith("*/") for line in lines):
            yield part.strip().removesuffix(";")


def execute(session: SparkSession, plan: Plan) -> None:
    """Execute the script of a plan, statement by statement, as Spark's own programs do."""
    for statement in statements(plan):
        session.sql(statement)


def tables_of(session: SparkSession, scenario: Scenario) -> Tables:
    """Return the tables of a scenario."""
    return {
        entity.name: canonical_rows(entity, _rows(session, entity)) for entity in scenario.entities
    }


def forget(session: SparkSession, scenario: Scenario) -> None:
    """Drop the tables of a scenario, and the views of scripts."""
    for table in {entity.target_table for entity in scenario.entities}:
        session.sql(f"DROP TABLE IF EXISTS `{table}`")
    for view in session.catalog.listTables():
        if view.isTemporary:
            session.catalog.dropTempView(view.name)


def operators_of(session: SparkSession, query: str, **values: int) -> set[str]:
    """Return the operators that the rows of a query go through."""
    dialect = get_dialect("spark")
    for statement in dialect.script_prologue():  # as each session of a run begins
        session.sql(dialect.render(statement))
    return {*_operators(session.sql(query, values)._jdf.queryExecution().executedPlan())}


def assert_in_place(operators: Collection[str]) -> None:
    """Assert that no row goes to another task, no table is read, and the plan is the last one."""
    assert "AdaptiveSparkPlan" not in operators
    moved = {name for name in operators if "Exchange" in name}
    assert moved <= {"BroadcastExchange", "ReusedExchange"}
    assert not [name for name in operators if "Scan parquet" in name or "SortMerge" in name]


def _operators(plan: Any) -> Iterator[str]:
    """Yield the names of the operators that rows go through, without those that make look-ups."""
    name = plan.nodeName()
    yield name
    children = plan.children()
    if name != "BroadcastExchange":
        for number in range(children.size()):
            yield from _operators(children.apply(number))


def _rows(session: SparkSession, entity: Entity) -> list[list[Any]]:
    columns = ", ".join(f"`{_escaped(column.name)}`" for column in entity.stored_columns)
    found = session.sql(f"SELECT {columns} FROM `{entity.target_table}`").collect()
    kinds = [column.type.scalar.kind for column in entity.stored_columns]
    return [[_cell(cell, kind) for cell, kind in zip(row, kinds, strict=True)] for row in found]


def _escaped(name: str) -> str:
    return name.replace("`", "``")


def _cell(cell: Any, kind: ColumnType) -> Any:
    if isinstance(cell, list):
        return [_cell(each, kind) for each in cell]
    if kind is ColumnType.TIMESTAMPTZ and cell is not None:
        return cell.astimezone(UTC)  # pyspark gives the time that it is where the test runs
    return bytes(cell) if isinstance(cell, bytearray) else cell
