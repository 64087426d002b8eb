"""Which types of Postgres hold which cells as they are."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from generators_sql.analysis.cell_facts import CellFacts
from sdgen.column_types import FLOATS, INTEGERS, MOST_PRECISION, TEXTS, ColumnType, DataType
from sdgen.databases.stored_tables import StoredColumn
from sdgen.databases.what_fits import (
    decimals,
    digits,
    farthest,
    integer_misfit,
    is_held_by_float,
    other_type,
    single_precision,
    unknown_labels,
)
from sdgen.errors import either
from sdgen.string_types import WORDS

_HEADER = 4  # bytes that type modifiers count along with a length
_SCALE = 0x7FF  # their bits that are the scale, with a sign since Postgres 15
_SIGN = 0x400

_INTEGER_BITS = {"int2": 15, "int4": 31, "int8": 63}
_EXACT_BITS = {"float4": 24, "float8": 53}
"""Floating-point types, and the bits of the whole numbers that they hold without a gap."""
_CAST_DIGITS = 15
"""Digits of a double that become a numeric: ``float8_numeric`` prints it with ``DBL_DIG``."""
_TEXTS = frozenset({"text", "varchar", "bpchar"})
_TIMES = frozenset({"timestamp", "timestamptz"})
_NUMBERS = frozenset({*_INTEGER_BITS, *_EXACT_BITS, "numeric"})
# Which types hold values of a kind at all, whatever their size.
_KINDS = {
    **dict.fromkeys(INTEGERS, _NUMBERS),
    **dict.fromkeys((*FLOATS, ColumnType.DECIMAL), _NUMBERS - set(_INTEGER_BITS)),
    **dict.fromkeys(TEXTS | WORDS, _TEXTS),
    ColumnType.BOOL: frozenset({"bool"}),
    ColumnType.DATE: frozenset({"date"}) | _TIMES | _TEXTS,
    ColumnType.TIMESTAMP: _TIMES | _TEXTS,
    ColumnType.TIMESTAMPTZ: _TIMES,
    ColumnType.UUID: frozenset({"uuid"}) | _TEXTS,
    ColumnType.JSON: frozenset({"jsonb", "json"}),
    ColumnType.BYTES: frozenset({"bytea"}),
}
_READ_FROM = {
    **dict.fromkeys(INTEGERS, frozenset(_INTEGER_BITS)),
    **dict.fromkeys(FLOATS, frozenset(_EXACT_BITS)),
    ColumnType.DECIMAL: frozenset({*_INTEGER_BITS, "numeric"}),
    ColumnType.BOOL: frozenset({"bool"}),
    ColumnType.DATE: frozenset({"date"}),
    ColumnType.TIMESTAMP: frozenset({"timestamp"}),
    ColumnType.TIMESTAMPTZ: frozenset({"timestamptz"}),
    ColumnType.UUID: frozenset({"uuid"}),
    ColumnType.JSON: frozenset({"jsonb", "json"}),
    ColumnType.BYTES: frozenset({"bytea"}),
}
"""Which types are read as values of a kind, if not only its own; strings are read from all."""
_MODELLED = frozenset().union(*_KINDS.values())
_LONGEST = {"name": 63, "char": 1}
"""Types that cut a string off where it is cast to them: https://www.postgresql.org/docs/current/datatype-character.html#DATATYPE-CHARACTER-SPECIAL-TABLE"""
_HOLD: dict[ColumnType, frozenset[str]] = {ColumnType.CIDR: frozenset({"cidr", "inet"})}
"""Types that hold strings of a kind besides those of its own name."""
_TIME = len("HH:MM:SS")
_INTERVAL_PLACES = 0xFFFF  # of a modifier, which has the fields of an interval besides
_MILLISECONDS = 3
_SECONDS = len("YYYY-MM-DD HH:MM:SS")


def size_of(type_name: str, modifier: int) -> tuple[int, ...]:
    """Returns the size of a type: length, precision and scale, or places of seconds; else none.

    Args:
        type_name: its ``typname``.
        modifier: its ``atttypmod``; -1 for none. Each type reads it in its own way:
            ``numerictypmodin``, ``anychar_typmodin`` and ``anytimestamp_typmodin``.
    """
    if modifier < 0:
        return ()
    if type_name == "numeric":
        packed = modifier - _HEADER
        return (packed >> 16) & 0xFFFF, ((packed & _SCALE) ^ _SIGN) - _SIGN
    if type_name == "interval":
        places = modifier & _INTERVAL_PLACES
        return () if places == _INTERVAL_PLACES else (places,)
    return (modifier - _HEADER if type_name in _TEXTS else modifier,)


