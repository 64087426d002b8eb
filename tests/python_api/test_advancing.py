"""``sdgen.advance``: what it is not given, and that it goes through the run's record."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

import sdgen

EVENTS: dict[str, Any] = {
    "name": "events",
    "seed": 7,
    "entities": [
        {
            "name": "events",
            "rows": "until as_of",
            "columns": [
                {
                    "name": "at",
                    "type": "timestamp",
                    "generator": {
                        "type": "time_series",
                        "params": {"start": "2026-01-01", "step": "1h"},
                    },
                }
            ],
        }
    ],
}


def test_a_fill_is_advanced_and_again(tmp_path: Path) -> None:
    target, runs_db, feed = (tmp_path / name for name in ("e.sqlite", "runs.sqlite", "feed.jsonl"))
    filled = sdgen.fill(target, EVENTS, as_of="2026-01-02", runs_db=runs_db)
    assert filled.run_id is not None
    chosen: dict[str, Any] = {"as_of": "2026-01-03T12:30:00", "runs_db": runs_db}
    told = sdgen.advance(target, filled.run_id, dry_run=True, **chosen)
    done = sdgen.advance(str(target), filled.run_id, changes=feed, batch_size=10, **chosen)
    assert (told.dry_run, told.added, told.entities) == (True, 36, done.entities)
    assert len(feed.read_text(encoding="utf-8").splitlines()) == 36
    assert sdgen.advance(target, filled.run_id, **chosen).added == 0
    with closing(sqlite3.connect(target)) as connection:
        assert connection.execute("SELECT count(*), max(at) FROM events").fetchone() == (
            61,
            "2026-01-03 12:00:00",
        )
        with pytest.raises(sdgen.ValidationError, match="target: must be the DSN or the path"):
            sdgen.advance(connection, filled.run_id, **chosen)  # type: ignore[arg-type]
    with pytest.raises(sdgen.ValidationError, match="as_of: is earlier than that of run"):
        sdgen.advance(target, filled.run_id, as_of="2026-01-01", runs_db=runs_db)
    with pytest.raises(sdgen.ValidationError, match="runs_db: is not an existing file"):
        sdgen.advance(target, filled.run_id, as_of="2026-01-04", runs_db=tmp_path / "none")
    with pytest.raises(sdgen.NotFoundError, match="no run"):
        sdgen.advance(target, "none", **chosen)
