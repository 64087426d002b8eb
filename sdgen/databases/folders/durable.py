"""Files that are there as a whole or not at all, whatever moment the machine stops at."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path, PurePosixPath

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
    with path.open("r+b") as file:
        os.fsync(file.fileno())
    return measured(path)


def measured(path: Path) -> tuple[int, str]:
    """Returns the size and the SHA-256 of a file."""
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
            size += len(chunk)
    return size, digest.hexdigest()


def move(source: Path, to: Path) -> None:
    """Gives a file its final name. Its folder has to be there."""
    source.replace(to)
    sync_folder(to.parent)


def make_folder(path: Path) -> None:
    """Makes a folder, and those that it lies in, where there are none."""
    if not path.is_dir():
        make_folder(path.parent)
        path.mkdir(exist_ok=True)
        sync_folder(path.parent)


def remove(folder: Path, name: str) -> None:
    """Removes a file within a folder, and the folders between them that are empty then."""
    (folder / name).unlink(missing_ok=True)
    for between in [*PurePosixPath(name).parents][:-1]:
        try:
            (folder / between).rmdir()
        except OSError:  # it holds others, or is gone
            return


def sync_folder(folder: Path) -> None:
    """Has the names in a folder outlive a power cut, where the system lets folders be synced."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
