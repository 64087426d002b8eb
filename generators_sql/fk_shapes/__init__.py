"""Shapes of foreign keys: one file each, told apart by the ``type`` of ``distribution``.

A shape is imported when a file names it: a scenario needs few of them.
"""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationError
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from generators_sql.fk_shapes.shape import Eligible, Shape
from generators_sql.fk_shapes.where import Choice, Where
from sdgen.yaml_model import type_in, unknown_type

__all__ = ["SHAPES", "Choice", "Distribution", "Eligible", "Shape", "Where", "shape_of"]

SHAPES = {
    "uniform": "uniform:Uniform",
    "zipf": "skewed:Zipf",
    "pareto": "skewed:Pareto",
    "weights": "weighted:Weighted",
    "every": "every:Every",
    "children": "children:Children",
    "unique": "unique:Unique",
    "distinct": "distinct:Distinct",
    "tree": "tree:Tree",
}
"""Type → module of this package and class, in the order the docs list them."""


def shape_of(name: str) -> type[Shape]:
    """Returns the shape of a type name, one of ``SHAPES``."""
    module, _, cls = SHAPES[name].partition(":")
    found: type[Shape] = getattr(import_module(f"{__name__}.{module}"), cls)
    return found


class ShapeByType:
    """Annotation of a shape, given by its type name alone or with its params.

    Validation gives the errors of a union told apart by ``type``, and the JSON Schema is that of
    one; the union itself would need every shape.
    """

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Returns how such a value is read; it is written as what it is."""
        return core_schema.no_info_plain_validator_function(self._read)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Returns the JSON Schema: a mapping, or the name of one that needs no params."""
        names, choices = [], {}
        for name in SHAPES:
            shape = shape_of(name)
            shape.model_rebuild()  # it is deferred until it is needed
            choices[name] = shape.__pydantic_core_schema__
            with suppress(ValidationError):
                shape.model_validate({"type": name})
                names.append(name)
        union = core_schema.tagged_union_schema(choices, discriminator="type")
        return {"anyOf": [{"enum": names}, handler(union)]}

    def _read(self, value: Any) -> Shape:
        if isinstance(value, Shape):
            return value
        if isinstance(value, str):
            value = {"type": value}
        name = type_in(value)
        if name not in SHAPES:
            raise unknown_type(name, SHAPES)
        return shape_of(name).model_validate(value)


Distribution = Annotated[Shape, ShapeByType()]
"""A shape, by its name alone or with its params."""
