"""The entity diagram of a scenario: a table for each entity, an arrow for each foreign key."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element

from markupsafe import Markup

from sdgen.frozen import frozen
from sdgen.scenario.entity_graph import parents_first, parents_of
from sdgen.scenario.models import Column, Entity
from sdgen.scenario.partial_scenario import read_entities
from sdgen.scenario.table_keys import Key, KeyKind, keys_of
from web.drawings import svg
from web.drawings.layout import Box, Layout, Link, Placed, Route, lay_out

DESCRIPTION_ID = "diagram-description"
"""Id of the text that says what the diagram shows; one diagram a page."""

_HEADER = 30.0
_ROW = 20.0
_BOTTOM = 6.0
_PADDING = 10.0
_MARK = 24.0
_MARGIN = 8.0
_NARROWEST = 170.0
_NAME = 30
_TYPE = 20
_ARROW = 8.0
_MOST_COLUMNS = 1_000
"""Of entities with more columns than that together only the names are drawn."""
_BASELINE = 4.0  # from the middle of a line of text down to its base


@frozen
class _Row:
    """A column as it is drawn; ``mark`` is PK, FK, UQ, IX or empty, of a hidden one FK or empty."""

    name: str
    type: str
    mark: str
    hint: str
    hidden: bool


def entity_diagram(entities: Sequence[Entity], title: str, guessed: Container[str] = ()) -> Markup:
    """Returns the diagram as SVG; if there are very many columns, without them.

    Args:
        entities: of a valid scenario; some of its entities will do.
        title: what screen readers call it.
        guessed: names of the entities whose rows are a guess.
    """
    counts = {entity.name: _count(entity, guessed) for entity in entities}
    by_name = {entity.name: entity for entity in entities}
    ordered = [by_name[name] for name in parents_first(parents_of(entities))]
    is_small = sum(len(entity.columns) for entity in ordered) <= _MOST_COLUMNS
    rows = {entity.name: _rows(entity) if is_small else [] for entity in ordered}
    layout = lay_out(
        [_box(entity, rows[entity.name], counts[entity.name]) for entity in ordered],
        _links(by_name, rows),
    )
    root = svg.drawing(
        layout.width + 2 * _MARGIN,
        layout.height + 2 * _MARGIN,
        title,
        "diagram",
        DESCRIPTION_ID,
    )
    svg.add(root, "desc", _description(ordered, counts), id=DESCRIPTION_ID)
    canvas = svg.add(root, "g", transform=f"translate({_MARGIN:g} {_MARGIN:g})")
    _draw_links(canvas, layout)
    for entity in ordered:
        _draw_table(
            canvas, entity, rows[entity.name], counts[entity.name], layout.boxes[entity.name]
        )
    return svg.written(root)


def _rows(entity: Entity) -> list[_Row]:
    (read,) = read_entities([entity])
    marks: dict[str, str] = {}
    words = {KeyKind.PRIMARY: "PK", KeyKind.UNIQUE: "UQ", KeyKind.UNIQUE_INDEX: "UQ"}
    for key in keys_of(read):
        for name in key.columns:
            if key.kind is not KeyKind.FOREIGN:
                marks.setdefault(name, words.get(key.kind, "IX"))
            elif marks.get(name) != "PK":
                marks[name] = "FK"
    return [_row(column, marks) for column in entity.columns]


def _row(column: Column, marks: Mapping[str, str]) -> _Row:
    generator = column.generator
    mark = marks.get(column.name, "")
    if generator.params.references() and mark != "PK":
        mark = "FK"
    null = ", may be NULL" if column.nullable else ""
    hidden = ", hidden: computed, and not stored" if column.hidden else ""
    identity = ", identity" if column.identity else ""
    return _Row(
        column.name,
        f"{column.type}{'?' if column.nullable else ''}",
        mark,
        f"{column.name}: {column.type}{null}{hidden}{identity}\n"
        f"{generator.type}: {generator.params.summary()}",
        column.hidden,
    )


def _box(entity: Entity, rows: Sequence[_Row], count: str) -> Box:
    def width(name: str, most: int, right: str) -> float:
        characters = svg.columns_of(svg.cut(name, most)) + svg.columns_of(right) + 2
        return characters * svg.CHARACTER_WIDTH + 2 * _PADDING

    widths = [_MARK + width(row.name, _NAME, svg.cut(row.type, _TYPE)) for row in rows]
    widest = max(0.0, *widths, width(entity.name, _NAME, count), _NARROWEST)
    return Box(entity.name, widest, _HEADER + len(rows) * _ROW + _BOTTOM)


def _count(entity: Entity, guessed: Container[str]) -> str:
    about = "about " if entity.name in guessed else ""
    return "existing" if entity.existing else f"{about}{entity.rows:,}"


def _links(entities: Mapping[str, Entity], rows: Mapping[str, Sequence[_Row]]) -> list[Link]:
    def place(name: str, column: str) -> float:
        return _middle(_place(entities[name], column)) if rows[name] else _HEADER / 2

    links = (
        Link(entity.name, place(entity.name, column), parent, place(parent, parent_column))
        for entity in entities.values()
        for column, parent, parent_column in _pointers(entity)
        if parent in entities
    )
    return list(dict.fromkeys(links))


def neighbours(entities: Sequence[Entity], name: str) -> list[Entity]:
    """Returns an entity with those that it points to and those that point to it, in order."""
    beside = {entity.name: {parent for _, parent, _ in _pointers(entity)} for entity in entities}
    return [
        entity
        for entity in entities
        if entity.name == name or entity.name in beside[name] or name in beside[entity.name]
    ]


def _pointers(entity: Entity) -> list[tuple[str, str, str]]:
    """Returns column, entity and column pointed to: of generators, then of composite keys."""
    found = [
        (column.name, reference.entity, reference.column)
        for column in entity.columns
        for reference in column.generator.params.references()
    ]
    for key in _foreign_keys(entity):
        found += (
            (name, key.entity, to) for name, to in zip(key.columns, key.references, strict=True)
        )
    return list(dict.fromkeys(found))


def _foreign_keys(entity: Entity) -> list[Key]:
    (read,) = read_entities([entity])
    return [key for key in keys_of(read) if key.kind is KeyKind.FOREIGN]


def _place(entity: Entity, column: str) -> int:
    return [each.name for each in entity.columns].index(column)


def _middle(row: int) -> float:
    return _HEADER + (row + 0.5) * _ROW


def _description(entities: Sequence[Entity], counts: Mapping[str, str]) -> str:
    parts = []
    for entity in entities:
        pointing = [
            f"{column} points to {parent}.{parent_column}"
            for column, parent, parent_column in _pointers(entity)
        ]
        hidden = len(entity.hidden_columns)
        parts.append(
            f"{entity.name}: {len(entity.columns)} columns"
            + (f" ({hidden} of them hidden)" if hidden else "")
            + f", {counts[entity.name]} rows"
            + "".join(f"; {text}" for text in pointing)
        )
    return ". ".join(parts) + "."


def _draw_links(canvas: Element, layout: Layout) -> None:
    for route in layout.routes:
        x, y = route.points[-1]
        svg.add(canvas, "path", css="link", d=_path(route))
        side = -_ARROW if route.loops or _leads_right(route) else _ARROW
        head = f"M {x:.1f} {y:.1f} l {side:.1f} -4 v 8 z"
        svg.add(canvas, "path", css="arrow", d=head)
        start_x, start_y = route.points[0]
        svg.add(canvas, "circle", css="arrow", cx=start_x, cy=start_y, r=2.5)


def _leads_right(route: Route) -> bool:
    return route.points[-1][0] > route.points[0][0]


def _path(route: Route) -> str:
    """Returns the path: curves across the channels, straight along the lanes."""
    (x, y), *others = route.points
    text = f"M {x:.1f} {y:.1f}"
    if route.loops:
        end_x, end_y = others[0]
        out = x - 26
        return f"{text} C {out:.1f} {y:.1f} {out:.1f} {end_y:.1f} {end_x - _ARROW:.1f} {end_y:.1f}"
    for number, (next_x, next_y) in enumerate(others):
        if number % 2:
            text += f" L {next_x:.1f} {next_y:.1f}"
        else:
            if number == len(others) - 1:
                next_x += -_ARROW if _leads_right(route) else _ARROW
            bend = (x - next_x) / 2
            text += f" C {x - bend:.1f} {y:.1f} {next_x + bend:.1f} {next_y:.1f}"
            text += f" {next_x:.1f} {next_y:.1f}"
        x, y = next_x, next_y
    return text


def _css(row: _Row) -> Iterator[str]:
    yield "row"
    if row.mark:
        yield row.mark.lower()
    if row.hidden:
        yield "unstored"


def _draw_table(
    canvas: Element, entity: Entity, rows: Sequence[_Row], count: str, place: Placed
) -> None:
    css = "table existing" if entity.existing else "table"
    table = svg.add(canvas, "g", css=css, transform=f"translate({place.x:.1f} {place.y:.1f})")
    svg.add(table, "rect", css="box", width=place.width, height=place.height, rx=6)
    corner = 6
    svg.add(
        table,
        "path",
        css="head",
        d=f"M 0 {_HEADER} V {corner} Q 0 0 {corner} 0 H {place.width - corner:.1f} "
        f"Q {place.width:.1f} 0 {place.width:.1f} {corner} V {_HEADER} Z",
    )
    middle = _HEADER / 2 + _BASELINE
    right = place.width - _PADDING
    name = svg.cut(entity.name, _NAME)
    svg.add(table, "text", name, css="entity", x=_PADDING, y=middle)
    svg.add(table, "text", count, css="count", x=right, y=middle, text_anchor="end")
    for number, row in enumerate(rows):
        base = _middle(number) + _BASELINE
        group = svg.add(table, "g", css=" ".join(_css(row)))
        svg.add(group, "title", row.hint)
        y = _HEADER + number * _ROW
        svg.add(group, "rect", css="hit", x=1.0, y=y, width=place.width - 2, height=_ROW)
        if row.mark:
            svg.add(group, "text", row.mark, css="mark", x=_PADDING, y=base)
        svg.add(group, "text", svg.cut(row.name, _NAME), css="name", x=_PADDING + _MARK, y=base)
        kind = svg.cut(row.type, _TYPE)
        svg.add(group, "text", kind, css="type", x=right, y=base, text_anchor="end")
