"""Lists of rows: how a scenario says them, what it is told, and what a run makes of them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sdgen.errors import ValidationError
from sdgen.planning.request import RunRequest
from sdgen.scenario.csv_text import CsvError, csv_rows
from sdgen.scenario.loading import load_scenario
from sdgen.scenario.models import Scenario
from tests.support.cli import Cli
from tests.support.cpu_time import is_done_within
from tests.support.databases import Database
from tests.support.runs import Runs, plan_for
from web.folders import Folder
from web.scenarios import parse

LOOK_UP = """
name: Look-up
seed: 3
entities:
  - name: statuses
    rows_of:
      - { code: new, label: 1.10, position: 1, is_final: false, since: 2024-02-29, share: 0.5 }
      - { code: paid, label: "", position: 2, is_final: FALSE, since: 2024-03-01, share: 1.25 }
      - { code: shipped, label: a, position: 3, is_final: true, since: 1999-12-31, share: 100 }
      - { code: returned, label: null, position: 4, is_final: true, since: 2024-01-01, share: 0 }
    columns:
      - { name: code, type: varchar(10), primary_key: true }
      - name: name
        type: text
        nullable: true
        generator: { type: rows_of, params: { column: label } }
      - { name: position, type: smallint, unique: true }
      - { name: is_final, type: bool }
      - { name: since, type: date, hidden: true }
      - { name: share, type: "decimal(6,2)" }
      - { name: id, type: int, generator: { type: sequence } }
  - name: sizes
    columns:
      - name: size
        type: text
        primary_key: true
        generator: { type: rows_of, params: { values: [007, s, m, l, xl] } }
  - name: orders
    rows: 100
    columns:
      - { name: id, type: int, primary_key: true, generator: { type: sequence } }
      - name: status
        type: varchar(10)
        references: true
        fk: { entity: statuses, column: code }
      - name: since
        type: date
        generator: { type: parent, params: { via: status, column: since } }
      - { name: size, type: text, references: true, fk: { entity: sizes, column: size } }
"""
STATUSES = [
    ("new", "1.10", "1", "false", "0.50", "1"),
    ("paid", "", "2", "false", "1.25", "2"),
    ("shipped", "a", "3", "true", "100.00", "3"),
    ("returned", None, "4", "true", "0.00", "4"),
]
AS_CSV = """\
code,label,position,is_final,since,share,unused\r
new,1.10,1,false,2024-02-29,0.5,x\r
paid,"",2,FALSE,2024-03-01,1.25,\r
"shipped",a,3,true,1999-12-31,100,"a ""b"",\r
c"\r
returned,,4,True,2024-01-01,0,\r
\r
"""


def by_file(folder: Path, text: str = LOOK_UP, rows: str = AS_CSV) -> Path:
    """Return the scenario's file, whose first list is a file beside it."""
    first, last = text.index("    rows_of:"), text.index("    columns:")
    (folder / "lists").mkdir()
    (folder / "lists" / "statuses.csv").write_bytes(rows.encode())
    path = folder / "by_file.yaml"
    path.write_text(f"{text[:first]}    rows_of: lists/statuses.csv\n{text[last:]}")
    return path


def written(folder: Path, text: str = LOOK_UP, **files: str) -> Path:
    """Return the path of a scenario, written with files beside it."""
    for name, content in files.items():
        (folder / f"{name}.csv").write_text(content)
    path = folder / "look_up.yaml"
    path.write_text(text)
    return path


def said(folder: Path, text: str, **files: str) -> list[str]:
    """Return what is said about a scenario, without its folder."""
    with pytest.raises(ValidationError) as caught:
        load_scenario(written(folder, text, **files))
    return [str(problem).removeprefix(f"{folder}/") for problem in caught.value.problems]


# --- What is stored ---------------------------------------------------------------------------


