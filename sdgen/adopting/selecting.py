"""Which tables a scenario fills, which it reads, and which it leaves out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from fnmatch import fnmatchcase

from sdgen.adopting.names.lists import list_of
from sdgen.adopting.names.words import singular_words
from sdgen.adopting.source import SourceTable
from sdgen.column_types import TEXTS
from sdgen.errors import Problem, RequestProblem, ValidationError, listed, shown
from sdgen.frozen import frozen
from sdgen.scenario.name_rules import RESERVED_TABLE_PREFIX
from sdgen.scenario.table_names import TableName

_NOTHING = "there is no table to fill:"
FEWER = "Choose some by patterns of their names, or use the command line: sdgen scenario from"
"""What to do where tables are too many, as this goes on in a message."""
_MOST_COLUMNS = 50_000
"""As a file of 4 MB and 500,000 values has room for (``sdgen.scenario.document_errors``)."""
EXCLUDED, NOT_ASKED = "excluded", "not asked for"
"""Why tables are left out that whoever asks has not chosen."""

_BOOKKEEPING = frozenset(
    {
        *("schema_migrations", "ar_internal_metadata", "alembic_version", "goose_db_version"),
        *("flyway_schema_history", "databasechangelog", "databasechangeloglock"),
        *("django_migrations", "knex_migrations", "knex_migrations_lock", "_prisma_migrations"),
        *("__efmigrationshistory", "__diesel_schema_migrations", "_sqlx_migrations", "migrations"),
        *("sequelizemeta", "typeorm_metadata", "phinxlog", "doctrine_migration_versions"),
        *("spatial_ref_sys", "schema_version", "pgmigrations", "mikro_orm_migrations"),
    }
)
"""Tables of migration tools, in lower case: what they hold is about the schema."""
_LONGEST_CODE = 10  # characters
_ALL = "*"
"""The pattern of all tables: it names those that hold rows as well."""


_GROWING = frozenset(
    {
        *("user", "account", "person", "member", "membership", "customer", "employee", "profile"),
        *("organization", "organisation", "org", "tenant", "team", "company", "workspace"),
    }
)
"""Words of tables that an application adds rows to, whatever its migrations have begun with."""


@frozen
class Selection:
    """What becomes of the tables that were read.

    Args:
        filled: those that the scenario fills.
        existing: those that hold rows, which filled ones may point to.
        left_out: all others → why.
    """

    filled: tuple[TableName, ...]
    existing: tuple[TableName, ...]
    left_out: Mapping[TableName, str]


def select(
    tables: Mapping[TableName, SourceTable],
    schemas: Sequence[str],
    only: Sequence[str] = (),
    without: Sequence[str] = (),
    everywhere: Callable[[], Iterable[TableName]] = tuple,
) -> Selection:
    """Returns which of the tables are filled.

    Tables that hold rows are read, not filled, unless they are called by their whole name, or hold
    no more than the few that an application begins with: an administrator, say. Tables that a
    filled one has to point to are filled as well.

    Args:
        tables: all tables that were read.
        schemas: the schemas asked for; tables of others are only pointed to.
        only: patterns of names (``order*``, ``sales.*``) of the tables to fill; none for all.
        without: patterns of names of tables to leave out.
        everywhere: returns the tables of all schemas; called where those asked for have none.

    Raises:
        ValidationError: a pattern names no table, or there is nothing to fill.
    """
    asked = [name for name in tables if not schemas or name.schema in (None, *schemas)]
    if not asked:
        raise ValidationError(_NOTHING, [_no_tables(schemas, _further(schemas, everywhere()))])
    _check_patterns(asked, only, without)
    left_out: dict[TableName, str] = {}
    filled: list[TableName] = []
    for name in asked:
        if is_bookkeeping(name) and not is_called(name, only):
            left_out[name] = "a table of migrations"
        elif matches(name, without):
            left_out[name] = EXCLUDED
        elif tables[name].holds_rows and not (_ALL in only or is_called(name, only)):
            continue
        elif not only or matches(name, only):
            filled.append(name)
    if filled and not only:
        filled = _with_growing(tables, filled, [each for each in asked if each not in left_out])
    filled, existing = closed(tables, filled, left_out)
    if not filled:
        further = _further(schemas, everywhere()) if schemas else ""
        raise ValidationError(_NOTHING, [_nothing(tables, asked, further)])
    for name in tables:
        if name not in filled and name not in existing and name not in left_out:
            holds = tables[name].holds_rows
            left_out[name] = "holds rows, and nothing points to it" if holds else NOT_ASKED
    return Selection(tuple(filled), tuple(existing), left_out)


def check_number(
    selection: Selection, tables: Mapping[TableName, SourceTable], most: int | None
) -> None:
    """Raises ValidationError where more tables would be filled than may be; None for any number.

    Nor may they have more columns than a scenario file has room for.
    """
    columns = sum(len(tables[name].columns) for name in selection.filled)
    if columns > _MOST_COLUMNS:
        message = (
            f"the tables to be filled have {columns:,} columns, more than a scenario can hold "
            f"({_MOST_COLUMNS:,}). {FEWER}"
        )
        raise ValidationError("too many columns:", [RequestProblem("table", message)])
    if most is not None and len(selection.filled) > most:
        message = (
            f"{len(selection.filled):,} tables would be filled, more than the {most:,} allowed "
            f"here. {FEWER}"
        )
        raise ValidationError("too many tables:", [RequestProblem("table", message)])


def is_bookkeeping(name: TableName) -> bool:
    """Returns whether a table is one of a tool that migrates the schema."""
    return name.name.lower() in _BOOKKEEPING


def _with_growing(
    tables: Mapping[TableName, SourceTable],
    filled: Sequence[TableName],
    asked: Sequence[TableName],
) -> list[TableName]:
    """Returns the filled tables with those that hold a few rows, and get more.

    They are called so, or rows of a filled table point to them one to one: with the few that are
    there, these would be as few, and none the next time.
    """
    few = [name for name in asked if tables[name].holds_few]
    found = {*filled, *(name for name in few if _GROWING & {*singular_words(name.name)[-1:]})}
    waiting = [*found]
    while waiting:
        table = tables[waiting.pop()]
        for key in table.foreign_keys:
            if key.parent not in few or key.parent in found or not table.is_unique(key.columns):
                continue
            if not _is_by_code(tables[key.parent]):
                found.add(key.parent)
                waiting.append(key.parent)
    return [name for name in tables if name in found]


def _is_by_code(table: SourceTable) -> bool:
    """Returns whether rows have codes that an application knows, as those of currencies have."""
    kinds = [table.by_name[name].type for name in table.primary_key]
    return list_of(table.name.name) is not None or any(
        kind.kind in TEXTS and (kind.longest or _LONGEST_CODE + 1) <= _LONGEST_CODE
        for kind in kinds
    )


def closed(
    tables: Mapping[TableName, SourceTable],
    filled: Sequence[TableName],
    left_out: dict[TableName, str],
) -> tuple[list[TableName], list[TableName]]:
    """Returns the filled tables with those that they need, and the existing ones among these.

    What needs a table that is left out, and is empty, is left out as well.
    """
    chosen, existing, waiting = dict.fromkeys(filled), dict[TableName, None](), [*filled]
    while waiting:
        name = waiting.pop()
        if name not in chosen:
            continue
        for key in tables[name].foreign_keys:
            parent = key.parent
            if parent in chosen or parent in existing or parent == name:
                continue
            if tables[parent].holds_rows:
                existing[parent] = None
            elif tables[name].is_required(key) and not key.is_implied:
                if parent in left_out:
                    left_out[name] = f"it has to point to {parent}, which is left out and empty"
                    del chosen[name]
                    waiting += [each for each in chosen if _points_to(tables[each], name)]
                    break
                chosen[parent] = None
                waiting.append(parent)
    return [name for name in tables if name in chosen], [
        name for name in tables if name in existing
    ]


def _points_to(table: SourceTable, parent: TableName) -> bool:
    return any(key.parent == parent for key in table.foreign_keys)


def matches(name: TableName, patterns: Iterable[str]) -> bool:
    """Returns whether a table's name, with or without its schema, is like one of some patterns."""
    spelled = (name.name.lower(), str(name).lower())
    return any(fnmatchcase(each, pattern.lower()) for pattern in patterns for each in spelled)


