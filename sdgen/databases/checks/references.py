"""Foreign keys of tables that exist: whether the rows of a run can keep them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.analysis.cell_facts import cell_facts
from generators_sql.analysis.chosen_cells import comes_from
from generators_sql.sequence import Sequence as Counted
from generators_sql.spi import ColumnFacts, Reference
from sdgen.compiling.statements import table_node
from sdgen.databases.checks.findings import STOPS, Finding, shown_values
from sdgen.databases.checks.inspection import Inspection, TableReference
from sdgen.databases.checks.trial import Trial
from sdgen.databases.checks.write_order import write_order
from sdgen.databases.engine import Engine
from sdgen.databases.stored_tables import StoredKey
from sdgen.errors import TargetError
from sdgen.scenario.models import Column, Entity

_CHILD = "child"


def at_once_findings(engine: Engine, inspection: Inspection) -> Iterator[Finding]:
    """Yields the entities that are written in one batch, though the run asks for smaller ones."""
    size = inspection.plan.batch_size
    order = write_order(inspection, binding=engine.checks_foreign_keys)
    for entity in inspection.plan.order:
        is_own = entity.name in order.at_once or entity.name in order.in_turn
        if is_own and not engine.finds_new_rows and entity.rows:
            yield _to_itself(inspection, entity)
        elif entity.name in order.at_once and size is not None and entity.rows > size:
            yield Finding(
                str(inspection.plan.table(entity)),
                f"its rows may point to any other of its rows, so all {entity.rows} are written in "
                "one batch",
                is_certain=False,
            )


def _to_itself(inspection: Inspection, entity: Entity) -> Finding:
    columns = [
        name
        for each in inspection.references(while_writing=True)
        if each.entity is entity and each.parent is entity
        for name in each.key.columns
    ]
    names, title = ", ".join(dict.fromkeys(columns)), inspection.plan.dialect.title
    return Finding(
        str(inspection.plan.table(entity)),
        f"has a foreign key to itself ({names}), and {title} refuses rows that point to others of "
        f"the same statement. Make the table without that key, or leave {names} NULL",
    )


def reference_findings(engine: Engine, inspection: Inspection, trial: Trial) -> Iterator[Finding]:
    """Yields the foreign keys of the tables that rows break, or may break."""
    for reference in inspection.references():
        if reference.entity.rows:
            found = _Reference(engine, inspection, trial, reference).finding()
            if found is not None:
                yield found


class _Reference:
    """One foreign key of a table."""

    def __init__(
        self, engine: Engine, inspection: Inspection, trial: Trial, reference: TableReference
    ) -> None:
        self._engine, self._inspection, self._trial = engine, inspection, trial
        self._entity, self._parent = reference.entity, reference.parent
        self._source = reference.parent or inspection.entity_there(reference.key.table)
        self._key = reference.key
        self._plan = inspection.plan
        columns = [inspection.column(self._entity, name) for name in self._key.columns]
        self._columns = [column for column in columns if column is not None]
        self._there = self._columns_there(self._key)

    def finding(self) -> Finding | None:
        """Returns that values may not be there; None where it is known that they are."""
        if len(self._columns) < len(self._key.columns):
            return None  # a default is the table owner's own business
        if len(self._there) != len(self._key.columns):
            return self._found("which is not there", is_certain=False)  # SQLite lets it stand
        if self._is_copied():
            return None
        if self._key.table is not None and len(self._inspection.entities_of(self._key.table)) > 1:
            return self._unknown()  # rows of several entities are there
        if self._is_counted():
            return None
        missing, is_told = self._missing()
        if missing is not None:
            told = f"and rows have {shown_values(missing)}, which {self._where()}"
            spared = self._engine.checks_foreign_keys and self._why_spared()
            return self._found(f"{told}. {spared}" if spared else told, is_certain=not spared)
        if is_told:
            return None
        return self._unknown()

    def _unknown(self) -> Finding:
        return self._found(
            f"and it is not certain that all values of {self._made_by()} are there",
            is_certain=False,
        )

    # -- what the scenario says -----------------------------------------------------------------

    def _columns_there(self, key: StoredKey) -> tuple[str, ...]:
        """Returns the columns pointed to; where the key names none, those of the primary key."""
        if key.references or key.table is None:
            return key.references
        own = self._inspection.keys_of(self._parent) if self._parent else ()
        if not own:
            (own,) = self._engine.catalog.keys([key.table]).values()
        primary = (other.columns for other in own if other.is_unique and not other.name)
        return next(primary, ())

    def _is_copied(self) -> bool:
        """Returns whether the values are those of one row of the entity pointed to."""
        if self._source is None:
            return False
        if len(self._columns) == 1:
            return self._comes_from_there(self._source)
        by, agreeing = set(), self._agreeing(self._source)
        for column, there in zip(self._columns, self._there, strict=True):
            pointed_to = self._inspection.column(self._source, there)
            if pointed_to is None:
                return False
            if (column.name, pointed_to.name) in agreeing:
                continue
            copied = column.generator.params.copied_from(self._facts(column))
            if copied is None or copied.cell != Reference(self._source.name, pointed_to.name):
                return False
            by.add(copied.via)
        return len(by) == 1

    def _agreeing(self, source: Entity) -> set[tuple[str, str]]:
        """Returns the pairs of columns that are equal as a column of the key points within them."""
        return {
            (own, there)
            for column in self._columns
            if column.generator.params.points_to(self._facts(column)) == source.name
            for there, own in column.generator.params.agrees.items()
        }

    def _facts(self, column: Column) -> ColumnFacts:
        return self._plan.facts(self._entity, column.name)

    def _comes_from_there(self, source: Entity) -> bool:
        (column,), (there,) = self._columns, self._there
        pointed_to = self._inspection.column(source, there)
        return pointed_to is not None and comes_from(
            self._facts(column), column.generator.params, Reference(source.name, pointed_to.name)
        )

    def _is_counted(self) -> bool:
        """Returns whether all numbers from one to another are there, and values lie between."""
        if self._parent is None or len(self._columns) != 1:
            return False
        (column,), (there,) = self._columns, self._there
        counted = self._inspection.column(self._parent, there)
        if counted is None or not isinstance(counted.generator.params, Counted):
            return False
        made = cell_facts(self._facts(column), column.generator.params)
        numbers = counted.generator.params.span(self._plan.facts(self._parent, counted.name))
        return (
            abs(counted.generator.params.step) == 1
            and not counted.generator.params.is_continuing
            and made.places == 0
            and made.span is not None
            and numbers is not None
            and numbers[0] <= made.span[0]
            and made.span[1] <= numbers[1]
            and self._plan.first(self._parent) == 0
        )

    # -- what rows say --------------------------------------------------------------------------

    def _missing(self) -> tuple[Sequence[object] | None, bool]:
        """Returns values that are not there, if some are found, and whether all were looked at."""
        made = self._trial.rows(self._entity, self._key.columns, [self._key.condition])
        if made is None or any(
            self._inspection.column(self._entity, name) is None for name in self._key.uses
        ):
            return None, False
        sources, is_all = [], made.is_all
        if self._parent is not None:
            parents = self._trial.rows(self._parent, self._there)
            if parents is None or not parents.is_all:
                return None, False
            sources.append(parents.table)
        if self._keeps_rows() and self._key.table is not None:
            sources.append(table_node(self._key.table))
        try:
            return self._trial.first(self._not_in(made.table, sources)), is_all
        except TargetError:
            return None, False

    def _keeps_rows(self) -> bool:
        """Returns whether rows that the table pointed to holds now stay there."""
        return self._parent is None or (
            not self._plan.empties(self._parent) and self._key.table in self._inspection.tables
        )

    def _not_in(self, made: exp.Table, sources: Sequence[exp.Table]) -> exp.Select:
        columns = [x.col(name, _CHILD) for name in self._key.columns]
        child = made.copy()
        child.set("alias", exp.TableAlias(this=x.ident(_CHILD)))
        query = exp.select(*columns).from_(child)
        if self._key.condition:
            query = query.where(exp.Paren(this=exp.Var(this=self._key.condition)))
        for column in columns:
            query = query.where(exp.Not(this=exp.Is(this=column.copy(), expression=exp.Null())))
        for source in sources:
            parent = source.copy()
            parent.set("alias", exp.TableAlias(this=x.ident("parent")))
            same = exp.and_(
                *(
                    exp.EQ(this=x.col(there, "parent"), expression=column.copy())
                    for there, column in zip(self._there, columns, strict=True)
                )
            )
            there = exp.select(x.integer(1)).from_(parent).where(same)
            query = query.where(exp.Not(this=exp.Exists(this=there)))
        return query

    def _why_spared(self) -> str:
        """Returns what may have such rows accepted all the same; empty where nothing does."""
        table = self._plan.table(self._entity)
        if self._inspection.tables[table].may_spare(self._key.columns):
            return f"A trigger or rule of {table} may give them others"
        pointed_to = None if self._parent is None else self._plan.table(self._parent)
        if pointed_to and self._inspection.tables[pointed_to].may_change(self._there):
            return f"A trigger or rule of {pointed_to} may give it those values"
        filled = [self._plan.table(entity) for entity in self._plan.order if entity.rows]
        there = self._key.table
        added = self._engine.catalog.written_by_triggers(filled, [there]) if there else ()
        if added is None or there in added:
            return "A trigger or rule of a table that the run fills may add them"
        return ""

    # -- words ----------------------------------------------------------------------------------

    def _found(self, what: str, *, is_certain: bool = True) -> Finding:
        of = f"({', '.join(self._key.columns)})"
        to = f"{self._key.table} ({', '.join(self._there)})"
        by = f" by {self._key.name}" if self._key.name else ""
        checks = self._engine.checks_foreign_keys
        end = "" if checks else ". SQLite does not check it here, but may elsewhere"
        if not is_certain:
            end = f". {STOPS} where they are not" if checks else end
        advice = self._advice()
        return Finding(
            str(self._plan.table(self._entity)),
            f"{of} has to point to rows of {to}{by}, {what}. {advice}{end}",
            is_certain and checks,
        )

    def _where(self) -> str:
        if self._parent is not None:
            return "the run does not make there"
        held = self._engine.holding_rows([table_node(self._key.table)]) if self._key.table else ()
        return "are not there" if held else "are not there: that table is empty"

    def _advice(self) -> str:
        if self._parent is None:
            return (
                f"Add an entity for {self._key.table} to the scenario, with existing: true to "
                "point to existing rows; or fill it first"
            )
        if len(self._columns) == 1:
            cell = f"{{entity: {self._parent.name}, column: {', '.join(self._there)}}}"
            return f"Use fk: {cell} for {self._columns[0].name}"
        return f"Take these columns from one row of {self._parent.name}, by fk and parent"

    def _made_by(self) -> str:
        return ", ".join(_made_by(column) for column in self._columns)


def _made_by(column: Column) -> str:
    return f"{column.name} ({column.generator.type})"
