"""The global options: from the command line, else from the environment, else defaults.

The store is imported when it is opened: commands that need none start without.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sdgen.errors import NotFoundError, Problem, StoreError, ValidationError, did_you_mean, shown
from sdgen.logs import LOGGER, HumanFormatter, JsonFormatter
from sdgen.scenario.file_finder import Catalog, looks_like_path, scenarios
from sdgen.scenario.models import Scenario
from sdgen.store.database import DEFAULT_FILE
from sdgen.targets.catalog import targets
from sdgen.targets.models import Target

if TYPE_CHECKING:
    from sdgen.store import Store

DEFAULTS = {
    "--scenarios-dir": None,
    "--targets-dir": None,
    "--runs-db": DEFAULT_FILE,
    "--log-level": "info",
    "--log-format": "human",
}
CHOICES = {
    "--log-level": ("debug", "info", "warning", "error"),
    "--log-format": ("human", "json"),
    "--format": ("table", "json"),
}


def variable(option: str) -> str:
    """Returns the environment variable of a global option: ``--runs-db`` → ``SDGEN_RUNS_DB``."""
    return "SDGEN_" + option.removeprefix("--").replace("-", "_").upper()


@dataclass(frozen=True)
class Settings:
    """What the global options say, and what commands open with them."""

    scenarios_dir: Path | None
    targets_dir: Path | None
    runs_db: Path
    as_json: bool

    @classmethod
    def of(cls, arguments: Mapping[str, Any], environment: Mapping[str, str]) -> Settings:
        """Returns the settings, and sets logging up.

        Raises:
            ValidationError: an option has none of its possible values.
        """
        values = {
            option: arguments[option] or environment.get(variable(option)) or default
            for option, default in DEFAULTS.items()
        }
        chosen = {**values, "--format": arguments["--format"]}
        problems = [
            Problem(
                option,
                f"must be {' or '.join(choices)} (got {shown(chosen[option])})."
                f"{did_you_mean(chosen[option], choices)}",
            )
            for option, choices in CHOICES.items()
            if chosen[option] not in choices
        ]
        for option in ("--scenarios-dir", "--targets-dir"):
            if values[option] is not None and not Path(str(values[option])).is_dir():
                problems.append(Problem(option, f"no such folder (got {shown(values[option])})"))
        if problems:
            raise ValidationError("options are not valid:", problems)
        _set_up_logging(str(values["--log-level"]), str(values["--log-format"]))
        return cls(
            scenarios_dir=_path(values["--scenarios-dir"]),
            targets_dir=_path(values["--targets-dir"]),
            runs_db=Path(str(values["--runs-db"])),
            as_json=arguments["--format"] == "json",
        )

    def scenarios(self) -> Catalog[Scenario]:
        """Returns the scenarios of the folder."""
        return scenarios(self.scenarios_dir)

    def scenario(self, name: str) -> Scenario:
        """Returns the scenario of that id, in the folder or else in the store, or of that path.

        Raises:
            NotFoundError: there is none.
            ValidationError: it is not valid.
        """
        if looks_like_path(name) or not self.runs_db.exists():
            return self.scenarios().get(name)
        from sdgen.runs.resolving.scenarios import resolve_scenario

        with self.store() as store:
            return resolve_scenario(name, self.scenarios(), store)

    def targets(self) -> Catalog[Target]:
        """Returns the targets of the folder."""
        return targets(self.targets_dir)

    def store(self) -> Store:
        """Opens the store, making it where there is none. Raises StoreError."""
        from sdgen.store import Store

        try:
            return Store(self.runs_db)
        except StoreError as error:
            raise StoreError(f"{error}. Choose another file with --runs-db") from error

    def store_of_runs(self) -> Store:
        """Opens the store that holds earlier runs.

        Raises:
            NotFoundError: there is no store.
            StoreError: it cannot be used.
        """
        if not self.runs_db.exists():
            raise NotFoundError(
                f"there is no record of runs {self.runs_db.absolute()}. Runs are recorded in the "
                "folder where they were started: go there, or name the record with --runs-db"
            )
        return self.store()


class _StderrHandler(logging.Handler):
    """Writes to whatever ``sys.stderr`` is now: a live progress bar takes its place for a while."""

    def emit(self, record: logging.LogRecord) -> None:
        # Where the reader of the log has gone, the run goes on: its record has the lines too.
        with suppress(BrokenPipeError):
            sys.stderr.write(self.format(record) + "\n")


def _set_up_logging(level: str, log_format: str) -> None:
    for old in list(LOGGER.handlers):
        if isinstance(old, _StderrHandler):
            LOGGER.removeHandler(old)
    handler = _StderrHandler(level.upper())
    handler.setFormatter(JsonFormatter() if log_format == "json" else HumanFormatter())
    LOGGER.addHandler(handler)


def _path(text: str | None) -> Path | None:
    return Path(text) if text is not None else None
