"""One row, whatever the path that leads to it: cases and paths of ``tests/runs/test_promise.py``.

A case is a scenario with the rows to make of it. A path is a function that fills an empty database
in its own way; ``@path`` registers it, and from then on every case takes it on every engine.
Scenarios enter by being shipped or golden, generators by being registered (their examples are a
case), engines through the fixture ``database``.
"""

from __future__ import annotations

import signal
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import sdgen
from sdgen.databases.registry import get_database
from sdgen.planning.plan import Plan
from sdgen.planning.request import RunRequest
from sdgen.planning.starts import continuing
from sdgen.runs.resolving.existing import with_existing
from sdgen.runs.resolving.targets import inline_target
from sdgen.scenario.loading import load_scenario
from sdgen.scenario.models import Scenario
from tests.support.cli import ROOT, Cli, start_process, write_scenario
from tests.support.connections import can_lend, plain
from tests.support.crash_driver import Moment
from tests.support.crashes import DRIVER, ended, killed
from tests.support.databases import Database
from tests.support.examples import SEED, entities_of_examples, scenario_of_examples
from tests.support.existing_parents import BEFORE, EXISTING
from tests.support.golden import GOLDEN
from tests.support.runs import (
    AS_OF,
    REQUEST,
    Runs,
    Tables,
    plan_for,
)

ROWS = 1_500
"""Rows of a shipped scenario, about."""


EARLIER = "2026-01-03T00:00:00Z"
"""Before the as_of of all cases."""

NOT_ADVANCED = {
    *("ecommerce", "aggregates", "every_generator", "nested", "truncate", "examples", "keys"),
}
"""Cases with keys that depend on as_of, or rows that no key finds: they cannot be advanced."""

_SHIPPED = sorted((ROOT / "scenarios").glob("*.yaml"))


