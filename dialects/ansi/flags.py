"""What dialects differ in that a word or a number says."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, ClassVar, TypeVar, cast

from dialects.printing import ReadableSQL
from sdgen.column_types import ColumnType
from sdgen.errors import UnsupportedError
from sdgen.string_types import AS_STRINGS, FORMS

Method = TypeVar("Method", bound=Callable[..., Any])


def unspoken(method: Method) -> Method:
    """Marks a method of ``Dialect`` for which ANSI SQL has no words.

    A dialect overrides it, or has it among its ``unsupported``; then calls raise UnsupportedError.
    """

    @wraps(method)
    def refuse(self: Flags, *_: object, **__: object) -> None:
        raise UnsupportedError(f"{self.title} has nothing for {method.__name__}")

    refuse.is_unspoken = True  # type: ignore[attr-defined]
    return cast(Method, refuse)


class Flags:
    """The words and numbers of a dialect.

    Attributes:
        name: name of the dialect in sdgen.
        sqlglot_name: its name in sqlglot, where that is another one.
        printer: the sqlglot generator that turns expressions into this dialect's text.
        title: its name in prose.
        unsupported: methods for which the database has nothing, and nobody asks it for them.
        type_names: kind of column → the name of the type that its cells are computed in.
        stored_names: kinds that are stored as another type → its name, without a size.
        native_enums: whether there are types of a few labels; else those are strings with a CHECK.
        native_arrays: whether there are types of arrays; else those are JSON.
        stops_at_overflow: whether the database itself refuses numbers beyond 64 bits or beyond
            their column's type.
        times_are_texts: whether dates and times are strings to the database.
        max_identifier_bytes: longest identifier in UTF-8 bytes; None for no limit.
        default_schema: schema of a target that names none; None if there are no schemas.
        reserved_columns: names, in lower case, that no column can have.
        reserved_names: names, in lower case, that no column of a query within another can have.
        reserved_table_prefix: how, in lower case, no table's name may begin; empty for no rule.
        plain_table_names: whether tables and schemas have names of ASCII letters, digits and _.
        mark_prefix: how marks of tables begin that a run has created and has not finished.
        owed_prefix: likewise the names of those of tables whose keys a run has dropped.
        key_signature: what the keys bear that runs have made, and may make again.
        adds_constraints: whether ALTER TABLE adds constraints to a table that holds rows.
        makes_foreign_keys: whether tables that sdgen creates get foreign keys.
        has_constraints: whether tables can have keys, indexes and CHECKs.
        has_identities: whether CREATE TABLE can say that a column numbers further rows by itself.
        constrains_by_index: whether ALTER TABLE makes a constraint of a unique index that is there.
        identity_is_key: whether only a primary key of one column can be an identity, and both are
            said in one word of CREATE TABLE.
        drops_on_commit: whether a temporary table can end with the transaction it is made in.
        locks_rows: whether SELECT … FOR UPDATE keeps others from rows; else none write meanwhile.
        has_temporary_tables: whether there are such tables; else look-ups are views of a session.
        has_transactions: whether several statements can be one transaction.
        most_joins: look-ups that may be joined in one statement.
        most_columns: columns of a table.
        most_results: columns of a query's result, also of a query within another.
        most_row_bytes: what a row may take of its page, where that is limited.
    """

    name: ClassVar[str]
    sqlglot_name: ClassVar[str | None] = None
    printer: ClassVar[type[ReadableSQL]]
    title: ClassVar[str]
    unsupported: ClassVar[frozenset[str]] = frozenset()
    type_names: ClassVar[dict[ColumnType, str]] = {
        ColumnType.SMALLINT: "SMALLINT",
        ColumnType.INT: "INTEGER",
        ColumnType.BIGINT: "BIGINT",
        ColumnType.REAL: "DOUBLE PRECISION",
        ColumnType.FLOAT: "DOUBLE PRECISION",
        ColumnType.DOUBLE: "DOUBLE PRECISION",
        ColumnType.DECIMAL: "DECIMAL",
        ColumnType.STRING: "TEXT",
        ColumnType.TEXT: "TEXT",
        ColumnType.VARCHAR: "VARCHAR",
        ColumnType.CHAR: "TEXT",
        ColumnType.BOOL: "BOOLEAN",
        ColumnType.DATE: "DATE",
        ColumnType.TIMESTAMP: "TIMESTAMP",
        ColumnType.TIMESTAMPTZ: "TIMESTAMPTZ",
        ColumnType.UUID: "UUID",
        ColumnType.JSON: "JSON",
        ColumnType.BYTES: "BLOB",
        **dict.fromkeys(AS_STRINGS, "TEXT"),
    }
    stored_names: ClassVar[dict[ColumnType, str]] = {
        ColumnType.CHAR: "CHAR",
        ColumnType.REAL: "REAL",
        **{kind: kind.upper() for kind in FORMS},
    }
    native_enums: ClassVar[bool] = False
    native_arrays: ClassVar[bool] = False
    stops_at_overflow: ClassVar[bool] = True
    times_are_texts: ClassVar[bool] = False
    max_identifier_bytes: ClassVar[int | None] = None
    default_schema: ClassVar[str | None] = None
    reserved_columns: ClassVar[frozenset[str]] = frozenset()
    reserved_names: ClassVar[frozenset[str]] = frozenset()
    reserved_table_prefix: ClassVar[str] = ""
    plain_table_names: ClassVar[bool] = False
    mark_prefix: ClassVar[str] = "sdgen: not finished"
    owed_prefix: ClassVar[str] = "sdgen_keys_owed"
    key_signature: ClassVar[str] = "sdgen: made by a run"
    adds_constraints: ClassVar[bool] = True
    makes_foreign_keys: ClassVar[bool] = True
    has_constraints: ClassVar[bool] = True
    has_identities: ClassVar[bool] = True
    constrains_by_index: ClassVar[bool] = False
    identity_is_key: ClassVar[bool] = False
    drops_on_commit: ClassVar[bool] = False
    locks_rows: ClassVar[bool] = True
    has_temporary_tables: ClassVar[bool] = True
    has_transactions: ClassVar[bool] = True
    most_joins: ClassVar[int] = 1_000
    most_columns: ClassVar[int] = 1_000
    most_results: ClassVar[int] = 1_000
    most_row_bytes: ClassVar[int | None] = None

    def __init_subclass__(cls) -> None:
        """Holds a whole dialect, one with a name, to saying all, or declaring what it cannot."""
        super().__init_subclass__()
        if not hasattr(cls, "name"):
            return
        silent = {name for name in dir(cls) if hasattr(getattr(cls, name), "is_unspoken")}
        if silent != cls.unsupported:
            names = ", ".join(sorted(silent ^ cls.unsupported))
            raise TypeError(f"{cls.__name__}: override, or declare in `unsupported`: {names}")
