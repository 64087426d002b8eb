"""What tables demand of rows is looked at before the first write: keys, partitions, TRUNCATE."""

from __future__ import annotations

import re
from typing import Any

import psycopg
import pytest

from tests.support.existing import ID, Existing, column, entity

pytestmark = pytest.mark.every_version

LOGS = entity("logs", 5, ID)
AGE = column("age", "int", "uniform_int", min=18, max=90)
CODE = column("code", "text", "pattern", mask="AB-###")
MAIL = column("mail", "text", "email", unique=True)
FLAG = column("flag", "bool", "const", value=True)


# --- Unique keys ---------------------------------------------------------------------------------


HIDDEN = {**AGE, "nullable": True, "null_rate": 1}
UNIQUE: tuple[tuple[str, list[dict[str, Any]], int, str], ...] = (
    ("UNIQUE (age)", [AGE], 500, "500 rows have at most 73 different values: values repeat."),
    ("UNIQUE (age)", [AGE], 40, "and rows repeat "),
    ("UNIQUE (code, age)", [AGE, CODE], 80_000, "80000 rows have at most 73000 different"),
    ("INDEX (lower(code))", [CODE], 300, "and rows repeat 'ab-"),
    ("INDEX (age) WHERE flag", [AGE, FLAG], 500, "values repeat. Use const false for flag, or lea"),
    ("INDEX (flag) WHERE flag", [FLAG], 500, "the same value. Use const false for flag, or leave"),
    (
        "INDEX (age) WHERE age > 0 AND NOT flag = false",
        [AGE, FLAG],
        500,
        "Use const false for flag",
    ),
    ("INDEX (flag) WHERE NOT (flag)", [FLAG], 500, ""),
    ("INDEX (id) WHERE flag", [FLAG], 500, ""),
    ("UNIQUE (flag)", [FLAG], 500, "every row has the same value. Make another column the key"),
    ("INDEX (code) WHERE age > 50", [AGE, CODE], 900, "is unique in the table where "),
    ("UNIQUE (age, gone)", [AGE], 500, ""),
    ("INDEX (age) WHERE NOT flag", [AGE, FLAG], 500, ""),
    ("INDEX (code) WHERE gone IS NOT NULL", [CODE], 500, ""),
    ("UNIQUE (mail)", [MAIL], 500, ""),
    ("INDEX (lower(mail))", [MAIL], 500, ""),
    ("INDEX (age, mail) WHERE flag", [AGE, MAIL, FLAG], 500, ""),
    ("UNIQUE (age)", [HIDDEN], 500, ""),
)


def test_unique_keys_of_the_tables(place: Existing) -> None:
    """The case unique_index_of_table, and what else is unique."""
    place.database.execute("CREATE TABLE logs (id INTEGER PRIMARY KEY)")
    users = []
    for at, (key, columns, rows, _) in enumerate(UNIQUE):
        declared = f", {key}" if key.startswith("UNIQUE") else ""
        place.database.execute(
            f"CREATE TABLE users{at} (id INTEGER PRIMARY KEY, age INTEGER, code TEXT, mail TEXT, "
            f"flag BOOLEAN, gone TEXT{declared})"
        )
        if not declared:
            index = f"CREATE UNIQUE INDEX rule{at} ON users{at} {key.removeprefix('INDEX')}"
            place.database.execute(index)
        users.append(entity(f"users{at}", rows, ID, *columns))
    told = place.refused(LOGS, *users).splitlines()[1:]
    wrong = [(at, said) for at, (*_, said) in enumerate(UNIQUE) if said]
    for (at, said), line in zip(wrong, told, strict=True):
        assert line.strip().startswith(f"{place.database.shown(f'users{at}')}: (")
        assert said in line
    right = [user for at, user in enumerate(users) if at not in dict(wrong)]
    assert place.warnings(LOGS, *right) == []
    place.start(LOGS, *right)


