"""Entities whose rows are there: whether they can be read, how many they are, and their digest."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.compiling.look_ups.existing_table import ExistingTable, in_order
from sdgen.compiling.statements import table_node
from sdgen.databases.checks.findings import shown_values
from sdgen.databases.engine import Engine
from sdgen.databases.schemas import check_schemas
from sdgen.databases.stored_tables import StoredKey, StoredTable
from sdgen.errors import Problem, TableMismatchError, TargetError, UnreachableError, did_you_mean
from sdgen.frozen import frozen
from sdgen.planning.existing_rows import ExistingRows, change_in_words
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Column, Entity
from sdgen.scenario.partial_scenario import read_entities
from sdgen.scenario.table_keys import KeyKind, keys_of
from sdgen.scenario.table_names import TableName, table_name

_MOST_SHOWN = 5
"""Values of a column that are shown."""
HEADLINE = "existing rows do not match the scenario:"


def find_existing(
    engine: Engine, entities: Sequence[Entity], schema: str | None
) -> dict[str, ExistingRows]:
    """Returns entity → what the target holds of its rows.

    The database counts, compares and hashes; nothing of the rows comes to the client.

    Args:
        engine: a connection to the target.
        entities: those whose rows are there.
        schema: schema of the tables of entities that name none.

    Raises:
        TableMismatchError: with every problem of every table.
        TargetError: a schema does not exist.
    """
    named = {
        entity.name: table_name(entity.target_table, entity.schema_name, schema)
        for entity in entities
    }
    names = list(dict.fromkeys(named.values()))
    check_schemas(engine.catalog, [name.schema for name in names if name.schema])
    tables = engine.catalog.tables(names)
    keys = engine.catalog.keys([name for name, table in tables.items() if table.is_table])
    problems: list[Problem] = []
    found: dict[str, ExistingRows] = {}
    for entity in entities:
        name = named[entity.name]
        if name not in tables:
            problems.append(_absent(engine, name))
            continue
        unfit = dict(_unfit(engine, entity, tables[name]))
        wrong = list(unfit.values())
        try:
            wrong += _of_rows(engine, entity, name, keys.get(name, ()), unfit)
            if not wrong:
                found[entity.name] = ExistingTable.of(engine.dialect, entity, name, None).look(
                    engine
                )
        except UnreachableError:
            raise
        except TargetError as error:
            wrong.append(Problem(str(name), f"cannot be read: {error}"))
        problems += wrong
    if problems:
        raise TableMismatchError(HEADLINE, problems)
    return found


def changes_since(engine: Engine, plan: Plan) -> dict[str, str]:
    """Returns entity → how its rows have changed since a plan was made; nothing of those alike.

    Raises:
        TargetError: they cannot be read.
    """
    changes: dict[str, str] = {}
    for entity in plan.parents_there:
        table, then = plan.table(entity), plan.existing.get(entity.name)
        now = ExistingTable.of(plan.dialect, entity, table, None).look(engine)
        if then is not None and now != then:
            words = change_in_words(then, now, "this run was planned")
            changes[entity.name] = f"{words} (table {table})"
    return changes


def check_unchanged(engine: Engine, plan: Plan) -> None:
    """Raises RowsChangedError where rows that are there are not those that a plan was made with."""
    for entity in plan.parents_there:
        found = plan.existing.get(entity.name)
        ExistingTable.of(plan.dialect, entity, plan.table(entity), found).check(engine)


def keyless_parents(engine: Engine, plan: Plan) -> Iterator[Problem]:
    """Yields foreign keys that no table can get, as the table pointed to has no such key."""
    there = {entity.name: plan.table(entity) for entity in plan.parents_there}
    stored = engine.catalog.keys(list(there.values())) if there else {}
    for entity in plan.order:
        for key in plan.keys[entity.name]:
            if key.kind is not KeyKind.FOREIGN or key.entity not in there:
                continue
            table = there[key.entity]
            if not _has_key(stored.get(table, ()), key.references):
                columns = ", ".join(key.references)
                yield Problem(
                    str(table),
                    f"has no primary key or unique constraint on ({columns}), which the foreign "
                    f"key ({', '.join(key.columns)}) of {entity.name} has to point to. Add one, or "
                    "remove references there",
                )


def _absent(engine: Engine, name: TableName) -> Problem:
    alike = engine.catalog.tables_like([name])
    advice = "Create and fill it first, or remove existing: true"
    if alike:
        do = "do" if alike[1:] else "does"
        advice = f"{' and '.join(map(str, alike))} {do}. Write target_table: {alike[0]}"
        return Problem(str(name), f"does not exist. {advice}")
    here = engine.catalog.tables_beginning_with("")
    hint = did_you_mean(name.name, [each.name for each in here if each.schema == name.schema])
    return Problem(str(name), f"does not exist.{hint} {advice}")


def _unfit(engine: Engine, entity: Entity, table: StoredTable) -> Iterator[tuple[str, Problem]]:
    """Yields columns that are missing, or whose type is another one, each with what is wrong."""
    stored = {column.name: column for column in table.columns}
    for column in entity.columns:
        path = f"{table.name}.{column.name}"
        if column.name not in stored:
            hint = did_you_mean(column.name, stored)
            missing = f"column is missing in the table.{hint} Remove it, or rename it"
            yield column.name, Problem(path, missing)
        elif not engine.catalog.is_readable(stored[column.name], column.type):
            said = (
                f"is {stored[column.name].type}, which cannot be read as {column.type}. Use the "
                "type of the table's column, or text"
            )
            yield column.name, Problem(path, said)


def _of_rows(
    engine: Engine,
    entity: Entity,
    table: TableName,
    stored: Sequence[StoredKey],
    unfit: Collection[str],
) -> Iterator[Problem]:
    """Yields what the rows are not that the scenario says they are.

    Args:
        engine: a connection to the target.
        entity: an entity whose rows are there.
        table: its table.
        stored: the keys of it.
        unfit: columns whose cells cannot be read.
    """
    columns = [column for column in entity.columns if column.name not in unfit]
    tests = [(column, test) for column in columns for test in _tests(engine, column)]
    broken = (
        exp.Max(this=x.case((test.condition.copy(), x.integer(1)), otherwise=x.integer(0)))
        for _, test in tests
    )
    query = exp.select(exp.Count(this=exp.Star()), *broken).from_(table_node(table))
    ((rows, *results),) = engine.query(engine.dialect.render(query))
    if not rows:
        yield Problem(str(table), "holds no row to point to. Fill it first")
        return
    for (column, test), result in zip(tests, results, strict=True):
        if result:
            such = _such(engine, table, column, test.condition) if test.has_values else ""
            yield Problem(f"{table}.{column.name}", f"{test.problem}{such}. {test.advice}")
    (read,) = read_entities([entity])
    for key in keys_of(read):
        if (
            not {*key.columns} & {*unfit}
            and not _has_key(stored, key.columns)
            and _repeats(engine, entity, table, key.columns)
        ):
            named = ", ".join(key.columns)
            yield Problem(str(table), f"rows share values of ({named}), so it is not a {key.kind}")


@frozen
class _Test:
    """Something that no row may be.

    Args:
        condition: which rows are.
        problem: what that means, in words.
        advice: what to do.
        has_values: whether there are values to show, not NULL alone.
    """

    condition: exp.Expression
    problem: str
    advice: str
    has_values: bool = True


def _tests(engine: Engine, column: Column) -> Iterator[_Test]:
    """Yields what no cell of a column may be."""
    cell = x.col(column.name)
    is_null = exp.Is(this=cell.copy(), expression=exp.Null())
    if not column.nullable:
        yield _Test(is_null.copy(), "is NULL in some rows", "Add nullable: true", has_values=False)
    unreadable = engine.dialect.unreadable(cell.copy(), column.type)
    if unreadable:
        there, wrong = exp.Not(this=is_null), exp.Paren(this=exp.or_(*unreadable))
        condition = exp.And(this=there, expression=wrong)
        problem, advice = f"that are not {column.type}", "Use a wider type, or text"
        if column.type.scalar.labels:
            of = "with elements that are" if column.type.element else "that are"
            problem, advice = f"{of} not a label of the enum", "Add them to its labels, or use text"
        yield _Test(condition, f"holds values {problem}", advice)


def _such(engine: Engine, table: TableName, column: Column, condition: exp.Expression) -> str:
    """Returns values of a column in rows that meet a condition, in words."""
    query = exp.select(x.col(column.name)).from_(table_node(table)).where(condition.copy())
    query = query.distinct().limit(_MOST_SHOWN) if column.type.labels else query.limit(1)
    found = engine.query(engine.dialect.render(query))
    return f", such as {shown_values(value for (value,) in found)}" if found else ""


def _has_key(stored: Sequence[StoredKey], columns: Sequence[str]) -> bool:
    """Returns whether a table has a key by which no two rows share the values of some columns."""
    return any(
        key.is_unique and key.is_plain and not key.folds and set(key.columns) == set(columns)
        for key in stored
    )


def _repeats(engine: Engine, entity: Entity, table: TableName, columns: Sequence[str]) -> bool:
    """Returns whether two rows share the values of some columns, none of which is NULL."""
    dialect = engine.dialect
    cells = [in_order(dialect, name, entity.column(name).type.kind) for name in columns]
    query = exp.select(x.integer(1)).from_(table_node(table))
    for name in columns:
        query = query.where(exp.Not(this=exp.Is(this=x.col(name), expression=exp.Null())))
    many = exp.GT(this=exp.Count(this=exp.Star()), expression=x.integer(1))
    query = query.group_by(*cells).having(many).limit(1)
    return bool(engine.query(dialect.render(query)))
