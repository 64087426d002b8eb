"""A kind of look-up is one class: all that creates, fills, reads and prints them takes it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

import pytest
from sqlglot import exp

from dialects import Dialect, LookUpForm
from dialects import sql_nodes as x
from dialects.sql_statements import create_temporary
from generators_sql.spi import EntryColumn
from sdgen.column_types import ColumnType
from sdgen.compiling.look_ups import LookUps, LookUpSession, LookUpTable
from sdgen.compiling.writing import Writing
from sdgen.frozen import frozen
from tests.support.cells import open_engine
from tests.support.runs import entity_of, plan_for, scenario_with


@frozen
class ExistingKeys(LookUpTable):
    """The keys of a table that exists, numbered by the database itself in their order."""

    source: str
    keys: tuple[str, ...]

    title: ClassVar[str] = "Keys of rows that exist"
    place_in_script: ClassVar[int] = 2

    @property
    def numbering(self) -> exp.Insert:
        """The INSERT of all keys."""
        order = exp.Order(expressions=[exp.Ordered(this=x.col(key)) for key in self.keys])
        number = exp.Window(this=exp.RowNumber(), order=order)
        selected = [x.sub(number, x.integer(1)), *map(x.col, self.keys)]
        return self.insert(exp.select(*selected).from_(x.table(self.source)))

    def fill(self, session: LookUpSession) -> None:
        """Fills the table, whose rows no client sees."""
        session.execute(self.numbering)

    def fill_in_script(self, dialect: Dialect) -> Iterator[str]:
        """Yields the same statement."""
        yield dialect.render(self.numbering)


KEYS = [("north", 9), ("south", 1), ("south", 4)]


@pytest.mark.parametrize(
    ("kind", "form"),
    [
        ("sqlite", LookUpForm.SUBQUERY),
        ("sqlite", LookUpForm.JOIN),
        *(("postgres", form) for form in LookUpForm),
    ],
)
def test_keys_of_a_table_are_a_kind(
    kind: str, form: LookUpForm, postgres_shared: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    columns = (EntryColumn(ColumnType.TEXT, False), EntryColumn(ColumnType.INT, False))
    table = ExistingKeys("sdgen_keys_places", 3, columns, "places", ("region", "code"))
    scenario = scenario_with(entity_of("things", 3, id=("bigint", "sequence", {})))
    with open_engine(":memory:" if kind == "sqlite" else postgres_shared) as engine:
        plan = plan_for(scenario, kind)
        monkeypatch.setattr(type(plan.dialect), "look_up_form", lambda *_: form)
        types = plan.dialect.type_names
        named = [("region", ColumnType.TEXT), ("code", ColumnType.INT)]
        columns_of_source = [x.column_def(name, types[each]) for name, each in named]
        engine.execute(create_temporary(x.table("places"), columns_of_source))
        engine.execute_sql("INSERT INTO places VALUES ('south', 4), ('north', 9), ('south', 1)")

        look_ups = LookUps()
        writing = Writing(plan, look_ups, lambda entity, column: None, 3)
        number = x.sub(x.integer(2), x.col("i"))
        entry = [writing.entry((), table, number, "place", each) for each in (0, 1)]
        source = plan.dialect.row_source(x.integer(0), x.integer(3), 3)
        named_values = [x.alias(value, f"v{place}") for place, value in enumerate(entry)]
        query = plan.dialect.render(writing.layers.select(source, named_values))
        engine.provide(look_ups)
        engine.provide(look_ups)  # it is there
        engine.stage(look_ups, 0, 3)
        assert engine.query(query) == KEYS[::-1]
        engine.execute_sql(f"DELETE FROM {table.name}")
        for statement in table.fill_in_script(plan.dialect):
            engine.execute_sql(statement)
        assert engine.query(query) == KEYS[::-1]
