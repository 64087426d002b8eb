"""What triggers may change is known from their code: all else is refused before the first write."""

from __future__ import annotations

import pytest

from sdgen.databases.postgres.trigger_code import RowCode, read_row_code
from tests.support.existing import ID, Existing, column, entity

pytestmark = pytest.mark.every_version

_NUMBER = column("id", "int", "sequence")
_ANYTHING = RowCode(None, True)


@pytest.mark.parametrize(
    ("body", "assigns", "leaves_out"),
    [
        ("NEW.a = now(); RETURN NEW;", {"a"}, False),
        ('if new.a = 1 and (new.b = 2) then NEW."cD" := 1; end if; return new;', {"cD"}, False),
        ("SELECT x, y INTO z, new.b FROM t WHERE k = NEW.k, NEW.l; RETURN NEW;", {"b"}, False),
        ("INSERT INTO t (a, b) VALUES (NEW.a, NEW.b); RETURN NEW;", set(), False),
        ("GET DIAGNOSTICS NEW.a = ROW_COUNT; NEW.b[1] := 2; RETURN NEW;", {"a", "b"}, False),
        ("IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW;", set(), True),
        ('RAISE NOTICE \'a "word\'; NEW.a := 1; x := "b"; RETURN NEW;', {"a"}, False),
        ("-- don't look if\nNEW.a = 1; RETURN NEW;", {"a"}, False),
        ("-- of the new row\nNEW.a = 1; RETURN NEW;", {"a"}, False),
    ],
)
def test_fields_that_code_gives_values(body: str, assigns: set[str], leaves_out: bool) -> None:
    found = read_row_code("plpgsql", f"BEGIN {body} END")
    assert (found.assigns, found.leaves_out) == (assigns, leaves_out)


@pytest.mark.parametrize(
    ("body", "sometimes"),
    [
        ("IF NEW.local THEN NEW.a = coalesce(NEW.a, f(NEW.id)); END IF; RETURN NEW;", {"a"}),
        ("IF NEW.b THEN IF NEW.a IS NULL THEN NEW.a := 1; END IF; END IF; RETURN NEW;", {"a"}),
        ("IF NEW.a IS NULL THEN NEW.a := 1; END IF; NEW.b := 1; RETURN NEW;", set()),
        ("IF NEW.b THEN NEW.a := 1; ELSE NEW.a := 2; END IF; RETURN NEW;", set()),
        ("IF NEW.b THEN NEW.a := 1; END IF; NEW.a := 2; RETURN NEW;", set()),
        ("IF TG_OP = 'INSERT' OR NEW.b THEN NEW.a := 1; END IF; RETURN NEW;", set()),
        ("IF TG_OP = 'INSERT' AND NEW.b THEN NEW.a := 1; END IF; RETURN NEW;", {"a"}),
        ("IF TG_OP = 'UPDATE' THEN NEW.a := 1; END IF; RETURN NEW;", {"a"}),
    ],
)
def test_fields_that_code_gives_values_in_some_rows(body: str, sometimes: set[str]) -> None:
    assert read_row_code("plpgsql", f"BEGIN {body} END").sometimes == sometimes


@pytest.mark.parametrize(
    ("body", "keeps"),
    [
        ("IF OLD.a IS NOT NULL THEN RETURN NEW; END IF; NEW.a := 1; RETURN NEW;", ""),
        (
            "IF NEW.a IS NOT NULL THEN RETURN NEW; END IF; SELECT 1 INTO NEW.a; RETURN NEW;",
            "a",
        ),
        ("if new.a is null and x > 1 then new.a := 1; new.b := 2; end if; return new;", "a"),
        ("IF NEW.a IS NULL OR x THEN NEW.a := 1; END IF; RETURN NEW;", ""),
        (
            "IF x THEN IF NEW.a IS NOT NULL THEN RETURN NEW; END IF; END IF; NEW.a := 1;",
            "",
        ),
        ("IF NEW.a IS NOT NULL THEN x := 1; END IF; NEW.a := 1; RETURN NEW;", ""),
        ("IF NEW.a IS NULL THEN NEW.a := 1; END IF; NEW.a := 2; RETURN NEW;", ""),
    ],
)
def test_fields_that_stay_where_they_have_a_value(body: str, keeps: str) -> None:
    assert read_row_code("plpgsql", f"BEGIN {body} END").keeps == {*keeps}


