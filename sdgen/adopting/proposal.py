"""A scenario that is proposed, with what somebody should look at before it is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import NamedTuple

from sdgen.frozen import frozen
from sdgen.scenario.table_names import TableName


class Reviewed(NamedTuple):
    """A column that is less than certain, or that the file leaves out.

    Attributes:
        entity: its entity.
        column: its name.
        guess: what fills it, in a word.
        confidence: how sure that is; see ``Confidence``.
        look_at: what to look at.
    """

    entity: str
    column: str
    guess: str
    confidence: str
    look_at: str


@frozen
class Proposal:
    """A scenario that is proposed.

    Args:
        text: its file.
        review: its columns that should be looked at, in the order of the file.
        left_out: tables that it leaves out → why.
        notes: what else to look at, in sentences.
    """

    text: str
    review: tuple[Reviewed, ...] = ()
    left_out: Mapping[TableName, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
