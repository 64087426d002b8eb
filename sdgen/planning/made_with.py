"""What a scenario's values depend on beside sdgen: packages that make them in Python."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.metadata import version
from platform import python_version_tuple

from generators_sql.registry import package_of
from sdgen.scenario.models import Scenario


def made_with(scenario: Scenario) -> Mapping[str, str]:
    """Returns package → version of all that makes values in Python, of Python too, if any."""
    names = {
        name
        for entity in scenario.entities
        for column in entity.columns
        for generator in column.generator.params.with_parts()
        for name in (*generator.packages(), package_of(generator.type))
        if name is not None
    }
    versions = {name: version(name) for name in sorted(names)}
    return {**versions, "Python": ".".join(python_version_tuple()[:2])} if versions else {}