def test_on_every_engine(database: Database, cli: Cli, tmp_path: Path) -> None:
    path = by_file(tmp_path)
    run = cli.json("run", "start", "--scenario", path, "--scale", 0.5, *database.target)["id"]
    stored = database.read(load_scenario(path))
    assert stored["statuses"] == STATUSES
    assert [size for (size,) in stored["sizes"]] == ["007", "s", "m", "l", "xl"]
    since = {"new": "2024-02-29", "paid": "2024-03-01", "shipped": "1999-12-31"}
    assert len(stored["orders"]) == 50
    for _, status, day, _ in stored["orders"]:
        assert day == since.get(str(status), "2024-01-01")
    # All of it is in the record: the file is not looked at again.
    (tmp_path / "lists" / "statuses.csv").write_text("code\nnew\n")
    cli("run", "verify", run, *database.target, code=0)


def test_a_file_says_the_same_as_a_list(tmp_path: Path) -> None:
    inline = plan_for(load_scenario(written(tmp_path)), "sqlite")
    by_rows = load_scenario(by_file(tmp_path)).model_copy(update={"id": inline.scenario.id})
    assert plan_for(by_rows, "sqlite").config_hash == inline.config_hash
    changed = LOOK_UP.replace("share: 0.5", "share: 0.6")
    other = plan_for(load_scenario(written(tmp_path, changed)), "sqlite")
    assert other.config_hash != inline.config_hash


def test_a_list_is_neither_cut_nor_stretched_nor_added_to(
    database: Database, cli: Cli, tmp_path: Path
) -> None:
    profiles = "profiles: { small: { scale: 0.1 }, cut: { rows: { orders: 5, statuses: 4 } } }"
    text = LOOK_UP.replace("rows_of:\n", "rows: 4\n    rows_of:\n", 1) + profiles
    path = written(tmp_path, text)
    scenario = load_scenario(path)
    for request, orders in (
        (RunRequest(scale=100), 10_000),
        (RunRequest(profile="small", scale=0.5), 5),
        (RunRequest(profile="cut"), 5),
    ):
        plan = plan_for(scenario, "postgres", request)
        rows = {entity.name: entity.rows for entity in plan.order}
        assert rows == {"statuses": 4, "sizes": 5, "orders": orders}
        assert not plan.warnings
    start = ("run", "start", "--scenario", path, *database.target)
    refused = cli(*start, "--rows-override", "statuses=3", code=2).err
    assert "--rows-override statuses: its list decides its rows. Leave" in refused
    cli(*start, "--profile", "small", code=0)
    more = cli.json(*start, "--continue", "--rows-override", "orders=20")["id"]
    assert (database.count("statuses"), database.count("orders")) == (4, 30)
    cli("run", "verify", more, *database.target, code=0)
    refused = cli(*start, "--first-row", "statuses=9", "--seed", 3, code=2).err
    assert "lists 4 rows, but statuses has 9" in refused
    path.write_text(text.replace("rows: 4\n", "rows: 5\n").replace("paid, ", "PAID, "))
    problem = "entities[0].columns[0]: lists 4 rows, but statuses has 5. A list decides"
    assert problem in cli("scenario", "validate", path, code=2).err


