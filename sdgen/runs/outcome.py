"""What became of an attempt: how it ended, why, and what to do about it."""

from __future__ import annotations

from sdgen.errors import (
    ChecksFailedError,
    NotResumableError,
    OutOfRangeError,
    RowsMissingError,
    RowsRefusedError,
    RunCancelledError,
    RunError,
    SdgenError,
    TableMismatchError,
)
from sdgen.store import RunStatus
from sdgen.store.records import Outcome

_ANEW = "correct it, undo the run, which removes what it has written, and start a new one"


def outcome_of(error: BaseException | None, prepared: bool) -> Outcome:
    """Returns how an attempt has ended.

    Args:
        error: what ended it; None where it has done all it was to do.
        prepared: whether this attempt, or an earlier one, has prepared the tables.
    """
    if error is None:
        return Outcome(RunStatus.SUCCESS)
    said = _message(error) + _remedy(error, prepared)
    if isinstance(error, RunCancelledError | KeyboardInterrupt):
        return Outcome(RunStatus.CANCELLED, said, RunCancelledError.code)
    return Outcome(RunStatus.FAILED, said, _code_of(error))


def _message(error: BaseException) -> str:
    if isinstance(error, RunCancelledError | KeyboardInterrupt):
        return str(error) or "interrupted by the user"
    return str(error) if isinstance(error, SdgenError) else "internal error; see the traceback"


def _code_of(error: BaseException) -> str | None:
    """Returns the kind of a failure; of a batch whose rows are refused, of that."""
    cause = error.__cause__
    if isinstance(error, RunError) and isinstance(cause, RowsRefusedError):
        return cause.code
    return error.code if isinstance(error, SdgenError) else None


def _remedy(error: BaseException, prepared: bool) -> str:
    """Returns how to continue after an error, where it does not say so itself."""
    if not prepared:
        return ". Nothing was written"
    if isinstance(error, NotResumableError | TableMismatchError | RowsMissingError):
        return ""
    cause = error.__cause__
    if isinstance(error, RunError) and isinstance(cause, RowsRefusedError):
        if isinstance(cause, OutOfRangeError):
            return f". What was written stays. The scenario is wrong: {_ANEW}"
        return (
            ". What was written stays. If the table is wrong, or another row is in the way, "
            f"correct that and resume the run. If the scenario is wrong, {_ANEW}"
        )
    if isinstance(error, ChecksFailedError):
        return (
            ". All rows were written and stay. If a row is wrong, fix it and resume the run, which "
            "repeats the checks it was started with. If a check is wrong, correct it in the "
            "scenario and continue the run (`continue`, with `row_overrides` of 0 for each entity "
            "that needs no more rows), which runs the new checks, or start a new one (`mode` "
            "truncate_then_insert, or `overwrite` for files, replaces the rows)"
        )
    return ". What was written stays; resume the run to finish it"
