"""uniform: every parent equally likely."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.fk_shapes.group import Group
from generators_sql.fk_shapes.shape import Eligible, Shape
from generators_sql.spi import Row


class Uniform(Shape):
    """Every parent is equally likely: most have about the same number of children, some none."""

    type: Literal["uniform"] = Field(description="`uniform`, the default.")

    finds_any: ClassVar[bool] = True
    is_drawn: ClassVar[bool] = True

    def parent(self, row: Row, parents: Eligible) -> exp.Expression:
        return x.plus(row.below(parents.some), parents.first)

    def why_not_within(self) -> str | None:
        return None

    def place(self, row: Row, group: Group) -> exp.Expression:
        return row.below_value(group.count, group.most)

    def summary(self) -> str:
        return "of a random row"
