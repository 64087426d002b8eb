"""What the API answers about targets."""

from __future__ import annotations

from pydantic import Field

from sdgen.passwords import redact
from sdgen.store import TargetCheck
from sdgen.targets.models import TargetOptions
from web.api.answers import AnswerModel, Found
from web.targets import TargetItem


class TargetAnswer(AnswerModel):
    """A target. Its DSN is shown without its password."""

    id: str
    source: str = Field(description="`file` (read only over HTTP) or `store`.")
    name: str | None
    kind: str | None
    dsn: str | None
    schema_name: str | None = Field(alias="schema")
    options: TargetOptions | None
    problems: list[Found] = Field(description="Why it cannot be used; empty if it is valid.")

    @classmethod
    def of(cls, item: TargetItem) -> TargetAnswer:
        """Returns a target as it is shown."""
        target = item.target
        return cls(
            id=item.id,
            source=item.source,
            name=redact(target.name) if target else None,
            kind=target.kind if target else None,
            dsn=item.dsn,
            schema_name=target.schema_name if target else None,
            options=target.options if target else None,
            problems=Found.all_of(item.problems),
        )


class TableAnswer(AnswerModel):
    """A table of a target."""

    table: str
    rows: int | None = Field(description="How many rows it holds, if known.")
    rows_are: str = Field(
        description="How it is known: `counted`, `estimated` by the database, `more` if there are "
        "more and the database has no estimate, or `unknown`."
    )


class Capabilities(AnswerModel):
    """What worked in a transaction that was rolled back."""

    can_create: bool
    can_insert: bool
    can_truncate: bool


class CheckAnswer(AnswerModel):
    """The result of testing a target."""

    checked_at: str
    ok: bool
    latency_ms: float
    server_version: str | None
    capabilities: Capabilities
    error: str | None
    missing_schema: bool = Field(
        description="Whether it failed because the target's schema does not exist; it can be "
        "created."
    )

    @classmethod
    def of(cls, check: TargetCheck) -> CheckAnswer:
        """Returns a result as it is shown."""
        return cls(
            checked_at=check.checked_at,
            ok=check.ok,
            latency_ms=check.latency_ms,
            server_version=check.server_version,
            capabilities=Capabilities(
                can_create=check.can_create,
                can_insert=check.can_insert,
                can_truncate=check.can_truncate,
            ),
            error=check.error,
            missing_schema=check.missing_schema,
        )


class SchemaAnswer(AnswerModel):
    """The schema of a target."""

    schema_name: str = Field(alias="schema")
    created: bool = Field(description="False if it existed already.")
