"""``sdgen scenario from``."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sdgen.adopting.adopt import Asked, propose
from sdgen.adopting.from_ddl import SUFFIX, propose_from_ddl
from sdgen.adopting.proposal import Proposal
from sdgen.adopting.row_counts import LARGEST
from sdgen.cli.output import print_text
from sdgen.cli.settings import Settings
from sdgen.databases.registry import get_database, own_databases
from sdgen.errors import Problem, ValidationError, either, shown
from sdgen.runs.resolving.targets import resolve_target
from sdgen.runs.service import RunService
from sdgen.yaml_scalars import whole_in

_MOST_ROWS = 10**12


def from_(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Prints a scenario that fills the tables of a database, by its catalog."""
    asked = _asked(arguments)
    file = _new_file(arguments["--output"])
    text = _proposed(arguments, settings, asked).text
    if file is None:
        sys.stdout.write(text)
        return 0
    try:
        with file.open("x", encoding="utf-8") as written:
            written.write(text)
    except OSError as error:
        problem = Problem("--output", f"cannot write {file}: {error.strerror}")
        raise ValidationError("options are not valid:", [problem]) from error
    print_text(f"written: {file}")
    return 0


def _proposed(arguments: Mapping[str, Any], settings: Settings, asked: Asked) -> Proposal:
    name, dialect = str(arguments["<target>"]), arguments["--dialect"]
    with settings.store() as store:
        service = RunService(store)
        if dialect:
            return propose_from_ddl(service, Path(name), get_database(str(dialect)), asked)
        if arguments["--target-kind"] is None and name.lower().endswith(SUFFIX):
            kinds = either(each.kind for each in own_databases())
            message = f"{name} is a file of SQL. Say whose: --dialect {kinds}"
            raise ValidationError("options are not valid:", [Problem("--dialect", message)])
        target = resolve_target(name, settings.targets(), store, arguments["--target-kind"])
        return propose(service, target, asked)


def _asked(arguments: Mapping[str, Any]) -> Asked:
    said = arguments["--rows"]
    rows = LARGEST if said is None else whole_in(str(said))
    if rows is None or not 1 <= rows <= _MOST_ROWS:
        message = f"must be a whole number, 1 … 10^12 (got {shown(said)})"
        raise ValidationError("options are not valid:", [Problem("--rows", message)])
    return Asked(
        tuple(arguments["--schema"]),
        tuple(arguments["--table"]),
        tuple(arguments["--exclude"]),
        rows,
    )


def _new_file(name: str | None) -> Path | None:
    """Returns the file to write. Raises ValidationError where there is one."""
    if name is None:
        return None
    file = Path(name)
    if file.exists():
        message = f"{file} exists already, and may hold your changes. Remove it, or name another"
        raise ValidationError("options are not valid:", [Problem("--output", message)])
    return file
