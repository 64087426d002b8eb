"""JSON Schemas of scenario and target files, made from the models: for editors, and other tools.

They say what may stand where. Rules between places of a file (references, keys, ranges) are only
told of by validation.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from generators_sql import GENERATORS
from generators_sql.docs import first_sentence, prose
from sdgen.column_types import json_schema_of_kinds
from sdgen.scenario.dsn import KINDS
from sdgen.scenario.models import Scenario, Target

DIALECT = "https://json-schema.org/draft/2020-12/schema"

# Editors read YAML 1.2, where 1_000 is a text; here it is a number (see documents).
_GROUPED = r"^[-+]?[1-9][0-9]*(_[0-9]+)+(\.[0-9]+)?$"


class _Generate(GenerateJsonSchema):
    """Makes schemas without titles made of keys, of scalars as ``FileModel`` reads them.

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
    """Returns the JSON Schema of scenario files."""
    schema = Scenario.model_json_schema(by_alias=True, schema_generator=_Generate)
    definitions = schema["$defs"]
    column = definitions["Column"]
    specs = column["properties"]["generator"]["discriminator"]["mapping"]
    for generator in GENERATORS:
        spec = _at(definitions, specs[generator.type])
        params = _at(definitions, spec["properties"]["params"]["$ref"])
        spec["title"], spec["description"] = generator.type, first_sentence(generator)
        params["title"], params["description"] = f"{generator.type}: params", prose(generator)
    for key in ("target_table", "rows"):  # what they are where nothing is said, others decide
        definitions["Entity"]["properties"][key].pop("default", None)
    for spec in definitions.values():
        _let_params_be_left_out(spec, definitions)
    # A short form, or the defaults of its type, may stand for a column's generator.
    column["required"] = [name for name in column["required"] if name != "generator"]
    filled = {"anyOf": [{"required": [key]} for key in ("generator", "fk", "expr")]}
    schema["if"] = {"not": {"required": ["defaults"]}}
    schema["then"] = _in_columns(filled)
    schema["properties"]["defaults"]["propertyNames"] = json_schema_of_kinds()
    by_type: dict[str, JsonSchemaValue] = {}
    definitions = {name: _told_apart(spec, by_type) for name, spec in definitions.items()}
    schema["$defs"] = dict(sorted({**definitions, **by_type}.items()))
    return {"$schema": DIALECT, **schema, "title": "sdgen scenario"}


def target_schema() -> dict[str, Any]:
    """Returns the JSON Schema of target files."""
    schema = Target.model_json_schema(by_alias=True, schema_generator=_Generate)
    schema["properties"]["kind"]["enum"] = sorted(KINDS)
    return {"$schema": DIALECT, **schema, "title": "sdgen target"}


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
    found: dict[str, Any] = definitions[reference.rpartition("/")[2]]
    return found


_NULL = {"type": "null"}


def _told_apart(schema: Any, by_type: dict[str, JsonSchemaValue]) -> Any:
    """Returns a schema in which the type alone says which form of a generator is asked for.

    Of ``oneOf`` validators can only say that no form fits: what is wrong with the one that is meant
    they say where it stands behind an ``if`` of its type.

    Args:
        schema: a schema, or a part of one.
        by_type: gets a definition of each set of forms, which several places refer to.
    """
    if isinstance(schema, list):
        return [_told_apart(item, by_type) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if "discriminator" not in schema:
        told = {key: _told_apart(value, by_type) for key, value in schema.items()}
        written_out = [place for place in schema.get("anyOf", ()) if "discriminator" in place]
        return _or_short(told, schema["anyOf"].index(*written_out)) if written_out else told
    forms: dict[str, str] = schema["discriminator"]["mapping"]
    name = next(name for name, form in _FORMS.items() if forms.get(form[0], "").endswith(form[1]))
    by_type[name] = {
        "type": "object",
        "properties": {"type": {"enum": list(forms)}},
        "required": ["type"],
        "allOf": [
            {"if": {"properties": {"type": {"const": form}}}, "then": {"$ref": reference}}
            for form, reference in forms.items()
        ],
    }
    rest = {key: value for key, value in schema.items() if key not in ("oneOf", "discriminator")}
    return {"$ref": f"#/$defs/{name}", **rest}


def _or_short(schema: JsonSchemaValue, written_out: int) -> JsonSchemaValue:
    """Returns a schema of what has a type or is short, in which the type tells the two apart."""
    others = [form for place, form in enumerate(schema["anyOf"]) if place != written_out]
    return {
        **{key: value for key, value in schema.items() if key != "anyOf"},
        "if": {"type": "object", "required": ["type"]},
        "then": schema["anyOf"][written_out],
        "else": {"anyOf": others} if len(others) > 1 else others[0],
    }


# What the forms are called together → one of them, and how its definition's name ends.
_FORMS = {
    "generator": ("fk", "/fk"),
    "part": ("fk", "/fk_part"),
    "distribution": ("every", "/Every"),
}


def _in_columns(schema: dict[str, Any]) -> dict[str, Any]:
    """Returns a schema that asks all columns of all entities for what the given one says."""
    for key in ("columns", "entities"):
        schema = {"properties": {key: {"items": schema}}}
    return schema
