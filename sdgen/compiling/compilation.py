"""What compiling the statements of one plan works out once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import field

from generators_sql.spi import Dictionary
from sdgen.frozen import frozen
from sdgen.scenario.models import Entity


@frozen
class Compilation:
    """What the statements of one plan share while they are compiled; a plan itself never changes.

    It is made by whoever compiles. Statements may have one each: what Python makes for them is
    then made once for each. Plans that differ in neither scenario, seed, as_of nor growth may
    share one.

    Args:
        mark: what the names of look-up tables begin with where another plan's are on the same
            connection: those of equal names may hold something else.
    """

    mark: str = ""
    _made: dict[tuple[str, ...], Dictionary] = field(default_factory=dict)
    _shared: dict[str, frozenset[str]] = field(default_factory=dict)
    _names: list[Counter[str]] = field(default_factory=list)

    def made_once(self, key: tuple[str, ...], make: Callable[[], Dictionary]) -> Dictionary:
        """Returns the dictionary that ``make`` returns, called once for a key.

        Args:
            key: entity, column, parts and what of them it is.
            make: depends on nothing but the plan and the key.
        """
        if key not in self._made:
            self._made[key] = make()
        return self._made[key]

    def names_counted_once(self, count: Callable[[], Counter[str]]) -> Counter[str]:
        """Returns how often columns of the plan have which names, as ``count`` returns it."""
        if not self._names:
            self._names.append(count())
        return self._names[0]

    def shared_columns(self, entity: Entity) -> frozenset[str]:
        """Returns the columns of an entity that others of its columns are computed from."""
        if entity.name not in self._shared:
            self._shared[entity.name] = frozenset(
                name for column in entity.columns for name in column.generator.params.siblings()
            )
        return self._shared[entity.name]
