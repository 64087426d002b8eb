"""Templates: what plain Python makes of the other cells, and which of them are unique."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from generators_sql.patterns.latin_letters import TO_ASCII, TO_LARGE, TO_SMALL
from generators_sql.patterns.template_text import Field, parts_of
from tests.support.cells import made_by, open_engine
from tests.support.runs import Runs, column_of, plan_for, scenario_with

NAMES = [
    *(
        "Zoë Müller",
        "Łukasz Żółć",
        "JOSÉ Ångström",
        "Straße",
        "ẞ",
        "Þórður Ægisson",
        "İıſ",
        "plain",
    ),
    *(
        "Nguyễn Thị Ớt",
        "ȘȚșț",
        "e\u0301",
        "日本",
        "😀 ü",
        "",
        "it's {x}",
        "Čapek|Ŋ",
        "œŒĳĲÿŸ",
        "ΩЖ",
    ),
    *("Ünïcödé ÀÉÎÕÜ", "A%b", "\u00a0", "ŉĸ"),
]
NUMBERS = [0, 7, -7, 99, 100, -99, -100, 12345, 123456, -9999, -10000, 2**62, -(2**63)]
DAY, MOMENT = "2024-02-29", "2024-02-29T23:59:59.5Z"
UUID = "0189c5b0-1f2a-7b3c-8d4e-5f6071829304"

COLUMNS: tuple[tuple[str, str, str, dict[str, Any]], ...] = (
    ("name", "text", "choice", {"values": NAMES}),
    ("number", "bigint", "choice", {"values": NUMBERS}),
    ("id", "int", "sequence", {}),
    ("day", "date", "const", {"value": DAY}),
    ("moment", "timestamp", "const", {"value": MOMENT}),
    ("zoned", "timestamptz", "const", {"value": MOMENT}),
    ("price", "decimal(8,2)", "choice", {"values": [0.05, -0.5, 12.3, 999999.99, -1]}),
    ("key", "uuid", "const", {"value": UUID}),
    ("on", "bool", "choice", {"values": [True, False]}),
    ("perhaps", "text", "choice", {"values": ["x", None, "é"]}),
)
TEMPLATES = (
    *("{name}", "{name|lower}", "{name|upper}", "{name|ascii}", "{name|ascii|lower}"),
    *("{name|lower|ascii}@{name|ascii|lower}.de", "{name|upper|ascii}", "Ä{name|lower}Ä{id}Ö"),
    *("{{{id}}}", "}}{{{id:03}", "{number}", "{number:5}", "{number:05}", "{number:2|upper}"),
    *("{number:18}|{number:1}", "{day}/{moment}/{zoned}", "{price}€ {on}", "{key}", "{key|upper}"),
    *("{name|word}", "{name|word}.{perhaps|word}@a.de", "{name|word}ab-c{price|word}{id}"),
    *("{perhaps}-{id}", "{ name | upper }x{name|upper}", "%s %{id:02}'\\n\n{name}"),
)
ROWS = 400


def large(text: str) -> str:
    """Returns a text in large letters as docs/generators.md says."""
    return "".join(TO_LARGE.get(each, each.upper() if each.isascii() else each) for each in text)


def small(text: str) -> str:
    """Returns a text in small letters."""
    return "".join(TO_SMALL.get(each, each.lower() if each.isascii() else each) for each in text)


def in_ascii(text: str) -> str:
    """Returns a text in ASCII."""
    return "".join(each if each.isascii() else TO_ASCII.get(each, "") for each in text)


def as_word(text: str) -> str:
    """Returns the letters and digits of a text, in small ASCII."""
    return re.sub("[^a-z0-9]", "", in_ascii(text).lower())


FILTERS = {"word": as_word, "lower": small, "upper": large, "ascii": in_ascii}


def expected(template: str, cells: dict[str, str | None]) -> str | None:
    """Returns what a template makes of cells."""
    made = ""
    for part in parts_of(template):
        if isinstance(part, str):
            made += part
            continue
        text = cells[part.column]
        if text is None:
            return None
        if part.width > 1:
            text = f"{int(text):0{part.width}}"
        for name in part.filters:
            text = FILTERS[name](text)
        made += text
    return made


@cache
def made(dsn: str) -> list[list[str | None]]:
    """Returns the cells of all columns, the templates' last."""
    columns = [{**column_of(*column), "nullable": column[0] == "perhaps"} for column in COLUMNS]
    columns += [
        {**column_of(f"t{at}", "text", "template", {"template": said}), "nullable": True}
        for at, said in enumerate(TEMPLATES)
    ]
    with open_engine(dsn) as engine:
        things = {"name": "things", "rows": ROWS, "columns": columns}
        return made_by(engine, scenario_with(things), "things")


def check(at: int, dsn: str) -> None:
    """Asserts that a database makes what Python makes of the database's other cells."""
    columns = made(dsn)
    for row in range(ROWS):
        cells = {column[0]: columns[place][row] for place, column in enumerate(COLUMNS)}
        assert columns[len(COLUMNS) + at][row] == expected(TEMPLATES[at], cells), cells


