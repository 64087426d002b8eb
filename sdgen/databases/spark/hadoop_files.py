"""The files of a folder on any file system that Hadoop reaches, by Spark's own client of it.

What is asked of them holds on object stores, too: a file appears when it has been written as a
whole, and one that is renamed, which is a copy there, when it has been copied.

https://hadoop.apache.org/docs/stable/hadoop-project-dist/hadoop-common/filesystem/filesystem.html
"""

from __future__ import annotations

import hashlib
import posixpath
import re
import secrets
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import PurePath, PurePosixPath
from typing import TYPE_CHECKING, Any

from py4j.protocol import Py4JJavaError

from sdgen.databases.folders.file_store import FileStore
from sdgen.databases.spark.refusals import refusing
from sdgen.errors import TargetError

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_MOVES_AT_ONCE = 8
_PUT_WHOLE = frozenset({"s3a", "s3", "s3n", "gs", "oss", "cosn", "obs"})
"""Schemes of object stores: what is written appears when it is closed, in place of the old."""
_NEW, _ASIDE = "._sdgen_new", "._sdgen_aside"
"""Of files that are whole, and that replace one that is being removed; of files being written."""
_SEAL = ("path", "length", "octet_length(content) AS bytes_read", "sha2(content, 256) AS digest")
_SCHEME_AND_HOST = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]*:(?://[^/]*)?")
_OF_NOTHING = 0, hashlib.sha256().hexdigest()
_NO_CLIENT = ("ClassNotFoundException", "UnsupportedFileSystemException", "NoClassDefFoundError")


class HadoopFiles(FileStore):
    """A folder on a file system of Hadoop. Its paths begin with ``/``, which is that folder.

    Args:
        root: its URI.
        session: Spark, whose settings say how the file system is reached.

    Raises:
        TargetError: Spark has no client for such a file system, or it cannot be reached.
    """

    is_local = False

    def __init__(self, root: str, session: SparkSession) -> None:
        self._root, self._session = root.rstrip("/"), session
        self._scheme = root.partition(":")[0].lower()
        self._jvm: Any = session._jvm
        self._is_put_whole = self._scheme in _PUT_WHOLE
        with self._refusing("reach", PurePosixPath("/")):
            java: Any = session._jsc
            self._files = self._path(PurePosixPath("/")).getFileSystem(java.hadoopConfiguration())

    def shown(self, path: PurePath) -> str:
        return self.uri(path)

    def uri(self, path: PurePath) -> str:
        relative = path.as_posix().strip("/")
        return f"{self._root}/{relative}" if relative else f"{self._root}/"

    # -- small files ----------------------------------------------------------------------------

    def read(self, path: PurePath) -> bytes | None:
        found = self._read(path)
        if found is None and not self._is_put_whole:
            found = self._read(_beside(path, _NEW))  # somebody stopped while replacing it
        return found

    def _read(self, path: PurePath) -> bytes | None:
        with self._refusing("read", path):
            stream = _found(lambda: self._files.open(self._path(path)))
            if stream is None:
                return None
            try:
                return bytes(self._jvm.org.apache.commons.io.IOUtils.toByteArray(stream))
            finally:
                stream.close()

    def write(self, path: PurePath, content: bytes) -> None:
        """Puts an object. Elsewhere a new file takes the place of the old one when it is whole."""
        if self._is_put_whole:
            self._write(path, content)
            return
        aside, new = _beside(path, _ASIDE), _beside(path, _NEW)
        self._write(aside, content)
        with self._refusing("write", path):
            if self._is_there(path):
                self._files.delete(self._path(new), False)
                self._rename(aside, new)
                self._files.delete(self._path(path), False)
                self._rename(new, path)
            else:
                self._rename(aside, path)
                self._files.delete(self._path(new), False)

    def _write(self, path: PurePath, content: bytes) -> None:
        with self._refusing("write", path):
            stream = self._files.create(self._path(path), True)
            try:
                stream.write(bytearray(content))
            finally:
                stream.close()

    def append(self, path: PurePath, content: bytes) -> None:
        """Adds a file to the folder that a log is: objects cannot be added to."""
        self.write(path / f"{time.time_ns():020}-{secrets.token_hex(4)}", content)

    def read_log(self, path: PurePath) -> bytes | None:
        names = self.names(path)
        if not names:
            return None
        with ThreadPoolExecutor(_MOVES_AT_ONCE) as pool:
            return b"".join(filter(None, pool.map(lambda name: self._read(path / name), names)))

    def write_log(self, path: PurePath, content: bytes) -> None:
        before = self.names(path) or ()
        self.append(path, content)
        for name in before:
            self._delete(path / name)

    def drop_log(self, path: PurePath) -> None:
        with self._refusing("remove", path):
            self._files.delete(self._path(path), True)

    def create(self, path: PurePath, content: bytes) -> bool:
        with self._refusing("write", path):
            try:
                stream = self._files.create(self._path(path), False)
            except Py4JJavaError as error:
                if "AlreadyExists" in _class_of(error):
                    return False
                raise
            try:
                stream.write(bytearray(content))
            finally:
                stream.close()
        return True

    # -- large files ----------------------------------------------------------------------------

    def names(self, folder: PurePath) -> list[str] | None:
        with self._refusing("look into", folder):
            found = _found(lambda: self._files.listStatus(self._path(folder)))
            if found is None:
                return None
            if self._files.getFileStatus(self._path(folder)).isFile():
                raise NotADirectoryError(self.uri(folder))
        names = {each.getPath().getName().removesuffix(_NEW) for each in found}
        return sorted(name for name in names if not name.endswith(_ASIDE))

    def sizes(self, folder: PurePath) -> dict[str, int]:
        with self._refusing("look into", folder):
            listed = _found(lambda: self._files.listFiles(self._path(folder), True))
            if listed is None:
                return {}
            start = len(self._path(folder).toUri().getPath()) + 1
            found = {}
            while listed.hasNext():
                each = listed.next()
                found[each.getPath().toUri().getPath()[start:]] = int(each.getLen())
            return dict(sorted(found.items()))

    def sealed(self, files: Sequence[PurePath]) -> list[tuple[int, str]]:
        """Has Spark's tasks hash the files, each of them as a whole."""
        if not files:
            return []
        # One folder is listed once, however many files there are.
        together = PurePosixPath(posixpath.commonpath([file.as_posix() for file in files]))
        with refusing():
            read = self._session.read.format("binaryFile").option("recursiveFileLookup", "true")
            hashed = read.load(self.uri(together)).selectExpr(*_SEAL)
            found = {_path_in(str(row.path)): row for row in hashed.collect()}
        sealed = []
        for file in files:
            row = found.get(_path_in(self._path(file).toString()))
            if row is None:
                raise TargetError(f"{self.uri(file)} is gone. Resume the run")
            if row.length != row.bytes_read:
                raise TargetError(
                    f"{self.uri(file)} has {row.length:,} bytes, and {row.bytes_read:,} could be "
                    "read: somebody is writing to it. Resume the run"
                )
            sealed.append((int(row.length), str(row.digest)))
        return sealed

    def measured(self, file: PurePath) -> tuple[int, str] | None:
        with self._refusing("read", file):
            status = _found(lambda: self._files.getFileStatus(self._path(file)))
        if status is None:
            return None
        return self.sealed([file])[0] if status.getLen() else _OF_NOTHING  # Spark skips empty files

    def move(self, source: PurePath, to: PurePath) -> None:
        with self._refusing("rename", source):
            self._files.delete(self._path(to), False)
            self._rename(source, to)

    def move_all(self, moves: Sequence[tuple[PurePath, PurePath]]) -> None:
        with ThreadPoolExecutor(_MOVES_AT_ONCE) as pool:
            for _ in pool.map(lambda move: self.move(*move), moves):
                pass

    # -- folders --------------------------------------------------------------------------------

    def make_folder(self, folder: PurePath) -> None:
        with self._refusing("write", folder):
            self._files.mkdirs(self._path(folder))

    def remove(self, folder: PurePath, name: str) -> None:
        self._delete(folder / name)
        for between in [*PurePosixPath(name).parents][:-1]:
            self.remove_empty(folder / between)

    def remove_empty(self, folder: PurePath) -> None:
        with suppress(TargetError):  # it holds others
            self._delete(folder)

    def remove_all(self, folder: PurePath) -> None:
        with suppress(TargetError), self._refusing("remove", folder):
            self._files.delete(self._path(folder), True)

    # -- Hadoop ---------------------------------------------------------------------------------

    def _is_there(self, path: PurePath) -> bool:
        return _found(lambda: self._files.getFileStatus(self._path(path))) is not None

    def _delete(self, path: PurePath) -> None:
        with self._refusing("remove", path):
            self._files.delete(self._path(path), False)

    def _rename(self, source: PurePath, to: PurePath) -> None:
        if not self._files.rename(self._path(source), self._path(to)):
            raise TargetError(
                f"cannot rename {self.uri(source)} to {self.uri(to)}: the file system refuses, and "
                "does not say why. Resume the run"
            )

    def _path(self, path: PurePath) -> Any:
        return self._jvm.org.apache.hadoop.fs.Path(self.uri(path))

    @contextmanager
    def _refusing(self, what: str, path: PurePath) -> Iterator[None]:
        """Raises TargetError, with Hadoop's message, where what is done inside fails."""
        with refusing():
            try:
                yield
            except Py4JJavaError as error:
                said = " ".join(_message(error).split())
                if any(name in said for name in _NO_CLIENT):
                    raise TargetError(
                        f"Spark has no client for {self._scheme}:// ({said}). Add its jars, with "
                        "spark.jars.packages or spark.jars in spark-defaults.conf, as Spark's and "
                        "Hadoop's manuals say"
                    ) from error
                raise TargetError(f"cannot {what} {self.uri(path)}: {said}") from error


def _path_in(uri: str) -> str:
    """Returns the path of a URI; one may name the host that another leaves to the settings."""
    return _SCHEME_AND_HOST.sub("", uri)


def _beside(path: PurePath, suffix: str) -> PurePath:
    return path.with_name(f"{path.name}{suffix}")


def _found(ask: Callable[[], Any]) -> Any:
    """Returns the answer to what is asked of a file; None where there is no such file."""
    try:
        return ask()
    except Py4JJavaError as error:
        if _class_of(error) in ("FileNotFoundException", "NoSuchFileException"):
            return None
        raise


def _class_of(error: Py4JJavaError) -> str:
    return str(error.java_exception.getClass().getSimpleName())


def _message(error: Py4JJavaError) -> str:
    """Returns what an exception of Java says, with the name of its class."""
    cause = error.java_exception
    return f"{cause.getClass().getSimpleName()}: {cause.getMessage()}"
