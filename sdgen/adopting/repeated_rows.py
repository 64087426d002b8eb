"""Unique keys that rows made in memory break, where there is no database to try them in."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from sqlglot import exp
from sqlglot.errors import SqlglotError

from dialects import Dialect, get_dialect
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.registry import memory_database
from sdgen.databases.stored_tables import StoredKey
from sdgen.errors import Problem, SdgenError
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.runs.previewing.sampling import sample
from sdgen.scenario.models import Entity

_MOST_ROWS, _SECONDS = 2_000, 10.0
_LONGEST = 2_000  # characters of a condition
_TRUE = {"true", "t", "1"}

Row = Mapping[str, str | None]
Test = Callable[[str | None], bool]
"""Whether a cell is one of a row that a key is of."""


def repeated_rows(plan: Plan, inspection: Inspection, asked: Collection[str]) -> Iterator[Problem]:
    """Yields the unique keys of some tables that rows of the run break.

    Args:
        plan: the plan of the run.
        inspection: what is known of the tables.
        asked: the names of those tables.
    """
    in_memory = plan.in_dialect(get_dialect(memory_database().kind))
    for entity in plan.order:
        table = plan.table(entity)
        if str(table) not in asked or not entity.rows:
            continue
        keys = [*_testable(inspection.keys_of(entity), entity, plan.dialect)]
        names = [*dict.fromkeys(name for key in keys for name in key.names)]
        if not names:
            continue
        try:
            (made,) = sample(in_memory, _MOST_ROWS, _SECONDS, [entity], {entity.name: names})
        except SdgenError:
            continue  # it needs rows that are in no database yet
        rows = [dict(zip(names, row, strict=True)) for row in made.rows]
        for each in keys:
            if each.is_repeated(rows):
                of = ", ".join(each.key.columns)
                said = f"({of}) is unique in the table by {each.key.name}, and rows repeat"
                yield Problem(str(table), said)


@frozen
class _TestableKey:
    """A unique key of which rows tell whether they break it.

    Args:
        key: the key.
        tests: of the cells of some columns, which rows it is of.
    """

    key: StoredKey
    tests: Sequence[tuple[str, Test]]

    @property
    def names(self) -> list[str]:
        """The columns whose cells tell."""
        return [*self.key.columns, *(name for name, _ in self.tests)]

    def is_repeated(self, rows: Sequence[Row]) -> bool:
        """Returns whether two rows are equal in it."""
        seen = set[tuple[str | None, ...]]()
        for row in rows:
            cells = tuple(row[name] for name in self.key.columns)
            if None in cells and self.key.nulls_repeat:
                continue
            if not all(test(row[name]) for name, test in self.tests):
                continue
            if self.key.folds:
                cells = tuple(each and each.lower() for each in cells)
            if cells in seen:
                return True
            seen.add(cells)
        return False


def _testable(
    keys: Sequence[StoredKey], entity: Entity, dialect: Dialect
) -> Iterator[_TestableKey]:
    """Yields the unique keys of an entity's table of which its rows tell whether they repeat."""
    known = {column.name for column in entity.columns}
    for key in keys:
        if key.is_unique and not key.expressions and {*key.columns} <= known:
            tests = _condition(key.condition, known, dialect)
            if tests is not None:
                yield _TestableKey(key, tests)


def _condition(
    sql: str, known: Collection[str], dialect: Dialect
) -> Sequence[tuple[str, Test]] | None:
    """Returns the tests of cells by which a key is of a row; None where they are not known."""
    if not sql:
        return ()
    if len(sql) > _LONGEST:
        return None
    try:
        tree = dialect.parse(sql)
    except (SqlglotError, RecursionError):
        return None
    tests = []
    for part in tree.unnest().flatten() if isinstance(tree.unnest(), exp.And) else [tree]:
        test = _test(part.unnest(), known)
        if test is None:
            return None
        tests.append(test)
    return tests


def _test(node: exp.Expr, known: Collection[str]) -> tuple[str, Test] | None:
    """Returns a column, and the test of its cell: for a boolean or NULL; None for anything else."""
    wanted = True
    while isinstance(node, exp.Not | exp.Paren):
        wanted ^= isinstance(node, exp.Not)
        node = node.this
    if isinstance(node, exp.Is) and isinstance(node.expression, exp.Null):
        wanted ^= bool(node.args.get("negate"))
        is_column = isinstance(node.this, exp.Column) and node.this.name in known
        return (node.this.name, lambda cell: (cell is None) == wanted) if is_column else None
    if isinstance(node, exp.EQ) and isinstance(node.expression, exp.Boolean):
        wanted ^= not node.expression.this
        node = node.this
    if not isinstance(node, exp.Column) or node.name not in known:
        return None
    return node.name, lambda cell: cell is not None and (cell.lower() in _TRUE) == wanted
