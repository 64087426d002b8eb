"""``/api/v1/generators``."""

from __future__ import annotations

from dataclasses import asdict

from pydantic import Field

from generators_sql.reference.param_docs import first_sentence, params_of, prose
from generators_sql.registry import all_generators
from generators_sql.spi import Generator
from sdgen.errors import NotFoundError, did_you_mean, shown
from web.api.answers import AnswerModel
from web.api.operations import Answer, Call, Operation
from web.api.paths import API


class ParamAnswer(AnswerModel):
    """A param of a generator."""

    name: str
    type: str
    default: str
    description: str


class GeneratorAnswer(AnswerModel):
    """A generator."""

    type: str
    summary: str
    description: str
    column_types: list[str]
    params: list[ParamAnswer]
    example: str = Field(description="A YAML list item of `columns`.")


def list_generators(call: Call[None, None]) -> Answer:
    """Lists the generators with their params, as in docs/generators.md."""
    return Answer([_answer(generator) for generator in all_generators()])


def get_generator(call: Call[None, None]) -> Answer:
    """Returns a generator with its params."""
    known = {generator.type: generator for generator in all_generators()}
    asked = call.path["type"]
    if asked not in known:
        raise NotFoundError(f"no generator {shown(asked)}.{did_you_mean(asked, known)}")
    return Answer(_answer(known[asked]))


def _answer(generator: type[Generator]) -> GeneratorAnswer:
    return GeneratorAnswer(
        type=generator.type,
        summary=first_sentence(generator),
        description=prose(generator),
        column_types=sorted(generator.column_types),
        params=[ParamAnswer(**asdict(param)) for param in params_of(generator)],
        example=generator.example,
    )


OPERATIONS = (
    Operation("GET", f"{API}/generators", list_generators, list[GeneratorAnswer]),
    Operation("GET", f"{API}/generators/{{type}}", get_generator, GeneratorAnswer),
)