@pytest.mark.parametrize(
    "body",
    [
        "NEW := r; RETURN NEW;",
        "r := NEW; r.a := 1; RETURN r;",
        "SELECT * INTO NEW FROM t; RETURN NEW;",
        "CALL p(NEW.a); RETURN NEW;",
        'NEW."odd name" := 1; RETURN NEW;',
        'NEW.U&"d\\0061t" := 1; RETURN NEW;',
        "DECLARE n ALIAS FOR NEW; BEGIN n.a := 1; RETURN NEW; END;",
    ],
)
def test_code_that_may_do_anything(body: str) -> None:
    assert read_row_code("plpgsql", f"BEGIN {body} END") == _ANYTHING
    assert read_row_code("c", "") == _ANYTHING


def test_what_a_trigger_leaves_alone_is_refused(place: Existing) -> None:
    """Of a table whose trigger sets one column, only that column's cells may still be kept."""
    table = (
        "CREATE TABLE n (id INTEGER PRIMARY KEY, price INTEGER, seen INTEGER NOT NULL, "
        "code INTEGER UNIQUE, made INTEGER NOT NULL, CHECK (price > 0), CHECK (seen > 0))"
    )
    cells = [
        column("price", "int", "const", value=-1),
        column("code", "int", "const", value=1),
        column("seen", "int", "const", value=-1),
    ]
    fill = "SELECT 1;"
    if place.database.like == "sqlite":
        fill_in = f"CREATE TRIGGER fill BEFORE INSERT ON n BEGIN {fill} END"
        place.database.execute(table, fill_in)
    else:
        place.database.execute(
            table,
            "CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN NEW.seen := 1; RETURN NEW; END $$",
            "CREATE TRIGGER fill BEFORE INSERT ON n FOR EACH ROW EXECUTE FUNCTION fill()",
        )
    fine = [column(name, "int", "sequence") for name in ("price", "seen", "code", "made")]
    told = (
        "Trigger fill gives values to seen. Leave out columns that a trigger fills, or give them "
        "overwritten: true where they have to be written: otherwise rows count"
    )
    (warning,) = place.warnings(entity("n", 9, _NUMBER, *fine))
    assert (told in warning) == (place.database.like != "sqlite")
    said = place.refused(entity("n", 9, ID, *cells))
    assert "price > 0" in said
    assert "row 0 (price -1)" in said
    assert "(code) is unique in the table" in said
    assert "n.made: is NOT NULL without a default, and the scenario does not fill it" in said
    assert ("seen > 0" in said) == (place.database.like == "sqlite")


def test_domains_refuse_before_triggers_act(place: Existing) -> None:
    if place.database.like == "sqlite":
        return  # has no domains
    place.database.execute(
        "CREATE DOMAIN positive AS int CHECK (VALUE > 0)",
        "CREATE DOMAIN known AS int NOT NULL",
        "CREATE TABLE n (id int, a positive, b known, c known)",
        "CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN NEW.a := 1; NEW.b := 1; NEW.c := 1; RETURN NEW; END $$",
        "CREATE TRIGGER fill BEFORE INSERT ON n FOR EACH ROW EXECUTE FUNCTION fill()",
    )
    low = column("a", "int", "uniform_int", min=0, max=3)
    empty = column("b", "int", "const", value=None, nullable=True)
    said = place.refused(entity("n", 50, _NUMBER, low, empty))
    assert "a is of the domain positive" in said
    assert "n.b: is NOT NULL in the table but nullable in the scenario" in said
    assert "n.c: is NOT NULL without a default" in said


def test_parents_that_a_trigger_adds(place: Existing) -> None:
    """Rows whose parents a trigger adds, by way of a function, are warned of and written."""
    if place.database.like == "sqlite":
        return  # does not check foreign keys here
    place.database.execute(
        "CREATE TABLE things (id int PRIMARY KEY)",
        "CREATE TABLE hosts (id int PRIMARY KEY REFERENCES things)",
        "CREATE TABLE loose (id int PRIMARY KEY REFERENCES things)",
    )
    hosts, loose = (entity(name, 30, _NUMBER) for name in ("hosts", "loose"))
    assert "hosts: (id) has to point to rows of public.things" in place.refused(hosts)
    place.database.execute(
        "CREATE VIEW seen AS SELECT id FROM things",
        "CREATE FUNCTION note(int) RETURNS void LANGUAGE sql AS 'INSERT INTO seen VALUES ($1)'",
        "CREATE FUNCTION add() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN PERFORM note(NEW.id); RETURN NEW; END $$",
        "CREATE TRIGGER add BEFORE INSERT ON hosts FOR EACH ROW EXECUTE FUNCTION add()",
    )
    assert "loose: (id) has to point to rows of public.things" in place.refused(loose)
    things = entity("things", 9, _NUMBER)
    (warning,) = place.warnings(hosts, things, entity("loose", 3, _NUMBER))[1:]
    assert "That may add rows to public.things, which the run fills as well" in warning
    (warning, _) = place.warnings(hosts)
    assert "A trigger or rule of a table that the run fills may add them" in warning
    place.start(hosts)
    assert place.database.count("hosts") == place.database.count("things") == 30


