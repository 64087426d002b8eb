"""What fills a column of a table that exists: a guess, why, and how sure it is."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from sdgen.frozen import frozen


class Confidence(Enum):
    """How sure a guess is. What is less than certain is listed for review."""

    CERTAIN = "certain"
    """The database says it: a foreign key, an enum, a CHECK that is understood."""
    LIKELY = "likely"
    """The name and the type say it: an e-mail address, a price."""
    GUESSED = "guessed"
    """Valid, but nothing tells what the values should look like."""


@frozen
class Guess:
    """How a scenario fills a column.

    Args:
        column: keys of the column in the scenario beside name, type and nullable, with their
            values as YAML has them: ``generator``, ``fk``, ``expr``, ``null_rate``, ``fit``.
        reason: why, as the comment beside it: a few words without a full stop, such as
            ``CHECK (quantity > 0)`` or ``by its name``.
        confidence: how sure it is.
        helpers: hidden columns that the guess names, as a scenario has them (name, type,
            generator, ``hidden: true``); they stand before the column. Their names begin with the
            column's own.
        look_at: what to look at besides.
    """

    column: Mapping[str, object]
    reason: str
    confidence: Confidence = Confidence.LIKELY
    helpers: tuple[Mapping[str, object], ...] = ()
    look_at: str = ""
