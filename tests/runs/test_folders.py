"""Runs into folders of files: the rows they hold, and what happens to those that are there."""

from __future__ import annotations

import gzip
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.amounts import kills_asked
from tests.support.cli import Cli, start_process, write_scenario
from tests.support.crash_driver import Moment
from tests.support.crashes import DRIVER, ENTITIES, PATIENCE
from tests.support.examples import SEED
from tests.support.folders import KINDS, bytes_of, read_folder
from tests.support.promise import CASES, Case
from tests.support.runs import AS_OF, Runs, assert_same, column_of, scenario_from

# Every type, nested values, names to be quoted; the others are slow.
_QUICK = {"nested", "odd_names", "types"}
_MADE = [
    pytest.param(case, id=case.name, marks=[] if case.name in _QUICK else [pytest.mark.slow])
    for case in CASES
    if not case.before and case.name != "identity"
]
_SHOP = {"name": "shop", "seed": 11, "as_of": AS_OF, "entities": ENTITIES}


@pytest.fixture
def shop(cli: Cli, tmp_path: Path) -> Path:
    return write_scenario(tmp_path / "shop.yaml", *ENTITIES, seed=11, as_of=AS_OF)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("case", _MADE)
def test_files_hold_the_same_rows_as_tables(
    case: Case, kind: str, cli: Cli, tmp_path: Path
) -> None:
    size = case.batch_size(5)
    words: tuple[object, ...] = ("--scenario", case.file_in(tmp_path), "--scale", case.scale)
    words += ("--seed", SEED, "--as-of", AS_OF, "--target", f"{kind}:out")
    cli("run", "start", *words, "--jobs", 2, "--batch-size", size, code=0)
    assert_same(read_folder(kind, tmp_path / "out", case.scenario), case.rows_made)
    cli("run", "verify", "latest", code=0)


_MOMENTS = [
    ("sdgen.runs.sinks.folders.ledger:FolderLedger.open", "before"),
    ("sdgen.runs.sinks.folders.ledger:FolderLedger.open", "after"),
    ("sdgen.databases.folders.durable:LocalFiles.sealed", "before"),
    ("sdgen.runs.sinks.folders.ledger:note_parts", "before"),
    ("sdgen.databases.folders.durable:LocalFiles.move", "before"),
    ("sdgen.databases.folders.durable:LocalFiles.move", "after"),
    ("sdgen.runs.sinks.folders.ledger:FolderLedger.close", "before"),
    ("sdgen.runs.sinks.folders.ledger:write_state", "after"),
    ("sdgen.runs.sinks.folders.ledger:drop_ledger_files", "before"),
    ("sdgen.runs.sinks.folders.ledger:drop_ledger_files", "after"),
]
# A file is written and not in its place, all are and the ledger is still there.
_QUICK_MOMENTS = (_MOMENTS[2], _MOMENTS[5], _MOMENTS[8])


@pytest.mark.parametrize(
    ("at", "when"),
    [
        pytest.param(*moment, marks=[] if moment in _QUICK_MOMENTS else [pytest.mark.slow])
        for moment in _MOMENTS
    ],
    ids=lambda said: said.rpartition(".")[2],
)
def test_a_killed_run_is_resumed_to_the_byte(
    at: str, when: str, shop: Path, cli: Cli, tmp_path: Path
) -> None:
    words = ("--scenario", shop, "--batch-size", 170, "--jobs", 2)
    cli("run", "start", *words, "--target", "csv:whole", "--runs-db", "other.sqlite", code=0)
    call = 4 if at.endswith(("sealed", "note_parts", "move")) else 1
    moment = Moment(at, when, call)
    words = ("run", "start", *words, "--target", "csv:out")
    process = start_process(moment.as_argument(), *words, cwd=tmp_path, module=DRIVER)
    out, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == -signal.SIGKILL, out + err
    for path, content in bytes_of(tmp_path / "out").items():  # whole files, each in its place
        assert content == (tmp_path / "whole" / path).read_bytes()
    cli("run", "resume", "latest", code=0)  # with the batch size of its start
    assert bytes_of(tmp_path / "out") == bytes_of(tmp_path / "whole")
    cli("run", "verify", "latest", code=0)


