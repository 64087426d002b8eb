"""Tables of a shop: totals are sums, states have their times, and rows come in causal order."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from sdgen.adopting.lifecycles.cycles import life_cycle
from tests.support.cli import Cli

TABLES = """
CREATE TABLE customers (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, orders_count INTEGER NOT NULL DEFAULT 0,
  created_at TIMESTAMP NOT NULL);
CREATE TABLE products (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, price DECIMAL(8,2) NOT NULL CHECK (price > 0));
CREATE TABLE orders (
  id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers,
  status TEXT NOT NULL
    CHECK (status IN ('pending', 'paid', 'shipped', 'delivered', 'cancelled', 'returned')),
  subtotal DECIMAL(10,2) NOT NULL, tax DECIMAL(10,2) NOT NULL, shipping_cost DECIMAL(8,2),
  total DECIMAL(10,2) NOT NULL CHECK (total >= 0), item_count INTEGER NOT NULL,
  created_at TIMESTAMP NOT NULL, created_at_share REAL NOT NULL, paid_at TIMESTAMP,
  shipped_at TIMESTAMP, cancelled_at TIMESTAMP, updated_at TIMESTAMP NOT NULL,
  CHECK (shipped_at > created_at), CHECK ((status = 'cancelled') = (cancelled_at IS NOT NULL)));
CREATE TABLE order_items (
  id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders ON DELETE CASCADE,
  position INTEGER NOT NULL, product_id INTEGER NOT NULL REFERENCES products,
  quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 20), unit_price DECIMAL(8,2) NOT NULL,
  discount_percent INTEGER NOT NULL, line_total DECIMAL(10,2) NOT NULL,
  UNIQUE (order_id, position));
CREATE TABLE plans (id INTEGER PRIMARY KEY, name TEXT NOT NULL, price_month DECIMAL(8,2) NOT NULL);
INSERT INTO plans VALUES (1, 'Free', 0), (2, 'Team', 19.5), (3, 'Business', 199);
CREATE TABLE teams (id INTEGER PRIMARY KEY, plan_id INTEGER NOT NULL REFERENCES plans);
CREATE TABLE subscriptions (
  id INTEGER PRIMARY KEY, team_id INTEGER NOT NULL UNIQUE REFERENCES teams,
  plan_id INTEGER NOT NULL REFERENCES plans, price_month DECIMAL(8,2) NOT NULL);
CREATE TABLE parcels (
  id INTEGER PRIMARY KEY, status TEXT NOT NULL CHECK (status IN ('pending', 'shipped')),
  "Status_Since" TIMESTAMP NOT NULL, shipped_at TIMESTAMP, shipped_at_reached TIMESTAMP,
  CHECK ((status = 'shipped') = (shipped_at IS NOT NULL)));
CREATE TABLE badges (
  id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers,
  awarded_at TIMESTAMP NOT NULL);
CREATE TABLE carts (id INTEGER PRIMARY KEY, total_cents INTEGER NOT NULL);
CREATE TABLE transfers (
  id INTEGER PRIMARY KEY, from_id INTEGER REFERENCES customers,
  to_id INTEGER NOT NULL REFERENCES customers, a INTEGER NOT NULL, b INTEGER NOT NULL,
  CHECK (from_id <> to_id), CHECK (a <> b), CHECK (abs(a) + abs(b) < 300));
CREATE TABLE cart_lines (
  cart_id INTEGER NOT NULL REFERENCES carts, order_index INTEGER NOT NULL,
  qty INTEGER NOT NULL, price_cents INTEGER NOT NULL, PRIMARY KEY (cart_id, order_index));