POINTING = """
name: x
seed: 3
entities:
  - name: countries
    rows_of:
      - { code: de, continent: eu, region: 6, near: fr, at: 1, of: a }
      - { code: jp, continent: as, region: 2, near: jp, at: null, of: a }
      - { code: fr, continent: eu, region: 4, near: de, at: 2, of: b }
    foreign_keys:
      - { columns: [continent], entity: continents, references: [code] }
      - { columns: [region], entity: regions, references: [id] }
      - { columns: [near], entity: countries, references: [code] }
      - { columns: [of, at], entity: continents, references: [name, place] }
    columns:
      - { name: code, type: char(2), primary_key: true }
      - { name: continent, type: varchar(3) }
      - { name: region, type: bigint }
      - { name: near, type: char(2) }
      - { name: of, type: text }
      - { name: at, type: int, nullable: true }
  - name: continents
    rows_of: [{ code: eu, name: a, place: 1 }, { code: as, name: b, place: 2 }]
    unique: [[name, place]]
    columns:
      - { name: code, type: char(2), primary_key: true }
      - { name: name, type: text }
      - { name: place, type: bigint }
  - name: regions
    rows: 3
    columns:
      - name: id
        type: int
        primary_key: true
        generator: { type: sequence, params: { start: 6, step: -2 } }
"""
POINTED = (
    "CREATE TABLE continents(code char(2) PRIMARY KEY, name text, place bigint, "
    "UNIQUE (name, place))",
    "CREATE TABLE regions(id bigint PRIMARY KEY)",
    "CREATE TABLE countries(code char(2) PRIMARY KEY, "
    "continent varchar(3) NOT NULL REFERENCES continents, "
    "region bigint NOT NULL REFERENCES regions, near char(2) NOT NULL REFERENCES countries, "
    "of text, at int, FOREIGN KEY (of, at) REFERENCES continents (name, place))",
)


@pytest.mark.slow_on_servers
@pytest.mark.parametrize("before", [(), POINTED], ids=["new tables", "tables with keys"])
def test_lists_that_point_to_others(
    before: tuple[str, ...], database: Database, cli: Cli, tmp_path: Path
) -> None:
    database.execute(*before)
    path = written(tmp_path, POINTING)
    start = ("run", "start", "--scenario", path, *database.target, "--batch-size", 1)
    cli(*start, code=0)
    cli(*start, "--mode", "truncate", code=0)
    assert [row[3] for row in database.read(load_scenario(path))["countries"]] == ["fr", "jp", "de"]


BOTH = """
name: Some of them
entities:
  - name: people
    rows: 5
    columns: [{ name: id, type: int, primary_key: true, generator: { type: sequence } }]
  - name: winners
    rows: 2
    columns:
      - name: person_id
        type: int
        fk: { entity: people, column: id, distribution: SHAPE }
      - name: medal
        type: text
        generator: { type: rows_of, params: { values: [gold, silver] } }
"""


@pytest.mark.parametrize("rows", ["    rows: 2\n", ""])
def test_a_list_says_how_many_rows_there_are_where_a_foreign_key_could(
    rows: str, tmp_path: Path
) -> None:
    text = BOTH.replace("    rows: 2\n", rows)
    scenario = load_scenario(written(tmp_path, text.replace("SHAPE", "unique")))
    plan = plan_for(scenario, "sqlite")
    assert [entity.rows for entity in plan.order] == [5, 2]
    # As many as there are parents are asked for where each of them has to have one.
    many = text.replace("SHAPE", "{ type: children, min: 1, max: 1 }")
    assert any("5" in problem for problem in said(tmp_path, many))


def test_a_list_that_points_to_no_row(tmp_path: Path) -> None:
    text = (
        POINTING.replace("region: 4", "region: 5")
        .replace("of: b", "of: a")
        .replace("near: de", "near: it")
    )
    found = "which no row of"
    advice = "Correct it, or add that row"
    keys = "entities[0].foreign_keys"
    assert said(tmp_path, text) == [
        f"look_up.yaml:12: {keys}[1]: row 3 of its list has region 5, {found} regions has. "
        f"{advice}",
        f"look_up.yaml:13: {keys}[2]: row 3 of its list has near 'it', {found} countries has. "
        f"{advice}",
        f"look_up.yaml:14: {keys}[3]: row 3 of its list has of 'a', at 2, {found} continents has. "
        f"{advice}",
    ]
    scenario = load_scenario(
        written(tmp_path, POINTING.replace("start: 6, step: -2", "start: 2, step: 2"))
    )
    with pytest.raises(ValidationError, match=r"row 1 of its list has region 6, which no row of"):
        plan_for(scenario, "sqlite", RunRequest(scale=0.5))
    (problem,) = said(
        tmp_path,
        "name: x\nentities:\n  - rows_of: [{ a: 1 }]\n    name: x\n    columns:\n"
        "      - { name: a, type: int, references: true }\n",
    )
    assert "Add foreign_keys: [{columns: [a], entity: …, references: […]}] at the ent" in problem


