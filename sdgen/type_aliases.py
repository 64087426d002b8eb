"""Other names of column types: those that mean the same, and what to write instead of the rest.

They are the spellings that people copy from the DDL of Postgres, MySQL, SQL Server, Oracle, SQLite
and BigQuery. A name is an alias only where every value means the same; where it means something
else (``money`` depends on the server) or more than a type (``serial``), the answer says what to
write.
"""

from __future__ import annotations

ALIASES = {
    **dict.fromkeys(("int2", "int16"), "smallint"),
    **dict.fromkeys(("integer", "int4", "int32", "mediumint"), "int"),
    **dict.fromkeys(("int8", "int64", "long"), "bigint"),
    **dict.fromkeys(("double precision", "float8", "float64"), "double"),
    **dict.fromkeys(("numeric", "dec", "number"), "decimal"),
    **dict.fromkeys(("character varying", "char varying", "nvarchar"), "varchar"),
    **dict.fromkeys(("character", "nchar", "bpchar"), "char"),
    **dict.fromkeys(("float4", "float32", "single"), "real"),
    "time without time zone": "time",
    **dict.fromkeys(("clob", "mediumtext", "longtext"), "text"),
    "boolean": "bool",
    **dict.fromkeys(("timestamp without time zone", "datetime", "datetime2"), "timestamp"),
    **dict.fromkeys(("timestamp with time zone", "datetimeoffset"), "timestamptz"),
    **dict.fromkeys(("guid", "uniqueidentifier"), "uuid"),
    "jsonb": "json",
    **dict.fromkeys(("bytea", "blob"), "bytes"),
}
"""Name → the type's own; in lower case, with single blanks."""

_SEQUENCE = (
    "is a type and a sequence. Write type: {} with generator: {{type: sequence}}, and "
    "primary_key: true where it is the key"
)
_AS_TEXT = "has no type in sdgen. Write text, which the database casts to a column that is one"
_BITS = f"{_AS_TEXT}, bool for one bit, or bytes"
_BINARY = "has no length in sdgen. Write bytes"
_UNSIGNED = "has a sign in sdgen. Write {}, and min: 0 in the generator"

ANSWERS = {
    **dict.fromkeys(("serial", "serial4"), _SEQUENCE.format("int")),
    **dict.fromkeys(("bigserial", "serial8"), _SEQUENCE.format("bigint")),
    **dict.fromkeys(("smallserial", "serial2"), _SEQUENCE.format("smallint")),
    "tinyint": "is 1 byte or a truth value. Write smallint or bool",
    "tinyint unsigned": "is 1 byte. Write smallint",
    "smallint unsigned": _UNSIGNED.format("int"),
    "mediumint unsigned": _UNSIGNED.format("int"),
    **dict.fromkeys(("int unsigned", "integer unsigned"), _UNSIGNED.format("bigint")),
    "bigint unsigned": _UNSIGNED.format("decimal(20,0)"),
    **dict.fromkeys(
        ("money", "smallmoney"),
        f"{_AS_TEXT}, or decimal(19,2)",
    ),
    **dict.fromkeys(("varchar2", "nvarchar2"), "may count bytes. Write varchar({}): characters"),
    **dict.fromkeys(("tinytext", "ntext"), "has no type in sdgen. Write text"),
    **dict.fromkeys(("citext", "xml", "hstore", "ltree", "tsvector", "point"), _AS_TEXT),
    **dict.fromkeys(("smalldatetime", "timestamp_ntz"), "has no type in sdgen. Write timestamp"),
    **dict.fromkeys(("timestamp_tz", "timestamp_ltz"), "has no type in sdgen. Write timestamptz"),
    **dict.fromkeys(("timetz", "time with time zone"), f"{_AS_TEXT}, or time"),
    "year": "has no type in sdgen. Write smallint",
    **dict.fromkeys(("bit", "bit varying", "varbit"), _BITS),
    **dict.fromkeys(("binary", "varbinary", "raw", "tinyblob"), _BINARY),
    **dict.fromkeys(("mediumblob", "longblob"), "has no type in sdgen. Write bytes"),
    "macaddr8": f"{_AS_TEXT}, or macaddr",
    "set": "has no type in sdgen. Write text[], or json with the generator array",
    "enum (": "lists its labels in parentheses. Write e.g. enum(active, invited)",
    "array of": "has no length and no dimensions in sdgen. Write e.g. text[]",
    "object": "has no type in sdgen. Write json",
}
"""Name that is no alias → what to say; ``{}`` stands for the size that was given."""
