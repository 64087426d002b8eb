"""Targets over HTTP: those of the folder, which are read only, and those of the store."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sdgen.databases.registry import dsn_forms, kind_of_dsn, kinds, whole_dsn
from sdgen.errors import Problem, ValidationError, either
from sdgen.frozen import frozen
from sdgen.passwords import redact
from sdgen.runs.resolving.folders import folder_of
from sdgen.runs.resolving.targets import inline_target
from sdgen.scenario.file_finder import Entry
from sdgen.store import Store
from sdgen.store.targets import (
    add_target,
    find_target,
    list_targets,
    remove_target,
    replace_target,
)
from sdgen.targets.models import Target
from web.items import checked_id, listed, missing, refuse_file, refuse_other_id, taken
from web.target_passwords import (
    kept_password,
    with_other_password,
    with_password,
)
from web.target_rules import check_stored_hosts, check_target

if TYPE_CHECKING:
    from web.services import Services


@frozen
class TargetItem:
    """A target that is there, valid or not.

    Args:
        id: its id.
        source: ``file`` or ``store``.
        target: its content, with its password; None where it is not valid.
        problems: why it is not.
    """

    id: str
    source: str
    target: Target | None
    problems: tuple[Problem, ...] = ()

    @property
    def dsn(self) -> str | None:
        """What its DSN is shown as: with its kind, without a password; None where it is invalid."""
        target = self.target
        return redact(whole_dsn(target.kind, target.dsn)) if target else None

    @property
    def has_tables(self) -> bool:
        """Whether it has tables that can be read: it is valid, and no folder of files."""
        return self.target is not None and folder_of(self.target) is None

    def valid(self) -> Target:
        """Returns its content. Raises ValidationError where it is not valid."""
        if self.target is None:
            raise ValidationError(f"target {self.id} is not valid:", self.problems)
        return self.target


def list_items(services: Services, store: Store) -> list[TargetItem]:
    """Returns all targets: files first, by file name; then the stored ones, by id."""
    files = (_of_file(entry) for entry in services.targets.entries())
    return listed(files, (TargetItem(str(one.id), "store", one) for one in list_targets(store)))


def with_tables(services: Services, store: Store) -> list[TargetItem]:
    """Returns the targets that are valid and have tables, in the order of ``list_items``."""
    return [item for item in list_items(services, store) if item.has_tables]


def get_item(services: Services, store: Store, target_id: str) -> TargetItem:
    """Returns the target of that id, of the folder or else of the store. Raises NotFoundError."""
    entry = services.targets.find(target_id)
    if entry is not None:
        return _of_file(entry)
    stored = find_target(store, target_id)
    if stored is not None:
        return TargetItem(target_id, "store", stored)
    raise missing("target", target_id, list_items(services, store))


def usable_target(services: Services, store: Store, target_id: str) -> Target:
    """Returns the target of that id, for connecting to it.

    Raises:
        NotFoundError: there is none.
        ValidationError: it is not valid, or names a server that this one does not connect to.
    """
    item = get_item(services, store, target_id)
    target = item.valid()
    if item.source == "store":
        check_stored_hosts(target, services.target_hosts)
    return target


def given_target(services: Services, data: Mapping[str, Any]) -> Target:
    """Returns the target that a request describes, its password in its DSN.

    Raises:
        ValidationError: it is not valid.
    """
    data = dict(data)
    password = data.pop("password", None)
    whole = {"kind": kind_of_dsn(data["dsn"]), **data}
    if whole["kind"] is None:
        advice = f"Add {either(kinds())}"
        message = f"missing: the dsn does not imply it, as {dsn_forms()} does. {advice}"
        raise ValidationError("target is not valid:", [Problem("kind", message)])
    target = inline_target(whole)
    if password is not None:
        target = with_password(target, password)
    return check_target(target, services.settings.data_dir, services.target_hosts)


def add(services: Services, store: Store, data: Mapping[str, Any]) -> TargetItem:
    """Stores a target under the id that it gives itself.

    Raises:
        ValidationError: it is not valid, or has no id that can be stored.
        HttpError: the id is taken (409).
    """
    target = given_target(services, {"name": data.get("id"), **data})
    target_id = checked_id(target.id, "target")
    if services.targets.find(target_id) is not None or find_target(store, target_id) is not None:
        raise taken("target", target_id)
    add_target(store, target)
    return get_item(services, store, target_id)


def replace(
    services: Services, store: Store, target_id: str, data: Mapping[str, Any]
) -> TargetItem:
    """Stores another description of a stored target.

    No DSN, or the one that is shown, with ``***`` for its password, keeps the stored one. Another
    DSN without a password keeps the stored password, where it leads to the same server and user.

    Raises:
        NotFoundError: there is none of that id.
        ValidationError: it is not valid, or gives another id.
        HttpError: it is a file (409).
    """
    item = get_item(services, store, target_id)
    refuse_file(item, "target")
    refuse_other_id(data.get("id"), target_id, "target")
    before, said = item.valid(), data.get("dsn")
    whole = {"name": target_id, **data, "id": target_id}
    if said in (None, redact(before.dsn), item.dsn):
        password = whole.pop("password", None)
        target = inline_target({"kind": before.kind, **whole, "dsn": before.dsn})
        if password is not None:
            target = with_other_password(target, password)
    else:
        if "password" not in data and (kept := kept_password(before, said)) is not None:
            whole["password"] = kept
        target = given_target(services, whole)
    replace_target(store, target)
    return get_item(services, store, target_id)


def remove(services: Services, store: Store, target_id: str) -> None:
    """Removes a stored target. Raises NotFoundError, HttpError as ``replace``."""
    refuse_file(get_item(services, store, target_id), "target")
    remove_target(store, target_id)


def _of_file(entry: Entry[Target]) -> TargetItem:
    if entry.content is None:
        problems = tuple(entry.error.problems) if entry.error else ()
        return TargetItem(entry.id, "file", None, problems)
    return TargetItem(entry.id, "file", entry.content.model_copy(update={"id": entry.id}))
