"""Columns whose values are folders, as Hive has them: ``country=DE/day=2026-01-31/…``.

The folder of NULL is Hive's as well (``hive.exec.default.partition.name``), and so is what is
escaped, by a percent sign and two hexadecimal digits.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import PurePath, PurePosixPath

from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.column_types import INTEGERS, TIMESTAMPS, ColumnType, DataType
from sdgen.errors import TargetError

NULL_FOLDER = "__HIVE_DEFAULT_PARTITION__"
MOST_PARTITIONS = 5_000
"""Of an entity in one run: each has a file in each batch."""
_SPECIAL = re.compile(r"""[\x00-\x1f"#%'*/:<=>?\\\x7f{}\[\]^|+]|[. ]$""")
_LONGEST_NAME = 255  # bytes that file systems take
_NAMED = frozenset(
    {*INTEGERS, *TIMESTAMPS}
    | {ColumnType.DECIMAL, ColumnType.BOOL, ColumnType.DATE, ColumnType.UUID}
    | {ColumnType.TEXT, ColumnType.ENUM}
)


def can_name_folders(data_type: DataType) -> bool:
    """Returns whether values of a type are short texts that readers take for the same values."""
    return data_type.kind in _NAMED


def escaped(text: str) -> str:
    """Returns a value as it stands in the name of a folder."""
    return _SPECIAL.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), text)


def partition_folder(columns: Sequence[str], values: Sequence[str | None]) -> str:
    """Returns the folder of rows with some values, relative to that of the entity.

    Args:
        columns: the columns.
        values: the canonical text of each one's value; None for NULL.

    Raises:
        TargetError: a value cannot be the name of a folder.
    """
    return "/".join(map(_folder, columns, values))


def _folder(column: str, value: str | None) -> str:
    if value in ("", NULL_FOLDER):
        raise TargetError(
            f"{column} is {value!r} in some rows, which no reader of partitions tells from NULL. "
            "Change its values, or leave it out of partition_by"
        )
    name = NULL_FOLDER if value is None else escaped(value)
    if name.upper() == "NULL":  # which some readers take for no value
        name = f"%{ord(name[0]):02X}{name[1:]}"
    folder = f"{column}={name}"
    if len(folder.encode()) > _LONGEST_NAME:
        raise TargetError(
            f"{column} has values that are too long for the name of a folder ({folder[:40]}…). "
            "Leave it out of partition_by"
        )
    return folder


def check_spelled(
    root: PurePath, folders: Iterable[str], names: Callable[[PurePath], Collection[str] | None]
) -> None:
    """Raises TargetError where a file system has taken a folder for another one.

    Those that do not tell ``a`` from ``A`` would have the rows of two values share a folder, which
    are then read as rows of one value.

    Args:
        root: where the folders lie; they are there.
        folders: their names, relative to it.
        names: gives the names in a folder.
    """
    there: dict[PurePath, Collection[str]] = {}
    for folder in folders:
        above = root
        for name in PurePosixPath(folder).parts:
            if above not in there:
                there[above] = names(above) or ()
            if name not in there[above]:
                raise TargetError(
                    f"{above / name} is another folder there, whose name differs by upper and "
                    "lower case or by accents, which this file system does not tell apart. Write "
                    "to one that does, change the values, or leave "
                    f"{name.partition('=')[0]} out of partition_by"
                )
            above /= name


def cells_of(columns: Mapping[str, DataType], partition_by: Sequence[str]) -> dict[str, DataType]:
    """Returns the columns whose values stand in files, not in the names of folders."""
    return {name: kind for name, kind in columns.items() if name not in partition_by}


def value_of_folder(
    folder: exp.Expression, column: str, decode: Callable[[exp.Expression], exp.Expression]
) -> exp.Expression:
    """Returns the text of a column's value in the name of a folder.

    Args:
        folder: the name; of files of others it is any name, which has no value.
        column: the column.
        decode: returns a call of the database's function for what is escaped.
    """
    start = f"{column}="
    text = x.substring(folder, x.integer(len(start) + 1))
    is_null = exp.EQ(this=text, expression=x.text(NULL_FOLDER))
    is_ours = x.call(exp.StartsWith, folder, x.text(start))
    has_value = exp.And(this=is_ours, expression=exp.Not(this=is_null))
    return x.case((has_value, decode(text)), otherwise=exp.Null())


def check_amount(columns: Sequence[str], amount: int) -> None:
    """Raises TargetError where columns have more values than there may be folders."""
    if amount > MOST_PARTITIONS:
        raise TargetError(
            f"{', '.join(columns)}: has more than {MOST_PARTITIONS:,} values, and partition_by "
            "makes a folder of each. Use columns of fewer values"
        )
