"""A pgbouncer of a test's own, before one of the suite's servers."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

from tests.support.postgres.binaries import free_port
from tests.support.postgres.urls import as_url

PROGRAM = "pgbouncer"
_PATIENCE = 60.0
_PORTS = 3


class NoPoolerError(Exception):
    """There is no pgbouncer here; the message says what would help."""


@contextmanager
def pooler(dsn: str, *, mode: str = "transaction", size: int = 3) -> Iterator[str]:
    """Give the DSN of a database as it is seen through a pgbouncer.

    Args:
        dsn: of the database itself.
        mode: its ``pool_mode``.
        size: how many sessions of the server it has.
    """
    program = shutil.which(PROGRAM) or shutil.which(PROGRAM, path="/usr/sbin")
    if program is None:
        raise NoPoolerError("no pgbouncer. To fix this, install the package pgbouncer")
    server = urlsplit(dsn)
    with tempfile.TemporaryDirectory(prefix="sdgen-pooler-") as name:
        folder = Path(name)
        folder.chmod(0o755)  # it refuses to be root, so it is nobody
        log = folder / "pgbouncer.log"
        with log.open("wb") as output:
            for _ in range(_PORTS):  # one is free only until somebody else takes it
                port = free_port()
                settings = folder / "pgbouncer.ini"
                settings.write_text(
                    "[databases]\n"
                    f"* = host={server.hostname} port={server.port} user={server.username} "
                    f"password={server.password}\n"
                    "[pgbouncer]\n"
                    f"listen_addr = 127.0.0.1\nlisten_port = {port}\nunix_socket_dir =\n"
                    f"auth_type = any\npool_mode = {mode}\ndefault_pool_size = {size}\n"
                    "server_round_robin = 1\n"
                )
                process = subprocess.Popen(
                    [program, str(settings)],
                    stdin=subprocess.DEVNULL,
                    stdout=output,
                    stderr=output,
                    cwd="/",
                    user="nobody" if os.geteuid() == 0 else None,
                )
                seen = as_url(dsn, port=str(port))
                if _answers(process, seen):
                    break
                _end(process)
            else:
                raise NoPoolerError(f"pgbouncer does not answer: {log.read_text()}")
        try:
            yield seen
        finally:
            _end(process)


def _answers(process: subprocess.Popen[bytes], dsn: str) -> bool:
    """Returns whether it lets somebody in before it ends, or patience does."""
    deadline = time.monotonic() + _PATIENCE
    while process.poll() is None and time.monotonic() < deadline:
        try:
            psycopg.connect(dsn, connect_timeout=10).close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return True
    return False


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    process.wait(timeout=_PATIENCE)
