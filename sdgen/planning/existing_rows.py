"""Rows that were in the target before a run: how many there are, and a digest of what is used."""

from __future__ import annotations

from collections.abc import Mapping

from sdgen.frozen import frozen


@frozen
class ExistingRows:
    """The rows of an entity with ``existing: true``, as they were when a run was planned.

    Args:
        rows: how many.
        digest: the name of the database, and a digest of the cells of all columns of the entity, in
            the order of the primary key. Those of different databases cannot be compared.
    """

    rows: int
    digest: str

    def may_be(self, other: ExistingRows) -> bool:
        """Returns whether nothing says that they are other rows."""
        if self.digest.partition(" ")[0] != other.digest.partition(" ")[0]:
            return self.rows == other.rows
        return self == other


def changed(
    then: Mapping[str, ExistingRows], now: Mapping[str, ExistingRows], since: str
) -> dict[str, str]:
    """Returns entity → that its rows are others than before, in words; nothing of those alike.

    Args:
        then: entity → its rows before.
        now: entity → its rows now.
        since: when that was, such as ``this run was planned``.
    """
    return {
        name: change_in_words(before, now[name], since)
        for name, before in then.items()
        if name in now and not now[name].may_be(before)
    }


def change_in_words(then: ExistingRows, now: ExistingRows, since: str) -> str:
    """Returns how rows have changed."""
    if then.rows == now.rows:
        return f"its rows have changed since {since}: {now.rows:,} as then, but others"
    return f"its rows have changed since {since}: {then.rows:,} rows then, {now.rows:,} now"
