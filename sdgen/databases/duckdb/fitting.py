"""Which types of DuckDB hold which cells as they are."""

from __future__ import annotations

from fractions import Fraction

from generators_sql.analysis.cell_facts import CellFacts
from sdgen.column_types import (
    FLOATS,
    INTEGERS,
    MOST_PRECISION,
    TEXTS,
    TIMESTAMPS,
    ColumnType,
    DataType,
)
from sdgen.databases.duckdb.stored_columns import (
    INTEGER_RANGE,
    NESTED,
    TIMESTAMP_PLACES,
    TIMESTAMPTZ,
)
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
from sdgen.planning.conditions import Kind
from sdgen.string_types import WORDS

_EXACT_BITS = {"FLOAT": 24, "DOUBLE": 53}
"""Floating-point types, and the bits of the whole numbers that they hold without a gap."""
_NUMBERS = frozenset({*INTEGER_RANGE, *_EXACT_BITS, "DECIMAL"})
_TEXT = frozenset({"VARCHAR"})
# Which types hold values of a kind at all, whatever their size.
_KINDS: dict[ColumnType, frozenset[str]] = {
    **dict.fromkeys(INTEGERS, _NUMBERS),
    **dict.fromkeys((*FLOATS, ColumnType.DECIMAL), _NUMBERS - INTEGER_RANGE.keys()),
    **dict.fromkeys(TEXTS | WORDS | {ColumnType.ENUM}, _TEXT),
    ColumnType.BOOL: frozenset({"BOOLEAN"}),
    ColumnType.DATE: frozenset({"DATE", *TIMESTAMP_PLACES}),
    ColumnType.TIMESTAMP: frozenset(TIMESTAMP_PLACES),
    ColumnType.TIMESTAMPTZ: frozenset({TIMESTAMPTZ}),
    ColumnType.UUID: frozenset({"UUID"}) | _TEXT,
    ColumnType.JSON: frozenset({"JSON"}),
    ColumnType.BYTES: frozenset({"BLOB"}),
}
_READ_FROM: dict[ColumnType, frozenset[str]] = {
    **dict.fromkeys(INTEGERS, frozenset(INTEGER_RANGE)),
    **dict.fromkeys(FLOATS, frozenset(_EXACT_BITS)),
    ColumnType.DECIMAL: frozenset({*INTEGER_RANGE, "DECIMAL"}),
    ColumnType.BOOL: frozenset({"BOOLEAN"}),
    ColumnType.DATE: frozenset({"DATE"}),
    ColumnType.TIMESTAMP: frozenset(TIMESTAMP_PLACES),
    ColumnType.TIMESTAMPTZ: frozenset({TIMESTAMPTZ}),
    ColumnType.UUID: frozenset({"UUID"}),
    ColumnType.JSON: frozenset({"JSON"}),
    ColumnType.BYTES: frozenset({"BLOB"}),
}
"""Which types are read as values of a kind; strings are read from all."""
_COMPARED = {
    **dict.fromkeys(_NUMBERS, Kind.NUMBER),
    "VARCHAR": Kind.TEXT,
    "BOOLEAN": Kind.TRUTH,
    "DATE": Kind.DATE,
    **dict.fromkeys(TIMESTAMP_PLACES, Kind.TIMESTAMP),
    TIMESTAMPTZ: Kind.TIMESTAMPTZ,
}
_SAME_NAME = {ColumnType.TIME: "TIME", ColumnType.INTERVAL: "INTERVAL"}
"""Kinds whose strings DuckDB has a type for."""


def kind_of(base: str) -> Kind | None:
    """Returns what values of a type are compared as; None where that is not known."""
    return _COMPARED.get(base)


