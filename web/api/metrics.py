"""``/metrics``: what Prometheus reads, from the store: runs of the command line count, too."""

from __future__ import annotations

from collections.abc import Iterator

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from sdgen.store import RunStatus, Store
from sdgen.store.totals import run_totals
from web.services import Services


class _Runs(Collector):
    """The figures of all runs in the store."""

    def __init__(self, store: Store, services: Services) -> None:
        self._store, self._services = store, services

    def collect(self) -> Iterator[Metric]:
        """Yields the metrics."""
        totals = run_totals(self._store)
        runs = GaugeMetricFamily("sdgen_runs", "Runs in the store.", labels=["status"])
        for status in RunStatus:
            runs.add_metric([status.value], totals.runs.get(status, 0))
        yield runs
        yield CounterMetricFamily(
            "sdgen_rows_written", "Rows that all runs have committed.", value=totals.rows_written
        )
        yield CounterMetricFamily(
            "sdgen_run_seconds", "Seconds that all runs have taken.", value=totals.seconds
        )
        yield GaugeMetricFamily(
            "sdgen_rows_per_second",
            "Rows per second of the active runs, each on average so far.",
            value=totals.rows_per_second,
        )
        yield GaugeMetricFamily(
            "sdgen_queue_waiting",
            "Jobs that wait for a worker.",
            value=self._services.queue.waiting,
        )


def metrics_text(services: Services, store: Store) -> str:
    """Returns the metrics in the text format of Prometheus."""
    registry = CollectorRegistry()
    registry.register(_Runs(store, services))
    return generate_latest(registry).decode()
