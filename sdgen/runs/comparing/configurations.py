"""What two runs were made from, and in what that differs: facts, and the text of the scenario."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterator
from itertools import islice

import yaml

from sdgen.frozen import frozen
from sdgen.scenario.models import Scenario
from sdgen.store import RunRecord, Store
from sdgen.store.revisions import as_text
from sdgen.store.runs import scenario_as_run

MOST_LINES = 2_000
"""Lines of a difference of scenarios that are told."""
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)  # ten times as fast


@frozen
class Fact:
    """Something that decides a run.

    Args:
        name: what it is.
        first, second: what it is of each run; None where it is nothing.
    """

    name: str
    first: str | None
    second: str | None

    @property
    def differs(self) -> bool:
        """Whether it is another one in the second run."""
        return self.first != self.second


@frozen
class ConfigurationDifference:
    """What two runs were made from.

    Args:
        facts: what decides their rows, and where these went; alike or not.
        scenario: how their scenarios differ, as YAML after profile, scale and overrides: the lines
            of a unified diff. None of them where they are alike.
        more_lines: how many lines of it are left out.
    """

    facts: tuple[Fact, ...]
    scenario: tuple[str, ...]
    more_lines: int


def compare_configurations(
    store: Store, first: RunRecord, second: RunRecord
) -> ConfigurationDifference:
    """Returns what two runs were made from. Raises ValidationError as ``scenario_as_run``."""
    lines: list[str] = []
    if first.revision != second.revision:
        one, other = (_yaml(scenario_as_run(store, record)) for record in (first, second))
        lines = list(unified(one, other, first.id, second.id))
    shown = tuple(islice(lines, MOST_LINES))
    return ConfigurationDifference(tuple(_facts(first, second)), shown, len(lines) - len(shown))


def unified(one: str, other: str, name: str, other_name: str) -> Iterator[str]:
    """Yields the lines of a unified diff of two texts, without their ends."""
    return difflib.unified_diff(one.splitlines(), other.splitlines(), name, other_name, lineterm="")


def _yaml(scenario: Scenario) -> str:
    data = json.loads(as_text(scenario))
    text: str = yaml.dump(data, Dumper=_DUMPER, sort_keys=False, allow_unicode=True, width=100)
    return text


def _facts(first: RunRecord, second: RunRecord) -> Iterator[Fact]:
    def fact(name: str, one: object, other: object) -> Fact:
        return Fact(name, *(None if value is None else str(value) for value in (one, other)))

    for name, key in (
        ("scenario", "scenario_name"),
        ("scenario version", "scenario_version"),
        ("profile", "profile"),
        ("seed", "seed"),
        ("as of", "as_of"),
        ("config hash", "config_hash"),
        ("target", "target_name"),
        ("kind of target", "target_kind"),
        ("schema", "target_schema"),
        ("server version", "server_version"),
    ):
        yield fact(name, getattr(first, key), getattr(second, key))
    for name in {**first.made_with, **second.made_with}:
        yield fact(f"made with {name}", first.made_with.get(name), second.made_with.get(name))
    for name in {**first.existing, **second.existing}:
        there = (
            f"{run.existing[name].rows:,} ({run.existing[name].digest[-12:]})"
            if name in run.existing
            else None
            for run in (first, second)
        )
        yield fact(f"rows read of {name}", *there)
    rows = [
        {each.entity: f"{each.rows_requested:,}{_from(run, each.entity)}" for each in run.entities}
        for run in (first, second)
    ]
    for name in {**rows[0], **rows[1]}:
        yield fact(f"rows of {name}", rows[0].get(name), rows[1].get(name))


def _from(run: RunRecord, entity: str) -> str:
    """Returns with which row number a run goes on; nothing where it begins with the first."""
    first = run.growth.first(entity)
    return f", from number {first:,}" if first else ""
