"""Ratios within each round, their median and spread; and what is judged by them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from tests.benchmarks.again import BY_SQL, SDGEN, Again
from tests.benchmarks.growth import WAYS, Growth
from tests.benchmarks.measuring import Series
from tests.benchmarks.registry import (
    BY_DUCKDB,
    BY_DUCKDB_TWICE,
    BY_HAND,
    CONTENDERS,
    FLOOR,
    FLOOR_TWICE,
    JOBS,
    WHOLE,
)
from tests.benchmarks.results import Section
from tests.benchmarks.shapes import SHAPES
from tests.benchmarks.task import Family

ENGINES = {"postgres": "Postgres", "sqlite": "SQLite"}
TARGETS = ENGINES | {"parquet": "Parquet"}

_FLOOR_BOUNDS = {
    ("telemetry", "postgres"): 3.5,
    ("telemetry", "sqlite"): 6.0,
    ("narrow", "postgres"): 1.6,
    ("narrow", "sqlite"): 3.0,
}
_WHOLE_BOUND = 1.05
_JOBS_BOUND = 1.6
_ROW_BY_ROW_BOUND = 5.0
_VECTORISED_BOUND = 1.0
_GROWTH_BOUND = 0.95
_MEMORY_BOUND = 10.0
_CLIENT_BOUND = 300.0
_BYTES_BOUND = 1.0
_PARQUET_BOUND = 1_500_000
_AGAIN_BOUND = 1.2
_LARGE = 1_000

_MADE_BY_THE_DATABASE = ("postgres", "sqlite")
"""Ways by which the process neither computes rows nor holds any."""


@dataclass(frozen=True)
class Sample:
    """One number for each round."""

    values: tuple[float, ...]

    @property
    def middle(self) -> float:
        """The median."""
        return median(self.values)

    @property
    def low(self) -> float:
        """The lowest."""
        return min(self.values)

    @property
    def high(self) -> float:
        """The highest."""
        return max(self.values)

    def over(self, other: Sample) -> Sample:
        """Return the ratios within each round."""
        pairs = zip(self.values, other.values, strict=True)
        return Sample(tuple(one / another for one, another in pairs))


def seconds(series: Series) -> Sample:
    """Return the seconds of each round."""
    return Sample(tuple(series.seconds))


def rates(series: Series | Growth) -> Sample:
    """Return the rows per second of each round."""
    return Sample(tuple(series.rows / taken for taken in series.seconds))


def best(series: Sequence[Series]) -> Sample:
    """Return the highest rate of each round."""
    return Sample(tuple(map(max, zip(*(rates(one).values for one in series), strict=True))))


@dataclass(frozen=True)
class Verdict:
    """One thing that is judged."""

    what: str
    where: str
    judged: str
    reached: Sample | None
    """None where it has not been measured."""
    met: bool | None
    """None where nothing is demanded."""

    @property
    def form(self) -> str:
        """How its numbers are written: large ones without decimals."""
        return ",.0f" if self.reached and self.reached.middle >= _LARGE else ".2f"

    @classmethod
    def beside(cls, what: str, where: str, reached: Sample) -> Verdict:
        """Judge nothing: what the verdict above is to be seen by."""
        return cls(what, where, "–", reached, None)

    @classmethod
    def at_most(cls, what: str, where: str, bound: float, reached: Sample | None) -> Verdict:
        """Judge that the median is not above the bound."""
        return cls(
            what, where, f"≤ {_plain(bound)}", reached, bool(reached and reached.middle <= bound)
        )

    @classmethod
    def at_least(cls, what: str, where: str, bound: float, reached: Sample | None) -> Verdict:
        """Judge that the median is not below the bound."""
        return cls(
            what, where, f"≥ {_plain(bound)}", reached, bool(reached and reached.middle >= bound)
        )


def _plain(bound: float) -> str:
    return f"{bound:,.0f}" if bound >= _LARGE else f"{bound:g}"


def verdicts(sections: dict[str, Section]) -> list[Verdict]:
    """Return what is judged, of what has been measured."""
    found: list[Verdict] = []
    if "floor" in sections:
        found += _floor(sections["floor"])
    if "rivals" in sections:
        found += _rivals(sections["rivals"])
    if "growth" in sections:
        found += _growth(sections["growth"])
    if "again" in sections:
        found += _again(sections["again"])
    return found


def _matches(section: Section) -> Iterator[tuple[str, str, str, dict[str, Series]]]:
    for shape in SHAPES:
        for engine, title in TARGETS.items():
            if match := section.of(engine, shape):
                yield engine, shape, f"{shape}, {title}", match


def _floor(section: Section) -> Iterator[Verdict]:
    for engine, shape, where, match in _matches(section):
        whole = seconds(match[WHOLE.name])
        if bound := _FLOOR_BOUNDS.get((shape, engine)):
            ratio = whole.over(seconds(match[FLOOR.name]))
            yield Verdict.at_most("time of a run / the engine's limit", where, bound, ratio)
        ratio = whole.over(seconds(match[BY_HAND.name]))
        yield Verdict.at_most("time of a run / its SQL by hand", where, _WHOLE_BOUND, ratio)
        if engine == "postgres":
            gain = whole.over(seconds(match[JOBS.name])) if JOBS.name in match else None
            yield Verdict.at_least("speed of 2 jobs / of 1", where, _JOBS_BOUND, gain)
        if FLOOR_TWICE.name in match:
            gain = seconds(match[FLOOR.name]).over(seconds(match[FLOOR_TWICE.name]))
            yield Verdict.beside("– the engine's limit: 2 sessions / 1", where, gain)


def _rivals(section: Section) -> Iterator[Verdict]:
    for _, _, where, match in _matches(section):
        families = {
            family: [one for name, one in match.items() if CONTENDERS[name].family is family]
            for family in (Family.ROW_BY_ROW, Family.VECTORISED)
        }
        if loaders := families[Family.ROW_BY_ROW]:
            ratio = rates(match[WHOLE.name]).over(best(loaders))
            what = "speed of sdgen / of the best row-by-row loader"
            yield Verdict.at_least(what, where, _ROW_BY_ROW_BOUND, ratio)
        if loaders := families[Family.VECTORISED]:
            whole = match.get(JOBS.name)
            level = rates(whole).over(best(loaders)) if whole else None
            what = "speed of sdgen with 2 jobs / of the best vectorised loader"
            yield Verdict.at_least(what, where, _VECTORISED_BOUND, level)
            for contender, jobs in ((BY_DUCKDB_TWICE, "2 jobs"), (BY_DUCKDB, "1 job")):
                if elsewhere := match.get(contender.name):
                    level = rates(elsewhere).over(best(loaders))
                    what = f"– with rows by DuckDB, {jobs} / the best vectorised loader"
                    yield Verdict.beside(what, where, level)


def again_ratio(one: Again) -> Sample:
    """Return the time of second runs over that of plain SQL, by round."""
    return Sample(tuple(one.seconds[SDGEN])).over(Sample(tuple(one.seconds[BY_SQL])))


def _again(section: Section) -> Iterator[Verdict]:
    for one in section.again:
        where = f"finance, {ENGINES[one.engine]}, {one.case}"
        what = "time of a second run / the same rows by plain SQL"
        yield Verdict.at_most(what, where, _AGAIN_BOUND, again_ratio(one))


def _growth(section: Section) -> Iterator[Verdict]:
    for name in dict.fromkeys(one.way for one in section.growth):
        grown = [one for one in section.growth if one.way == name]
        small, middle, large = sorted(grown, key=lambda one: one.rows)[:3]
        where = f"telemetry, {WAYS[name].title}"
        is_elsewhere = name not in _MADE_BY_THE_DATABASE
        if is_elsewhere:
            small = middle  # the fewest rows are less than it asks for at once
        what = f"speed at {large.rows:,} rows / at {middle.rows:,}"
        yield Verdict.at_least(what, where, _GROWTH_BOUND, rates(large).over(rates(middle)))
        more = zip(large.peak_kib, small.peak_kib, strict=True)
        memory = Sample(tuple((after - before) / 1024 for after, before in more))
        if name == "parquet":
            what = f"rows/s of {large.rows:,} rows, the start of the process counted"
            whole = Sample(tuple(large.rows / taken for taken in large.whole_seconds))
            yield Verdict.at_least(what, where, _PARQUET_BOUND, whole)
        what = f"MiB of memory more at {large.rows:,} rows than at {small.rows:,}"
        yield Verdict.at_most(what, where, _MEMORY_BOUND, memory)
        if is_elsewhere:
            largest = max(grown, key=lambda one: one.rows)
            what = f"MiB of memory at {largest.rows:,} rows"
            peak = Sample(tuple(kib / 1024 for kib in largest.peak_kib))
            yield Verdict.at_most(what, where, _CLIENT_BOUND, peak)
        elif large.sent_bytes:
            sent = Sample(tuple(count / large.rows for count in large.sent_bytes))
            what = f"bytes sent for each of {large.rows:,} rows"
            yield Verdict.at_most(what, where, _BYTES_BOUND, sent)
