"""The global options: from the command line, else from the environment, else defaults.

The store is imported when it is opened: commands that need none start without.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sdgen.cli.logging_setup import set_up_logging
from sdgen.errors import NotFoundError, Problem, StoreError, ValidationError, did_you_mean, shown
from sdgen.frozen import frozen

if TYPE_CHECKING:
    from sdgen.scenario.file_finder import Catalog
    from sdgen.scenario.models import Scenario
    from sdgen.store import Store
    from sdgen.targets.models import Target

DEFAULT_RUNS_DB = "sdgen-runs.sqlite"
DEFAULTS = {
    "--scenarios-dir": None,
    "--targets-dir": None,
    "--runs-db": DEFAULT_RUNS_DB,
    "--log-level": "info",
    "--log-format": "human",
}
CHOICES = {
    "--log-level": ("debug", "info", "warning", "error"),
    "--log-format": ("human", "json"),
    "--format": ("table", "json"),
}

_LEVELS = {"--quiet": "error", "--verbose": "info", "--log-level": None}
"""Options that choose a level of log lines → that level; None if it is their value."""


def variable(option: str) -> str:
    """Returns the environment variable of a global option: ``--runs-db`` → ``SDGEN_RUNS_DB``."""
    return "SDGEN_" + option.removeprefix("--").replace("-", "_").upper()


@frozen
class Settings:
    """What the global options say, and what commands open with them.

    Attributes:
        scenarios_dir: folder of scenarios, None for the usual ones.
        targets_dir: folder of targets, None for the usual ones.
        runs_db: the file of the store.
        as_json: whether results are printed as JSON.
        quiet: whether nothing but errors and the result is printed.
        brief: whether progress is shown instead of log lines below a warning.
    """

    scenarios_dir: Path | None
    targets_dir: Path | None
    runs_db: Path
    as_json: bool
    quiet: bool = False
    brief: bool = True

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
        levels = [option for option in _LEVELS if arguments[option]]
        problems += [Problem(each, f"leave it out with {levels[0]}") for each in levels[1:]]
        if problems:
            raise ValidationError("options are not valid:", problems)
        chose_level = levels or environment.get(variable("--log-level"))
        implied = _LEVELS[levels[0]] if levels else None
        set_up_logging(implied or str(values["--log-level"]), str(values["--log-format"]))
        return cls(
            scenarios_dir=_path(values["--scenarios-dir"]),
            targets_dir=_path(values["--targets-dir"]),
            runs_db=Path(str(values["--runs-db"])),
            as_json=arguments["--format"] == "json",
            quiet=bool(arguments["--quiet"]),
            brief=not chose_level and values["--log-format"] == "human",
        )

    def scenarios(self) -> Catalog[Scenario]:
        """Returns the scenarios of the folder."""
        from sdgen.scenario.file_finder import scenarios

        return scenarios(self.scenarios_dir)

    def scenario(self, name: str) -> Scenario:
        """Returns the scenario of that id, in the folder or else in the store, or of that path.

        Raises:
            NotFoundError: there is none.
            ValidationError: it is not valid.
        """
        from sdgen.scenario.file_finder import looks_like_path

        if looks_like_path(name) or not self.runs_db.exists():
            return self.scenarios().get(name)
        from sdgen.runs.resolving.scenarios import resolve_scenario

        with self.store() as store:
            return resolve_scenario(name, self.scenarios(), store)

    def targets(self) -> Catalog[Target]:
        """Returns the targets of the folder."""
        from sdgen.targets.catalog import targets

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


def _path(text: str | None) -> Path | None:
    return Path(text) if text is not None else None
