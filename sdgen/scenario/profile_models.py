"""The model of a profile: a named variant of a scenario."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from sdgen.scenario.model_base import MAX_ROWS, ROWS, ROWS_IN_TEXT, Model
from sdgen.seeding import SEED_MAX, SEED_MIN

MOST_SCALE = 1e12


class Profile(Model):
    """A variant of the scenario; what it does not say stays as it is."""

    description: str | None = Field(default=None, description="What it is for.")
    scale: float | None = Field(
        default=None,
        gt=0,
        le=MOST_SCALE,
        description="Multiplies the rows of the entities that `rows` does not name (rounded, at "
        "least 1).",
    )
    rows: dict[
        str, Annotated[int, Field(ge=1, le=MAX_ROWS, json_schema_extra=ROWS_IN_TEXT), ROWS]
    ] = Field(default={}, description="Entity → its rows: `{ orders: 500 }`.")
    seed: int | None = Field(
        default=None, ge=SEED_MIN, le=SEED_MAX, description="Seed, instead of the scenario's."
    )
    params: dict[str, dict[str, Any]] = Field(
        default={},
        description="`entity.column` → params of its generator that it changes: `{ orders.status: "
        "{ weights: [1, 1, 8] } }`. Other params stay as they are.",
    )
    null_rate: dict[str, Annotated[float, Field(ge=0, le=1)]] = Field(
        default={}, description="`entity.column` → its null_rate: `{ orders.note: 0.5 }`."
    )
