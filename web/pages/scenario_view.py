"""A scenario as its page shows it: diagram, entities, a sample of their rows."""

from __future__ import annotations

from urllib.parse import urlencode

from markupsafe import Markup

from sdgen.frozen import frozen
from sdgen.instants import format_instant
from sdgen.scenario.models import Scenario
from web.drawings.diagram import entity_diagram, neighbours
from web.pages.entity_parts import EntityPart, part_of
from web.pages.samples import Sample, Samples

_MOST_COLUMNS_OPEN = 40
"""With more columns than that, entities are folded at first."""


@frozen
class ScenarioView:
    """A scenario as it is shown.

    Args:
        profile: the name of the profile that makes it; None without.
        entity: the entity that is shown alone; None for all.
        sample: a sample of its rows.
        diagram: its entities, or those around the one that is shown.
        parts: its entities, those that are shown.
    """

    profile: str | None
    entity: str | None
    sample: Sample
    diagram: Markup
    parts: tuple[EntityPart, ...]

    @property
    def rows(self) -> int:
        """Rows of all entities."""
        return sum(entity.rows for entity in self.sample.order)

    @property
    def columns(self) -> int:
        """Columns of the entities that are shown."""
        return sum(len(part.columns) for part in self.parts)

    @property
    def folded(self) -> bool:
        """Whether entities are folded at first."""
        return self.columns > _MOST_COLUMNS_OPEN and len(self.parts) > 1

    @property
    def large(self) -> bool:
        """Whether there are too many entities to do something for each at once."""
        return self.sample.is_large

    @property
    def read(self) -> list[str]:
        """Names of the entities whose rows are there already."""
        return [entity.name for entity in self.sample.scenario.entities if entity.existing]

    @property
    def sampled(self) -> int:
        """How many entities have a sample here."""
        return len(self.sample.entities)

    @property
    def as_of(self) -> str:
        """What relative times count from."""
        return format_instant(self.sample.as_of)

    @property
    def all_link(self) -> str:
        """The query of the page of all entities."""
        return f"?{urlencode({'profile': self.profile} if self.profile else {})}"

    def link_to(self, entity: str) -> str:
        """Returns the query of the page of one entity."""
        given = {"profile": self.profile, "entity": entity}
        return f"?{urlencode({name: value for name, value in given.items() if value})}"


def view_of(
    samples: Samples, scenario: Scenario, profile: str | None = None, entity: str | None = None
) -> ScenarioView:
    """Returns a scenario as it is shown.

    Args:
        samples: makes the samples.
        scenario: a valid scenario.
        profile: name of the profile that makes it.
        entity: the entity to show alone; None for all.

    Raises:
        NotFoundError: there is no such entity, or its rows are there already.
        ValidationError: there is no such profile.
    """
    sample = samples.of(scenario, profile, entity)
    entities = sample.scenario.entities
    title = f"Entities of {scenario.name}"
    if entity is not None:
        entities, title = neighbours(entities, entity), f"Entities around {entity}"
    parts = tuple(
        part_of(each, sample.entities.get(each.name))
        for each in sample.order
        if entity in (None, each.name)
    )
    diagram = entity_diagram(entities, title, sample.guessed)
    return ScenarioView(profile, entity, sample, diagram, parts)
