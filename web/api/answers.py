"""What the API answers: models of the ``data`` of its answers, made from sdgen's records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from sdgen.errors import Problem
from sdgen.passwords import redact
from sdgen.scenario.fk_row_counts import rows_of
from sdgen.store import EntityProgress, LogLine, RunRecord
from web.scenarios import ScenarioItem


class AnswerModel(BaseModel):
    """Base: a key is never added to an answer without standing in its model."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class Found(AnswerModel):
    """One thing that is wrong with a document."""

    path: str
    message: str
    line: int | None = Field(description="1-based line in the text, where it is known.")

    @classmethod
    def all_of(cls, problems: Sequence[Problem]) -> list[Found]:
        """Returns problems as they are answered."""
        return [
            cls(path=problem.path, message=redact(problem.message), line=problem.line)
            for problem in problems
        ]


class ScenarioSummary(AnswerModel):
    """A scenario in a list."""

    id: str
    source: str = Field(description="`file` (read only over HTTP) or `store`.")
    name: str | None
    version: str | None
    description: str | None
    entities: int | None
    rows: int | None = Field(
        description="Rows of all entities; a guess if a run has to count rows first: existing "
        "ones, or those that satisfy a condition."
    )
    profiles: list[str] = Field(description="Names of its profiles.")
    problems: list[Found] = Field(description="Why it cannot be used; empty if it is valid.")

    @classmethod
    def of(cls, item: ScenarioItem) -> ScenarioSummary:
        """Returns a scenario as an item of a list."""
        return cls(**_summary(item))


class ScenarioAnswer(ScenarioSummary):
    """A scenario as a whole."""

    scenario: dict[str, Any] | None = Field(description="Its content; see docs/schema.md.")
    text: str = Field(description="Its YAML as written, comments included.")
    revision: int = Field(description="The number of its text in its history; 0 for files.")

    @classmethod
    def of(cls, item: ScenarioItem) -> ScenarioAnswer:
        """Returns a scenario as a whole."""
        scenario = item.scenario
        content = (
            scenario.model_dump(mode="json", by_alias=True, exclude_defaults=True)
            if scenario
            else None
        )
        return cls(**_summary(item), scenario=content, text=item.text, revision=item.revision)


def _summary(item: ScenarioItem) -> dict[str, Any]:
    scenario = item.scenario
    return {
        "id": item.id,
        "source": item.source,
        "name": scenario.name if scenario else None,
        "version": scenario.version if scenario else None,
        "description": scenario.description if scenario else None,
        "entities": len(scenario.entities) if scenario else None,
        "rows": sum(rows_of(scenario).values()) if scenario else None,
        "profiles": list(scenario.profiles) if scenario else [],
        "problems": Found.all_of(item.problems),
    }


class Verdict(AnswerModel):
    """Whether a scenario is valid."""

    valid: bool
    name: str | None
    entities: int | None
    rows: int | None
    problems: list[Found]


class PreviewedEntity(AnswerModel):
    """The first rows of an entity."""

    entity: str
    columns: list[str] = Field(description="Names of the columns in `rows`.")
    hidden: list[str] = Field(
        description="Names of the entity's hidden columns; in `columns` only on request."
    )
    rows: list[list[Any]] = Field(
        description="Numbers, true and false, JSON; what JSON has no type for as canonical text; "
        "null is NULL."
    )
    total_rows: int
    note: str | None = Field(description="What is left out because the answer would be too long.")


class EntityAnswer(AnswerModel):
    """How far one entity of a run is."""

    entity: str
    target_table: str
    table_mode: str
    rows_requested: int
    rows_written: int
    seconds: float
    rows_per_second: int
    held_rows: bool = Field(description="Whether the table held other rows before.")
    rows_before: int | None = Field(description="How many it held; null if they were not counted.")
    rows_filled: int | None = Field(
        description="Number of rows in which the second pass has filled columns first written as "
        "NULL; null if it has not begun, or there is none."
    )

    @classmethod
    def of(cls, entity: EntityProgress) -> EntityAnswer:
        """Returns the progress of an entity."""
        return cls(**asdict(entity), rows_per_second=round(entity.rows_per_second))


