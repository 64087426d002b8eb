"""``/api/v1/targets/{target_id}/propose``."""

from __future__ import annotations

from sdgen.runs.service import RunService
from web.api.operations import Answer, Call, Operation
from web.api.paths import API
from web.api.proposal_answers import ProposalAnswer
from web.api.requests import ProposeBody
from web.proposals import MOST_TABLES
from web.target_rules import impatient
from web.targets import usable_target
from web.waiting import place_to_connect


def propose_scenario(call: Call[ProposeBody, None]) -> Answer:
    """Proposes a scenario that fills the tables of a target; keeps nothing of it in the target.

    It reads the catalog, and whether tables hold rows. Where that does not tell whether the tables
    take the rows, some are written and taken back, as by a dry run. Add the `text`, with an `id`,
    to keep it as a scenario.
    """
    # Here, so that servers start without it: it takes 0.1 s of CPU time.
    from sdgen.adopting.adopt import Asked, propose
    from sdgen.adopting.row_counts import LARGEST

    body, target_id = call.body, call.path["target_id"]
    target = usable_target(call.services, call.store, target_id)
    asked = Asked(
        schemas=tuple(body.schema_names or ()),
        only=tuple(body.table or ()),
        without=tuple(body.exclude or ()),
        largest=body.rows or LARGEST,
        most_tables=MOST_TABLES,
    )
    with place_to_connect(call.services):
        proposal = propose(RunService(call.store), impatient(target), asked)
    return Answer(ProposalAnswer.of(call.services.proposals.keep(target_id, asked, proposal)))


OPERATIONS = (
    Operation(
        "POST",
        f"{API}/targets/{{target_id}}/propose",
        propose_scenario,
        ProposalAnswer,
        body=ProposeBody,
    ),
)