def test_unique_keys_that_are_not_known_to_hold(place: Existing) -> None:
    """Of many rows a sample is tried: what it does not show may still happen."""
    place.database.execute(
        "CREATE TABLE users (id INTEGER PRIMARY KEY, half INTEGER)",
        "CREATE UNIQUE INDEX halves ON users (half)",
    )
    users = entity("users", 50_000, ID, column("half", "int", expr="id / 2 * 7"))
    assert "(half) is unique in the table by halves, and rows repeat " in place.refused(users)
    users = entity("users", 50_000, ID, column("half", "int", expr="abs(id) + 1"))
    (said,) = place.warnings(users)
    assert (
        "(half) is unique in the table by halves, and rows may repeat: two rows might have" in said
    )
    place.start(users)


def test_a_key_to_which_nulls_are_equal(place: Existing) -> None:
    if place.database.like == "sqlite" or place.database.query("SHOW server_version_num")[0] < (
        "150000",
    ):
        return  # only Postgres has them, from 15 on
    place.database.execute(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER, UNIQUE NULLS NOT DISTINCT (n))",
        "CREATE TABLE u (id INTEGER, n INTEGER, UNIQUE NULLS NOT DISTINCT (id, n))",
    )
    number = column("n", "int", "sequence", start=5)
    maybe = {**number, "nullable": True, "null_rate": 0.5}
    said = place.refused(entity("t", 20, ID, maybe), entity("u", 20, ID, maybe))
    assert said.count("rows repeat NULL: NULLs are equal to it") == said.count("rows repeat") == 1
    place.start(entity("t", 20, ID, number), entity("u", 20, ID, maybe))
    place.database.execute("DELETE FROM t", "INSERT INTO t VALUES (-1, NULL)")
    once = column("n", "int", expr="CASE WHEN id <> 7 THEN id END", nullable=True)
    assert "rows that are there have NULL already" in place.refused(entity("t", 20, ID, once))


def test_a_key_to_which_spaces_at_the_end_are_nothing(postgres_place: Existing) -> None:
    postgres_place.database.execute("CREATE TABLE t (s CHAR(3) UNIQUE)")
    made = {"a( |)": "and rows repeat 'a  ': it treats strings as equal that differ only in"}
    for regex, said in {**made, "a(b|)": ""}.items():
        rows = entity("t", 2, column("s", "char(3)", "pattern", regex=regex, unique=True))
        if said:
            assert said in postgres_place.refused(rows)
        else:
            assert postgres_place.warnings(rows) == []


def test_texts_that_a_key_takes_for_equal(place: Existing) -> None:
    if place.database.like == "sqlite":
        place.database.execute(
            "CREATE TABLE t (id INTEGER PRIMARY KEY, s TEXT COLLATE NOCASE UNIQUE)"
        )
    else:
        try:
            place.database.execute(
                "CREATE COLLATION nocase (provider = icu, locale = 'und-u-ks-level2', "
                "deterministic = false)"
            )
        except psycopg.errors.FeatureNotSupported:
            return  # a server without ICU compares strings byte by byte
        place.database.execute(
            "CREATE TABLE t (id INTEGER PRIMARY KEY, s TEXT COLLATE nocase UNIQUE)"
        )
    alike = column("s", "text", expr="CASE WHEN id = 7 THEN 'X3' ELSE 'x' || id END")
    assert "and rows repeat " in place.refused(entity("t", 20, ID, alike))
    apart = column("s", "text", "pattern", regex="[a-z]{8}", unique=True)
    assert place.warnings(entity("t", 20, ID, apart)) == []


def test_rows_that_are_there(place: Existing) -> None:
    place.database.execute(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, token TEXT, day TEXT, n INTEGER)",
        "CREATE UNIQUE INDEX tokens ON t (token) WHERE n > 0",
        "INSERT INTO t (id) VALUES (7), (300)",
    )
    count = {**ID, "generator": {"type": "sequence", "params": {"start": 1, "step": 3}}}
    token, n = column("token", "uuid", "uuid4"), column("n", "int", "const", value=1)
    assert "(id) is unique in the table" in place.refused(entity("t", 3, count))
    said = place.refused(entity("t", 3, count))
    assert "and rows that are there have 7 already" in said
    assert "or let the new ones start elsewhere (sequence with start: next)" in said
    behind = {**ID, "generator": {"type": "sequence", "params": {"start": "next"}}}
    place.start(entity("t", 3, behind))
    assert "which" not in "".join(place.warnings(entity("t", 2, count))), "1, 4"
    place.start(entity("t", 50, count, token, n), options="--mode truncate")
    later = {**ID, "generator": {"type": "sequence", "params": {"start": 1000}}}
    said = place.refused(entity("t", 50, later, token, n))
    assert "(token) is unique in the table where " in said
    assert "by tokens, and rows that are there have '" in said
    place.start(entity("t", 50, later, token, column("n", "int", "const", value=0)))


