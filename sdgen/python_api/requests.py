"""What callers ask of a run, as values of Python."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sdgen.planning.request import RunRequest, parse_request


def request_of(
    *,
    seed: int | None = None,
    as_of: str | date | None = None,
    scale: float | None = None,
    row_overrides: Mapping[str, int] | None = None,
    mode: str | None = None,
    overwrite: bool = False,
    batch_size: int | None = None,
    jobs: int | None = None,
    lock_timeout: int | None = None,
    maker: str | None = None,
    spark_master: str | None = None,
    first_rows: Mapping[str, int] | None = None,
) -> RunRequest:
    """Returns a request, held to the same bounds as one of the command line.

    Raises:
        ValidationError: with every problem.
    """
    return parse_request(
        seed=_text(seed),
        as_of=as_of.isoformat() if isinstance(as_of, date) else _text(as_of),
        scale=_text(scale),
        row_overrides=row_overrides or {},
        mode=_text(mode),
        overwrite=overwrite,
        batch_size=_text(batch_size),
        jobs=_text(jobs),
        lock_timeout=_text(lock_timeout),
        maker=maker,
        spark_master=spark_master,
        first_rows=first_rows or {},
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)
