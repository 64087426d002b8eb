"""What an expression is compiled in, and what its parts are compiled to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field, replace
from datetime import datetime

from sqlglot import exp

from dialects import Dialect
from dialects import sql_nodes as x
from generators_sql.expressions.pieces import NOTHING, Pieces
from generators_sql.expressions.ranges import BITS_64, Range
from generators_sql.expressions.types import Type
from sdgen.column_types import DataType
from sdgen.frozen import frozen

Operation = type[exp.Add | exp.Sub | exp.Mul | exp.DPipe | exp.And | exp.Or]
_CHEAP = (exp.Column, exp.Literal, exp.Boolean, exp.Null)


@frozen
class Known:
    """What an expression may know about a column.

    Args:
        type: its type.
        nullable: whether it can be NULL.
        longest: most characters of its texts, None if there is no such bound.
        range: where its whole numbers or doubles, or the units of its decimals lie; None if
            nothing is known.
        grain: how near to 0 its doubles can be, see ``doubles``; None if it is not known.
    """

    type: DataType
    nullable: bool = False
    longest: int | None = None
    range: Range | None = None
    grain: int | None = None


@frozen
class Scope:
    """Where an expression is compiled: a row being made, or one of a stored table.

    Args:
        dialect: the dialect the SQL is written in.
        columns: the columns it may use.
        cell: the SQL of a column's cell, of that column's type.
        exact: the units of a column's decimal, the microseconds of its time, where they are at
            hand, so that the cell need not be converted; else None.
        as_of: what as_of() is, UTC.
        row_number: the 0-based row number, a 64-bit integer; None if there is none.
        rows: how many rows there are.
        name: names an expression, so that using it more than once does not compute it again.
        subject: what is computed, for messages that the database gives.
        limits: what its values may go beyond, as it turns out while compiling.
    """

    dialect: Dialect
    columns: Mapping[str, Known]
    cell: Callable[[str], exp.Expression]
    as_of: datetime
    row_number: exp.Expression | None = None
    rows: int = 2**62
    name: Callable[[exp.Expression], exp.Expression] | None = None
    exact: Callable[[str], exp.Expression | None] = lambda _: None
    subject: str = "an expression"
    limits: list[str] = field(default_factory=list)

    def failure(self, what: str) -> str:
        """Returns what a database says of a value that is beyond something."""
        return f"out of range of {what}: {self.subject}"

    def reusable(self, node: exp.Expression) -> exp.Expression:
        """Returns an expression that can be used several times."""
        if isinstance(node, _CHEAP) or self.name is None:
            return node
        return self.name(x.own(node))


@frozen
class Typed:
    """A compiled part of an expression.

    Args:
        node: the SQL. A decimal is a whole number of units, 10^-scale each; an interval one of
            microseconds.
        type: its type.
        null: why it can be NULL, None if it cannot.
        longest: most characters of a text, None if there is no such bound.
        ticks: whether a time is given as microseconds since 1970-01-01 UTC.
        constant: the value of a literal.
        instant: of a time that is known beforehand, its microseconds since 1970-01-01 UTC.
        moment: of the time in a cell, the same, where they are at hand.
        range: where a number, as ``node`` has it, lies; None if nothing is known.
        grain: how near to 0 a double can be, see ``doubles``; None if it is not known.
        overflows: whether it may be beyond 64 bits; see ``guards``.
        nothing: whether it is a NULL that is written out.
        tells: the columns whose cells can be read back from it, see ``telling``.
        step: of whole numbers; any two differ by a multiple of it.
        pieces: of a text, what it is joined of; none where nothing is known.
    """

    node: exp.Expression
    type: Type
    null: str | None = None
    longest: int | None = None
    ticks: bool = False
    constant: int | str | None = None
    instant: int | None = None
    moment: exp.Expression | None = None
    range: Range | None = None
    grain: int | None = None
    overflows: bool = False
    nothing: bool = False
    tells: frozenset[str] = NOTHING
    step: int = 1
    pieces: Pieces = ()

    @property
    def reach(self) -> Range:
        """Where an integer lies."""
        return self.range or BITS_64

    def but(self, node: exp.Expression, **changes: object) -> Typed:
        """Returns the same for another node: nothing is known of what it is or tells."""
        unknown = dict.fromkeys(("constant", "instant", "moment", "range", "grain"))
        untold = {"tells": NOTHING, "step": 1, "pieces": ()}
        changes = {**unknown, **untold, "nothing": False, **changes}
        return replace(self, node=node, **changes)  # type: ignore[arg-type]


class Refused(Exception):  # noqa: N818  (a part, not the program, is in error)
    """What is wrong with a part of an expression; empty if a part of it is wrong itself."""


def why_null(*parts: Typed) -> str | None:
    """Returns why something computed of parts can be NULL, None if it cannot."""
    return next((part.null for part in parts if part.null), None)


def range_of(parts: Sequence[Typed]) -> Range | None:
    """Returns where one of several numbers of one type lies, None if that is not known."""
    ranges = [part.range for part in parts if not part.nothing]
    known = [each for each in ranges if each is not None]
    return Range.all_of(known) if known and len(known) == len(ranges) else None


def held(node: exp.Expression) -> exp.Expression:
    """Returns the node (see ``x.own``) so that it can stand within any operation."""
    node = x.own(node)
    loose = (exp.Binary, exp.Not, exp.Neg, exp.In, exp.Between, exp.Is)
    return exp.Paren(this=node) if isinstance(node, loose) else node


def chained(left: exp.Expression, right: exp.Expression, how: Operation) -> exp.Expression:
    """Returns ``left how right`` for an operation that binds to the left."""
    first = x.own(left) if isinstance(left, how) else held(left)
    more = {"safe": False} if how is exp.DPipe else {}
    return how(this=first, expression=held(right), **more)
