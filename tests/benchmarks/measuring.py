"""Measuring contenders against each other, interleaved."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from sdgen.compiling.statements import analyzed
from tests.benchmarks.databases import count, create_tables, empty, session, settle
from tests.benchmarks.shapes import Shape
from tests.benchmarks.task import Contender, Task
from tests.support.databases import Database

Item = TypeVar("Item")


@dataclass
class Series:
    """What one contender took in each round."""

    engine: str
    shape: str
    contender: str
    rows: int
    """Rows of the shape's main table."""
    seconds: list[float] = field(default_factory=list)
    finishing: list[float] = field(default_factory=list)
    """Of that, until the planner knew what the table holds; empty of what does so itself."""


@dataclass(frozen=True)
class Match:
    """Contenders that fill the same table, one after the other in each round."""

    database: Database
    shape: Shape
    contenders: tuple[Contender, ...]
    rows: int


def measure(matches: Sequence[Match], rounds: int, folder: Path) -> list[Series]:
    """Return a series for each contender of each match.

    In each round every contender of every match runs once; the order moves on by one each round.
    """
    series = {
        (match.database.kind, match.shape.name, contender.name): Series(
            match.database.kind,
            match.shape.name,
            contender.name,
            contender.rows_of(match.rows),
        )
        for match in matches
        for contender in match.contenders
    }
    for number in range(rounds):
        for match in matches:
            for contender in rotated(match.contenders, number):
                one = series[match.database.kind, match.shape.name, contender.name]
                seconds = fill(contender, match.database, match.shape, one.rows, folder)
                if contender.finished_for_it:
                    one.finishing.append(round(finish(match.database, match.shape), 4))
                    seconds += one.finishing[-1]
                one.seconds.append(round(seconds, 4))
                report(
                    f"round {number + 1}/{rounds}  {one.engine:8}  {one.shape:9}  "
                    f"{one.contender:17} {seconds:8.2f} s  {one.rows / seconds:12,.0f} rows/s"
                )
    return list(series.values())


def fill(contender: Contender, database: Database, shape: Shape, rows: int, folder: Path) -> float:
    """Let one contender fill an empty table and return its seconds; the row count has to be right.

    What it wrote stays in the database.
    """
    empty(database)
    if not contender.own_tables:
        create_tables(database, shape)
    settle(database)
    work = folder / "task"
    work.mkdir()
    try:
        seconds = contender.fill(Task(database, shape, rows, work))
    finally:
        shutil.rmtree(work)
    stored = count(database, contender.table or shape.main.target_table)
    assert stored == rows, f"{contender.name} wrote {stored} rows, not {rows}"
    return seconds


def finish(database: Database, shape: Shape) -> float:
    """Have the main table's statistics gathered, as sdgen does, and return the seconds."""
    plan = shape.plan(database.kind, 1)
    statements = [*plan.dialect.analyze([analyzed(plan, shape.main)])]
    with session(database) as run:
        began = time.perf_counter()
        for statement in statements:
            run(plan.dialect.render(statement))
        return time.perf_counter() - began


def rotated(items: Sequence[Item], number: int) -> Iterator[Item]:
    """Yield the items, beginning with another one each round."""
    for index in range(len(items)):
        yield items[(index + number) % len(items)]


def report(line: str) -> None:
    """Say how it goes."""
    print(line, file=sys.stderr, flush=True)
