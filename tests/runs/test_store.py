"""The store's file: named transactional migrations, several processes, files that are none."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from sdgen.errors import StoreError
from sdgen.store import Store, migrations
from sdgen.store.migrations import MIGRATIONS
from sdgen.store.targets import list_targets
from tests.support.cli import ROOT, Cli

SCHEMA = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY 1, 2"


def query(path: Path, sql: str) -> list[tuple[object, ...]]:
    """Return the rows of a query on a file."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def test_migrations_are_named_and_recorded(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "store.sqlite"
    with Store(path):
        pass
    names = [name for name, _ in MIGRATIONS]
    assert names == sorted(set(names))
    assert query(path, "SELECT name FROM migrations ORDER BY rowid") == [(name,) for name in names]
    applied = query(path, "SELECT * FROM migrations")
    with Store(path):
        pass
    assert query(path, "SELECT * FROM migrations") == applied, "opening again changes nothing"
    assert query(path, "PRAGMA journal_mode") == [("wal",)]


def test_an_old_store_is_brought_up_to_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store(tmp_path / "new.sqlite"):
        pass
    old = tmp_path / "old.sqlite"
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "MIGRATIONS", MIGRATIONS[:1])
        with Store(old) as store:
            store.execute(
                "INSERT INTO scenario_revisions VALUES ('h', 'i', 'kept', NULL, '{}', 'now')"
            )
            for run, error in (("r", "interrupted: its process 7 ended"), ("s", "refused")):
                store.execute(
                    "INSERT INTO runs VALUES (?, 'failed', '', '', 'h', '', '', 'sqlite', '', '', "
                    "'', 1, '', '', '[]', ?, 0, '', 7, 0)",
                    [run, error],
                )
    assert ("targets",) not in query(old, "SELECT name FROM sqlite_master")
    with Store(old) as store:
        assert list_targets(store) == []
    assert query(old, "SELECT id, died FROM runs") == [("r", 1), ("s", 0)]
    assert query(old, SCHEMA) == query(tmp_path / "new.sqlite", SCHEMA)
    assert query(old, "SELECT name FROM scenario_revisions") == [("kept",)]


def test_a_migration_that_fails_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "store.sqlite"
    with Store(path):
        pass
    before = query(path, SCHEMA)
    broken = ("9999_broken", ("CREATE TABLE half (n)", "CREATE TABLE half (n)"))
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "MIGRATIONS", (*MIGRATIONS, broken))
        with pytest.raises(StoreError, match="half"):
            Store(path)
    assert query(path, SCHEMA) == before
    assert len(query(path, "SELECT * FROM migrations")) == len(MIGRATIONS)
    with Store(path) as store:
        assert list_targets(store) == []


def test_processes_that_open_a_new_store_at_once(tmp_path: Path) -> None:
    script = (
        "import sys, time; from pathlib import Path; from sdgen.store import Store\n"
        "sys.stdin.readline()\n"
        "for n in range(20):\n"
        "    with Store(Path(f'{n}.sqlite')) as store: store.rows('SELECT * FROM runs')\n"
    )
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", script],
            cwd=tmp_path,
            env={"PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(4)
    ]
    for process in processes:
        assert process.stdin
        process.stdin.write("go\n")
        process.stdin.flush()
    failures = [process.communicate(timeout=60)[1] for process in processes]
    assert failures == [""] * len(processes)
    for number in range(20):
        names = query(tmp_path / f"{number}.sqlite", "SELECT count(*) FROM migrations")
        assert names == [(len(MIGRATIONS),)]


def test_files_that_are_no_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    cli = Cli(capsys)
    Path("text").write_text("no database " * 100)
    Path("folder").mkdir()
    for path, phrase in {
        "text": "file is not a database",
        "folder": "unable to open database file",
        "text/x.sqlite": "exists",
        "/proc/x.sqlite": "No such file or directory",
    }.items():
        said = cli("run", "list", "--runs-db", path, code=1).err
        assert f"cannot use the record of runs {path}: " in said
        assert phrase in said
        assert "Choose another file with --runs-db" in said
    assert Path("text").read_text().startswith("no database")


def test_a_transaction_rolls_back(tmp_path: Path) -> None:
    with Store(tmp_path / "s.sqlite") as store:
        insert = "INSERT INTO targets VALUES ('a', '{}', 'now')"

        def insert_twice() -> None:
            with store.transaction():
                store.execute(insert)
                store.execute(insert)

        with pytest.raises(StoreError, match="UNIQUE"):
            insert_twice()
        assert store.rows("SELECT * FROM targets") == []
