"""Reading requests: their body, their query, and every problem of it with its path."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NoReturn, TypeVar, get_args

import bottle
import pydantic

from sdgen.errors import Problem, ValidationError
from sdgen.scenario.document_errors import MAX_DEPTH
from sdgen.scenario.documents import Document
from sdgen.scenario.pydantic_errors import structural_problems
from sdgen.yaml_scalars import json_float, json_int, whole_in
from web.api.base import RequestModel
from web.errors import HttpError
from web.settings import MAX_BODY_BYTES

JSON_TYPES = ("application/json",)
YAML_TYPES = ("application/yaml", "application/x-yaml", "text/yaml")

M = TypeVar("M", bound=RequestModel)
_NUMBER = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?", re.ASCII)


def read_bytes(*types: str) -> tuple[bytes, str]:
    """Returns the body of the current request and its media type.

    Args:
        types: the media types that are taken. None of them can be sent by a form or a plain
            request of a page on another origin.

    Raises:
        HttpError: another type (415), or too large (413).
    """
    given = bottle.request.content_type.partition(";")[0].strip().lower()
    if given not in types:
        raise HttpError(
            415,
            "unsupported_media_type",
            f"send the body with Content-Type {' or '.join(types)} (got {given[:80] or 'none'})",
        )
    if bottle.request.content_length > MAX_BODY_BYTES:
        raise too_large()
    # waitress has read it all, chunks too, and says its length.
    return bottle.request.environ["wsgi.input"].read(bottle.request.content_length), given


def too_large() -> HttpError:
    """Returns the error for a body over the limit."""
    size = MAX_BODY_BYTES // 2**20
    return HttpError(413, "body_too_large", f"the body is larger than {size} MiB")


def read_json(content: bytes) -> Any:
    """Returns the value of a JSON text; an empty body counts as ``{}``.

    Raises:
        HttpError: it is not JSON, nested too deeply, or holds what is not text (400).
    """
    if not content:
        return {}
    try:
        data = json.loads(
            content.decode("utf-8"),
            object_pairs_hook=_object,
            parse_int=json_int,
            parse_float=json_float,
            parse_constant=_not_a_number,
        )
    except HttpError:
        raise
    except json.JSONDecodeError as error:
        raise _bad(f"the body is not JSON: {error.msg}", error.lineno) from None
    except UnicodeDecodeError as error:
        raise _bad(f"the body is not UTF-8 text (byte {error.start})") from None
    except RecursionError:
        raise _bad("the body is nested too deeply") from None
    except ValueError:
        raise _bad("the body holds a number of thousands of digits") from None
    _check(data)
    return data


def model_of(model: type[M], data: Any) -> M:
    """Returns JSON data as a model. Raises ValidationError with every problem."""
    if not isinstance(data, dict):
        message = "must be a JSON object"
        raise ValidationError("request is not valid:", [Problem("", message)])
    try:
        return model.model_validate(data)
    except pydantic.ValidationError as error:
        raise _invalid(model, data, error) from None


def query_of(model: type[M], query: Mapping[str, list[str]]) -> M:
    """Returns the query of a request as a model. Raises ValidationError with every problem."""
    twice = [Problem(name, "is given twice") for name, values in query.items() if len(values) > 1]
    if twice:
        raise ValidationError("query is not valid:", twice)
    data = {name: _value(model, name, values[0]) for name, values in query.items()}
    try:
        return model.model_validate(data)
    except pydantic.ValidationError as error:
        raise _invalid(model, data, error) from None


def _value(model: type[RequestModel], name: str, text: str) -> Any:
    """Returns the number or truth value that a parameter of the query is; else its text."""
    field = model.model_fields.get(name)
    kinds = _kinds(field.annotation) if field else set()
    if bool in kinds:
        return {"true": True, "false": False}.get(text, text)
    if int in kinds and (number := whole_in(text)) is not None:
        return number
    if float in kinds and _NUMBER.fullmatch(text):
        return float(text)
    return text


def _kinds(annotation: Any) -> set[Any]:
    """Returns the types that an annotation is made of."""
    return {annotation}.union(*map(_kinds, get_args(annotation)))


def _invalid(
    model: type[RequestModel], data: dict[str, Any], error: pydantic.ValidationError
) -> ValidationError:
    found = dict.fromkeys(structural_problems(Document(data), error, model))
    return ValidationError("request is not valid:", [_with_id(each, model, data) for each in found])


def _with_id(problem: Problem, model: type[RequestModel], data: dict[str, Any]) -> Problem:
    """Returns a problem; with the key for an id, where an id may stand for the whole thing."""
    key = f"{problem.path}_id"
    if key not in model.model_fields or not isinstance(data.get(problem.path), str):
        return problem
    return replace(problem, message=f"{problem.message}. For the id of one write {key}")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise _bad(f'key "{key[:80]}" appears twice')
        found[key] = value
    return found


def _not_a_number(name: str) -> NoReturn:
    raise _bad(f"{name} is not JSON")


def _check(data: Any) -> None:
    """Refuses deep nesting, and texts that cannot be written as UTF-8, without recursion."""
    level, depth = [data], 0
    while level:
        depth += 1
        if depth > MAX_DEPTH:
            raise _bad(f"the body is nested deeper than {MAX_DEPTH} levels")
        below: list[Any] = []
        for value in level:
            if isinstance(value, dict):
                below += [*value, *value.values()]
            elif isinstance(value, list):
                below += value
            elif isinstance(value, str) and _is_no_text(value):
                raise _bad("a text holds half of a surrogate pair (\\ud800 … \\udfff)")
        level = below


def _is_no_text(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return True
    return False


def _bad(message: str, line: int | None = None) -> HttpError:
    return HttpError(400, "bad_request", message, [Problem("", message, line=line)])
