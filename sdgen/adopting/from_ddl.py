"""Proposes a scenario for the tables of a file of DDL, without a server."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from sdgen.adopting.adopt import Asked, drafted
from sdgen.adopting.declared_check import DeclaredCheck
from sdgen.adopting.proposal import Proposal
from sdgen.adopting.run_check import RunCheck
from sdgen.adopting.settling import settle
from sdgen.adopting.writing import proposal_of
from sdgen.databases.declared_tables import MOST_CHARACTERS, DeclaredTables
from sdgen.databases.descriptor import Database
from sdgen.errors import NotFoundError, RequestProblem, ValidationError
from sdgen.runs.resolving.targets import inline_target
from sdgen.runs.service import RunService
from sdgen.targets.opening import open_target

SUFFIX = ".sql"


def propose_from_ddl(
    service: RunService, place: Path, database: Database, asked: Asked
) -> Proposal:
    """Returns a scenario that fills the tables of a file of DDL, as it stands.

    What only a database could tell is listed for review.

    Args:
        service: plans the run.
        place: the file, or a folder of files, which are read in the order of their names.
        database: whose DDL it is.
        asked: which tables, and how many rows.

    Raises:
        NotFoundError: there is no such file.
        TargetError: the database does not execute it.
        ValidationError: it cannot be read, or there is nothing to fill.
    """
    name = place.stem or "adopted"
    with declared_in(place, database) as tables:
        if tables.engine is not None:
            draft = drafted(name, tables.engine, asked)
            check = DeclaredCheck(tables.engine, tables.rows)
            draft = settle(draft, check)
        else:
            target = inline_target({"dsn": tables.dsn, "kind": database.kind})
            with open_target(target) as engine:
                draft = drafted(name, engine, asked)
            draft = settle(draft, RunCheck(service, target))
    told = tables.told([*(each.table for each in draft.entities), *draft.left_out])
    return proposal_of(replace(draft, notes=(*told, *draft.notes)))


@contextmanager
def declared_in(place: Path, database: Database) -> Iterator[DeclaredTables]:
    """Yields the tables of a file of DDL, or of a folder of files; raises as above."""
    text = _text(place)
    with tempfile.TemporaryDirectory(prefix="sdgen-") as folder:
        tables = database.declared_tables(text, Path(folder))
        if tables is None:
            message = (
                f"DDL files for {database.title} are not supported. Name a database that has the "
                "tables"
            )
            raise ValidationError("options are not valid:", [RequestProblem("dialect", message)])
        yield tables


def _text(place: Path) -> str:
    """Returns what a file holds, or all files of a folder one after the other."""
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
        return "\n;\n".join(each.read_bytes().decode("utf-8-sig", "replace") for each in files)
    except OSError as error:
        raise NotFoundError(f"{place} cannot be read: {error.strerror}") from error
