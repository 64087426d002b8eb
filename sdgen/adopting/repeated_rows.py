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
from sdgen.planning.plan import Plan
from sdgen.runs.previewing.sampling import sample
from sdgen.scenario.models import Entity

_MOST_ROWS, _SECONDS = 2_000, 10.0
_LONGEST = 2_000  # characters of a condition
_TRUE = {"true", "t", "1"}

Row = Mapping[str, str | None]


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
        try:
            (made,) = sample(in_memory, _MOST_ROWS, _SECONDS, [entity])
        except SdgenError:
            continue  # it needs rows that are in no database yet
        names = [column.name for column in entity.columns]
        rows = [dict(zip(names, row, strict=False)) for row in made.rows]
        for key in inspection.keys_of(entity):
            if key.is_unique and (said := _repeated(entity, key, rows, plan.dialect)):
                yield Problem(str(table), said)


def _repeated(entity: Entity, key: StoredKey, rows: Sequence[Row], dialect: Dialect) -> str:
    """Returns that rows repeat; empty where they do not, as far as it is known."""
    known = {column.name for column in entity.columns}
    is_taken = _condition(key.condition, known, dialect)
    if is_taken is None or key.expressions or not {*key.columns} <= known:
        return ""
    seen: dict[tuple[str | None, ...], int] = {}
    for number, row in enumerate(rows):
        cells = tuple(row[name] for name in key.columns)
        if (None in cells and key.nulls_repeat) or not is_taken(row):
            continue
        if key.folds:
            cells = tuple(each and each.lower() for each in cells)
        first = seen.setdefault(cells, number)
        if first != number:
            of = ", ".join(key.columns)
            return f"({of}) is unique in the table by {key.name}, and rows repeat"
    return ""


def _condition(sql: str, known: Collection[str], dialect: Dialect) -> Callable[[Row], bool] | None:
    """Returns which rows a key is of; None where that is not known."""
    if not sql:
        return lambda _: True
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
    return lambda row: all(test(row) for test in tests)


def _test(node: exp.Expr, known: Collection[str]) -> Callable[[Row], bool] | None:
    """Returns a test of a boolean column, or for NULL; None for anything else."""
    wanted = True
    while isinstance(node, exp.Not | exp.Paren):
        wanted ^= isinstance(node, exp.Not)
        node = node.this
    if isinstance(node, exp.Is) and isinstance(node.expression, exp.Null):
        name = node.this.name
        wanted ^= bool(node.args.get("negate"))
        is_column = isinstance(node.this, exp.Column) and name in known
        return (lambda row: (row[name] is None) == wanted) if is_column else None
    if isinstance(node, exp.EQ) and isinstance(node.expression, exp.Boolean):
        wanted ^= not node.expression.this
        node = node.this
    name = node.name
    if not isinstance(node, exp.Column) or name not in known:
        return None

    def is_so(row: Row) -> bool:
        cell = row[name]
        return cell is not None and (cell.lower() in _TRUE) == wanted

    return is_so