"""
WRONG = {
    "a line is quantity times price, less its discount": "SELECT count(*) FROM order_items WHERE "
    "abs(line_total - quantity * unit_price * (1 - discount_percent / 100.0)) > 0.006",
    "a price is the product's": "SELECT count(*) FROM order_items i JOIN products p "
    "ON p.id = product_id WHERE unit_price <> price",
    "a subscription has its plan's price": "SELECT count(*) FROM subscriptions s JOIN plans p "
    "ON p.id = plan_id WHERE s.price_month <> p.price_month",
    "a subtotal is the sum of lines": "SELECT count(*) FROM orders o WHERE abs(subtotal - "
    "(SELECT sum(line_total) FROM order_items WHERE order_id = o.id)) > 0.001",
    "a total is the sum of its parts": "SELECT count(*) FROM orders WHERE "
    "abs(total - subtotal - tax - coalesce(shipping_cost, 0)) > 0.001",
    "items are counted": "SELECT count(*) FROM orders o WHERE item_count <> "
    "(SELECT count(*) FROM order_items WHERE order_id = o.id)",
    "orders are counted": "SELECT count(*) FROM customers c WHERE orders_count <> "
    "(SELECT count(*) FROM orders WHERE customer_id = c.id)",
    "cents are added": "SELECT count(*) FROM carts c WHERE total_cents <> "
    "(SELECT sum(qty * price_cents) FROM cart_lines WHERE cart_id = c.id)",
    "orders are placed by those who are there": "SELECT count(*) FROM orders o JOIN customers c "
    "ON c.id = customer_id WHERE o.created_at < c.created_at",
    "badges are awarded to those who are there": "SELECT count(*) FROM badges b JOIN customers c "
    "ON c.id = customer_id WHERE awarded_at < created_at",
    "states have their times": "SELECT count(*) FROM orders WHERE "
    "(status IN ('shipped', 'delivered', 'returned')) <> (shipped_at IS NOT NULL)",
    "times are in order": "SELECT count(*) FROM orders WHERE shipped_at <= paid_at "
    "OR paid_at <= created_at OR updated_at < max(created_at, coalesce(shipped_at, created_at))",
}


@pytest.fixture
def shop(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Cli, sqlite3.Connection]]:
    """Return the command line, and a shop whose tables are empty."""
    monkeypatch.chdir(tmp_path)
    with closing(sqlite3.connect("shop.sqlite")) as connection:
        connection.executescript(TABLES)
        yield Cli(capsys), connection


def test_amounts_add_up_and_states_have_their_times(shop: tuple[Cli, sqlite3.Connection]) -> None:
    cli, connection = shop
    cli("scenario", "from", "shop.sqlite", "--rows", "400", "--output", "shop.yaml", code=0)
    said = Path("shop.yaml").read_text(encoding="utf-8")
    assert "left out: table" not in said
    assert "start: status_since_" in said  # the table has a column of that name
    assert "transfers: CHECK (ABS(a) + ABS(b) < 300) is not understood" in " ".join(
        said.replace("#", " ").split()
    )
    cli("run", "start", "--scenario", "./shop.yaml", "--target", "shop.sqlite", code=0)
    tables = ("customers", "products", "orders", "order_items", "carts", "cart_lines", "transfers")
    counts = [connection.execute(f"SELECT count(*) FROM {each}").fetchone()[0] for each in tables]
    assert 380 <= max(counts) <= 420
    # Tables that hold rows get more where all of them are asked for.
    refused = cli("scenario", "from", "shop.sqlite", code=2).err
    assert "'*' for all of them" in refused
    options = ("--table", "*", "--exclude", "plans")
    again = cli("scenario", "from", "shop.sqlite", *options, code=0).out
    assert again.count("  - name: ") == said.count("  - name: ")
    Path("again.yaml").write_text(again, encoding="utf-8")
    cli("run", "start", "--scenario", "./again.yaml", "--target", "shop.sqlite", code=0)
    for what, sql in WRONG.items():
        assert connection.execute(sql).fetchone() == (0,), what
    counts = dict(connection.execute("SELECT status, count(*) FROM orders GROUP BY status"))
    assert counts["delivered"] > sum(counts.values()) / 2
    assert 0 < counts["cancelled"] < sum(counts.values()) / 4


@pytest.mark.parametrize(
    ("states", "initial", "frequent"),
    [
        ("draft open paid void", "draft", "paid"),
        ("Open,In Progress,Resolved,Closed", "Open", "Closed"),
        ("trialing active past_due canceled", "trialing", "active"),
        ("queued running succeeded failed", "queued", "succeeded"),
        ("invited active suspended", "invited", "active"),
        ("pending approved rejected", "pending", "approved"),
    ],
)
def test_states_make_a_life_cycle(states: str, initial: str, frequent: str) -> None:
    values = states.split("," if "," in states else None)
    found = life_cycle(values)
    assert found is not None
    assert found.initial == initial
    assert max(found.weights, key=found.weights.__getitem__) == frequent
    reached = {initial, *(each["to"] for each in found.transitions)}
    assert reached == {*values}
    for source in values:
        rates = [each["rate"] for each in found.transitions if each["from"] == source]
        assert sum(rates) <= 1


@pytest.mark.parametrize(
    "states", ["red green", "active purple", "cancelled void", "canceled cancelled open"]
)
def test_other_values_make_none(states: str) -> None:
    assert life_cycle(states.split()) is None
