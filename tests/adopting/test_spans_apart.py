"""`sdgen scenario from` for spans that an exclusion constraint keeps apart."""

from __future__ import annotations

from tests.adopting.test_from_ddl import file_of
from tests.adopting.test_scenario_from import run, scenario_from
from tests.support.existing import Existing

# Of ranges alone, as not every server has btree_gist.
_ROOM = "int8range(room_id, room_id, '[]') WITH ="
_UUID = "id uuid PRIMARY KEY DEFAULT gen_random_uuid(), room_id bigint NOT NULL REFERENCES rooms"
_ID = "id bigserial PRIMARY KEY, room_id bigint NOT NULL REFERENCES rooms"
TABLES = (
    "CREATE TABLE rooms (id bigserial PRIMARY KEY, name text NOT NULL)",
    f"CREATE TABLE bookings ({_ID}, during tstzrange NOT NULL, "
    f"EXCLUDE USING gist ({_ROOM}, during WITH &&))",
    f"CREATE TABLE shifts ({_ID}, starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL, "
    "state text NOT NULL CHECK (state IN ('on', 'off, (or) ill')), CHECK (ends_at > starts_at), "
    f"EXCLUDE USING gist ({_ROOM}, tstzrange(starts_at, ends_at) WITH &&) WHERE (state = 'on'))",
    f'CREATE TABLE "Preise" ({_UUID}, "Von" date NOT NULL, "B,is" date, '
    """EXCLUDE USING gist (daterange("Von", "B,is", '[]') WITH &&))""",
    "CREATE TABLE blocks (id serial PRIMARY KEY, span int4range NOT NULL, least numeric NOT NULL, "
    "most numeric NOT NULL, EXCLUDE USING gist (span WITH &&), "
    "EXCLUDE USING gist (numrange(least, most) WITH &&))",
    "CREATE TABLE days (id serial PRIMARY KEY, day daterange NOT NULL, at tsrange, "
    "EXCLUDE USING gist (day WITH &&), EXCLUDE USING gist (at WITH &&))",
)


def test_spans_of_two_runs_do_not_overlap(postgres_place: Existing) -> None:
    place = postgres_place
    place.database.execute(*TABLES)
    text = scenario_from(place, "--rows", "60")
    assert "left out" not in text
    for _ in range(2):
        run_id = run(place)
        target = place.database.dsn
        assert "as the run made it" in place.cli("run", "verify", run_id, "--target", target).out
    assert all(place.state().values())
    declared = file_of(*TABLES)
    made = place.cli("scenario", "from", declared, "--dialect", "postgres", "--rows", "60", code=0)
    assert made.out.count("# EXCLUDE") == text.count("# EXCLUDE") == 10
