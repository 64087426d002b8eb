"""The bodies that the API takes of requests for scenarios that follow the tables of a target."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, Field

from sdgen.databases.registry import all_databases
from sdgen.scenario.model_base import MAX_ROWS
from web.api.base import Maybe, RequestModel
from web.api.requests import Name, Names
from web.api.rules import OF_TARGET, VALUES_OF_TARGET, all_of, exactly_one, together

if TYPE_CHECKING:
    DdlDialect = str
else:  # installed packages may have some, too
    DdlDialect = Literal[tuple(each.kind for each in all_databases() if each.reads_ddl)]

_FILE: dict[str, Any] = {
    "type": "object",
    "required": ["format", "read_at", "tables"],
    "properties": {"format": {"const": "sdgen-statistics-1"}},
}


def _statistics(value: Any) -> Any:
    if value is None:
        raise ValueError("must not be null. Leave it out")
    if value != OF_TARGET and not isinstance(value, dict):
        raise ValueError(f'must be "{OF_TARGET}", or the content of a statistics file')
    return value


def _statistics_file(value: Any) -> Any:
    if not isinstance(value, dict):
        raise ValueError("must be the content of a statistics file")
    return value


_DDL = (
    "CREATE TABLE statements and whatever else makes the tables, as text: of a schema dump, or of "
    "migrations in their order. SQLite executes them in a database of their own, which is removed; "
    "those of Postgres are only read."
)
Statistics = Annotated[
    Any,
    BeforeValidator(_statistics),
    Field(json_schema_extra={"anyOf": [{"const": OF_TARGET}, _FILE]}),
]


class _Proposed(RequestModel):
    """Which tables a scenario is proposed for, and of how many rows."""

    schema_names: Maybe[Names] = Field(
        default=None, alias="schema", description="Schemas of the tables. Default: the usual one."
    )
    table: Maybe[Names] = Field(
        default=None,
        description="Patterns of names, such as `order*`: only tables of such names, and those "
        "that they have to point to. One that holds rows gets more if its whole name is given.",
        examples=[["order*"]],
    )
    exclude: Maybe[Names] = Field(
        default=None, description="Patterns of names of tables to leave out."
    )
    rows: Maybe[int] = Field(
        default=None,
        ge=1,
        le=MAX_ROWS,
        description="Rows of the largest table. Default: 1,000.",
    )


class StatisticsBody(RequestModel):
    """Of which tables of a target statistics are read; `{}` for all."""

    schema_names: Maybe[Names] = Field(
        default=None, alias="schema", description="Schemas of the tables. Default: the usual one."
    )
    table: Maybe[Names] = Field(
        default=None, description="Patterns of names, such as `order*`: only tables of such names."
    )
    exclude: Maybe[Names] = Field(
        default=None, description="Patterns of names of tables to leave out."
    )
    common_values: Maybe[bool] = Field(
        default=None,
        description="Whether to read common values of text columns, which are data. Default: "
        "false.",
    )


class ProposeBody(_Proposed):
    """Which tables of a target a scenario is proposed for; `{}` for all that are empty."""

    model_config = ConfigDict(json_schema_extra=all_of(VALUES_OF_TARGET))

    statistics: Statistics = Field(
        default=None,
        description="How many rows tables get relative to each other, and how values are spread: "
        f"`{OF_TARGET}` for the target's own statistics, or the content of a statistics file "
        "(docs/statistics.schema.json).",
    )
    common_values: Maybe[bool] = Field(
        default=None,
        description=f"With `statistics: {OF_TARGET}`: whether to read common values of text "
        "columns, which are data. Default: false.",
    )


class ProposeFromDdlBody(_Proposed):
    """DDL, and which of its tables a scenario is proposed for."""

    ddl: str = Field(min_length=1, description=_DDL)
    dialect: DdlDialect = Field(description="The dialect of the DDL.")
    name: Maybe[Name] = Field(default=None, description="Name of the scenario. Default: `adopted`.")
    statistics: Annotated[Any, BeforeValidator(_statistics_file)] = Field(
        default=None,
        description="How many rows tables get relative to each other, and how values are spread: "
        "the content of a statistics file (docs/statistics.schema.json).",
        json_schema_extra=_FILE,
    )


class UpdateBody(RequestModel):
    """Which scenario, `scenario_id` or `scenario_text`, is updated by which tables: those of
    `target_id`, or of `ddl`."""

    model_config = ConfigDict(
        json_schema_extra=all_of(
            exactly_one("scenario_id", "scenario_text"),
            exactly_one("target_id", "ddl"),
            together("ddl", "dialect"),
        )
    )

    scenario_id: Maybe[str] = Field(default=None, min_length=1, description="Id of a scenario.")
    scenario_text: Maybe[str] = Field(
        default=None, min_length=1, description="A scenario as the text of its YAML file."
    )
    target_id: Maybe[str] = Field(
        default=None, min_length=1, description="Id of the target whose tables are read."
    )
    ddl: Maybe[str] = Field(default=None, min_length=1, description=_DDL)
    dialect: Maybe[DdlDialect] = Field(default=None, description="With `ddl`: its dialect.")
    schema_names: Maybe[Names] = Field(
        default=None,
        alias="schema",
        description="Further schemas to read tables from, besides those of the scenario.",
    )
    table: Maybe[Names] = Field(
        default=None,
        description="Patterns of names, such as `order*`: tables that are filled with all their "
        "columns, new or not. Default: tables that are new.",
    )
    exclude: Maybe[Names] = Field(
        default=None, description="Patterns of names of tables that are not added."
    )
