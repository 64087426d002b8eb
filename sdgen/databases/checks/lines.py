"""Where the scenario says what a problem of a table is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from sdgen.errors import Problem
from sdgen.scenario.documents import Document
from sdgen.scenario.models import Entity
from sdgen.scenario.paths import Path
from sdgen.scenario.table_names import TableName


def with_lines(
    problems: Iterable[Problem],
    tables: Iterable[tuple[Entity, TableName]],
    document: Document,
) -> Iterator[Problem]:
    """Yields problems of tables with file and line of the entity, or the column, that is meant.

    Args:
        problems: those whose path is a table or ``table.column`` get a line, unless they have one.
        tables: the entities of the scenario, in its order, each with its table.
        document: where the parts of the scenario stand in its file.
    """
    places: dict[str, Path] = {}
    for number, (entity, table) in enumerate(tables):
        path: Path = ("entities", number)
        places[str(table).lower()] = path
        for at, column in enumerate(entity.columns):
            places[f"{table}.{column.name}".lower()] = (*path, "columns", at)
    for problem in problems:
        place = None if problem.file else _place(problem.path.lower(), places)
        found = None if place is None else document.problem(place, "")
        yield problem if found is None else replace(problem, file=found.file, line=found.line)


def _place(path: str, places: Mapping[str, Path]) -> Path | None:
    """Returns the place of a column, or else of its table; None where the path is of neither."""
    return places.get(path) or places.get(path.rpartition(".")[0])
