"""What was read of other versions of a scenario, so that what stays as it is is not read again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sdgen.scenario.models import Entity, Scenario
from sdgen.scenario.right_entities import RightEntities
from sdgen.scenario.unchecked_data import as_list


class ReadBefore:
    """What was read of other versions of a scenario: the models of entities, and which are right.

    Attributes:
        as_of: what relative times count from in all of them: the time it was made.
        right: the entities that were found right.
    """

    def __init__(self) -> None:
        self.as_of = datetime.now(UTC).replace(microsecond=0)
        self.right = RightEntities()
        self._models: dict[int, tuple[object, Entity]] = {}  # with the data: no other has its id

    def with_models(self, data: Mapping[str, Any]) -> dict[str, Any]:
        """Returns the data of a scenario with models in place of entities read before."""
        entities = [
            self._models[id(raw)][1] if id(raw) in self._models else raw
            for raw in as_list(data.get("entities"))
        ]
        return {**data, "entities": entities}

    def keep(self, data: Mapping[str, Any], scenario: Scenario) -> None:
        """Keeps the models that were read from the data of a scenario."""
        for raw, entity in zip(data["entities"], scenario.entities, strict=True):
            self._models[id(raw)] = raw, entity
