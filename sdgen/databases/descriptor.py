"""What a kind of database tells of itself, before anybody connects to one.

Descriptors are imported by every command: they import no driver until ``open`` is called.
"""

from __future__ import annotations

import sys
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import unquote

from sdgen.databases.file_paths import path_problems
from sdgen.errors import TargetError, shown

if TYPE_CHECKING:
    from sdgen.column_types import DataType
    from sdgen.databases.borrowing import BorrowedConnection
    from sdgen.databases.column_copies import GivesColumns
    from sdgen.databases.declared_tables import DeclaredTables
    from sdgen.databases.engine import Engine
    from sdgen.databases.rates import Rates


class Database(ABC):
    """A kind of database.

    A DSN says its kind by its scheme or by the suffix of its file; for any other one the kind has
    to be given.

    Attributes:
        kind: its name in target files, records and options.
        title: its name for people.
        client: the program that executes scripts for it.
        schemes: schemes of its DSNs, in lower case; the first one is written in messages.
        sign: what stands behind the scheme of its DSNs.
        suffixes: suffixes of its files, in lower case.
        memory_dsn: the DSN of a database in memory; None where there is none.
        exact_schemes: whether schemes have to be written in lower case.
        has_schemas: whether its tables are in schemas.
        waits_for_locks: whether a statement waits for locks of others, and how long can be said.
        example: a short DSN.
        forms: what DSNs look like that say their kind, in words.
        documented_forms: the same in Markdown, shorter.
        other_forms: what its other DSNs look like, with the word that leads to them.
        writes_parquet: whether it writes files of Parquet.
        default_jobs: how many connections write at once where nobody says otherwise, in words.
        takes_columns: whether rows that another database has computed can be stored in it.
        makes_columns: whether it can compute rows for such databases.
        maker_modules: what is imported to do so.
        rates: how fast it has been measured to be; None where nobody has.
        connections: module and class of its driver's connections, where they can be borrowed.
    """

    kind: ClassVar[str]
    title: ClassVar[str]
    client: ClassVar[str]
    schemes: ClassVar[tuple[str, ...]] = ()
    suffixes: ClassVar[tuple[str, ...]] = ()
    sign: ClassVar[str] = "://"
    memory_dsn: ClassVar[str | None] = None
    exact_schemes: ClassVar[bool] = False
    has_schemas: ClassVar[bool]
    waits_for_locks: ClassVar[bool]
    example: ClassVar[str]
    forms: ClassVar[str]
    documented_forms: ClassVar[str]
    other_forms: ClassVar[str]
    default_jobs: ClassVar[str]
    writes_parquet: ClassVar[bool] = False
    takes_columns: ClassVar[bool] = False
    makes_columns: ClassVar[bool] = False
    maker_modules: ClassVar[tuple[str, ...]] = ()
    rates: ClassVar[Rates | None] = None
    connections: ClassVar[tuple[str, str]] = ("", "")

    @property
    def dialect(self) -> str:
        """The name of the dialect in which rows are made for it."""
        return self.kind

    def recognises(self, dsn: str) -> bool:
        """Returns whether a DSN says that it is of this kind."""
        scheme, sign, _ = dsn.partition("://")
        if sign and scheme:
            return scheme.lower() in self.schemes
        return dsn == self.memory_dsn or dsn.lower().endswith(self.suffixes)

    @property
    def relative_example(self) -> str:
        """The path of one in some folder."""
        return f"shop{self.suffixes[0]}" if self.suffixes else "shop"

    @abstractmethod
    def dsn_problems(self, dsn: str) -> Iterator[str]:
        """Yields what is wrong with a DSN, as far as it can be told without connecting.

        Args:
            dsn: the DSN. What depends on variables of the environment in it, ``${NAME}``, is not
                looked at.
        """

    def with_kind(self, dsn: str) -> str:
        """Returns the same DSN as one that says its kind, where it does not by itself."""
        return dsn

    def mode_words(self, mode: str) -> str:
        """Returns what a table mode is called where people read what a run does to a target."""
        return mode

    def option_problem(self, option: str, value: object) -> str | None:
        """Returns what is wrong with an option of files, None where nothing is."""
        return f"is for files, and {self.title} is not one. Remove it"

    @abstractmethod
    def open(self, dsn: str, schema: str | None) -> Engine:
        """Returns a connection to a database.

        Args:
            dsn: the DSN, without variables.
            schema: schema of the tables; None for the usual one.

        Raises:
            TargetError: it cannot be reached or used.
        """

    def open_to_read(self, dsn: str, schema: str | None) -> Engine:
        """Returns a connection to a database that need not take any writes; as ``open``."""
        return self.open(dsn, schema)

    @property
    def missing_driver(self) -> str | None:
        """What is wrong with its driver, which is not imported to know it, and what installs it."""
        return None

    @property
    def install(self) -> str | None:
        """What installs what it needs to compute rows for others; None where all is there."""
        return None

    def open_maker(self, beside: GivesColumns | None = None) -> GivesColumns:
        """Returns a connection that computes rows for others.

        Args:
            beside: one of the same run: their tables are shared, except for temporary ones.

        Raises:
            TargetError: it cannot be used.
        """
        raise NotImplementedError

    def can_borrow(self, connection: object) -> bool:
        """Returns whether an object is a connection of the kind's driver that can be borrowed."""
        module, name = self.connections
        driver = sys.modules.get(module)  # imported by who has opened one
        return driver is not None and isinstance(connection, getattr(driver, name))

    def borrow(
        self, connection: object, *, in_transaction: bool | None
    ) -> AbstractContextManager[BorrowedConnection]:
        """Returns what borrows a connection for a block, and gives it back as it was.

        Args:
            connection: one that ``can_borrow``.
            in_transaction: whether all that is done belongs to the transaction of its owner, who
                commits it; an error takes it back. Else sdgen's transactions are its own. None:
                whether it has one open.

        Raises:
            TargetError: the connection cannot be used so.
        """
        raise NotImplementedError

    @property
    def reads_ddl(self) -> bool:
        """Whether ``declared_tables`` tells the tables of DDL."""
        return type(self).declared_tables is not Database.declared_tables

    def declared_tables(self, text: str, folder: Path) -> DeclaredTables | None:
        """Returns the tables that DDL declares; None where it is not read.

        Args:
            text: the DDL.
            folder: an empty folder, for a database that has them.

        Raises:
            TargetError: the database does not execute it.
        """
        return None

    def write_parquet(
        self,
        columns: Sequence[tuple[str, DataType]],
        rows: Iterable[Sequence[str | None]],
        file: Path,
    ) -> None:
        """Writes rows to a Parquet file, where it ``writes_parquet``.

        Args:
            columns: names and types of the columns.
            rows: the rows, cells as canonical text, None for NULL.
            file: the file, which is not there; beside it is room for the rows as text.

        Raises:
            TargetError: the driver is not installed, or a cell is not of its column's type.
        """
        raise NotImplementedError

    def file(self, dsn: str) -> Path | None:
        """Returns the file or folder that a DSN names; None where it names none."""
        return None

    def is_remote(self, dsn: str) -> bool:
        """Returns whether a DSN names files that this machine's file system does not hold."""
        return False

    def is_there(self, file: Path) -> bool:
        """Returns whether what ``file`` has returned is there, and of this kind as it seems."""
        return file.is_file()


