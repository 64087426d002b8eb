"""Tables of which a second run could only make the same rows: they are filled once."""

from __future__ import annotations

from tests.adopting.test_scenario_from import NUMBERED, run, scenario_from
from tests.support.existing import Existing

CODE = "CHAR(3) NOT NULL REFERENCES currency(code)"
TABLES = (
    # A few values are all that their keys take.
    "CREATE TABLE settings (id {id} CHECK (id = 1), site_name TEXT NOT NULL)",
    "CREATE TABLE flags (is_on BOOLEAN NOT NULL UNIQUE, label TEXT)",
    "CREATE TABLE stage (stage VARCHAR(9) PRIMARY KEY CHECK (stage IN ('draft', 'it''s|live')))",
    "CREATE TABLE sizes (n SMALLINT PRIMARY KEY CHECK (n IN (1, 5, 10)), label TEXT)",
    "CREATE TABLE grid (kind VARCHAR(5) NOT NULL CHECK (kind IN ('a', 'b')), size SMALLINT NOT "
    "NULL CHECK (size IN (1, 2, 3)), label TEXT, PRIMARY KEY (kind, size))",
    "CREATE TABLE days (day DATE PRIMARY KEY, visits INT NOT NULL)",
    # What points to rows that a migration has written, one to one, in pairs, or counted.
    "CREATE TABLE currency (code CHAR(3) PRIMARY KEY, name TEXT NOT NULL)",
    "INSERT INTO currency VALUES ('EUR', 'Euro'), ('USD', 'US Dollar'), ('JPY', 'Yen')",
    f"CREATE TABLE rounding (id {{id}}, code {CODE} UNIQUE, step DECIMAL(5,2) NOT NULL)",
    "CREATE TABLE remark (id {id}, rounding_id {key} NOT NULL UNIQUE REFERENCES rounding(id))",
    f"CREATE TABLE fx (id {{id}}, base {CODE}, quote {CODE}, UNIQUE (base, quote), "
    "CHECK (base <> quote))",
    f"CREATE TABLE coin (code {CODE}, no INT NOT NULL, label TEXT, PRIMARY KEY (code, no))",
    # A code of a list is enough, without a primary key; what points to it may be wider.
    "CREATE TABLE country (iso2 CHAR(2) NOT NULL UNIQUE, name TEXT NOT NULL)",
    "CREATE TABLE office (id {id}, country VARCHAR(9) NOT NULL REFERENCES country(iso2), "
    "stage VARCHAR(9) NOT NULL REFERENCES stage(stage))",
    f"CREATE TABLE price (office_id {{key}} NOT NULL REFERENCES office(id), code {CODE}, "
    "amount DECIMAL(9,2) NOT NULL, PRIMARY KEY (office_id, code))",
)
ONCE = ("settings", "flags", "stage", "sizes", "grid", "days", "currency", "rounding", "remark")
ALSO_ONCE = ("fx", "coin", "country")


def test_a_second_run_adds_rows_where_it_can_and_reads_the_others(place: Existing) -> None:
    numbered = NUMBERED[place.database.like]
    key = "BIGINT" if "BIGINT" in numbered else "INTEGER"
    place.database.execute(*(sql.format(id=numbered, key=key) for sql in TABLES))
    text = scenario_from(place, "--rows", "60")
    assert "left out: table" not in text
    assert "refused" not in text
    states = []
    for _ in range(2):
        verify = ("run", "verify", run(place), "--target", place.database.dsn)
        assert "every row is as the run made it" in place.cli(*verify).out
        states.append(place.state())
    first, second = states
    assert {name for name in first if first[name] == second[name]} == {*ONCE, *ALSO_ONCE}
    assert (first["settings"], first["flags"], first["stage"], first["sizes"]) == (1, 2, 2, 3)
    assert (first["rounding"], first["remark"]) == (3, 3)
    assert second["office"] == 2 * first["office"]
    assert place.database.query("SELECT DISTINCT stage FROM stage ORDER BY 1") == [
        ("draft",),
        ("it's|live",),
    ]
