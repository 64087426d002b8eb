"""Session rules that every test shares; the fixtures are in ``tests/support/fixtures``.

The PostgreSQL fixtures run a test on the first server this machine offers (`postgres18`), with
`--slow` on the second one, too (`postgres15`), unless it is about our own code. Those marked
`every_version` are run on both, and with `--slow` on further ones; a server is started when the
first test wants it.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Generator, Iterator
from itertools import islice, pairwise
from typing import Any, Literal

import psutil
import pytest

from sdgen.databases.registry import DATABASES
from tests.support import amounts
from tests.support.databases import ACCESS, access_to
from tests.support.forking import stop_forking
from tests.support.memory import keep_files_in_memory
from tests.support.postgres import (
    ServerPool,
    Slot,
    discover,
)
from tests.support.session import POOL
from tests.support.usage import read_usage_once

pytest_plugins = (
    "tests.support.fixtures.servers",
    "tests.support.fixtures.databases",
    "tests.support.fixtures.pages",
    "tests.support.fixtures.commands",
)

_MEMORY_OF_WORKER = 1024**3  # with its servers, their files and a Chromium
_USED = pytest.StashKey[list[str]]()
_DATABASES_OF_TESTS = ("database", "engine", "postgres_server")
_OF_OUR_CODE = frozenset(
    {"cli", "compiling", "expressions", "generators", "project", "runs", "scenario", "web"}
)
"""Folders of tests whose claims neither a version nor a database's name changes, unless marked."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run whatever uses a PostgreSQL server once for each."""
    marked = metafunc.definition.get_closest_marker
    discovery = metafunc.config.stash[POOL].discovery
    only_further = marked("further_versions") is not None
    further = discovery.further if only_further or marked("every_version") else ()
    slow = [pytest.param(slot, id=slot.id, marks=pytest.mark.slow) for slot in further]
    if "postgres_server" in metafunc.fixturenames:
        slots: list[Slot | None] = [*discovery.slots] or [None]
        ids = [slot.id if slot else "no-postgres" for slot in slots]
        quick = [
            pytest.param(slot, id=name, marks=pytest.mark.slow if number else [])
            for number, (slot, name) in enumerate(zip(slots, ids, strict=True))
        ]
        cases = slow if only_further else [*quick, *slow]
        metafunc.parametrize("postgres_server", cases, indirect=True, scope="session")
    scopes: dict[str, Literal["function", "module"]] = {"database": "function", "engine": "module"}
    for name in scopes.keys() & {*metafunc.fixturenames}:
        files = [kind for kind in ACCESS if access_to(kind).suffix]
        quick = [
            pytest.param(
                kind,
                id=kind,
                marks=[pytest.mark.slow] if access_to(kind).is_slow else [],
            )
            for kind in files
        ]
        quick += [
            pytest.param(slot, id=slot.id, marks=pytest.mark.slow if number else [])
            for number, slot in enumerate(discovery.slots)
        ]
        cases = slow if only_further else [*quick, *slow]
        metafunc.parametrize(name, cases, indirect=True, scope=scopes[name])


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --slow and --spark."""
    parser.addoption("--slow", action="store_true", help="also run the tests marked slow")
    parser.addoption(
        "--spark", action="store_true", help="also run tests/spark, which needs Java 17 and pyspark"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Register the markers and look for PostgreSQL servers."""
    keep_files_in_memory()
    read_usage_once()
    amounts.draw_no_constants_of_modules()
    amounts.all_of_them = _slow_ones_too(config)
    config.addinivalue_line("markers", "slow: takes long; run only with --slow (or -m slow)")
    config.addinivalue_line(
        "markers", "slow_on_servers: slow there, while databases in files show the same quickly"
    )
    config.addinivalue_line(
        "markers",
        "every_version: depends on the version: with --slow on servers of further versions, too",
    )
    config.addinivalue_line("markers", "further_versions: on those only")
    config.addinivalue_line(
        "markers",
        "first_server: what neither a version nor the name of a database changes: on the first "
        "PostgreSQL server only, and not on the toy database",
    )
    config.addinivalue_line(
        "markers",
        "other_servers: on all PostgreSQL servers and the toy database, in a folder of tests that "
        "are on the first server only",
    )
    config.addinivalue_line(
        "markers",
        "every_engine: what each engine says in its own way: also on those that have marked tests "
        "only, such as DuckDB",
    )
    config.addinivalue_line("markers", "long: takes a minute or so, and is therefore begun early")
    config.addinivalue_line("markers", "postgres: needs a PostgreSQL server (set by itself)")
    config.addinivalue_line("markers", "browser: needs a Chromium (set by itself)")
    config.addinivalue_line("markers", "spark: needs Spark; run only with --spark (set by itself)")
    config.stash[POOL] = ServerPool(discover(os.environ))
    config.stash[_USED] = []


