"""The command line: every command, its exit code, what goes where, and how fast it starts."""

from __future__ import annotations

import json
import os
import pty
import re
import select
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from generators_sql.registry import OWN
from sdgen import __version__
from sdgen.cli.main import COMMANDS, main
from sdgen.cli.usage import own_usage
from tests.support.cli import ROOT, TIMEOUT, Cli, run_process, start_process, write_scenario

COLUMNS = [
    {"name": "id", "type": "int", "generator": {"type": "sequence"}},
    {"name": "name", "type": "text", "generator": {"type": "faker_name"}},
    {
        "name": "note",
        "type": "text",
        "nullable": True,
        "generator": {"type": "const", "params": {"value": None}},
    },
]
RUN = ("--scenario", "mine", "--target", "out")


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cli:
    """The command line in a folder with a good and a broken scenario, and a target."""
    for name in list(os.environ):
        if name.startswith("SDGEN_"):
            monkeypatch.delenv(name)
    (tmp_path / "scenarios").mkdir()
    (tmp_path / "targets").mkdir()
    people = {"name": "people", "rows": 30, "columns": COLUMNS}
    write_scenario(tmp_path / "scenarios" / "mine.yaml", people, seed=4, version="1.5")
    write_scenario(tmp_path / "scenarios" / "broken.yaml", {**people, "rows": 0}, sed=4)
    (tmp_path / "targets" / "out.yaml").write_text("{name: Out, kind: sqlite, dsn: out.sqlite}")
    monkeypatch.chdir(tmp_path)
    return Cli(capsys)


# --- Every command -------------------------------------------------------------------------------


def test_the_usage_text_and_the_commands_are_the_same() -> None:
    usage = re.findall(r"^  sdgen ((?:[a-z][a-z-]* ?)+)", own_usage(), re.M)
    assert {tuple(words.split()) for words in usage} == set(COMMANDS)


def commands(run_id: str) -> list[tuple[str, ...]]:
    """Return a working command line of every command."""
    return [
        ("scenario", "list"),
        ("scenario", "show", "mine"),
        ("scenario", "validate", "mine"),
        ("scenario", "schema"),
        ("target", "list"),
        ("target", "show", "out"),
        ("target", "validate", "out"),
        ("target", "test", "out"),
        ("target", "add", "new", "new.sqlite"),
        ("target", "rm", "new"),
        ("target", "schema"),
        ("run", "start", *RUN),
        ("scenario", "from", "out", "--table", "people"),
        ("scenario", "update", "mine", "--from", "out"),
        ("run", "list"),
        ("run", "show", run_id),
        ("run", "advance", "latest", "--as-of", "2100-01-01", "--plan"),
        ("run", "replay", run_id, "--target", "out"),
        ("run", "diff", run_id, "latest"),
        ("explain", "--scenario", "mine", "--target", "out"),
        ("explain", "--scenario", "mine", "--dialect", "postgres"),
        ("preview", "--scenario", "mine"),
        ("generator", "list"),
        ("generator", "show", "choice"),
    ]


def test_every_command_works_and_prints_to_stdout(cli: Cli) -> None:
    run_id = cli.json("run", "start", *RUN)["id"]
    tried = commands(run_id)
    for command in tried:
        result = cli(*command, code=0)
        assert result.out.strip(), command
        if command[:2] not in {("run", "start"), ("run", "replay")}:
            assert result.err == "", command
    assert cli.json("run", "show", "latest")["id"] != run_id, "the replay"
    # A run that has ended cannot be cancelled; that one can is in test_run_records.
    assert "is not running: success" in cli("run", "cancel", run_id, code=1).out
    words = {tuple(command[: len(name)]) for command in tried for name in COMMANDS}
    missing = {name for name in COMMANDS if name not in words}
    assert missing <= {
        *(("run", name) for name in ("cancel", "resume", "undo", "verify")),
        ("target", "create-schema"),
        ("serve",),
        ("mcp",),
    }


