"""Targets as users name them: an id, a file or a DSN; and testing one."""

from __future__ import annotations

import os
import secrets
import time
from pathlib import Path
from typing import Any

from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.column_types import ColumnType
from sdgen.databases.engine import Engine
from sdgen.databases.lock_patience import short_patience
from sdgen.databases.registry import (
    all_databases,
    dsn_forms,
    kind_of_dsn,
    likely_dsn,
    looks_like_dsn,
)
from sdgen.databases.schemas import check_schemas
from sdgen.errors import NotFoundError, SdgenError, TargetError, listed
from sdgen.passwords import redact
from sdgen.runs.resolving.folders import folder_of
from sdgen.scenario.documents import Document
from sdgen.scenario.file_finder import Catalog, looks_like_path
from sdgen.store import Store, TargetCheck
from sdgen.store.database import now_text
from sdgen.store.targets import add_check, find_target, list_targets
from sdgen.targets.loading import target_of
from sdgen.targets.models import Target
from sdgen.targets.opening import file_of, open_target

_FILE_SUFFIXES = (".yaml", ".yml", ".json")


def resolve_target(
    name: str,
    catalog: Catalog[Target],
    store: Store,
    kind: str | None = None,
    schema: str | None = None,
) -> Target:
    """Returns the target that a user means.

    Args:
        name: an id of the folder or the store, the path of a target file, or a DSN.
        catalog: the folder's targets; they win over stored ones of the same id.
        store: holds targets that were added.
        kind: says that ``name`` is a DSN of that kind.
        schema: schema of the tables instead of the target's own.

    Raises:
        NotFoundError: no such target.
        ValidationError: it is not valid.
    """
    if kind is not None or (kind_of_dsn(name) and not name.lower().endswith(_FILE_SUFFIXES)):
        return inline_target({"dsn": name, "kind": kind or kind_of_dsn(name), "schema": schema})
    if looks_like_path(name) and not name.lower().endswith(_FILE_SUFFIXES):
        raise _of_no_kind(name, catalog, store)
    try:
        target = catalog.get(name)
    except NotFoundError:
        stored = find_target(store, name)
        if stored is None and (looks_like_dsn(name) or likely_dsn(name)):
            raise _of_no_kind(name, catalog, store) from None
        if stored is None:
            raise catalog.missing(name, _stored_ids(store)) from None
        target = stored
    if schema is not None:
        data = target.model_dump(by_alias=True, exclude_defaults=True)
        target = target_of(Document({**data, "schema": schema}))
    return target.named_by(str(Path(name).absolute())) if looks_like_path(name) else target


def _of_no_kind(name: str, catalog: Catalog[Target], store: Store) -> NotFoundError:
    """Returns the error for what might be a database or a file, of a kind that is not known."""
    likely = likely_dsn(name)
    meant = "" if likely is None else f' Did you mean "{redact(likely)}"?'
    others = ", ".join(f"{each.kind} {each.other_forms}" for each in all_databases())
    return NotFoundError(
        f'"{redact(name)}" is not a target that sdgen knows.{meant} A target is {dsn_forms()}, the '
        f"path of a target file (.yaml), or an id: {listed([*catalog.ids(), *_stored_ids(store)])}."
        f" For a database of another form give its kind too: target kind {others}"
    )


def _stored_ids(store: Store) -> list[str]:
    return [str(target.id) for target in list_targets(store)]


def is_new_file(target: Target) -> bool:
    """Returns whether a target is a file that is not there yet: opening it would make it."""
    file = file_of(target)
    return file is not None and target.connection is None and not _exists(file)


def check_new_file(target: Target) -> None:
    """Raises TargetError where a target is a new file that cannot be made in its folder."""
    file = file_of(target)
    if file is None or _exists(file):
        return
    folder = next(part for part in file.absolute().parents if _exists(part))
    wrong = None
    if not folder.is_dir():
        wrong = f"{folder} is not a folder"
    elif not os.access(folder, os.W_OK | os.X_OK):
        wrong = f"folder {folder} is not writable"
    if wrong:
        raise TargetError(f"cannot create {file}: {wrong}. Check the path and its permissions")


def _exists(path: Path) -> bool:
    """Returns whether a path exists; not so where its folder may not be looked into."""
    try:
        return path.exists()
    except OSError:
        return False


def inline_target(data: dict[str, Any]) -> Target:
    """Returns a valid target of a DSN and what else is given; named after its DSN if unnamed."""
    given = {key: value for key, value in data.items() if value is not None}
    return target_of(Document({"name": redact(str(given.get("dsn", ""))), **given}))


def check_target(target: Target, store: Store) -> TargetCheck:
    """Tests a target: connects, then creates, fills and empties a table and takes it all back.

    Leaves nothing behind in the target; the result is stored.
    """
    checked_at, started = now_text(), time.perf_counter()
    version: str | None = None
    latency = 0.0
    done: dict[str, bool] = dict.fromkeys(("can_create", "can_insert", "can_truncate"), False)
    error: str | None = None
    missing: list[str] = []
    leftovers = _files_to_be_made(target)
    try:
        with short_patience(), open_target(target) as engine:
            engine.query("SELECT 1")
            version = engine.server_version
            latency = (time.perf_counter() - started) * 1000
            schemas = [engine.schema] if engine.schema else []
            if schemas:
                missing = engine.catalog.missing_schemas(schemas)
                check_schemas(engine.catalog, schemas)
            if folder_of(target) is not None:
                from sdgen.runs.resolving.trying_files import try_files

                try_files(engine, done)
            else:
                _try_writing(engine, done)
    except SdgenError as failure:
        error = str(failure)
    finally:
        for path in leftovers:
            if path.is_file():
                path.unlink()
            elif path.is_dir():
                path.rmdir()
    check = TargetCheck(
        target=target.id or redact(target.dsn),
        checked_at=checked_at,
        ok=error is None,
        latency_ms=round(latency, 2),
        server_version=version,
        **done,
        error=error,
        missing_schema=bool(missing),
    )
    add_check(store, check)
    return check


class _TakeBackError(Exception):
    """Rolls the test's transaction back."""


def _try_writing(engine: Engine, done: dict[str, bool]) -> None:
    table = x.table(f"sdgen_check_{secrets.token_hex(6)}", engine.schema)
    column = x.column_def("n", engine.dialect.type_names[ColumnType.INT])
    steps: dict[str, list[exp.Expression]] = {
        "can_create": [
            exp.Create(this=exp.Schema(this=table.copy(), expressions=[column]), kind="TABLE")
        ],
        "can_insert": [exp.Insert(this=table.copy(), expression=exp.select(exp.Literal.number(1)))],
        "can_truncate": engine.dialect.truncate([table.copy()]),
    }
    try:
        with engine.transaction():
            for name, statements in steps.items():
                for statement in statements:
                    try:
                        engine.execute(statement)
                    except TargetError as error:
                        raise TargetError(f"{name.replace('_', ' ')}: no. {error}") from error
                done[name] = True
            raise _TakeBackError
    except _TakeBackError:
        pass


def _files_to_be_made(target: Target) -> list[Path]:
    """Returns the files and folders that opening the target would make, innermost first."""
    file = file_of(target)
    return [part for part in (file, *file.parents) if not part.exists()] if file else []
