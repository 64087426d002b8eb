"""Patterns, unique numbers and addresses: what plain Python makes; all of it, each once."""

from __future__ import annotations

import ipaddress
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialects import sql_nodes as x
from generators_sql.ipv6 import Ipv6
from generators_sql.pattern import Pattern
from generators_sql.patterns.ambiguity import text_of_two_ways
from generators_sql.patterns.elements import Element, Fixed, Words, fixed_or_one_of
from generators_sql.spi import ColumnFacts, Generator
from sdgen.column_types import ColumnType, DataType, parse_column_type
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.row import BoundRow, CompiledRow
from sdgen.compiling.writing import Writing
from sdgen.errors import ValidationError
from sdgen.instants import parse_absolute
from sdgen.planning.request import RunRequest
from sdgen.scenario.models import Scenario
from sdgen.seeding import draw_key, permutation_rounds, permute
from sdgen.values import canonical_text
from tests.generators.test_generators import ENTITY
from tests.support.cells import made_by, open_engine
from tests.support.databases import Database
from tests.support.patterns import CASES, DIGIT, permutation_keys
from tests.support.reference import SEED
from tests.support.runs import AS_OF, REQUEST, Runs, column_of, entity_of, plan_for, scenario_with

ROWS = 1_500


@pytest.fixture(scope="module")
def runs() -> Iterator[Runs]:
    """Executes runs."""
    with Runs() as runs:
        yield runs


# --- As Python makes them -----------------------------------------------------------------------

NUMBERS = (
    ("int", 1, ROWS),
    ("int", 100_000, 999_999),
    ("smallint", -(2**15), 2**15 - 1),
    ("bigint", -(2**60), 2**60 - 1),
    ("bigint", 2**63 - ROWS, 2**63 - 1),
    ("bigint", -(2**63), -(2**63) + 2**31),
    ("double", -2000, 2000),
    ("decimal(9,2)", 1, 9_999_999),
)
IDS = [f"{index}-{case.id}" for index, case in enumerate(CASES)]


@cache
def made(dsn: str) -> list[list[str | None]]:
    """Returns the cells of each case and of the numbers, made once for each database."""
    columns = [
        column_of(f"c{index}", case.kind, case.generator, case.params)
        for index, case in enumerate(CASES)
    ]
    columns += [
        column_of(f"n{index}", kind, "unique_int", {"min": low, "max": high})
        for index, (kind, low, high) in enumerate(NUMBERS)
    ]
    things = {"name": ENTITY, "rows": ROWS, "columns": columns}
    with open_engine(dsn) as engine:
        return made_by(engine, scenario_with(things, seed=SEED), ENTITY)


def check_texts(index: int, dsn: str) -> None:
    """Asserts that a database makes what Python computes."""
    case, cells = CASES[index], made(dsn)[index]
    assert cells == [case.text(ENTITY, f"c{index}", row) for row in range(ROWS)]
    if case.unique is not None:
        assert len(set(cells)) == ROWS


def check_numbers(dsn: str) -> None:
    """Asserts that a database makes what Python computes."""
    for index, (kind, low, high) in enumerate(NUMBERS):
        n = high - low + 1
        keys = permutation_keys(ENTITY, f"n{index}", n)
        expected = [low + permute(keys, n, row) for row in range(ROWS)]
        data_type = parse_column_type(kind)
        cells = made(dsn)[len(CASES) + index]
        assert cells == [canonical_text(number, data_type) for number in expected], kind
        assert len(set(cells)) == ROWS


@pytest.mark.parametrize("index", range(len(CASES)), ids=IDS)
def test_in_sqlite(index: int) -> None:
    check_texts(index, ":memory:")


@pytest.mark.parametrize("index", range(len(CASES)), ids=IDS)
def test_in_postgres(index: int, postgres_shared: str) -> None:
    check_texts(index, postgres_shared)


def test_numbers_in_sqlite() -> None:
    check_numbers(":memory:")


def test_numbers_in_postgres(postgres_shared: str) -> None:
    check_numbers(postgres_shared)


