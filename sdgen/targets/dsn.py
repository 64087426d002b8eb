"""DSNs as users write them, with variables of the environment."""

from __future__ import annotations

import os
import re

from sdgen.databases.registry import database_of_dsn
from sdgen.errors import Problem, ValidationError

_VARIABLE = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")


def expand(dsn: str) -> str:
    """Returns the DSN with each ``${NAME}`` replaced by that environment variable.

    Raises:
        ValidationError: naming every variable that is not set, or the DSN is none then.
    """
    missing = [name for name in _VARIABLE.findall(dsn) if name not in os.environ]
    if missing:
        names = ", ".join(dict.fromkeys(missing))
        raise ValidationError(
            "target is not valid:",
            [Problem("dsn", f"environment variable not set: {names}. Set it or change the dsn")],
        )
    expanded = _VARIABLE.sub(lambda match: os.environ[match[1]], dsn)
    database = database_of_dsn(expanded)
    found = [Problem("dsn", each) for each in database.dsn_problems(expanded)] if database else []
    if found:
        raise ValidationError("target is not valid:", found)
    return expanded


def expand_known(dsn: str) -> str:
    """Returns the DSN with those variables replaced that are set."""
    return _VARIABLE.sub(lambda match: os.environ.get(match[1], match[0]), dsn)
