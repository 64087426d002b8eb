"""Templates in SQL: cells as text, filtered, one after the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.expressions.casts import as_text, joined
from generators_sql.expressions.column_cells import column as cell_of
from generators_sql.expressions.scope import Known, Scope, Typed, held
from generators_sql.expressions.types import Kind, type_of
from generators_sql.patterns.latin_letters import TO_ASCII, TO_LARGE, TO_SMALL
from generators_sql.patterns.template_text import WORD, Field
from sdgen.column_types import ColumnType

AS_TEXT = {
    Kind.TEXT: None,
    Kind.INT: 20,
    Kind.DECIMAL: 21,
    Kind.BOOL: 5,
    Kind.DATE: 10,
    Kind.TIMESTAMP: 26,
    Kind.TIMESTAMPTZ: 32,
    Kind.UUID: 36,
}
"""Kinds of values that every engine writes alike, and the most characters they have."""


def written(parts: Sequence[str | Field], scope: Scope) -> exp.Expression:
    """Returns the text that a template makes.

    Args:
        parts: what it says.
        scope: the row; it names expressions.
    """
    texts = [_filtered(filters, run, scope) for filters, run in _runs(parts)]
    return joined(*texts)


def longest_text_of(parts: Sequence[str | Field], columns: Mapping[str, Known]) -> int | None:
    """Returns the most characters of the texts a template makes, None if there is no bound."""
    total = 0
    for part in parts:
        if isinstance(part, str):
            total += len(part)
            continue
        known = columns.get(part.column)
        if known is None:
            return None
        kind = type_of(known.type).kind
        longest = known.longest
        if longest is None and kind is not Kind.TEXT:
            longest = AS_TEXT.get(kind)
        if longest is None:
            return None
        # ß becomes SS and ss.
        longer = kind is Kind.TEXT and {"ascii", "upper", WORD} & set(part.filters)
        total += max(part.width, longest * 2 if longer else longest)
    return total


def _runs(
    parts: Sequence[str | Field],
) -> list[tuple[tuple[str, ...], list[str | Field]]]:
    """Returns the parts in runs that are filtered at once, with their filters.

    Texts that the filters would not change go with the columns around them.
    """
    runs: list[tuple[tuple[str, ...], list[str | Field]]] = []
    for part in parts:
        filters = part.filters if isinstance(part, Field) else None
        if runs and (filters == runs[-1][0] or (filters is None and _kept(part, runs[-1][0]))):
            runs[-1][1].append(part)
        else:
            runs.append((filters or (), [part]))
    return runs


def _kept(text: str | Field, filters: tuple[str, ...]) -> bool:
    """Returns whether filters leave a text as it is."""
    if not isinstance(text, str) or not (filters and text.isascii()):
        return not filters
    word = "".join(each for each in text.lower() if each.isalnum())
    changes = {"lower": text.lower(), "upper": text.upper(), WORD: word}
    return all(changes.get(name, text) == text for name in filters)


def _filtered(filters: tuple[str, ...], run: Sequence[str | Field], scope: Scope) -> exp.Expression:
    dialect = scope.dialect
    text = joined(*(x.text(part) if isinstance(part, str) else _cell(part, scope) for part in run))
    columns = [scope.columns[part.column] for part in run if isinstance(part, Field)]
    beyond_ascii = any(type_of(known.type).kind is Kind.TEXT for known in columns)
    for name in filters:
        if name == WORD:
            if beyond_ascii:
                text = dialect.transliterated(scope.reusable(text), TO_ASCII, rest=False)
            return dialect.words_joined(scope.reusable(dialect.lower(text)), "")
        if name == "ascii":
            if beyond_ascii:
                text = dialect.transliterated(scope.reusable(text), TO_ASCII, rest=False)
                beyond_ascii = False
            continue
        text = dialect.lower(text) if name == "lower" else dialect.upper(text)
        if beyond_ascii:
            letters = TO_SMALL if name == "lower" else TO_LARGE
            text = dialect.transliterated(scope.reusable(text), letters, rest=True)
    return text


def _cell(field: Field, scope: Scope) -> exp.Expression:
    cell = cell_of(scope, field.column)
    if field.width > 1:
        return _filled_up(cell, field.width, scope)
    return as_text(scope, cell).node


def _filled_up(cell: Typed, width: int, scope: Scope) -> exp.Expression:
    """Returns a whole number as text, with zeros where it has less than so many digits.

    The sign counts as one of them, as in Python's formats.
    """
    dialect = scope.dialect
    number = scope.reusable(cell.node)
    positive = exp.Between(this=held(number), low=x.integer(0), high=x.integer(10**width - 1))
    negative = exp.Between(
        this=held(number), low=x.integer(1 - 10 ** (width - 1)), high=x.integer(-1)
    )
    opposite = exp.Neg(this=held(number))
    minus = joined(x.text("-"), dialect.digits(x.paren(opposite), width - 1))
    plain = dialect.convert(x.own(number), ColumnType.BIGINT, ColumnType.TEXT)
    digits = dialect.digits(x.own(number), width)
    return x.case((positive, digits), (negative, minus), otherwise=plain)
