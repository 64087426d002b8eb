"""The script for a target does there what a run would do, whatever the target holds."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from dialects.tables.sqlite import SQLiteTables
from sdgen.errors import TargetError
from sdgen.runs.makers.in_target import TargetMaker
from tests.compiling.test_explain import by_library, by_program
from tests.support.cli import Cli, write_scenario
from tests.support.databases import Database
from tests.support.fixtures.servers import Psql
from tests.support.runs import column_of


@dataclass
class Place:
    """A database, and the ways to write a scenario to it."""

    cli: Cli
    database: Database
    psql: Callable[[str], None]

    @property
    def is_postgres(self) -> bool:
        """Whether it has schemas, sequences and comments."""
        return self.database.like == "postgres"

    def _words(self, entities: list[dict[str, Any]], *options: object) -> tuple[object, ...]:
        path = write_scenario(Path("s.yaml"), *entities, seed=1, as_of="2026-01-31")
        return ("--scenario", path, "--target", self.database.dsn, *options)

    def run(
        self, *options: object, entities: list[dict[str, Any]] | None = None, code: int = 0
    ) -> str:
        """Return what a run said."""
        kind = ("--target-kind", self.database.kind)
        words = self._words(entities or self.entities(), *kind, *options)
        result = self.cli("run", "start", *words, code=code)
        return result.err

    def script(self, *options: object, code: int = 0) -> str:
        """Return the script for the target, or the error."""
        kind = ("--target-kind", self.database.kind)
        result = self.cli("explain", *self._words(self.entities(), *kind, *options), code=code)
        return result.err if code else result.out

    def pipe(self, script: str) -> None:
        """Give a script to the database's own client."""
        if self.is_postgres:
            self.psql(script)
        else:
            by_program(Path(self.database.dsn), script)

    def entities(self) -> list[dict[str, Any]]:
        """Return teams, and members that point to them, from another schema if there are any."""
        made = copy.deepcopy(ENTITIES)
        if self.is_postgres:
            made[1] |= {"schema": "other o'"}
        return made

    def reset(self) -> None:
        """Empty the database."""
        if self.is_postgres:
            self.database.execute(
                'DROP SCHEMA IF EXISTS public, "other o\'" CASCADE',
                'CREATE SCHEMA public; CREATE SCHEMA "other o\'"',
            )
        else:
            Path(self.database.dsn).unlink(missing_ok=True)

    def state(self) -> dict[str, object]:
        """Return all that the database holds, but what signs keys that runs have made."""
        if not self.is_postgres:
            return {
                "schema": sorted(
                    (kind, name, " ".join(str(sql).replace(SIGNATURE, "").split()))
                    for kind, name, sql in self.database.query(
                        "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
                    )
                ),
                **{name: sorted(self.database.query(f'SELECT * FROM "{name}"')) for name in TABLES},
            }
        own = "relnamespace IN ('public'::regnamespace, '\"other o''\"'::regnamespace)"
        return {
            "relations": sorted(
                self.database.query(
                    "SELECT relname, CASE WHEN relkind = 'r' THEN obj_description(oid, 'pg_class') "
                    f"END FROM pg_class WHERE {own}"
                )
            ),
            "constraints": sorted(
                self.database.query(
                    "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(c.oid) FROM "
                    f"pg_constraint AS c JOIN pg_class AS t ON t.oid = c.conrelid WHERE {own} AND "
                    "contype <> 'n'"
                )
            ),
            "sequences": [
                self.database.query(f"SELECT last_value, is_called FROM {name}")
                for (name,) in self.database.query(
                    f"SELECT oid::regclass FROM pg_class WHERE relkind = 'S' AND {own} ORDER BY 1"
                )
            ],
            "analyzed": sorted(
                self.database.query(
                    "SELECT DISTINCT schemaname, tablename FROM pg_stats "
                    "WHERE schemaname IN ('public', 'other o''')"
                )
            ),
            "teams": sorted(self.database.query("SELECT * FROM teams")),
            "members": sorted(self.database.query('SELECT * FROM "other o\'".members')),
        }


SIGNATURE = f" {SQLiteTables.key_signature}"
TABLES = ("teams", "members")
ENTITIES: list[dict[str, Any]] = [
    {
        "name": "teams",
        "rows": 20,
        "columns": [
            {**column_of("id", "int", "sequence", {}), "primary_key": True},
            {**column_of("code", "uuid", "uuid4", {}), "unique": True},
        ],
    },
    {
        "name": "members",
        "rows": 50,
        "columns": [
            {**column_of("id", "int", "sequence", {}), "primary_key": True},
            {
                **column_of("team", "int", "fk", {"entity": "teams", "column": "id"}),
                "references": True,
                "index": True,
            },
            column_of("it's", "text", "const", {"value": ":x \\q\n.quit"}),
        ],
    },
]


def tables_of_the_user(place: Place) -> None:
    """Make tables with rows, keys and numbers of their own."""
    if place.is_postgres:
        place.database.execute(
            "CREATE TABLE teams (id int GENERATED ALWAYS AS IDENTITY UNIQUE, code uuid UNIQUE)",
            'CREATE TABLE "other o\'".members (id serial PRIMARY KEY, team int NOT NULL REFERENCES '
            'teams (id), "it\'s" text)',
            "INSERT INTO teams OVERRIDING SYSTEM VALUE VALUES (1000, NULL)",
        )
    else:
        place.database.execute(
            "CREATE TABLE teams (id INTEGER PRIMARY KEY AUTOINCREMENT, code TEXT UNIQUE)",
            "CREATE TABLE members (id INTEGER PRIMARY KEY, team INT NOT NULL REFERENCES teams, "
            '"it\'s" TEXT)',
            "INSERT INTO teams VALUES (1000, NULL)",
        )


