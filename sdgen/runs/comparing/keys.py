"""Which keys only one of two runs has."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator

from sdgen.runs.comparing.made_pages import MadePages, Texts
from sdgen.runs.comparing.results import KeyDifference

_MOST_EXAMPLES = 5
Rows = tuple[int, int]
"""Numbers of the first row, and of one past the last."""


def compare_keys(
    columns: tuple[str, ...],
    made: tuple[MadePages, MadePages],
    rows: tuple[Rows, Rows],
    check: Callable[[], None],
) -> KeyDifference:
    """Returns which keys only one of two runs has. Keys of equal numbers cancel each other at once.

    Args:
        columns: the columns of the key.
        made: makes the keys of each run.
        rows: which rows each run has.
        check: raises where it takes too long.
    """
    left: tuple[set[int], set[int]] = (set(), set())
    for side, keys in _in_turns(made, rows):
        check()
        own, other = left[side], left[1 - side]
        for key in keys:
            digest = _digest(key)
            if digest in other:
                other.remove(digest)
            else:
                own.add(digest)
    examples = _examples(made, rows, left)
    return KeyDifference(columns, len(left[0]), len(left[1]), *examples)


def _in_turns(
    made: tuple[MadePages, MadePages], rows: tuple[Rows, Rows]
) -> Iterator[tuple[int, list[Texts]]]:
    """Yields (0 or 1 for whose they are, a page of keys), now of one run, now of the other."""
    at = [rows[0][0], rows[1][0]]
    while at[0] < rows[0][1] or at[1] < rows[1][1]:
        size = min(made[0].size, made[1].size)
        for side in (0, 1):
            end = min(rows[side][1], at[side] + size)
            if at[side] < end:
                yield side, made[side].page(at[side], end)
                at[side] = end


def _examples(
    made: tuple[MadePages, MadePages], rows: tuple[Rows, Rows], left: tuple[set[int], set[int]]
) -> Iterator[tuple[Texts, ...]]:
    """Yields of each run some keys that are left, the first ones: they are made once more."""
    for side in (0, 1):
        found: list[Texts] = []
        at, end = rows[side]
        while at < end and len(found) < min(_MOST_EXAMPLES, len(left[side])):
            until = min(end, at + made[side].size)
            found += [key for key in made[side].page(at, until) if _digest(key) in left[side]]
            at = until
        yield tuple(found[:_MOST_EXAMPLES])


def _digest(key: Texts) -> int:
    text = repr(key).encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(text, digest_size=8).digest(), "big")
