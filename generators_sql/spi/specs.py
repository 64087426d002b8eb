"""How files name a generator, ``{type: …, params: {…}}``, and how such a mapping is read.

A generator is imported when a file names it: a scenario needs few of them.
"""

from __future__ import annotations

from functools import cache
from typing import Any, ClassVar, Literal

from pydantic import (
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    SerializeAsAny,
    ValidationInfo,
    create_model,
    field_validator,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from generators_sql.registry import all_generators, generator_types, get_generator, is_generator
from generators_sql.spi.generator import Generator
from sdgen.errors import PluginError
from sdgen.yaml_model import YamlModel, type_in, unknown_type


class Spec(YamlModel):
    """A generator by its type name, with its params, which are read by the generator of that name.

    Attributes:
        suffix: what the names of the models of single generators end with.
        besides: generators that may be named here only.
    """

    suffix: ClassVar[str] = ""
    besides: ClassVar[tuple[type[Generator], ...]] = ()

    type: str
    params: SerializeAsAny[Generator]

    @model_validator(mode="before")
    @classmethod
    def _params_may_be_left_out(cls, data: Any) -> Any:
        if isinstance(data, dict) and data.get("params") is None:
            return {**data, "params": {}}
        return data

    @field_validator("params", mode="before")
    @classmethod
    def _params_are_those_of_the_type(cls, params: Any, info: ValidationInfo) -> Any:
        if isinstance(params, Generator) or "type" not in info.data:
            return params
        generator = generator_of(cls, info.data["type"])
        return params if generator is None else generator.model_validate(params)


STANDS_FOR = "sdgen:spec"
"""Key of a JSON Schema: it stands for that of all models of the spec of that name."""


def specs_of(spec: type[Spec]) -> dict[str, type[Spec]]:
    """Returns type name → model of its spec alone, for all generators that work."""
    return {each.type: _made(spec, each) for each in (*all_generators(), *spec.besides)}


def generator_of(spec: type[Spec], name: object) -> type[Generator] | None:
    """Returns the generator that a type name means in a spec, None if there is none.

    Raises:
        PluginError: the package that has it does not work.
    """
    beside = next((each for each in spec.besides if each.type == name), None)
    return beside or (get_generator(str(name)) if is_generator(name) else None)


def spec_of(spec: type[Spec], name: object) -> type[Spec] | None:
    """Returns the model of a spec of the generator of a type name, None if there is none.

    It is for schemas and messages: files are read without it.

    Raises:
        PluginError: the package that has it does not work.
    """
    generator = generator_of(spec, name)
    return None if generator is None else _made(spec, generator)


class ByType:
    """Annotation of a ``Spec``: a mapping is read by the model of the generator it names.

    Validation gives the errors of a union told apart by ``type``; the union itself would need every
    generator. Its JSON Schema is ``{STANDS_FOR: …}``, which whoever makes the schema of a file
    replaces: in it the union stands once.
    """

    def __init__(self, spec: type[Spec]) -> None:
        self._spec = spec

    def written_out(self, value: Any) -> Any:
        """Returns a spec in its long form, where it may have short ones."""
        return value

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Returns how such a value is read; it is written as what it is."""
        return core_schema.no_info_plain_validator_function(self._read)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Returns what stands for the JSON Schema of such a mapping."""
        return {STANDS_FOR: self._spec.__name__}

    def _read(self, value: Any) -> Spec:
        value = self.written_out(value)
        if isinstance(value, self._spec):
            return value
        name = type_in(value)
        try:
            generator = generator_of(self._spec, name)
        except PluginError as error:
            raise ValueError(str(error)) from error
        if generator is None:
            raise unknown_type(name, generator_types())
        return self._spec.model_validate(value)


class ParamsOf:
    """Annotation of the params of one generator, which is imported when a file has some."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Returns how params are read; they are written as what they are."""
        return core_schema.no_info_plain_validator_function(self._read)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Returns the JSON Schema of the generator's params."""
        generator = get_generator(self._name)
        generator.model_rebuild()  # it is deferred until it is needed
        return handler(generator.__pydantic_core_schema__)

    def _read(self, value: Any) -> Generator:
        return get_generator(self._name).model_validate(value)


@cache
def _made(spec: type[Spec], generator: type[Generator]) -> type[Spec]:
    kind: Any = Literal[generator.type]
    made: type[Spec] = create_model(
        f"{generator.type}{spec.suffix}",
        __base__=spec,
        __doc__=spec.__doc__,
        type=(kind, ...),
        params=(generator, ...),
    )
    return made
