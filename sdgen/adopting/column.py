"""What rules look at to guess how a column is filled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from sdgen.adopting.facts import Facts
from sdgen.column_types import DataType
from sdgen.frozen import frozen


@frozen
class Sibling:
    """Another column of the table that the scenario fills, so that a guess may name it.

    Args:
        type: its type.
        nullable: whether it accepts NULL.
        is_fk: whether a foreign key fills it.
        facts: what CHECKs say of it.
        is_unique: whether no two rows may have the same value in it.
    """

    type: DataType
    nullable: bool = False
    is_fk: bool = False
    facts: Facts = field(default_factory=Facts)
    is_unique: bool = False


@frozen
class Column:
    """A column to be filled.

    Args:
        table: the table's name, without its schema.
        name: its name.
        type: its type in the scenario: an enum has its labels, an array its element.
        stored_type: its type as the database prints it, in lower case: ``citext``, ``tsvector``,
            ``money``. Where sdgen has no such type, ``type`` is text.
        nullable: whether it accepts NULL.
        is_unique: whether no two rows may have the same value in it, it alone.
        in_key: whether it is part of a primary key or unique key of several columns.
        rows: how many rows the table gets.
        default: its default as SQL; empty for none.
        facts: what CHECKs say of it.
        is_counted: whether the table's rows have a number that continues from run to run.
        look_up_rows: how many rows the table gets, where it is one that others choose from; else 0.
        siblings: the other columns that the scenario fills, by name, in table order.
        around: the names of the tables that point to its own, without their schemas.
    """

    table: str
    name: str
    type: DataType
    stored_type: str = ""
    nullable: bool = False
    is_unique: bool = False
    in_key: bool = False
    rows: int = 1
    default: str = ""
    facts: Facts = field(default_factory=Facts)
    is_counted: bool = False
    look_up_rows: int = 0
    siblings: Mapping[str, Sibling] = field(default_factory=dict)
    around: tuple[str, ...] = ()