@pytest.mark.parametrize("index", range(len(CASES)), ids=IDS)
def test_the_longest_text_is_told(index: int) -> None:
    case = CASES[index]
    told = params_of(case.generator, **case.params).longest(facts(1))
    if case.generator == "ipv4":
        assert told == len("255.255.255.255")
    else:
        assert told == sum(max(map(len, options)) for group in case.groups for options in group)


def params_of(generator: str, **params: Any) -> Generator:
    """Returns a generator with its params."""
    scenario = scenario_with(entity_of("a", 1, x=("text", generator, params)))
    return scenario.entities[0].columns[0].generator.params


def facts(rows: int) -> ColumnFacts:
    """Returns a text column."""
    text = DataType(ColumnType.TEXT)
    return ColumnFacts("a", "x", text, nullable=False, rows=rows, as_of=parse_absolute(AS_OF))


# --- Each once ----------------------------------------------------------------------------------

WHOLE = (
    ("unique_int", {"min": 3, "max": 2_002}, {str(number) for number in range(3, 2_003)}),
    (
        "pattern",
        {"regex": r"(A|BC)-\d[xz]{3}", "unique": True},
        {
            f"{a}-{d}{''.join(z)}"
            for a in ("A", "BC")
            for d in DIGIT
            for z in product("xz", repeat=3)
        },
    ),
    (
        "pattern",
        {"mask": "#?#", "unique": True},
        {f"{a}{chr(b)}{c}" for a in DIGIT for b in range(65, 91) for c in DIGIT},
    ),
    (
        "ipv4",
        {"cidr": "203.0.113.0/24", "unique": True},
        {str(host) for host in ipaddress.ip_network("203.0.113.0/24").hosts()},
    ),
    ("ipv6", {"cidr": "fd00::/119", "unique": True}, {f"fd00::{n:x}" for n in range(1, 512)}),
    ("url", {"domains": ["a.b", "c"], "segments": 0, "unique": True}, {"https://a.b", "https://c"}),
)


@pytest.mark.parametrize(("generator", "params", "expected"), WHOLE)
def test_all_values_are_made_where_there_are_as_many_rows(
    generator: str, params: dict[str, Any], expected: set[str], runs: Runs, postgres_shared: str
) -> None:
    kind = "int" if generator == "unique_int" else "text"
    column = {**column_of("x", kind, generator, params), "primary_key": True}
    scenario = scenario_with({"name": "t", "rows": len(expected), "columns": [column]})
    for tables in (runs.sqlite(scenario), runs.postgres(scenario, postgres_shared)):
        values = [row[0] for row in tables["t"]]
        assert len(values) == len(expected)
        assert set(values) == expected
        if len(expected) > 100:
            assert values != sorted(values), "in random order"


MANY = entity_of(
    "many",
    100_000,
    number=("int", "unique_int", {"min": 1, "max": 100_000}),
    wide=("bigint", "unique_int", {"min": 0, "max": 2**61 - 1}),
    sku=("text", "pattern", {"mask": "SKU-####-??", "unique": True}),
    code=("text", "pattern", {"regex": "[A-Z0-9]{24}", "unique": True}),
    v4=("text", "ipv4", {"cidr": "172.16.0.0/12", "unique": True}),
    v6=("text", "ipv6", {"unique": True}),
    mac=("text", "mac", {"unique": True}),
    page=("text", "url", {"segments": 3, "unique": True}),
)


@pytest.mark.slow
def test_many_values_are_all_different(database: Database, runs: Runs) -> None:
    scenario = scenario_with(MANY)
    runs.start(scenario, {"dsn": database.dsn, "kind": database.kind}, REQUEST)
    names = [column["name"] for column in MANY["columns"]]
    counts = ", ".join(f"count(DISTINCT {name})" for name in names)
    assert database.query(f"SELECT {counts} FROM many") == [(100_000,) * len(names)]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "generator", "params"),
    [
        ("int", "unique_int", {"min": 1, "max": 10**7}),
        ("text", "pattern", {"regex": r"[A-J]\d{6}", "unique": True}),
    ],
)
def test_ten_million_values_are_all_different(
    kind: str, generator: str, params: dict[str, Any], tmp_path: Any, runs: Runs
) -> None:
    database = Database("sqlite", str(tmp_path / "many.sqlite"))
    scenario = scenario_with(entity_of("many", 10**7, x=(kind, generator, params)))
    runs.start(scenario, {"dsn": database.dsn, "kind": database.kind}, REQUEST)
    # SQLite sorts for GROUP BY; count(DISTINCT x) would look each one up in a tree.
    once = "SELECT count(*) AS times FROM many GROUP BY x"
    assert database.query(f"SELECT sum(times), count(*) FROM ({once})") == [(10**7, 10**7)]


