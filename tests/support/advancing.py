"""A dataset that is advanced: a scenario, a database and the command line."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sdgen.scenario.loading import load_scenario
from tests.support.cli import Cli, Result
from tests.support.databases import Database
from tests.support.runs import Tables

BEFORE, LATER = "2026-01-31T00:00:00Z", "2026-02-28T12:00:00Z"


@dataclass
class Dataset:
    """A scenario, a database and the command line, in a folder of the test's own."""

    database: Database
    cli: Cli
    folder: Path

    def write(self, scenario: str) -> None:
        """Write the scenario."""
        (self.folder / "moving.yaml").write_text(scenario, encoding="utf-8")

    def start(self, *options: object, as_of: str = BEFORE) -> str:
        """Return the id of a run, which has to succeed."""
        words = ("--scenario", "./moving.yaml", "--as-of", as_of, *self.database.target)
        return str(self.cli.json("run", "start", *words, *options)["id"])

    def advance(self, *options: object, run: str = "latest", as_of: str = LATER) -> Any:
        """Return what became of the rows of a run."""
        return self.cli.json(*self.words(run, as_of), *options)

    def refused(self, run: str = "latest", as_of: str = LATER, code: int = 2) -> str:
        """Return why a run cannot be advanced."""
        return self.cli(*self.words(run, as_of), code=code).err

    def words(self, run: str, as_of: str) -> tuple[object, ...]:
        """Return the command."""
        return ("run", "advance", run, *self.database.target, "--as-of", as_of)

    def verify(self, code: int = 0, run: str = "latest") -> Result:
        """Return what verifying a run says."""
        return self.cli("run", "verify", run, *self.database.target, code=code)

    def tables(self) -> Tables:
        """Return the stored rows."""
        return self.database.read(load_scenario(self.folder / "moving.yaml"))

    def made(self, *options: object, as_of: str = LATER) -> Tables:
        """Return the rows that a run of another as_of makes."""
        elsewhere = Database("sqlite", str(self.folder / f"{as_of[:10]}.sqlite"))
        words = ("--scenario", "./moving.yaml", "--as-of", as_of, *elsewhere.target)
        self.cli("run", "start", *words, *options, "--runs-db", "elsewhere.sqlite", code=0)
        return elsewhere.read(load_scenario(self.folder / "moving.yaml"))


def lines_of(feed: Path) -> list[dict[str, Any]]:
    """Return the changes of a feed."""
    return [json.loads(line) for line in feed.read_text(encoding="utf-8").splitlines()]
