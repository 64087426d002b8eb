"""What the API answers of a run that is only planned."""

from __future__ import annotations

from dataclasses import asdict

from pydantic import Field

from sdgen.databases.checks.verdicts import CheckVerdict
from sdgen.runs.previewing.dry_run import DryRun
from sdgen.runs.previewing.planned_resume import PlannedResume
from sdgen.runs.previewing.planned_run import PlannedRun
from web.api.answers import AnswerModel, Found


class LeftOutAnswer(AnswerModel):
    """A column of an existing table that the scenario does not fill."""

    column: str
    gets: str = Field(
        description="What is stored there: `default …`, `NULL`, `identity`, `row number`, "
        "`generated …` or `trigger`."
    )


class PlannedEntityAnswer(AnswerModel):
    """What a run would do with one entity."""

    entity: str
    table: str
    mode: str
    first: str = Field(description="`create`, `empty` or `add rows`.")
    rows: int
    begins: dict[str, int] = Field(
        description="Column → its first number, where it continues what the table holds."
    )
    keys: list[str] = Field(description="Those of the scenario.")
    unchecked_keys: list[str] = Field(
        description="Those of them that are `unchecked`: only the database tells whether rows are "
        "alike."
    )
    table_keys: int | None = Field(
        description="How many keys the table has; null where it does not exist yet."
    )
    keys_are: str | None = Field(
        description="`made after the rows`, or `maintained row by row`, which takes longer, or "
        "both; null if there are none."
    )
    filled_late: list[str] = Field(
        description="Columns that are written as NULL, and filled by a second pass."
    )
    left_out: list[LeftOutAnswer] = Field(
        description="Columns of the existing table that the scenario does not fill."
    )
    rows_there: int | None = Field(
        description="Rows that the table holds before the run, and which are deleted if it is "
        "emptied; null where it does not exist yet, or the role may not see all of them."
    )
    rows_exact: bool = Field(
        description="Whether they were counted; of more than 1,000,000 it is an estimate."
    )
    rows_of_runs: int | None = Field(
        description="How many of them runs of this record have written; null if not known."
    )
    sql_bytes: int = Field(description="Size of the statement of one batch.")
    estimated_seconds: float | None = Field(
        description="How long its rows will take, at the rate of an earlier run; null where none "
        "has filled the table before."
    )
    estimated_by: str | None = Field(description="The id of that run.")
    estimated_bytes: int | None = Field(
        description="Size of its cells as text, by some rows; null where none was made."
    )
    sampled_rows: int = Field(description="How many rows were made to tell.")


class ReadEntityAnswer(AnswerModel):
    """An entity with `existing: true`, whose rows are only read."""

    entity: str
    table: str
    rows: int = Field(description="How many there are.")


class CheckConstraintAnswer(AnswerModel):
    """A CHECK constraint of a table that exists, and whether the rows of a run keep it."""

    entity: str
    table: str
    name: str = Field(description="Empty for a constraint without a name.")
    condition: str = Field(description="As SQL, cut where it is long.")
    domain: str = Field(
        description="The column and the domain whose constraint it is; empty for one of the table."
    )
    verdict: CheckVerdict = Field(
        description="`proven` for all rows, `tried` on some, `contradicted` by one of those, or "
        "`not tried`."
    )
    rows: int | None = Field(description="How many rows were made to try it, if any.")
    reason: str = Field(description="Why it was not tried; else empty.")


class TimeRangeAnswer(AnswerModel):
    """How long a run may take that no earlier one tells of."""

    low: float = Field(description="Seconds, at least.")
    high: float = Field(description="Seconds, at most.")
    runs: list[str] = Field(
        description="Ids of runs of other scenarios into such a target, by whose speed; none if "
        "only the rates in docs/scale.md tell, of another machine."
    )


class PlanAnswer(AnswerModel):
    """What a run would do; nothing was written."""

    scenario: str
    profile: str | None
    target: str
    seed: int
    as_of: str
    config_hash: str
    schema_name: str | None = Field(alias="schema")
    total_rows: int
    estimated_seconds: float | None = Field(
        description="Of all entities, at the rates of earlier runs; null where one has none."
    )
    estimated_bytes: int | None = Field(
        description="Of the cells of all entities as text; null where one has none."
    )
    estimated_range: TimeRangeAnswer | None = Field(
        description="Where `estimated_seconds` is null: how long the run may take; null if no "
        "rates are known, such as of a database that a package adds."
    )
    jobs: int | None
    maker: str | None = Field(description="What computes the rows; null for the target.")
    hint: str | None = Field(description="What would take less time; null where nothing would.")
    execution_order: list[str]
    resolved_counts: dict[str, int]
    entities: list[PlannedEntityAnswer]
    existing: list[ReadEntityAnswer]
    check_constraints: list[CheckConstraintAnswer]
    warnings: list[str]

    @classmethod
    def of(cls, outlook: PlannedRun) -> PlanAnswer:
        """Returns an outlook as it is answered."""
        data = asdict(outlook)
        order = [entity.entity for entity in outlook.entities]
        counts = {entity.entity: entity.rows for entity in outlook.entities}
        return cls.model_validate({**data, "execution_order": order, "resolved_counts": counts})


class ResumedEntityAnswer(AnswerModel):
    """What a resume would do with one entity."""

    entity: str
    table: str
    first: str | None = Field(
        description="`create`, `empty` or `add rows`, where the run had not come so far; null if "
        "that is done."
    )
    rows: int = Field(description="Rows of the run.")
    stored: int = Field(description="How many of them are stored, by the record of the run.")


class ResumePlanAnswer(AnswerModel):
    """What a resume would do; nothing was written."""

    run_id: str
    target: str
    rows_left: int = Field(description="Rows that are missing, by the record of the run.")
    jobs: int | None
    maker: str | None = Field(description="What computes the rows; null for the target.")
    error: str | None = Field(description="Why the run has ended before.")
    entities: list[ResumedEntityAnswer]
    warnings: list[str]

    @classmethod
    def of(cls, planned: PlannedResume) -> ResumePlanAnswer:
        """Returns a plan as it is answered."""
        return cls.model_validate(asdict(planned))


class DryEntityAnswer(AnswerModel):
    """What a dry run has done with one entity."""

    entity: str
    table: str
    rows: int = Field(description="Rows of the whole run.")
    written: int = Field(description="Rows that were written, and taken back.")
    changed: int | None = Field(
        description="Rows of those that the table has stored otherwise; null where a row was "
        "refused before they were compared."
    )
    changed_columns: list[str] = Field(
        description="The columns in which they differ, as far as some of them tell."
    )
    added: int = Field(
        description="Rows that the table got besides, as far as that is known: triggers may add "
        "some."
    )


class DryRunAnswer(AnswerModel):
    """How a dry run ended; nothing of it is left."""

    scenario: str
    target: str
    seed: int
    as_of: str
    ok: bool = Field(description="Whether every row was accepted.")
    entities: list[DryEntityAnswer]
    problems: list[Found]
    warnings: list[str]

    @classmethod
    def of(cls, found: DryRun) -> DryRunAnswer:
        """Returns a dry run as it is answered."""
        entities = [DryEntityAnswer(**asdict(entity)) for entity in found.entities]
        return cls(
            scenario=found.scenario,
            target=found.target,
            seed=found.seed,
            as_of=found.as_of,
            ok=found.ok,
            entities=entities,
            problems=Found.all_of(found.problems),
            warnings=[*found.warnings],
        )
