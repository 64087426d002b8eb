"""How to resume a run, as a command line."""

from __future__ import annotations

import shlex
from pathlib import Path

from sdgen.cli.settings import DEFAULT_RUNS_DB
from sdgen.passwords import HIDDEN
from sdgen.store import RunRecord


def resume_command(record: RunRecord, runs_db: Path) -> str | None:
    """Returns the command line that resumes a run, ready for a shell; None if that is no use.

    Where the target was given as a DSN with a password it has to be given again: ``***`` stands
    for the password.

    Args:
        record: the run.
        runs_db: the file that holds its record.
    """
    if not record.can_resume:
        return None
    words = ["sdgen", "run", "resume", record.id]
    if record.target_id is None and record.target_file is None and HIDDEN in record.target_dsn:
        words += ["--target", record.target_dsn]
    if str(runs_db) != DEFAULT_RUNS_DB:
        words += ["--runs-db", str(runs_db)]
    return shlex.join(words)
