"""``/openapi.json``: OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.0) from the operations."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from sdgen import __version__
from web.api.answers import Verdict
from web.api.base import RequestModel, RequestSchemas
from web.api.operations import EVENTS, JSON_SCHEMA, STATISTICS, Operation
from web.api.reading import YAML_TYPES
from web.errors import JSON

_REFERENCE = "#/components/schemas/{model}"
PARAMETERS = {
    "scenario_id": "Id of a scenario.",
    "target_id": "Id of a target.",
    "run_id": "The full id of a run.",
    "other_id": "The full id of another run.",
    "number": "Number of the verification, advance or undo of the run, or of the revision.",
    "type": "Type of a generator.",
}
_DOCUMENT = {
    "type": "object",
    "required": ["name", "entities"],
    "description": "A scenario as docs/schema.md describes it.",
}
_ERROR = {
    "type": "object",
    "required": ["error"],
    "additionalProperties": False,
    "properties": {
        "error": {
            "type": "object",
            "required": ["code", "message", "details"],
            "additionalProperties": False,
            "properties": {
                "code": {"type": "string", "description": "What kind of error, for programs."},
                "message": {"type": "string", "description": "What is wrong and what to do."},
                "details": {
                    "type": "array",
                    "description": "Each problem with its place in the request.",
                    "items": {
                        "type": "object",
                        "required": ["path", "message"],
                        "additionalProperties": False,
                        "properties": {
                            "path": {"type": "string", "examples": ["target.dsn"]},
                            "message": {"type": "string"},
                        },
                    },
                },
            },
        }
    },
}


@cache
def openapi_text(operations: tuple[Operation, ...]) -> str:
    """Returns the description of the API as JSON text.

    It is written when first asked for: that takes longer than all else that a server does to start.
    """
    return json.dumps(openapi(operations), indent=1, ensure_ascii=False)


def openapi(operations: Iterable[Operation]) -> dict[str, Any]:
    """Returns the description of the API."""
    operations = tuple(operations)
    schemas: dict[str, Any] = {"Error": _ERROR}
    paths: dict[str, dict[str, Any]] = {}
    for operation in operations:
        said = _operation(operation, schemas)
        if links := _links(operation, operations):
            for status in operation.statuses:
                said["responses"][str(status)]["links"] = links
        paths.setdefault(operation.path, {})[operation.method.lower()] = said
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "sdgen",
            "version": __version__,
            "description": "Synthetic data made by the database itself. Successes are "
            '`{"data": …}`, errors `{"error": {"code", "message", "details"}}`.',
        },
        "paths": paths,
        "components": {"schemas": schemas},
    }


def _operation(operation: Operation, schemas: dict[str, Any]) -> dict[str, Any]:
    said: dict[str, Any] = {
        "operationId": operation.do.__name__,
        "summary": operation.summary,
        "description": operation.description,
        "parameters": [*_path_parameters(operation.path), *_query_parameters(operation, schemas)],
        "responses": {
            **{str(status): _success(operation, schemas) for status in operation.statuses},
            "default": {
                "description": "An error.",
                "content": {JSON: {"schema": {"$ref": _REFERENCE.format(model="Error")}}},
            },
        },
    }
    body = _body(operation, schemas)
    return {**said, "requestBody": body} if body else said


def _links(operation: Operation, operations: Iterable[Operation]) -> dict[str, Any]:
    """Returns where to go on with the id of what an operation has made."""
    if operation.method != "POST":
        return {}
    below = re.compile(re.escape(operation.path) + r"/\{(\w+)\}(/\w+)?")
    return {
        other.do.__name__: {
            "operationId": other.do.__name__,
            "parameters": {found[1]: "$response.body#/data/id"},
        }
        for other in operations
        if (found := below.fullmatch(other.path))
    }


def _path_parameters(path: str) -> list[dict[str, Any]]:
    return [
        {
            "name": name,
            "in": "path",
            "required": True,
            "description": PARAMETERS[name],
            "schema": {"type": "string"},
        }
        for name in re.findall(r"\{(\w+)\}", path)
    ]


def _query_parameters(operation: Operation, schemas: dict[str, Any]) -> list[dict[str, Any]]:
    if operation.query is None:
        return []
    schema = _resolved(operation.query, schemas)
    return [
        {
            "name": name,
            "in": "query",
            "required": name in schema.get("required", ()),
            "description": said.pop("description", ""),
            "schema": said,
        }
        for name, said in schema.get("properties", {}).items()
    ]


def _body(operation: Operation, schemas: dict[str, Any]) -> dict[str, Any] | None:
    if operation.takes_document:
        # What checks documents takes anything: that is what it is for.
        schema = {} if operation.answers is Verdict else _DOCUMENT
        content = {media: {"schema": schema} for media in (JSON, YAML_TYPES[0])}
        return {"required": True, "content": content}
    if operation.body is None:
        return None
    return {"required": True, "content": {JSON: {"schema": _schema(operation.body, schemas)}}}


def _success(operation: Operation, schemas: dict[str, Any]) -> dict[str, Any]:
    if isinstance(operation.answers, str):
        media = operation.answers.partition(";")[0]
        # OpenAPI 3.1 has no words for what the events of a stream hold.
        kind = "object" if operation.answers in (JSON_SCHEMA, STATISTICS) else "string"
        schema = {} if operation.answers == EVENTS else {"schema": {"type": kind}}
        return {"description": "Done.", "content": {media: schema}}
    data = {
        "type": "object",
        "required": ["data"],
        "additionalProperties": False,
        "properties": {"data": _schema(operation.answers, schemas)},
    }
    return {"description": "Done.", "content": {JSON: {"schema": data}}}


def _schema(kind: Any, schemas: dict[str, Any]) -> dict[str, Any]:
    """Returns a reference to the schema of a model, or of a list of them."""
    of_request = _is_model(kind) and issubclass(kind, RequestModel)
    schema = TypeAdapter(kind).json_schema(
        ref_template=_REFERENCE,
        schema_generator=RequestSchemas if of_request else GenerateJsonSchema,
        mode="validation" if of_request else "serialization",
    )
    schemas.update(schema.pop("$defs", {}))
    if not _is_model(kind):
        return dict(schema)
    schemas[kind.__name__] = schema
    return {"$ref": _REFERENCE.format(model=kind.__name__)}


def _is_model(kind: Any) -> bool:
    return inspect.isclass(kind) and issubclass(kind, BaseModel)


def _resolved(model: type[BaseModel], schemas: dict[str, Any]) -> Mapping[str, Any]:
    schema = model.model_json_schema(ref_template=_REFERENCE, schema_generator=RequestSchemas)
    schemas.update(schema.pop("$defs", {}))
    return schema
