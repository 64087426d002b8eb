"""``sdgen scenario from``."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sdgen.adopting.adopt import Asked, propose, statistics_of
from sdgen.adopting.ddl_text import read_ddl
from sdgen.adopting.from_ddl import propose_from_ddl
from sdgen.adopting.proposal import Proposal
from sdgen.adopting.row_counts import LARGEST
from sdgen.adopting.statistics.file import read_statistics, statistics_text
from sdgen.cli.ddl_files import refuse_without_dialect
from sdgen.cli.options import OF_TARGET
from sdgen.cli.output import print_text
from sdgen.cli.settings import Settings
from sdgen.cli.whole_files import write_new
from sdgen.databases.registry import get_database
from sdgen.errors import Problem, ValidationError, shown
from sdgen.runs.resolving.targets import resolve_target
from sdgen.runs.service import RunService
from sdgen.store import Store
from sdgen.targets.models import Target
from sdgen.yaml_scalars import whole_in

_MOST_ROWS = 10**12


def from_(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Prints a scenario that fills the tables of a database, by its catalog."""
    asked = _asked(arguments)
    file = _new_file(arguments, "--output")
    statistics_file = _new_file(arguments, "--statistics-out")
    if statistics_file is not None:
        with settings.store() as store:
            return _export(_target(arguments, settings, store), asked, statistics_file)
    text = _proposed(arguments, settings, asked).text
    if file is None:
        sys.stdout.write(text)
    else:
        _write(file, text, "--output")
    return 0


def _export(target: Target, asked: Asked, file: Path) -> int:
    """Writes the statistics of a target, and says which tables have none."""
    found = statistics_of(target, asked)
    _write(file, statistics_text(found), "--statistics-out")
    for name, table in found.tables.items():
        if table.missing:
            print_text(f"nothing is known about the columns of {name}: {table.missing}")
    return 0


def _write(file: Path, text: str, option: str) -> None:
    try:
        write_new(file, text)
    except OSError as error:
        problem = Problem(option, f"cannot write {file}: {error.strerror}")
        raise ValidationError("options are not valid:", [problem]) from error
    print_text(f"written: {file}")


def _proposed(arguments: Mapping[str, Any], settings: Settings, asked: Asked) -> Proposal:
    name, dialect = str(arguments["<target>"]), arguments["--dialect"]
    with settings.store() as store:
        service = RunService(store)
        if dialect:
            return propose_from_ddl(
                service, read_ddl(Path(name)), get_database(str(dialect)), asked
            )
        refuse_without_dialect(name, arguments["--target-kind"])
        return propose(service, _target(arguments, settings, store), asked)


def _target(arguments: Mapping[str, Any], settings: Settings, store: Store) -> Target:
    kind = arguments["--target-kind"]
    return resolve_target(arguments["<target>"], settings.targets(), store, kind)


def _asked(arguments: Mapping[str, Any]) -> Asked:
    said = arguments["--rows"]
    rows = LARGEST if said is None else whole_in(str(said))
    if rows is None or not 1 <= rows <= _MOST_ROWS:
        message = f"must be an integer, 1 … 10^12 (got {shown(said)})"
        raise ValidationError("options are not valid:", [Problem("--rows", message)])
    _check_options(arguments)
    source = arguments["--statistics"]
    is_measured = source == OF_TARGET
    return Asked(
        tuple(arguments["--schema"]),
        tuple(arguments["--table"]),
        tuple(arguments["--exclude"]),
        rows,
        statistics=None if source is None or is_measured else read_statistics(Path(source)),
        is_measured=is_measured,
        with_texts=arguments["--common-values"],
    )


def _check_options(arguments: Mapping[str, Any]) -> None:
    """Raises ValidationError if options do not go together."""
    writes = arguments["--statistics-out"] is not None
    problems = [
        Problem(option, "makes no sense with --statistics-out, which proposes no scenario. Drop it")
        for option in ("--output", "--rows", "--statistics")
        if writes and arguments[option] is not None
    ]
    of_target = [each for each in ("--statistics", "--statistics-out")
                 if arguments["--dialect"] and arguments[each] is not None
                 and (writes or arguments[each] == OF_TARGET)]  # fmt: skip
    problems += [
        Problem(option, "a SQL file has no rows. Name a statistics file, or a database")
        for option in of_target
    ]
    if arguments["--common-values"] and not writes and arguments["--statistics"] is None:
        message = "applies to statistics only. Add --statistics-out=<file>, or --statistics"
        problems.append(Problem("--common-values", message))
    if problems:
        raise ValidationError("options are not valid:", problems)


def _new_file(arguments: Mapping[str, Any], option: str) -> Path | None:
    """Returns the file that an option names. Raises ValidationError if there is one."""
    name = arguments[option]
    if name is None:
        return None
    file = Path(name)
    if file.exists():
        message = f"{file} already exists and may contain your changes. Remove it, or name another"
        raise ValidationError("options are not valid:", [Problem(option, message)])
    return file
