"""Cells of columns: as an expression reads them, and as it fills them."""

from __future__ import annotations

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.cells import Cell
from generators_sql.expressions.casts import limits_of
from generators_sql.expressions.conversions import READ_FROM_TEXT, read_text, rounded, to_type
from generators_sql.expressions.doubles import single
from generators_sql.expressions.guards import within
from generators_sql.expressions.scope import Refused, Scope, Typed, held
from generators_sql.expressions.ticks import (
    stored_cell,
)
from generators_sql.expressions.types import (
    INT,
    MOST_PLACES,
    TEXT,
    TIMES,
    Kind,
    Type,
    fits,
    type_of,
)
from sdgen.column_types import MOST_DIGITS, ColumnType, DataType
from sdgen.string_types import WORDS
from sdgen.values import coerce


def column(scope: Scope, name: str) -> Typed:
    """Returns the cell of a column."""
    known = scope.columns[name]
    if known.type.is_wide:
        raise Refused(
            f"{name} is {known.type}, and its numbers can have more than {MOST_DIGITS} digits, too "
            "many to compute with. Use another column"
        )
    if known.type.element is not None:
        raise Refused(
            f"{name} is {known.type}, which expressions do not support. Use another column"
        )
    kind, exact = type_of(known.type), scope.exact(name)
    null = f"{name} can be NULL" if known.nullable else None
    if kind.kind is Kind.DECIMAL and exact is not None:
        return Typed(exact, kind, null, range=known.range, tells=frozenset({name}))
    cell = scope.cell(name)
    if kind == INT:
        cell = scope.dialect.bigint(cell)
    elif kind.kind is Kind.DECIMAL:
        cell = scope.dialect.decimal_units(cell, kind.scale)
    return Typed(
        cell,
        kind,
        null,
        known.longest,
        moment=exact,
        range=known.range,
        grain=known.grain,
        tells=frozenset({name}),
    )


def places_in(value: Type, target: DataType) -> int:
    """Returns how many places values of a type have in a decimal column."""
    scale = target.scale or 0
    return scale if value.kind is Kind.DOUBLE else min(value.scale, scale)


def stored(scope: Scope, part: Typed, target: DataType) -> Cell:
    """Returns a value as a column holds it.

    Raises:
        Refused: it does not fit the column.
    """
    wanted = type_of(target)
    if part.type == TEXT and wanted.kind in READ_FROM_TEXT and isinstance(part.constant, str):
        part = read_text(scope, part.constant, wanted)
    if not fits(part.type, target):
        raise Refused(
            f"is {part.type}, which does not fit {target}. Write CAST(… AS {target}), "
            "or change the column's type"
        )
    dialect = scope.dialect
    if part.type.kind is Kind.NULL:
        return Cell(dialect.null(target.kind))
    if target.kind in WORDS and isinstance(part.constant, str):
        try:
            return Cell(dialect.literal(coerce(part.constant, target), target.kind))
        except ValueError as error:
            raise Refused(str(error)) from None
    if wanted.kind in TIMES:
        return stored_cell(scope, to_type(scope, part, wanted, ticks=part.type != wanted))
    if wanted.kind is Kind.DECIMAL:
        counted = target.counted(places_in(part.type, target))
        scale = counted.scale or 0
        if scale > MOST_PLACES:
            raise Refused(
                f"has {scale} decimal places in {target}, more than {MOST_PLACES}. Write ROUND(…, "
                "n)"
            )
        units = within(scope, rounded(scope, part, scale), limits_of(counted), str(target))
        return dialect.decimal(units.node, scale)
    if wanted.kind is Kind.DOUBLE:
        number = to_type(scope, part, wanted)
        node = number.node
        if target.kind is ColumnType.REAL:
            node = single(scope, node, number.range)
        # -0.0 + 0.0 is 0.0: SQLite cannot store the other.
        is_column = isinstance(node, exp.Column)
        return Cell(node if is_column else x.add(held(node), dialect.double(0.0)))
    if wanted == INT:
        part = within(scope, part, limits_of(target), str(target))
    return Cell(part.node)
