"""`sdgen scenario update`: what has changed in the tables, as an edit that keeps the user's own."""

from __future__ import annotations

import json
import stat
from pathlib import Path
from typing import Any

import pytest

from sdgen.adopting.draft import DraftColumn, DraftEntity
from sdgen.adopting.updating.file_edits import Wanted
from sdgen.adopting.updating.mending import mend
from sdgen.adopting.updating.merging import Merged
from sdgen.column_types import parse_column_type
from sdgen.errors import Problem, TableMismatchError
from sdgen.scenario.table_names import TableName
from sdgen.store import Store
from sdgen.store.scenarios import add_scenario, find_scenario
from tests.support.cli import Cli
from tests.support.databases import Database
from tests.support.existing import Existing

NUMBERED = {
    "sqlite": "INTEGER PRIMARY KEY",
    "postgres": "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
}
TABLES = (
    "CREATE TABLE countries (code CHAR(2) PRIMARY KEY, name TEXT NOT NULL)",
    "INSERT INTO countries VALUES ('DE', 'Germany'), ('FR', 'France')",
    "CREATE TABLE people (id {id}, given VARCHAR(40) NOT NULL, born_on DATE, "
    "country_code CHAR(2) NOT NULL REFERENCES countries, nick TEXT)",
    "CREATE TABLE orders (id {id}, person_id BIGINT NOT NULL REFERENCES people(id), "
    "state TEXT NOT NULL, remark TEXT, quantity INT NOT NULL, placed_at TIMESTAMP NOT NULL)",
    "CREATE TABLE labels (id {id}, name VARCHAR(20) NOT NULL)",
    "CREATE TABLE visits (id {id}, person_id BIGINT NOT NULL REFERENCES people(id), at DATE)",
)
MIGRATIONS = (
    "ALTER TABLE people RENAME COLUMN given TO given_name",
    "ALTER TABLE people DROP COLUMN born_on",
    "ALTER TABLE people ADD COLUMN email VARCHAR(90)",
    "CREATE TABLE shops (id {id}, name VARCHAR(40) NOT NULL)",
    "ALTER TABLE orders ADD COLUMN shop_id BIGINT REFERENCES shops(id)",
    "CREATE TABLE refunds (id {id}, order_id BIGINT NOT NULL REFERENCES orders(id), "
    "amount DECIMAL(8,2) NOT NULL CHECK (amount > 0))",
    "ALTER TABLE visits RENAME TO calls",
    "DROP TABLE labels",
)
OF_POSTGRES = (
    "ALTER TABLE orders ALTER remark SET NOT NULL",
    "ALTER TABLE orders ALTER quantity TYPE bigint",
    "ALTER TABLE orders ADD CHECK (state IN ('new', 'sent')) NOT VALID",
    "ALTER TABLE people ALTER nick TYPE int USING 1",
)
STATES = "generator: { type: choice, params: { values: [new, sent, lost] } }  # as we call them"
CHANGED = (
    "+ orders.shop_id: new column, filled by fk",
    "+ people.email: new column, filled by",
    "+ refunds: new entity of table",
    "+ shops: new entity of table",
    "- labels: table ",
    "- people.born_on: the table no longer has this column",
    "- profiles.big.null_rate.people.born_on: what it names is gone",
    "- profiles.big.rows.labels: its entity is gone",
    "~ people.given_name: renamed from people.given, as it seems",
    "~ visits: table ",
)
ON_POSTGRES = (
    "- profiles.big.params.orders.state: what it names is gone",
    "~ orders.quantity: type int is bigint now; its uniform_int is kept",
    "~ orders.remark: NOT NULL now; its choice is kept",
    "~ orders.state: its choice was refused",
    "~ people.nick: its ",
)


