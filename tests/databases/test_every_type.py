"""Columns of every type of Postgres that reads strings are filled, resumed, verified, replayed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.support.cli import Cli, start_process, write_scenario
from tests.support.crashes import DRIVER, Moment, killed
from tests.support.databases import Database
from tests.support.existing import AS_OF, ID, Existing, column, entity
from tests.support.fixtures.servers import Psql

pytestmark = pytest.mark.every_version


def quoted(schema: str, name: str) -> str:
    """Return the name of a type."""
    return ".".join('"' + part.replace('"', '""') + '"' for part in (schema, name))


TYPES = """
SELECT n.nspname, t.typname, t.typtype
FROM pg_type AS t JOIN pg_namespace AS n ON n.oid = t.typnamespace
LEFT JOIN pg_class AS c ON c.oid = t.typrelid
WHERE t.typtype IN ('b', 'd', 'e', 'r', 'm', 'c') AND t.typcategory <> 'A' AND t.typisdefined
  AND n.nspname IN ('pg_catalog', 'public', 'Other "schema"') AND COALESCE(c.relkind, 'c') = 'c'
ORDER BY 1, 2
"""
LIGHT = quoted('Other "schema"', "Traffic light")
EXTENSIONS = ("citext", "hstore", "ltree")  # that a server may have
MADE = (
    'CREATE SCHEMA "Other ""schema"""',
    "CREATE TYPE mood AS ENUM ('happy', 'so-so', 'it''s \"bad\"')",
    f"CREATE TYPE {LIGHT} AS ENUM ('red', 'green')",
    "CREATE DOMAIN short AS varchar(6) CHECK (VALUE <> 'bad')",
    "CREATE DOMAIN shorter AS short CHECK (length(VALUE) < 5)",
    "CREATE DOMAIN year AS integer CHECK (VALUE BETWEEN 1901 AND 2155)",
    f"CREATE DOMAIN light AS {LIGHT} CHECK (VALUE <> 'green')",
    "CREATE DOMAIN flags AS bit(3)",
    "CREATE TYPE pair AS (one integer, other text)",
    "CREATE TYPE span AS RANGE (subtype = float8)",
)
VALUES: dict[str, list[str]] = {
    "bit": ["0", "1"],
    "flags": ["101", "010"],
    "varbit": ["", "10110"],
    "box": ["(2,2),(1,1)", "((0,0),(3,4))"],
    "circle": ["<(1,2),3>", "((0.1,0),5)"],
    "line": ["{1,2,3}", "[(0,0),(1,1)]"],
    "lseg": ["[(0,0),(1,1)]"],
    "path": ["[(0,0),(1,1)]", "((0,0),(1,1))"],
    "point": ["(1,2)", "3.5,-4"],
    "polygon": ["((0,0),(1,1),(1,0))"],
    "cid": ["7"],
    "xid": ["8", "9"],
    "xid8": ["12345678901"],
    "tid": ["(1,2)"],
    "oid": ["1259", "4294967295"],
    "char": ["a", "b"],
    "name": ["some_name"],
    "cidr": ["10.0.0.0/8", "2001:db8::/32"],
    "inet": ["10.0.0.1", "10.0.0.1/8"],
    "macaddr": ["08:00:2b:01:02:03", "08002B-010204"],
    "macaddr8": ["08:00:2b:01:02:03:04:05"],
    "time": ["12:30", "23:59:59.5"],
    "timetz": ["12:30+02", "23:59:59.5Z"],
    "interval": ["14 days", "1 year 2 mons -3 days 04:05:06.7"],
    "money": ["12.50", "-3"],
    "xml": ["<a>1</a>", "text"],
    "jsonpath": ["$.a[*]"],
    "tsvector": ["a fat cat", "'it' 'is':3A"],
    "tsquery": ["fat & rat", "!cat"],
    "pg_lsn": ["16/B374D848"],
    "pg_snapshot": ["10:20:10,14,15"],
    "txid_snapshot": ["10:20:10,14,15"],
    "int2vector": ["1 2 3"],
    "oidvector": ["1 2 3"],
    "refcursor": ["some cursor"],
    "aclitem": ["=r/pg_monitor"],
    "regclass": ["pg_class"],
    "regtype": ["integer"],
    "regproc": ["now"],
    "regprocedure": ["abs(integer)"],
    "regoper": ["||/"],
    "regoperator": ["+(integer,integer)"],
    "regnamespace": ["pg_catalog"],
    "regrole": ["pg_monitor"],
    "regcollation": ['"C"'],
    "regconfig": ["simple"],
    "regdictionary": ["simple"],
    "int4range": ["[1,10)", "[1,9]", "empty"],
    "int8range": ["(,5]"],
    "numrange": ["[1.5,2.5]"],
    "daterange": ["[2024-01-01,2024-02-01)"],
    "tsrange": ['["2024-01-01 00:00","2024-02-01 10:00:00.5")'],
    "tstzrange": ["[2024-01-01 00:00+02,)"],
    "int4multirange": ["{[1,3),[5,8]}"],
    "int8multirange": ["{}"],
    "nummultirange": ["{[1.5,2.5]}"],
    "datemultirange": ["{[2024-01-01,2024-02-01)}"],
    "tsmultirange": ["{[2024-01-01,2024-02-01)}"],
    "tstzmultirange": ["{[2024-01-01,2024-02-01)}"],
    "citext": ["Ab", "aB"],
    "hstore": ['a=>1, "b c"=>NULL'],
    "ltree": ["a.b.c"],
    "lquery": ["a.*"],
    "ltxtquery": ["a & b"],
    "mood": ["happy", "so-so", 'it\'s "bad"'],
    "Traffic light": ["red", "green"],
    "light": ["red"],
    "short": ["a", "abcdef"],
    "shorter": ["ab"],
    "pair": ["(1,one)", '(,"a ""b"", c")'],
    "span": ["[0.5,1.5)"],
    "span_multirange": ["{[0.5,1.5)}"],
    "text": ["a text"],
    "varchar": ["a text"],
    "bpchar": ["a text"],
}
OWN = {  # types of which a scenario has its own
    **dict.fromkeys(("int2", "int4", "int8"), "int"),
    **dict.fromkeys(("float4", "float8", "numeric"), "double"),
    "bool": "bool",
    "bytea": "bytes",
    "date": "date",
    "json": "json",
    "jsonb": "json",
    "timestamp": "timestamp",
    "timestamptz": "timestamptz",
    "uuid": "uuid",
    "year": "int",
}
OF_OWN = {
    "int": 1950,
    "double": 0.5,
    "bool": True,
    "bytes": "ff00",
    "date": "2024-02-29",
    "json": {"a": [1]},
    "timestamp": "2024-01-01 10:00:00",
    "timestamptz": "2024-01-01 10:00:00Z",
    "uuid": "0" * 32,
}
ARRAYS = {
    "mood[]": ['{happy,"so-so"}', "{}"],
    f"{LIGHT}[]": ["{red,NULL}"],
    "short[]": ["{a,b}"],
    "text[]": ['{"a,b","c\\"d"}', "{{a,b},{c,d}}"],
    "inet[]": ["{10.0.0.1,10.0.0.0/8}"],
    "pair[]": ['{"(1,one)","(,)"}'],
    "numeric(6,2)[]": ["{1.5,NULL}"],
    "bit varying(5)": ["10110"],
    "time(3)": ["10:00:00.123"],
}
ROWS = 20