# --- What is refused --------------------------------------------------------------------------


def test_everything_that_is_wrong_with_a_list_is_said_at_once(tmp_path: Path) -> None:
    text = """
name: x
entities:
  - name: a
    rows_of:
      - { code: new, label: null, rank: 1.5, odd: 1 }
      - { code: longer than that, label: x, rank: 2 }
      - { code: new, rank: 3, label: y, id: 3 }
    columns:
      - { name: code, type: varchar(10), primary_key: true }
      - { name: label, type: text }
      - { name: rank, type: int }
      - { name: id, type: int, generator: { type: sequence } }
  - name: b
    rows_of: [{ x: 1, y: a }, { x: 1, y: b }, { x: 1, y: a }]
    primary_key: [x, y]
    columns: [{ name: x, type: int, unique: true }, { name: y, type: text }]
  - name: c
    rows_of: [{ x: 1 }, 5, { y: 2 }]
    columns: [{ name: x, type: int }, { name: z, type: int, generator: { type: rows_of } }]
  - { name: d, rows_of: [{ x: 1 }, { y: 2 }], columns: [{ name: x, type: int }] }
  - { name: e, rows_of: 7, columns: [{ name: x, type: int }] }
  - name: f
    existing: true
    rows_of: [{ x: 1 }]
    columns: [{ name: x, type: int, primary_key: true }]
  - name: g
    columns:
      - { name: x, type: int, generator: { type: rows_of, params: { values: [1, 2] } } }
      - { name: y, type: int, generator: { type: rows_of, params: { values: [1, 2, 3] } } }
  - name: h
    rows_of: [{ x: 1 }]
    columns:
      - { name: x, type: int }
      - { name: y, type: int, generator: { type: rows_of, params: { column: xx } } }
"""
    assert said(tmp_path, text) == [
        *(
            f"look_up.yaml:{place}"
            for place in (
                "6: entities[0].rows_of[0].odd: no column takes it (got 'odd'). Columns here: "
                "code, label, rank, id",
                "6: entities[0].rows_of[0].label: is NULL, which label does not accept. Write a "
                "value, or add nullable: true",
                "6: entities[0].rows_of[0].rank: not an integer (got 1.5)",
                "7: entities[0].rows_of[1].code: has 16 characters, more than varchar(10) holds "
                "(got 'longer than that')",
                "8: entities[0].rows_of[2].id: is filled by a generator of its own. Remove one of "
                "the two",
                "10: entities[0].columns[0].type: rows_of makes strings of up to 16 characters, "
                "which do not fit varchar(10). Use type varchar(16), or fit: clip, which truncates "
                "them",
                "16: entities[1].primary_key: (x, y) cannot be unique: rows 1 and 3 of its list "
                "both have x 1, y 'a'. Remove one",
                "17: entities[1].columns[0].unique: cannot be unique: rows 1 and 2 of its list "
                "both have x 1. Remove one",
                "19: entities[2].rows_of[1]: must be a mapping of columns to values (got 5). Write "
                "e.g. {x: 5}",
                "21: entities[3].rows_of[1].y: no column takes it (got 'y'). Columns here: x",
                "21: entities[3].rows_of[1]: has no x, which other rows have. Add x, with null if "
                "it has no value",
                "22: entities[4].rows_of: must be a list of rows, or the name of a CSV file (got "
                "7). Write e.g. [{code: de, name: Germany}]",
                "25: entities[5].rows_of: existing rows are not listed. Remove rows_of, or "
                "existing",
                "30: entities[6].columns[1].generator.params.values: lists 3 rows, but g has 2. A "
                "list decides the number of rows: leave rows out",
                "35: entities[7].columns[1].generator.params.column: the rows have no such key "
                "(got 'xx'). Did you mean \"x\"? Their keys: x",
            )
        )
    ]


