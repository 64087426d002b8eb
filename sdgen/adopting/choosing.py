"""Chooses what fills the columns of a table: a row of small choosers, the first answer counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from functools import cached_property

from sdgen.adopting.column import Column, Sibling
from sdgen.adopting.conditions import Understood, kept
from sdgen.adopting.different_names import guess_different
from sdgen.adopting.draft import GENERATED, TRIGGERED
from sdgen.adopting.facts import Facts
from sdgen.adopting.filling.filling import (
    USUAL_NULLS,
    Filling,
    filled_by,
    generator,
    helper,
    helper_name,
)
from sdgen.adopting.graph import Pointer
from sdgen.adopting.guess import Confidence, Guess
from sdgen.adopting.names import (
    guess_by_default,
    guess_by_element,
    guess_by_list,
    guess_by_name,
    guess_by_sentinel,
)
from sdgen.adopting.numbering import room_for_runs
from sdgen.adopting.shape import Shape, Shapes
from sdgen.adopting.sharing import Sharing
from sdgen.adopting.source import SourceColumn, SourceTable
from sdgen.adopting.types import guess_by_type
from sdgen.column_types import INTEGERS, TEXTS, ColumnType
from sdgen.frozen import frozen
from sdgen.scenario.table_names import TableName


@frozen
class TableContext:
    """All that is known when the columns of a table are chosen.

    Args:
        table: the table.
        pointers: column → the row that it draws.
        shapes: how its foreign keys are spread.
        sharing: what of its rows agrees with others.
        rows: how many rows it gets, about.
        names: table → the name of its entity, as text.
        facts: column → what CHECKs and partitions say of it.
        understood: what the table's CHECKs say besides.
        is_look_up: whether it holds a few rows that others choose from.
        around: the names of the tables that point to it, without their schemas.
    """

    table: SourceTable
    pointers: Mapping[str, Pointer]
    shapes: Shapes
    sharing: Sharing
    rows: int
    names: Mapping[TableName, str]
    facts: Mapping[str, Facts] = field(default_factory=dict)
    understood: Understood = field(default_factory=Understood)
    is_look_up: bool = False
    around: tuple[str, ...] = ()

    def column(self, source: SourceColumn) -> Column:
        """Returns what rules look at to guess how a column is filled."""
        name = source.name
        keys = [key for key in self.table.keys if name in key]
        partial = (name,) in self.table.partial_keys
        is_text = source.type.kind in TEXTS
        is_unique = (name,) in keys or name in self.shapes.unique or partial
        return Column(
            table=self.table.name.name,
            name=name,
            type=source.type,
            stored_type=source.stored.type.lower(),
            nullable=source.nullable,
            is_unique=is_unique,
            in_key=any(len(key) > 1 for key in keys),
            rows=room_for_runs(self.rows) if is_unique and is_text else self.rows,
            default="" if source.filling is None else source.filling.expression,
            facts=self.facts.get(name, Facts()),
            is_counted=self._is_counted,
            look_up_rows=self.rows if self.is_look_up else 0,
            siblings={other: each for other, each in self._siblings.items() if other != name},
            around=self.around,
        )

    @cached_property
    def _is_counted(self) -> bool:
        """Whether rows have a number that continues what is there; see ``_by_key``."""
        return any(
            each.type.kind in INTEGERS
            and each.name.isidentifier()
            and (each.name,) in self.table.keys
            and not self.table.points(each.name)
            and each.name not in self.facts
            and each.name not in self.shapes.numbered
            and kept_by_database(each) is None
            for each in self.table.columns
        )

    @cached_property
    def _siblings(self) -> Mapping[str, Sibling]:
        found = siblings(self.table, self.pointers, self.sharing)
        return {
            name: replace(each, facts=self.facts.get(name, Facts())) for name, each in found.items()
        }


def siblings(
    table: SourceTable, pointers: Mapping[str, Pointer], sharing: Sharing
) -> dict[str, Sibling]:
    """Returns the columns of a table that a scenario can fill, by name."""
    return {
        each.name: Sibling(
            each.type,
            each.nullable,
            is_fk=each.name in pointers or each.name in sharing.copies,
            is_unique=(each.name,) in [*table.keys, *table.partial_keys],
        )
        for each in table.columns
        if kept_by_database(each) is None and each.name not in table.dangling
    }


Chooser = Callable[[TableContext, SourceColumn], Iterator[Guess]]
"""Yields what may fill a column, the best guess first; nothing where it knows nothing."""


def kept_by_database(source: SourceColumn) -> str | None:
    """Returns what fills a column that no scenario can; None where it can."""
    if not source.stored.writable:
        return GENERATED
    if source.is_triggered:
        return TRIGGERED
    return None


def _by_foreign_key(context: TableContext, source: SourceColumn) -> Iterator[Guess]:
    """What a foreign key demands; then less of what only makes sense."""
    name = source.name
    copy = context.sharing.copies.get(name)
    plan = context.understood.plan
    if copy and not copy.demanded and name in plan.nullness and name in context.pointers:
        copy = None  # of the two one may have to be NULL where the other is not
    if copy:
        why = "as its foreign key requires" if copy.demanded else "the same for both"
        said = {"type": "parent", "params": {"via": copy.via, "column": copy.column}}
        yield Guess({"generator": said}, f"that of {copy.via}: {why}", Confidence.CERTAIN)
    pointer = context.pointers.get(name)
    if pointer is None or (copy and copy.demanded):
        return
    shape = context.shapes.of.get(name, Shape(None, "any row"))
    within = context.sharing.within.get(name, {})
    if another := _another_row(context, name, pointer, shape):
        yield _pointing(context, source, pointer, another, within)
    yield _pointing(context, source, pointer, shape, within)
    if within and name not in context.sharing.demanded:
        yield _pointing(context, source, pointer, shape, {})
    if context.shapes.is_paired(name):
        once = {"type": "children", "min": 1, "max": 1}
        yield _pointing(context, source, pointer, Shape(once, "once, so that no pair repeats"), {})
    if shape.distribution is not None:
        yield _pointing(context, source, pointer, Shape(None, "any row"), within)
        yield _pointing(context, source, pointer, Shape(None, "any row"), {})


def _another_row(context: TableContext, name: str, pointer: Pointer, shape: Shape) -> Shape | None:
    """Returns the shape of a key to another row than a second one points to; None for no such."""
    different = context.understood.plan.different.get(name)
    other = context.pointers.get(different.other) if different else None
    drawn = shape.distribution.get("type") if isinstance(shape.distribution, Mapping) else None
    if different is None or other is None or drawn not in (None, "zipf"):
        return None
    if (other.parent, other.reference) != (pointer.parent, pointer.reference):
        return None
    said = {"type": "distinct", "per": different.other, "not_self": True}
    return Shape(said, f"another row than {different.other}; {different.sql}")


def _pointing(
    context: TableContext,
    source: SourceColumn,
    pointer: Pointer,
    shape: Shape,
    within: Mapping[str, str],
) -> Guess:
    fk: dict[str, object] = {"entity": context.names[pointer.parent], "column": pointer.reference}
    if shape.distribution is not None:
        fk["distribution"] = shape.distribution
    implied = pointer.key.is_implied
    reason = f"{'by its name' if implied else 'FOREIGN KEY'}; {shape.reason}"
    if within:
        fk["within"] = dict(within)
        reason += f"; of the same {', '.join(within.values())}"
    nulls: dict[str, object] = {}
    alternating = context.understood.plan.nullness
    counting = context.shapes.counting(source.name)
    if source.nullable and counting and not context.table.by_name[counting].nullable:
        nulls = {"nullable": False}
        reason += f"; never NULL, as {counting} counts its rows"
    elif source.nullable and shape.distribution == "every" and source.name not in alternating:
        nulls = {"nullable": False}
    elif source.nullable and source.name in context.sharing.always:
        nulls = {"nullable": False}
        reason += "; never NULL, as others are of its row"
    elif source.nullable and not _draws_nulls(shape.distribution):
        nulls = {"null_rate": USUAL_NULLS}
    sure = Confidence.LIKELY if implied else Confidence.CERTAIN
    return Guess({**nulls, "fk": fk}, reason, sure)


def _draws_nulls(distribution: object) -> bool:
    """Returns whether a shape has NULLs of its own, or can have none."""
    return isinstance(distribution, Mapping) and distribution["type"] in ("tree", "distinct")


def _by_place(context: TableContext, source: SourceColumn) -> Iterator[Guess]:
    """The number of a row among those of its parent."""
    via = context.shapes.numbered.get(source.name)
    if via is not None:
        params: dict[str, object] = {"via": via}
        first, _ = context.facts.get(source.name, Facts()).counts()
        if first != 1:
            params["start"] = first
        counted = filled_by("child_number", **params)
        why = f"counts the rows of one {via}"
        yield counted.guess(context.column(source), why, Confidence.CERTAIN)
        yield _next_number(context.column(source), "unique")


def _by_mark(context: TableContext, source: SourceColumn) -> Iterator[Guess]:
    """A flag that one row of each parent may have."""
    via = context.shapes.marked.get(source.name)
    if via is None:
        return
    column = context.column(source)
    if not via:
        why = "a unique key allows one row to have it"
        yield filled_by("const", value=False).guess(column, why, Confidence.CERTAIN, nulls=0)
        return
    name = helper_name(column, "number")
    nulls = {"nullable": True} if context.table.by_name[via].nullable else {}
    counted = helper(name, "int", {"generator": generator("child_number", via=via)}, **nulls)
    why = f"the first of each {via} has it"
    is_first = f'"{name}" = 1'
    said = f"COALESCE({is_first}, FALSE)" if nulls else is_first
    first = Filling({"expr": said}, (counted,))
    yield first.guess(column, why, Confidence.CERTAIN, nulls=0)


def _by_key(context: TableContext, source: SourceColumn) -> Iterator[Guess]:
    """Numbers and uuids that tell rows apart."""
    table, kind = context.table, source.type.kind
    alone = (source.name,) in table.keys or source.name in context.shapes.unique
    is_key = source.name in table.primary_key
    numbered = source.is_numbered
    facts = context.facts.get(source.name)
    free = facts is None or facts.first_above_refused is not None
    if kind in INTEGERS and (numbered or (alone and free)):
        why = "numbered by the table" if numbered else "PRIMARY KEY" if is_key else "unique"
        yield _next_number(context.column(source), why)
    if kind is ColumnType.UUID and (alone or is_key):
        yield filled_by("uuid4").guess(context.column(source), "unique", Confidence.CERTAIN)


def _next_number(column: Column, why: str) -> Guess:
    least = column.facts.first_above_refused
    special = {} if least is None else {"at_least": least}
    said = filled_by("sequence", start="next", **special)
    return said.guess(column, f"{why}; continues what is there", Confidence.CERTAIN)


def _by_list(context: TableContext, source: SourceColumn) -> Iterator[Guess]:
    if guess := guess_by_list(context.column(source)):
        yield guess


def _by_name(context: TableContext, source: SourceColumn) -> Iterator[Guess]:
    column = context.column(source)
    if guess := guess_different(context.table, context.shapes, column):
        yield guess
    if guess := guess_by_name(column):
        yield guess


def _by_element(context: TableContext, source: SourceColumn) -> Iterator[Guess]:
    if guess := guess_by_element(context.column(source)):
        yield guess


def _by_sentinel(context: TableContext, source: SourceColumn) -> Iterator[Guess]:
    if guess := guess_by_sentinel(context.column(source)):
        yield guess


def _by_default(context: TableContext, source: SourceColumn) -> Iterator[Guess]:
    if guess := guess_by_default(context.column(source)):
        yield guess


def _by_type(context: TableContext, source: SourceColumn) -> Iterator[Guess]:
    yield guess_by_type(context.column(source))


CHOOSERS: tuple[Chooser, ...] = (
    *(_by_foreign_key, _by_place, _by_mark, _by_key, _by_list, _by_sentinel, _by_name),
    *(_by_element, _by_default, _by_type),
)
"""In order of how much they know."""


def choices(context: TableContext, source: SourceColumn) -> list[Guess]:
    """Returns what may fill a column that a scenario can fill, the best guess first."""
    # Of a foreign key other values would be those of no row.
    demanded = context.table.has_to_point(source.name)
    found = [*_by_foreign_key(context, source)] if demanded else []
    found = found or [guess for chooser in CHOOSERS for guess in chooser(context, source)]
    found = _different(found)
    return kept(context.column(source), found, context.understood) or found


def _different(guesses: Sequence[Guess]) -> list[Guess]:
    """Returns those of some guesses that say something else than the ones before."""
    return [
        guess
        for place, guess in enumerate(guesses)
        if all(guess.column != other.column for other in guesses[:place])
    ]


def unread_note(table: SourceTable, condition: str) -> str:
    """Returns the note that a condition of a table is not understood."""
    return (
        f"{table.name}: {condition} is not understood, so it was not used to choose generators. "
        "Rows of another seed may break it"
    )
