"""Rows from Faker."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from datetime import timedelta

from faker import Faker

from tests.benchmarks.values import facts
from tests.benchmarks.values.python import Row


def rows_of(count: int) -> Iterator[Row]:
    """Yield that many rows of the telemetry shape."""
    fake = Faker("en_US")
    statuses = OrderedDict(zip(facts.STATUSES, facts.STATUS_WEIGHTS, strict=True))
    kinds = OrderedDict(zip(facts.KINDS, facts.KIND_WEIGHTS, strict=True))
    devices = [str(device) for device in facts.DEVICES]
    end = facts.START + timedelta(days=30)
    for _ in range(count):
        yield (
            fake.uuid4(),
            fake.random_element(devices),
            fake.random_element(statuses),
            fake.random_element(kinds),
            round(fake.random.gauss(facts.MEAN, facts.DEVIATION), 2),
            fake.date_time_between(facts.START, end).isoformat(" ", "seconds"),
        )