class CheckResultAnswer(AnswerModel):
    """The result of a check of the scenario."""

    name: str
    passed: bool
    found: str | None


class RunAnswer(AnswerModel):
    """A run."""

    id: str
    status: str = Field(description="`queued`, `running`, `success`, `failed` or `cancelled`.")
    created_at: str
    finished_at: str | None
    scenario_id: str | None
    scenario_name: str
    scenario_version: str | None
    profile: str | None
    target_id: str | None
    target_name: str
    target_kind: str
    target_dsn: str
    target_schema: str | None
    server_version: str | None
    seed: int
    as_of: str
    config_hash: str
    made_with: dict[str, str]
    maker: str | None = Field(
        description="What computed its rows when it was started; null for the target."
    )
    spark_master: str | None = Field(description="Where Spark was asked to compute them then.")
    batch_size: int | None = Field(
        description="Rows per batch that it was started with, and is resumed with; null if it was "
        "left to sdgen."
    )
    warnings: list[str]
    error: str | None
    error_code: str | None = Field(description="The kind of error, for programs; null if unknown.")
    can_resume: bool = Field(
        description="Whether a resume can get further than a failed or cancelled run did: not "
        "if values are out of range or its tables did not fit."
    )
    undone: str | None = Field(
        description="`undoing`, `partly undone` or `undone`; null if nobody has undone it."
    )
    undone_at: str | None
    advancing_to: str | None = Field(
        description="The `as_of` that its rows are being advanced to, or null: some rows may be "
        "as of that, and others as of `as_of`."
    )
    seconds: float = Field(description="Time spent writing, all attempts together.")
    rows_requested: int
    rows_written: int
    execution_order: list[str]
    resolved_counts: dict[str, int]
    progress_rows_generated: int
    progress_rows_total: int
    progress_entities_done: int
    progress_entities_total: int
    progress_current_entity: str | None
    entities: list[EntityAnswer]
    existing: dict[str, int] = Field(description="Entity with `existing: true` → its rows.")
    checks: list[CheckResultAnswer]

    @classmethod
    def of(cls, record: RunRecord) -> RunAnswer:
        """Returns a run's record as it is answered."""
        inner = {"revision", "target_file", "target_database", "died", "prepared"}
        unseen = inner | {"growth", "starts", "counts"}
        data = {key: value for key, value in asdict(record).items() if key not in unseen}
        done = [one for one in record.entities if one.rows_written == one.rows_requested]
        begun = [one for one in record.entities if one not in done]
        data.update(
            can_resume=record.can_resume,
            rows_requested=record.rows_requested,
            rows_written=record.rows_written,
            execution_order=[one.entity for one in record.entities],
            resolved_counts={one.entity: one.rows_requested for one in record.entities},
            progress_rows_generated=record.rows_written,
            progress_rows_total=record.rows_requested,
            progress_entities_done=len(done),
            progress_entities_total=len(record.entities),
            progress_current_entity=(
                begun[0].entity if begun and record.status == "running" else None
            ),
            entities=[EntityAnswer.of(one) for one in record.entities],
            existing={name: found.rows for name, found in record.existing.items()},
        )
        return cls.model_validate(data)


class LogAnswer(AnswerModel):
    """A log line of a run."""

    number: int
    created_at: str
    level: str
    message: str

    @classmethod
    def of(cls, number: int, line: LogLine) -> LogAnswer:
        """Returns a line as it is answered."""
        return cls(number=number, **asdict(line))


class Removed(AnswerModel):
    """What was removed."""

    id: str


class Health(AnswerModel):
    """Whether the server can work."""

    status: str
    version: str
