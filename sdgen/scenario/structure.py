"""From pydantic's errors to sdgen's: a path, what is wrong, what was got, what to do."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Any, get_args, get_origin

import pydantic

from generators_sql import GENERATORS, get_generator
from generators_sql.docs import nested_model
from sdgen.errors import Problem, did_you_mean, shown
from sdgen.scenario.documents import Document
from sdgen.scenario.models import Scenario, Target

Path = tuple[Hashable, ...]

_TYPE_NAMES = {
    "string_type": "text. Quote it",
    "int_type": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "list_type": "a list",
    "dict_type": "a mapping of keys to values",
    "model_type": "a mapping of keys to values",
    "model_attributes_type": "a mapping of keys to values",
}
_LIMITS = {
    "greater_than_equal": ("ge", "must be at least"),
    "less_than_equal": ("le", "must be at most"),
    "greater_than": ("gt", "must be above"),
    "less_than": ("lt", "must be below"),
}


def structural_problems(
    document: Document,
    error: pydantic.ValidationError,
    model: type[pydantic.BaseModel] | None = None,
) -> Iterator[Problem]:
    """Yields every error that pydantic found in a document as a Problem.

    Args:
        document: what was read.
        error: what pydantic says.
        model: what the document should be. Default: a target if it has a ``dsn``, else a scenario.
    """
    model = model or (Target if "dsn" in document.data else Scenario)
    for item in error.errors():
        path = _document_path(item["loc"], document.data)
        yield document.problem(path, _message(dict(item), path, document.data, model))


def _document_path(location: Path, data: Any) -> Path:
    """Returns pydantic's location as a path of the document: without tags of unions, and marks."""
    path: list[Hashable] = []
    tags = {generator.type for generator in GENERATORS}
    for index, part in enumerate(location):
        if part in tags and index and location[index - 1] == "generator":
            continue
        if part == "[key]" and index == len(location) - 1:
            continue  # the key itself, not its value
        path.append(part)
    return tuple(path)


def _message(item: dict[str, Any], path: Path, data: Any, model: type[pydantic.BaseModel]) -> str:
    kind, got = item["type"], item.get("input")
    context = item.get("ctx", {})
    if kind == "missing":
        return _missing(path, data)
    if kind == "extra_forbidden":
        known = _known_keys(path[:-1], data, model)
        hint = did_you_mean(path[-1], known)
        return f"unknown key.{hint} Known here: {', '.join(known) or 'none'}"
    if kind == "union_tag_invalid":
        known = [generator.type for generator in GENERATORS]
        tag = context.get("tag")
        return (
            f"unknown generator type (got {shown(tag)}).{did_you_mean(tag, known)} "
            f"Use one of: {', '.join(known)}"
        )
    if kind == "union_tag_not_found":
        return "needs a type. Add e.g. type: sequence"
    if kind in _TYPE_NAMES:
        return f"must be {_with_got(_TYPE_NAMES[kind], got)}"
    if kind in _LIMITS:
        key, phrase = _LIMITS[kind]
        return f"{phrase} {_number(context[key])} (got {shown(got)})"
    if kind == "too_long":
        return f"must have at most {context['max_length']} items (got {context['actual_length']})"
    if kind == "too_short" and context["min_length"] > 1:
        return f"must have at least {context['min_length']} items (got {context['actual_length']})"
    if kind in ("string_too_short", "too_short"):
        return "must not be empty"
    if kind == "finite_number":
        return f"must be a finite number (got {shown(got)})"
    if kind == "int_parsing_size":
        return f"is too large a number (got {shown(got)})"
    if kind == "invalid_key":
        return f"a key must be text (got {shown(got)}). Quote it"
    if kind == "value_error":
        return str(context["error"])
    return f"{item['msg']} (got {shown(got)})"


def _number(value: Any) -> Any:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _with_got(expected: str, got: Any) -> str:
    what, _, advice = expected.partition(". ")
    return f"{what} (got {shown(got)})" + (f". {advice}" if advice else "")


def _missing(path: Path, data: Any) -> str:
    if path[-1:] == ("generator",):
        kind = _at(data, path[:-1]).get("type")
        name = kind.partition("(")[0].strip() if isinstance(kind, str) else "<type>"
        return f"missing. Add generator, or defaults.{name} for all such columns"
    if "params" in path:
        return "missing. The generator needs this param"
    return f"missing. Add the key {path[-1]}" if path else "missing"


def _known_keys(path: Path, data: Any, model: type[pydantic.BaseModel]) -> list[str]:
    """Returns the keys that may stand at a path of a document that should be of a model."""
    rest = path
    if "params" in path and path[0] != "profiles":
        last = len(path) - 1 - path[::-1].index("params")
        model, rest = get_generator(_at(data, path[:last])["type"]), path[last + 1 :]
    elif path and path[-1] == "generator":
        return ["type", "params"]
    for part in rest:
        fields = {field.alias or name: field for name, field in model.model_fields.items()}
        if isinstance(part, str) and part in fields:
            annotation = fields[part].annotation
            if get_origin(annotation) is dict:
                annotation = get_args(annotation)[1]
            model = nested_model(annotation) or model
    return [field.alias or name for name, field in model.model_fields.items()]


def _at(data: Any, path: Path) -> Any:
    for part in path:
        data = data[part]
    return data
