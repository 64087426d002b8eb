"""What the API answers about a run that is only planned."""

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
        description="Column → its first number, if it continues the numbers of the table."
    )
    keys: list[str] = Field(description="Keys of the scenario.")
    unchecked_keys: list[str] = Field(
        description="Those that are `unchecked`: only the database checks whether rows repeat."
    )
    table_keys: int | None = Field(
        description="How many keys the table has; null if it does not exist yet."
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
        description="Rows that the table holds before the run, deleted if it is emptied; null "
        "if it does not exist yet, or the role may not see all of them."
    )
    rows_exact: bool = Field(
        description="Whether they were counted; above 1,000,000 it is an estimate."
    )
    rows_of_runs: int | None = Field(
        description="How many of them were written by runs of this record; null if not known."
    )
    sql_bytes: int = Field(description="Size of the statement of one batch.")
    estimated_seconds: float | None = Field(
        description="How long its rows will take, at the rate of an earlier run; null if none has "
        "filled the table."
    )
    estimated_by: str | None = Field(description="The id of that run.")
    estimated_bytes: int | None = Field(
        description="Size of its cells as text, estimated from some rows; null without any."
    )
    sampled_rows: int = Field(description="How many rows that estimate is from.")


class ReadEntityAnswer(AnswerModel):
    """An entity with `existing: true`, whose rows are only read."""

    entity: str
    table: str
    rows: int = Field(description="How many there are.")


class CheckConstraintAnswer(AnswerModel):
    """A CHECK constraint of a table that exists, and whether the rows of a run satisfy it."""

    entity: str
    table: str
    name: str = Field(description="Empty for a constraint without a name.")
    condition: str = Field(description="As SQL, shortened if it is long.")
    domain: str = Field(
        description="The column and the domain that it belongs to; empty for one of the table."
    )
    verdict: CheckVerdict = Field(
        description="`proven` for all rows, `tried` on some, `contradicted` by one of those, or "
        "`not tried`."
    )
    rows: int | None = Field(description="How many rows were made to try it, if any.")
    reason: str = Field(description="Why it was not tried; else empty.")


class TimeRangeAnswer(AnswerModel):
    """How long a run may take, if no earlier one has filled its tables."""

    low: float = Field(description="Seconds, at least.")
    high: float = Field(description="Seconds, at most.")
    runs: list[str] = Field(
        description="Ids of runs of other scenarios into a target of this kind, whose speed it "
        "assumes; empty if it assumes the rates in docs/scale.md, of another machine."
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
        description="For all entities, at the rates of earlier runs; null if one has none."
    )
    estimated_bytes: int | None = Field(
        description="Size of the cells of all entities as text; null if one has none."
    )
    estimated_range: TimeRangeAnswer | None = Field(
        description="If `estimated_seconds` is null: how long the run may take; null if no "
        "rates are known, as for a database that a package adds."
    )
    jobs: int | None
    maker: str | None = Field(description="What computes the rows; null for the target.")
    hint: str | None = Field(description="What would take less time; null if nothing would.")
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
        description="`create`, `empty` or `add rows`, if the run did not get that far; null if "
        "that is done."
    )
    rows: int = Field(description="Rows of the run.")
    stored: int = Field(
        description="How many of them are stored, according to the record of the run."
    )


class ResumePlanAnswer(AnswerModel):
    """What a resume would do; nothing was written."""

    run_id: str
    target: str
    rows_left: int = Field(description="Rows that are missing, according to the record of the run.")
    jobs: int | None
    maker: str | None = Field(description="What computes the rows; null for the target.")
    error: str | None = Field(description="Why the run ended early.")
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
    written: int = Field(description="Rows that were written and rolled back.")
    changed: int | None = Field(
        description="How many of those the table stored differently; null if a row was "
        "refused before they were compared."
    )
    changed_columns: list[str] = Field(
        description="The columns in which they differ, as far as a few of them show."
    )
    added: int = Field(
        description="Further rows that the table got, as far as known: triggers may add some."
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