@pytest.fixture
def sqlite_place(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Existing:
    """Return an empty SQLite database: what is tested by it is the same on all."""
    monkeypatch.chdir(tmp_path)
    return Existing(Cli(capsys), Database("sqlite", str(tmp_path / "target.sqlite")))


@pytest.fixture
def adopted(place: Existing) -> Existing:
    """Return a database with a scenario of it; see ``adopt``."""
    return adopt(place)


def adopt(place: Existing) -> Existing:
    """Return a database whose scenario, ``made.yaml``, somebody has changed by hand."""
    numbered = NUMBERED[place.database.like]
    place.database.execute(*(sql.format(id=numbered) for sql in TABLES))
    text = place.cli("scenario", "from", place.database.dsn, "--rows", "60", code=0).out
    text, _, known = text.partition("\n# The tables")
    entities = text.split("\n  - name: ")
    for number, entity in enumerate(entities):
        if entity.startswith("orders"):
            columns = (
                "      # what they want\n"
                "      - {name: remark, type: text, nullable: true, null_rate: 0.5,"
                " generator: {type: choice, params: {values: [soon]}}}   # soon!\n"
                "      - name: quantity\n        type: int\n"
                "        generator: { type: uniform_int, params: { min: 7, max: 9 } }\n"
                f"      - name: state  # ours\n        type: text\n        {STATES}\n"
            )
            start, end = (
                entity.index("      - name: person_id"),
                entity.index("      - name: placed_at"),
            )
            pointer = entity[start : entity.index("        fk:")] + (
                "        fk: { entity: people, column: id }\n"
            )
            entities[number] = entity[:start] + pointer + columns + entity[end:]
    text = "\n  - name: ".join(entities).replace("name: people", "name: people   # whoever it is")
    text += (
        "\nprofiles:\n"
        "  big: { rows: { labels: 9, orders: 90 }, null_rate: { people.born_on: 0 },"
        " params: { orders.state: { weights: [1, 1, 2] } } }\n"
        "checks:\n  - { entity: people, column: given, null_rate: 0 }\n"
    )
    Path("made.yaml").write_text(f"{text}\n# The tables{known}", encoding="utf-8")
    place.cli("scenario", "validate", "./made.yaml", code=0)
    return place


def update(place: Existing, *options: str, code: int = 0) -> str:
    """Return what an update of ``made.yaml`` prints."""
    said = place.cli("scenario", "update", "./made.yaml", "--from", place.database.dsn, *options)
    assert said.code == code, said.out + said.err
    return said.out or said.err


def run(place: Existing) -> None:
    """Run ``made.yaml``, and verify it."""
    target = place.database.dsn
    started = place.cli.json("run", "start", "--scenario", "./made.yaml", "--target", target)
    verified = place.cli("run", "verify", str(started["id"]), "--target", target).out
    assert "as the run made it" in verified


@pytest.mark.slow_on_servers
def test_a_scenario_follows_its_tables_and_keeps_what_the_user_has_changed(
    adopted: Existing,
) -> None:
    run(adopted)
    before = Path("made.yaml").read_bytes()
    assert "nothing has changed" in update(adopted)
    assert Path("made.yaml").read_bytes() == before
    is_postgres = adopted.database.like == "postgres"
    if is_postgres:
        adopted.database.execute("UPDATE orders SET remark = '', state = 'new'")
    numbered = NUMBERED[adopted.database.like]
    migrations = [*MIGRATIONS, *(OF_POSTGRES if is_postgres else ())]
    adopted.database.execute(*(sql.format(id=numbered) for sql in migrations))

    shown = update(adopted, "--diff", code=1)
    assert Path("made.yaml").read_bytes() == before
    assert "-      - name: born_on" in shown or "-      - { name: born_on" in shown
    said = update(adopted)
    for change in (*CHANGED, *(ON_POSTGRES if is_postgres else ())):
        assert f"\n{change}" in f"\n{said}", said
    assert "a run would say" not in said
    text = Path("made.yaml").read_text(encoding="utf-8")
    for kept in (
        "# what they want",
        "# soon!",
        "min: 7, max: 9",
        "name: people   # whoever it is",
        "values: [soon]",
        "big: { rows: { orders: 90 }",
        "{ entity: people, column: given_name, null_rate: 0 }",
    ):
        assert kept in text
    assert (STATES in text) is not is_postgres
    assert text.index("name: shops") < text.index("name: orders") < text.index("name: refunds")

    assert "nothing has changed" in update(adopted)
    assert update(adopted, "--diff") == ""
    assert Path("made.yaml").read_text(encoding="utf-8") == text
    run(adopted)
    if is_postgres:
        assert adopted.database.query("SELECT DISTINCT quantity > 6 FROM orders") == [(True,)]


def test_what_the_user_has_taken_out_stays_out(sqlite_place: Existing) -> None:
    adopted = adopt(sqlite_place)
    text = Path("made.yaml").read_text(encoding="utf-8")
    start, end = text.index("\n  - name: visits"), text.index("\nprofiles:")
    text = text[:start] + text[end:]
    start = (
        text.index("      - name: nick")
        if "- name: nick" in text
        else text.index("      - { name: nick")
    )
    end = text.index("\n\n", start) + 1
    Path("made.yaml").write_text(text[:start] + text[end:], encoding="utf-8")
    before = Path("made.yaml").read_bytes()
    assert "nothing has changed" in update(adopted)
    assert Path("made.yaml").read_bytes() == before
    adopted.database.execute("CREATE TABLE notes (id INT PRIMARY KEY, text TEXT)")
    assert (
        "notes" not in update(adopted, "--exclude", "notes").replace("table", "").partition("+")[2]
    )
    # Whoever wants it back asks for it.
    said = update(adopted, "--table", "visits", "--table", "people")
    assert "+ people.nick: new column" in said
    assert "+ visits: new entity" in said
    run(adopted)


HAND_WRITTEN = """\
name: mine
seed: 4
entities:
  - name: folks   # people, to us
    target_table: people
    rows: 5
    columns:
      - {name: id, type: int, generator: {type: sequence, params: {start: 1}}}
      - {name: given, type: varchar(40), generator: {type: first_name}}
      - {name: country_code, type: char(2), generator: {type: choice, params: {values: [DE]}}}
"""


def test_a_scenario_written_by_hand_gets_what_a_run_needs(sqlite_place: Existing) -> None:
    place, numbered = sqlite_place, NUMBERED["sqlite"]
    place.database.execute(*(sql.format(id=numbered) for sql in TABLES))
    Path("made.yaml").write_text(HAND_WRITTEN, encoding="utf-8")
    run(place)  # whose rows are in the way of another one
    said = update(place)
    assert "? folks: the scenario leaves out born_on, nick" in said
    assert "not in the scenario, and stays out" in said
    assert "are in the way" in said
    assert Path("made.yaml").read_text(encoding="utf-8") == HAND_WRITTEN
    place.database.execute("ALTER TABLE people ADD COLUMN city TEXT NOT NULL DEFAULT ''")
    assert "leaves out born_on, nick, city" in update(place)
    said = update(place, "--table", "people")
    assert "+ folks.city: new column" in said
    assert "# people, to us" in Path("made.yaml").read_text(encoding="utf-8")


def test_stored_scenarios_json_and_permissions(sqlite_place: Existing) -> None:
    adopted = adopt(sqlite_place)
    cli, dsn = adopted.cli, adopted.database.dsn
    text = Path("made.yaml").read_text(encoding="utf-8")
    with Store(Path("sdgen-runs.sqlite")) as store:
        add_scenario(store, "kept", text)
    Path("folder").mkdir()
    Path("plain.json").write_text(json.dumps({**_plain("./made.yaml", adopted)}), encoding="utf-8")
    Path("folder/real.yaml").write_text(text, encoding="utf-8")
    Path("folder/real.yaml").chmod(0o640)
    Path("link.yaml").symlink_to("folder/real.yaml")
    adopted.database.execute("ALTER TABLE people ADD COLUMN email VARCHAR(90)")
    for name in ("kept", "./link.yaml"):
        assert (
            "+ people.email: new column"
            in cli("scenario", "update", name, "--from", dsn, code=0).out
        )
    with Store(Path("sdgen-runs.sqlite")) as store:
        stored = find_scenario(store, "kept")
    assert stored is not None
    assert "name: email" in stored.body
    assert Path("link.yaml").is_symlink()
    assert stat.S_IMODE(Path("folder/real.yaml").stat().st_mode) == 0o640
    assert Path("folder/real.yaml").read_text(encoding="utf-8") == stored.body
    assert [each.name for each in Path("folder").iterdir()] == ["real.yaml"]
    done = cli.json("scenario", "update", "./plain.json", "--from", dsn, "--table", "people")
    assert done["changed"] is True
    assert {"kind": "added", "place": "people.email"}.items() <= done["changes"][0].items()
    entities = json.loads(Path("plain.json").read_text(encoding="utf-8"))["entities"]
    (people,) = (each for each in entities if each["name"] == "people")
    assert "email" in [each["name"] for each in people["columns"]]


def _plain(name: str, place: Existing) -> dict[str, object]:
    import yaml

    shown = yaml.safe_load(place.cli("scenario", "show", name, code=0).out)
    return {key: value for key, value in shown.items() if key in ("name", "entities")}


def test_what_cannot_be_updated_is_said(sqlite_place: Existing) -> None:
    adopted = adopt(sqlite_place)
    cli, dsn = adopted.cli, adopted.database.dsn
    before = Path("made.yaml").read_bytes()
    assert "matches no table" in update(adopted, "--table", "nothing", code=2)
    said = cli("scenario", "update", "./made.yaml", "--from", "./none.sqlite", code=2).err
    assert "does not exist" in said
    assert "ships with sdgen" in cli("scenario", "update", "saas", "--from", dsn, code=2).err
    assert "no scenario" in cli("scenario", "update", "sas", "--from", dsn, code=2).err
    Path("broken.yaml").write_text("name: x\nentities: [{ name: people }]\n", encoding="utf-8")
    assert "not valid" in cli("scenario", "update", "./broken.yaml", "--from", dsn, code=2).err
    other = HAND_WRITTEN.replace("target_table: people", "target_table: persons")
    Path("other.yaml").write_text(other, encoding="utf-8")
    said = cli("scenario", "update", "./other.yaml", "--from", dsn, code=2).err
    assert "none of its tables is in the target" in said
    shared = (
        "name: x\nentities:\n  - name: people\n    rows: 2\n    columns: &c\n"
        "      - {name: given, type: text, generator: {type: first_name}}\n"
        "  - {name: labels, rows: 2, columns: *c}\n"
    )
    Path("shared.yaml").write_text(shared, encoding="utf-8")
    options = ("--from", dsn, "--table", "people")
    said = cli("scenario", "update", "./shared.yaml", *options, code=2).err
    assert "anchor" in said
    assert Path("shared.yaml").read_text(encoding="utf-8") == shared
    assert Path("made.yaml").read_bytes() == before


OLD = (
    "CREATE TABLE a (id INTEGER PRIMARY KEY, lo INT NOT NULL, hi INT NOT NULL, "
    "code TEXT NOT NULL, flag TEXT NOT NULL)",
    "CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INT NOT NULL REFERENCES a, at DATE NOT NULL)",
)
OURS = """\
      - {name: lo, type: int, generator: {type: uniform_int, params: {min: 1, max: 9}}}   # low
      - {name: hi, type: int, generator: {type: uniform_int, params: {min: 5, max: 7}}}   # high
      # codes of ours
      - {name: code, type: text, expr: "CAST(lo + 1 AS text)"}
      - {name: flag, type: text, generator: {type: choice, params: {values: [p, q]}}}   # flags
"""
_A = "id INTEGER PRIMARY KEY, lo INT NOT NULL, hi INT NOT NULL, code TEXT NOT NULL"
_B = "CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INT NOT NULL, at DATE NOT NULL)"
CASES = {
    "another CHECK of two": (
        [f"CREATE TABLE a ({_A}, flag TEXT NOT NULL, CHECK (hi > lo))"],
        ["~ a.hi: its uniform_int was refused: "],
        ["# low", "expr: ", "# codes of ours", "# flags"],
    ),
    "a unique key": (
        [f"CREATE TABLE a ({_A}, flag TEXT NOT NULL UNIQUE)"],
        ["~ a.flag: its choice was refused: (flag) is unique"],
        ["# low", "# high", "# codes of ours"],
    ),
    "a generated column, and other types": (
        [
            "CREATE TABLE a (id INTEGER PRIMARY KEY, lo REAL NOT NULL, hi INT GENERATED ALWAYS AS "
            "(lo + 1) STORED, code TEXT NOT NULL, flag BOOLEAN NOT NULL)"
        ],
        [
            "- a.hi: the table generates it now",
            "~ a.lo: type int is real now; its uniform_int is kept",
            "~ a.flag: its choice was refused: ",
        ],
        ["name: lo, type: real", "# low"],
    ),
    "names that others use": (
        [
            f"CREATE TABLE a ({_A}, flag TEXT NOT NULL)",
            "ALTER TABLE a RENAME COLUMN id TO key",
            "ALTER TABLE a RENAME COLUMN lo TO low",
            "ALTER TABLE a RENAME COLUMN hi TO high",
            "ALTER TABLE a RENAME COLUMN flag TO flags",
            "ALTER TABLE b RENAME TO bb",
        ],
        ["~ a.key: renamed", "~ a.low: renamed", "~ a.high: renamed", "~ b: table b is called bb"],
        ["CAST(low + 1 AS text)", "column: key", "target_table: bb", "name: flags", "[p, q]"],
    ),
    "a table that is gone, and one that is needed": (
        [
            "DROP TABLE b",
            _B.replace("at DATE", "c_id INT NOT NULL REFERENCES c, at DATE"),
            "CREATE TABLE c (id INTEGER PRIMARY KEY, name TEXT)",
        ],
        [
            "- a: table a no longer exists",
            "~ b.a_id: its fk was refused: no entity of that name",
            "+ b.c_id: new column, filled by fk",
            "+ c: new entity of table c",
        ],
        ["entity: c"],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_the_tables_no_longer_take_is_filled_anew(sqlite_place: Existing, case: str) -> None:
    migrations, said, kept = CASES[case]
    database = sqlite_place.database
    database.execute(*OLD)
    text = sqlite_place.cli("scenario", "from", database.dsn, "--rows", "40", code=0).out
    start, end = text.index("      - { name: lo"), text.index("\n  - name: b")
    Path("made.yaml").write_text(text[:start] + OURS + text[end:], encoding="utf-8")
    database.execute("PRAGMA foreign_keys = 0", "DROP TABLE a", *migrations)
    printed = update(sqlite_place)
    for line in said:
        assert f"\n{line}" in f"\n{printed}", printed
    text = Path("made.yaml").read_text(encoding="utf-8")
    for part in kept:
        assert part in text, text
    assert "nothing has changed" in update(sqlite_place)
    assert Path("made.yaml").read_text(encoding="utf-8") == text
    run(sqlite_place)


@pytest.mark.parametrize(
    "said",
    ["has no partition for rows with at = '2026-01-01'. Create it", "(at) is unique in the table"],
)
def test_the_column_is_replaced_that_a_problem_of_its_table_names(said: str) -> None:
    own = {"name": "at", "type": "date", "index": True, "generator": {"type": "date"}}
    other = {"generator": {"type": "date", "params": {"min": "2025-01-01", "max": "2025-02-01"}}}
    column = DraftColumn("at", parse_column_type("date"), other)
    draft = DraftEntity("e", TableName("t"), {}, (column,))
    merged = Merged(
        Wanted({"entities": [{"name": "e", "columns": [own]}]}), {"e": draft}, {"e": ["at"]}, str
    )

    def check(data: dict[str, Any]) -> None:
        if data["entities"][0]["columns"] == [own]:
            raise TableMismatchError("refused:", [Problem("t", said)])

    assert mend(merged, check) == []
    assert merged.columns("e") == [{"name": "at", "type": "date", "index": True, **other}]


DDL = {
    "sqlite": (
        'CREATE TABLE "Größen" (id INTEGER PRIMARY KEY, "Prüfung" TEXT NOT NULL, '
        "state TEXT NOT NULL);\n"
    ),
    "postgres": (
        'CREATE TABLE "Größen" (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, '
        '"Prüfung" text NOT NULL, state text NOT NULL);\n'
    ),
}
STATE = "generator: { type: choice, params: { values: [old, new] } }  # as we call them"


@pytest.mark.parametrize("dialect", DDL)
def test_a_scenario_follows_a_file_of_ddl(dialect: str, cli: Cli) -> None:
    """What the scenario says stays, but for what the file's CHECKs are known to refuse."""
    file, ours = Path("schema.sql"), Path("made.yaml")
    file.write_text(DDL[dialect], encoding="utf-8")
    cli("scenario", "from", file, "--dialect", dialect, "--output", ours, code=0)
    text = ours.read_text(encoding="utf-8")
    start = text.index("      - name: state")
    column = f"      - name: state\n        type: text\n        {STATE}\n"
    ours.write_text(f"{text[:start]}{column}{text[text.index(chr(10) + '# The') :]}", "utf-8")
    words = ("scenario", "update", "./made.yaml", "--from", file)
    assert "Set its dialect: --dialect" in cli(*words, code=2).err
    same = cli(*words, "--dialect", dialect, "--diff", code=0)
    assert not same.out
    more = DDL[dialect].replace("state TEXT", "amount INT NOT NULL, state TEXT")
    more = more.replace("state text", "amount int NOT NULL, state text")
    file.write_text(f"{more}CREATE TABLE visits (id INTEGER PRIMARY KEY);\n", encoding="utf-8")
    said = cli(*words, "--dialect", dialect, code=0).out
    assert "+ Größen.amount: new column" in said
    assert "+ visits: new entity" in said
    assert STATE in ours.read_text(encoding="utf-8")
    broken = more.replace("state TEXT NOT NULL", "state TEXT NOT NULL CHECK (state <> 'old')")
    broken = broken.replace("state text NOT NULL", "state text NOT NULL CHECK (state <> 'old')")
    file.write_text(broken, encoding="utf-8")
    said = cli(*words, "--dialect", dialect, code=0).out
    assert "~ Größen.state: its choice was refused" in said
    assert "- visits: table" in said
    assert STATE not in ours.read_text(encoding="utf-8")
    assert not cli(*words, "--dialect", dialect, "--diff", code=0).out


def test_what_a_file_of_ddl_does_not_tell_is_said(cli: Cli) -> None:
    file = Path("schema.sql")
    file.write_text(DDL["postgres"], encoding="utf-8")
    options = ("--dialect", "postgres")
    cli("scenario", "from", file, *options, "--output", "made.yaml", code=0)
    further = (
        'ALTER TABLE "Größen" ADD CHECK (hashtext(state) <> 7);\nALTER TABLE "Größen" FROBNICATE;\n'
    )
    file.write_text(DDL["postgres"] + further, encoding="utf-8")
    said = cli("scenario", "update", "./made.yaml", "--from", file, *options, code=0).out
    assert "? without a server: whether rows of public.Größen keep the CHECK" in said
    assert "? schema.sql: line 3: not understood" in said
    assert "does not exist" in cli("scenario", "update", "./made.yaml", "--from", "no.sql",
                                   *options, code=2).err  # fmt: skip
