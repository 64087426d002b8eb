"""What generators have in common whose cells are made of parts, such as JSON objects."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Self

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.nested.part_specs import PartSpec
from generators_sql.spi import ColumnFacts, Generator, ParamProblem, Part, Path, Reference, Row
from sdgen.column_types import ColumnType

MOST_VALUES = 300
"""Values of one cell, each of which is a piece of one expression; SQLite's may be 1,000 deep
(https://www.sqlite.org/limits.html#max_expr_depth)."""


class Nested(Generator):
    """A generator whose cells are JSON, made of parts."""

    column_types = frozenset({ColumnType.JSON})

    @abstractmethod
    def specs(self) -> Iterator[tuple[Path, PartSpec]]:
        """Yields what makes the parts, each with where it stands below the params."""

    def of_type(self, kind: ColumnType | None) -> Self:
        made = super().of_type(kind)
        of_parts = None if kind is ColumnType.JSON else kind  # of an array column the elements'
        specs = {name: _of_type(value, of_parts) for name, value in vars(made).items()}
        return made.model_copy(update=specs)

    def sql(self, row: Row) -> exp.Expression:
        text = self.json_text(row)
        return text if row.column.kind is ColumnType.ARRAY else row.dialect.json_of(text)

    @abstractmethod
    def json_text(self, row: Row) -> exp.Expression:
        """Returns the cell as JSON, a text."""

    def parts(self, column: ColumnFacts) -> Iterator[Part]:
        yield from super().parts(column)
        for path, spec in self.specs():
            facts = spec.facts(column)
            if facts is None:
                yield Part(path, spec.params, None)
                continue
            for part in spec.params.parts(facts):
                yield replace(part, path=(*path, "params", *part.path) if part.path else path)

    def values(self) -> int:
        """Returns how many values its largest cell holds."""
        return sum(
            made.values() if isinstance(made := spec.params, Nested) else 1
            for _, spec in self.specs()
        )

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        if self.values() > MOST_VALUES:
            yield ParamProblem(
                "",
                f"a cell holds up to {MOST_VALUES} values (got {self.values()}). Use fewer fields, "
                "or shorter arrays",
            )

    def siblings(self) -> tuple[str, ...]:
        names = (name for _, spec in self.specs() for name in spec.params.siblings())
        return tuple(dict.fromkeys(names))

    def references(self) -> tuple[Reference, ...]:
        found = (each for _, spec in self.specs() for each in spec.params.references())
        return tuple(dict.fromkeys(found))

    def packages(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(p for _, spec in self.specs() for p in spec.params.packages()))

    def cells(self, column: ColumnFacts) -> tuple[Reference, ...]:
        found = (
            cell
            for _, spec in self.specs()
            if (facts := spec.facts(column)) is not None
            for cell in spec.params.cells(facts)
        )
        return tuple(dict.fromkeys(found))


def _of_type(value: Any, kind: ColumnType | None) -> Any:
    """Returns the value of a param with the params of parts in it as their types mean them."""
    if isinstance(value, PartSpec):
        return value.of_type(kind)
    if isinstance(value, dict):
        return {key: _of_type(each, kind) for key, each in value.items()}
    return value


def joined(*parts: str | exp.Expression) -> exp.Expression:
    """Returns texts put one behind the other, those known beforehand as one."""
    pieces: list[str | exp.Expression] = []
    for part in parts:
        text = part.name if isinstance(part, exp.Literal) and part.is_string else part
        if pieces and isinstance(text, str) and isinstance(pieces[-1], str):
            pieces[-1] += text
        else:
            pieces.append(text)
    return x.concat(*(x.text(each) if isinstance(each, str) else each for each in pieces))
