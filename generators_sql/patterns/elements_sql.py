"""Patterns in SQL: the text that a number stands for, element by element."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.patterns.elements import (
    Decimals,
    Element,
    Fixed,
    Hexadecimal,
    OneOf,
    Words,
    grouped,
    merged,
    size_of,
)
from generators_sql.patterns.numbering import numbered
from generators_sql.spi import Dictionary, Row, shipped_dictionary

LONGEST_CASE = 16
"""Words beyond that are looked up."""

_Part = tuple[Element, exp.Expression | None]
"""An element and its index, an integer; ``Fixed`` has none."""


def spelled(row: Row, elements: Sequence[Element], *, unique: bool) -> exp.Expression:
    """Returns the text of a row: each group of elements by a number of its own.

    Args:
        row: the row.
        elements: what the text is made of.
        unique: whether the largest group has another number in every row. So has the text, if no
            two ways of choosing elements make the same one.
    """
    texts = pieces(row, grouped(elements), unique=unique)
    return x.concat(*texts) if len(texts) > 1 else texts[0]


def pieces(
    row: Row, groups: Sequence[Sequence[Element]], *, first: int = 0, unique: bool = False
) -> list[exp.Expression]:
    """Returns the texts that the text of some groups of elements is put together of.

    Args:
        row: the row.
        groups: the groups; see ``grouped``.
        first: how many groups the row's text has in front of them.
        unique: as for ``spelled``.
    """
    largest = max(groups, key=size_of)
    parts: list[_Part] = []
    for place, group in enumerate(groups, first):
        n = size_of(group)
        if unique and group is largest:
            number = numbered(row, n, unique=True)
        else:
            number = row.below(n, 2 * place)
        parts += _indexed(row, list(merged(group)), number, f"text_{place + 1}", n)
    return [each for some in _runs(parts) for each in _pieces(_written(row, some))]


def _pieces(text: exp.Expression) -> list[exp.Expression]:
    """Returns what a text is put together of, so that it needs no parentheses within another."""
    if not isinstance(text, exp.DPipe):
        return [text]
    return [*_pieces(text.this), *_pieces(text.expression)]


def _indexed(
    row: Row, group: Sequence[Element], number: exp.Expression, name: str, n: int
) -> Iterator[_Part]:
    """Yields the elements with their indexes: the digits of a number in a mixed radix."""
    varying = [element for element in group if element.size > 1]
    if len(varying) > 1:
        number = row.named(name, number, f"which of {n} texts")
    divisor, is_first = n, True
    for element in group:
        if element.size == 1:
            yield element, None
            continue
        divisor //= element.size
        index = number if divisor == 1 else x.int_div(number, x.integer(divisor))
        if not is_first:
            index = x.mod(index, x.integer(element.size))
        is_first = False
        yield element, index


def _runs(parts: Sequence[_Part]) -> list[list[_Part]]:
    """Returns the parts in runs that are written together.

    Characters go with characters, and hexadecimal numbers with the fixed texts around them.
    """
    runs: list[list[_Part]] = []
    for part in parts:
        kinds = {type(element) for element, _ in (*(runs[-1] if runs else ()), part)}
        if runs and (kinds == {OneOf} or kinds <= {Fixed, Hexadecimal}):
            runs[-1].append(part)
        else:
            runs.append([part])
    return runs


def _written(row: Row, run: Sequence[_Part]) -> exp.Expression:
    element, index = run[0]
    dialect = row.dialect
    if any(isinstance(each, Hexadecimal) for each, _ in run):
        return dialect.hexadecimals([_text_or_number(*part) for part in run])
    if index is None:
        return x.text("".join(each.text for each, _ in run if isinstance(each, Fixed)))
    if isinstance(element, OneOf):
        return dialect.characters(
            [(e.characters, i) for e, i in run if isinstance(e, OneOf) and i is not None]
        )
    if isinstance(element, Decimals):
        return dialect.digits(index, element.width)
    if isinstance(element, Words):
        return word(row, element, index)
    raise TypeError(f"{element} cannot be written")


def _text_or_number(
    element: Element, index: exp.Expression | None
) -> str | tuple[exp.Expression, int]:
    if isinstance(element, Hexadecimal) and index is not None:
        return x.plus(index, element.first), element.width
    return element.text if isinstance(element, Fixed) else ""


def word(row: Row, words: Words, index: exp.Expression) -> exp.Expression:
    """Returns one of some words, by its index: an integer from 0 on."""
    options = words.options
    if words.dictionary is not None:
        return row.entry(shipped_dictionary(words.dictionary), index)
    if len(options) > LONGEST_CASE:
        return row.entry(Dictionary(f"{row.column.entity}_{row.column.name}", options), index)
    branches = [(x.integer(n), x.text(option)) for n, option in enumerate(options[:-1])]
    return x.case(*branches, otherwise=x.text(options[-1]), of=index)
