"""Strings that are too long for their column: cut off, or others chosen, as advised."""

from __future__ import annotations

from collections import Counter
from copy import deepcopy
from typing import Any

import pytest

from generators_sql.spi import shipped_dictionary
from sdgen.databases.engine import Engine
from sdgen.errors import ValidationError
from sdgen.planning.growth import Growth
from sdgen.planning.request import RunRequest
from sdgen.runs.previewing.preview import preview
from sdgen.scenario.models import Scenario
from tests.support.cells import made_by, open_engine
from tests.support.cli import Cli, write_scenario
from tests.support.databases import Database
from tests.support.examples import entities_of_examples
from tests.support.runs import AS_OF, column_of, entity_of, plan_for, scenario_with

LENGTHS = (4, 12, 27, 40)
ROWS = 40
NAMES = ["first", "last"]
# What the examples do not show.
OTHERS: list[dict[str, Any]] = [
    column_of("id", "int", "sequence", {}),
    column_of("first", "text", "first_name", {"locale": "fr_FR"}),
    column_of("last", "text", "last_name", {}),
    column_of("mail", "text", "email", {}),
    column_of("mail_once", "text", "email", {"unique": True, "domains": ["a.io", "long-name.org"]}),
    column_of("mail_of", "text", "email", {"names": NAMES, "domains": ["b.io", "example.com"]}),
    column_of("link", "text", "url", {"segments": 4, "domains": ["ab.io", "example.org", "c.io"]}),
    column_of("link_once", "text", "url", {"unique": True}),
    column_of("code", "text", "pattern", {"regex": "(A|BCD|EFGHIJKLM)[0-9]{2}(|-X|-LONG)[a-f]"}),
    column_of("calls", "text", "phone", {"country": "GB", "format": "national"}),
    column_of("land", "text", "country", {"format": "name", "weights": "population"}),
    column_of("money", "text", "currency", {"format": "name"}),
    column_of("coin", "text", "currency", {"format": "name", "only": ["EUR", "USD", "CHF"]}),
    column_of("word", "text", "lorem", {"unit": "words", "min": 1, "max": 30}),
    column_of("some", "text", "choice", {"values": ["a", "bb", "c" * 20], "weights": [1, 0, 2]}),
    column_of("many", "text", "choice", {"values": [f"{n:b}" for n in range(300)]}),
    column_of("job", "text", "faker", {"provider": "job", "per_row": True}),
    column_of("owner", "text", "template", {"template": "{first}   {last|upper} ({id})"}),
    {"name": "both", "type": "text", "expr": "first || ' & ' || last"},
    column_of("who", "text", "parent", {"via": "of", "column": "name"}),
    column_of("of", "int", "fk", {"entity": "people", "column": "id"}),
    column_of("named", "text", "fk", {"entity": "people", "column": "name"}),
]
PEOPLE = entity_of("people", 9, id=("int", "sequence", {}), name=("text", "faker_name", {}))


def texts(kind: str) -> list[dict[str, Any]]:
    """Return entities of every generator, their columns of texts of that type."""
    devices, *examples, _ = entities_of_examples()
    entities = [
        devices,
        *(each for each in examples if any(map(_is_text, each["columns"]))),
        {"name": "others", "rows": ROWS, "columns": OTHERS},
        PEOPLE,
    ]
    entities = deepcopy(entities)
    used = {
        (entity.name, name)
        for entity in scenario_with(*entities).entities
        for column in entity.columns
        for name in column.generator.params.siblings()
    }
    for entity in entities[1:-1]:
        for column in entity["columns"]:
            if _is_text(column) and (entity["name"], column["name"]) not in used:
                column["type"] = kind
                column["nullable"] = True
                for key in ("unique", "primary_key"):
                    column.pop(key, None)
    return entities


def _is_text(column: dict[str, Any]) -> bool:
    listed = column.get("generator", {}).get("type") == "rows_of"  # told of value by value
    return not listed and column["type"].split("(")[0] in ("text", "string", "varchar")


