"""A walk down a tree of any number of levels, which the database takes once, from the roots."""

from __future__ import annotations

from collections.abc import Callable

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.spi import NUMBER, AllRows, Row
from sdgen.frozen import frozen

LEVEL, ROOT, PATH = "level", "root", "path"
_ABOVE, _OWN = "above", "own"
_TREE, _WALK = "tree", "walk"


@frozen
class Walk:
    """The way down a tree, from its roots.

    Args:
        entity: the entity that the tree is of.
        via: the column that points to the row above.
        above: returns the number of the row above one, of a root its own.
        own: returns a row's part of its path; None if no path is wanted.
        separator: what stands between parts.
    """

    entity: str
    via: str
    above: Callable[[Row], exp.Expression]
    own: Callable[[Row], exp.Expression] | None = None
    separator: str = ""

    def finding(self, wanted: str, rows: AllRows) -> exp.Query:
        """Returns the query of one value of each row, with its number.

        Args:
            wanted: ``LEVEL``, 0 for roots, ``ROOT``, the number of its root, or ``PATH``.
            rows: all rows.
        """
        both = exp.union(self._roots(), self._below(), distinct=False, copy=False)
        whole = exp.select(x.col(NUMBER), x.col(wanted)).from_(x.table(_WALK))
        whole = whole.order_by(x.col(NUMBER))  # SQLite stores entries where their numbers belong
        tree = rows.of(self.entity, self.via, self._cells)
        whole = whole.with_(x.ident(_TREE), as_=tree, recursive=True, copy=False)
        return whole.with_(x.ident(_WALK), as_=both, recursive=True, copy=False)

    def _cells(self, row: Row) -> dict[str, exp.Expression]:
        wanted = {_ABOVE: self.above(row)}
        if self.own is not None:
            # Joined to nothing it is a text of any length, as paths are.
            wanted[_OWN] = x.concat(self.own(row), x.text(""))
        return wanted

    def _roots(self) -> exp.Select:
        level, root = x.alias(x.int64(0), LEVEL), x.alias(x.col(NUMBER), ROOT)
        roots = exp.select(x.col(NUMBER), level, root).from_(x.table(_TREE))
        roots = roots.where(exp.EQ(this=x.col(_ABOVE), expression=x.col(NUMBER)))
        return roots if self.own is None else roots.select(x.alias(x.col(_OWN), PATH))

    def _below(self) -> exp.Select:
        number, above = x.col(NUMBER, _TREE), x.col(_ABOVE, _TREE)
        below = exp.select(number, x.plus(x.col(LEVEL, _WALK), 1), x.col(ROOT, _WALK))
        on = exp.EQ(this=above, expression=x.col(NUMBER, _WALK))
        below = below.from_(x.table(_WALK)).join(x.table(_TREE), on=on)
        below = below.where(exp.NEQ(this=above.copy(), expression=number.copy()))
        if self.own is None:
            return below
        way = x.concat(x.col(PATH, _WALK), x.text(self.separator), x.col(_OWN, _TREE))
        return below.select(way)
