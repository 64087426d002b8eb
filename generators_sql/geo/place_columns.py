"""Columns that say a row's place, and cells that are made from the place they have drawn."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.geo.places import City
from generators_sql.spi import (
    ColumnFacts,
    EntityRow,
    Generator,
    ParamProblem,
    Reference,
    Row,
    SharedDraw,
    null_problems,
)
from sdgen.frozen import frozen


class OfPlaces(SharedDraw):
    """A generator that draws a city, or takes that of another column."""

    @abstractmethod
    def link(self) -> PlaceLink | None:
        """Returns where the city is taken from; None if it is drawn."""

    @abstractmethod
    def drawn_from(self) -> tuple[City, ...]:
        """Returns the cities it draws from."""


@frozen
class PlaceLink:
    """A column that says the place of a row.

    Args:
        of: the column.
        via: the fk of this row that points to the row which has the column; None for this row.
    """

    of: str
    via: str | None = None

    def siblings(self) -> tuple[str, ...]:
        """Returns the column of the row itself that the place is taken from, or followed by."""
        return (self.of if self.via is None else self.via,)

    def cells(self, column: ColumnFacts) -> tuple[Reference, ...]:
        """Returns the columns that the place depends on, for one of the row's columns."""
        own = Reference(column.entity, self.siblings()[0])
        entity = self._entity(column)
        return (own,) if self.via is None or entity is None else (own, Reference(entity, self.of))

    def cities(self, column: ColumnFacts) -> tuple[City, ...]:
        """Returns the cities that the place is one of; none where that cannot be told."""
        seen: set[ColumnFacts] = set()
        link: PlaceLink = self
        while (found := link._found(column)) is not None and found[0] not in seen:
            column, generator = found
            if not isinstance(generator, OfPlaces):
                return ()
            seen.add(column)
            next_link = generator.link()
            if next_link is None:
                return generator.drawn_from()
            link = next_link
        return ()

    def number(self, row: Row) -> exp.Expression:
        """Returns the number of the row's place among ``cities``."""
        return self._there(row).drawn(self.of)

    def where_known(self, row: Row, value: exp.Expression) -> exp.Expression:
        """Returns a value made from the place, NULL where the column that says it is NULL."""
        unknown: list[exp.Expression] = []
        fk = row.column.sibling(self.via) if self.via is not None else None
        if self.via is not None and fk is not None and fk[0].nullable:
            unknown.append(exp.Is(this=row.value(self.via), expression=exp.Null()))
        found = self._found(row.column)
        if found is not None and found[0].nullable:
            place = self._there(row).value(self.of)
            unknown.append(exp.Is(this=place, expression=exp.Null()))
        if not unknown:
            return value
        return x.case((exp.or_(*unknown), row.dialect.null(row.column.kind)), otherwise=value)

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        """Yields what is wrong with the params ``of`` and ``via`` of a column."""
        entity = self._entity(column)
        if entity is None:
            yield from self._via_problems(column)
            return
        reason = column.dataset.no_column(entity, self.of)
        if reason and self.via is not None:
            yield ParamProblem("of", reason)
        found = self._found(column)
        if found is None:
            return  # told of with the siblings
        facts, generator = found
        name = self.of if self.via is None else f"{entity}.{self.of}"
        if not isinstance(generator, OfPlaces):
            yield ParamProblem(
                "of",
                f"{name} is not a place (got {generator.type}). Name a column filled by place, "
                "which draws one",
            )
            return
        yield from null_problems(column, facts, "of", name)
        fk = column.sibling(self.via) if self.via is not None else None
        if fk is not None:
            yield from null_problems(column, fk[0], "via")

    def _via_problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        fk = column.sibling(self.via or "")
        if fk is not None:  # else told of with the siblings
            facts, generator = fk
            yield ParamProblem(
                "via", f"{facts.name} is not an fk (got {generator.type}). Use an fk column"
            )

    def _there(self, row: Row) -> EntityRow:
        return row if self.via is None else row.via(self.via)

    def _entity(self, column: ColumnFacts) -> str | None:
        if self.via is None:
            return column.entity
        fk = column.sibling(self.via)
        return None if fk is None else fk[1].points_to(fk[0])

    def _found(self, column: ColumnFacts) -> tuple[ColumnFacts, Generator] | None:
        """Returns the column that says the place, and what fills it; None if it is unknown."""
        entity = self._entity(column)
        if entity is None:
            return None
        facts = column.dataset.column(entity, self.of)
        generator = column.dataset.generator(entity, self.of)
        return None if facts is None or generator is None else (facts, generator)


def link_of(of: str | None, via: str | None) -> PlaceLink | None:
    """Returns where a place is taken from, by the params ``of`` and ``via``; None for nowhere."""
    return None if of is None else PlaceLink(of, via)
