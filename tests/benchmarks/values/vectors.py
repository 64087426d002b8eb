"""Columns of values from numpy, a chunk at a time; every loader encodes them in its own way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tests.benchmarks.values import facts

Array = NDArray[Any]


@dataclass(frozen=True)
class Keys:
    """Uuids as rows of 16 bytes."""

    values: Array


@dataclass(frozen=True)
class Texts:
    """Texts as indexes into a few distinct ones."""

    distinct: tuple[str, ...]
    indexes: Array


@dataclass(frozen=True)
class Numbers:
    """Integers or doubles, of the width that their column has in Postgres."""

    values: Array


@dataclass(frozen=True)
class Instants:
    """Whole seconds since the Unix epoch."""

    seconds: Array


Vector = Keys | Texts | Numbers | Instants

_DEVICES = np.frombuffer(b"".join(device.bytes for device in facts.DEVICES), np.uint8)
_DEVICES = _DEVICES.reshape(-1, 16)
_START = int(np.datetime64(facts.START, "s").astype(np.int64))


def vectors_of(shape: str, first: int, count: int, draw: np.random.Generator) -> list[Vector]:
    """Return the columns of the rows first … first + count - 1, in table order."""
    return {"telemetry": _telemetry, "narrow": _narrow}[shape](first, count, draw)


def _telemetry(first: int, count: int, draw: np.random.Generator) -> list[Vector]:
    keys = np.frombuffer(draw.bytes(16 * count), np.uint8).reshape(-1, 16).copy()
    keys[:, 6] = keys[:, 6] & 0x0F | 0x40
    keys[:, 8] = keys[:, 8] & 0x3F | 0x80
    jitter = draw.integers(0, facts.JITTER_SECONDS, count)
    return [
        Keys(keys),
        Keys(_DEVICES[draw.integers(0, len(_DEVICES), count)]),
        Texts(facts.STATUSES, _weighted(facts.STATUS_LIMITS, count, draw)),
        Texts(facts.KINDS, _weighted(facts.KIND_LIMITS, count, draw)),
        Numbers(np.round(draw.normal(facts.MEAN, facts.DEVIATION, count), 2)),
        Instants(np.arange(first, first + count) + (_START + jitter)),
    ]


def _narrow(first: int, count: int, draw: np.random.Generator) -> list[Vector]:
    return [
        Numbers(np.arange(first + 1, first + count + 1)),
        Numbers(draw.integers(1, facts.QUANTITY + 1, count, np.int32)),
        Numbers(draw.random(count) * facts.PRICE),
        Texts(facts.COLOURS, draw.integers(0, len(facts.COLOURS), count)),
    ]


def _weighted(limits: tuple[float, ...], count: int, draw: np.random.Generator) -> Array:
    return np.searchsorted(np.array(limits[:-1]), draw.random(count), side="right")
