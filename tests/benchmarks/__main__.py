"""`make bench`: measure, store the results, write the page. See --help."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks import page, results
from tests.benchmarks.databases import postgres_server
from tests.benchmarks.environment import environment, today
from tests.benchmarks.growth import WAYS
from tests.benchmarks.measuring import report
from tests.benchmarks.sections import SECTIONS, Request
from tests.benchmarks.shapes import SHAPES
from tests.support.databases import Database
from tests.support.postgres import fresh_database


def main(argv: Sequence[str] | None = None) -> None:
    """Do what the command line asks for."""
    chosen = _arguments(argv)
    if not chosen.render:
        names = chosen.section or list(SECTIONS)
        with tempfile.TemporaryDirectory(prefix="sdgen-bench-") as name:
            _measure(names, chosen, Path(name))
    page.write(results.load())
    report(f"wrote {page.PAGE.name}")


def _measure(names: Sequence[str], chosen: argparse.Namespace, folder: Path) -> None:
    with postgres_server() as server, fresh_database(server) as dsn:
        request = Request(
            databases=(
                Database("postgres", dsn),
                Database("sqlite", str(folder / "bench.sqlite")),
            ),
            rounds=chosen.rounds,
            rows=chosen.rows,
            huge=chosen.huge,
            ways=tuple(chosen.way or WAYS),
            shapes=tuple(chosen.shape or SHAPES),
            folder=folder,
            date=today(),
            environment=environment(server.version),
        )
        for name in names:
            # Each is stored when it is done: an hour's work is not lost for a late failure.
            known = results.load()
            section = SECTIONS[name](request)
            if (chosen.shape or chosen.way) and name in known:
                section = section.joined(known[name])
            results.save({**known, name: section}, list(SECTIONS))


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks",
        description="Measures sdgen and what one would use instead; writes docs/benchmarks.md.",
    )
    parser.add_argument(
        "--section",
        action="append",
        choices=list(SECTIONS),
        help="measure only this section (may be repeated); the others keep their results",
    )
    parser.add_argument(
        "--rounds", type=int, default=page.ROUNDS, help="rounds [default: %(default)s]"
    )
    parser.add_argument(
        "--rows", type=int, default=page.ROWS, help="rows of each table [default: %(default)s]"
    )
    parser.add_argument(
        "--shape",
        action="append",
        choices=list(SHAPES),
        help="measure only this shape (may be repeated); the others keep their results",
    )
    parser.add_argument(
        "--way",
        action="append",
        choices=list(WAYS),
        help="let only this way grow (may be repeated); the others keep their results",
    )
    parser.add_argument(
        "--huge",
        action="store_true",
        help="grow once to 100 times --rows as well, Parquet to 1,000 times",
    )
    parser.add_argument(
        "--render", action="store_true", help="measure nothing; write the page of stored results"
    )
    return parser.parse_args(argv)


if __name__ == "__main__":
    main()