def test_tables_are_json_on_request(cli: Cli) -> None:
    run_id = cli.json("run", "start", *RUN)["id"]
    keys = {
        ("scenario", "list"): {"id", "name", "version", "entities", "rows", "path", "problem"},
        ("target", "list"): {"id", "name", "kind", "dsn", "schema", "from", "problem"},
        ("run", "list"): {"id", "status", "scenario", "target", "seed", "rows", "error"},
        ("generator", "list"): {"type", "params", "column types", "makes"},
    }
    for command, wanted in keys.items():
        rows = cli.json(*command)
        assert isinstance(rows, list)
        lists = [row[key] for row in rows for key in ("profiles", "params") if row.get(key)]
        assert all(isinstance(each, list) for each in lists)
        assert wanted <= rows[0].keys(), command
    record = cli.json("run", "show", run_id)
    assert record["entities"][0]["rows_per_second"] > 0
    assert [line["level"] for line in record["logs"]] == ["info"] * 3
    assert cli.json("target", "test", "out")["ok"] is True
    assert cli.json("run", "start", *RUN, "--plan")["entities"][0]["rows"] == 30
    again = ("run", "replay", run_id, "--target", "out")
    assert cli.json(*again, "--plan")["config_hash"] == record["config_hash"]
    assert cli.json(*again, "--dry-run")["ok"] is True
    assert cli.json(*again)["status"] == "success"
    other = cli.json("run", "start", *RUN, "--seed", "99", "--mode", "truncate")["id"]
    differs = cli.json("run", "diff", run_id, other, "--rows", "10", code=1)
    (fact,) = [fact for fact in differs["facts"] if fact["name"] == "seed"]
    assert fact["second"] == "99"
    assert [each["compared"] for each in differs["entities"]] == [10]
    assert "the rows differ" in cli("run", "diff", run_id, other, code=1).out
    (people,) = cli.json("preview", "--scenario", "mine", "--rows", "2").values()
    assert [row["id"] for row in people] == [1, 2]
    assert people[0]["note"] is None
    assert cli.json("run", "list", "--limit", "1")[0]["id"] != run_id
    assert cli.json("run", "list", "--status", "failed") == []


def test_results_go_to_stdout_and_logs_to_stderr(cli: Cli) -> None:
    result = cli("run", "start", *RUN, "--format", "json", code=0)
    assert result.data["status"] == "success", "nothing but JSON"
    run, rows = f"run {result.data['id']}", "30 rows"
    begun, written, ended = result.err.splitlines()
    assert begun == f"{run}: mine, {rows} of 1 entity, seed 4"
    assert written == f"people: {rows} written"
    assert ended.startswith(f"{run}: success after ")
    logged = cli("run", "start", *RUN, "--log-format", "json", code=0).err.splitlines()
    assert {json.loads(line)["run_id"] for line in logged if line} != {None}
    assert cli("scenario", "validate", "broken", code=2).out == ""


def test_broken_scenarios_are_listed_with_their_problem(cli: Cli) -> None:
    broken, mine = cli.json("scenario", "list")
    assert (broken["id"], broken["name"]) == ("broken", None)
    assert broken["problem"].startswith("sed: unknown key.")
    assert broken["problem"].endswith("(and 1 more)")
    assert (mine["problem"], mine["rows"], mine["version"]) == (None, 30, "1.5")
    assert "sed: unknown key" in cli("scenario", "list").out


def test_plan_writes_nothing(cli: Cli) -> None:
    for options in ((), ("--format", "json")):
        said = cli("run", "start", *RUN, "--plan", *options, code=0)
        assert "30" in said.out
    assert not Path("out.sqlite").exists()
    assert cli.json("run", "list") == []


def test_preview(cli: Cli) -> None:
    out = cli("preview", "--scenario", "mine", "--rows", "3", "--seed", "9", code=0).out
    assert "people: 3 of 30 rows, seed 9" in out
    assert out.count("NULL") == 3
    assert len(cli.json("preview", "--scenario", "mine", "--rows", "100")["people"]) == 30
    for rows in ("0", "x", "-1", "100001"):
        said = cli("preview", "--scenario", "mine", f"--rows={rows}", code=2).err
        assert "--rows: must be an integer, 1 … 100000" in said
    said = cli("preview", "--scenario", "mine", "--entity", "persons", code=2).err
    assert 'no entity "persons"' in said


