"""The config hash: what a dataset was made from, in 64 hex digits."""

from __future__ import annotations

import hashlib
import json

from generators_sql.spi.ordered_mappings import COUNTS_ORDER
from sdgen.planning.growth import NONE, Growth
from sdgen.scenario.models import Entity, Scenario
from sdgen.seeding import DRAW_VERSION

VALUES_VERSION = 2
"""Raised once in a release in which some generator makes other values of the same params and draws.

A run is then not continued, resumed, replayed or verified by a version that would mix its rows with
others.
"""


def config_hash(
    scenario: Scenario, target_kind: str, schema: str | None, growth: Growth = NONE
) -> str:
    """Returns SHA-256, in hex, of the canonical JSON of all that decides what is made.

    Args:
        scenario: the scenario after profile, scale and overrides; other profiles are not in it.
            Values left at their default do not count, so writing a default out, or a new option
            in a later sdgen, changes nothing. Nor does the order of keys, but where it decides
            values (``generators_sql.spi.ordered_mappings``).
        target_kind: ``sqlite`` or ``postgres``.
        schema: schema of the tables, None if there are none.
        growth: what earlier runs have made.

    Rows that are there are not part of it: what was found of them is stored beside it, too.

    The seed is not part of it (it is stored beside it), nor is any DSN; checks change no row.
    """
    said = scenario.model_dump(
        mode="json",
        by_alias=True,
        exclude_defaults=True,
        exclude={"seed", "checks"},
        context=COUNTS_ORDER,
    )
    for entity in said["entities"]:
        if entity.get("existing"):
            entity.pop("rows", None)
    content: dict[str, object] = {
        "draw": DRAW_VERSION,
        "values": VALUES_VERSION,
        "scenario": said,
        "target": {"kind": target_kind, "schema": schema},
    }
    if growth.ends:
        content["earlier"] = growth.ends
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def facts_of(entity: Entity) -> dict[str, object]:
    """Returns all that decides the rows of an entity but how many there are, to be compared."""
    return entity.model_dump(
        mode="json", exclude_defaults=True, exclude={"rows", "table_mode"}, context=COUNTS_ORDER
    )
