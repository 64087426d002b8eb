"""From pydantic's errors to sdgen's: a path, what is wrong, what was got, what to do."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence, Sized
from typing import Any

import pydantic

from generators_sql.fk_shapes import SHAPES
from generators_sql.nested.part_specs import SHORT_FORMS, PartSpec
from generators_sql.reference.param_docs import item_type, model_of
from generators_sql.registry import get_generator, types_hint
from sdgen.errors import Problem, did_you_mean, listed, shown
from sdgen.scenario.documents import Document
from sdgen.scenario.models import Scenario
from sdgen.scenario.union_errors import is_union_tag, literals_of, must_be

Path = tuple[Hashable, ...]
_Found = tuple[Path, dict[str, Any]]
"""Where pydantic found something wrong, and what it says."""
_OF_KEYS = ("missing", "extra_forbidden")

_TYPE_NAMES = {
    "int_type": "an integer",
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
    model: type[pydantic.BaseModel] = Scenario,
) -> Iterator[Problem]:
    """Yields every error that pydantic found in a document as a Problem.

    Args:
        document: what was read.
        error: what pydantic says.
        model: what the document should be.
    """
    alone: list[_Found] = []
    unions: dict[Path, list[_Found]] = {}
    for item in error.errors(include_url=False):
        path, union = _document_path(item["loc"], document.data)
        if _is_made_of_fk(path, document.data):
            continue  # told of at the fk
        (alone if union is None else unions.setdefault(union, [])).append((path, dict(item)))
    told: set[Path] = set()
    for path, missing, unknown in _misnamed(alone):
        known = _known_keys(path, document.data, model)
        # Misspelt keys keep their own line, which says what was meant.
        if unknown := [each for each in unknown if not did_you_mean(each, known)]:
            yield document.problem(path, _needed(missing, unknown, known))
            told |= {(*path, each) for each in (*missing, *unknown)}
    for path, one in alone:
        if one["type"] not in _OF_KEYS or path not in told:
            yield document.problem(path, _message(one, path, document.data, model))
    for union, found in unions.items():
        for path, message in _of_union(union, found, document.data, model):
            yield document.problem(path, message)


def _misnamed(found: Sequence[_Found]) -> Iterator[tuple[Path, list[Hashable], list[Hashable]]]:
    """Yields the mappings that lack keys and have unknown ones, with both.

    Where keys are misnamed, each would be told of twice: as unknown, and as missing.
    """
    places: dict[Path, dict[str, list[Hashable]]] = {}
    for path, item in found:
        if path and item["type"] in _OF_KEYS:
            place = places.setdefault(path[:-1], {each: [] for each in _OF_KEYS})
            place[item["type"]].append(path[-1])
    for path, (missing, unknown) in ((path, each.values()) for path, each in places.items()):
        if missing and unknown:
            yield path, missing, unknown


def _needed(missing: Sequence[Hashable], unknown: Sequence[Hashable], known: Sequence[str]) -> str:
    keys = "key" if len(unknown) == 1 else "keys"
    got = f"the unknown {keys} {listed(map(str, unknown))}"
    return f"needs {listed(map(str, missing))} (got {got}). Known here: {listed(known)}"


def _of_union(
    union: Path,
    found: list[_Found],
    data: Any,
    model: type[pydantic.BaseModel],
) -> Iterator[tuple[Path, str]]:
    """Yields what is wrong with a value of several possible types: what of the likeliest is."""
    closer = [
        (path, item)
        for path, item in found
        if path != union or item["type"] not in (*_TYPE_NAMES, "string_type", "literal_error")
    ]
    for path, item in closer:
        yield path, _message(item, path, data, model)
    if not closer:
        names = {**_TYPE_NAMES, "string_type": "a string"}
        wanted = dict.fromkeys(names[item["type"]] for _, item in found if item["type"] in names)
        words = [word for _, item in found for word in literals_of(item)]
        yield union, must_be([*wanted], words, found[0][1].get("input"))


def _document_path(location: Path, data: Any) -> tuple[Path, Path | None]:
    """Returns pydantic's location as a path of the document: without tags of unions, and marks.

    With it, where the value stands that may be of several types; None if there is none.
    """
    union: Path | None = None
    path: list[Hashable] = []
    rest, here = list(location), data
    while rest:
        part = rest.pop(0)
        if part == "[key]" and not rest:
            break  # the key itself, not its value
        if is_union_tag(part, here):
            union = tuple(path)
            continue
        if part == "params" and _is_short(here):  # the params are the value of the short form
            part = next(key for key in SHORT_FORMS if key in here)
            if SHORT_FORMS[part] is not None:
                rest = rest[1:]
        path.append(part)
        here = _child(here, part)
    return tuple(path), union


def _is_short(here: Any) -> bool:
    """Returns whether a part of a cell is said by a short form."""
    return isinstance(here, dict) and "type" not in here and any(key in here for key in SHORT_FORMS)


def _child(here: Any, part: Hashable) -> Any:
    try:
        return here[part]
    except (KeyError, IndexError, TypeError):
        return None


def _is_made_of_fk(path: Path, data: Any) -> bool:
    """Returns whether a path goes into a generator that stands for the short form ``fk``."""
    if "generator" not in path:
        return False
    column = _at(data, path[: path.index("generator")])
    return isinstance(column, dict) and "generator" not in column and "fk" in column


def _message(item: dict[str, Any], path: Path, data: Any, model: type[pydantic.BaseModel]) -> str:
    kind, got = item["type"], item.get("input")
    context = item.get("ctx", {})
    if kind == "missing":
        return _missing(path, data)
    if kind == "extra_forbidden":
        known = _known_keys(path[:-1], data, model)
        hint = did_you_mean(path[-1], known)
        return f"unknown key.{hint} Known here: {listed(known)}"
    if kind == "union_tag_invalid":
        tag = context.get("tag")
        if path[-1:] != ("distribution",):
            return f"unknown generator type (got {shown(tag)}).{types_hint(tag)}"
        return (
            f"unknown distribution (got {shown(tag)}).{did_you_mean(tag, SHAPES)} "
            f"Use one of: {', '.join(SHAPES)}"
        )
    if kind == "union_tag_not_found":
        example = "zipf" if path[-1:] == ("distribution",) else "sequence"
        return f"needs a type. Add e.g. type: {example}"
    if kind == "string_type":
        return _no_text(got)
    if words := literals_of(item):
        return must_be([], words, got)
    if kind in _TYPE_NAMES:
        return f"must be {_with_got(_TYPE_NAMES[kind], got)}"
    if kind in _LIMITS:
        key, phrase = _LIMITS[kind]
        return f"{phrase} {_number(context[key])} (got {shown(got)})"
    if kind == "string_too_long" or (kind == "too_long" and isinstance(got, str)):
        return f"must have at most {context['max_length']} characters (got {len(str(got)):,})"
    # Of mappings that are too long pydantic does not tell how long they are.
    size = len(got) if isinstance(got, Sized) else 0
    if kind == "too_long":
        return f"must have at most {context['max_length']} items (got {size})"
    if kind == "too_short" and context["min_length"] > 1:
        return f"must have at least {context['min_length']} items (got {size})"
    if kind in ("string_too_short", "too_short"):
        return "must not be empty"
    if kind == "finite_number":
        return f"must be a finite number (got {shown(got)})"
    if kind == "int_parsing_size":
        return f"is too large a number (got {shown(got)})"
    if kind == "invalid_key":
        return f"a key must be a string (got {shown(got)}). Quote it"
    if kind == "value_error":
        return str(context["error"])
    return f"{item['msg']} (got {shown(got)})"


def _no_text(got: Any) -> str:
    """Returns the message for what is no text: a scalar would have been taken as it is written."""
    if got is None:
        return 'must be a string (got None). Write a string, or "null" in quotes for that word'
    return f"must be a string (got {shown(got)}). Write a single string instead"


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
    items: Any = None  # what the list or mapping that was come to holds
    for place, part in enumerate(path, 1):
        fields = {field.alias or name: field for name, field in model.model_fields.items()}
        annotation = items if items is not None else None
        if items is None and isinstance(part, str) and part in fields:
            annotation = fields[part].annotation
        if annotation is None:
            continue
        here = _at(data, path[:place])
        found = model_of(annotation, here)
        items = None if found and isinstance(here, dict) else item_type(annotation)
        if items is None:
            model = get_generator("fk") if part == "fk" else found or model
    keys = [field.alias or name for name, field in model.model_fields.items()]
    return [*keys, *SHORT_FORMS] if issubclass(model, PartSpec) else keys


def _at(data: Any, path: Path) -> Any:
    for part in path:
        data = data[part]
    return data
