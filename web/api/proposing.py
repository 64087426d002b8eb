"""``/api/v1/targets/{target_id}/propose``, and ``/api/v1/scenarios/propose``, by DDL."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sdgen.databases.registry import get_database
from sdgen.errors import Problem, ValidationError
from sdgen.runs.service import RunService
from web.api.adopting_requests import ProposeBody, ProposeFromDdlBody
from web.api.operations import Answer, Call, Operation
from web.api.paths import API, request_paths
from web.api.proposal_answers import ProposalAnswer
from web.api.rules import OF_TARGET
from web.proposals import MOST_TABLES, GivenDdl
from web.target_rules import impatient
from web.targets import usable_target
from web.waiting import place_to_connect

if TYPE_CHECKING:
    from sdgen.adopting.adopt import Asked
    from sdgen.adopting.statistics.known import Statistics


def propose_scenario(call: Call[ProposeBody, None]) -> Answer:
    """Proposes a scenario that fills the tables of a target; leaves nothing in the target.

    It reads the catalog, and whether tables hold rows. If that does not tell whether the tables
    accept the rows, some are written and rolled back, as in a dry run. To save the scenario, add
    the `text` with an `id`.
    """
    # Here, so that servers start without it: it takes 0.1 s of CPU time.
    from sdgen.adopting.adopt import propose

    body, target_id = call.body, call.path["target_id"]
    if body.common_values and body.statistics != OF_TARGET:
        message = (
            f'applies to the statistics of the target only. Give `statistics` as "{OF_TARGET}", or '
            "leave it out"
        )
        raise ValidationError("request is not valid:", [Problem("common_values", message)])
    target = usable_target(call.services, call.store, target_id)
    asked = replace(
        _asked(body),
        is_measured=body.statistics == OF_TARGET,
        with_texts=bool(body.common_values),
    )
    with place_to_connect(call.services):
        proposal = propose(RunService(call.store), impatient(target), asked)
    return Answer(ProposalAnswer.of(call.services.proposals.keep(target_id, asked, proposal)))


def propose_from_ddl(call: Call[ProposeFromDdlBody, None]) -> Answer:
    """Proposes a scenario that fills the tables that DDL creates; needs no database.

    What only a database can tell, such as whether rows keep a CHECK constraint, is among the notes.
    To save the scenario, add the `text` with an `id`.
    """
    from sdgen.adopting.ddl_text import UNNAMED, DdlText
    from sdgen.adopting.from_ddl import propose_from_ddl as propose

    body = call.body
    ddl, asked = GivenDdl(body.ddl, body.dialect, body.name or ""), _asked(body)
    with place_to_connect(call.services):
        text = DdlText(ddl.text, ddl.name or UNNAMED)
        made = propose(RunService(call.store), text, get_database(ddl.dialect), asked)
    return Answer(ProposalAnswer.of(call.services.proposals.keep(ddl, asked, made)))


def _asked(body: ProposeBody | ProposeFromDdlBody) -> Asked:
    """Returns what both kinds of request ask for."""
    from sdgen.adopting.adopt import Asked
    from sdgen.adopting.row_counts import LARGEST

    return Asked(
        schemas=tuple(body.schema_names or ()),
        only=tuple(body.table or ()),
        without=tuple(body.exclude or ()),
        largest=body.rows or LARGEST,
        most_tables=MOST_TABLES,
        statistics=_statistics(body.statistics),
    )


def _statistics(said: Any) -> Statistics | None:
    """Returns the statistics that a request has in full; None where it has none."""
    if said is None or said == OF_TARGET:
        return None
    from sdgen.adopting.statistics.file import statistics_of_data

    with request_paths("statistics"):
        return statistics_of_data(said)


OPERATIONS = (
    Operation(
        "POST",
        f"{API}/targets/{{target_id}}/propose",
        propose_scenario,
        ProposalAnswer,
        body=ProposeBody,
    ),
    Operation(
        "POST",
        f"{API}/scenarios/propose",
        propose_from_ddl,
        ProposalAnswer,
        body=ProposeFromDdlBody,
    ),
)
