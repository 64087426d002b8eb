"""Columns of a row that agree, whatever language or short words their names are in."""

from __future__ import annotations

import pytest

from sdgen.adopting.lifecycles.cycles import life_cycle
from sdgen.adopting.names.spellings import groups
from sdgen.adopting.names.words import words_of
from tests.adopting.test_scenario_from import run, scenario_from
from tests.support.existing import Existing

TABLES = (
    'CREATE TABLE "CUST_MAST" ("CUST_ID" INTEGER PRIMARY KEY, "FRST_NM" VARCHAR(30) NOT NULL, '
    '"LST_NM" VARCHAR(30) NOT NULL, "SEX_CD" CHAR(1), "TITLE_OF_COURTESY" VARCHAR(10), '
    '"DOB" DATE NOT NULL, "AGE" INTEGER NOT NULL, "EML_ADDR" VARCHAR(80) NOT NULL, '
    '"EMERGENCY_CONTACT_NM" VARCHAR(80) NOT NULL, "CTY_NM" VARCHAR(60) NOT NULL, '
    '"CTRY_CD" CHAR(2) NOT NULL, "CURR_CD" CHAR(3) NOT NULL)',
    "CREATE TABLE artikel (id INTEGER PRIMARY KEY, bezeichnung VARCHAR(80) NOT NULL, "
    "sku VARCHAR(20) NOT NULL, einzelpreis DECIMAL(8,2) NOT NULL, stock_quantity INTEGER NOT NULL, "
    "reserved_quantity INTEGER NOT NULL, available_quantity INTEGER NOT NULL)",
    "CREATE TABLE auftraege (id INTEGER PRIMARY KEY, bestelldatum DATE NOT NULL, "
    "shipped_at TIMESTAMP, delivered_at TIMESTAMP)",
    "CREATE TABLE positionen (id INTEGER PRIMARY KEY, auftrag_id INTEGER NOT NULL "
    "REFERENCES auftraege, artikel_id INTEGER NOT NULL REFERENCES artikel, "
    "article_name VARCHAR(80) NOT NULL, sku VARCHAR(20) NOT NULL, menge INTEGER NOT NULL, "
    "einzelpreis DECIMAL(8,2) NOT NULL, gesamtpreis DECIMAL(10,2) NOT NULL)",
    "CREATE TABLE tickets (id INTEGER PRIMARY KEY, opened_at TIMESTAMP NOT NULL, "
    "acknowledged_at TIMESTAMP, resolved_at TIMESTAMP, closed_at TIMESTAMP, check_in DATE NOT "
    "NULL, check_out DATE NOT NULL, nights INTEGER NOT NULL)",
    "CREATE TABLE staff (id INTEGER PRIMARY KEY, name VARCHAR(60) NOT NULL, birth_date DATE NOT "
    "NULL, hiredate DATE NOT NULL, active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)), "
    "activebool INTEGER NOT NULL CHECK (activebool IN (0, 1)), address VARCHAR(60), city "
    "VARCHAR(60), gross_pay DECIMAL(10,2) NOT NULL, tax_withheld DECIMAL(10,2) NOT NULL, "
    "net_pay DECIMAL(10,2) NOT NULL)",
    "CREATE TABLE workorders (id INTEGER PRIMARY KEY, scheduledstartdate TIMESTAMP NOT NULL, "
    "scheduledenddate TIMESTAMP NOT NULL, actualstartdate TIMESTAMP, actualenddate TIMESTAMP CHECK "
    "(actualenddate >= actualstartdate), orderqty INTEGER NOT NULL, scrappedqty INTEGER NOT NULL, "
    "scrapreason VARCHAR(40))",
    "CREATE TABLE card_files (id INTEGER PRIMARY KEY, card_type VARCHAR(20) NOT NULL, card_number "
    "VARCHAR(25) NOT NULL, file_name VARCHAR(60) NOT NULL, file_extension VARCHAR(4) NOT NULL)",
)
OF_WOMEN = "('Ms', 'Mrs')"
NONE_OF = (
    'SELECT count(*) FROM "CUST_MAST" WHERE "SEX_CD" = \'M\' AND '
    f'"TITLE_OF_COURTESY" IN {OF_WOMEN}',
    'SELECT count(*) FROM "CUST_MAST" WHERE "AGE" NOT BETWEEN 15 AND 90',
    'SELECT count(*) FROM "CUST_MAST" WHERE "EML_ADDR" NOT LIKE \'%@example.%\'',
    'SELECT count(*) FROM "CUST_MAST" WHERE "EMERGENCY_CONTACT_NM" = '
    '"FRST_NM" || \' \' || "LST_NM"',
    'SELECT count(*) FROM "CUST_MAST" WHERE "CTRY_CD" = \'DE\' AND "CURR_CD" <> \'EUR\'',
    "SELECT count(*) FROM artikel WHERE reserved_quantity > stock_quantity",
    "SELECT count(*) FROM artikel WHERE available_quantity <> stock_quantity - reserved_quantity",
    "SELECT count(*) FROM auftraege WHERE delivered_at < shipped_at OR "
    "(delivered_at IS NOT NULL AND shipped_at IS NULL)",
    "SELECT count(*) FROM positionen p JOIN artikel a ON a.id = p.artikel_id "
    "WHERE p.article_name <> a.bezeichnung OR p.sku <> a.sku OR p.einzelpreis <> a.einzelpreis "
    "OR abs(p.gesamtpreis - p.menge * p.einzelpreis) > 0.005",
    "SELECT count(*) FROM tickets WHERE acknowledged_at < opened_at OR resolved_at < "
    "acknowledged_at OR closed_at < resolved_at OR (closed_at IS NOT NULL AND resolved_at IS NULL)",
    "SELECT count(*) FROM tickets WHERE check_out <= check_in OR nights NOT BETWEEN 1 AND 14",
    "SELECT count(*) FROM staff WHERE substr(CAST(hiredate AS text), 1, 4) < "
    "substr(CAST(birth_date AS text), 1, 4) OR active <> activebool OR "
    "(address IS NOT NULL AND city IS NULL) OR abs(gross_pay - tax_withheld - net_pay) > 0.005",
    "SELECT count(*) FROM workorders WHERE actualstartdate < scheduledstartdate OR actualenddate < "
    "scheduledenddate OR (scrapreason IS NOT NULL AND scrappedqty = 0)",
    "SELECT count(*) FROM card_files WHERE (card_type = 'amex') <> (card_number LIKE '37%') OR "
    "file_name NOT LIKE '%.' || file_extension",
)