def test_a_run_without_rows_says_so_instead_of_tables_of_zeros(cli: Cli) -> None:
    cli("run", "start", *RUN, code=0)
    nothing = "nothing was to be written: this run makes no rows of any entity"
    for how in ("--plan", "--dry-run", ""):
        words = (*RUN, "--continue", "--rows-override", "people=0", *filter(None, [how]))
        told = cli("run", "start", *words, code=0)
        assert told.out.rstrip().endswith(nothing)
        if how != "--plan":
            assert "0 rows/s" not in told.out
            assert "written  " not in told.out
    assert "nothing to write into 1 entity" in told.err
    assert nothing in cli("run", "show", "latest", code=0).out
    said = cli("run", "advance", "latest", "--as-of", "2090-01-01", "--plan", code=0).out
    assert said.rstrip().endswith("no row is to be changed or added")
    for command, tail in (("verify", "compare"), ("undo", "remove")):
        said = cli("run", command, "latest", code=0).out
        assert said.rstrip().endswith(f"this run has no rows: there is nothing to {tail}")


# --- Exit codes and wrong usage ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "phrases"),
    [
        ((), ("no command given", "scenario, target, run")),
        (("scenaro", "list"), ('unknown command "scenaro"', 'Did you mean "scenario"?')),
        (("run",), ("wrong usage", "sdgen run start", "sdgen run list")),
        (("run", "start"), ("missing --scenario", "missing --target", "sdgen run start")),
        (("run", "start", "--scenario", "mine"), ("missing --target", "sdgen run start")),
        (("run", "start", *RUN, "--sed", "3", "--x"), ("unknown option --x", "sdgen run start")),
        (("run", "list", "--limt", "3"), ("unknown option --limt", 'Did you mean "--limit"?')),
        (("preview", "--scenario"), ("--scenario", "sdgen preview")),
        (
            ("run", "start", *RUN, "--compression", "gzip"),
            ("--compression is not an option of run start, but of target add (got",),
        ),
        (("preview", "--scenario", "mine", "--target", "x"), ("--target is not an option of",)),
        (("explain", "--scenario", "mine"), ("wrong usage", "--dialect=<dialect> | --target")),
        (("generator", "show"), ("wrong usage", "sdgen generator show <type>")),
        (("run", "show"), ("missing <run> (got",)),
        (("run", "show", "a", "b"), ('unexpected argument "b" (got',)),
        (("serve", "80"), ('unexpected argument "80" (got',)),
        (("run", "strat"), ('unknown command "run strat". Did you mean "start"?',)),
        (("run",), ('missing command after "run": start, list, show,',)),
        (
            ("run", "--seed", "4", "-q"),
            ('missing command after "run"', 'Did you mean "run start"?'),
        ),
        (("run", "--entity=t"), ('missing command after "run"', "or diff. (got")),
        (("generator", "--format", "json"), ('missing command after "generator": list or show',)),
        (("scenario", "--output", "x"), ('missing command after "scenario"', '"scenario from"?')),
        (("target", "--sch", "s"), ('missing command after "target"',)),
        (("-v", "--runs-db", "x", "run", "strat"), ('unknown command "run strat"',)),
        (("run", "--seed", "4", "start"), ("missing --scenario", "missing --target")),
        (("explain", "--scenario", "mine"), ("missing --dialect or --target (got",)),
    ],
)
def test_wrong_usage_shows_the_usage(
    cli: Cli, arguments: tuple[str, ...], phrases: tuple[str, ...]
) -> None:
    result = cli(*arguments, code=2)
    assert result.out == ""
    assert result.err.startswith("error: ")
    for phrase in phrases:
        assert phrase in result.err
    assert re.search(r"`sdgen (\w+ )*--help` explains", result.err)
    if arguments[:1] == ("generator",):
        assert "sdgen run" not in result.err, "only the usage of the command meant"


@pytest.mark.parametrize(
    ("arguments", "code", "phrase"),
    [
        (("scenario", "show", "mien"), 2, 'Did you mean "mine"?'),
        (("scenario", "validate", "broken"), 2, "rows: must be at least 1 (got 0)"),
        (("generator", "show", "choise"), 2, 'Did you mean "choice"?'),
        (("explain", "--scenario", "mine", "--dialect", "postgre"), 2, '"postgres"'),
        (("run", "list", "--status", "sucess"), 2, 'Did you mean "success"?'),
        (("run", "list", "--limit", "x"), 2, "--limit: must be an integer"),
        (("run", "list", "--format", "xml"), 2, "--format: must be table or json (got 'xml')"),
        (("run", "list", "--log-level", "loud"), 2, "--log-level: must be debug or info"),
        (("scenario", "list", "--scenarios-dir", "no"), 2, "--scenarios-dir: no such folder"),
        (("run", "start", "--scenario", "mine", "--target", "/proc/x.db"), 1, "cannot open SQLite"),
        (("target", "test", "/proc/x.db"), 1, ""),
        (("run", "list", "--runs-db", "/proc/x.db"), 1, "cannot use the record of runs"),
    ],
)
def test_exit_codes(cli: Cli, arguments: tuple[str, ...], code: int, phrase: str) -> None:
    assert phrase in cli(*arguments, code=code).err


