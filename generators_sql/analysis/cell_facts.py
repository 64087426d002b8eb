"""What is known of all cells of a column, of their type and of what fills it together."""

from __future__ import annotations

import json
import math
from dataclasses import field, replace
from fractions import Fraction

from generators_sql.analysis.cell_bounds import span_of_cell
from generators_sql.analysis.multiples import multiple_of_values
from generators_sql.spi import ColumnFacts, Fit, Generator, Span, ValueFacts
from generators_sql.spi.value_facts import MOST_PLACES
from sdgen.column_types import (
    INTEGER_RANGE,
    INTEGERS,
    NUMBERS,
    TEXTS,
    TIMESTAMPS,
    ColumnType,
    DataType,
)
from sdgen.frozen import frozen
from sdgen.string_types import FORMS, WORDS
from sdgen.values import Value, longest_text, places_of_values, span_of_values

_LENGTHS = {ColumnType.UUID: 36, ColumnType.DATE: 10}


@frozen
class CellFacts:
    """What is known of all cells that a column gets.

    Args:
        type: the column's type.
        source: the type of the cells that they are copies of; else the column's.
        span: of numbers, between which they lie; None if that is not known.
        places: of numbers, digits behind the point at most; None if that is not known.
        shortest: of texts, characters of the shortest one.
        longest: of texts, characters of the longest one; None if there is no bound.
        no_number: of texts, whether none can be read as a number.
        second_places: of times, digits of their seconds behind the point at most.
        most: how many different cells there are at most, NULL aside; None if that is not known.
        listed: all of them, where they are few enough to be listed.
        element: of arrays, what is known of their elements.
        multiple: of numbers, a whole number that they are all multiples of; 1 where no other is
            known.
        made_by: the column as its generator sees it, and the generator; None if none is known.
    """

    type: DataType
    source: DataType
    span: Span | None
    places: int | None
    shortest: int
    longest: int | None
    no_number: bool
    second_places: int
    most: int | None
    listed: tuple[Value, ...] | None
    element: CellFacts | None = None
    multiple: int = 1
    made_by: tuple[ColumnFacts, Generator] | None = field(default=None, compare=False)

    def fits(self, length: int) -> list[Fit]:
        """Returns what a column of so many characters could do about longer texts.

        Not where that would take uniqueness from its cells.
        """
        if self.made_by is None or self.type.kind not in TEXTS:
            return []
        column, made = self.made_by
        column = replace(column, type=DataType(ColumnType.VARCHAR, length=length))
        clip, choose = (replace(column, fit=fit) for fit in (Fit.CLIP, Fit.CHOOSE))
        reasons = {Fit.CLIP: made.why_not_clip(clip), Fit.CHOOSE: made.why_not_choose(choose)}
        if made.why_not_unique(column) is None and made.why_cells_repeat(clip):
            reasons[Fit.CLIP] = "it repeats what was unique"
        return [fit for fit, reason in reasons.items() if reason is None]

    @property
    def shorter_texts(self) -> str:
        """What to make shorter, where texts are too long."""
        made = self.made_by[1] if self.made_by else None
        param = length_param(made) if made else None
        return f"shorter texts ({made.type}: {param})" if made and param else "shorter texts"

    @classmethod
    def of_type(cls, data_type: DataType) -> CellFacts:
        """Returns what is known of cells of which nothing is known but their type."""
        span = _limits(data_type)
        places = 0 if data_type.kind in INTEGERS else data_type.scale
        return cls(
            *(data_type, data_type, span, places, 0, data_type.longest, False, MOST_PLACES),
            most=None,
            listed=None,
        )


def length_param(generator: Generator) -> str | None:
    """Returns the param that decides how long texts are; None if none does alone."""
    said = generator.model_dump(by_alias=True, exclude_none=True)
    return next((name for name in generator.length_params if name in said), None)


def cell_facts(column: ColumnFacts, generator: Generator) -> CellFacts:
    """Returns what is known of all cells of a column.

    Args:
        column: the column.
        generator: what fills it; its ``problems`` yields nothing.
    """
    source, maker, rows = _source(column, generator)
    known = maker.value_facts(source)
    if source.fit is Fit.CLIP and maker.is_cut(source):
        known = ValueFacts(most=known.most)
    span = _span(column, generator) if source.kind in NUMBERS else None
    places = _places(source, maker)
    shortest, longest, no_number = _text(source, maker, known, span)
    if column.type.length is not None:
        longest = min(longest or column.type.length, column.type.length)
    bounds = [known.most, _most(source.kind, span, places), rows]
    return CellFacts(
        type=column.type,
        source=source.type,
        span=span,
        places=places,
        shortest=shortest,
        longest=longest,
        no_number=no_number,
        second_places=0 if source.kind is ColumnType.DATE else known.second_places,
        most=min((bound for bound in bounds if bound is not None), default=None),
        listed=known.listed,
        element=_element(source, maker, known),
        multiple=known.multiple if known.listed is None else multiple_of_values(known.listed),
        made_by=(column, generator),
    )