class FileDatabase(Database):
    """A kind of which each database is a file of the user's, without a password."""

    def dsn_problems(self, dsn: str) -> Iterator[str]:
        """Yields what keeps a DSN from being a path on any file system."""
        scheme, sign, _ = dsn.partition("://")
        if sign and scheme and scheme.lower() not in self.schemes and "${" not in scheme:
            yield (
                f'"{scheme}://" is no {self.title} dsn. Write the path of a file, or '
                f"{self.schemes[0]}:///path"
            )
        elif "${" in dsn:
            return
        elif path := self._after_colon(dsn):
            yield (
                f"has no // after {dsn.removesuffix(path)} (got {shown(dsn)}). Write {path}, or "
                f"{self.schemes[0]}:///{path}"
            )
        else:
            yield from path_problems(dsn)

    def _after_colon(self, dsn: str) -> str:
        """Returns the path of ``sqlite:shop.sqlite``, "" for a DSN of another form."""
        scheme, sign, path = dsn.partition(":")
        meant = sign and scheme.lower() in self.schemes and not path.startswith("//")
        return path if meant else ""

    def with_kind(self, dsn: str) -> str:
        """Returns the same DSN with its scheme, where no suffix says the kind."""
        # Nothing else is quoted: what looks like a password has to be seen to be hidden.
        return dsn if self.recognises(dsn) else f"{self.schemes[0]}:///{dsn.replace('%', '%25')}"

    def file(self, dsn: str) -> Path | None:
        """Returns the file; None for a database in memory."""
        if dsn == self.memory_dsn:
            return None
        scheme, sign, path = dsn.partition("://")
        if sign and scheme.lower() in self.schemes:
            dsn = unquote(path).removeprefix("/")
        return Path(dsn).expanduser()


class ServerDatabase(Database):
    """A kind of which databases are on servers, where users log in.

    Attributes:
        dsn_form: what a DSN looks like, in full.
        safe_parameters: what a DSN may say that comes over HTTP: nothing that names files or
            programs of this machine, or hands options to the server.
        needed_parameters: what such a DSN must say, since this machine's own defaults are not
            its sender's.
    """

    dsn_form: ClassVar[str]
    safe_parameters: ClassVar[frozenset[str]]
    needed_parameters: ClassVar[tuple[str, ...]]

    @abstractmethod
    def parameters(self, dsn: str) -> dict[str, str]:
        """Returns what a DSN says, by name, as the driver reads it.

        Raises:
            TargetError: it cannot be read; nothing of it is shown.
        """

    @abstractmethod
    def hosts(self, parameters: Mapping[str, str]) -> list[str]:
        """Returns the hosts that parameters name, an empty one for this machine by default."""

    @abstractmethod
    def is_socket(self, host: str) -> bool:
        """Returns whether a host is no host but the path of a socket."""

    @abstractmethod
    def with_password(self, dsn: str, password: str) -> str:
        """Returns a DSN with another password than it has, if any.

        Raises:
            TargetError: the DSN cannot be read.
        """

    @abstractmethod
    def within(self, dsn: str, seconds: int) -> str:
        """Returns a DSN by which connecting to all its hosts together is given up in time."""

    @abstractmethod
    def is_same_login(self, one: str, other: str) -> bool:
        """Returns whether two DSNs lead to the same server as the same user, protected alike.

        Raises:
            TargetError: one of them cannot be read.
        """

    def password(self, dsn: str) -> str | None:
        """Returns the password of a DSN, empty for none; None where it cannot be read."""
        try:
            return self.parameters(dsn).get("password", "")
        except TargetError:
            return None

    def says_password(self, dsn: str) -> bool:
        """Returns whether a DSN has a password that is not hidden."""
        from sdgen.passwords import HIDDEN  # its patterns are no matter of --help

        return self.password(dsn) not in ("", HIDDEN)
