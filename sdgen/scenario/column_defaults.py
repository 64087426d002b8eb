"""The model of defaults per column type, in scenario files."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generators_sql.spi.specs import ByType, Spec
from sdgen.scenario.model_base import Model

GeneratorSpec = Annotated[Spec, ByType(Spec)]
"""A generator with its params, as a file has them."""


class ColumnDefaults(Model):
    """Defaults of the columns of a type."""

    generator: GeneratorSpec | None = Field(
        default=None,
        description="What fills a column that has no `generator`, `fk` or `expr`.",
    )
    nullable: bool | None = Field(default=None, description="As in a column.")
    null_rate: float | None = Field(default=None, ge=0, le=1, description="As in a column.")
