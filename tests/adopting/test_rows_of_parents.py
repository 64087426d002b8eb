"""Rows that belong to others: their times, the one that has a flag, and what both have."""

from __future__ import annotations

import pytest

from tests.adopting.test_scenario_from import run, scenario_from
from tests.support.existing import Existing

TABLES = (
    "CREATE TABLE clinics (id INTEGER PRIMARY KEY, name VARCHAR(60) NOT NULL)",
    "CREATE TABLE rooms (clinic_id INTEGER NOT NULL REFERENCES clinics, no INTEGER NOT NULL, "
    "PRIMARY KEY (clinic_id, no))",
    "CREATE TABLE doctors (id INTEGER PRIMARY KEY, clinic_id INTEGER NOT NULL REFERENCES clinics)",
    "CREATE TABLE patients (id INTEGER PRIMARY KEY, name VARCHAR(60) NOT NULL)",
    "CREATE TABLE appointments (id INTEGER PRIMARY KEY, doctor_id INTEGER NOT NULL REFERENCES "
    "doctors, patient_id INTEGER NOT NULL REFERENCES patients, starts_at TIMESTAMP NOT NULL, "
    "UNIQUE (doctor_id, starts_at))",
    "CREATE TABLE visits (id INTEGER PRIMARY KEY, appointment_id INTEGER UNIQUE REFERENCES "
    "appointments, patient_id INTEGER NOT NULL REFERENCES patients, clinic_id INTEGER NOT NULL, "
    "room_no INTEGER, admitted_at TIMESTAMP NOT NULL, "
    "FOREIGN KEY (clinic_id, room_no) REFERENCES rooms (clinic_id, no))",
    "CREATE TABLE vitals (visit_id INTEGER NOT NULL REFERENCES visits ON DELETE CASCADE, "
    "taken_at TIMESTAMP NOT NULL, pulse INTEGER, PRIMARY KEY (visit_id, taken_at))",
    "CREATE TABLE diagnoses (id INTEGER PRIMARY KEY, visit_id INTEGER NOT NULL REFERENCES visits "
    "ON DELETE CASCADE, is_primary BOOLEAN NOT NULL DEFAULT FALSE, text VARCHAR(90) NOT NULL)",
    "CREATE UNIQUE INDEX one_primary ON diagnoses (visit_id) WHERE is_primary",
    "CREATE TABLE shifts (doctor_id INTEGER NOT NULL REFERENCES doctors, worked_on DATE NOT NULL, "
    "hours INTEGER NOT NULL, PRIMARY KEY (doctor_id, worked_on))",
)
NONE_OF = (
    "SELECT count(*) FROM visits v JOIN appointments a ON a.id = v.appointment_id "
    "WHERE a.patient_id <> v.patient_id OR a.starts_at > v.admitted_at",
    "SELECT count(*) FROM visits WHERE appointment_id IS NULL",
    "SELECT count(*) FROM visits v WHERE NOT EXISTS "
    "(SELECT 1 FROM clinics c WHERE c.id = v.clinic_id)",
    "SELECT count(*) FROM vitals t JOIN visits v ON v.id = t.visit_id "
    "WHERE t.taken_at < v.admitted_at",
    "SELECT count(*) FROM (SELECT visit_id FROM diagnoses GROUP BY visit_id "
    "HAVING sum(CASE WHEN is_primary THEN 1 ELSE 0 END) <> 1) AS x",
    "SELECT count(*) FROM shifts WHERE worked_on > CURRENT_DATE",
)
SOME_OF = (
    "SELECT count(*) FROM visits WHERE room_no IS NOT NULL",
    "SELECT count(*) FROM diagnoses WHERE NOT is_primary",
    "SELECT count(*) FROM (SELECT visit_id FROM vitals GROUP BY visit_id HAVING count(*) > 1) AS x",
    # As many doctors work on one day as there are, not one.
    "SELECT count(*) FROM (SELECT worked_on FROM shifts GROUP BY worked_on "
    "HAVING count(*) > 1) AS x",
)


@pytest.mark.first_server
def test_rows_suit_those_that_they_belong_to(place: Existing) -> None:
    place.database.execute(*TABLES)
    text = scenario_from(place, "--rows", "60")
    assert "after the row of visit_id, one about every hour" in text
    assert "one a day for each doctor_id" in text
    assert "the first of each visit_id has it" in text
    for _ in range(2):
        run(place)
    for sql in NONE_OF:
        assert place.database.query(sql) == [(0,)], sql
    for sql in SOME_OF:
        assert place.database.query(sql) > [(0,)], sql