def every_type(database: Database) -> dict[str, str]:
    """Return name → the type as SQL says it, of every type that reads strings."""
    found = {}
    with psycopg.connect(database.dsn, autocommit=True) as session:
        for schema, name, _ in session.execute(TYPES).fetchall():
            try:
                session.execute(f"SELECT 'x'::{quoted(schema, name)}".encode())
            except (psycopg.errors.FeatureNotSupported, psycopg.errors.InternalError_):
                continue
            except psycopg.DatabaseError:
                pass
            found[name] = quoted(schema, name)
    return found


def test_every_type(
    postgres_dsn: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    psql: Psql,
) -> None:
    """Killed and resumed, verified, replayed, explained: the rows are the same."""
    monkeypatch.chdir(tmp_path)
    cli, database = Cli(capsys), Database("postgres", postgres_dsn)
    there = database.query("SELECT name FROM pg_available_extensions")
    wanted = [name for name in EXTENSIONS if (name,) in there]
    database.execute(*(f"CREATE EXTENSION {name}" for name in wanted), *MADE)
    types = every_type(database)
    assert types.keys() <= {*VALUES, *OWN}, "a type that nobody has a value of"
    assert len(types) >= 70
    stored: list[str] = ["id integer PRIMARY KEY"]
    columns: list[Any] = [ID]
    for at, (name, said) in enumerate([*types.items(), *zip(ARRAYS, ARRAYS, strict=True)]):
        kind = OWN.get(name, "text")
        values = VALUES.get(name) or ARRAYS.get(name) or [OF_OWN[kind]]
        stored.append(f"c{at} {said}")
        columns.append(
            column(f"c{at}", kind, "choice", values=values, nullable=True, null_rate=0.1)
        )
    database.execute(f"CREATE TABLE every ({', '.join(stored)})")
    path = write_scenario(tmp_path / "s.yaml", entity("every", ROWS, *columns), seed=3, as_of=AS_OF)
    options = ("--scenario", path, "--target", database.dsn)

    moment = Moment("sdgen.runs.sinks.tables.inlets:TableInlet.note", "after", 2)
    words = ("run", "start", *options, "--batch-size", 7)
    killed(start_process(moment.as_argument(), *words, cwd=tmp_path, module=DRIVER))
    (run,) = [one["id"] for one in cli.json("run", "list")]
    cli("run", "resume", run, "--target", database.dsn, code=0)
    rows = database.cells("every")
    assert len(rows) == ROWS
    assert cli.json("run", "verify", run, "--target", database.dsn)["ok"]
    cli("run", "replay", run, "--mode", "truncate", "--target", database.dsn, code=0)
    assert database.cells("every") == rows
    script = cli("explain", *options, "--mode", "truncate", code=0).out
    done = psql(database.dsn, script)
    assert (done.returncode, done.stderr) == (0, "")
    assert database.cells("every") == rows

    database.execute(
        "UPDATE every SET " + ", ".join(f"c{at} = NULL" for at in range(len(columns) - 1))
    )
    (found,) = cli.json("run", "verify", run, "--target", database.dsn, code=1)["entities"]
    assert (found["changed"], found["missing"]) == (ROWS, 0)
    cells = found["differences"][0]["cells"]
    assert len(cells) > len(columns) * 0.7