@pytest.mark.slow_on_servers
@pytest.mark.first_server
def test_columns_of_a_row_agree(place: Existing) -> None:
    place.database.execute(*TABLES)
    text = scenario_from(place, "--rows", "80")
    assert "first_name_male" in text
    assert "a part of stock_quantity" in text
    assert "stock_quantity less reserved_quantity" in text
    for _ in range(2):
        run(place)
    for sql in NONE_OF:
        assert place.database.query(sql) == [(0,)], sql
    ((copied,),) = place.database.query("SELECT count(DISTINCT article_name) FROM positionen")
    assert int(str(copied)) > 1


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("CUST_FRST_NM", "customer first name"),
        ("addrLn_1", "address line 1"),
        ("ST_CD", "state code"),
        ("Rechnungsnummer", "invoice number"),
        ("geändert_am", "updated at"),
        ("fecha_de_nacimiento", "birth date"),
        ("código_postal", "postal code"),
        ("personality", "personality"),
        ("landmark", "landmark"),
        ("order_date", "order date"),
    ],
)
def test_words_are_read_as_the_rules_spell_them(name: str, words: str) -> None:
    assert " ".join(words_of(name)) == words


def test_no_spelling_is_said_twice() -> None:
    said = [each for group in groups().values() for spelled in group.values() for each in spelled]
    within = {
        each
        for group in groups().values()
        if (all_ := [one for spelled in group.values() for one in spelled])
        for each in all_
        if all_.count(each) > 1
    }
    assert said
    assert not within


@pytest.mark.parametrize(
    "states", [("offen", "bezahlt", "versendet", "storniert"), ("Pending", "CheckedIn", "NoShow")]
)
def test_states_are_read_in_any_spelling(states: tuple[str, ...]) -> None:
    cycle = life_cycle(states)
    assert cycle is not None
    assert cycle.initial == states[0]
