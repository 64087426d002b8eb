"""Texts in pieces: which columns can be read back from what is joined of them.

Where two rows have the same text, each piece of which it is known where it begins and ends is the
same in both.
"""

from __future__ import annotations

import string
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from sdgen.frozen import frozen

NOTHING: frozenset[str] = frozenset()
DIGITS = frozenset("0123456789")
_TO_SMALL = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)
_TO_LARGE = str.maketrans(string.ascii_lowercase, string.ascii_uppercase)


@frozen
class Piece:
    """A piece of a text.

    Args:
        tells: columns whose cells can be read back from it.
        signs: the characters that it may have, None for any.
        least: its fewest characters.
        most: its most characters, None if there is no such bound.
        text: the piece itself, where it is always the same.
        is_number: whether it is a number as sdgen writes it, with no zero too many in front.
        is_uuid: whether it is a uuid, hyphens and all.
    """

    tells: frozenset[str] = NOTHING
    signs: frozenset[str] | None = None
    least: int = 0
    most: int | None = None
    text: str | None = None
    is_number: bool = False
    is_uuid: bool = False

    @classmethod
    def of(cls, text: str) -> Piece:
        """Returns the piece that is always that text."""
        return cls(NOTHING, frozenset(text), len(text), len(text), text)

    @property
    def is_fixed(self) -> bool:
        """Whether it always has as many characters."""
        return self.least == self.most

    def filled_up(self, width: int) -> Piece:
        """Returns it as a number that is filled up with zeros, to so many characters at least."""
        most = None if self.most is None else max(self.most, width)
        signs = None if self.signs is None else self.signs | {"0"}
        return replace(self, signs=signs, least=max(self.least, width), most=most, is_number=False)


Pieces = tuple[Piece, ...]


def connected(texts: Iterable[Pieces]) -> Pieces:
    """Returns the pieces of texts one after the other."""
    pieces: list[Piece] = []
    for piece in (piece for text in texts for piece in text):
        if piece.most == 0:
            continue
        if piece.text is not None and pieces and pieces[-1].text is not None:
            pieces[-1] = Piece.of(pieces[-1].text + piece.text)
        else:
            pieces.append(piece)
    return tuple(pieces)


def told_by(pieces: Sequence[Piece]) -> frozenset[str]:
    """Returns the columns that can be read back from a text.

    Pieces are cut off at both of its ends, as long as it can be seen how far the outermost one
    reaches. Where but one is left, it is what is left of the text.
    """
    told: set[str] = set()
    first, last = 0, len(pieces) - 1
    while first < last and _ends(pieces[first], pieces[first + 1], edge=0):
        told |= pieces[first].tells
        first += 1
    while first < last and _ends(pieces[last], pieces[last - 1], edge=-1):
        told |= pieces[last].tells
        last -= 1
    if first == last:
        told |= pieces[first].tells
    return frozenset(told)


def _ends(piece: Piece, neighbour: Piece, edge: int) -> bool:
    """Returns whether it can be seen where an outermost piece ends.

    Args:
        piece: the piece.
        neighbour: the one beside it.
        edge: which of the neighbour's characters is next to it, 0 or -1.
    """
    if piece.is_fixed:
        return True
    if piece.signs is None or neighbour.signs is None or not neighbour.least:
        return False
    beside = neighbour.signs if neighbour.text is None else {neighbour.text[edge]}
    return piece.signs.isdisjoint(beside)


def mapped(pieces: Pieces, change: Callable[[str], str]) -> Pieces:
    """Returns pieces with each of their characters changed into another one.

    Args:
        pieces: the pieces.
        change: returns a text with its characters changed, each by itself.
    """
    return tuple(_mapped(piece, change) for piece in pieces)


def _mapped(piece: Piece, change: Callable[[str], str]) -> Piece:
    if piece.text is not None:
        return Piece.of(change(piece.text))
    if piece.signs is None:
        return replace(piece, tells=NOTHING, is_number=False)
    signs = frozenset(map(change, piece.signs))
    tells = piece.tells if len(signs) == len(piece.signs) else NOTHING
    return replace(piece, tells=tells, signs=signs)


