"""Lists of rows: what an entity's ``rows_of`` says, as the values of its columns.

The list is given row by row, in the scenario or in a CSV file beside it. A scenario that is read
has it column by column, in the params of the generator ``rows_of``, so a run's record holds it all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path as FilePath
from typing import Any

from sqlglot import exp

from generators_sql.spi import ColumnFacts, Generator, Row
from generators_sql.spi.specs import Spec
from sdgen.column_types import ALL_TYPES, ColumnType, parse_column_type
from sdgen.errors import Problem, did_you_mean, listed, shown
from sdgen.frozen import frozen
from sdgen.scenario.documents import Document
from sdgen.scenario.existing_cells import FILLED_BY, is_existing
from sdgen.scenario.file_problems import ENOUGH
from sdgen.scenario.paths import ListedCells
from sdgen.scenario.row_files import (
    RowFile,
    RowFileError,
    cell_as_meant,
    place_of_file,
    read_row_file,
)
from sdgen.scenario.unchecked_data import (
    ROWS_OF,
    Place,
    as_list,
    as_mapping,
    as_text,
    columns_in,
    entities_in,
    is_listed,
    with_own_columns,
)
from sdgen.yaml_scalars import is_scalar

STAND_IN_ROWS = 1_000
"""A list that cannot be read at all is taken to have so many rows."""


class UnreadCell(Generator):
    """A cell of a list that cannot be read, which is told of there.

    No file names it.
    """

    type = "unread"
    column_types = ALL_TYPES
    example = ""

    rows: int

    def sql(self, row: Row) -> exp.Expression:
        raise TypeError("its list could not be read")

    def summary(self) -> str:
        return "could not be read"

    def rows_decided(self, column: ColumnFacts) -> int | None:
        return self.rows

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return None

    def longest(self, column: ColumnFacts) -> int | None:
        return column.type.longest


@frozen
class _Taker:
    """A column that takes its cells from the list.

    Args:
        place: where it stands.
        column: its data.
        key: what the list calls its cells.
    """

    place: Place
    column: dict[str, Any]
    key: str


@dataclass
class _List:
    """A list that was read.

    Args:
        cells: key → the values, first row first.
        source: the file it is from; None if the scenario has it.
        lines: the line of each row in that file.
    """

    cells: Mapping[str, list[Any]]
    source: str | None = None
    lines: Sequence[int] = ()


def with_row_lists(document: Document) -> tuple[Document, list[Problem]]:
    """Returns a scenario's document whose columns list their values, and what is wrong with lists.

    Files that it names are read; the document that is returned knows them.
    """
    made = replace(document, data=with_own_columns(document.data), listed={})
    problems: list[Problem] = []
    for place, entity in entities_in(made.data):
        if entity.get(ROWS_OF) is not None:
            problems += _ListedEntity(made, place, entity).laid_out()
            del problems[ENOUGH:]
        entity.pop(ROWS_OF, None)
    return made, problems


class _ListedEntity:
    """An entity with a list, whose columns are given what it says.

    Args:
        document: the scenario's; it is changed.
        place: where the entity stands.
        entity: its data; it is changed.
    """

    def __init__(self, document: Document, place: Place, entity: dict[str, Any]) -> None:
        self._document = document
        self._place = (*place, ROWS_OF)
        self._said = entity[ROWS_OF]
        self._entity = entity
        self._columns = [*columns_in(place, entity)]
        self._rows = len(as_list(self._said)) or STAND_IN_ROWS

    def laid_out(self) -> Iterator[Problem]:
        """Gives the columns their values. Yields what is wrong."""
        if is_existing(self._entity):
            yield self._problem("existing rows are not listed. Remove rows_of, or existing")
            return
        problems: list[Problem] = []
        found = self._read(problems)
        yield from problems
        if found is None:
            for _, column in self._columns:
                if self._may_take(column):
                    self._leave_unread(column)
            return
        self._rows = len(next(iter(found.cells.values()), ()))
        for taker in self._takers(found):
            if taker.key in found.cells:
                self._give(taker, found)
            else:
                known = [*found.cells]
                yield self._document.problem(
                    (*taker.place, "generator", "params", "column"),
                    f"the rows have no such key (got {shown(taker.key)})."
                    f"{did_you_mean(taker.key, known)} Their keys: {listed(known)}",
                )
                self._leave_unread(taker.column)

    def _leave_unread(self, column: dict[str, Any]) -> None:
        column["generator"] = Spec(type=UnreadCell.type, params=UnreadCell(rows=self._rows))

    def _may_take(self, column: dict[str, Any]) -> bool:
        if is_listed(column):
            return "values" not in as_mapping(column["generator"].get("params"))
        return not any(key in column for key in FILLED_BY)

    def _takers(self, found: _List | None = None) -> Iterator[_Taker]:
        """Yields the columns that take their cells from the list, or would like to.

        Args:
            found: the list; without it, all that may have their names in it.
        """
        for place, column in self._columns:
            if not self._may_take(column):
                continue
            own = as_text(column.get("name"))
            params = as_mapping(as_mapping(column.get("generator")).get("params"))
            key = as_text(params.get("column")) or own
            if is_listed(column) or found is None or key in found.cells:
                yield _Taker(place, column, key)

    def _give(self, taker: _Taker, found: _List) -> None:
        params = as_mapping(as_mapping(taker.column.get("generator")).get("params"))
        others = {key: value for key, value in params.items() if key != "column"}
        values = found.cells[taker.key]
        if found.source is not None:
            kind = _kind(taker.column)
            values = [cell_as_meant(cell, kind) for cell in values]
        taker.column["generator"] = {"type": ROWS_OF, "params": {**others, "values": values}}
        self._document.listed[(*taker.place, "generator", "params")] = ListedCells(
            self._place, taker.key, taker.place, found.source, found.lines
        )

    def _read(self, problems: list[Problem]) -> _List | None:
        said = self._said
        if isinstance(said, list) and said:
            return self._of_mappings(said, problems)
        if isinstance(said, str) and said:
            return self._of_file(said, problems)
        problems.append(
            self._problem(
                f"must be a list of rows, or the name of a CSV file (got {shown(said)}). Write "
                "e.g. [{code: de, name: Germany}]"
            )
        )
        return None

    def _of_mappings(self, rows: list[Any], problems: list[Problem]) -> _List | None:
        broken = self._enough(
            (
                f"must be a mapping of columns to values (got {shown(row)}). Write e.g. "
                f"{{{self._example()}: {shown(row) if is_scalar(row) else '…'}}}",
                number,
            )
            for number, row in enumerate(rows)
            if not isinstance(row, dict) or not row
        )
        if broken:
            problems += broken
            return None
        firsts: dict[Any, int] = {}
        for number, row in enumerate(rows):
            for key in row:
                firsts.setdefault(key, number)
        wanted = {taker.key for taker in self._takers()}
        names = [as_text(column.get("name")) for _, column in self._columns]
        problems += self._enough(
            (
                "is filled by a generator of its own. Remove one of the two"
                if key in names
                else f"no column takes it (got {shown(key)}).{did_you_mean(key, names)} "
                f"Columns here: {listed(names)}",
                first,
                key,
            )
            for key, first in firsts.items()
            if key not in wanted
        )
        taken = [key for key in firsts if key in wanted]
        lacking = self._enough(
            (
                f"has no {key}, which other rows have. Add {key}, with null if it has no value",
                number,
            )
            for number, row in enumerate(rows)
            for key in taken
            if key not in row
        )
        if lacking:
            problems += lacking
            return None
        return _List({key: [row[key] for row in rows] for key in taken})

    def _of_file(self, name: str, problems: list[Problem]) -> _List | None:
        document = self._document
        try:
            place = place_of_file(name, document.folder)
        except RowFileError as error:
            problems.append(self._problem(str(error)))
            return None
        document.files = (*document.files, place)
        shown_as = str(FilePath(document.source or "").parent / name)
        try:
            read = read_row_file(place)
        except RowFileError as error:
            problems.append(self._problem_in(shown_as, str(error), error.line))
            return None
        return self._of_rows(read, shown_as, problems)

    def _of_rows(self, read: RowFile, source: str, problems: list[Problem]) -> _List | None:
        self._rows = len(read.rows)
        odd = [row for row in read.rows if len(row.cells) != len(read.header)]
        if odd:
            problems += (
                self._problem_in(source, _ragged(len(row.cells), len(read.header)), row.line)
                for row in odd[:ENOUGH]
            )
            return None
        columns = zip(*(row.cells for row in read.rows), strict=True)
        cells = {name: [*column] for name, column in zip(read.header, columns, strict=True)}
        wanted = {taker.key for taker in self._takers()}
        if not wanted & cells.keys():
            said = listed(sorted(wanted)) if wanted else "none takes its values from a list"
            message = f"has none of the columns here: {said}. It has: {listed(read.header)}"
            if len(read.header) == 1 and any(mark in read.header[0] for mark in ";\t|"):
                message += ". Separate them by commas"
            problems.append(self._problem_in(source, message, 1))
            return None
        return _List(cells, source, [row.line for row in read.rows])

    def _enough(self, found: Iterable[tuple[Any, ...]]) -> list[Problem]:
        """Returns as many problems as are reported, and one more: each row may have many.

        Args:
            found: their messages, each before where it stands within the list.
        """
        return [self._problem(*each) for each in islice(found, ENOUGH)]

    def _problem(self, message: str, *within: int | str) -> Problem:
        return self._document.problem((*self._place, *within), message)

    def _problem_in(self, source: str, message: str, line: int | None) -> Problem:
        """Returns a Problem with a file of rows."""
        problem = self._problem(message)
        return replace(problem, file=source, line=line)

    def _example(self) -> str:
        """Returns the name of a column that may take its cells from the list."""
        return next((taker.key for taker in self._takers() if taker.key), "code")


def _kind(column: dict[str, Any]) -> ColumnType | None:
    """Returns the kind of a column; None if it cannot be read."""
    try:
        return parse_column_type(column.get("type")).kind
    except ValueError:
        return None


def _ragged(cells: int, columns: int) -> str:
    if cells == 1:
        return f"has one cell for {columns} columns. Remove an empty line; separate cells by commas"
    return f"has {cells} cells for {columns} columns. Put cells that have a comma in them in quotes"
