"""Draws compared with thresholds: one of a few outcomes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction

from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.seeding import LOW_BITS

_LONGEST_CASE = 16  # branches tested one after the other; longer lists are halved


def null_threshold(rate: float) -> int:
    """Returns the draw below which a cell is NULL, for a share of 0 … 1."""
    share: Fraction = Fraction(repr(rate)) * 2**LOW_BITS
    return math.ceil(share)


def case_of_draw(
    draw: exp.Expression, branches: Sequence[tuple[int, exp.Expression]]
) -> exp.Expression:
    """Returns a searched CASE over ascending thresholds, halved until branches are few.

    Args:
        draw: the draw.
        branches: for each outcome, the draw below which it or an earlier one is chosen. That of
            the last one is not looked at.
    """
    if len(branches) == 1:
        return branches[0][1]
    if len(branches) > _LONGEST_CASE:
        middle = len(branches) // 2
        low, high = branches[:middle], branches[middle:]
        return x.case(
            (_is_below(draw, low[-1][0]), case_of_draw(draw, low)),
            otherwise=case_of_draw(draw, high),
        )
    tested = [(_is_below(draw, threshold), value) for threshold, value in branches[:-1]]
    return x.case(*tested, otherwise=branches[-1][1])


def _is_below(draw: exp.Expression, threshold: int) -> exp.Expression:
    return exp.LT(this=x.own(draw), expression=x.integer(threshold))
