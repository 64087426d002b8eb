"""What checking a scenario as a run would check it has found, where nothing was refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field

from sdgen.frozen import frozen


@frozen
class Checked:
    """What somebody who runs a scenario should know.

    Args:
        warnings: in sentences.
        changed: entity → those of its columns in which rows were not stored as they were written:
            triggers give them other values.
        added: entities whose tables got further rows, from triggers of others.
    """

    warnings: Sequence[str] = ()
    changed: Mapping[str, Sequence[str]] = field(default_factory=dict)
    added: Sequence[str] = ()
