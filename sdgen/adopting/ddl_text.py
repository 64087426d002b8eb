"""DDL as text: of a file, of all files of a folder, or of a request."""

from __future__ import annotations

from pathlib import Path

from sdgen.databases.declared_tables import MOST_CHARACTERS
from sdgen.errors import NotFoundError, RequestProblem, ValidationError
from sdgen.frozen import frozen

SUFFIX = ".sql"
UNNAMED = "adopted"
"""What a scenario is called whose source has no name."""


@frozen
class DdlText:
    """DDL as text.

    Args:
        text: the statements.
        name: what a scenario of its tables is called.
        place: what it is called where something is said of it.
    """

    text: str
    name: str = UNNAMED
    place: str = "ddl"


def read_ddl(place: Path) -> DdlText:
    """Returns what a file holds, or all files of a folder, in the order of their names.

    Raises:
        NotFoundError: there is no such file.
        ValidationError: it is too large.
    """
    files = [place]
    if place.is_dir():
        files = sorted(each for each in place.iterdir() if each.suffix.lower() == SUFFIX)
    if not files or not all(each.is_file() for each in files):
        raise NotFoundError(f"{place} does not exist. Name a DDL file")
    try:
        size = sum(each.stat().st_size for each in files)
        if size > MOST_CHARACTERS:
            message = (
                f"is longer than {MOST_CHARACTERS // 1_000_000} MB (got {size:,} bytes). Remove "
                "its rows, except those of look-up tables"
            )
            raise ValidationError("the file is not valid:", [RequestProblem(str(place), message)])
        text = "\n;\n".join(each.read_bytes().decode("utf-8-sig", "replace") for each in files)
    except OSError as error:
        raise NotFoundError(f"{place} cannot be read: {error.strerror}") from error
    return DdlText(text, place.stem or UNNAMED, str(place))
