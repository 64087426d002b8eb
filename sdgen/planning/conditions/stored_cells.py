"""What becomes of values on their way into a column of the scenario, and into its table's."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from math import lcm

from generators_sql.spi import ColumnFacts
from sdgen.column_types import ColumnType
from sdgen.frozen import frozen
from sdgen.instants import to_microseconds
from sdgen.planning.conditions.possible import ONLY_NULL, Anchor, Possible
from sdgen.planning.conditions.terms import TIMES, Kind, Scalar, Term
from sdgen.values import Value


@frozen
class StoredAs:
    """What a table makes of the cells of one of its columns.

    Args:
        column: the column of the scenario that fills it; None if the table itself does.
        kind: what its values are compared as; None if that is not known.
        tells_apart: whether strings that differ are unequal to it.
        filled_with: without a column, the value that the table fills in.
        keeps: whether a value is not changed on its way; else only whether it is NULL is known.
    """

    column: str | None
    kind: Kind | None = None
    tells_apart: bool = True
    filled_with: Term | None = None
    keeps: bool = True


def scalar(value: Value, kind: Kind) -> Scalar | None:
    """Returns a value of a scenario as terms have it; None if that is not possible."""
    if kind is Kind.TEXT:
        return value if isinstance(value, str) else None
    if isinstance(value, datetime):
        aware = value if value.tzinfo else value.replace(tzinfo=UTC)
        return Fraction(to_microseconds(aware)) if kind in TIMES else None
    if isinstance(value, date):
        midnight = datetime(value.year, value.month, value.day, tzinfo=UTC)
        return Fraction(to_microseconds(midnight)) if kind is Kind.DATE else None
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return None
    return Fraction(value) if kind is Kind.NUMBER else None


def fitted(
    made: Possible,
    root: Possible,
    facts: ColumnFacts,
    places: Callable[[Hashable], int | None],
) -> Possible:
    """Returns what a column's cell may be that is computed, by what is known of both.

    Args:
        made: what it is computed to be.
        root: what the column alone tells.
        facts: the column.
        places: returns the decimal places of a cell; None if they are not known.
    """
    null = made.null and facts.nullable
    if not made.some:
        return replace(ONLY_NULL, null=True)
    is_kept = made.kind is root.kind and made.kind is not None
    if made.kind is Kind.DATE and root.kind is Kind.TIMESTAMP:
        is_kept, made = True, replace(made, kind=Kind.TIMESTAMP)
    if made.kind is Kind.NUMBER and not made.whole:
        # It is rounded to the places that the column has.
        return replace(root, null=null, anchors=tuple(_rounded(made, facts, places)))
    if not is_kept:
        return replace(root, null=null)
    lows = [low for low in (made.low, root.low) if low is not None]
    highs = [high for high in (made.high, root.high) if high is not None]
    lengths = [length for length in (made.longest, root.longest) if length is not None]
    return replace(
        made,
        null=null,
        low=max(lows, default=None),
        high=min(highs, default=None),
        shortest=max(made.shortest, root.shortest),
        longest=min(lengths, default=None),
        values=made.values if made.values is not None else root.values,
        unit=lcm(made.unit, root.unit),
    )


def _rounded(
    made: Possible, facts: ColumnFacts, places: Callable[[Hashable], int | None]
) -> Iterator[Anchor]:
    """Yields the cells that a number is known to differ from when it is rounded to a column.

    No rounding takes it to the other side of a number that has no more places itself.
    """
    scale = facts.type.scale if facts.kind is ColumnType.DECIMAL else None
    if scale is None:
        return
    unit = Fraction(1, 10**scale)
    for each in made.anchors:
        of = places(each.cell)
        if of is None or of > scale:
            continue
        low, high = each.low - unit, each.high + unit
        yield Anchor(
            each.cell,
            max(low, Fraction(0)) if each.low >= 0 else low,
            min(high, Fraction(0)) if each.high <= 0 else high,
        )


def as_stored(made: Possible, stored: StoredAs) -> Possible:
    """Returns what a cell is in the table."""
    if not made.some:
        return ONLY_NULL
    if not stored.keeps or stored.kind is None:
        return Possible(null=made.null)
    if made.kind is Kind.TRUTH and stored.kind is Kind.NUMBER:
        numbers = [Fraction(int(bool(value))) for value in made.values or (True, False)]
        return Possible.of(Kind.NUMBER, numbers, null=made.null)
    if made.kind is Kind.DATE and stored.kind is Kind.TIMESTAMP:
        made = replace(made, kind=Kind.TIMESTAMP)
    if made.kind is not stored.kind:
        return Possible(null=made.null)
    return replace(made, tells_apart=made.tells_apart and stored.tells_apart)
