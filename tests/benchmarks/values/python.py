"""Rows from Python's `random`, in chunks: a loop that does no more per row than it has to."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

from tests.benchmarks.values import facts

CHUNK = 10_000

Row = tuple[str | int | float, ...]


def rows_of(shape: str, count: int) -> Iterator[Row]:
    """Yield that many rows of a shape; uuids and timestamps as text, which every driver takes."""
    return {"telemetry": _telemetry, "narrow": _narrow}[shape](count)


def chunks_of(shape: str, count: int, size: int = CHUNK) -> Iterator[list[Row]]:
    """Yield that many rows of a shape in lists of the given size."""
    rows = rows_of(shape, count)
    while chunk := list(islice(rows, size)):
        yield chunk


def _telemetry(count: int) -> Iterator[Row]:
    draw = random.Random()
    gauss, unit, bits = draw.gauss, draw.random, draw.getrandbits
    devices = [str(device) for device in facts.DEVICES]
    for first in range(0, count, CHUNK):
        size = min(CHUNK, count - first)
        texts = zip(
            draw.choices(devices, k=size),
            draw.choices(facts.STATUSES, cum_weights=facts.STATUS_LIMITS, k=size),
            draw.choices(facts.KINDS, cum_weights=facts.KIND_LIMITS, k=size),
            strict=True,
        )
        for number, (device, status, kind) in enumerate(texts, first):
            # A third of the time of str(uuid.uuid4()).
            key = f"{bits(128) & ~(0xF << 76) & ~(0x3 << 62) | 0x4 << 76 | 0x2 << 62:032x}"
            jitter = int(unit() * facts.JITTER_SECONDS)
            yield (
                f"{key[:8]}-{key[8:12]}-{key[12:16]}-{key[16:20]}-{key[20:]}",
                device,
                status,
                kind,
                round(gauss(facts.MEAN, facts.DEVIATION), 2),
                (facts.START + timedelta(seconds=number + jitter)).isoformat(" "),
            )


def _narrow(count: int) -> Iterator[Row]:
    draw = random.Random()
    unit = draw.random
    for first in range(0, count, CHUNK):
        colours = draw.choices(facts.COLOURS, k=min(CHUNK, count - first))
        for number, colour in enumerate(colours, first + 1):
            # A third of the time of randint().
            yield number, 1 + int(unit() * facts.QUANTITY), unit() * facts.PRICE, colour
