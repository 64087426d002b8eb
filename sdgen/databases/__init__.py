"""Engines: one connection to a target database each. The only place that knows drivers."""

from __future__ import annotations

import importlib

from sdgen.databases.base import Engine, Opener
from sdgen.errors import NotFoundError, did_you_mean
from sdgen.scenario.dsn import expand
from sdgen.scenario.models import Target

# kind → "module:function"; imported when first asked for, so that a driver loads only if used.
ENGINES = {
    "postgres": "sdgen.databases.postgres:open_postgres",
    "sqlite": "sdgen.databases.sqlite:open_sqlite",
}

__all__ = ["ENGINES", "Engine", "open_target"]


def open_target(target: Target) -> Engine:
    """Returns a connection to a target.

    Raises:
        ValidationError: an environment variable of the DSN is not set.
        TargetError: the database cannot be reached or used.
    """
    try:
        module, _, function = ENGINES[target.kind].partition(":")
    except KeyError:
        raise NotFoundError(
            f'no engine for kind "{target.kind}".{did_you_mean(target.kind, ENGINES)}'
        ) from None
    opener: Opener = getattr(importlib.import_module(module), function)
    return opener(expand(target.dsn), target.schema_name)
