"""Parts of a cell: how scenario files say what makes them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated, Any

from pydantic import (
    BeforeValidator,
    Field,
    InstanceOf,
    PlainSerializer,
    ValidationInfo,
    WithJsonSchema,
    create_model,
    field_validator,
)
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.analysis.cell_bounds import longest_cell, places_of_cell, why_cell_not_unique
from generators_sql.math.draw_thresholds import null_threshold
from generators_sql.registry import get_generator
from generators_sql.spi import ColumnFacts, Generator, ParamProblem, Row
from generators_sql.spi.specs import ByType, Spec
from sdgen.column_types import (
    ALL_TYPES,
    SCHEMA,
    ColumnType,
    DataType,
    can_copy,
    parse_column_type,
)
from sdgen.yaml_model import YamlModel
from sdgen.yaml_scalars import is_scalar

SHORT_FORMS = {"column": "column", "fk": None, "expr": "sql"}
"""Keys that stand for a generator of that name: the param that their value is, None for all."""


class Cell(Generator):
    """The cell of another column of the same row; only as a part of one, ``{ column: id }``."""

    type = "column"
    column_types = ALL_TYPES
    example = ""

    column: str = Field(description="Name of the other column.")

    def sql(self, row: Row) -> exp.Expression:
        value, kind = row.value(self.column), row.type_of(self.column).kind
        return row.dialect.convert(value, kind, row.column.kind)

    def summary(self) -> str:
        return self.column

    def siblings(self) -> tuple[str, ...]:
        return (self.column,)

    def longest(self, column: ColumnFacts) -> int | None:
        found = column.sibling(self.column)
        return longest_cell(*found) if found else None

    def part_type(self, column: ColumnFacts) -> DataType | None:
        facts = column.dataset.column(column.entity, self.column)
        return facts.type if facts else DataType(ColumnType.TEXT)  # a missing one is told of

    def places(self, column: ColumnFacts) -> int | None:
        return places_of_cell(column, column.entity, self.column)

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        found = column.sibling(self.column)
        return super().why_not_unique(column) if found is None else why_cell_not_unique(*found)

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        facts = column.dataset.column(column.entity, self.column)
        if facts is not None and not can_copy(facts.type, column.type):
            yield ParamProblem(
                "column",
                f"{self.column} is {facts.type}, which does not fit {column.type}. Leave "
                "column_type out",
            )


class _Beside(YamlModel):
    """What may stand beside that which makes a part of a cell."""

    column_type: Annotated[
        InstanceOf[DataType] | None,
        BeforeValidator(lambda value: None if value is None else parse_column_type(value)),
        PlainSerializer(lambda value: None if value is None else str(value)),
        WithJsonSchema(SCHEMA),
    ] = Field(
        default=None,
        description="Its column type. Default: what the generator makes.",
    )
    null_rate: float = Field(
        default=0.0, ge=0, le=1, description="Share of rows where it is null, 0 … 1."
    )


class PartSpec(Spec, _Beside):
    """What makes a part of a cell: a generator, and what a column would say besides."""

    suffix = "_part"
    besides = (Cell,)

    @field_validator("params")
    @classmethod
    def _params_are_of_its_type(cls, params: Generator, info: ValidationInfo) -> Generator:
        part_type: DataType | None = info.data.get("column_type")
        # Else the column says it, which is read later.
        return params.of_type(part_type.scalar.kind) if part_type else params

    def of_type(self, kind: ColumnType | None) -> PartSpec:
        """Returns it with its params as parts of that kind mean them; see ``Generator.of_type``."""
        own = self.column_type.scalar.kind if self.column_type else kind
        return self.model_copy(update={"params": self.params.of_type(own)})

    def facts(self, column: ColumnFacts) -> ColumnFacts | None:
        """Returns a column as the generator of this part of its cell sees it.

        None if the type of the part is not known.
        """
        part_type = column.type.element or self.column_type or self.params.part_type(column)
        return None if part_type is None else replace(column, type=part_type, nullable=True)

    def json_text(self, row: Row, name: str) -> exp.Expression:
        """Returns the part as JSON, a text that is never NULL.

        Args:
            row: the row, as the generator of the whole sees it.
            name: name of the part, which its draws belong to.
        """
        part = self.row(row, name)
        return self.finished(part, self.params.json_text(part))

    def row(self, row: Row, name: str) -> Row:
        """Returns the row as the generator of the part sees it."""
        facts = self.facts(row.column)
        if facts is None:
            raise TypeError(f"{self.type} has no type of its own")
        return row.part(name, facts.type)

    def finished(self, part: Row, text: exp.Expression) -> exp.Expression:
        """Returns the JSON of a part with ``null`` where it is NULL."""
        made = self.params
        if made.siblings() or made.references() or made.packages():  # theirs may be NULL
            text = x.coalesce(text, x.text("null"))
        if not self.null_rate:
            return text
        threshold = x.integer(null_threshold(self.null_rate))
        null = exp.LT(this=part.draw("null"), expression=threshold)
        return x.case((null, x.text("null")), otherwise=text)


def written_out(value: Any) -> Any:
    """Returns the spec of a part that is said shortly: a value, or a mapping of one key."""
    if value is None or is_scalar(value):
        return {"type": "const", "params": {"value": value}}
    if not isinstance(value, dict) or "type" in value:
        return value
    for word, param in SHORT_FORMS.items():
        if word in value:
            others = {key: each for key, each in value.items() if key != word}
            params = value[word] if param is None else {param: value[word]}
            return {"type": word, "params": params, **others}
    return value


class _Part(ByType):
    """Annotation of a ``PartSpec``, in its long or in a short form."""

    def written_out(self, value: Any) -> Any:
        return written_out(value)


AnyPart = Annotated[PartSpec, _Part(PartSpec)]
"""A param that holds what makes a part of a cell."""


def short_forms() -> dict[str, type[YamlModel]]:
    """Returns key → model of the short forms that are mappings."""
    return {word: _short_form(word) for word in SHORT_FORMS}


def _short_form(word: str) -> Any:
    field: Any = (str if SHORT_FORMS[word] else get_generator(word), ...)
    return create_model(f"{word}_short", __base__=_Beside, **{word: field})
