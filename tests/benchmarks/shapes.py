"""The shapes of data that are measured: scenarios, each with one table that gets the rows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sdgen.planning.plan import Plan, make_plan
from sdgen.planning.request import RunRequest
from sdgen.scenario.loading import load_scenario
from sdgen.scenario.models import Entity, Scenario

_HERE = Path(__file__).parent

AS_OF = "2026-01-31T00:00:00Z"


@dataclass(frozen=True)
class Shape:
    """A scenario whose last entity gets the rows; what it refers to keeps its own count."""

    name: str
    path: Path
    about: str

    @property
    def scenario(self) -> Scenario:
        """The scenario."""
        return _loaded(self.path)

    @property
    def main(self) -> Entity:
        """The entity that gets the rows."""
        return self.scenario.entities[-1]

    def plan(self, kind: str, rows: int) -> Plan:
        """Return the plan of a run with that many rows in the main entity's table."""
        request = RunRequest(as_of=AS_OF, row_overrides={self.main.name: rows})
        return make_plan(self.scenario, request, kind, None)


@cache
def _loaded(path: Path) -> Scenario:
    return load_scenario(path)


NARROW = Shape(
    "narrow",
    _HERE / "scenarios" / "narrow.yaml",
    "4 columns: bigint sequence, int, double, one of 8 strings",
)
TELEMETRY = Shape(
    "telemetry",
    _HERE / "scenarios" / "telemetry.yaml",
    "6 columns: uuid key, uuid foreign key to 1,000 devices, two weighted choices of 4 strings, "
    "a normal double, a timestamp with jitter",
)
FINANCE = Shape(
    "finance",
    _HERE / "scenarios" / "finance.yaml",
    "a retail bank: 20,000 customers, 35,000 accounts, and their transactions (7 columns)",
)
WIDE = Shape(
    "wide",
    _HERE / "scenarios" / "wide.yaml",
    "40 columns: every generator",
)
SHAPES = {shape.name: shape for shape in (NARROW, TELEMETRY, FINANCE, WIDE)}
