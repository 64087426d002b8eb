"""Rows that were there before the run: numbered by the database itself, in order of their key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from sqlglot import exp

from dialects import Dialect, windows
from dialects import sql_nodes as x
from dialects.sql_statements import create_temporary
from generators_sql.spi import EntryColumn
from sdgen.column_types import TEXTS, ColumnType
from sdgen.compiling.comments import comment
from sdgen.compiling.look_ups.names import digest, table_name
from sdgen.compiling.look_ups.table import NUMBER, VALUES, LookUpSession, LookUpTable
from sdgen.errors import Problem, RowsChangedError
from sdgen.frozen import frozen
from sdgen.planning.existing_rows import ExistingRows, change_in_words
from sdgen.scenario.models import Entity
from sdgen.scenario.partial_scenario import read_entities
from sdgen.scenario.table_keys import KeyKind, keys_of
from sdgen.scenario.table_names import TableName

_LOW_BITS = 2**32 - 1
_NO_ROWS = ExistingRows(0, "")


@frozen
class ExistingTable(LookUpTable):
    """The rows of an entity with ``existing: true``, all of its columns, by their number.

    Every connection that fills it numbers the rows itself, and refuses to go on where they are not
    those that the run was planned with: else two of them could number rows differently.

    Args:
        entity: the entity.
        source: its table.
        found: what the run was planned with; None for whatever is there.
    """

    entity: Entity
    source: TableName
    found: ExistingRows | None = None

    title: ClassVar[str] = "Existing rows, numbered by their primary keys"
    place_in_script: ClassVar[int] = 2
    number_type: ClassVar[ColumnType] = ColumnType.BIGINT

    @classmethod
    def of(
        cls, dialect: Dialect, entity: Entity, source: TableName, found: ExistingRows | None
    ) -> ExistingTable:
        """Returns the look-up table ``sdgen_existing_…`` of an entity."""
        name = table_name(dialect, "existing_", entity.name, digest(entity.name))
        columns = [EntryColumn.of(each.type, nullable=each.nullable) for each in entity.columns]
        return cls(name, (found or _NO_ROWS).rows, tuple(columns), entity, source, found)

    def place_of(self, column: str) -> int:
        """Returns which of an entry's values is the cell of a column."""
        return [each.name for each in self.entity.columns].index(column)

    def keyed_after_rows(self, dialect: Dialect) -> bool:
        """Returns whether an index is made at once: of many rows, in a third of the time."""
        return dialect.constrains_by_index

    def fill(self, session: LookUpSession) -> None:
        """Numbers the rows.

        Raises:
            RowsChangedError: they are not those that the run was planned with.
        """
        for statement in self._filling(session.dialect):
            session.execute(statement)
        if self.found is not None:
            names = VALUES[: len(self.columns)]
            rows = exp.select(*map(x.col, names)).from_(x.table(self.name))
            self._check(self._counted(session, rows))

    def check(self, session: LookUpSession) -> None:
        """Looks at the rows; makes no table. Raises RowsChangedError as ``fill`` does."""
        if self.found is not None:
            self._check(self.look(session))

    def _check(self, now: ExistingRows) -> None:
        if self.found is None or now == self.found:
            return
        words = change_in_words(self.found, now, "this run was planned")
        message = (
            f"{words} (table {self.source}). Rows that point to them would differ. Undo the "
            "change, or start a new run"
        )
        problems = [Problem(self.entity.name, message)]
        raise RowsChangedError("existing rows have changed:", problems)

    def fill_in_script(self, dialect: Dialect, *, shortened: bool = False) -> Iterator[str]:
        """Yields what numbers the rows, and fails where they are more or fewer than was planned."""
        yield from map(dialect.render, self._filling(dialect))
        if self.found is not None:
            yield from map(dialect.render, self._counting(dialect, self.found.rows))

    def _counting(self, dialect: Dialect, rows: int) -> Iterator[exp.Expression]:
        """Yields the statements of a script that fail where there are not so many rows."""
        entity = self.entity.name
        counted = x.table(table_name(dialect, "counted_", entity, digest(entity)))
        expected = exp.EQ(this=x.col("rows"), expression=x.integer(rows))
        column = x.column_def(
            "rows",
            dialect.type_names[ColumnType.BIGINT],
            exp.CheckColumnConstraint(this=expected),
        )
        create = create_temporary(counted, [column], until_commit=dialect.drops_on_commit)
        why = f"Fails unless {self.source} still has {rows:,} rows"
        create.add_comments([comment(why)])
        yield create
        count = exp.select(exp.Count(this=exp.Star())).from_(x.table(self.name))
        yield dialect.or_rolled_back(exp.Insert(this=counted.copy(), expression=count))

    def _filling(self, dialect: Dialect) -> Iterator[exp.Expression]:
        return self.filled_by(self.numbered(dialect), dialect)

    def look(self, session: LookUpSession) -> ExistingRows:
        """Returns what is there now; makes no table."""
        cells = self._cells(session.dialect)
        return self._counted(session, exp.select(*cells).from_(self._from))

    def numbered(self, dialect: Dialect) -> exp.Select:
        """Returns the query of all rows: their number, their cells."""
        kinds = {column.name: column.type.kind for column in self.entity.columns}
        # Keys are never NULL. To say where NULLs come would keep Postgres from using their index.
        keys = [in_order(dialect, name, kinds[name]) for name in primary_key(self.entity)]
        return exp.select(x.alias(windows.place(keys), NUMBER), *self._cells(dialect)).from_(
            self._from
        )

    @property
    def _from(self) -> exp.Table:
        return x.table(self.source.name, self.source.schema)

    def _cells(self, dialect: Dialect) -> list[exp.Expr]:
        """Returns the stored cells of a row, each of the type, and by the name, that it has here.

        So they have one hash where they are and in this table.
        """
        cells = []
        for column, kept, name in zip(self.entity.columns, self.columns, VALUES, strict=False):
            cell = _read(dialect, column.name, kept.type)
            kept_as = dialect.looked_up_type(kept.type, kept.decimal)
            if kept_as != dialect.type_names[kept.type]:
                cell = x.cast(cell, kept_as)
            cells.append(x.alias(cell, name))
        return cells

    def _counted(self, session: LookUpSession, rows: exp.Select) -> ExistingRows:
        """Returns how many rows there are, and the digest of all of them.

        Their numbers follow from the other cells, as no two rows have the same key.

        Args:
            session: the connection.
            rows: the query of their cells.
        """
        dialect = session.dialect
        cells = [x.col(name) for name in rows.named_selects]
        hashed = exp.select(x.alias(dialect.stored_hash(cells), "hash"))
        hashed = dialect.fence(hashed.from_(rows.subquery("sdgen_rows")))
        parts = (x.col("hash"), x.shift_right(x.col("hash"), 32))
        sums = (x.call(exp.Sum, x.bit_and(part, _LOW_BITS)) for part in parts)
        query = exp.select(
            exp.Count(this=exp.Star()), *(x.coalesce(each, x.integer(0)) for each in sums)
        ).from_(hashed.subquery("hashed"))
        ((rows_there, low, high),) = session.query(dialect.render(query))
        digest = f"{dialect.name} {int(str(high)):x}-{int(str(low)):x}"
        return ExistingRows(int(str(rows_there)), digest)


def primary_key(entity: Entity) -> Sequence[str]:
    """Returns the columns of an entity's primary key."""
    (read,) = read_entities([entity])
    return next(key.columns for key in keys_of(read) if key.kind is KeyKind.PRIMARY)


def in_order(dialect: Dialect, column: str, kind: ColumnType) -> exp.Expression:
    """Returns a stored cell as it is put in order, and told apart from others."""
    return dialect.sortable(_read(dialect, column, kind), kind)


def _read(dialect: Dialect, column: str, kind: ColumnType) -> exp.Expression:
    """Returns a stored cell as one of the scenario's type."""
    cell = x.col(column)
    if kind is ColumnType.JSON:
        return x.cast(cell, dialect.type_names[kind])  # Postgres has two types of JSON
    return dialect.as_text(cell) if kind in TEXTS else dialect.restored(cell, kind)
