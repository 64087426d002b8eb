"""Some rows of a run, made into temporary tables before it begins, to be asked about.

What cannot be told from a scenario alone, whether rows break an index of an expression, say, the
database can tell of rows that it has made. Of a small entity all of them are; of a large one a
sample from all of its parts, which shows what is certain to fail, if not what is certain to work.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from itertools import chain, product

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.sql_statements import insert_query
from sdgen.closing import Closing
from sdgen.compiling.statements import table_of
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.checks.trial_cells import TrialCells
from sdgen.databases.checks.trial_rows import MOST_ROWS, in_python, number_column, ranges_of
from sdgen.databases.checks.trial_tables import TrialTables
from sdgen.databases.engine import Engine
from sdgen.errors import RowsRefusedError, SdgenError, TargetError
from sdgen.frozen import frozen
from sdgen.scenario.models import Entity
from sdgen.values import Value

_FEW_ROWS = 2_000
# Where it matters that a value is really none of those that are there, all rows are made, but of
# the columns in question alone: a second or two.
_MOST_ROWS_OF_COLUMNS, _MOST_ROWS_THERE = 1_000_000, 1_000_000
_MOST_ROWS_HELD_AGAINST = 10_000  # a second for a GiST index of two ranges
_RANGE = 250_000
_MADE = "sdgen_trial"

Row = tuple[object, ...]


@frozen
class TriedRows:
    """Rows of an entity in a temporary table of all columns of its own table.

    Args:
        table: the temporary table. Columns that the scenario leaves out, and those that nobody has
            asked for, are NULL; those of a domain are of the type that it is made of.
        rows: how many there are.
        is_all: whether they are all rows that the run will make.
        number: the column that has the row's number.
        made: the columns of the scenario that are made.
    """

    table: exp.Table
    rows: int
    is_all: bool
    number: str
    made: frozenset[str]


class Trial(Closing):
    """Makes rows of entities whose tables exist, each when it is first asked for.

    Use as a context manager: its tables go at the end.

    Args:
        engine: a connection to the target.
        inspection: what the target holds.

    Attributes:
        cells: tries cells of single columns.
        refused: entity → why the database makes none of its rows: they break a domain, say.
    """

    def __init__(self, engine: Engine, inspection: Inspection) -> None:
        self._engine, self._inspection, self._plan = engine, inspection, inspection.plan
        self._tables = TrialTables(engine, inspection)
        self.cells = TrialCells(self._tables)
        self._tried: dict[str, list[TriedRows]] = {}
        self._not_made: dict[str, list[frozenset[str]]] = {}
        self._tables_made = 0
        self.refused: dict[str, TargetError] = {}

    def close(self) -> None:
        """Drops its tables."""
        for tried in chain.from_iterable(self._tried.values()):
            self._tables.drop(tried.table)

    def rows(
        self,
        entity: Entity,
        columns: Iterable[str],
        said: Iterable[str] = (),
        *,
        few: bool = False,
    ) -> TriedRows | None:
        """Returns rows of an entity, None where they cannot be made here.

        A role may have no right to temporary tables, and rows that do not fit the columns are told
        of by other checks. Only what is asked about is made: to compile all columns of all tables
        takes many times as long.

        Args:
            entity: an entity whose table exists.
            columns: the table's columns that are asked about.
            said: SQL of the database's own that is asked of the rows, such as conditions; columns
                that are named there are made, too.
            few: whether some 2,000 will do.
        """
        wanted = self._wanted(entity, columns, said)
        for tried in self._tried.get(entity.name, ()):
            if wanted <= tried.made:
                return tried
        if any(refused <= wanted for refused in self._not_made.get(entity.name, ())):
            return None
        self._tables_made += 1
        table = x.table(f"sdgen_trial_{self._tables_made}")
        try:
            number = number_column(self._tables.stored_columns(entity))
            only = [each.name for each in entity.stored_columns if each.name in wanted]
            with self._engine.session():
                self._tables.create(entity, table, number=number)
                ranges = list(ranges_of(self._plan, entity, _FEW_ROWS if few else MOST_ROWS))
                made = self._tables.fill(entity, table, only, ranges, number=number)
        except SdgenError as error:
            if isinstance(error, RowsRefusedError):
                self.refused[entity.name] = error
            self._tables.drop(table)
            self._not_made.setdefault(entity.name, []).append(wanted)
            return None
        found = TriedRows(table, made, made == entity.rows, number, wanted)
        self._tried.setdefault(entity.name, []).append(found)
        return found

    def has_rows_of(self, entity: Entity) -> bool:
        """Returns whether rows of an entity were made."""
        return entity.name in self._tried

    def _wanted(
        self, entity: Entity, columns: Iterable[str], said: Iterable[str]
    ) -> frozenset[str]:
        """Returns the columns of a scenario that are asked about by the names of the table's.

        SQL is not taken apart for that: a column whose name stands anywhere in it may be meant.
        """
        text = "\n".join(said).casefold()
        named = (self._inspection.column(entity, name) for name in columns)
        wanted = {column.name for column in named if column is not None}
        return frozenset(wanted).union(
            column.name
            for column in entity.stored_columns
            if text and column.name.casefold().replace('"', '""') in text
        )

    def rows_there(self, entity: Entity, at_most: int) -> int:
        """Returns how many rows an entity's table holds, counted up to a bound."""
        return self._engine.row_count(table_of(self._plan, entity), at_most)

    def all_rows(
        self, entity: Entity, columns: Sequence[str]
    ) -> Generator[exp.Table, None, None] | None:
        """Yields tables of some columns of an entity's table, range by range of all rows.

        Each is emptied when the next one is asked for.

        Args:
            entity: an entity whose table exists.
            columns: the table's columns; those that the scenario leaves out are NULL.

        Returns:
            None where that would take too long: there are too many rows, or too many in the table
            to be compared with each range, or Python makes them.
        """
        named = (self._inspection.column(entity, name) for name in columns)
        filled = [column for column in named if column is not None]
        if (
            entity.rows > _MOST_ROWS_OF_COLUMNS
            or in_python(filled)
            or self.rows_there(entity, _MOST_ROWS_THERE + 1) > _MOST_ROWS_THERE
        ):
            return None
        return self._all_rows(entity, columns, [column.name for column in filled])

    def _all_rows(
        self, entity: Entity, columns: Sequence[str], filled: Sequence[str]
    ) -> Generator[exp.Table, None, None]:
        table = x.table("sdgen_trial_columns")
        first, end = self._plan.first(entity), self._plan.end(entity)
        ranges = [(at, min(at + _RANGE, end)) for at in range(first, end, _RANGE)]
        try:
            for one in ranges:
                with self._engine.session():
                    self._tables.create(entity, table, columns)
                    self._tables.fill(entity, table, filled, [one])
                yield table
                self._tables.drop(table)
        finally:
            self._tables.drop(table)

    def fill_in(self, rows: TriedRows, expressions: Mapping[str, str]) -> None:
        """Fills columns of rows with what the table itself would, one after the other.

        Args:
            rows: the rows, with all that the expressions name.
            expressions: the column → as SQL, as the database has it.

        Raises:
            TargetError: the database cannot compute one.
        """
        for name, expression in expressions.items():
            value = exp.EQ(this=x.col(name), expression=exp.Var(this=f"({expression})"))
            with self._engine.session():
                self._engine.execute(exp.Update(this=rows.table.copy(), expressions=[value]))

    @contextmanager
    def combined(
        self, entity: Entity, values: Mapping[str, Sequence[Value]]
    ) -> Iterator[exp.Table]:
        """Makes a table of all values of some columns, each with all of the others.

        Args:
            entity: an entity whose table exists.
            values: column of the table → what its cells may be.

        Raises:
            TargetError: the database cannot make it.
        """
        table = x.table("sdgen_trial_values")
        try:
            with self._engine.session():
                self._tables.create(entity, table, list(values))
                self._tables.insert(entity, table, list(values), product(*values.values()))
            yield table
        finally:
            self._tables.drop(table)

    def constrain_with_stored(
        self, entity: Entity, rows: TriedRows, columns: Sequence[str], constraint: str
    ) -> bool:
        """Holds rows that keep a constraint against it once more, with rows of the table.

        Args:
            entity: the entity whose rows they are.
            rows: the rows.
            columns: the table's columns that the constraint is of.
            constraint: the table's own, so that its rows keep it.

        Returns:
            Whether all rows of the table were there.

        Raises:
            ConstraintError: they break it.
            TargetError: the constraint cannot be made over them.
        """
        table, names = self._plan.table(entity), [*dict.fromkeys(columns)]
        there = exp.select(*map(x.col, names)).from_(table_of(self._plan, entity))
        made = rows.table.copy()
        try:
            with self._engine.session():
                copied = insert_query(made, names, there.limit(_MOST_ROWS_HELD_AGAINST + 1))
                count = self._engine.execute(copied)
            self.constrain(rows, constraint)
        finally:
            added = exp.Is(this=x.col(rows.number), expression=exp.Null())
            with suppress(TargetError), self._engine.session():
                self._engine.execute(exp.Delete(this=made.copy(), where=exp.Where(this=added)))
        return count <= _MOST_ROWS_HELD_AGAINST and table not in self._inspection.access.filtered

    def constrain(self, rows: TriedRows, constraint: str) -> None:
        """Holds rows against a constraint.

        Args:
            rows: the rows.
            constraint: as the database itself writes it, such as ``EXCLUDE USING gist (…)``.

        Raises:
            ConstraintError: they break it.
            TargetError: the constraint cannot be made over them.
        """
        for action in (f"ADD CONSTRAINT {_MADE} {constraint}", f"DROP CONSTRAINT {_MADE}"):
            actions = [exp.Var(this=action)]
            with self._engine.session():
                self._engine.execute(
                    exp.Alter(this=rows.table.copy(), kind="TABLE", actions=actions)
                )

    def first(self, query: exp.Select | exp.Intersect) -> Row | None:
        """Returns the first row of a query, None where it has none.

        Raises:
            TargetError: the database cannot answer it.
        """
        with self._engine.session():
            rows = self._engine.query(self._engine.dialect.render(query.limit(1)))
        return rows[0] if rows else None
