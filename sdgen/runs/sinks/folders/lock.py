"""The lock of a folder: one run at a time writes there. It ends with the process that holds it."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from sdgen.errors import TablesClaimedError, TargetError

_PATIENCE_SECONDS = 2.0
"""A process that has been killed a moment ago may still have it."""
_AGAIN_SECONDS = 0.1


class FolderLock:
    """A held lock.

    Args:
        path: the file that stands for it, made with its folder where there is none. It stays.
        holder: who holds it, in words for others.

    Raises:
        TablesClaimedError: somebody else holds it.
        TargetError: there can be no such file.
    """

    def __init__(self, path: Path, holder: str) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = path.open("a+b")
        except OSError as error:
            raise TargetError(
                f"cannot write to {path.parent}: {error.strerror}. Check the path and its "
                "permissions"
            ) from error
        ends = time.monotonic() + _PATIENCE_SECONDS
        while not _take(self._file.fileno()):
            if time.monotonic() > ends:
                self._file.seek(1)
                who = self._file.read().decode(errors="replace") or "another run"
                self._file.close()
                raise TablesClaimedError(
                    f"{who} is writing to {path.parent.parent}. Wait for its end, cancel it, or "
                    "name another folder"
                )
            time.sleep(_AGAIN_SECONDS)
        self._file.truncate(0)
        self._file.write(b" " + holder.encode())
        self._file.flush()

    def release(self) -> None:
        """Lets others have it."""
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