def pytest_report_header(config: pytest.Config) -> list[str]:
    """Say which servers the tests can have."""
    discovery = config.stash[POOL].discovery
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
    if item.path.parent.name == "spark":
        yield "spark"


def _slow_ones_too(config: pytest.Config) -> bool:
    return config.getoption("--slow") or "slow" in config.getoption("markexpr", "")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Leave modules and tests out of all searches for garbage: 300,000 objects, and none is any.

    What is left is searched more seldom than by default, where that took 7 % of the time.
    """
    gc.disable()
    gc.set_threshold(20_000, 20, 20)
    try:
        return (yield)
    finally:
        gc.collect()
        gc.freeze()
        gc.enable()


def _is_told_elsewhere(item: pytest.Item, first: Slot | None) -> bool:
    """Returns whether a test is on a database that it needs not, by its marks."""
    chosen = [*_databases_of(item)]
    if item.get_closest_marker("every_engine") is None and any(
        isinstance(where, str) and access_to(where).only_marked for where in chosen
    ):
        return True
    return _is_for_the_first_server(item) and any(
        where != first if isinstance(where, Slot) else where not in DATABASES for where in chosen
    )


def _databases_of(item: pytest.Item) -> list[Slot | str]:
    callspec = getattr(item, "callspec", None)
    params = callspec.params if callspec else {}
    return [where for name in _DATABASES_OF_TESTS if (where := params.get(name)) is not None]


def _is_for_the_first_server(item: pytest.Item) -> bool:
    if item.get_closest_marker("first_server") is not None:
        return True
    asks = ("other_servers", "every_version", "further_versions")
    return item.path.parent.name in _OF_OUR_CODE and not any(map(item.get_closest_marker, asks))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> Generator[None, object, object]:
    """Leave the slow tests out unless they are asked for, and mark those that need programs."""
    slots = config.stash[POOL].discovery.slots
    first = slots[0] if slots else None
    items[:] = [item for item in items if not _is_told_elsewhere(item, first)]
    for item in items:
        for marker in _needs(item):
            item.add_marker(marker)
        if item.get_closest_marker("slow_on_servers") and any(
            isinstance(where, Slot) for where in _databases_of(item)
        ):
            item.add_marker(pytest.mark.slow)
    asked = {"slow": _slow_ones_too(config), "spark": config.getoption("--spark")}
    for mark in [mark for mark, is_asked in asked.items() if not is_asked]:
        if marked := [item for item in items if item.get_closest_marker(mark)]:
            config.hook.pytest_deselected(items=marked)
            items[:] = [item for item in items if not item.get_closest_marker(mark)]
    done = yield
    # Each of pytest-xdist's processes begins with a part of the list as long as the others'.
    processes = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    if processes > 1:
        _long_ones_first(items, processes)
    return done


def _long_ones_first(items: list[pytest.Item], processes: int) -> None:
    """Moves tests of the mark ``long`` to the beginnings of the processes' parts, in turn.

    Begun last, one of them would go on alone when all others have ended.
    """
    long = [item for item in items if item.get_closest_marker("long")]
    others = iter([item for item in items if not item.get_closest_marker("long")])
    ends = [len(items) * number // processes for number in range(processes + 1)]
    moved: list[pytest.Item] = []
    for number, (start, end) in enumerate(pairwise(ends)):
        mine = long[number::processes]
        moved += [*mine, *islice(others, max(0, end - start - len(mine)))]
    items[:] = [*moved, *others]


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Tell the process that reports, where tests run in several (pytest-xdist)."""
    if (output := getattr(session.config, "workeroutput", None)) is not None:
        output["servers"] = session.config.stash[POOL].history


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
    history = sorted({*config.stash[POOL].history, *config.stash[_USED]})
    if history:
        terminalreporter.section("PostgreSQL servers used")
        for line in history:
            terminalreporter.write_line(line)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop the servers even if no fixture got to be torn down."""
    stop_forking()
    if pool := config.stash.get(POOL, None):
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
