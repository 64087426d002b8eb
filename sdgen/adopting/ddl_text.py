"""DDL as text: of a file, of all files of a folder, or of a request."""

from __future__ import annotations

from pathlib import Path

from sdgen.adopting.migration_files import SUFFIX, migrations_of
from sdgen.databases.declared_tables import MOST_CHARACTERS
from sdgen.databases.joined_files import joined
from sdgen.errors import NotFoundError, RequestProblem, ValidationError
from sdgen.frozen import frozen

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
    """Returns what a file holds, or the files of a folder of migrations.

    Raises:
        NotFoundError: there is no such file.
        ValidationError: it is too large.
    """
    is_folder = place.is_dir()
    try:
        files = migrations_of(place) if is_folder else [place]
        if is_folder and not files:
            message = f"{place} has no {SUFFIX} files. Name a DDL file, or the folder that has them"
            raise NotFoundError(message)
        if not is_folder and not place.is_file():
            raise NotFoundError(f"{place} does not exist. Name a DDL file")
        size = sum(each.stat().st_size for each in files)
        if size > MOST_CHARACTERS:
            message = (
                f"is longer than {MOST_CHARACTERS // 1_000_000} MB (got {size:,} bytes). Remove "
                "its rows, except those of look-up tables"
            )
            raise ValidationError("the file is not valid:", [RequestProblem(str(place), message)])
        texts = [each.read_bytes().decode("utf-8-sig", "replace") for each in files]
    except OSError as error:
        raise NotFoundError(f"{place} cannot be read: {error.strerror}") from error
    text = texts[0]
    if is_folder:
        names = (each.relative_to(place).as_posix() for each in files)
        text = joined(zip(names, texts, strict=True))
    return DdlText(text, place.stem or UNNAMED, str(place))
