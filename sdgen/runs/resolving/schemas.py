"""The schema of a target, created where the database has none of its name."""

from __future__ import annotations

from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.errors import RunError
from sdgen.targets.models import Target
from sdgen.targets.opening import open_target


def create_schema(target: Target) -> bool:
    """Creates the schema of a target, unless there is one of its name.

    Returns:
        Whether it has been created.

    Raises:
        RunError: the target names no schema.
        TargetError: the database cannot be reached, or does not permit it.
    """
    name = target.schema_name
    if not name:
        raise RunError("the target names no schema: its tables are in the usual one. Name a schema")
    with open_target(target) as engine:
        if not engine.catalog.missing_schemas([name]):
            return False
        with engine.transaction():
            schema = exp.Table(db=x.ident(name))
            engine.execute(exp.Create(this=schema, kind="SCHEMA", exists=True))
    return True
