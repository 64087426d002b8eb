"""Whether files can be written to a folder: one is, and goes again."""

from __future__ import annotations

import secrets
import shutil
from pathlib import Path

from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.column_types import ColumnType, DataType
from sdgen.databases.engine import Engine
from sdgen.databases.folders.engine import FolderEngine
from sdgen.databases.folders.layout import Layout
from sdgen.databases.folders.manifest import FileOptions
from sdgen.errors import TargetError


def try_files(engine: Engine, done: dict[str, bool]) -> None:
    """Writes and removes a file where those of runs go.

    Args:
        engine: reads the folder.
        done: is told which of its keys were possible.

    Raises:
        TargetError: it is not possible.
    """
    if not isinstance(engine, FolderEngine):
        raise AssertionError("a folder is looked at by its own engine")
    if not engine.layout.store.is_local:
        _try_far(engine.layout, done)
        return
    state = Path(engine.layout.state)
    was_there, file = state.exists(), state / f"check-{secrets.token_hex(6)}"
    try:
        state.mkdir(parents=True, exist_ok=True)
        done["can_create"] = True
        one = exp.select(x.alias(x.integer(1), "n"))
        columns = {"n": DataType(ColumnType.INT)}
        engine.copy(engine.copy_sql(one, columns, (), FileOptions()), {}, file)
        done["can_insert"] = True
        file.unlink()
        done["can_truncate"] = True
    except OSError as error:
        raise TargetError(f"cannot write to {state}: {error.strerror}") from error
    finally:
        if not was_there:
            shutil.rmtree(state, ignore_errors=True)


def _try_far(layout: Layout, done: dict[str, bool]) -> None:
    """Writes, reads and removes a small file; those of rows are written by who reads them."""
    store, name = layout.store, f"check-{secrets.token_hex(6)}"
    made = [each for each in (layout.state, layout.root) if store.names(each) is None]
    try:
        store.make_folder(layout.state)
        done["can_create"] = True
        store.write(layout.state / name, name.encode())
        if store.read(layout.state / name) != name.encode():
            raise TargetError(f"{layout.place} does not hold what was written to it")
        done["can_insert"] = True
        store.remove(layout.state, name)
        done["can_truncate"] = True
    finally:
        for each in made:
            store.remove_empty(each)
