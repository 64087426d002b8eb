"""``/api/v1/runs/{run_id}/diff/{other_id}``: what differs between two runs."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from pydantic import Field

from sdgen.runs.comparing.configurations import compare_configurations
from sdgen.runs.comparing.datasets import DatasetComparison
from web import runs
from web.api.answers import AnswerModel
from web.api.base import Maybe, RequestModel
from web.api.operations import Answer, Call, Operation
from web.api.paths import API
from web.settings import PREVIEW_SECONDS


class DiffQuery(RequestModel):
    """What is compared."""

    entity: Maybe[str] = Field(default=None, min_length=1, description="Only this entity.")
    rows: int = Field(
        default=2_000,
        ge=1,
        le=100_000,
        description="Maximum number of rows of each entity to compare, spread over all of them.",
    )


class FactAnswer(AnswerModel):
    """Something that two runs were made from."""

    name: str
    first: str | None
    second: str | None
    differs: bool


class DiffAnswer(AnswerModel):
    """What differs between two runs."""

    first: str
    second: str
    differs: bool = Field(description="Whether rows that were compared differ.")
    facts: list[FactAnswer] = Field(description="What the runs were made from, equal or not.")
    scenario: list[str] = Field(
        description="Lines of a unified diff of the scenarios as the runs used them."
    )
    more_lines: int = Field(description="How many lines of it are left out.")
    entities: list[dict[str, Any]] = Field(
        description="Per entity, how many row numbers only one run has, how many rows of both were "
        "compared and differ, in which `columns`, the keys that only one has, `examples`, and a "
        "`note` if not everything was compared."
    )


def diff_runs(call: Call[None, DiffQuery]) -> Answer:
    """Compares two runs: what they were made from, and their rows, by row number.

    The rows are made again in memory from the records; no target is opened.
    """
    first, second = (runs.find_run(call.store, call.path[name]) for name in ("run_id", "other_id"))
    made_from = compare_configurations(call.store, first, second)
    compared = DatasetComparison.of(
        call.store, (first, second), call.query.rows, PREVIEW_SECONDS
    ).entities(call.query.entity)
    return Answer(
        DiffAnswer(
            first=first.id,
            second=second.id,
            differs=any(each.differs for each in compared),
            facts=[FactAnswer(**asdict(fact), differs=fact.differs) for fact in made_from.facts],
            scenario=list(made_from.scenario),
            more_lines=made_from.more_lines,
            entities=[each.as_data() for each in compared],
        )
    )


OPERATIONS = (
    Operation(
        "GET",
        f"{API}/runs/{{run_id}}/diff/{{other_id}}",
        diff_runs,
        DiffAnswer,
        query=DiffQuery,
    ),
)
