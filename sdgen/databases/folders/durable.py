"""Files that are there as a whole or not at all, whatever moment the machine stops at."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

_CHUNK = 1 << 20


def write_whole(path: Path, content: bytes) -> None:
    """Writes a file, or replaces one: readers find the old content or the new one."""
    aside = path.with_name(f"{path.name}.new")
    with aside.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    aside.replace(path)
    sync_folder(path.parent)


def append(path: Path, content: bytes) -> None:
    """Adds to the end of a file, which is made where there is none."""
    is_new = not path.exists()
    with path.open("ab") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if is_new:
        sync_folder(path.parent)


def sealed(path: Path) -> tuple[int, str]:
    """Returns the size and the SHA-256 of a written file, once it is on the disk."""
    digest, size = hashlib.sha256(), 0
    with path.open("r+b") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
            size += len(chunk)
        os.fsync(file.fileno())
    return size, digest.hexdigest()


def move(source: Path, to: Path) -> None:
    """Gives a file its final name. Its folder has to be there."""
    source.replace(to)
    sync_folder(to.parent)


def sync_folder(folder: Path) -> None:
    """Has the names in a folder outlive a power cut, where the system lets folders be synced."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
