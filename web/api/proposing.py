"""``/api/v1/targets/{target_id}/propose``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sdgen.errors import Problem, ValidationError
from sdgen.runs.service import RunService
from web.api.adopting_requests import ProposeBody
from web.api.operations import Answer, Call, Operation
from web.api.paths import API, request_paths
from web.api.proposal_answers import ProposalAnswer
from web.api.rules import OF_TARGET
from web.proposals import MOST_TABLES
from web.target_rules import impatient
from web.targets import usable_target
from web.waiting import place_to_connect

if TYPE_CHECKING:
    from sdgen.adopting.statistics.known import Statistics


def propose_scenario(call: Call[ProposeBody, None]) -> Answer:
    """Proposes a scenario that fills the tables of a target; leaves nothing in the target.

    It reads the catalog, and whether tables hold rows. If that does not tell whether the tables
    accept the rows, some are written and rolled back, as in a dry run. To save the scenario, add
    the `text` with an `id`.
    """
    # Here, so that servers start without it: it takes 0.1 s of CPU time.
    from sdgen.adopting.adopt import Asked, propose
    from sdgen.adopting.row_counts import LARGEST

    body, target_id = call.body, call.path["target_id"]
    if body.common_values and body.statistics != OF_TARGET:
        message = (
            f'applies to the statistics of the target only. Give `statistics` as "{OF_TARGET}", or '
            "leave it out"
        )
        raise ValidationError("request is not valid:", [Problem("common_values", message)])
    target = usable_target(call.services, call.store, target_id)
    asked = Asked(
        schemas=tuple(body.schema_names or ()),
        only=tuple(body.table or ()),
        without=tuple(body.exclude or ()),
        largest=body.rows or LARGEST,
        most_tables=MOST_TABLES,
        statistics=_statistics(body.statistics),
        is_measured=body.statistics == OF_TARGET,
        with_texts=bool(body.common_values),
    )
    with place_to_connect(call.services):
        proposal = propose(RunService(call.store), impatient(target), asked)
    return Answer(ProposalAnswer.of(call.services.proposals.keep(target_id, asked, proposal)))


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
)