def is_modelled(base: str) -> bool:
    """Returns whether a scenario has types whose cells are stored in one of that name as they are.

    All others take strings, by a cast.
    """
    return base in _MODELLED


def is_readable(stored: StoredColumn, data_type: DataType) -> bool:
    """Returns whether cells of a column can be read as a type without a loss.

    Everything has a text.
    """
    kind = data_type.kind
    if kind is ColumnType.ENUM:
        return bool(stored.labels) or stored.base in _TEXTS
    if data_type.element is not None:
        return stored.element is not None and is_readable(stored.element, data_type.element)
    return kind in TEXTS or stored.base in _READ_FROM.get(kind, {kind.value})


def misfit(stored: StoredColumn, cells: CellFacts, wanted: str) -> str | None:
    """Returns what a stored type would do to some cells; see ``Catalog.misfit``.

    Args:
        stored: the column.
        cells: what it is to hold.
        wanted: the type that sdgen would declare.
    """
    base, kind = stored.base, cells.type.kind
    if kind is ColumnType.ARRAY:
        return _array(stored, cells, wanted)
    if stored.cast:
        return _cast(stored, cells, wanted)
    if base not in _KINDS[kind]:
        return other_type(cells, wanted)
    if base in _INTEGER_BITS:
        end = 2 ** _INTEGER_BITS[base]
        return integer_misfit(-end, end - 1, cells)
    if base in _EXACT_BITS:
        return _float(base, cells)
    if base == "numeric":
        return _numeric(stored.size, cells)
    if base in _TEXTS:
        return _text(base, stored.size, cells)
    if base in _TIMES and stored.size and cells.second_places > stored.size[0]:
        kept = stored.size[0]
        coarser = "second" if kept < _MILLISECONDS else "millisecond"
        return (
            f", which rounds seconds to {decimals(kept)}, and these have up to "
            f"{cells.second_places}. Use coarser times, such as resolution: {coarser}, or give the "
            "column more decimals"
        )
    return None


def _cast(stored: StoredColumn, cells: CellFacts, wanted: str) -> str | None:
    """Returns what is wrong with cells that have to be strings, to be cast to the stored type."""
    kind = cells.type.kind
    if kind is ColumnType.ENUM and stored.labels:
        return unknown_labels(stored, cells.listed or cells.type.labels)
    if kind in WORDS and stored.base in _HOLD.get(kind, {kind}):
        return _seconds(stored, cells)
    if kind not in TEXTS:
        return (
            f", which cannot hold every {cells.type} ({wanted}). Use type: text, which the "
            "database casts to it, or change the column"
        )
    if stored.labels:
        return unknown_labels(stored, cells.listed or ())
    longest = _LONGEST.get(stored.base)
    if longest is not None and (cells.longest is None or cells.longest > longest):
        said = "of any length" if cells.longest is None else f"of up to {cells.longest} characters"
        return (
            f", which cuts strings off at {longest} bytes, and these may be {said}. Use type: "
            f"varchar({longest}) in the scenario, or make the column text"
        )
    return None


def _seconds(stored: StoredColumn, cells: CellFacts) -> str | None:
    """Returns that a time of day or an interval would be rounded."""
    if not stored.size or stored.base not in ("time", "interval"):
        return None
    places = cells.second_places
    if stored.base == "time" and cells.longest is not None:
        places = min(places, max(0, cells.longest - _TIME - 1))
    kept = stored.size[0]
    if places <= kept:
        return None
    return (
        f", which rounds seconds to {decimals(kept)}, and these have up to {places}. Use values of "
        "fewer, or give the column more decimals"
    )


def _array(stored: StoredColumn, cells: CellFacts, wanted: str) -> str | None:
    """Returns what the stored type would do to arrays."""
    if stored.element is None:
        return f", which cannot hold {cells.type} ({wanted}). Change one of them"
    element = cells.element or CellFacts.of_type(cells.type.element or cells.type)
    if too_long := _elements(stored.element, element):
        return too_long
    problem = misfit(stored.element, element, str(element.type))
    return None if problem is None else f", of {stored.element.type}{problem}"


