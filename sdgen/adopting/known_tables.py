"""The last lines of a scenario file: the tables as they were when it was made.

By them `sdgen scenario update` tells what has changed in the tables from what a user has changed in
the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field

import yaml

from sdgen.adopting.draft import Draft
from sdgen.adopting.yaml_text import flow
from sdgen.frozen import frozen

_FIRST = "# The tables when this was made, by which `sdgen scenario update` tells what is new:"
_BEGIN = "#   "
_LONGEST = 200_000


@frozen
class KnownTables:
    """Tables as they were.

    Args:
        tables: name → its columns, each with its type, and ``?`` behind it where it accepts NULL;
            an empty type for a column that the scenario left out, no columns for a table that it
            left out.
    """

    tables: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def lines(self) -> Iterator[str]:
        """Yields the comment lines that say so."""
        yield _FIRST
        for name, columns in sorted(self.tables.items()):
            yield f"{_BEGIN}{flow(name)}: {flow(columns)}"


def known_by(draft: Draft) -> KnownTables:
    """Returns the tables that a scenario of a draft is made of."""
    found: dict[str, dict[str, str]] = {}
    for entity in draft.entities:
        columns = {
            column.name: said_type(str(column.type), bool(column.keys.get("nullable")))
            for column in entity.columns
            if not column.keys.get("hidden")
        }
        columns |= dict.fromkeys(entity.left_out, "")
        order = [name for name in entity.order if name in columns] or [*columns]
        found[str(entity.table)] = {name: columns[name] for name in order}
    found |= {str(name): {} for name in draft.left_out}
    return KnownTables(found)


def said_type(written: str, nullable: bool) -> str:
    """Returns how a column's type is noted, with whether it accepts NULL."""
    return f"{written}?" if nullable else written


def read_known(text: str) -> KnownTables | None:
    """Returns the tables that a file says it was made of; None where it does not say."""
    place = _place(text.splitlines())
    if place is None:
        return None
    lines = text.splitlines()[place[0] + 1 : place[1]]
    found: dict[str, Mapping[str, str]] = {}
    for line in lines:
        said = _read(line.removeprefix(_BEGIN))
        for name, columns in said.items():
            found[name] = columns
    return KnownTables(found)


def with_known(text: str, known: KnownTables) -> str:
    """Returns a file with other tables noted at its end; other lines stay as they are."""
    lines = text.splitlines(keepends=True)
    place = _place([line.rstrip("\r\n") for line in lines])
    if place is None:
        return text
    first, end = place
    ending = "\r\n" if lines[first].endswith("\r\n") else "\n"
    new = [line + ending for line in [*known.lines()][1:]]
    if end == len(lines) and not lines[-1].endswith(("\r", "\n")) and new:
        new[-1] = new[-1].removesuffix(ending)
    return "".join([*lines[: first + 1], *new, *lines[end:]])


def _place(lines: list[str]) -> tuple[int, int] | None:
    """Returns the numbers of the first line and of the one behind the last one."""
    first = next((number for number, line in enumerate(lines) if line == _FIRST), None)
    if first is None:
        return None
    end = first + 1
    while end < len(lines) and lines[end].startswith(_BEGIN):
        end += 1
    return first, end


def _read(line: str) -> dict[str, dict[str, str]]:
    """Returns the table of a line; nothing where somebody has made something else of it."""
    if len(line) > _LONGEST:
        return {}
    try:
        said = yaml.load(line, Loader=yaml.BaseLoader)  # noqa: S506  (strings only)
    except (yaml.YAMLError, RecursionError):
        return {}
    if not isinstance(said, dict):
        return {}
    return {
        str(name): {str(column): kind for column, kind in columns.items() if isinstance(kind, str)}
        for name, columns in said.items()
        if isinstance(columns, dict)
    }
