"""``/healthz`` and ``/metrics``."""

from __future__ import annotations

from sdgen import __version__
from web.api.answers import Health
from web.api.metrics import metrics_text
from web.api.operations import METRICS, Answer, Call, Operation
from web.errors import HttpError


def get_health(call: Call[None, None]) -> Answer:
    """Says that the server and its store work."""
    call.store.rows("SELECT 1 FROM runs LIMIT 1")
    if call.services.stopping:
        raise HttpError(503, "stopping", "the server is being stopped")
    return Answer(Health(status="ok", version=__version__))


def get_metrics(call: Call[None, None]) -> Answer:
    """Returns metrics for Prometheus: runs by status, rows, rows per second."""
    return Answer(metrics_text(call.services, call.store))


OPERATIONS = (
    Operation("GET", "/healthz", get_health, Health),
    Operation("GET", "/metrics", get_metrics, METRICS),
)
