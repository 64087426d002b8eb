"""Layers: named intermediate results as queries that the engine may not merge.

An expression that is used more than once has to be named, or the engine computes it again at
every use. A name can be used only one SELECT further out, so whatever uses a named expression
goes one layer up. Layers follow each other in a WITH clause: nested, a dozen of them would
overflow SQLite's parser (its stack is 100 deep up to 3.45).

A look-up is joined in the query that uses its value: the FROM of that query finds the entry.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from sqlglot import exp

from dialects import ROW_NUMBER, Dialect
from dialects import sql_nodes as x
from sdgen.compiling.comments import comment
from sdgen.compiling.look_ups.table import NUMBER, VALUE, VALUES
from sdgen.frozen import frozen

_LOOKED_UP = {NUMBER, *VALUES}  # columns of look-up tables, which subqueries name
_READABLE = 48  # bytes of a name
_SUFFIX = 15  # bytes that may come behind it


@frozen
class _Uses:
    """What an expression is computed from.

    Args:
        names: row-source and named columns, also those by which joined entries are found.
        entries: joined entries.
    """

    names: frozenset[str] = frozenset()
    entries: frozenset[str] = frozenset()

    @classmethod
    def of_all(cls, uses: Iterable[_Uses]) -> _Uses:
        """Returns what several expressions are computed from together."""
        each = list(uses)
        names, entries = (one.names for one in each), (one.entries for one in each)
        return cls(frozenset().union(*names), frozenset().union(*entries))


@dataclass
class _Named:
    name: str
    place: int  # among all that have been named
    expression: exp.Expression
    uses: _Uses
    level: int
    comment: str


@dataclass
class _Joined:
    table: str
    number: exp.Expression
    names: frozenset[str]


@dataclass
class Stack:
    """Queries that follow each other in a WITH clause, each read by the next one.

    Args:
        queries: each with its name.
        at_most: upper bound of the rows they make.
    """

    queries: list[tuple[str, exp.Select]]
    at_most: float

    @property
    def top(self) -> str:
        """The name of the last one."""
        return self.queries[-1][0]

    @property
    def width(self) -> int:
        """The most columns that one of them has."""
        return max(len(query.selects) for _, query in self.queries)

    def put(self, query: exp.Select) -> None:
        """Puts a query on top."""
        self.queries.append((f"layer_{len(self.queries)}", query))

    def under(self, query: exp.Select, dialect: Dialect) -> exp.Select:
        """Returns a query that reads from the top, with all of them in its WITH clause."""
        stored = dialect.stored_queries(len(self.queries), self.at_most)
        for place, (name, each) in enumerate(self.queries):
            is_stored = True if place in stored else None
            query = query.with_(x.ident(name), as_=each, materialized=is_stored, copy=False)
        return query


@dataclass
class Layers:
    """The named expressions and joined look-ups of one query, and the level each lives at.

    Level 0 is the row source.

    Args:
        dialect: says which names there can be, and how a query is fenced.
        source: the columns of the row source.
        at_most: upper bound of the rows that are made.
    """

    dialect: Dialect
    source: tuple[str, ...] = (ROW_NUMBER,)
    at_most: float = math.inf
    _named: dict[str, _Named] = field(default_factory=dict)
    _joined: dict[str, _Joined] = field(default_factory=dict)
    _by_key: dict[Hashable, str] = field(default_factory=dict)
    _taken: set[str] = field(default_factory=set)
    _numbers: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._at_source = frozenset(self.source)
        self._taken |= {*self.source, *_LOOKED_UP, *self.dialect.reserved_names}
        limit = self.dialect.max_identifier_bytes
        self._longest = _READABLE if limit is None else min(_READABLE, limit - _SUFFIX)

    @property
    def size(self) -> int:
        """How many expressions have been named."""
        return len(self._named)

    @property
    def joins(self) -> int:
        """How many look-ups are joined."""
        return len(self._joined)

    def name(
        self, key: Hashable, hint: str, expression: exp.Expression, comment: str
    ) -> exp.Column:
        """Returns the column that holds an expression, naming the expression when it is first used.

        Args:
            key: identifies the expression; the same key gets the same column.
            hint: what to call it; shortened and numbered where needed.
            expression: uses only row-source and named columns, unqualified.
            comment: what it is, for readers of the SQL.
        """
        if key not in self._by_key:
            name, uses = self._free_name(hint), self._uses(expression)
            level = max(map(self._level_of, uses.names), default=0) + 1
            self._named[name] = _Named(name, self.size, expression, uses, level, comment)
            self._by_key[key] = name
        return x.col(self._by_key[key])

    def join(
        self, key: Hashable, hint: str, table: str, number: exp.Expression, value: str = VALUE
    ) -> exp.Column:
        """Returns a value of a look-up table's entry, joined where it is used.

        Args:
            key: identifies the entry; the same key gets the same join.
            hint: what to call the joined entry.
            table: the look-up table.
            number: which entry; over row-source and named columns, unqualified, and values of
                other entries.
            value: which of its values.
        """
        if key not in self._by_key:
            if self._uses(number).entries:  # which are joined in a layer below
                number = self.name((key, "number"), f"{hint}_number", number, f"entry of {table}")
            alias = self._free_name(hint)
            self._joined[alias] = _Joined(table, x.copied(number), self._uses(number).names)
            self._by_key[key] = alias
        return x.col(value, self._by_key[key])

    def select(self, rows: exp.Select, values: Sequence[exp.Expr]) -> exp.Select:
        """Returns the SELECT of ``values``, with the layers they need in its WITH clause.

        Args:
            rows: the row source.
            values: the expressions to select, over row-source and named columns.
        """
        stack = Stack([("rows", rows)], self.at_most)
        return stack.under(self.put_on(stack, values), self.dialect)

    def put_on(self, stack: Stack, values: Sequence[exp.Expr]) -> exp.Select:
        """Puts the layers that ``values`` need on others, and returns the SELECT of the values.

        Args:
            stack: the layers below; its top has the columns of ``source``.
            values: the expressions to select, over row-source and named columns.
        """
        in_values = _Uses.of_all(map(self._uses, values))
        placed = self._placed(in_values.names)
        carried_on = [in_values.names]  # what is needed above each layer, from the top down
        for here in reversed(placed):
            needed = carried_on[-1] | _Uses.of_all(named.uses for named in here).names
            carried_on.append(needed - {named.name for named in here})
        carried_on.reverse()
        for number, here in enumerate(placed, start=1):
            made = {named.name for named in here}
            selected: list[exp.Expr] = [
                x.col(name) for name in self._in_order(carried_on[number] - made)
            ]
            for named in here:
                column = x.alias(named.expression, named.name)
                column.comments = [comment(named.comment)]
                selected.append(column)
            entries = _Uses.of_all(named.uses for named in here).entries
            stack.put(self.dialect.fence(self._query(selected, stack.top, entries)))
        return self._query(values, stack.top, in_values.entries)

    def _placed(self, wanted: frozenset[str]) -> list[list[_Named]]:
        """Returns the names of each layer, lowest first, without those that nothing selected needs.

        Each layer carries on what the ones above it need, which takes an engine a few nanoseconds
        for each column and row. So an expression goes into the last layer in which its inputs
        are available anyway: above all draws, which only need the row number.
        """
        top = max((named.level for named in self._named.values()), default=0)
        first_use = dict.fromkeys(wanted, top + 1)
        last_use = dict(first_use)
        layers: list[list[_Named]] = [[] for _ in range(top + 1)]
        # Users before what they use.
        for named in sorted(self._named.values(), key=lambda named: -named.level):
            if named.name not in first_use:
                continue
            inputs, level, latest = named.uses.names, named.level, first_use[named.name] - 1
            if all(name in self._at_source or last_use.get(name, 0) >= latest for name in inputs):
                level = latest
            layers[level].append(named)
            for name in inputs:
                first_use[name] = min(first_use.get(name, level), level)
                last_use[name] = max(last_use.get(name, level), level)
        return [sorted(here, key=lambda named: named.place) for here in layers if here]

    def _query(
        self, selected: Sequence[exp.Expr], below: str, entries: frozenset[str]
    ) -> exp.Select:
        """Returns a SELECT from the layer below, with the entries it uses joined to it."""
        query = exp.select(*selected, copy=False).from_(x.table(below), copy=False)
        joined = [(alias, entry) for alias, entry in self._joined.items() if alias in entries]
        for alias, entry in joined:
            # LEFT: the layer stays the outer loop, so its rows stay all there and in order.
            on = exp.EQ(this=x.col(NUMBER, alias), expression=x.copied(entry.number))
            table = x.table(entry.table, alias=alias)
            query.append("joins", exp.Join(this=table, side="LEFT", on=on))
        return self.dialect.looking_up(query, [alias for alias, _ in joined])

    def _uses(self, expression: exp.Expr) -> _Uses:
        """Returns what an expression uses. That walks the whole tree, so do it once."""
        names, entries = set(), set()
        for column in _columns(expression):
            table, name = column.table, column.name
            if table in self._joined:
                entries.add(table)
            elif not table and name not in _LOOKED_UP:
                names.add(name)
        names.update(*(self._joined[entry].names for entry in entries))
        return _Uses(frozenset(names), frozenset(entries))

    def _in_order(self, names: frozenset[str]) -> list[str]:
        named = sorted(names - self._at_source, key=lambda name: self._named[name].place)
        return [*(name for name in self.source if name in names), *named]

    def _level_of(self, name: str) -> int:
        return 0 if name in self._at_source else self._named[name].level

    def _free_name(self, hint: str) -> str:
        # A line break in a name would be indented with the lines around it.
        short = hint = "".join("_" if each in "\r\n" else each for each in hint)
        if len(hint.encode()) > self._longest:
            # Keep the end: it says which draw it is.
            short = hint.encode()[-self._longest :].decode(errors="ignore")
        # Some databases tell names apart without regard to case.
        folded = short.lower()
        name, number = short, self._numbers.get(folded, 1)
        while name.lower() in self._taken:
            number += 1
            name = f"{short}_{number}"
        self._numbers[folded] = number
        self._taken.add(name.lower())
        return name


def _columns(expression: exp.Expr) -> Iterator[exp.Column]:
    """Yields the columns in an expression; ``find_all`` takes three times as long."""
    left: list[object] = [expression]
    while left:
        node = left.pop()
        if isinstance(node, exp.Column):
            yield node
        elif isinstance(node, exp.Expr):
            left += node.args.values()
        elif isinstance(node, list):
            left += node
