"""Columns whose names say that they differ: ``from_account_id`` and ``to_account_id``, ``home`` and
``away``, ``follower`` and ``followed``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sdgen.adopting.column import Sibling
from sdgen.adopting.conditions.joint import Different, Plan
from sdgen.adopting.graph import Pointer
from sdgen.adopting.names.matching import name_words
from sdgen.column_types import TEXTS

_OTHERS: Mapping[str, tuple[str, ...]] = {
    "base": ("quote", "counter"),
    "blocker": ("blocked",),
    "borrower": ("lender",),
    "buyer": ("seller",),
    "challenger": ("opponent", "challenged"),
    "credit": ("debit",),
    "debit": ("credit",),
    "departure": ("arrival",),
    "follower": ("followed", "followee", "following", "leader"),
    "from": ("to",),
    "giver": ("receiver",),
    "home": ("away", "visitor", "visiting", "guest"),
    "inviter": ("invitee", "invited"),
    "left": ("right",),
    "old": ("new",),
    "origin": ("destination",),
    "parent": ("child",),
    "payer": ("payee",),
    "player1": ("player2",),
    "predecessor": ("successor",),
    "previous": ("next", "new"),
    "primary": ("secondary",),
    "referrer": ("referred", "referee"),
    "reporter": ("reported",),
    "requester": ("addressee", "requested", "recipient"),
    "sender": ("recipient", "receiver"),
    "source": ("target", "destination", "dest"),
    "src": ("dst", "dest", "target"),
    "assembly": ("component",),
    "team1": ("team2",),
    "user": ("friend",),
    "user1": ("user2",),
    "winner": ("loser",),
}
"""Word of a column's name → words that another column has in its place."""
_SAID = "another one, by their names"


def with_pairs(
    plan: Plan, columns: Mapping[str, Sibling], pointers: Mapping[str, Pointer]
) -> dict[str, str]:
    """Adds to a plan which columns differ by their names, and returns those that draw rows.

    Args:
        plan: which columns keep which CHECKs.
        columns: the columns that a scenario fills.
        pointers: column → the row that it draws.

    Returns:
        Column → the one of which it points to another row, those of CHECKs among them.
    """
    named = {name_words(name): name for name in columns}
    for words, other in named.items():
        for mine in _counterparts(words, named):
            if _can_differ(mine, other, columns, pointers) and _is_free(plan, mine, other, columns):
                plan.different[mine] = Different(other, _SAID, is_demanded=False)
                plan.need(mine, {other})
    return {
        mine: different.other
        for mine, different in plan.different.items()
        if mine in pointers and different.other in pointers
    }


def _counterparts(words: tuple[str, ...], named: Mapping[tuple[str, ...], str]) -> Iterator[str]:
    for place, word in enumerate(words):
        for other in _OTHERS.get(word, ()):
            found = named.get((*words[:place], other, *words[place + 1 :]))
            if found is not None:
                yield found


def _can_differ(
    mine: str, other: str, columns: Mapping[str, Sibling], pointers: Mapping[str, Pointer]
) -> bool:
    one, two = pointers.get(mine), pointers.get(other)
    if one is not None and two is not None:
        return (one.parent, one.reference) == (two.parent, two.reference)
    if columns[mine].is_fk or columns[other].is_fk:
        return False
    return columns[mine].type == columns[other].type and columns[mine].type.kind in TEXTS


def _is_free(plan: Plan, mine: str, other: str, columns: Mapping[str, Sibling]) -> bool:
    """Returns whether no CHECK and no key says what is in a column."""
    return not (columns[mine].is_unique or plan.is_taken(mine) or not plan.may_need(mine, {other}))
