"""Trials: a command is killed a few times, at moments spread over its time, until it is done."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from sdgen.scenario.loading import load_scenario
from sdgen.store import RunRecord
from tests.support.cli import start_process
from tests.support.killing.commands import Command, Records, Words
from tests.support.killing.places import Place
from tests.support.runs import REQUEST, plan_for
from tests.support.stored import Stored, differing

PATIENCE = 300.0
_MADE = ("start", "replay")  # and resumed


@dataclass
class Trials:
    """Trials of one command.

    Args:
        kind: the command.
        scenario: the file of its scenario.
        place: where it writes.
        other: where else, for commands that read a record of another place.
        folder: for records and output.
        makers: what may compute the rows of each attempt.
        jobs: how many workers attempts may have.
        scale: of the scenario.
        batches: of the largest entity.
        environment: of the processes.
        driver: the module that is run.
        most_kills: of one trial.
        sizes_vary: whether attempts have batches of other sizes, so that files differ.
    """

    kind: type[Command]
    scenario: Path
    place: Place
    other: Place
    folder: Path
    makers: tuple[str, ...] = ("target",)
    jobs: tuple[int, ...] = (1, 2)
    scale: float = 1.0
    batches: int = 12
    environment: dict[str, str] = field(default_factory=dict)
    driver: str = "sdgen"
    sizes_vary: bool = False
    most_kills: int = 6

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self._records = Records(self.folder / "records.sqlite")
        self._kept = self.folder / "kept.sqlite"
        loaded = load_scenario(self.scenario)
        self._loaded = loaded
        plan = plan_for(loaded, "sqlite", replace(REQUEST, scale=self.scale))
        self._size = max(1, max(entity.rows for entity in plan.order) // self.batches)
        options: Words = ("--jobs", self.jobs[-1], "--batch-size", self._size)
        options += ("--scale", self.scale)
        places = (self.place, self.other)
        self._command = self.kind(self.scenario, *places, self._records, options)
        self._pace: dict[str, float] = {}
        self.kills: Counter[str] = Counter()
        self._prepare()

    def _prepare(self) -> None:
        """Make what is there before, and find what the command comes to."""
        self.place.put_back()
        self.other.put_back()
        self._command.prepare(self._done)
        if self._records.path.exists():
            self.place.keep()
            shutil.copy(self._records.path, self._kept)
        self._command.begin()
        maker = self.makers[-1]
        while (words := self._command.words()) is not None:
            self._attempt(words, maker, None)
        self.whole, self.files = self.place.stored(self._loaded), self.place.files()

    def trial(self, chance: random.Random, most: int = 1_000) -> Stored:
        """Return what the command has stored in the end, killed so many times at most."""
        self._put_back()
        left = min(most, chance.randint(self.most_kills // 2, self.most_kills))
        while (words := self._command.words()) is not None:
            if self.sizes_vary:
                words = _with_size(words, max(1, round(self._size * chance.uniform(0.5, 2))))
            words = _with_jobs(words, chance.choice(self.jobs))
            part = _moment(chance) if left else None
            left -= self._attempt(words, chance.choice(self.makers), part)
        return self.place.stored(self._loaded)

    def wrong(self, stored: Stored) -> list[str]:
        """Return what differs from what the command comes to when nothing stops it."""
        found = [*differing(self.whole, stored)]
        if not self.sizes_vary and len(self.makers) == len(self.jobs) == 1:
            files = self.place.files()
            found += [
                name for name in {*files, *self.files} if files.get(name) != self.files.get(name)
            ]
        return found

    def _put_back(self) -> None:
        self.place.put_back()
        for path in self.folder.glob("records.sqlite*"):
            path.unlink()
        if self._kept.exists():
            shutil.copy(self._kept, self._records.path)
        self._command.begin()

    def _done(self, words: Words) -> None:
        self._attempt(words, self.makers[-1], None)

    def _attempt(self, words: Words, maker: str, part: float | None) -> bool:
        """Give a command, and kill it at a part of its time; return whether that hit it."""
        verb, left = str(words[1]), 1.0
        if verb == "resume" and (record := self._command.ours()) is not None:
            left = max(0.4, 1 - record.rows_written / record.rows_requested)
            verb = "start"
        pace = self._pace.get(f"{verb} {maker}", 1.0) * left
        is_here = words[1] == "resume" or {*self.place.target} <= {*words}
        if is_here and verb in _MADE and (*self.makers, maker) != ("target",) * 2:
            words += ("--maker", maker)
        words += ("--runs-db", self._records.path)
        began = time.monotonic()
        with (self.folder / "output.txt").open("w+") as output:
            process = start_process(
                *words,
                cwd=self.folder,
                module=self.driver,
                environment=self.environment,
                stdout=output,
                stderr=output,
            )
            with suppress(subprocess.TimeoutExpired):
                process.wait(PATIENCE if part is None else part * pace)
            if process.poll() is None:
                assert part is not None, "hangs"
                os.kill(process.pid, signal.SIGKILL)
                process.wait(PATIENCE)
            if process.returncode != -signal.SIGKILL:
                output.seek(0)
                said = output.read()
                assert process.returncode == 0, f"{words}: {said}"
                if words[1] != "resume":
                    self._pace[f"{verb} {maker}"] = time.monotonic() - began
                return False
        self.kills[_place_of(words, self._command.ours())] += 1
        return True


def _moment(chance: random.Random) -> float:
    """Return a part of the time of a process: little happens in its beginning."""
    kind = chance.random()
    if kind < 0.5:
        return chance.uniform(0.3, 1.0)
    if kind < 0.65:
        return chance.uniform(0.0, 0.3)
    return chance.uniform(0.75, 1.02)


def _with_size(words: Words, size: int) -> Words:
    return _changed(words, "--batch-size", size)


def _with_jobs(words: Words, jobs: int) -> Words:
    return _changed(words, "--jobs", jobs)


def _changed(words: Words, name: str, value: int) -> Words:
    if name not in words:
        return words
    at = words.index(name)
    return (*words[: at + 1], value, *words[at + 2 :])


def _place_of(words: Words, record: RunRecord | None) -> str:
    command = str(words[1])
    if record is None:
        return f"{command}: no record"
    if command in ("undo", "advance"):
        begun = record.undone if command == "undo" else record.advancing_to
        return f"{command}: {'begun' if begun else 'not begun'}"
    if not record.prepared:
        return f"{command}: not prepared"
    if record.rows_written == record.rows_requested:
        return f"{command}: all written"
    return f"{command}: {'among batches' if record.rows_written else 'no batch'}"
