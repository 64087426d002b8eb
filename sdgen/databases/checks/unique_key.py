"""One unique key of a table that exists: whether the rows of a run can keep it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import closing

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.analysis.cell_facts import cell_facts
from generators_sql.sequence import Sequence as Counted
from sdgen.column_types import TEXTS, ColumnType
from sdgen.compiling.statements import table_of
from sdgen.databases.checks.findings import (
    NUMBERS,
    ONCE,
    STOPS,
    TAKEN,
    VALUES,
    Finding,
    shown_values,
)
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.checks.partial_keys import is_kept_by_flag, with_way_out
from sdgen.databases.checks.trial import Row, Trial, TriedRows
from sdgen.databases.stored_tables import StoredKey
from sdgen.errors import TargetError
from sdgen.scenario.key_rules import why_not_unique
from sdgen.scenario.models import Column, Entity
from sdgen.scenario.table_keys import KeyKind
from sdgen.scenario.unchecked_keys import said_unchecked

_ROWS = "made"


class UniqueKey:
    """One unique key of a table."""

    _consequence = f"{STOPS} where they do"
    _spared = f"{STOPS} there, unless a trigger or rule of the table gives them other values"

    def __init__(
        self, inspection: Inspection, trial: Trial, entity: Entity, key: StoredKey
    ) -> None:
        self._inspection, self._trial = inspection, trial
        self._entity, self._key = entity, key
        self._plan = inspection.plan
        self._columns = [inspection.column(entity, name) for name in key.columns]
        self._filled = [column for column in self._columns if column is not None]

    def findings(self) -> Iterator[Finding]:
        """Yields that rows of the run are alike in the key, or like rows that are there."""
        uses = (self._inspection.column(self._entity, name) for name in self._key.uses)
        of = self._inspection, self._entity, self._key
        if not (self._filled or any(uses)) or self._left_alone() or is_kept_by_flag(*of):
            return
        reason = self._why_not_unique()
        repeated = self._repeated(reason) if reason else self._like_others()
        if repeated:
            yield repeated
        elif self._inspection.keeps_rows(self._entity) and (taken := self._taken()):
            yield taken

    # -- rows of the run among themselves ------------------------------------------------------

    def _left_alone(self) -> bool:
        """Returns whether a column that the scenario leaves out keeps rows apart, or stays NULL."""
        for name, column in zip(self._key.columns, self._columns, strict=True):
            stored = self._inspection.stored_column(self._entity, name)
            if column is None and stored is not None:
                numbered = stored.is_row_id or stored.is_numbered
                if numbered or (not stored.has_default and self._key.nulls_repeat):
                    return True
        return False

    def _why_not_unique(self) -> str | None:
        """Returns why rows may be alike, None where it is proven that they are not."""
        if self._entity.rows == 1:
            return None
        if self._key.expressions:
            return (
                f"it is of {', '.join(self._key.expressions)}, for which that is not known. Use a "
                "generator whose values differ in it, such as pattern with unique: true"
            )
        if self._key.folds and any(column.type.kind in TEXTS for column in self._filled):
            return "it treats some different strings as equal, such as a and A"
        if self._key.pads and any(map(self._is_padded, self._filled)):
            return "it treats strings as equal that differ only in trailing spaces"
        read = self._plan.dataset.entities[self._entity.name]
        counted = [
            column.name for column in self._filled if self._key.nulls_repeat or not column.nullable
        ]
        if not counted:
            return (
                "NULLs are equal to it (NULLS NOT DISTINCT). Let one of its columns be unique and "
                "never NULL"
            )
        reason = why_not_unique(counted, self._plan.dataset, read)
        return reason and with_way_out(reason, self._inspection, self._entity, self._key)

    def _is_padded(self, column: Column) -> bool:
        """Returns whether strings of a column may be filled up with spaces."""
        if column.type.kind is not ColumnType.CHAR:
            return False
        facts = cell_facts(self._plan.facts(self._entity, column.name), column.generator.params)
        return facts.shortest != facts.longest

    def _repeated(self, reason: str) -> Finding | None:
        """Returns that rows are, or may be, alike."""
        most = self._most()
        if most is not None and most < self._entity.rows:
            return self._finding(
                f"{self._said()}, and {self._entity.rows} rows have at most {most} different "
                f"values: {reason}. Or write at most {most} rows"
            )
        rows = self._rows()
        if rows is not None and self._can_be_told():
            try:
                alike = self._trial.first(self._alike(rows.table))
            except TargetError:
                return self._uncertain(reason)
            if alike is not None:
                return self._finding(
                    f"{self._said()}, and rows repeat {shown_values(alike)}: {reason}"
                )
            if rows.is_all:
                return None
        return self._uncertain(reason)

    def _like_others(self) -> Finding | None:
        """Returns that rows may be like those of another entity that fills the table."""
        from sdgen.scenario.disjoint_cells import are_apart  # few scenarios have shared tables

        sharing = self._plan.owners.sharing(self._entity)
        columns = [column.name for column in self._filled]
        for other in sharing[: sharing.index(self._entity)]:
            apart = are_apart(columns, self._entity.name, other.name, self._plan.dataset)
            if other.rows and (self._key.expressions or self._key.folds or not apart):
                return self._uncertain(f"{other.name} fills the table, too, with values like these")
        return None

    def _uncertain(self, reason: str) -> Finding | None:
        if self._is_unchecked():
            return None
        way = "" if self._key.expressions or not self._filled else f". {self._way()}"
        return self._finding(
            f"{self._said()}, and rows may repeat: {reason}. {self._consequence}{way}",
            is_certain=False,
        )

    def _is_unchecked(self) -> bool:
        """Returns whether the scenario leaves it to the database whether rows are alike."""
        mine = {column.name for column in self._filled}
        owner = self._plan.owners.of(self._entity)
        return any(
            key.unchecked and set(key.columns) == mine for key in self._plan.keys[owner.name]
        )

    def _way(self) -> str:
        """Returns how a scenario says that it knows better."""
        columns = [column.name for column in self._filled]
        said = said_unchecked(KeyKind.UNIQUE, columns, of_column=len(columns) == 1)
        return f"If you know that they do not, declare it in the scenario: {said}"

    def _most(self) -> int | None:
        """Returns how many different values the key has at most, None where that is not known."""
        key = self._key
        if key.expressions or key.condition or len(self._filled) < len(self._columns):
            return None
        counts = []
        for column in self._filled:
            generator = column.generator.params
            if column.nullable and key.nulls_repeat:
                return None
            most = cell_facts(self._plan.facts(self._entity, column.name), generator).most
            if most is None:
                return None
            counts.append(most + column.nullable)
        return math.prod(counts)

    def _rows(self) -> TriedRows | None:
        """Returns rows with all that the key is of; None where none can be made."""
        key = self._key
        said = (*key.expressions, key.condition)
        return self._trial.rows(self._entity, (*key.columns, *key.uses), said)

    def _can_be_told(self) -> bool:
        """Returns whether rows of the trial have all that the key is of."""
        return all(
            self._inspection.column(self._entity, name) is not None
            or (stored := self._inspection.stored_column(self._entity, name)) is None
            or not stored.has_default
            for name in (*self._key.columns, *self._key.uses)
        )

    def _alike(self, table: exp.Table) -> exp.Select:
        """Returns the query of values of the key that several rows of a table have."""
        made = self._values(table)
        names = [x.col(name) for name in made.named_selects]
        query = exp.select(*names).from_(made.subquery(_ROWS))
        if self._key.nulls_repeat:
            query = query.where(*(_is_not_null(name) for name in made.named_selects))
        more = exp.GT(this=exp.Count(this=exp.Star()), expression=x.integer(1))
        return query.group_by(*(x.col(name) for name in made.named_selects)).having(more)

    def _values(self, table: exp.Table) -> exp.Select:
        """Returns the query of the key's values in a table's rows."""
        key, elements = self._key, [x.col(name) for name in self._key.columns]
        parts: Sequence[exp.Expression] = elements
        if key.expressions:
            # As the database itself has written them.
            parts = [exp.Paren(this=exp.Var(this=text)) for text in key.expressions]
        elif key.collations:
            parts = [
                exp.Collate(this=element, expression=exp.Var(this=collation))
                for element, collation in zip(elements, key.collations, strict=True)
            ]
        query = exp.select(*(x.alias(part, f"k{at}") for at, part in enumerate(parts)))
        query = query.from_(table.copy())
        return query.where(exp.Var(this=key.condition)) if key.condition else query

    # -- and rows that are there ----------------------------------------------------------------

    def _taken(self) -> Finding | None:
        """Returns that rows of the run are like rows that are there."""
        table = table_of(self._plan, self._entity)
        try:
            if (found := self._in_range(table)) is not None:
                taken, is_known = self._trial.first(found), True
            else:
                rows = self._rows()
                if rows is None or not self._can_be_told():
                    return None
                taken, is_known = self._trial.first(self._shared(rows.table, table)), rows.is_all
                if taken is None and not is_known and not self._are_earlier_rows():
                    taken, is_known = self._taken_by_any(table)
        except TargetError:
            return None
        if taken is None:
            return None if is_known or self._are_unlikely() else self._may_be_taken()
        return self._finding(
            f"{self._said()}, and {TAKEN} {shown_values(taken)} already, like new "
            f"ones{self._added_since}",
            instead=self._instead,
        )

    @property
    def _added_since(self) -> str:
        # The rows of the run that is continued are not in the way.
        if not self._plan.growth.ends:
            return ""
        return (
            ". They were added since the run that is continued: remove them, or change their values"
        )

    @property
    def _instead(self) -> str:
        from sdgen.databases.checks.coming_again import come_again  # rows are seldom in the way

        if self._plan.growth.ends:
            return ""
        if any(isinstance(column.generator.params, Counted) for column in self._filled):
            return NUMBERS
        return ONCE if come_again(self._plan, self._entity, self._filled) else VALUES

    def _taken_by_any(self, table: exp.Table) -> tuple[Row | None, bool]:
        """Returns a value of any row of the run that is there, and whether all were looked at."""
        named = [*self._key.columns, *self._key.uses]
        ranges = self._trial.all_rows(self._entity, list(dict.fromkeys(named)))
        if ranges is None:
            return None, False
        with closing(ranges):
            for made in ranges:
                taken = self._trial.first(self._shared(made, table))
                if taken is not None:
                    return taken, True
        return None, True

    def _are_earlier_rows(self) -> bool:
        """Returns whether all rows there are those of earlier runs, which this one continues."""
        first = sum(map(self._plan.first, self._plan.owners.sharing(self._entity)))
        return first > 0 and self._trial.rows_there(self._entity, first + 1) == first

    def _are_unlikely(self) -> bool:
        """Returns whether values are the same by a chance that nobody has to think of."""
        return self._are_earlier_rows() or any(
            column.type.kind is ColumnType.UUID for column in self._filled
        )

    def _may_be_taken(self) -> Finding:
        return self._finding(
            f"{self._said()}, and existing rows may have values that new ones get: there are too "
            f"many to compare them all. {self._consequence}",
            is_certain=False,
        )

    def _in_range(self, table: exp.Table) -> exp.Select | None:
        """Returns the query of stored numbers that a sequence will make; None for other keys."""
        if len(self._columns) != 1 or not self._key.is_plain or not self._filled:
            return None
        (column,) = self._filled
        generator = column.generator.params
        if not isinstance(generator, Counted):
            return None
        first = generator.value_of(self._plan.first(self._entity))
        last = first + (self._entity.rows - 1) * generator.step
        name = self._key.columns[0]
        low, high = sorted((first, last))
        between = exp.Between(this=x.col(name), low=x.integer(low), high=x.integer(high))
        on_it = exp.EQ(
            this=x.mod(x.plus(x.col(name), -first), x.integer(abs(generator.step))),
            expression=x.integer(0),
        )
        return exp.select(x.col(name)).from_(table).where(between, on_it)

    def _shared(self, made: exp.Table, stored: exp.Table) -> exp.Select | exp.Intersect:
        """Returns the query of values of the key that two tables share."""
        values = self._values(made)
        names = values.named_selects
        if not self._key.nulls_repeat and any(column.nullable for column in self._filled):
            return values.intersect(self._values(stored))  # to which NULLs are equal
        same = exp.and_(
            *(exp.EQ(this=x.col(name, _ROWS), expression=x.col(name, "stored")) for name in names)
        )
        return (
            exp.select(*(x.col(name, _ROWS) for name in names))
            .from_(values.subquery(_ROWS))
            .join(self._values(stored).subquery("stored"), on=same)
        )

    # -- words ----------------------------------------------------------------------------------

    def _said(self) -> str:
        key = self._key
        of = ", ".join(key.expressions or key.columns)
        only = f" where {key.condition}" if key.condition else ""
        named = "" if not key.name or key.name.startswith("sqlite_autoindex") else f" by {key.name}"
        return f"({of}) is unique in the table{only}{named}"

    def _finding(self, message: str, *, is_certain: bool = True, instead: str = "") -> Finding:
        table = self._inspection.tables[self._plan.table(self._entity)]
        if is_certain and table.may_spare((*self._key.columns, *self._key.uses)):
            message, is_certain = f"{message}. {self._spared}", False
        return Finding(str(table.name), message, is_certain, instead=instead)


def _is_not_null(name: str) -> exp.Not:
    return exp.Not(this=exp.Is(this=x.col(name), expression=exp.Null()))
