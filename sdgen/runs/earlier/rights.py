"""What a role may not do with the rows of an earlier run: told before anything is changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from sdgen.databases.access import TableUse, Wanted
from sdgen.databases.engine import Engine
from sdgen.errors import Problem, RunError
from sdgen.scenario.table_names import TableName


def check_rights(
    engine: Engine,
    tables: Mapping[TableName, TableUse],
    verb: str,
    others: Iterable[Problem] = (),
    *,
    creates_in: Collection[str] = (),
    needs_temporary: bool = False,
) -> None:
    """Raises RunError where a role may not do what is wanted, with all that it may not.

    A command that fails halfway leaves a run that is neither as before nor done, which keeps other
    runs out of its tables.

    Args:
        engine: a connection to the target.
        tables: what is done with tables.
        verb: what is done to the run.
        others: what else the role may not.
        creates_in: the schemas that tables are made in, such as the ledger.
        needs_temporary: whether temporary tables are needed.
    """
    wanted = Wanted(tables, creates_in, lambda: needs_temporary)
    found = engine.catalog.access(wanted).findings
    refused = [f"  {each.path}: {each.message}" for each in found if each.is_certain]
    refused += [f"  {each.path}: {each.message}" for each in others]
    if refused:
        raise RunError("\n".join([f"this role cannot {verb} the run:", *refused]))
