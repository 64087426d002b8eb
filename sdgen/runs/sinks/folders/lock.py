"""The lock of a folder: one run at a time writes there."""

from __future__ import annotations

import json
import os
import secrets
import sys
import time
from abc import ABC, abstractmethod
from io import BufferedRandom
from pathlib import Path

from sdgen.databases.folders.layout import Layout
from sdgen.errors import RunError, TablesClaimedError, TargetError
from sdgen.runs.sinks.sink import TAKEN_OVER
from sdgen.store.processes import ProcessIdentity

_PATIENCE_SECONDS = 2.0
"""A process that has been killed a moment ago may still have it."""
_AGAIN_SECONDS = 0.1
_TRIES = 5


class FolderLock(ABC):
    """A held lock."""

    @abstractmethod
    def check(self) -> None:
        """Raises RunError where somebody else has it by now."""

    @abstractmethod
    def release(self) -> None:
        """Lets others have it."""


def lock_folder(layout: Layout, holder: str, run_id: str) -> FolderLock:
    """Locks a folder.

    Args:
        layout: the folder.
        holder: who holds it, in words for others.
        run_id: the run that it is for.

    Raises:
        TablesClaimedError: somebody else holds it.
        TargetError: there can be no such file.
    """
    if layout.store.is_local:
        return _HeldFile(Path(layout.lock), holder)
    return _MarkFile(layout, holder, run_id)


def _claimed(holder: str, place: str, more: str = "") -> TablesClaimedError:
    return TablesClaimedError(
        f"{holder} is writing to {place}. Wait for its end, cancel it, or name another folder{more}"
    )


class _MarkFile(FolderLock):
    """A file that names its holder, where no file system tells which process has one open.

    What a dead process has left is taken over where it is known to be dead: it was a process of
    this machine, or one of the run that is resumed, which has ended as the record of runs says.
    """

    def __init__(self, layout: Layout, holder: str, run_id: str) -> None:
        self._layout, self._run_id = layout, run_id
        said = {
            "holder": holder,
            "run": run_id,
            "process": str(ProcessIdentity.current()),
            "token": secrets.token_hex(8),
        }
        self._content, store = json.dumps(said).encode(), layout.store
        for _ in range(_TRIES):
            if store.create(layout.lock, self._content):
                break
            self._remove_dead()
        if store.read(layout.lock) != self._content:
            raise _claimed("another run", layout.place)

    def _remove_dead(self) -> None:
        """Removes what a dead process has left. Raises TablesClaimedError where it may live."""
        content = self._layout.store.read(self._layout.lock)
        if content is None:
            return
        path = self._layout.store.shown(self._layout.lock)
        try:
            said = json.loads(content)
            holder, run, process = said["holder"], said["run"], str(said["process"])
        except (ValueError, KeyError, TypeError):
            holder, run, process = "another run", None, ""
        identity = ProcessIdentity.of_text(process)
        is_here = identity is not None and identity.host == ProcessIdentity.current().host
        is_dead = identity is not None and identity.is_dead()
        if not (is_dead or (run == self._run_id and not is_here)):
            raise _claimed(
                f"{holder} ({process or 'process unknown'})",
                self._layout.place,
                f". If that process has died, resume its run, or remove {path}",
            )
        self._layout.store.remove(self._layout.state, self._layout.lock.name)

    def check(self) -> None:
        if self._layout.store.read(self._layout.lock) != self._content:
            raise RunError(TAKEN_OVER)

    def release(self) -> None:
        if self._layout.store.read(self._layout.lock) == self._content:
            self._layout.store.remove(self._layout.state, self._layout.lock.name)


class _HeldFile(FolderLock):
    """A lock that the system ends with the process that holds it.

    Args:
        path: the file that stands for it, made with its folder where there is none. It stays.
        holder: who holds it, in words for others.
    """

    def __init__(self, path: Path, holder: str) -> None:
        self._path = path
        ends = time.monotonic() + _PATIENCE_SECONDS
        self._file = self._opened()
        while not (_take(self._file.fileno()) and self._is_there()):
            if time.monotonic() > ends:
                self._file.seek(1)
                who = self._file.read().decode(errors="replace") or "another run"
                self._file.close()
                raise _claimed(who, str(path.parent.parent))
            time.sleep(_AGAIN_SECONDS)
            if not self._is_there():  # somebody has removed the folder meanwhile
                self._file.close()
                self._file = self._opened()
        self._file.truncate(0)
        self._file.write(b" " + holder.encode())
        self._file.flush()

    def _opened(self) -> BufferedRandom:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            return self._path.open("a+b")
        except OSError as error:
            raise TargetError(
                f"cannot write to {self._path.parent}: {error.strerror}. Check the path and its "
                "permissions"
            ) from error

    def _is_there(self) -> bool:
        """Returns whether the file that is held is the one that others would open."""
        try:
            return os.path.samestat(os.fstat(self._file.fileno()), self._path.stat())
        except FileNotFoundError:
            return False

    def check(self) -> None:
        if not self._is_there():
            raise RunError(
                f"somebody has removed {self._path.parent.parent} while it was being written to, "
                "or has put another folder in its place"
            )

    def release(self) -> None:
        if not self._file.closed:
            self._file.truncate(0)
            self._file.close()


if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> bool:
        os.lseek(descriptor, 0, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _take(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
