"""The types that existing tables store cells as, where those are none of sdgen's own.

A cell of such a column is a string in all that is computed. Right before it is stored the database
casts it to the column's type, and compares the strings that it makes of the stored values.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlglot import exp

from dialects import Dialect
from dialects import sql_nodes as x
from sdgen.scenario.models import Entity


@dataclass(frozen=True)
class TypeName:
    """The name of a type of a database.

    Args:
        name: the name.
        schema: the schema that has it.
    """

    name: str
    schema: str

    def cast(self, node: exp.Expression) -> exp.Cast:
        """Returns an expression as a value of the type.

        The name is quoted, so that no keyword is read into it: ``BIT`` alone would be ``BIT(1)``.
        """
        return exp.Cast(this=x.own(node), to=x.named_type(self.name, self.schema))


@dataclass(frozen=True)
class StoredTypes:
    """The types that cells of existing tables are cast to.

    Args:
        casts: entity → column → the type.
    """

    casts: Mapping[str, Mapping[str, TypeName]] = field(default_factory=dict)

    def of(self, entity: Entity, column: str) -> TypeName | None:
        """Returns the type that a column's cells are cast to; None where they are stored as is."""
        return self.casts.get(entity.name, {}).get(column)

    def stored(self, entity: Entity, column: str, cell: exp.Expression) -> exp.Expression:
        """Returns a cell as it is stored in a column."""
        to = self.of(entity, column)
        return cell if to is None else to.cast(cell)

    def read(
        self, dialect: Dialect, entity: Entity, column: str, cell: exp.Expression
    ) -> exp.Expression:
        """Returns a stored cell as what the scenario says it is: a string, where it was cast."""
        return cell if self.of(entity, column) is None else dialect.as_text(cell)


AS_THEY_ARE = StoredTypes()
"""No cell is cast."""