def problems(entities: list[dict[str, Any]]) -> dict[str, str]:
    """Return path → message of what is wrong."""
    try:
        scenario_with(*entities)
    except ValidationError as error:
        return {problem.path: problem.message for problem in error.problems}
    return {}


@pytest.fixture(scope="module")
def advised(postgres_shared: str) -> list[tuple[str, int, str, list[str | None], list[str | None]]]:
    """Return generator, length, fit, plain cells and cells, wherever a refusal advises it."""
    found = []
    wide = texts("text")
    with open_engine(":memory:") as sqlite, open_engine(postgres_shared) as postgres:
        plain = _cells(sqlite, scenario_with(*wide), {each["name"] for each in wide})
        for length in LENGTHS:
            entities = texts(f"varchar({length})")
            refused = problems(entities)
            assert all(path.endswith(".type") for path in refused), refused
            for fit in ("clip", "choose"):
                narrow, places = deepcopy(wide), []
                for path, message in refused.items():
                    entity, column = (int(part) for part in path.replace("]", "[").split("[")[1::2])
                    if f"fit: {fit}" in message:
                        kind = entities[entity]["columns"][column]["type"]
                        narrow[entity]["columns"][column] |= {"type": kind, "fit": fit}
                        places.append((narrow[entity]["name"], column))
                scenario = scenario_with(*narrow)
                names = {name for name, _ in places}
                made = _cells(sqlite, scenario, names)
                assert made == _cells(postgres, scenario, names)
                found += [
                    (
                        scenario.entity(name).columns[column].generator.type,
                        *(length, fit, plain[name][column], made[name][column]),
                    )
                    for name, column in places
                ]
    return found


def _cells(
    engine: Engine, scenario: Scenario, names: set[str]
) -> dict[str, list[list[str | None]]]:
    return {name: made_by(engine, scenario, name) for name in sorted(names)}


@pytest.mark.slow
def test_advice_works(advised: list[Any]) -> None:
    for generator, length, fit, before, made in advised:
        assert all(cell is None or len(cell) <= length for cell in made), (generator, length, fit)
        if fit == "clip" and generator not in ("email", "faker"):
            cut = [
                cell if cell is None or len(cell) <= length else cell[:length].rstrip(" ")
                for cell in before
            ]
            assert made == cut, (generator, length)
        if fit == "choose":
            assert None in before or None not in made


@pytest.mark.slow
def test_every_generator_of_strings_has_a_way(advised: list[Any]) -> None:
    ways = Counter((generator, fit) for generator, _, fit, *_ in advised)
    clipped = {generator for generator, fit in ways if fit == "clip"}
    chosen = {generator for generator, fit in ways if fit == "choose"}
    assert clipped == {
        *("choice", "const", "country", "currency", "email", "expr", "faker_city", "faker_name"),
        *("faker_device_name", "first_name", "last_name", "lorem", "parent", "pattern", "phone"),
        *("template", "url"),
    }
    assert chosen == clipped - {"const", "expr", "parent", "template"}


@pytest.mark.slow
def test_addresses_stay_addresses(advised: list[Any]) -> None:
    mails = [made for generator, _, _, _, made in advised if generator == "email"]
    assert len(mails) > 4
    for made in mails:
        for cell in made:
            local, _, domain = cell.partition("@")
            assert local.strip(".") == local
            assert ".." not in local
            assert domain.count(".") == 1


def made_of(column: dict[str, Any], rows: int, **more: Any) -> list[str | None]:
    """Return the cells of one column."""
    scenario = scenario_with({"name": "t", "rows": rows, "columns": [column]})
    (shown,) = preview(plan_for(scenario, "sqlite", RunRequest(as_of=AS_OF, **more)), "t", rows)
    return [cell for (cell,) in shown.rows]


