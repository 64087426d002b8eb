"""Rows that agree with the rows that they point to: in places, addresses and prices."""

from __future__ import annotations

import pytest

from tests.adopting.test_scenario_from import run, scenario_from
from tests.support.existing import Existing

TABLES = (
    "CREATE TABLE country (country_id INTEGER PRIMARY KEY, country VARCHAR(50) NOT NULL)",
    "CREATE TABLE city (city_id INTEGER PRIMARY KEY, city VARCHAR(50) NOT NULL, country_id INTEGER "
    "NOT NULL REFERENCES country)",
    "CREATE TABLE address (address_id INTEGER PRIMARY KEY, address VARCHAR(50) NOT NULL, district "
    "VARCHAR(40) NOT NULL, city_id INTEGER NOT NULL REFERENCES city, phone VARCHAR(24) NOT NULL)",
    "CREATE TABLE customers (id INTEGER PRIMARY KEY, name VARCHAR(60) NOT NULL, address "
    "VARCHAR(70), city VARCHAR(40), postal_code VARCHAR(10))",
    "CREATE TABLE category (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL)",
    "CREATE TABLE film (id INTEGER PRIMARY KEY, title VARCHAR(60) NOT NULL, rental_rate "
    "DECIMAL(4,2) NOT NULL, category_id INTEGER NOT NULL REFERENCES category)",
    "CREATE TABLE inventory (id INTEGER PRIMARY KEY, film_id INTEGER NOT NULL REFERENCES film)",
    "CREATE TABLE rental (id INTEGER PRIMARY KEY, inventory_id INTEGER NOT NULL REFERENCES "
    "inventory, customer_id INTEGER NOT NULL REFERENCES customers)",
    "CREATE TABLE payment (id INTEGER PRIMARY KEY, rental_id INTEGER NOT NULL REFERENCES rental, "
    "amount DECIMAL(6,2) NOT NULL)",
    "CREATE TABLE invoices (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES "
    "customers, invoice_date DATE NOT NULL, billing_address VARCHAR(70), billing_city "
    "VARCHAR(40), billing_postal_code VARCHAR(10))",
    "CREATE TABLE credential_types (id INTEGER PRIMARY KEY, name VARCHAR(20) NOT NULL)",
    "CREATE TABLE credentials (id INTEGER PRIMARY KEY, credential_type_id INTEGER NOT NULL "
    "REFERENCES credential_types)",
    "CREATE TABLE credential_names (id INTEGER PRIMARY KEY, name VARCHAR(60) NOT NULL, "
    "credential_id INTEGER NOT NULL REFERENCES credentials ON DELETE CASCADE, "
    "credential_type_id INTEGER NOT NULL REFERENCES credential_types)",
)
COUNTRIES = {"Berlin": "Germany", "Paris": "France", "Glasgow": "United Kingdom", "Rome": "Italy"}
PREFIXES = {"Germany": "+49", "France": "+33", "United Kingdom": "+44", "Spain": "+34"}
NONE_OF = (
    "SELECT count(*) FROM credential_names n JOIN credentials c ON c.id = n.credential_id WHERE "
    "n.credential_type_id <> c.credential_type_id",
    "SELECT count(*) FROM payment p JOIN rental r ON r.id = p.rental_id JOIN inventory i ON i.id = "
    "r.inventory_id JOIN film f ON f.id = i.film_id WHERE p.amount <> f.rental_rate",
    "SELECT count(*) FROM invoices i JOIN customers c ON c.id = i.customer_id WHERE "
    "COALESCE(i.billing_address, '') <> COALESCE(c.address, '') OR COALESCE(i.billing_city, '') <> "
    "COALESCE(c.city, '') OR COALESCE(i.billing_postal_code, '') <> COALESCE(c.postal_code, '')",
    "SELECT count(*) FROM category WHERE name NOT IN ('Action', 'Animation', 'Comedy', "
    "'Documentary', 'Drama', 'Family', 'Fantasy', 'Foreign', 'Horror', 'Music', 'Mystery', "
    "'Romance', 'Sci-Fi', 'Sports', 'Thriller', 'Travel')",
    *(
        "SELECT count(*) FROM city JOIN country ON country.country_id = city.country_id WHERE city "
        f"= '{city}' AND country <> '{country}'"
        for city, country in COUNTRIES.items()
    ),
    *(
        "SELECT count(*) FROM address a JOIN city ON city.city_id = a.city_id JOIN country ON "
        f"country.country_id = city.country_id WHERE (country = '{country}') <> (phone LIKE "
        f"'{prefix} %')"
        for country, prefix in PREFIXES.items()
    ),
)
"""What contradicts a row pointed to."""


@pytest.mark.slow_on_servers
@pytest.mark.first_server
def test_rows_agree_with_those_that_they_point_to(place: Existing) -> None:
    place.database.execute(*TABLES)
    scenario_from(place, "--rows", "300")
    for _ in range(2):
        run(place)
    for sql in NONE_OF:
        assert place.database.query(sql) == [(0,)], sql
    for sql in ("SELECT count(*) FROM address WHERE phone LIKE '+4%'", "SELECT 1 FROM payment"):
        assert place.database.query(sql)[0] != (0,)
