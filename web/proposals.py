"""Scenarios that were proposed for targets, kept for their pages until there are newer ones."""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import TYPE_CHECKING

from sdgen.adopting.ddl_text import UNNAMED
from sdgen.errors import NotFoundError, Problem, RequestProblem, ValidationError
from sdgen.frozen import frozen
from sdgen.kept_values import KeptValues
from sdgen.scenario.models import Scenario
from web.scenarios import parse
from web.settings import MAX_BODY_BYTES

if TYPE_CHECKING:
    from sdgen.adopting.adopt import Asked
    from sdgen.adopting.proposal import Proposal

MOST_TABLES = 1_000
"""Tables of a scenario that is proposed over HTTP; the command line takes any number."""
MOST_KEPT = 16
"""Proposals that are kept for their pages."""
_MOST_CHARACTERS = 2 * MAX_BODY_BYTES
"""Of all texts that are kept; what is read of them takes 20 times as many bytes."""
_ID_BYTES = 12


@frozen
class GivenDdl:
    """DDL that a scenario was asked for.

    Args:
        text: the DDL.
        dialect: the kind of database whose DDL it is.
        name: what the scenario is to be called; empty for no name.
    """

    text: str
    dialect: str
    name: str = ""


@frozen
class KeptProposal:
    """A scenario that was proposed.

    Args:
        id: what its page is found by.
        target_id: id of the target that it is for; None where it is by DDL.
        ddl: the DDL that it is by; None for a target.
        asked: what was asked for, without the content of a statistics file.
        by_file: whether there was one.
        proposal: what was proposed.
        scenario: its content, None where it is not valid.
        problems: why it is not.
    """

    id: str
    target_id: str | None
    ddl: GivenDdl | None
    asked: Asked
    by_file: bool
    proposal: Proposal
    scenario: Scenario | None
    problems: tuple[Problem, ...]

    @property
    def title(self) -> str:
        """What it is for, or by, as people read it."""
        if self.target_id:
            return f"Proposed for {self.target_id}"
        return f"Proposed from the DDL of {self.source}"

    @property
    def source(self) -> str:
        """What it is called after: the target's id, or the name that came with the DDL."""
        return self.target_id or (self.ddl.name if self.ddl else "") or UNNAMED


def check_size(text: str) -> None:
    """Raises ValidationError where the text that was made is too large to be added."""
    if len(text.encode()) > MAX_BODY_BYTES:
        message = (
            f"the scenario would have more than {MAX_BODY_BYTES // 2**20} MiB. Choose fewer "
            "tables, or have the command line make it: sdgen scenario from, or update"
        )
        raise ValidationError("too much for a scenario:", [RequestProblem("table", message)])


class Proposals:
    """Keeps the latest proposals in memory."""

    def __init__(self) -> None:
        self._kept: KeptValues[str, KeptProposal]
        self._kept = KeptValues(most=MOST_KEPT, room=_MOST_CHARACTERS)

    def keep(self, source: str | GivenDdl, asked: Asked, proposal: Proposal) -> KeptProposal:
        """Returns a proposal as it is kept.

        Args:
            source: id of the target that it is for, or the DDL that it is by.
            asked: what was asked for.
            proposal: what was proposed.

        Raises:
            ValidationError: it is too large to be added as a scenario.
        """
        check_size(proposal.text)
        body = proposal.text.encode()
        scenario, problems = None, tuple[Problem, ...]()
        try:
            scenario = parse(body, is_json=False)
        except ValidationError as error:
            problems = tuple(error.problems)
        made_id = secrets.token_urlsafe(_ID_BYTES)
        by_file, asked = asked.statistics is not None, replace(asked, statistics=None)
        target_id, ddl = (source, None) if isinstance(source, str) else (None, source)
        kept = KeptProposal(made_id, target_id, ddl, asked, by_file, proposal, scenario, problems)
        self._kept.keep(kept.id, kept, len(proposal.text) + len(ddl.text if ddl else ""))
        return kept

    def ddl_of(self, proposal_id: str | None) -> GivenDdl | None:
        """Returns the DDL that a proposal is by; None where there is none, or not any more."""
        found = self._kept.get(proposal_id or "")
        return found.ddl if found else None

    def get(self, proposal_id: str) -> KeptProposal:
        """Returns a proposal. Raises NotFoundError where it is not kept, or not any more."""
        found = self._kept.get(proposal_id)
        if found is None:
            raise NotFoundError(
                f"this proposal no longer exists: the server keeps the latest {MOST_KEPT} until it "
                "stops. Have it proposed again"
            )
        return found
