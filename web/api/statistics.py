"""``/api/v1/targets/{target_id}/statistics``: a statistics file of a target's tables."""

from __future__ import annotations

from web.api.adopting_requests import StatisticsBody
from web.api.operations import STATISTICS, Answer, Call, Operation
from web.api.paths import API
from web.target_rules import impatient
from web.targets import usable_target
from web.waiting import place_to_connect


def read_statistics(call: Call[StatisticsBody, None]) -> Answer:
    """Returns a statistics file of a target's tables, without their rows; it writes nothing.

    A proposal takes its content as `statistics`, where the tables are empty.
    """
    # Here, so that servers start without it: it takes 0.1 s of CPU time.
    from sdgen.adopting.adopt import Asked, statistics_of
    from sdgen.adopting.statistics.file import statistics_text

    body, target_id = call.body, call.path["target_id"]
    target = usable_target(call.services, call.store, target_id)
    asked = Asked(
        schemas=tuple(body.schema_names or ()),
        only=tuple(body.table or ()),
        without=tuple(body.exclude or ()),
        with_texts=bool(body.common_values),
    )
    with place_to_connect(call.services):
        text = statistics_text(statistics_of(impatient(target), asked))
    name = f"{target_id}-statistics.json"
    return Answer(text, 200, {"Content-Disposition": f'attachment; filename="{name}"'})


OPERATIONS = (
    Operation(
        "POST",
        f"{API}/targets/{{target_id}}/statistics",
        read_statistics,
        STATISTICS,
        body=StatisticsBody,
    ),
)
