"""Random columns made of others of their row, for Hypothesis."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from generators_sql.math.rounding import SMALLEST
from sdgen.column_types import FLOATS, INTEGERS, TEXTS, TIMESTAMPS, ColumnType, parse_column_type
from sdgen.string_types import WORDS
from tests.support.random_lifecycles import state_column, state_time_column
from tests.support.random_numbers import Data, Draw
from tests.support.random_people import place_column
from tests.support.random_texts import template_column, usable_in_templates

_TIMES = TIMESTAMPS | {ColumnType.DATE}

# Kinds of column, and expressions of one of theirs that no value is too large for, by type.
_EXPRESSIONS: list[tuple[frozenset[ColumnType], list[tuple[str, str]]]] = [
    (INTEGERS, [("bigint", "{0} / 3 - {0} % 7"), ("bool", "{0} > 5 OR {0} IS NULL")]),
    (
        frozenset({ColumnType.DECIMAL}),
        [("decimal(30,4)", "{0} * 0.5 + 1"), ("text", "'=' || {0}"), ("bigint", "floor({0})")],
    ),
    (FLOATS, [("double", "CASE WHEN {0} > 0 THEN {0} ELSE 0.25 END"), ("bool", "{0} < 1e0")]),
    (frozenset({ColumnType.ARRAY}), [("bigint", "row_number()")]),
    (
        TEXTS | WORDS,
        [("text", "upper({0}) || '!'"), ("int", "length({0})"), ("text", "rtrim(left({0}, 3))")],
    ),
    (frozenset({ColumnType.BOOL}), [("bool", "NOT {0}"), ("int", "coalesce({0}::int, 2)")]),
    (
        _TIMES,
        [
            ("timestamp", "date_trunc('month', {0})"),
            ("int", "extract(year FROM {0}) * 10 + extract(isodow FROM {0})"),
            ("text", "to_char({0}, 'DD.MM.YYYY HH24:MI') || {0}"),
        ],
    ),
    (frozenset({ColumnType.UUID}), [("text", "left({0}::text, 8)")]),
    (frozenset({ColumnType.JSON}), [("json", "CASE WHEN {0} IS NOT NULL THEN {0} END")]),
    (frozenset({ColumnType.BYTES}), [("bool", "{0} IS NULL")]),
]


def _kind(column: Data) -> ColumnType:
    return parse_column_type(column["type"]).kind


def _expr_column(draw: Draw, name: str, columns: list[Data]) -> Data:
    """Return a column computed from one or two others of the row."""
    source = draw(st.sampled_from(columns))
    templates = next(found for kinds, found in _EXPRESSIONS if _kind(source) in kinds)
    column_type, template = draw(st.sampled_from(templates))
    quoted = '"' + source["name"].replace('"', '""') + '"'
    sql = template.format(quoted)
    column = {"name": name, "type": column_type, "nullable": True}
    if draw(st.booleans()):
        column["null_rate"] = 0.5
    return {**column, "expr": sql}


def _seasonal_column(draw: Draw, name: str, columns: list[Data]) -> Data:
    """Return a column of numbers that follow a time of the row."""
    at = draw(st.sampled_from([column for column in columns if _kind(column) in _TIMES]))
    params = {
        "at": at["name"],
        "base": draw(st.floats(-1e3, 1e3)),
        "trend": draw(st.just(0.0) | st.floats(SMALLEST, 0.001) | st.floats(-0.001, -SMALLEST)),
        "seasons": [
            {
                "period": draw(st.sampled_from(["hour", "day", "week", "year", "36h"])),
                "amplitude": 9,
            }
        ],
        "noise": draw(st.sampled_from([0, 0.5])),
    }
    generator = {"type": "seasonal", "params": params}
    return {"name": name, "type": "decimal(15,2)", "nullable": True, "generator": generator}


def _email_column(draw: Draw, name: str, columns: list[Data]) -> Data:
    """Return a column of addresses of what a text of the row says."""
    named = draw(st.sampled_from([column for column in columns if _kind(column) in TEXTS]))
    params = {"name": named["name"], "unique": draw(st.booleans())}
    generator = {"type": "email", "params": params}
    return {"name": name, "type": "text", "nullable": True, "generator": generator}


def _state_column(draw: Draw, name: str, columns: list[Data]) -> Data:
    """Return a column of states of rows that begin at a time of the row."""
    times = [column for column in columns if _kind(column) in _TIMES]
    return state_column(draw, name, draw(st.sampled_from(times)))


def _state_time_column(draw: Draw, name: str, columns: list[Data]) -> Data:
    """Return a column of times of states of the row."""
    return state_time_column(draw, name, draw(st.sampled_from(_with_states(columns))))


def _with_states(columns: list[Data]) -> list[Data]:
    return [each for each in columns if each.get("generator", {}).get("type") == "state_machine"]


def _place_column(draw: Draw, name: str, columns: list[Data]) -> Data:
    """Return a column of what belongs to a place of the row."""
    return place_column(draw, name, draw(st.sampled_from(_with_places(columns))))


def _with_places(columns: list[Data]) -> list[Data]:
    return [each for each in columns if each.get("generator", {}).get("type") == "place"]


SIBLINGS: dict[str, Callable[[Draw, str, list[Data]], Data]] = {
    "email": _email_column,
    "expr": _expr_column,
    "place": _place_column,
    "seasonal": _seasonal_column,
    "state_machine": _state_column,
    "state_time": _state_time_column,
    "template": template_column,
}


def sibling_column(draw: Draw, name: str, columns: list[Data]) -> Data:
    """Return a column that a generator makes of other columns, of which there has to be one."""
    fitting = {"expr"}
    if any(_kind(column) in _TIMES for column in columns):
        fitting |= {"seasonal", "state_machine"}
    if _with_states(columns):
        fitting.add("state_time")
    if _with_places(columns):
        fitting.add("place")
    if usable_in_templates(columns):
        fitting.add("template")
    if any(_kind(column) in TEXTS for column in columns):
        fitting.add("email")
    return SIBLINGS[draw(st.sampled_from(sorted(fitting)))](draw, name, columns)
