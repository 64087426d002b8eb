"""Runs: the service behind the command line and the HTTP API."""

from sdgen.runs.observer import RunObserver
from sdgen.runs.service import RunService

__all__ = ["RunObserver", "RunService"]