def is_called(name: TableName, patterns: Iterable[str]) -> bool:
    """Returns whether one of some patterns is a table's whole name."""
    return any(pattern.lower() in (name.name.lower(), str(name).lower()) for pattern in patterns)


def _check_patterns(
    names: Sequence[TableName], only: Sequence[str], without: Sequence[str]
) -> None:
    problems = [
        RequestProblem(
            field, f"matches no table (got {shown(pattern)}). There are {listed(map(str, names))}"
        )
        for field, patterns in (("table", only), ("exclude", without))
        for pattern in patterns
        if not any(matches(name, [pattern]) for name in names)
    ]
    if problems:
        raise ValidationError("options are not valid:", problems)


def _no_tables(schemas: Sequence[str], further: str) -> Problem:
    """Returns that there are no tables in some schemas, and which schemas have some."""
    if not schemas:
        return Problem("", "the database has no tables to fill. Create them first")
    here = f"schema {schemas[0]} has" if len(schemas) == 1 else f"schemas {listed(schemas)} have"
    if not further:
        return Problem("", f"{here} no tables to fill, nor has any other schema. Create them first")
    return RequestProblem("schema", f"{here} no tables to fill. {further}")


def _further(schemas: Sequence[str], everywhere: Iterable[TableName]) -> str:
    """Returns which other schemas have tables, and what to do to fill them; empty for none."""
    counts = Counter(
        str(name.schema)
        for name in everywhere
        if name.schema not in (None, *schemas)
        and not name.name.startswith(RESERVED_TABLE_PREFIX)
        and not is_bookkeeping(name)
    )
    if not counts:
        return ""
    said = listed(
        f"{name} ({count:,} table{'' if count == 1 else 's'})"
        for name, count in counts.most_common()
    )
    return f"There are tables in {said}: name the schemas to fill"


def _nothing(
    tables: Mapping[TableName, SourceTable], asked: Sequence[TableName], further: str
) -> Problem:
    holding = [name for name in asked if tables[name].holds_rows]
    if not holding:
        left = f"no table is left to fill in {listed(map(str, asked))}. Exclude fewer"
        return RequestProblem("", f"{left}. {further} (`schema`)" if further else left)
    return RequestProblem(
        "",
        f"all tables already contain rows: {listed(map(str, holding))}. To add rows, name tables "
        "with `table`, each by its full name, or '*' for all of them (and exclude look-up tables "
        "that should stay as they are with `exclude`). To start over, undo the run that filled "
        "them",
    )
