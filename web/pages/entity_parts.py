"""What the page of a scenario shows of its entities and their columns."""

from __future__ import annotations

from markupsafe import Markup

from sdgen.column_types import NUMBERS
from sdgen.frozen import frozen
from sdgen.runs.previewing.preview import Preview
from sdgen.scenario.models import Column, Entity
from sdgen.scenario.table_names import table_name
from web.drawings import svg
from web.drawings.pictures import picture
from web.drawings.summary import Summary, short, summarise

_FIRST_ROWS = 8
_CELL = 60
_SAMPLE = 34


@frozen
class ColumnPart:
    """A column as it is shown; texts are empty where there is nothing to say."""

    name: str
    type: str
    made: str
    is_number: bool
    hidden: bool
    further: str = ""
    picture: Markup | None = None
    samples: tuple[str, ...] = ()
    facts: str = ""
    nulls: str = ""
    null_share: float = 0.0


@frozen
class EntityPart:
    """An entity as it is shown; without a sample ``rows`` is empty and ``sampled`` None."""

    entity: Entity
    columns: tuple[ColumnPart, ...]
    rows: tuple[tuple[str | None, ...], ...] = ()
    sampled: int | None = None

    @property
    def table(self) -> str:
        """Its table, with the schema where the scenario names one."""
        return str(table_name(self.entity.target_table, self.entity.schema_name, None))

    @property
    def hidden(self) -> int:
        """How many columns the table does not store."""
        return len(self.entity.hidden_columns)


def part_of(entity: Entity, preview: Preview | None) -> EntityPart:
    """Returns an entity as it is shown, with a sample of it if there is one."""
    if preview is None:
        return EntityPart(entity, tuple(_column(column) for column in entity.columns))
    cells = list(zip(*preview.rows, strict=True))
    columns = tuple(
        _column(column, summarise(values, column.type))
        for column, values in zip(entity.columns, cells, strict=True)
    )
    first = tuple(
        tuple(None if cell is None else svg.cut(cell, _CELL) for cell in row)
        for row in preview.rows[:_FIRST_ROWS]
    )
    return EntityPart(entity, columns, first, len(preview.rows))


def _column(column: Column, summary: Summary | None = None) -> ColumnPart:
    name, kind = column.name, f"{column.type}"
    made = f"{column.generator.type}: {column.generator.params.summary()}"
    is_number = column.type.kind in NUMBERS
    if summary is None:
        return ColumnPart(name, kind, made, is_number, column.hidden, further_rows(column))
    return ColumnPart(
        name,
        kind,
        made,
        is_number,
        column.hidden,
        further_rows(column),
        picture=picture(summary, name),
        samples=tuple(svg.cut(text, _SAMPLE) or "(empty)" for text in summary.samples),
        facts=_facts(summary),
        nulls=_percent(summary.null_share) if column.nullable else "",
        null_share=summary.null_share,
    )


def further_rows(column: Column) -> str:
    """Returns what the table does for rows that others insert."""
    if column.identity:
        return "identity"
    return "" if column.default is None else f"default {svg.cut(column.default, _SAMPLE)}"


def _facts(summary: Summary) -> str:
    parts = []
    if summary.mean is not None and summary.extremes is not None:
        low, high = (short(float(text)) for text in summary.extremes)
        parts.append(f"{low} … {high}, mean {short(round(summary.mean, 6))}")
    if summary.numbers and (summary.numbers.below or summary.numbers.above):
        parts.append(f"{summary.numbers.below + summary.numbers.above} far off, not drawn")
    present = summary.rows - summary.nulls
    if summary.lengths:
        parts.append("lengths {} … {}".format(*summary.lengths.labels))
    if present and summary.distinct == present and not summary.bars:
        parts.append("all different")
    elif not summary.bars or summary.bars.others:
        parts.append(f"{summary.distinct:,} different")
    return ", ".join(parts)


def _percent(share: float) -> str:
    return f"{share:.1%}" if 0 < share < 0.0995 else f"{share:.0%}"