# --- All equally likely -------------------------------------------------------------------------


def test_texts_are_equally_likely(runs: Runs) -> None:
    """Chi-square below its value for one in 10^6: 26·10 - 1 and 4 degrees of freedom."""
    generators = {"a": {"mask": "?#"}, "b": {"regex": "(v|w|x|y|zz)"}}
    columns = {name: ("text", "pattern", params) for name, params in generators.items()}
    rows = runs.sqlite(scenario_with(entity_of("t", 52_000, **columns)))["t"]
    for place, size, limit in ((0, 260, 380), (1, 5, 34)):
        counts = Counter(row[place] for row in rows)
        expected = len(rows) / size
        assert len(counts) == size
        assert sum((count - expected) ** 2 / expected for count in counts.values()) < limit


def test_places_of_long_texts_are_equally_likely_and_independent(runs: Runs) -> None:
    """Also where two draws make ten digits, and where several numbers make a text."""
    column = ("text", "pattern", {"mask": "#" * 20})
    rows = runs.sqlite(scenario_with(entity_of("t", 20_000, a=column)))["t"]
    texts = [str(row[0]) for row in rows]
    for one, other in ((0, 1), (0, 13), (12, 13), (13, 14), (0, 14), (18, 19)):
        counts = Counter(text[one] + text[other] for text in texts)
        expected = len(texts) / 100
        # 99 degrees of freedom: below this but for one in 10^6.
        assert sum((count - expected) ** 2 / expected for count in counts.values()) < 181


# --- Two ways to make a text --------------------------------------------------------------------

_short = st.text("ab", max_size=2)
_elements = st.one_of(
    st.text("ab", min_size=1, max_size=2).map(Fixed),
    st.sets(st.sampled_from("abc"), min_size=1).map(fixed_or_one_of),
    st.lists(_short, min_size=2, max_size=3, unique=True).map(lambda texts: Words(tuple(texts))),
)


def texts_of(element: Element) -> tuple[str, ...]:
    """Returns all that an element can be."""
    if isinstance(element, Fixed):
        return (element.text,)
    return element.options if isinstance(element, Words) else tuple(element.characters)


@given(st.lists(_elements, min_size=1, max_size=5))
def test_two_ways_are_found_where_there_are_some(elements: list[Element]) -> None:
    ways = Counter("".join(texts) for texts in product(*map(texts_of, elements)))
    twice = {text for text, count in ways.items() if count > 1}
    found = text_of_two_ways(elements)
    assert (found in twice) if twice else found is None
    if twice:
        assert len(found or "") == min(map(len, twice)), "a shortest one"


def test_it_is_told_of_the_pattern() -> None:
    pattern = Pattern(regex="(a|ab)(c|bc)", unique=True)
    (problem,) = pattern.problems(facts(4))
    assert problem.param == "regex"
    assert "makes 'abc' in two ways" in problem.message
    assert not list(Pattern(regex="(a|ab)-(c|bc)", unique=True).problems(facts(4)))


@pytest.mark.parametrize("regex", [r"[A-Z]{3}-\d{4}", r"(EU|US|)x\.", r"[\w.-]{4}\\"])
def test_python_agrees_about_the_regex(regex: str, runs: Runs) -> None:
    column = ("text", "pattern", {"regex": regex})
    for (text,) in runs.sqlite(scenario_with(entity_of("t", 200, a=column)))["t"]:
        assert re.fullmatch(regex, str(text), re.ASCII), text


# --- Addresses ----------------------------------------------------------------------------------

_prefixes = st.integers(0, 128).flatmap(
    lambda length: st.integers(0, 2**128 - 1).map(
        lambda number: ipaddress.IPv6Network((number >> (128 - length) << (128 - length), length))
    )
)
_zeros = st.lists(st.sampled_from([0, 0, 1, 0xDB8]), min_size=8, max_size=8).map(
    lambda groups: int("".join(f"{group:04x}" for group in groups), 16)
)


