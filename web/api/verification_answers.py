"""What the API answers of verifications."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from pydantic import Field

from sdgen.store.verifications import Verification
from web.api.answers import AnswerModel


class VerificationAnswer(AnswerModel):
    """A verification of a run."""

    id: int
    run_id: str
    status: str = Field(description="`queued`, `running`, `done` or `failed`.")
    created_at: str
    finished_at: str | None
    rows_total: int
    rows_checked: int
    ok: bool | None = Field(description="Whether all is as the run made it; null until done.")
    entities: list[dict[str, Any]] = Field(
        description="Per entity `ok`, the numbers of its rows, and some of the differences."
    )
    error: str | None

    @classmethod
    def of(cls, verification: Verification) -> VerificationAnswer:
        """Returns a verification as it is answered."""
        data = asdict(verification)
        result = data.pop("result") or {}
        return cls(**data, ok=result.get("ok"), entities=result.get("entities", []))
