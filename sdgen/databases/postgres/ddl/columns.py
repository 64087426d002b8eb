"""What the catalog would say of the columns that a file of DDL declares."""

from __future__ import annotations

import re
from dataclasses import replace

from sdgen.databases.postgres.ddl.model import (
    DEFAULT_SCHEMA,
    SYSTEM,
    Column,
    Declared,
    Domain,
    TypeName,
)
from sdgen.databases.postgres.ddl.printing import printed
from sdgen.databases.postgres.fitting import is_modelled
from sdgen.databases.stored_tables import StoredColumn
from sdgen.scenario.table_names import TableName

_NAMES = {
    "int2": "smallint",
    "int4": "integer",
    "int8": "bigint",
    "float4": "real",
    "float8": "double precision",
    "bool": "boolean",
    "varchar": "character varying",
    "bpchar": "character",
    "bit": "bit",
    "varbit": "bit varying",
    "timestamp": "timestamp{} without time zone",
    "timestamptz": "timestamp{} with time zone",
    "time": "time{} without time zone",
    "timetz": "time{} with time zone",
    "char": '"char"',
}
"""Types that ``format_type`` calls otherwise; ``{}`` is where the modifier goes."""
BUILT_IN = frozenset(
    {
        *_NAMES,
        *("text", "numeric", "money", "bytea", "date", "interval", "uuid", "xml", "json", "jsonb"),
        *("jsonpath", "inet", "cidr", "macaddr", "macaddr8", "tsvector", "tsquery", "name", "oid"),
        *("point", "line", "lseg", "box", "path", "polygon", "circle", "pg_lsn", "regclass"),
        *("regtype", "regproc", "regprocedure", "regoper", "regrole", "regnamespace", "regconfig"),
        *("xid", "xid8", "cid", "tid", "txid_snapshot", "pg_snapshot", "refcursor", "oidvector"),
        *("int4range", "int8range", "numrange", "daterange", "tsrange", "tstzrange"),
        *("int4multirange", "int8multirange", "nummultirange", "datemultirange"),
        *("tsmultirange", "tstzmultirange", "int2vector", "regdictionary", "aclitem"),
    }
)
_OF_EXTENSIONS = {
    "citext": ("citext",),
    "hstore": ("hstore",),
    "ltree": ("ltree", "lquery", "ltxtquery"),
    "postgis": ("geometry", "geography", "box2d", "box3d"),
    "vector": ("vector", "halfvec", "sparsevec"),
    "cube": ("cube",),
    "seg": ("seg",),
    "isn": ("isbn", "isbn13", "issn", "issn13", "ismn", "ean13", "upc"),
    "semver": ("semver",),
    "postgis_raster": ("raster",),
}
_PLAIN_NAME = re.compile(r"[a-z_][a-z0-9_$]*")
_NUMBERED = re.compile(r"\bnextval\(|uuid", re.IGNORECASE)
_CUT = 63


