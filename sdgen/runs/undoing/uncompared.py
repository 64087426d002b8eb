"""Columns that an undo cannot compare: they come from existing rows that have changed since."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import field

from sdgen.compiling.undoing.dependent_columns import dependent_columns
from sdgen.databases.checks.existing_rows import changes_since
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.checks.row_keys import key_of_rows
from sdgen.databases.engine import Engine
from sdgen.errors import Problem, RowsChangedError, listed
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan


@frozen
class Uncompared:
    """What of the rows of a run cannot be made again as it was.

    Args:
        changes: entity whose existing rows have changed → how, in words.
        columns: entity of the run → its columns that are computed from those rows.
        keys: entity of the run → the columns of a key of its table by which its rows are known;
            of those that have one.
    """

    changes: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, frozenset[str]] = field(default_factory=dict)
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, engine: Engine, plan: Plan, inspection: Inspection) -> Uncompared:
        """Returns what cannot be compared now.

        Raises:
            TargetError: the target cannot be read.
        """
        changes = changes_since(engine, plan)
        columns: dict[str, frozenset[str]] = {}
        for entity in plan.order if changes else ():
            found = dependent_columns(plan, entity, changes, inspection.compilation)
            if found:
                columns[entity.name] = found
        keys = {
            entity.name: key
            for entity in plan.order
            if (key := key_of_rows(inspection, entity, columns.get(entity.name, ())))
        }
        return cls(changes, columns, keys)

    def check(self, entities: Collection[str]) -> None:
        """Raises RowsChangedError where rows cannot be told by what is left to compare.

        Args:
            entities: the names of those that may have rows to be told.
        """
        lost = [
            Problem(
                name,
                f"without {listed(sorted(columns))}, which came from those rows, no key of the "
                "table tells which rows are the run's. Put those rows back as they were, undo the "
                "run and change them again; or delete the rows of the run yourself",
            )
            for name, columns in self.columns.items()
            if name in entities and name not in self.keys
        ]
        if lost:
            changed = [Problem(name, words) for name, words in self.changes.items()]
            raise RowsChangedError("existing rows have changed:", [*changed, *lost])

    def notes(self) -> Iterator[str]:
        """Yields, in sentences, what was not compared."""
        if self.columns:
            changes = "; ".join(f"{name}: {words}" for name, words in self.changes.items())
            yield f"existing rows have changed. {changes}"
        for name, columns in self.columns.items():
            if name in self.keys:
                yield (
                    f"{name}: rows are found by ({', '.join(self.keys[name])}), and count as the "
                    f"run's whatever {listed(sorted(columns))} contains now, which came from those "
                    "rows"
                )