def second_places_of_cell(column: ColumnFacts) -> int:
    """Returns how many digits the seconds of a column's times have behind the point at most."""
    found = column.dataset.worked_out(
        "second_places", column.entity, column.name, _second_places_of
    )
    return MOST_PLACES if found is None else found


def _second_places_of(column: ColumnFacts, generator: Generator) -> int:
    if column.kind not in {*TIMESTAMPS, ColumnType.DATE}:
        return MOST_PLACES
    source, maker, _ = _source(column, generator)
    return 0 if source.kind is ColumnType.DATE else maker.value_facts(source).second_places


def _element(column: ColumnFacts, maker: Generator, known: ValueFacts) -> CellFacts | None:
    """Returns what is known of the elements of arrays; None of other cells."""
    element = column.type.element
    if element is None:
        return None
    for part in maker.parts(column):
        if part.path and part.column is not None:
            return cell_facts(part.column, part.generator)
    values = [each for cell in known.listed or () for each in json.loads(str(cell))]
    if known.listed is None:
        return None
    of_values = ValueFacts.of(values, element)
    return CellFacts(
        type=element,
        source=element,
        span=span_of_values(values, element) if element.kind in NUMBERS else None,
        places=places_of_values(values, element) if element.kind in NUMBERS else None,
        shortest=of_values.shortest,
        longest=longest_text(values, element),
        no_number=of_values.no_number,
        second_places=of_values.second_places,
        most=of_values.most,
        listed=of_values.listed,
    )


def _source(column: ColumnFacts, generator: Generator) -> tuple[ColumnFacts, Generator, int | None]:
    """Returns the column whose cells are copied, what fills it, and how many rows there are.

    Rows on the way count: of few rows come few cells.
    """
    seen, rows = set(), None
    while (taken := generator.taken_from(column)) and taken not in seen:
        seen.add(taken)
        facts = column.dataset.column(taken.entity, taken.column)
        made = column.dataset.generator(taken.entity, taken.column)
        if facts is None or made is None:
            break
        column, generator = facts, made
        rows = column.rows if rows is None else min(rows, column.rows)
    return column, generator, rows


def _span(column: ColumnFacts, generator: Generator) -> Span | None:
    """Returns between which numbers cells lie, by their type and by what fills the column."""
    limits, made = _limits(column.type), span_of_cell(column, generator)
    if made is None or limits is None:
        return made or limits
    return max(made[0], limits[0]), min(made[1], limits[1])


def _limits(data_type: DataType) -> Span | None:
    """Returns between which numbers all of a type lie; None of other types, and of doubles."""
    if data_type.kind in INTEGERS:
        low, high = INTEGER_RANGE[data_type.kind]
        return Fraction(low), Fraction(high)
    if data_type.precision is None:
        return None
    most = Fraction(10**data_type.precision - 1, 10 ** (data_type.scale or 0))
    return -most, most


def _places(column: ColumnFacts, generator: Generator) -> int | None:
    if column.kind in INTEGERS:
        return 0
    if column.kind is ColumnType.REAL:
        return None  # rounded to 24 bits they have more
    places = generator.places(column) if column.kind in NUMBERS else None
    bounds = [bound for bound in (places, column.type.scale) if bound is not None]
    return min(bounds, default=None)


def _text(
    column: ColumnFacts, generator: Generator, known: ValueFacts, span: Span | None
) -> tuple[int, int | None, bool]:
    """Returns the fewest and the most characters of cells as text, and whether none is a number."""
    if column.kind in _LENGTHS:
        length = _LENGTHS[column.kind]
        return length, length, True
    if column.kind in INTEGERS and span is not None:
        low, high = (int(end) for end in span)
        lengths = [len(str(low)), len(str(high))]
        return 1 if low <= 9 and high >= 0 else min(lengths), max(lengths), False
    if column.kind not in TEXTS and column.kind not in WORDS:
        return known.shortest, None, known.no_number
    form = FORMS.get(column.kind)
    own = form.longest if form else column.type.longest
    bounds = [bound for bound in (generator.longest(column), own) if bound]
    return known.shortest, min(bounds, default=None), known.no_number


def _most(kind: ColumnType, span: Span | None, places: int | None) -> int | None:
    """Returns how many different numbers of so many places, or truth values, there are."""
    if kind is ColumnType.BOOL:
        return 2
    if span is None or places is None:
        return None
    unit = int(10**places)
    first, last = math.ceil(span[0] * unit), math.floor(span[1] * unit)
    return max(0, int(last - first + 1))
