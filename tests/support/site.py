"""A site for tests of the pages: small scenarios and targets, and some that are up to no good."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import yaml

from tests.support.runs import column_of, entity_of
from tests.support.server import slow, tiny

EVIL = "<script>alert(1)</script>"
EVIL_IMAGE = '"><img src=x onerror=alert(2)>'


def shop() -> dict[str, Any]:
    """Return a scenario of two entities, with a bit of everything that is drawn."""
    customers = entity_of(
        "customers",
        300,
        id=("int", "sequence", {}),
        name=("string", "faker_name", {}),
        tier=("string", "choice", {"values": ["gold", "basic"], "weights": [1, 4]}),
        credit=("double", "normal", {"mean": 100, "std": 15}),
    )
    customers["columns"][0]["primary_key"] = True
    customers["columns"][3] |= {"nullable": True, "null_rate": 0.25}
    orders = entity_of(
        "orders",
        4_000,
        id=("uuid", "uuid4", {}),
        customer_id=("int", "fk", {"entity": "customers", "column": "id"}),
        placed_at=("timestamp", "time_series", {"start": "-30d", "step": "10m"}),
    )
    few = {"description": "For a quick look.", "scale": 0.1, "rows": {"orders": 50}}
    return {
        "id": "shop",
        "name": "Small shop",
        "entities": [customers, orders],
        "profiles": {"few": few},
    }


def evil() -> dict[str, Any]:
    """Return a scenario each of whose texts would run a script if it were not escaped."""
    entity = entity_of(EVIL, 40)
    entity["columns"] = [
        column_of(EVIL, "string", "choice", {"values": [EVIL, EVIL_IMAGE]}),
        column_of(EVIL_IMAGE, "text", "const", {"value": EVIL}),
    ]
    return {
        "id": "evil",
        "name": EVIL,
        "version": EVIL,
        "description": EVIL_IMAGE,
        "seed": 1,
        "entities": [entity],
    }


def fill_site(folder: Path) -> None:
    """Write the scenarios and targets of the site into a server's folder."""
    for name in ("scenarios", "targets", "data"):
        (folder / name).mkdir()
    broken = {"name": EVIL, "entities": [{"name": EVIL, "rows": -1, "columns": []}]}
    documents: dict[str, dict[str, Any]] = {
        "scenarios/shop": shop(),
        "scenarios/tiny": tiny(),
        "scenarios/slow": slow(),
        "scenarios/evil": evil(),
        "scenarios/broken": broken,
        "targets/demo": _target(folder, "demo", "Demo"),
        "targets/evil": _target(folder, "evil", EVIL),
        "targets/slow": _target(folder, "slow", "Slow"),
        "targets/taken": _target(folder, "taken", "Taken"),
    }
    for path, document in documents.items():
        (folder / f"{path}.yaml").write_text(yaml.safe_dump(document, sort_keys=False))
    with closing(sqlite3.connect(folder / "taken.sqlite")) as other:
        other.execute(f'CREATE TABLE "items" ("{EVIL}" TEXT)')
        other.execute(f'CREATE TABLE "{EVIL}" (x TEXT)')


def _target(folder: Path, name: str, title: str) -> dict[str, Any]:
    return {"id": name, "name": title, "kind": "sqlite", "dsn": str(folder / f"{name}.sqlite")}
