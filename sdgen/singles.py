"""Numbers of single precision, 24 bits, as columns of type real hold them."""

from __future__ import annotations

import math
import struct
from contextlib import suppress

LEAST = 2.0**-126
"""The smallest positive number of 24 bits; smaller ones have fewer."""
FINEST = 149
"""All numbers are multiples of 2^-149."""
BEYOND = (2 - 2.0**-24) * 2.0**127
"""The smallest double that no number is near to: it is half a step above the largest one."""
BITS = 24
"""Bits of a number."""

_DIGITS = range(6, 10)  # six are always kept, nine always enough


def single(number: float) -> float:
    """Returns the nearest number that 24 bits hold, as ``real`` has them.

    Raises:
        ValueError: it is too large.
    """
    try:
        nearest = float(struct.unpack("f", struct.pack("f", number))[0])
    except OverflowError:
        nearest = math.inf
    if math.isinf(nearest) or (number and abs(nearest) < LEAST):
        raise ValueError(f"outside real's range ±{LEAST:.2g} … 3.4e+38 (got {number!r})")
    return nearest


def shortest_single(number: float) -> str:
    """Returns the fewest digits that give the 24 bits of a number back, of one too large all."""
    with suppress(OverflowError):
        nearest = struct.pack("f", number)
        (kept,) = struct.unpack("f", nearest)
        for count in _DIGITS:
            shorter = float(f"{kept:.{count}g}")
            if struct.pack("f", shorter) == nearest:
                return repr(shorter)
    return repr(number)
