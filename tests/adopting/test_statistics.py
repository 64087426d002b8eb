"""Statistics: read without rows, kept in a file, and a scenario whose rows are like those."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from sdgen.adopting.statistics.json_schema import statistics_schema
from sdgen.adopting.statistics.skew import exponent_of
from sdgen.column_types import parse_column_type
from sdgen.databases.statistics.found import ColumnStatistics
from sdgen.databases.statistics.spreading import Values, with_values
from tests.support.cli import Cli
from tests.support.databases import Database
from tests.support.existing import Existing

SECRET = "Quetzal"
CUSTOMERS, ORDERS = 800, 3_000
TABLES = (
    "CREATE TABLE roles (code CHAR(2) PRIMARY KEY, name TEXT NOT NULL)",
    "CREATE TABLE customers (id {id}, role_code CHAR(2) NOT NULL REFERENCES roles, "
    "email VARCHAR(60) NOT NULL UNIQUE, town TEXT NOT NULL, phone VARCHAR(30), "
    "credit DECIMAL(8,2) NOT NULL CHECK (credit >= 0), score DOUBLE PRECISION, born_on DATE, "
    "is_business BOOLEAN NOT NULL, created_at TIMESTAMP NOT NULL)",
    "CREATE TABLE orders (id {id}, customer_id BIGINT NOT NULL REFERENCES customers, "
    "status TEXT NOT NULL CHECK (status IN ('open', 'sent', 'lost')), "
    "ordered_at TIMESTAMP NOT NULL, sent_at TIMESTAMP CHECK (sent_at > ordered_at), "
    "parts INT NOT NULL, level SMALLINT)",
    "CREATE TABLE order_lines (order_id BIGINT NOT NULL REFERENCES orders ON DELETE CASCADE, "
    "line_no INT NOT NULL, quantity INT NOT NULL CHECK (quantity BETWEEN 1 AND 20), "
    "price DECIMAL(8,2) NOT NULL, PRIMARY KEY (order_id, line_no))",
    "CREATE TABLE remarks (id {id}, body TEXT)",
)
NUMBERED = {"sqlite": "INTEGER PRIMARY KEY", "postgres": "BIGINT PRIMARY KEY"}
NAMES = ("roles", "customers", "orders", "order_lines", "remarks")


def rows() -> Iterator[tuple[str, list[tuple[Any, ...]]]]:
    """Yield each table with its rows; all their texts but codes and states have the secret."""
    chance = random.Random(5)

    def maybe(share: float, value: object) -> object:
        return None if chance.random() < share else value

    codes = ["aa", "bb", "cc", "dd"]
    yield "roles", [(code, f"{SECRET} {code}") for code in codes]
    yield (
        "customers",
        [
            (
                *(
                    number,
                    chance.choices(codes, [60, 25, 10, 5])[0],
                    f"{SECRET}{number}@example.com",
                ),
                *(f"{SECRET}ville" if number % 4 else f"{SECRET}ton", maybe(0.4, f"{SECRET}-1")),
                chance.choice([0, round(chance.lognormvariate(5, 1), 2)]),
                maybe(0.3, chance.gauss(50, 10)),
                f"19{chance.randint(50, 99)}-0{chance.randint(1, 9)}-11",
                chance.random() < 0.1,
                f"202{chance.choice([3, 4, 4, 5, 5])}-{chance.randint(1, 12):02}-11 08:12:00",
            )
            for number in range(1, CUSTOMERS + 1)
        ],
    )
    states = chance.choices(["open", "sent", "lost"], [2, 7, 1], k=ORDERS)
    yield (
        "orders",
        [
            (
                *(number, 1 + int(CUSTOMERS * chance.random() ** 3), state, "2026-01-09 10:00:00"),
                "2026-02-09 10:00:00" if state == "sent" else None,
                *(chance.choice([1, 1, 1, 2, 9]), maybe(0.8, chance.choice([5, 10]))),
            )
            for number, state in enumerate(states, 1)
        ],
    )
    yield (
        "order_lines",
        [
            (
                order,
                line,
                chance.choices([1, 2, 12], [7, 2, 1])[0],
                round(chance.expovariate(0.05), 2),
            )
            for order in range(1, ORDERS + 1)
            for line in range(1, 1 + chance.choice([1, 1, 2, 3, 7]))
        ],
    )


def _literal(value: object) -> str:
    if value is None or isinstance(value, bool):
        return str(value).upper().replace("NONE", "NULL")
    return f"'{value}'" if isinstance(value, str) else repr(value)


def make_tables(place: Existing) -> None:
    """Make the tables anew, without rows."""
    for name in reversed(NAMES):
        place.database.execute(f"DROP TABLE IF EXISTS {name}")
    numbered = NUMBERED[place.database.like]
    place.database.execute(*(sql.format(id=numbered) for sql in TABLES))


def fill(place: Existing) -> None:
    """Fill the tables, and have the database look at them."""
    for table, cells in rows():
        for first in range(0, len(cells), 500):
            said = ", ".join(
                f"({', '.join(map(_literal, row))})" for row in cells[first : first + 500]
            )
            place.database.execute(f"INSERT INTO {table} VALUES {said}")
    place.database.execute("ANALYZE")


MEASURES = {
    "share of no credit": "SELECT avg(CASE WHEN credit = 0 THEN 1.0 ELSE 0 END) FROM customers",
    "scores missing": "SELECT avg(CASE WHEN score IS NULL THEN 1.0 ELSE 0 END) FROM customers",
    "phones missing": "SELECT avg(CASE WHEN phone IS NULL THEN 1.0 ELSE 0 END) FROM customers",
    "low scores": "SELECT avg(CASE WHEN score < 43 THEN 1.0 ELSE 0 END) FROM customers",
    "high credits": "SELECT avg(CASE WHEN credit > 148.41 THEN 1.0 ELSE 0 END) FROM customers",
    "older than 1975": "SELECT avg(CASE WHEN born_on < '1975-01-01' THEN 1.0 ELSE 0 END) "
    "FROM customers",
    "since 2025": "SELECT avg(CASE WHEN created_at >= '2025-01-01' THEN 1.0 ELSE 0 END) "
    "FROM customers",
    "businesses": "SELECT avg(CASE WHEN is_business THEN 1.0 ELSE 0 END) FROM customers",
    "sent": "SELECT avg(CASE WHEN status = 'sent' THEN 1.0 ELSE 0 END) FROM orders",
    "never sent": "SELECT avg(CASE WHEN sent_at IS NULL THEN 1.0 ELSE 0 END) FROM orders",
    "no level": "SELECT avg(CASE WHEN level IS NULL THEN 1.0 ELSE 0 END) FROM orders",
    "one part": "SELECT avg(CASE WHEN parts = 1 THEN 1.0 ELSE 0 END) FROM orders",
    "dozens": "SELECT avg(CASE WHEN quantity = 12 THEN 1.0 ELSE 0 END) FROM order_lines",
    "cheap lines": "SELECT avg(CASE WHEN price < 13.86 THEN 1.0 ELSE 0 END) FROM order_lines",
    "of the first role": "SELECT max(n) * 1.0 / sum(n) FROM (SELECT count(*) AS n FROM customers "
    "GROUP BY role_code) AS r",
    "of the best customer": "SELECT max(n) * 1.0 / sum(n) FROM (SELECT count(*) AS n FROM orders "
    "GROUP BY customer_id) AS c",
    "orders of all rows": "SELECT o.n * 1.0 / l.n FROM (SELECT count(*) AS n FROM orders) AS o, "
    "(SELECT count(*) AS n FROM order_lines) AS l",
    "customers of all rows": "SELECT c.n * 1.0 / l.n FROM (SELECT count(*) AS n FROM customers) "
    "AS c, (SELECT count(*) AS n FROM order_lines) AS l",
}


def measures(place: Existing) -> dict[str, float]:
    """Return shares that tell how rows are spread."""
    return {name: float(place.database.query(sql)[0][0]) for name, sql in MEASURES.items()}


def proposed(place: Existing, *options: str) -> str:
    """Return the scenario that is proposed, and keep it as ``made.yaml``."""
    made = place.cli("scenario", "from", place.database.dsn, *options)
    Path("made.yaml").write_text(made.out, encoding="utf-8")
    return made.out


@pytest.mark.slow_on_servers
def test_rows_are_like_those_of_the_source(place: Existing) -> None:
    make_tables(place)
    fill(place)
    cli, target, before = place.cli, place.database.dsn, measures(place)
    counts = {name: place.database.count(name) for name in NAMES}
    said = cli("scenario", "from", target, "--statistics-out", "stats.json").out
    assert "written: stats.json" in said
    text = Path("stats.json").read_text(encoding="utf-8")
    assert SECRET not in text
    assert "lost" in text  # which the CHECK lists
    file = json.loads(text)
    Draft202012Validator(statistics_schema()).validate(file)
    tables = {each["name"]: each for each in file["tables"]}
    assert {name: each["rows"] for name, each in tables.items()} == counts
    assert "bounds" not in tables["customers"]["columns"]["id"], "keys would be rows"
    assert counts == {name: place.database.count(name) for name in NAMES}, "nothing is written"

    make_tables(place)
    largest = counts["order_lines"]
    made = proposed(place, "--statistics", "stats.json", "--rows", str(largest))
    assert "a run would say" not in made
    assert "remarks was empty" in made
    assert "NULL" in made.partition("- name: score")[2].partition("\n")[0]
    start = ("run", "start", "--scenario", "./made.yaml", "--target", target, "--seed")
    cli.json(*start, "11")
    after = measures(place)
    for name, share in before.items():
        assert after[name] == pytest.approx(share, abs=0.045), name
    second = cli.json(*start, "12")["id"]
    assert place.database.count("order_lines") == pytest.approx(2 * largest, rel=0.05)
    assert "as the run made it" in cli("run", "verify", str(second), "--target", target).out
    assert place.database.query("SELECT count(*) FROM customers WHERE town LIKE 'Quetzal%'") == [
        (0,)
    ]


@pytest.mark.slow_on_servers
def test_common_strings_are_read_where_that_is_asked_for(place: Existing) -> None:
    make_tables(place)
    fill(place)
    place.database.execute("DROP TABLE remarks")
    target = place.database.dsn
    refused = place.cli("scenario", "from", target, "--statistics", code=2)
    assert "--statistics-out" in refused.err
    options = ("--statistics-out", "texts.json", "--common-values", "--table", "customers")
    place.cli("scenario", "from", target, *options)
    file = json.loads(Path("texts.json").read_text(encoding="utf-8"))
    columns = next(each for each in file["tables"] if each["name"] == "customers")["columns"]
    assert columns["town"]["common"] == [f"{SECRET}ville", f"{SECRET}ton"]
    assert columns["town"]["shares"] == pytest.approx([0.75, 0.25], abs=0.02)
    assert "common" not in columns["email"], "unique strings would be rows"
    # More rows beside those that are there, by their own statistics.
    made = proposed(place, "--statistics", "--common-values", "--table", "orders")
    assert "    rows: 1_000" in made.partition("- name: orders")[2]
    make_tables(place)
    place.database.execute("INSERT INTO roles VALUES ('aa', 'a'), ('bb', 'b')")
    made = proposed(place, "--statistics", "texts.json", "--table", "customers", "--rows", "400")
    start = ("run", "start", "--scenario", "./made.yaml", "--target", target, "--seed", "11")
    place.cli.json(*start)
    share = "SELECT avg(CASE WHEN town = 'Quetzalton' THEN 1.0 ELSE 0 END) FROM customers"
    assert float(place.database.query(share)[0][0]) == pytest.approx(0.25, abs=0.06)


def test_tables_that_nobody_has_analyzed_are_named(place: Existing) -> None:
    place.database.execute("CREATE TABLE notes (id INT PRIMARY KEY, hours INT)")
    place.database.execute("INSERT INTO notes VALUES (1, 5), (2, 6), (3, 7)")
    target = place.database.dsn
    said = place.cli("scenario", "from", target, "--statistics-out", "s.json").out
    place.database.execute("DELETE FROM notes")
    made = proposed(place, "--statistics", "s.json")
    if place.database.like == "postgres":
        assert "nothing is known about the columns of public.notes: it was never analyzed" in said
        assert "never analyzed" in made.partition("\nname:")[0]
    else:
        assert "statistics: 3 distinct" in made


@pytest.mark.parametrize(
    ("file", "phrases"),
    [
        ("[1, 2", ("is not JSON",)),
        ('{"format": "other"}', ("format: ", "read_at: ", "tables: ")),
        ({"rows": -1}, ("tables[0].rows: must be at least 0",)),
        ({"columns": {"a": {"null_share": 1.5}}}, ("tables[0].columns.a.null_share",)),
        ({"columns": {"a": {"bounds": [1]}}}, ("columns.a.bounds: needs two",)),
        ({"columns": {"a": {"common": [1], "shares": []}}}, ("columns.a.shares", "0 for 1")),
        ({"columns": {"a": {"bounds": [1, 2], "weights": [1, 2]}}}, ("columns.a.weights",)),
        ({"columns": {"a": {"nulls": 1}}}, ("columns.a.nulls", "unknown")),
    ],
)
def test_files_that_are_not_valid(cli: Cli, file: object, phrases: tuple[str, ...]) -> None:
    if isinstance(file, dict):
        table = {"name": "t", "rows": 1, **file}
        head = {"format": "sdgen-statistics-1", "read_at": "2026-01-31T00:00:00Z"}
        file = json.dumps({**head, "tables": [table]})
    Path("bad.json").write_text(str(file), encoding="utf-8")
    said = cli("scenario", "from", "x.sqlite", "--statistics", "bad.json", code=2).err
    for phrase in phrases:
        assert phrase in said


def test_what_is_wrong_with_a_file_of_millions_of_values_fits_in_memory(cli: Cli) -> None:
    wrong = {"bounds": [[]] * 1000, "common": [{}] * 1000}
    many = {f"key{number}": 1 for number in range(21)}
    columns = {"a": wrong, "b": many, **{f"c{number}": {"bounds": [1]} for number in range(1500)}}
    head = '{"format": "sdgen-statistics-1", "read_at": "2026-01-31T00:00:00Z", "tables": '
    tables = [{"name": f"t{number}", "rows": 1, "columns": columns} for number in range(2)]

    def said(rest: object) -> str:
        Path("bad.json").write_text(f"{head}{rest}}}", encoding="utf-8")
        return cli("scenario", "from", "x.sqlite", "--statistics", "bad.json", code=2).err

    wrong_parts = said(json.dumps(tables))
    for path in ("a.bounds[0]: must be", "a.common[0]: must be", "b: must have at most 20 keys"):
        assert f"bad.json: tables[0].columns.{path}" in wrong_parts
    assert len(wrong_parts.splitlines()) == 4, "the first wrong value of each list"
    del columns["a"], columns["b"]
    assert "has more problems than these 1,000" in said(json.dumps(tables))
    twice = '[{"name": "t", "rows": 1, "columns": {"a": {}, "a": {}}}]'
    assert "is not JSON (key 'a' appears twice)" in said(twice)


def test_options_that_do_not_go_together(cli: Cli) -> None:
    out = ("scenario", "from", "x.sqlite", "--statistics-out", "s.json")
    said = cli(*out, "--output", "s.yaml", "--rows", "5", code=2).err
    assert "--output: makes no sense with --statistics-out" in said
    assert "--rows: makes no sense" in said
    alone = cli("scenario", "from", "x.sqlite", "--common-values", code=2).err
    assert "--common-values: applies to statistics" in alone
    ddl = cli("scenario", "from", "x.sql", "--dialect", "postgres", "--statistics", code=2).err
    assert "--statistics: a SQL file has no rows" in ddl


def test_partitions_are_put_together() -> None:
    known, kind = ColumnStatistics(), parse_column_type("int")
    first = Values({"7": 0.5}, ["0", "100"], rows=100)
    second = Values({"7": 0.1, "9": 0.004}, ["100", "200", "300"], rows=300)
    found = with_values(known, kind, [first, second])
    assert found.common == (7,)
    assert found.shares == pytest.approx((0.2,), abs=1e-6)
    assert float(found.bounds[8]) == pytest.approx(181, abs=2)  # 51 below 100, 269 from there on


def test_bounds_are_rounded_and_stay_in_order() -> None:
    chance = random.Random(2)
    values = sorted(chance.lognormvariate(8, 2) for _ in range(101))
    kind = parse_column_type("decimal(12,2)")
    found = with_values(
        ColumnStatistics(), kind, [Values({}, [f"{value:.2f}" for value in values])]
    )
    numbers = [float(bound) for bound in found.bounds]
    assert numbers == sorted(numbers)
    assert min(values) <= numbers[0] <= numbers[-1] <= max(values)
    assert len({round(each, 2) for each in values} & {*numbers}) <= 1
    for place, level in ((8, 50), (13, 90)):
        assert numbers[place] == pytest.approx(values[level], rel=0.05)


END = "9999-12-31 23:59:59.999999"


@pytest.mark.parametrize(
    ("kind", "common", "bounds", "ends", "first"),
    [
        ("double", [], ["-1.7e308", "1", "3", "1.7e308"], (1, 3), None),
        ("double", [], ["5e-324", "1e-323", "1", "3"], (1, 3), None),
        ("double", ["Infinity", "1"], ["NaN", "1", "3", "-Infinity"], (1, 3), 1),
        ("decimal(38,2)", [], [f"-{10**350}", "1", "3", f"{10**350}"], (1, 3), None),
        (
            "date",
            [],
            ["0044-03-15 BC", "2020-01-01", "2021-01-01"],
            ("2020-01-01", "2021-01-01"),
            None,
        ),
        (
            "date",
            [],
            ["-infinity", "2020-01-01", "9999-12-31", "10000-01-01"],
            ("2020-01-09", "9999-12-25"),
            None,
        ),
        (
            "timestamp",
            [END],
            ["2020-01-01", "2020-01-03"],
            ("2020-01-01 00:00:00", "2020-01-03 00:00:00"),
            END[:19],
        ),
        ("timestamp", [], ["2020-01-01", END, END, END], ("2020-01-09 00:00:00", END[:19]), None),
        ("timestamptz", [END + "+00", "0044-03-15 00:00:00+00 BC"], [], None, END[:19]),
    ],
)
def test_values_at_the_ends_of_what_there_is(
    kind: str, common: list[str], bounds: list[str], ends: object, first: object
) -> None:
    told = Values(dict.fromkeys(common, 0.4), bounds)
    found = with_values(ColumnStatistics(), parse_column_type(kind), [told])
    assert found.common[:1] == (() if first is None else (first,))
    assert (found.bounds[0], found.bounds[-1]) == ends if ends else not found.bounds


def test_shares_of_listed_strings_and_of_flags_are_those_that_are_stored(place: Existing) -> None:
    place.database.execute(
        "CREATE TABLE flags (code CHAR(3) CHECK (code IN ('a', 'bb', 'ccc')), is_on BOOLEAN)"
    )
    yes = "7" if place.database.like == "sqlite" else "true"
    values = ["('a', true)"] * 5 + [f"('bb', {yes})"] * 3 + ["('ccc', false)"] * 2
    place.database.execute(f"INSERT INTO flags VALUES {', '.join(values * 40)}", "ANALYZE")
    place.cli("scenario", "from", place.database.dsn, "--statistics-out", "s.json")
    columns = json.loads(Path("s.json").read_text(encoding="utf-8"))["tables"][0]["columns"]
    assert columns["code"]["common"] == ["a", "bb", "ccc"]
    assert columns["code"]["shares"] == pytest.approx([0.5, 0.3, 0.2])
    assert columns["is_on"]["common"] == [True, False]
    assert columns["is_on"]["shares"] == pytest.approx([0.8, 0.2])
    place.database.execute("DELETE FROM flags")
    assert "weights: [0.5, 0.3, 0.2]" in proposed(place, "--statistics", "s.json")


def test_large_doubles_are_not_given_digits_that_they_have_no_room_for(place: Existing) -> None:
    place.database.execute("CREATE TABLE sizes (bytes DOUBLE PRECISION NOT NULL)")
    many = ", ".join(f"({10**15 + 3 * number}.0)" for number in range(2_000))
    place.database.execute(f"INSERT INTO sizes VALUES {many}", "ANALYZE")
    place.cli("scenario", "from", place.database.dsn, "--statistics-out", "s.json")
    place.database.execute("DELETE FROM sizes")
    made = proposed(place, "--statistics", "s.json")
    assert "type: histogram" in made
    assert "does not fit" not in made


@pytest.mark.every_version
def test_rows_of_partitions_count_for_the_table(postgres_dsn: str, cli: Cli) -> None:
    database = Database("postgres", postgres_dsn)
    database.execute(
        "CREATE TABLE events (id BIGINT, n INT) PARTITION BY RANGE (id)",
        "CREATE TABLE early PARTITION OF events FOR VALUES FROM (0) TO (500) "
        "PARTITION BY RANGE (id)",
        "CREATE TABLE first PARTITION OF early FOR VALUES FROM (0) TO (500)",
        "CREATE TABLE late PARTITION OF events FOR VALUES FROM (500) TO (2000)",
        "INSERT INTO events SELECT i, i % 7 FROM generate_series(0, 1999) AS s(i)",
        "ANALYZE",
        # As Postgres 13 has it, which counts the rows of the others only.
        "UPDATE pg_class SET reltuples = 0 WHERE relname IN ('events', 'early')",
    )
    cli("scenario", "from", postgres_dsn, "--statistics-out", "s.json")
    (table,) = json.loads(Path("s.json").read_text(encoding="utf-8"))["tables"]
    assert table["rows"] == 2_000
    assert table["columns"]["id"]["distinct"] == 2_000


@pytest.mark.parametrize(("count", "exponent"), [(5, 0.5), (1_000, 1.0), (10**6, 1.4)])
def test_exponents_are_those_of_the_first_share(count: int, exponent: float) -> None:
    top = 1 / sum(rank**-exponent for rank in range(1, count + 1))
    assert exponent_of(top, count) == pytest.approx(exponent, abs=0.005)
