"""Kills a command so many times, and says what came of it.

::

    python -m tests.support.killing 100 parquet
    python -m tests.support.killing 100 parquet --makers spark --spark 'local[2]'
    python -m tests.support.killing 20 postgresql://… --makers target,duckdb --command undo

A target is ``parquet``, ``csv``, ``jsonl``, ``sqlite``, ``duckdb`` or the DSN of a database of a
Postgres server, which is dropped. Several makers take turns. Memory is a faster place for files
than a disk: ``TMPDIR=/dev/shm``.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import traceback
from contextlib import ExitStack
from pathlib import Path

from tests.support import forking
from tests.support.cli import ROOT
from tests.support.killing.commands import COMMANDS, MOVING
from tests.support.killing.places import ServerPlace, place_of
from tests.support.killing.spark_server import DRIVER, spark_server
from tests.support.killing.trials import Trials
from tests.support.killing.warm_up import SCENARIO_VARIABLE

_USUAL = "moving"


def main() -> bool:
    """Return whether anything was lost, doubled or different."""
    parser = argparse.ArgumentParser(prog="python -m tests.support.killing")
    parser.add_argument("kills", type=int)
    parser.add_argument("target")
    parser.add_argument("--command", default="start", choices=[each.name for each in COMMANDS])
    parser.add_argument("--scenario", default=_USUAL, help="one that ships")
    parser.add_argument("--makers", default="target")
    parser.add_argument("--spark", help="the master of a Spark that outlives the killed")
    parser.add_argument("--scale", type=float, default=2.0)
    parser.add_argument("--batches", type=int, default=8, help="of the largest entity")
    parser.add_argument("--most-kills", type=int, default=6, help="of one trial")
    parser.add_argument("--jobs", default="1,2")
    parser.add_argument("--sizes-vary", action="store_true", help="those of batches")
    parser.add_argument("--seed", default="1", help="decides when, and how often in each trial")
    said = parser.parse_args()
    kind = next(each for each in COMMANDS if each.name == said.command)
    with ExitStack() as opened:
        folder = Path(opened.enter_context(tempfile.TemporaryDirectory()))
        scenario = ROOT / "scenarios" / f"{said.scenario}.yaml"
        if said.scenario == _USUAL:
            scenario = folder / f"{_USUAL}.yaml"
            scenario.write_text(MOVING)
        os.environ[SCENARIO_VARIABLE] = str(scenario)
        forking.warm_ups.append("tests.support.killing.warm_up:warm_up")
        place = place_of(said.target, folder / "place")
        if isinstance(place, ServerPlace):
            opened.callback(place.drop)
        trials = Trials(
            kind,
            scenario,
            place,
            place_of("sqlite", folder / "other"),
            folder / "records",
            makers=tuple(said.makers.split(",")),
            jobs=tuple(map(int, said.jobs.split(","))),
            scale=said.scale,
            batches=said.batches,
            most_kills=said.most_kills,
            sizes_vary=said.sizes_vary,
            environment=opened.enter_context(spark_server(said.spark)) if said.spark else {},
            driver=DRIVER if said.spark else "sdgen",
        )
        number, wrong = 0, 0
        while (left := said.kills - trials.kills.total()) > 0:
            number += 1
            found = _tried(trials, f"{said.seed} {number}", left)
            if found:
                wrong += 1
                print(f"trial {number}: {found[:9]}", flush=True)
    print(
        f"{said.command} {said.target.rpartition('/')[2]} by {said.makers}: "
        f"{trials.kills.total()} kills in {number} trials, {wrong} wrong; {dict(trials.kills)}",
        flush=True,
    )
    return bool(wrong)


def _tried(trials: Trials, seed: str, left: int) -> list[str]:
    try:
        return trials.wrong(trials.trial(random.Random(seed), left))
    except AssertionError:
        traceback.print_exc()
        return ["failed"]


if __name__ == "__main__":
    sys.exit(main())
