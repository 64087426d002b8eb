"""The JSON Schema of scenario files, made from the models: for editors, and other tools.

They say what may stand where. Rules between places of a file (references, keys, ranges) are only
told of by validation.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, Literal

from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue, models_json_schema
from pydantic_core import core_schema

from generators_sql.nested.part_specs import PartSpec, short_forms
from generators_sql.reference.param_docs import first_sentence, prose
from generators_sql.registry import all_generators
from generators_sql.spi.specs import STANDS_FOR, Spec, specs_of
from sdgen.column_types import json_schema_of_kinds
from sdgen.scenario.models import Scenario

DIALECT = "https://json-schema.org/draft/2020-12/schema"

# Editors read YAML 1.2, where 1_000 is a text; here it is a number (see documents).
_GROUPED = r"^[-+]?[1-9][0-9]*(_[0-9]+)+(\.[0-9]+)?$"


class GenerateSchema(GenerateJsonSchema):
    """Makes schemas without titles made of keys, of scalars as ``YamlModel`` reads them.

    Numbers may be grouped by ``_``; a number, or true or false, stands for its text.
    """

    def field_title_should_be_set(self, schema: Any) -> bool:
        """Returns whether a key gets a title: none does."""
        return False

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Returns the schema of a text."""
        return {**super().str_schema(schema), "type": ["string", "number", "boolean"]}

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        """Returns the schema of a whole number."""
        return _grouped(super().int_schema(schema))

    def float_schema(self, schema: core_schema.FloatSchema) -> JsonSchemaValue:
        """Returns the schema of a number."""
        return _grouped(super().float_schema(schema))


def _grouped(schema: JsonSchemaValue) -> JsonSchemaValue:
    # The limits of a number say nothing about texts, nor a pattern about numbers.
    return {**schema, "type": [schema["type"], "string"], "pattern": _GROUPED}


def scenario_schema() -> dict[str, Any]:
    """Returns the JSON Schema of scenario files.

    It knows the generators of installed packages too.
    """
    generators, parts, short = specs_of(Spec), specs_of(PartSpec), short_forms()
    models: tuple[type[BaseModel], ...] = (
        Scenario,
        *generators.values(),
        *parts.values(),
        *short.values(),
    )
    asked: list[tuple[type[BaseModel], Literal["validation"]]] = []
    asked += ((model, "validation") for model in models)
    found, made = models_json_schema(asked, schema_generator=GenerateSchema)
    names = {model: _name(reference["$ref"]) for (model, _), reference in found.items()}
    definitions = made["$defs"]
    for generator in all_generators():
        spec = definitions[names[generators[generator.type]]]
        params = _at(definitions, spec["properties"]["params"]["$ref"])
        spec["title"], spec["description"] = generator.type, first_sentence(generator)
        params["title"], params["description"] = f"{generator.type}: params", prose(generator)
    for key in ("target_table", "rows"):  # what they are where nothing is said, others decide
        definitions["Entity"]["properties"][key].pop("default", None)
    for spec in definitions.values():
        _let_params_be_left_out(spec, definitions)
    # A short form, or the defaults of its type, may stand for a column's generator.
    column = definitions["Column"]
    column["required"] = [name for name in column["required"] if name != "generator"]
    schema = definitions.pop("Scenario")
    filled = {"anyOf": [{"required": [key]} for key in ("generator", "fk", "expr")]}
    schema["if"] = {"not": {"required": ["defaults"]}}
    schema["then"] = _in_entities(
        {
            "if": {
                "anyOf": [
                    {"properties": {"existing": {"const": True}}, "required": ["existing"]},
                    {"required": ["rows_of"]},
                ]
            },
            "else": {"properties": {"columns": {"items": filled}}},
        }
    )
    schema["properties"]["defaults"]["propertyNames"] = json_schema_of_kinds()
    places = {Spec.__name__: _reference("generator"), PartSpec.__name__: _part(short)}
    definitions = {name: _with_specs(spec, places) for name, spec in definitions.items()}
    definitions["generator"] = _by_type({name: names[spec] for name, spec in generators.items()})
    definitions["part"] = _by_type({name: names[spec] for name, spec in parts.items()})
    shapes: dict[str, JsonSchemaValue] = {}
    definitions = {name: _told_apart(spec, shapes) for name, spec in definitions.items()}
    definitions = dict(sorted(_used(schema, {**definitions, **shapes}).items()))
    return {"$schema": DIALECT, "$defs": definitions, **schema, "title": "sdgen scenario"}


def schema_text(schema: dict[str, Any]) -> str:
    """Returns a schema as JSON text."""
    return json.dumps(schema, indent=2, ensure_ascii=False)


