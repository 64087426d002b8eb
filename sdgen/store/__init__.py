"""The store: sdgen's own SQLite file of runs, scenario revisions, targets and logs."""

from sdgen.store.database import Store
from sdgen.store.records import EntityProgress, LogLine, RunRecord, RunStatus, TargetCheck

__all__ = ["EntityProgress", "LogLine", "RunRecord", "RunStatus", "Store", "TargetCheck"]
