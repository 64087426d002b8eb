"""Runs into tables that exist already, of either engine."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.support.cli import Cli, Result, write_scenario
from tests.support.databases import Database

AS_OF = "2026-01-31"
ID: dict[str, Any] = {
    "name": "id",
    "type": "int",
    "primary_key": True,
    "generator": {"type": "sequence"},
}


_AT_LINE = re.compile(r"(?<=  )existing\.yaml:\d+: (?!entities)")


def column(name: str, kind: str, generator: str = "", **params: Any) -> dict[str, Any]:
    """Return a column; ``nullable``, ``null_rate``, ``expr`` and ``fk`` among the params are keys
    of the column itself."""
    keys = ("nullable", "null_rate", "expr", "fk")
    own: dict[str, Any] = {key: params.pop(key) for key in keys if key in params}
    if generator:
        own["generator"] = {"type": generator, "params": params}
    return {"name": name, "type": kind, **own}


def entity(name: str, rows: int, *columns: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    """Return an entity of some columns."""
    return {"name": name, "rows": rows, "columns": [*columns], **more}


@dataclass(frozen=True)
class Existing:
    """A database whose tables a test has made, and runs into it."""

    cli: Cli
    database: Database

    def start(self, *entities: Mapping[str, Any], options: str = "", code: int = 0) -> Result:
        """Start a run of a scenario."""
        path = write_scenario(Path("existing.yaml"), *entities, seed=3, as_of=AS_OF)
        arguments = ("run", "start", "--scenario", path, "--target", self.database.dsn)
        return self.cli(*arguments, *options.split(), "--format", "json", code=code)

    def resume(self, run_id: str, options: str = "", code: int = 0) -> Result:
        """Resume a run."""
        arguments = ("run", "resume", run_id, "--target", self.database.dsn, *options.split())
        return self.cli(*arguments, "--format", "json", code=code)

    def refused(self, *entities: Mapping[str, Any], options: str = "") -> str:
        """Return why a run is refused: ``--plan`` says the same, and nothing is written.

        Lines of problems of tables begin with the table here, not with file and line.
        """
        planned = self.start(*entities, options=f"--plan {options}", code=1).err
        before = self.state()
        said = self.start(*entities, options=options, code=1)
        assert self.state() == before, "nothing is written"
        for line in planned.splitlines()[1:]:
            spelled = re.sub(
                "--(continue|mode|seed)\\b", r"`\1`", line.strip()
            )  # as fields of a request
            assert spelled in said.data["error"]
        assert "Nothing was written" in said.data["error"]
        return _AT_LINE.sub("", planned)

    def warnings(self, *entities: Mapping[str, Any], options: str = "") -> list[str]:
        """Return what ``--plan`` warns of."""
        found: list[str] = self.start(*entities, options=f"--plan {options}").data["warnings"]
        return found

    def state(self) -> dict[str, int]:
        """Return the rows of every table."""
        tables = self.database.tables()
        if self.database.like == "postgres":
            names = self.database.query("SELECT tablename FROM pg_tables WHERE schemaname='public'")
            tables = {name for (name,) in names}
        return {name: self.database.count(name) for name in tables}
