"""Text of any length is read in time linear in it: 4 MB take a function a fraction of a second."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import Any

import pytest

from generators_sql.expressions.parser import parse
from generators_sql.patterns.template_text import parts_of
from generators_sql.registry import own_generators
from sdgen.column_types import parse_column_type
from sdgen.compiling.comments import comment
from sdgen.databases.registry import kind_of_dsn
from sdgen.errors import ValidationError, did_you_mean, shown
from sdgen.instants import parse_absolute, parse_duration, parse_instant
from sdgen.passwords import passwords_of, redact
from sdgen.scenario.documents import Document
from sdgen.scenario.loading import scenario_of
from sdgen.scenario.paths import path_text
from tests.support.cpu_time import is_done_within
from tests.support.runs import column_of, entity_of
from web.api.reading import query_of, read_json
from web.api.requests import ExplainQuery
from web.errors import HttpError
from web.security import is_origin_of, name_of

# A quadratic function takes minutes already for the smaller one. On a quiet machine a tenth of the
# seconds are enough, but for texts that are all passwords.
SIZES = [(200_000, 0.1), pytest.param((4_000_000, 0.5), marks=pytest.mark.slow)]
NOW = datetime(2026, 1, 31, tzinfo=UTC)
REFUSED = (ValueError, ValidationError, HttpError)
PIECES = (
    *("a", "1", " ", "\n", "é", "@", ":", "/", "'", '"', "\\", "(", ")", "[", "{", "*", "-", "?"),
    *("a:", "a@", "a://", "a://b:", "1://", "a:'", "'a:", "\"a:'", "(a:", "a:b", "pwd", "password"),
    *("pwd=", "password='", "password=\\'", "?pwd", "&password", "--", "a b", "1d", "1.", "{a}"),
)
ENDS = ("", "@", ":@", "password=", " x", "=pwd")
FUNCTIONS: dict[str, Callable[[str], Any]] = {
    "redact": redact,
    "passwords_of": passwords_of,
    "comment": comment,
    "shown": shown,
    "kind_of_dsn": kind_of_dsn,
    "parse_column_type": parse_column_type,
    "parse_absolute": parse_absolute,
    "parse_duration": parse_duration,
    "parse_instant": lambda text: parse_instant(text, NOW),
    "parse": parse,
    "parts_of": parts_of,
    "path_text": lambda text: path_text(("entities", 0, text)),
    "did_you_mean": lambda text: did_you_mean(text, ["shop", text[1:]]),
    "is_origin_of": lambda text: is_origin_of(f"http://{text}", "localhost"),
    "name_of": name_of,
    "read_json": lambda text: read_json(text.encode()),
    "query_of": lambda text: query_of(ExplainQuery, {"seed": [text], "scale": [text]}),
}
TEXT_PARAMS = [
    (generator.type, name)
    for generator in own_generators()
    for name, field in generator.model_fields.items()
    if "str" in str(field.annotation)
]


@pytest.mark.parametrize("name", FUNCTIONS)
@pytest.mark.parametrize("bound", SIZES, ids=["small", "large"])
def test_any_text_is_read_in_linear_time(name: str, bound: tuple[int, float]) -> None:
    size, seconds = bound
    function = FUNCTIONS[name]
    for piece in PIECES:
        for end in ENDS if function is redact else ENDS[:1]:
            text = piece * (size // len(piece)) + end
            assert is_done_within(seconds, partial(function, text), *REFUSED), (piece, end)


def read_scenario(generator: str, params: dict[str, Any]) -> None:
    entity = entity_of("items", 3, id=("int", "sequence", {}))
    column = column_of("text", "string", generator, params)
    data = {"name": "x", "entities": [{**entity, "columns": [*entity["columns"], column]}]}
    scenario_of(Document(data))


@pytest.mark.parametrize(
    "pieces",
    [("1", "{a}", "(a)"), pytest.param(PIECES, marks=pytest.mark.slow)],
    ids=["some", "all"],
)
def test_any_text_of_a_param_is_read_in_linear_time(pieces: tuple[str, ...]) -> None:
    for generator, param in TEXT_PARAMS:
        for piece in pieces:
            params = {param: piece * (100_000 // len(piece))}
            read = partial(read_scenario, generator, params)
            assert is_done_within(0.1, read, *REFUSED), (generator, param, piece)
