"""``sdgen run diff``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from sdgen.cli.options import rows_asked
from sdgen.cli.output import print_json, print_table, print_text, shortened
from sdgen.cli.run_names import run_of
from sdgen.cli.settings import Settings
from sdgen.runs.comparing.configurations import ConfigurationDifference, compare_configurations
from sdgen.runs.comparing.datasets import USUAL_ROWS, DatasetComparison
from sdgen.runs.comparing.results import EntityDifference
from sdgen.scenario.model_base import MAX_ROWS


def diff(arguments: Mapping[str, Any], settings: Settings) -> int:
    """Tells what differs between two runs' datasets; 1 where something does."""
    count = rows_asked(arguments, USUAL_ROWS, MAX_ROWS)
    with settings.store_of_runs() as store:
        first = run_of(arguments, store)
        second = run_of({"<run>": arguments["<other>"]}, store)
        made_from = compare_configurations(store, first, second)
        compared = DatasetComparison.of(store, (first, second), count)
        entities = compared.entities(arguments["--entity"])
    differs = any(each.differs for each in entities)
    if settings.as_json:
        print_json(
            {
                "first": first.id,
                "second": second.id,
                "differs": differs,
                **asdict(made_from),
                "entities": [each.as_data() for each in entities],
            }
        )
        return int(differs)
    _print_configurations(made_from, first.id, second.id)
    _print_entities(entities)
    print_text("the rows differ" if differs else "none of the compared rows differ")
    return int(differs)


def _print_configurations(found: ConfigurationDifference, first: str, second: str) -> None:
    facts = [fact for fact in found.facts if fact.differs]
    if facts:
        print_table(
            ["made from", first, second],
            ([fact.name, fact.first or "–", fact.second or "–"] for fact in facts),
        )
    for line in found.scenario:
        print_text(line)
    if found.more_lines:
        print_text(f"{found.more_lines:,} more lines of the scenarios' difference are left out")


def _print_entities(entities: list[EntityDifference]) -> None:
    print_table(
        ["entity", "first", "second", "compared", "differ", "only first", "only second", "columns"],
        (
            [
                each.entity,
                *("–" if rows is None else rows for rows in (each.rows_first, each.rows_second)),
                *(each.compared, each.differing, each.only_first, each.only_second),
                ", ".join(f"{name} ({count:,})" for name, count in (each.columns or {}).items()),
            ]
            for each in entities
        ),
    )
    rows = [
        [
            each.entity,
            row.row,
            name,
            *("NULL" if cell is None else shortened(cell) for cell in both),
        ]
        for each in entities
        for row in each.examples
        for name, both in row.cells.items()
    ]
    if rows:
        print_table(["entity", "row", "column", "first", "second"], rows, title="such as")
    for each in entities:
        for sentence in _sentences(each):
            print_text(f"{each.entity}: {sentence}")


def _cell(text: str | None) -> str:
    return "NULL" if text is None else shortened(text)


def _sentences(found: EntityDifference) -> list[str]:
    said = []
    if found.keys and (found.keys.only_first or found.keys.only_second):
        said.append(
            f"{found.keys.only_first:,} keys ({', '.join(found.keys.columns)}) are in the first "
            f"run only, {found.keys.only_second:,} in the second only"
        )
    if found.compared < found.in_both and found.note is None:
        said.append(f"{found.compared:,} of {found.in_both:,} rows of both were compared")
    for which, names in (("first", found.columns_first), ("second", found.columns_second)):
        if names:
            said.append(f"{', '.join(names)}: in the {which} run only")
    if found.not_compared:
        said.append(
            f"{', '.join(found.not_compared)}: not compared, computed from rows that were in the "
            "target"
        )
    return [*said, found.note] if found.note else said
