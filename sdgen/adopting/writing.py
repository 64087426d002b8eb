"""Writes a draft as the YAML that a person would write, with a reason beside each choice."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from sdgen.adopting.draft import KEPT_BY_DATABASE, Draft, DraftColumn, DraftEntity
from sdgen.adopting.filling.filling import generator_of
from sdgen.adopting.guess import Confidence
from sdgen.adopting.known_tables import known_by
from sdgen.adopting.proposal import Proposal, Reviewed
from sdgen.adopting.selecting import EXCLUDED, NOT_ASKED
from sdgen.adopting.yaml_text import flow as _flow
from sdgen.scenario.table_names import TableName

_WIDTH = 100
_MOST_LISTED = 400


def proposal_of(draft: Draft) -> Proposal:
    """Returns a draft as the text of a scenario file, and what to look at in it."""
    return Proposal(written(draft), tuple(_reviewed(draft)), draft.left_out, draft.notes)


def written(draft: Draft) -> str:
    """Returns a draft as the text of a scenario file."""
    lines = [*_head(draft), f"name: {_flow(draft.name)}"]
    if draft.as_of:
        lines.append(f'as_of: "{draft.as_of}"  # there are no partitions for later times')
    lines.append("entities:")
    for number, entity in enumerate(draft.entities):
        lines += [""] if number else []
        lines += entity_lines(entity)
    lines += ["", *known_by(draft).lines()]
    return "\n".join(lines) + "\n"


def column_names(entity: DraftEntity) -> list[str]:
    """Returns the name of the draft's column that each column of the file belongs to, in order."""
    return [column.name for column, _ in entity.said()]


# -- the head --------------------------------------------------------------------------------------


def _head(draft: Draft) -> Iterator[str]:
    yield "# Written by `sdgen scenario from`, from the catalog of the database. It runs as it is."
    reviewed = [*_reviewed(draft)]
    if reviewed or draft.left_out or draft.notes:
        yield "#"
        yield "# review:"
        yield from (line for note in draft.notes for line in _wrapped(note))
        yield from _table(reviewed)
        yield from _tables_left_out(draft.left_out)
    yield ""


def _tables_left_out(left_out: Mapping[TableName, str]) -> Iterator[str]:
    """Yields a line for each table that is left out, one for all that have not been chosen."""
    counts = Counter(why for why in left_out.values() if why in (EXCLUDED, NOT_ASKED))
    for name, why in left_out.items():
        if counts[why] < 2:
            yield f"#   left out: table {_shown(str(name))}: {_shown(why)}"
    for why, count in counts.items():
        if count > 1:
            yield f"#   left out: {count:,} tables, {why}"


def _reviewed(draft: Draft) -> Iterator[Reviewed]:
    """Yields what is less than certain, and what is left out."""
    for entity in draft.entities:
        for column in entity.columns:
            if column.confidence is Confidence.GUESSED or column.look_at:
                sure, look_at = column.confidence.value, column.look_at or column.reason
                yield Reviewed(entity.name, column.name, kind_of(column), sure, look_at)
        for name, why in entity.left_out.items():
            if why not in KEPT_BY_DATABASE:
                yield Reviewed(entity.name, name, "left out", Confidence.CERTAIN.value, why)


def _table(reviewed: Sequence[Reviewed]) -> Iterator[str]:
    if not reviewed:
        return
    rows = [("column", "guess", "confidence", "look at")]
    rows += [
        (f"{each.entity}.{each.column}", each.guess, each.confidence, each.look_at)
        for each in reviewed
    ]
    lines = [[_shown(cell) for cell in row] for row in rows]
    widths = [max(len(row[place]) for row in lines) for place in range(3)]
    for row in lines[:_MOST_LISTED]:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        yield f"#   {'  '.join([*cells, row[3]])}".rstrip()
    if len(rows) > _MOST_LISTED:
        yield f"#   and {len(rows) - _MOST_LISTED:,} more: those marked in the file"


def kind_of(column: DraftColumn) -> str:
    """Returns what fills a column, in a word."""
    for key in ("fk", "expr"):
        if key in column.keys:
            return key
    return generator_of(column.keys)[0] or "none"


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(_shown(text), _WIDTH, initial_indent="#   ", subsequent_indent="#     ")


def _shown(text: str) -> str:
    """Returns a text as a comment may have it: names of databases may have line breaks in them."""
    return " ".join("".join(each if each.isprintable() else " " for each in text).split())


# -- entities --------------------------------------------------------------------------------------


def entity_lines(entity: DraftEntity) -> Iterator[str]:
    """Yields the lines of an entity, its dash behind two blanks."""
    if entity.comment:
        yield from textwrap.wrap(
            _shown(entity.comment), _WIDTH, initial_indent="  # ", subsequent_indent="  # "
        )
    reason = f"  # {_shown(entity.reason)}" if entity.reason else ""
    yield f"  - name: {_flow(entity.name)}{reason}"
    for key, value in entity.keys.items():
        yield f"    {key}: {_count(value) if key == 'rows' else _flow(value)}"
    yield "    columns:"
    for column, said in entity.said():
        is_own = said["name"] == column.name
        yield from column_lines(said, column.reason if is_own else f"for {column.name}")
    for name, why in entity.left_out.items():
        yield f"      # {_shown(name)}: {_shown(why)}"


def _count(value: object) -> str:
    return f"{value:_}" if isinstance(value, int) else _flow(value)


def column_lines(said: Mapping[str, object], reason: str) -> Iterator[str]:
    """Yields the lines of a column, one if it fits, its dash behind six blanks."""
    comment = f"  # {_shown(reason)}" if reason else ""
    line = f"      - {_flow(said)}"
    if len(line) <= _WIDTH:
        if len(line) + len(comment) > _WIDTH + 20 and comment:
            yield f"      {comment.strip()}"
            comment = ""
        yield line + comment
        return
    first = True
    for key, value in said.items():
        mark = "      - " if first else "        "
        yield from _pair(key, value, mark, comment if first else "")
        first = False


def _pair(key: str, value: object, mark: str, comment: str = "") -> Iterator[str]:
    """Yields a key and its value, over several lines where they are long."""
    line = f"{mark}{_flow(key)}: {_flow(value)}"
    if len(line) <= _WIDTH or not isinstance(value, Mapping | list) or not value:
        yield line + comment
        return
    indent = " " * len(mark)
    if isinstance(value, list) and not any(isinstance(item, Mapping | list) for item in value):
        yield from _filled(f"{mark}{_flow(key)}:{comment}", f"{indent}  ", value)
        return
    yield f"{mark}{_flow(key)}:{comment}"
    if isinstance(value, Mapping):
        for inner, item in value.items():
            yield from _pair(str(inner), item, f"{indent}  ")
        return
    for item in value:
        yield f"{indent}  - {_flow(item)}"


def _filled(head: str, indent: str, values: Sequence[object]) -> Iterator[str]:
    """Yields a list of scalars, as many on a line as fit."""
    yield head
    line = f"{indent}["
    for number, value in enumerate(values):
        said = f"{_flow(value)}{']' if number == len(values) - 1 else ','}"
        between = "" if line.endswith("[") else " "
        if len(line) + len(between) + len(said) > _WIDTH and not line.endswith("["):
            yield line
            line, between = f"{indent} ", ""
        line += between + said
    yield line
