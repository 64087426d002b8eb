"""Filled SQLite files that are kept for later tests and sessions: one for each key."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import uuid
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

from sdgen.errors import TargetError
from sdgen.pytest_plugin.datasets import Dataset, dataset_of, dataset_with
from sdgen.pytest_plugin.factory import Factory
from sdgen.pytest_plugin.file_locks import locked
from sdgen.pytest_plugin.reports import reporting

_SUFFIX, _UNFINISHED = ".sqlite", ".unfinished"
_BESIDE = ("", "-wal", "-shm", "-journal")  # what SQLite keeps beside a file, and the file itself


class SQLiteCache:
    """The files of a folder that processes share.

    A file is filled under another name and renamed when it is whole, so one that was left by a
    killed process is never taken for it.

    Args:
        folder: the folder.
        keep: how many files are kept.
    """

    def __init__(self, folder: Path, keep: int) -> None:
        self._folder, self._keep = folder, keep

    def copy(self, key: str, fill: Callable[[Path], None], to: Path) -> None:
        """Copies the file of a key.

        Args:
            key: the key.
            fill: fills a new file, where there is none yet.
            to: the path of the copy.
        """
        file = self._folder / f"{key}{_SUFFIX}"
        if not _copied(file, to):
            with locked(self._folder / f"lock-{key[0]}"):
                if not _copied(file, to):
                    self._fill(file, fill)
                    _copied(file, to)

    def _fill(self, file: Path, fill: Callable[[Path], None]) -> None:
        for left in self._folder.glob(f"{file.stem}-*{_UNFINISHED}*"):
            _remove(left)  # of a process that was killed: it held the lock
        unfinished = self._folder / f"{file.stem}-{uuid.uuid4().hex[:8]}{_UNFINISHED}{_SUFFIX}"
        try:
            fill(unfinished)
            unfinished.replace(file)
        finally:
            for suffix in _BESIDE:
                _remove(Path(f"{unfinished}{suffix}"))
        self._remove_oldest(file)

    def _remove_oldest(self, newest: Path) -> None:
        files = [each for each in self._folder.glob(f"*{_SUFFIX}") if _UNFINISHED not in each.name]
        files.sort(key=_used, reverse=True)
        for each in [each for each in files if each != newest][max(0, self._keep - 1) :]:
            _remove(each)


def execute_sql(path: Path, text: str) -> None:
    """Executes the statements of a text in a file.

    Raises:
        TargetError: SQLite refuses one.
    """
    try:
        with closing(sqlite3.connect(path)) as connection:
            connection.executescript(text)
            connection.commit()
    except sqlite3.Error as error:
        raise TargetError(str(error)) from error


def _copied(file: Path, to: Path) -> bool:
    """Returns whether a file is there, and copies it."""
    try:
        shutil.copyfile(file, to)
    except FileNotFoundError:
        if not to.parent.is_dir():
            raise
        return False
    with suppress(OSError):
        os.utime(file)  # it was used
    return True


def _used(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0


def _remove(file: Path) -> None:
    with suppress(OSError):
        file.unlink()


class SQLiteFactory(Factory):
    """Makes SQLite files. Call it with a scenario and options, as the mark ``sdgen`` takes them."""

    kind = "sqlite"

    _cache: SQLiteCache | None = None

    def __call__(
        self, scenario: str | Path | Mapping[str, Any] | None = None, **options: Any
    ) -> Path:
        """Returns the path of a new file."""
        with reporting("a SQLite file", scenario):
            dataset = dataset_with(scenario, options, self._config)
        return self._copy(dataset, self._folders.mktemp("sdgen"))

    def for_test(self, node: pytest.Item, folder: Path) -> Path:
        """Returns the path of a new file for a test, in a folder of its own."""
        with reporting("a SQLite file"):
            dataset = dataset_of(node, self._config)
        return self._copy(dataset, folder)

    def _copy(self, dataset: Dataset, folder: Path) -> Path:
        with reporting("a SQLite file", dataset):
            key = self._key(dataset)
            name = re.sub(r"[^\w.-]+", "_", self._loader.load(dataset).scenario.name)
            to = folder / f"{name}.sqlite"
            if self._cache is None:
                self._cache = SQLiteCache(self._kept_in.folder, self._kept)
            cache = self._cache
            self._once(key, lambda: cache.copy(key, lambda path: self._fill(dataset, path), to))
            return to
