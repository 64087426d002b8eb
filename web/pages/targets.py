"""``/targets``: the databases that runs write to."""

from __future__ import annotations

from sdgen.databases.descriptor import FileDatabase, ServerDatabase
from sdgen.databases.folders.descriptor import FolderDatabase
from sdgen.databases.registry import all_databases, dsn_forms
from sdgen.store.targets import list_checks
from web import targets
from web.pages.rendering import render
from web.services import Services


def show(services: Services) -> str:
    """Returns the page. Its dialog has fields for the first kind of server, files and folders."""
    with services.store() as store:
        items = targets.list_items(services, store)
        checked = [(item, next(iter(list_checks(store, item.id, 1)), None)) for item in items]
    databases = all_databases()
    return render(
        "targets.html",
        "Targets",
        title="Targets",
        targets=checked,
        databases=databases,
        server=next(each for each in databases if isinstance(each, ServerDatabase)),
        files=[each for each in databases if isinstance(each, FileDatabase)],
        folders={each.kind: each for each in databases if isinstance(each, FolderDatabase)},
        forms=dsn_forms(),
    )
