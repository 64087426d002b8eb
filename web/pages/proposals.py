"""``/propose`` and ``/proposals/{id}``: a scenario from a database or DDL, looked at, not kept."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from sdgen.databases.registry import all_databases
from sdgen.frozen import frozen
from web import scenarios, targets
from web.pages.rendering import render
from web.pages.samples import Samples
from web.pages.scenario_view import ScenarioView, view_of
from web.proposals import KeptProposal
from web.services import Services

_MOST_LISTED = 200


@frozen
class ReviewedPart:
    """A column to look at; ``anchor`` leads to it, and is empty where the page does not show it."""

    entity: str
    column: str
    guess: str
    confidence: str
    look_at: str
    anchor: str


def show_form(services: Services, given: Mapping[str, str | None]) -> str:
    """Returns the page that asks what a scenario shall be proposed for.

    Args:
        services: the server's.
        given: what its fields hold at first: ``target``, ``schema``, ``table``, ``exclude``,
            ``rows``, ``statistics``, ``common_values``; ``source``, which is ``ddl`` for DDL; and
            ``again``, the id of a proposal whose DDL it is.
    """
    with services.store() as store:
        items = targets.with_tables(services, store)
    return render(
        "propose.html",
        "Scenarios",
        title="A scenario from a database",
        targets=items,
        databases=[each for each in all_databases() if each.reads_ddl],
        ddl=services.proposals.ddl_of(given.get("again")),
        given={name: value or "" for name, value in given.items()},
    )


def show(services: Services, samples: Samples, proposal_id: str, entity: str | None = None) -> str:
    """Returns the page of a proposed scenario, or of one of its entities.

    Raises:
        NotFoundError: there is no such proposal any more, or no such entity.
    """
    kept = services.proposals.get(proposal_id)
    view = view_of(samples, kept.scenario, None, entity) if kept.scenario else None
    with services.store() as store:
        free_id = scenarios.free_id(services, store, kept.source)
    review = [each for each in _reviewed(kept, view) if entity in (None, each.entity)]
    return render(
        "proposal.html",
        "Scenarios",
        title=kept.title,
        kept=kept,
        view=view,
        free_id=free_id,
        review=review[:_MOST_LISTED],
        further=max(0, len(review) - _MOST_LISTED),
        again=_again(kept),
    )


def _reviewed(kept: KeptProposal, view: ScenarioView | None) -> list[ReviewedPart]:
    anchors = {
        (part.entity.name, column.name): f"#entity-{number}-{place}"
        for number, part in enumerate(view.parts if view else (), 1)
        for place, column in enumerate(part.columns, 1)
    }
    return [
        ReviewedPart(*each, anchor=anchors.get((each.entity, each.column), ""))
        for each in kept.proposal.review
    ]


def _again(kept: KeptProposal) -> str:
    """Returns the address of the form with the same choices in it."""
    asked = kept.asked
    given = {"source": "ddl", "again": kept.id} if kept.ddl else {"target": str(kept.target_id)}
    given["rows"] = str(asked.largest)
    for name, values in (
        ("schema", asked.schemas),
        ("table", asked.only),
        ("exclude", asked.without),
    ):
        given[name] = ", ".join(values)
    if asked.is_measured:
        given["statistics"] = "target"
    elif kept.by_file:
        given["statistics"] = "file"
    given["common_values"] = "true" if asked.with_texts else ""
    return f"/propose?{urlencode({name: value for name, value in given.items() if value})}"
