"""A PostgreSQL server of its own, started from the programs of an installation.

It keeps its data in a directory of its own, listens on 127.0.0.1 at a free port and wants a
password.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

import psycopg

from tests.support.memory import MEMORY, is_roomy
from tests.support.postgres.model import (
    FOR_TESTS,
    TEST_PASSWORD,
    TEST_USER,
    PostgresServer,
    PostgresUnavailableError,
    Setup,
    first_number,
    one_line,
    verifier,
)
from tests.support.postgres.urls import answering, local_url

_START_TIMEOUT = 60.0

# The processes we have under way, named for the watchdog for as long as they are ours to end.
_SETUP_PID = "setup.pid"
_SERVER_PID = "server.pid"


def start_binaries(
    source: str,
    bin_dir: Path,
    package: Path | None,
    stack: ExitStack,
    setup: Setup = FOR_TESTS,
) -> PostgresServer:
    """Start a new server from its programs.

    `package` is the Python package the programs live in, if they do: such a tree may be copied.
    """
    account = _account_to_run_as()
    try:
        work = _work_directory(account, setup, stack)
        bin_dir = _programs_for(account, bin_dir, package, work)
        data = _new_cluster(account, bin_dir, work)
        port = _run_server(account, bin_dir, data, work, setup, stack)
        return answering(local_url(port), source)
    except (OSError, subprocess.SubprocessError, psycopg.Error) as error:
        raise PostgresUnavailableError(one_line(error)) from error


@dataclass(frozen=True)
class _Account:
    """The unprivileged user that runs the server where we are root, which it refuses to be."""

    name: str
    uid: int
    gid: int


def _account_to_run_as() -> _Account | None:
    if os.geteuid() != 0:
        return None
    # "postgres" comes second because it may own a real cluster on this machine.
    for name in ("nobody", "postgres", "daemon"):
        with suppress(KeyError):
            entry = pwd.getpwnam(name)
            return _Account(name, entry.pw_uid, entry.pw_gid)
    raise PostgresUnavailableError("PostgreSQL does not run as root, and there is no user `nobody`")


def _spawn(
    account: _Account | None, command: Sequence[str | Path], log: Path, cwd: Path
) -> subprocess.Popen[bytes]:
    """Start a program as the account, away from our terminal, writing to the log file."""
    environ = {key: value for key, value in os.environ.items() if not key.startswith("PG")}
    with log.open("ab") as output:
        return subprocess.Popen(
            command,
            cwd=cwd,
            env=environ | {"LC_ALL": "C", "TZ": "UTC"},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            user=account.uid if account else None,
            group=account.gid if account else None,
            extra_groups=[] if account else None,
            # Ctrl-C is for pytest, which then stops the server in order.
            start_new_session=True,
        )


def _succeeds(account: _Account | None, command: Sequence[str | Path], work: Path) -> bool:
    """Run a program to its end; what it says goes to the log of the setup."""
    try:
        process = _spawn(account, command, work / "setup.log", Path("/"))
    except PermissionError:  # the account may not even reach the program
        return False
    (work / _SETUP_PID).write_text(str(process.pid))
    try:
        return process.wait(_START_TIMEOUT) == 0
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return False
    except KeyboardInterrupt:
        # initdb must not have its directory deleted under its feet: the server that it runs
        # would crash and leave shared memory behind. It takes less than a second.
        process.wait(10)
        raise
    finally:
        (work / _SETUP_PID).unlink()


def _work_directory(account: _Account | None, setup: Setup, stack: ExitStack) -> Path:
    """Return a new directory that the account owns, deleted when the stack unwinds."""
    bases = [Path(tempfile.gettempdir()), Path("/tmp"), Path("/var/tmp")]
    # Creating a database writes hundreds of files: up to 200 ms on a disk, 10 ms in memory.
    if setup.in_memory and is_roomy():
        bases.insert(0, MEMORY)
    for base in bases:
        try:
            # The prefix is short because paths of Unix sockets may have no more than 107 bytes.
            work = Path(tempfile.mkdtemp(prefix="sdgen-pg-", dir=base))
        except OSError:
            continue
        undo = stack.enter_context(ExitStack())
        undo.callback(shutil.rmtree, work, ignore_errors=True)
        if account:
            os.chown(work, account.uid, account.gid)
        undo.callback(_dismiss, _watchdog(account, work))
        if _succeeds(account, ["sh", "-c", 'cd "$1" && : > probe', "sh", work], work):
            return work
        undo.close()
    raise PostgresUnavailableError(
        f"no directory to keep data in among {', '.join(map(str, bases))}"
    )


def _programs_for(
    account: _Account | None, bin_dir: Path, package: Path | None, work: Path
) -> Path:
    """Return the directory of the programs, or of a copy if the account cannot run these."""
    if account is None or _succeeds(account, [bin_dir / "postgres", "--version"], work):
        return bin_dir
    if package is None:
        raise PostgresUnavailableError(
            f"the user {account.name} cannot run the programs in {bin_dir}"
        )
    # A virtual environment below /root, say. The programs find their files relative to
    # themselves, those in the sibling .libs directory of a repaired wheel among them.
    copy = work / "wheel"
    for tree in (bin_dir.parent, package.with_name(f"{package.name}.libs")):
        if tree.is_dir():
            shutil.copytree(
                tree,
                copy / tree.relative_to(package.parent),
                symlinks=True,
                ignore=shutil.ignore_patterns("include", "*.a"),
            )
    for path in [copy, *copy.rglob("*")]:
        os.chown(path, account.uid, account.gid, follow_symlinks=False)
    return copy / bin_dir.relative_to(package.parent)


def _new_cluster(account: _Account | None, bin_dir: Path, work: Path) -> Path:
    """Return a new data directory; raises PostgresUnavailableError with what initdb said."""
    data, password = work / "data", work / "password"
    # Older ones read 99 characters of it.
    is_read_whole = (major_of(bin_dir) or 0) >= 14
    password.write_text(f"{verifier(TEST_PASSWORD) if is_read_whole else TEST_PASSWORD}\n")
    password.chmod(0o600)
    if account:
        os.chown(password, account.uid, account.gid)
    command: list[str | Path] = [bin_dir / "initdb", "-D", data, "-U", TEST_USER]
    command += ["--pwfile", password, "--auth-host=scram-sha-256", "--auth-local=scram-sha-256"]
    command += ["--no-sync", "--encoding=UTF8"]
    # Not every C library has C.UTF-8.
    for locale in ("--locale=C.UTF-8", "--no-locale"):
        if _succeeds(account, [*command, locale], work):
            password.unlink()
            return data
        shutil.rmtree(data, ignore_errors=True)
    raise PostgresUnavailableError(f"initdb failed: {_tail(work / 'setup.log')}")


def major_of(bin_dir: Path) -> int | None:
    """Return the major version of the server programs there; None if they do not run."""
    if not all(os.access(bin_dir / program, os.X_OK) for program in ("initdb", "postgres")):
        return None
    try:
        said = subprocess.run(
            [bin_dir / "initdb", "--version"],
            check=True,
            timeout=_START_TIMEOUT,  # processes of pytest-xdist that find other servers fail
            capture_output=True,
            text=True,
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return None
    return first_number(said) or None


def _run_server(
    account: _Account | None,
    bin_dir: Path,
    data: Path,
    work: Path,
    setup: Setup,
    stack: ExitStack,
) -> int:
    """Start the server on a free port, which is returned, and wait until it is ready."""
    log = work / "server.log"
    # A port is free only until somebody else takes it.
    for _attempt in range(5):
        port = free_port()
        sockets = work if len(str(work / f".s.PGSQL.{port}")) <= 103 else ""
        settings = {
            **setup.settings,
            "listen_addresses": "127.0.0.1",
            "port": str(port),
            "unix_socket_directories": str(sockets),
        }
        options = [word for s in settings.items() for word in ("-c", "=".join(s))]
        server = _spawn(account, [bin_dir / "postgres", "-D", data, *options], log, work)
        undo = stack.enter_context(ExitStack())
        undo.callback(_stop, server, work)
        (work / _SERVER_PID).write_text(str(server.pid))
        deadline = time.monotonic() + _START_TIMEOUT
        while server.poll() is None and time.monotonic() < deadline:
            if _is_ready(data):
                return port
            time.sleep(0.01)
        undo.close()
        if "could not bind" not in log.read_text(errors="replace"):
            break
    raise PostgresUnavailableError(f"the server did not start: {_tail(log)}")


# Waits for our end of its standard input to close, which no way of dying can prevent. Where
# nobody reaps orphans, as in many containers, a process is also gone when it is a zombie.
_WATCHDOG = f"""
gone() {{
    n=0
    while kill -0 "$1" && ! grep -q ') Z ' "/proc/$1/stat" && [ $n -lt 200 ]; do
        n=$((n + 1)); sleep 0.05
    done
}}
read -r _
if setup=$(cat "$1/{_SETUP_PID}"); then gone "$setup"; fi
if server=$(cat "$1/{_SERVER_PID}"); then kill -QUIT "$server"; gone "$server"; fi
rm -rf "$1"
"""


def _watchdog(account: _Account | None, work: Path) -> subprocess.Popen[bytes]:
    """Start a process that, once we are done or dead, stops the server and deletes its files."""
    return subprocess.Popen(
        ["sh", "-c", _WATCHDOG, "sh", work],
        cwd="/",
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        user=account.uid if account else None,
        group=account.gid if account else None,
        extra_groups=[] if account else None,
        start_new_session=True,
    )


def _dismiss(watchdog: subprocess.Popen[bytes]) -> None:
    if watchdog.stdin:
        watchdog.stdin.close()
    watchdog.wait(30)


def _stop(server: subprocess.Popen[bytes], work: Path) -> None:
    # The "immediate" shutdown: no checkpoint of data that is about to be deleted.
    server.send_signal(signal.SIGQUIT)
    try:
        server.wait(10)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()
    (work / _SERVER_PID).unlink(missing_ok=True)


def _is_ready(data: Path) -> bool:
    try:
        lines = (data / "postmaster.pid").read_text().splitlines()
    except OSError:
        return False
    return len(lines) >= 8 and lines[7].strip() == "ready"


def free_port() -> int:
    """Return a port that nobody listens at just now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def _tail(log: Path) -> str:
    return " | ".join(log.read_text(errors="replace").splitlines()[-8:])