def tables_of_a_run(place: Place) -> None:
    """Make tables by a run."""
    place.run()


def fail(place: Place, entities: list[dict[str, Any]]) -> None:
    """Let a run fail at its first row."""

    def fails(*arguments: object) -> None:
        raise TargetError("the disk is full")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TargetMaker, "insert", fails)
        place.run(entities=entities, code=1)


def tables_that_are_left(place: Place) -> None:
    """Make tables by a run that fails."""
    fail(place, place.entities())


def other_tables_that_are_left(place: Place) -> None:
    """Make a table of another column and another key by a run that fails."""
    column = {**column_of("id", "smallint", "sequence", {}), "unique": True}
    fail(place, [{**place.entities()[0], "columns": [column]}])


def nothing(place: Place) -> None:
    """Make nothing."""


CASES = [
    (nothing, "create", "2 tables do not exist: they are created"),
    (nothing, "truncate", "2 tables do not exist: they are created"),
    (tables_of_the_user, "create", "2 tables exist: rows are added"),
    (tables_of_the_user, "append", "2 tables exist: rows are added"),
    (tables_of_the_user, "truncate", "2 tables exist: they are emptied"),
    (tables_of_a_run, "truncate", "2 tables exist: they are emptied"),
    (tables_that_are_left, "create", "2 tables exist: rows are added"),
    (tables_that_are_left, "append", "2 tables exist: rows are added"),
    (tables_that_are_left, "truncate", "2 tables exist: they are emptied"),
    (other_tables_that_are_left, "create", "1 table was left unfinished: it is created again"),
]


@pytest.fixture
def place(
    capsys: pytest.CaptureFixture[str],
    database: Database,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    psql: Psql,
) -> Place:
    """An empty database of each kind."""
    monkeypatch.chdir(tmp_path)

    def piped(script: str) -> None:
        done = psql(database.dsn, script)
        said = [line for line in done.stderr.splitlines() if "already exists, skipping" not in line]
        assert (done.returncode, said) == (0, [])

    return Place(Cli(capsys), database, piped)


@pytest.mark.parametrize(
    ("before", "mode", "said"), CASES, ids=[f"{case[0].__name__}-{case[1]}" for case in CASES]
)
@pytest.mark.slow_on_servers
def test_a_script_does_what_a_run_does(
    place: Place, before: Callable[[Place], None], mode: str, said: str
) -> None:
    place.reset()
    before(place)
    place.run("--mode", mode)
    expected = place.state()
    place.reset()
    before(place)
    script = place.script("--mode", mode)
    assert said in script
    place.pipe(script)
    assert place.state() == expected
    if mode == "truncate":
        if before is not tables_that_are_left:
            place.pipe(script)
            assert place.state() == expected, "the same once more"
        place.pipe(place.script("--mode", mode))
        assert place.state() == expected, "made for the tables as they are now"


def test_it_refuses_what_a_run_refuses(place: Place) -> None:
    place.reset()
    schema = '"other o\'".' if place.is_postgres else ""
    place.database.execute(
        "CREATE TABLE teams (id INTEGER, cod TEXT)", f"CREATE TABLE {schema}members (id BOOLEAN)"
    )
    said = place.script(code=1)
    place.run(code=1)
    told = place.cli.json("run", "show", "latest")["error"].splitlines()
    problems = [line for line in told if line.startswith("  ")]
    assert len(problems) > 2
    for problem in problems:
        assert problem.removesuffix(". Nothing was written") in said


def test_only_one_entity(place: Place) -> None:
    """What is not written is left as it is: keys, marks, sequences."""
    place.reset()
    tables_that_are_left(place)
    before = place.state()
    place.pipe(place.script("--entity", "teams"))
    after = place.state()
    assert after["teams"] != before["teams"]
    assert after["members"] == before["members"]
    if place.is_postgres:
        assert [row for row in after["relations"] if row[0] == "members"] == [  # type: ignore[attr-defined]
            row
            for row in before["relations"]
            if row[0] == "members"  # type: ignore[attr-defined]
        ]
    place.run("--mode", "truncate")


def test_a_target_that_cannot_be_reached(cli: Cli, tmp_path: Path) -> None:
    path = write_scenario(tmp_path / "s.yaml", *ENTITIES)
    said = cli(
        "explain", "--scenario", path, "--target", "postgresql://nobody@127.0.0.1:1/none", code=1
    )
    assert "cannot connect to Postgres" in said.err
    assert "use --dialect postgres" in said.err
    assert said.out == ""
    new = tmp_path / "new" / "file.sqlite"
    script = cli("explain", "--scenario", path, "--target", new, code=0).out
    assert not new.parent.exists(), "looking does not make it"
    new.parent.mkdir()
    by_library(new, script)
    assert Database("sqlite", str(new)).count("members") == 50


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cli:
    """The command line in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return Cli(capsys)
