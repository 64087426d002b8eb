"""Values that depend on which run has made the row."""

from __future__ import annotations

from collections.abc import Iterable

from sqlglot import exp

from dialects import sql_nodes as x


def by_run(
    number: exp.Expression, earlier: Iterable[tuple[int, exp.Expression]], now: exp.Expression
) -> exp.Expression:
    """Returns the value of a row, by its number.

    Args:
        number: the row number.
        earlier: for each earlier run, how many rows there were when it ended, and the value of
            those that it has made.
        now: the value of the rows of this run.
    """
    branches: list[tuple[int, exp.Expression]] = []
    for end, value in earlier:
        if branches and branches[-1][1] == value:
            branches.pop()
        branches.append((end, value))
    if branches and branches[-1][1] == now:
        branches.pop()
    if not branches:
        return now
    tested = [
        (exp.LT(this=x.own(number), expression=x.integer(end)), value) for end, value in branches
    ]
    return x.case(*tested, otherwise=now)
