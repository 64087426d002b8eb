"""What the API answers about a scenario that it proposes."""

from __future__ import annotations

from pydantic import Field

from sdgen.passwords import redact
from sdgen.scenario.fk_row_counts import rows_of
from web.api.answers import AnswerModel, Found
from web.proposals import KeptProposal


class ReviewedAnswer(AnswerModel):
    """A column that somebody should look at."""

    entity: str
    column: str
    guess: str = Field(description="What fills it: a generator, `fk`, `expr`, or `left out`.")
    confidence: str = Field(description="`certain`, `likely` or `guessed`.")
    look_at: str


class LeftOutTableAnswer(AnswerModel):
    """A table that the scenario leaves out."""

    table: str
    reason: str


class ProposalAnswer(AnswerModel):
    """A scenario that is proposed for a target, or from DDL."""

    id: str = Field(description="Its page is `/proposals/{id}`, until newer ones replace it.")
    target_id: str | None = Field(description="Null if it is from DDL.")
    entities: int | None
    rows: int | None = Field(description="Rows of all entities, approximately.")
    text: str = Field(description="The scenario as YAML, comments included.")
    review: list[ReviewedAnswer] = Field(description="Columns that are less than certain.")
    left_out: list[LeftOutTableAnswer]
    notes: list[str] = Field(description="What else to look at.")
    problems: list[Found] = Field(description="Why it cannot be used; empty if it is valid.")

    @classmethod
    def of(cls, kept: KeptProposal) -> ProposalAnswer:
        """Returns a proposal as it is answered."""
        proposal, scenario = kept.proposal, kept.scenario
        return cls(
            id=kept.id,
            target_id=kept.target_id,
            entities=len(scenario.entities) if scenario else None,
            rows=sum(rows_of(scenario).values()) if scenario else None,
            text=proposal.text,
            review=[ReviewedAnswer(**each._asdict()) for each in proposal.review],
            left_out=[
                LeftOutTableAnswer(table=str(name), reason=redact(why))
                for name, why in proposal.left_out.items()
            ],
            notes=[redact(note) for note in proposal.notes],
            problems=Found.all_of(kept.problems),
        )
