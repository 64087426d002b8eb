"""Tables that a failed run has left get their keys from whichever run finishes them."""

from __future__ import annotations

import copy
import itertools
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from sdgen.errors import TargetError
from sdgen.runs.makers.in_target import TargetMaker
from tests.support.cli import Cli, write_scenario
from tests.support.databases import Database
from tests.support.runs import column_of

_numbers = itertools.count()


@dataclass
class Place:
    """A database; each run into it is recorded in a file of its own."""

    cli: Cli
    database: Database
    stores: list[str] = field(default_factory=list)

    @property
    def target(self) -> tuple[str, ...]:
        """Options that name the database."""
        return self.database.target

    def start(
        self, *entities: dict[str, Any], options: Iterable[object] = (), code: int = 0
    ) -> str:
        """Return what a run said."""
        self.stores.append(f"runs-{next(_numbers)}.sqlite")
        path = write_scenario(Path("s.yaml"), *entities, seed=1)
        words = ("run", "start", "--scenario", path, *self.target, *options)
        result = self.cli(*words, "--runs-db", self.stores[-1], code=code)
        return result.err + " ".join(result.out.split())

    def resume(self, attempt: int, code: int = 0) -> str:
        """Return what was said when one of the runs, by its number, was resumed."""
        store = ("--runs-db", self.stores[attempt])
        run_id = self.cli.json("run", "list", *store)[0]["id"]
        return self.cli("run", "resume", run_id, *self.target, *store, code=code).err

    def keys(self) -> set[str]:
        """Return the names of all keys, and what SQLite says of those in its tables."""
        if self.database.like == "sqlite":
            sql = "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
            tables = "SELECT name, sql FROM sqlite_master WHERE type = 'table'"
            said = {
                f"{name}_{end}"
                for name, text in self.database.query(tables)
                for end, words in (("pkey", "PRIMARY KEY"), ("fkey", "FOREIGN KEY"))
                if words in text and not name.startswith("sdgen_")
            }
        else:
            sql = (
                "SELECT conname FROM pg_constraint WHERE contype IN ('p', 'f', 'u') "
                "AND connamespace::regnamespace::text IN ('public', 'other') "
                "UNION SELECT indexname FROM pg_indexes WHERE schemaname IN ('public', 'other')"
            )
            said = set()
        names = {name.replace("_a_id_", "_") for (name,) in self.database.query(sql)}
        return said | {name for name in names if not name.startswith("sdgen_")}

    def left(self) -> set[str]:
        """Return what of sdgen's own is in the database."""
        if self.database.like == "sqlite":
            sql = "SELECT name FROM sqlite_master WHERE name LIKE '%sdgen%' OR type = 'trigger'"
        else:
            sql = (
                "SELECT relname FROM pg_class WHERE relname LIKE '%sdgen%' "
                "UNION SELECT objoid || description FROM pg_description WHERE objsubid = 0 "
                "AND classoid = 'pg_class'::regclass AND objoid >= 16384 "
                "AND objoid IN (SELECT oid FROM pg_class WHERE relkind = 'r') "
                "UNION SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
            )
        return {name for (name,) in self.database.query(sql)}


