"""Golden SQL: whole scripts of a few scenarios, and of all others what each column is made of.

Scripts repeat themselves: the source of rows, layers, word lists, CREATE TABLE. So most cases are
stored as the expressions of their columns, in each dialect; what all say alike is there once.
Tests execute the whole scripts of all cases.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import groupby, pairwise, takewhile
from pathlib import Path

from sqlglot import exp

from dialects import DIALECTS, Dialect, get_dialect
from generators_sql.registry import own_generators
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.script import script
from sdgen.compiling.statements import RowRange, select_rows
from sdgen.compiling.stored_types import OWN
from sdgen.planning.plan import Plan
from sdgen.planning.request import RunRequest
from sdgen.scenario.loading import load_scenario
from sdgen.scenario.models import Column, Entity, Scenario
from tests.support.examples import scenario_of_examples
from tests.support.runs import plan_for

FOLDER = Path(__file__).parent.parent / "golden"
GOLDEN = sorted(FOLDER.glob("*/scenario.yaml"))

WHOLE = ("keys", "odd_names", "truncate", "identity")
"""Cases whose scripts are stored: together they hold every kind of statement."""

BY_GENERATOR = "every_generator"
"""The case that is stored as a file for each generator; others have one for all columns."""

# One draw; sdgen/compiling/draws.py makes it, tests/compiling/test_draw.py tests it.
_DRAW = re.compile(
    r'\("(\w+)" \* \d+ \+ (\d+)\) % 2147483647'
    r' \* \("\1" \+ \d+\) % 1999999973 \* \("\1" \+ \d+\) % 1899999979'
    r' \* \("\1" \+ \d+\) % 2147483647'
)
_PLAIN_NAME = re.compile("[A-Za-z0-9_.]+")
_SOURCE = "rows"
_WIDTH = 140


@dataclass(frozen=True)
class _Part:
    """A named expression or join, and its text in each dialect that has it."""

    name: str
    texts: tuple[tuple[str, str], ...]

    def is_alike(self, dialects: int) -> bool:
        """Returns whether it is the same in so many dialects."""
        return len(self.texts) == dialects and len({text for _, text in self.texts}) == 1


def scenario_at(path: Path) -> Scenario:
    """Returns the scenario of a case; in that of every generator, new ones with their examples."""
    scenario = load_scenario(path)
    if path.parent.name != BY_GENERATOR:
        return scenario
    used = {column.generator.type for entity in scenario.entities for column in entity.columns}
    new = [f"of_{generator.type}" for generator in own_generators() if generator.type not in used]
    examples = scenario_of_examples().entities if new else ()
    made = [entity for entity in examples if entity.name in new]
    columns = [column for entity in made for column in entity.columns]
    parents = {each.entity for c in columns for each in c.generator.params.references()}
    more = [entity for entity in examples if entity.name in {*new, *parents}]
    return scenario.model_copy(update={"entities": [*scenario.entities, *more]})


def plans(scenario: Scenario) -> dict[str, Plan]:
    """Returns the plan of a case for each dialect; seed and as_of are the scenario's."""
    return {dialect: plan_for(scenario, dialect, RunRequest()) for dialect in dialects_of(scenario)}


def dialects_of(scenario: Scenario) -> list[str]:
    """Returns the dialects of a case: those whose tables can number rows, and have such names."""
    numbered = any(column.identity for entity in scenario.entities for column in entity.columns)
    odd = not all(_PLAIN_NAME.fullmatch(entity.target_table) for entity in scenario.entities)
    return [
        name
        for name in sorted(DIALECTS)
        for dialect in [get_dialect(name)]
        if not (numbered and not dialect.has_identities) and not (odd and dialect.plain_table_names)
    ]


def whole_script(plan: Plan, *, shortened: bool = False) -> str:
    """Returns what ``sdgen explain`` prints; ``shortened`` as on a terminal."""
    return "".join(script(plan, plan.order, shortened=shortened))


def files_of(name: str, by_dialect: Mapping[str, Plan]) -> dict[str, str]:
    """Returns the golden files of a case by their names."""
    if name in WHOLE:
        return {
            f"{dialect}.sql": _shorter(name, plan, whole_script(plan, shortened=True))
            for dialect, plan in by_dialect.items()
        }
    files: dict[str, list[str]] = defaultdict(list)
    scenario = next(iter(by_dialect.values())).scenario
    for entity in scenario.entities:
        shown: set[_Part] = set()
        for column in entity.columns:
            file = column.generator.type if name == BY_GENERATOR else "columns"
            files[f"{file}.sql"].append(_column(by_dialect, entity, column, shown))
    return {file: "\n".join(texts) for file, texts in sorted(files.items())}


def _shorter(name: str, plan: Plan, text: str) -> str:
    """Returns a script without what another one says, too: the settings of the session."""
    dialect = plan.dialect
    settings = "".join(f"{dialect.render(each)};\n" for each in dialect.script_prologue())
    if name != WHOLE[0] and settings.count("\n") > 1:
        text = text.replace(settings, f"/* … the beginning of {WHOLE[0]}/{dialect.name}.sql */\n")
    return text