def test_a_list_that_cannot_be_read_is_all_that_is_said(tmp_path: Path) -> None:
    text = """
name: x
entities:
  - name: a
    rows_of: none.csv
    columns: [{ name: code, type: int, primary_key: true }, { name: n, type: varchar(9) }]
  - name: b
    rows: 4
    columns:
      - name: code
        type: int
        primary_key: true
        references: true
        fk: { entity: a, column: code, distribution: unique }
  - name: c
    rows_of: null
    rows: 4
    columns: [{ name: n, type: int, generator: { type: sequence } }]
"""
    assert said(tmp_path, text) == ["none.csv: entities[0].rows_of: there is no such file"]
    listed = text.replace(
        "none.csv", "[{ code: 1, n: x }, 2, { code: 3, n: z }, { code: 4, n: z }]"
    )
    (problem,) = said(tmp_path, listed)
    assert "entities[0].rows_of[1]: must be a mapping" in problem


FILE = """
name: x
entities:
  - name: a
    rows_of: {0}
    columns:
      - { name: code, type: int, primary_key: true }
      - { name: day, type: date }
      - { name: tags, type: "text[]", nullable: true }
"""


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            'code,day,tags\nx,2024-01-01,"[1.10, a"\n\n,2024-13-01,\n"2\n",,',
            ["3: entities[0].rows_of: has one cell for 3 columns. Remove an empty line"],
        ),
        (
            'code,day,tags\nx,2024-01-01,"[1.10, a"\n,2024-13-01,\n"2\n",,',
            [
                "2: entities[0].rows_of[0].code: not an integer (got 'x')",
                "2: entities[0].rows_of[0].tags: not a list of text (got '[1.10, a')",
                "3: entities[0].rows_of[1].code: is NULL, which code does not accept. Write a",
                "3: entities[0].rows_of[1].day: not a date YYYY-MM-DD (got '2024-13-01')",
                r"4: entities[0].rows_of[2].code: not an integer (got '2\n')",
                "4: entities[0].rows_of[2].day: is NULL, which day does not accept. Write a",
            ],
        ),
        ("code;day\n1;2\n", ["1: entities[0].rows_of: has none of the columns here: code, day, t"]),
        ("code,day,tags,code\n", [": has no rows below its first line"]),
        ("code,day,tags,code\n1,,,\n", ["1: entities[0].rows_of: names 'code' twice. Rename one"]),
        ("code,\n1,\n", ["1: entities[0].rows_of: does not name column 2. Name it"]),
        ("", [": entities[0].rows_of: is empty. Its first line names the columns"]),
        ('code\n1\n\n\n"2', ["5: entities[0].rows_of: a quote is not closed. Close it, or write"]),
        ('code\n1"\n', ["2: entities[0].rows_of: a cell that contains a quote must be quoted"]),
        ("code\n" + "1\n" * 100_001, ["100002: entities[0].rows_of: has more than 100,000 rows"]),
        ("code\n" + "1" * 10 * 2**20, [": entities[0].rows_of: is larger than 10 MiB. Shorten it"]),
    ],
)
def test_what_is_wrong_with_a_file(content: str, expected: list[str], tmp_path: Path) -> None:
    problems = said(tmp_path, FILE.replace("{0}", "list.csv"), list=content)
    of_file = [each for each in problems if each.startswith("list.csv")]
    assert len(of_file) == len(expected), problems
    for problem, phrase in zip(of_file, expected, strict=True):
        assert phrase in problem


