"""The draw: a keyed hash of the row number that every SQL engine computes exactly.

A cell is a pure function of (seed, entity, column, row number). The function uses only
``+ * %`` on integers below 2^63, so SQLite never slips into REAL and no engine overflows.
This module is the reference in Python; ``sdgen.compiling.draws`` says the same in SQL.

Evidence (see docs/internals.md): four rounds pass TestU01 SmallCrush and Crush and PractRand
to 2 GB; two or three rounds do not. A change of any constant is a new draw version.
"""

from __future__ import annotations

import hashlib
import math
import secrets
import struct
from collections.abc import Sequence

from sdgen.frozen import frozen

DRAW_VERSION = "sdgen-draw-1"
P1 = 2_147_483_647  # 2^31 - 1
P2 = 1_999_999_973
P3 = 1_899_999_979

LOW_BITS = 31
LOW_MASK = (1 << LOW_BITS) - 1

MOST_BY_REMAINDER = 2**32
"""A bijection of more numbers scales its draws to lines and columns.

Their remainders favour low numbers by up to length / 2^31; of lengths up to 2^16, two rounds and
more leave less than 2^-30 of that.
"""

SEED_MIN = -(2**63)
SEED_MAX = 2**63 - 1


@frozen
class DrawKey:
    """The constants of one stream of draws.

    ``a`` and ``h`` lie in [1, P1-1], ``b`` in [0, P1), ``c``, ``d`` and ``e`` in [0, 2^31).
    """

    a: int
    b: int
    c: int
    d: int
    e: int
    h: int


def draw_key(seed: int, entity: str, column: str, stream: str) -> DrawKey:
    """Returns the key of one stream of one column.

    Args:
        seed: the run's seed, a signed 64-bit integer.
        entity: entity name (not its table).
        column: column name.
        stream: what the draw is for: ``"0"``, ``"1"``, … for a generator's own draws.

    Each part goes into the hash behind its length, so no two tuples share a message
    (``("az", "")`` and ``("a", "z")`` differ).
    """
    message = _message(seed, entity, column, stream)
    words = struct.unpack(">6I", hashlib.blake2b(message, digest_size=24).digest())
    return DrawKey(
        a=1 + words[0] % (P1 - 1),
        b=words[1] % P1,
        c=words[2] >> 1,
        d=words[3] >> 1,
        e=words[4] >> 1,
        h=1 + words[5] % (P1 - 1),
    )


def key_seed(seed: int, entity: str, column: str, stream: str) -> int:
    """Returns the seed, in [0, 2^64), of what Python makes for a column; args as ``draw_key``."""
    message = _message(seed, entity, column, stream)
    return int.from_bytes(hashlib.blake2b(message, digest_size=8).digest(), "big")


def _message(seed: int, entity: str, column: str, stream: str) -> bytes:
    message = DRAW_VERSION.encode()
    for part in (str(seed), entity, column, stream):
        data = part.encode()
        message += struct.pack(">I", len(data)) + data
    return message


def draw(key: DrawKey, row: int) -> int:
    """Returns the draw ``u`` of a row, ``0 <= u < P1`` (about 31 bits).

    Args:
        key: the stream's key.
        row: 0-based row number.
    """
    low, high = row & LOW_MASK, row >> LOW_BITS
    y = (low * key.a + high * key.h + key.b) % P1
    y = y * (low + key.c) % P2
    y = y * (low + key.d) % P3
    return y * (low + key.e) % P1


def draw_tweaked(key: DrawKey, low: int, tweak: int) -> int:
    """Returns the draw of the row number ``low + tweak · 2^31``: a family of draws over ``low``.

    Args:
        key: the stream's key.
        low: 0 … 2^31 - 1.
        tweak: 0 … 2^31 - 1.
    """
    return draw(key, low | tweak << LOW_BITS)


def permute(keys: Sequence[DrawKey], n: int, number: int, tweak: int = 0) -> int:
    """Returns the image of a number under a keyed bijection of [0, n).

    The numbers are laid out in a grid of ceil(sqrt(n)) columns whose last line may be short. Odd
    rounds rotate each line by a draw of its number, even rounds each column: a Feistel network
    (Luby and Rackoff, SIAM J. Comput. 17, 1988) that needs no power of two and no second try.

    Args:
        keys: a key for each round.
        n: 1 … 2^61.
        number: 0 … n-1.
        tweak: 0 … 2^31 - 1; each has a bijection of its own.
    """
    width = grid_width(n)
    full, rest = divmod(n, width)  # lines that are full, and the length of the one after them
    line, place = divmod(number, width)

    def turned(at: int, drawn: int, length: int) -> int:
        return (at + (drawn * length >> LOW_BITS if n > MOST_BY_REMAINDER else drawn)) % length

    for turn, key in enumerate(keys):
        if turn % 2 == 0:
            length = width if line < full else rest
            place = turned(place, draw_tweaked(key, line, tweak), length)
        else:
            height = full + 1 if place < rest else full
            line = turned(line, draw_tweaked(key, place, tweak), height)
    return line * width + place


def permutation_rounds(n: int) -> int:
    """Returns how many rounds a bijection of [0, n) gets; see docs/internals.md for the tests.

    Short lines and columns rotate little, so few numbers need more rounds.
    """
    return 6 if n >= 1_024 else 10


def grid_width(n: int) -> int:
    """Returns the smallest whole number whose square is at least ``n``."""
    return math.isqrt(n - 1) + 1 if n > 1 else 1


def random_seed() -> int:
    """Returns a fresh seed in [0, 2^53): short enough to survive JSON readers and spreadsheets."""
    return secrets.randbits(53)