@pytest.fixture
def place(
    capsys: pytest.CaptureFixture[str],
    database: Database,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Place:
    """An empty database of each kind."""
    monkeypatch.chdir(tmp_path)
    return Place(Cli(capsys), database)


def table(name: str, rows: int, *, fails_at: int | None = None) -> dict[str, Any]:
    """Return an entity with a primary key, an index and a unique key.

    Args:
        name: its name.
        rows: how many rows.
        fails_at: the row that cannot be made, if there is one.
    """
    y: dict[str, Any] = {"name": "y", "type": "int", "expr": "id * 2"}
    if fails_at is not None:
        y["expr"] = f"id + CASE WHEN id = {fails_at + 1} THEN 2147483647 ELSE 2 END"
    columns = [
        {**column_of("id", "int", "sequence", {}), "primary_key": True},
        y,
        {**column_of("u", "uuid", "uuid4", {}), "unique": True},
    ]
    return {"name": name, "rows": rows, "columns": columns}


def child(name: str, rows: int, of: str = "a") -> dict[str, Any]:
    """Return an entity that points to another one."""
    fk = column_of("a_id", "int", "fk", {"entity": of, "column": "id"})
    made = table(name, rows)
    made["columns"].append({**fk, "references": True, "index": True})
    return made


A_KEYS = {"a_pkey", "a_u_key"}
B_KEYS = {"b_pkey", "b_u_key", "b_fkey", "b_idx"}
FAILING, A, B = table("a", 50, fails_at=0), table("a", 50), child("b", 80)


def fail(place: Place, *entities: dict[str, Any], options: Iterable[object] = ()) -> None:
    """Let a run fail at its rows."""
    said = place.start(*entities, options=options, code=1)
    assert "status failed" in said


@pytest.mark.parametrize("mode", ["create", "truncate", "append"])
@pytest.mark.slow_on_servers
def test_whichever_run_finishes_them_makes_their_keys(place: Place, mode: str) -> None:
    fail(place, FAILING, B)
    assert A_KEYS - place.keys(), "some are made after the rows"
    said = place.start(A, B, options=("--mode", mode))
    assert "has no" not in said
    assert "can no longer be resumed" in said
    assert place.keys() == A_KEYS | B_KEYS
    assert place.left() == set()
    assert (place.database.count("a"), place.database.count("b")) == (50, 80)
    # The rows of the failed run would be further ones.
    assert "is gone: another run has" in place.resume(0, code=1)
    again = place.start(A, B, options=("--mode", "truncate"))
    assert "WARN" not in again, "finished tables are like any others"
    assert (place.database.count("a"), place.database.count("b")) == (50, 80)


def test_rows_that_a_failed_run_has_left(place: Place) -> None:
    """Their unique keys are not made yet: further rows could collide, and nobody would notice."""
    fail(place, table("a", 50, fails_at=45), B, options=("--batch-size", 10))
    assert place.database.count("a") == 40
    for options in ((), ("--mode", "append"), ("--plan",)):
        said = place.start(A, B, options=options, code=1)
        keys = "unique key (u)"
        if place.database.like == "postgres":
            keys = "primary key (id) and its unique key (u)"
        assert (
            f"{place.database.shown('a')}: contains rows of a run that did not finish, and does "
            f"not have its {keys} yet: further rows may repeat the same values. Use --mode "
            "truncate_then_insert to replace the rows, or resume that run"
        ) in said
    assert place.database.count("a") == 40
    place.start(A, B, options=("--mode", "truncate"))
    assert place.keys() == A_KEYS | B_KEYS
    assert place.left() == set()


def test_rows_that_a_run_goes_on_with(place: Place) -> None:
    fail(place, table("a", 50, fails_at=45), B, options=("--batch-size", 10))
    rest = table("a", 10)
    place.start(rest, {**B, "rows": 80}, options=("--first-row", "a=40"))
    assert place.database.query('SELECT count(*), max(id) FROM "a"') == [(50, 50)]
    assert place.keys() == A_KEYS | B_KEYS
    assert place.left() == set()


def test_each_table_has_its_own_end(place: Place) -> None:
    """Of three tables one is finished by a second run, one by a third, and one is left."""
    fail(place, FAILING, B, child("c", 20))
    place.start(A, options=("--mode", "truncate"))
    assert place.keys() >= A_KEYS
    left = place.left()
    assert left
    place.start({**A, "rows": 50}, B, options=("--rows-override", "a=0", "--first-row", "a=50"))
    assert place.keys() >= A_KEYS | B_KEYS
    assert not {"c_u_key"} & place.keys()
    assert 0 < len(place.left()) < len(left)
    place.start(child("c", 20), A, options=("--rows-override", "a=0", "--first-row", "a=50"))
    assert {"c_pkey", "c_u_key", "c_fkey", "c_idx"} <= place.keys()
    assert place.left() == set()


def test_tables_of_users_are_not_taken_for_sdgens(place: Place) -> None:
    """Not those made by them, nor those made again under the same name, in the same words."""
    postgres = place.database.like == "postgres"
    fail(place, FAILING, B)
    if postgres:
        place.database.execute(
            "DROP TABLE a", "CREATE TABLE a (id int NOT NULL, y int NOT NULL, u uuid NOT NULL)"
        )
    else:
        ((text,),) = place.database.query("SELECT sql FROM sqlite_master WHERE name = 'a'")
        place.database.execute("DROP TABLE a", text)
    place.database.execute("DROP TABLE b")
    before = place.keys()
    b = {**B, "columns": copy.deepcopy(B["columns"])}
    b["columns"][-1].pop("references")
    said = place.start(A, b)
    assert f'table "{place.database.shown("a")}" has no unique key (u), and sdgen does not' in said
    assert place.keys() == before | B_KEYS - {"b_fkey"}
    assert place.left() == set()


def test_a_table_that_the_mended_scenario_wants_otherwise(place: Place) -> None:
    """It is made anew where none of its rows are kept: with other columns, types and keys."""
    first = table("a", 50, fails_at=45)
    first["columns"][1]["type"] = "smallint"
    first["columns"][1]["expr"] = "id * CASE WHEN id = 46 THEN 2000 ELSE 1 END"
    if place.database.like == "sqlite":
        first = table("a", 50, fails_at=45)
    fail(place, first, B, options=("--batch-size", 10))
    mended = table("a", 50)
    mended["columns"][0].pop("primary_key")
    mended["columns"][2]["primary_key"] = True
    mended["columns"][2].pop("unique")
    mended["columns"].append(column_of("more", "int", "sequence", {}))
    b = child("b", 80)
    b["columns"].pop()
    planned = place.start(mended, b, options=("--mode", "truncate", "--plan"))
    said = place.start(mended, b, options=("--mode", "truncate"))
    for text in (planned, said):
        assert (
            f'table "{place.database.shown("a")}" is created again: a run that did not finish'
            in text
        )
    assert place.keys() == {"a_pkey", "b_pkey", "b_u_key"}
    assert place.database.query("SELECT max(more) FROM a") == [(50,)]
    assert place.left() == set()


def test_runs_that_can_share_tables_are_both_finished(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without keys that no two rows may share, a run does no harm to one that may be resumed."""
    a = {
        **A,
        "columns": [{**column_of("id", "int", "sequence", {}), "index": True}, *A["columns"][1:2]],
    }
    with monkeypatch.context() as patch:
        written = itertools.count(1)
        insert = TargetMaker.insert

        def fails(*arguments: Any) -> int:
            if next(written) == 4:
                raise TargetError("the disk is full")
            return insert(*arguments)

        patch.setattr(TargetMaker, "insert", fails)
        place.start(a, options=("--batch-size", 10), code=1)
    assert "can no longer be resumed" not in place.start(a)
    assert place.keys() == {"a_id_idx"}
    assert place.database.count("a") == 80
    place.resume(0)
    assert place.keys() == {"a_id_idx"}
    assert place.database.count("a") == 100
    assert place.left() == set()


def test_parents_in_another_schema(place: Place) -> None:
    if place.database.like == "postgres":
        place.database.execute("CREATE SCHEMA other")
    elsewhere = {"schema": "other", "target_table": "a"}
    fail(place, {**FAILING, **elsewhere}, B)
    said = place.start({**A, **elsewhere}, B, options=("--mode", "truncate"))
    assert "has no" not in said
    assert len(place.keys()) == len(A_KEYS | B_KEYS)
    assert "has no" not in place.start({**A, **elsewhere}, B, options=("--mode", "truncate"))
    assert place.left() == set()


def test_a_key_that_cannot_be_made_is_told_before_the_rows(place: Place) -> None:
    fail(place, FAILING, B)
    place.database.execute("CREATE TABLE old (n INTEGER)", "CREATE INDEX b_u_key ON old (n)")
    said = place.start(A, B, code=1)
    assert 'unique key (u) of table "' in said
    assert 'cannot be made ("b_u_key")' in said
    assert place.database.count("a") == 0
    place.database.execute("DROP TABLE old")
    place.start(A, B)
    assert place.keys() == A_KEYS | B_KEYS
