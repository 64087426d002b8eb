"""Rows that were there before the run: numbered by the database itself, in order of their key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from sqlglot import exp

from dialects import Dialect
from dialects import sql_nodes as x
from sdgen.column_types import TEXTS, ColumnType
from sdgen.compiling.look_ups.names import digest, table_name
from sdgen.compiling.look_ups.table import NUMBER, VALUES, EntryColumn, LookUpSession, LookUpTable
from sdgen.errors import Problem, RowsChangedError
from sdgen.planning.existing_rows import ExistingRows, change_in_words
from sdgen.scenario.models import Entity
from sdgen.scenario.partial_scenario import read_entities
from sdgen.scenario.table_keys import KeyKind, keys_of
from sdgen.scenario.table_names import TableName

_LOW_BITS = 2**32 - 1
_NO_ROWS = ExistingRows(0, "")


@dataclass(frozen=True)
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

    title: ClassVar[str] = "Rows that are there: numbered by their primary keys"
    place_in_script: ClassVar[int] = 2
    number_type: ClassVar[ColumnType] = ColumnType.BIGINT

    @classmethod
    def of(
        cls, dialect: Dialect, entity: Entity, source: TableName, found: ExistingRows | None
    ) -> ExistingTable:
        """Returns the look-up table ``sdgen_existing_…`` of an entity."""
        name = table_name(dialect, "existing_", entity.name, digest(entity.name))
        columns = [EntryColumn(each.type.kind, each.nullable) for each in entity.columns]
        return cls(name, (found or _NO_ROWS).rows, tuple(columns), entity, source, found)

    def place_of(self, column: str) -> int:
        """Returns which of an entry's values is the cell of a column."""
        return [each.name for each in self.entity.columns].index(column)

    def fill(self, session: LookUpSession) -> None:
        """Numbers the rows.

        Raises:
            RowsChangedError: they are not those that the run was planned with.
        """
        session.execute(self.insert(self.numbered(session.dialect)))
        if self.found is None:
            return
        now = self._count(session)
        if now != self.found:
            words = change_in_words(self.found, now, "this run was planned")
            raise RowsChangedError(
                "existing rows have changed:",
                [
                    Problem(
                        self.entity.name,
                        f"{words} (table {self.source}). Rows that point to them would differ. "
                        "Undo the change, or start a new run",
                    )
                ],
            )

    def fill_in_script(self, dialect: Dialect) -> Iterator[str]:
        """Yields the INSERT that numbers the rows."""
        yield dialect.render(self.insert(self.numbered(dialect)))

    def look(self, session: LookUpSession) -> ExistingRows:
        """Returns what is there now; leaves no table behind."""
        anew = replace(self, found=None)
        session.execute(anew.create(session.dialect))
        try:
            anew.fill(session)
            return anew._count(session)
        finally:
            session.execute(exp.Drop(tables=[x.table(self.name)], kind="TABLE"))

    def numbered(self, dialect: Dialect) -> exp.Select:
        """Returns the query of all rows: their number, their cells."""
        kinds = {column.name: column.type.kind for column in self.entity.columns}
        order = exp.Order(
            expressions=[
                exp.Ordered(this=in_order(dialect, name, kinds[name]), nulls_first=True)
                for name in primary_key(self.entity)
            ]
        )
        position = exp.Window(this=exp.RowNumber(), order=order)
        cells = [
            x.alias(_read(dialect, column.name, column.type.kind), name)
            for column, name in zip(self.entity.columns, VALUES, strict=False)
        ]
        number = x.alias(exp.Sub(this=position, expression=x.integer(1)), NUMBER)
        return exp.select(number, *cells).from_(x.table(self.source.name, self.source.schema))

    def _count(self, session: LookUpSession) -> ExistingRows:
        """Returns how many rows are in the look-up table, and the digest of all of them."""
        dialect = session.dialect
        names = (NUMBER, *VALUES[: len(self.columns)])
        hashed = exp.select(x.alias(dialect.stored_hash([x.col(name) for name in names]), "hash"))
        hashed = dialect.fence(hashed.from_(x.table(self.name)))
        parts = (x.col("hash"), x.shift_right(x.col("hash"), 32))
        sums = (x.call(exp.Sum, x.bit_and(part, _LOW_BITS)) for part in parts)
        query = exp.select(
            exp.Count(this=exp.Star()), *(x.coalesce(each, x.integer(0)) for each in sums)
        ).from_(hashed.subquery("hashed"))
        ((rows, low, high),) = session.query(dialect.render(query))
        digest = f"{dialect.name} {int(str(high)):x}-{int(str(low)):x}"
        return ExistingRows(int(str(rows)), digest)


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
    return dialect.as_text(cell) if kind in TEXTS else dialect.restored(cell, kind)
