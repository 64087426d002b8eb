"""Which files of a folder of migrations create the tables, and which parts of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from sdgen.databases.joined_files import BEGIN

SUFFIX = ".sql"
_IN_A_FOLDER_EACH = ("migration.sql", "up.sql")
"""What migrations are called that have a folder each (Prisma, Diesel)."""
_BACK = re.compile(r"(\.|^)(down|undo|rollback)\.sql$", re.IGNORECASE)
_SECTION = re.compile(
    r"\s*--+\s*(?:\+?\s*(?:goose|migrate|micrate|rambler)[ \t:]+(?P<way>up|down)\b"
    r"|(?://\s*)?@(?P<undo>undo)\b|create above / drop (?P<below>below))",
    re.IGNORECASE,
)
"""Where a section of a migration begins: of goose, sql-migrate, dbmate, rambler, MyBatis, tern."""
_MOST_DIGITS = 7
"""Of a number that is counted; longer ones are times."""
_TEXT = 10**_MOST_DIGITS
_FLYWAY = re.compile(r"(?P<kind>[BUV])(?P<version>\d+([._]\d+)*)__|(?P<repeated>R)__")


def migrations_of(folder: Path) -> list[Path]:
    """Returns the SQL files of a folder that create tables: not those that take a migration back.

    Args:
        folder: a folder of SQL files or, if it has none, of folders with a migration each.
    """
    here = [each for each in folder.iterdir() if _is_sql(each)]
    if not here:
        here = [
            file
            for each in folder.iterdir()
            if each.is_dir()
            for name in _IN_A_FOLDER_EACH
            if (file := each / name).is_file()
        ]
    return sorted(_forward(here), key=lambda each: _order(each.relative_to(folder)))


def without_down(text: str) -> str:
    """Returns DDL without the sections that take migrations back. All lines keep their numbers."""
    if not _SECTION.search(text):
        return text
    lines, is_down = text.split("\n"), False
    for number, line in enumerate(lines):
        if line.startswith(BEGIN):
            is_down = False
        elif found := _SECTION.match(line):
            is_down = (found["way"] or "down").lower() == "down"
        if is_down:
            lines[number] = ""
    return "\n".join(lines)


def _is_sql(path: Path) -> bool:
    return path.suffix.lower() == SUFFIX and path.is_file()


def _forward(files: Iterable[Path]) -> list[Path]:
    """Returns the files without those that take back what others of them do."""
    kept = [each for each in files if not _BACK.search(each.name)]
    versions = {found["version"] for each in kept if (found := _flyway(each, "BV"))}
    return [
        each
        for each in kept
        if not ((found := _flyway(each, "U")) and found["version"] in versions)
    ]


def _flyway(path: Path, kinds: str) -> re.Match[str] | None:
    found = _FLYWAY.match(path.name)
    return found if found and found["kind"] and found["kind"] in kinds else None


def _order(path: Path) -> tuple[object, ...]:
    """Returns what puts migrations in order."""
    found = _FLYWAY.match(path.name)
    if found is None:
        return (0, (), _by_number(path.as_posix()))
    if found["repeated"]:
        return (1, (), _by_number(path.name))
    version = tuple(int(each) for each in re.split(r"[._]", found["version"]))
    return (0, version, _by_number(path.name))


def _by_number(name: str) -> tuple[tuple[int, str], ...]:
    """Returns what sorts 9 before 10, and times, which may have no seconds, by their digits."""
    return tuple(
        (int(part), "") if part.isdecimal() and len(part) <= _MOST_DIGITS else (_TEXT, part)
        for part in re.split(r"(\d+)", name)
        if part
    )