def test_all_that_fits_is_chosen_and_evenly() -> None:
    cities = {str(city) for city in shipped_dictionary("cities").values if len(str(city)) <= 5}
    city = {**column_of("c", "varchar(5)", "faker_city", {}), "fit": "choose"}
    counts = Counter(made_of(city, 6_000))
    assert counts.keys() == cities
    expected = 6_000 / len(cities)
    # Chi-squared of n - 1 degrees of freedom: mean n - 1, variance 2 (n - 1).
    free = len(cities) - 1
    squares = sum((count - expected) ** 2 / expected for count in counts.values())
    assert abs(squares - free) < 5 * (2 * free) ** 0.5
    names = made_of({**column_of("c", "varchar(9)", "faker_name", {}), "fit": "choose"}, 3_000)
    firsts, lasts = (set(shipped_dictionary(each).values) for each in ("first_names", "last_names"))
    for name in names:
        first, _, last = str(name).partition(" ")
        assert first in firsts
        assert last in lasts
    assert max(len(str(name)) for name in names) == 9
    assert len(set(names)) > 500


@pytest.mark.parametrize("fit", ["clip", "choose"])
def test_further_rows_change_no_earlier_ones(fit: str) -> None:
    # Numbers of later rows have more digits.
    params = {"unique": True, "domains": ["a.io", "example.org"]}
    column = {**column_of("c", "varchar(19)", "email", params), "unique": True, "fit": fit}
    few, many = made_of(column, 9), made_of(column, 2_000)
    assert few == many[:9]
    assert len(set(many)) == 2_000
    assert max(len(str(cell)) for cell in many) <= 19
    scenario = scenario_with({"name": "t", "rows": 1_991, "columns": [column]})
    grown = plan_for(scenario, "sqlite", RunRequest(as_of=AS_OF, growth=Growth(({"t": 9},))))
    (shown,) = preview(grown, "t", 1_991)
    assert [cell for (cell,) in shown.rows] == many[9:]


ID = {**column_of("id", "int", "sequence", {}), "primary_key": True}


def made_by_type(name: str, **params: Any) -> dict[str, Any]:
    """Return what a column without a type says of its generator."""
    return {"generator": {"type": name, "params": params}}


CITY, ONCE = made_by_type("faker_city"), made_by_type("pattern", mask="AB-####-##", unique=True)
LABEL = made_by_type("template", template="{id}{id}abcdefgh")
LIMITED = "is for columns of a limited length, varchar(n) or char(n) (got"
CLIP, CHOOSE = "fit: clip, which truncates them", "fit: choose, which makes only strings that fit"
REFUSED: list[tuple[str, dict[str, Any], str, str, str]] = [
    ("int", made_by_type("sequence"), "clip", "fit", f"{LIMITED} int). Remove it"),
    ("text", CITY, "clip", "fit", f"{LIMITED} text). Remove it"),
    (
        *("varchar(9)[]", made_by_type("array", of="faker_city"), "clip", "fit"),
        f"{LIMITED} varchar(9)[]). Remove it, and make elements that fit",
    ),
    ("varchar(9)", CITY, "wrap", "fit", "must be clip or choose (got 'wrap')"),
    (
        *("varchar(3)", made_by_type("uuid4"), "clip", "fit"),
        "uuid4 cannot clip strings: part of a uuid is not a uuid. Use type varchar(36)",
    ),
    (
        *("varchar(2)", made_by_type("sequence", start=900), "clip", "fit"),
        "sequence cannot clip strings: part of a number is a different number. Use type varchar(3)",
    ),
    (
        *("varchar(5)", {**ONCE, "unique": True}, "clip", "unique"),
        "cannot be unique: fit: clip may make two strings equal. Use a longer type instead of",
    ),
    (
        *("varchar(5)", ONCE, "choose", "fit"),
        "pattern cannot choose strings: each text comes once (unique: true), so none can be passed "
        "over. Use type varchar(10)",
    ),
    (
        *("varchar(9)", LABEL, "choose", "fit"),
        "template cannot choose strings: it is built from other columns. Make those fit. Use type "
        f"varchar(10), or {CLIP}",
    ),
    (
        *("varchar(9)", {"fk": {"entity": "people", "column": "name"}}, "clip", "fit"),
        "fk cannot clip strings: part of a key points to no row. Use type varchar(23)",
    ),
    (
        *("varchar(1)", CITY, "choose", "fit"),
        "faker_city cannot choose strings: its shortest text has 3 characters. Use type "
        f"varchar(26), or {CLIP}",
    ),
    (
        *("varchar(9)", made_by_type("faker", provider="sentence"), "choose"),
        "generator.params.provider",
        "sentence makes hardly any values that fit varchar(9). Use fit: clip, or a longer type",
    ),
    (
        *("varchar(20)", made_by_type("faker_name"), None, "type"),
        "faker_name makes strings of up to 23 characters, which do not fit varchar(20). Use type "
        f"varchar(23), {CLIP}, or {CHOOSE}",
    ),
]