@dataclass(frozen=True, eq=False)
class Case:
    """A scenario, and how many rows of it are made.

    Args:
        name: what tests call it.
        file: where it is; None for what is made of the generators' examples.
        rows: how many at most, about; None for as many as it says.
        before: what the database holds before: statements that all engines understand.
    """

    name: str
    file: Path | None = None
    rows: int | None = None
    before: tuple[str, ...] = ()

    @property
    def is_shipped(self) -> bool:
        """Whether the package has it."""
        return self.file in _SHIPPED

    def file_in(self, folder: Path) -> Path:
        """Return its file, made in a folder where there is none."""
        if self.file is not None:
            return self.file
        return write_scenario(folder / f"{self.name}.yaml", *entities_of_examples(), seed=SEED)

    @cached_property
    def scenario(self) -> Scenario:
        """The scenario as it stands in its file."""
        if self.file is not None:
            return load_scenario(self.file)
        return scenario_of_examples()

    @cached_property
    def scale(self) -> float:
        """The factor that makes so many rows of it."""
        if self.rows is None:
            return 1.0
        return min(1.0, self.rows / plan_for(self.scenario, "sqlite").total_rows)

    @cached_property
    def plan(self) -> Plan:
        """The plan of it for SQLite, with all rows."""
        with Runs() as runs:
            database = Database("sqlite", str(runs.new_file()))
            database.execute(*self.before)
            target = inline_target({"dsn": database.dsn, "kind": "sqlite"})
            request = with_existing(self.scenario, target, self._request)
            return plan_for(self.scenario, "sqlite", request, target=target)

    @property
    def _request(self) -> RunRequest:
        return replace(REQUEST, scale=self.scale, seed=SEED)

    @cached_property
    def rows_made(self) -> Tables:
        """What one undisturbed run makes, on whatever engine."""
        with Runs() as runs:
            return runs.sqlite(self.scenario, self._request, self.before)

    def batch_size(self, batches: int) -> int:
        """Return an odd size of which the largest entity has so many batches, about."""
        most = max(entity.rows for entity in self.plan.order)
        return most // batches | 1

    def batches(self, size: int) -> int:
        """Return how many batches of a size it has."""
        return sum(-(-entity.rows // size) for entity in self.plan.order)


CASES = [
    *(Case(path.stem, path, ROWS) for path in _SHIPPED),
    *(Case(path.parent.name, path) for path in GOLDEN),
    Case("examples"),
    Case("existing", EXISTING, before=BEFORE),
]


@dataclass
class Journey:
    """A case on its way into an empty database.

    Args:
        case: the case.
        database: where to.
        folder: for files; the current folder.
        cli: the command line in this process.
    """

    case: Case
    database: Database
    folder: Path
    cli: Cli

    @cached_property
    def file(self) -> Path:
        """The scenario's file."""
        return self.case.file_in(self.folder)

    @property
    def target(self) -> tuple[object, ...]:
        """Options that name the database."""
        return self.database.target

    @property
    def chosen(self) -> tuple[object, ...]:
        """Options that decide the rows."""
        return (
            *("--scenario", self.file, "--scale", self.case.scale),
            *("--seed", SEED, "--as-of", AS_OF),
        )

    def begin(self) -> None:
        """Give the database what it holds before."""
        self.database.execute(*self.case.before)

    def start(self, *options: object) -> str:
        """Return the id of a run into the database, which has to succeed."""
        words = ("run", "start", *self.chosen, *self.target, *options)
        return str(self.cli.json(*words)["id"])

    def verify(self, run: str) -> None:
        """Assert that a run finds its rows in the database."""
        found = self.cli("run", "verify", run, *self.target)
        assert found.code == 0, found.out

    def tables(self) -> Tables:
        """Return the rows of the database."""
        return self.database.read(self.case.scenario)


Way = Callable[[Journey], None]
PATHS: dict[str, Way] = {}
"""Name → what fills the database of a journey."""


def path(fill: Way) -> Way:
    """Register a path under the name of its function."""
    PATHS[fill.__name__] = fill
    return fill


@path
def whole(journey: Journey) -> None:
    """A run in batches as large as they come."""
    journey.verify(journey.start())


@path
def odd_batches(journey: Journey) -> None:
    """A run in batches of an odd size."""
    journey.verify(journey.start("--batch-size", journey.case.batch_size(5)))


@path
def jobs(journey: Journey) -> None:
    """A run by several connections at once."""
    size = journey.case.batch_size(7)
    journey.verify(journey.start("--jobs", 3, "--batch-size", size))


@path
def killed_and_resumed(journey: Journey) -> None:
    """A run that is killed within a batch, and continued in batches of another size."""
    size = journey.case.batch_size(6)
    batches = journey.case.batches(size)
    assert batches >= 3, "nothing is left to be resumed"
    middle = (batches + 1) // 2
    moment = Moment("sdgen.runs.sinks.tables.inlets:TableInlet.note", "after", middle)
    words = ("run", "start", *journey.chosen, *journey.target, "--batch-size", size)
    killed(start_process(moment.as_argument(), *words, cwd=journey.folder, module=DRIVER))
    ((run,),) = [(one["id"],) for one in journey.cli.json("run", "list")]
    again = journey.case.batch_size(4)
    journey.cli("run", "resume", run, *journey.target, "--jobs", 2, "--batch-size", again, code=0)
    journey.verify(run)


@path
def made_elsewhere(journey: Journey) -> None:
    """A run whose rows DuckDB computes, killed within a batch, and continued in others.

    Where DuckDB cannot compute them the target is named as what does.
    """
    if not get_database(journey.database.kind).takes_columns:
        journey.verify(journey.start("--maker", "target"))
        return
    size = journey.case.batch_size(5)
    moment = Moment("sdgen.runs.sinks.tables.inlets:TableInlet.check", "before", 2)
    words = ("run", "start", *journey.chosen, *journey.target, "--batch-size", size)
    words = (*words, "--maker", "duckdb")
    killed(start_process(moment.as_argument(), *words, cwd=journey.folder, module=DRIVER))
    ((run,),) = [(one["id"],) for one in journey.cli.json("run", "list")]
    again = journey.case.batch_size(4)
    journey.cli("run", "resume", run, *journey.target, "--jobs", 2, "--batch-size", again, code=0)
    journey.verify(run)


@path
def tables_with_keys(journey: Journey) -> None:
    """A run into tables of others, which have their keys while the rows are written."""
    others: tuple[object, ...] = ("--scenario", journey.file, "--scale", journey.case.scale)
    others = (*others, "--seed", SEED + 1)
    options: tuple[object, ...] = ("--dialect", journey.database.kind)
    if journey.case.before:
        options = journey.target
    others = (*others, "--as-of", AS_OF)
    journey.database.pipe(journey.cli("explain", *others, *options, code=0).out)
    size = journey.case.batch_size(5)
    emptied = ("--mode", "truncate_then_insert")
    journey.verify(journey.start(*emptied, "--batch-size", size, "--jobs", 2))


@path
def advanced(journey: Journey) -> None:
    """A run as of an earlier time, advanced: killed within a batch, and finished in others."""
    words = ("run", "start", *journey.chosen[:-1], EARLIER, *journey.target)
    run = str(journey.cli.json(*words)["id"])
    advance = ("run", "advance", run, *journey.target, "--as-of", AS_OF, "--batch-size")
    moment = Moment("sdgen.runs.advancing.entity_moves:EntityMoves._update", "after", 2)
    words = (moment.as_argument(), *advance, journey.case.batch_size(5))
    process = ended(start_process(*words, cwd=journey.folder, module=DRIVER))
    assert process.code in (0, -signal.SIGKILL), process  # not all cases move
    journey.cli(*advance, journey.case.batch_size(3), code=0)
    journey.verify(run)


@path
def replayed(journey: Journey) -> None:
    """The rows of a run into another database, made again from its record."""
    Database("sqlite", "elsewhere.sqlite").execute(*journey.case.before)
    elsewhere = ("--target", journey.folder / "elsewhere.sqlite", "--target-kind", "sqlite")
    run = journey.cli.json("run", "start", *journey.chosen, *elsewhere)["id"]
    options = ("--batch-size", journey.case.batch_size(3))
    again = journey.cli.json("run", "replay", run, *journey.target, *options)["id"]
    journey.verify(again)


@path
def filled_in_a_transaction(journey: Journey) -> None:
    """A fill from Python by an open connection, within its owner's transaction.

    Where sdgen takes no connections of that kind it is one by DSN.
    """
    scenario, database = sdgen.load(journey.file), journey.database
    size, scale = journey.case.batch_size(5), journey.case.scale
    chosen: dict[str, Any] = {"seed": SEED, "as_of": AS_OF, "scale": scale}
    if can_lend(database):
        with closing(plain(database)) as connection:
            sdgen.fill(connection, scenario, in_transaction=True, batch_size=size, **chosen)
            connection.commit()
    else:
        sdgen.fill(database.dsn, scenario, kind=database.kind, batch_size=size, **chosen)
    if not any(continuing(scenario)):  # else nobody has noted where they began
        assert sdgen.verify(database.dsn, scenario, kind=database.kind, **chosen).ok


@path
def explained(journey: Journey) -> None:
    """The script of a run, piped to the database's own client."""
    options: tuple[object, ...] = ("--dialect", journey.database.kind)
    if journey.case.before:
        options = journey.target
    journey.database.pipe(journey.cli("explain", *journey.chosen, *options, code=0).out)
