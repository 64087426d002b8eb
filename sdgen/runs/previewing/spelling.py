"""Whether strings that a scenario builds are values of their columns' types; asked before a run.

A template or an expression may build a string that is no time of day, say. Postgres would stop
there in the midst of the run, and SQLite would store it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dialects import get_dialect
from generators_sql.analysis.chosen_cells import Choice
from generators_sql.spi import Generator
from sdgen.databases.registry import memory_database
from sdgen.errors import Problem, SdgenError, ValidationError, shown
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Column, Entity
from sdgen.string_types import WORDS
from sdgen.values import coerce

if TYPE_CHECKING:
    from sdgen.runs.previewing.preview import Preview

_SAMPLE = (1_000, 10.0)  # rows of each entity, seconds


def check_spelling(plan: Plan) -> None:
    """Raises ValidationError where cells of a sample are no values of their columns' types."""
    built = {entity.name: [*_built(plan, entity)] for entity in plan.order if entity.rows}
    asked = tuple(entity for entity in plan.order if built.get(entity.name))
    if not asked:
        return
    from sdgen.runs.previewing.sampling import sample  # few scenarios need one

    in_memory = plan.in_dialect(get_dialect(memory_database().kind))
    names = {name: [column.name for column in columns] for name, columns in built.items()}
    try:
        made = sample(in_memory, *_SAMPLE, asked, names)
    except SdgenError:
        return  # what is wrong is told elsewhere
    problems = [
        problem
        for entity, rows in zip(asked, made, strict=False)  # those that there was time for
        for column in built[entity.name]
        if (problem := _problem(plan, entity, column, rows))
    ]
    if problems:
        raise ValidationError("the run is not possible:", problems)


def _built(plan: Plan, entity: Entity) -> Iterator[Column]:
    """Yields the columns of such types whose values are not listed in the scenario."""
    for column in entity.columns:
        generator = column.generator.params
        is_asked = column.type.kind in WORDS and not _is_of_one_type(generator)
        if is_asked and not _is_chosen(entity, column):
            facts = plan.facts(entity, column.name)
            if not generator.taken_from(facts) and generator.value_facts(facts).listed is None:
                yield column


def _is_of_one_type(generator: Generator) -> bool:
    """Returns whether of such types it makes a single one, such as addresses: nothing but these."""
    return not generator.is_of_package and len(generator.column_types & WORDS) == 1


def _is_chosen(entity: Entity, column: Column) -> bool:
    """Returns whether each cell is that of another column of its type, which is asked itself."""
    generator = column.generator.params
    chosen = generator.chosen() if isinstance(generator, Choice) else ()
    return bool(chosen) and all(entity.column(name).type == column.type for name in chosen)


def _problem(plan: Plan, entity: Entity, column: Column, made: Preview) -> Problem | None:
    cell = made.columns.index(column.name)
    for row in made.rows:
        text = row[cell]
        try:
            coerce(text, column.type)
        except ValueError as error:
            number = [each.name for each in plan.scenario.entities].index(entity.name)
            place = entity.columns.index(column)
            path = ("entities", number, "columns", place, "generator")
            message = f"makes {shown(text)}, which is {error}"
            return plan.scenario.places.problem(path, message)
    return None
