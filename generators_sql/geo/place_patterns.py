"""Texts with places of digits and letters, by number: ``SW1A #@@``, ``+49 30 ########``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.spi import Dictionary, Row, ValueFacts
from generators_sql.spi.value_facts import is_number
from sdgen.column_types import ColumnType

DIGIT, LETTER = "#@"
LETTERS = "AEHNPRTWX"
"""Those that postal codes of Britain, Canada, Ireland and the Netherlands all have."""
_MOST_KEPT = 64
_MARKS = re.compile(f"[{DIGIT}{LETTER}]")
Patterns = tuple[tuple[str, ...], ...]
"""For each place, texts of which one is chosen; in them # is any digit, @ one of ``LETTERS``."""


def filled(
    row: Row, name: str, patterns: Patterns, number: exp.Expression, stream: int
) -> exp.Expression:
    """Returns one of the texts of a place, all of its marks filled.

    Args:
        row: the row.
        name: what to call the texts.
        patterns: the places' texts.
        number: the number of the place, an integer; a column.
        stream: the draws that it takes are this one and the next three.
    """
    words, width = name.replace("_", " "), max(map(len, patterns))
    slots = [texts[at * len(texts) // width] for texts in patterns for at in range(width)]
    if width > 1:
        slot = x.add(x.times(number, width), row.below(width, stream))
        number = row.named("slot", slot, f"one of the place's {width} {words}s")
    parted = [_parted(text) for text in slots]
    head = entry(row, f"{name}s", [head for head, _ in parted], number)
    tails = sorted({tail for _, tail in parted})
    if tails == [""]:
        return head
    texts = _Tails(row, tails, stream + 1)
    if len(tails) == 1:
        return x.concat(head, *texts.pieces(tails[0]))
    shapes = Dictionary(
        f"place_{name}_forms", tuple(tails.index(tail) for _, tail in parted), ColumnType.BIGINT
    )
    form = row.named("form", row.entry(shapes, number), f"rest of the {words}")
    *others, last = (_joined([*texts.pieces(tail)]) for tail in tails)
    branches = [(x.integer(at), text) for at, text in enumerate(others)]
    return x.concat(head, x.case(*branches, otherwise=last, of=form))


def entry(row: Row, name: str, values: Sequence[str], number: exp.Expression) -> exp.Expression:
    """Returns the text of a place, by the number of the place.

    Args:
        row: the row.
        name: what to call the texts.
        values: the texts, that of place 0 first.
        number: the number.
    """
    if len({*values}) == 1:
        return x.text(values[0])
    return row.entry(Dictionary(f"place_{name}", tuple(values)), number)


@lru_cache(maxsize=_MOST_KEPT)
def longest_pattern(patterns: Patterns) -> int:
    """Returns the characters of the longest text."""
    return max((len(text) for texts in patterns for text in texts), default=0)


@lru_cache(maxsize=_MOST_KEPT)  # each column of a place asks, and so does each rule about it
def pattern_facts(patterns: Patterns) -> ValueFacts:
    """Returns what is known of the texts."""
    texts = tuple({text: None for some in patterns for text in some})
    if not any(map(_MARKS.search, texts)):
        return ValueFacts.of_words(texts)
    shown = [text.replace(DIGIT, "0").replace(LETTER, LETTERS[0]) for text in texts]
    return ValueFacts(
        shortest=min(map(len, shown), default=0), no_number=not any(map(is_number, shown))
    )


def _joined(pieces: Sequence[exp.Expression]) -> exp.Expression:
    return x.concat(*pieces) if pieces else x.text("")


def _parted(text: str) -> tuple[str, str]:
    """Returns what is in front of the first mark, and the rest."""
    first = _MARKS.search(text)
    return (text, "") if first is None else (text[: first.start()], text[first.start() :])


class _Tails:
    """Digits and letters of a row, and texts made of them."""

    def __init__(self, row: Row, tails: Sequence[str], stream: int) -> None:
        self._row = row
        most = max(tail.count(DIGIT) for tail in tails)
        letters = max(tail.count(LETTER) for tail in tails)
        if most:
            digits = row.dialect.digits(row.below(10**most, stream), most)
            self._digits = row.named("digits", digits, f"{most} digits")
        if letters:
            number = row.below(len(LETTERS) ** letters, stream + 2)
            self._letters = row.named("letters", number, f"{letters} letters, as a number")

    def pieces(self, tail: str) -> Iterator[exp.Expression]:
        """Yields the texts that one with marks is put together of."""
        digit = letter = 0
        for run in re.findall(f"{DIGIT}+|{LETTER}|[^{DIGIT}{LETTER}]+", tail):
            if run[0] == DIGIT:
                ends = x.integer(digit + 1), x.integer(len(run))
                yield x.substring(x.copied(self._digits), *ends)
                digit += len(run)
            elif run == LETTER:
                index = x.copied(self._letters)
                if letter:
                    index = x.int_div(index, x.integer(len(LETTERS) ** letter))
                index = x.mod(index, x.integer(len(LETTERS)))
                yield self._row.dialect.characters([(LETTERS, index)])
                letter += 1
            else:
                yield x.text(run)
