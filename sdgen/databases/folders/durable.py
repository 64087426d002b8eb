"""Local files that are there as a whole or not at all, whatever moment the machine stops at."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path, PurePath, PurePosixPath

from sdgen.databases.folders.file_store import FileStore

_CHUNK = 1 << 20


class LocalFiles(FileStore):
    """The file systems of this machine."""

    is_local = True

    def shown(self, path: PurePath) -> str:
        return str(path)

    def uri(self, path: PurePath) -> str:
        return f"file://{path.as_posix()}"

    def read(self, path: PurePath) -> bytes | None:
        try:
            return Path(path).read_bytes()
        except FileNotFoundError:
            return None

    def write(self, path: PurePath, content: bytes) -> None:
        Path(path.parent).mkdir(parents=True, exist_ok=True)
        aside = Path(path.with_name(f"{path.name}.new"))
        with aside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
        _sync_folder(path.parent)

    def append(self, path: PurePath, content: bytes) -> None:
        before = Path(path).stat().st_size if Path(path).exists() else None
        try:
            with Path(path).open("ab") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            # The disk is full. What another thread adds must not follow half of this.
            with suppress(OSError):
                os.truncate(path, before or 0)
            raise
        if before is None:
            _sync_folder(path.parent)

    def read_log(self, path: PurePath) -> bytes | None:
        return self.read(path)

    def write_log(self, path: PurePath, content: bytes) -> None:
        self.write(path, content)

    def drop_log(self, path: PurePath) -> None:
        Path(path).unlink(missing_ok=True)

    def create(self, path: PurePath, content: bytes) -> bool:
        try:
            with Path(path).open("xb") as file:
                file.write(content)
        except FileExistsError:
            return False
        return True

    def names(self, folder: PurePath) -> list[str] | None:
        try:
            return sorted(path.name for path in Path(folder).iterdir())
        except FileNotFoundError:
            return None

    def sizes(self, folder: PurePath) -> dict[str, int]:
        found = {}
        for path in sorted(Path(folder).rglob("*")) if Path(folder).is_dir() else ():
            with suppress(FileNotFoundError):
                if path.is_file():
                    found[path.relative_to(folder).as_posix()] = path.stat().st_size
        return found

    def sealed(self, files: Sequence[PurePath]) -> list[tuple[int, str]]:
        found = []
        for path in files:
            with Path(path).open("r+b") as file:
                os.fsync(file.fileno())
            found.append(_measured(Path(path)))
        return found

    def measured(self, file: PurePath) -> tuple[int, str] | None:
        try:
            return _measured(Path(file))
        except FileNotFoundError:
            return None

    def move(self, source: PurePath, to: PurePath) -> None:
        Path(source).replace(to)
        _sync_folder(to.parent)

    def make_folder(self, folder: PurePath) -> None:
        path = Path(folder)
        if not path.is_dir():
            self.make_folder(path.parent)
            path.mkdir(exist_ok=True)
            _sync_folder(path.parent)

    def remove(self, folder: PurePath, name: str) -> None:
        (Path(folder) / name).unlink(missing_ok=True)
        for between in [*PurePosixPath(name).parents][:-1]:
            try:
                (Path(folder) / between).rmdir()
            except OSError:  # it holds others, or is gone
                return

    def remove_empty(self, folder: PurePath) -> None:
        with suppress(OSError):  # it holds others, or is not there
            Path(folder).rmdir()

    def remove_all(self, folder: PurePath) -> None:
        shutil.rmtree(folder, ignore_errors=True)


LOCAL = LocalFiles()


def _measured(path: Path) -> tuple[int, str]:
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
            size += len(chunk)
    return size, digest.hexdigest()


def _sync_folder(folder: PurePath) -> None:
    """Has the names in a folder outlive a power cut, where the system lets folders be synced."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
