"""Which columns can be read back from the texts of a template."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sqlglot import exp

from generators_sql.expressions.pieces import (
    NOTHING,
    Piece,
    ascii_lower,
    ascii_upper,
    connected,
    mapped,
)
from generators_sql.expressions.scope import Known, Typed
from generators_sql.expressions.telling import told_in, written_piece
from generators_sql.expressions.types import TEXT, Kind, type_of
from generators_sql.patterns.template_sql import AS_TEXT
from generators_sql.patterns.template_text import WORD, Field
from sdgen.column_types import DataType


def told_of(
    parts: Sequence[str | Field], columns: Mapping[str, Known], target: DataType
) -> frozenset[str]:
    """Returns the columns that can be read back from a template's texts.

    Args:
        parts: what the template says.
        columns: what is known of the columns it names.
        target: the type of the column that the texts are in.
    """
    pieces = connected(
        (Piece.of(part) if isinstance(part, str) else _piece(part, columns.get(part.column)),)
        for part in parts
    )
    return told_in(Typed(exp.Null(), TEXT, pieces=pieces), target)


def _piece(field: Field, known: Known | None) -> Piece:
    if known is None or known.type.is_wide or type_of(known.type).kind not in AS_TEXT:
        return Piece()  # what is wrong with it is told of
    kind, tells = type_of(known.type), frozenset({field.column})
    if kind == TEXT:
        # Filters make letters the same that differ, and may change how many there are.
        return Piece() if field.filters else Piece(tells, most=known.longest)
    piece = written_piece(Typed(exp.Null(), kind, range=known.range, tells=tells))
    if field.width > 1:
        piece = piece.filled_up(field.width)
    if WORD in field.filters:
        return _as_word(piece, kind.kind)
    for name, change in (("lower", ascii_lower), ("upper", ascii_upper)):
        if name in field.filters:
            (piece,) = mapped((piece,), change)
    return piece


def _as_word(piece: Piece, kind: Kind) -> Piece:
    """Returns a piece without all that is no letter or digit.

    What is left out always stands at the same places, but for the sign of a number.
    """
    signs = piece.signs or NOTHING
    if "-" in signs and kind in (Kind.INT, Kind.DECIMAL):
        piece = replace(piece, tells=NOTHING)
    signs = frozenset(sign for sign in ascii_lower("".join(signs)) if sign.isalnum())
    size = {Kind.UUID: 32, Kind.DATE: 8}.get(kind)
    kept = piece if size is None else replace(piece, least=size, most=size)
    if size is None and signs != piece.signs:
        kept = replace(piece, least=1, is_number=False)
    return replace(kept, signs=signs)
