"""What a contender is given, and what one is."""

from __future__ import annotations

import importlib.util
import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from importlib import import_module
from pathlib import Path

from tests.benchmarks.shapes import Shape
from tests.support.databases import Database
from tests.support.runs import quoted


@dataclass
class Task:
    """One filling of a shape's table, timed by the contender itself.

    The tables of the shape exist and are empty, but for the parents of the main one, which are
    filled. Contenders that make tables of their own find the database empty.
    """

    database: Database
    shape: Shape
    rows: int
    folder: Path
    """For files on the way; empty, and removed afterwards."""
    seconds: float | None = field(default=None, init=False)

    @property
    def dsn(self) -> str:
        """Where to: a URL, or the path of a file."""
        return self.database.dsn

    @property
    def kind(self) -> str:
        """The engine: postgres or sqlite."""
        return self.database.kind

    @property
    def table(self) -> str:
        """The main table's name as an SQL identifier."""
        return quoted(self.shape.main.target_table)

    @property
    def columns(self) -> list[str]:
        """The names of the main table's columns."""
        return [column.name for column in self.shape.main.columns]

    @contextmanager
    def timed(self) -> Iterator[None]:
        """Measure what is done inside: the filling, to the end of its commit."""
        assert self.seconds is None, "a task is timed once"
        started = time.perf_counter()
        yield
        self.seconds = time.perf_counter() - started


class Family(StrEnum):
    """What kind of thing a contender is."""

    ENGINE = "the engine's limit"
    SDGEN = "sdgen"
    ROW_BY_ROW = "row by row in Python"
    VECTORISED = "vectorised, outside"
    SQL = "SQL by hand"
    OTHER_TABLE = "another table"


@dataclass(frozen=True)
class Contender:
    """A way to fill a table.

    Args:
        name: its name in results.
        title: its name for readers.
        family: what kind of thing it is.
        function: `module:function` of this package's contenders, which takes a Task; imported
            when called, because its packages may not be there.
        where: engine → names of the shapes it can make.
        rows: most rows it is asked for: enough for a rate where it is slow.
        step: its rows come in multiples of that.
        needs: packages beyond those of the tests.
        packages: the folder where those are, where that is one of its own.
        programs: programs that have to be on PATH.
        own_tables: whether it makes its tables itself, in the time that counts or before it.
        table: the table it fills, where that is not the shape's.
        about: how it does it.
    """

    name: str
    title: str
    family: Family
    function: str
    where: Mapping[str, tuple[str, ...]]
    rows: int | None = None
    step: int = 1
    needs: tuple[str, ...] = ()
    packages: Path | None = None
    programs: tuple[str, ...] = ()
    own_tables: bool = False
    table: str | None = None
    about: str = ""

    @property
    def finished_for_it(self) -> bool:
        """Whether it leaves the shape's table without the statistics that sdgen leaves."""
        return not self.own_tables

    def missing(self) -> list[str]:
        """Return which of its packages and programs are not installed."""
        packages = [name for name in self.needs if not self._has(name)]
        return packages + [name for name in self.programs if shutil.which(name) is None]

    def _has(self, package: str) -> bool:
        if self.packages is not None:
            return (self.packages / package).is_dir()
        return importlib.util.find_spec(package) is not None

    def makes(self, kind: str, shape: Shape) -> bool:
        """Return whether it can make this shape in this engine."""
        return shape.name in self.where.get(kind, ())

    def rows_of(self, asked: int) -> int:
        """Return how many rows it is to make where that many are asked for."""
        return max(min(asked, self.rows or asked) // self.step, 1) * self.step

    def fill(self, task: Task) -> float:
        """Fill the table and return the seconds that took."""
        module, _, function = self.function.partition(":")
        contend: Callable[[Task], None] = getattr(
            import_module(f"tests.benchmarks.contenders.{module}"), function
        )
        contend(task)
        assert task.seconds is not None, f"{self.name} did not time itself"
        return task.seconds
