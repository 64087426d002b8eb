"""Tables that others inherit from: only their own rows are read, changed and deleted.

Postgres reads rows of tables that inherit from another (INHERITS) along with that one's, though no
key and no foreign key of it knows them: https://www.postgresql.org/docs/current/ddl-inherit.html
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache

from sqlglot import exp

from dialects.postgres import Postgres
from sdgen.compiling.statements import WITH_HEIRS

_READERS = (exp.From, exp.Join, exp.Delete, exp.Update)


def dialect_of(parents: Iterable[Sequence[str]]) -> Postgres:
    """Returns how a database is talked to: of tables that have heirs it reads the rows ONLY.

    All connections of a run have the same one, so what is rendered for one is for all.

    Args:
        parents: schema and name of each of these tables.
    """
    return _of(frozenset((schema, name) for schema, name in parents))


@lru_cache(maxsize=64)
def _of(parents: frozenset[tuple[str, str]]) -> Postgres:
    return _WithHeirs(parents) if parents else Postgres()


class _WithHeirs(Postgres):
    """The dialect of a database in which some tables have heirs.

    Args:
        parents: the schemas and names of those tables.
    """

    def __init__(self, parents: Collection[tuple[str, str]]) -> None:
        super().__init__()
        self._parents = parents

    def render(self, statement: exp.Expression, *, pretty: bool = True) -> str:
        """Returns a statement as SQL text; see ``Dialect.render``."""
        alone = list(self._read_by(statement))
        for table in alone:
            table.set("only", True)
        text = super().render(statement, pretty=pretty)
        for table in alone:
            table.set("only", None)  # it may be used again where ONLY cannot be said
        return text

    def _read_by(self, statement: exp.Expression) -> Iterator[exp.Table]:
        for table in statement.find_all(exp.Table):
            is_read = isinstance(table.parent, _READERS) and not table.meta.get(WITH_HEIRS)
            if is_read and (table.db, table.name) in self._parents:
                yield table
