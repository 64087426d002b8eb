"""A shop that lends films, filled whole: cycles, partitions, a domain, a trigger, nextval()."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.support.existing import ID, Existing, column, entity

TABLES = (
    "CREATE TYPE grade AS ENUM ('U', 'PG', '18')",
    "CREATE DOMAIN made_in AS smallint CONSTRAINT since_film CHECK (VALUE BETWEEN 1888 AND 2100)",
    "CREATE SEQUENCE numbers",
    "CREATE TABLE tongue (id INT PRIMARY KEY, name CHAR(12) NOT NULL)",
    "INSERT INTO tongue VALUES (3, 'Welsh'), (5, 'Breton'), (9, 'Manx')",
    "CREATE TABLE shop (id INT PRIMARY KEY DEFAULT nextval('numbers'), boss_id INT NOT NULL)",
    "CREATE TABLE clerk (id SERIAL PRIMARY KEY, shop_id INT NOT NULL REFERENCES shop, photo BYTEA)",
    "ALTER TABLE shop ADD FOREIGN KEY (boss_id) REFERENCES clerk",
    "CREATE TABLE film (id INT PRIMARY KEY DEFAULT nextval('numbers'), title TEXT NOT NULL, "
    "made made_in, graded grade DEFAULT 'U', extras TEXT[], words TSVECTOR NOT NULL, "
    "tongue_id INT NOT NULL REFERENCES tongue, changed TIMESTAMPTZ NOT NULL DEFAULT now())",
    "CREATE TRIGGER words BEFORE INSERT OR UPDATE ON film FOR EACH ROW EXECUTE FUNCTION "
    "tsvector_update_trigger('words', 'pg_catalog.english', 'title')",
    "CREATE TABLE loan (id SERIAL PRIMARY KEY, film_id INT NOT NULL REFERENCES film, "
    "clerk_id INT NOT NULL REFERENCES clerk, lent_at TIMESTAMPTZ NOT NULL)",
    "CREATE UNIQUE INDEX once ON loan (lent_at, film_id, clerk_id)",
    "CREATE TABLE fee (id INT NOT NULL DEFAULT nextval('numbers'), loan_id INT NOT NULL, "
    "amount NUMERIC(5, 2) NOT NULL, paid_at TIMESTAMPTZ NOT NULL, PRIMARY KEY (paid_at, id)) "
    "PARTITION BY RANGE (paid_at)",
    "CREATE TABLE fee_1 PARTITION OF fee FOR VALUES FROM ('2025-01-01') TO ('2025-02-01')",
    "CREATE TABLE fee_2 PARTITION OF fee FOR VALUES FROM ('2025-02-01') TO ('2025-07-01')",
    # As in many a schema of some age the table itself has none.
    "ALTER TABLE fee_1 ADD FOREIGN KEY (loan_id) REFERENCES loan",
    "ALTER TABLE fee_2 ADD FOREIGN KEY (loan_id) REFERENCES loan",
    "CREATE VIEW takings AS SELECT film_id, sum(amount) FROM fee JOIN loan ON loan.id = loan_id "
    "GROUP BY film_id",
)


def to(entity: str, **more: Any) -> dict[str, Any]:
    """Return an fk to the id of an entity."""
    return {"entity": entity, "column": "id", **more}


ONE_BY_ONE = {"type": "unique", "scattered": False}
SCENARIO = (
    entity(
        "fee",  # before the loans that it is for, which only its partitions point to
        600,
        ID | {"primary_key": False},
        column("loan_id", "int", "sequence"),
        column("amount", "decimal(5,2)", "decimal", min=1, max=9),
        column("paid_at", "timestamptz", "time_series", start="2025-01-01", step="6h"),
    ),
    {"name": "tongue", "existing": True, "columns": [column("id", "int") | {"primary_key": True}]},
    entity("shop", 5, ID, column("boss_id", "int", fk=to("clerk", distribution=ONE_BY_ONE))),
    entity(
        "clerk",
        20,
        ID,
        column("shop_id", "int", fk=to("shop", distribution={"type": "every", "scattered": False})),
        column("photo", "bytes", "bytes", length=8, nullable=True, null_rate=0.5),
    ),
    entity(
        "film",
        80,
        ID,
        column("title", "text", "lorem", unit="words", nullable=False),
        column("made", "smallint", "uniform_int", min=1950, max=2025, nullable=True),
        column("graded", "enum(U, PG, 18)", "choice", values=["U", "PG", "18"], nullable=True),
        column("extras", "text[]", "array", of={"column": "title"}, max=2, nullable=True),
        column("tongue_id", "int", fk=to("tongue")),
        column("changed", "timestamptz", "timestamp", min="2025-01-01", max="2025-02-01"),
    ),
    entity(
        "loan",
        600,
        ID,
        column("film_id", "int", fk=to("film")),
        column("clerk_id", "int", fk=to("clerk")),
        column("lent_at", "timestamptz", "time_series", start="2025-01-01", step="5h"),
    ),
)
FILLED = {"tongue": 3, "shop": 5, "clerk": 20, "film": 80, "loan": 600, "fee": 600}


def stored(place: Existing) -> dict[str, list[Any]]:
    """Return all rows."""
    return {t: sorted(place.database.query(f"SELECT t::text FROM {t} AS t")) for t in FILLED}


def test_from_the_first_row_to_the_last(postgres_place: Existing) -> None:
    place = postgres_place
    place.database.execute(*TABLES)
    empty = stored(place)
    assert place.start(*SCENARIO, options="--dry-run").data["ok"]
    assert stored(place) == empty
    run = place.start(*SCENARIO, options="--batch-size 250 --jobs 2").data["id"]
    target = ("--target", place.database.dsn)
    place.cli("run", "verify", run, *target, code=0)
    whole = stored(place)
    assert {name: len(rows) for name, rows in whole.items()} == FILLED
    words = "SELECT count(*) FROM film WHERE words = to_tsvector('english', title)"
    assert place.database.query(words) == [(80,)]
    # The application goes on.
    place.database.execute(
        "WITH a AS (INSERT INTO shop (boss_id) VALUES (21) RETURNING id) "
        "INSERT INTO clerk (shop_id) SELECT id FROM a",
        "INSERT INTO film (title, tongue_id) VALUES ('Ran', 3)",
        "INSERT INTO loan (film_id, clerk_id, lent_at) VALUES (7, 7, now())",
        "INSERT INTO fee (loan_id, amount, paid_at) VALUES (8, 2, '2025-03-03')",
    )
    # A row that is not the run's holds its loan, and that a film, a clerk, his shop and its boss.
    undone = place.cli("run", "undo", run, *target, "--format", "json", code=1).data["entities"]
    kept = {each["entity"]: each["rows"] - each["removed"] for each in undone}
    assert kept["fee"] == 0
    assert kept["loan"] == 1
    place.database.execute("TRUNCATE fee, loan, film, clerk, shop")
    script = place.cli("explain", "--scenario", Path("existing.yaml"), *target, code=0).out
    place.database.pipe(script)
    assert stored(place) == whole


def test_keys_that_only_partitions_have(postgres_place: Existing) -> None:
    postgres_place.database.execute(
        "CREATE TABLE pair (a INT, b INT, PRIMARY KEY (a, b))",
        "INSERT INTO pair SELECT i, i FROM generate_series(1, 60) AS i",
        "CREATE TABLE part (id INT, kind TEXT, a INT, b INT, n INT) PARTITION BY LIST (kind)",
        "CREATE TABLE part_x PARTITION OF part FOR VALUES IN ('x')",
        "CREATE TABLE part_y PARTITION OF part FOR VALUES IN ('y') PARTITION BY RANGE (id)",
        "CREATE TABLE part_y1 PARTITION OF part_y FOR VALUES FROM (1) TO (50)",
        "CREATE TABLE part_y2 PARTITION OF part_y DEFAULT",
        "ALTER TABLE part_x ADD FOREIGN KEY (a, b) REFERENCES pair MATCH FULL",
        "ALTER TABLE part_y1 ADD FOREIGN KEY (a, b) REFERENCES pair",
        "ALTER TABLE part_y2 ALTER n SET NOT NULL, ADD UNIQUE (n)",
        "ALTER TABLE part_y1 ADD EXCLUDE (n WITH =), ADD EXCLUDE (n WITH =) WHERE (n > 3)",
    )
    kind = column("kind", "text", "choice", values=["x", "y"])
    a = column("a", "int", "uniform_int", min=1, max=60)
    columns = [ID | {"primary_key": False}, kind, a, column("b", "int", expr="a")]
    missing = column("a", "int", "uniform_int", min=1, max=61)
    half = column("b", "int", expr="CASE WHEN a > 9 THEN a END", nullable=True)
    alike = column("n", "int", expr="id % 9")
    absent = column("n", "int", expr="CASE WHEN a > 9 THEN id END", nullable=True)
    for changed, reasons in (
        (
            (missing, columns[3], alike),
            (
                "(a, b) has to point to rows of public.pair (a, b) by part_x_a_b_fkey, and rows",
                "(n) is unique in the table where (((kind IS NOT NULL) AND (kind = 'y'::text)",
                "has the constraint part_y1_n_excl (EXCLUDE USING btree (n WITH =) WHERE (",
                "has the constraint part_y1_n_excl1 (EXCLUDE USING btree (n WITH =) WHERE ((",
            ),
        ),
        ((a, half, absent), ("MATCH FULL: a, b are", "CHECK NOT NULL of part_y2 (NOT (((kind")),
    ):
        said = postgres_place.refused(entity("part", 100, *columns[:2], *changed))
        assert all(reason in said for reason in reasons), said
    # What breaks one is fine in the rows of other partitions.
    only_y = column("kind", "text", expr="CASE WHEN id < 50 THEN 'y' ELSE 'x' END")
    n = column(
        "n", "int", expr="CASE WHEN id < 50 THEN id WHEN id % 3 > 0 THEN id % 9 END", nullable=True
    )
    loose = entity("part", 100, *columns[:1], only_y, a, columns[3], n)
    assert postgres_place.warnings(loose) == []
    postgres_place.start(loose)
