"""Whether the schemas that are wanted exist."""

from __future__ import annotations

from collections.abc import Collection

from dialects import sql_nodes as x
from sdgen.databases.catalog import Catalog
from sdgen.errors import TargetError


def check_schemas(catalog: Catalog, names: Collection[str]) -> None:
    """Raises TargetError where one of these schemas does not exist."""
    missing = [x.ident(name).sql() for name in catalog.missing_schemas(names)]
    if missing:
        said = "; ".join(
            f"schema {name} does not exist. Create it (CREATE SCHEMA {name}) or name another"
            for name in missing
        )
        raise TargetError(said)
