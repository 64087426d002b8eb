"""SQL dialects: one file each, how that SQL says things. No connection, no driver.

``ansi/`` says what a dialect has to be able to say, and says it as ANSI SQL does; a dialect is its
flags and what it says otherwise. ``algorithms/`` computes what a database lacks from what it has.
A new dialect is one file here and one line in ``DIALECTS``.
"""

from __future__ import annotations

import importlib
from functools import cache

from dialects.ansi.dialect import Dialect
from dialects.ansi.rows import ROW_NUMBER, LookUpForm
from sdgen.errors import NotFoundError, did_you_mean

# name → "module:class"; imported when first asked for.
DIALECTS = {
    "postgres": "dialects.postgres:Postgres",
    "sqlite": "dialects.sqlite:SQLite",
}

__all__ = ["DIALECTS", "ROW_NUMBER", "Dialect", "LookUpForm", "get_dialect"]


@cache
def get_dialect(name: str) -> Dialect:
    """Returns the dialect of that name.

    Raises:
        NotFoundError: there is none; the message lists what there is.
    """
    try:
        module, _, cls = DIALECTS[name].partition(":")
    except KeyError:
        raise NotFoundError(
            f'unknown dialect "{name}".{did_you_mean(name, DIALECTS)} '
            f"Use one of: {', '.join(DIALECTS)}"
        ) from None
    dialect: Dialect = getattr(importlib.import_module(module), cls)()
    return dialect
