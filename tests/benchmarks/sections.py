"""The sections of the measurement: which contenders meet in which tables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from tests.benchmarks.again import again as run_again
from tests.benchmarks.cells import cost_of_cells
from tests.benchmarks.environment import Facts
from tests.benchmarks.growth import Growth, grow
from tests.benchmarks.measuring import Match, Series, fill, measure, report
from tests.benchmarks.registry import JOBS, MADE_ELSEWHERE, OWN, PROCESS, RIVALS, WHOLE
from tests.benchmarks.relations import relate
from tests.benchmarks.results import Section
from tests.benchmarks.shapes import NARROW, SHAPES, TELEMETRY, WIDE
from tests.support.databases import Database

_WARM_UP = 1_000
"""Rows of the filling that does not count, before the rounds."""

_TIMES = {NARROW.name: 5, TELEMETRY.name: 5, WIDE.name: 2}
"""Of these the section floor has as many times the rows: enough for two jobs to pay.

A job of fewer rows is over before compiling its statement has paid (see docs/benchmarks.md).
"""

_FEWER_KEYED = 2
"""Keys that are maintained row by row take most of the time."""

_RELATED = 10
"""Where look-up tables are computed they should be large."""

_FEWER_CELLS = 5
"""There are many generators."""


@dataclass(frozen=True)
class Request:
    """What is to be measured."""

    databases: tuple[Database, ...]
    rounds: int
    rows: int
    huge: bool
    ways: tuple[str, ...]
    shapes: tuple[str, ...]
    folder: Path
    date: str
    environment: Facts

    def section(
        self,
        left_out: dict[str, list[str]],
        series: tuple[Series, ...] = (),
        growth: tuple[Growth, ...] = (),
    ) -> Section:
        """Return the results of a section."""
        return Section(
            self.date, self.environment, self.rounds, self.rows, left_out, series, growth
        )


def floor(request: Request) -> Section:
    """Measure sdgen in whole and in parts against the engine's own limit."""
    matches = [
        Match(
            database,
            shape,
            tuple(c for c in OWN if c.makes(database.kind, shape)),
            request.rows * _TIMES.get(shape.name, 1),
        )
        for shape in SHAPES.values()
        if shape.name in request.shapes
        for database in request.databases
    ]
    return _section(request, matches)


def rivals(request: Request) -> Section:
    """Measure sdgen against what one would use instead."""
    against = (WHOLE, JOBS, PROCESS, *MADE_ELSEWHERE, *RIVALS)
    files = Database("parquet", f"parquet:{request.folder / 'files'}")
    matches = [
        Match(
            database,
            shape,
            tuple(c for c in against if c.makes(database.kind, shape)),
            request.rows,
        )
        for shape in (TELEMETRY, NARROW)
        if shape.name in request.shapes
        for database in (*request.databases, files)
    ]
    return _section(request, matches)


def growth(request: Request) -> Section:
    """Measure sdgen at a tenth of the rows, at the rows, and at ten times as many."""
    postgres = next(database for database in request.databases if database.kind == "postgres")
    size = (request.rows, request.rounds)
    grown = grow(request.ways, postgres, *size, huge=request.huge, folder=request.folder)
    return request.section({}, growth=tuple(grown))


def cells(request: Request) -> Section:
    """Measure what a cell of each generator costs."""
    costs = cost_of_cells(request.databases, request.rows // _FEWER_CELLS, request.rounds)
    section = request.section({})
    return replace(section, cells=tuple(costs))


def again(request: Request) -> Section:
    """Measure second runs into tables with keys against the same rows by plain SQL."""
    found = [
        one
        for database in request.databases
        if database.kind == "postgres"
        for one in run_again(database, request.rows // _FEWER_KEYED, request.rounds, request.folder)
    ]
    return replace(request.section({}), again=tuple(found))


def relations(request: Request) -> Section:
    """Measure what relations cost, each beside plain columns in its place."""
    size = (request.rows * _RELATED, request.rounds, request.folder)
    return replace(request.section({}), relations=tuple(relate(request.databases, *size)))


SECTIONS: dict[str, Callable[[Request], Section]] = {
    "floor": floor,
    "rivals": rivals,
    "growth": growth,
    "cells": cells,
    "again": again,
    "relations": relations,
}


def _section(request: Request, matches: list[Match]) -> Section:
    known = {contender.name: contender for match in matches for contender in match.contenders}
    left_out = {name: lack for name, contender in known.items() if (lack := contender.missing())}
    matches = [
        replace(match, contenders=tuple(c for c in match.contenders if c.name not in left_out))
        for match in matches
    ]
    for name, lack in left_out.items():
        report(f"left out: {name}, for want of {', '.join(lack)}")
    # The first call of each imports its packages.
    for match in matches:
        for contender in match.contenders:
            rows = contender.rows_of(_WARM_UP)
            fill(contender, match.database, match.shape, rows, request.folder)
    series = measure(matches, request.rounds, request.folder)
    return request.section(left_out, series=tuple(series))
