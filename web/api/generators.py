"""``/api/v1/generators``."""

from __future__ import annotations

from dataclasses import asdict

from generators_sql.reference.param_docs import first_sentence, params_of, prose
from generators_sql.registry import all_generators
from web.api.answers import GeneratorAnswer, ParamAnswer
from web.api.operations import Answer, Call, Operation
from web.api.paths import API


def list_generators(call: Call[None, None]) -> Answer:
    """Lists the generators with their params: what docs/generators.md says."""
    return Answer(
        [
            GeneratorAnswer(
                type=generator.type,
                summary=first_sentence(generator),
                description=prose(generator),
                column_types=sorted(generator.column_types),
                params=[ParamAnswer(**asdict(param)) for param in params_of(generator)],
                example=generator.example,
            )
            for generator in all_generators()
        ]
    )


OPERATIONS = (Operation("GET", f"{API}/generators", list_generators, list[GeneratorAnswer]),)