def test_a_run_killed_while_it_overwrites_is_resumed(shop: Path, cli: Cli, tmp_path: Path) -> None:
    words = ("run", "start", "--scenario", shop, "--target", "csv:out", "--batch-size", 300)
    cli(*words, "--seed", 1, code=0)
    at = Moment("sdgen.runs.sinks.folders.ledger:write_state", "before")
    words = (*words, "--overwrite")
    process = start_process(at.as_argument(), *words, cwd=tmp_path, module=DRIVER)
    process.communicate(timeout=PATIENCE)
    assert process.returncode == -signal.SIGKILL
    cli("run", "resume", "latest", code=0)
    scenario = scenario_from(_SHOP)
    with Runs() as runs:
        assert_same(read_folder("csv", tmp_path / "out", scenario), runs.sqlite(scenario))


def test_rows_that_are_there_are_only_overwritten_where_that_is_asked_for(
    shop: Path, cli: Cli, tmp_path: Path
) -> None:
    words = ("run", "start", "--scenario", shop, "--target", "jsonl:out")
    cli(*words, code=0)
    before = bytes_of(tmp_path / "out")
    (run,) = cli.json("run", "list")
    for options in ((), ("--plan",)):
        result = cli(*words, "--seed", 3, *options, code=1)
        said = " ".join(f"{result.out} {result.err}".split())
        assert f"holds rows 0 … 199 of run {run['id']}" in said
        assert "Use --overwrite to replace them" in said
    said = cli(*words, "--mode", "truncate", code=2).err
    assert "--mode: is for tables, and JSON Lines files are none" in said
    assert "`continue`" not in said
    said = cli(*words, "--overwrite", "--continue", code=2).err
    assert "removes the rows that this run continues" in said
    database = ("--target", "tables.sqlite", "--overwrite")
    assert "is for folders of files" in cli(*words[:4], *database, code=2).err
    assert bytes_of(tmp_path / "out") == before
    cli(*words, "--seed", 3, "--overwrite", "--batch-size", 77, code=0)
    assert bytes_of(tmp_path / "out").keys() != before.keys()
    cli("run", "verify", "latest", code=0)


def test_a_run_continues_another_one(shop: Path, cli: Cli, tmp_path: Path) -> None:
    words = ("run", "start", "--scenario", shop, "--target", "parquet:out")
    cli(*words, code=0)
    cli(*words, "--continue", code=0)
    cli("run", "verify", "latest", code=0)
    rows = read_folder("parquet", tmp_path / "out", scenario_from(_SHOP))
    assert {name: len(found) for name, found in rows.items()} == {
        "customers": 400, "orders": 1_000, "items": 2_000
    }  # fmt: skip


def test_files_of_others_stay(shop: Path, cli: Cli, tmp_path: Path) -> None:
    words = ("run", "start", "--scenario", shop, "--target", "csv:out")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "notes.txt").write_text("mine")
    assert "is not empty, and sdgen has not made it" in cli(*words, code=1).err
    (tmp_path / "out" / "notes.txt").unlink()
    cli(*words, code=0)
    (tmp_path / "out" / "orders" / "mine.csv").write_text("id,customer,note\n1,,\n")
    said = cli(*words, "--overwrite", code=1).err
    assert "holds files that sdgen has not written (mine.csv)" in said
    assert "1,000" in cli("run", "verify", "latest", code=1).out


@pytest.mark.parametrize("kind", KINDS)
def test_a_changed_file_is_found(kind: str, shop: Path, cli: Cli, tmp_path: Path) -> None:
    cli("run", "start", "--scenario", shop, "--target", f"{kind}:out", "--batch-size", 100, code=0)
    (first, second, *_) = sorted((tmp_path / "out" / "items").iterdir())
    first.write_bytes(second.read_bytes())
    assert "100" in cli("run", "verify", "latest", code=1).out
    first.unlink()
    second.unlink()
    assert "200" in cli("run", "verify", "latest", code=1).out


def test_two_runs_at_once_are_refused(shop: Path, cli: Cli, tmp_path: Path) -> None:
    words = ("run", "start", "--scenario", shop, "--target", "csv:out")
    at = Moment("sdgen.runs.sinks.folders.ledger:note_parts", signal="SIGSTOP")
    process = start_process(at.as_argument(), *words, cwd=tmp_path, module=DRIVER)
    try:
        while not [*tmp_path.glob("out/_sdgen/writing/*/*")]:
            assert process.poll() is None
        said = cli(*words, "--overwrite", "--runs-db", "other.sqlite", code=1).err
        assert "is writing to" in said
    finally:
        process.kill()
        process.communicate()


