"""A scenario in the making: what its file will say, with a reason at each choice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sdgen.adopting.guess import Confidence
from sdgen.column_types import DataType
from sdgen.scenario.table_names import TableName


@dataclass(frozen=True)
class DraftColumn:
    """A column of an entity.

    Args:
        name: its name.
        type: its type.
        keys: what the file says of it beside name and type.
        reason: why; empty where that needs no word.
        confidence: how sure that is.
        look_at: what somebody who reviews the file should look at; empty for nothing.
        helpers: hidden columns that it is computed from, as the file says them.
        otherwise: what stands in its place where a run would refuse it, the best first.
        omitted: what fills it where the file leaves it out; empty where it cannot be left out.
    """

    name: str
    type: DataType
    keys: Mapping[str, object]
    reason: str = ""
    confidence: Confidence = Confidence.CERTAIN
    look_at: str = ""
    helpers: tuple[Mapping[str, object], ...] = ()
    otherwise: tuple[DraftColumn, ...] = ()
    omitted: str = ""


@dataclass(frozen=True)
class DraftEntity:
    """An entity.

    Args:
        name: its name.
        table: its table.
        keys: what the file says of it beside its name and columns.
        columns: its columns.
        reason: why it gets so many rows, or is read; empty where that needs no word.
        left_out: columns of the table that the file leaves out → what fills them.
        comment: what the database says of the table; empty for nothing.
        rows: how many it gets, about, where a foreign key decides it.
    """

    name: str
    table: TableName
    keys: Mapping[str, object]
    columns: tuple[DraftColumn, ...]
    reason: str = ""
    left_out: Mapping[str, str] = field(default_factory=dict)
    comment: str = ""
    rows: int = 0


@dataclass(frozen=True)
class Draft:
    """A scenario.

    Args:
        name: its name.
        entities: its entities, parents first.
        left_out: tables that it leaves out → why.
        notes: what else somebody who reviews it should look at, in sentences.
    """

    name: str
    entities: tuple[DraftEntity, ...]
    left_out: Mapping[TableName, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
