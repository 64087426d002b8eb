"""Whether a database's encoding can hold the texts of a run; asked before the first write.

SQL itself is text: a server that cannot say a character in its encoding refuses the statement it
stands in, whether it would be stored or not.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dialects import get_dialect
from sdgen.compiling.compilation import Compilation
from sdgen.databases.engine import Engine
from sdgen.databases.registry import memory_database
from sdgen.errors import Problem, SdgenError, TableMismatchError
from sdgen.planning.plan import Plan
from sdgen.runs.makers.statements import batch_sql
from sdgen.scenario.models import Entity

if TYPE_CHECKING:
    from sdgen.runs.previewing.preview import Preview

_SAMPLE = (1_000, 30.0)  # rows of each entity, seconds
_SHOWN = 5  # characters of a column


def check_storable(engine: Engine, plan: Plan, compilation: Compilation) -> None:
    """Raises TableMismatchError where a text of the run cannot be stored, naming the characters.

    Cells that Python makes row by row are looked at in a sample.

    Args:
        engine: a connection to the target.
        plan: the run's plan.
        compilation: what compiling its statements has worked out so far.
    """
    if engine.encoding is None:
        return
    written = {entity.name: _written(plan, entity, compilation) for entity in plan.order}
    made = {each.entity: each for each in _made(plan)}
    cells = {name: _cells(each) for name, each in made.items()}
    every = set().union(*written.values(), *cells.values())
    wrong = set(engine.unstorable("".join(sorted(each for each in every if not each.isascii()))))
    if not engine.has_code_points:  # a number stands for another character there
        for name, characters in cells.items():
            wrong |= {each for each in characters - written[name] if not each.isascii()}
    problems = [
        problem
        for entity in plan.order
        if (mine := wrong & (written[entity.name] | cells.get(entity.name, set())))
        for problem in _problems(engine, plan, entity, mine, made.get(entity.name))
    ]
    if problems:
        raise TableMismatchError("the database cannot store the scenario's strings:", problems)


def _written(plan: Plan, entity: Entity, compilation: Compilation) -> set[str]:
    """Returns the characters that the entity's SQL and its look-up tables are written in."""
    size = max(1, entity.rows)
    insert, look_ups = batch_sql(plan, entity, size, comments=False, compilation=compilation)
    filled = (table.characters(plan.dialect) for table in look_ups)
    return set(insert).union(entity.name, *filled)


def _made(plan: Plan) -> list[Preview]:
    """Returns some rows of each entity; none where they cannot be made here."""
    from sdgen.runs.previewing.sampling import sample  # few databases need one

    try:
        return sample(plan.in_dialect(get_dialect(memory_database().kind)), *_SAMPLE)
    except SdgenError:
        return []


def _cells(made: Preview) -> set[str]:
    return set().union(*(cell for row in made.rows for cell in row if cell))


def _problems(
    engine: Engine, plan: Plan, entity: Entity, wrong: set[str], made: Preview | None
) -> Iterator[Problem]:
    """Yields what is wrong, by column as far as it can be told."""
    table, left = str(plan.table(entity)), set(wrong)
    for index, column in enumerate(entity.columns):
        texts = [column.name, column.generator.model_dump_json()]
        texts += [row[index] or "" for row in made.rows] if made else []
        if mine := wrong.intersection(*[set("".join(texts))]):
            left -= mine
            yield Problem(f"{table}.{column.name}", _said(engine, mine))
    if left:
        yield Problem(table, _said(engine, left))


def _said(engine: Engine, characters: set[str]) -> str:
    shown = ", ".join(f'"{each}" (U+{ord(each):04X})' for each in sorted(characters)[:_SHOWN])
    more = " and others" if len(characters) > _SHOWN else ""
    return (
        f"the database's encoding is {engine.encoding}, in which {shown}{more} cannot be written. "
        "Use other values, or a database with encoding UTF8"
    )