class Columns:
    """Tells what columns are, by what a file declares.

    Args:
        declared: what the file declares.
    """

    def __init__(self, declared: Declared) -> None:
        self._declared = declared
        self._extension_types = {
            each: schema
            for extension, schema in declared.extensions.items()
            for each in _OF_EXTENSIONS.get(extension, (extension,))
        }
        self.unknown: dict[TableName, dict[str, str]] = {}

    def stored(self, table: TableName, column: Column) -> StoredColumn:
        """Returns what the catalog would say of a column."""
        said = column.type
        whole = self.name_of(said)
        domain = None if said.is_array else self._declared.domains.get(whole)
        default = printed(self._declared, column.default) if column.default else ""
        made = self._of_domain(domain) if domain else self._plain(said, whole)
        if self._is_unknown(whole):
            self.unknown.setdefault(table, {})[column.name] = said.name
        return replace(
            made,
            name=column.name,
            nullable=not column.not_null and not made.domain_refuses_null,
            has_default=bool(column.default or column.generated or column.identity)
            or made.has_default,
            writable=not column.generated,
            is_identity=column.identity == "a",
            is_numbered=bool(column.identity) or bool(_NUMBERED.search(default)),
        )

    def name_of(self, said: TypeName) -> TableName:
        """Returns the whole name of a type, without its brackets."""
        if said.schema is not None:
            return TableName(said.name, said.schema)
        if said.name in BUILT_IN:
            return TableName(said.name, SYSTEM)
        return TableName(said.name, self._extension_types.get(said.name, DEFAULT_SCHEMA))

    def _is_unknown(self, name: TableName) -> bool:
        declared = self._declared
        return not (
            name.schema == SYSTEM
            or name in declared.enums
            or name in declared.domains
            or name in declared.others
            or name.name in self._extension_types
        )

    def _plain(self, said: TypeName, whole: TableName) -> StoredColumn:
        """Returns a column of a type that is no domain."""
        if said.is_array:
            return self._array(said, whole)
        return StoredColumn(
            "",
            shown_type(said, whole),
            True,
            False,
            base=whole.name,
            size=_size(said),
            cast=None if is_modelled(whole.name) else whole,
            labels=tuple(self._declared.enums.get(whole, ())),
        )

    def _array(self, said: TypeName, whole: TableName) -> StoredColumn:
        domain = self._declared.domains.get(whole)
        of = self._base_of(domain)[0] if domain else said
        name = self.name_of(of)
        inner = StoredColumn(
            "",
            shown_type(TypeName(of.name), name),
            True,
            False,
            base=name.name,
            size=() if domain else _size(said),
            cast=None if is_modelled(name.name) else name,
            labels=tuple(self._declared.enums.get(name, ())),
        )
        array = f"_{whole.name}"[:_CUT]
        return StoredColumn(
            "",
            f"{shown_type(said, whole)}[]",
            True,
            False,
            base=array,
            cast=TableName(array, whole.schema),
            element=inner,
        )

    def element_named(self, stored: StoredColumn) -> StoredColumn:
        """Returns a column whose element has its name, as the catalog gives it."""
        if stored.element is None:
            return stored
        return replace(stored, element=replace(stored.element, name=stored.name))

    def _of_domain(self, domain: Domain) -> StoredColumn:
        base, not_null, has_default = self._base_of(domain)
        whole = self.name_of(base)
        made = self._plain(base, whole)
        name = shown_type(TypeName(domain.name.name), domain.name)
        return replace(
            made,
            type=f"{name} ({made.type})",
            domain=name,
            domain_of=made.type,
            domain_refuses_null=not_null,
            has_default=has_default,
        )

    def _base_of(self, domain: Domain) -> tuple[TypeName, bool, bool]:
        """Returns the type a domain is made of, whether it refuses NULL, whether it has a default.

        Only its own default counts, not those of domains that it is made of.
        """
        not_null, has_default, seen = domain.not_null, bool(domain.default), {domain.name}
        while True:
            whole = self.name_of(domain.type)
            above = None if domain.type.is_array else self._declared.domains.get(whole)
            if above is None or above.name in seen:
                return domain.type, not_null, has_default
            domain, not_null = above, not_null or above.not_null
            has_default = has_default or bool(above.default)
            seen.add(above.name)

    def domains_of(self, column: Column) -> list[Domain]:
        """Returns the domain of a column, and those that this is made of."""
        found: list[Domain] = []
        said = column.type
        while not said.is_array:
            domain = self._declared.domains.get(self.name_of(said))
            if domain is None or domain in found:
                break
            found.append(domain)
            said = domain.type
        return found


def shown_type(said: TypeName, whole: TableName) -> str:
    """Returns a type as ``format_type`` prints it, without brackets."""
    sizes = f"({','.join(_sizes(said))})" if said.modifiers else ""
    if whole.schema != SYSTEM:
        plain = whole.name if _PLAIN_NAME.fullmatch(whole.name) else f'"{whole.name}"'
        seen = plain if whole.schema == DEFAULT_SCHEMA else f"{whole.schema}.{plain}"
        return f"{seen}{sizes}"
    name = _NAMES.get(whole.name, whole.name)
    if whole.name == "bpchar" and not said.modifiers:
        return "bpchar"
    if said.fields:
        return f"{name} {said.fields}{sizes}"
    return name.format(sizes) if "{}" in name else f"{name}{sizes}"


def _sizes(said: TypeName) -> tuple[str, ...]:
    if said.name == "numeric" and len(said.modifiers) == 1:
        return (*said.modifiers, "0")
    return said.modifiers


def _size(said: TypeName) -> tuple[int, ...]:
    sizes = _sizes(said)
    if not all(each.lstrip("-").isdigit() for each in sizes):
        return ()
    return tuple(map(int, sizes))
