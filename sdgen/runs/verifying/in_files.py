"""Verifying files by what reads them without temporary tables: rows are hashed, range by range.

Both sides are counted into buckets by a hash of all cells, which are added up here; equal rows
cancel each other out. Only of rows in buckets that do not come out even the hashes are fetched.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.compiling.compilation import Compilation
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import range_values
from sdgen.compiling.verification.row_hashes import RowHashes
from sdgen.databases.folders.reading import ReadingEngine, cell_name
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.runs.batches.sizes import usual_batch_size
from sdgen.runs.makers.file_rows import file_rows
from sdgen.runs.makers.statements import batch_rows
from sdgen.runs.observer import RunObserver
from sdgen.runs.verifying.pairs import PairedRows
from sdgen.runs.verifying.results import Difference, EntityVerification
from sdgen.runs.verifying.rows_again import integer
from sdgen.scenario.models import Entity
from sdgen.store import EntityProgress

_BUCKETS = 2**15
_MOST_SUSPECTS = 2**19
"""Rows of a side whose hashes are fetched at most."""
_SHOWN = 5
_LOW_BITS = 2**32 - 1
_ROWS, _HASH, _KEY, _NUMBER = "rows", "row_hash", "row_key", "row_number"

Totals = dict[int, list[int]]
"""Bucket → rows, and the sums of both halves of their hashes: those made without those stored."""


@frozen
class _Suspect:
    """A row of a bucket that is not even: its hash, that of its key, and its number if made."""

    hash: int
    key: int
    number: int | None = None


@dataclass
class FileVerification:
    """The comparison of an entity's files with its rows made again.

    Args:
        engine: reads the files, and makes rows.
        plan: the run's plan, in its dialect.
        entity: the entity.
        progress: what the run's record says of it.
        observer: is told of each range of rows.
        compilation: what compiling the plan's statements has worked out so far.
    """

    engine: ReadingEngine
    plan: Plan
    entity: Entity
    progress: EntityProgress
    observer: RunObserver
    compilation: Compilation = field(default_factory=Compilation)

    def __post_init__(self) -> None:
        self._columns = [column.name for column in self.entity.stored_columns]
        self._size = max(1, min(usual_batch_size(self.entity, self.engine), self.entity.rows))
        batch = batch_rows(self.plan, self.entity, self._size, 1)
        made = file_rows(
            *(self.plan, self.entity, batch, self.compilation),
            as_strings=self.engine.as_strings,
            numbered=True,
        )
        self._look_ups: LookUps = made.look_ups
        number = made.query.selects[-1].alias_or_name
        self._made = self.engine.made_rows(self.entity.name, made.query, made.columns, number)
        self._made.selects[-1].replace(x.alias(x.col(number), _NUMBER))
        self._stored = self.engine.stored_rows(self.entity.name, self._columns)

    def result(self) -> EntityVerification:
        """Returns how the entity compares."""
        entity = self.entity
        self.observer.entity_started(entity.name, entity.rows)
        totals = self._counted()
        uneven = sorted(bucket for bucket, left in totals.items() if any(left))
        found, looked_at, differences = PairedRows(), len(uneven), tuple[Difference, ...]()
        if uneven:
            most = max(1, _MOST_SUSPECTS * _BUCKETS // max(1, entity.rows))
            looked_at = len(uneven[:most])
            made, stored = self._suspects(uneven[:most])
            found, differences = self._paired(made, stored)
        self.observer.entity_finished(entity.name)
        return EntityVerification(
            entity=entity.name,
            target_table=str(self.plan.table(entity)),
            rows=entity.rows,
            matching=entity.rows - found.missing - found.changed,
            **vars(found),
            held_rows=self.progress.held_rows,
            rows_before=self.progress.rows_before,
            exact=looked_at == len(uneven),
            differences=differences,
        )

    # -- counting -------------------------------------------------------------------------------

    def _counted(self) -> Totals:
        totals: Totals = defaultdict(lambda: [0, 0, 0])
        counting = self._render(self._sums(self._made))
        for first, end in self._ranges():
            self.engine.stage(self._look_ups, first, end)
            self._add(totals, 1, self.engine.query(counting, range_values(first, end)))
            self.observer.batch_written(self.entity.name, end - first)
        self._add(totals, -1, self.engine.query(self._render(self._sums(self._stored))))
        return totals

    def _ranges(self) -> Iterator[tuple[int, int]]:
        start, last = self.plan.first(self.entity), self.plan.end(self.entity)
        for first in range(start, last, self._size):
            yield first, min(first + self._size, last)

    def _add(self, totals: Totals, sign: int, found: Sequence[Sequence[object]]) -> None:
        for bucket, *sums in found:
            for place, value in enumerate(sums):
                totals[integer(bucket)][place] += sign * integer(value)

    def _hash(self) -> exp.Expression:
        return self.engine.row_hash([x.col(cell_name(n)) for n, _ in enumerate(self._columns)])

    def _sums(self, rows: exp.Select) -> exp.Select:
        """Returns the query of buckets, with how many rows they have and their sums."""
        hashed = exp.select(x.alias(self._hash(), _HASH)).from_(x.subquery(rows.copy(), _ROWS))
        value, bucket = x.col(_HASH), x.bit_and(x.col(_HASH), _BUCKETS - 1)
        sums = [
            exp.Count(this=exp.Star()),
            x.call(exp.Sum, x.bit_and(value, _LOW_BITS)),
            x.call(exp.Sum, x.bit_and(x.shift_right(value.copy(), 32), _LOW_BITS)),
        ]
        query = exp.select(bucket, *sums).from_(x.subquery(hashed, "hashed"))
        return query.group_by(bucket.copy())

    # -- suspects -------------------------------------------------------------------------------

    def _suspects(self, buckets: Sequence[int]) -> tuple[list[_Suspect], list[_Suspect]]:
        """Returns the rows of some buckets, made ones and stored ones."""
        made: list[_Suspect] = []
        query = self._render(self._of_buckets(self._made, buckets, x.col(_NUMBER)))
        for first, end in self._ranges():
            self.engine.stage(self._look_ups, first, end)
            rows = self.engine.query(query, range_values(first, end))
            made += [_Suspect(integer(h), integer(k), integer(n)) for h, k, n in rows]
        query = self._render(self._of_buckets(self._stored, buckets))
        return made, [_Suspect(integer(h), integer(k)) for h, k in self.engine.query(query)]

    def _of_buckets(
        self, rows: exp.Select, buckets: Sequence[int], *more: exp.Expression
    ) -> exp.Select:
        key = [x.col(cell_name(self._columns.index(name))) for name in self._key]
        hashed = exp.select(
            x.alias(self._hash(), _HASH),
            x.alias(self.engine.row_hash(key), _KEY) if key else x.alias(x.int64(0), _KEY),
            *(each.copy() for each in more),
        ).from_(x.subquery(rows.copy(), _ROWS))
        bucket = x.bit_and(x.col(_HASH), _BUCKETS - 1)
        names = [x.col(_HASH), x.col(_KEY), *(each.copy() for each in more)]
        query = exp.select(*names).from_(x.subquery(hashed, "hashed"))
        return query.where(exp.In(this=bucket, expressions=list(map(x.integer, buckets))))

    @cached_property
    def _key(self) -> Sequence[str]:
        """The columns by which a changed row is known; none where there is no key."""
        different = RowHashes(self.plan, self.entity, self.engine.row_hash).keys[:1]
        keys = (key for key in self.plan.keys[self.entity.name] if key.is_unique)
        found = (key.columns for key in keys if {*key.columns} <= {*self._columns})
        return different or next(found, ())

    def _paired(
        self, made: Sequence[_Suspect], stored: Sequence[_Suspect]
    ) -> tuple[PairedRows, tuple[Difference, ...]]:
        equal = Counter(each.hash for each in made) & Counter(each.hash for each in stored)
        known = {each.hash for each in made}
        left, others = _without(made, equal), _without(stored, equal)
        pairs: list[tuple[_Suspect, _Suspect]] = []
        if self._key:
            by_key: dict[int, list[_Suspect]] = defaultdict(list)
            for each in others:
                if each.hash not in known:
                    by_key[each.key].append(each)
            for row in left:
                if by_key[row.key]:
                    pairs.append((row, by_key[row.key].pop()))
        taken = {id(each) for pair in pairs for each in pair}
        missing = [each for each in left if id(each) not in taken]
        foreign = [each for each in others if id(each) not in taken]
        doubled = sum(each.hash in known for each in foreign)
        found = PairedRows(len(pairs), len(missing), len(foreign), doubled)
        return found, tuple(self._differences(pairs, missing, foreign))

    # -- examples -------------------------------------------------------------------------------

    def _differences(
        self,
        pairs: Sequence[tuple[_Suspect, _Suspect]],
        missing: Sequence[_Suspect],
        foreign: Sequence[_Suspect],
    ) -> Iterator[Difference]:
        stored = self._stored_texts([*(of for _, of in pairs[:_SHOWN]), *foreign[:_SHOWN]])
        for row, of in pairs[:_SHOWN]:
            made, there = self._made_texts(row), stored.get(of.hash, {})
            cells = {name: (made[name], there.get(name)) for name in self._columns}
            differing = {name: both for name, both in cells.items() if both[0] != both[1]}
            yield Difference("changed", row.number, differing or cells)
        for row in missing[:_SHOWN]:
            made = self._made_texts(row)
            yield Difference(
                "missing", row.number, {name: (text, None) for name, text in made.items()}
            )
        for of in foreign[:_SHOWN]:
            there = stored.get(of.hash, {})
            yield Difference("foreign", None, {name: (None, text) for name, text in there.items()})

    def _texts(self) -> list[exp.Expression]:
        cells = (x.col(cell_name(place)) for place, _ in enumerate(self._columns))
        return [self.engine.text_of(cell) for cell in cells]

    def _made_texts(self, row: _Suspect) -> dict[str, str | None]:
        number = row.number or 0
        self.engine.stage(self._look_ups, number, number + 1)
        query = exp.select(*self._texts()).from_(x.subquery(self._made.copy(), _ROWS))
        (found,) = self.engine.query(self._render(query), range_values(number, number + 1))
        return self._named(found)

    def _stored_texts(self, rows: Sequence[_Suspect]) -> Mapping[int, dict[str, str | None]]:
        if not rows:
            return {}
        hashed = self._hash()
        query = exp.select(hashed, *self._texts()).from_(x.subquery(self._stored.copy(), _ROWS))
        wanted = exp.In(this=self._hash(), expressions=[x.int64(each.hash) for each in rows])
        found = self.engine.query(self._render(query.where(wanted).limit(_SHOWN * 20)))
        return {integer(value): self._named(texts) for value, *texts in found}

    def _named(self, texts: Sequence[object]) -> dict[str, str | None]:
        shown = (None if text is None else str(text) for text in texts)
        return dict(zip(self._columns, shown, strict=True))

    def _render(self, query: exp.Expression) -> str:
        return self.engine.dialect.render(query)


def _without(rows: Sequence[_Suspect], equal: Mapping[int, int]) -> list[_Suspect]:
    """Returns rows without so many of each hash."""
    gone, left = Counter(equal), []
    for each in rows:
        if gone[each.hash] > 0:
            gone[each.hash] -= 1
        else:
            left.append(each)
    return left
