"""The part of an e-mail address before the @, made of names: in Python and in SQL."""

from __future__ import annotations

import re
from functools import cache

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.patterns.latin_letters import TO_ASCII
from generators_sql.spi import Dictionary, Row

JOINT = "."
NOBODY = "user"
"""Where a name has no letter that can be written in ASCII."""
LONGEST = 50
"""Characters of the names; with a number of 13 digits that is the most an address may have."""

_WRITTEN = {ord(letter): text for letter, text in TO_ASCII.items()} | {ord("'"): ""}


def mailbox(name: str) -> str:
    """Returns a name in small letters of ASCII and digits, with dots between its words.

    Letters are written in ASCII as the filter ``ascii`` of templates does it; apostrophes and
    what else is not ASCII are left out.
    """
    written = name.translate(_WRITTEN).encode("ascii", "ignore").decode().lower()
    words: list[str] = re.findall("[a-z0-9]+", written)
    return JOINT.join(words)[:LONGEST].rstrip(JOINT) or NOBODY


@cache
def mailboxes(names: Dictionary) -> Dictionary:
    """Returns a word list of names as parts of addresses."""
    return Dictionary(f"mail_{names.name}", tuple(mailbox(str(name)) for name in names.values))


def mailbox_sql(row: Row, name: exp.Expression, longest: int | None) -> exp.Expression:
    """Returns what ``mailbox`` does, in SQL; NULL for NULL.

    Args:
        row: the row.
        name: the name.
        longest: most characters that it has, None if that is not known.
    """
    dialect = row.dialect
    straight = x.replaced(name, x.text("'"), x.text(""))
    held = row.named("name", straight, "name, without apostrophes")
    written = dialect.lower(dialect.transliterated(held, TO_ASCII, rest=False))
    letters = row.named("letters", written, "name in lower-case ASCII letters")
    joined = dialect.words_joined(letters, JOINT)
    if longest is None or 2 * longest > LONGEST:  # ß becomes ss
        cut = x.substring(joined, x.integer(1), x.integer(LONGEST))
        joined = x.trimmed(cut, x.text(JOINT), "trailing")
    words = row.named("mailbox", joined, "words of the name with dots between them")
    empty = exp.EQ(this=x.own(words), expression=x.text(""))
    return x.case((empty, x.text(NOBODY)), otherwise=words)
