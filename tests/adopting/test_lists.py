"""Look-up tables have rows that everybody knows: real codes, each once, with their own names."""

from __future__ import annotations

from sdgen.adopting.names.lists import known_lists, list_of
from tests.adopting.test_scenario_from import NUMBERED, run, scenario_from
from tests.support.existing import Existing

TABLES = (
    "CREATE TABLE countries (code CHAR(2) PRIMARY KEY, name TEXT NOT NULL, currency CHAR(3))",
    "CREATE TABLE currencies (code CHAR(3) PRIMARY KEY, name TEXT NOT NULL UNIQUE, "
    '"Decimal places" SMALLINT NOT NULL)',
    # Rows with a number have those of the list one after the other, as long as it is.
    "CREATE TABLE language (language_id {id}, name VARCHAR(30) NOT NULL, native_name VARCHAR(30))",
    "CREATE TABLE genres (id {id}, name VARCHAR(40))",
    "CREATE TABLE unit_of_measure (abbr VARCHAR(10) PRIMARY KEY, name TEXT)",
    "CREATE TABLE films (id {id}, language_id {key} REFERENCES language(language_id), genre_id "
    "INTEGER REFERENCES genres(id), country CHAR(2) REFERENCES countries(code), currency CHAR(3) "
    "REFERENCES currencies(code))",
    # The key of pairs of such rows is known as well: a further run could only repeat some.
    "CREATE TABLE tenders (country CHAR(2) REFERENCES countries(code), currency CHAR(3) REFERENCES "
    "currencies(code), PRIMARY KEY (country, currency))",
    # Codes that a CHECK wants otherwise are none of the list.
    "CREATE TABLE airports (code CHAR(3) PRIMARY KEY CHECK (code LIKE 'X%'), name TEXT NOT NULL)",
)


def test_parts_that_are_unique_are_so_and_rows_are_whole() -> None:
    for known in known_lists():
        assert all(len(row) == len(known.parts) for row in known.rows), known.name
        for part in known.unique:
            assert len({*known.values(part)}) == len(known.rows), (known.name, part)


def test_a_table_has_a_list_by_its_name() -> None:
    found = {
        table: "" if (known := list_of(table)) is None else known.name
        for table in ("Countries", "tbl_country", "country_languages", "business_units", "us_state")
    }
    assert found == {
        "Countries": "countries",
        "tbl_country": "countries",
        "country_languages": "",
        "business_units": "",
        "us_state": "states of the US",
    }


def test_two_runs_of_look_up_tables_have_rows_of_lists_each_once(place: Existing) -> None:
    numbered = NUMBERED[place.database.like]
    key = "BIGINT" if "BIGINT" in numbered else "INTEGER"
    place.database.execute(*(sql.format(id=numbered, key=key) for sql in TABLES))
    text = scenario_from(place, "--rows", "200")
    assert "fill_once: true\n    primary_key: [code]" in text
    assert "fill_once: true\n    primary_key: [country, currency]" in text
    assert "to add rows" not in text
    for _ in range(2):
        verify = ("run", "verify", run(place), "--target", place.database.dsn)
        assert "every row is as the run made it" in place.cli(*verify).out
    known = {each.name: each for each in known_lists()}
    for sql, name, parts in (
        ("SELECT code, name, currency FROM countries", "countries", ("code", "name", "currency")),
        ("SELECT name, native_name FROM language", "languages", ("name", "native")),
        ("SELECT abbr, name FROM unit_of_measure", "units", ("code", "name")),
    ):
        rows = place.database.query(sql)
        listed = {*zip(*map(known[name].values, parts), strict=True)}
        assert {*rows} <= listed
        assert len({*rows}) == len(rows) == 12, rows
    decimals = place.database.query('SELECT code, "Decimal places" FROM currencies')
    currencies = known["currencies"]
    listed = {*zip(currencies.values("code"), currencies.values("decimals"), strict=True)}
    assert {(code, str(places)) for code, places in decimals} <= listed
    genres = "SELECT count(*), count(DISTINCT name) FROM genres WHERE id <= 12"
    assert place.database.query(genres) == [(12, 12)]
    assert place.database.query("SELECT count(*) FROM airports WHERE code NOT LIKE 'X%'") == [(0,)]
