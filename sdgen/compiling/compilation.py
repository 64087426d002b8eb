"""What compiling the statements of one plan works out once."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import field
from typing import Any, TypeVar, cast

from sdgen.frozen import frozen
from sdgen.scenario.models import Entity

Made = TypeVar("Made")


@frozen
class Compilation:
    """What the statements of one plan share while they are compiled; a plan itself never changes.

    It is made by whoever compiles. Statements may have one each: what is worked out for them is
    then worked out once for each. Plans that differ in neither scenario, seed, as_of, growth,
    existing rows nor dialect may share one.

    Args:
        mark: what the names of look-up tables begin with where another plan's are on the same
            connection: those of equal names may hold something else.
    """

    mark: str = ""
    _made: dict[Hashable, Any] = field(default_factory=dict)

    def made_once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Returns what ``make`` returns, called once for a key.

        Args:
            key: what it is, and of what; no two kinds share one.
            make: depends on nothing but the plan and the key.
        """
        if key not in self._made:
            self._made[key] = make()
        return cast(Made, self._made[key])

    def shared_columns(self, entity: Entity) -> frozenset[str]:
        """Returns the columns of an entity that others of its columns are computed from."""

        def siblings() -> frozenset[str]:
            columns = (column.generator.params.siblings() for column in entity.columns)
            return frozenset(name for each in columns for name in each)

        return self.made_once(("shared columns", entity.name), siblings)
