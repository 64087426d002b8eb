"""The names of look-up tables: readable, within the dialect's limit, each for one content."""

from __future__ import annotations

import hashlib
import re

from dialects import Dialect

_READABLE = 62  # bytes of a name


def table_name(dialect: Dialect, kind: str, name: str, mark: str) -> str:
    """Returns ``sdgen_<kind><name>_<mark>``, the name cut to what the dialect has room for.

    Args:
        dialect: says how long a name may be.
        kind: empty, or what the table holds and ``_``.
        name: any text; see ``plain_name``.
        mark: what tells it from other tables of that name.
    """
    longest = _READABLE if dialect.max_identifier_bytes is None else dialect.max_identifier_bytes
    room = min(longest, _READABLE) - len(f"sdgen_{kind}_{mark}")
    plain = plain_name(name)[:room]
    return f"sdgen_{kind}{plain}_{mark}" if plain else f"sdgen_{kind}{mark}"


def plain_name(text: str) -> str:
    """Returns the letters and digits of a text in lower case, with ``_`` for all between them."""
    return re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_")


def digest(*content: object) -> str:
    """Returns twelve hexadecimal digits that stand for values with a faithful ``repr``."""
    return hashlib.blake2b(repr(content).encode(), digest_size=6).hexdigest()
