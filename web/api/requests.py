"""The bodies and queries that the API takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field

from dialects import dialect_names
from sdgen.databases.registry import all_databases, kinds
from sdgen.errors import either
from sdgen.instants import parse_absolute
from sdgen.planning.request import MOST_JOBS, MOST_LOCK_SECONDS, SPARK_MASTER
from sdgen.runs.makers.choosing import makers
from sdgen.scenario.model_base import MAX_ROWS
from sdgen.seeding import SEED_MAX, SEED_MIN
from sdgen.targets.models import TargetOptions
from web.api.base import Maybe, RequestModel
from web.api.rules import (
    AT_LEAST_ONE_ROW,
    CHANGED_TARGET,
    NEW_TARGET,
    all_of,
    at_most_one,
    exactly_one,
)
from web.ids import PATTERN, RESERVED

if TYPE_CHECKING:
    Kind = str
    Maker = str
    DialectName = str
else:  # what there is when the server starts, of installed packages too
    Kind = Literal[kinds()]
    Maker = Literal[makers()]
    DialectName = Literal[dialect_names()]
Mode = Literal[
    "create_if_missing", "truncate_then_insert", "append_only", "create", "truncate", "append"
]
Rows = dict[str, Annotated[int, Field(ge=0, le=MAX_ROWS)]]


def _without_nul(text: str) -> str:
    if "\0" in text:
        raise ValueError("must not hold U+0000")
    return text


Name = Annotated[
    str,
    AfterValidator(_without_nul),
    Field(min_length=1, max_length=200, json_schema_extra={"pattern": r"^[^\u0000]*$"}),
]
Names = Annotated[list[Name], Field(max_length=100)]
Seed = Annotated[int, Field(ge=SEED_MIN, le=SEED_MAX)]


def _instant(text: str) -> str:
    parse_absolute(text)
    return text


Instant = Annotated[str, AfterValidator(_instant), Field(examples=["2026-01-31T12:00:00Z"])]


def _password(value: Any) -> Any:
    # Said here, since the usual messages show what they got.
    if not isinstance(value, str):
        raise ValueError(
            "must be a string" if value is not None else "must not be null. Leave it out"
        )
    return _without_nul(value)


Password = Annotated[
    str | None,
    BeforeValidator(_password),
    Field(
        min_length=1,
        max_length=1024,
        json_schema_extra={"format": "password", "writeOnly": True, "pattern": r"^[^\u0000]*$"},
    ),
]
_SAID_OF_IT = "Password of the user, if the dsn has none; never returned."
_ID: dict[str, Any] = {"not": {"enum": list(RESERVED["target"])}}
_DSN = (
    f"{either(each.documented_forms for each in all_databases())}. Files are in the server's "
    "data folder, and relative paths count from it. No environment variables, no paths of other "
    "files."
)
_SCHEMA = (
    f"{either(each.title for each in all_databases() if each.has_schemas)} schema of the tables."
)
_LOCKING = (
    "Seconds that a statement waits for locks of others "
    f"({either(each.title for each in all_databases() if each.waits_for_locks)}). "
    "Default: 600."
)
_MAKER = "What computes the rows; they are the same. Default: the target; for a resume, as before."
OVERWRITE = (
    "Remove the files that earlier runs have written of these entities to the folder that is the "
    "target. Without it such files are an error."
)
_SCENARIO: dict[str, Any] = {
    "type": "object",
    "required": ["name", "entities"],
    "description": "A scenario as docs/schema.md describes it.",
}


def _of_option(name: str) -> str:
    return str(TargetOptions.model_fields[name].description)


class Options(RequestModel):
    """How a target is written to."""

    batch_size: Maybe[int] = Field(
        default=None, ge=1, le=MAX_ROWS, description="Rows per transaction, or per file."
    )
    compression: Maybe[str] = Field(default=None, description=_of_option("compression"))
    delimiter: Maybe[str] = Field(
        default=None,
        min_length=1,
        max_length=1,
        pattern=r"^[\t !#-~]$",
        description=_of_option("delimiter"),
    )
    header: Maybe[bool] = Field(default=None, description=_of_option("header"))
    partition_by: Maybe[dict[Name, Names]] = Field(
        default=None,
        description=_of_option("partition_by"),
        examples=[{"orders": ["country"]}],
    )


class InlineTarget(RequestModel):
    """A target for one run."""

    model_config = ConfigDict(json_schema_extra=all_of(*NEW_TARGET))

    dsn: str = Field(min_length=1, max_length=4096, description=_DSN)
    password: Password = Field(default=None, description=_SAID_OF_IT)
    kind: Maybe[Kind] = Field(default=None, description="Needed if the dsn does not imply it.")
    name: Maybe[str] = Field(default=None, min_length=1, description="Default: the dsn.")
    schema_name: Maybe[str] = Field(default=None, min_length=1, alias="schema", description=_SCHEMA)
    options: Maybe[Options] = Field(
        default=None, description="How files or rows are written to it."
    )


class NewTarget(InlineTarget):
    """A target to be kept."""

    id: str = Field(
        pattern=PATTERN,
        json_schema_extra=_ID,
        description="Its name in requests and on the command line.",
    )
    name: Maybe[str] = Field(default=None, min_length=1, description="Default: its id.")


class ChangedTarget(RequestModel):
    """A new description of a kept target; its password stays unless a new one is given."""

    model_config = ConfigDict(json_schema_extra=all_of(*CHANGED_TARGET))

    dsn: Maybe[str] = Field(
        default=None,
        min_length=1,
        max_length=4096,
        description=f"{_DSN} Left out, or as it is shown (`***` for the password): unchanged. A "
        "new one without a password keeps the stored password if host, port, user and TLS settings "
        "are the same.",
    )
    password: Password = Field(default=None, description=f"{_SAID_OF_IT} Left out: unchanged.")
    id: Maybe[str] = Field(default=None, pattern=PATTERN, description="The id in the path.")
    kind: Maybe[Kind] = Field(default=None, description="Needed if the dsn does not imply it.")
    name: Maybe[str] = Field(default=None, min_length=1, description="Default: its id.")
    schema_name: Maybe[str] = Field(default=None, min_length=1, alias="schema", description=_SCHEMA)
    options: Maybe[Options] = Field(
        default=None, description="How files or rows are written to it."
    )


class Batches(RequestModel):
    """How rows are written, or removed."""

    batch_size: Maybe[int] = Field(
        default=None, ge=1, le=MAX_ROWS, description="Rows per transaction."
    )
    lock_timeout: Maybe[int] = Field(
        default=None,
        ge=1,
        le=MOST_LOCK_SECONDS,
        description=_LOCKING,
    )


class OnSpark(RequestModel):
    """Where Spark computes, if it does."""

    spark_master: Maybe[str] = Field(
        default=None,
        pattern=SPARK_MASTER,
        description="Where Spark computes the rows. Default: as the server's Spark is configured; "
        "for an earlier run, where Spark computed that.",
        examples=["local[2]"],
    )


class Writing(Batches, OnSpark):
    """How rows are written."""

    jobs: Maybe[int] = Field(
        default=None, ge=1, le=MOST_JOBS, description="Connections that write at the same time."
    )
    maker: Maybe[Maker] = Field(default=None, description=_MAKER)


class RunBody(Writing):
    """What to run: `scenario_id`, `scenario` or `scenario_text`, and `target_id` or `target`."""

    model_config = ConfigDict(
        json_schema_extra=all_of(
            exactly_one("scenario_id", "scenario", "scenario_text"),
            exactly_one("target_id", "target"),
            at_most_one("row_overrides", "entity_counts"),
            AT_LEAST_ONE_ROW,
        )
    )

    scenario_id: Maybe[str] = Field(default=None, min_length=1, description="Id of a scenario.")
    scenario: Maybe[dict[str, Any]] = Field(default=None, json_schema_extra=_SCENARIO)
    scenario_text: Maybe[str] = Field(
        default=None, min_length=1, description="A scenario as the text of its YAML file."
    )
    target_id: Maybe[str] = Field(default=None, min_length=1, description="Id of a target.")
    target: Maybe[InlineTarget] = Field(default=None, description="A target for this run.")
    profile: Maybe[str] = Field(
        default=None, min_length=1, description="Name of a profile of the scenario."
    )
    seed: Maybe[Seed] = Field(default=None, description="Default: the scenario's, else a new one.")
    as_of: Maybe[Instant] = Field(
        default=None,
        description="What relative times count from. Default: the scenario's, else now.",
    )
    scale: Maybe[float] = Field(
        default=None, gt=0, le=1e12, description="Multiplies every entity's rows."
    )
    row_overrides: Maybe[Rows] = Field(
        default=None,
        description="Entity → rows, after scaling. From 1; 0 only with `continue`.",
        examples=[{"devices": 500}],
    )
    entity_counts: Maybe[Rows] = Field(
        default=None, description="Another name for `row_overrides`."
    )
    mode: Maybe[Mode] = Field(default=None, description="Table mode of every entity.")
    overwrite: Maybe[bool] = Field(default=None, description=OVERWRITE)
    continues: Maybe[bool] = Field(
        default=None,
        alias="continue",
        description="Add rows to those that the latest run of the scenario wrote to the target.",
    )


class NoBody(RequestModel):
    """Nothing: `{}`."""


class ReplaceQuery(RequestModel):
    """Which text is replaced."""

    revision: Maybe[int] = Field(
        default=None,
        ge=0,
        le=MAX_ROWS,
        description="The `revision` that the text is based on: if the scenario has a newer one by "
        "now, nothing is saved, and the answer is 409. Default: the latest.",
    )


class WaitQuery(RequestModel):
    """Whether to answer at once."""

    wait: Maybe[bool] = Field(
        default=None, description="Answer only when it has ended. Default: false."
    )


class RunsQuery(RequestModel):
    """Which runs."""

    status: Maybe[Literal["queued", "running", "success", "failed", "cancelled"]] = Field(
        default=None, description="Only runs with this status."
    )
    scenario_id: Maybe[str] = Field(default=None, description="Only runs of this scenario.")
    target_id: Maybe[str] = Field(default=None, description="Only runs into this target.")
    since: Maybe[Instant] = Field(default=None, description="Only runs begun since then.")
    before: Maybe[str] = Field(
        default=None, min_length=1, description="Only runs older than the one with this id."
    )
    limit: int = Field(default=20, ge=1, le=500, description="Maximum number.")


class LogsQuery(RequestModel):
    """Which log lines."""

    after: int = Field(
        default=0, ge=0, le=SEED_MAX, description="Number of the last line that the client has."
    )
    limit: int = Field(default=1000, ge=1, le=10_000, description="Maximum number.")


class DataQuery(RequestModel):
    """Which data."""

    entity: Maybe[str] = Field(default=None, min_length=1, description="Only this entity.")
    profile: Maybe[str] = Field(default=None, min_length=1, description="As in a run request.")
    seed: Maybe[Seed] = Field(default=None, description="As in a run request.")
    as_of: Maybe[Instant] = Field(default=None, description="As in a run request.")


class PreviewQuery(DataQuery):
    """Which rows to make."""

    rows: int = Field(
        default=5, ge=1, le=2000, description="Maximum number of rows of each entity."
    )
    hidden: bool = Field(default=False, description="Whether to include hidden columns.")


class ExplainQuery(DataQuery):
    """Which SQL."""

    dialect: DialectName = Field(description="The SQL's dialect.")
    scale: Maybe[float] = Field(default=None, gt=0, le=1e12, description="As in a run request.")


class ExplainBody(DataQuery):
    """The SQL of which run, and into which target."""

    target_id: str = Field(min_length=1, description="Id of a target.")
    scale: Maybe[float] = Field(default=None, gt=0, le=1e12, description="As in a run request.")