def test_what_needs_tables_is_refused_before_anything_is_written(
    shop: Path, cli: Cli, tmp_path: Path
) -> None:
    words = ("--scenario", shop, "--target", "csv:out")
    assert "needs tables" in cli("explain", *words, code=2).err
    assert "needs tables" in cli("scenario", "from", "csv:out", code=2).err
    cli("target", "test", "csv:out", code=0)
    assert not (tmp_path / "out").exists()


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_random_kills_lose_and_double_nothing(
    kind: str, shop: Path, cli: Cli, tmp_path: Path
) -> None:
    words: tuple[object, ...] = ("--scenario", shop, "--batch-size", 37, "--jobs", 2)
    cli("run", "start", *words, "--target", f"{kind}:whole", "--runs-db", "other.sqlite", code=0)
    whole, chance = bytes_of(tmp_path / "whole"), random.Random(kind)
    kills, runs, most = 0, 0, kills_asked(4)
    while kills < most:
        runs += 1
        attempt: tuple[object, ...] = ("start", *words, "--target", f"{kind}:out-{runs}")
        while kills < most and (attempt[0] == "start" or not _has_succeeded(cli)):
            at, when = chance.choice(_MOMENTS[2:6])
            moment = Moment(at, when, chance.randint(1, 9), delay=chance.choice((0.0, 0.003, 0.03)))
            process = start_process(
                moment.as_argument(), "run", *attempt, cwd=tmp_path, module=DRIVER
            )
            out, err = process.communicate(timeout=PATIENCE)
            assert process.returncode in (0, -signal.SIGKILL), out + err
            kills += process.returncode != 0
            attempt = ("resume", "latest", *words[2:])
        if not _has_succeeded(cli):
            cli("run", *attempt, code=0)
        assert bytes_of(tmp_path / f"out-{runs}") == whole, runs


def _has_succeeded(cli: Cli) -> bool:
    return bool(cli.json("run", "list")[0]["status"] == "success")


def test_options_say_how_files_are_written(shop: Path, cli: Cli, tmp_path: Path) -> None:
    target = tmp_path / "t.yaml"
    options = "{ delimiter: ';', header: false, compression: gzip, batch_size: 300 }"
    target.write_text(f"name: x\nkind: csv\ndsn: csv:out\noptions: {options}\n")
    words = ("run", "start", "--scenario", shop)
    moment = Moment("sdgen.databases.folders.durable:LocalFiles.move", "after", 3)
    process = start_process(
        *(moment.as_argument(), *words, "--target", target), cwd=tmp_path, module=DRIVER
    )
    process.communicate(timeout=PATIENCE)
    cli("run", "resume", "latest", "--target", "csv:out", code=0)  # which has no options
    cli("run", "verify", "latest", code=0)
    texts = [gzip.decompress(path.read_bytes()) for path in tmp_path.glob("out/orders/*.csv.gz")]
    assert sum(len(text.splitlines()) for text in texts) == 500
    assert {line.count(b";") for text in texts for line in text.splitlines()} == {2}
    said = cli(*words, "--target", "csv:out", "--continue", code=1).err
    assert "has files that were written with other options" in said
    target.write_text(f"name: x\nkind: parquet\ndsn: parquet:p\noptions: {options}\n")
    said = cli(*words, "--target", target, code=2).err
    assert "4: options.delimiter: Parquet has no such option. Remove it" in said
    target.write_text("name: x\nkind: jsonl\ndsn: jsonl:p\noptions: { compression: lzma }\n")
    assert "Use one of: none, gzip, zstd" in cli(*words, "--target", target, code=2).err


