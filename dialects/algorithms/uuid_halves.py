"""A uuid of four draws as two numbers of 64 bits, for databases that have unsigned ones."""

from __future__ import annotations

from collections.abc import Sequence

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.ansi.strings import high_bits, low_bits

_VERSION, _VARIANT = 0x4000, 2**63


def uuid_halves(
    draws: Sequence[exp.Expression], unsigned: str
) -> tuple[exp.Expression, exp.Expression]:
    """Returns the halves of the uuid that ``Dialect.uuid`` makes of four draws, high one first.

    Args:
        draws: u0 … u3.
        unsigned: the name of the type of unsigned integers of 64 bits.
    """
    u0, u1, u2, u3 = draws
    middle = x.times(high_bits(u1, 14), 2**16)
    rest = x.add(x.plus(middle, _VERSION), low_bits(high_bits(u1, 2), 12))
    wide = x.mul(x.cast(u0, unsigned), x.cast(x.integer(2**33), unsigned))
    variant = x.cast(exp.Literal.number(_VARIANT), unsigned)
    low = x.add(x.times(u2, 2**31), u3)
    return x.add(wide, x.cast(rest, unsigned)), x.add(variant, x.cast(low, unsigned))
