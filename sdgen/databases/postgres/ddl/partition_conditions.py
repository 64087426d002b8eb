"""Which rows go to the partitions that a file of DDL declares, as SQL.

As ``pg_get_partition_constraintdef`` says it, see ``get_qual_for_range`` and ``get_qual_for_list``
in src/backend/partitioning/partbounds.c.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from sdgen.databases.postgres.ddl.model import Bound, Declared, Table
from sdgen.databases.postgres.ddl.printing import printed, without_outer
from sdgen.databases.postgres.ddl.tokens import STRING, Token
from sdgen.scenario.table_names import TableName

_ENDLESS = frozenset({"minvalue", "maxvalue"})
_TIMES = {
    "timestamp with time zone": "+00",
    "timestamp without time zone": "",
}
_UNTYPED = frozenset({"integer", "bigint", "smallint", "numeric", "boolean"})


class PartitionConditions:
    """Tells which rows partitions take.

    Args:
        declared: what the file declares.
        types: table → column → its type without a size, as Postgres prints it.
        children: table → its partitions.
    """

    def __init__(
        self,
        declared: Declared,
        types: Mapping[TableName, Mapping[str, str]],
        children: Mapping[TableName, Sequence[Table]],
    ) -> None:
        self._declared, self._types, self._children = declared, types, children

    def of(self, part: Table) -> str:
        """Returns which rows a partition takes, empty for all; that of the tables above as well."""
        said = []
        table: Table | None = part
        while table is not None and table.parent is not None and table.bound is not None:
            above = self._declared.tables[table.parent]
            said.append(self._own(above, table.bound))
            table = above
        parts = [each for each in reversed(said) if each]
        return f"({' AND '.join(parts)})" if len(parts) > 1 else "".join(parts)

    def taken(self, table: Table) -> str:
        """Returns which rows go to some leaf of a partitioned table."""
        leaves = [part for part in self._below(table) if not part.strategy]
        either = " OR ".join(f"({self.of(leaf) or 'true'})" for leaf in leaves)
        return f"({either or 'false'})"

    def _below(self, table: Table) -> list[Table]:
        found: list[Table] = []
        for part in self._children.get(table.name, ()):
            found += [part, *self._below(part)]
        return found

    def columns(self, table: Table) -> tuple[str, ...]:
        """Returns the columns that choose a partition of a table, or below or above it."""
        related = [table, *self._below(table)]
        above = table
        while above.parent is not None:
            above = self._declared.tables[above.parent]
            related.append(above)
        names = {
            token.value
            for each in related
            for key in each.partition_keys
            for token in key
            if token.value in table.columns
        }
        return tuple(sorted(names))

    def _own(self, table: Table, bound: Bound) -> str:
        keys = [
            printed(self._declared, without_outer(_bare(key)), table.columns)
            for key in table.partition_keys
        ]
        keys = [self._quoted(table, key) for key in keys]
        if bound.kind == "list":
            return self._listed(table, keys[0], bound)
        if bound.kind == "range":
            return self._ranged(table, keys, bound)
        if bound.kind == "hash":
            modulus, remainder = bound.modulus
            named = ", ".join(keys)
            return f"satisfies_hash_partition('0'::oid, {modulus}, {remainder}, {named})"
        others = [
            said
            for part in self._children.get(table.name, ())
            if part.bound is not None
            and part.bound.kind != "default"
            and (said := self._own(table, part.bound))
        ]
        return f"(NOT ({' OR '.join(f'({each})' for each in others)}))" if others else ""

    def _quoted(self, table: Table, key: str) -> str:
        if key in table.columns and not re.fullmatch(r"[a-z_][a-z0-9_]*", key):
            doubled = key.replace('"', '""')
            return f'"{doubled}"'
        return key if re.fullmatch(r'\w+|"[^"]*"', key) else f"({key})"

    def _type(self, table: Table, key: str) -> str:
        return self._types.get(table.name, {}).get(key.strip('"'), "")

    def _listed(self, table: Table, key: str, bound: Bound) -> str:
        of = self._type(table, key)
        is_null = [len(each) == 1 and each[0].value == "null" for each in bound.values]
        values = [
            self._value(each, of)
            for each, null in zip(bound.values, is_null, strict=True)
            if not null
        ]
        listed = ""
        if len(values) == 1:
            listed = f"({key} = {values[0]})"
        elif values:
            listed = f"({key} = ANY (ARRAY[{', '.join(values)}]))"
        if any(is_null):
            return f"(({key} IS NULL) OR {listed})" if listed else f"({key} IS NULL)"
        return f"(({key} IS NOT NULL) AND {listed})"

    def _ranged(self, table: Table, keys: Sequence[str], bound: Bound) -> str:
        known = [f"({key} IS NOT NULL)" for key in keys]
        low = self._end(table, keys, bound.low, ">", ">=")
        high = self._end(table, keys, bound.high, "<", "<")
        return f"({' AND '.join([*known, *filter(None, (low, high))])})"

    def _end(
        self,
        table: Table,
        keys: Sequence[str],
        values: Sequence[Sequence[Token]],
        strictly: str,
        last: str,
    ) -> str:
        """Returns that rows are on the right side of an end, by one key after the other."""
        alternatives = []
        equal: list[str] = []
        pairs = list(zip(keys, values, strict=False))
        for number, (key, value) in enumerate(pairs):
            if len(value) == 1 and value[0].value in _ENDLESS:
                break
            said = self._value(value, self._type(table, key))
            further = pairs[number + 1][1] if number + 1 < len(pairs) else ()
            ends = len(further) == 1 and further[0].value in _ENDLESS
            sign = last if number == len(pairs) - 1 else strictly
            if ends:  # all that are equal so far are within, or none of them are
                is_within = (further[0].value == "minvalue") == (strictly == ">")
                sign = f"{strictly}=" if is_within else strictly
            here = f"({key} {sign} {said})"
            alternatives.append(f"({' AND '.join([*equal, here])})" if equal else here)
            equal.append(f"({key} = {said})")
        if len(alternatives) < 2:
            return "".join(alternatives)
        return f"({' OR '.join(alternatives)})"

    def _value(self, tokens: Sequence[Token], of: str) -> str:
        if len(tokens) == 1 and tokens[0].kind == STRING:
            value = tokens[0].value
            if of in _TIMES:
                value = _time_of(value, with_zone=bool(_TIMES[of]))
            doubled = value.replace("'", "''")
            if of in _UNTYPED:
                return doubled
            return f"'{doubled}'::{of}" if of else f"'{doubled}'"
        said = printed(self._declared, tokens)
        if of.startswith("bigint") and said.isdigit():
            return f"'{said}'::bigint"
        return said


def _time_of(value: str, *, with_zone: bool) -> str:
    """Returns a timestamp as Postgres prints it, in UTC; as it is written where it is no such."""
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return value
    if not with_zone:
        return moment.replace(tzinfo=None).isoformat(" ")
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat(' ')}+00"


def _bare(key: Sequence[Token]) -> Sequence[Token]:
    """Returns a partition key without its collation and operator class."""
    depth = 0
    for place, token in enumerate(key):
        depth += (token.text == "(") - (token.text == ")")
        if depth == 0 and place + 1 < len(key) and key[place + 1].text not in ("(", "."):
            after = key[place + 1]
            if after.kind in ("word", "quoted"):
                return key[: place + 1]
    return key