def test_help_and_version(cli: Cli) -> None:
    for arguments in (("--help",), ("-h",), ("nothing", "--help")):
        assert "Usage:\n  sdgen scenario list" in cli(*arguments, code=0).out
    told = cli("--runs-db", "x.sqlite", "run", "show", "--help", code=0).out
    assert "Usage:\n  sdgen run show <run>" in told, "a value of an option is no command"
    assert cli("--version", code=0).out.strip() == f"sdgen {__version__}"


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_help_of_one_command(cli: Cli, words: tuple[str, ...]) -> None:
    """It has the usage of that command alone, and describes each option in it."""
    told = cli(*words, "--help", code=0).out
    about, _, rest = told.partition("\n\nUsage:\n")
    usage, _, described = rest.partition("\n\n")
    assert usage.startswith(f"  sdgen {' '.join(words)} ")
    assert usage.count("  sdgen ") == 1
    assert about.endswith(".")
    options = {*re.findall(r"--[a-z-]+", usage)}
    common = {*re.findall(r"--[a-z-]+", own_usage().partition("Global options")[2])}
    assert {*re.findall(r"^  (?:-[^-]+)?(--[a-z-]+)", described, flags=re.M)} == options | common
    assert "Exit codes" in described
    others = {"`undo` ", "`verify` ", "`from` ", "`add` "} - {f"`{words[-1]}` "}
    assert not [other for other in others if other in about]


# --- Environment ---------------------------------------------------------------------------------


def test_environment_variables(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("other-scenarios", "other-targets"):
        Path(folder).mkdir()
    Path("scenarios/mine.yaml").rename("other-scenarios/moved.yaml")
    Path("targets/out.yaml").rename("other-targets/there.yaml")
    monkeypatch.setenv("SDGEN_SCENARIOS_DIR", "other-scenarios")
    monkeypatch.setenv("SDGEN_TARGETS_DIR", str(tmp_path / "other-targets"))
    monkeypatch.setenv("SDGEN_RUNS_DB", "kept/runs.sqlite")
    monkeypatch.setenv("SDGEN_LOG_LEVEL", "debug")
    monkeypatch.setenv("SDGEN_LOG_FORMAT", "json")
    result = cli("run", "start", "--scenario", "moved", "--target", "there", code=0)
    levels = {json.loads(line)["level"] for line in result.err.splitlines()}
    assert levels == {"info", "debug"}
    assert Path("kept/runs.sqlite").exists()
    assert not Path("sdgen-runs.sqlite").exists()
    options = ("--log-level", "error", "--runs-db", "option.sqlite", "--targets-dir", "targets")
    assert cli("run", "list", *options, code=0).err == ""
    assert Path("option.sqlite").exists(), "options win"
    monkeypatch.setenv("SDGEN_LOG_LEVEL", "loud")
    assert "--log-level" in cli("run", "list", code=2).err


def test_the_shipped_scenarios_are_found_from_anywhere(tmp_path: Path) -> None:
    result = run_process("scenario", "list", "--format", "json", cwd=tmp_path, fresh=True)
    shipped = {path.stem for path in (ROOT / "scenarios").glob("*.yaml")}
    assert {row["id"] for row in result.data if row["problem"] is None} == shipped
    assert run_process("target", "validate", "demo", cwd=tmp_path).code == 0
    smallest = min(result.data, key=lambda row: row["rows"])
    arguments = ("run", "start", "--scenario", smallest["id"], "--target", "demo")
    done = run_process(*arguments, "--scale", "0.001", cwd=tmp_path)
    assert done.code == 0, done.err
    assert (tmp_path / "data" / "demo.sqlite").exists()


# --- The process ---------------------------------------------------------------------------------


def test_help_is_quick_and_imports_little(tmp_path: Path) -> None:
    assert run_process("--help", cwd=tmp_path, fresh=True).code == 0
    script = "import sys; from sdgen.cli.main import main; main(['--help']); print(*sys.modules)"
    out = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=TIMEOUT,
        check=True,
    ).stdout
    loaded = set(out.splitlines()[-1].split())
    assert "sdgen.cli.usage" in loaded
    assert not loaded & {
        "sqlglot",
        "pydantic",
        "psycopg",
        "yaml",
        "rich",
        "docopt",
        "sqlite3",
        "faker",
        "difflib",
        "importlib.metadata",
        "sdgen.column_types",
        "sdgen.passwords",
    }