def _column(
    by_dialect: Mapping[str, Plan], entity: Entity, column: Column, shown: set[_Part]
) -> str:
    """Returns what a column is made of: a title, then its parts, as each dialect has them.

    Args:
        by_dialect: the plans.
        entity: its entity.
        column: the column.
        shown: parts that columns before it have been shown with; they are not repeated.
    """
    params = column.generator.params
    lines = [f"-- {entity.name}.{column.name} {column.type}: {params.type} ({params.summary()})"]
    made = {d: dict(_parts(plan, entity.name, column.name)) for d, plan in by_dialect.items()}
    parts = [
        _Part(name, tuple((d, texts[name]) for d, texts in made.items() if name in texts))
        for name in dict.fromkeys(name for texts in made.values() for name in texts)
    ]
    new = [part for part in parts if part not in shown]
    shown.update(new)
    for alike, several in groupby(new, lambda part: part.is_alike(len(made))):
        group = [*several]
        for dialect in [next(iter(made))] if alike else made:
            lines += [] if alike else [f"-- {dialect}:"]
            lines += [text for part in group for d, text in part.texts if d == dialect]
    return "".join(f"{line}\n" for line in lines)


def _parts(plan: Plan, entity: str, column: str) -> Iterator[tuple[str, str]]:
    """Yields the named expressions and joins of the query that makes one column alone."""
    made = plan.scenario.entity(entity)
    rows = RowRange.of(0, max(1, made.rows))
    query = select_rows(plan, made, rows, LookUps(), only=[column], types=OWN)
    for select in (*(cte.this for cte in query.ctes if cte.alias != _SOURCE), query):
        for node in (*select.selects, *(select.args.get("joins") or ())):
            carried = isinstance(node.unalias(), exp.Column) and node.output_name == node.this.name
            if not isinstance(node, exp.Column) and not carried:
                node.comments = [] if select is query else node.comments
                text = plan.dialect.render(_with_draws(node, plan.dialect))
                yield node.alias_or_name, _folded(text)


def _folded(text: str) -> str:
    """Returns an expression with what is indented below a line put onto it, where that fits."""
    return "\n".join(_fold(text.split("\n")))


def _fold(lines: list[str]) -> list[str]:
    folded = []
    while lines:
        deeper = partial(_is_deeper, _depth(lines[0]))
        inside = list(takewhile(deeper, lines[1:]))
        rest = lines[1 + len(inside) :]
        closing = rest[:1] if inside and rest and rest[0].lstrip().startswith(")") else []
        inside = _fold(inside)
        joined = lines[0]
        for line in (*inside, *closing):
            tight = joined.endswith("(") or line.lstrip().startswith(")")
            joined += ("" if tight else " ") + line.lstrip()
        if len(joined) <= _WIDTH:
            folded.append(joined)
            lines = rest[len(closing) :]
        else:
            folded += [lines[0], *inside]
            lines = rest
    return _side_by_side(folded)


def _side_by_side(lines: list[str]) -> list[str]:
    """Returns lines with arguments beside each other, where they fit."""
    placed = lines[:1]
    for line, following in pairwise([*lines[1:], ""]):
        beside = f"{placed[-1]} {line.lstrip()}"
        is_argument = placed[-1].endswith(",") and _depth(placed[-1]) == _depth(line)
        holds_others = _depth(following) > _depth(line)
        if is_argument and not holds_others and len(beside) <= _WIDTH:
            placed[-1] = beside
        else:
            placed.append(line)
    return placed


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _is_deeper(depth: int, line: str) -> bool:
    return _depth(line) > depth


def _with_draws(node: exp.Expression, dialect: Dialect) -> exp.Expression:
    """Returns an expression with each draw as ``DRAW(row number, first constant)``."""

    def shorten(part: exp.Expression) -> exp.Expression:
        text = dialect.render(part, pretty=False) if isinstance(part, exp.Mod) else ""
        if found := _DRAW.fullmatch(text):
            row, constant = exp.column(found[1], quoted=True), exp.Literal.number(found[2])
            return exp.Anonymous(this="DRAW", expressions=[row, constant])
        return part

    return node.transform(shorten, copy=False)


def write(path: Path, files: Mapping[str, str]) -> None:
    """Stores the golden files of the case whose scenario is at a path, and removes others."""
    for file in stored(path):
        (path.parent / file).unlink()
    for file, text in files.items():
        (path.parent / file).write_text(text, encoding="utf-8", newline="\n")


def stored(path: Path) -> dict[str, str]:
    """Returns the golden files that are stored of a case."""
    files: Iterable[Path] = sorted(path.parent.glob("*.sql"))
    return {file.name: file.read_bytes().decode() for file in files}


def main() -> None:
    """Stores the golden files of all cases anew: ``make golden``."""
    for path in GOLDEN:
        write(path, files_of(path.parent.name, plans(scenario_at(path))))


if __name__ == "__main__":
    main()
