"""The raw results: docs/benchmarks.json, a part for each section."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from tests.benchmarks.again import Again
from tests.benchmarks.cells import CellCost
from tests.benchmarks.environment import Facts
from tests.benchmarks.growth import Growth
from tests.benchmarks.measuring import Series
from tests.benchmarks.relations import Relation

DOCS = Path(__file__).parent.parent.parent / "docs"
JSON = DOCS / "benchmarks.json"


@dataclass(frozen=True)
class Section:
    """The results of one section of one measurement."""

    date: str
    environment: Facts
    rounds: int
    rows: int
    """What --rows asked for."""
    left_out: dict[str, list[str]]
    """Contender → what it needs and was not there."""
    series: tuple[Series, ...] = ()
    growth: tuple[Growth, ...] = ()
    cells: tuple[CellCost, ...] = ()
    again: tuple[Again, ...] = ()
    relations: tuple[Relation, ...] = ()

    def joined(self, older: Section) -> Section:
        """Return this section with what an older one has of other shapes and ways."""
        shapes = {one.shape for one in self.series}
        series = tuple(one for one in older.series if one.shape not in shapes)
        ways = {one.way for one in self.growth}
        growth = tuple(one for one in older.growth if one.way not in ways)
        return replace(self, series=(*series, *self.series), growth=(*growth, *self.growth))

    def of(self, engine: str, shape: str) -> dict[str, Series]:
        """Return contender → series of one match."""
        return {
            one.contender: one for one in self.series if one.engine == engine and one.shape == shape
        }


def load() -> dict[str, Section]:
    """Return section → results; empty where nothing has been measured."""
    if not JSON.exists():
        return {}
    return {name: _section(data) for name, data in json.loads(JSON.read_text()).items()}


def save(sections: dict[str, Section], order: Sequence[str]) -> None:
    """Write all results."""
    data = {name: asdict(sections[name]) for name in order if name in sections}
    JSON.write_text(json.dumps(data, indent=1) + "\n")


def _section(data: dict[str, Any]) -> Section:
    series = tuple(Series(**one) for one in data.pop("series"))
    growth = tuple(Growth(**one) for one in data.pop("growth"))
    cells = tuple(CellCost(**one) for one in data.pop("cells", ()))
    again = tuple(Again(**one) for one in data.pop("again", ()))
    relations = tuple(Relation(**one) for one in data.pop("relations", ()))
    return Section(
        **data, series=series, growth=growth, cells=cells, again=again, relations=relations
    )
