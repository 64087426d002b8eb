"""Where killed commands write. What a place holds can be kept and put back."""

from __future__ import annotations

import shutil
from abc import ABC, abstractmethod
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from psycopg import connect, sql

from sdgen.scenario.models import Scenario
from tests.support.databases import Database
from tests.support.folders import KINDS, bytes_of, read_folder
from tests.support.stored import Stored, stored_in


class Place(ABC):
    """A target that belongs to nobody else."""

    @property
    @abstractmethod
    def target(self) -> tuple[str, ...]:
        """Options of the command line that name it."""

    @property
    def further(self) -> tuple[str, ...]:
        """Those that name it where the record of a run tells the rest."""
        return ()

    @abstractmethod
    def keep(self) -> None:
        """Remember what is there."""

    @abstractmethod
    def put_back(self) -> None:
        """Make it what it was when it was kept; empty where it never was."""

    @abstractmethod
    def stored(self, scenario: Scenario) -> Stored:
        """Return what readers find."""

    def files(self) -> dict[str, bytes]:
        """Return the files that readers see, where it is made of them."""
        return {}


class FilePlace(Place):
    """The file of a database, with those that lie beside it."""

    def __init__(self, kind: str, folder: Path) -> None:
        self._database = Database(kind, str(folder / f"place.{kind}"))
        self._folder, self._kept = folder, folder / "kept"
        self._kept.mkdir(parents=True)

    @property
    def target(self) -> tuple[str, ...]:
        """Options that name it."""
        return self._database.target

    def keep(self) -> None:
        """Copy the files."""
        for path in self._folder.glob("place.*"):
            shutil.copy(path, self._kept)

    def put_back(self) -> None:
        """Copy them back."""
        for path in self._folder.glob("place.*"):
            path.unlink()
        for path in self._kept.iterdir():
            shutil.copy(path, self._folder)

    def stored(self, scenario: Scenario) -> Stored:
        """Return all tables, also those that should not be there."""
        return stored_in(self._database)


class FolderPlace(Place):
    """A folder of files."""

    def __init__(self, kind: str, folder: Path) -> None:
        self._kind, self._root, self._kept = kind, folder / "place", folder / "kept"
        folder.mkdir(parents=True)

    @property
    def target(self) -> tuple[str, ...]:
        """Options that name it."""
        return ("--target", f"{self._kind}:{self._root}")

    def keep(self) -> None:
        """Copy the folder, where there is one."""
        if self._root.is_dir():
            shutil.copytree(self._root, self._kept)

    def put_back(self) -> None:
        """Copy it back."""
        shutil.rmtree(self._root, ignore_errors=True)
        if self._kept.is_dir():
            shutil.copytree(self._kept, self._root)

    def stored(self, scenario: Scenario) -> Stored:
        """Return the rows in their order, and what else there is but the files of entities."""
        tables = read_folder(self._kind, self._root, scenario)
        found = {name: [*map(str, rows)] for name, rows in tables.items()}
        if self._root.is_dir():
            found[""] = sorted(path.name for path in self._root.iterdir())
        left = self._root / "_sdgen"
        found["_sdgen"] = sorted(
            path.relative_to(left).as_posix() for path in left.rglob("*") if path.is_file()
        )
        return found

    def files(self) -> dict[str, bytes]:
        """Return the files."""
        return bytes_of(self._root)


class ServerPlace(Place):
    """A database of a Postgres server, which is dropped for each try."""

    def __init__(self, dsn: str) -> None:
        self._dsn = dsn
        self._name = urlsplit(dsn).path.lstrip("/")
        self._kept_name, self._is_kept = f"{self._name}_kept", False

    @property
    def target(self) -> tuple[str, ...]:
        """Options that name it."""
        return ("--target", self._dsn)

    @property
    def further(self) -> tuple[str, ...]:
        """Records hold no passwords."""
        return self.target

    def keep(self) -> None:
        """Copy the database."""
        self._copy(self._kept_name, self._name)
        self._is_kept = True

    def put_back(self) -> None:
        """Copy it back."""
        self._copy(self._name, self._kept_name if self._is_kept else "template0")

    def drop(self) -> None:
        """Remove it."""
        with connect(self._beside("postgres"), autocommit=True) as session:
            for name in (self._name, self._kept_name):
                session.execute(_DROP.format(sql.Identifier(name)))

    def stored(self, scenario: Scenario) -> Stored:
        """Return all tables, also those that should not be there."""
        return stored_in(Database("postgres", self._dsn))

    def _copy(self, name: str, of: str) -> None:
        from tests.support.postgres import forget_session

        forget_session(self._dsn)
        with connect(self._beside("postgres"), autocommit=True) as session:
            session.execute(_DROP.format(sql.Identifier(name)))
            copy = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
            session.execute(copy.format(sql.Identifier(name), sql.Identifier(of)))

    def _beside(self, name: str) -> str:
        return urlunsplit(urlsplit(self._dsn)._replace(path=f"/{name}"))


_DROP = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)")


def place_of(target: str, folder: Path) -> Place:
    """Return a place: ``parquet``, ``csv``, ``jsonl``, ``duckdb``, ``sqlite``, or a DSN."""
    if "://" in target:
        return ServerPlace(target)
    if target in KINDS:
        return FolderPlace(target, folder)
    return FilePlace(target, folder)