@pytest.mark.parametrize(("kind", "column", "fit", "path", "message"), REFUSED)
def test_what_is_refused(
    kind: str, column: dict[str, Any], fit: str | None, path: str, message: str
) -> None:
    column = {"name": "c", "type": kind, **column, **({"fit": fit} if fit else {})}
    entity = {"name": "t", "rows": 9, "columns": [ID, column]}
    found = problems([entity, PEOPLE])
    assert found.keys() >= {f"entities[0].columns[1].{path}"}, found
    assert message in found[f"entities[0].columns[1].{path}"]


def test_what_is_cut_is_no_copy_any_more() -> None:
    name = {"name": "name", "type": "varchar(10)", **ONCE, "primary_key": True}
    keyed = {**PEOPLE, "columns": [PEOPLE["columns"][0], name]}
    point = column_of("of", "int", "fk", {"entity": "people", "column": "id"})
    copied = column_of("who", "varchar(5)", "parent", {"via": "of", "column": "name"})
    entity = {
        "name": "t",
        "rows": 9,
        "columns": [point, {**copied, "fit": "clip"}],
        "foreign_keys": [{"columns": ["who"], "entity": "people", "references": ["name"]}],
    }
    found = problems([entity, keyed])
    assert "a FOREIGN KEY has whole values" in found["entities[0].columns[1].fit"]
    entity.pop("foreign_keys")
    assert problems([entity, keyed]) == {}
    children = {**entity, "columns": [point, {**copied, "fit": "clip", "unique": True}]}
    assert "entities[0].columns[1].unique" in problems([children, keyed])


def test_fitted_columns_are_read_by_others() -> None:
    fitted = {**column_of("name", "varchar(6)", "faker_name", {}), "fit": "clip"}
    people = {"name": "people", "rows": 9, "columns": [ID, fitted]}
    children = entity_of(
        "t",
        20,
        who=("varchar(6)", "fk", {"entity": "people", "column": "name"}),
        label=("varchar(9)", "template", {"template": "<{who}>!"}),
    )
    scenario: Scenario = scenario_with(people, children)
    parents, made = preview(plan_for(scenario, "sqlite"), None, 20)
    names = {name for _, name in parents.rows}
    assert {who for who, _ in made.rows} <= names
    assert all(label == f"<{who}>!" for who, label in made.rows)


@pytest.mark.every_version
def test_a_run_into_a_shorter_column(
    database: Database, capsys: pytest.CaptureFixture[str], tmp_path: Any
) -> None:
    if database.like == "sqlite":  # it limits no length
        return
    database.execute("CREATE TABLE t (id int PRIMARY KEY, name varchar(12))")
    cli, name = Cli(capsys), column_of("name", "varchar(50)", "faker_name", {})

    def run(column: dict[str, Any], code: int) -> str:
        file = write_scenario(
            tmp_path / "t.yaml", {"name": "t", "rows": 30, "columns": [ID, column]}, seed=7
        )
        store = ("--runs-db", tmp_path / "runs.sqlite")
        words = ("--scenario", file, "--target", database.dsn, *store)
        return cli("run", "start", *words, code=code).err

    error = run(name, 1)
    assert "is character varying(12), and texts may be of up to" in error
    assert "(varchar(50) in the scenario). Use type: varchar(12) there, with fit: clip or" in error
    run({**name, "type": "varchar(12)", "fit": "choose"}, 0)
    assert database.query("SELECT count(*), max(length(name)) <= 12 FROM t") == [(30, True)]
