"""Reads the constraints of columns, tables and domains."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sdgen.databases.declared_tables import check_time
from sdgen.databases.postgres.ddl.constraint_options import (
    ends_expression,
    read_action,
    read_waits,
    skip_index_options,
    skip_options,
)
from sdgen.databases.postgres.ddl.expressions import columns_of, spelled, whole_name, without_null
from sdgen.databases.postgres.ddl.model import (
    Check,
    Column,
    Declared,
    DeclaredSequence,
    Foreign,
    Index,
    IndexPart,
    Table,
)
from sdgen.databases.postgres.ddl.names import chosen_name
from sdgen.databases.postgres.ddl.sequence_options import read_sequence_options
from sdgen.databases.postgres.ddl.tokens import (
    STRING,
    Cursor,
    NotUnderstoodError,
    Token,
    tokens_of,
    written,
)

_OF_TABLE = frozenset({"constraint", "check", "primary", "unique", "foreign", "exclude"})


class ConstraintReader:
    """Reads the constraints of one table.

    Args:
        declared: what the file has declared so far.
        table: the table.
    """

    def __init__(self, declared: Declared, table: Table) -> None:
        self._declared, self._table = declared, table

    def of_column(self, column: Column, cursor: Cursor) -> None:
        """Reads all that follows the type of a column."""
        last: Foreign | Index | None = None
        while not cursor.is_done:
            name = cursor.name() if cursor.take("constraint") else ""
            if cursor.take("not", "null"):
                column.not_null = True
                skip_options(cursor)
            elif cursor.take("null"):
                continue
            elif cursor.take("default"):
                column.default = self.default(self._expression(cursor))
            elif cursor.word() == "check":
                self._check(cursor, name, [column.name])
            elif cursor.take("primary", "key"):
                last = self._key(cursor, name, [column.name], is_primary=True)
            elif cursor.take("unique"):
                last = self._key(cursor, name, [column.name])
            elif cursor.word() == "references":
                last = self._foreign(cursor, name, (column.name,))
            elif cursor.take("collate"):
                cursor.qualified()
            elif cursor.take_one(("compression", "storage")):
                cursor.name()
            elif cursor.take("generated"):
                self._generated(column, cursor)
            elif read_waits(cursor, last):
                continue
            else:
                raise NotUnderstoodError

    def of_table(self, cursor: Cursor) -> bool:
        """Reads a constraint of the table. Returns whether there is one."""
        if cursor.word() not in _OF_TABLE:
            return False
        name = cursor.name() if cursor.take("constraint") else ""
        last: Foreign | Index | None = None
        if cursor.word() == "check":
            self._check(cursor, name)
        elif cursor.take("primary", "key"):
            last = self._key(cursor, name, is_primary=True)
        elif cursor.take("unique"):
            last = self._key(cursor, name)
        elif cursor.take("foreign", "key"):
            last = self._foreign(cursor, name, cursor.list_of_names())
        elif cursor.word() == "exclude":
            last = self._exclusion(cursor, name)
        elif cursor.take("not", "null"):  # since Postgres 18 it may have a name
            self._table.columns[cursor.name()].not_null = True
        else:
            raise NotUnderstoodError
        while not cursor.is_done:
            if not read_waits(cursor, last):
                raise NotUnderstoodError
        return True

    def generated(self, column: Column, cursor: Cursor) -> None:
        """Reads what follows GENERATED."""
        self._generated(column, cursor)

    def default(self, tokens: Sequence[Token]) -> tuple[Token, ...]:
        """Returns a default, none for NULL; sequences in it are called by their whole names."""
        found = [*without_null(tokens)]
        for place in range(2, len(found)):
            token = found[place]
            if token.kind == STRING and found[place - 2].value == "nextval":
                try:
                    named = Cursor(tokens_of(token.value)).qualified()
                except NotUnderstoodError:
                    continue
                name = self._declared.find(named, self._declared.sequences)
                if name is not None:
                    whole = whole_name(name)
                    found[place] = Token(STRING, f"'{whole}'", whole, token.spaced)
        return tuple(found)

    def name_of(self, index: Index) -> str:
        """Returns the name that an index of the table gets where none is said."""
        parts = [*(part.column or "expr" for part in index.parts), *index.included]
        label = "key" if index.is_constraint else "idx"
        if index.is_primary:
            return self.free_name((), "pkey")
        return self.free_name(parts, "excl" if index.exclusion else label)

    def _expression(self, cursor: Cursor) -> tuple[Token, ...]:
        # NOT of NOT NULL ends a default, NOT within one is followed by something else.
        first = [cursor.step()]
        depth = first[0].text in ("(", "[")
        if depth:
            closing = ")" if first[0].text == "(" else "]"
            first += cursor.until(lambda: cursor.word() == closing)
            first.append(cursor.step())
        return (*first, *cursor.until(lambda: ends_expression(cursor)))

    def _generated(self, column: Column, cursor: Cursor) -> None:
        always = cursor.take("always")
        if not always:
            cursor.need("by", "default")
        cursor.need("as")
        if cursor.take("identity"):
            column.identity = "a" if always else "d"
            column.not_null = True
            column.sequence = self.sequence(column, column.type.name)
            if cursor.word() == "(":
                sequences, old = self._declared.sequences, column.sequence.name
                read_sequence_options(Cursor(cursor.parens()), column.sequence)
                sequences[column.sequence.name] = sequences.pop(old)
            return
        column.generated = tuple(cursor.parens())
        cursor.take_one(("stored", "virtual"))

    def sequence(self, column: Column, of_type: str) -> DeclaredSequence:
        """Returns the sequence that gives a column its numbers, a new one of its own."""
        whole = self._declared.sequences
        name = self.free_name([column.name], "seq")
        found = DeclaredSequence(
            self._declared.new((self._table.name.schema, name)),
            type=of_type,
            table=self._table.name,
            column=column.name,
        )
        whole[found.name] = found
        return found

    def _check(self, cursor: Cursor, name: str, columns: Sequence[str] = ()) -> None:
        cursor.need("check")
        condition = tuple(cursor.parens())
        check = Check(name, condition)
        check.no_inherit = cursor.take("no", "inherit")
        enforced = not cursor.take("not", "enforced")
        cursor.take("enforced")
        if not name:
            used = columns_of(condition, self._table.columns)
            check.name = self.free_name(used if len(used) == 1 else (), "check")
        if any(each.name == check.name and each.is_inherited for each in self._table.checks):
            return
        if enforced:
            self._table.checks.append(check)

    def _key(
        self, cursor: Cursor, name: str, columns: Sequence[str] = (), *, is_primary: bool = False
    ) -> Index:
        repeats = True
        if cursor.take("nulls"):
            repeats = not cursor.take("not", "distinct")
            if repeats:
                cursor.need("distinct")
        parts: Sequence[str] = columns
        if cursor.take("using", "index"):
            return self._of_index(cursor.name(), name, is_primary=is_primary)
        if not columns:
            parts = cursor.list_of_names()
        included = skip_index_options(cursor)
        if unknown := [each for each in parts if each not in self._table.columns]:
            raise NotUnderstoodError(unknown)
        index = Index(
            name,
            [IndexPart(each) for each in parts],
            is_unique=True,
            is_primary=is_primary,
            is_constraint=True,
            nulls_repeat=repeats,
            included=included,
        )
        index.name = name or self.name_of(index)
        self._add(index)
        return index

    def _of_index(self, index_name: str, name: str, *, is_primary: bool) -> Index:
        found = next((each for each in self._table.indexes if each.name == index_name), None)
        if found is None:
            raise NotUnderstoodError
        found.is_constraint, found.is_unique, found.is_primary = True, True, is_primary
        found.name = name or index_name
        if is_primary:
            self._not_null(found)
        return found

    def _not_null(self, index: Index) -> None:
        for each in index.columns:
            self._table.columns[each].not_null = True

    def _add(self, index: Index) -> None:
        self._table.indexes.append(index)
        if index.is_primary:
            self._not_null(index)

    def _foreign(self, cursor: Cursor, name: str, columns: tuple[str, ...]) -> Foreign:
        cursor.need("references")
        cursor.take("only")
        named = cursor.qualified()
        parent = self._declared.find(named, self._declared.tables) or self._declared.new(named)
        references = cursor.list_of_names() if cursor.word() == "(" else ()
        if any(each not in self._table.columns for each in columns):
            raise NotUnderstoodError
        key = Foreign(name or self.free_name(columns, "fkey"), columns, parent, references)
        while True:
            if cursor.take("match"):
                key.is_full = cursor.take("full")
                if not key.is_full:
                    cursor.name()
            elif cursor.take("on", "delete"):
                key.on_delete = read_action(cursor)
            elif cursor.take("on", "update"):
                read_action(cursor)
            else:
                break
        self._table.foreign.append(key)
        return key

    def _exclusion(self, cursor: Cursor, name: str) -> Index:
        begun = [cursor.step()]
        if cursor.word() == "using":
            begun += [cursor.step(), cursor.step()]
        inside = cursor.parens()
        parts = [self._excluding(Cursor(part)) for part in Cursor(inside).parts()]
        index = Index(name, parts, is_constraint=True)
        skip_index_options(cursor)
        if cursor.take("where"):
            index.condition = tuple(cursor.parens())
        names = [*self._table.columns]
        said = f"{written(begun)} ({spelled(inside, names)})"
        if index.condition:
            said += f" WHERE ({spelled(index.condition, names)})"
        index.exclusion = f"{said[:7].upper()}{said[7:]}"
        index.name = name or self.name_of(index)
        self._table.indexes.append(index)
        return index

    def _excluding(self, cursor: Cursor) -> IndexPart:
        return self.index_part(Cursor(cursor.until(lambda: cursor.word() == "with")))

    def index_part(self, cursor: Cursor) -> IndexPart:
        """Returns a part of an index."""
        if cursor.word() == "(":
            part = IndexPart(expression=tuple(cursor.parens()))
        else:
            first = cursor.step()
            if cursor.word() in ("(", "."):
                call = [first]
                while cursor.word() == ".":
                    call += [cursor.step(), cursor.step()]
                if cursor.word() != "(":
                    raise NotUnderstoodError
                call.append(cursor.step())
                call += cursor.until(lambda: cursor.word() == ")")
                call.append(cursor.step())
                part = IndexPart(expression=tuple(call))
            else:
                if first.value not in self._table.columns:
                    raise NotUnderstoodError
                part = IndexPart(first.value)
        return part

    def free_name(self, columns: Sequence[str], label: str) -> str:
        """Returns a name for something of the table that has none."""
        words = self._declared.words

        def is_taken(name: str) -> bool:
            # Nearly always no word of the file is that name, which spares to look at all tables.
            return name in words and name in self._taken(label)

        chosen = chosen_name(self._table.name.name, columns, label, is_taken)
        words.add(chosen)
        return chosen

    def _taken(self, label: str) -> Collection[str]:
        check_time()
        table = self._table
        whole: list[Check | Index | Foreign] = [*table.indexes, *table.checks, *table.foreign]
        of_table = {each.name for each in whole}
        if label in ("check", "fkey"):
            return of_table
        schema = table.name.schema
        declared = self._declared
        relations = {
            each.name
            for each in (*declared.tables, *declared.sequences, *declared.views)
            if each.schema == schema
        }
        indexes = {
            each.name
            for other in declared.tables.values()
            if other.name.schema == schema
            for each in other.indexes
        }
        return of_table | relations | indexes