def test_only_csv_files_in_the_scenarios_folder_are_read(tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("code\n1\n")
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "link.csv").symlink_to(tmp_path / "secret.csv")
    (folder / "loop.csv").symlink_to(folder / "loop.csv")
    os.mkfifo(folder / "pipe.csv")
    outside = "is outside the scenario's folder"
    for name, phrase in {
        "../secret.csv": outside,
        str(tmp_path / "secret.csv"): outside,
        "x/../../secret.csv": outside,
        "C:\\secret.csv": outside,
        "link.csv": outside,
        "look_up.yaml": "is not a .csv file (got 'look_up.yaml'). Name one, or list the rows",
        "pipe.csv": "there is no such file",
        "none.csv": "there is no such file",
        "loop.csv": "names no file",
        '"a\\0.csv"': "names no file",
    }.items():
        problems = said(folder, FILE.replace("{0}", name))
        assert any(phrase in problem for problem in problems), problems


def test_a_cell_of_a_file_is_typed_by_its_column(tmp_path: Path) -> None:
    text = """
name: x
entities:
  - name: a
    rows_of: list.csv
    columns:
      - { name: t, type: text, primary_key: true }
      - { name: f, type: double }
      - { name: n, type: "decimal(5,2)", nullable: true }
      - { name: l, type: "text[]" }
      - { name: j, type: json }
      - { name: b, type: bytes }
      - { name: u, type: uuid }
"""
    uuid = "00000000-0000-4000-8000-000000000000"
    rows = f't,f,n,l,j,b,u\n007,1,1.10,"[1.10, null]","{{""b"":1,""a"":[]}}",\\xFF,{uuid.upper()}\n'
    rows += f'null,1e3,,[],1,,{uuid}\n" ",-.5,2,"[""x""]","""x""",00,{uuid}\n'
    problems = said(tmp_path, text, list=rows)
    assert [said[:46].rstrip(",") for said in problems] == [
        "list.csv:3: entities[0].rows_of[1].b: is NULL"
    ]
    scenario = load_scenario(written(tmp_path, text, list=rows.replace("1,,", '1,"",')))
    with Runs() as runs:
        assert runs.sqlite(scenario)["a"] == [
            ("007", "1.0", "1.10", '["1.10",null]', '{"a":[],"b":1}', "ff", uuid),
            ("null", "1000.0", None, "[]", "1", "", uuid),
            (" ", "-0.5", "2.00", '["x"]', '"x"', "00", uuid),
        ]


def test_defaults_leave_a_list_as_it_is(tmp_path: Path) -> None:
    text = LOOK_UP + "defaults: { text: { nullable: true, null_rate: 1.0 } }\n"
    scenario = load_scenario(written(tmp_path, text))
    assert scenario.entity("statuses").column("name").null_rate == 0


def test_a_large_file_takes_linear_time(tmp_path: Path) -> None:
    for piece in ('"', '""', '"a', '"",', '"\n', "a\n", ',"', '"a""'):
        text = piece * (200_000 // len(piece))

        def read(text: str = text) -> None:
            for _ in csv_rows(text):
                pass

        assert is_done_within(5, read, CsvError), piece


def test_over_http_files_are_those_of_the_folder(tmp_path: Path) -> None:
    by_file(tmp_path)
    rows = tmp_path / "lists" / "statuses.csv"
    folder: Folder[Scenario] = Folder(
        "scenario", tmp_path, load_scenario, lambda scenario: scenario.places.files
    )
    first = folder.catalog.get("by_file")
    assert folder.catalog.get("by_file") is first
    rows.write_text(AS_CSV.replace("paid", "PAID"))
    assert "PAID" in str(folder.catalog.get("by_file").entity("statuses"))
    rows.write_text("code\n")
    for _ in range(2):
        with pytest.raises(ValidationError, match="has no rows below"):
            folder.catalog.get("by_file")
    rows.write_text(AS_CSV)
    assert folder.catalog.get("by_file") == first
    body = (tmp_path / "by_file.yaml").read_bytes()
    with pytest.raises(ValidationError, match="only a scenario that is a file itself can name one"):
        parse(body, is_json=False)
