"""An application's tables in three schemas: filled whole by one scenario, and given back."""

from __future__ import annotations

from typing import Any

from tests.support.existing import ID, Existing, column, entity

TABLES = """
CREATE SCHEMA org;
CREATE SCHEMA stock;
CREATE SCHEMA "Sales Dept";
CREATE DOMAIN "Flag" AS boolean NOT NULL;
CREATE DOMAIN org."Label" AS varchar(30);
CREATE DOMAIN "Sales Dept"."Number" AS varchar(12) CHECK (VALUE LIKE 'SO-%');
CREATE TABLE org.unit (code char(3) PRIMARY KEY, name org."Label" NOT NULL);
CREATE TABLE org.party (
  party_id serial PRIMARY KEY, guid uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  changed timestamp NOT NULL DEFAULT now());
CREATE TABLE org.person (
  party_id int PRIMARY KEY REFERENCES org.party,
  kind char(2) NOT NULL CHECK (kind IS NULL OR upper(kind) IN ('SC', 'EM')),
  formal "Flag" DEFAULT false, name org."Label" NOT NULL, survey text);
CREATE TABLE org.employee (
  party_id int PRIMARY KEY REFERENCES org.person, boss_id int REFERENCES org.employee,
  born date NOT NULL CHECK (born BETWEEN '1930-01-01' AND now() - interval '18 years'),
  node varchar NOT NULL UNIQUE DEFAULT '/', hours smallint CHECK (hours BETWEEN -40 AND 240),
  starts time NOT NULL);
CREATE TABLE stock.place (place_id serial PRIMARY KEY, name org."Label" NOT NULL);
CREATE TABLE stock.product (
  product_id serial PRIMARY KEY, line char(2) CHECK (upper(line) IN ('R', 'M') OR line IS NULL),
  cost numeric NOT NULL CHECK (cost >= 0.00), unit char(3) NOT NULL REFERENCES org.unit,
  picture bytea);
CREATE TABLE stock.held (
  product_id int REFERENCES stock.product, place_id smallint REFERENCES stock.place,
  bin smallint NOT NULL CHECK (bin >= 0 AND bin <= 100), PRIMARY KEY (product_id, place_id));
CREATE TABLE stock.part (
  part_id serial PRIMARY KEY, whole_id int REFERENCES stock.product,
  piece_id int NOT NULL REFERENCES stock.product, level smallint NOT NULL,
  quantity numeric(8,2) NOT NULL DEFAULT 1.00, CHECK (whole_id <> piece_id),
  CHECK (whole_id IS NULL AND level = 0 AND quantity = 1.00
         OR whole_id IS NOT NULL AND level >= 1));
CREATE TABLE "Sales Dept".offer (
  offer_id int, product_id int REFERENCES stock.product, PRIMARY KEY (offer_id, product_id));
CREATE TABLE "Sales Dept"."Order Head" (
  "OrderID" serial PRIMARY KEY, number "Sales Dept"."Number" NOT NULL,
  customer int NOT NULL REFERENCES org.person, ordered date NOT NULL,
  shipped date CHECK (shipped >= ordered OR shipped IS NULL), total numeric NOT NULL);
CREATE TABLE "Sales Dept"."Order Line" (
  "OrderID" int REFERENCES "Sales Dept"."Order Head" ON DELETE CASCADE, line_id serial,
  offer_id int NOT NULL, product_id int NOT NULL, "primary" "Flag",
  PRIMARY KEY ("OrderID", line_id),
  FOREIGN KEY (offer_id, product_id) REFERENCES "Sales Dept".offer);
CREATE VIEW org.p AS SELECT party_id AS id, * FROM org.person;
INSERT INTO org.unit VALUES ('EA', 'each'), ('KG', 'kilogram'), ('CTN', 'carton');
"""


def key(name: str, **params: Any) -> dict[str, Any]:
    """Return a column that counts up."""
    return {**ID, "name": name, "generator": {"type": "sequence", "params": params}}


def fk(to: str, at: str, how: Any = "uniform", **more: Any) -> dict[str, Any]:
    """Return an fk."""
    return {"entity": to, "column": at, "distribution": how, **more}


ONCE = {"type": "unique", "scattered": False}


def several(most: int) -> dict[str, Any]:
    """Return a distribution."""
    return {"type": "children", "min": 1, "max": most}


