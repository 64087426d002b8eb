"""The script of a run into a target; looks at the target, and writes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sqlglot import exp

from sdgen.compiling.key_statements import create_key_apart, signed
from sdgen.compiling.script import script
from sdgen.compiling.target_state import TargetState
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.engine import Engine
from sdgen.databases.sequences import moves
from sdgen.databases.tables import check_tables
from sdgen.errors import TargetError
from sdgen.planning.plan import Plan
from sdgen.planning.request import RunRequest
from sdgen.runs.previewing.preview import tables_named
from sdgen.runs.previewing.spelling import check_spelling
from sdgen.runs.resolving.folders import refuse_folder
from sdgen.runs.resolving.targets import is_new_file
from sdgen.runs.service import RunService
from sdgen.runs.sinks.tables.finishing import finished
from sdgen.runs.sinks.tables.keys import statements_left
from sdgen.runs.sinks.tables.ledger import Ledger
from sdgen.runs.sinks.tables.preparation import find_preparation, that_hold_one_run
from sdgen.runs.sinks.tables.preparing import dropped_keys
from sdgen.runs.sinks.tables.storable import check_storable
from sdgen.scenario.models import Entity, Scenario
from sdgen.scenario.table_keys import Key
from sdgen.targets.models import Target
from sdgen.targets.opening import open_target

_NO_RUN = "explain"


class UnreachableError(TargetError):
    """The target was not looked at."""


def explain(
    service: RunService,
    scenario: Scenario,
    target: Target,
    request: RunRequest,
    name: str | None,
    *,
    shortened: bool = False,
) -> Iterator[str]:
    """Returns the script that does what a run would do.

    Args:
        service: makes the plan.
        scenario: the scenario.
        target: where to.
        request: what the run is asked for.
        name: the only entity; None for all of them.
        shortened: whether it is to be read, not executed: of long lists it has the first values.

    Raises:
        ValidationError: the request cannot be run.
        NotFoundError: there is no such entity.
        UnreachableError: the target cannot be reached.
        TargetError: its schema does not exist.
        TableMismatchError: its tables cannot be filled, as a run would say.
    """
    refuse_folder(target, "target", "Use dialect, whose script makes the same rows in a database")
    plan = service.plan(scenario, target, request)
    entities = tables_named(plan, name)
    check_spelling(plan)
    if is_new_file(target):
        return script(plan, entities, TargetState(), shortened=shortened)
    try:
        engine = open_target(target)
    except TargetError as error:
        raise UnreachableError(str(error)) from error
    with engine:
        found, order = _look(engine, plan, entities)
        # It knows whose rows a table's are.
        plan = plan.in_dialect(engine.dialect.of_scripts)
    entities.sort(key=lambda entity: order.index(entity.name))
    return script(plan, entities, found, shortened=shortened)


def _look(
    engine: Engine, plan: Plan, entities: Sequence[Entity]
) -> tuple[TargetState, Sequence[str]]:
    """Returns what the script finds, and the order of the entities."""
    inspection = check_tables(engine, plan)
    check_storable(engine, plan, inspection.compilation)
    preparation = find_preparation(engine, inspection)
    tables = [plan.table(entity) for entity in entities]
    replaced = [
        name
        for entity in that_hold_one_run(plan, preparation)
        if (name := plan.table(entity)) in tables
    ]
    sequences = [sequence for sequence in inspection.sequences if sequence.written in tables]
    names = [entity.name for entity in entities]
    rebuilt = {name: keys for name, keys in preparation.rebuilt.items() if name in names}
    found = TargetState(
        existing=[entity.name for entity in entities if plan.table(entity) in inspection.tables],
        made_anew=[entity.name for entity in preparation.made_anew],
        dropped=list(dropped_keys(plan, rebuilt)),
        own=_made_later(engine, inspection, entities, rebuilt),
        overriding=inspection.overriding,
        types=inspection.types,
        together=inspection.together,
        late=[each for each in inspection.late.values() if each.entity in names],
        replaced=[other.ledger for other in Ledger(engine, plan, _NO_RUN).others(replaced)],
        unmark=[
            statement
            for name, table in inspection.tables.items()
            if name in tables
            for statement in finished(plan.dialect, table)
        ],
        moves=list(moves(engine.dialect, sequences).values()),
        warnings=preparation.warnings(plan),
    )
    return found, preparation.order


def _made_later(
    engine: Engine,
    inspection: Inspection,
    entities: Sequence[Entity],
    rebuilt: Mapping[str, Sequence[Key]],
) -> dict[str, list[list[exp.Expression]]]:
    """Returns, by entity, the statements that make keys which a table has not, or will not have."""
    plan = inspection.plan
    lacking = [each for each in entities if each in inspection.unfinished or each.name in rebuilt]
    found: dict[str, list[list[exp.Expression]]] = {entity.name: [] for entity in lacking}
    for entity, key, statement in statements_left(engine, plan, lacking, inspection.tables):
        found[entity.name].append(signed(plan, key, statement))
    for entity in lacking:
        found[entity.name] += [
            signed(plan, key, statement)
            for key in rebuilt.get(entity.name, ())
            for statement in create_key_apart(plan, entity, key)
        ]
    return found