@pytest.mark.parametrize("kind", KINDS)
def test_rows_of_one_entity_go_to_stdout(kind: str, shop: Path, cli: Cli, tmp_path: Path) -> None:
    words: tuple[object, ...] = ("run", "start", "--scenario", shop)
    cli(*words, "--target", f"{kind}:out", code=0)
    words += ("--target", f"{kind}:-")
    command = [sys.executable, "-m", "sdgen", *words, "--entity", "items", "--batch-size", 300]
    done = subprocess.run([*map(str, command)], cwd=tmp_path, capture_output=True, check=True)
    (file,) = (tmp_path / "out" / "items").iterdir()
    assert done.stdout == file.read_bytes()
    assert b"items: 1,000 rows, --seed 11" in done.stderr
    assert "Name one of: customers, orders, items" in cli(*words, code=2).err
    assert "cannot be combined with rows on stdout" in cli(*words, "--plan", code=2).err
    assert "no entity" in cli(*words, "--entity", "itms").err


def test_a_reader_of_stdout_may_go(shop: Path, tmp_path: Path) -> None:
    words = ("run", "start", "--scenario", shop, "--target", "csv:-", "--entity", "items")
    process = start_process(*words, "--scale", 300, "--batch-size", 20_000, cwd=tmp_path)
    assert process.stdout is not None
    assert process.stdout.readline() == "id,order_id,customer,price,city\n"
    process.stdout.close()
    assert process.stderr is not None
    with process.stderr as err:
        assert "error" not in err.read()
    assert process.wait(PATIENCE) == 0  # as of any command that nobody reads to the end


@pytest.mark.parametrize("kind", KINDS)
def test_odd_names_and_strings_are_read_back(kind: str, cli: Cli, tmp_path: Path) -> None:
    values = ["", None, 'a,"b"\r\nc', "\n", "'", "\\N", "NULL", "ü\t", " x ", "\r", '""']
    text = {**column_of("a;b\"c'd", "text", "choice", {"values": values}), "nullable": True}
    entities = [
        {"name": "Größe \"x'/[a]*", "target_table": 'Grö"ße', "rows": 400, "columns": [text]},
        {"name": "_hidden", "rows": 10, "columns": [text]},
    ]
    odd = write_scenario(tmp_path / "odd.yaml", *entities, seed=3, as_of=AS_OF)
    cli("run", "start", "--scenario", odd, "--target", f"{kind}:o [x]*", "--jobs", 2, code=0)
    cli("run", "verify", "latest", code=0)
    scenario = scenario_from({"name": "odd", "seed": 3, "entities": entities})
    with Runs() as runs:
        assert_same(read_folder(kind, tmp_path / "o [x]*", scenario), runs.sqlite(scenario))


def test_unchecked_keys_are_counted(cli: Cli, tmp_path: Path) -> None:
    def numbers(most: int) -> Path:
        column = column_of("n", "int", "uniform_int", {"min": 1, "max": most})
        entity = {"name": "t", "rows": 300, "columns": [{**column, "unique": "unchecked"}]}
        return write_scenario(tmp_path / f"to_{most}.yaml", entity, seed=3, as_of=AS_OF)

    run = ("run", "start", "--target", "parquet:out", "--batch-size", 100, "--scenario")
    said = cli(*run, numbers(500), code=1).err
    assert "keys are not unique: t: (n) is (" in said
    assert "in 2 rows" in said
    cli(*run, numbers(2_000_000_000), "--overwrite", code=0)
    cli("run", "verify", "latest", code=0)


@pytest.mark.parametrize("kind", KINDS)
def test_undoing_removes_the_files_of_a_run_and_no_others(
    kind: str, shop: Path, cli: Cli, tmp_path: Path
) -> None:
    words = ("run", "start", "--scenario", shop, "--target", f"{kind}:out", "--batch-size", 300)
    (tmp_path / "mine").write_text("x")
    cli(*words, code=0)
    before = bytes_of(tmp_path / "out")
    cli(*words, "--continue", code=0)
    first, second = (run["id"] for run in reversed(cli.json("run", "list")))
    assert "is continued by" in cli("run", "undo", first, code=1).err
    told = cli.json("run", "undo", second, "--dry-run")
    assert [each["removed"] for each in told["entities"]] == [200, 500, 1000]
    assert len(bytes_of(tmp_path / "out")) == 2 * len(before)
    cli("run", "undo", second, code=0)
    assert bytes_of(tmp_path / "out") == before
    cli("run", "verify", first, code=0)

    (orders, _) = sorted((tmp_path / "out" / "orders").iterdir())
    orders.write_bytes(orders.read_bytes() + b"\n")
    (tmp_path / "out" / "items" / "mine.csv").write_text("mine")
    sorted((tmp_path / "out" / "items").iterdir())[-1].unlink()
    undone = cli.json("run", "undo", first, code=1)
    kept = {each["entity"]: (each["removed"], each["changed"]) for each in undone["entities"]}
    assert kept == {"customers": (200, 0), "orders": (200, 300), "items": (900, 0)}
    assert [*bytes_of(tmp_path / "out")] == ["items/mine.csv", f"orders/{orders.name}"]
    orders.unlink()
    cli("run", "undo", first, code=0)
    (tmp_path / "out" / "items" / "mine.csv").unlink()
    cli(*words, "--seed", 5, code=0)