@pytest.mark.parametrize("at", range(len(TEMPLATES)), ids=TEMPLATES)
def test_in_sqlite(at: int) -> None:
    check(at, ":memory:")


@pytest.mark.parametrize("at", range(len(TEMPLATES)), ids=TEMPLATES)
def test_in_postgres(at: int, postgres_shared: str) -> None:
    check(at, postgres_shared)


def test_all_names_and_numbers_were_there() -> None:
    columns = made(":memory:")
    assert set(columns[0]) == set(NAMES)
    assert set(columns[1]) == set(map(str, NUMBERS))


# --- Letters ------------------------------------------------------------------------------------


def test_letters_are_those_of_unicode() -> None:
    language = {"İ", "ı"}  # depend on it
    for letter, other in TO_SMALL.items():
        assert letter in language or letter.lower() == other
    for letter, other in TO_LARGE.items():
        assert letter in language or letter.upper() == other
    for letter, text in TO_ASCII.items():
        base = "".join(
            c for c in unicodedata.normalize("NFD", letter) if not unicodedata.combining(c)
        )
        assert text.isascii()
        assert text.isalpha()
        assert text == base or not base.isascii()
    latin = {chr(code) for code in range(0xC0, 0x180)} - set("×÷")
    assert latin <= TO_ASCII.keys()
    assert {each for each in latin if each.lower() != each} <= TO_SMALL.keys()
    assert {each for each in latin if each.upper() != each} - set("ŉ") <= TO_LARGE.keys()


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        ("a", ["a"]),
        ("{a}", [Field("a")]),
        ("{a b}{c}x", [Field("a b"), Field("c"), "x"]),
        ("{{a}}", ["{a}"]),
        ("{{{a:07|lower}}}", ["{", Field("a", 7, ("lower",)), "}"]),
        ("{a|upper|ascii}", [Field("a", 1, ("ascii", "upper"))]),
    ],
)
def test_how_templates_are_read(said: str, parts: list[str | Field]) -> None:
    assert parts_of(said) == parts


# --- What is proven -----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def runs() -> Iterator[Runs]:
    """Executes runs."""
    with Runs() as runs:
        yield runs


@pytest.mark.parametrize(
    ("template", "proven"),
    [
        ("{id}", True),
        ("a{id:04}b|", True),
        ("{code}", True),
        ("<{code}>", True),
        ("{code|lower}", False),
        ("{code|ascii}", False),
        ("{code}{one}", False),
        ("{key}{one}", True),
        ("{one}{key}", True),
        ("{one}{key}{one}", False),
        ("{id}.{one}", True),
        ("{id}{one}", False),
        ("{id}-{one}", False),
        ("{one}.{id:03}", True),
        ("{one}{id}", False),
        ("{one}.{id}.{one}", False),
        ("no {id}x{one}", True),
        ("{one}", False),
        ("{owner}", False),
        ("{day}{one}", True),
        ("{one} {day}", True),
    ],
)
def test_it_is_unique_where_it_says_so(template: str, proven: bool, runs: Runs) -> None:
    entity = {
        "name": "t",
        "rows": 1_000,
        "columns": [
            column_of("id", "int", "unique_int", {"min": -500, "max": 1500}),
            column_of("code", "text", "pattern", {"regex": "[a-z]{3}", "unique": True}),
            column_of("key", "uuid", "uuid4", {}),
            column_of("day", "date", "time_series", {"start": "2020-01-01", "step": "1d"}),
            column_of("one", "text", "choice", {"values": ["", "-", "1", "-1", "11", "a"]}),
            column_of("owner", "int", "uniform_int", {"min": 1, "max": 9}),
            column_of("made", "text", "template", {"template": template}),
        ],
    }
    scenario = scenario_with(entity)
    plan = plan_for(scenario, "sqlite")
    generator = plan.scenario.entities[0].columns[-1].generator.params
    reason = generator.why_not_unique(plan.facts(plan.scenario.entities[0], "made"))
    assert (reason is None) == proven, reason
    if proven:
        made = [row[-1] for row in runs.sqlite(scenario)["t"]]
        assert len(set(made)) == len(made)


def test_how_long_the_texts_get() -> None:
    columns = [
        column_of("n", "smallint", "uniform_int", {"min": -32_768, "max": 9}),
        column_of("s", "varchar(10)", "faker", {"provider": "word"}),
        column_of("t", "text", "pattern", {"mask": "###"}),
        column_of("u", "text", "faker_name", {}),
    ]
    lengths = {"{n}": 6, "{n:08}-": 9, "{s}{s|upper}": 30, "{t|ascii}{t}": 9, "{s|lower}": 10}
    for at, said in enumerate(lengths):
        columns.append(column_of(f"c{at}", "text", "template", {"template": said}))
    plan = plan_for(scenario_with({"name": "t", "rows": 5, "columns": columns}), "sqlite")
    entity = plan.scenario.entities[0]
    told = [
        column.generator.params.longest(plan.facts(entity, column.name))
        for column in entity.columns[4:]
    ]
    assert told == list(lengths.values())
