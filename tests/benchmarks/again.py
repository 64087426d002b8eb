"""The second run into tables that have keys: sdgen against the same rows by plain SQL.

Plain SQL is the script of `sdgen explain` in one session with default settings, into the same
tables under the same constraints. So the difference is what a run adds: batches, ledger, checks.
"""

from __future__ import annotations

import contextlib
import io
import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from sdgen.cli.main import main
from sdgen.compiling.script import script
from sdgen.planning.plan import Plan, make_plan
from sdgen.planning.request import RunRequest, parse_request
from sdgen.scenario.models import TableMode
from tests.benchmarks.databases import empty, session, settle
from tests.benchmarks.measuring import report, rotated
from tests.benchmarks.shapes import AS_OF, FINANCE
from tests.support.databases import Database

SDGEN, BY_SQL = "sdgen", "sql"
_FIRST_ROWS = 50_000  # in the main table before a run that goes on

# As in an application's own schema: each row is looked up, and checked by a function.
_TRIGGERS = (
    "CREATE FUNCTION is_amount(amount double precision) RETURNS boolean LANGUAGE sql IMMUTABLE "
    "STRICT AS 'SELECT amount = amount AND abs(amount) < 1e9'",
    "ALTER TABLE bank_transactions ADD CHECK (is_amount(amount))",
    "CREATE FUNCTION known() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN "
    "IF NOT EXISTS (SELECT FROM bank_accounts WHERE id = NEW.account_id) "
    "THEN RAISE ''no account''; END IF; RETURN NEW; END'",
    "CREATE TRIGGER known BEFORE INSERT ON bank_transactions FOR EACH ROW EXECUTE FUNCTION known()",
)


@dataclass(frozen=True)
class Case:
    """What the second run does.

    Args:
        name: its name in results.
        title: its name for readers.
        mode: the tables' mode.
        goes_on: whether it adds rows to those of the first run.
        changes: what is done to the tables between the two.
    """

    name: str
    title: str
    mode: TableMode
    goes_on: bool = False
    changes: tuple[str, ...] = ()


_TRUNCATE, _APPEND = TableMode.TRUNCATE_THEN_INSERT, TableMode.APPEND_ONLY
CASES = (
    Case("truncate", "emptied, primary and foreign keys kept", _TRUNCATE),
    Case("append", "`--mode append_only`: rows of the main table added by number", _APPEND, True),
    Case("continue", "`--continue`: rows added to those of the last run", _APPEND, True),
    Case(
        "triggers",
        "emptied; a row trigger and a CHECK by a function too",
        _TRUNCATE,
        False,
        _TRIGGERS,
    ),
)


@dataclass
class Again:
    """What second runs of one kind took, round by round."""

    engine: str
    case: str
    rows: int
    seconds: dict[str, list[float]] = field(default_factory=lambda: {SDGEN: [], BY_SQL: []})


def again(database: Database, rows: int, rounds: int, folder: Path) -> list[Again]:
    """Return what second runs took, and the same rows by plain SQL, one after the other."""
    results = [Again(database.kind, case.name, rows) for case in CASES]
    ways: dict[str, Callable[[Database, Case, int, Path], float]]
    ways = {SDGEN: _by_run, BY_SQL: _by_sql}
    for number in range(rounds):
        for case, result in zip(CASES, results, strict=True):
            for name in rotated(tuple(ways), number):
                work = folder / "again"
                work.mkdir()
                try:
                    seconds = ways[name](database, case, rows, work)
                finally:
                    shutil.rmtree(work)
                result.seconds[name].append(round(seconds, 4))
                report(f"round {number + 1}/{rounds}  {case.name:9} {name:6} {seconds:8.2f} s")
    return results


def _prepare(database: Database, case: Case, rows: int, folder: Path) -> None:
    """Fill the tables by a first run."""
    empty(database)
    first = _FIRST_ROWS if case.goes_on else rows
    _sdgen(database, folder, first)
    database.execute(*case.changes)
    settle(database)


def _by_run(database: Database, case: Case, rows: int, folder: Path) -> float:
    _prepare(database, case, rows, folder)
    words = ["--mode", case.mode.value]
    if case.name == "continue":
        words = ["--continue", *_kept()]
    elif case.goes_on:
        words += [*_kept(), "--first-row", _numbers(rows)]
    return _sdgen(database, folder, rows, *words)


def _by_sql(database: Database, case: Case, rows: int, folder: Path) -> float:
    _prepare(database, case, rows, folder)
    plan = _plan(case, rows)
    entities = [plan.scenario.entity(FINANCE.main.name)] if case.goes_on else plan.order
    text = "".join(script(plan, entities))
    with session(database) as run:
        started = time.perf_counter()
        run(text)
        return time.perf_counter() - started


def _plan(case: Case, rows: int) -> Plan:
    request = RunRequest(as_of=AS_OF, row_overrides={FINANCE.main.name: rows}, mode=case.mode)
    if case.goes_on:
        growth = parse_request(first_rows=[_numbers(rows)]).growth
        stays = {entity.name: 0 for entity in FINANCE.scenario.entities}
        request = replace(request, growth=growth, row_overrides={**stays, FINANCE.main.name: rows})
    return make_plan(FINANCE.scenario, request, "postgres", None)


def _numbers(rows: int) -> str:
    """Return the numbers of the first new rows, as the command line takes them."""
    *parents, main_entity = FINANCE.scenario.entities
    counts = [(entity.name, entity.rows) for entity in parents] + [(main_entity.name, _FIRST_ROWS)]
    return ",".join(f"{name}={count}" for name, count in counts)


def _kept() -> Sequence[str]:
    """Return options by which the parents stay as they are."""
    parents = FINANCE.scenario.entities[:-1]
    return ["--rows-override", ",".join(f"{entity.name}=0" for entity in parents)]


def _sdgen(database: Database, folder: Path, rows: int, *options: str) -> float:
    words = ["run", "start", "--scenario", str(FINANCE.path), "--target", database.dsn]
    words += ["--rows-override", f"{FINANCE.main.name}={rows}", "--jobs", "1"]
    if "--continue" not in options:
        words += ["--as-of", AS_OF]
    words += ["--log-level", "error", "--runs-db", str(folder / "runs.sqlite"), *options]
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        started = time.perf_counter()
        code = main(words)
        seconds = time.perf_counter() - started
    assert code == 0, said.getvalue()
    return seconds