# --- Foreign keys --------------------------------------------------------------------------------


def artist(rows: int) -> dict[str, Any]:
    """Return the entity of artists."""
    return entity("artist", rows, ID)


PICKED = column("artist_id", "int", "choice", values=[1, 2, 9])
DRAWN = column("artist_id", "int", "uniform_int", min=1, max=40_000)


ARTISTS: tuple[tuple[int | None, dict[str, Any], tuple[int, ...], str], ...] = (
    (3, PICKED, (), "and rows have 9, which the run does not make there"),
    (9, PICKED, (), ""),
    (40_000, DRAWN, (), ""),
    (3, PICKED, (9,), ""),
    (None, PICKED, (), "which are not there: that table is empty. Add an entity for"),
    (None, PICKED, (1, 2), "and rows have 9, which are not there"),
    (None, PICKED, (1, 2, 9), ""),
    (None, {**PICKED, "nullable": True, "null_rate": 1}, (), ""),
)


def test_rows_that_foreign_keys_point_to(place: Existing) -> None:
    entities, wrong = [], []
    for at, (parents, drawn, stored, said) in enumerate(ARTISTS):
        place.database.execute(
            f"CREATE TABLE artist{at} (id INTEGER PRIMARY KEY)",
            f"CREATE TABLE album{at} (id INTEGER PRIMARY KEY, "
            f"artist_id INTEGER REFERENCES artist{at})",
            *(f"INSERT INTO artist{at} VALUES ({number})" for number in stored),
        )
        album = [entity(f"album{at}", 100, ID, drawn)]
        own = [{**ID, "generator": {"type": "sequence", "params": {"start": 1}}}]
        entities.append([*album, *([entity(f"artist{at}", parents, *own)] if parents else [])])
        wrong += [(at, said)] if said else []
    flat = [each for some in entities for each in some]
    if place.database.like == "postgres":
        told = place.refused(*flat).splitlines()[1:]
    else:
        told = [line for line in place.warnings(*flat) if "has to point to" in line]
    for (at, said), line in zip(wrong, told, strict=True):
        to = f"{place.database.shown(f'artist{at}')} (id)"
        assert f"(artist_id) has to point to rows of {to}" in line
        assert said in line
        if place.database.like == "sqlite":
            assert "SQLite does not check it here, but may elsewhere" in line
    assert "Use fk: {entity: artist0, column: id} for artist_id" in told[0]
    right = [each for at, some in enumerate(entities) if at not in dict(wrong) for each in some]
    assert "has to point to" not in "".join(place.warnings(*right))
    place.start(*right)


def test_foreign_keys_that_are_not_known_to_hold(place: Existing) -> None:
    place.database.execute(
        "CREATE TABLE artist (id INTEGER PRIMARY KEY)",
        "CREATE TABLE album (id INTEGER PRIMARY KEY, artist_id INTEGER REFERENCES artist)",
    )
    (said,) = place.warnings(artist(30_000), entity("album", 100, ID, DRAWN))
    assert "and it is not certain that all values of artist_id (uniform_int) are" in said


