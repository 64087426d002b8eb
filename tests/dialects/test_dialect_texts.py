"""How dialects write numbers, choose characters and replace letters: what Python makes of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.patterns.latin_letters import TO_ASCII, TO_LARGE
from sdgen.column_types import ColumnType
from sdgen.databases.engine import Engine
from sdgen.databases.postgres.engine import PostgresEngine
from sdgen.databases.sqlite.engine import SQLiteEngine

ALPHABETS = ["ab", "0123456789", "ACEG", "a\\z", "'x\"", "à\u0100ü", "😀😁😂", "%&'()", "-./"]
TEXTS = ["Zoë Müller", "Straße", "日本é", "plain", "", "e\u0301", "😀", "%\\'\n", "\u00e0" * 300]


@dataclass(frozen=True)
class Both:
    """SQLite and a Postgres server."""

    engines: tuple[Engine, Engine]

    def made(self, expression: str, value: int | str | None, *arguments: object) -> set[object]:
        """Returns what the engines' dialects make of a value in a column."""
        found = set()
        for engine in self.engines:
            dialect = engine.dialect
            column: exp.Expression = dialect.null(ColumnType.TEXT)
            if isinstance(value, int):
                column = x.int64(value)
            elif value is not None:
                column = dialect.literal(value, ColumnType.TEXT)
            inner = dialect.fence(exp.select(exp.alias_(column, x.ident("v"))))
            text = _SAID[expression](dialect, x.col("v"), *arguments)  # type: ignore[operator]
            query = exp.select(text).from_(inner.subquery("one"))
            found.add(engine.query(dialect.render(query))[0][0])
        return found


_SAID = {
    "digits": lambda d, v, width: d.digits(v, width),
    "hexadecimals": lambda d, v, before, width: d.hexadecimals([before, (v, width), ":", (v, 1)]),
    "characters": lambda d, v, *alphabets: d.characters([(each, v) for each in alphabets]),
    "ipv4": lambda d, v: d.ipv4(v),
    "transliterated": lambda d, v, letters, rest: d.transliterated(v, letters, rest=rest),
}


@pytest.fixture(scope="module")
def both(postgres_shared: str) -> Iterator[Both]:
    """SQLite in memory, and each Postgres server."""
    with SQLiteEngine(":memory:") as lite, PostgresEngine(postgres_shared, None) as postgres:
        yield Both((lite, postgres))


@settings(max_examples=30, derandomize=True, deadline=None)
@given(st.integers(1, 18), st.integers(0, 10**18 - 1))
@example(18, 10**18 - 1)
@example(1, 0)
def test_digits(both: Both, width: int, number: int) -> None:
    number %= 10**width
    assert both.made("digits", number, width) == {f"{number:0{width}d}"}


@settings(max_examples=30, derandomize=True, deadline=None)
@given(st.integers(1, 16), st.integers(0, 2**63 - 1), st.sampled_from(["", "%s%%", "'", "é\\"]))
@example(4, 0, "%")
def test_hexadecimals(both: Both, width: int, number: int, before: str) -> None:
    width = max(width, len(f"{number:x}"))
    expected = f"{before}{number:0{width}x}:{number:x}"
    assert both.made("hexadecimals", number, before, width) == {expected}


@pytest.mark.parametrize("alphabet", ALPHABETS)
def test_characters(both: Both, alphabet: str) -> None:
    alphabet = "".join(sorted(alphabet))
    for index, character in enumerate(alphabet):
        assert both.made("characters", index, alphabet) == {character}
    mixed = [alphabet, "ab", "xz", "cd", "ef"]
    assert both.made("characters", 1, *mixed) == {f"{alphabet[1]}bzdf"}


@pytest.mark.parametrize("number", [0, 1, 255, 256, 2**16, 0x0A000001, 2**31, 2**32 - 1])
def test_ipv4(both: Both, number: int) -> None:
    expected = ".".join(str(number >> shift & 255) for shift in (24, 16, 8, 0))
    assert both.made("ipv4", number) == {expected}


@pytest.mark.parametrize(
    ("letters", "rest"),
    [
        (TO_ASCII, False),
        (TO_ASCII, True),
        (TO_LARGE, True),
        ({"é": "e"}, False),
        ({"ß": "ss"}, True),
    ],
)
@pytest.mark.parametrize("text", [*TEXTS, "".join(TO_ASCII)])
def test_transliterated(both: Both, text: str, letters: dict[str, str], rest: bool) -> None:
    expected = "".join(
        each if each.isascii() else letters.get(each, each if rest else "") for each in text
    )
    assert both.made("transliterated", text, letters, rest) == {expected}


def test_nothing_comes_of_nothing(both: Both) -> None:
    assert both.made("transliterated", None, TO_ASCII, False) == {None}
