"""``sdgen scenario update``."""

from __future__ import annotations

import difflib
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sdgen.adopting.ddl_text import read_ddl
from sdgen.adopting.updating.from_ddl import update_from_ddl
from sdgen.adopting.updating.update import AskedUpdate, ScenarioText, Updated, update
from sdgen.cli.ddl_files import refuse_without_dialect
from sdgen.cli.options import in_options
from sdgen.cli.output import print_json, print_text
from sdgen.cli.settings import Settings
from sdgen.cli.whole_files import written_aside
from sdgen.databases.registry import get_database
from sdgen.errors import NotFoundError, Problem, ValidationError
from sdgen.frozen import frozen
from sdgen.runs.resolving.targets import resolve_target
from sdgen.runs.service import RunService
from sdgen.scenario.documents import read_text
from sdgen.scenario.file_finder import looks_like_path
from sdgen.store import Store
from sdgen.store.scenarios import find_scenario, list_scenarios, replace_scenario

_BOM = "\ufeff"


@frozen
class _Place:
    """Where a scenario is kept: a file, or the store under an id."""

    name: str
    content: bytes
    file: Path | None = None

    @property
    def text(self) -> str:
        return self.content.decode("utf-8-sig")


def update_(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Has a scenario follow what has changed in the tables that it fills."""
    asked = AskedUpdate(
        tuple(arguments["--schema"]), tuple(arguments["--table"]), tuple(arguments["--exclude"])
    )
    with settings.store() as store:
        place = _place(arguments["<scenario>"], settings, store)
        made = _updated(arguments, settings, store, _scenario_text(place), asked)
        is_changed = made.text != place.text
        if is_changed and not arguments["--diff"]:
            _write(place, made.text, store)
    if arguments["--diff"]:
        _print_diff(place, made.text)
        return 1 if is_changed or made.refused else 0
    _print(place, made, is_changed, settings)
    return 1 if made.refused else 0


def _updated(
    arguments: Mapping[str, Any],
    settings: Settings,
    store: Store,
    scenario: ScenarioText,
    asked: AskedUpdate,
) -> Updated:
    name, dialect, service = str(arguments["--from"]), arguments["--dialect"], RunService(store)
    if dialect:
        database = get_database(str(dialect))
        return update_from_ddl(service, read_ddl(Path(name)), database, scenario, asked)
    kind = arguments["--target-kind"]
    refuse_without_dialect(name, kind)
    return update(service, resolve_target(name, settings.targets(), store, kind), scenario, asked)


def _scenario_text(place: _Place) -> ScenarioText:
    file = place.file
    if file is None:
        return ScenarioText(place.text)
    is_json = file.suffix.lower() == ".json"
    return ScenarioText(place.text, str(file), is_json=is_json, folder=file.parent)


def _place(name: str, settings: Settings, store: Store) -> _Place:
    """Returns where the scenario is kept that a user names.

    Raises:
        NotFoundError: there is none.
        ValidationError: it is no readable text, or comes with sdgen.
    """
    catalog = settings.scenarios()
    try:
        file = catalog.path_of(name)
    except NotFoundError:
        stored = find_scenario(store, name)
        if stored is None:
            known = [one.id for one in list_scenarios(store)]
            raise catalog.missing(name, known) from None
        return _Place(name, stored.body.encode())
    if catalog.ships and not looks_like_path(name):
        message = f"{file} ships with sdgen. Copy it to a folder of yours, and update the copy"
        raise ValidationError("scenario cannot be updated:", [Problem(name, message)])
    read_text(file, "scenario")  # refuses what is no text, or too large
    return _Place(name, file.read_bytes(), file)


def _write(place: _Place, text: str, store: Store) -> None:
    """Puts another text in the place of a scenario.

    Raises:
        ValidationError: it cannot be written, or has changed in the meantime.
    """
    if place.file is None:
        replace_scenario(store, place.name, text)
        return
    file = place.file.resolve()  # of a link, what it points to
    begins = _BOM if place.content.startswith(_BOM.encode()) else ""
    try:
        _replace(file, place.content, (begins + text).encode())
    except OSError as error:
        problem = Problem("", f"cannot be written: {error.strerror}", str(place.file))
        raise ValidationError("scenario cannot be updated:", [problem]) from error


def _replace(file: Path, old: bytes, new: bytes) -> None:
    """Puts other content in the place of a file's, all at once, with its permissions."""
    with written_aside(file, new) as written:
        written.chmod(stat.S_IMODE(file.stat().st_mode))
        if file.read_bytes() != old:
            message = "has been changed in the meantime. Nothing was written; run the update again"
            raise ValidationError("scenario cannot be updated:", [Problem("", message, str(file))])
        written.replace(file)


def _print_diff(place: _Place, text: str) -> None:
    name = str(place.file or place.name)
    lines = difflib.unified_diff(
        place.text.splitlines(keepends=True), text.splitlines(keepends=True), name, name
    )
    for line in lines:
        print_text(line.rstrip("\r\n"))


def _print(place: _Place, made: Updated, is_changed: bool, settings: Settings) -> None:
    if settings.as_json:
        print_json(
            {
                "changed": is_changed,
                "changes": [
                    {"kind": each.kind.name.lower(), "place": each.place, "text": each.text}
                    for each in made.changes
                ],
                "refused": [*made.refused],
            }
        )
        return
    for change in made.changes:
        print_text(in_options(str(change)))
    for problem in made.refused:
        print_text(f"! a run would report: {in_options(problem)}")
    if is_changed and not made.changes:
        print_text("the scenario stays as it is; its last lines list the tables as they are now")
    if is_changed:
        print_text(f"written: {place.file or place.name}")
    elif not made.changes:
        print_text("nothing has changed in the tables that the scenario fills")
