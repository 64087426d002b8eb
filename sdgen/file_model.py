"""The base of the models of files: unknown keys are errors, and scalars mean what is asked for.

YAML tells the type of an unquoted scalar by its look; a model knows better. Where a string is asked
for, ``version: 1.10`` is the string ``1.10``. Where an integer is asked for, ``1e6`` is 1000000.
"""

from __future__ import annotations

import types
from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, model_validator

from sdgen.written import WrittenBool, as_written, whole


class FileModel(BaseModel):
    """A part of a scenario or target file."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, allow_inf_nan=False)

    @model_validator(mode="before")
    @classmethod
    def _scalars_are_as_meant(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        fields = _fields(cls)
        return {
            key: _as_meant(value, fields[key]) if key in fields else value
            for key, value in data.items()
        }


@cache
def _fields(model: type[BaseModel]) -> dict[str, frozenset[Any]]:
    return {
        field.alias or name: frozenset(_alternatives(field.annotation))
        for name, field in model.model_fields.items()
    }


def _alternatives(annotation: Any) -> Iterator[Any]:
    """Yields the types that a field may be of."""
    if get_origin(annotation) is Annotated:
        yield from _alternatives(get_args(annotation)[0])
    elif get_origin(annotation) in (Union, types.UnionType):
        for part in get_args(annotation):
            yield from _alternatives(part)
    else:
        yield annotation


def _as_meant(value: Any, alternatives: frozenset[Any]) -> Any:
    """Returns a value of a file as a field that may be of several types means it."""
    if isinstance(value, bool | int | float | WrittenBool):
        return _scalar(value, alternatives)
    if isinstance(value, list | dict):
        for each in alternatives:
            if get_origin(each) is type(value):
                items = frozenset(_alternatives(get_args(each)[-1]))
                if isinstance(value, list):
                    return [_as_meant(item, items) for item in value]
                return {key: _as_meant(item, items) for key, item in value.items()}
    return value


def _scalar(value: Any, alternatives: frozenset[Any]) -> Any:
    if Any in alternatives:  # the column's type decides
        return value
    numbers = alternatives & {int, float}
    if str in alternatives and not numbers and bool not in alternatives:
        return as_written(value)
    if isinstance(value, WrittenBool):
        return value.value
    if numbers == {int} and (number := whole(value)) is not None:
        return number
    return value