def test_a_trigger_that_keeps_rows_from_being_undone(place: Existing) -> None:
    place.database.execute("CREATE TABLE n (id INTEGER PRIMARY KEY)")
    if place.database.like == "sqlite":
        body = "SELECT RAISE(ABORT, 'rows stay');"
        place.database.execute(f"CREATE TRIGGER keep BEFORE DELETE ON n BEGIN {body} END")
    else:
        place.database.execute(
            "CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE 'rows stay' USING ERRCODE = 'ZZ001'; END $$",
            "CREATE TRIGGER keep BEFORE DELETE ON n FOR EACH ROW EXECUTE FUNCTION keep()",
        )
    run_id = place.start(entity("n", 5, _NUMBER)).data["id"]
    said = place.cli("run", "undo", run_id, *place.database.target, code=1).err
    assert "n cannot be deleted: " in said
    assert "rows stay. What was removed stays removed" in said
    assert place.database.count("n") == 5


def test_a_column_that_a_trigger_sets_is_named(place: Existing) -> None:
    """By the plan where code tells, by a dry run in any case; and undoing does not guess."""
    is_sqlite = place.database.like == "sqlite"
    place.database.execute("CREATE TABLE n (id INTEGER PRIMARY KEY, name TEXT, seen TEXT)")
    if is_sqlite:
        body = "UPDATE n SET seen = 'now' WHERE id = NEW.id;"
        place.database.execute(f"CREATE TRIGGER touch AFTER INSERT ON n BEGIN {body} END")
    else:
        place.database.execute(
            "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN NEW.seen := 'now'; RETURN NEW; END $$",
            "CREATE TRIGGER touch BEFORE INSERT OR UPDATE ON n FOR EACH ROW "
            "EXECUTE FUNCTION touch()",
        )
    columns = (column("name", "text", "first_name"), column("seen", "text", "const", value="then"))
    rows = entity("n", 30, ID, *columns)
    (warning,) = place.warnings(rows)
    assert ("Trigger touch gives values to seen. Leave out" in warning) == (not is_sqlite)
    scenario = ("run", "start", "--scenario", "existing.yaml", "--target", place.database.dsn)
    found = place.cli(*scenario, "--dry-run").out
    assert "every row was accepted, but 30 are not stored as made; everything" in found
    said = " ".join(found.split())
    by = "" if is_sqlite else " (trigger touch gives values to seen)"
    assert f"30 of 30 rows are not stored as they were made: they differ in seen{by}. Leave" in said
    run_id = place.start(rows).data["id"]
    said = place.cli("run", "undo", run_id, *place.database.target, code=1).out
    assert "30 rows are kept: changed since the run wrote them" in said


@pytest.mark.first_server
def test_code_that_relies_on_a_search_path(postgres_place: Existing) -> None:
    place = postgres_place
    ((name,),) = place.database.query("SELECT quote_ident(current_database())")
    place.database.execute(
        "CREATE SCHEMA music; SET search_path = music",
        "CREATE TABLE log (n int)",
        "CREATE TABLE artist (id int PRIMARY KEY)",
        "CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "INSERT INTO log VALUES (1); RETURN NEW; END $$",
        "CREATE TRIGGER t AFTER INSERT ON artist FOR EACH ROW EXECUTE FUNCTION noted()",
    )
    artist = entity("artist", 5, ID, target_table="music.artist")
    said = place.start(artist, code=1).out
    assert 'relation \\"log\\" does not exist, looked for by code in the database' in said
    assert "If another schema has it, add that to the path" in said
    place.database.execute(f"ALTER DATABASE {name} SET search_path = music, public")
    place.cli("run", "resume", "latest", "--target", place.database.dsn, code=0)
    assert place.database.query("SELECT count(*) FROM music.log") == [(5,)]
