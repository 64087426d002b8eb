"""What the values of the shapes are made of, the same for every rival."""

from __future__ import annotations

import random
import uuid
from datetime import datetime
from itertools import accumulate

STATUSES = ("online", "offline", "degraded", "maintenance")
STATUS_WEIGHTS = (0.9, 0.05, 0.03, 0.02)
KINDS = ("temperature", "humidity", "pressure", "voltage")
KIND_WEIGHTS = (0.4, 0.3, 0.2, 0.1)
COLOURS = ("red", "green", "blue", "white", "black", "orange", "purple", "yellow")

STATUS_LIMITS = tuple(accumulate(STATUS_WEIGHTS))
KIND_LIMITS = tuple(accumulate(KIND_WEIGHTS))

DEVICES = tuple(
    uuid.UUID(int=bits, version=4) for bits in map(random.Random(1).getrandbits, [128] * 1_000)
)
"""Keys that a loader has read before it starts."""

START = datetime(2026, 1, 1)
JITTER_SECONDS = 5
MEAN, DEVIATION = 20.0, 5.0
QUANTITY = 100_000
PRICE = 1000.0
