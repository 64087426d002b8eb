"""Filler text: phrases of Latin words, and how they are put together in SQL.

A look-up costs about as much for a phrase as for a word, so texts are made of phrases of up to four
words, and one draw of 31 bits chooses three of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.spi import Dictionary, Row, shipped_dictionary
from sdgen.seeding import draw, draw_key
from sdgen.values import Value

PHRASE = 4
"""Words of the longest phrase."""
_BITS = 8
_PHRASES = 2**_BITS  # of each length
_PER_DRAW = 3
_SHORTEST_PARAGRAPH, LONGEST_PARAGRAPH = 3, 5  # sentences
_PARAGRAPH = 10  # draws set apart for each paragraph


@cache
def phrases() -> Dictionary:
    """Returns 256 phrases of one word, of two, three and four; and 256 of four with a capital.

    No word follows itself, wherever phrases meet. Each word is of one of three kinds: phrases begin
    with one of the first kind, those with a capital with one of the third. What another phrase
    follows, one of four words, ends with one of the second; no phrase ends with one of the third.
    """
    words = shipped_dictionary("lorem_words").values
    begin, end, capital = (words[kind::3] for kind in range(3))
    made = [
        _phrase(size, place, begin, end if size == PHRASE else (*begin, *end))
        for size in range(1, PHRASE + 1)
        for place in range(_PHRASES)
    ]
    made += [
        _phrase(PHRASE, place, capital, end).capitalize() for place in range(_PHRASES, 2 * _PHRASES)
    ]
    return Dictionary("lorem_phrases", tuple(made))


def longest_phrase(size: int) -> int:
    """Returns the characters of the longest phrase of so many words, without a capital."""
    first = (size - 1) * _PHRASES
    return max(len(str(phrase)) for phrase in phrases().values[first : first + _PHRASES])


def _phrase(size: int, place: int, begin: Sequence[Value], end: Sequence[Value]) -> str:
    """Returns words, no two neighbours the same.

    Args:
        size: how many.
        place: number of the phrase, of those of this size.
        begin: what the first is one of.
        end: what the last is one of, where there are several.
    """
    every: Sequence[Value] = shipped_dictionary("lorem_words").values
    chosen: list[Value] = []
    for turn in range(size):
        words = begin if turn == 0 else end if turn == size - 1 else every
        others = [word for word in words if word not in chosen[-1:]]
        drawn = draw(draw_key(0, "lorem", str(size), str(turn)), place)
        chosen.append(others[drawn % len(others)])
    return " ".join(map(str, chosen))


def words_sql(row: Row, count: exp.Expression, least: int, most: int) -> exp.Expression:
    """Returns so many words, with spaces between them; uses the draws from 1 on.

    Args:
        row: the row.
        count: how many; a column or a number.
        least: the fewest that it can be, at least 1.
        most: the most that it can be.
    """
    texts: list[exp.Expression] = []
    for piece, before in enumerate(range(0, most, PHRASE)):
        turn, place = divmod(piece, _PER_DRAW)
        which = _bits(row.draw(1 + turn), 31 - _BITS * (place + 1), _BITS)
        block: exp.Expression = x.integer((PHRASE - 1) * _PHRASES)
        if least < before + PHRASE:
            size = x.least(x.plus(count, -before), x.integer(PHRASE))
            block = x.times(x.plus(size, -1), _PHRASES)
        texts.append(row.entry(phrases(), x.add(block, which)))
    return _joined(texts, " ", count, range(0, most, PHRASE), least)


def sentences_sql(
    row: Row, count: exp.Expression, least: int, most: int, stream: int
) -> exp.Expression:
    """Returns so many sentences, with spaces between them.

    Args:
        row: the row.
        count: how many; a column or a number.
        least: the fewest that it can be, at least 1.
        most: the most that it can be.
        stream: first of the draws, one for each sentence.
    """
    texts = [_sentence(row, stream + number) for number in range(most)]
    return _joined(texts, " ", count, range(most), least)


def paragraphs_sql(row: Row, count: exp.Expression, least: int, most: int) -> exp.Expression:
    """Returns so many paragraphs of three to five sentences, with an empty line between them.

    Args:
        row: the row.
        count: how many; a column or a number.
        least: the fewest that it can be, at least 1.
        most: the most that it can be.
    """
    texts: list[exp.Expression] = []
    for number in range(most):
        stream = _PARAGRAPH * (number + 1)
        size = x.plus(row.below(3, stream), _SHORTEST_PARAGRAPH)
        size = row.named(f"sentences_{number + 1}", size, f"sentences of paragraph {number + 1}")
        texts.append(sentences_sql(row, size, _SHORTEST_PARAGRAPH, LONGEST_PARAGRAPH, stream + 1))
    return _joined(texts, "\n\n", count, range(most), least)


def _sentence(row: Row, stream: int) -> exp.Expression:
    """Returns a sentence of five to twelve words, chosen by one draw.

    Its highest bit says whether there is a phrase in the middle, the others which phrases.
    """
    drawn = row.draw(stream)
    first = row.entry(phrases(), x.plus(_bits(drawn, 22, _BITS), PHRASE * _PHRASES))
    middle = row.entry(phrases(), x.plus(_bits(drawn, 14, _BITS), (PHRASE - 1) * _PHRASES))
    last = row.entry(phrases(), _bits(drawn, 4, _BITS + 2))  # of any length
    is_long = exp.GTE(this=x.own(drawn), expression=x.integer(2**30))
    between = x.case((is_long, x.concat(x.text(" "), middle)), otherwise=x.text(""))
    return x.concat(first, between, x.text(" "), last, x.text("."))


def _bits(drawn: exp.Expression, lowest: int, count: int) -> exp.Expression:
    """Returns some bits of a draw, which has 31."""
    shifted = x.shift_right(drawn, lowest)
    return shifted if lowest + count == 31 else x.bit_and(shifted, 2**count - 1)


def _joined(
    texts: Sequence[exp.Expression],
    joint: str,
    count: exp.Expression,
    before: Sequence[int],
    least: int,
) -> exp.Expression:
    """Returns the texts that are there, joined.

    Args:
        texts: the texts.
        joint: what stands between them.
        count: how many things there are.
        before: for each text, how many things the ones before it have: it is there where there are
            more.
        least: the fewest things that there can be.
    """
    parts = [texts[0]]
    for text, sofar in zip(texts[1:], before[1:], strict=True):
        if sofar < least:
            parts += [x.text(joint), text]
            continue
        more = exp.GT(this=x.own(count), expression=x.integer(sofar))
        parts.append(x.case((more, x.concat(x.text(joint), text)), otherwise=x.text("")))
    return x.concat(*parts)
