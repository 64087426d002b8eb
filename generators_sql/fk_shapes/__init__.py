"""Shapes of foreign keys: one file each, told apart by the ``type`` of ``distribution``."""

from __future__ import annotations

from contextlib import suppress
from typing import Annotated, Any, get_args

from pydantic import BeforeValidator, Field, GetJsonSchemaHandler, ValidationError
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from generators_sql.fk_shapes.children import Children
from generators_sql.fk_shapes.distinct import Distinct
from generators_sql.fk_shapes.every import Every
from generators_sql.fk_shapes.shape import Eligible, Shape
from generators_sql.fk_shapes.skewed import Pareto, Zipf
from generators_sql.fk_shapes.tree import Tree
from generators_sql.fk_shapes.uniform import Uniform
from generators_sql.fk_shapes.unique import Unique
from generators_sql.fk_shapes.weighted import Weighted
from generators_sql.fk_shapes.where import Choice, Where

__all__ = ["SHAPES", "Choice", "Distribution", "Eligible", "Shape", "Where"]

SHAPES: tuple[type[Shape], ...] = (
    Uniform,
    Zipf,
    Pareto,
    Weighted,
    Every,
    Children,
    Unique,
    Distinct,
    Tree,
)


def _named(value: Any) -> Any:
    return {"type": value} if isinstance(value, str) else value


class _ByName:
    """Lets the JSON Schema of a shape take the names of those that need no params."""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        names: list[str] = []
        for shape in SHAPES:
            for name in get_args(shape.model_fields["type"].annotation):
                with suppress(ValidationError):
                    shape.model_validate({"type": name})
                    names.append(name)
        return {"anyOf": [{"enum": names}, handler(schema)]}


Distribution = Annotated[
    Uniform | Zipf | Pareto | Weighted | Every | Children | Unique | Distinct | Tree,
    Field(discriminator="type"),
    BeforeValidator(_named),
    _ByName(),
]
"""A shape, by its name alone or with its params."""
