"""Random params of generators of texts and unique numbers, for Hypothesis."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable, Sequence
from typing import Any

from hypothesis import strategies as st

from generators_sql.patterns.ambiguity import text_of_two_ways
from generators_sql.patterns.elements import capacity, longest_of
from generators_sql.patterns.regex import elements_of_regex
from sdgen.column_types import (
    FLOATS,
    INTEGER_RANGE,
    INTEGERS,
    NUMBERS,
    TEXTS,
    ColumnType,
    parse_column_type,
)

Data = dict[str, Any]
Draw = Callable[[st.SearchStrategy[Any]], Any]

_LONGEST = 60  # characters of the varchars
_FLOATS_EXACT = 2**53
_UNSAFE_NAME = re.compile(r"[{}|:]|^\s|\s$")
_FLAGS = st.booleans()


def _unique_int(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    low, high = INTEGER_RANGE.get(column_type, (-(10**13) + 1, 10**13 - 1))
    if column_type in FLOATS:
        low, high = -_FLOATS_EXACT, _FLOATS_EXACT
    start = draw(st.integers(low, high - rows))
    size = draw(st.integers(rows, 2 * rows) | st.integers(rows, 2**61))
    return {"min": start, "max": min(high, start + size - 1)}


_characters = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\0")
_classes = st.sampled_from(
    ["[A-Z]", r"\d", r"\w", "[0-9a-f]", "[.x%-]", "[à-ü]", "[ACEab]", "[😀é]"]
)
_groups = st.lists(st.text(_characters, max_size=3), min_size=1, max_size=20, unique=True).map(
    lambda texts: f"({'|'.join(map(_escaped, texts))})"
)
_literals = st.text(_characters, min_size=1, max_size=1).map(lambda text: _escaped(text))


def _escaped(text: str) -> str:
    return re.sub(r"([\\^$.|?*+()\[\]{}])", r"\\\1", text)


@st.composite
def regexes(draw: Draw) -> str:
    """Return regular expressions of the subset."""
    parts = draw(st.lists(_classes | _groups | _literals, min_size=1, max_size=6))
    return "".join(
        part + draw(st.sampled_from(["", "", "{1}", "{2}", "{4}", "{9}"])) for part in parts
    )


def _pattern(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    if draw(_FLAGS):
        return {"mask": draw(st.text("#?-A\u00e9 %", min_size=1, max_size=20))}
    regex = draw(regexes())
    elements = elements_of_regex(regex)
    if not 0 < longest_of(elements) <= _LONGEST:
        return {"regex": r"\d"}
    params: Data = {"regex": regex}
    if capacity(elements) >= rows and text_of_two_ways(elements) is None:
        params["unique"] = draw(_FLAGS)
    return params


def _network(kind: type[Any], draw: Draw, longest: int) -> str:
    bits = 32 if kind is ipaddress.IPv4Network else 128
    length = draw(st.integers(0, longest))
    number = draw(st.integers(0, 2**bits - 1) | st.just(0)) >> (bits - length) << (bits - length)
    return str(kind((number, length)))


def _ipv4(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    unique = draw(_FLAGS)
    return {"cidr": _network(ipaddress.IPv4Network, draw, 25 if unique else 32), "unique": unique}


def _ipv6(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    unique = draw(_FLAGS)
    return {"cidr": _network(ipaddress.IPv6Network, draw, 110 if unique else 128), "unique": unique}


def _mac(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    oui = st.none() | st.binary(min_size=3, max_size=3).map(lambda some: some.hex(":"))
    return {"oui": draw(oui), "unique": draw(_FLAGS)}


def _url(draw: Draw, column_type: ColumnType, rows: int) -> Data:
    domains = st.lists(st.sampled_from(["a.example", "b-c.example", "x"]), min_size=1, unique=True)
    segments = draw(st.integers(0, 3))
    unique = segments > 0 and draw(_FLAGS)
    return {"domains": draw(domains), "segments": segments, "unique": unique}


TEXTUAL: dict[str, tuple[frozenset[ColumnType], Callable[[Draw, ColumnType, int], Data]]] = {
    "unique_int": (NUMBERS | TEXTS, _unique_int),
    "pattern": (TEXTS, _pattern),
    "ipv4": (TEXTS, _ipv4),
    "ipv6": (TEXTS, _ipv6),
    "mac": (TEXTS, _mac),
    "url": (TEXTS, _url),
}

_WRITTEN = {
    *INTEGERS,
    *TEXTS,
    ColumnType.UUID,
    ColumnType.DATE,
    ColumnType.DECIMAL,
    ColumnType.BOOL,
}
_WRITTEN |= {ColumnType.TIMESTAMP, ColumnType.TIMESTAMPTZ}


def usable_in_templates(columns: Sequence[Data]) -> list[Data]:
    """Return the columns that templates can name and write."""
    return [
        column
        for column in columns
        if _kind(column) in _WRITTEN and not _UNSAFE_NAME.search(column["name"])
    ]


def template_column(draw: Draw, name: str, columns: Sequence[Data]) -> Data:
    """Return a column that is a template of others, of which one has to be usable."""
    usable = usable_in_templates(columns)
    template = draw(st.sampled_from(["", "{{", "Ä'\\%s"]))
    nullable = False
    for column in draw(st.lists(st.sampled_from(usable), min_size=1, max_size=3)):
        width = ":05" if _kind(column) in INTEGERS and draw(_FLAGS) else ""
        filters = draw(st.sampled_from(["", "|lower", "|upper", "|ascii", "|ascii|upper"]))
        template += f"{{{column['name']}{width}{filters}}}{draw(st.sampled_from(['', '.']))}"
        nullable = nullable or column["nullable"]
    return {
        "name": name,
        "type": "text",
        "nullable": nullable,
        "generator": {"type": "template", "params": {"template": template}},
    }


def _kind(column: Data) -> ColumnType:
    return parse_column_type(column["type"]).kind
