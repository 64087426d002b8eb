"""Types of databases that sdgen has no type for, and strings that they read."""

from __future__ import annotations

import re

from sdgen.column_types import ColumnType, DataType

_PLAIN = frozenset(
    {
        *("", "text", "citext", "varchar", "character varying", "char", "character", "bpchar"),
        *("name", "string", "clob", "nvarchar", "nchar", "tinytext", "mediumtext", "longtext"),
        *("unknown", "native character", "varying character"),
    }
)
_FRACTION = r"0\.\d"
_MOST_NUMBERS = 2_000  # of a vector
_SIZE = re.compile(r"\s*\([^()]*\)")

FORMS = {
    "money": r"[1-9]\d\.\d\d",
    "xml": r"<note>(hello|invoice|order|report)-\d\d\d\d</note>",
    "ltree": r"(top|root|all)\.(books|music|tools|garden)\.[a-z]{4}",
    "lquery": r"(top|root)\.(books|music)\.\*",
    "tsvector": r"(amber|bright|calm|early) (garden|harbor|river|summit)",
    "tsquery": r"(amber|bright|calm|early) & (garden|harbor|river|summit)",
    "hstore": r'"(color|size|source)"=>"(red|large|web|small)"',
    "point": r"\([1-9]\d,[1-9]\d\)",
    "box": r"\([5-9]\d,[5-9]\d\),\([1-4]\d,[1-4]\d\)",
    "circle": r"<\([1-9]\d,[1-9]\d\),[1-9]>",
    "line": r"\{[1-9],[1-9],[1-9]\}",
    "lseg": r"\[\([1-4]\d,[1-9]\),\([5-9]\d,[1-9]\)\]",
    "path": r"\[\([1-4]\d,[1-9]\),\([5-9]\d,[1-9]\)\]",
    "polygon": r"\(\(0,0\),\([1-9],0\),\([1-9],[1-9]\)\)",
    "macaddr8": r"02:[0-9a-f]{2}:[0-9a-f]{2}:ff:fe:[0-9a-f]{2}:[0-9a-f]{2}:[0-9a-f]{2}",
    "timetz": r"[01]\d:[0-5]\d:[0-5]\d\+00",
    "time with time zone": r"[01]\d:[0-5]\d:[0-5]\d\+00",
    "jsonpath": r"\$\.(a|b|items|name|total)",
    "oid": r"[1-9]\d{5}",
    "xid": r"[1-9]\d{5}",
    "pg_lsn": r"[0-9A-F]/[1-9A-F][0-9A-F]{6}",
    '"char"': r"[a-z]",
    "int4multirange": r"\{\[[1-4]\d,[5-9]\d\)\}",
    "int8multirange": r"\{\[[1-4]\d,[5-9]\d\)\}",
    "nummultirange": r"\{\[[1-4]\d,[5-9]\d\)\}",
    "datemultirange": r"\{\[2025-0[1-6]-1\d,2025-0[7-9]-1\d\)\}",
    "tsmultirange": r"\{\[2025-0[1-6]-1\d,2025-0[7-9]-1\d\)\}",
    "tstzmultirange": r"\{\[2025-0[1-6]-1\d,2025-0[7-9]-1\d\)\}",
    "geometry": r"SRID=4326;POINT\([1-9]\.\d{4} [1-4]\d\.\d{4}\)",
    "geography": r"SRID=4326;POINT\([1-9]\.\d{4} [1-4]\d\.\d{4}\)",
    "cube": r"\([1-9],[1-9],[1-9]\)",
    "isbn": r"978-0-\d{2}-000000-\d",
    "txid_snapshot": r"[1-4]\d:[5-9]\d:",
    "semver": r"[1-4]\.\d\.\d",
}
"""Type → a regular expression of strings that it reads."""


def base_of(stored_type: str) -> str:
    """Returns a type's name without its size, schema or brackets of arrays."""
    name = _SIZE.sub("", stored_type.lower()).strip()
    return name if name in FORMS else name.rpartition(".")[2].strip('"')


def is_of_its_type(data_type: DataType, stored_type: str) -> bool:
    """Returns whether a column is stored as the type that a scenario gives it.

    Others are columns of text in a scenario, but not every string is one of theirs.
    """
    if data_type.kind is not ColumnType.TEXT:
        return True
    return base_of(stored_type) in _PLAIN


def form_of(stored_type: str) -> str | None:
    """Returns a regular expression of strings that a type of a database reads; None if unknown."""
    base = base_of(stored_type)
    if base in ("bit", "bit varying", "varbit"):
        size = re.search(r"\((\d{1,5})\)", stored_type)
        return f"[01]{{{size[1] if size else 1}}}"
    if base in ("vector", "halfvec") and (size := re.search(r"\((\d{1,4})\)", stored_type)):
        numbers = ",".join([_FRACTION] * min(int(size[1]), _MOST_NUMBERS))
        return rf"\[{numbers}\]"
    return FORMS.get(base)