def without(pieces: Pieces, sign: str) -> Pieces:
    """Returns pieces from which a character is taken out, wherever it is."""
    return connected([tuple(_without(piece, sign) for piece in pieces)])


def _without(piece: Piece, sign: str) -> Piece:
    if piece.text is not None:
        return Piece.of(piece.text.replace(sign, ""))
    if piece.signs is not None and sign not in piece.signs:
        return piece
    signs = None if piece.signs is None else piece.signs - {sign}
    if piece.is_uuid and sign == "-":  # which all uuids have in the same places
        return Piece(piece.tells, signs, 32, 32)
    return Piece(NOTHING, signs, 0, piece.most)


def differ(one: Pieces, other: Pieces) -> bool:
    """Returns whether two texts are known to be different: by how they begin, or how they end."""
    if not one or not other:
        return False
    return any(_differ_at(edge, one[edge], other[edge]) for edge in (0, -1))


def _differ_at(edge: int, one: Piece, other: Piece) -> bool:
    """Returns whether outermost pieces, first ones (0) or last ones (-1), are known to differ."""
    if not one.least or not other.least:
        return False
    if one.text is not None and other.text is not None:
        size = min(one.least, other.least)
        part = slice(size) if edge == 0 else slice(-size, None)
        return one.text[part] != other.text[part]
    signs = [
        piece.signs if piece.text is None else frozenset(piece.text[edge]) for piece in (one, other)
    ]
    return signs[0] is not None and signs[1] is not None and signs[0].isdisjoint(signs[1])


def ascii_lower(text: str) -> str:
    """Returns a text with A … Z made small."""
    return text.translate(_TO_SMALL)


def ascii_upper(text: str) -> str:
    """Returns a text with a … z made large."""
    return text.translate(_TO_LARGE)


def padded(pieces: Pieces, width: int, fill: str, *, left: bool) -> Pieces:
    """Returns the piece that a text is once it is cut off, or filled up, to a width.

    Args:
        pieces: the text.
        width: the width.
        fill: the character that fills it up.
        left: whether at its beginning; else at its end.
    """
    signs: frozenset[str] | None = frozenset(fill)
    for piece in pieces:
        signs = None if signs is None or piece.signs is None else signs | piece.signs
    longest = [piece.most for piece in pieces]
    keeps = None not in longest and sum(each or 0 for each in longest) <= width
    tells = told_by(pieces) if keeps and _stands_out(pieces, fill, left=left) else NOTHING
    return (Piece(tells, signs, width, width),)


def _stands_out(pieces: Pieces, fill: str, *, left: bool) -> bool:
    """Returns whether a text can be told from what fills it up."""
    if not pieces or all(piece.is_fixed for piece in pieces):
        return True
    if left and fill == "0" and len(pieces) == 1 and pieces[0].is_number:
        return True
    outer = pieces[0] if left else pieces[-1]
    if outer.text is not None:
        return outer.text[0 if left else -1] != fill
    if outer.least and outer.signs is not None:
        return fill not in outer.signs
    return all(piece.signs is not None and fill not in piece.signs for piece in pieces)


def ends_in(pieces: Pieces, sign: str) -> bool:
    """Returns whether a text may end in a character, as far as is known."""
    if not pieces:
        return False
    last = pieces[-1]
    if last.text is not None:
        return last.text.endswith(sign)
    return not last.least or last.signs is None or sign in last.signs


def number_piece(tells: frozenset[str], low: int, high: int, scale: int) -> Piece:
    """Returns a whole number, or a decimal, as text.

    Args:
        tells: what it tells.
        low: the smallest it may be, in units of its last place.
        high: the largest.
        scale: digits behind the point.
    """
    signs = DIGITS | ({"-"} if low < 0 else set()) | ({"."} if scale else set())
    point = 1 if scale else 0
    sizes = [max(len(str(abs(end))), scale + 1) + point + (end < 0) for end in (low, high)]
    least = scale + 1 + point if low <= 0 <= high else min(sizes)
    return Piece(tells, signs, least, max(sizes), is_number=True)
