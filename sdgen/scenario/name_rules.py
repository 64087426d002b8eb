"""The rules of names: of entities, tables, columns and indexes."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sdgen.errors import shown
from sdgen.scenario.partial_scenario import Finding, Path, ReadEntity

RESERVED_TABLE_PREFIX = "sdgen_"


def duplicate_names(entities: list[ReadEntity]) -> Iterator[Finding]:
    """Yields names that entities, tables or columns of an entity share."""
    # One table may be filled by several entities, which say so by the very same name.
    # Case does not tell SQLite's tables and columns apart, so it does not tell ours apart either.
    yield from _repeated("entity name", [((*e.path, "name"), e.name) for e in entities])
    firsts: dict[str, int] = {}
    for index, e in enumerate(entities):
        firsts.setdefault(e.name.lower(), index)
    tables = [
        ((*e.path, "target_table"), str(e.table))
        for index, e in enumerate(entities)
        # A table named after an entity whose name is taken has been told of with the name.
        if e.table.name != e.name or firsts[e.name.lower()] == index
    ]
    existing = {(*e.path, "target_table") for e in entities if e.is_existing}
    yield from _repeated("target_table", tables, existing, shared=True)
    for entity in entities:
        yield from _repeated("column name", [((*c.path, "name"), c.name) for c in entity.columns])


def _repeated(
    what: str,
    named: list[tuple[Path, str]],
    existing: Collection[Path] = (),
    *,
    shared: bool = False,
) -> Iterator[Finding]:
    first: dict[str, tuple[Path, str]] = {}
    for path, name in named:
        at, earlier = first.setdefault(name.lower(), (path, name))
        if at == path or not name:
            continue
        same = "" if earlier == name else f' ("{earlier}" differs only in case)'
        read = [each in existing for each in (at, path)]
        if shared and earlier == name and not any(read):
            continue
        way = "Rename one"
        if all(read):
            way = "Read the table in one entity, with all columns that are needed"
        elif any(read):
            way = (
                "A run either reads a table (existing: true) or writes it: remove one of the two, "
                "or write the new rows in a run of their own"
            )
        yield path, f"duplicate {what} (got {shown(name)}){same}. {way}"


def name_findings(entity: ReadEntity) -> Iterator[Finding]:
    """Yields names of an entity, or in it, that databases cannot have, or that are sdgen's own."""
    named = [
        ((*entity.path, "name"), entity.name),
        ((*entity.path, "target_table"), str(entity.table)),
        *(((*column.path, "name"), column.name) for column in entity.columns),
    ]
    for number, index in enumerate(entity.keys.indexes if entity.keys else ()):
        named.append(((*entity.path, "indexes", number, "name"), index.name or ""))
    for path, name in named:
        if problem := text_problem(name):
            yield path, problem
    if entity.table.name.lower().startswith(RESERVED_TABLE_PREFIX):
        yield (
            (*entity.path, "target_table"),
            f'tables named "{RESERVED_TABLE_PREFIX}…" are reserved for sdgen '
            f"(got {shown(str(entity.table))}). Rename it",
        )


def text_problem(value: str) -> str | None:
    """Returns what keeps a text from being stored by every engine, or None."""
    if "\0" in value:
        return f"must not contain the character U+0000 (got {shown(value)}). Remove it"
    if not value.isascii() and any("\ud800" <= character <= "\udfff" for character in value):
        return f"must not contain an unpaired surrogate (got {shown(value)}). Remove it"
    return None
