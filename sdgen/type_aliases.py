"""Other names of column types: those that mean the same, and what to write instead of the rest.

They are the spellings that people copy from the DDL of Postgres, MySQL, SQL Server, Oracle, SQLite
and BigQuery. A name is an alias only where every value means the same; where it means something
else (``char(n)`` pads with blanks, ``real`` keeps 24 bits) or more than a type (``serial``), the
answer says what to write.
"""

from __future__ import annotations

ALIASES = {
    **dict.fromkeys(("int2", "int16"), "smallint"),
    **dict.fromkeys(("integer", "int4", "int32", "mediumint"), "int"),
    **dict.fromkeys(("int8", "int64", "long"), "bigint"),
    **dict.fromkeys(("double precision", "float8", "float64"), "double"),
    **dict.fromkeys(("numeric", "dec", "number"), "decimal"),
    **dict.fromkeys(("character varying", "char varying", "nvarchar"), "varchar"),
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
_PADDED = "fills values up with blanks, which sdgen's strings do not. Write varchar({})"
_FLOAT = (
    "keeps about 7 digits, and sdgen's floats are of double precision. Write type: double, or "
    "decimal(digits, places)"
)
_TIME = "has no type in sdgen. Write type: varchar(15), or a timestamp"
_BITS = "has no type in sdgen. Write bool for one bit, or bytes"
_ADDRESS = "has no type in sdgen. Write type: text with the generator {}"
_BINARY = "has no length in sdgen. Write bytes"
_UNSIGNED = "has a sign in sdgen. Write {}, and min: 0 in the generator"

ANSWERS = {
    **dict.fromkeys(("serial", "serial4"), _SEQUENCE.format("int")),
    **dict.fromkeys(("bigserial", "serial8"), _SEQUENCE.format("bigint")),
    **dict.fromkeys(("smallserial", "serial2"), _SEQUENCE.format("smallint")),
    **dict.fromkeys(("char", "character", "bpchar", "nchar"), _PADDED),
    **dict.fromkeys(("real", "float4", "float32", "single"), _FLOAT),
    "tinyint": "is 1 byte or a truth value. Write smallint or bool",
    "tinyint unsigned": "is 1 byte. Write smallint",
    "smallint unsigned": _UNSIGNED.format("int"),
    "mediumint unsigned": _UNSIGNED.format("int"),
    **dict.fromkeys(("int unsigned", "integer unsigned"), _UNSIGNED.format("bigint")),
    "bigint unsigned": _UNSIGNED.format("decimal(20,0)"),
    **dict.fromkeys(("money", "smallmoney"), "depends on the server's locale. Write decimal(19,2)"),
    **dict.fromkeys(("varchar2", "nvarchar2"), "may count bytes. Write varchar({}): characters"),
    **dict.fromkeys(("citext", "tinytext", "ntext"), "has no type in sdgen. Write text"),
    **dict.fromkeys(("smalldatetime", "timestamp_ntz"), "has no type in sdgen. Write timestamp"),
    **dict.fromkeys(("timestamp_tz", "timestamp_ltz"), "has no type in sdgen. Write timestamptz"),
    **dict.fromkeys(
        ("time", "timetz", "time with time zone", "time without time zone", "interval"), _TIME
    ),
    "year": "has no type in sdgen. Write smallint",
    **dict.fromkeys(("bit", "bit varying", "varbit"), _BITS),
    **dict.fromkeys(("binary", "varbinary", "raw", "tinyblob"), _BINARY),
    **dict.fromkeys(("mediumblob", "longblob"), "has no type in sdgen. Write bytes"),
    "inet": _ADDRESS.format("ipv4 or ipv6"),
    "cidr": _ADDRESS.format("ipv4 or ipv6"),
    **dict.fromkeys(("macaddr", "macaddr8"), _ADDRESS.format("mac")),
    "enum": "has no type in sdgen. Write type: text with the generator choice",
    "array": "has no type in sdgen. Write type: json with the generator array",
    "xml": "has no type in sdgen. Write text",
    "object": "has no type in sdgen. Write json",
}
"""Name that is no alias → what to say; ``{}`` stands for the size that was given."""