def test_foreign_keys_of_several_columns(place: Existing) -> None:
    place.database.execute(
        "CREATE TABLE line (o INTEGER, n INTEGER, PRIMARY KEY (o, n))",
        "CREATE TABLE tag (id INTEGER PRIMARY KEY, o INTEGER, n INTEGER, "
        "FOREIGN KEY (o, n) REFERENCES line (o, n))",
    )
    line = entity("line", 20, column("o", "int", "sequence"), column("n", "int", "const", value=1))
    pointing = column("o", "int", fk={"entity": "line", "column": "o"})
    copied = column("n", "int", "parent", via="o", column="n")
    assert place.warnings(line, entity("tag", 50, ID, pointing, copied)) == []
    other = entity("tag", 50, ID, pointing, column("n", "int", "const", value=2))
    if place.database.like == "postgres":
        assert "(o, n) has to point to rows of public.line (o, n)" in place.refused(line, other)
    place.start(line, entity("tag", 50, ID, pointing, copied))


# --- Emptying ------------------------------------------------------------------------------------


def test_tables_that_truncate_meets(place: Existing) -> None:
    if place.database.like == "sqlite":
        return  # rows are deleted from one table alone
    place.database.execute(
        "CREATE TABLE a (id INTEGER PRIMARY KEY)",
        "CREATE TABLE b (id INTEGER PRIMARY KEY REFERENCES a)",
        "CREATE TABLE c (id INTEGER PRIMARY KEY REFERENCES b)",
        "CREATE TABLE kept (id INTEGER PRIMARY KEY REFERENCES a)",
        "INSERT INTO a VALUES (77)",
    )
    a, kept = entity("a", 5, ID), entity("kept", 5, ID, table_mode="append_only")
    said = place.refused({**a, "table_mode": "truncate"}, kept)
    assert (
        "public.a: cannot be emptied: foreign keys of public.b [b_id_fkey (id), no rows], public.c "
        "[no rows], public.kept [kept_id_fkey (id), no rows] point to it"
    ) in said
    advice = "TRUNCATE public.a, public.b, public.c, public.kept"
    assert f"({advice}) and use --mode append_only" in said
    place.database.execute(advice)
    place.start(a, kept, options="--mode append_only")
    place.database.execute("TRUNCATE a CASCADE", "DROP TABLE b, c")
    said = place.refused({**a, "table_mode": "truncate"}, kept)
    assert "truncate_then_insert for kept too." in said
    place.start(a, kept, options="--mode truncate")


def test_tables_that_inherit_are_not_emptied_along(place: Existing) -> None:
    if place.database.like == "sqlite":
        return
    place.database.execute(
        "CREATE TABLE above (id INTEGER)",
        "CREATE TABLE below () INHERITS (above)",
        "INSERT INTO below VALUES (1)",
    )
    above = entity("above", 5, column("id", "int", "sequence"))
    said = place.refused(above, options="--mode truncate")
    assert "public.above: public.below inherits from it, and would be emptied as well" in said
    place.start(above, options="--mode append_only")
    below = entity("below", 5, column("id", "int", "sequence"))
    place.start(above, below, options="--mode truncate")