def decided(name: str, schema: str, *columns: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return an entity whose rows an fk decides."""
    return {"name": name, "schema": schema, "columns": [*columns], **more}


UNIT = decided("unit", "org", {"name": "code", "type": "char(3)", "primary_key": True})
NULLED = {"nullable": True, "null_rate": 0.3}
ENTITIES = (
    # Children first: the order of writing is that of the tables' own keys.
    decided(
        "lines",
        "Sales Dept",
        column("OrderID", "int", fk=fk("orders", "OrderID", several(3))),
        {**key("line_id"), "primary_key": False},
        column("offer_id", "int", fk=fk("offer", "offer_id")),
        column("product_id", "int", "parent", via="offer_id", column="product_id"),
        column("primary", "bool", "bool"),
        target_table="Order Line",
    ),
    entity(
        "orders",
        40,
        key("OrderID", start=43_659),
        column("number", "varchar(12)", "template", template="SO-{OrderID}"),
        column("customer", "int", fk=fk("person", "party_id", "zipf")),
        column("ordered", "date", "date", min="-700d", max="-20d"),
        column("shipped", "date", expr="ordered + 7", **NULLED),
        column("total", "decimal(12,4)", "lognormal", median=900, sigma=1),
        schema="Sales Dept",
        target_table="Order Head",
    ),
    decided(
        "offer",
        "Sales Dept",
        column("offer_id", "int", "child_number", via="product_id"),
        column("product_id", "int", fk=fk("product", "product_id", several(2))),
    ),
    entity(
        "part",
        50,
        key("part_id"),
        column("whole_id", "int", fk=fk("product", "product_id", where={"to": "30%"}), **NULLED),
        column("piece_id", "int", fk=fk("product", "product_id", where={"from": "30%"})),
        column("level", "smallint", expr="CASE WHEN whole_id IS NULL THEN 0 ELSE 2 END"),
        column("quantity", "decimal(8,2)", expr="CASE WHEN whole_id IS NULL THEN 1 ELSE 2.5 END"),
        schema="stock",
    ),
    decided(
        "held",
        "stock",
        column("product_id", "int", fk=fk("product", "product_id", several(3))),
        column(
            "place_id",
            "smallint",
            fk=fk("place", "place_id", {"type": "distinct", "per": "product_id"}),
        ),
        column("bin", "smallint", "uniform_int", min=0, max=100),
    ),
    entity(
        "product",
        30,
        key("product_id", start=680),
        column("line", "char(2)", "choice", values=["R", "M"], **NULLED),
        column("cost", "decimal(12,4)", "lognormal", median=50, sigma=1),
        column("unit", "char(3)", fk=fk("unit", "code", "every")),
        column("picture", "bytes", "bytes", min=4, max=40),
        schema="stock",
    ),
    entity(
        "place",
        5,
        {**key("place_id"), "type": "smallint"},
        column("name", "varchar(30)", "pattern", mask="Hall ??"),
        schema="stock",
    ),
    decided(
        "employee",
        "org",
        column("party_id", "int", fk=fk("person", "party_id", ONCE, where={"to": 20})),
        column("boss_id", "int", nullable=True, fk=fk("employee", "party_id", "tree")),
        column("born", "date", "date", min="1951-01-01", max="1999-12-31"),
        column("node", "text", "template", template="/{party_id}/"),
        column("hours", "smallint", "uniform_int", min=-40, max=240),
        column("starts", "time", "choice", values=["07:00:00", "15:00:00"]),
    ),
    decided(
        "person",
        "org",
        column("party_id", "int", fk=fk("party", "party_id", ONCE, where={"to": 50})),
        column("kind", "char(2)", "choice", values=["SC", "em"]),
        column("formal", "bool", "bool"),
        {**column("name", "varchar(30)", "faker_name"), "fit": "choose"},
        column("survey", "text", "template", template="<of>{name}</of>"),
    ),
    entity(
        "party",
        60,
        key("party_id"),
        column("guid", "uuid", "uuid4"),
        column("changed", "timestamp", "timestamp", min="-90d", max="-1d"),
        schema="org",
    ),
    {**UNIT, "existing": True},
)


def stored(place: Existing) -> dict[str, list[Any]]:
    """Return the rows of every table."""
    names = place.database.query(
        "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables "
        "WHERE schemaname IN ('org', 'stock', 'Sales Dept') ORDER BY 1"
    )
    return {
        name: place.database.query(f"SELECT * FROM {name} AS t ORDER BY t::text")
        for (name,) in names
    }


def test_tables_of_several_schemas_are_filled_whole(postgres_place: Existing) -> None:
    """Every column of every table; again, from the script, and back to what was there."""
    place, database = postgres_place, postgres_place.database
    database.pipe(TABLES)
    before = stored(place)
    run = place.start(*ENTITIES, options="--batch-size 7").data["id"]
    filled = stored(place)
    assert filled["org.unit"] == before["org.unit"]
    for name, rows in filled.items():
        assert all(any(cell is not None for cell in cells) for cells in zip(*rows, strict=True))
        assert len(rows) >= 3, name
    units = database.query("SELECT DISTINCT unit FROM stock.product ORDER BY 1")
    assert units == [("CTN",), ("EA ",), ("KG ",)]
    place.cli("run", "verify", run, "--target", database.dsn, code=0)
    again = " ".join(place.start(*ENTITIES, code=1).data["error"].split())
    assert "org.party: (party_id) is unique in the table by party_pkey, and rows" in again
    assert "start: next" in again
    database.execute(  # as the application does
        "INSERT INTO org.party DEFAULT VALUES",
        "INSERT INTO org.person (party_id, kind, name) VALUES (61, 'EM', 'Ada')",
        'INSERT INTO "Sales Dept"."Order Head" (number, customer, ordered, total) '
        "VALUES ('SO-1', 61, '2026-01-01', 0)",
        'INSERT INTO "Sales Dept"."Order Line" ("OrderID", offer_id, product_id, "primary") '
        "VALUES (43699, 1, 680, true)",
        "INSERT INTO stock.part (piece_id, level) VALUES (680, 0)",
        'DELETE FROM "Sales Dept"."Order Head" WHERE customer = 61',
        "DELETE FROM stock.part WHERE part_id = 51",
        "DELETE FROM org.person WHERE party_id = 61",
        "DELETE FROM org.party WHERE party_id = 61",
    )
    place.cli("run", "undo", run, "--target", database.dsn, code=0)
    assert stored(place) == before
    script = place.cli("explain", "--scenario", "existing.yaml", "--target", database.dsn).out
    database.pipe(script)
    assert stored(place) == filled
    ledgers = "SELECT relname FROM pg_class WHERE relname LIKE 'sdgen%'"
    assert database.query(ledgers) == []