MOST_MODULES = 343
"""Modules of ours that a run of two tables with a foreign key imports into SQLite at most, each a
third of a millisecond."""
MOST_DATACLASSES = 15
"""Classes among them that ``dataclass`` compiles, each half a millisecond; see ``sdgen.frozen``."""


def test_a_run_imports_what_it_uses(tmp_path: Path) -> None:
    (tmp_path / "tiny.yaml").write_text(
        "name: tiny\nentities:\n"
        "- {name: t, rows: 3, columns: [{name: id, type: uuid, generator: {type: uuid4}}]}\n"
        "- {name: u, rows: 3, columns: [{name: t_id, type: uuid, fk: {entity: t, column: id}}]}\n"
    )
    script = (
        "import sys; from sdgen.cli.main import main\n"
        "code = main('run start --scenario ./tiny.yaml --target t.sqlite'.split())\n"
        "ours = ('sdgen', 'dialects', 'generators_sql')\n"
        "compiled = {each for name, module in sys.modules.items() if name.startswith(ours)\n"
        "    for each in vars(module).values() if isinstance(each, type)\n"
        "    and each.__module__.startswith(ours) and '__dataclass_params__' in vars(each)\n"
        "    and '__frozen_values__' not in vars(each)}\n"
        "print(code, len(compiled), *sys.modules)"
    )
    out = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=TIMEOUT,
        check=True,
    ).stdout
    code, compiled, *loaded = out.splitlines()[-1].split()
    assert code == "0"
    assert int(compiled) <= MOST_DATACLASSES, "use sdgen.frozen"
    # Sequences are asked for by class: they are keys of tables.
    generators = {name for name in OWN if f"generators_sql.{name}" in loaded}
    assert generators == {"uuid4", "sequence", "fk"}
    others = {
        "faker",
        "jinja2",
        "bottle",
        "waitress",
        "psycopg",
        "prometheus_client",
        "web",
        "rich",
    }
    others |= {"concurrent.futures", "psutil"} if sys.platform == "linux" else set()
    assert not others & set(loaded)
    unused = {  # by a scenario without expressions, into a database without tables
        "generators_sql.expressions.compiling",
        "generators_sql.fk_shapes.children",
        "generators_sql.fk_shapes.tree",
        "generators_sql.fk_shapes.within",
        "sdgen.databases.checks.existing_tables",
        "sdgen.databases.checks.trial",
        "sdgen.databases.spark.maker",
        "sdgen.databases.sqlite.survey",
        "sdgen.planning.conditions.proving",
        "sdgen.runs.checks",
        "sdgen.runs.previewing.preview",
        "sdgen.runs.resolving.partition_columns",
        "sdgen.scenario.row_lists",
    }
    assert not unused & set(loaded)
    ours = [name for name in loaded if name.startswith(("sdgen", "dialects", "generators_sql"))]
    assert len(ours) <= MOST_MODULES, "what does a run import that it did not?"
    assert len(loaded) <= MOST_MODULES + 320


