"""Keys of a foreign key and a name: the rows of each parent have different names of a list."""

from __future__ import annotations

from tests.adopting.test_scenario_from import scenario_from
from tests.support.existing import Existing

CLINICS = "CREATE TABLE clinics (id INT PRIMARY KEY, name VARCHAR(80) NOT NULL)"
DEPARTMENTS = (
    "CREATE TABLE departments (id INT PRIMARY KEY, clinic_id INT NOT NULL REFERENCES clinics "
    "ON DELETE CASCADE, name VARCHAR(40) NOT NULL, UNIQUE (clinic_id, name))"
)


def test_the_departments_of_a_clinic_have_different_names(place: Existing) -> None:
    place.database.execute(CLINICS, DEPARTMENTS)
    text = scenario_from(place, "--rows", "90")
    assert "per: clinic_id" in text
    start = ("run", "start", "--scenario", "./made.yaml", "--target", place.database.dsn)
    place.cli(*start)
    place.cli(*start)  # further clinics have further departments
    ((rows, parents, names),) = place.database.query(
        "SELECT COUNT(*), COUNT(DISTINCT clinic_id), COUNT(DISTINCT name) FROM departments"
    )
    assert rows > parents > names > 5
    digits = "SELECT COUNT(*) FROM departments WHERE name LIKE '%1%' OR name LIKE '%2%'"
    assert place.database.query(digits) == [(0,)]


def test_labels_that_others_look_for_do_as_well(place: Existing) -> None:
    place.database.execute(
        CLINICS,
        "CREATE TABLE labels (id INT PRIMARY KEY, clinic_id INT NOT NULL REFERENCES clinics, "
        "name VARCHAR(40) NOT NULL, UNIQUE (clinic_id, name))",
        "CREATE TABLE tasks (id INT PRIMARY KEY, clinic_id INT NOT NULL REFERENCES clinics)",
        "CREATE TABLE task_labels (task_id INT NOT NULL REFERENCES tasks, label_id INT NOT NULL "
        "REFERENCES labels, PRIMARY KEY (task_id, label_id))",
    )
    text = scenario_from(place, "--rows", "90")
    assert "per: clinic_id" in text
    start = ("run", "start", "--scenario", "./made.yaml", "--target", place.database.dsn)
    place.cli(*start)
    place.cli(*start)


def test_a_name_that_is_unique_by_itself_keeps_its_number(place: Existing) -> None:
    place.database.execute(CLINICS, f"{DEPARTMENTS[:-1]}, UNIQUE (name))")
    assert "per: clinic_id" not in scenario_from(place, "--rows", "90")
    place.cli("run", "start", "--scenario", "./made.yaml", "--target", place.database.dsn)
