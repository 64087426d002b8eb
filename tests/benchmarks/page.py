"""docs/benchmarks.md: prose (page_template.md, findings.md) around tables made from results."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.benchmarks.again import BY_SQL, CASES, SDGEN
from tests.benchmarks.cells import CellCost
from tests.benchmarks.comparing import (
    ENGINES,
    TARGETS,
    Sample,
    Verdict,
    again_ratio,
    rates,
    seconds,
    verdicts,
)
from tests.benchmarks.databases import SETUP
from tests.benchmarks.growth import WAYS
from tests.benchmarks.measuring import Series
from tests.benchmarks.registry import CONTENDERS, FLOOR, WHOLE
from tests.benchmarks.relations import PLAIN, RELATED, titles
from tests.benchmarks.results import DOCS, Section
from tests.benchmarks.shapes import SHAPES

PAGE = DOCS / "benchmarks.md"
TEMPLATE = Path(__file__).parent / "page_template.md"
ROUNDS, ROWS = 5, 1_000_000
"""What is measured where nobody asks for less."""

_MET = {True: "yes", False: "**no**", None: "–"}

FINDINGS = Path(__file__).parent / "findings.md"


def write(sections: dict[str, Section]) -> None:
    """Write the page of these results."""
    PAGE.write_text(page(sections))


def page(sections: dict[str, Section]) -> str:
    """Return the page of these results."""
    parts = {
        "trial": _trial(sections),
        "verdicts": _verdicts(verdicts(sections)),
        "environment": _environments(sections),
        "shapes": "\n".join(f"  - *{shape.name}*: {shape.about}" for shape in SHAPES.values()),
        "max_wal_size": SETUP.settings["max_wal_size"],
        "contenders": _contenders(sections),
        "floor": _floor(sections.get("floor")),
        "rivals": _rivals(sections.get("rivals")),
        "growth": _growth(sections.get("growth")),
        "cells": _cells(sections.get("cells")),
        "again": _again(sections.get("again")),
        "relations": _relations(sections.get("relations")),
        "findings": _findings(),
    }
    text = TEMPLATE.read_text()
    for name, content in parts.items():
        text = text.replace(f"{{{{ {name} }}}}", content)
    return text.rstrip() + "\n"


def _trial(sections: dict[str, Section]) -> str:
    """Return a warning where too little was measured for judging."""
    short = [
        name for name, section in sections.items() if section.rounds < ROUNDS or section.rows < ROWS
    ]
    if not short:
        return ""
    return (
        f"**Only a trial run: {', '.join(short)}.** Fewer rows or rounds than `make bench`\n"
        "has by default, so fixed costs and noise weigh too much to judge by.\n\n"
    )


def _extent(section: Section) -> str:
    rounds = "1 round" if section.rounds == 1 else f"{section.rounds} rounds"
    return f"{rounds} of {section.rows:,} rows"


def _table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    # The first column is text, the others are numbers or short.
    lines = [headings, ["---", *["---:"] * (len(headings) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _spread(sample: Sample, form: str = ".2f") -> str:
    """Return the median, with the lowest and highest in brackets."""
    if len(sample.values) == 1:
        return format(sample.middle, form)
    return f"{sample.middle:{form}} ({sample.low:{form}} – {sample.high:{form}})"


def _verdicts(found: Sequence[Verdict]) -> str:
    rows = [
        (
            verdict.what,
            verdict.where,
            verdict.judged,
            _spread(verdict.reached, verdict.form) if verdict.reached else "not measured",
            _MET[verdict.met],
        )
        for verdict in found
    ]
    return _table(("what is judged", "where", "judged", "reached", "met"), rows)


def _environments(sections: dict[str, Section]) -> str:
    """Return the facts of each section, those of equal ones once."""
    groups: list[tuple[list[str], Section]] = []
    for name, section in sections.items():
        for names, other in groups:
            if (other.date, other.environment) == (section.date, section.environment):
                names.append(name)
                break
        else:
            groups.append(([name], section))
    parts = []
    for names, section in groups:
        which = f", sections {', '.join(names)}" if len(groups) > 1 else ""
        extent = [(f"section {name}", _extent(sections[name])) for name in names]
        facts = [(f"measured on {section.date}{which}", ""), *extent]
        facts += section.environment.items()
        parts.append("\n".join(f"- {name}{value and ': '}{value}" for name, value in facts))
    return "\n\n".join(parts)


def _contenders(sections: dict[str, Section]) -> str:
    measured = {one.contender for section in sections.values() for one in section.series}
    rows = [
        (contender.title, contender.family.value, contender.about)
        for name, contender in CONTENDERS.items()
        if name in measured
    ]
    lines = ["| contender | kind | how |", "|---|---|---|"]
    lines += [f"| {' | '.join(row)} |" for row in rows]
    left_out = {
        name: lack for section in sections.values() for name, lack in section.left_out.items()
    }
    for name, lack in left_out.items():
        lines.append(f"\nNot measured, for want of {', '.join(lack)}: {CONTENDERS[name].title}.")
    return "\n".join(lines)


def _floor(section: Section | None) -> str:
    parts = []
    for engine, title in ENGINES.items():
        rows = []
        for shape in SHAPES:
            match = section.of(engine, shape) if section else {}
            rows += [
                (
                    f"{shape}: {CONTENDERS[name].title}",
                    f"{one.rows:,}",
                    _spread(seconds(one)),
                    f"{rates(one).middle:,.0f}",
                    _spread(seconds(one).over(seconds(match[FLOOR.name]))),
                )
                for name, one in match.items()
            ]
        headings = ("", "rows", "seconds", "rows/s", "time / the limit's")
        parts.append(f"### {title}\n\n{_table(headings, rows)}")
    return "\n\n".join(parts)


def _rivals(section: Section | None) -> str:
    parts = []
    for shape in SHAPES:
        for engine, title in TARGETS.items():
            if match := section.of(engine, shape) if section else {}:
                parts.append(f"### {shape}, {title}\n\n{_rivals_of(match)}")
    return "\n\n".join(parts)


def _rivals_of(match: dict[str, Series]) -> str:
    own = rates(match[WHOLE.name])
    ranked = sorted(match.values(), key=lambda one: -rates(one).middle)
    rows = [
        (
            CONTENDERS[one.contender].title,
            CONTENDERS[one.contender].family.value,
            f"{one.rows:,}",
            _spread(rates(one), ",.0f"),
            f"{Sample(tuple(one.finishing)).middle:.2f}" if one.finishing else "–",
            _spread(own.over(rates(one))),
        )
        for one in ranked
    ]
    headings = ("", "kind", "rows", "rows/s", "of it ANALYZE, s", "one sdgen run is × as fast")
    return _table(headings, rows)


def _growth(section: Section | None) -> str:
    rows = [
        (
            WAYS[one.way].title,
            f"{one.rows:,}",
            _spread(rates(one), ",.0f"),
            _spread(Sample(tuple(one.whole_seconds))),
            f"{Sample(tuple(one.peak_kib)).middle / 1024:.1f}",
            f"{Sample(tuple(one.sent_bytes)).middle:,.0f}" if one.sent_bytes else "–",
        )
        for one in sorted(
            section.growth if section else (), key=lambda one: list(WAYS).index(one.way)
        )
    ]
    headings = ("", "rows", "rows/s", "seconds of the process", "peak MiB", "bytes sent")
    return _table(headings, rows)


def _cells(section: Section | None) -> str:
    costs = section.cells if section else ()
    none = {one.engine: Sample(tuple(one.seconds)) for one in costs if not one.generator}
    rows = []
    for generator in dict.fromkeys(one.generator for one in costs if one.generator):
        found = {one.engine: one for one in costs if one.generator == generator}
        rows.append(
            [generator]
            + [_nanoseconds(found[engine], none[engine]) for engine in ENGINES if engine in found]
        )
    return _table(("generator", *(f"{title}, ns" for title in ENGINES.values())), rows)


def _again(section: Section | None) -> str:
    titles = {case.name: case.title for case in CASES}
    rows = [
        (
            titles[one.case],
            f"{one.rows:,}",
            _spread(Sample(tuple(one.seconds[SDGEN]))),
            _spread(Sample(tuple(one.seconds[BY_SQL]))),
            _spread(again_ratio(one)),
        )
        for one in (section.again if section else ())
    ]
    headings = ("", "rows", "`sdgen run start --jobs 1`, s", "plain SQL, s", "run / SQL")
    return _table(headings, rows)


def _relations(section: Section | None) -> str:
    about = titles()
    rows = []
    for one in section.relations if section else ():
        related = Sample(tuple(one.seconds[RELATED]))
        rows.append(
            (
                about[one.name],
                ENGINES[one.engine],
                f"{one.rows:,}",
                _spread(Sample(tuple(one.seconds[PLAIN]))),
                _spread(related),
                _spread(related.over(Sample(tuple(one.seconds[PLAIN])))),
                f"{Sample(tuple(one.peak_kib[PLAIN])).middle / 1024:.0f} / "
                f"{Sample(tuple(one.peak_kib[RELATED])).middle / 1024:.0f}",
            )
        )
    headings = ("", "", "rows", "plain, s", "with it, s", "with it / plain", "peak MiB")
    return _table(headings, rows)


def _nanoseconds(cost: CellCost, nothing: Sample) -> str:
    """Return what a cell costs beyond its row number, a median and its extremes."""
    pairs = zip(cost.seconds, nothing.values, strict=True)
    each = tuple((one - other) / cost.rows * 1e9 for one, other in pairs)
    return _spread(Sample(each), ",.0f")


def _findings() -> str:
    """Return the prose about settings; nothing where there is only its heading."""
    text = FINDINGS.read_text().strip()
    return text if "\n" in text else ""
