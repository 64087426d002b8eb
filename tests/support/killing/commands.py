"""Commands that are killed: how they begin, how they are given again, when they are done."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

from sdgen.store import RunRecord, Store
from sdgen.store.runs import list_runs
from tests.runs.test_advance import SCENARIO
from tests.support.killing.places import Place

BEFORE, LATER = "2026-01-31T00:00:00Z", "2026-02-28T12:00:00Z"
Words = tuple[object, ...]
MOVING = SCENARIO.partition("  - name: tags")[0]
"""A scenario that can be advanced, and undone: its tables have keys."""


@dataclass
class Records:
    """The records of runs, in a file that may not be there yet."""

    path: Path

    def all(self) -> list[RunRecord]:
        """Return them, newest first."""
        if not self.path.exists():
            return []
        with Store(self.path) as store:
            return list_runs(store, 100)


@dataclass
class Command(ABC):
    """A command of a run into a place.

    Args:
        scenario: the file of its scenario.
        place: where to.
        other: another place, for those that need one.
        records: the record of runs.
        options: of each run: jobs, size.
    """

    scenario: Path
    place: Place
    other: Place
    records: Records
    options: Words
    before: frozenset[str] = field(default=frozenset(), init=False)

    name: ClassVar[str]

    def prepare(self, do: Callable[[Words], object]) -> None:  # noqa: B027
        """Do what has to be there before."""

    def begin(self) -> None:
        """Note what is there now."""
        self.before = frozenset(record.id for record in self.records.all())

    @abstractmethod
    def words(self) -> Words | None:
        """Return the words of the next try; None where it is done."""

    def _start(self, place: Place, seed: int = 7) -> Words:
        words = ("run", "start", "--scenario", self.scenario, *place.target)
        return (*words, "--seed", seed, "--as-of", BEFORE, *self.options)

    def ours(self) -> RunRecord | None:
        """Return the run that the command has made, or is about."""
        return next((each for each in self.records.all() if each.id not in self.before), None)


class Start(Command):
    """A new run, which is resumed."""

    name = "start"

    def words(self) -> Words | None:
        """Return how it is started, or resumed."""
        record = self.ours()
        if record is None:
            return self._first()
        if record.status == "success":
            return None
        return ("run", "resume", record.id, *self.place.further, *_jobs_of(self.options))

    def _first(self) -> Words:
        return self._start(self.place)


class Overwrite(Start):
    """A new run in place of another one's rows."""

    name = "overwrite"

    def prepare(self, do: Callable[[Words], object]) -> None:
        """Make the other rows, twice as many of them."""
        do(self._start(self.place, seed=8))
        do((*self._start(self.place, seed=8), "--continue"))

    def _first(self) -> Words:
        replaces: Words = ("--mode", "truncate")
        if "--target-kind" not in self.place.target and "://" not in str(self.place.target):
            replaces = ("--overwrite",)
        return (*self._start(self.place), *replaces)


class Continue(Start):
    """A run that adds rows to those of another one."""

    name = "continue"

    def prepare(self, do: Callable[[Words], object]) -> None:
        """Make the rows before."""
        do(self._start(self.place))

    def _first(self) -> Words:
        return (*self._start(self.place), "--continue")


class Replay(Start):
    """A run that makes those of another place again."""

    name = "replay"

    def prepare(self, do: Callable[[Words], object]) -> None:
        """Make the rows in the other place."""
        do(self._start(self.other))

    def _first(self) -> Words:
        (first,) = self.before
        return ("run", "replay", first, *self.place.target, *_jobs_of(self.options))


class _OfTheLatest(Command):
    """A command that changes the latest run, and begins none."""

    def begin(self) -> None:
        """Choose that run."""
        self._run = self.records.all()[0].id

    def ours(self) -> RunRecord:
        """Return it."""
        return next(each for each in self.records.all() if each.id == self._run)


class Undo(_OfTheLatest):
    """Undoing the second of two runs."""

    name = "undo"

    def prepare(self, do: Callable[[Words], object]) -> None:
        """Make the rows that stay, then those that go."""
        do(self._start(self.place))
        do((*self._start(self.place), "--continue"))

    def words(self) -> Words | None:
        """Return how it is undone, as long as it is not."""
        record = self.ours()
        if record.undone == "undone":
            return None
        return ("run", "undo", self._run, *self.place.further)


class Advance(_OfTheLatest):
    """Advancing a run."""

    name = "advance"

    def prepare(self, do: Callable[[Words], object]) -> None:
        """Make the rows."""
        do(self._start(self.place))

    def words(self) -> Words | None:
        """Return how it is advanced, as long as it is not."""
        record = self.ours()
        if record.as_of == LATER and record.advancing_to is None:
            return None
        words = ("run", "advance", self._run, *self.place.further, "--as-of", LATER)
        return (*words, *_option(self.options, "--batch-size"))


def _option(options: Words, name: str) -> Words:
    at = options.index(name)
    return options[at : at + 2]


def _jobs_of(options: Words) -> Words:
    return (*_option(options, "--jobs"), *_option(options, "--batch-size"))


COMMANDS: Sequence[type[Command]] = (Start, Overwrite, Continue, Replay, Undo, Advance)