@given(
    st.one_of(
        _prefixes,
        st.tuples(_zeros, st.integers(0, 128)).map(
            lambda pair: ipaddress.IPv6Network(
                (pair[0] >> (128 - pair[1]) << (128 - pair[1]), pair[1])
            )
        ),
    )
)
def test_ipv6_addresses_are_in_their_network_and_as_python_writes_them(
    network: ipaddress.IPv6Network,
) -> None:
    elements = Ipv6(cidr=str(network)).elements()
    for at in (0, -1):
        text = ""
        for element in elements:
            if isinstance(element, Fixed):
                text += element.text
            else:
                first = element.first
                text += f"{first if at == 0 else first + element.size - 1:x}"
        address = ipaddress.IPv6Address(text)
        assert address in network
        if address.ipv4_mapped is None:  # newer versions of Python write those as IPv4
            assert str(address) == text


# --- In parts, and as rows grow -----------------------------------------------------------------


def test_parts_of_a_cell_have_values_of_their_own() -> None:
    scenario = scenario_with(entity_of("t", 500, x=("text", "const", {"value": "a"})), seed=SEED)
    n = 26**2
    with open_engine(":memory:") as engine:
        plan = plan_for(scenario, engine.kind)
        entity = plan.order[0]
        writing = Writing(plan, LookUps(), lambda entity, column: None, 500)
        row = BoundRow(CompiledRow(writing, entity, x.col("i")), plan.facts(entity, "x"))
        generator = params_of("pattern", mask="??", unique=True)
        parts = [generator.sql(row.part(name, DataType(ColumnType.TEXT))) for name in ("a", "b")]
        source = plan.dialect.row_source(x.integer(0), x.integer(500), 500)
        query = writing.layers.select(source, parts)
        cells = engine.query(plan.dialect.render(query))
    for place, name in enumerate("ab"):
        keys = [
            draw_key(SEED, "t", "x", f"{name}.permutation.{turn}")
            for turn in range(permutation_rounds(n))
        ]
        numbers = [permute(keys, n, number) for number in range(500)]
        expected = [f"{chr(65 + number // 26)}{chr(65 + number % 26)}" for number in numbers]
        assert [cell[place] for cell in cells] == expected


def test_rows_that_are_added_later_have_values_of_their_own(database: Database) -> None:
    unique = {"unique": True}
    scenario = scenario_with(
        entity_of(
            "t",
            300,
            number=("int", "unique_int", {"min": 1, "max": 700}),
            code=("text", "pattern", {"mask": "###", **unique}),
            address=("text", "ipv4", {"cidr": "10.0.0.0/22", **unique}),
        )
    )
    with Runs() as runs:
        target = {"dsn": database.dsn, "kind": database.kind}
        for request in (REQUEST, RunRequest(continues=True), RunRequest(continues=True, scale=0.3)):
            runs.start(scenario, target, request)
        expected = made_at_once(scenario, runs)
    rows = database.query("SELECT number, code, address FROM t")
    assert sorted(rows) == sorted(expected), "as if all had been made at once"
    assert [len(set(column)) for column in zip(*rows, strict=True)] == [690] * 3


def made_at_once(scenario: Scenario, runs: Runs) -> list[tuple[Any, ...]]:
    """Returns the first 690 rows, made by one run into SQLite."""
    request = replace(REQUEST, row_overrides={"t": 690})
    rows = runs.sqlite(scenario, request)["t"]
    return [(int(str(number)), *others) for number, *others in rows]


def test_more_rows_than_values_are_refused_when_rows_are_added(tmp_path: Path) -> None:
    target = {"dsn": str(tmp_path / "t.sqlite"), "kind": "sqlite"}
    scenario = scenario_with(entity_of("t", 300, x=("int", "unique_int", {"min": 1, "max": 500})))
    with Runs() as runs:
        runs.start(scenario, target, REQUEST)
        with pytest.raises(ValidationError, match="500 different numbers, too few for 600 rows"):
            runs.start(scenario, target, RunRequest(continues=True))