def is_readable(stored: StoredColumn, data_type: DataType) -> bool:
    """Returns whether cells of a column can be read as a type without a loss.

    Everything has a text.
    """
    kind = data_type.kind
    if kind is ColumnType.ENUM:
        return bool(stored.labels) or stored.base in _TEXT
    if data_type.element is not None:
        # What DuckDB makes JSON of these is not how scenarios write them.
        is_json = data_type.element.kind not in {*TIMESTAMPS, ColumnType.BYTES}
        element = stored.element
        return is_json and element is not None and is_readable(element, data_type.element)
    return kind in TEXTS or stored.base in _READ_FROM.get(kind, _TEXT)


def misfit(stored: StoredColumn, cells: CellFacts, wanted: str) -> str | None:
    """Returns what a stored type would do to some cells; see ``Catalog.misfit``.

    Args:
        stored: the column.
        cells: what it is to hold.
        wanted: the type that sdgen would declare.
    """
    base, kind = stored.base, cells.type.kind
    if base in NESTED:
        return (
            ", for which scenarios have no values. Leave the column out, so it gets its default or "
            "NULL, or change its type"
        )
    if kind is ColumnType.ARRAY:
        return _list(stored, cells, wanted)
    if stored.element is not None:
        return other_type(cells, wanted)
    if stored.cast:
        return _cast(stored, cells, wanted)
    if base not in _KINDS.get(kind, _TEXT):
        return other_type(cells, wanted)
    if base in INTEGER_RANGE:
        return integer_misfit(*INTEGER_RANGE[base], cells)
    if base in _EXACT_BITS:
        return _float(base, cells)
    if base == "DECIMAL":
        return _decimal(stored.size, cells)
    if base in TIMESTAMP_PLACES and cells.second_places > TIMESTAMP_PLACES[base]:
        return (
            f", which keeps {decimals(TIMESTAMP_PLACES[base])} of seconds, and these have up to "
            f"{cells.second_places}. Use coarser times, such as resolution: second, or make the "
            "column TIMESTAMP"
        )
    return None


def _cast(stored: StoredColumn, cells: CellFacts, wanted: str) -> str | None:
    """Returns what is wrong with cells that have to be strings, to be cast to the stored type."""
    kind = cells.type.kind
    if stored.labels:
        if kind is ColumnType.ENUM or kind in TEXTS:
            return unknown_labels(stored, cells.listed or cells.type.labels)
        return other_type(cells, wanted)
    if kind in TEXTS or _SAME_NAME.get(kind) == stored.base:
        return None
    return (
        f", which cannot hold every {cells.type} ({wanted}). Use type: text, which the database "
        "casts to it, or change the column"
    )


def _list(stored: StoredColumn, cells: CellFacts, wanted: str) -> str | None:
    """Returns what the stored type would do to arrays."""
    if stored.element is None:
        return f", which cannot hold {cells.type} ({wanted}). Change one of them"
    element = cells.element or CellFacts.of_type(cells.type.element or cells.type)
    problem = misfit(stored.element, element, str(element.type))
    return None if problem is None else f", of {stored.element.type}{problem}"


def _float(base: str, cells: CellFacts) -> str | None:
    if is_held_by_float(_EXACT_BITS[base], cells):
        return None
    if base == "DOUBLE":
        return (
            ", which keeps 53 bits of a number, and these may have more. Narrow their range, or "
            "make the column DECIMAL"
        )
    return single_precision("DOUBLE")


def _decimal(size: tuple[int, ...], cells: CellFacts) -> str | None:
    precision, scale = size
    most, places = farthest(cells), cells.places
    wanted = f"type: decimal({precision},{scale})" if precision <= MOST_PRECISION else "others"
    if places is None or places > scale or cells.type.kind in FLOATS:
        said = "17 digits" if cells.type.kind in FLOATS else f"{places or 'more'}"
        return (
            f", which rounds numbers to {decimals(scale)}, and these have up to {said}. Use "
            f"{wanted} in the scenario, or make the column DOUBLE"
        )
    if most is None or most >= Fraction(10) ** (precision - scale):
        reach = "of any size" if most is None else f"up to {digits(most)}"
        return (
            f", which holds numbers below 10^{precision - scale}, and these may be {reach}. Narrow "
            "their range, or widen the column"
        )
    return None
