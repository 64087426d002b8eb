"""Hashes of a row's cells, by which made and stored rows are compared.

A wide table's rows are made in slices, as what compares them must not be wider than a table may be.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import count, islice, pairwise

from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.compiling.statements import table_of
from sdgen.compiling.stored_types import OWN, StoredTypes
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Column, Entity

# Columns of a slice. As many fit a page of Postgres with their row number, whatever they hold:
# none takes more than the 18 bytes of a pointer to where a long value is kept.
_WIDEST_SLICE = 400
_MOST_IDENTITIES = 16
_MADE = "sdgen_made"

NUMBER, HASH, RAW = "number", "hash", "raw"
"""Columns of temporary tables and of queries of hashes."""


class RowHashes:
    """How the rows of one entity are hashed, those of its table and those made again.

    Made rows are in temporary tables, one for each slice, whose columns have names of their own:
    SQLite cannot make a table of a query with the names TRUE and FALSE (sqlite3ColumnsFromExprList
    in its src/select.c).

    Args:
        plan: the plan of the run.
        entity: the entity.
        row_hash: returns the hash of cells, on the connection that the statements are for.
        types: what cells have been cast to.
        key: columns of a key of the table, by which alone rows are taken for the same one; where
            they are not all made in one slice it is as if there were none.
        without: columns that are not compared, besides those that triggers overwrite.

    Attributes:
        cells: column → its name in those tables, ``cell_1``, ``cell_2``, …
        slices: for each of those tables, its name and the columns whose cells it has.
    """

    def __init__(
        self,
        plan: Plan,
        entity: Entity,
        row_hash: Callable[[Sequence[exp.Expression]], exp.Expression],
        types: StoredTypes = OWN,
        key: Sequence[str] = (),
        without: Collection[str] = (),
    ) -> None:
        self.plan, self.entity, self._row_hash, self.types = plan, entity, row_hash, types
        self._columns = [
            each
            for each in entity.stored_columns
            if each.name not in without and not each.overwritten
        ]
        # Rows of all entities that fill a table are hashed in the order of its columns.
        order = [column.name for column in plan.owners.of(entity).stored_columns]
        self._columns.sort(key=lambda column: order.index(column.name))
        names = [column.name for column in self._columns]
        self.cells = {name: f"cell_{place}" for place, name in enumerate(names, 1)}
        cut = _cut(names, -(-len(names) // _WIDEST_SLICE))
        self.slices = [
            (_MADE if number == 1 else f"{_MADE}_{number}", columns)
            for number, columns in enumerate(cut, 1)
        ]
        in_one = any(set(part).issuperset(key) for _, part in self.slices)
        self._key = tuple(key) if in_one else ()

    @property
    def columns(self) -> Sequence[Column]:
        """The columns that are made and compared, in the order in which rows are hashed."""
        return self._columns

    @cached_property
    def keys(self) -> list[str]:
        """The first of the columns whose values are all different."""
        names = (
            column.name
            for column in self._columns
            if column.generator.params.why_cells_repeat(self.plan.facts(self.entity, column.name))
            is None
        )
        return list(islice(names, _MOST_IDENTITIES))

    @cached_property
    def _identified_by(self) -> list[tuple[str, ...]]:
        """The columns that each identity is of, where there are unique ones."""
        return [self._key] if self._key else [(name,) for name in self.keys]

    @cached_property
    def _parts(self) -> list[dict[int, list[str]]]:
        """For each slice its columns, in the numbered parts of a row that are hashed alone."""
        pieces = 1 if self._identified_by else -(-_MOST_IDENTITIES // len(self.slices))
        number, parts = count(1), []
        for _, columns in self.slices:
            cut = _cut(columns, min(pieces, len(columns)))
            parts.append({next(number): part for part in cut})
        return parts

    @cached_property
    def identities(self) -> list[str]:
        """Names of hashes by each of which a made and a stored row may be taken for the same one.

        Each is of a column whose values are all different; where there is no such, of all columns
        but one (but a part of them, where there are more than sixteen).
        """
        found = len(self._identified_by) or sum(map(len, self._parts))
        if found == 1 and not self._identified_by:
            return []
        return [f"identity_{number}" for number in range(1, found + 1)]

    @property
    def has_unique_identities(self) -> bool:
        """Whether no two made rows share an identity."""
        return bool(self._identified_by)

    @cached_property
    def has_forms(self) -> bool:
        """Whether equal values may be stored in several forms."""
        dialect, cell = self.plan.dialect, x.col("cell")
        kinds = {column.type.kind for column in self._columns}
        return any(dialect.by_value(cell, kind) != dialect.hashable(cell, kind) for kind in kinds)

    def query(
        self,
        *,
        stored: bool,
        by_value: bool,
        identities: bool,
        raw: bool = False,
        also: Mapping[str, exp.Expression] | None = None,
    ) -> exp.Select:
        """Returns the query of hashes of rows; of the made ones with their number.

        Args:
            stored: whether of the table's rows, or of those just made.
            by_value: whether equal values have one hash, also where they are stored in other forms.
            identities: whether with those by which rows are taken for the same one, by value.
            raw: whether with the column ``raw``, a hash of the stored forms.
            also: what else is asked of stored rows, by name.
        """
        also = also or {}
        fence = self.plan.dialect.fence
        numbers = [] if stored else [x.col(NUMBER)]
        below = []
        for place, (table, parts) in enumerate(self._sources(stored=stored), 1):
            values = {
                f"part_{number}": self._hash(part, stored=stored, by_value=by_value)
                for number, part in parts.items()
            }
            for number, part in parts.items() if raw else ():
                values[f"raw_{number}"] = self._hash(part, stored=stored, by_value=False)
            here = {name for part in parts.values() for name in part}
            for name, key in zip(self.identities, self._identified_by, strict=False):
                if identities and here.issuperset(key):
                    values[name] = self._hash(key, stored=stored, by_value=True)
            query = exp.select(*numbers, *_named(also), *_named(values)).from_(table)
            below.append(x.subquery(fence(query), f"slice_{place}"))
        first = list(map(x.col, also)) if stored else [x.col(NUMBER, "slice_1")]
        result = exp.select(*first, *_named(self._selected(identities, raw))).from_(below[0])
        for place, other in enumerate(below[1:], 2):
            same = exp.EQ(this=x.col(NUMBER, "slice_1"), expression=x.col(NUMBER, f"slice_{place}"))
            result = result.join(other, on=same, copy=False)
        return fence(result)

    def _sources(self, *, stored: bool) -> Iterator[tuple[exp.Table, dict[int, list[str]]]]:
        """Yields the tables that rows are read from, each with the parts it has."""
        if stored:
            everything = {number: part for parts in self._parts for number, part in parts.items()}
            yield table_of(self.plan, self.entity), everything
            return
        for (name, _), parts in zip(self.slices, self._parts, strict=True):
            yield x.table(name), parts

    def _selected(self, identities: bool, raw: bool) -> dict[str, exp.Expression]:
        """Returns what is made of the hashes of parts: those of rows, and identities."""
        numbers = [number for parts in self._parts for number in parts]

        def joined(kind: str, of: Iterable[int]) -> exp.Expression:
            return self._joined([x.col(f"{kind}_{number}") for number in of])

        selected = {HASH: joined("part", numbers)}
        if raw:
            selected[RAW] = joined("raw", numbers)
        for place, name in enumerate(self.identities if identities else ()):
            others = numbers[:place] + numbers[place + 1 :]
            selected[name] = x.col(name) if self._identified_by else joined("part", others)
        return selected

    def of_stored(self) -> exp.Expression:
        """Returns the hash of a row of the table, by value."""
        parts = (part for parts in self._parts for part in parts.values())
        return self._joined([self._hash(part, stored=True, by_value=True) for part in parts])

    def _joined(self, hashes: Sequence[exp.Expression]) -> exp.Expression:
        """Returns the hash of some hashes."""
        return hashes[0] if len(hashes) == 1 else self._row_hash(hashes)

    def _hash(self, columns: Sequence[str], *, stored: bool, by_value: bool) -> exp.Expression:
        """Returns the hash of some columns' cells, in the entity's table or a temporary one."""
        dialect = self.plan.dialect
        comparable = dialect.by_value if by_value else dialect.hashable
        return self._row_hash(
            [
                comparable(self.cell(name, stored=stored), self.entity.column(name).type.kind)
                for name in columns
            ]
        )

    def cell(self, column: str, *, stored: bool) -> exp.Expression:
        """Returns a column's cell, in the entity's table or a temporary one, as it is compared.

        Not every type has a hash or tells all of its values apart; their texts do.
        """
        cell = x.col(column if stored else self.cells[column])
        return self.types.read(self.plan, self.entity, column, cell)


def _named(values: Mapping[str, exp.Expression]) -> list[exp.Expr]:
    return [exp.alias_(value, x.ident(name)) for name, value in values.items()]


def _cut(columns: Sequence[str], pieces: int) -> list[list[str]]:
    """Returns columns in so many pieces of about the same size."""
    ends = [len(columns) * number // pieces for number in range(pieces + 1)]
    return [list(columns[start:end]) for start, end in pairwise(ends)]