def test_rows_of_tables_that_inherit_are_not_of_the_run(place: Existing) -> None:
    """Neither parents nor foreign rows, not filled by the second pass, never taken back."""
    if place.database.like == "sqlite":
        return
    place.database.execute(
        "CREATE TABLE above (id INTEGER PRIMARY KEY, n INTEGER)",
        "CREATE TABLE below () INHERITS (above)",
        "CREATE TABLE further () INHERITS (below)",
        "CREATE TABLE mates (id INTEGER PRIMARY KEY, above INTEGER NOT NULL REFERENCES above)",
        "ALTER TABLE above ADD FOREIGN KEY (n) REFERENCES mates",
        "CREATE TABLE known (id INTEGER PRIMARY KEY)",
        "CREATE TABLE unknown () INHERITS (known)",
        "INSERT INTO known VALUES (1), (2)",
        "INSERT INTO unknown VALUES (3), (4), (5)",
        "INSERT INTO below SELECT n, 500 FROM generate_series(1, 20) AS n",
        "INSERT INTO further VALUES (70, 500)",
    )
    key = {"name": "id", "type": "int", "primary_key": True}
    known = {"name": "known", "existing": True, "columns": [key]}
    users = entity("users", 20, ID, column("k", "int", fk={"entity": "known", "column": "id"}))
    above = column("above", "int", fk={"entity": "above", "column": "id"})
    mate = column("n", "int", nullable=True, fk={"entity": "mates", "column": "id"})
    rows = known, users, entity("above", 10, ID, mate), entity("mates", 10, ID, above)
    target = ("--target", place.database.dsn)
    assert "inherit" not in str(place.warnings(*rows))
    script = place.cli("explain", "--scenario", "existing.yaml", *target, code=0).out
    assert 'ONLY "public"."known"' in script
    assert 'INSERT INTO "public"."above"' in script
    run = place.start(*rows).data["id"]
    assert sorted(place.database.query("SELECT DISTINCT k FROM users")) == [(1,), (2,)]
    next_one = column("id", "int", "sequence", start="next") | {"primary_key": True}
    again = place.start(entity("above", 10, next_one)).data["id"]
    own = "SELECT max(id), count(n), count(*) FROM ONLY above"
    assert place.database.query(own) == [(80, 10, 20)], "numbers of all of them are taken"
    said = place.cli("run", "verify", again, *target, "--format", "json")
    (found,) = said.data["entities"]
    assert (found["matching"], found["foreign"], found["rows_before"]) == (10, 10, 10)
    place.cli("run", "undo", again, *target)
    place.cli("run", "undo", run, *target)
    assert place.database.query(own) == [(None, 0, 0)]
    assert place.database.query("SELECT count(*), min(n), max(n) FROM above") == [(21, 500, 500)]


def test_exclusion_constraints(place: Existing) -> None:
    """Bookings of a room that overlap are refused; those that do not are written."""
    if place.database.like == "sqlite":
        return
    place.database.execute(
        "CREATE TABLE booked (room int4range, day daterange, "
        "CONSTRAINT alone EXCLUDE USING gist (room WITH &&, day WITH &&) WHERE (NOT isempty(day)))"
    )
    days = column("day", "daterange", "template", template="[{at},{end})")
    rooms = column("room", "int4range", "const", value="[1,2)")
    at = column("at", "date", expr="DATE '2026-01-01' + n * 7")
    n = column("n", "int", "sequence")
    for length, fits in ((7, True), (8, False)):
        end = column("end", "date", expr=f"at + {length}")
        hidden = [{**each, "hidden": True} for each in (n, at, end)]
        booked = entity("booked", 30, *hidden, rooms, days)
        if fits:
            assert place.warnings(booked) == []
            place.start(booked)
            said = place.refused(booked)
            assert "existing rows and rows of the run together violate it: " in said
            place.database.execute(
                "DELETE FROM booked",
                "INSERT INTO booked VALUES ('[1,2)', '[2025-01-01,2026-01-01)')",
                "INSERT INTO booked VALUES ('[1,9)', 'empty'), ('[2,3)', '[2026-01-01,)')",
            )
            assert "alone" not in str(place.warnings(booked)), "those are taken along"
            place.database.execute(
                "INSERT INTO booked SELECT int4range(n, n + 1), '[2026-01-01,2027-01-01)' "
                "FROM generate_series(10, 10100) AS n"
            )
            (warning,) = [each for each in place.warnings(booked) if "alone" in each]
            assert "and not all existing rows were compared with all rows of the" in warning
            place.database.execute("TRUNCATE booked", "CREATE TABLE heir () INHERITS (booked)")
            place.database.execute("INSERT INTO heir VALUES ('[1,2)', '[2026-01-01,)')")
            assert place.warnings(booked) == [], "rows of heirs are none of this table"
            place.database.execute("DROP TABLE heir")
            continue
        said = place.refused(booked)
        assert "booked: has the constraint alone (EXCLUDE USING gist (room WITH &&" in said
        assert "conflicts with key (room, day)" in said
        assert "Give each row a span of room or day of its own, one after the other by" in said
        assert "writes it or keep rows out of its WHERE" in said


