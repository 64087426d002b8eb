"""The models of checks: what has to be true of the tables when a run has written its rows."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator

from generators_sql.spi import Scalar
from sdgen.column_types import ColumnType
from sdgen.errors import shown
from sdgen.scenario.model_base import Model
from sdgen.yaml_scalars import as_meant

MEASURES = ("null_rate", "distinct", "min", "max", "mean")


class Bounds(Model):
    """What a measure of a column has to lie between, both ends included."""

    min: Scalar = Field(default=None, description="At least this. Default: no bound.")
    max: Scalar = Field(default=None, description="At most this. Default: no bound.")

    @model_validator(mode="after")
    def _has_an_end(self) -> Bounds:
        if self.min is None and self.max is None:
            raise ValueError("needs min, max or both")
        return self

    def of_type(self, kind: ColumnType | None) -> Bounds:
        """Returns them as a column of that kind means them; see ``as_meant``."""
        ends = {"min": as_meant(self.min, kind), "max": as_meant(self.max, kind)}
        return self.model_copy(update=ends)

    def __str__(self) -> str:
        if self.min == self.max:
            return f"exactly {self.min}"
        ends = [("at least", self.min), ("at most", self.max)]
        return " and ".join(f"{word} {end}" for word, end in ends if end is not None)


def _exactly(value: Any) -> Any:
    return value if value is None or isinstance(value, dict) else {"min": value, "max": value}


def _at_least(value: Any) -> Any:
    return value if value is None or isinstance(value, dict) else {"min": value}


def _at_most(value: Any) -> Any:
    return value if value is None or isinstance(value, dict) else {"max": value}


_Said = Bounds | int | float | str | bool | None
Exactly = Annotated[Bounds | None, BeforeValidator(_exactly, json_schema_input_type=_Said)]


class Check(Model):
    """A check: of a column, its measures or its foreign key; or of all rows, an expression."""

    entity: str = Field(description="Name of the entity whose table is looked at.")
    name: str | None = Field(
        default=None, min_length=1, description="Its name in reports. Default: what it checks."
    )
    column: str | None = Field(default=None, description="The column; not with `expr`.")
    null_rate: Exactly = Field(
        default=None,
        description="Share of rows that are NULL, 0 … 1: `{min: …, max: …}` or a number.",
    )
    distinct: Exactly = Field(
        default=None, description="Number of distinct values, not counting NULL; in the same form."
    )
    min: Annotated[Bounds | None, BeforeValidator(_at_least, json_schema_input_type=_Said)] = Field(
        default=None, description="The smallest value; `min: 0` means that no value is below 0."
    )
    max: Annotated[Bounds | None, BeforeValidator(_at_most, json_schema_input_type=_Said)] = Field(
        default=None, description="The largest value; `max: 9` means that no value is above 9."
    )
    mean: Exactly = Field(default=None, description="The mean of a column of numbers.")
    fk: bool = Field(
        default=False,
        description="Whether every value must occur in the column that its fk points to.",
    )
    expr: str | None = Field(
        default=None,
        min_length=1,
        description="A condition on the columns of a row, as in the generator `expr`, that no row "
        "may violate. As in a CHECK constraint, a row for which it is NULL does not violate it.",
    )

    @model_validator(mode="after")
    def _checks_something(self) -> Check:
        of_column = [name for name in (*MEASURES, "fk") if getattr(self, name)]
        if self.expr is not None and (of_column or self.column):
            others = ", ".join([*(["column"] if self.column else []), *of_column])
            raise ValueError(
                f"expr applies to whole rows and cannot be combined with others (got {others}). "
                "Make two checks"
            )
        if self.expr is None and not of_column:
            raise ValueError(f"checks nothing. Add {', '.join(MEASURES)}, fk: true or expr")
        if of_column and self.column is None:
            raise ValueError(f"{of_column[0]} applies to a column (got none). Add column")
        return self

    def of_type(self, kind: ColumnType | None) -> Check:
        """Returns it with its bounds as a column of that kind means them; see ``as_meant``."""
        return self.model_copy(
            update={
                name: bounds.of_type(kind if name in ("min", "max") else None)
                for name, bounds in self.measures.items()
            }
        )

    @property
    def measures(self) -> dict[str, Bounds]:
        """Measure → its bounds."""
        found = {name: getattr(self, name) for name in MEASURES}
        return {name: bounds for name, bounds in found.items() if bounds is not None}

    @property
    def title(self) -> str:
        """What reports call it."""
        if self.name:
            return self.name
        if self.expr is not None:
            return f"{self.entity}: {shown(self.expr, 80)[1:-1]}"
        parts = [f"{name} {bounds}" for name, bounds in self.measures.items()]
        parts += ["points to rows that exist"] if self.fk else []
        return f"{self.entity}.{self.column}: {', '.join(parts)}"