def test_ctrl_c_while_it_is_still_loading(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(argv: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("sdgen.cli.main._parse", interrupted)
    assert main(["run", "list"]) == 1
    assert capsys.readouterr().err == "interrupted\n"


@pytest.mark.parametrize("arguments", [("--help",), ("run", "--help"), ("generator", "list")])
def test_nobody_who_reads_is_no_error(
    arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in `sdgen --help | head -3`."""
    reading, writing = os.pipe()
    os.close(reading)
    with monkeypatch.context() as patched, os.fdopen(writing, "w") as pipe:
        patched.setattr(sys, "stdout", pipe)
        assert main(list(arguments)) == 0
        pipe.flush()  # as Python does at its exit


def test_a_reader_that_leaves_early_is_no_error(tmp_path: Path) -> None:
    columns = [
        {"name": f"c{n}", "type": "float", "generator": generator}
        for n in range(400)
        for generator in [{"type": "normal", "params": {"mean": 0, "std": 1}}]
    ]
    write_scenario(tmp_path / "wide.yaml", {"name": "wide", "rows": 5, "columns": columns})
    arguments = ("explain", "--scenario", "wide.yaml", "--dialect", "postgres")
    with start_process(*arguments, cwd=tmp_path, fresh=True) as process:
        assert process.stdout
        assert process.stderr
        assert "generated by sdgen" in process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read()
        assert process.wait(timeout=TIMEOUT) == 0
    assert said == ""


def on_a_terminal(
    *arguments: Any, cwd: Path, stream: str = "stderr", **variables: str
) -> tuple[int, str]:
    """Return exit code and what is printed of a command of which one stream is a terminal."""
    main_end, terminal = pty.openpty()
    options = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, stream: terminal}
    environment = {"TERM": "xterm-256color", "COLUMNS": "120", "NO_COLOR": "", **variables}
    said = b""
    try:
        process = start_process(*arguments, cwd=cwd, environment=environment, fresh=True, **options)
        os.close(terminal)
        deadline = time.monotonic() + TIMEOUT
        with process:
            while time.monotonic() < deadline:
                if not select.select([main_end], [], [], 1)[0]:
                    continue
                try:
                    part = os.read(main_end, 65536)
                except OSError:  # Linux says so when the other end has been closed
                    break
                if not part:
                    break
                said += part
            else:
                process.kill()
            code = process.wait(timeout=TIMEOUT)
    finally:
        os.close(main_end)
    return code, said.decode()


def test_sql_on_a_terminal_is_short_and_in_colours(tmp_path: Path) -> None:
    values = [f"value {number}" for number in range(70)]
    words = {"name": "word", "type": "text"}
    column = {**words, "generator": {"type": "choice", "params": {"values": values}}}
    write_scenario(tmp_path / "p.yaml", {"name": "p", "rows": 3, "columns": [column]}, seed=1)
    arguments = ("explain", "--scenario", "p.yaml", "--dialect", "sqlite", "--as-of", "2026-01-01")
    code, shown = on_a_terminal(*arguments, cwd=tmp_path, stream="stdout")
    assert code == 0
    assert "\x1b[" in shown
    assert "value 69" not in shown
    plain = on_a_terminal(*arguments, cwd=tmp_path, stream="stdout", NO_COLOR="1")[1]
    assert "\x1b[" not in plain
    assert "… 46 more rows;" in plain
    refused = pytest.raises(sqlite3.OperationalError, match="…")
    with closing(sqlite3.connect(":memory:")) as connection, refused:
        connection.executescript(plain)
    full = on_a_terminal(*arguments, "--full", cwd=tmp_path, stream="stdout", NO_COLOR="1")[1]
    piped = run_process(*arguments, cwd=tmp_path).out
    assert full.replace("\r\n", "\n") == piped
    assert "(69, 'value 69');" in piped
    assert piped.splitlines()[3:6] == [
        "/* Contents: */",
        "/*   1. Dictionaries: lists of values that rows look up */",
        "/*   2. Tables */",
    ]


def test_the_progress_bar_is_for_terminals(tmp_path: Path) -> None:
    people = {"name": "people", "rows": 3000, "columns": COLUMNS}
    write_scenario(tmp_path / "p.yaml", people, seed=1)
    arguments = ("run", "start", "--scenario", "p.yaml", "--target", "p.sqlite")
    code, shown = on_a_terminal(*arguments, "--batch-size", "100", cwd=tmp_path)
    assert code == 0
    assert "3,000/3,000" in shown
    assert "people" in shown
    assert "rows/s" in shown
    assert "INFO" not in shown, "the progress stands for it"
    assert "success" in shown
    assert "3,000/3,000" not in on_a_terminal(*arguments, "--quiet", cwd=tmp_path)[1]
    assert "run ended: success" in on_a_terminal(*arguments, "-v", cwd=tmp_path)[1]
    piped = run_process(*arguments, cwd=tmp_path)
    assert piped.code == 0
    assert "3,000/3,000" not in piped.err
    assert "\x1b" not in piped.err + piped.out
    assert len([line for line in piped.err.splitlines() if "WARNING" not in line]) == 3
    assert "━" not in piped.err
