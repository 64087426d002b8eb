"""The docs of generators, made from the generators: for docs/generators.md and the CLI."""

from __future__ import annotations

import inspect
import re
import types
from collections.abc import Iterator
from typing import Annotated, Any, Literal, Union, cast, get_args, get_origin

from pydantic import BaseModel

from generators_sql.fk_shapes import SHAPES, Shape, shape_of
from generators_sql.nested.part_specs import PartSpec
from generators_sql.spi import Generator
from generators_sql.spi.specs import Spec, spec_of
from sdgen.column_types import ALL_TYPES, ColumnType
from sdgen.frozen import frozen

_MOST_OTHERS = 3  # types that are named instead of all the rest


@frozen
class Param:
    """One param of a generator, as the docs show it."""

    name: str
    type: str
    default: str
    description: str


def params_of(generator: type[BaseModel]) -> list[Param]:
    """Returns the params of a generator, in their order; after a mapping those within it."""
    return list(_fields_of(generator))


def _fields_of(model: type[BaseModel], within: str = "") -> Iterator[Param]:
    for name, field in model.model_fields.items():
        yield Param(
            name=within + (field.alias or name),
            type=_type_text(field.annotation),
            default="required" if field.is_required() else _value_text(field.default),
            description=field.description or "",
        )
        if _described_variants(field.annotation):
            continue  # each has params of its own
        if nested := nested_model(field.annotation):
            brackets = "[]" if _is_list(field.annotation) else ""
            yield from _fields_of(nested, f"{within}{name}{brackets}.")


def nested_model(annotation: Any) -> type[BaseModel] | None:
    """Returns the model of a key that holds a mapping, or a list of mappings; else None."""
    if _is_model(annotation):
        return None if issubclass(annotation, PartSpec) else cast(type[BaseModel], annotation)
    inner = get_args(annotation) if get_origin(annotation) is not dict else ()
    return next((found for part in inner if (found := nested_model(part))), None)


def item_type(annotation: Any) -> Any:
    """Returns the type of the items of a list, or of the values of a mapping; else None."""
    for part in _parts(annotation):
        if get_origin(part) in (list, dict):
            return get_args(part)[-1]
    return None


def model_of(annotation: Any, value: Any) -> type[BaseModel] | None:
    """Returns the model of a key that holds a mapping: of several the one that its type names."""
    if variants := variants_of(annotation):
        named = value.get("type") if isinstance(value, dict) else value
        return variants.get(str(named)) or next(iter(variants.values()))
    found = next((part for part in _parts(annotation) if _is(part, BaseModel)), None)
    if found is not None and issubclass(found, Spec) and isinstance(value, dict):
        return spec_of(found, value.get("type")) or found
    return found


def variants_of(annotation: Any) -> dict[str, type[BaseModel]]:
    """Returns type name → model of a key that holds one of several, told apart by ``type``."""
    models = [part for part in _parts(annotation) if _is_model(part)]
    named = {
        name: cast(type[BaseModel], model)
        for model in models
        if (field := model.model_fields.get("type")) is not None
        for name in get_args(field.annotation)
    }
    return named if len(named) > 1 else {}


def _described_variants(annotation: Any) -> dict[str, type[BaseModel]]:
    """Returns the variants of a key that have no docs elsewhere, as generators do."""
    return (
        {} if any(_is(part, PartSpec) for part in _parts(annotation)) else variants_of(annotation)
    )


def _parts(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) in (Annotated, Union, types.UnionType):
        for part in get_args(annotation):
            yield from _parts(part)
    elif annotation is Shape:  # it is read by the type that it names
        yield from map(shape_of, SHAPES)
    else:
        yield annotation


def _is_model(annotation: Any) -> bool:
    return _is(annotation, BaseModel) and not issubclass(annotation, Generator)


def _is(annotation: Any, model: type[BaseModel]) -> bool:
    return inspect.isclass(annotation) and issubclass(annotation, model)


def _is_list(annotation: Any) -> bool:
    origin = get_origin(annotation)
    return origin is list or any(_is_list(part) for part in get_args(annotation))


def prose(generator: type[BaseModel]) -> str:
    """Returns the docstring of a generator, or of a part of it, as Markdown."""
    docstring = inspect.cleandoc(generator.__doc__ or "").replace("``", "`")  # from reST
    paragraphs = docstring.split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def first_sentence(generator: type[Generator]) -> str:
    """Returns the first sentence of the docstring."""
    return re.split(r"(?<=[.:])\s", prose(generator), maxsplit=1)[0].rstrip(":.")


def _types_text(generator: type[Generator]) -> str:
    """Returns the column types that a generator can fill, or those that it cannot if few."""
    others = ALL_TYPES - generator.column_types
    if not others:
        return "all"
    is_most = len(others) <= _MOST_OTHERS
    names = ", ".join(f"`{t}`" for t in ColumnType if (t in others) is is_most)
    return f"all but {names}" if is_most else names


def describe(generator: type[Generator]) -> str:
    """Returns the docs of one generator as Markdown."""
    types_text = _types_text(generator)
    lines = [f"## {generator.type}", "", prose(generator), "", f"Column types: {types_text}.", ""]
    lines += _table(params_of(generator)) or ["No params."]
    for key, field in generator.model_fields.items():
        for name, variant in _described_variants(field.annotation).items():
            params = [param for param in params_of(variant) if param.name != "type"]
            lines += ["", f"### {key}: {name}", "", prose(variant), "", *_table(params)]
            lines += [] if params else ["No params."]
    lines += ["", f"Determinism: {generator.determinism}", ""]
    lines += ["```yaml", generator.example.rstrip(), "```"]
    return "\n".join(lines)


def _table(params: list[Param]) -> list[str]:
    if not params:
        return []
    lines = ["| param | type | default | meaning |", "|---|---|---|---|"]
    for p in params:
        meaning = p.description.replace("|", r"\|")  # which would end the cell, in code too
        lines.append(f"| `{p.name}` | {p.type} | {p.default} | {meaning} |")
    return lines


_NAMES: dict[Any, str] = {
    int: "integer",
    float: "number",
    str: "string",
    bool: "boolean",
    Any: "scalar",
}


def _type_text(annotation: Any) -> str:
    if _described_variants(annotation):
        return "name or mapping"
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _type_text(arguments[0])
    if origin is list:
        return f"list of {_type_text(arguments[0])}s"
    if origin is dict:
        return "mapping"
    if origin in (Union, types.UnionType):
        texts = (_type_text(each) for each in arguments if each is not type(None))
        return " or ".join(dict.fromkeys(texts))
    if origin is Literal:
        return " or ".join(f"`{value}`" for value in arguments)
    if _is_model(annotation):
        return "generator" if issubclass(annotation, PartSpec) else "mapping"
    return _NAMES[annotation]


def _value_text(value: Any) -> str:
    if value is None:
        return "none"
    if isinstance(value, BaseModel):
        return f"`{getattr(value, 'type', value)}`"
    return f"`{str(value).lower()}`" if isinstance(value, bool) else f"`{value}`"
