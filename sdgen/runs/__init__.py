"""Runs: the service behind the command line (and, later on, the HTTP API)."""

from sdgen.runs.observer import RunObserver
from sdgen.runs.service import RunService

__all__ = ["RunObserver", "RunService"]
