"""Columns that a table has under another name now."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from sdgen.adopting.names.words import singular_words
from sdgen.adopting.source import SourceColumn, SourceTable
from sdgen.frozen import frozen


@frozen
class Renamed:
    """A column that is gone, and one that may be the same.

    Args:
        old: its name.
        new: the name of the other one.
        is_sure: whether the place of the column in its table tells.
        why: what speaks for it.
    """

    old: str
    new: str
    is_sure: bool
    why: str


def renamed_columns(
    table: SourceTable,
    dropped: Sequence[str],
    added: Sequence[SourceColumn],
    known: Mapping[str, str] | None,
    fold: Callable[[str], str],
) -> list[Renamed]:
    """Returns the columns of a table that may be others by another name.

    A column that is added comes last. One that stands where the old one stood, before a column that
    has been there all along, is the same by another name. Where both are the last, only a word that
    both names have tells.

    Args:
        table: the table.
        dropped: columns that it has no longer.
        added: columns that are new.
        known: the columns that it had, in order → their types; None where that is not known.
        fold: makes names equal which the database takes to be.
    """
    if known is None:
        return []
    before, now = [*known], [fold(each.name) for each in table.columns]
    new = {fold(each.name): each for each in added}
    gone = {fold(name): name for name in dropped}
    found: list[Renamed] = []
    for number, name in enumerate(before):
        if name not in gone:
            continue
        # Where it stood: behind the same columns.
        called = {fold(each.old): fold(each.new) for each in found}
        earlier = [called.get(each, each) for each in before[:number]]
        places = [now.index(each) for each in earlier if each in now]
        place = places[-1] + 1 if places else 0
        other = now[place] if place < len(now) else None
        if other not in new or new[other].name in {each.new for each in found}:
            continue
        source = new[other]
        was, kind = known[name].removesuffix("?"), str(source.type)
        if was and was != kind:
            continue
        stays = [each for each in now[place + 1 :] if each in before]
        alike = {*singular_words(gone[name])} & {*singular_words(source.name)}
        if stays and number + 1 < len(before):
            why = f"both {kind}, in the same place of the table"
            found.append(Renamed(gone[name], source.name, True, why))
        else:
            why = f"both {kind}, the last of the table"
            if alike:
                why += f", both called {' '.join(sorted(alike))}"
            found.append(Renamed(gone[name], source.name, bool(alike), why))
    return found
