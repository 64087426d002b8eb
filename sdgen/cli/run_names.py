"""How users name an earlier run: by its id, the first characters of it, or ``latest``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sdgen.errors import NotFoundError
from sdgen.store import RunRecord, Store
from sdgen.store.runs import get_run, list_runs

_LATEST = "latest"


def run_id_of(arguments: Mapping[str, Any], store: Store) -> str:
    """Returns the id of the run that a command line names, or its first characters.

    Raises:
        NotFoundError: it names the latest one, and there is none.
    """
    name: str = arguments["<run>"]
    if name != _LATEST:
        return name
    newest = list_runs(store, 1)
    if not newest:
        raise NotFoundError(f"there are no runs in {store.path} yet")
    return newest[0].id


def run_of(arguments: Mapping[str, Any], store: Store) -> RunRecord:
    """Returns the run that a command line names; ``latest`` may be another one when asked again.

    Raises:
        NotFoundError: there is none, or there are several.
    """
    return get_run(store, run_id_of(arguments, store))