REFUSED = {
    "mood": (
        "choice",
        {"values": ["happy", "hapy", "sad"]},
        "has no label 'hapy' or 'sad'. Did you",
    ),
    "short": ("choice", {"values": ["good", "bad"]}, "which refuses 'bad': Postgres: value for"),
    "light": ("const", {"value": "green"}, "which refuses 'green': Postgres: value for domain"),
    "point": ("pattern", {"mask": "(#;#)"}, "is point, which refuses cells: Postgres: invalid"),
    "inet": ("choice", {"values": ["10.0.0.1", "10.0.0"]}, "which refuses '10.0.0'"),
    "bit(3)": ("choice", {"values": ["101", "11"]}, "which refuses '11': Postgres: bit string"),
    "regrole": ("choice", {"values": ["pg_monitor", "nobody"]}, "which refuses 'nobody'"),
    "name": ("lorem", {"unit": "words", "min": 9, "max": 20}, "which cuts strings off at 63"),
    "money": ("uniform_int", {"min": 1, "max": 9}, "Use type: text, which the database casts"),
}


def test_what_a_type_refuses_is_told_before_the_first_write(postgres_place: Existing) -> None:
    place, database = postgres_place, postgres_place.database
    database.execute(*MADE)
    declared = ", ".join(f"c{at} {name}" for at, name in enumerate(REFUSED))
    database.execute(f"CREATE TABLE picky (id int, {declared})")
    columns = [
        column(f"c{at}", "int" if generator == "uniform_int" else "text", generator, **params)
        for at, (generator, params, _) in enumerate(REFUSED.values())
    ]
    said = place.refused(entity("picky", 100, ID, *columns))
    for at, (_, _, message) in enumerate(REFUSED.values()):
        (line,) = [line for line in said.splitlines() if f"public.picky.c{at}:" in line]
        assert message in line
    assert 'Its labels are happy, so-so, it\'s "bad"' in said
    assert "c0: is mood" in said