def _let_params_be_left_out(spec: dict[str, Any], definitions: dict[str, Any]) -> None:
    """Changes the schema of ``{type: …, params: {…}}`` where no param is needed."""
    params = spec.get("properties", {}).get("params", {})
    if "$ref" in params and "required" not in _at(definitions, params["$ref"]):
        spec["required"] = [name for name in spec["required"] if name != "params"]
        spec["properties"]["params"] = {"anyOf": [params, _NULL]}


def _at(definitions: dict[str, Any], reference: str) -> dict[str, Any]:
    found: dict[str, Any] = definitions[_name(reference)]
    return found


_NULL = {"type": "null"}


def _with_specs(schema: Any, places: Mapping[str, JsonSchemaValue]) -> Any:
    """Returns a schema in which the one of a spec stands where a generator may be named."""
    if isinstance(schema, list):
        return [_with_specs(item, places) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if STANDS_FOR in schema:
        rest = {key: value for key, value in schema.items() if key != STANDS_FOR}
        return {**places[schema[STANDS_FOR]], **rest}
    others = [form for form in schema.get("anyOf", ()) if STANDS_FOR not in form]
    if len(others) == len(schema.get("anyOf", ())):
        return {key: _with_specs(value, places) for key, value in schema.items()}
    rest = {key: value for key, value in schema.items() if key != "anyOf"}
    return {**rest, **_or_other(places[Spec.__name__], others)}


def _or_other(spec: JsonSchemaValue, others: list[JsonSchemaValue]) -> JsonSchemaValue:
    """Returns the schema of a spec, or of what has no type."""
    return {
        "if": {"type": "object", "required": ["type"]},
        "then": spec,
        "else": {"anyOf": others} if len(others) > 1 else others[0],
    }


def _part(short: Iterable[str]) -> JsonSchemaValue:
    """Returns the schema of a part of a cell: one that has a type, or a short form."""
    scalars = TypeAdapter(bool | int | float | str | None).json_schema(
        schema_generator=GenerateSchema
    )
    others = [*(_reference(f"{word}_short") for word in short), *scalars["anyOf"]]
    return _or_other(_reference("part"), others)


def _told_apart(schema: Any, by_type: dict[str, JsonSchemaValue]) -> Any:
    """Returns a schema in which the type alone says which of several shapes is asked for.

    Args:
        schema: a schema, or a part of one.
        by_type: gets a definition of the shapes, which several places refer to.
    """
    if isinstance(schema, list):
        return [_told_apart(item, by_type) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if "discriminator" not in schema:
        told = {key: _told_apart(value, by_type) for key, value in schema.items()}
        others = [form for form in schema.get("anyOf", ()) if "discriminator" not in form]
        if len(others) == len(schema.get("anyOf", ())):
            return told
        del told["anyOf"]
        return {**told, **_or_other(_reference("distribution"), others)}
    forms: dict[str, str] = schema["discriminator"]["mapping"]
    by_type["distribution"] = _by_type({form: _name(of) for form, of in forms.items()})
    rest = {key: value for key, value in schema.items() if key not in ("oneOf", "discriminator")}
    return {**_reference("distribution"), **rest}


def _by_type(forms: Mapping[str, str]) -> JsonSchemaValue:
    """Returns the schema of a mapping whose type says which definition it has to fit.

    Of ``oneOf`` validators can only say that no form fits: what is wrong with the one that is meant
    they say where it stands behind an ``if`` of its type.

    Args:
        forms: type → name of its definition.
    """
    return {
        "type": "object",
        "properties": {"type": {"enum": list(forms)}},
        "required": ["type"],
        "allOf": [
            {"if": {"properties": {"type": {"const": form}}}, "then": _reference(name)}
            for form, name in forms.items()
        ],
    }


def _used(schema: Any, definitions: Mapping[str, JsonSchemaValue]) -> dict[str, JsonSchemaValue]:
    """Returns those definitions that a schema refers to, and that these refer to."""
    found: dict[str, JsonSchemaValue] = {}
    rest = [schema]
    while rest:
        here = rest.pop()
        if isinstance(here, dict):
            name = _name(here.get("$ref", ""))
            if name and name not in found:
                found[name] = definitions[name]
                rest.append(found[name])
        if isinstance(here, dict | list):
            rest += here.values() if isinstance(here, dict) else here
    return found


def _reference(name: str) -> JsonSchemaValue:
    return {"$ref": f"#/$defs/{name}"}


def _name(reference: str) -> str:
    return reference.rpartition("/")[2]


def _in_entities(schema: dict[str, Any]) -> dict[str, Any]:
    """Returns a schema that asks all entities for what the given one says."""
    return {"properties": {"entities": {"items": schema}}}
