"""The rows below a row, by one foreign key or by several in turn, where formulas tell them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.fk_shapes.family import Family, Layout, TellingShape
from generators_sql.fk_shapes.shape import Eligible
from generators_sql.spi import ColumnFacts, Dataset, Row
from sdgen.frozen import frozen


@frozen
class Link:
    """A foreign key whose shape tells by a formula which rows point to each row.

    Args:
        column: the foreign key.
        entity: the entity it points to.
        shape: its distribution.
        runs: the runs that have made rows, up to the one in question: the foreign key, and the
            rows pointed to by those of that run.
    """

    column: ColumnFacts
    entity: str
    shape: TellingShape
    runs: tuple[tuple[ColumnFacts, Eligible], ...]

    @classmethod
    def of(cls, dataset: Dataset, entity: str, name: str, *, nullable: bool = False) -> Link | None:
        """Returns a column as such a foreign key; None if it is none.

        Args:
            dataset: the scenario.
            entity: the entity.
            name: the column.
            nullable: whether its cells may be NULL: it is then told which rows would point to a
                row if none were.
        """
        column, made = dataset.column(entity, name), dataset.generator(entity, name)
        if column is None or made is None or (column.nullable and not nullable):
            return None
        there, shape = made.points_to(column), getattr(made, "distribution", None)  # an fk's
        is_plain = not any(getattr(made, each, None) for each in ("where", "within"))
        if there is None or there == entity or not isinstance(shape, TellingShape) or not is_plain:
            return None
        runs = tuple(_runs(dataset, column, there))
        if shape.layout() is None or not runs or (len(runs) > 1 and not shape.of_new_rows):
            return None  # or rows of several runs point to the same row
        if any(not parents.count or not shape.is_told(facts, parents) for facts, parents in runs):
            return None
        return cls(column, there, shape, runs)

    @property
    def layout(self) -> Layout | None:
        """How the rows that point to the same row lie."""
        return self.shape.layout()

    @property
    def most(self) -> int:
        """How many rows point to each row at most."""
        return max(self.shape.most_children(*run) or 0 for run in self.runs)

    def family(self, row: Row, parent: exp.Expression, what: str) -> Family:
        """Returns the rows that point to a row.

        Args:
            row: the row being written.
            parent: the number of the row pointed to, a column.
            what: what they are for; names them among those of the row's column.
        """
        found: list[tuple[int, Family]] = []
        for run, (facts, parents) in enumerate(self.runs):
            draws = row.draws_of(facts.entity, facts.name, f"{what}_{run}" if run else what)
            family = self.shape.family(draws, facts, parents, parent)
            found.append((parents.first + parents.count, family))
        if len(found) == 1:
            return found[0][1]
        count = _by_run(parent, [(end, each.count) for end, each in found])
        count = row.named(f"{what}_count", count, "how many rows point to it")

        def child(place: exp.Expression) -> exp.Expression:
            return _by_run(parent, [(end, each.child(place)) for end, each in found])

        firsts = [(end, each.first) for end, each in found if each.first is not None]
        if len(firsts) < len(found):
            return Family(count, child)
        first = _by_run(parent, firsts)
        return Family(count, child, row.named(f"{what}_first", first, "row of its first child"))


@frozen
class Lineage:
    """Foreign keys that lead from the rows of an entity to those of another, one by one.

    Args:
        links: the foreign keys, from the rows pointed to last down to the rows in question; none
            where each row is itself.
    """

    links: tuple[Link, ...]

    @classmethod
    def of(cls, column: ColumnFacts, path: tuple[str, ...]) -> Lineage | None:
        """Returns the way up from a column's entity; None if formulas do not tell the way down.

        Args:
            column: any column of the entity.
            path: the foreign keys, followed one after the other.
        """
        links: list[Link] = []
        entity = column.entity
        for step in path:
            link = Link.of(column.dataset, entity, step)
            if link is None:
                return None
            links.insert(0, link)
            entity = link.entity
        # Below rows that lie apart others lie in an order that is not that of the rows.
        if len(links) > 1 and any(link.layout is not Layout.SIDE_BY_SIDE for link in links):
            return None
        return cls(tuple(links))

    @property
    def in_order(self) -> bool:
        """Whether the rows below a row are numbered in their order."""
        return all(link.layout is not Layout.ANYWHERE for link in self.links)

    def below(self, row: Row, top: exp.Expression, what: str) -> Family:
        """Returns the rows below a row.

        Args:
            row: the row being written.
            top: the number of the row above them, a column.
            what: what they are for.
        """
        family = Family(x.int64(1), lambda place: x.add(top, place), top)
        for level, link in enumerate(self.links):
            what_here = f"{what}_{level + 1}"
            if level == 0:
                family = link.family(row, top, what_here)
                continue
            family = _next_level(row, link, family, what_here)
        return family


def _next_level(row: Row, link: Link, above: Family, what: str) -> Family:
    """Returns the rows that point to one of several rows that lie side by side."""
    first, count = above.first, above.count
    if first is None:
        raise TypeError("rows below others have to lie side by side")
    last = x.plus(x.add(first, count), -1)
    last = row.named(f"{what}_above", last, "the last of the rows above")
    of_first, of_last = (
        link.family(row, first, f"{what}_first"),
        link.family(row, last, f"{what}_last"),
    )
    if of_first.first is None or of_last.first is None:
        raise TypeError("rows below others have to lie side by side")
    begin = of_first.first
    some = exp.GT(this=x.own(count), expression=x.integer(0))
    size = x.sub(x.add(of_last.first, of_last.count), begin)
    size = row.named(f"{what}_count", x.case((some, size), otherwise=x.int64(0)), "how many")
    return Family(size, lambda place: x.add(begin, place), begin)


def _runs(
    dataset: Dataset, column: ColumnFacts, entity: str
) -> Iterator[tuple[ColumnFacts, Eligible]]:
    """Yields the foreign key as in each run that has made rows or those they point to, and these.

    Args:
        dataset: the scenario.
        column: the foreign key.
        entity: the entity it points to.
    """
    for then in (*dataset.earlier, dataset):
        facts = then.column(column.entity, column.name)
        first, end = then.first_of(entity), then.rows_of(entity) or 0
        if facts is not None and (first < end or facts.first < facts.rows):
            yield facts, Eligible(first, end - first)


def _by_run(parent: exp.Expression, values: Sequence[tuple[int, exp.Expression]]) -> exp.Expression:
    """Returns the value of a row, by the run that has made it.

    Args:
        parent: the row number.
        values: for each run, how many rows there are after it, and the value of those it has made.
    """
    *earlier, (_, now) = values
    tested = [
        (exp.LT(this=x.own(parent), expression=x.integer(end)), value) for end, value in earlier
    ]
    return x.case(*tested, otherwise=now)
