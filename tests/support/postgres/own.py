"""A server of one test's own, which may be crashed and started again."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path

import psycopg

from tests.support.postgres.binaries import free_port, start_binaries
from tests.support.postgres.model import (
    Discovery,
    PostgresServer,
    PostgresUnavailableError,
)
from tests.support.postgres.urls import as_url


class OwnServer:
    """A running server started from programs on this machine.

    Args:
        server: it.
    """

    def __init__(self, server: PostgresServer) -> None:
        self.dsn = server.dsn
        with psycopg.connect(server.dsn) as session:
            asked = session.execute(
                "SELECT current_setting('data_directory'), setting FROM pg_config "
                "WHERE name = 'BINDIR'"
            ).fetchone()
        assert asked is not None
        self._data, self._programs = Path(asked[0]), Path(asked[1])

    def crash_and_restart(self, file_size: int | None = None) -> None:
        """Stop it without a checkpoint, as a crash does, and wait until it has recovered.

        Args:
            file_size: bytes that none of its files may grow beyond from now on, as on a full disk.
        """
        self._control("restart", "-m", "immediate", "-w", "-t", "60", file_size=file_size)

    def stop(self) -> None:
        """Stop it: once restarted it is no child of the process that has started it."""
        self._control("stop", "-m", "immediate", "-w", "-t", "60")

    @contextmanager
    def standby(self) -> Iterator[str]:
        """Give the DSN of a hot standby that follows it, made of a copy of its files."""
        options = shlex.split((self._data / "postmaster.opts").read_text())[3:]  # program, -D, data
        self._control("stop", "-m", "fast", "-w", "-t", "60")
        copy, owner, port = self._data.with_name("standby"), self._data.stat(), free_port()
        shutil.copytree(self._data, copy)
        (copy / "standby.signal").touch()
        for path in [copy, *copy.rglob("*")]:
            os.chown(path, owner.st_uid, owner.st_gid)
        self._start(self._data, options)
        source = psycopg.conninfo.make_conninfo(self.dsn, application_name="standby")
        self._start(copy, [*options, "-c", f"port={port}", "-c", f"primary_conninfo={source}"])
        try:
            yield as_url(self.dsn, port=str(port))
        finally:
            self._control("stop", "-m", "immediate", "-w", "-t", "60", data=copy)

    def _start(self, data: Path, options: Sequence[str]) -> None:
        self._control("start", "-w", "-t", "60", "-o", shlex.join(options), data=data)

    def _control(self, *words: str, file_size: int | None = None, data: Path | None = None) -> None:
        owner = self._data.stat()
        as_owner = {"user": owner.st_uid, "group": owner.st_gid, "extra_groups": []}
        with (self._data.parent / "control.log").open("ab") as log:
            subprocess.run(
                self._command(words, file_size, data or self._data),
                check=True,
                cwd="/",
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                timeout=90,
                start_new_session=True,
                **(as_owner if os.geteuid() == 0 else {}),  # type: ignore[call-overload]
            )

    def _command(self, words: Sequence[str], file_size: int | None, data: Path) -> list[str]:
        command = [str(self._programs / "pg_ctl"), "-D", str(data), *words]
        if file_size is None:
            return command
        return ["sh", "-c", f'ulimit -f {file_size // 512} && exec "$@"', "sh", *command]


@contextmanager
def own_server(discovery: Discovery) -> Iterator[OwnServer]:
    """Start a server; raises PostgresUnavailableError where there are no programs for that."""
    candidates = (candidate for slot in discovery.slots for candidate in slot.candidates)
    for candidate in candidates:
        if isinstance(candidate.start, partial) and candidate.start.func is start_binaries:
            with ExitStack() as stack:
                server = OwnServer(candidate.start(stack))
                stack.callback(server.stop)
                yield server
            return
    raise PostgresUnavailableError("no PostgreSQL programs here to start a server of a test's own")
