"""The queries of requests for the rows of a run."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from sdgen.compiling.looking.conditions import Sought
from sdgen.runs.looking.looking import MOST_ROWS
from sdgen.scenario.model_base import MAX_ROWS
from web.api.base import Maybe, RequestModel


class EntityQuery(RequestModel):
    """Which entity."""

    entity: Maybe[str] = Field(
        default=None, min_length=1, description="Name of an entity. Default: the first one."
    )


class RowsQuery(EntityQuery):
    """Which rows."""

    first: Maybe[int] = Field(
        default=None,
        ge=0,
        le=MAX_ROWS,
        description="Number of the first row. Default: the first one that the run made.",
    )
    count: int = Field(default=50, ge=1, le=MOST_ROWS, description="Maximum number.")


class ConditionQuery(EntityQuery):
    """Which stored rows: those that satisfy every condition given."""

    column: Maybe[str] = Field(default=None, min_length=1, description="The column to search.")
    equals: Maybe[str] = Field(default=None, description="The value to find.")
    begins_with: Maybe[str] = Field(
        default=None, min_length=1, description="What the value begins with; for strings."
    )
    at_least: Maybe[str] = Field(default=None, description="The smallest value.")
    at_most: Maybe[str] = Field(default=None, description="The largest value.")
    is_null: Maybe[bool] = Field(default=None, description="Whether the value is NULL.")


class SoughtQuery(ConditionQuery):
    """Which stored rows, and how many of them."""

    count: int = Field(default=50, ge=1, le=MOST_ROWS, description="Maximum number.")


class DownloadQuery(ConditionQuery):
    """Which rows to download."""

    source: Literal["stored", "made"] = Field(
        default="stored",
        description="The stored rows of the table, or those of the run, made again, which take no "
        "condition.",
    )


def sought_in(query: ConditionQuery) -> Sought:
    """Returns what a request searches for."""
    return Sought(
        column=query.column,
        equals=query.equals,
        begins_with=query.begins_with,
        at_least=query.at_least,
        at_most=query.at_most,
        is_null=query.is_null,
    )
