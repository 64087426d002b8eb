"""Expressions from end to end: ``compile_expression`` returns the SQL of one,
``check_expression`` what is wrong with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import lru_cache

from sqlglot import exp

from dialects import DIALECTS, get_dialect
from dialects import sql_nodes as x
from dialects.cells import Cell
from generators_sql.expressions.builder import Builder
from generators_sql.expressions.column_cells import stored
from generators_sql.expressions.doubles import grain_of
from generators_sql.expressions.parser import SyntaxRefusedError, parse
from generators_sql.expressions.pieces import NOTHING
from generators_sql.expressions.ranges import Range
from generators_sql.expressions.scope import Known, Refused, Scope, Typed
from generators_sql.expressions.telling import told, told_in
from generators_sql.expressions.types import BOOL, NUMBERS, Type
from sdgen.column_types import DataType
from sdgen.errors import did_you_mean, listed, shown
from sdgen.frozen import frozen

_CHOOSING = frozenset({"coalesce", "nullif", "greatest", "least"})


@frozen
class Checked:
    """What is known of an expression without a database.

    Args:
        type: its type, None if something is wrong.
        null: why it can be NULL, None if it cannot.
        longest: most characters of its text, None if there is no such bound.
        unknown: names that stand for columns which there are not.
        problems: what else is wrong, every one.
        limits: what its values may go beyond, such as ``int``, so that the database stops there.
        range: where its numbers lie, those of decimals in units of their last place; None if
            that is not known.
        grain: how near to 0 its numbers can be as doubles, see ``doubles``.
        tells: the columns whose cells can be read back from it, or from the cell that it fills;
            ``ROW`` among them for the row's number. See ``telling``.
    """

    type: Type | None
    null: str | None
    longest: int | None
    unknown: tuple[str, ...]
    problems: tuple[str, ...]
    limits: tuple[str, ...] = ()
    range: Range | None = None
    grain: int | None = None
    tells: frozenset[str] = NOTHING

    @property
    def is_condition(self) -> bool:
        """Whether it is true, false or NULL."""
        return self.type == BOOL

    def all_problems(self, columns: Mapping[str, Known]) -> list[str]:
        """Returns all problems, those of unknown columns with what there is."""
        missing = [
            f"no such column (got {shown(name)}).{did_you_mean(name, columns)} "
            f"Columns: {listed(columns)}"
            for name in self.unknown
        ]
        return [*missing, *self.problems]


def check_expression(
    sql: str,
    columns: Mapping[str, Known],
    *,
    numbered: bool = True,
    rows: int = 2**62,
    target: DataType | None = None,
) -> Checked:
    """Returns what is wrong with an expression, and its type if nothing is.

    Args:
        sql: the expression.
        columns: the columns it may use.
        numbered: whether its rows have numbers, for ``row_number()``.
        rows: how many rows there are.
        target: the type of the column it is to fill, if any.
    """
    # A scenario asks several times, and again for each of its profiles.
    counted = rows if "row_number" in sql.lower() else 0
    return _checked(sql, tuple(columns.items()), numbered, counted, target)


@lru_cache(maxsize=4_096)
def _checked(
    sql: str,
    columns: tuple[tuple[str, Known], ...],
    numbered: bool,
    rows: int,
    target: DataType | None,
) -> Checked:
    # What is allowed is the same in every dialect; the SQL that is built here is not used.
    scope = Scope(
        dialect=get_dialect(next(iter(DIALECTS))),
        columns=dict(columns),
        cell=x.col,
        as_of=datetime(2000, 1, 1, tzinfo=UTC),
        row_number=x.col("i") if numbered else None,
        rows=rows,
        name=lambda _: x.col("part"),  # else what is used several times doubles at each level
    )
    builder = Builder(scope)
    try:
        typed = builder.build(parse(sql))
    except SyntaxRefusedError as error:
        return Checked(None, None, None, (), (str(error),))
    problems = list(builder.problems)
    if not problems and not builder.unknown and target is not None:
        try:
            stored(scope, typed, target)
        except Refused as refused:
            problems.append(str(refused))
    if problems or builder.unknown:
        return Checked(None, None, None, tuple(builder.unknown), tuple(problems))
    limits = tuple(dict.fromkeys(scope.limits))
    return Checked(
        typed.type,
        typed.null,
        typed.longest,
        (),
        (),
        limits,
        typed.range,
        grain_of(typed) if typed.type.kind in NUMBERS else None,
        told(typed) if target is None else told_in(typed, target),
    )


def compile_expression(sql: str, scope: Scope) -> Typed:
    """Returns an expression compiled, as ``Typed`` describes it.

    Args:
        sql: an expression in which ``check_expression`` finds nothing wrong.
        scope: what it is compiled in.

    Raises:
        ValueError: something is wrong with it.
    """
    builder = Builder(scope)
    typed = builder.build(parse(sql))
    if builder.problems or builder.unknown:
        raise ValueError("; ".join([*builder.problems, *builder.unknown]))
    return typed


def strings_in(sql: str) -> Iterator[str]:
    """Yields the strings that an expression may be as it stands: its branches, if not itself."""
    left = [parse(sql)]
    while left:
        node = left.pop()
        if isinstance(node, exp.Literal) and node.is_string:
            yield node.name
        elif isinstance(node, exp.Paren):
            left.append(node.this)
        elif isinstance(node, exp.Case):
            branches = [each.args["true"] for each in node.args["ifs"]]
            left += [*reversed(branches), *filter(None, [node.args.get("default")])]
        elif isinstance(node, exp.Anonymous) and node.name.lower() in _CHOOSING:
            left += node.expressions


def store_expression(sql: str, scope: Scope, target: DataType) -> Cell:
    """Returns an expression compiled as a cell of a column of that type."""
    return stored(scope, compile_expression(sql, scope), target)
