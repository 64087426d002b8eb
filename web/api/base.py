"""What a request of the API may say: base of its models."""

from __future__ import annotations

from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from sdgen.yaml_model import YamlModel

T = TypeVar("T")


def _not_null(value: Any) -> Any:
    if value is None:
        raise ValueError("must not be null. Leave it out")
    return value


Maybe = Annotated[T | None, BeforeValidator(_not_null)]
"""``Maybe[int] = None``: a key that may be left out, but not null."""


class RequestModel(YamlModel):
    """Unknown keys and wrong types are errors; what is not wanted is left out."""

    takes_any_text = False


class RequestSchemas(GenerateJsonSchema):
    """JSON Schemas of requests: keys that may be left out are not null."""

    def nullable_schema(self, schema: Any) -> JsonSchemaValue:
        """Returns the schema of a ``Maybe``: that of its values."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: Any) -> JsonSchemaValue:
        """Returns the schema of a field with a default, which is no null."""
        said = super().default_schema(schema)
        if said.get("default", ...) is None:
            said.pop("default")
        return said
