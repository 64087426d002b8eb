"""What relations cost: a run with one, and a run that makes plain columns in its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.benchmarks.databases import empty, settle
from tests.benchmarks.measuring import report
from tests.benchmarks.processes import measured
from tests.benchmarks.shapes import AS_OF
from tests.support.databases import Database

_FILE = Path(__file__).parent / "relations.yaml"
PLAIN, RELATED = "plain", "related"


@dataclass
class Relation:
    """What runs with a relation took and those without, round by round; both are processes."""

    engine: str
    name: str
    rows: int
    seconds: dict[str, list[float]] = field(default_factory=lambda: {PLAIN: [], RELATED: []})
    peak_kib: dict[str, list[int]] = field(default_factory=lambda: {PLAIN: [], RELATED: []})


def titles() -> dict[str, str]:
    """Return relation → what it is."""
    return {name: relation["about"] for name, relation in _relations().items()}


def relate(databases: Sequence[Database], rows: int, rounds: int, folder: Path) -> list[Relation]:
    """Return what each relation costs in each engine; the two runs of a round follow each other."""
    results = [Relation(each.kind, name, rows) for name in _relations() for each in databases]
    of_kind = {database.kind: database for database in databases}
    for number in range(rounds):
        for result in results:
            for variant in (PLAIN, RELATED)[:: 1 if number % 2 else -1]:
                _run(of_kind[result.engine], result, variant, folder)
            took = result.seconds
            report(
                f"round {number + 1}/{rounds}  {result.engine:8}  {result.name:18}  "
                f"{took[PLAIN][-1]:7.2f} s  {took[RELATED][-1]:7.2f} s"
            )
    return results


def _run(database: Database, result: Relation, variant: str, folder: Path) -> None:
    scenario = folder / "related.yaml"
    scenario.write_text(yaml.safe_dump(scenario_of(result.name, variant, result.rows)))
    empty(database)
    settle(database)
    words = ["run", "start", "--scenario", str(scenario), "--target", database.dsn]
    words += ["--as-of", AS_OF, "--jobs", "1", "--log-level", "warning"]
    words += ["--runs-db", str(folder / "runs.sqlite")]
    seconds, peak = measured(words, folder / "said.txt")
    result.seconds[variant].append(seconds)
    result.peak_kib[variant].append(peak)


def scenario_of(name: str, variant: str, rows: int) -> dict[str, Any]:
    """Return the scenario with a relation, or the plain one.

    Args:
        name: the relation.
        variant: ``PLAIN`` or ``RELATED``.
        rows: rows of its last table.
    """
    counts = {"$rows": rows, "$some": rows // 10, "$few": rows // 100}
    counts["$rest"] = rows - counts["$some"]
    entities = []
    for entity in _chosen(_relations()[name]["entities"], variant):
        columns = list(_chosen(entity["columns"], variant))
        made = {**entity, "columns": columns}
        if "rows" in entity:
            made["rows"] = counts[entity["rows"]]
        entities.append(made)
    return {"name": name, "seed": 42, "entities": entities}


def _chosen(parts: Sequence[dict[str, Any]], variant: str) -> Iterator[dict[str, Any]]:
    for part in parts:
        if not {*part} & {PLAIN, RELATED}:
            yield part
        elif variant in part:
            yield part[variant]


@cache
def _relations() -> dict[str, Any]:
    relations: dict[str, Any] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))["relations"]
    return relations