def test_what_an_exclusion_constraint_asks_for_is_said(place: Existing) -> None:
    """The advice can be followed: spans by a number of each row are accepted."""
    if place.database.like == "sqlite":
        return
    place.database.execute(
        "CREATE TABLE shifts (id int PRIMARY KEY, begins date, ends date, "
        "EXCLUDE USING gist (int4range(id % 3, id % 3, '[]') WITH =, "
        "daterange(begins, ends) WITH &&))",
        "CREATE TABLE pairs (a int4range, b int4range, EXCLUDE USING gist (a WITH =, b WITH =))",
    )
    day = {"type": "date", "expr": "DATE '2026-01-01'"}
    begins, ends = {"name": "begins", **day}, column("ends", "date", expr="begins + 1")
    said = place.refused(entity("shifts", 30, ID, begins, ends))
    assert "span of daterange(begins, ends) of its own" in said
    assert "or let no two such rows have the same int4range((id % 3), (id % 3), '[]'" in said
    (example,) = re.findall(r'expr: "([^"]+)"', said)
    apart = {**begins, "expr": example.replace("(n ", "(id ")}
    place.start(entity("shifts", 30, ID, apart, ends))
    one = [column(name, "int4range", "const", value="[1,2)") for name in "ab"]
    said = place.refused(entity("pairs", 2, *one))
    assert "Let no two such rows have the same a and b" in said


# --- Partitions ----------------------------------------------------------------------------------


PARTITIONED: tuple[tuple[str, list[str], str], ...] = (
    ("RANGE (at)", [], "has no partitions. Create some, or a DEFAULT one"),
    ("RANGE (at)", ["FROM ('2026-01-01') TO ('2026-01-20')"], "has no partition for rows with at"),
    ("RANGE (at)", ["FROM ('2025-12-01') TO ('2026-02-01')"], ""),
    ("RANGE (at)", ["FROM ('2025-12-01') TO ('2026-01-10')", "DEFAULT"], ""),
    ("LIST (kind)", ["IN ('a', 'b')"], "has no partition for rows with kind = 'c'. Create"),
    ("LIST (kind)", ["IN ('a')", "IN ('b', 'c', NULL)"], ""),
    ("LIST (upper(kind))", ["IN ('A', 'B')"], "has no partition for rows with kind = 'c'"),
    ("HASH (id)", ["WITH (modulus 2, remainder 0)"], "has no partition for rows with id = "),
    ("HASH (id)", [f"WITH (modulus 2, remainder {at})" for at in (0, 1)], ""),
)


def test_partitions(place: Existing) -> None:
    if place.database.like == "sqlite":
        return
    logs = []
    for at, (by, partitions, _) in enumerate(PARTITIONED):
        place.database.execute(
            f"CREATE TABLE log{at} (id INTEGER, at TIMESTAMP, kind TEXT) PARTITION BY {by}",
            *(
                f"CREATE TABLE log{at}_{number} PARTITION OF log{at} "
                f"{part if part == 'DEFAULT' else f'FOR VALUES {part}'}"
                for number, part in enumerate(partitions)
            ),
        )
        columns = (
            column("id", "int", "sequence"),
            column("at", "timestamp", "time_series", start="-30d", step="1m"),
            column("kind", "text", "choice", values=["a", "b", "c"]),
        )
        logs.append(entity(f"log{at}", 30_000, *columns))
    told = place.refused(LOGS, *logs).splitlines()[1:]
    wrong = [(at, said) for at, (*_, said) in enumerate(PARTITIONED) if said]
    for (at, said), line in zip(wrong, told, strict=True):
        assert line.strip().startswith(f"public.log{at}: ")
        assert said in line
    right = [log for at, log in enumerate(logs) if at not in dict(wrong)]
    assert place.warnings(LOGS, *right) == []


def test_what_a_domain_refuses(place: Existing) -> None:
    if place.database.like == "sqlite":
        return
    place.database.execute(
        "CREATE DOMAIN adult AS integer CHECK (VALUE >= 21)",
        "CREATE TABLE users (id INTEGER PRIMARY KEY, age adult UNIQUE)",
    )
    said = place.refused(LOGS, entity("users", 40, ID, AGE))
    assert (
        "table public.users: age is of the domain adult: the CHECK adult_check (VALUE >= 21)"
        in said
    )
