"""Updates a scenario by what has changed in the tables of a database."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from sdgen.adopting.draft import Draft
from sdgen.adopting.drafting import draft_of
from sdgen.adopting.known_tables import KnownTables, read_known, with_known
from sdgen.adopting.reading import read_tables
from sdgen.adopting.row_counts import LARGEST
from sdgen.adopting.selecting import Selection, check_number, matches
from sdgen.adopting.source import SourceTable
from sdgen.adopting.updating.changes import Change, Kind
from sdgen.adopting.updating.comparing import Compared, compare, known_after
from sdgen.adopting.updating.copying import copied
from sdgen.adopting.updating.file_edits import Data, Wanted, edited, is_same
from sdgen.adopting.updating.matching import Matched, choose, match, with_renamed
from sdgen.adopting.updating.mending import mend
from sdgen.adopting.updating.merging import Merged, name_of
from sdgen.adopting.updating.text_edits import CannotEditError
from sdgen.adopting.updating.update_check import UpdateCheck
from sdgen.databases.engine import Engine
from sdgen.databases.schemas import check_schemas
from sdgen.errors import (
    NotFoundError,
    Problem,
    RequestProblem,
    TargetError,
    ValidationError,
    listed,
    shown,
)
from sdgen.frozen import frozen
from sdgen.runs.resolving.folders import refuse_folder
from sdgen.runs.resolving.targets import is_new_file
from sdgen.runs.service import RunService
from sdgen.scenario.documents import Document, parse_document
from sdgen.scenario.loading import scenario_of
from sdgen.scenario.model_base import read_rows
from sdgen.scenario.table_names import TableName
from sdgen.scenario.unchecked_data import as_text
from sdgen.targets.models import Target
from sdgen.targets.opening import file_of, open_target

_POINTS = "has to point to rows of"
_HEADLINE = "scenario cannot be updated:"


@frozen
class ScenarioText:
    """A scenario as it is written.

    Args:
        text: the text.
        source: what to call it in messages, such as its path; None for nothing.
        is_json: whether it is JSON.
        folder: where files are that it names; None where it may name none.
    """

    text: str
    source: str | None = None
    is_json: bool = False
    folder: Path | None = None

    def document(self) -> Document:
        """Returns what it says. Raises ValidationError."""
        read = parse_document(self.text.encode(), "scenario", self.source, is_json=self.is_json)
        return replace(read, folder=self.folder)

    def valid_data(self) -> Data:
        """Returns what it says. Raises ValidationError where that is no valid scenario."""
        document = self.document()
        scenario_of(document)
        data: Data = document.data
        return data


@frozen
class AskedUpdate:
    """What an update is asked to do.

    Args:
        schemas: further schemas whose tables count, beside the target's and those of the scenario.
        only: patterns of names of tables that are filled with all their columns, new or not.
        without: patterns of names of tables that are not added.
        most_tables: tables that the scenario may fill; None for any number.
    """

    schemas: Sequence[str] = ()
    only: Sequence[str] = ()
    without: Sequence[str] = ()
    most_tables: int | None = None


@frozen
class Updated:
    """A scenario that has been updated.

    Args:
        text: its text.
        changes: what has changed, and what somebody should know.
        refused: why a run would still refuse it; none where it would not.
        tables: the tables that it fills or reads.
    """

    text: str
    changes: Sequence[Change]
    refused: Sequence[str]
    tables: Sequence[TableName] = ()


@frozen
class FoundTables:
    """The tables of a database.

    Args:
        tables: the tables by name.
        kind: the kind of the database.
        default: its default schema; None where there are none.
        fold: returns a name as the database compares it.
    """

    tables: Mapping[TableName, SourceTable]
    kind: str
    default: str | None
    fold: Callable[[str], str]


def update(
    service: RunService, target: Target, scenario: ScenarioText, asked: AskedUpdate
) -> Updated:
    """Returns a scenario as the tables of a database have it now.

    What the user has written stays, but for what the tables no longer take. Characters that no
    change is about stay as they are.

    Args:
        service: plans runs.
        target: the database.
        scenario: the scenario, valid.
        asked: which tables count.

    Raises:
        NotFoundError: the target is a file that is not there.
        TargetError: the target cannot be read.
        ValidationError: the scenario is not valid, has no table in the target, or is written in a
            way that cannot be edited safely.
    """
    refuse_folder(target, "from", "Name a database that has tables")
    if is_new_file(target):
        raise NotFoundError(f"{file_of(target)} does not exist. Name a database that has tables")
    data = scenario.valid_data()
    with open_target(target) as engine:
        found = tables_for(data, engine, asked)
    return updated(scenario, data, found, UpdateCheck.of(service, target, scenario.folder), asked)


def updated(
    scenario: ScenarioText, data: Data, found: FoundTables, check: UpdateCheck, asked: AskedUpdate
) -> Updated:
    """Returns a scenario as some tables are now; see ``update``.

    Args:
        scenario: the scenario.
        data: what it says.
        found: the tables.
        check: whether a run into them would accept a scenario.
        asked: which tables count.
    """
    known = read_known(scenario.text)
    entities = match(data, found.tables, found.default, found.fold)
    entities = with_renamed(entities, found.tables, known)
    if not any(each.is_there for each in entities):
        raise ValidationError(_HEADLINE, [_no_table(entities, scenario.source)])
    merged, compared = _prepared(data, found, entities, known, asked)
    compare(merged, compared)
    refused = mend(merged, check)
    if check.in_the_way:
        said = (
            f"rows of {listed(check.in_the_way)} are in the way of a run with the same numbers. "
            "CHECKs that only the table can evaluate were not tested"
        )
        merged.log.note(Kind.NOTED, "rows", said)
    for warning in check.warnings:
        if _POINTS in warning:  # where no foreign key is checked, as on SQLite
            merged.log.note(Kind.NOTED, *warning.split(": ", 1))
    text = _edited(scenario, data, merged.wanted)
    text = with_known(text, known_after(merged, compared))
    filled = match(merged.wanted.data, found.tables, found.default, found.fold)
    return Updated(text, merged.log.changes, refused, [each.table for each in filled])


def tables_for(data: Data, engine: Engine, asked: AskedUpdate) -> FoundTables:
    """Returns the tables of a database that count for a scenario.

    Args:
        data: what the scenario says.
        engine: a connection to the database.
        asked: which tables count.

    Raises:
        TargetError: the database cannot be read.
    """
    said = [as_text(each.get("schema")) for each in data["entities"]]
    said += [
        as_text(each.get("target_table")).partition(".")[0]
        for each in data["entities"]
        if "." in as_text(each.get("target_table")) and "schema" not in each
    ]
    default = engine.schema
    schemas = [*asked.schemas] or ([default] if default else [])
    if default is not None:
        schemas += [each for each in dict.fromkeys(said) if each and _is_schema(engine, each)]
    tables = read_tables(engine, [*dict.fromkeys(schemas)])
    return FoundTables(tables, engine.kind, default, str.lower if engine.folds_case else str)


def _is_schema(engine: Engine, name: str) -> bool:
    try:
        check_schemas(engine.catalog, [name])
    except TargetError:
        return False
    return True


def _prepared(
    data: Data,
    found: FoundTables,
    entities: Sequence[Matched],
    known: KnownTables | None,
    asked: AskedUpdate,
) -> tuple[Merged, Compared]:
    columns = {
        each.table: [name_of(column) for column in entity["columns"]]
        for each, entity in zip(entities, data["entities"], strict=True)
        if each.is_there and not each.is_existing
    }
    _check_patterns(asked, found.tables)
    chosen = choose(entities, columns, found.tables, known, asked.only, asked.without)
    check_number(chosen.selection, found.tables, asked.most_tables)
    names = {each.table: each.name for each in reversed(entities)}
    draft = _draft(found, data, chosen.tables, chosen.selection, names)
    by_table = {each.table: each for each in draft.entities}
    drafts = {
        each.name: replace(by_table[each.table], name=each.name)
        for each in entities
        if each.table in by_table
    }
    drafts |= {each.name: each for each in draft.entities if each.name not in drafts}
    order = {
        each.name: [column.name for column in found.tables[each.table].columns]
        for each in drafts.values()
    }
    merged = Merged(Wanted(copied(data)), drafts, order, found.fold)
    every = frozenset(name for name in found.tables if matches(name, asked.only))
    return merged, Compared(entities, chosen, by_table, known, every)


def _draft(
    found: FoundTables,
    data: Data,
    tables: Mapping[TableName, SourceTable],
    selection: Selection,
    names: Mapping[TableName, str],
) -> Draft:
    """Returns what `scenario from` would say of the tables, with the largest as in the scenario."""
    rows = [read_rows(each.get("rows")) or 0 for each in data["entities"]]
    largest = max([each for each in rows if each > 0], default=LARGEST)
    return draft_of(
        "", found.kind, tables, selection, schema=found.default, largest=largest, names=names
    )


def _no_table(entities: Sequence[Matched], source: str | None) -> Problem:
    said = listed(str(each.table) for each in entities)
    message = (
        f"none of its tables is in the target ({said}). Is it the right database, and the right "
        "schema?"
    )
    return Problem("entities", message, source)


def _check_patterns(asked: AskedUpdate, tables: Collection[TableName]) -> None:
    problems = [
        RequestProblem(
            field, f"matches no table (got {shown(pattern)}). There are {listed(map(str, tables))}"
        )
        for field, patterns in (("table", asked.only), ("exclude", asked.without))
        for pattern in patterns
        if not any(matches(name, [pattern]) for name in tables)
    ]
    if problems:
        raise ValidationError("options are not valid:", problems)


def _edited(scenario: ScenarioText, old: Data, wanted: Wanted) -> str:
    """Returns the text as it is to be, having read it again to make sure that it says so.

    Raises:
        ValidationError: it is written in a way that cannot be edited safely.
    """
    try:
        text = edited(scenario.text, old, wanted, is_json=scenario.is_json)
    except CannotEditError as error:
        line = scenario.text.count("\n", 0, error.place) + 1
        problem = Problem("", error.message, scenario.source, line)
        raise ValidationError(_HEADLINE, [problem]) from None
    try:
        says = replace(scenario, text=text).document().data
    except ValidationError:
        says = None
    if not is_same(says, wanted.data):
        message = (
            "the file cannot be edited safely: the result would not mean what was intended. Write "
            "out anchors and aliases, and put each column on lines of its own"
        )
        raise ValidationError(_HEADLINE, [Problem("", message, scenario.source)])
    return text