def test_a_killed_run_is_undone_to_the_last_file(shop: Path, cli: Cli, tmp_path: Path) -> None:
    target = tmp_path / "t.yaml"
    target.write_text(
        "name: x\nkind: csv\ndsn: csv:out\noptions: { partition_by: { orders: [customer] } }\n"
    )
    words = ("run", "start", "--scenario", shop, "--target", target, "--jobs", 1)
    moment = Moment("sdgen.databases.folders.durable:LocalFiles.move", "after", 9)
    process = start_process(moment.as_argument(), *words, cwd=tmp_path, module=DRIVER)
    process.communicate(timeout=PATIENCE)
    assert len(bytes_of(tmp_path / "out")) == 9
    (tmp_path / "out" / "mine.txt").write_text("mine")
    cli("run", "undo", "latest", code=0)
    assert [*bytes_of(tmp_path / "out")] == ["mine.txt"]
    assert not [*(tmp_path / "out" / "orders").glob("*")]
    cli(*words, code=0)
    cli("run", "verify", "latest", code=0)


def test_a_dry_run_leaves_a_folder_as_it_was(shop: Path, cli: Cli, tmp_path: Path) -> None:
    words = ("run", "start", "--scenario", shop, "--target", "parquet:a/out")
    there = sorted(tmp_path.iterdir())
    told = cli.json(*words, "--scale", 9, "--dry-run")
    assert [each["written"] for each in told["entities"]] == [1800, 2000, 2000]
    assert [each["changed"] for each in told["entities"]] == [0, 0, 0]
    assert {*tmp_path.iterdir()} - {*there} <= {tmp_path / "sdgen-runs.sqlite"}
    cli(*words, code=0)
    before = sorted((tmp_path / "a").rglob("*"))
    assert "holds rows 0" in cli(*words, "--dry-run", code=1).err
    cli(*words, "--continue", "--dry-run", code=0)
    cli(*words, "--overwrite", "--dry-run", code=0)
    assert sorted((tmp_path / "a").rglob("*")) == before
    column = {**column_of("n", "int", "uniform_int", {"min": 1, "max": 40}), "unique": "unchecked"}
    twice = write_scenario(tmp_path / "twice.yaml", {"name": "t", "rows": 30, "columns": [column]})
    result = cli("run", "start", "--scenario", twice, "--target", "csv:b", "--dry-run", code=1)
    assert "keys are not unique: t: (n) is (" in result.out + result.err
    assert not (tmp_path / "b").exists()


@pytest.mark.parametrize("kind", KINDS)
def test_the_json_value_null_is_no_null(kind: str, cli: Cli, tmp_path: Path) -> None:
    column = column_of("j", "json", "choice", {"values": ["null", '{"a": null}', "[1]"]})

    def run(folder: str, code: int, **more: object) -> str:
        entity = {"name": "t", "rows": 20, "columns": [{**column, **more}]}
        file = write_scenario(tmp_path / "j.yaml", entity, seed=3, as_of=AS_OF)
        words = ("run", "start", "--scenario", file, "--target", f"{kind}:{folder}")
        result = cli(*words, code=code)
        return " ".join(f"{result.out} {result.err}".split())

    run("whole", 0)
    cli("run", "verify", "latest", code=0)
    nulls = {"nullable": True, "null_rate": 0.5}
    if kind == "jsonl":
        assert "j is the JSON value null in some rows" in run("nullable", 1, **nulls)
        return
    run("nullable", 0, **nulls)
    cli("run", "verify", "latest", code=0)
