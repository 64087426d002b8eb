"""What a dry run has found, as tables for people or as JSON."""

from __future__ import annotations

from dataclasses import asdict

from sdgen.cli.options import in_options
from sdgen.cli.output import NOTHING_TO_WRITE, print_json, print_pairs, print_table, print_text
from sdgen.cli.settings import Settings
from sdgen.runs.previewing.dry_run import DryRun


def print_dry_run(found: DryRun, settings: Settings) -> int:
    """Prints how a dry run ended and returns the exit code: 1 where rows were refused."""
    if settings.as_json:
        problems = [{**asdict(problem), "text": str(problem)} for problem in found.problems]
        print_json({**asdict(found), "problems": problems, "ok": found.ok})
        return 0 if found.ok else 1
    print_pairs(
        [
            ("scenario", found.scenario),
            ("target", found.target),
            ("seed", str(found.seed)),
            ("as of", found.as_of),
            *(("warning", in_options(warning)) for warning in found.warnings),
            *(("problem", in_options(str(problem))) for problem in found.problems),
        ]
    )
    if found.ok and not any(each.rows for each in found.entities):
        print_text(NOTHING_TO_WRITE)
        return 0
    print_table(
        ["entity", "table", "rows of the run", "written", "stored otherwise"],
        (
            [each.entity, each.table, each.rows, each.written, each.changed]
            for each in found.entities
        ),
    )
    taken = "everything was rolled back"
    changed = sum(each.changed or 0 for each in found.entities)
    stored = f", but {changed:,} {'is' if changed == 1 else 'are'} not stored as made"
    accepted = f"every row was accepted{stored if changed else ''}"
    several = len(found.problems) > 1
    refused = "rows of several entities were refused" if several else "a row was refused"
    print_text(f"{accepted if found.ok else refused}; {taken}")
    return 0 if found.ok else 1
