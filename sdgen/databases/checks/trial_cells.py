"""Cells of a run, put into temporary columns to see which of them the database refuses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.databases.checks.trial_rows import MOST_ROWS, ranges_of
from sdgen.databases.checks.trial_tables import TrialTables
from sdgen.errors import LockedError, SdgenError, TargetError, UnreachableError
from sdgen.scenario.models import Entity
from sdgen.values import Value

_MOST_VALUES = 50  # that are tried one by one


class TrialCells:
    """Tries cells of single columns, whose types or domains may refuse them.

    Args:
        tables: makes the temporary tables.
    """

    def __init__(self, tables: TrialTables) -> None:
        self._tables = tables

    def refused_cells(self, entity: Entity, name: str) -> TargetError | None:
        """Returns why the database refuses cells of one column alone; None where it does not."""
        ranges = list(ranges_of(self._tables.plan, entity, MOST_ROWS))
        return self._refused(
            entity, [name], lambda table: self._tables.fill(entity, table, [name], ranges)
        )

    def refused_values(
        self, entity: Entity, listed: Mapping[str, Sequence[Value]]
    ) -> Iterator[tuple[str, Value, TargetError]]:
        """Yields the values that the database does not store in a column, with it and why.

        Args:
            entity: an entity whose table exists.
            listed: column → some values for it.
        """
        if not listed or self._refused_values(entity, listed) is None:
            return
        for name, values in listed.items():
            if self._refused_values(entity, {name: values}) is None:
                continue
            for value in values[:_MOST_VALUES]:
                if (error := self._refused_values(entity, {name: [value]})) is not None:
                    yield name, value, error

    def _refused_values(
        self, entity: Entity, listed: Mapping[str, Sequence[Value]]
    ) -> TargetError | None:
        """Returns why the database does not store some values, None where it stores them all."""
        rows = [
            [values[at % len(values)] for values in listed.values()]
            for at in range(max(map(len, listed.values())))
        ]
        names = list(listed)
        return self._refused(
            entity, names, lambda table: self._tables.insert(entity, table, names, rows)
        )

    def _refused(
        self, entity: Entity, names: Sequence[str], fill: Callable[[exp.Table], object]
    ) -> TargetError | None:
        """Returns why the database does not fill a table of some columns; None where it does."""
        table = x.table("sdgen_trial_column")
        try:
            with self._tables.engine.session():
                try:
                    self._tables.create(entity, table, names)
                except TargetError:
                    return None  # this role may make no temporary tables
                fill(table)
        except (LockedError, UnreachableError):
            return None
        except TargetError as error:
            return error
        except SdgenError:
            return None
        finally:
            self._tables.drop(table)
        return None