def _elements(stored: StoredColumn, cells: CellFacts) -> str | None:
    """Returns that strings in arrays are too long, or filled up with spaces."""
    if stored.base not in _TEXTS or not stored.size or not _text(stored.base, stored.size, cells):
        return None
    (length,) = stored.size
    if stored.base == "bpchar":
        kind, does = "char", f"pads elements with spaces to {length} characters"
        wanted = f"elements of exactly {length}"
    else:
        said = "of any length" if cells.longest is None else f"of up to {cells.longest} characters"
        kind, does = "varchar", f"takes {length} characters of an element, and these may be {said}"
        wanted = f"{cells.shorter_texts} in it"
    return f", which {does}. Use type: {kind}({length})[] and {wanted}, or change the column"


def _float(base: str, cells: CellFacts) -> str | None:
    if is_held_by_float(_EXACT_BITS[base], cells):
        return None
    if base == "float8":
        most = farthest(cells)
        # Printed with 15 digits, the double nearest to a decimal is that decimal again.
        if most is not None and cells.places is not None and most * 10**cells.places < 10**15:
            return None
        return (
            ", which keeps 15 digits of a number, and these may have more. Narrow their range, or "
            "make the column numeric"
        )
    return single_precision("double precision")


def _numeric(size: Sequence[int], cells: CellFacts) -> str | None:
    most, places = farthest(cells), cells.places
    if size and size[1] < 0:
        unit = 10 ** -size[1]
        if cells.multiple % unit:
            return (
                f", which rounds numbers to multiples of {unit}, and these may be others. Use such "
                f"ones (choice, sequence with start and step, or expr with a whole number * {unit})"
                ", or give the column scale 0"
            )
        places = size[1]
    if cells.type.kind in FLOATS and (
        places is None or most is None or most * 10**places >= 10**_CAST_DIGITS
    ):
        does = f"rounds numbers to {decimals(size[1])}" if size else f"keeps {_CAST_DIGITS} digits"
        wanted = f"type: decimal({size[0]},{size[1]})" if _is_decimal(size) else "a decimal type"
        return (
            f", which {does}, and these may have 17 digits. Use {wanted} in the scenario, or make "
            "the column double precision"
        )
    if not size:
        return None
    precision, scale = size
    if places is None or places > scale:
        said = "more" if places is None else f"up to {places}"
        wanted = f"type: decimal({precision},{scale})" if _is_decimal(size) else "rounder numbers"
        return (
            f", which rounds numbers to {decimals(scale)}, and these have {said}. Use {wanted} in "
            "the scenario, or give the column more decimals"
        )
    if most is None or most >= Fraction(10) ** (precision - scale):
        reach = "of any size" if most is None else f"up to {digits(most)}"
        return (
            f", which holds numbers below 10^{precision - scale}, and these may be {reach}. Narrow "
            "their range, or widen the column"
        )
    return None


def _text(base: str, size: Sequence[int], cells: CellFacts) -> str | None:
    if not size:
        return None
    (length,) = size
    shortest, longest = _lengths(cells)
    if base == "bpchar" and cells.type.kind is not ColumnType.CHAR:
        if shortest == longest == length:
            return None
        said = f"{shortest} or more" if longest is None else f"{shortest} to {longest}"
        return (
            f", which pads strings with spaces to {length} characters, and these have {said}. "
            f"Use type: char({length}), or strings of exactly {length}"
        )
    if longest is not None and longest <= length:
        return None
    said = "of any length" if longest is None else f"of up to {longest} characters"
    way = _shortened(base, length, cells)
    return f", and texts may be {said} ({cells.type} in the scenario). {way}"


def _shortened(base: str, length: int, cells: CellFacts) -> str:
    """Returns how texts come to fit a column of the table, as a sentence."""
    if cells.type.kind not in TEXTS:
        return "Widen the column"
    fits = [f"fit: {fit}" for fit in cells.fits(length)]
    way = f"with {either(fits)} where they would not fit" if fits else f"and {cells.shorter_texts}"
    return f"Use type: {base.replace('bp', '')}({length}) there, {way}, or widen the column"


def _lengths(cells: CellFacts) -> tuple[int, int | None]:
    """Returns the fewest and the most characters of cells as text."""
    if cells.type.kind is ColumnType.TIMESTAMP:
        fraction = cells.second_places and cells.second_places + 1
        return _SECONDS, _SECONDS + fraction
    return cells.shortest, cells.longest


def _is_decimal(size: Sequence[int]) -> bool:
    """Returns whether a scenario can say a numeric of that size."""
    return bool(size) and 0 <= size[1] <= size[0] <= MOST_PRECISION
