"""The config hash: what a dataset was made from, in 64 hex digits."""

from __future__ import annotations

import hashlib
import json

from sdgen.planning.growth import NONE, Growth
from sdgen.scenario.models import Scenario
from sdgen.seeding import DRAW_VERSION


def config_hash(
    scenario: Scenario, target_kind: str, schema: str | None, growth: Growth = NONE
) -> str:
    """Returns SHA-256, in hex, of the canonical JSON of all that decides what is made.

    Args:
        scenario: the scenario after profile, scale and overrides; other profiles are not in it.
            Values left at their default do not count, so writing a default out, or a new option
            in a later sdgen, changes nothing.
        target_kind: ``sqlite`` or ``postgres``.
        schema: schema of the tables, None where there are none.
        growth: what earlier runs have made.

    The seed is not part of it (it is stored beside it), nor is any DSN; checks change no row.
    """
    content: dict[str, object] = {
        "draw": DRAW_VERSION,
        "scenario": scenario.model_dump(
            mode="json", by_alias=True, exclude_defaults=True, exclude={"seed", "checks"}
        ),
        "target": {"kind": target_kind, "schema": schema},
    }
    if growth.ends:
        content["earlier"] = growth.ends
    return hashlib.sha256(canonical_json(content).encode()).hexdigest()


def canonical_json(content: object) -> str:
    """Returns JSON that is the same for the same content: keys sorted, no spaces."""
    return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
