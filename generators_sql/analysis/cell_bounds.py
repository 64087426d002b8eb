"""What is known of the cells of a column, whatever they are computed from, worked out once."""

from __future__ import annotations

from fractions import Fraction

from generators_sql.expressions.doubles import grain_of_places
from generators_sql.expressions.ranges import YEARS, Range
from generators_sql.spi import ColumnFacts, Generator, Span
from sdgen.column_types import (
    DECIMALS,
    FLOATS,
    INTEGER_RANGE,
    INTEGERS,
    MOST_DIGITS,
    NUMBERS,
    TIMESTAMPS,
    ColumnType,
    DataType,
)
from sdgen.singles import single

_TIMES = TIMESTAMPS | {ColumnType.DATE}


def longest_cell(column: ColumnFacts | None, generator: Generator | None) -> int | None:
    """Returns the most characters of a column's cells as text, None if that is not known."""
    if column is None or generator is None:
        return None
    if column.kind in INTEGERS | DECIMALS:
        lies = range_of_cell(column, generator)
        counted = counted_type(column) or column.type
        return None if lies is None else lies.longest(counted.scale or 0)
    made = column.dataset.worked_out(
        "longest", column.entity, column.name, lambda facts, made: made.longest(facts)
    )
    room = column.type.longest
    return made or room if made is None or room is None else min(made, room)


def why_cell_not_unique(column: ColumnFacts | None, generator: Generator | None) -> str | None:
    """Returns why two rows may have equal cells in a column; see ``Generator.why_not_unique``."""
    if column is None or generator is None:
        return "what it is made of is not known"
    found = column.dataset.worked_out(
        "why_not_unique",
        column.entity,
        column.name,
        lambda facts, made: (made.why_cells_repeat(facts),),
    )
    return "it is computed from itself" if found is None else found[0]


def span_of_cell(column: ColumnFacts, generator: Generator) -> Span | None:
    """Returns between which numbers a column's cells lie, those of copies as the originals do."""
    source = _original(column, generator)
    if source is None:
        return None
    return column.dataset.worked_out("span", source.entity, source.name, _span)


def _span(column: ColumnFacts, generator: Generator) -> Span | None:
    span = generator.span(column)
    if span is None or column.kind is not ColumnType.REAL:
        return span
    low, high = span
    return min(low, _single(low)), max(high, _single(high))


def _single(number: Fraction) -> Fraction:
    """Returns the nearest number of single precision; one that there is none near to as it is."""
    try:
        return Fraction(single(float(number)))
    except (ValueError, OverflowError):
        return number


def grain_of_cell(column: ColumnFacts, generator: Generator) -> int | None:
    """Returns how near to 0 a column's doubles can be, see ``Generator.grain``; None for others."""
    source = _original(column, generator) if column.kind in FLOATS else None
    if source is None:
        return None
    return column.dataset.worked_out("grain", source.entity, source.name, _grain)


def _grain(column: ColumnFacts, generator: Generator) -> int | None:
    grain = generator.grain(column)
    if grain is not None:
        return grain
    places = generator.places(column)
    return None if places is None else grain_of_places(places)


def _original(column: ColumnFacts, generator: Generator) -> ColumnFacts | None:
    """Returns the column of whose cells a column has copies, itself where it has none."""
    seen = set()
    while copied := generator.copied_from(column):
        if copied.cell in seen:
            return None  # columns may point to each other in a cycle, told of elsewhere
        seen.add(copied.cell)
        source = column.dataset.column(copied.cell.entity, copied.cell.column)
        made = column.dataset.generator(copied.cell.entity, copied.cell.column)
        if source is None or made is None:
            return None
        column, generator = source, made
    return column


def counted_type(column: ColumnFacts) -> DataType | None:
    """Returns the type in which a column's decimals are counted, that of others as it is.

    None if they have more than 15 digits between them, so that they cannot be counted.
    """
    if not column.type.is_wide:
        return column.type

    def work(facts: ColumnFacts, made: Generator) -> DataType | None:
        places = made.places(facts)
        return None if places is None or places > MOST_DIGITS else facts.type.counted(places)

    return column.dataset.worked_out("counted_type", column.entity, column.name, work)


def places_of_cell(column: ColumnFacts, entity: str, name: str) -> int | None:
    """Returns how many places the decimals of another column have, of which it makes copies.

    None if they cannot be counted; see ``Generator.places``.
    """
    source = column.dataset.column(entity, name)
    counted = counted_type(source) if source else None
    return counted.scale if counted else None


def range_of_cell(column: ColumnFacts, generator: Generator) -> Range | None:
    """Returns where a column's numbers lie, those of decimals in units of their last place.

    That is the last place of ``counted_type``. Doubles lie between the whole numbers, times are
    microseconds since 1970-01-01 UTC. None if nothing is known.
    """
    kind, limits = column.kind, None
    counted = counted_type(column) or column.type
    unit = 10 ** (counted.scale or 0)
    if kind in INTEGERS:
        limits = Range(*INTEGER_RANGE[kind])
    elif counted.precision is not None:
        limits = Range(1 - 10**counted.precision, 10**counted.precision - 1)
    elif kind in _TIMES:
        limits = YEARS
    span = span_of_cell(column, generator) if kind in NUMBERS | _TIMES else None
    if span is None or span[0] > span[1]:
        return limits
    made = Range.around(span[0] * unit, span[1] * unit)
    return made if limits is None else made & limits
