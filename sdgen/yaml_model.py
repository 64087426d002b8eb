"""The base of the models of files: unknown keys are errors, and scalars mean what is asked for.

YAML tells the type of an unquoted scalar by its look; a model knows better. Where a string is asked
for, ``version: 1.10`` is the string ``1.10``. Where an integer is asked for, ``1e6`` is 1000000.
"""

from __future__ import annotations

import inspect
import types
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Annotated, Any, ClassVar, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, model_validator
from pydantic_core import PydanticKnownError

from sdgen.yaml_scalars import WrittenBool, as_written, whole

T = TypeVar("T")

_Reader = Callable[[Any], Any]


def base_of_many(model: type[T]) -> type[T]:
    """Marks a model that many derive from: its annotations are evaluated once.

    As strings, pydantic evaluates those of all bases again for each model that it defines, which
    takes 40 % of the time of defining a generator.
    """
    model.__annotations__ = inspect.get_annotations(model, eval_str=True)
    return model


def type_in(value: Any) -> Any:
    """Returns the ``type`` of a mapping by which models are told apart.

    Raises:
        PydanticKnownError: it is no mapping, or has none; as a union of the models says it.
    """
    if not isinstance(value, dict):
        raise PydanticKnownError("dict_type")
    if "type" not in value:
        raise PydanticKnownError("union_tag_not_found", {"discriminator": "'type'"})
    return value["type"]


def unknown_type(name: Any, known: Iterable[str]) -> PydanticKnownError:
    """Returns the error of a ``type`` that is that of no model, as a union of the models says it.

    Args:
        name: the type.
        known: those of models.
    """
    context = {"discriminator": "'type'", "tag": str(name), "expected_tags": ", ".join(known)}
    return PydanticKnownError("union_tag_invalid", context)


@base_of_many
class YamlModel(BaseModel):
    """A part of a scenario or target file.

    Attributes:
        takes_any_text: whether a number, or true or false, stands for its text where a string is
            asked for.
    """

    takes_any_text: ClassVar[bool] = True

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        frozen=True,
        allow_inf_nan=False,
        defer_build=True,  # what reads a model is made for the models that a file has
    )

    @model_validator(mode="before")
    @classmethod
    def _scalars_are_as_meant(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        readers = _readers(cls)
        return {
            key: readers[key](value) if key in readers else value for key, value in data.items()
        }


@cache
def _readers(model: type[YamlModel]) -> dict[str, _Reader]:
    """Returns, for the keys of a model whose scalars may mean something else, what reads them."""
    found = {
        field.alias or name: _reader_of(field.annotation, model.takes_any_text)
        for name, field in model.model_fields.items()
    }
    return {key: reader for key, reader in found.items() if reader is not None}


def _reader_of(annotation: Any, any_text: bool) -> _Reader | None:
    """Returns what reads values of a type; None if they mean what they are."""
    alternatives = frozenset(_alternatives(annotation))
    scalar = _scalar_reader(alternatives, any_text)
    containers = {get_origin(each): get_args(each)[-1] for each in alternatives if get_args(each)}
    item = _reader_of(containers[list], any_text) if list in containers else None
    value_of_key = _reader_of(containers[dict], any_text) if dict in containers else None
    if scalar is None and item is None and value_of_key is None:
        return None

    def read(value: Any) -> Any:
        if isinstance(value, list):
            return value if item is None else [item(each) for each in value]
        if isinstance(value, dict):
            if value_of_key is None:
                return value
            return {key: value_of_key(each) for key, each in value.items()}
        return value if scalar is None else scalar(value)

    return read


def _scalar_reader(alternatives: frozenset[Any], any_text: bool) -> _Reader | None:
    if Any in alternatives:  # the column's type decides
        return None
    others = alternatives & {int, float, bool}
    if str in alternatives and not others:
        return as_written if any_text else None
    if others == {int}:
        return _as_int
    return _as_bool if bool in others else None


def _alternatives(annotation: Any) -> Iterator[Any]:
    """Yields the types that a value may be of."""
    if get_origin(annotation) is Annotated:
        yield from _alternatives(get_args(annotation)[0])
    elif get_origin(annotation) in (Union, types.UnionType):
        for part in get_args(annotation):
            yield from _alternatives(part)
    else:
        yield annotation


def _as_int(value: Any) -> Any:
    number = whole(value)
    return value if number is None else number


def _as_bool(value: Any) -> Any:
    return value.value if isinstance(value, WrittenBool) else value
